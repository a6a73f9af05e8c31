"""The pages of a Word file: paper, margins, and the page numbers in its headers and footers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from caicach_desktop.domain.printed import (
    KEPT_VARIABLE,
    Look,
    PageNumber,
    PrintedParagraph,
    PrintedSection,
    PrintedTable,
)
from caicach_desktop.domain.text import squeeze
from caicach_desktop.importers.docx_styles import switched_on, whole_number
from caicach_desktop.importers.package import Package, attribute, local
from caicach_desktop.importers.word_form_drawn import twips
from caicach_desktop.importers.word_form_look import Properties, run_properties
from caicach_desktop.importers.word_form_text import FormReader

if TYPE_CHECKING:
    from lxml.etree import _Element

# Makes a block's printed form: from the block, the width of the text in mm, and whether it begins a page.
Finish = Callable[[object, float, bool], PrintedParagraph | PrintedTable]

# Word's own paper and margins where a file says nothing: Letter with an inch all around, in twips.
_PAPER = (12240, 15840)
_MARGIN = 1440
_CENTRE_TOLERANCE = 8.0
_MOST_HEADERS = 200


@dataclass(frozen=True, slots=True)
class _Headers:
    """The page numbers that hold from a section on, until a later one has its own."""

    number: PageNumber | None = None
    first: PageNumber | None = None
    even: PageNumber | None = None
    low: PageNumber | None = None


class Pages:
    """Reads sections one after the other: what one does not say of its headers holds on from the one before."""

    def __init__(self, package: Package, main: str, reader: FormReader) -> None:
        self._package = package
        self._reader = reader
        self._related = package.related(main)
        self._headers = _Headers()
        self._known: dict[tuple[str, float], PageNumber | None] = {}
        settings = package.optional_root(package.part_of_kind(main, "settings"))
        self._even_pages = any(
            local(part.tag) == "evenAndOddHeaders" and switched_on(part)
            for part in (settings if settings is not None else ())
        )
        self.kept = frozenset(
            squeeze(attribute(part, "val") or "")
            for part in (settings.iter("{*}docVar") if settings is not None else ())
            if (attribute(part, "name") or "").startswith(KEPT_VARIABLE)
        )

    def section(
        self, element: "_Element | None", blocks: Iterable[tuple[object, bool]], finish: Finish
    ) -> PrintedSection:
        """A section with its blocks, which learn how wide the text may be; `element` is its `w:sectPr`."""
        said = {local(part.tag): part for part in element} if element is not None else {}
        size, margin, numbers = said.get("pgSz"), said.get("pgMar"), said.get("pgNumType")
        width = _twips(size, "w", _PAPER[0])
        left, right = _twips(margin, "left", _MARGIN), _twips(margin, "right", _MARGIN)
        left += _twips(margin, "gutter", 0)
        text_width = max(width - left - right, 0.0)
        headers = self._headers = self._read_headers(element, text_width)
        start = attribute(numbers, "start") if numbers is not None else None
        kind = said.get("type")
        return PrintedSection(
            blocks=tuple(finish(block, text_width, new_page) for block, new_page in blocks),
            width=width,
            height=_twips(size, "h", _PAPER[1]),
            turned=size is not None and attribute(size, "orient") == "landscape",
            top=abs(_twips(margin, "top", _MARGIN)),
            right=right,
            bottom=abs(_twips(margin, "bottom", _MARGIN)),
            left=left,
            number=headers.number,
            first_number=headers.first,
            even_number=headers.even,
            low_number=headers.low is not None,
            title_page="titlePg" in said and switched_on(said["titlePg"]),
            even_pages=self._even_pages,
            start=whole_number(start) if start is not None else None,
            number_format=(attribute(numbers, "fmt") if numbers is not None else None) or "decimal",
            new_page=kind is None or attribute(kind, "val") != "continuous",
        )

    def _read_headers(self, element: "_Element | None", text_width: float) -> _Headers:
        headers = self._headers
        for part in element if element is not None else ():
            name = local(part.tag)
            if name not in ("headerReference", "footerReference"):
                continue
            number = self._number_in(attribute(part, "id") or "", text_width)
            kind = attribute(part, "type") or "default"
            if name == "footerReference":
                # A first or even page without a number leaves the other footers as they are.
                headers = replace(headers, low=number or headers.low if kind != "default" else number)
            elif kind == "first":
                headers = replace(headers, first=number)
            elif kind == "even":
                headers = replace(headers, even=number)
            else:
                headers = replace(headers, number=number)
        return headers

    def _number_in(self, relation: str, text_width: float) -> PageNumber | None:
        key = relation, text_width
        if key not in self._known:
            _, part = self._related.get(relation, ("", ""))
            root = self._package.optional_root(part) if part and len(self._known) < _MOST_HEADERS else None
            self._known[key] = self._find_number(root, text_width) if root is not None else None
        return self._known[key]

    def _find_number(self, root: "_Element", text_width: float) -> PageNumber | None:
        for paragraph in root.iter():
            if local(paragraph.tag) == "p":
                codes = _codes(paragraph)
                if any("PAGE" in code.upper().split() for code in codes):
                    return self._page_number(paragraph, codes, text_width)
        return None

    def _page_number(self, paragraph: "_Element", codes: list[str], text_width: float) -> PageNumber:
        read = self._reader.read(paragraph)
        look, around = self._number_look(paragraph, read.said), _around(paragraph)
        align = str(read.said.get("framed") or read.said.get("align", "left"))
        if align == "left" and around.count("\t") == 1 and around.startswith("\t"):
            stops = read.said.get("tabs", ())
            align = "center" if any(abs(stop - text_width / 2) < _CENTRE_TOLERANCE for stop in stops) else align
        code = next(code for code in codes if "PAGE" in code.upper().split())
        if look is None:
            look = read.letters[0].look if read.letters else Look()
        return PageNumber(look, align, around.strip(), code)

    def _number_look(self, paragraph: "_Element", said: Properties) -> Look | None:
        """The look of the run that shows the number, else of the one that holds the field's code."""
        base = self._reader.styles.paragraph(said, None)[1]
        found = None
        for run, result in _field_runs(paragraph):
            properties = next((part for part in run if local(part.tag) == "rPr"), None)
            names = properties if properties is not None else ()
            style = next((attribute(part, "val") for part in names if local(part.tag) == "rStyle"), None)
            own = {**base, **self._reader.styles.character(style), **run_properties(properties)}
            look = self._reader.styles.look(own, marked=False)
            if result:
                return look
            found = found or look
        return found


