"""Two plans or appendices side by side: which row answers to which, and what differs in it.

Columns are matched by their role, rows by criterion and task: first those whose texts are the same, then those under
one criterion, then those whose words are alike.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from caicach_desktop.domain.plan import Column, ColumnRole, WholeAppendix
from caicach_desktop.domain.similar import SimilarTexts, likeness
from caicach_desktop.domain.table import effective_cells, shown_rows
from caicach_desktop.domain.text import fold, squeeze

# Under one criterion two tasks may differ a lot and still be one task rewritten.
_ALIKE_UNDER_CRITERION = 0.2
_ALIKE = 0.55
_MOST_PER_CRITERION = 40
ColumnKey = tuple[ColumnRole, str]


class PairKind(StrEnum):
    """What became of a row between the left and the right side."""

    SAME = "same"
    CHANGED = "changed"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it is compared: where it stands, and its texts as read by column."""

    plan_id: int
    appendix_id: int
    row_id: int
    is_group: bool
    level: int
    number: str
    texts: dict[ColumnKey, str]
    headings: tuple[str, ...] = ()

    def text(self, role: ColumnRole) -> str:
        """What stands in the first column with a role; "" where there is none."""
        return self.texts.get((role, ""), "")


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the left side and the one of the right side that answers to it; None where there is none."""

    kind: PairKind
    left: Line | None
    right: Line | None
    changed: tuple[ColumnKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All pairs in reading order; the columns, with their headings, that either side has, in the order of the side with
    more of them; `shared` are in both."""

    pairs: tuple[Pair, ...]
    columns: tuple[tuple[ColumnKey, str], ...]
    shared: frozenset[ColumnKey]

    def count(self, kind: PairKind) -> int:
        """How many pairs are of one kind."""
        return sum(pair.kind == kind for pair in self.pairs)


def compare(left: Sequence[WholeAppendix], right: Sequence[WholeAppendix]) -> Comparison:
    """Compare the rows of some appendices with those of others.

    Numbers are shown but not compared: they change wherever a row comes or goes. Neither is a column that only one side
    has.
    """
    wider = len(_columns(left)) >= len(_columns(right))
    columns = _columns([*left, *right] if wider else [*right, *left])
    shared = frozenset(key for key, _ in _columns(left)) & frozenset(key for key, _ in _columns(right))
    ours, theirs = list(_lines(left)), list(_lines(right))
    partners = _Matching(ours, theirs).partners()
    pairs = tuple(_pair(one, other, shared) for one, other in _in_order(ours, theirs, partners))
    return Comparison(pairs, columns, shared)


def partners(left: WholeAppendix, right: WholeAppendix) -> dict[int, int]:
    """For each row of an appendix that has one, by its index, the row of another that answers to it."""
    return _Matching(list(_lines([left])), list(_lines([right]))).partners()


# --- columns and rows as compared -------------------------------------------------------------------------------------


def column_keys(columns: Sequence[Column]) -> list[ColumnKey]:
    """A column is known by its role; one of no certain role, or a second one of a role, by its heading too."""
    keys: list[ColumnKey] = []
    for column in columns:
        plain = (column.role, "")
        named = (column.role, fold(column.heading))
        keys.append(named if column.role == ColumnRole.OTHER or plain in keys else plain)
    return keys


def _columns(parts: Iterable[WholeAppendix]) -> tuple[tuple[ColumnKey, str], ...]:
    found: dict[ColumnKey, str] = {}
    for part in parts:
        for key, column in zip(column_keys(part.appendix.columns), part.appendix.columns, strict=True):
            found.setdefault(key, squeeze(column.heading))
    return tuple(found.items())


def _lines(parts: Iterable[WholeAppendix]) -> Iterator[Line]:
    for part in parts:
        appendix, keys = part.appendix, column_keys(part.appendix.columns)
        rows = shown_rows(appendix, part.rows)
        path: list[tuple[int, str]] = []
        for row, cells in zip(rows, effective_cells(rows), strict=True):
            texts = dict(zip(keys, cells, strict=False))
            number = texts.pop((ColumnRole.NUMBER, ""), "")
            path = [(level, text) for level, text in path if level < row.level]
            headings = tuple(text for _, text in path)
            yield Line(appendix.plan_id, appendix.id, row.id, row.is_group, row.level, number, texts, headings)
            if row.is_group:
                path.append((row.level, fold(next(filter(None, texts.values()), ""))))


# --- which row answers to which ---------------------------------------------------------------------------------------


