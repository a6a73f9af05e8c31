"""The bullets and numbers that Word shows in front of paragraphs but keeps in no text."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from caicach_desktop.domain.roman import roman
from caicach_desktop.importers.docx_styles import switched_on, whole_number
from caicach_desktop.importers.package import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_LEVEL = 8
_TYPED_BULLETS = {"-", "+", "–", "*"}


@dataclass(slots=True)
class _Level:
    """One level of a list: its first number, the kind of number and the pattern such as "%1.%2."; in a `legal` one all
    numbers are Arabic."""

    start: int = 1
    kind: str = "decimal"
    pattern: str = ""
    legal: bool = False


@dataclass(slots=True)
class _List:
    """A list that paragraphs may share: its levels and how far each has counted."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Lists:
    """Counts through the document in reading order and gives each paragraph of a list its sign."""

    def __init__(self, root: "_Element | None") -> None:
        self._lists: dict[str, _List] = {}
        self._of: dict[str, tuple[str, dict[int, int]]] = {}
        self._started: set[str] = set()
        for element in root if root is not None else ():
            name = local(element.tag)
            if name == "abstractNum":
                self._lists[attribute(element, "abstractNumId") or ""] = _List(
                    {
                        whole_number(attribute(level, "ilvl")): _level(level)
                        for level in element
                        if local(level.tag) == "lvl"
                    }
                )
            elif name == "num":
                self._add_num(element)

    def _add_num(self, element: "_Element") -> None:
        target, starts = "", {}
        for child in element:
            if local(child.tag) == "abstractNumId":
                target = attribute(child, "val") or ""
            elif local(child.tag) == "lvlOverride":
                for part in child:
                    if local(part.tag) == "startOverride":
                        starts[whole_number(attribute(child, "ilvl"))] = whole_number(attribute(part, "val"), 1)
        self._of[attribute(element, "numId") or ""] = (target, starts)

    def sign(self, list_id: str | None, level: int | None) -> str:
        """What Word shows before the next paragraph of a list: "-", "1.", "a)"; "" for none."""
        if list_id is None or list_id == "0" or list_id not in self._of:
            return ""
        target, starts = self._of[list_id]
        counted = self._lists.get(target)
        place = min(max(level or 0, 0), _MAX_LEVEL)
        if counted is None or place not in counted.levels:
            return ""
        if list_id not in self._started:
            self._started.add(list_id)
            for restarted, start in starts.items():
                counted.counts[restarted] = start - 1
        here = counted.levels[place]
        if here.kind == "bullet":
            return _bullet(here.pattern, place)
        counted.counts[place] = counted.counts.get(place, here.start - 1) + 1
        for deeper in [other for other in counted.counts if other > place]:
            del counted.counts[deeper]
        return re.sub(r"%([1-9])", lambda found: _shown(counted, int(found[1]) - 1, here.legal), here.pattern).strip()


def _level(element: "_Element") -> _Level:
    level = _Level()
    for child in element:
        name = local(child.tag)
        if name == "start":
            level.start = whole_number(attribute(child, "val"), 1)
        elif name == "numFmt":
            level.kind = attribute(child, "val") or "decimal"
        elif name == "lvlText":
            level.pattern = (attribute(child, "val") or "")[:50]
        elif name == "isLgl":
            level.legal = switched_on(child)
    return level


def _bullet(pattern: str, place: int) -> str:
    """Signs of symbol fonts have no letter of their own; an official text writes "-" and below it "+"."""
    if pattern.strip() in _TYPED_BULLETS:
        return pattern.strip()
    return "" if not pattern.strip() else "-" if place == 0 else "+"


def _shown(counted: _List, place: int, legal: bool) -> str:
    level = counted.levels.get(place)
    if level is None:
        return ""
    number = counted.counts.get(place, level.start)
    return _counted(number, "decimal" if legal else level.kind)


def _counted(number: int, kind: str) -> str:
    """A number of 1 or more in one of Word's ways of counting; other ways count 1, 2, 3."""
    if kind == "none":
        return ""
    if 0 < number < 4000 and kind in ("upperRoman", "lowerRoman"):
        return roman(number) if kind == "upperRoman" else roman(number).lower()
    if number > 0 and kind in ("upperLetter", "lowerLetter"):
        letters = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 20)
        return letters.upper() if kind == "upperLetter" else letters
    return f"{number:02d}" if kind == "decimalZero" else str(number)
