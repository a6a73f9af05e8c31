"""The strip that says, after a sudden stop, that nothing is lost and offers the place that was worked at."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.widgets.notice_strip import NoticeStrip


class StoppedStrip(NoticeStrip):
    """In nobody's way: it goes once one of its buttons "Mở lại chỗ đang làm" and "Ẩn" is pressed."""

    reopen_chosen = Signal()
    details_chosen = Signal()
    put_away = Signal()

    def __init__(self, text: str, has_place: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(text)
        self.label.setText(text)
        self.reopen_button = self.add_button(
            "&Mở lại chỗ đang làm", "Trở lại đúng trang, kế hoạch và dòng trước khi dừng (Alt+M)"
        )
        self.reopen_button.setVisible(has_place)
        self.details_button = self.add_button(
            "X&em chi tiết", "Xem chương trình đã dừng lúc nào, có lỗi gì được ghi lại (Alt+E)"
        )
        self.hide_button = self.add_button("Ẩ&n", "Không hiện dòng này nữa (Alt+N)")
        self.reopen_button.clicked.connect(self._reopen)
        self.details_button.clicked.connect(self.details_chosen)
        self.hide_button.clicked.connect(self._go)

    @Slot()
    def _go(self) -> None:
        self.hide()
        self.put_away.emit()

    @Slot()
    def _reopen(self) -> None:
        self._go()
        self.reopen_chosen.emit()
