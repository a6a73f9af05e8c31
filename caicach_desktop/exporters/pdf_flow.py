"""Blocks one after the other over pages: spaces between them, what stays together, where a page ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from caicach_desktop.documents.model import Block, Drawing, Paragraph, Rule, SideBySide, Table
from caicach_desktop.exporters.pdf_pieces import PairPiece, Piece, PlacedPiece, Setter, TextPiece
from caicach_desktop.exporters.pdf_sheets import Sheets
from caicach_desktop.exporters.pdf_table import Done, TableDrawer, table_drawer

# Between tables that touch, and columns side by side, the Word file has a line as low as this, in pt.
_APART = 1.0


@dataclass(slots=True, kw_only=True)
class TablePiece(Piece):
    """A table, which finds its own way over the pages."""

    drawer: TableDrawer

    @property
    def height(self) -> float:
        return self.drawer.least


class Flow:
    """Puts the pieces of one section on its pages; `done` is told of each row of a table."""

    def __init__(self, sheets: Sheets, done: Done) -> None:
        self._sheets = sheets
        self._done = done
        self._after = 0.0
        self._after_table = False
        self._first_page = sheets.pages

    def write(self, blocks: Sequence[Block]) -> None:
        """Write the blocks from the present page on."""
        pieces = [piece for block in blocks for piece in self._pieces(block)]
        for index, piece in enumerate(pieces):
            if self._claim(pieces, index) > self._sheets.room and not self._sheets.fresh:
                self._next_page()
            self._place(piece)

    def _pieces(self, block: Block) -> Sequence[Piece]:
        sheets = self._sheets
        setter = Setter(sheets, sheets.left, sheets.right - sheets.left)
        match block:
            case Paragraph():
                return list(setter.paragraph(block))
            case Rule():
                return [setter.rule(block)]
            case SideBySide():
                return [setter.pair(block)]
            case Drawing():
                return [setter.drawing(block)]
            case Table():
                return [TablePiece(left=sheets.left, drawer=table_drawer(sheets, block))] if block.columns else []

    def _gap(self, piece: Piece) -> float:
        """The space above a piece: the larger of the two that meet, none at the head of a page that goes on."""
        if self._sheets.fresh and self._sheets.pages > self._first_page:
            return 0.0
        apart = _APART if self._after_table and isinstance(piece, TablePiece | PairPiece) else 0.0
        return max(self._after, piece.before) + apart

    def _claim(self, pieces: Sequence[Piece], index: int) -> float:
        """The height without which a piece may not begin on this page: with it all that it has to stay with."""
        claim = self._gap(pieces[index])
        alone = claim + pieces[index].least
        full = self._sheets.bottom - self._sheets.top
        for place in range(index, len(pieces)):
            piece = pieces[place]
            if place > index:
                claim += max(pieces[place - 1].after, piece.before)
            if not piece.keep_next or place == len(pieces) - 1:
                claim += piece.least
                break
            claim += piece.height
            if claim > full:
                break
        # What does not fit a page together need not stay together.
        return claim if claim <= full else alone

    def _next_page(self) -> None:
        self._sheets.next_page()
        self._after = 0.0

    def _place(self, piece: Piece) -> None:
        sheets = self._sheets
        sheets.y += self._gap(piece)
        self._after = piece.after
        self._after_table = isinstance(piece, TablePiece | PairPiece)
        match piece:
            case TextPiece():
                self._lines(piece)
            case TablePiece():
                piece.drawer.draw(self._done)
            case PairPiece() if piece.height > sheets.room:
                self._one_by_one(piece)
            case PlacedPiece():
                piece.draw(sheets.page, sheets.y)
                sheets.y += piece.height

    def _lines(self, piece: TextPiece) -> None:
        """Set a paragraph, going on to the next page where the page is full."""
        sheets, start = self._sheets, 0
        while start < len(piece.lines):
            stop = piece.fitting(start, sheets.room)
            if stop > start or sheets.fresh:
                stop = max(stop, start + 1)
                piece.draw_lines(sheets.page, sheets.y, start, stop)
                sheets.y += piece.lines[stop - 1].top - piece.lines[start].top + piece.setting.line
                start = stop
            if start < len(piece.lines):
                sheets.next_page()

    def _one_by_one(self, pair: PairPiece) -> None:
        """Columns taller than a page cannot stand side by side: the right one follows the left one."""
        for column in pair.columns:
            self._after = 0.0
            for place, piece in enumerate(column):
                if self._claim(column, place) > self._sheets.room and not self._sheets.fresh:
                    self._next_page()
                self._place(piece)
