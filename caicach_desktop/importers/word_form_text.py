"""The paragraphs of a Word file with the look of all their letters and the lines drawn at them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from caicach_desktop.domain.legacy_text import Encoding, encoding_of, to_unicode
from caicach_desktop.domain.printed import Letters, Look, PrintedParagraph, Setting
from caicach_desktop.importers.docx_lists import Lists
from caicach_desktop.importers.docx_styles import SIGNS, content_of
from caicach_desktop.importers.package import attribute, local
from caicach_desktop.importers.word_form_drawn import Drawn, border_rule, read_drawn
from caicach_desktop.importers.word_form_look import (
    FormStyles,
    Properties,
    paragraph_properties,
    run_properties,
    setting,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_INSIDE = {
    "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "ruby",
    "rubyBase",
}  # fmt: skip
_DRAWN = {"AlternateContent", "drawing", "pict", "object"}
_BY_ALPHABET = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_MOST_KEPT = 3000


@dataclass(slots=True)
class ReadParagraph:
    """A paragraph before it is known how wide it may be; `said` are its properties, `section` ends its section."""

    letters: tuple[Letters, ...]
    said: Properties
    size: float
    sign: str
    drawn: Drawn
    page_break: bool = False
    section: "_Element | None" = None
    settings: dict[float, Setting] = field(default_factory=dict)

    def printed(self, width: float, new_page: bool) -> PrintedParagraph:
        """The paragraph in a column of a width in mm."""
        how = self.settings.get(self.size)
        if how is None:
            how = self.settings[self.size] = setting(self.said, self.size)
        return PrintedParagraph(
            self.letters,
            how,
            width,
            self.sign,
            (*self.drawn.rules, *border_rule(self.said.get("border"), width, how.left, how.right)),
            new_page,
            self.drawn.more or self.page_break or self.section is not None,
        )


@dataclass(frozen=True, slots=True)
class _Voice:
    """What holds for letters, and the looks of plain and of marked ones; `serial` tells it from all others."""

    serial: int
    said: Properties
    plain: Look
    marked: Look


# What holds for paragraphs with equal properties: the properties, the voice of their letters, their settings by size.
_Kept = tuple[Properties, _Voice, dict[float, Setting]]


class FormReader:
    """Reads paragraphs in reading order; what equal properties come to is kept, since most are alike."""

    def __init__(self, styles: FormStyles, lists: Lists) -> None:
        self.styles = styles
        self._lists = lists
        self._voices = 0
        self._runs: dict[object, _Voice] = {}
        self._paragraphs: dict[object, _Kept] = {}

    def read(self, paragraph: "_Element", table_style: str | None = None) -> ReadParagraph:
        """One `w:p`, standing in a table of a style."""
        first = paragraph[0] if len(paragraph) else None
        properties = first if first is not None and local(first.tag) == "pPr" else None
        section = next(
            (part for part in (properties if properties is not None else ()) if local(part.tag) == "sectPr"), None
        )
        said, base, settings = self._properties(properties, table_style)
        drawn = Drawn()
        runs: list[tuple[list[str], Look]] = []
        page_break = False
        for text, look in self._pieces(paragraph, base, drawn):
            if text == "\f":
                page_break = True
            elif runs and runs[-1][1] is look:
                runs[-1][0].append(text)
            else:
                runs.append(([text], look))
        letters = [Letters("".join(texts), look) for texts, look in runs]
        sized = [part.look.size for part in letters if part.text.strip()]
        sign = self._lists.sign(said.get("list_id"), said.get("list_level"))
        return ReadParagraph(
            tuple(letters),
            said,
            max(sized, default=base.plain.size),
            sign if sized else "",
            drawn,
            page_break,
            section,
            settings,
        )

    def _properties(self, element: "_Element | None", table_style: str | None) -> _Kept:
        """What holds for a paragraph with these properties, and the voice of its letters."""
        content = content_of(element) if element is not None else ("plain",)
        kept = self._paragraphs.get((content, table_style)) if content else None
        if kept is None:
            said, run = self.styles.paragraph(paragraph_properties(element), table_style)
            kept = said, self._voice(run), {}
            if content and len(self._paragraphs) < _MOST_KEPT:
                self._paragraphs[content, table_style] = kept
        return kept

    def _voice(self, said: Properties) -> _Voice:
        self._voices += 1
        styles = self.styles
        return _Voice(self._voices, said, styles.look(said, marked=False), styles.look(said, marked=True))

    def _pieces(self, parent: "_Element", voice: _Voice, drawn: Drawn) -> Iterator[tuple[str, Look]]:
        for child in parent:
            name = local(child.tag)
            if name == "r":
                yield from self._run(child, voice, drawn)
            elif name in _INSIDE:
                yield from self._pieces(child, voice, drawn)
            elif name in _DRAWN:
                read_drawn(child, drawn)

    def _run(self, run: "_Element", voice: _Voice, drawn: Drawn) -> Iterator[tuple[str, Look]]:
        for child in run:
            name = local(child.tag)
            if name == "t":
                if child.text and not voice.said.get("hidden"):
                    yield from _in_fonts(child.text, voice)
            elif name == "rPr":
                voice = self._run_voice(child, voice)
            elif name in SIGNS:
                yield SIGNS[name], voice.plain
            elif name == "br":
                yield "\f" if attribute(child, "type") == "page" else "\n", voice.plain
            elif name in _DRAWN:
                read_drawn(child, drawn)
            elif name in _INSIDE:
                yield from self._pieces(child, voice, drawn)

    def _run_voice(self, element: "_Element", under: _Voice) -> _Voice:
        content = content_of(element)
        voice = self._runs.get((content, under.serial)) if content else None
        if voice is None:
            style = next((attribute(part, "val") for part in element if local(part.tag) == "rStyle"), None)
            voice = self._voice({**under.said, **self.styles.character(style), **run_properties(element)})
            if content and len(self._runs) < _MOST_KEPT:
                self._runs[content, under.serial] = voice
        return voice


def _in_fonts(text: str, voice: _Voice) -> Iterator[tuple[str, Look]]:
    """A text in its letters' fonts: plain and marked letters may have different ones. Old encodings become Unicode."""
    if voice.plain.font == voice.marked.font:
        encoding = encoding_of(voice.plain.font)
        yield text if encoding == Encoding.UNICODE else to_unicode(text, encoding), voice.plain
        return
    for part in _BY_ALPHABET.findall(text):
        look = voice.plain if part.isascii() else voice.marked
        yield to_unicode(part, encoding_of(look.font)), look
