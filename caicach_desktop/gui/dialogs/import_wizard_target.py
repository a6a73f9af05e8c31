"""The fourth step of bringing in: a new plan, or a present one to which appendices are added or brought up to date."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidgetItem, QWidget

from caicach_desktop.domain.plan import Appendix, Plan, WholePlan
from caicach_desktop.domain.plan_file import year_of
from caicach_desktop.domain.text import fold, squeeze
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_import_target_page import Ui_ImportTargetPage
from caicach_desktop.services.plans import list_appendices, list_plans
from caicach_desktop.services.reviewing import Part, Review

_HEADINGS = ("Phụ lục trong tệp", "Đưa vào")


class ImportTargetPage(QWidget):
    """Asks where what was read goes."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ui = Ui_ImportTargetPage()
        self.ui.setupUi(self)
        self._review = Review()
        self._started = False
        self._shown: list[int] = []
        table = self.ui.partTable
        table.setColumnCount(len(_HEADINGS))
        table.setHorizontalHeaderLabels(list(_HEADINGS))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.ui.newRadio.toggled.connect(self._update)
        self.ui.separateBox.toggled.connect(self._update)
        self.ui.planCombo.currentIndexChanged.connect(self._list_parts)
        self.ui.titleEdit.textChanged.connect(self.changed)

    def show_review(self, review: Review) -> None:
        """Offer the choices for these files; the first time with what suits them best."""
        again = self._started and [file.name for file in review.files] == [file.name for file in self._review.files]
        self._review = review
        if not again:
            self._started = True
            self._begin()
        self._list_parts()
        self._update()

    def _begin(self) -> None:
        summaries = self.context.do(list_plans) or []
        self.ui.planCombo.clear()
        for summary in summaries:
            number = f"{summary.number}/{summary.symbol} – " if summary.number else ""
            self.ui.planCombo.addItem(f"{number}{squeeze(summary.title) or summary.doc_type}", summary.id)
        self.ui.existingRadio.setEnabled(bool(summaries) and bool(self._review.parts))
        tables_only = not any(file.is_plan for file in self._review.files)
        (self.ui.existingRadio if summaries and tables_only else self.ui.newRadio).setChecked(True)
        self.ui.separateBox.setVisible(len(self._review.files) > 1)
        self.ui.separateBox.setChecked(self._review.separate)
        self._fill_plan(self._review.plans(together=True)[0])

    def _fill_plan(self, whole: WholePlan) -> None:
        plan = whole.plan
        title = plan.title
        if not title and whole.appendices:
            title = squeeze(" ".join(whole.appendices[0].appendix.title))
        self.ui.numberEdit.setText(plan.number or "")
        self.ui.titleEdit.setPlainText(title or self._review.files[0].name.rpartition(".")[0])
        self.ui.factsLabel.setText(_facts(whole))

    def activate(self) -> None:
        """Put the keyboard on the choice."""
        (self.ui.newRadio if self.is_new else self.ui.existingRadio).setFocus()

    # --- what was chosen -------------------------------------------------------------------------------------------

    @property
    def is_new(self) -> bool:
        """Whether new plans are made."""
        return self.ui.newRadio.isChecked()

    def is_ready(self) -> bool:
        """Whether the choices are complete."""
        if self.is_new:
            return self._separate() or bool(squeeze(self.ui.titleEdit.toPlainText()))
        return self.plan_id() > 0 and bool(self._review.kept)

    def plans(self) -> tuple[WholePlan, ...]:
        """The new plans, with number and title as typed."""
        made = self._review.plans(not self._separate())
        if self._separate():
            return tuple(
                replace(whole, plan=replace(whole.plan, title=whole.plan.title or file.name.rpartition(".")[0]))
                for whole, file in zip(made, self._review.files, strict=True)
                if whole.appendices or file.is_plan
            )
        return (replace(made[0], plan=self._typed(made[0].plan)),)

    def _typed(self, plan: Plan) -> Plan:
        number, title = squeeze(self.ui.numberEdit.text()) or None, squeeze(self.ui.titleEdit.toPlainText())
        year = plan.year or year_of(plan.date, title) or self.context.today().year
        return replace(plan, number=number, title=plan.title if squeeze(plan.title) == title else title, year=year)

    def plan_id(self) -> int:
        """The present plan chosen (0: none)."""
        return int(self.ui.planCombo.currentData() or 0)

    def choices(self) -> list[tuple[Part, int]]:
        """Each appendix with the present one it brings up to date (0: it is added)."""
        boxes = (self.ui.partTable.cellWidget(row, 1) for row in range(self.ui.partTable.rowCount()))
        ids = [int(box.currentData()) for box in boxes if isinstance(box, QComboBox)]
        return list(zip(self._review.kept, ids, strict=False))

    def _separate(self) -> bool:
        return len(self._review.files) > 1 and self.ui.separateBox.isChecked()

    # --- showing ---------------------------------------------------------------------------------------------------

    @Slot()
    def _list_parts(self) -> None:
        present = (self.context.do(list_appendices, self.plan_id()) or []) if self.plan_id() else []
        table = self.ui.partTable
        table.setRowCount(len(self._review.kept))
        for row, part in enumerate(self._review.kept):
            table.setItem(row, 0, QTableWidgetItem(part.name))
            table.setCellWidget(row, 1, self._box(part, present))

    def _box(self, part: Part, present: Sequence[Appendix]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(f"Đưa {part.name} vào")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem("Thêm thành phụ lục mới", 0)
        for appendix in present:
            name = " – ".join(filter(None, (appendix.number, squeeze(" ".join(appendix.title)))))
            box.addItem(f"Cập nhật {name}", appendix.id)
            if _is_same(part.whole.appendix, appendix) and box.currentIndex() == 0:
                box.setCurrentIndex(box.count() - 1)
        box.currentIndexChanged.connect(self.changed)
        return box

    @Slot()
    def _update(self) -> None:
        self.ui.newFrame.setVisible(self.is_new)
        self.ui.existingFrame.setVisible(not self.is_new)
        single = not self._separate()
        for part in (self.ui.numberEdit, self.ui.titleEdit):
            part.setEnabled(single)
        self.changed.emit()


def _is_same(one: Appendix, other: Appendix) -> bool:
    """Whether two appendices bear the same title."""
    titles = [fold(" ".join(appendix.title)) for appendix in (one, other)]
    return bool(titles[0]) and titles[0] == titles[1]


def _facts(whole: WholePlan) -> str:
    plan = whole.plan
    facts = [
        f"Cơ quan ban hành: {squeeze(plan.issuer)}" if plan.issuer else "",
        f"Ký hiệu: {plan.symbol}" if plan.symbol else "",
        f"Ngày ban hành: {plan.date}" if plan.date else "",
        f"{len(plan.sections)} mục nội dung" if plan.sections else "",
        f"{len(whole.goals)} mục tiêu" if whole.goals else "",
        f"{len(whole.appendices)} phụ lục",
    ]
    return "Đọc được từ tệp: " + " · ".join(fact for fact in facts if fact)
