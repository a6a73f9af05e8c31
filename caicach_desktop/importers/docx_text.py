"""The text of a Word paragraph as a reader sees it: runs joined, deletions and hidden text out, old fonts converted."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from caicach_desktop.domain.legacy_text import Encoding, encoding_of, to_unicode
from caicach_desktop.importers.docx_lists import Lists
from caicach_desktop.importers.docx_styles import Look, Styles, paragraph_look, run_look, switched_on, whole_number
from caicach_desktop.importers.package import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

# Not part of the text: what was deleted or moved away, notes and comments, phonetic guides, the codes of fields.
_LEFT_OUT = {"del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "Fallback", "commentReference", "pPr"}
_INSIDE = {
    "ins",
    "moveTo",
    "hyperlink",
    "smartTag",
    "sdt",
    "sdtContent",
    "customXml",
    "fldSimple",
    "dir",
    "bdo",
    "ruby",
    "rubyBase",
    "oMath",
    "oMathPara",
}
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_DRAWN = {"AlternateContent", "drawing", "pict", "object", "Choice"}
_MOST_KEPT = 2000


@dataclass(slots=True)
class Text:
    """A paragraph in the making: pieces with their encodings, and whether all letters are bold or italic."""

    pieces: list[tuple[list[str], Encoding]] = field(default_factory=list)
    bold: bool = True
    italic: bool = True
    letters: bool = False
    size: int = 0
    page_break: bool = False
    boxes: list["_Element"] = field(default_factory=list)

    def add(self, text: str, look: Look) -> None:
        """Put a run's text behind the others."""
        encoding = encoding_of(look.font) if look.font else Encoding.UNICODE
        if self.pieces and self.pieces[-1][1] == encoding:
            self.pieces[-1][0].append(text)
        else:
            self.pieces.append(([text], encoding))
        if text.strip():
            self.letters = True
            self.bold = self.bold and bool(look.bold)
            self.italic = self.italic and bool(look.italic)
            self.size = max(self.size, look.size or 0)

    @property
    def text(self) -> str:
        """All of it in Unicode."""
        if len(self.pieces) == 1 and self.pieces[0][1] == Encoding.UNICODE:
            return "".join(self.pieces[0][0])
        return "".join(to_unicode("".join(texts), encoding) for texts, encoding in self.pieces)


@dataclass(slots=True)
class ReadParagraph:
    """A paragraph as read; `sign` is the bullet or number of its automatic list; `joined` when its end was deleted."""

    text: str
    sign: str
    bold: bool
    italic: bool
    centred: bool
    size: float
    page_break: bool
    section_end: bool
    letters: bool
    joined: bool
    boxes: list["_Element"]

    @property
    def whole(self) -> str:
        """The text behind its sign."""
        return f"{self.sign} {self.text.lstrip()}" if self.sign and self.text.strip() else self.text or self.sign


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a paragraph's properties say."""

    look: Look
    page_break: bool = False
    section_end: bool = False
    joined: bool = False


