"""The base of dialogs that show a document as it will be printed beside what makes it up."""

from PySide6.QtWidgets import QLabel

from caicach_desktop.domain.text import has_text
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.widgets.live_preview import LivePreview
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview


class PreviewDialog(BaseDialog):
    """However it is closed, the preview on its way is dropped and the PDF let go."""

    stays_inside = True
    live: LivePreview
    preview: PdfPreview
    fault_label: QLabel

    def leave(self) -> None:
        """Keep what must not be lost, and let the preview go."""
        self.live.stop()
        self.preview.show_message("")

    def done(self, result: int) -> None:
        """Esc, "Đóng" and the button in the title bar all end here."""
        self.leave()
        super().done(result)

    def show_fault(self, text: str) -> None:
        """Say below the choices what hinders; "" takes it away."""
        self.fault_label.setText(text)
        self.fault_label.setVisible(has_text(text))
