"""What is on the clipboard, as rows for an appendix: a table with its heading finds its columns, another one is told by
its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.figures import shortened
from caicach_desktop.domain.layouts import heading_role
from caicach_desktop.domain.plan import MAX_LEVEL, Appendix, Cells, ColumnRole, Numbering, Row, RowKind, WholeAppendix
from caicach_desktop.domain.table import subtree_end
from caicach_desktop.domain.text import squeeze
from caicach_desktop.services.updating_columns import Mapping, column_mapping

# One text per cell; None is a cell merged with the one above.
Grid = list[list[str | None]]
NewRow = tuple[RowKind, int, Cells]
# More rows than this are read and kept while the window stays free.
MANY_ROWS = 200
# A text with more letters is no heading.
_LONGEST_HEADING = 60
_LEAST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste brings: rows that were understood, else (`rows` is empty) the cells as they stand.

    `left_out` says in a sentence what was copied and has no place in the rows, "" where all has.
    """

    rows: list[NewRow]
    grid: Grid
    left_out: str = ""


def is_large(html: str | None, text: str | None) -> bool:
    """Whether the clipboard holds so much that reading it would hold up the window."""
    return (html or "").lower().count("<tr") > MANY_ROWS or (text or "").count("\n") > MANY_ROWS


def table_on(html: str | None, text: str | None) -> Grid:
    """The table on the clipboard as it stands; raises AppError FILE_TOO_LARGE."""
    from caicach_desktop.importers.clipboard import grid_of_clipboard

    return grid_of_clipboard(html, text)


def read_pasted(appendix: Appendix, html: str | None, text: str | None) -> Pasted:
    """Rows where a whole table with its heading was copied, else cells; raises AppError FILE_TOO_LARGE."""
    rows, unplaced = _recognised(appendix, html, text)
    return Pasted(rows, [], _columns_told(unplaced)) if rows else Pasted([], table_on(html, text))


def read_as_rows(appendix: Appendix, html: str | None, text: str | None, column: int) -> Pasted:
    """Rows also where the table has no heading: understood as if the appendix's headings stood above it where it is as
    wide, else every line a task whose cells stand from `column` on. Raises AppError FILE_TOO_LARGE."""
    rows, unplaced = _recognised(appendix, html, text)
    if rows:
        return Pasted(rows, [], _columns_told(unplaced))
    grid = table_on(html, text)
    if rows := _as_if_headed(appendix, html, text, grid):
        return Pasted(rows, [])
    return Pasted(list(_plain_rows(appendix, grid, column)), [], beyond_told(grid, len(appendix.columns) - column))


def beyond_told(grid: Grid, columns: int, rows: int | None = None) -> str:
    """What to say before cells are written of which some with text lie beyond the columns and rows there are; "" where
    all find room. `rows` is None where new ones are made."""
    count = sum(
        bool((text or "").strip()) and (at >= columns or (rows is not None and line >= rows))
        for line, texts in enumerate(grid)
        for at, text in enumerate(texts)
    )
    if not count:
        return ""
    return f"Phần đã chép lớn hơn chỗ còn lại trong bảng: {count} ô có chữ nằm ngoài bảng sẽ không được dán."


def _columns_told(headings: Sequence[str]) -> str:
    if not headings:
        return ""
    names = ", ".join(
        f"“{shortened(squeeze(heading), _LONGEST_HEADING) or 'không có tiêu đề'}”" for heading in headings
    )
    return f"Bảng đã chép có cột {names} mà phụ lục này không có: chữ trong cột ấy sẽ không được dán."


# --- understanding ----------------------------------------------------------------------------------------------------


def _recognised(appendix: Appendix, html: str | None, text: str | None) -> tuple[list[NewRow], list[str]]:
    """The rows (kind, level, cells) of a copied table whose heading names at least two columns of the appendix, and the
    headings of columns with texts that have no place there.

    Empty where the clipboard holds no such table: cells without a heading are pasted as they are. Raises AppError
    FILE_TOO_LARGE.
    """
    from caicach_desktop.importers.clipboard import read_clipboard

    try:
        draft = read_clipboard(html, text)
    except AppError as error:
        if error.code != ErrorCode.NO_TABLE_FOUND:
            raise
        return [], []
    return _rows_for(appendix, draft)


