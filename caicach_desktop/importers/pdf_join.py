"""The pages of a PDF as one text: running heads and page numbers dropped, tables joined, lines made paragraphs."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from caicach_desktop.domain.text import fold
from caicach_desktop.importers.pdf_columns import side_by_side
from caicach_desktop.importers.pdf_lines import NARROW, Room, TextLine, joined, paragraphs_of
from caicach_desktop.importers.pdf_tables import Cell, PageTable, Table, usual_pitch
from caicach_desktop.importers.raw import RawBlock, RawParagraph

_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:/\s*\d{1,4}\s*)?[-–]?", re.IGNORECASE)
_APPENDIX = re.compile(r"phu luc|bieu|mau so|danh muc")
_MARGIN = 0.12
_SAME_PLACE = 4.0
_MANY_LINES = 8
_SOME = 3


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The texts on a page that are no part of its text: struck out ones, notes, and what fields are filled with."""

    struck: Sequence[str] = ()
    notes: Sequence[str] = ()
    fields: Sequence[str] = ()


@dataclass(slots=True)
class PageBlocks:
    """What stands on a page: lines outside of tables from top to bottom, and tables; width and height in pt.

    `is_guess`: the tables' columns were found by the places of their texts.
    """

    page: int
    width: float
    height: float
    lines: list[TextLine]
    tables: list[PageTable]
    is_scan: bool = False
    is_guess: bool = False
    left_out: LeftOut = LeftOut()

    @property
    def has_text(self) -> bool:
        """Whether anything can be read on it."""
        return bool(self.lines) or any(cell.lines for table in self.tables for cell in table.cells)

    def extent(self) -> tuple[float, float]:
        """The left and right limit of the text on this page, at least the middle three quarters of it."""
        lefts = [line.x0 for line in self.lines] + [table.xs[0] for table in self.tables]
        rights = [line.x1 for line in self.lines] + [table.xs[-1] for table in self.tables]
        return min([0.14 * self.width, *lefts]), max([0.9 * self.width, *rights])


def join_pages(pages: Sequence[PageBlocks]) -> tuple[list[RawBlock], list[str], list[str]]:
    """The blocks of all pages in reading order, remarks for the user about guesses, and the running heads left out."""
    heads = _drop_running_heads(pages)
    joiner = _Joiner(_spaces_tell(pages))
    for page in pages:
        joiner.add(page)
    blocks, remarks = joiner.finish()
    if any(page.is_guess for page in pages) and _GUESS not in remarks:
        remarks.append(_GUESS)
    if sum(_is_cramped(cell) for page in pages for table in page.tables for cell in table.cells) >= _SOME:
        remarks.append(_CRAMPED)
    return blocks, remarks, heads


def _is_cramped(cell: Cell) -> bool:
    """Whether a sentence stands in a column too narrow for its words."""
    return cell.x1 - cell.x0 < NARROW and len(cell.lines) >= _MANY_LINES


