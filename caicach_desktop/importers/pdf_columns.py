"""Texts side by side without drawn lines: the head of a letter, a signature, a table set by tabs or spaces."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from caicach_desktop.domain.text import fold
from caicach_desktop.importers.pdf_lines import Room, TextLine, joined, paragraphs_of, side_joined
from caicach_desktop.importers.raw import RawCell, RawRow, RawTable

_GUTTER = 6.0
_LEVEL = 3.0
_FAR = 3.2
# In type sizes: no space of a justified line is as wide.
_WIDE = 1.6
# Of the width of the text: a title is centred on the page or on its text, which differ by half the margins' difference.
_OFF_MIDDLE = 0.04


@dataclass(slots=True)
class Part:
    """Either lines one below the other, or texts side by side as a table; `is_guess` for a table of three columns."""

    lines: list[TextLine] = field(default_factory=list)
    table: RawTable | None = None
    is_guess: bool = False


def side_by_side(lines: Sequence[TextLine], limits: tuple[float, float] = (0.0, 0.0)) -> list[Part]:
    """The lines of a page in parts from top to bottom; texts that stand side by side are found by the gaps that run
    through all of their lines. `limits` are the left and right edge of the page's text in pt, if known."""
    levels = _levels(lines)
    parts: list[Part] = []
    index = 0
    while index < len(levels):
        end = _block_end(levels, index, limits) if len(levels[index]) > 1 else index
        if end > index and _is_apart(levels[index:end]):
            block = [line for level in levels[index:end] for line in level]
            parts.append(_table_part(levels[index:end], _columns(block)))
            index = end
            continue
        if not parts or parts[-1].table is not None:
            parts.append(Part())
        parts[-1].lines.append(side_joined(levels[index]))
        index += 1
    return parts


def _is_apart(levels: Sequence[Sequence[TextLine]]) -> bool:
    """Whether gaps part columns: three lines share them, or they are wider than any justified line's."""
    shared = sum(len(level) > 1 for level in levels) >= 3
    widest = max(
        (after.x0 - before.x1) / max(before.size, 6.0) for level in levels for before, after in pairwise(level)
    )
    return shared or widest > _WIDE


def _levels(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    levels: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.base, line.x0)):
        if levels and abs(line.base - levels[-1][0].base) <= _LEVEL:
            levels[-1].append(line)
        else:
            levels.append([line])
    return [sorted(level, key=lambda line: line.x0) for level in levels]


def _block_end(levels: Sequence[list[TextLine]], start: int, limits: tuple[float, float]) -> int:
    """Where the lines end that share the gaps of the line at `start`: a title in the middle of the page and the head of
    another document stand below them."""
    count = len(levels[start])
    block = list(levels[start])
    end = start + 1
    while end < len(levels):
        level = levels[end]
        if level[0].base - levels[end - 1][0].base > _FAR * max(level[0].size, 8):
            break
        if (count == 2 and _is_title(level, _columns(block), limits)) or _begins_letterhead(level):
            break
        columns = _columns([*block, *level])
        if len(columns) < min(count, 2) or (len(columns) < count and len(level) == 1):
            break
        block += level
        end += 1
        count = len(columns)
    return end


def _is_title(level: Sequence[TextLine], columns: Sequence[tuple[float, float]], limits: tuple[float, float]) -> bool:
    """Whether a lone line stands around the middle of the page, and not at the edge of a column as the rest of a
    paragraph does."""
    left, right = limits
    line = level[0]
    middle = abs((line.x0 + line.x1 - left - right) / 2) < _OFF_MIDDLE * (right - left)
    return len(level) == 1 and middle and all(abs(line.x0 - edge) > _GUTTER for edge, _ in columns)


def _begins_letterhead(level: Sequence[TextLine]) -> bool:
    return any(fold(line.text).startswith("cong hoa xa hoi chu nghia") for line in level)


def _columns(lines: Sequence[TextLine]) -> list[tuple[float, float]]:
    """The stretches of the page's width that hold text, with gaps between them."""
    columns: list[tuple[float, float]] = []
    for line in sorted(lines, key=lambda line: line.x0):
        if columns and line.x0 < columns[-1][1] + _GUTTER:
            columns[-1] = (columns[-1][0], max(columns[-1][1], line.x1))
        else:
            columns.append((line.x0, line.x1))
    return columns


def _table_part(levels: Sequence[list[TextLine]], columns: Sequence[tuple[float, float]]) -> Part:
    if len(columns) < 3:
        return Part(table=_raw_table([[line for level in levels for line in level]], columns))
    return Part(table=_raw_table(_rows(levels, columns), columns), is_guess=True)


def _rows(levels: Sequence[list[TextLine]], columns: Sequence[tuple[float, float]]) -> list[list[TextLine]]:
    """A row starts where something stands in the first column, or, above the first such line, where all columns are
    filled; the other lines belong to the row above them."""
    rows: list[list[TextLine]] = []
    for level in levels:
        in_first = level[0].x0 < columns[0][1]
        if not rows or in_first or len(level) == len(columns):
            rows.append(list(level))
        else:
            rows[-1] += level
    return rows


def _raw_table(rows: Sequence[Sequence[TextLine]], columns: Sequence[tuple[float, float]]) -> RawTable:
    made = []
    for row in rows:
        cells = []
        for left, right in columns:
            held = [line for line in row if left - 1 <= line.x0 <= right]
            paragraphs = paragraphs_of(held, Room(left, right, 0.0)) if len(columns) > 2 else _typed_lines(held)
            text = "\n".join(joined(paragraph) for paragraph in paragraphs)
            cells.append(RawCell(text, bold=bool(held) and all(line.bold for line in held)))
        made.append(RawRow(tuple(cells)))
    return RawTable(tuple(made))


def _typed_lines(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of a letter's head, a signature or a list of recipients: each as it was typed, with the blanks for a
    number in it, but for the rest of a sentence."""
    found: list[list[TextLine]] = []
    for line in map(side_joined, _levels(lines)):
        if found and line.text[0].islower() and found[-1][-1].text[-1] not in ";.":
            found[-1].append(line)
        else:
            found.append([line])
    return found
