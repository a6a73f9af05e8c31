"""The text of a Word paragraph as seen: runs joined, deleted, hidden and struck ones left out, old fonts converted."""

import re
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from caicach_desktop.domain.legacy_text import Encoding, encoding_of, to_unicode
from caicach_desktop.importers.docx_lists import Lists
from caicach_desktop.importers.docx_styles import SIGNS, Look, Styles, content_of, paragraph_look, run_look, switched_on
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
_DRAWN = {"AlternateContent", "drawing", "pict", "object", "Choice"}
_HEX = re.compile("[0-9a-fA-F]{1,6}")
_MOST_KEPT = 2000


@dataclass(frozen=True, slots=True)
class Setting:
    """What a paragraph's properties say."""

    look: Look
    page_break: bool = False
    section_end: bool = False
    joined: bool = False


class ReadParagraph:
    """A paragraph: the texts of its runs with their looks, and from `close` on what they come to.

    `sign` is the bullet or number of its automatic list; `letters` says whether anything can be seen in it; `bold` and
    `italic` hold when all of its letters are so; `size` is the largest, in half points.
    """

    __slots__ = ("bold", "boxes", "italic", "letters", "page_break", "runs", "setting", "sign", "size", "text")

    def __init__(self, setting: Setting, runs: list[tuple[str, Look]]) -> None:
        self.setting = setting
        self.runs = runs
        self.page_break = setting.page_break
        self.boxes: list[_Element] = []
        self.sign = self.text = ""
        self.letters = self.bold = self.italic = False
        self.size = 0

    @property
    def centred(self) -> bool:
        """Whether it is set in the middle."""
        return bool(self.setting.look.centred)

    @property
    def whole(self) -> str:
        """The text behind its sign."""
        if not self.sign:
            return self.text
        return f"{self.sign} {self.text.lstrip()}" if self.text.strip() else self.text or self.sign

    def close(self, lists: Lists) -> None:
        """Sum up the runs; the paragraph takes the next number of its list."""
        if len(self.runs) == 1 and not self.runs[0][1].font:
            self.text, look = self.runs[0]
            looks = [] if not self.text or self.text.isspace() else [look]
        else:
            looks = [look for text, look in self.runs if text and not text.isspace()]
            self.text = _in_unicode(self.runs)
        if looks:
            self.letters = True
            self.bold = all([look.bold for look in looks])
            self.italic = all([look.italic for look in looks])
            self.size = max([look.size or 0 for look in looks])
        look = self.setting.look
        if look.list_id and (self.letters or not self.setting.joined):
            sign = lists.sign(look.list_id, look.list_level)
            # A bullet without a text is only an empty line.
            self.sign = sign if self.letters or any(c.isalnum() for c in sign) else ""

    def leave_out(self) -> tuple[str, str]:
        """Take what is hidden or struck out from its runs; returns the one and the other."""
        hidden = _in_unicode([run for run in self.runs if run[1].hidden])
        struck = _in_unicode([run for run in self.runs if run[1].struck and not run[1].hidden])
        self.runs = [run for run in self.runs if not _is_left_out(run[1])]
        return hidden, struck


def _is_left_out(look: Look) -> bool:
    return bool(look.hidden or look.struck)


def _in_unicode(runs: list[tuple[str, Look]]) -> str:
    """The text of runs, whatever encodings their fonts stand for."""
    encodings = [encoding_of(look.font) for _, look in runs]
    if all(encoding is Encoding.UNICODE for encoding in encodings):
        return "".join([text for text, _ in runs])
    texts = groupby(zip(encodings, runs, strict=True), key=itemgetter(0))
    return "".join(to_unicode("".join(text for _, (text, _) in same), encoding) for encoding, same in texts)


