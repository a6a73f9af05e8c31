"""A plan's own text as it will be printed, renewed in a worker a moment after the last change of the plan."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.widgets.live_preview import Build, LivePreview
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview
from caicach_desktop.services import previewing

PREVIEW_AFTER_MS = 500
LEAST_PX = 320
_KINDS = (Kind.PLAN, Kind.GOAL, Kind.APPENDIX)


class FirstPage(QWidget):
    """Works only while it is in view; what it shows last stays until the next is there."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._plan_id = 0
        self.preview = PdfPreview(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 8, 8)
        layout.addWidget(self.preview)
        self.setMinimumWidth(LEAST_PX)
        self._live = LivePreview(context, self.preview, self._build, PREVIEW_AFTER_MS)
        context.changed.connect(self._changed)

    def show_plan(self, plan_id: int) -> None:
        """Show a plan's text; 0 for none."""
        if plan_id != self._plan_id:
            self._plan_id = plan_id
            self._live.stop()
            self.preview.show_message("Đang dựng bản xem trước…" if plan_id else "")
            self._start()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self._live.renew()

    def _start(self) -> None:
        if self._plan_id and self.isVisible():
            self._live.renew_now()

    def _build(self) -> Build | str:
        store, plan_id = self._context.store, self._plan_id
        if not self.isVisible():
            return ""
        return lambda progress: previewing.text_pdf(store, plan_id, progress)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Whatever changed while it was out of view is not shown yet.
        self._start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._live.stop()