class ParagraphReader:
    """Reads paragraphs in reading order, which the numbers of automatic lists need.

    Most paragraphs and runs are set alike, so what their properties come to is kept by what stands in them.
    """

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self._styles = styles
        self._lists = lists
        self._plain = _Setting(styles.paragraph(None))
        self._settings: dict[object, _Setting] = {}
        self._looks: dict[object, Look] = {}

    def read(self, paragraph: "_Element") -> ReadParagraph:
        """One `w:p`."""
        first = paragraph[0] if len(paragraph) else None
        properties = first if first is not None and local(first.tag) == "pPr" else None
        setting = self._plain if properties is None else self._setting(properties)
        look = setting.look
        text = Text(page_break=setting.page_break)
        for child in paragraph:
            if local(child.tag) == "r":
                self._run(child, text, look)
            elif child is not properties:
                self._part(child, text, look)
        read = text.text
        sign = ""
        if look.list_id and (text.letters or not setting.joined):
            sign = self._lists.sign(look.list_id, look.list_level)
            if not text.letters and not any(c.isalnum() for c in sign):
                sign = ""  # a bullet without a text is only an empty line
        return ReadParagraph(
            read,
            sign,
            text.letters and text.bold,
            text.letters and text.italic,
            bool(look.centred),
            text.size / 2,
            text.page_break,
            setting.section_end,
            text.letters,
            setting.joined,
            text.boxes,
        )

    def _setting(self, properties: "_Element") -> _Setting:
        key = _content(properties)
        setting = self._settings.get(key) if key else None
        if setting is None:
            setting = self._read_setting(properties)
            if key and len(self._settings) < _MOST_KEPT:
                self._settings[key] = setting
        return setting

    def _read_setting(self, properties: "_Element") -> _Setting:
        style, page_break, section_end, joined = None, False, False, False
        for child in properties:
            name = local(child.tag)
            if name == "pStyle":
                style = attribute(child, "val")
            elif name == "pageBreakBefore":
                page_break = switched_on(child)
            elif name == "sectPr":
                section_end = True
            elif name == "rPr":
                joined = any(local(mark.tag) in ("del", "moveFrom") for mark in child)
        look = paragraph_look(properties).over(self._styles.paragraph(style))
        return _Setting(look, page_break, section_end, joined)

    def _collect(self, parent: "_Element", text: Text, look: Look) -> None:
        for child in parent:
            self._part(child, text, look)

    def _part(self, child: "_Element", text: Text, look: Look) -> None:
        name = local(child.tag)
        if name == "r":
            self._run(child, text, look)
        elif name in _INSIDE:
            self._collect(child, text, look)
        elif name in _DRAWN:
            _find_boxes(child, text)

    def _run(self, run: "_Element", text: Text, look: Look) -> None:
        for child in run:
            name = local(child.tag)
            if name == "t":
                if child.text and not look.hidden:
                    text.add(child.text, look)
            elif name == "rPr":
                look = self._run_look(child, look)
            elif name in _SIGNS:
                if not look.hidden:
                    text.add(_SIGNS[name], look)
            elif name == "br":
                self._break(child, text, look)
            elif name == "sym":
                text.add(_symbol(child), Look(bold=look.bold, italic=look.italic))
            elif name in _DRAWN:
                _find_boxes(child, text)
            elif name in _INSIDE:
                self._collect(child, text, look)

    def _run_look(self, properties: "_Element", under: Look) -> Look:
        key = (_content(properties), under)
        look = self._looks.get(key) if key[0] else None
        if look is None:
            look = self._read_look(properties, under)
            if key[0] and len(self._looks) < _MOST_KEPT:
                self._looks[key] = look
        return look

    def _read_look(self, properties: "_Element", under: Look) -> Look:
        style = next((attribute(child, "val") for child in properties if local(child.tag) == "rStyle"), None)
        own = run_look(properties, self._styles.theme_font)
        return own.over(self._styles.look(style)).over(under) if style else own.over(under)

    def _break(self, element: "_Element", text: Text, look: Look) -> None:
        if attribute(element, "type") == "page":
            text.page_break = True
        elif not look.hidden:
            text.add("\n", look)


def _content(properties: "_Element") -> tuple[object, ...]:
    """What stands in properties, to know the same again; () where it is nested."""
    content = []
    for child in properties:
        if len(child):
            return ()
        content.append((child.tag, *child.items()))
    return tuple(content)


def _symbol(element: "_Element") -> str:
    """A sign of a symbol font: those in the private area have no letter."""
    code = whole_number(str(int(attribute(element, "char") or "0", 16))) if _is_hex(attribute(element, "char")) else 0
    return chr(code) if 31 < code < 0xD800 else ""


def _is_hex(text: str | None) -> bool:
    return bool(text) and all(c in "0123456789abcdefABCDEF" for c in text or "") and len(text or "") <= 6


def _find_boxes(element: "_Element", text: Text) -> None:
    """Text boxes stand in the paragraph they hang on; Word writes each twice, once for older readers."""
    if local(element.tag) == "txbxContent":
        text.boxes.append(element)
        return
    for child in element:
        if local(child.tag) not in _LEFT_OUT:
            _find_boxes(child, text)
