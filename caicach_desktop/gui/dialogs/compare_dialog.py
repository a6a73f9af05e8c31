"""Two plans or appendices side by side, with the words that differ marked."""

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.comparing import Comparison, PairKind
from caicach_desktop.domain.plan import Appendix, PlanSummary
from caicach_desktop.domain.plan_name import plan_number
from caicach_desktop.domain.text import squeeze
from caicach_desktop.domain.word_differences import Piece, PieceKind
from caicach_desktop.gui.clipboard import CopiedRow, mime_of
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.delegates.compare_delegate import piece_html
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.forms.ui_compare_dialog import Ui_CompareDialog
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.compare_model import LEFT, PAIR_ROLE, CompareModel
from caicach_desktop.gui.newest import Newest
from caicach_desktop.gui.widgets.compare_view import CompareView
from caicach_desktop.gui.widgets.filter_bar import prepare
from caicach_desktop.services.comparing import Side, column_in, compare_sides
from caicach_desktop.services.plans import list_appendices, list_plans

REFRESH_WAIT_MS = 400
_NOTHING = Comparison((), (), frozenset())
_MOST_CHARS = 52
_TOO_FEW = "Cần hai kế hoạch hoặc hai phụ lục để so sánh."


class CompareDialog(BaseDialog):
    """Stays open beside the window; choosing other sides, or changing a plan, compares anew."""

    def __init__(self, context: AppContext, plan_id: int, appendix_id: int = 0, parent: QWidget | None = None) -> None:
        """The plan and the appendix (0: the whole plan) stand on the right."""
        super().__init__(context, parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.ui = Ui_CompareDialog()
        self.ui.setupUi(self)
        self.model = CompareModel(self)
        self.view = CompareView(self.model, self)
        self.ui.tableSlot.addWidget(self.view)
        QWidget.setTabOrder(self.ui.differentBox, self.view)
        self._comparing = Newest(context, self)
        self._later = QTimer(self, interval=REFRESH_WAIT_MS, singleShot=True)
        self._later.timeout.connect(self.refresh)
        for combo in (self.ui.leftCombo, self.ui.rightCombo):
            prepare(combo, 24)
            combo.activated.connect(self.refresh)
        self._connect()
        self._fill()
        self.show_place(plan_id, appendix_id)

    def _connect(self) -> None:
        ui = self.ui
        ui.swapButton.clicked.connect(self.swap)
        ui.differentBox.toggled.connect(self._filter)
        ui.openButton.clicked.connect(self.open_row)
        ui.copyButton.clicked.connect(self.copy)
        self.view.doubleClicked.connect(self.open_row)
        bind("Return", self.view, self.open_row)
        bind("Enter", self.view, self.open_row)
        bind(QKeySequence.StandardKey.Copy, self.view, self.copy)
        self.view.selectionModel().currentChanged.connect(self._follow_selection)
        self.model.modelReset.connect(self._follow_selection)
        self.context.changed.connect(self._changed)

    # --- what is compared ---------------------------------------------------------------------------------------------

    def show_place(self, plan_id: int, appendix_id: int = 0) -> None:
        """Put a plan or an appendix on the right, and what it is most likely to be compared with on the left."""
        right = Side(plan_id, appendix_id)
        if _find(self.ui.rightCombo, right) < 0:
            right = Side(plan_id)
        self.ui.rightCombo.setCurrentIndex(max(_find(self.ui.rightCombo, right), 0))
        if self.side(self.ui.leftCombo) in (None, self.side(self.ui.rightCombo)):
            self._choose_other()
        self.refresh()

    def side(self, combo: QComboBox) -> Side | None:
        """The side chosen in a combo box."""
        side = combo.currentData()
        return side if isinstance(side, Side) else None

    def swap(self) -> None:
        """Exchange left and right."""
        left, right = self.ui.leftCombo.currentIndex(), self.ui.rightCombo.currentIndex()
        self.ui.leftCombo.setCurrentIndex(right)
        self.ui.rightCombo.setCurrentIndex(left)
        self.refresh()

    def _fill(self) -> None:
        """Offer every plan and below it its appendices, where it has several."""
        self._plans = self.context.do(list_plans) or []
        parts = self.context.do(list_appendices) or []
        choices = [choice for plan in self._plans for choice in _choices(plan, parts)]
        for combo in (self.ui.leftCombo, self.ui.rightCombo):
            chosen = self.side(combo)
            combo.clear()
            for text, whole, side in choices:
                combo.addItem(text, side)
                combo.setItemData(combo.count() - 1, whole, Qt.ItemDataRole.ToolTipRole)
            combo.setCurrentIndex(_find(combo, chosen))

    def _choose_other(self) -> None:
        """The newest plan of an earlier year, else any other plan, else another appendix of the same one."""
        right = self.side(self.ui.rightCombo)
        if right is None:
            return
        years = {plan.id: plan.year or 0 for plan in self._plans}
        others = [plan.id for plan in self._plans if plan.id != right.plan_id]
        others.sort(key=lambda i: (years[i] >= years.get(right.plan_id, 0), -years[i]))
        same = (self.ui.leftCombo.itemData(i) for i in range(self.ui.leftCombo.count()))
        beside = (side for side in same if side.plan_id == right.plan_id and side.appendix_id and side != right)
        other = Side(others[0]) if others else next(beside, right)
        self.ui.leftCombo.setCurrentIndex(_find(self.ui.leftCombo, other))

    # --- comparing ----------------------------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Compare what is chosen, in a worker."""
        left, right = self.side(self.ui.leftCombo), self.side(self.ui.rightCombo)
        if left is None or right is None or left == right:
            self._comparing.stop()
            self.model.show(_NOTHING)
            self.ui.countLabel.setText(_TOO_FEW)
            return
        store = self.context.store
        self._comparing.begin("Đang so sánh", lambda _: compare_sides(store, left, right), self._show, quiet=False)

    def _show(self, comparison: Comparison) -> None:
        names = (self.ui.leftCombo.currentText().strip(), self.ui.rightCombo.currentText().strip())
        row = self.view.currentIndex().row()
        self.model.show(comparison, *names)
        if self.model.rowCount():
            self.view.selectRow(min(max(row, 0), self.model.rowCount() - 1))
        self.ui.countLabel.setText(count_text(comparison))
        self.ui.legendLabel.setText(_legend())

    def _filter(self, on: bool) -> None:
        self.model.show_only_different(on)
        if self.model.rowCount():
            self.view.selectRow(0)
            self.view.scrollToTop()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes.touches(Kind.PLAN, Kind.APPENDIX):
            self._fill()
        if self.isVisible() and changes.touches(Kind.PLAN, Kind.APPENDIX, Kind.ROW):
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus()

    # --- what can be done with a row ----------------------------------------------------------------------------------

    @Slot()
    def open_row(self) -> None:
        """Show the row in its plan, at the first cell that differs; the dialog makes room for it."""
        index = self.view.currentIndex()
        pair = index.data(PAIR_ROLE) if index.isValid() else None
        if pair is None:
            return
        lines = (pair.left, pair.right) if index.column() == LEFT else (pair.right, pair.left)
        line = lines[0] or lines[1]
        column = self.context.do(column_in, line.appendix_id, pair.changed[0]) if pair.changed else 1
        if column is not None:
            self.accept()
            self.context.open_cell(line.plan_id, line.appendix_id, line.row_id, column)

    @Slot()
    def copy(self) -> None:
        """Put the table on the clipboard, as a table for Word and Excel and as plain text."""
        rows = [CopiedRow(("", *self.model.titles()), bold=True), *map(CopiedRow, self.model.texts())]
        QGuiApplication.clipboard().setMimeData(mime_of(rows))

    @Slot()
    def _follow_selection(self, *_: QModelIndex) -> None:
        self.ui.openButton.setEnabled(self.view.currentIndex().isValid())
        self.ui.copyButton.setEnabled(self.model.rowCount() > 0)


def count_text(comparison: Comparison) -> str:
    """How the two sides differ, in one line."""
    texts = [
        f"{comparison.count(kind)} dòng {name}"
        for kind, name in (
            (PairKind.SAME, "giống nhau"),
            (PairKind.CHANGED, "có chỗ khác"),
            (PairKind.LEFT, "chỉ có ở bản trước"),
            (PairKind.RIGHT, "chỉ có ở bản sau"),
        )
    ]
    return " · ".join(texts)


def _legend() -> str:
    pieces = (Piece(PieceKind.REMOVED, "chữ bỏ đi"), Piece(PieceKind.ADDED, "chữ thêm vào"))
    return " &nbsp; ".join(map(piece_html, pieces))


def _choices(plan: PlanSummary, parts: Sequence[Appendix]) -> list[tuple[str, str, Side]]:
    """For a plan and each of its appendices a short name, the whole one, and what they stand for."""
    number = plan_number(plan) + (f" ({plan.year})" if plan.year else "")
    own = [part for part in parts if part.plan_id == plan.id]
    whole = f"{number} · {squeeze(plan.title)}".rstrip(" ·")
    choices = [(shorten(whole, _MOST_CHARS, placeholder="…"), whole, Side(plan.id))]
    if len(own) > 1:
        for part in own:
            name = squeeze(part.number) or "Phụ lục"
            whole = f"{name} · {number} · {squeeze(' '.join(part.title))}".rstrip(" ·")
            short = shorten(whole, _MOST_CHARS, placeholder="…")
            choices.append((f"      {short}", whole, Side(plan.id, part.id)))
    return choices


def _find(combo: QComboBox, side: Side | None) -> int:
    """Where a side stands in a combo box; -1 where it does not."""
    return next((i for i in range(combo.count()) if combo.itemData(i) == side), -1)
