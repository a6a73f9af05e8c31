"""How the user wants a table: columns left out, equal neighbours merged."""

from collections.abc import Sequence
from dataclasses import replace

from caicach_desktop.domain.plan import Cells, Row
from caicach_desktop.domain.table import effective_cells, with_cell
from caicach_desktop.domain.text import squeeze


def with_equal_merged(rows: Sequence[Row], columns: Sequence[int]) -> list[Row]:
    """The rows with a text of these columns merged with the same text above it.

    A heading ends every block, and empty cells are not merged: nothing typed is no common agency or time.
    """
    read = list(effective_cells(rows))
    merged: list[Row] = []
    for index, row in enumerate(rows):
        above = rows[index - 1] if index else None
        if above is not None and not row.is_group and not above.is_group:
            row = _joined(row, [i for i in columns if _same(read[index - 1], read[index], i)])
        merged.append(row)
    return merged


def _same(above: Cells, below: Cells, column: int) -> bool:
    if column >= len(above) or column >= len(below):
        return False
    text = squeeze(below[column] or "")
    return bool(text) and text == squeeze(above[column] or "")


def _joined(row: Row, columns: Sequence[int]) -> Row:
    cells = row.cells
    for column in columns:
        cells = with_cell(cells, column, None)
    return row if cells == row.cells else replace(row, cells=cells)


def without_columns(cells: Sequence[Cells], rows: Sequence[Row], kept: Sequence[int], number: int | None) -> list[Row]:
    """The rows with only the `kept` columns; a group whose heading stood in another one keeps its heading.

    `cells` are the rows' texts, as many as there are columns; `number` is the column of the numbers.
    """
    result = []
    for index, (row, texts) in enumerate(zip(rows, cells, strict=True)):
        below = cells[index + 1] if index + 1 < len(cells) else None
        if row.is_group:
            texts = _heading_kept(texts, below, kept, number)
        result.append(replace(row, cells=tuple(texts[i] for i in kept)))
    return result


def _heading_kept(texts: Cells, below: Cells | None, kept: Sequence[int], number: int | None) -> Cells:
    heading = next((i for i, text in enumerate(texts) if i != number and text), None)
    if heading is None or heading in kept:
        return texts
    places = [i for i in kept if i != number and texts[i] == ""]
    # Not into a block of merged cells, which would take the heading for its text.
    free = [i for i in places if below is None or below[i] is not None]
    place = next(iter(free or places), None)
    return texts if place is None else with_cell(texts, place, texts[heading])
