"""Where a dialog is too narrow for fields and preview side by side, a button shows one in the other's place."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QAbstractButton, QSplitter, QWidget


class PreviewInTurn(QObject):
    """Follows the width of the splitter that holds both; the button, which can be checked, is there only when needed.

    From `both_px` (logical pixels) on both are shown; `least_px` is what the splitter may shrink to.
    """

    def __init__(
        self,
        splitter: QSplitter,
        parts: tuple[QWidget, QWidget],
        button: QAbstractButton,
        both_px: int,
        least_px: int,
    ) -> None:
        """`parts` are the fields and the preview."""
        super().__init__(splitter)
        self._fields, self._preview = parts
        self._button = button
        self._both_px = both_px
        self._narrow = False
        # Its parts' own least widths together are more than a small screen has.
        splitter.setMinimumWidth(least_px)
        splitter.installEventFilter(self)
        button.toggled.connect(self._show)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QSplitter):
            narrow = watched.width() < self._both_px
            if narrow != self._narrow:
                self._narrow = narrow
                self._show()
        return super().eventFilter(watched, event)

    @Slot()
    def bring_preview(self) -> None:
        """Show the preview, where it is not shown anyway."""
        if self._narrow:
            self._button.setChecked(True)

    @Slot()
    def _show(self) -> None:
        wanted = self._button.isChecked()
        self._button.setVisible(self._narrow)
        self._preview.setVisible(wanted or not self._narrow)
        self._fields.setVisible(not (wanted and self._narrow))