def _rows_for(appendix: Appendix, draft: Draft) -> tuple[list[NewRow], list[str]]:
    """The rows of the tables in a draft that are of the appendix's kind, and the headings of what has no place."""
    rows: list[NewRow] = []
    unplaced: dict[str, None] = {}
    for whole in draft.plan.appendices:
        mapping = column_mapping(appendix, whole.appendix)
        named = [whole.appendix.columns[source].heading for source in mapping if source is not None]
        sure = [name for name in named if len(name) <= _LONGEST_HEADING and heading_role(name)]
        if len(sure) < _LEAST_COLUMNS or _reads_as_task(whole.appendix) is None:
            continue
        for row in whole.rows:
            cells = tuple("" if source is None else row.cells[source] for source in mapping)
            # The first row has none of its own table above it to be merged with.
            rows.append((row.kind, row.level, cells if rows else tuple(cell or "" for cell in cells)))
        unplaced |= dict.fromkeys(_unplaced(whole, mapping))
    return rows, list(unplaced)


def _unplaced(whole: WholeAppendix, mapping: Mapping) -> Iterator[str]:
    """The headings of the columns that hold texts and go nowhere; numbers follow the rows."""
    for index, column in enumerate(whole.appendix.columns):
        texts = (row.cells[index] or "" for row in whole.rows)
        if index not in mapping and column.role != ColumnRole.NUMBER and any(text.strip() for text in texts):
            yield column.heading


def _reads_as_task(appendix: Appendix) -> int | None:
    """The column of tasks or criteria: a table without one is none of ours."""
    columns = [appendix.column_of(role) for role in (ColumnRole.TASK, ColumnRole.CRITERION)]
    return next((column for column in columns if column is not None), None)


def _as_if_headed(appendix: Appendix, html: str | None, text: str | None, grid: Grid) -> list[NewRow]:
    """The rows of a table without a heading but as wide as the appendix, with or without its numbers."""
    from caicach_desktop.importers.clipboard import raw_of_clipboard
    from caicach_desktop.importers.raw import RawCell, RawFile, RawRow, RawTable
    from caicach_desktop.importers.recognise import recognise

    headings = [column.heading for column in appendix.columns]
    number = appendix.column_of(ColumnRole.NUMBER)
    width = len(grid[0]) if grid else 0
    if number is not None and width == len(headings) - 1:
        del headings[number]
    if width != len(headings) or width < _LEAST_COLUMNS:
        return []
    above = RawRow(tuple(RawCell(heading, bold=True) for heading in headings), header=True)
    raw = raw_of_clipboard(html, text)
    tables = [replace(block, rows=(above, *block.rows)) for block in raw.blocks if isinstance(block, RawTable)]
    try:
        rows, _ = _rows_for(appendix, recognise(RawFile(tuple(tables), raw.name)))
    except AppError:
        return []
    # Whatever was left out, as a footer or a heading typed again, would be lost unseen.
    return rows if len(rows) == len(grid) else []


def _plain_rows(appendix: Appendix, grid: Grid, column: int) -> Iterator[NewRow]:
    automatic = appendix.column_of(ColumnRole.NUMBER) if appendix.numbering == Numbering.AUTOMATIC else None
    for index, texts in enumerate(grid):
        cells: list[str | None] = [""] * len(appendix.columns)
        for place, text in enumerate(texts, start=column):
            if place < len(cells) and place != automatic:
                cells[place] = text if index else text or ""
        yield RowKind.TASK, 1, tuple(cells)


# --- where they go ----------------------------------------------------------------------------------------------------


def placed(table: Sequence[Row], current: int, rows: Sequence[NewRow]) -> tuple[int, list[NewRow]]:
    """Before which row of a table new ones go that are pasted at the row `current` (-1: at the end), and their levels
    there.

    Tasks come below the current heading, or after the current task and what belongs to it, at its level; rows that
    begin with a heading come after the group the current row stands in.
    """
    if not table or not rows:
        return 0, list(rows)
    current = current if 0 <= current < len(table) else len(table) - 1
    above = table[current]
    if rows[0][0] == RowKind.GROUP:
        end = current + 1
        while end < len(table) and table[end].level > rows[0][1]:
            end += 1
        return end, list(rows)
    end = current + 1 if above.is_group else subtree_end(table, current)
    shift = above.level + above.is_group - rows[0][1]
    return end, [(kind, min(max(level + shift, 1), MAX_LEVEL), cells) for kind, level, cells in rows]
