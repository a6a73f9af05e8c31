"""Checks plans: those that are kept, and drafts before they are."""

from collections.abc import Iterable
from datetime import date

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.checking import check_plan as check_whole
from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.finding import Finding
from caicach_desktop.store import agency_queries, plan_queries
from caicach_desktop.store.store import Store


def check_plan(store: Store, plan_id: int, today: date | None = None) -> list[Finding]:
    """What a person should look at in a plan, in reading order; raises AppError PLAN_NOT_FOUND."""
    with store.read() as connection:
        whole = plan_queries.whole_plan(connection, plan_id)
        agencies = agency_queries.all_agencies(connection)
    return check_whole(whole, agencies, today or date.today())


def check_draft(draft: Draft, agencies: Iterable[Agency] = (), today: date | None = None) -> list[Finding]:
    """The same for a plan that was read from a file and is not yet kept: places are counted, ids are 0."""
    return check_whole(draft.plan, agencies, today or date.today())
