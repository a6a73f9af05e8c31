"""Rules of an appendix's table: merged cells, effective texts, automatic numbers, the extent of a group."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from caicach_desktop.domain.plan import Appendix, Cells, ColumnRole, Numbering, Row, WholeAppendix
from caicach_desktop.domain.roman import roman


def automatic_numbers(rows: Iterable[Row]) -> list[str]:
    """The numbers the rows would have if they followed the house rule.

    Level 1 is I, II, III… where the table has a group at level 1, else 1, 2, 3…; level 2 starts anew at 1 below each
    level 1; deeper levels take the parent's number in front (1.1, 1.1.1).
    """
    rows = list(rows)
    roman_top = any(row.is_group and row.level == 1 for row in rows)
    counters: list[int] = []
    numbers = []
    for row in rows:
        level = max(row.level, 1)
        del counters[level:]
        counters += [0] * (level - len(counters))
        counters[-1] += 1
        if level == 1 and roman_top:
            numbers.append(roman(counters[0]))
        else:
            numbers.append(".".join(str(max(count, 1)) for count in counters[1 if roman_top else 0 :]))
    return numbers


def shown_rows(appendix: Appendix, rows: Sequence[Row]) -> list[Row]:
    """The rows as printed: with automatic numbers filled in where the appendix numbers itself."""
    column = appendix.column_of(ColumnRole.NUMBER)
    if appendix.numbering != Numbering.AUTOMATIC or column is None:
        return list(rows)
    numbers = automatic_numbers(rows)
    return [
        row if row.cells[column] == number else replace(row, cells=with_cell(row.cells, column, number))
        for row, number in zip(rows, numbers, strict=True)
    ]


def fitting_numbering(appendix: Appendix, rows: Sequence[Row]) -> Numbering:
    """Automatic where the house rule gives exactly the numbers the rows carry, else as typed."""
    column = appendix.column_of(ColumnRole.NUMBER)
    if column is None:
        return Numbering.TYPED
    same = all(row.cells[column] == number for row, number in zip(rows, automatic_numbers(rows), strict=True))
    return Numbering.AUTOMATIC if same else Numbering.TYPED


def with_cell(cells: Cells, column: int, value: str | None) -> Cells:
    """The cells with one of them replaced."""
    return (*cells[:column], value, *cells[column + 1 :])


def effective_cells(rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    """For each row its texts as read: a merged cell reads as the cell above it."""
    above: tuple[str, ...] = ()
    for row in rows:
        padded = above + ("",) * (len(row.cells) - len(above))
        above = tuple(padded[i] if cell is None else cell for i, cell in enumerate(row.cells))
        yield above


def block_starts(rows: Sequence[Row], column: int) -> list[int]:
    """For each row the index of the row in which its block of merged cells starts, in one column."""
    starts: list[int] = []
    for index, row in enumerate(rows):
        merged = index > 0 and row.cells[column] is None
        starts.append(starts[-1] if merged else index)
    return starts


def resettled(old: Sequence[Row], new: Sequence[Row]) -> list[Row]:
    """The rows that must change so that each row of `new` still reads as it did in `old`.

    `new` holds rows of `old` in another order, with some left out or others put in. A merged cell stays merged while
    the row above it belongs to the same block (a row put in belongs to the block it is merged with); else it takes the
    text it read.
    """
    texts = {row.id: read for row, read in zip(old, effective_cells(old), strict=True)}
    blocks = _blocks(old)
    changed = []
    above: tuple[int, ...] = ()
    for index, row in enumerate(new):
        if row.id not in texts:
            above = _blocks_below(row, above)
            continue
        own = blocks[row.id]
        joins = above if index else (row.id,) * len(own)  # merged with nothing, as in the first row of `old`
        cells = tuple(
            texts[row.id][column] if cell is None and own[column] not in joins[column : column + 1] else cell
            for column, cell in enumerate(row.cells)
        )
        if cells != row.cells:
            changed.append(replace(row, cells=cells))
        above = own
    return changed


def _blocks(rows: Sequence[Row]) -> dict[int, tuple[int, ...]]:
    """For each row and column the id of the row in which the block of merged cells starts."""
    blocks: dict[int, tuple[int, ...]] = {}
    above: tuple[int, ...] = ()
    for row in rows:
        above = _blocks_below(row, above)
        blocks[row.id] = above
    return blocks


def _blocks_below(row: Row, above: Sequence[int]) -> tuple[int, ...]:
    return tuple(row.id if cell is not None or i >= len(above) else above[i] for i, cell in enumerate(row.cells))


def subtree_end(rows: Sequence[Row], index: int) -> int:
    """The index after the last row that stands below `rows[index]`: the next one at its level or above."""
    end = index + 1
    while end < len(rows) and rows[end].level > rows[index].level:
        end += 1
    return end


def heading_span(cells: Cells, below: Cells | None, start: int = 1) -> tuple[int, int] | None:
    """Where the heading text of a group row stands and how far it may reach to the right: (first column, column after).

    It stands in the column `start` or after it, behind the number. It reaches over empty cells only, and never over
    one that the row below is merged with.
    """
    first = next((i for i, cell in enumerate(cells) if i >= start and cell), 0 if cells and cells[0] else None)
    if first is None:
        return None
    end = first + 1
    while end < len(cells) and cells[end] == "" and not (below is not None and end < len(below) and below[end] is None):
        end += 1
    return (first, end) if end > first + 1 else None


@dataclass(frozen=True, slots=True)
class Task:
    """A task as the office tracks it: the first row of its block and its texts as read, with the headings above it."""

    row_id: int
    appendix_id: int
    plan_id: int
    number: str
    headings: tuple[str, ...]
    index: str
    criterion: str
    target: str
    task: str
    lead: str
    partner: str
    deadline: str
    due_on: str | None
    row_ids: tuple[int, ...]


INDEX_NAMES = ("PAR INDEX", "SIPAS", "PAPI", "PCI")
# What tasks stand under that serve no index, and those that no agency leads.
NO_INDEX = "Khác"
NO_AGENCY = "Chưa gắn cơ quan"
_INDEX_MARKS = {
    "PAR INDEX": ("par index", "par-index", "parindex", "chỉ số par", "chỉ số cải cách hành chính"),
    "SIPAS": ("sipas", "hài lòng"),
    "PAPI": ("papi", "hiệu quả quản trị"),
    "PCI": ("pci", "năng lực cạnh tranh"),
}


@lru_cache(maxsize=4096)
def index_of(*texts: str) -> str:
    """Which index a heading or title speaks of: the first text that names exactly one decides; "" where none does."""
    for text in texts:
        low = text.casefold()
        named = [name for name in INDEX_NAMES if any(mark in low for mark in _INDEX_MARKS[name])]
        if len(named) == 1:
            return named[0]
    return ""


def tasks_of(whole: WholeAppendix) -> list[Task]:
    """The tasks of an appendix: a row whose task is merged with the task row above belongs to that row's task."""
    appendix = whole.appendix
    rows = shown_rows(appendix, whole.rows)
    column = appendix.column_of(ColumnRole.TASK)
    if column is None:
        column = appendix.column_of(ColumnRole.CRITERION)
    places = {role: appendix.column_of(role) for role in _TASK_ROLES}
    tasks: list[Task] = []
    path: list[tuple[int, str]] = []
    below_task = False
    for row, texts in zip(rows, effective_cells(rows), strict=True):
        path = [(level, text) for level, text in path if level < row.level]
        if row.is_group:
            path.append((row.level, heading_text(appendix, texts)))
        elif column is not None and row.cells[column] is None and below_task:
            tasks[-1] = replace(tasks[-1], row_ids=(*tasks[-1].row_ids, row.id))
        else:
            tasks.append(_task(appendix, places, row, texts, tuple(text for _, text in path)))
        below_task = not row.is_group
    return tasks


