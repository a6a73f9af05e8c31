"""An appendix compared with a newer one that was read from a file, and the rows that taking some changes makes."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from caicach_desktop.domain.comparing import partners
from caicach_desktop.domain.plan import ColumnRole, Row, WholeAppendix
from caicach_desktop.domain.table import block_starts, effective_cells
from caicach_desktop.domain.text import fold, squeeze
from caicach_desktop.services.updating_columns import (
    ChangeKind,
    ColumnChange,
    column_changes,
    column_mapping,
    with_columns,
)


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row's index in the present table and in the new one (None: not there), and whether it changed its place."""

    kind: ChangeKind
    old: int | None
    new: int | None
    moved: bool = False


@dataclass(frozen=True, slots=True)
class TextChange:
    """One cell's text before and after."""

    heading: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A present appendix beside a new one: `mapping` says which new column each present one takes its text from, the
    texts are those of each row as read."""

    old: WholeAppendix
    new: WholeAppendix
    mapping: tuple[int | None, ...]
    changes: tuple[RowChange, ...]
    old_texts: tuple[tuple[str, ...], ...]
    new_texts: tuple[tuple[str, ...], ...]

    @property
    def columns(self) -> tuple[ColumnChange, ...]:
        """The columns that are renamed, new or missing."""
        return column_changes(self.old.appendix, self.new.appendix, self.mapping)

    def differences(self) -> list[int]:
        """The indices of the changes that are more than "the same"."""
        return [index for index, change in enumerate(self.changes) if change.kind != ChangeKind.SAME]


def compare(old: WholeAppendix, new: WholeAppendix) -> Comparison:
    """Match the rows of a newer appendix with the present ones by criterion and task, and tell what differs."""
    mapping = column_mapping(old.appendix, new.appendix)
    old_texts, new_texts = tuple(effective_cells(old.rows)), tuple(effective_cells(new.rows))
    pairs = dict(sorted((index, place) for place, index in partners(old, new).items()))
    settled = _in_order(list(pairs.items()))
    blocks = _Blocks(old, new, mapping, pairs)
    changes: list[RowChange] = []
    for index, row in enumerate(new.rows):
        if index not in pairs:
            changes.append(RowChange(ChangeKind.ADDED, None, index))
            continue
        place = pairs[index]
        before = old.rows[place]
        moved = index not in settled
        differs = (before.kind, before.level) != (row.kind, row.level) or any(
            source is not None
            and squeeze(old_texts[place][column]) != squeeze(new_texts[index][source])
            and not blocks.linked(place, index, column)
            for column, source in enumerate(mapping)
        )
        kind = ChangeKind.CHANGED if moved or differs else ChangeKind.SAME
        changes.append(RowChange(kind, place, index, moved))
    return Comparison(old, new, mapping, tuple(_with_removed(changes, len(old.rows))), old_texts, new_texts)


def _with_removed(changes: Sequence[RowChange], count: int) -> Iterator[RowChange]:
    """Each row that is gone stands where it stood: before the next present one that is still there."""
    here = {change.old for change in changes}
    gone = [index for index in range(count) if index not in here]
    for change in changes:
        while gone and change.old is not None and not change.moved and gone[0] < change.old:
            yield RowChange(ChangeKind.REMOVED, gone.pop(0), None)
        yield change
    yield from (RowChange(ChangeKind.REMOVED, index, None) for index in gone)


def _in_order(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """The new rows of the longest run of pairs whose old rows stand in the same order; the others were moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        tails[length:] = [place, *tails[length + 1 :]]
        ends[length:] = [at, *ends[length + 1 :]]
    settled = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        settled.add(pairs[at][0])
        at = before[at]
    return settled


# --- what differs, in words -------------------------------------------------------------------------------------------


def text_changes(comparison: Comparison, change: RowChange) -> list[TextChange]:
    """The cells of a row whose texts differ; of a row that came or went every text."""
    old = () if change.old is None else comparison.old_texts[change.old]
    new = () if change.new is None else comparison.new_texts[change.new]
    found = []
    for column, source in enumerate(comparison.mapping):
        before = old[column] if old else ""
        after = new[source] if new and source is not None else (before if new else "")
        if squeeze(before) != squeeze(after):
            found.append(TextChange(squeeze(comparison.old.appendix.columns[column].heading), before, after))
    return found


def row_name(comparison: Comparison, change: RowChange) -> str:
    """How a list calls a row: its task, criterion or heading, as it reads in the newer table."""
    whole, texts = comparison.new, comparison.new_texts
    index = change.new
    if index is None:
        whole, texts, index = comparison.old, comparison.old_texts, change.old or 0
    number = whole.appendix.column_of(ColumnRole.NUMBER)
    columns = [whole.appendix.column_of(role) for role in (ColumnRole.TASK, ColumnRole.CRITERION)]
    named = (texts[index][column] for column in columns if column is not None)
    others = (text for column, text in enumerate(texts[index]) if column != number)
    return next((text for text in (*named, *others) if text), "")


# --- taking changes ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the outcome: its indices, and whether the new one's texts are taken."""

    old: int | None
    new: int | None
    renewed: bool