def _drop_running_heads(pages: Sequence[PageBlocks]) -> list[str]:
    """Leave out page numbers, and what stands at the same place of the margin on several pages; returns the latter as
    they read first."""
    dropped: dict[str, str] = {}
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page in pages:
        for line in _margin_lines(page):
            for place in _places(line):
                seen[_masked(line), place].add(page.page)
    often = max(3, len(pages) // 4)
    for page in pages:
        for line in _margin_lines(page):
            on = set().union(*(seen[_masked(line), place] for place in _places(line)))
            head = len(on) >= often if not _APPENDIX.match(fold(line.text)) else page.page - 1 in on
            if head or _is_page_number(line, page):
                page.lines = [other for other in page.lines if other is not line]
                if head and not _PAGE_NUMBER.fullmatch(line.text):
                    dropped.setdefault(_masked(line), line.text)
    return list(dropped.values())


def _places(line: TextLine) -> tuple[int, int]:
    """A place on the page, so that two lines almost at the same height share one."""
    place = round(line.base / _SAME_PLACE)
    return place, place + 1


def _masked(line: TextLine) -> str:
    """A running head reads the same on all its pages, but for the page's number; each appendix has its own title."""
    text = fold(line.text)
    return text if _APPENDIX.match(text) else re.sub(r"\d+(?:\s*/\s*\d+)?$", "0", text)


def _margin_lines(page: PageBlocks) -> list[TextLine]:
    """Lines in the margins with no table between them and the edge."""
    top = min([page.height * _MARGIN, *(table.ys[0] for table in page.tables)])
    bottom = max([page.height * (1 - _MARGIN), *(table.ys[-1] for table in page.tables)])
    return [line for line in page.lines if line.base < top or line.base > bottom]


def _is_page_number(line: TextLine, page: PageBlocks) -> bool:
    if not _PAGE_NUMBER.fullmatch(line.text):
        return False
    alone = sum(abs(other.base - line.base) < 3 for other in page.lines) == 1
    outermost = line is page.lines[0] or line is page.lines[-1]
    return alone and outermost


def _spaces_tell(pages: Sequence[PageBlocks]) -> bool:
    """Whether this file writes a space at the end of a line only where a paragraph goes on in the next."""
    inner = ends = spaced_inner = spaced_ends = 0
    for page in pages:
        for table in page.tables:
            for cell in table.cells:
                if cell.lines:
                    ends += 1
                    spaced_ends += cell.lines[-1].spaced
                    inner += len(cell.lines) - 1
                    spaced_inner += sum(line.spaced for line in cell.lines[:-1])
    return spaced_inner > 0.3 * inner and spaced_ends < 0.25 * ends


class _Joiner:
    """Collects blocks; a table at the foot of a page stays open until it is known what tops the next."""

    def __init__(self, spaced: bool) -> None:
        self._spaced = spaced
        self._blocks: list[RawBlock] = []
        self._remarks: list[str] = []
        self._open: Table | None = None
        self._fresh = self._open_fresh = True

    def add(self, page: PageBlocks) -> None:
        """One more page."""
        self._fresh = True
        lines = list(page.lines)
        for table in page.tables:
            above = [line for line in lines if line.base <= table.ys[0] + 2]
            lines = lines[len(above) :]
            self._text(above, page)
            if self._open is not None and not above and self._open.goes_on_in(table):
                self._open.append(table)
            else:
                self._close()
                self._open = Table.of(table)
                self._open_fresh = self._fresh
            self._fresh = False
        self._text(lines, page)

    def finish(self) -> tuple[list[RawBlock], list[str]]:
        """All blocks."""
        self._close()
        return self._blocks, self._remarks

    def _close(self) -> None:
        if self._open is not None:
            self._blocks.append(self._open.finish(self._spaced, self._open_fresh))
            self._open = None

    def _text(self, lines: list[TextLine], page: PageBlocks) -> None:
        """Lines outside of ruled tables: texts side by side first, then paragraphs."""
        if not lines:
            return
        self._close()
        for part in side_by_side(lines, page.extent()):
            if part.table is not None:
                self._blocks.append(part.table)
                if part.is_guess and _GUESS not in self._remarks:
                    self._remarks.append(_GUESS)
            else:
                self._paragraphs(part.lines, page)
            self._fresh = False

    def _paragraphs(self, lines: list[TextLine], page: PageBlocks) -> None:
        left, right = page.extent()
        room = Room(left, right, usual_pitch([lines]), self._spaced)
        for paragraph in _by_look(paragraphs_of(lines, room)):
            self._blocks.append(
                RawParagraph(
                    joined(paragraph),
                    bold=all(line.bold for line in paragraph),
                    italic=all(line.italic for line in paragraph),
                    centred=_is_centred(paragraph, left, right),
                    size=max(line.size for line in paragraph),
                    new_page=self._fresh,
                )
            )
            self._fresh = False


_CRAMPED = "Có cột quá hẹp trong tệp PDF nên chữ bị ngắt giữa từ; hãy xem lại dấu cách và chỗ xuống dòng của cột đó"
_GUESS = "Có bảng không kẻ khung trong tệp PDF; các cột được chia theo vị trí chữ, hãy xem lại"


def _by_look(paragraphs: Sequence[list[TextLine]]) -> list[list[TextLine]]:
    """Paragraphs cut where the type changes: a bold title and the italic note below it are two."""
    found: list[list[TextLine]] = []
    for paragraph in paragraphs:
        found.append([paragraph[0]])
        for line in paragraph[1:]:
            last = found[-1][-1]
            if (line.bold, line.italic) != (last.bold, last.italic) and not line.text[0].islower():
                found.append([line])
            else:
                found[-1].append(line)
    return found


def _is_centred(paragraph: Sequence[TextLine], left: float, right: float) -> bool:
    """Whether all lines stand around the middle and one of them is short enough to show it."""
    near = 0.04 * (right - left)
    off = (abs((line.x0 + line.x1) / 2 - (left + right) / 2) for line in paragraph)
    return max(off) < near and any(line.x0 > left + 12 for line in paragraph)
