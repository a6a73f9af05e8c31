"""The strip that says, after a sudden stop, that nothing is lost and offers the place that was worked at and what was
being typed there."""

from html import escape

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.widgets.notice_strip import NoticeStrip

SHOWN_LETTERS = 200
COPY = "Sao chép &phần gõ dở"
OTHERS = "Phần gõ dở sau cùng đã được điền lại; phần gõ trước đó còn ở đây để sao chép."


class StoppedStrip(NoticeStrip):
    """In nobody's way: it goes once one of its buttons "Mở lại chỗ đang làm" and "Ẩn" is pressed."""

    reopen_chosen = Signal()
    details_chosen = Signal()
    put_away = Signal()

    def __init__(self, text: str, has_place: bool, typed: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self.tell(text)
        self.reopen_button = self.add_button(
            "&Mở lại chỗ đang làm",
            "Trở lại đúng trang, kế hoạch và dòng trước khi dừng, cùng phần đang gõ nếu điền lại được (Alt+M)",
        )
        self.reopen_button.setVisible(has_place)
        self.copy_button = self.add_button(COPY, "")
        self._offer(typed)
        self.details_button = self.add_button(
            "X&em chi tiết", "Xem chương trình đã dừng lúc nào, có lỗi gì được ghi lại (Alt+E)"
        )
        self.hide_button = self.add_button("Ẩ&n", "Không hiện dòng này nữa (Alt+N)")
        self.reopen_button.clicked.connect(self._reopen)
        self.copy_button.clicked.connect(self._copy)
        self.details_button.clicked.connect(self.details_chosen)
        self.hide_button.clicked.connect(self._go)

    def tell(self, text: str) -> None:
        """Show another sentence."""
        self.setAccessibleName(text)
        self.label.setText(text)

    def put_back(self, others: str) -> None:
        """What was being typed last is in its field again: the strip goes, unless there are others to copy."""
        if others:
            self._offer(others)
            self.tell(OTHERS)
        else:
            self._go()

    def _offer(self, typed: str) -> None:
        self._typed = typed
        self.copy_button.setText(COPY)
        tip = f"Sao chép để dán bằng Ctrl+V vào chỗ cần (Alt+P): {_shortened(typed)}"
        # What was typed is shown as typed, also where it looks like a tag.
        self.copy_button.setToolTip(f"<p>{escape(tip)}</p>" if "<" in tip else tip)
        self.copy_button.setVisible(bool(typed))

    @Slot()
    def _go(self) -> None:
        self.hide()
        self.put_away.emit()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._typed)
        self.copy_button.setText("Đã sao ché&p, dán bằng Ctrl+V")

    @Slot()
    def _reopen(self) -> None:
        # Somebody who goes back to the place still wants to put the text there.
        if self.copy_button.isHidden():
            self._go()
        self.reopen_button.setEnabled(False)
        self.reopen_chosen.emit()


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN_LETTERS else f"{text[:SHOWN_LETTERS]}…"
