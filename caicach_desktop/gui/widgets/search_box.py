"""The search box (Ctrl+K): finds plans, tasks and agencies without marks and goes there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from caicach_desktop.domain.text import fold, squeeze
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.icons import icon
from caicach_desktop.services.agencies import list_agencies
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.tasks import list_tasks

WAIT_MS = 150
MOST_HITS = 30
MOST_LETTERS = 72
WIDTH_PX = 330
POPUP_WIDTH_PX = 620
HIT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that can be found: its icon, what is shown, what is searched, and how to go there."""

    picture: str
    text: str
    folded: str
    go: Callable[[], None]


class SearchBox(QLineEdit):
    """Lists hits while one types; Enter or a click goes to the hit."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._known: list[Hit] | None = None
        self.setPlaceholderText("Tìm kế hoạch, nhiệm vụ, cơ quan (Ctrl+K)")
        self.setAccessibleName("Tìm khắp nơi")
        self.setToolTip("Tìm kế hoạch, nhiệm vụ, cơ quan; không cần gõ dấu (Ctrl+K)")
        self.setClearButtonEnabled(True)
        self.setFixedWidth(WIDTH_PX)
        self.addAction(QAction(icon("search", "muted"), "", self), QLineEdit.ActionPosition.LeadingPosition)
        self.model = QStandardItemModel(self)
        self._set_up_popup()
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self.search)
        self.textEdited.connect(self._wait.start)
        self.returnPressed.connect(self._go_first)
        context.changed.connect(self._forget)

    def hits(self, text: str) -> Sequence[Hit]:
        """What holds every word of the text, marks aside; plans first, then agencies, then tasks."""
        words = fold(text).split()
        if not words:
            return ()
        if self._known is None:
            self._known = list(self._everything())
        found = (hit for hit in self._known if all(word in hit.folded for word in words))
        return [hit for hit, _ in zip(found, range(MOST_HITS), strict=False)]

    @Slot()
    def search(self) -> None:
        """List what the text finds."""
        hits = self.hits(self.text())
        self.model.clear()
        for hit in hits:
            item = QStandardItem(icon(hit.picture), hit.text)
            item.setData(hit, HIT_ROLE)
            self.model.appendRow(item)
        if not hits and self.text().strip():
            nothing = QStandardItem("Không tìm thấy")
            nothing.setEnabled(False)
            self.model.appendRow(nothing)
        if self.model.rowCount() and self.hasFocus():
            self._completer.complete()

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

    def _everything(self) -> Iterator[Hit]:
        context = self.context
        for plan in context.do(list_plans) or []:
            number = f"{plan.number}/{plan.symbol}" if plan.number else plan.symbol
            yield _hit("plan", f"{number} · {plan.title}", plan.issuer, partial(context.open_plan, plan.id))
        for agency in context.do(list_agencies) or []:
            more = " ".join((agency.short_name, *agency.aliases))
            yield _hit("agency", agency.name, more, partial(context.open_tasks, agency_id=agency.id))
        for tracked in context.do(list_tasks, context.today()) or []:
            task = tracked.task
            more = " ".join((task.criterion, task.target, task.lead, task.partner, task.deadline))
            yield _hit("tasks", task.task, more, partial(context.open_task, task.row_id))

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        if isinstance(hit, Hit):
            self.clear()
            hit.go()

    @Slot()
    def _go_first(self) -> None:
        hits = self.hits(self.text())
        if hits:
            self.popup().hide()
            self.clear()
            hits[0].go()

    @Slot()
    def _forget(self) -> None:
        self._known = None


def _hit(picture: str, text: str, more: str, go: Callable[[], None]) -> Hit:
    line = squeeze(text).removeprefix("- ")
    shown = line if len(line) <= MOST_LETTERS else line[: MOST_LETTERS - 1].rstrip() + "…"
    return Hit(picture, shown, fold(f"{line} {more}"), go)