def heading_text(appendix: Appendix, texts: Sequence[str | None]) -> str:
    """The text of a heading: the first one in its row behind the number."""
    number = appendix.column_of(ColumnRole.NUMBER)
    return next((text for i, text in enumerate(texts) if i != number and text), "")


_TASK_ROLES = (
    ColumnRole.NUMBER,
    ColumnRole.CRITERION,
    ColumnRole.TARGET,
    ColumnRole.TASK,
    ColumnRole.LEAD,
    ColumnRole.PARTNER,
    ColumnRole.DEADLINE,
)
_Places = Mapping[ColumnRole, int | None]


def _task(appendix: Appendix, places: _Places, row: Row, texts: tuple[str, ...], headings: tuple[str, ...]) -> Task:
    def text(role: ColumnRole) -> str:
        column = places[role]
        return texts[column] if column is not None else ""

    return Task(
        row_id=row.id,
        appendix_id=appendix.id,
        plan_id=appendix.plan_id,
        number=text(ColumnRole.NUMBER),
        headings=headings,
        index=index_of(*headings[:1], *appendix.title),
        criterion=text(ColumnRole.CRITERION),
        target=text(ColumnRole.TARGET),
        task=text(ColumnRole.TASK) or text(ColumnRole.CRITERION),
        lead=text(ColumnRole.LEAD),
        partner=text(ColumnRole.PARTNER),
        deadline=text(ColumnRole.DEADLINE),
        due_on=row.due_on,
        row_ids=(row.id,),
    )
