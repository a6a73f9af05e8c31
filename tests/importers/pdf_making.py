"""Small PDF files drawn as Word, LibreOffice and others draw them, for the tests of reading them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from caicach_desktop.exporters.pdf_fonts import FaceKey, find_family

WIDE, HIGH = 842.0, 595.0
SIZE = 12.0
PITCH = 14.0
PAD = 5.0
XS = (50.0, 85.0, 300.0, 540.0, 700.0, 790.0)
HEADINGS = ("STT", "Nội dung", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn")


def fonts() -> tuple[str, str]:
    """The names of a regular and a bold font with Vietnamese letters."""
    letters = set("ăâđêôơưáàảãạ")
    family = find_family({FaceKey(bold): letters for bold in (False, True)})
    return family.face(FaceKey()).register(), family.face(FaceKey(bold=True)).register()


class Sheet:
    """Draws on pages with places counted from the top left corner, in pt."""

    def __init__(self, path: Path, size: tuple[float, float] = (WIDE, HIGH), bars: bool = False) -> None:
        self.canvas = Canvas(str(path), pagesize=size)
        self.size = size
        self.regular, self.bold = fonts()
        self.bars = bars

    def text(self, x: float, y: float, text: str, bold: bool = False, size: float = SIZE) -> None:
        """One line of text on a base line."""
        self.canvas.setFont(self.bold if bold else self.regular, size)
        self.canvas.drawString(x, self.size[1] - y, text)

    def centred(self, y: float, text: str, bold: bool = False) -> None:
        """A line in the middle of the page."""
        width = stringWidth(text, self.bold if bold else self.regular, SIZE)
        self.text((self.size[0] - width) / 2, y, text, bold)

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A ruling line: stroked, or, as Word draws it, a thin filled bar."""
        if self.bars:
            self.canvas.rect(
                min(x0, x1) - 0.25, self.size[1] - max(y0, y1) - 0.25, abs(x1 - x0) + 0.5, abs(y1 - y0) + 0.5, 0, 1
            )
        else:
            self.canvas.line(x0, self.size[1] - y0, x1, self.size[1] - y1)

    def wrap(self, text: str, width: float, bold: bool = False) -> list[str]:
        """The lines of a cell's text, broken as every word processor breaks them."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}".strip()
                if line and stringWidth(longer, self.bold if bold else self.regular, SIZE) > width:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines

    def row(self, y: float, cells: Sequence[str | None], xs: Sequence[float] = XS, bold: bool = False) -> float:
        """A row with its lines; None continues the cell above, so that no line is drawn over it. Returns its lower
        edge."""
        wrapped = [
            self.wrap(cell or "", right - left - 2 * PAD, bold)
            for cell, left, right in zip(cells, xs, xs[1:], strict=False)
        ]
        foot = y + PITCH * max(len(lines) for lines in wrapped) + 4
        for lines, left in zip(wrapped, xs, strict=False):
            for number, line in enumerate(lines):
                self.text(left + PAD, y + PITCH * (number + 1) - 2, line, bold)
        for cell, left, right in zip(cells, xs, xs[1:], strict=False):
            if cell is not None:
                self.line(left, y, right, y)
        for x in xs:
            self.line(x, y, x, foot)
        return foot

    def foot(self, y: float, xs: Sequence[float] = XS) -> None:
        """The line that closes a table."""
        self.line(xs[0], y, xs[-1], y)

    def table(self, y: float, rows: Sequence[Sequence[str | None]], heading: bool = True) -> float:
        """A table with its heading; returns its lower edge."""
        if heading:
            y = self.row(y, HEADINGS, bold=True)
        for cells in rows:
            y = self.row(y, cells)
        self.foot(y)
        return y

    def page(self) -> None:
        """The next page."""
        self.canvas.showPage()

    def save(self) -> None:
        """Write the file."""
        self.canvas.save()


def written_by_hand(objects: Sequence[bytes], path: Path) -> Path:
    """A PDF of bare objects, numbered from 1; the first is the catalogue."""
    data, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    start, count = len(data), len(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % count + b"".join(b"%010d 00000 n \n" % place for place in places)
    path.write_bytes(data + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, start))
    return path


def one_page(content: bytes, path: Path, font: bytes = b"Helvetica", extra: bytes = b"", prefix: bytes = b"") -> Path:
    """A PDF with one page drawn by `content`; `extra` stands in its stream's dictionary, `prefix` in its page's."""
    return written_by_hand(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 4 0 R"
            + prefix
            + b"/Resources<</Font<</F 5 0 R>>>>>>",
            b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content),
            b"<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/" + font + b">>",
        ],
        path,
    )


def texts(table: Any) -> list[list[str]]:
    """The texts of a raw table's rows."""
    return [[cell.text for cell in row.cells] for row in table.rows]
