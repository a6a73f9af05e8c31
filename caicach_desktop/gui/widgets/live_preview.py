"""Keeps a preview up to date in a worker, a moment after the last change; the last one is seen until the next comes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.newest import Newest
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview
from caicach_desktop.services.messages import sentence

Build = Callable[[JobProgress], bytes]
PREVIEW_AFTER_MS = 400
NOT_BUILT = "Chưa dựng được bản xem trước."


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
        self._preview = preview
        self._question = question
        self._building = Newest(context, self)
        self._building.unanswered.connect(self._tell_fault)
        self._timer = QTimer(self, singleShot=True, interval=after_ms)
        self._timer.timeout.connect(self.renew_now)

    @property
    def busy(self) -> bool:
        """Whether another preview is on its way."""
        return self._building.busy or self._timer.isActive()

    @Slot()
    def renew(self) -> None:
        """Build the preview anew, a moment after the last change."""
        self.stop()
        self._timer.start()

    def stop(self) -> None:
        """Drop what is on its way."""
        self._timer.stop()
        self._building.stop()

    @Slot()
    def renew_now(self) -> None:
        """Build the preview anew at once."""
        self.stop()
        build = self._question()
        if isinstance(build, str):
            self._tell(build)
            return
        if not self._preview.pages:
            self._preview.show_message("Đang dựng bản xem trước…")
        self._building.begin("Dựng bản xem trước", build, self._show, self._refuse)

    def _refuse(self, error: AppError) -> None:
        """No font for the PDF says nothing about the other formats: it is told in the preview's place."""
        self._tell(sentence(error))

    @Slot()
    def _tell_fault(self) -> None:
        self._tell(NOT_BUILT)

    def _tell(self, text: str) -> None:
        self._preview.show_message(text)
        self.shown.emit()

    def _show(self, pdf: bytes) -> None:
        if self._preview.pages:
            # Whoever types looks at what he types: what is above it is the same, so the place stays in view.
            bars = self._preview.view.verticalScrollBar(), self._preview.view.horizontalScrollBar()
            places = [bar.value() for bar in bars]
            self._preview.show_pdf(pdf)
            for bar, place in zip(bars, places, strict=True):
                bar.setValue(place)
        else:
            self._preview.show_pdf(pdf)
        self.shown.emit()
