"""The blocks of a section set for the page: paragraphs as lines, rules, columns side by side, drawings."""

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from caicach_desktop.documents.model import Align, Drawing, DrawnBox, DrawnLine, DrawnText, Paragraph, Rule, SideBySide
from caicach_desktop.domain.units import PT_PER_MM
from caicach_desktop.exporters.pdf_page import Page, ink
from caicach_desktop.exporters.pdf_sheets import EPSILON, Sheets
from caicach_desktop.exporters.pdf_text import Line, Setting, plain, set_lines

# No fewer lines of a paragraph stand alone at the foot or the head of a page.
_TOGETHER = 2


@dataclass(slots=True, kw_only=True)
class Piece(ABC):
    """A block on its way to the page: its left edge, the spaces it asks for above and below; lengths in pt."""

    left: float
    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False

    @property
    @abstractmethod
    def height(self) -> float:
        """The height that stays together with what it is kept with, without the spaces around it."""

    @property
    def least(self) -> float:
        """The height without which it may not begin on a page."""
        return self.height


@dataclass(slots=True, kw_only=True)
class PlacedPiece(Piece):
    """A block that can be drawn at a place of one page."""

    @abstractmethod
    def draw(self, page: Page, top: float) -> None:
        """Draw all of it with its upper edge at `top`."""


@dataclass(slots=True, kw_only=True)
class TextPiece(PlacedPiece):
    """A paragraph as set lines."""

    lines: Sequence[Line]
    setting: Setting

    @property
    def height(self) -> float:
        return self.lines[-1].top + self.setting.line

    @property
    def least(self) -> float:
        count = len(self.lines)
        return self.setting.line * (count if count < 2 * _TOGETHER else _TOGETHER)

    def draw(self, page: Page, top: float) -> None:
        self.draw_lines(page, top, 0, len(self.lines))

    def draw_lines(self, page: Page, top: float, start: int, stop: int) -> None:
        """Draw the lines from `start` to `stop`, the first of them at `top`."""
        setting = self.setting
        page.text(self.lines[start:stop], setting.face, setting.size, self.left, top - self.lines[start].top)

    def fitting(self, start: int, room: float) -> int:
        """The line before which a page with `room` ends when `start` is its first: no line stays alone on a page."""
        count = len(self.lines)
        limit = self.lines[start].top + room - self.setting.line
        stop = bisect_right(self.lines, limit, key=lambda line: line.top)
        if stop < count:
            stop = min(stop, count - _TOGETHER)
        return stop if stop >= count or stop - start >= _TOGETHER else start


@dataclass(slots=True, kw_only=True)
class RulePiece(PlacedPiece):
    """A drawn level line."""

    length: float
    thickness: float

    @property
    def height(self) -> float:
        return self.thickness

    def draw(self, page: Page, top: float) -> None:
        page.rule(self.left, self.left + self.length, top + self.thickness / 2, self.thickness)


@dataclass(slots=True, kw_only=True)
class PairPiece(PlacedPiece):
    """Two columns that begin at the same height."""

    columns: tuple[list[PlacedPiece], list[PlacedPiece]]

    @property
    def height(self) -> float:
        return max(sum(gap + piece.height for gap, piece in _spaced(column)) for column in self.columns)

    def draw(self, page: Page, top: float) -> None:
        for column in self.columns:
            y = top
            for gap, piece in _spaced(column):
                piece.draw(page, y + gap)
                y += gap + piece.height


def _spaced(pieces: Iterable[PlacedPiece]) -> Iterator[tuple[float, PlacedPiece]]:
    """Pieces one below the other, each with the space above it: of two that meet the larger holds, as in Word."""
    after = 0.0
    for piece in pieces:
        yield max(after, piece.before), piece
        after = piece.after


