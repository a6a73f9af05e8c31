"""The search box (Ctrl+K): finds plans, tasks, agencies and evidence without marks and goes there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from caicach_desktop.domain.changes import Kind
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.icons import icon

if TYPE_CHECKING:
    from caicach_desktop.services.searching import Hit

# Short enough to seem at once, long enough for a marked letter, which keyboards send in several strokes.
WAIT_MS = 60
MOST_HITS = 30
MOST_LETTERS = 72
WIDTH_PX = 380
POPUP_WIDTH_PX = 620
HIT_ROLE = Qt.ItemDataRole.UserRole
PICTURES = {Kind.PLAN: "plan", Kind.AGENCY: "agency", Kind.ATTACHMENT: "attach", Kind.PROGRESS: "attach"}


class SearchBox(QLineEdit):
    """Lists hits while one types; Enter or a click goes to the hit."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setPlaceholderText("Tìm việc, kế hoạch, cơ quan, tài liệu (Ctrl+K)")
        self.setAccessibleName("Tìm khắp nơi")
        self.setToolTip("Tìm kế hoạch, nhiệm vụ, cơ quan, tài liệu kiểm chứng; không cần gõ dấu (Ctrl+K)")
        self.setClearButtonEnabled(True)
        self.setFixedWidth(WIDTH_PX)
        self.addAction(QAction(icon("search", "muted"), "", self), QLineEdit.ActionPosition.LeadingPosition)
        self.model = QStandardItemModel(self)
        self._set_up_popup()
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self.search)
        self.textEdited.connect(self._wait.start)
        self.returnPressed.connect(self._go_first)

    def hits(self, text: str) -> "Sequence[Hit]":
        """What holds words that begin as each word of the text, marks aside; plans first, then agencies, evidence,
        rows."""
        from caicach_desktop.services.searching import find

        return self.context.do(find, text, MOST_HITS) or []

    @Slot()
    def search(self) -> None:
        """List what the text finds."""
        hits = self.hits(self.text())
        self.model.clear()
        for hit in hits:
            item = QStandardItem(icon(_picture(hit)), _shown(hit.text))
            item.setData(hit, HIT_ROLE)
            self.model.appendRow(item)
        if not hits and self.text().strip():
            nothing = QStandardItem("Không tìm thấy")
            nothing.setEnabled(False)
            self.model.appendRow(nothing)
        if self.model.rowCount() and self.hasFocus():
            # Wider than the box, which stands at the window's right edge: the list grows to the left.
            self._completer.complete(QRect(self.width() - POPUP_WIDTH_PX, 0, POPUP_WIDTH_PX, self.height()))

    def popup(self) -> QWidget:
        """The list of hits."""
        return self._popup

    def _set_up_popup(self) -> None:
        self._completer = QCompleter(self.model, self)
        # Only a list below the box: a completion written into the text would disturb Vietnamese keyboards.
        self._popup = QListView()
        self._popup.setMinimumWidth(POPUP_WIDTH_PX)
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self._popup)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(14)
        self._completer.setWidget(self)
        # The stubs do not know that a signal with two signatures can be indexed.
        self._completer.activated[QModelIndex].connect(self._go)  # type: ignore[index]

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        if hit is not None:  # None is the line that says that nothing was found
            self.clear()
            self._open(hit)

    @Slot()
    def _go_first(self) -> None:
        hits = self.hits(self.text())
        if hits:
            self.popup().hide()
            self.clear()
            self._open(hits[0])

    def _open(self, hit: "Hit") -> None:
        if hit.kind == Kind.PLAN:
            self.context.open_plan(hit.id)
        elif hit.kind == Kind.AGENCY:
            self.context.open_tasks(agency_id=hit.id)
        elif hit.is_task:
            self.context.open_task(hit.row_id or hit.id)
        else:
            self.context.open_plan(hit.plan_id, hit.appendix_id, hit.id)


def _picture(hit: "Hit") -> str:
    return PICTURES.get(hit.kind, "tasks" if hit.is_task else "appendix")


def _shown(text: str) -> str:
    line = text.removeprefix("- ")
    return line if len(line) <= MOST_LETTERS else line[: MOST_LETTERS - 1].rstrip() + "…"
