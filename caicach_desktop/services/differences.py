"""Everything in which a plan differs from a newer file, as one list to choose from: facts, goals, heading lines,
columns and rows."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from caicach_desktop.domain.plan import Goal
from caicach_desktop.domain.text import squeeze
from caicach_desktop.services.taking import PlanUpdate, Update
from caicach_desktop.services.updating import Comparison, RowChange, TextChange, row_name, text_changes
from caicach_desktop.services.updating_columns import ChangeKind, ColumnChange
from caicach_desktop.services.updating_facts import FactChange, PlanComparison, goal_text, heading_changes

# Texts as short as this are told in the list itself.
_SHORT = 28


class What(StrEnum):
    """What kind of thing differs."""

    FACT = "fact"
    GOAL = "goal"
    HEADING = "heading"
    COLUMN = "column"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing to be taken or left.

    `source` counts the comparisons of its kind, `key` is the change's index or the fact's field. `place` is where it
    stands, `told` says in which respect it differs, `wanted` whether it is taken unless someone decides otherwise.
    """

    what: What
    kind: ChangeKind
    source: int
    key: int | str
    name: str
    place: str
    told: str = ""
    texts: tuple[TextChange, ...] = ()
    structure: tuple[str, ...] = ()
    is_group: bool = False
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Differences:
    """All of it, in reading order, with the comparisons it comes from."""

    plan: PlanComparison | None
    comparisons: tuple[Comparison, ...]
    items: tuple[Difference, ...]

    def plan_update(self, taken: Collection[int]) -> PlanUpdate | None:
        """What is taken (by index of the items) of the plan's facts and goals."""
        if self.plan is None:
            return None
        chosen = [self.items[index] for index in taken]
        facts = frozenset(str(item.key) for item in chosen if item.what == What.FACT)
        goals = frozenset(int(item.key) for item in chosen if item.what == What.GOAL)
        return PlanUpdate(self.plan, facts, goals)

    def updates(self, taken: Collection[int]) -> tuple[Update, ...]:
        """What is taken of each appendix."""
        chosen = [self.items[index] for index in taken]
        made = []
        for source, comparison in enumerate(self.comparisons):
            own = [item for item in chosen if item.source == source]
            rows = frozenset(int(item.key) for item in own if item.what == What.ROW)
            columns = frozenset(int(item.key) for item in own if item.what == What.COLUMN)
            heading = frozenset(str(item.key) for item in own if item.what == What.HEADING)
            made.append(Update(comparison, rows, columns, heading))
        return tuple(made)


def differences(comparisons: Sequence[Comparison], plan: PlanComparison | None = None) -> Differences:
    """Everything to choose from.

    What would go (rows with their reports, columns, goals) is not wanted at first, and neither are the facts of what is
    another document.
    """
    items = list(_plan_items(plan)) if plan else []
    own = plan is None or plan.same_document
    for source, comparison in enumerate(comparisons):
        items += _heading_items(source, comparison, own)
        items += [_column_item(source, i, comparison, change) for i, change in enumerate(comparison.columns)]
        items += [_row_item(source, i, comparison, comparison.changes[i]) for i in comparison.differences()]
    return Differences(plan, tuple(comparisons), tuple(items))


def _plan_items(plan: PlanComparison) -> Iterator[Difference]:
    for fact in plan.facts:
        yield _fact_item(What.FACT, 0, fact, "Thông tin kế hoạch", plan.same_document)
    for index, change in enumerate(plan.goals):
        goal: Goal | None = change.new or change.old
        texts = (TextChange("Mục tiêu", goal_text(change.old), goal_text(change.new)),)
        wanted = plan.same_document and change.kind != ChangeKind.REMOVED
        name = squeeze(goal.text) if goal else ""
        yield Difference(What.GOAL, change.kind, 0, index, name, "Mục tiêu", "Mục tiêu", texts, wanted=wanted)


def _fact_item(what: What, source: int, fact: FactChange, place: str, wanted: bool) -> Difference:
    kind = ChangeKind.CHANGED if squeeze(fact.old) else ChangeKind.ADDED
    texts = (TextChange(fact.name, fact.old, fact.new),)
    short = max(len(fact.old), len(fact.new)) <= _SHORT and "\n" not in fact.old + fact.new
    told = f"{squeeze(fact.old) or '(trống)'} → {squeeze(fact.new)}" if short else place
    return Difference(what, kind, source, fact.field, fact.name, place, told, texts, wanted=wanted)


def _heading_items(source: int, comparison: Comparison, wanted: bool) -> Iterator[Difference]:
    place = comparison.old.appendix.number
    for fact in heading_changes(comparison.old.appendix, comparison.new.appendix):
        yield _fact_item(What.HEADING, source, fact, place, wanted)


def _column_item(source: int, index: int, comparison: Comparison, change: ColumnChange) -> Difference:
    old, new = comparison.old.appendix.columns, comparison.new.appendix.columns
    before = squeeze(old[change.old].heading) if change.old is not None else ""
    after = squeeze(new[change.new].heading) if change.new is not None else ""
    filled = 0
    if change.kind == ChangeKind.ADDED and change.new is not None:
        filled = sum(bool(texts[change.new].strip()) for texts in comparison.new_texts)
    elif change.kind == ChangeKind.REMOVED and change.old is not None:
        filled = sum(bool(texts[change.old].strip()) for texts in comparison.old_texts)
    told = {
        ChangeKind.ADDED: f"Cột mới, có chữ ở {filled} dòng",
        ChangeKind.REMOVED: f"Cột không có trong tệp, đang có chữ ở {filled} dòng",
    }.get(change.kind, f"Tên cột mới: {after}")
    name = f"Cột “{before or after}”"
    place = comparison.old.appendix.number
    texts = (TextChange("Tên cột", before, after),)
    wanted = change.kind != ChangeKind.REMOVED
    return Difference(What.COLUMN, change.kind, source, index, name, place, told, texts, wanted=wanted)


def _row_item(source: int, index: int, comparison: Comparison, change: RowChange) -> Difference:
    texts, structure = tuple(text_changes(comparison, change)), tuple(structure_changes(comparison, change))
    told = ""
    if change.kind == ChangeKind.CHANGED:
        told = ", ".join([*(text.heading for text in texts), *structure])
    row = comparison.new.rows[change.new] if change.new is not None else comparison.old.rows[change.old or 0]
    return Difference(
        What.ROW,
        change.kind,
        source,
        index,
        squeeze(row_name(comparison, change)),
        comparison.old.appendix.number,
        told,
        texts,
        structure,
        row.is_group,
        change.kind != ChangeKind.REMOVED,
    )


def structure_changes(comparison: Comparison, change: RowChange) -> list[str]:
    """What differs in a changed row beside its texts: place, level, kind."""
    if change.old is None or change.new is None:
        return []
    old, new = comparison.old.rows[change.old], comparison.new.rows[change.new]
    named = (
        (change.moved, "chỗ đứng trong bảng"),
        (old.level != new.level, f"cấp {old.level} → {new.level}"),
        (old.kind != new.kind, "thành nhóm" if new.is_group else "thành nhiệm vụ"),
    )
    return [name for differs, name in named if differs]
