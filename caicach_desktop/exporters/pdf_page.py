"""One page of a PDF in the making: texts, lines and shapes, handed to the canvas as one page description."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from caicach_desktop.exporters.pdf_fonts import ASCENT, Face
from caicach_desktop.exporters.pdf_text import Line

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

Span = tuple[float, float]
_BLACK = "000000"


class _Codes(dict[int, str]):
    """For one face and size: each character as it is written in the page description.

    ReportLab cuts a font into subsets of 256 glyphs. All of Vietnamese fits the first; a character of a later subset
    carries the change of font with it.
    """

    def __init__(self, face: Face, size: float, document: "PDFDocument") -> None:
        super().__init__()
        self._font = face.font
        self._size = size
        self._document = document
        self.select = self._selection(0)

    def _selection(self, subset: int) -> str:
        return f"{self._font.getSubsetInternalName(subset, self._document)} {self._size:g} Tf"

    def __missing__(self, char: int) -> str:
        ((subset, code),) = self._font.splitString(chr(char), self._document)
        text = chr(code[0])
        # What may stand for itself does, control characters too: most letters with marks are such codes.
        if text in "()\\\r\n" or text > "~":
            text = f"\\{code[0]:03o}"
        if subset:
            text = f") Tj {self._selection(subset)} ({text}) Tj {self.select} ("
        self[char] = text
        return text


class Inks:
    """The character codes of every face and size used in a document."""

    def __init__(self, document: "PDFDocument") -> None:
        self._document = document
        self._codes: dict[tuple[Face, float], _Codes] = {}

    def codes(self, face: Face, size: float) -> _Codes:
        """The codes for a face at a size in pt."""
        key = (face, size)
        if key not in self._codes:
            self._codes[key] = _Codes(face, size, self._document)
        return self._codes[key]


class Page:
    """What stands on a page; all lengths in pt, y downwards from the top edge."""

    def __init__(self, inks: Inks, height: float) -> None:
        self._inks = inks
        self._height = height
        self._texts: list[str] = []
        self._shapes: list[str] = []
        self._level: dict[float, list[Span]] = defaultdict(list)
        self._upright: dict[float, list[Span]] = defaultdict(list)
        self._selected: _Codes | None = None
        self._stretch = 0.0
        self._leading = 0.0
        self._color = _BLACK

    def text(self, lines: Iterable[Line], face: Face, size: float, x: float, top: float, color: str = _BLACK) -> None:
        """Set lines whose tops and indents count from (x, top); `color` as RRGGBB."""
        codes = self._inks.codes(face, size)
        write = self._texts.append
        if color != self._color:
            write(f"{ink(color)} rg")
            self._color = color
        if codes is not self._selected:
            write(codes.select)
            self._selected = codes
        start = self._height - top - ASCENT * size
        left: float | None = None
        above = 0.0
        for below, indent, stretch, words in lines:
            if stretch != self._stretch:
                write(f"{stretch:.3f} Tw")
                self._stretch = stretch
            if indent == left:
                # Straight below the line before: its place need not be written.
                if (step := round(below - above, 2)) != self._leading:
                    write(f"{step:g} TL")
                    self._leading = step
                write(f"T* ({words.translate(codes)}) Tj")
            else:
                write(f"1 0 0 1 {x + indent:.2f} {start - below:.2f} Tm ({words.translate(codes)}) Tj")
                left = indent
            above = below

    def shape(self, operators: str) -> None:
        """Add a finished piece of drawing, in the page's own coordinates (y upwards)."""
        self._shapes.append(operators)

    def from_top(self, y: float) -> float:
        """The page's own coordinate of a height counted from the top edge."""
        return self._height - y

    def rule(self, left: float, right: float, y: float, thickness: float) -> None:
        """Draw a level line of its own thickness."""
        height = self._height - y
        self.shape(f"{thickness:g} w {left:.2f} {height:.2f} m {right:.2f} {height:.2f} l S")

    def box(self, left: float, top: float, right: float, bottom: float) -> None:
        """Draw a frame; where frames meet, the common line is drawn once."""
        left, top, right, bottom = round(left, 2), round(top, 2), round(right, 2), round(bottom, 2)
        self._level[top].append((left, right))
        self._level[bottom].append((left, right))
        self._upright[left].append((top, bottom))
        self._upright[right].append((top, bottom))

    def finished(self, border: float) -> str:
        """The page description, with its frames drawn `border` pt thick."""
        parts = ["q", *self._shapes]
        if self._level:
            parts += [f"{border:g} w 2 J", *self._frames(), "S"]
        parts.append("Q")
        if self._texts:
            parts += ["BT", *self._texts, "ET"]
        return "\n".join(parts)

    def _frames(self) -> Iterator[str]:
        for y, spans in sorted(self._level.items()):
            height = self._height - y
            for left, right in joined(spans):
                yield f"{left:.2f} {height:.2f} m {right:.2f} {height:.2f} l"
        for x, spans in sorted(self._upright.items()):
            for top, bottom in joined(spans):
                yield f"{x:.2f} {self._height - top:.2f} m {x:.2f} {self._height - bottom:.2f} l"


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans of a line put together where they touch or overlap, so that no part is drawn twice."""
    start: float | None = None
    end = 0.0
    for low, high in sorted(spans):
        if start is None:
            start, end = low, high
        elif low <= end + 0.02:
            if high > end:
                end = high
        else:
            yield start, end
            start, end = low, high
    if start is not None:
        yield start, end


def ink(color: str) -> str:
    """A colour given as RRGGBB as the operands of a PDF operator."""
    return " ".join(f"{int(color[place : place + 2], 16) / 255:.3g}" for place in (0, 2, 4))
