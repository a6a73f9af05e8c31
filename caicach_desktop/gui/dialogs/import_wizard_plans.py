"""The facts of the plans that files will make: one form, filled in for one plan after the other."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QListWidgetItem

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.plan import Plan, WholePlan
from caicach_desktop.domain.plan_name import plan_number
from caicach_desktop.domain.plan_year import stated_year
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.forms.ui_import_target_page import Ui_ImportTargetPage
from caicach_desktop.gui.pages.plan_facts_values import FACTS
from caicach_desktop.gui.widgets.field_text import field_text, set_field_text
from caicach_desktop.services.review_checks import check_facts
from caicach_desktop.services.reviewing import ReadFile, Review

DOC_TYPES = ("Kế hoạch", "Công văn", "Chương trình", "Quyết định", "Báo cáo")


class PlanForms(QObject):
    """Keeps the facts typed for each file; shows those of one plan, and a list of the plans where there are several."""

    changed = Signal()

    def __init__(self, ui: Ui_ImportTargetPage, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._today = today
        self._review = Review()
        self._agencies: Sequence[Agency] = ()
        self._typed: list[tuple[Draft | None, Plan]] = []
        self._separate = False
        self._files: list[int] = []
        ui.docTypeBox.addItems(list(DOC_TYPES))
        self._fields = [(getattr(ui, fact.widget), fact) for fact in FACTS if hasattr(ui, fact.widget)]
        for widget, _ in self._fields:
            signal = widget.editTextChanged if isinstance(widget, QComboBox) else widget.textChanged
            signal.connect(self._write)
        ui.planList.currentRowChanged.connect(self._fill)

    def show(self, review: Review, agencies: Sequence[Agency]) -> None:
        """Take over the files of a review; what was typed for those that are still there stays."""
        before = {id(draft): plan for draft, plan in self._typed}
        self._review, self._agencies = review, agencies
        plans = [before.get(id(file.draft)) or self._proposed(number) for number, file in enumerate(review.files)]
        self._typed = [(file.draft, plan) for file, plan in zip(review.files, plans, strict=True)]
        self.separate(self._separate)

    def separate(self, separate: bool) -> None:
        """Whether each file makes a plan of its own, or all together one."""
        self._separate = separate
        files = range(len(self._review.files))
        self._files = [n for n in files if self._makes_plan(n)] if separate else [self._review.main_file]
        if not self._review.files:
            self._files = []
        row = self._ui.planList.currentRow()
        with QSignalBlocker(self._ui.planList):
            self._ui.planList.clear()
            for _ in self._files:
                self._ui.planList.addItem(QListWidgetItem())
            self._ui.planList.setCurrentRow(min(max(row, 0), len(self._files) - 1))
        self._ui.planList.setVisible(len(self._files) > 1)
        self._fill()

    def plans(self) -> tuple[WholePlan, ...]:
        """The new plans, with the facts as typed."""
        review = self._review
        for number, (_, plan) in enumerate(self._typed):
            review = review.with_plan(number, replace(plan, year=self._year(number, plan)))
        made = review.plans(not self._separate)
        return tuple(made[number] for number in self._files) if self._separate else tuple(made)

    def untitled(self) -> int:
        """The place of the first plan without a title, -1 where each has one."""
        return next((row for row, n in enumerate(self._files) if not squeeze(self._typed[n][1].title)), -1)

    # --- one plan --------------------------------------------------------------------------------------------------

    def _makes_plan(self, number: int) -> bool:
        kept = any(self._review.parts[place].kept for place in self._review.parts_of(number))
        return kept or self._review.files[number].is_plan

    def _proposed(self, number: int) -> Plan:
        """A file's facts as read; what it does not say is taken from its first appendix and the file's name."""
        file = self._review.files[number]
        plan, parts = file.plan, [self._review.parts[place].whole.appendix for place in self._review.parts_of(number)]
        if not squeeze(plan.title):
            title = squeeze(" ".join(parts[0].title)) if parts else ""
            plan = replace(plan, title=title or file.name.rpartition(".")[0])
        return replace(plan, year=file.year(self._today()))

    def _year(self, number: int, plan: Plan) -> int:
        """The year typed, else the one that date and title as typed say, else the one proposed."""
        return plan.year or _stated(plan) or self._review.files[number].year(self._today())

    def _year_doubt(self, number: int, plan: Plan) -> str:
        """Why the year as it now stands may be wrong, "" where it was read or typed."""
        file = self._review.files[number]
        if plan.year is None:
            return f"Ô “Năm” đang để trống; khi đưa vào sẽ lấy năm {self._year(number, plan)}."
        doubt = file.year_doubt(self._today()) if self._is_proposed(number, plan) else ""
        return f"{doubt}: hãy xem lại ô “Năm”." if doubt else ""

    def _is_proposed(self, number: int, plan: Plan) -> bool:
        """Whether the year is still the one guessed, and nothing typed since says it."""
        file = self._review.files[number]
        return not file.plan.year and plan.year == file.year(self._today()) != _stated(plan)

    def _current(self) -> int:
        """The file whose plan is shown, -1 where there is none."""
        row = self._ui.planList.currentRow()
        return self._files[row] if 0 <= row < len(self._files) else -1

    @Slot()
    def _fill(self) -> None:
        number = self._current()
        if number >= 0:
            for widget, fact in self._fields:
                with QSignalBlocker(widget):
                    set_field_text(widget, fact.shown(self._typed[number][1]))
        self._tell()

    @Slot()
    def _write(self) -> None:
        number = self._current()
        if number < 0:
            return
        draft, plan = self._typed[number]
        for widget, fact in self._fields:
            # A text that only looks other than what was read, by spaces or lines, changes nothing.
            if squeeze(field_text(widget)) != squeeze(fact.shown(plan)):
                plan = replace(plan, **fact.changes(plan, field_text(widget)))
        self._typed[number] = (draft, self._with_year(number, plan))
        self._tell()

    def _with_year(self, number: int, plan: Plan) -> Plan:
        """A year that was only guessed gives way to the one in the date or title as typed."""
        year, before = _stated(plan), self._typed[number][1]
        if not year or year == _stated(before) or plan.year != before.year or not self._is_proposed(number, plan):
            return plan
        with QSignalBlocker(self._ui.yearEdit):
            self._ui.yearEdit.setText(str(year))
        return replace(plan, year=year)

    def _tell(self) -> None:
        """What else was read, what the checks say about the facts, and how the plans are called."""
        number = self._current()
        if number >= 0:
            file, plan = self._review.files[number], self._typed[number][1]
            advice = check_facts(self._review, number, plan, self._agencies, self._today())
            self._ui.factsLabel.setText(self._others(file))
            told = [line for line in (self._year_doubt(number, plan), *file.remarks, *advice) if line]
            self._ui.adviceLabel.setText("\n".join(told))
            self._ui.adviceLabel.setVisible(bool(told))
        for row, place in enumerate(self._files):
            plan = self._typed[place][1]
            self._ui.planList.item(row).setText(f"{self._review.files[place].name}\n{plan_number(plan)}")
            self._ui.planList.item(row).setToolTip(squeeze(plan.title))
        self.changed.emit()

    def _others(self, file: ReadFile) -> str:
        plan = file.plan
        parts = [part for part in self._review.kept if not self._separate or self._review.files[part.file] is file]
        facts = [
            f"{len(plan.legal_bases)} căn cứ" if plan.legal_bases else "",
            f"{len(plan.sections)} mục nội dung" if plan.sections else "",
            f"{len(file.goals)} mục tiêu" if file.goals else "",
            f"{len(plan.reporting)} kỳ báo cáo" if plan.reporting else "",
            f"{len(parts)} phụ lục",
        ]
        return "Đọc được từ tệp còn có: " + ", ".join(fact for fact in facts if fact) + "."


def _stated(plan: Plan) -> int | None:
    return stated_year(plan.date, plan.title, plan.doc_type)
