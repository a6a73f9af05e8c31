"""A printed file as lines in reading order, with the tables that are content set apart from those that only place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from caicach_desktop.documents.form_check_base import Line
from caicach_desktop.documents.form_words import PLACED, TWO_SIDES
from caicach_desktop.domain.printed import Letters, PrintedFile, PrintedParagraph, PrintedTable
from caicach_desktop.domain.text import fold

_MOST_PLACING_ROWS = 12
_WIDE_GAP = re.compile(r"\t+")
_HEAD_LINES = 14


@dataclass(frozen=True, slots=True)
class ContentTable:
    """A table that is content: its place in the file, its number among them, and what is printed."""

    table: PrintedTable
    order: int
    section: int
    number: int


@dataclass(slots=True)
class Lines:
    """All lines of a file and all its content tables."""

    lines: list[Line] = field(default_factory=list)
    tables: list[ContentTable] = field(default_factory=list)

    def add(self, paragraph: PrintedParagraph, section: int, area: tuple[int, ...] = (), row: int = 0) -> None:
        """Take in a paragraph, its lines apart at typed line breaks."""
        for letters in _broken(paragraph.letters):
            self.lines.append(Line(paragraph, letters, len(self), section, area, row))

    def __len__(self) -> int:
        return len(self.lines) + len(self.tables)


def lines_of(printed: PrintedFile) -> Lines:
    """The lines of a file in reading order."""
    found = Lines()
    placed = 0
    for section, pages in enumerate(printed.sections):
        for block in pages.blocks:
            if isinstance(block, PrintedParagraph):
                if len(found) < _HEAD_LINES and _is_two_columns(block):
                    _add_columns(found, block, section)
                else:
                    found.add(block, section)
            elif _is_placing(block):
                placed += 1
                _add_cells(found, block, section, placed)
            else:
                found.tables.append(ContentTable(block, len(found), section, len(found.tables) + 1))
    return found


def _is_placing(table: PrintedTable) -> bool:
    """Whether a table only places texts side by side: letterheads, signatures, headings."""
    if len(table.rows) > _MOST_PLACING_ROWS or max(len(row.cells) for row in table.rows) > 4:
        return False
    texts = [fold(paragraph.text[:200]) for row in table.rows for cell in row.cells for paragraph in cell.paragraphs]
    if any(PLACED.search(text) for text in texts):
        return True
    return not table.bordered and all(len(row.cells) <= 3 for row in table.rows) and len(table.rows) <= 4


def _add_cells(found: Lines, table: PrintedTable, section: int, placed: int) -> None:
    """Column by column, so that what stands below one another stays together."""
    for column in range(max(len(row.cells) for row in table.rows)):
        for place, row in enumerate(table.rows):
            if column < len(row.cells):
                for paragraph in row.cells[column].paragraphs:
                    found.add(paragraph, section, (placed, column), place)


def _is_two_columns(paragraph: PrintedParagraph) -> bool:
    text = paragraph.text[:300]
    return "\t" in text.strip() and bool(TWO_SIDES.search(fold(text)))


def _add_columns(found: Lines, paragraph: PrintedParagraph, section: int) -> None:
    """A letterhead set with tabs: what stands left and right of them."""
    for letters in _broken(paragraph.letters):
        sides: tuple[list[Letters], list[Letters]] = ([], [])
        side = 0
        for part in letters:
            pieces = _WIDE_GAP.split(part.text)
            for place, piece in enumerate(pieces):
                side = side or (1 if place and any(p.text.strip() for p in sides[0]) else 0)
                if piece:
                    sides[side].append(Letters(piece, part.look))
        for column, kept in enumerate(sides):
            found.lines.append(Line(paragraph, tuple(kept), len(found), section, (0, column)))


def _broken(letters: tuple[Letters, ...]) -> Iterator[tuple[Letters, ...]]:
    """The letters of each line of a paragraph."""
    if not any("\n" in part.text for part in letters):
        yield letters
        return
    line: list[Letters] = []
    for part in letters:
        first, *others = part.text.split("\n")
        if first:
            line.append(Letters(first, part.look))
        for other in others:
            yield tuple(line)
            line = [Letters(other, part.look)] if other else []
    yield tuple(line)
