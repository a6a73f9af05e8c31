"""The rows and cells of Word tables.

A long table holds a few kinds of cells over and over: the same marks around other texts. So the marks of a cell are
understood once, with numbers in place of its texts, and what they mean is kept; the next cell with the same marks only
puts its own texts in. A row with anything else in it (tables in cells, cells in wrappers) is read element by element.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from caicach_desktop.importers.docx_plain import NOISE, PLACE, PlainRows
from caicach_desktop.importers.docx_styles import MAX_SPAN, Look, switched_on, whole_number
from caicach_desktop.importers.docx_text import ParagraphReader, ReadParagraph, Setting, keep_left_out
from caicach_desktop.importers.package import attribute, local, tree_of
from caicach_desktop.importers.raw import Merge, RawCell, RawRow

if TYPE_CHECKING:
    from lxml.etree import _Element

WRAPPERS = {"body", "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
_NESTED = {"tbl", "tr", "tc"}
_MOST_SHAPES = 1000
_LONGEST_SHAPE = 20_000
_MOST_CELLS = 2000
_LONGEST_KEPT = 1000
_TEXT = re.compile(r'<w:t(?: xml:space="preserve")?>([^<]+)</w:t>')
_ENTITY = re.compile("&(?!(?:amp|lt|gt|#13);)")


def _unescaped(text: str) -> str:
    """A text with the signs as they are that XML writes otherwise (xml.sax would load half the network library for
    it)."""
    if "&" not in text:
        return text
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&#13;", "\r")
    return text.replace("&quot;", '"').replace("&apos;", "'").replace("&amp;", "&")


@dataclass(frozen=True, slots=True)
class _CellSetting:
    """What a cell's properties say: the grid columns it covers, how it is merged with the one above, whether it only
    continues the one to its left (as old files merge cells), and whether it was deleted with changes tracked."""

    span: int = 1
    merge: Merge = Merge.NONE
    beside: bool = False
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the marks of a cell mean: its setting, and the runs of its paragraphs: the number of a text, or a text that
    is always the same (a tab, a line break), with its look."""

    cell: _CellSetting
    paragraphs: tuple[tuple[Setting, tuple[tuple[int | None, str, Look], ...]], ...]

    @property
    def alike(self) -> bool:
        """Whether cells written alike are alike: not where they are numbered, or continue the one to their left."""
        return not self.cell.beside and not any(setting.look.list_id for setting, _ in self.paragraphs)

    def filled(self, texts: list[str]) -> list[ReadParagraph]:
        """The paragraphs with these texts."""
        return [
            ReadParagraph(
                setting,
                [(text if place is None else texts[place], look) for place, text, look in runs],
            )
            for setting, runs in self.paragraphs
        ]


@dataclass(slots=True)
class _Kind:
    """What is known of the cells in rows with the same start tag: shapes by marks, whole cells as they are written."""

    shapes: dict[tuple[str, ...], _Shape | None] = field(default_factory=dict)
    cells: dict[str, RawCell] = field(default_factory=dict)


