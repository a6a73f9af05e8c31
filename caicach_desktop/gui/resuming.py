"""After a sudden stop: the window says that nothing is lost, goes back to the place that was worked at and hands over
what was being typed. After a restore it says from when the data is."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.last_state import LastState, Place, Stopped
from caicach_desktop.gui.open_field import put_back
from caicach_desktop.gui.open_text import open_text
from caicach_desktop.gui.page_shelf import PAGES

if TYPE_CHECKING:
    from caicach_desktop.gui.main_window import MainWindow
    from caicach_desktop.gui.pages.plan_page import PlanPage
    from caicach_desktop.gui.widgets.restored_strip import RestoredStrip
    from caicach_desktop.gui.widgets.stopped_strip import StoppedStrip

BACK_IN_CELL = "Đã điền lại phần gõ dở, chưa lưu: Enter để lưu, Esc để bỏ."
BACK_IN_FIELD = "Đã điền lại phần gõ dở, chưa lưu: rời khỏi ô thì được lưu."


class Resuming(QObject):
    """Notes where its window is, and offers that place to the next one when this one does not end as it should."""

    def __init__(self, context: AppContext, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.state = LastState(context.folder, lambda: place_of(window), self, lambda: open_text(window))
        self.stopped: Stopped | None = None
        self.strip: StoppedStrip | None = None
        self.restored_strip: RestoredStrip | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.state.rest)

    @Slot()
    def begin(self) -> None:
        """The data is open: only now it is sure that no other window has it."""
        self.stopped = self.state.begin()
        if self.stopped is not None:
            self.tell(self.stopped)
        # Stopped a moment after it was stored, a text must not be taken for one that was not.
        self._context.saved.connect(self.state.note_behind)

    @Slot()
    def end(self) -> None:
        """The window ends as it should; one that opens again over a restored backup still has to hand over what nobody
        has seen."""
        self.state.end(keeping=self._context.restore_from is not None)

    def tell(self, stopped: Stopped) -> None:
        """Show the strip about a sudden stop."""
        from caicach_desktop.gui.widgets.notice_strip import put_on_top
        from caicach_desktop.gui.widgets.stopped_strip import StoppedStrip

        has_place = _is_known(stopped.place) or stopped.field is not None
        self.strip = StoppedStrip(self._sentence(stopped), has_place, stopped.whole, self._window)
        self.strip.reopen_chosen.connect(self.reopen)
        self.strip.details_chosen.connect(self.show_details)
        self.strip.put_away.connect(put_on_top(self.strip, self._window.ui.body).hide)
        self.strip.put_away.connect(self.state.forget)

    def tell_restored(self, made: datetime, safety: Path | None) -> None:
        """Show the strip about a restore: when the backup was made, and the copy of what was there before."""
        from caicach_desktop.gui.widgets.notice_strip import put_on_top
        from caicach_desktop.gui.widgets.restored_strip import RestoredStrip

        self.restored_strip = RestoredStrip(made, safety, self._window)
        self.restored_strip.put_away.connect(put_on_top(self.restored_strip, self._window.ui.body).hide)

    def _sentence(self, stopped: Stopped) -> str:
        from caicach_desktop.services.history import journal_entries

        entries = self._context.do(journal_entries, 1)
        last = datetime.fromisoformat(entries[0].at) if entries else None
        until = ""
        if last is not None and stopped.started is not None and last >= stopped.started:
            day = "" if last.date() == self._context.today() else f" ngày {last:%d/%m}"
            until = f" đến {last:%H:%M}{day}"
        typed = " Nội dung đang gõ dở cũng được giữ lại." if stopped.whole else ""
        return f"Lần trước chương trình dừng đột ngột; mọi thay đổi{until} đã được lưu.{typed}"

    @Slot()
    def reopen(self) -> None:
        """Go to the place that was worked at, and put what was being typed back into its field."""
        place, field = (self.stopped.place, self.stopped.field) if self.stopped else (Place(), None)
        if self.stopped is not None and field is not None:
            self._say(self.stopped, put_back(self._window, field))
        elif place.page == "plan" and place.plan:
            self._window.open_row(place.plan, place.appendix, place.row, place.column)
        elif _is_known(place):
            self._window.show_page(place.page)

    def _say(self, stopped: Stopped, hindrance: str) -> None:
        """Tell whether the text is in its field again."""
        from caicach_desktop.gui.delegates.cell_editor import CellEditor

        assert self.strip is not None
        assert stopped.field is not None
        if hindrance:
            self.strip.tell(hindrance)
            return
        self.state.put_back()
        self.strip.put_back(stopped.typed)
        self._window.status.say(BACK_IN_CELL if stopped.field.kind == "cell" else BACK_IN_FIELD)
        self._context.saved.connect(self._unsay)
        if isinstance(editor := self._window.focusWidget(), CellEditor):
            editor.cancelled.connect(self._unsay)

    @Slot()
    def _unsay(self) -> None:
        """Stored or discarded, it is no longer true that the text is not stored yet."""
        if self._window.ui.statusbar.currentMessage() in (BACK_IN_CELL, BACK_IN_FIELD):
            self._window.ui.statusbar.clearMessage()

    @Slot()
    def show_details(self) -> None:
        """Show what is known of the stop."""
        from caicach_desktop.gui.dialogs.stopped import stopped_dialog

        if self.stopped is not None:
            stopped_dialog(self.stopped, self._window).exec()


def _is_known(place: Place) -> bool:
    """Another version may have had other pages."""
    return place.page in {name for name, *_ in PAGES}


def place_of(window: "MainWindow") -> Place:
    """Where a window is."""
    page: PlanPage | None = vars(window).get("plan_page")
    if window.page_name != "plan" or page is None or not window.has_plans:
        return Place(window.page_name)
    plan_id, appendix_id = page.place
    index = page.view.currentIndex()
    if page.ui.tabs.currentWidget() is not page.ui.appendixTab or not index.isValid():
        return Place("plan", plan_id, appendix_id)
    rows = page.model.rows
    row = rows[index.row()].id if index.row() < len(rows) else 0
    return Place("plan", plan_id, appendix_id, row, index.column())