class _Matching:
    """Finds for rows of the left side their partners on the right, each row once."""

    def __init__(self, left: Sequence[Line], right: Sequence[Line]) -> None:
        self._left, self._right = left, right
        self._partner: dict[int, int] = {}
        self._taken: set[int] = set()
        both = all(any(line.text(ColumnRole.CRITERION) for line in side) for side in (left, right))
        self._by_criterion = both
        self._told = [[self._telling(line) for line in side] for side in (left, right)]

    def partners(self) -> dict[int, int]:
        """The number of the right row for each left row that has one."""
        self._same(lambda line, told: (line.is_group, line.headings, squeeze(told)))
        self._same(lambda line, told: (line.is_group, line.headings, fold(told)))
        self._same(lambda line, told: (line.is_group, fold(told)))
        if self._by_criterion:
            self._same_criterion()
        self._alike()
        return self._partner

    def _telling(self, line: Line) -> str:
        """The words by which a row is known: criterion and task, or the task alone where one side has no criteria."""
        if line.is_group:
            return next((text for text in line.texts.values() if text), "")
        task, criterion = line.text(ColumnRole.TASK), line.text(ColumnRole.CRITERION)
        return f"{criterion}\n{task}" if self._by_criterion else task or criterion

    def _take(self, left: int, right: int) -> None:
        self._partner[left] = right
        self._taken.add(right)

    def _open(self) -> tuple[list[int], list[int]]:
        """The numbers of the rows that have no partner and say anything at all."""
        told = self._told
        ours = [i for i in range(len(self._left)) if i not in self._partner and told[0][i].strip()]
        return ours, [j for j in range(len(self._right)) if j not in self._taken and told[1][j].strip()]

    def _same(self, key: Callable[[Line, str], Hashable]) -> None:
        """Pair rows with equal keys, the first with the first."""
        ours, theirs = self._open()
        waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
        for j in reversed(theirs):
            waiting[key(self._right[j], self._told[1][j])].append(j)
        for i in ours:
            found = waiting.get(key(self._left[i], self._told[0][i]))
            if found:
                self._take(i, found.pop())

    def _same_criterion(self) -> None:
        """Pair tasks under one criterion by their likeness; where each side has one left, it answers to the other."""
        sides: tuple[defaultdict[str, list[int]], ...] = (defaultdict(list), defaultdict(list))
        for lines, numbers, found in zip((self._left, self._right), self._open(), sides, strict=True):
            for n in numbers:
                criterion = fold(lines[n].text(ColumnRole.CRITERION))
                if criterion and not lines[n].is_group:
                    found[criterion].append(n)
        ours, theirs = sides
        near = {i: theirs.get(criterion, [])[:_MOST_PER_CRITERION] for criterion, own in ours.items() for i in own}
        self._best(near, _ALIKE_UNDER_CRITERION)
        for criterion, own in ours.items():
            left = [i for i in own if i not in self._partner]
            right = [j for j in theirs.get(criterion, []) if j not in self._taken]
            if len(left) == len(right) == 1:
                self._take(left[0], right[0])

    def _alike(self) -> None:
        ours, theirs = self._open()
        known = SimilarTexts((j, self._told[1][j]) for j in theirs)
        near = {i: known.near(self._told[0][i]) for i in ours}
        self._best(near, _ALIKE)

    def _best(self, near: dict[int, list[int]], least: float) -> None:
        """Pair the likest first; among equally like ones those that stand at about the same place."""
        scale = len(self._right) / max(len(self._left), 1)
        scored = [
            (-self._score(i, j), abs(i * scale - j), i, j)
            for i, others in near.items()
            for j in others
            if self._left[i].is_group == self._right[j].is_group
        ]
        for score, _, i, j in sorted(scored):
            if -score >= least and i not in self._partner and j not in self._taken:
                self._take(i, j)

    def _score(self, i: int, j: int) -> float:
        same_place = 0.05 if self._left[i].headings == self._right[j].headings else 0.0
        return likeness(self._told[0][i], self._told[1][j]) + same_place


# --- the result -------------------------------------------------------------------------------------------------------


def _in_order(
    left: Sequence[Line], right: Sequence[Line], partners: dict[int, int]
) -> Iterator[tuple[Line | None, Line | None]]:
    """The right side's order; a row only the left side has follows the row it follows there."""
    back = {j: i for i, j in partners.items()}

    def lonely(start: int) -> Iterator[tuple[Line, None]]:
        for i in range(start, len(left)):
            if i in partners:
                return
            yield left[i], None

    yield from lonely(0)
    for j, line in enumerate(right):
        if j not in back:
            yield None, line
        else:
            yield left[back[j]], line
            yield from lonely(back[j] + 1)


def _pair(left: Line | None, right: Line | None, shared: frozenset[ColumnKey]) -> Pair:
    if left is None or right is None:
        return Pair(PairKind.RIGHT if left is None else PairKind.LEFT, left, right)
    keys = (key for key in left.texts if key in shared)
    changed = tuple(key for key in keys if squeeze(left.texts[key]) != squeeze(right.texts.get(key, "")))
    return Pair(PairKind.CHANGED if changed else PairKind.SAME, left, right, changed)
