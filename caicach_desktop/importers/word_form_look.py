"""How letters and paragraphs of a Word file look in effect: defaults, styles, themes and own settings put together."""

from typing import TYPE_CHECKING, Any

from caicach_desktop.domain.printed import Look, Setting
from caicach_desktop.importers.docx_styles import MM_PER_TWIP, switched_on, whole_number
from caicach_desktop.importers.package import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

Properties = dict[str, Any]

_MAX_DEPTH = 20
_MOST_KEPT = 5000
# A line of Times New Roman is this much taller than its letters.
_LINE_HEIGHT = 1.15
_AUTOMATIC_SPACE = 14.0
_SWITCHES = {"b": "bold", "i": "italic", "caps": "capitals", "vanish": "hidden"}
_ALIGNS = {
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
    "thaiDistribute": "justify",
}
_BARE = ("none", "nil")
_SOLID = ("single", "thick")


def run_properties(properties: "_Element | None") -> Properties:
    """What a `w:rPr` says; only what it speaks of is among the keys."""
    said: Properties = {}
    for child in properties if properties is not None else ():
        name = local(child.tag)
        value = attribute(child, "val") or ""
        if name in _SWITCHES:
            said[_SWITCHES[name]] = switched_on(child)
        elif name == "sz":
            said["size"] = whole_number(value) / 2
        elif name == "u":
            said["underline"] = value not in ("", "none")
        elif name == "color":
            said["color"] = value.upper()
        elif name == "lang":
            said["language"] = value or None
        elif name == "spacing":
            said["spread"] = whole_number(value) / 20
        elif name == "vertAlign":
            said["raised"] = value in ("superscript", "subscript")
        elif name == "rFonts":
            said |= _fonts(child)
    return {key: value for key, value in said.items() if value is not None}


def _fonts(element: "_Element") -> Properties:
    """The fonts of plain and of marked letters; a theme's name outweighs a font's own beside it."""
    said: Properties = {}
    for key in ("ascii", "hAnsi"):
        theme, own = attribute(element, f"{key}Theme"), attribute(element, key)
        if theme:
            said[key] = ("theme", theme)
        elif own:
            said[key] = ("font", own)
    return said


def paragraph_properties(properties: "_Element | None") -> Properties:
    """What a `w:pPr` says."""
    said: Properties = {}
    for child in properties if properties is not None else ():
        name = local(child.tag)
        if name == "pStyle":
            said["style"] = attribute(child, "val")
        elif name == "jc":
            said["align"] = _ALIGNS.get(attribute(child, "val") or "", "left")
        elif name == "ind":
            said |= _indents(child)
        elif name == "spacing":
            said |= _spaces(child)
        elif name == "contextualSpacing":
            said["together"] = switched_on(child)
        elif name == "pageBreakBefore":
            said["new_page"] = switched_on(child)
        elif name == "pBdr":
            said["border"] = _border(child)
        elif name == "numPr":
            said |= _numbering(child)
        elif name == "framePr":
            said["framed"] = attribute(child, "xAlign") or "left"
        elif name == "tabs":
            said["tabs"] = _centre_tabs(child)
    return said


def _indents(element: "_Element") -> Properties:
    said: Properties = {}
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        value = attribute(element, names[0]) or attribute(element, names[1])
        if value is not None:
            said[key] = whole_number(value) * MM_PER_TWIP
    first, hanging = attribute(element, "firstLine"), attribute(element, "hanging")
    if hanging is not None:
        said["first_line"] = -whole_number(hanging) * MM_PER_TWIP
    elif first is not None:
        said["first_line"] = whole_number(first) * MM_PER_TWIP
    return said


def _spaces(element: "_Element") -> Properties:
    said: Properties = {}
    for key in ("before", "after"):
        value, automatic = attribute(element, key), attribute(element, f"{key}Autospacing")
        if value is not None:
            said[key] = whole_number(value) / 20
        if automatic in ("1", "true", "on"):
            said[key] = _AUTOMATIC_SPACE
    line = attribute(element, "line")
    if line is not None:
        said["line"] = (whole_number(line, 240), attribute(element, "lineRule") or "auto")
    return said


def _border(element: "_Element") -> bool | None:
    """Whether the line above or below a paragraph is one stroke; None where there is none."""
    for side in element:
        if local(side.tag) in ("top", "bottom"):
            value = attribute(side, "val") or "none"
            if value not in _BARE:
                return value in _SOLID
    return None


def _numbering(element: "_Element") -> Properties:
    said: Properties = {"list_level": 0}
    for part in element:
        if local(part.tag) == "numId":
            said["list_id"] = attribute(part, "val")
        elif local(part.tag) == "ilvl":
            said["list_level"] = whole_number(attribute(part, "val"))
    return said


def _centre_tabs(element: "_Element") -> tuple[float, ...]:
    return tuple(
        whole_number(attribute(stop, "pos")) * MM_PER_TWIP for stop in element if attribute(stop, "val") == "center"
    )


