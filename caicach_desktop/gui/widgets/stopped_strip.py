"""The strip that says, after a sudden stop, that nothing is lost and offers the place that was worked at."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from caicach_desktop.gui.icons import pixmap
from caicach_desktop.gui.theme import theme_changed

ICON_PX = 20


class StoppedStrip(QFrame):
    """In nobody's way: it goes once one of its buttons "Mở lại chỗ đang làm" and "Ẩn" is pressed."""

    reopen_chosen = Signal()
    details_chosen = Signal()

    def __init__(self, text: str, has_place: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(text)
        self.icon = QLabel()
        self.label = QLabel(text)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.reopen_button = QPushButton("&Mở lại chỗ đang làm")
        self.reopen_button.setToolTip("Trở lại đúng trang, kế hoạch và dòng trước khi dừng (Alt+M)")
        self.reopen_button.setVisible(has_place)
        self.details_button = QPushButton("X&em chi tiết")
        self.details_button.setToolTip("Xem chương trình đã dừng lúc nào, có lỗi gì được ghi lại (Alt+E)")
        self.hide_button = QPushButton("Ẩ&n")
        self.hide_button.setToolTip("Không hiện dòng này nữa (Alt+N)")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(10)
        for part in (self.icon, self.label, self.reopen_button, self.details_button, self.hide_button):
            layout.addWidget(part)
        layout.setStretch(1, 1)
        self.reopen_button.clicked.connect(self._reopen)
        self.details_button.clicked.connect(self.details_chosen)
        self.hide_button.clicked.connect(self.hide)
        theme_changed().changed.connect(self._paint_icon)
        self._paint_icon()

    @Slot()
    def _reopen(self) -> None:
        self.hide()
        self.reopen_chosen.emit()

    @Slot()
    def _paint_icon(self) -> None:
        self.icon.setPixmap(pixmap("warning", ICON_PX, "soon"))