class ParagraphReader:
    """Reads paragraphs in reading order, which the numbers of automatic lists need.

    Most paragraphs and runs are set alike, so what their properties come to is kept by what stands in them. What is
    hidden or struck out is kept in `hidden` and `struck`, each text once.
    """

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self._styles = styles
        self._lists = lists
        self._plain = Setting(styles.paragraph(None))
        self._settings: dict[object, Setting] = {}
        self._looks: dict[object, Look] = {}
        self.hidden: dict[str, None] = {}
        self.struck: dict[str, None] = {}
        # Most files leave nothing out: their paragraphs need not be searched for it.
        self._leaves_out = _is_left_out(self._plain.look)

    def read(self, paragraph: "_Element") -> ReadParagraph:
        """One `w:p`."""
        read = self.collect(paragraph)
        self.close(read)
        return read

    def close(self, read: ReadParagraph) -> None:
        """Sum a collected paragraph up, in reading order."""
        if self._leaves_out:
            hidden, struck = read.leave_out()
            keep_left_out(self.hidden, hidden)
            keep_left_out(self.struck, struck)
        read.close(self._lists)

    def collect(self, paragraph: "_Element") -> ReadParagraph:
        """The runs of one `w:p`, not summed up yet."""
        parts = paragraph[:]
        setting = self._plain
        if parts and local(parts[0].tag) == "pPr":
            setting = self._setting(parts.pop(0))
        read = ReadParagraph(setting, [])
        for part in parts:
            self._part(part, read, setting.look)
        return read

    def _setting(self, properties: "_Element") -> Setting:
        key = content_of(properties)
        setting = self._settings.get(key) if key else None
        if setting is None:
            setting = self._read_setting(properties)
            self._leaves_out = self._leaves_out or _is_left_out(setting.look)
            if key and len(self._settings) < _MOST_KEPT:
                self._settings[key] = setting
        return setting

    def _read_setting(self, properties: "_Element") -> Setting:
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
        return Setting(look, page_break, section_end, joined)

    def _collect(self, parent: "_Element", read: ReadParagraph, look: Look) -> None:
        for child in parent:
            self._part(child, read, look)

    def _part(self, child: "_Element", read: ReadParagraph, look: Look) -> None:
        name = local(child.tag)
        if name == "r":
            self._run(child, read, look)
        elif name in _INSIDE:
            self._collect(child, read, look)
        elif name in _DRAWN:
            _find_boxes(child, read)

    def _run(self, run: "_Element", read: ReadParagraph, look: Look) -> None:
        for child in run[:]:
            name = local(child.tag)
            if name == "t":
                text = child.text
                if text:
                    read.runs.append((text, look))
            elif name == "rPr":
                look = self._run_look(child, look)
            elif name in SIGNS:
                read.runs.append((SIGNS[name], look))
            elif name == "br":
                self._break(child, read, look)
            elif name == "sym":
                read.runs.append((_symbol(child), replace(look, font=None)))
            elif name in _DRAWN:
                _find_boxes(child, read)
            elif name in _INSIDE:
                self._collect(child, read, look)

    def _run_look(self, properties: "_Element", under: Look) -> Look:
        key = (content_of(properties), under)
        look = self._looks.get(key) if key[0] else None
        if look is None:
            look = self._read_look(properties, under)
            self._leaves_out = self._leaves_out or _is_left_out(look)
            if key[0] and len(self._looks) < _MOST_KEPT:
                self._looks[key] = look
        return look

    def _read_look(self, properties: "_Element", under: Look) -> Look:
        style = next((attribute(child, "val") for child in properties if local(child.tag) == "rStyle"), None)
        own = run_look(properties, self._styles.theme_font)
        return own.over(self._styles.look(style)).over(under) if style else own.over(under)

    def _break(self, element: "_Element", read: ReadParagraph, look: Look) -> None:
        if attribute(element, "type") == "page":
            read.page_break = True
        else:
            read.runs.append(("\n", look))


def keep_left_out(kept: dict[str, None], text: str) -> None:
    """Keep what is left out of the text, to be told, where anything can be read in it."""
    if any(c.isalnum() for c in text) and len(kept) < _MOST_KEPT:
        kept[" ".join(text.split())] = None


def _symbol(element: "_Element") -> str:
    """A sign of a symbol font: those in the private area have no letter."""
    text = attribute(element, "char") or ""
    code = int(text, 16) if _HEX.fullmatch(text) else 0
    return chr(code) if 31 < code < 0xD800 else ""


def _find_boxes(element: "_Element", read: ReadParagraph) -> None:
    """Text boxes stand in the paragraph they hang on; Word writes each twice, once for older readers."""
    if local(element.tag) == "txbxContent":
        read.boxes.append(element)
        return
    for child in element:
        if local(child.tag) not in _LEFT_OUT:
            _find_boxes(child, read)
