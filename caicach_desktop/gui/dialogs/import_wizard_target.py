"""The fourth step of bringing in: new plans, or a present one to which appendices are added or brought up to date."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidgetItem, QWidget

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.plan import Appendix, Plan, PlanSummary, WholePlan
from caicach_desktop.domain.text import fold, squeeze
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.import_wizard_plans import PlanForms
from caicach_desktop.gui.forms.ui_import_target_page import Ui_ImportTargetPage
from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from caicach_desktop.services.agencies import list_agencies
from caicach_desktop.services.plans import list_appendices, list_plans
from caicach_desktop.services.reviewing import Part, Review

_HEADINGS = ("Phụ lục trong tệp", "Đưa vào")
_PLACE = Qt.ItemDataRole.UserRole


class ImportTargetPage(QWidget):
    """Asks where what was read goes."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ui = Ui_ImportTargetPage()
        self.ui.setupUi(self)
        self.forms = PlanForms(self.ui, context.today, self)
        self._review = Review()
        # The present appendix chosen for one of the file, by its place in the review.
        self._picked: dict[int, int] = {}
        table = self.ui.partTable
        table.setColumnCount(len(_HEADINGS))
        table.setHorizontalHeaderLabels(list(_HEADINGS))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.ui.newRadio.toggled.connect(self._update)
        self.ui.separateBox.toggled.connect(self._update)
        self.ui.planCombo.currentIndexChanged.connect(self._other_plan)
        self.forms.changed.connect(self.changed)

    def show_review(self, review: Review) -> None:
        """Offer the choices for these files; the first time with what suits them best."""
        again = self._review.files and _drafts(review) == _drafts(self._review)
        self._review = review
        agencies: Sequence[Agency] = self.context.do(list_agencies) or []
        self.forms.show(review, agencies)
        if not again:
            self._begin()
        self._list_parts()
        self._update()

    def _begin(self) -> None:
        self._picked = {}
        summaries = self.context.do(list_plans) or []
        blocker = QSignalBlocker(self.ui.planCombo)
        self.ui.planCombo.clear()
        for summary in summaries:
            number = f"{summary.number}/{summary.symbol} – " if summary.number else ""
            self.ui.planCombo.addItem(f"{number}{squeeze(summary.title) or summary.doc_type}", summary.id)
        alike = [self._likeness(summary) for summary in summaries]
        best = max(range(len(alike)), key=lambda place: alike[place], default=-1)
        self.ui.planCombo.setCurrentIndex(best)
        blocker.unblock()
        self.ui.existingRadio.setEnabled(bool(summaries) and bool(self._review.parts))
        tables_only = not any(file.is_plan for file in self._review.files)
        # A table with a title of its own that no plan here knows belongs to a plan not yet here.
        titled = any("".join(part.whole.appendix.title).strip() for part in self._review.parts)
        joins = bool(summaries) and tables_only and (alike[best] > 0 or not titled)
        (self.ui.existingRadio if joins else self.ui.newRadio).setChecked(True)
        self.ui.separateBox.setVisible(len(self._review.files) > 1)
        self.ui.separateBox.setChecked(self._review.separate)
        self.ui.likeLabel.setVisible(best >= 0 and alike[best] > 0 and not tables_only)
        self.ui.likeLabel.setText(
            f"Trong dữ liệu đã có một kế hoạch giống thế này: {self.ui.planCombo.currentText()}."
            " Nếu tệp là bản mới của kế hoạch đó, hãy chọn “Đưa vào một kế hoạch đã có”."
        )

    def _likeness(self, present: PlanSummary) -> int:
        """How much a present plan shares with the files: its title, its number, and titles of appendices."""
        plans = [file.plan for file in self._review.files]
        appendices = self.context.do(list_appendices, present.id) or []
        shared = sum(any(_is_same(part.whole.appendix, one) for one in appendices) for part in self._review.parts)
        named = any(plan.title and fold(plan.title) == fold(present.title) for plan in plans)
        numbered = any(_bears_number_of(plan, present) for plan in plans)
        return shared + 2 * (named + numbered)

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
            return self.forms.untitled() < 0
        return self.plan_id() > 0 and bool(self._review.kept)

    def plans(self) -> tuple[WholePlan, ...]:
        """The new plans, with the facts as typed."""
        return self.forms.plans()

    def plan_id(self) -> int:
        """The present plan chosen (0: none)."""
        return int(self.ui.planCombo.currentData() or 0)

    def choices(self) -> list[tuple[Part, int]]:
        """Each appendix with the present one it brings up to date (0: it is added)."""
        boxes = (self.ui.partTable.cellWidget(row, 1) for row in range(self.ui.partTable.rowCount()))
        ids = [int(box.currentData()) for box in boxes if isinstance(box, QComboBox)]
        return list(zip(self._review.kept, ids, strict=False))

    # --- showing ---------------------------------------------------------------------------------------------------

    @Slot()
    def _other_plan(self) -> None:
        self._picked = {}
        self._list_parts()
        self.changed.emit()

    def _list_parts(self) -> None:
        present = (self.context.do(list_appendices, self.plan_id()) or []) if self.plan_id() else []
        names = [_name(appendix) for appendix in present]
        table = self.ui.partTable
        kept = [(place, part) for place, part in enumerate(self._review.parts) if part.kept]
        same = self._same([part for _, part in kept], present)
        table.setRowCount(len(kept))
        for row, (place, part) in enumerate(kept):
            file = self._review.files[part.file].name if len(self._review.files) > 1 else ""
            table.setItem(row, 0, QTableWidgetItem("\n".join(filter(None, (part.name, file)))))
            box = self._box(part, present, names)
            box.setCurrentIndex(max(box.findData(self._picked.get(place, same[row])), 0))
            box.currentIndexChanged.connect(lambda _, place=place, box=box: self._pick(place, int(box.currentData())))
            table.setCellWidget(row, 1, box)

    def _same(self, parts: Sequence[Part], present: Sequence[Appendix]) -> list[int]:
        """For each appendix the present one of the same title that no other one takes (0: none)."""
        taken: set[int] = set()
        found = []
        for part in parts:
            alike = (one.id for one in present if one.id not in taken and _is_same(part.whole.appendix, one))
            found.append(next(alike, 0))
            taken.add(found[-1])
        return found

    def _box(self, part: Part, present: Sequence[Appendix], names: Sequence[str]) -> QComboBox:
        box = ChoiceBox()
        box.setAccessibleName(f"Đưa {part.name} vào")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem("Thêm thành phụ lục mới", 0)
        for appendix, name in zip(present, names, strict=True):
            box.addItem(f"Cập nhật {name}", appendix.id)
        return box

    def _pick(self, place: int, appendix_id: int) -> None:
        self._picked[place] = appendix_id
        self.changed.emit()

    @Slot()
    def _update(self) -> None:
        self.ui.newFrame.setVisible(self.is_new)
        self.ui.existingFrame.setVisible(not self.is_new)
        self.forms.separate(len(self._review.files) > 1 and self.ui.separateBox.isChecked())
        self.changed.emit()


def _drafts(review: Review) -> list[int]:
    return [id(file.draft) for file in review.files]


def _name(appendix: Appendix) -> str:
    return " – ".join(filter(None, (appendix.number, squeeze(" ".join(appendix.title)))))


def _bears_number_of(plan: Plan, present: PlanSummary) -> bool:
    """Whether what a file tells of its plan names a present one; a year need not be told."""
    same = plan.number and (plan.number, plan.symbol) == (present.number, present.symbol)
    return bool(same) and plan.year in (None, present.year)


def _is_same(one: Appendix, other: Appendix) -> bool:
    """Whether two appendices bear the same title."""
    titles = [fold(" ".join(appendix.title)) for appendix in (one, other)]
    return bool(titles[0]) and titles[0] == titles[1]