def _twips(element: "_Element | None", name: str, default: int) -> float:
    value = attribute(element, name) if element is not None else None
    return twips(value if value is not None else str(default))


def _codes(paragraph: "_Element") -> list[str]:
    """The codes of the fields in a paragraph."""
    codes, typed = [], ""
    for part in paragraph.iter():
        name = local(part.tag)
        if name == "fldSimple":
            codes.append(attribute(part, "instr") or "")
        elif name == "instrText":
            typed += part.text or ""
        elif name == "fldChar" and typed:
            codes.append(typed)
            typed = ""
    return [*codes, typed] if typed else codes


def _field_runs(paragraph: "_Element") -> "Iterable[tuple[_Element, bool]]":
    """The runs of fields, each with whether it shows the field's result."""
    depth, shows = 0, False
    for run in paragraph.iter():
        if local(run.tag) != "r":
            continue
        simple = any(local(part.tag) == "fldSimple" for part in run.iterancestors())
        for part in run:
            name = local(part.tag)
            if name == "fldChar":
                kind = attribute(part, "fldCharType")
                depth += {"begin": 1, "end": -1}.get(kind or "", 0)
                shows = kind == "separate" or (shows and kind != "end")
            elif name == "t" and (simple or (depth and shows)):
                yield run, True
            elif name == "instrText":
                yield run, False


def _around(paragraph: "_Element") -> str:
    """The words beside the fields of a paragraph."""
    depth, words = 0, ""
    for part in paragraph.iter():
        name = local(part.tag)
        if name == "fldChar":
            depth += {"begin": 1, "end": -1}.get(attribute(part, "fldCharType") or "", 0)
        elif name in ("t", "tab") and not depth:
            inside = any(local(above.tag) in ("fldSimple", "tabs") for above in part.iterancestors())
            words += "" if inside else (part.text or "") if name == "t" else "\t"
    return words
