"""An appendix compared with a newer one that was read from a file, and the rows that taking some changes makes."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from caicach_desktop.domain.comparing import partners
from caicach_desktop.domain.plan import Appendix, ColumnRole, Numbering, Row, WholeAppendix
from caicach_desktop.domain.table import block_starts, effective_cells
from caicach_desktop.domain.text import fold, squeeze


class ChangeKind(StrEnum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"


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
    """A present appendix beside a new one: `mapping` says which new column each present one takes its text from."""

    old: WholeAppendix
    new: WholeAppendix
    mapping: tuple[int | None, ...]
    changes: tuple[RowChange, ...]

    @property
    def columns_left(self) -> tuple[str, ...]:
        """Headings of new columns that have no place in the present table."""
        columns = self.new.appendix.columns
        number = self.new.appendix.column_of(ColumnRole.NUMBER)
        used = {*self.mapping, number}
        return tuple(squeeze(column.heading) for index, column in enumerate(columns) if index not in used)

    def differences(self) -> list[int]:
        """The indices of the changes that are more than "the same"."""
        return [index for index, change in enumerate(self.changes) if change.kind != ChangeKind.SAME]


def compare(old: WholeAppendix, new: WholeAppendix) -> Comparison:
    """Match the rows of a newer appendix with the present ones by criterion and task, and tell what differs."""
    mapping = column_mapping(old.appendix, new.appendix)
    old_texts, new_texts = list(effective_cells(old.rows)), list(effective_cells(new.rows))
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
    return Comparison(old, new, mapping, tuple(_with_removed(changes, len(old.rows))))


def _with_removed(changes: Sequence[RowChange], count: int) -> Iterator[RowChange]:
    """Each row that is gone stands where it stood: before the next present one that is still there."""
    here = {change.old for change in changes}
    gone = [index for index in range(count) if index not in here]
    for change in changes:
        while gone and change.old is not None and not change.moved and gone[0] < change.old:
            yield RowChange(ChangeKind.REMOVED, gone.pop(0), None)
        yield change
    yield from (RowChange(ChangeKind.REMOVED, index, None) for index in gone)


def column_mapping(old: Appendix, new: Appendix) -> tuple[int | None, ...]:
    """For each column of an appendix the one of another that it takes its text from: by role, else by heading; numbers
    that follow the rows take nothing."""
    headings = {fold(column.heading): index for index, column in enumerate(new.columns)}
    mapping: list[int | None] = []
    for column in old.columns:
        if column.role == ColumnRole.NUMBER and old.numbering == Numbering.AUTOMATIC:
            mapping.append(None)
            continue
        source = new.column_of(column.role) if column.role != ColumnRole.OTHER else None
        found = source if source is not None else headings.get(fold(column.heading))
        mapping.append(None if found in mapping else found)
    return tuple(mapping)


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
    old = _texts(comparison.old, change.old)
    new = _texts(comparison.new, change.new)
    found = []
    for column, source in enumerate(comparison.mapping):
        before = old[column] if old else ""
        after = new[source] if new and source is not None else (before if new else "")
        if squeeze(before) != squeeze(after):
            found.append(TextChange(squeeze(comparison.old.appendix.columns[column].heading), before, after))
    return found


def _texts(whole: WholeAppendix, index: int | None) -> tuple[str, ...]:
    if index is None:
        return ()
    texts = [""] * len(whole.appendix.columns)
    for column in range(len(texts)):
        place = index
        while place and whole.rows[place].cells[column] is None:
            place -= 1
        texts[column] = whole.rows[place].cells[column] or ""
    return tuple(texts)


def row_name(whole: WholeAppendix, index: int) -> str:
    """How a list calls a row: its task, criterion or heading."""
    texts = _texts(whole, index)
    number = whole.appendix.column_of(ColumnRole.NUMBER)
    columns = [whole.appendix.column_of(role) for role in (ColumnRole.TASK, ColumnRole.CRITERION)]
    named = (texts[column] for column in columns if column is not None)
    return next((text for text in (*named, *(t for i, t in enumerate(texts) if i != number)) if text), "")


# --- taking changes ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the outcome: its indices, and whether the new one's texts are taken."""

    old: int | None
    new: int | None
    renewed: bool


def merged(comparison: Comparison, taken: Collection[int]) -> list[Row]:
    """The present rows with some changes taken, in order; rows that stay keep their ids, new ones have id 0.

    A merged cell stays merged where the row above belongs to the same block and reads the same; else it takes its text.
    """
    both = ((change.new, change.old) for change in comparison.changes)
    pairs = {new: old for new, old in both if new is not None and old is not None}
    tables = _Blocks(comparison.old, comparison.new, comparison.mapping, pairs)
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
        rows.append(replace(row, cells=tuple(texts)))
    return rows


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
    """The blocks of merged cells of two tables whose rows are matched."""

    def __init__(
        self, old: WholeAppendix, new: WholeAppendix, mapping: Sequence[int | None], pairs: Mapping[int, int]
    ) -> None:
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
        if entry.renewed and source is not None and new is not None:
            start = self._new_starts[column][new]
            known = self._pairs.get(start)
            block: object = ("new", start) if known is None else self._old_starts[column][known]
            return _Cell(self._new[new].cells[source], self._new_texts[new][source], block, linked)
        if old is not None:
            start = self._old_starts[column][old]
            return _Cell(self._old[old].cells[column], self._old_texts[old][column], start, linked)
        return _Cell("", "", ("new", new))
