"""Rows of an appendix: edit, insert, delete, move, indent, merge; each call is one operation."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.ordering import between, spread
from caicach_desktop.domain.plan import MAX_LEVEL, Appendix, Cells, ColumnRole, Row, RowKind, WholeAppendix
from caicach_desktop.domain.table import effective_cells, resettled, tasks_of, with_cell
from caicach_desktop.domain.text import clean
from caicach_desktop.services.assigning import assign_appendices
from caicach_desktop.services.evidence import hand_on_evidence
from caicach_desktop.services.plans import delete_row_records
from caicach_desktop.store import plan_queries, progress_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation

_CELL_TITLES = {
    ColumnRole.NUMBER: "Sửa số thứ tự",
    ColumnRole.CRITERION: "Sửa chỉ số, nội dung",
    ColumnRole.TARGET: "Sửa chỉ tiêu",
    ColumnRole.TASK: "Sửa nhiệm vụ",
    ColumnRole.LEAD: "Sửa cơ quan chủ trì",
    ColumnRole.PARTNER: "Sửa cơ quan phối hợp",
    ColumnRole.DEADLINE: "Sửa thời hạn",
}


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A new text for one cell of a row as it was seen; None merges it with the cell above."""

    row: Row
    column: int
    text: str | None


def load_rows(store: Store, ids: Iterable[int]) -> list[Row]:
    """Those of the rows that still exist, as stored, in no particular order."""
    with store.read() as connection:
        return plan_queries.rows_by_id(connection, ids)


def edit_cell(store: Store, row: Row, column: int, text: str) -> Changes:
    """Write a text into one cell; typing in the same cell within a few seconds is one undo step.

    Raises AppError ROW_STALE when the row was changed elsewhere, ROW_GONE when it was deleted.
    """
    with store.operation(_cell_title(store, row, column), merge_key=f"cell:{row.id}:{column}") as op:
        _write_cells(op, [CellEdit(row, column, text)])
    return op.changes


def edit_cells(store: Store, edits: Sequence[CellEdit], title: str) -> Changes:
    """Write many cells as one operation (paste, fill down, replace); raises AppError as `edit_cell`."""
    with store.operation(title) as op:
        _write_cells(op, edits)
    return op.changes


def _cell_title(store: Store, row: Row, column: int) -> str:
    with store.read() as connection:
        columns = plan_queries.appendix_by_id(connection, row.appendix_id).columns
    return _CELL_TITLES.get(columns[column].role, "Sửa ô") if column < len(columns) else "Sửa ô"


def _write_cells(op: Operation, edits: Iterable[CellEdit]) -> None:
    edited: dict[int, tuple[Row, Cells]] = {}
    columns: defaultdict[int, set[int]] = defaultdict(set)
    for edit in edits:
        row, cells = edited.get(edit.row.id, (edit.row, edit.row.cells))
        text = None if edit.text is None else clean(edit.text)
        edited[row.id] = (row, with_cell(cells, edit.column, text))
        columns[row.appendix_id].add(edit.column)
    for row, cells in edited.values():
        op.update(tables.rows, row.id, row.version, {"cells": list(cells)})
    assign_appendices(op, [appendix for appendix, changed in columns.items() if _names_agencies(op, appendix, changed)])


def _names_agencies(op: Operation, appendix_id: int, changed: set[int]) -> bool:
    appendix = plan_queries.appendix_by_id(op.connection, appendix_id)
    return not changed.isdisjoint({appendix.column_of(ColumnRole.LEAD), appendix.column_of(ColumnRole.PARTNER)})


def insert_row(
    store: Store, appendix_id: int, index: int, kind: RowKind, level: int, cells: Cells | None = None
) -> int:
    """Insert a row before the one now at `index` (at the end when there is none); returns its id.

    A block of merged cells that a new task would cut stays one block: the task joins it where it brings no text of its
    own; a group parts it in two.
    """
    with store.operation("Thêm nhóm" if kind == RowKind.GROUP else "Thêm dòng") as op:
        appendix = plan_queries.appendix_by_id(op.connection, appendix_id)
        rows = plan_queries.rows_of(op.connection, appendix_id)
        index = min(max(index, 0), len(rows))
        place = _positions(op, rows, index, 1)[0]
        joined = rows[index : index + 1] if kind == RowKind.TASK else ()
        row = Row(
            appendix_id=appendix_id,
            position=place,
            kind=kind,
            level=min(max(level, 1), MAX_LEVEL),
            cells=_new_cells(appendix, joined, cells),
        )
        row_id = op.insert(tables.rows, to_values(row))
        _resettle(op, rows, [*rows[:index], row, *rows[index:]])
        assign_appendices(op, [appendix_id])
    return row_id


def _new_cells(appendix: Appendix, below: Sequence[Row], cells: Cells | None) -> Cells:
    wanted = tuple(None if c is None else clean(c) for c in cells or ())[: len(appendix.columns)]
    padded = wanted + ("",) * (len(appendix.columns) - len(wanted))
    if not below:
        return padded
    return tuple(
        None if under is None and not cell else cell for cell, under in zip(padded, below[0].cells, strict=True)
    )


