"""A user who does anything in any order: every step must leave sound plans, and undo must lead back to the start."""

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from caicach_desktop.domain.agency import Agency, AssignmentRole
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Goal, Numbering, Plan, Row, RowKind, WholeAppendix
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.domain.table import effective_cells, shown_rows, tasks_of
from caicach_desktop.exporters.plan_file import plan_file_text
from caicach_desktop.importers.plan_file import read_plan_text
from caicach_desktop.services import agencies, history, plans, progress, rows, tasks
from caicach_desktop.services.workspace import open_store
from tests.random_use.snapshot import snapshot

TODAY = date(2026, 11, 21)
MOST_ROWS = 25
TEXTS = st.one_of(
    st.sampled_from(
        ["", "Phòng Tư pháp xã", "Phòng Kinh tế, Hạ tầng", "Thường xuyên", "31/12/2026", "Quý IV", "- a\n- b", "=1"]
    ),
    st.text(max_size=12),
)
PLACES = st.integers(0, 1000)
EXPECTED = {
    ErrorCode.MERGE_FIRST_ROW,
    ErrorCode.AGENCY_EXISTS,
    ErrorCode.AGENCY_ALIKE,
    ErrorCode.NAME_MISSING,
    ErrorCode.ROW_STALE,
}


class Office(RuleBasedStateMachine):
    """One data folder, used at random."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="caicach-"))
        self.store = open_store(self.folder)
        self.start = snapshot(self.store)
        self.merge_guard = 0

    def teardown(self) -> None:
        """Undo everything: the start; redo everything: where we were."""
        try:
            reached = snapshot(self.store)
            steps = 0
            while history.undo_state(self.store).undo is not None:
                history.undo(self.store)
                steps += 1
            assert snapshot(self.store) == self.start
            for _ in range(steps):
                history.redo(self.store)
            assert snapshot(self.store) == reached
        finally:
            self.store.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def appendices(self) -> list[WholeAppendix]:
        found = [plans.load_plan(self.store, plan.id).appendices for plan in plans.list_plans(self.store)]
        return [appendix for parts in found for appendix in parts]

    def some_appendix(self, place: int) -> WholeAppendix | None:
        found = self.appendices()
        return found[place % len(found)] if found else None

    def some_rows(self, place: int, count: int) -> list[Row]:
        filled = [appendix for appendix in self.appendices() if appendix.rows]
        if not filled:
            return []
        present = filled[place % len(filled)].rows
        start = place % len(present)
        return list(present[start : start + count])

    def attempt(self, work: object, *args: object) -> None:
        """Do it; a known refusal must leave everything as it was."""
        before = snapshot(self.store)
        try:
            work(self.store, *args)  # type: ignore[operator]
        except AppError as error:
            if error.code not in EXPECTED:
                raise
            assert snapshot(self.store) == before

    @initialize()
    def first_plan(self) -> None:
        plans.create_plan(self.store, Plan(title="Kế hoạch năm 2026", issuer="UBND XÃ"), layouts()[0])

    @rule(layout=st.sampled_from(layouts()), title=TEXTS)
    def make_plan(self, layout: object, title: str) -> None:
        plans.create_plan(self.store, Plan(title=title, date="ngày 05 tháng 02 năm 2026"), layout)  # type: ignore[arg-type]

    @rule(layout=st.sampled_from(layouts()), place=PLACES)
    def make_appendix(self, layout: object, place: int) -> None:
        known = plans.list_plans(self.store)
        if known:
            plans.add_appendix(self.store, known[place % len(known)].id, layout)  # type: ignore[arg-type]

    @rule(place=PLACES, texts=st.lists(TEXTS, max_size=3))
    def change_facts(self, place: int, texts: list[str]) -> None:
        known = plans.list_plans(self.store)
        if known:
            whole = plans.load_plan(self.store, known[place % len(known)].id)
            plans.update_plan(self.store, whole.plan, title="; ".join(texts), recipients=tuple(texts))
            plans.set_goals(self.store, whole.plan.id, [*whole.goals[1:], *(Goal(text=text) for text in texts)])

    @rule(
        place=PLACES,
        index=PLACES,
        kind=st.sampled_from(RowKind),
        level=st.integers(1, 4),
        cells=st.lists(TEXTS, max_size=7),
    )
    def insert_row(self, place: int, index: int, kind: RowKind, level: int, cells: list[str]) -> None:
        whole = self.some_appendix(place)
        if whole and len(whole.rows) < MOST_ROWS:
            index %= len(whole.rows) + 1
            rows.insert_row(self.store, whole.appendix.id, index, kind, level, tuple(cells))

    @rule(place=PLACES, column=PLACES, text=TEXTS)
    def edit(self, place: int, column: int, text: str) -> None:
        for row in self.some_rows(place, 1):
            self.attempt(rows.edit_cell, row, column % len(row.cells), text)

    @rule(place=PLACES, column=PLACES, texts=st.lists(TEXTS, min_size=1, max_size=4))
    def paste(self, place: int, column: int, texts: list[str]) -> None:
        chosen = self.some_rows(place, len(texts))
        if chosen:
            at = column % len(chosen[0].cells)
            edits = [rows.CellEdit(row, at, text) for row, text in zip(chosen, texts, strict=False)]
            added = [(RowKind.TASK, 1, (text,)) for text in texts[len(chosen) :]]
            self.attempt(rows.paste, chosen[0].appendix_id, edits, added)

    @rule(place=PLACES, count=st.integers(1, 3))
    def delete(self, place: int, count: int) -> None:
        self.attempt(rows.delete_rows, self.some_rows(place, count))

    @rule(place=PLACES, count=st.integers(1, 4), to=PLACES)
    def move(self, place: int, count: int, to: int) -> None:
        chosen = self.some_rows(place, count)
        if chosen:
            before = self.texts_of(chosen[0].appendix_id)
            self.attempt(rows.move_rows, chosen[0].appendix_id, [row.id for row in chosen], to % (len(before) + 1))
            assert self.texts_of(chosen[0].appendix_id) == before, "moving rows must not change what any row reads"

    def texts_of(self, appendix_id: int) -> dict[int, tuple[str, ...]]:
        present = plans.load_appendix(self.store, appendix_id).rows
        return {row.id: texts for row, texts in zip(present, effective_cells(present), strict=True)}

    @rule(place=PLACES, count=st.integers(1, 3), by=st.sampled_from([1, -1]))
    def indent(self, place: int, count: int, by: int) -> None:
        self.attempt(rows.change_level, self.some_rows(place, count), by)

    @rule(place=PLACES, count=st.integers(1, 3), kind=st.sampled_from(RowKind))
    def retype(self, place: int, count: int, kind: RowKind) -> None:
        self.attempt(rows.change_kind, self.some_rows(place, count), kind)

    @rule(place=PLACES, count=st.integers(1, 3), column=PLACES)
    def merge(self, place: int, count: int, column: int) -> None:
        chosen = self.some_rows(place, count)
        if chosen:
            self.attempt(rows.merge_with_above, chosen, [column % len(chosen[0].cells)])

    @rule(place=PLACES, count=st.integers(1, 3), column=PLACES)
    def unmerge(self, place: int, count: int, column: int) -> None:
        chosen = self.some_rows(place, count)
        if chosen:
            self.attempt(rows.unmerge, chosen, [column % len(chosen[0].cells)])

    @rule(place=PLACES, numbering=st.sampled_from(Numbering))
    def renumber(self, place: int, numbering: Numbering) -> None:
        whole = self.some_appendix(place)
        if whole:
            plans.update_appendix(self.store, whole.appendix, numbering=numbering)

    @rule(name=st.sampled_from(["Phòng Tư pháp xã", "Phòng Kinh tế, Hạ tầng", "Công an xã", "  "]), short=TEXTS)
    def keep_agency(self, name: str, short: str) -> None:
        self.attempt(agencies.save_agency, Agency(name=name, short_name=short, aliases=(short,)))

    @rule(place=PLACES, role=st.sampled_from(AssignmentRole))
    def use_agency(self, place: int, role: AssignmentRole) -> None:
        known = agencies.list_agencies(self.store)
        if not known:
            return
        agency = known[place % len(known)]
        for row in self.some_rows(place, 1):
            agencies.link_agency(self.store, row.id, agency.id, role)
        if place % 3 == 0:
            agencies.delete_agencies(self.store, [agency.id])

    @rule(place=PLACES, status=st.sampled_from(Status), percent=st.none() | st.integers(0, 100), text=TEXTS)
    def report(self, place: int, status: Status, percent: int | None, text: str) -> None:
        for row in self.some_rows(place, 1):
            present = progress.entries_of(self.store, row.id)
            entry = present[0] if present else Progress(row_id=row.id, period="2026-Q3")
            self.attempt(progress.save_progress, replace(entry, status=status, percent=percent, result=text))

    @rule(place=PLACES)
    def delete_part(self, place: int) -> None:
        whole = self.some_appendix(place)
        if whole and place % 2:
            plans.delete_appendix(self.store, whole.appendix.id)
        elif whole and place % 5 == 0:
            plans.delete_plan(self.store, whole.appendix.plan_id)

    @precondition(lambda self: history.undo_state(self.store).undo is not None)
    @rule()
    def undo(self) -> None:
        before = snapshot(self.store)
        history.undo(self.store)
        undone = snapshot(self.store)
        history.redo(self.store)
        assert snapshot(self.store) == before
        history.undo(self.store)
        assert snapshot(self.store) == undone

    @precondition(lambda self: history.undo_state(self.store).redo is not None)
    @rule()
    def redo(self) -> None:
        history.redo(self.store)

    @rule()
    def restart(self) -> None:
        before = snapshot(self.store)
        self.store.close()
        self.store = open_store(self.folder)
        assert snapshot(self.store) == before

    @invariant()
    def every_plan_reads_and_writes(self) -> None:
        for summary in plans.list_plans(self.store):
            whole = plans.load_plan(self.store, summary.id)
            for part in whole.appendices:
                assert all(len(row.cells) == len(part.appendix.columns) for row in part.rows)
                assert [row.position for row in part.rows] == sorted({row.position for row in part.rows})
                shown_rows(part.appendix, part.rows)
                tasks_of(part)
            text = plan_file_text(whole)
            assert plan_file_text(read_plan_text(text, "dump").plan) == text
        tasks.overview(self.store, TODAY)
