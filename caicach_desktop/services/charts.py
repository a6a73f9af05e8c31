"""The charts of a document of progress: its tasks by index and by leading agency."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.domain.table import INDEX_NAMES, NO_AGENCY, NO_INDEX, tasks_of
from caicach_desktop.domain.text import sort_key
from caicach_desktop.store import agency_queries
from caicach_desktop.store.store import Store

if TYPE_CHECKING:
    from caicach_desktop.documents.chart import ChartLine
    from caicach_desktop.documents.model import Block
    from caicach_desktop.documents.progress import Reports


def progress_charts(store: Store, whole: WholePlan, reports: "Reports") -> "tuple[Block, ...]":
    """Charts of the states the reports give, for the pages of the plan's first appendix; none without tasks."""
    from caicach_desktop.documents.chart import chart_blocks

    if not whole.appendices:
        return ()
    landscape = whole.appendices[0].appendix.look.landscape
    by_index, by_agency = _counted(store, whole, reports)
    return (
        *chart_blocks("Trạng thái nhiệm vụ theo chỉ số", by_index, landscape, 1),
        *chart_blocks("Trạng thái nhiệm vụ theo cơ quan chủ trì", by_agency, landscape, 2),
    )


Counts = defaultdict[str, Counter[TaskState]]


def _counted(store: Store, whole: WholePlan, reports: "Reports") -> "tuple[list[ChartLine], list[ChartLine]]":
    """Lines by index in their usual order and by leading agency by name; what belongs to none comes last."""
    leads = _leads(store)
    by_index: Counts = defaultdict(Counter)
    by_agency: Counts = defaultdict(Counter)
    for task in (task for part in whole.appendices for task in tasks_of(part)):
        state = reports[task.row_id].state
        by_index[task.index or NO_INDEX][state] += 1
        names = dict.fromkeys(name for row_id in task.row_ids for name in leads.get(row_id, ()))
        for name in names or (NO_AGENCY,):
            by_agency[name][state] += 1
    order = [*INDEX_NAMES, NO_INDEX]
    agencies = sorted(by_agency, key=lambda name: (name == NO_AGENCY, sort_key(name)))
    return _lines(by_index, sorted(by_index, key=order.index)), _lines(by_agency, agencies)


def _leads(store: Store) -> Mapping[int, list[str]]:
    """The names of the leading agencies by row."""
    with store.read() as connection:
        names = {agency.id: agency.name for agency in agency_queries.all_agencies(connection)}
        links = agency_queries.assignments_of(connection)
    leads: defaultdict[int, list[str]] = defaultdict(list)
    for link in links:
        if link.role == AssignmentRole.LEAD:
            leads[link.row_id].append(names[link.agency_id])
    return leads


def _lines(counts: Counts, names: Sequence[str]) -> "list[ChartLine]":
    from caicach_desktop.documents.chart import ChartLine

    return [ChartLine(name, counts[name]) for name in names]
