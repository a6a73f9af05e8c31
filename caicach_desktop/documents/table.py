"""From an appendix's rows to the table as printed: headings across empty cells, merged blocks, column widths."""

from collections.abc import Iterator, Sequence

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Align, Merge, Table, TableCell, TableColumn, TableRow
from caicach_desktop.documents.table_look import with_equal_merged, without_columns
from caicach_desktop.documents.widths import column_widths
from caicach_desktop.domain.plan import Cells, Column, ColumnRole, Row, WholeAppendix
from caicach_desktop.domain.table import heading_span, shown_rows
from caicach_desktop.domain.units import MM_PER_PT

_MERGED_ROLES = (ColumnRole.LEAD, ColumnRole.PARTNER, ColumnRole.DEADLINE)
_EMPTY = TableCell()
_START = TableCell(merge=Merge.START)
_CONTINUE = TableCell(merge=Merge.CONTINUE)


def appendix_table(whole: WholeAppendix, width: float, font_size: float) -> Table:
    """The table of an appendix as its look asks, `width` mm wide, set at `font_size` pt."""
    columns, rows, heading_from = _shown(whole)
    widths = column_widths(columns, [_speaking_cells(row, len(columns)) for row in rows], width, font_size)
    return Table(
        columns=tuple(
            TableColumn(column.heading, column_width, _align(column.role, column_width, font_size))
            for column, column_width in zip(columns, widths, strict=True)
        ),
        rows=tuple(table_rows(rows, len(columns), heading_from)),
        font_size=font_size,
        repeat_heading=whole.appendix.look.repeat_heading,
    )


def _align(role: ColumnRole, width: float, font_size: float) -> Align:
    """How a column `width` mm wide is set: one too narrow for justified texts is set left."""
    form = official_form().table
    align = form.aligns[role]
    narrow = width - 2 * form.padding_x < form.justified_from * font_size * MM_PER_PT
    return Align.LEFT if align == Align.JUSTIFY and narrow else align


def _shown(whole: WholeAppendix) -> tuple[tuple[Column, ...], list[Row], int]:
    """The columns and rows as printed, and the first column in which a group may have its heading."""
    appendix = whole.appendix
    rows = shown_rows(appendix, whole.rows)
    if appendix.look.merge_equal:
        rows = with_equal_merged(rows, [i for i, one in enumerate(appendix.columns) if one.role in _MERGED_ROLES])
    kept = [i for i, column in enumerate(appendix.columns) if column.shown]
    if not kept or len(kept) == len(appendix.columns):
        return appendix.columns, rows, 1
    number = appendix.column_of(ColumnRole.NUMBER)
    heading_from = 0 if number is not None and number not in kept else 1
    cut = without_columns([_fitted(row.cells, len(appendix.columns)) for row in rows], rows, kept, number)
    return tuple(appendix.columns[i] for i in kept), cut, heading_from


def table_rows(rows: Sequence[Row], columns: int, heading_from: int = 1) -> Iterator[TableRow]:
    """The rows as cells whose spans add up to `columns`.

    A text merged with the one above continues a block; above the first row is nothing, so there the cell is empty.
    A group's heading is looked for from the column `heading_from` on: before it stands the number.
    """
    cells = [_fitted(row.cells, columns) for row in rows]
    if cells:
        cells[0] = tuple(text or "" for text in cells[0])
    for index, row in enumerate(rows):
        below = cells[index + 1] if index + 1 < len(cells) else None
        span = _span(cells[index], below, heading_from) if row.is_group else None
        if span is None:
            yield TableRow(tuple(_cells(cells[index], below, 0)), row.is_group)
        else:
            yield TableRow(tuple(_spanned(cells[index], below, *span)), True)


def _fitted(cells: Cells, columns: int) -> Cells:
    """Exactly one text per column, whatever a foreign file brought."""
    return cells[:columns] + ("",) * (columns - len(cells))


def _speaking_cells(row: Row, columns: int) -> Cells:
    """The texts that ask for room in their own columns: a heading runs over its neighbours and asks for none."""
    cells = _fitted(row.cells, columns)
    if not row.is_group:
        return cells
    heading = next((i for i, text in enumerate(cells) if i > 0 and text), 0)
    return (*cells[:heading], "", *cells[heading + 1 :])


def _span(cells: Cells, below: Cells | None, heading_from: int) -> tuple[int, int] | None:
    span = heading_span(cells, below, heading_from)
    # A block of merged cells is one column wide from its first row on.
    if span is None or (below is not None and below[span[0]] is None):
        return None
    return span


def _spanned(cells: Cells, below: Cells | None, first: int, end: int) -> Iterator[TableCell]:
    yield from _cells(cells[:first], below, 0)
    yield TableCell(cells[first] or "", span=end - first, align=Align.LEFT)
    yield from _cells(cells[end:], below, end)


def _cells(cells: Cells, below: Cells | None, offset: int) -> Iterator[TableCell]:
    for index, text in enumerate(cells, start=offset):
        starts = below is not None and below[index] is None
        if text is None:
            yield _CONTINUE
        elif not text:
            yield _START if starts else _EMPTY
        else:
            yield TableCell(text, merge=Merge.START if starts else Merge.NONE)
