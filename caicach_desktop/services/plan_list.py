"""The list of plans, apart from all that can be done with them: it is the first thing asked for, and quick."""

from caicach_desktop.domain.plan import PlanSummary
from caicach_desktop.store import plan_queries
from caicach_desktop.store.store import Store


def list_plans(store: Store) -> list[PlanSummary]:
    """All plans, newest first."""
    with store.read() as connection:
        return plan_queries.plan_summaries(connection)