class FormStyles:
    """The styles of a file, and what a paragraph or run comes to under them."""

    def __init__(self, root: "_Element | None", theme: "_Element | None") -> None:
        self._themes = _theme_fonts(theme)
        self._elements: dict[str, _Element] = {}
        self._known: dict[str, tuple[Properties, Properties]] = {}
        self._looks: dict[object, Look] = {}
        self._default = ""
        self.run_defaults: Properties = {}
        self._paragraph_defaults: Properties = {}
        for element in root if root is not None else ():
            if local(element.tag) == "docDefaults":
                for part in element.iter():
                    if local(part.tag) == "rPr":
                        self.run_defaults = run_properties(part)
                    elif local(part.tag) == "pPr":
                        self._paragraph_defaults = paragraph_properties(part)
            elif local(element.tag) == "style":
                code = attribute(element, "styleId") or ""
                self._elements[code] = element
                if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
                    self._default = code

    def chain(self, style: str | None) -> "list[_Element]":
        """A style's element and those it is based on, the last one first."""
        found: list[_Element] = []
        while style and style in self._elements and len(found) < _MAX_DEPTH:
            element = self._elements[style]
            found.append(element)
            style = next((attribute(part, "val") for part in element if local(part.tag) == "basedOn"), None)
        return found[::-1]

    def of(self, style: str | None) -> tuple[Properties, Properties]:
        """What a style with all it is based on says of paragraphs and of letters."""
        key = style or ""
        if key not in self._known:
            paragraph: Properties = {}
            run: Properties = {}
            for element in self.chain(style):
                for part in element:
                    if local(part.tag) == "pPr":
                        paragraph |= paragraph_properties(part)
                    elif local(part.tag) == "rPr":
                        run |= run_properties(part)
            self._known[key] = (paragraph, run)
        return self._known[key]

    def paragraph(self, own: Properties, table: str | None) -> tuple[Properties, Properties]:
        """All that holds for a paragraph with properties of its own in a table of a style, and for its letters."""
        under_paragraph, under_run = self.of(table)
        paragraph, run = self.of(own.get("style") or self._default)
        return (
            {**self._paragraph_defaults, **under_paragraph, **paragraph, **own},
            {**self.run_defaults, **under_run, **run},
        )

    def character(self, style: str | None) -> Properties:
        """What a character style says of letters."""
        return self.of(style)[1] if style else {}

    def look(self, said: Properties, marked: bool) -> Look:
        """The look that properties come to, for letters with or without Vietnamese marks."""
        key = (marked, *sorted(said.items(), key=lambda item: item[0]))
        look = self._looks.get(key)
        if look is None:
            kind, name = said.get("hAnsi" if marked else "ascii") or said.get("ascii") or ("font", "Times New Roman")
            font = self._themes.get(str(name)[:5], "") if kind == "theme" else str(name)
            look = Look(
                font=font,
                themed=kind == "theme",
                size=said.get("size") or 10.0,
                bold=bool(said.get("bold")),
                italic=bool(said.get("italic")),
                underline=bool(said.get("underline")),
                capitals=bool(said.get("capitals")),
                color=_color(said.get("color", "")),
                language=said.get("language", ""),
                spread=said.get("spread", 0.0),
                raised=bool(said.get("raised")),
            )
            if len(self._looks) < _MOST_KEPT:
                self._looks[key] = look
        return look


def setting(said: Properties, size: float) -> Setting:
    """How a paragraph is set, its letters being `size` pt large."""
    return Setting(
        style=said.get("style") or "",
        align=said.get("align", "left"),
        left=said.get("left", 0.0),
        right=said.get("right", 0.0),
        first_line=said.get("first_line", 0.0),
        before=said.get("before", 0.0),
        after=said.get("after", 0.0),
        line=_line(said.get("line"), size),
        together=bool(said.get("together")),
        size=size,
    )


def _line(said: tuple[int, str] | None, size: float) -> float:
    """Line spacing as a multiple of single, whether it was set as one or in points."""
    if said is None:
        return 1.0
    line, rule = said
    if rule == "auto":
        return line / 240
    times = line / 20 / (max(size, 1.0) * _LINE_HEIGHT)
    return max(times, 1.0) if rule == "atLeast" else times


def _color(value: str) -> str:
    return "000000" if value in ("", "AUTO") else value


def _theme_fonts(theme: "_Element | None") -> dict[str, str]:
    """The theme's fonts by the first letters of the names they are called by: "minor…" and "major…"."""
    fonts: dict[str, str] = {}
    for element in theme.iter() if theme is not None else ():
        name = local(element.tag)
        if name in ("minorFont", "majorFont"):
            face = next((attribute(part, "typeface") for part in element if local(part.tag) == "latin"), None)
            fonts[name[:5]] = face or ""
    return fonts