def merged(comparison: Comparison, taken: Collection[int], columns: Collection[int] = ()) -> WholeAppendix:
    """The present appendix with some changes of its rows and columns (by index) taken; rows that stay keep their ids,
    new ones have id 0.

    A new column brings its texts for every row that is in both tables. A merged cell stays merged where the row above
    belongs to the same block and reads the same; else it takes its text. A day set by hand goes where the printed
    deadline became another one.
    """
    chosen = [change for index, change in enumerate(comparison.columns) if index in columns]
    old, mapping, fresh = with_columns(comparison.old, comparison.new, comparison.mapping, chosen)
    both = ((change.new, change.old) for change in comparison.changes)
    pairs = {new: old for new, old in both if new is not None and old is not None}
    tables = _Blocks(old, comparison.new, mapping, pairs, fresh)
    before = comparison.old.appendix.column_of(ColumnRole.DEADLINE)
    after = old.appendix.column_of(ColumnRole.DEADLINE)
    rows = []
    above: list[_Cell] = []
    for entry in _entries(comparison, taken):
        row, cells = tables.row(entry)
        texts: list[str | None] = []
        for column, cell in enumerate(cells):
            over = above[column] if above else None
            joins = over is not None and cell.own is None and over.block == cell.block
            if over is not None and joins and cell.linked:
                cells[column] = replace(cell, text=over.text)
            same = over is not None and joins and (cell.linked or over.text == cell.text)
            texts.append(None if same else cell.text)
        above = cells
        if row.due_on and entry.old is not None and after is not None:
            printed = comparison.old_texts[entry.old][before] if before is not None else ""
            row = row if fold(cells[after].text) == fold(printed) else replace(row, due_on=None)
        rows.append(replace(row, cells=tuple(texts)))
    return WholeAppendix(old.appendix, tuple(rows))


def _entries(comparison: Comparison, taken: Collection[int]) -> list[_Entry]:
    """The outcome's rows in order: the present ones, with those that come or move put after the one they follow."""
    chosen = [change for index, change in enumerate(comparison.changes) if index in taken]
    gone = {change.old for change in chosen if change.kind == ChangeKind.REMOVED or change.moved}
    by_old = {change.old: change for change in comparison.changes if change.old is not None}
    renewed = {change.old for change in chosen if change.kind == ChangeKind.CHANGED}
    entries = [_Entry(i, by_old[i].new, i in renewed) for i in range(len(comparison.old.rows)) if i not in gone]
    coming = {change.new: change for change in chosen if change.kind == ChangeKind.ADDED or change.moved}
    place_after = 0
    for index in range(len(comparison.new.rows)):
        if index in coming:
            entries.insert(place_after, _Entry(coming[index].old, index, True))
            place_after += 1
        else:
            found = next((at for at, entry in enumerate(entries) if entry.new == index), None)
            place_after = place_after if found is None else found + 1
    return entries


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of the outcome: its own text (None: merged), what it reads, which block it belongs to, and whether it
    belongs to that block in both tables, so that it always reads what the block reads."""

    own: str | None
    text: str
    block: object
    linked: bool = False


class _Blocks:
    """The blocks of merged cells of two tables whose rows are matched; `fresh` columns are new in the old table."""

    def __init__(
        self,
        old: WholeAppendix,
        new: WholeAppendix,
        mapping: Sequence[int | None],
        pairs: Mapping[int, int],
        fresh: Collection[int] = (),
    ) -> None:
        self._fresh = fresh
        self._old, self._new, self._mapping, self._pairs = old.rows, new.rows, mapping, pairs
        self._old_texts = list(effective_cells(old.rows))
        self._new_texts = list(effective_cells(new.rows))
        self._old_starts = [block_starts(old.rows, column) for column in range(len(mapping))]
        self._new_starts = [[] if source is None else block_starts(new.rows, source) for source in mapping]

    def linked(self, old: int, new: int, column: int) -> bool:
        """Whether a cell is merged with the same block in both tables."""
        source = self._mapping[column]
        if source is None or self._old[old].cells[column] is not None or self._new[new].cells[source] is not None:
            return False
        return self._pairs.get(self._new_starts[column][new]) == self._old_starts[column][old]

    def row(self, entry: _Entry) -> tuple[Row, list[_Cell]]:
        """The row without its final cells, and its cells."""
        new = self._new[entry.new] if entry.renewed and entry.new is not None else None
        old = self._old[entry.old] if entry.old is not None else None
        cells = [self._cell(entry, column) for column in range(len(self._mapping))]
        if old is None:
            return replace(new or Row(), id=0, version=1, position=0, due_on=None), cells
        return replace(old, kind=new.kind, level=new.level) if new else old, cells

    def _cell(self, entry: _Entry, column: int) -> _Cell:
        source, old, new = self._mapping[column], entry.old, entry.new
        linked = old is not None and new is not None and self.linked(old, new, column)
        if (entry.renewed or column in self._fresh) and source is not None and new is not None:
            start = self._new_starts[column][new]
            known = self._pairs.get(start)
            block: object = ("new", start) if known is None else self._old_starts[column][known]
            return _Cell(self._new[new].cells[source], self._new_texts[new][source], block, linked)
        if old is not None:
            start = self._old_starts[column][old]
            return _Cell(self._old[old].cells[column], self._old_texts[old][column], start, linked)
        return _Cell("", "", ("new", new))
