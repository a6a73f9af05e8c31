"""Tables ruled between their rows only: the walls between columns are put where no text stands."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from caicach_desktop.importers.pdf_drawing import Rule
from caicach_desktop.importers.pdf_grid import merged
from caicach_desktop.importers.pdf_page import Glyph, Page

_LEAST_RULES = 3
_SAME = 3.0
# Of the page's width: shorter rules underline a heading or part a footnote from the text.
_LEAST_WIDTH = 0.4
_GUTTER = 5
# Of the lines: names of groups may run over all columns.
_MAY_CROSS = 0.06
_FEW_LINES = 8
_LEAST_COLUMN = 12.0
_WALL_FROM_TEXT = 4.0
_NEAR = 3.5

_Stretch = tuple[float, float]


class ColumnFinder:
    """Puts walls between the columns of such tables, page after page: a table keeps its columns over its pages."""

    def __init__(self) -> None:
        self._edges = (0.0, 0.0)
        self._gutters: list[float] = []

    def with_columns(self, page: Page) -> Page:
        """The page with walls drawn between columns; a page without such a table as it is."""
        rules = _row_rules(page)
        if len(rules) < _LEAST_RULES:
            return page
        left, right = min(rule.start for rule in rules), max(rule.end for rule in rules)
        top, bottom = rules[0].at, rules[-1].at
        if any(rule.start < bottom and rule.end > top and left <= rule.at <= right for rule in page.down):
            return page
        lines = _lines(page.glyphs, top, bottom)
        gutters = self._known(lines.values(), left, right)
        if len(gutters) < 2:
            return page
        down = [Rule(edge, top, bottom) for edge in (left, right)]
        across = [rule for rule in merged(page.across) if top <= rule.at <= bottom]
        for x in gutters:
            ends = [rule.at for rule in across if rule.start <= x <= rule.end]
            down += [Rule(x, *band) for band in pairwise(ends) if not _is_crossed(x, band, lines)]
        return replace(page, down=page.down + down)

    def _known(self, lines: Collection[Sequence[_Stretch]], left: float, right: float) -> list[float]:
        """The places of the walls: those of the page before where they fit this page too."""
        found = _gutters(lines, left, right)
        same = abs(left - self._edges[0]) < _SAME and abs(right - self._edges[1]) < _SAME
        crossed = max((sum(_crosses(line, x) for line in lines) for x in self._gutters), default=0)
        if not (same and len(found) <= len(self._gutters) and crossed <= 1 + 2 * _MAY_CROSS * len(lines)):
            self._edges, self._gutters = (left, right), found
        return self._gutters


def _row_rules(page: Page) -> list[Rule]:
    """The rules of one table from top to bottom: most of them start and end at the same places."""
    long = [rule for rule in merged(page.across) if rule.end - rule.start >= _LEAST_WIDTH * page.width]
    groups: dict[tuple[int, int], list[Rule]] = defaultdict(list)
    for rule in long:
        groups[round(rule.start / _SAME), round(rule.end / _SAME)].append(rule)
    found: list[Rule] = []
    most = max(map(len, groups.values()), default=0)
    for rule in next((sorted(group) for group in groups.values() if len(group) == most), []):
        if not found or rule.at - found[-1].at > _NEAR:
            found.append(rule)
    return found


def _lines(glyphs: Iterable[Glyph], top: float, bottom: float) -> dict[float, list[_Stretch]]:
    """The stretches of text on each base line between two heights, from the left."""
    lines: dict[float, list[_Stretch]] = defaultdict(list)
    for glyph in glyphs:
        if top < glyph.base <= bottom and not glyph.text.isspace():
            lines[round(glyph.base, 1)].append((glyph.x0, glyph.x1))
    return {base: sorted(line) for base, line in lines.items()}


def _gutters(lines: Collection[Sequence[_Stretch]], left: float, right: float) -> list[float]:
    """Where walls stand: in upright strips that no line of text crosses, or hardly any, near the text to their right.

    Strips that nothing crosses tell a column with nothing but its heading; the others tell columns below a common one.
    """
    covered: Counter[int] = Counter()
    for line in lines:
        covered.update({at for x0, x1 in _joined(line) for at in range(int(x0), int(x1) + 1)})
    found: list[float] = []
    for most in sorted({0, min(1, len(lines) // _FEW_LINES), int(_MAY_CROSS * len(lines))}):
        for place in _strips(covered, most, left, right):
            if all(abs(place - other) > _LEAST_COLUMN for other in found):
                found.append(place)
    return sorted(found)


def _strips(covered: Counter[int], most: int, left: float, right: float) -> Iterator[float]:
    start: int | None = None
    for at in range(int(left), int(right) + 1):
        if covered[at] > most:
            if start is not None and at - start >= _GUTTER:
                yield max((start + at) / 2, at - _WALL_FROM_TEXT)
            start = at + 1


def _joined(line: Sequence[_Stretch]) -> list[_Stretch]:
    """Words of one line as one stretch; a gap that parts columns stays."""
    joined: list[_Stretch] = []
    for x0, x1 in line:
        if joined and x0 - joined[-1][1] < _GUTTER:
            joined[-1] = (joined[-1][0], max(joined[-1][1], x1))
        else:
            joined.append((x0, x1))
    return joined


def _is_crossed(x: float, band: tuple[float, float], lines: Mapping[float, Sequence[_Stretch]]) -> bool:
    return any(band[0] < base <= band[1] and _crosses(line, x) for base, line in lines.items())


def _crosses(line: Sequence[_Stretch], x: float) -> bool:
    return any(x0 < x < x1 for x0, x1 in _joined(line))