class RowReader:
    """Reads rows in reading order, which the numbers of automatic lists need."""

    def __init__(self, reader: ParagraphReader, plain: PlainRows | None = None) -> None:
        self._reader = reader
        self._plain = plain
        self._kinds: dict[str, _Kind] = {}
        self._kept = 0

    def read(self, row: "_Element") -> RawRow | None:
        """A row, or None where it is hidden or was deleted with changes tracked."""
        start, written = self._written(row)
        header, before = False, 0
        for properties in row.iterchildren("{*}trPr"):
            setting = _row_setting(properties)
            if setting is None:
                return None
            hidden, header, before = setting
            if hidden:
                self._tell_hidden(row, written)
                return None
        cells = [RawCell(span=before)] if before else []
        if written:
            self._add_known(cells, start, written)
        else:
            for cell in _cells_inside(row):
                self._add_element(cells, cell)
        return RawRow(tuple(cells), header)

    def _tell_hidden(self, row: "_Element", written: list[str]) -> None:
        """Keep the texts of a hidden row; its numbers are not counted, so that the next ones are right."""
        cells = [_cell_texts(cell) for cell in written] or [
            "".join(part.text or "" for part in cell.iter("{*}t")) for cell in _cells_inside(row)
        ]
        for text in cells:
            keep_left_out(self._reader.hidden, text)

    def _written(self, row: "_Element") -> tuple[str, list[str]]:
        """A plain row's start tag and its cells as written, without their end tags; no cells for other rows."""
        if self._plain is not None and len(row) and row[-1].text == PLACE:
            return self._plain.start, self._plain.take()
        return _written_cells(row)

    def _add_element(self, cells: list[RawCell], element: "_Element") -> None:
        """Read a cell element by element."""
        setting, parts = _cell_setting(element)
        read: list[ReadParagraph] = []
        _collect_paragraphs(parts, self._reader.read, read)
        _add(cells, setting, read)

    def _add_known(self, cells: list[RawCell], start: str, written: list[str]) -> None:
        """Read the cells of a plain row by their shapes."""
        kind = self._kinds.setdefault(start, _Kind())
        for cell in written:
            same = kind.cells.get(cell)
            if same is not None:
                cells.append(same)
                continue
            parts = _TEXT.split(cell)
            marks = tuple(parts[::2])
            if marks not in kind.shapes:
                self._learn(kind.shapes, start, marks)
            shape = kind.shapes.get(marks)
            if shape is None:
                self._add_element(cells, _cell_of(start, cell))
                continue
            texts = parts[1::2]
            if "&" in cell:
                texts = [_unescaped(text) for text in texts]
            _add(cells, shape.cell, self._closed(shape.filled(texts)))
            if shape.alike and len(cell) < _LONGEST_KEPT and len(kind.cells) < _MOST_CELLS:
                kind.cells[cell] = cells[-1]

    def _closed(self, read: list[ReadParagraph]) -> list[ReadParagraph]:
        for paragraph in read:
            self._reader.close(paragraph)
        return read

    def _learn(self, shapes: dict[tuple[str, ...], _Shape | None], start: str, marks: tuple[str, ...]) -> None:
        """Understand the marks of a cell that were not met before, as long as there is room to keep them."""
        length = sum(len(mark) for mark in marks)
        if self._kept < _MOST_SHAPES and length < _LONGEST_SHAPE:
            self._kept += 1
            shapes[marks] = self._understood(start, marks)

    def _understood(self, start: str, marks: tuple[str, ...]) -> _Shape | None:
        """What the marks of a cell mean; None where the cell has to be read element by element."""
        if any(PLACE in mark or "&#" in mark for mark in marks):
            return None
        places = [f"<w:t>{PLACE}{number}</w:t>" for number in range(len(marks) - 1)]
        written = "".join(f"{mark}{place}" for mark, place in zip(marks, [*places, ""], strict=True))
        setting, parts = _cell_setting(_cell_of(start, written))
        read: list[ReadParagraph] = []
        _collect_paragraphs(parts, self._reader.collect, read)
        if any(paragraph.boxes for paragraph in read):
            return None
        return _Shape(setting, tuple((paragraph.setting, _places(paragraph)) for paragraph in read))


def _cell_texts(written: str) -> str:
    return _unescaped("".join(_TEXT.findall(written)))


def _places(paragraph: ReadParagraph) -> tuple[tuple[int | None, str, Look], ...]:
    return tuple(
        (int(text[1:]), "", look) if text.startswith(PLACE) else (None, text, look) for text, look in paragraph.runs
    )


def _written_cells(row: "_Element") -> tuple[str, list[str]]:
    """A row's start tag and its cells as they are written, without their end tags; no cells where others things stand
    in the row too."""
    from lxml.etree import tostring

    text = str(tostring(row, encoding="unicode", with_tail=False))
    if ":rsid" in text or ":paraId" in text:
        text = NOISE.sub(r"\1", text)
    first = text.find("<w:tc>")
    cells = text[first:].split("</w:tc>")
    if first < 0 or cells.pop() != "</w:tr>" or not all(cell.startswith("<w:tc>") for cell in cells):
        return "", []
    if "&" in text and _ENTITY.search(text):
        return "", []
    return text[: text.index(">") + 1], cells