def insert_rows(
    store: Store, appendix_id: int, after: int, contents: Sequence[tuple[RowKind, int, Cells]], title: str
) -> list[int]:
    """Put rows (kind, level, cells) below the row with the id `after` (0: at the top) as one operation; returns their
    ids. A block of merged cells they cut takes its text on both sides.

    Raises AppError ROW_GONE when that row was deleted.
    """
    with store.operation(title) as op:
        appendix = plan_queries.appendix_by_id(op.connection, appendix_id)
        rows = plan_queries.rows_of(op.connection, appendix_id)
        index = next((place for place, row in enumerate(rows, start=1) if row.id == after), 0)
        if after and not index:
            raise AppError(ErrorCode.ROW_GONE, kind="rows", id=after)
        new = [
            Row(appendix_id=appendix_id, position=place, kind=kind, level=level, cells=_new_cells(appendix, (), cells))
            for place, (kind, level, cells) in zip(_positions(op, rows, index, len(contents)), contents, strict=True)
        ]
        ids = op.insert_many(tables.rows, [to_values(row) for row in new])
        _resettle(op, rows, [*rows[:index], *new, *rows[index:]])
        assign_appendices(op, [appendix_id])
    return ids


def paste(
    store: Store, appendix_id: int, edits: Sequence[CellEdit], added: Sequence[tuple[RowKind, int, Cells]]
) -> Changes:
    """Write cells and add the rows that did not fit, as one operation."""
    with store.operation("Dán") as op:
        _write_cells(op, edits)
        if added:
            _append(op, appendix_id, added)
    return op.changes


def _append(op: Operation, appendix_id: int, contents: Sequence[tuple[RowKind, int, Cells]]) -> list[int]:
    appendix = plan_queries.appendix_by_id(op.connection, appendix_id)
    rows = plan_queries.rows_of(op.connection, appendix_id)
    places = _positions(op, rows, len(rows), len(contents))
    new = [
        Row(appendix_id=appendix_id, position=place, kind=kind, level=level, cells=_new_cells(appendix, (), cells))
        for place, (kind, level, cells) in zip(places, contents, strict=True)
    ]
    ids = op.insert_many(tables.rows, [to_values(row) for row in new])
    assign_appendices(op, [appendix_id])
    return ids


def _positions(op: Operation, rows: Sequence[Row], index: int, count: int) -> list[int]:
    """Positions before the row at `index`; where the gap is used up, all rows of the appendix are spread anew."""
    index = min(max(index, 0), len(rows))
    places = between(
        rows[index - 1].position if index else None, rows[index].position if index < len(rows) else None, count
    )
    if places is not None:
        return places
    fresh = spread(len(rows) + count)
    for row, place in zip(rows, fresh[:index] + fresh[index + count :], strict=True):
        op.update(tables.rows, row.id, None, {"position": place})
    return fresh[index : index + count]


def delete_rows(store: Store, rows: Sequence[Row]) -> Changes:
    """Delete rows with their progress; what was merged with a deleted cell keeps the text it read, and a task that goes
    on in the rows below keeps its reports.

    Raises AppError ROW_STALE when one of them was changed elsewhere, ROW_GONE when one was deleted.
    """
    with store.operation("Xóa dòng") as op:
        _check_seen(op, rows)
        leaving = {row.id for row in rows}
        for appendix_id in {row.appendix_id for row in rows}:
            present = plan_queries.rows_of(op.connection, appendix_id)
            hand_on(op, WholeAppendix(plan_queries.appendix_by_id(op.connection, appendix_id), present), leaving)
            _resettle(op, present, [row for row in present if row.id not in leaving])
        delete_row_records(op, rows)
        assign_appendices(op, {row.appendix_id for row in rows})
    return op.changes


def hand_on(op: Operation, whole: WholeAppendix, leaving: set[int]) -> None:
    """Give what hangs on the first row of a task to the first of its rows that stays."""
    rows = {row.id: row for row in whole.rows}
    for task in tasks_of(whole):
        heir = next((row_id for row_id in task.row_ids if row_id not in leaving), None)
        if heir is None or heir == task.row_id:
            continue
        reported = {entry.period for entry in progress_queries.entries_of(op.connection, heir)}
        for entry in progress_queries.entries_of(op.connection, task.row_id):
            if entry.period not in reported:
                op.update(tables.progress, entry.id, None, {"row_id": heir})
        hand_on_evidence(op, task.row_id, heir)
        if task.due_on and not rows[heir].due_on:
            op.update(tables.rows, heir, None, {"due_on": task.due_on})


def _check_seen(op: Operation, rows: Sequence[Row]) -> None:
    present = {row.id: row for row in plan_queries.rows_by_id(op.connection, [row.id for row in rows])}
    for row in rows:
        if row.id not in present:
            raise AppError(ErrorCode.ROW_GONE, kind="rows", id=row.id)
        if present[row.id].version != row.version:
            raise AppError(ErrorCode.ROW_STALE, kind="rows", id=row.id)


