"""Agencies: list, keep, delete, propose from the plans' texts, link to tasks by hand."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from caicach_desktop.domain.agency import Agency, AgencyNames, Assignment, AssignmentRole, propose_names
from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.names import is_same_name, name_key
from caicach_desktop.domain.plan import ColumnRole, RowKind
from caicach_desktop.domain.text import sort_key, squeeze
from caicach_desktop.services.assigning import assign_everything
from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.store import agency_queries, plan_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation


def list_agencies(store: Store) -> list[Agency]:
    """Every agency, in Vietnamese order of names."""
    with store.read() as connection:
        return agency_queries.all_agencies(connection)


def agency_named(store: Store, name: str) -> Agency:
    """The agency that bears a name, short name or alias (`domain.names`).

    Raises AppError AGENCY_NOT_FOUND, AGENCY_UNCLEAR when the name was typed without marks and fits several.
    """
    known = list_agencies(store)
    ids = AgencyNames(known).called(name)
    fitting = [agency for agency in known if agency.id in ids]
    if len(fitting) > 1:
        raise AppError(ErrorCode.AGENCY_UNCLEAR, name=squeeze(name), names=" / ".join(one.name for one in fitting))
    if not fitting:
        raise AppError(ErrorCode.AGENCY_NOT_FOUND, id=name)
    return fitting[0]


def save_agency(store: Store, agency: Agency, even_alike: bool = False) -> int:
    """Keep a new agency (id 0) or change one as it was seen, and bring the tasks' assignments in step; returns its id.

    Raises AppError NAME_MISSING when the name has neither letter nor digit, AGENCY_EXISTS when another one bears it,
    ROW_STALE, ROW_GONE; AGENCY_ALIKE when a new name and another's differ only in that one has no marks, unless
    `even_alike`.
    """
    if not any(sign.isalnum() for sign in agency.name):
        raise AppError(ErrorCode.NAME_MISSING)
    values = cleaned(to_values(agency))
    values["name"] = squeeze(values["name"])
    with store.operation("Sửa cơ quan" if agency.id else "Thêm cơ quan") as op:
        _refuse_same_name(op, agency, even_alike)
        if agency.id:
            op.update(tables.agencies, agency.id, agency.version, values)
            agency_id = agency.id
        else:
            agency_id = op.insert(tables.agencies, values)
        assign_everything(op)
    return agency_id


def _refuse_same_name(op: Operation, agency: Agency, even_alike: bool) -> None:
    present = agency_queries.all_agencies(op.connection)
    others = [other for other in present if other.id != agency.id]
    key = name_key(agency.name)
    if same := next((other for other in others if name_key(other.name) == key), None):
        raise AppError(ErrorCode.AGENCY_EXISTS, name=same.name)
    is_kept = any(one.id == agency.id and name_key(one.name) == key for one in present)
    alike = next((other for other in others if is_same_name(other.name, agency.name)), None)
    if alike and not even_alike and not is_kept:
        raise AppError(ErrorCode.AGENCY_ALIKE, name=alike.name)


def add_agencies(store: Store, names: Iterable[str]) -> Changes:
    """Keep agencies by their names; names already known are passed over."""
    with store.operation("Thêm cơ quan") as op:
        insert_agencies(op, [Agency(name=name) for name in names])
        assign_everything(op)
    return op.changes


def insert_agencies(op: Operation, agencies: Iterable[Agency]) -> None:
    """Write agencies whose names are not yet known, within an operation."""
    known = {name_key(agency.name) for agency in agency_queries.all_agencies(op.connection)}
    new: list[Agency] = []
    for agency in agencies:
        if (key := name_key(agency.name)) and key not in known:
            known.add(key)
            new.append(agency)
    op.insert_many(tables.agencies, [cleaned(to_values(replace(a, name=squeeze(a.name)))) for a in new])


def delete_agencies(store: Store, agency_ids: Collection[int]) -> Changes:
    """Delete agencies and their assignments as one operation; the texts in the plans stay.

    Raises AppError AGENCY_NOT_FOUND.
    """
    with store.operation("Xóa cơ quan" if len(agency_ids) == 1 else f"Xóa {len(agency_ids)} cơ quan") as op:
        present = {agency.id: agency for agency in agency_queries.all_agencies(op.connection)}
        unknown = next((agency_id for agency_id in agency_ids if agency_id not in present), None)
        if unknown is not None:
            raise AppError(ErrorCode.AGENCY_NOT_FOUND, id=unknown)
        op.delete_where(tables.assignments, "agency_id", list(agency_ids))
        for other in present.values():
            if other.successor_id in agency_ids:
                op.update(tables.agencies, other.id, None, {"successor_id": None})
        for agency_id in agency_ids:
            op.delete(tables.agencies, agency_id)
        assign_everything(op)
    return op.changes


def propose_agencies(store: Store) -> list[str]:
    """Names in the plans' agency columns that may be agencies not yet known, in Vietnamese order."""
    texts: dict[str, None] = {}
    with store.read() as connection:
        names = AgencyNames(agency_queries.all_agencies(connection))
        for appendix in plan_queries.appendices_of(connection):
            columns = [appendix.column_of(role) for role in (ColumnRole.LEAD, ColumnRole.PARTNER)]
            for row in plan_queries.rows_of(connection, appendix.id):
                if row.kind == RowKind.TASK:
                    texts.update(dict.fromkeys(row.cells[c] or "" for c in columns if c is not None))
    return sorted(propose_names(texts, names), key=sort_key)


def task_counts(store: Store) -> dict[int, int]:
    """How many task rows each agency leads or takes part in, by agency id."""
    with store.read() as connection:
        return agency_queries.task_counts(connection)


def links_of_row(store: Store, row_id: int) -> list[Assignment]:
    """The agencies a task row is given to."""
    with store.read() as connection:
        return agency_queries.assignments_of_row(connection, row_id)


def link_agency(store: Store, row_id: int, agency_id: int, role: AssignmentRole) -> Changes:
    """Give a task row to an agency that its text does not name; an existing link is left as it is.

    Raises AppError ROW_GONE or AGENCY_NOT_FOUND when one of them is no longer there.
    """
    with store.operation("Phân công cơ quan") as op:
        if not plan_queries.rows_by_id(op.connection, [row_id]):
            raise AppError(ErrorCode.ROW_GONE, kind="rows", id=row_id)
        if all(agency.id != agency_id for agency in agency_queries.all_agencies(op.connection)):
            raise AppError(ErrorCode.AGENCY_NOT_FOUND, id=agency_id)
        present = agency_queries.assignments_of_row(op.connection, row_id)
        if not any(link.agency_id == agency_id and link.role == role for link in present):
            link = Assignment(row_id=row_id, agency_id=agency_id, role=role, by_hand=True)
            op.insert(tables.assignments, to_values(link))
    return op.changes


def unlink_agency(store: Store, assignment_id: int) -> Changes:
    """Take a link made by hand away; raises AppError ROW_GONE when it is no longer there."""
    with store.operation("Bỏ phân công") as op:
        op.delete(tables.assignments, assignment_id)
    return op.changes
