"""A plan's own text as it will be printed, renewed in a worker a moment after the last change of the plan."""

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.errors import AppError, Cancelled
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.jobs import Job
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview
from caicach_desktop.services import previewing
from caicach_desktop.services.messages import sentence

PREVIEW_AFTER_MS = 500
LEAST_PX = 320
_KINDS = (Kind.PLAN, Kind.GOAL, Kind.APPENDIX)


class FirstPage(QWidget):
    """Works only while it is in view; what it shows last stays until the next is there."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._plan_id = 0
        self._wanted = 0
        self._job: Job | None = None
        self.preview = PdfPreview(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 8, 8)
        layout.addWidget(self.preview)
        self.setMinimumWidth(LEAST_PX)
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._timer.timeout.connect(self._start)
        context.changed.connect(self._changed)

    def show_plan(self, plan_id: int) -> None:
        """Show a plan's text; 0 for none."""
        if plan_id != self._plan_id:
            self._plan_id = plan_id
            self._stop()
            self.preview.show_message("Đang dựng bản xem trước…" if plan_id else "")
            self._start()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self._stop()
            self._timer.start()

    @Slot()
    def _start(self) -> None:
        if not self._plan_id or not self.isVisible():
            return
        self._stop()
        store, plan_id = self._context.store, self._plan_id

        def work(progress: JobProgress) -> bytes | AppError:
            try:
                return previewing.text_pdf(store, plan_id, progress)
            except Cancelled:
                raise
            except AppError as error:
                return error  # no font, or a plan deleted meanwhile: told in the preview's place

        show = partial(self._show, self._wanted)
        self._job = self._context.run_job("Dựng bản xem trước", work, show, quiet=True, owner=self)

    def _show(self, wanted: int, result: bytes | AppError) -> None:
        if wanted != self._wanted:
            return
        self._job = None
        if isinstance(result, AppError):
            self.preview.show_message(sentence(result))
        else:
            self.preview.show_pdf(result)

    def _stop(self) -> None:
        self._timer.stop()
        self._wanted += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Whatever changed while it was out of view is not shown yet.
        self._start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop()