def _resettle(op: Operation, old: Sequence[Row], new: Sequence[Row]) -> None:
    """Give every cell that no longer stands below its block the text it read."""
    for row in resettled(old, new):
        op.update(tables.rows, row.id, None, {"cells": list(row.cells)})


def move_rows(store: Store, appendix_id: int, row_ids: Sequence[int], to_index: int) -> Changes:
    """Put rows, in their present order, before the row now at `to_index`.

    Cells stay merged where their block stays together; elsewhere they take the text they read.
    """
    with store.operation("Chuyển dòng") as op:
        rows = plan_queries.rows_of(op.connection, appendix_id)
        ids = set(row_ids)
        moving = [row for row in rows if row.id in ids]
        staying = [row for row in rows if row.id not in ids]
        target = sum(row.id not in ids for row in rows[: max(to_index, 0)])
        new = [*staying[:target], *moving, *staying[target:]]
        if new != list(rows):
            places = _positions(op, staying, target, len(moving))
            for row, place in zip(moving, places, strict=True):
                op.update(tables.rows, row.id, None, {"position": place})
            _resettle(op, rows, new)
            assign_appendices(op, [appendix_id])
    return op.changes


def change_level(store: Store, rows: Sequence[Row], by: int) -> Changes:
    """Move rows deeper (+1) or higher (-1) in the outline, within levels 1 to 9; raises AppError as `edit_cell`."""
    with store.operation("Thụt vào" if by > 0 else "Đưa ra") as op:
        for row in rows:
            op.update(tables.rows, row.id, row.version, {"level": min(max(row.level + by, 1), MAX_LEVEL)})
    return op.changes


def change_kind(store: Store, rows: Sequence[Row], kind: RowKind) -> Changes:
    """Make rows groups or tasks; raises AppError as `edit_cell`."""
    with store.operation("Đổi loại dòng") as op:
        for row in rows:
            op.update(tables.rows, row.id, row.version, {"kind": kind.value})
        assign_appendices(op, {row.appendix_id for row in rows})
    return op.changes


def merge_with_above(store: Store, rows: Sequence[Row], columns: Sequence[int]) -> Changes:
    """Merge cells with the cell above; a text of their own is added to the block's first cell, never lost.

    Raises AppError MERGE_FIRST_ROW for the first row of the table, and as `edit_cell`.
    """
    with store.operation("Gộp với ô trên") as op:
        ordered = plan_queries.rows_of(op.connection, rows[0].appendix_id) if rows else ()
        index = {row.id: place for place, row in enumerate(ordered)}
        _check_seen(op, rows)
        if any(index[row.id] == 0 for row in rows):
            raise AppError(ErrorCode.MERGE_FIRST_ROW)
        table = [list(row.cells) for row in ordered]
        for place in sorted(index[row.id] for row in rows):
            for column in columns:
                _merge_cell(table, place, column)
        _save_cells(op, ordered, {row.id: cells for row, cells in zip(ordered, table, strict=True)})
    return op.changes


def _merge_cell(table: Sequence[list[str | None]], index: int, column: int) -> None:
    """Set one cell to "same as above"; a text that differs from the block's goes to the block's first cell."""
    own = table[index][column]
    if own is None:
        return
    start = index - 1
    while start > 0 and table[start][column] is None:
        start -= 1
    above = table[start][column] or ""
    if own and own not in (above, *above.split("\n")):
        table[start][column] = f"{above}\n{own}" if above else own
    table[index][column] = None


def unmerge(store: Store, rows: Sequence[Row], columns: Sequence[int]) -> Changes:
    """Make merged cells stand alone with the text they read; raises AppError as `edit_cell`."""
    with store.operation("Tách ô") as op:
        ordered = plan_queries.rows_of(op.connection, rows[0].appendix_id) if rows else ()
        _check_seen(op, rows)
        chosen = {row.id for row in rows}
        cells = {row.id: list(row.cells) for row in ordered}
        for row, texts in zip(ordered, effective_cells(ordered), strict=True):
            if row.id in chosen:
                cells[row.id] = [
                    texts[c] if c in columns and cell is None else cell for c, cell in enumerate(row.cells)
                ]
        _save_cells(op, ordered, cells)
    return op.changes


def _save_cells(op: Operation, ordered: Sequence[Row], cells: dict[int, list[str | None]]) -> None:
    for row in ordered:
        if list(row.cells) != cells[row.id]:  # to look each of thousands up would take seconds
            op.update(tables.rows, row.id, None, {"cells": cells[row.id]})
    assign_appendices(op, {row.appendix_id for row in ordered})


def set_due_on(store: Store, row: Row, day: date | None) -> Changes:
    """Set by hand the day on which a task is due (None: as the printed text says); raises AppError as `edit_cell`."""
    with store.operation("Đặt ngày hạn") as op:
        op.update(tables.rows, row.id, row.version, {"due_on": day.isoformat() if day else None})
    return op.changes