@dataclass(slots=True, kw_only=True)
class DrawingPiece(PlacedPiece):
    """A drawing, `scale` pt to the mm."""

    drawing: Drawing
    scale: float
    sheets: Sheets

    @property
    def height(self) -> float:
        return self.drawing.height * self.scale

    def draw(self, page: Page, top: float) -> None:
        for shape in self.drawing.shapes:
            match shape:
                case DrawnBox():
                    self._box(page, top, shape)
                case DrawnLine():
                    self._line(page, top, shape)
                case DrawnText():
                    self._text(page, top, shape)

    def _box(self, page: Page, top: float, box: DrawnBox) -> None:
        x, y = self.left + box.x * self.scale, page.from_top(top + (box.y + box.height) * self.scale)
        size = f"{box.width * self.scale:.2f} {box.height * self.scale:.2f}"
        page.shape(f"q {ink(box.color)} rg {x:.2f} {y:.2f} {size} re f Q")

    def _line(self, page: Page, top: float, line: DrawnLine) -> None:
        x1, x2 = (self.left + x * self.scale for x in (line.x1, line.x2))
        y1, y2 = (page.from_top(top + y * self.scale) for y in (line.y1, line.y2))
        thick = line.thickness * self.scale / PT_PER_MM
        page.shape(f"q {ink(line.color)} RG {thick:g} w {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S Q")

    def _text(self, page: Page, top: float, shape: DrawnText) -> None:
        text = plain(shape.text).replace("\n", " ")
        face, size = self.sheets.face(shape.bold), shape.size * self.scale / PT_PER_MM
        width = face.widths.measure(text) * size / 1000
        shift = {Align.CENTER: width / 2, Align.RIGHT: width}.get(shape.align, 0.0)
        x, y = self.left + shape.x * self.scale - shift, top + shape.y * self.scale
        page.text([Line(0.0, 0.0, 0.0, text)], face, size, x, y, shape.color)


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets blocks in a column of the section at hand: its left edge and width in pt."""

    sheets: Sheets
    left: float
    width: float

    def paragraph(self, paragraph: Paragraph) -> Iterator[TextPiece]:
        """A paragraph's lines; a line feed ends a paragraph and begins another of the same kind."""
        style = self.sheets.form.styles[paragraph.style]
        indent = min(paragraph.indent * PT_PER_MM, self.width / 2)
        setting = Setting(
            face=self.sheets.face(style.bold, style.italic, style.capitals),
            size=style.size,
            width=self.width - indent,
            align=style.align,
            spacing=style.line,
            first=min(style.first_line * PT_PER_MM, (self.width - indent) / 2),
        )
        for text in plain(paragraph.text).split("\n"):
            yield TextPiece(
                left=self.left + indent,
                before=style.before,
                after=style.after,
                keep_next=style.keep_next or paragraph.keep_next,
                lines=set_lines(text, setting),
                setting=setting,
            )

    def rule(self, rule: Rule) -> RulePiece:
        """A line in the middle of the column."""
        form = self.sheets.form.rules[rule.kind]
        length = min(rule.length * PT_PER_MM, self.width)
        return RulePiece(
            left=self.left + (self.width - length) / 2,
            before=form.before,
            after=form.after,
            keep_next=True,
            length=length,
            thickness=form.thickness,
        )

    def pair(self, block: SideBySide) -> PairPiece:
        """Two columns; a pair wider than the page is narrowed."""
        scale = min(PT_PER_MM, self.width / (block.left_width + block.right_width))
        left = Setter(self.sheets, self.left, block.left_width * scale)
        right = Setter(self.sheets, self.left + left.width, block.right_width * scale)
        return PairPiece(left=self.left, columns=(left.column(block.left), right.column(block.right)))

    def column(self, blocks: Iterable[Paragraph | Rule]) -> list[PlacedPiece]:
        """The pieces of a column."""
        pieces: list[PlacedPiece] = []
        for block in blocks:
            pieces += self.paragraph(block) if isinstance(block, Paragraph) else [self.rule(block)]
        return pieces

    def drawing(self, drawing: Drawing) -> DrawingPiece:
        """A drawing in the middle of the column, made smaller when it is larger than the page."""
        sheets = self.sheets
        most = (self.width / PT_PER_MM, (sheets.bottom - sheets.top - EPSILON) / PT_PER_MM)
        scale = PT_PER_MM * drawing.scale_into(*most)
        space = sheets.form.drawing_space
        left = self.left + (self.width - drawing.width * scale) / 2
        return DrawingPiece(left=left, before=space, after=space, drawing=drawing, scale=scale, sheets=sheets)
