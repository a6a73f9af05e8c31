"""Keeps the assignments of task rows in step with the texts of their agency columns."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from caicach_desktop.domain.agency import AgencyNames, Assignment, AssignmentRole
from caicach_desktop.domain.plan import Appendix, ColumnRole, Row, RowKind
from caicach_desktop.domain.table import effective_cells
from caicach_desktop.store import agency_queries, plan_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.transaction import Operation

_ROLES = ((ColumnRole.LEAD, AssignmentRole.LEAD), (ColumnRole.PARTNER, AssignmentRole.PARTNER))
Link = tuple[int, AssignmentRole]


def assign_appendices(op: Operation, appendix_ids: Iterable[int]) -> None:
    """Bring the assignments of these appendices in step with their texts; links made by hand stay."""
    names = AgencyNames(agency_queries.all_agencies(op.connection))
    for appendix_id in appendix_ids:
        appendix = plan_queries.appendix_by_id(op.connection, appendix_id)
        _assign(op, appendix, plan_queries.rows_of(op.connection, appendix_id), names)


def assign_everything(op: Operation) -> None:
    """The same for every appendix, after agencies were added or renamed."""
    assign_appendices(op, [appendix.id for appendix in plan_queries.appendices_of(op.connection)])


def _assign(op: Operation, appendix: Appendix, rows: Sequence[Row], names: AgencyNames) -> None:
    present: defaultdict[int, list[Assignment]] = defaultdict(list)
    for assignment in agency_queries.assignments_of(op.connection, appendix.id):
        present[assignment.row_id].append(assignment)
    new: list[Assignment] = []
    gone: list[int] = []
    for row, texts in zip(rows, effective_cells(rows), strict=True):
        wanted = _named(appendix, texts, names) if row.kind == RowKind.TASK else set()
        by_hand = {(a.agency_id, a.role) for a in present[row.id] if a.by_hand}
        automatic = {(a.agency_id, a.role): a.id for a in present[row.id] if not a.by_hand}
        gone += [automatic[link] for link in automatic if link not in wanted]
        missing = sorted(wanted - by_hand - automatic.keys())
        new += [Assignment(row_id=row.id, agency_id=agency, role=role) for agency, role in missing]
    op.delete_where(tables.assignments, "id", gone)
    op.insert_many(tables.assignments, [to_values(assignment) for assignment in new])


def _named(appendix: Appendix, texts: Sequence[str], names: AgencyNames) -> set[Link]:
    """The agencies that the lead and partner texts of a row name."""
    found: set[Link] = set()
    for column_role, role in _ROLES:
        column = appendix.column_of(column_role)
        if column is not None:
            found |= {(agency, role) for agency in names.find(texts[column])}
    return found
