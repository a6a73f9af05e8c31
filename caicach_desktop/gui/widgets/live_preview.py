"""Keeps a preview up to date in a worker, a moment after the last change; the last one is seen until the next comes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from caicach_desktop.domain.errors import AppError, Cancelled
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.jobs import Job
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview
from caicach_desktop.services.messages import sentence

Build = Callable[[JobProgress], bytes]
PREVIEW_AFTER_MS = 400


class LivePreview(QObject):
    """`shown` tells that what was asked for last can be seen, or why it cannot."""

    shown = Signal()

    def __init__(
        self,
        context: AppContext,
        preview: PdfPreview,
        question: Callable[[], Build | str],
        after_ms: int = PREVIEW_AFTER_MS,
    ) -> None:
        """`question` is asked in the window's thread, just before the work: it gives what builds the PDF in a worker,
        or the sentence that is shown in its place."""
        super().__init__(preview)
        self._context = context
        self._preview = preview
        self._question = question
        self._job: Job | None = None
        # Goes up with every change: a preview that was begun before is out of date when it comes.
        self._wanted = 0
        self._timer = QTimer(self, singleShot=True, interval=after_ms)
        self._timer.timeout.connect(self.renew_now)

    @property
    def busy(self) -> bool:
        """Whether another preview is on its way."""
        return self._job is not None or self._timer.isActive()

    @Slot()
    def renew(self) -> None:
        """Build the preview anew, a moment after the last change."""
        self.stop()
        self._timer.start()

    def stop(self) -> None:
        """Drop what is on its way."""
        self._timer.stop()
        self._wanted += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def renew_now(self) -> None:
        """Build the preview anew at once."""
        self.stop()
        build = self._question()
        if isinstance(build, str):
            self._preview.show_message(build)
            self.shown.emit()
            return
        if not self._preview.pages:
            self._preview.show_message("Đang dựng bản xem trước…")

        def work(progress: JobProgress) -> bytes | AppError:
            try:
                return build(progress)
            except Cancelled:
                raise
            except AppError as error:
                return error  # no font for the PDF says nothing about the other formats: told in the preview's place

        show = partial(self._show, self._wanted)
        self._job = self._context.run_job("Dựng bản xem trước", work, show, quiet=True, owner=self)

    def _show(self, wanted: int, result: bytes | AppError) -> None:
        if wanted != self._wanted:
            return
        self._job = None
        if isinstance(result, AppError):
            self._preview.show_message(sentence(result))
        elif self._preview.pages:
            # Whoever types looks at what he types: what is above it is the same, so the place stays in view.
            bars = self._preview.view.verticalScrollBar(), self._preview.view.horizontalScrollBar()
            places = [bar.value() for bar in bars]
            self._preview.show_pdf(result)
            for bar, place in zip(bars, places, strict=True):
                bar.setValue(place)
        else:
            self._preview.show_pdf(result)
        self.shown.emit()
