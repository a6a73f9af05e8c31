"""What Word's styles say of a paragraph or run: bold, italic, hidden, struck out, size, font, alignment, list."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from caicach_desktop.domain.units import MM_PER_INCH, PT_PER_INCH
from caicach_desktop.importers.package import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = {"0", "false", "off", "none"}
_MAX_DEPTH = 20
MM_PER_TWIP = MM_PER_INCH / (PT_PER_INCH * 20)
# More grid columns no cell covers.
MAX_SPAN = 500
# What stands in a run for a sign of the text.
SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


@dataclass(frozen=True, slots=True)
class Look:
    """The properties that matter; None where nothing is said of one. Size in half points, as Word counts."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    size: int | None = None
    font: str | None = None
    centred: bool | None = None
    list_id: str | None = None
    list_level: int | None = None
    struck: bool | None = None

    def over(self, under: "Look") -> "Look":
        """These properties with the gaps filled from `under`."""
        if self == _NOTHING:
            return under
        return Look(
            under.bold if self.bold is None else self.bold,
            under.italic if self.italic is None else self.italic,
            under.hidden if self.hidden is None else self.hidden,
            self.size or under.size,
            self.font or under.font,
            under.centred if self.centred is None else self.centred,
            self.list_id or under.list_id,
            under.list_level if self.list_level is None else self.list_level,
            under.struck if self.struck is None else self.struck,
        )


_NOTHING = Look()


def whole_number(text: str | None, default: int = 0) -> int:
    """The number in an attribute, or the default for anything that is none."""
    try:
        return max(-(10**6), min(10**6, int(text or "")))
    except ValueError:
        return default


def content_of(properties: "_Element") -> tuple[object, ...]:
    """What stands in properties, to know the same again; () where it is nested."""
    content = []
    for child in properties:
        if len(child):
            return ()
        content.append((child.tag, *child.items()))
    return tuple(content)


def switched_on(element: "_Element") -> bool:
    """Whether a switch such as `w:b` is on: it is unless its value says otherwise."""
    return (attribute(element, "val") or "1").lower() not in _OFF


def run_look(properties: "_Element | None", theme_font: str | None = None) -> Look:
    """What a `w:rPr` says."""
    bold = italic = hidden = struck = None
    size, font = None, None
    for child in properties if properties is not None else ():
        name = local(child.tag)
        if name == "b":
            bold = switched_on(child)
        elif name == "i":
            italic = switched_on(child)
        elif name == "vanish":
            hidden = switched_on(child)
        elif name in ("strike", "dstrike"):
            struck = switched_on(child) or bool(struck)
        elif name == "sz":
            size = whole_number(attribute(child, "val")) or None
        elif name == "rFonts":
            font = attribute(child, "hAnsi") or attribute(child, "ascii")
            if attribute(child, "hAnsiTheme") or attribute(child, "asciiTheme"):
                font = theme_font or "theme"
    return Look(bold, italic, hidden, size, font, struck=struck)


def paragraph_look(properties: "_Element | None") -> Look:
    """What a `w:pPr` says of the paragraph itself."""
    centred, list_id, level = None, None, None
    for child in properties if properties is not None else ():
        name = local(child.tag)
        if name == "jc":
            centred = attribute(child, "val") == "center"
        elif name == "numPr":
            for part in child:
                if local(part.tag) == "numId":
                    list_id = attribute(part, "val")
                elif local(part.tag) == "ilvl":
                    level = whole_number(attribute(part, "val"))
    return Look(centred=centred, list_id=list_id, list_level=level)


class Styles:
    """The styles of a document by their id, each with what it takes over from the ones it is based on."""

    def __init__(self, root: "_Element | None", theme: "_Element | None" = None) -> None:
        self.theme_font = _theme_font(theme)
        self._elements: dict[str, _Element] = {}
        self._known: dict[str | None, Look] = {}
        self._default_paragraph: str | None = None
        self._defaults = _NOTHING
        for element in root if root is not None else ():
            name = local(element.tag)
            if name == "docDefaults":
                for part in element.iter():
                    if local(part.tag) == "rPr":
                        self._defaults = run_look(part, self.theme_font)
            elif name == "style":
                code = attribute(element, "styleId") or ""
                self._elements[code] = element
                if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
                    self._default_paragraph = code

    def _own(self, element: "_Element") -> tuple[Look, str | None]:
        """What a style says itself, and the style it is based on."""
        look, base = _NOTHING, None
        for child in element:
            name = local(child.tag)
            if name == "rPr":
                look = run_look(child, self.theme_font).over(look)
            elif name == "pPr":
                look = paragraph_look(child).over(look)
            elif name == "basedOn":
                base = attribute(child, "val")
        return look, base

    def look(self, style: str | None) -> Look:
        """What a style says, with everything it is based on; nothing for an unknown one."""
        if style not in self._known:
            look, code = _NOTHING, style
            for _ in range(_MAX_DEPTH):
                if code is None or code not in self._elements:
                    break
                own, code = self._own(self._elements[code])
                look = look.over(own)
            self._known[style] = look
        return self._known[style]

    def paragraph(self, style: str | None) -> Look:
        """What holds for a paragraph of a style, down to the document's defaults."""
        key = f"\0{style}"
        if key not in self._known:
            self._known[key] = self.look(style or self._default_paragraph).over(self._defaults)
        return self._known[key]


def _theme_font(theme: "_Element | None") -> str | None:
    """The font that stands for body text in the theme."""
    for element in theme.iter() if theme is not None else ():
        if local(element.tag) == "minorFont":
            return next((attribute(part, "typeface") for part in element if local(part.tag) == "latin"), None)
    return None
