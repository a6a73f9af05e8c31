"""The wizard that brings files in: read, look over, agencies, where to, what changes; kept as one step at the end."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.dialogs.import_wizard_agencies import ImportAgenciesPage
from caicach_desktop.gui.dialogs.import_wizard_changes import ImportChangesPage
from caicach_desktop.gui.dialogs.import_wizard_files import ImportFilesPage
from caicach_desktop.gui.dialogs.import_wizard_review import ImportReviewPage
from caicach_desktop.gui.dialogs.import_wizard_target import ImportTargetPage
from caicach_desktop.gui.forms.ui_import_wizard import Ui_ImportWizard
from caicach_desktop.gui.jobs import Job
from caicach_desktop.gui.widgets.tall_area import TallArea
from caicach_desktop.services.agencies import list_agencies
from caicach_desktop.services.bringing_in import Arrived, IntoPlan, NewPlans, bring_in
from caicach_desktop.services.differences import Differences, differences
from caicach_desktop.services.found_agencies import found_agencies
from caicach_desktop.services.plans import load_appendix, load_plan
from caicach_desktop.services.reviewing import Review, result
from caicach_desktop.services.updating import compare
from caicach_desktop.services.updating_facts import compare_plans

T = TypeVar("T")
FILES, REVIEW, AGENCIES, TARGET, CHANGES = range(5)
TITLES = (
    "Chọn tệp",
    "Xem lại nội dung đọc được",
    "Cơ quan, đơn vị trong tệp",
    "Đưa vào đâu",
    "Những thay đổi sẽ lấy vào",
)


class ImportWizard(BaseDialog):
    """Brings files in; `brought_in` names the plan and the appendix (0: none) to be shown."""

    stays_inside = True

    brought_in = Signal(int, int)

    def __init__(self, context: AppContext, paths: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_ImportWizard()
        self.ui.setupUi(self)
        self.files = ImportFilesPage(context)
        self.review = ImportReviewPage(context)
        self.agencies = ImportAgenciesPage()
        self.target = ImportTargetPage(context)
        self.changes = ImportChangesPage()
        for page in (self.files, self.review, self.agencies, self.target, self.changes):
            self.ui.pages.addWidget(_scrolled(page) if page is self.target else page)
            page.changed.connect(self._update)
        self._read = Review()
        self._job: Job | None = None
        self._first = list(paths)
        self._closed = False
        make_primary(self.ui.nextButton)
        self.files.finished.connect(self.go_on)
        self.ui.nextButton.clicked.connect(self.go_on)
        self.ui.backButton.clicked.connect(self.go_back)
        self.ui.cancelButton.clicked.connect(self.reject)
        self._update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first, self._first = self._first, []
        self.files.add(first)

    # --- going through the steps -----------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """The step shown: one of FILES, REVIEW, AGENCIES, TARGET, CHANGES."""
        return self.ui.pages.currentIndex()

    @Slot()
    def go_on(self) -> None:
        """Go to the next step; from the last one, keep everything."""
        if self._closed or not self.ui.nextButton.isEnabled():
            return
        if self.step == FILES:
            # First the page: a table without room for it would measure all its rows.
            self._show(REVIEW)
            self._look_over()
            self.review.activate()
        elif self.step == REVIEW:
            known = self.context.do(list_agencies) or []
            names = [agency.name for agency in known]
            self.agencies.show_names(found_agencies(self.review.review.kept, known), names)
            self._show(AGENCIES)
        elif self.step == AGENCIES:
            self.target.show_review(self.review.review)
            self._show(TARGET)
        elif self.step == TARGET and self._updated():
            self._compare()
        else:
            self.finish()

    def _look_over(self) -> None:
        """Show what was read; what was already put right about files that are still there stays."""
        if self.files.review is not self._read:
            self._read = self.files.review
            self.review.show_review(self._read.carried_over(self.review.review))

    @Slot()
    def go_back(self) -> None:
        """Go to the step before."""
        self._show(max(self.step - 1, FILES))

    def _show(self, step: int) -> None:
        self.ui.pages.setCurrentIndex(step)
        (self.files, self.review, self.agencies, self.target, self.changes)[step].activate()
        self._update()

    def _updated(self) -> list[int]:
        """The present appendices to be brought up to date."""
        return [] if self.target.is_new else [present for _, present in self.target.choices() if present]

    def _is_last(self) -> bool:
        return self.step == CHANGES or (self.step == TARGET and not self._updated())

    def _fault(self) -> str:
        """Why one cannot go on."""
        updated = self._updated() if self.step == TARGET else []
        if len(updated) > len(set(updated)):
            return "Hai phụ lục trong tệp đang cùng cập nhật một phụ lục; hãy chọn lại."
        if self.step == TARGET and not self.target.is_ready() and self.target.is_new:
            return "Hãy ghi trích yếu để nhận ra kế hoạch trong danh sách."
        if self.step == REVIEW and not self.review.is_ready():
            return "Chưa có phụ lục nào được chọn."
        return ""

    @Slot()
    def _update(self) -> None:
        if self.ui.pages.count() <= CHANGES:
            return
        ready = (self.files.is_ready, self.review.is_ready, lambda: True, self.target.is_ready, lambda: True)
        working = self._job is not None and self._job.running
        fault = self._fault()
        steps = TARGET + 1 + (self.step == CHANGES or bool(self.step == TARGET and self._updated()))
        self.ui.titleLabel.setText(TITLES[self.step])
        self.ui.stepLabel.setText(f"Bước {self.step + 1} trong {steps}")
        self.ui.faultLabel.setText(fault)
        self.ui.backButton.setEnabled(self.step > FILES and not working)
        self.ui.nextButton.setEnabled(ready[self.step]() and not working and not fault)
        self.ui.nextButton.setText("Đư&a vào" if self._is_last() else "&Tiếp tục")
        self.ui.nextButton.setToolTip("Đưa vào dữ liệu (Alt+A)" if self._is_last() else "Sang bước sau (Alt+T)")

    # --- keeping it ------------------------------------------------------------------------------------------------

    def _compare(self) -> None:
        """Compare appendices, and the plan, with those they bring up to date, in a worker; then show what differs."""
        store, plan_id = self.context.store, self.target.plan_id()
        updated = [(result(part), present) for part, present in self.target.choices() if present]
        files = [self.review.review.files[part.file] for part, present in self.target.choices() if present]
        file = next((file for file in files if file.is_plan), None)

        def work(progress: JobProgress) -> Differences:
            comparisons = []
            for number, (whole, present) in enumerate(updated):
                progress.report(100 * number // len(updated))
                comparisons.append(compare(load_appendix(store, present), whole))
            old = load_plan(store, plan_id) if file else None
            facts = compare_plans(old.plan, old.goals, file.plan, file.goals) if file and old else None
            return differences(comparisons, facts)

        self._start("Đang so sánh", work, self._compared)

    def _compared(self, found: Differences) -> None:
        self.changes.show_differences(found)
        self._show(CHANGES)

    def _start(self, title: str, work: Callable[[JobProgress], T], done: Callable[[T], None]) -> None:
        """Do long work in a worker, during which one can only cancel."""
        self._job = self.context.run_job(title, work, done, owner=self)
        self._job.ended.connect(self._update)
        self._update()

    def wanted(self) -> NewPlans | IntoPlan:
        """What the choices made lead to."""
        if self.target.is_new:
            return NewPlans(self.target.plans())
        added = tuple(result(part) for part, present in self.target.choices() if not present)
        if self.step != CHANGES:
            return IntoPlan(self.target.plan_id(), added)
        return IntoPlan(self.target.plan_id(), added, self.changes.updates(), self.changes.plan_update())

    def finish(self) -> None:
        """Keep everything as one operation, in a worker thread; then close."""
        names = [file.name for file in self.review.review.files]
        name = names[0] if len(names) == 1 else f"{names[0]} và {len(names) - 1} tệp khác"
        target, agencies, store = self.wanted(), self.agencies.choices(), self.context.store

        def work(progress: JobProgress) -> Arrived:
            return bring_in(store, name, target, agencies, progress)

        self._start("Đang đưa vào dữ liệu", work, self._arrived)

    def _arrived(self, arrived: Arrived) -> None:
        self.accept()
        self.brought_in.emit(arrived.plan_id, arrived.appendix_id)

    def done(self, result_code: int) -> None:
        """Close; what is still being read or kept is stopped and leaves nothing behind."""
        self._closed = True
        for job in (self.files.job, self._job):
            if job is not None and job.running:
                job.cancel()
        super().done(result_code)

    # --- dropping files --------------------------------------------------------------------------------------------

    def may_take_files(self) -> bool:
        return self.step == FILES and not self.files.is_reading

    def take_files(self, paths: list[Path]) -> None:
        self.files.add(paths)


def _scrolled(page: QWidget) -> TallArea:
    """A page of fields, which a low screen cannot show at once."""
    area = TallArea()
    area.setWidget(page)
    return area