def _cell_of(start: str, written: str) -> "_Element":
    """A cell as an element, from its row's start tag and all but its own end tag; raises what lxml raises."""
    return tree_of(f"{start}{written}</w:tc></w:tr>")[0]


def _row_setting(properties: "_Element") -> tuple[bool, bool, int] | None:
    """Whether a row is hidden, whether it is a heading row, and how many grid columns it leaves out at its start; None
    for a row that was deleted with changes tracked."""
    hidden, header, before = False, False, 0
    for child in properties:
        name = local(child.tag)
        if name in ("del", "moveFrom"):
            return None
        if name == "hidden":
            hidden = switched_on(child)
        elif name == "tblHeader":
            header = switched_on(child)
        elif name == "gridBefore":
            before = _span(attribute(child, "val"), 0)
    return hidden, header, before


def _span(text: str | None, default: int = 1) -> int:
    return max(default, min(whole_number(text, default), MAX_SPAN))


def _cells_inside(parent: "_Element") -> Iterator["_Element"]:
    for child in parent:
        name = local(child.tag)
        if name == "tc":
            yield child
        elif name in WRAPPERS:
            yield from _cells_inside(child)


def _cell_setting(cell: "_Element") -> tuple[_CellSetting, list["_Element"]]:
    """What a cell's properties say, and what stands in it: nothing where that does not count."""
    parts = cell[:]
    span, merge, beside = 1, Merge.NONE, False
    for child in parts[0] if parts and local(parts[0].tag) == "tcPr" else ():
        name = local(child.tag)
        if name == "gridSpan":
            span = _span(attribute(child, "val"))
        elif name == "vMerge":
            merge = Merge.START if attribute(child, "val") == "restart" else Merge.CONTINUE
        elif name == "hMerge":
            beside = attribute(child, "val") != "restart"
        elif name == "cellDel":
            return _CellSetting(span), []
    return _CellSetting(span, merge, beside), [] if merge is Merge.CONTINUE else parts


def _add(cells: list[RawCell], setting: _CellSetting, read: list[ReadParagraph]) -> None:
    """Put a cell beside the others of its row, or make the last one wider that it continues."""
    if setting.beside and cells:
        cells[-1] = replace(cells[-1], span=min(cells[-1].span + setting.span, MAX_SPAN))
        return
    if len(read) == 1:
        only = read[0]
        text, bold, italic, centred = only.whole, only.bold, only.italic, only.centred and only.letters
    else:
        written = [paragraph for paragraph in read if paragraph.letters]
        bold = bool(written) and all(paragraph.bold for paragraph in written)
        italic = bool(written) and all(paragraph.italic for paragraph in written)
        centred = bool(written) and all(paragraph.centred for paragraph in written)
        text = _joined(read)
    cells.append(RawCell(text, bold, italic, centred, setting.span, setting.merge))


def _joined(read: list[ReadParagraph]) -> str:
    """Paragraphs one below the other; one whose end was deleted runs on into the next. A number that an automatic list
    shows before nothing counts only where nothing else stands in the cell."""
    filled = any(paragraph.letters for paragraph in read)
    text, joined = "", True
    for paragraph in read:
        own = paragraph.whole if paragraph.letters or not filled else ""
        text += own if joined else f"\n{own}"
        joined = paragraph.setting.joined
    return text


def _collect_paragraphs(
    parts: "Iterable[_Element]", read_one: "Callable[[_Element], ReadParagraph]", read: list[ReadParagraph]
) -> None:
    """The paragraphs of a cell in order, those of tables and text boxes inside it too."""
    for part in parts:
        name = local(part.tag)
        if name == "p":
            paragraph = read_one(part)
            read.append(paragraph)
            for box in paragraph.boxes:
                _collect_paragraphs(box, read_one, read)
        elif name in WRAPPERS or name in _NESTED:
            _collect_paragraphs(part, read_one, read)
