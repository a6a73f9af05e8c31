"""The table of an appendix under review: looks like the appendix table, takes no typing, marks doubtful cells."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyle, QStyleOptionViewItem, QWidget

from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.gui.delegates.cell_delegate import CellDelegate
from caicach_desktop.gui.models.review_model import DOUBT_ROLE
from caicach_desktop.gui.theme import color
from caicach_desktop.gui.widgets.appendix_view import AppendixView
from caicach_desktop.gui.widgets.column_widths import screen_widths
from caicach_desktop.services.reviewing import ROLE_NAMES

Index = QModelIndex | QPersistentModelIndex
MARK_PX = 4


class ReviewDelegate(CellDelegate):
    """Paints a stripe at the left of doubtful cells."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.data(DOUBT_ROLE):
            rect: QRect = option.rect
            painter.fillRect(QRect(rect.left(), rect.top(), MARK_PX, rect.height()), color("soon"))
            if not option.state & QStyle.StateFlag.State_Selected:
                painter.save()
                painter.setOpacity(0.16)
                painter.fillRect(rect, color("soon"))
                painter.restore()


class ReviewView(AppendixView):
    """Shows a `ReviewModel`; a click on a heading asks for the column's role."""

    role_chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = ReviewDelegate(self.texts, self)
        self.setItemDelegate(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setAccessibleName("Bảng như đã đọc được")
        self.horizontalHeader().sectionClicked.connect(self.ask_role)
        self.room_changed.connect(self.fit_columns)

    def edit(self, index: QModelIndex, trigger: object = None, event: QEvent | None = None) -> bool:  # type: ignore[override]
        """Nothing is typed here."""
        return False

    def drag_rows(self) -> None:
        """Rows stay in their order here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the window's "go on"
        else:
            super().keyPressEvent(event)

    def fit_columns(self) -> None:
        """Share the room among the columns."""
        appendix = self.source().appendix
        if appendix is not None:
            self.set_widths(screen_widths(appendix.columns, self.source().shown, self.viewport().width() - 1))
            self.horizontalHeader().updateGeometry()
            self.updateGeometries()

    def role_menu(self, column: int) -> QMenu:
        """The menu of roles a column can have, the present one ticked."""
        appendix = self.source().appendix
        present = appendix.columns[column].role if appendix else None
        menu = QMenu(self)
        for role, name in ROLE_NAMES.items():
            action = QAction(name, menu, checkable=True, checked=role == present)
            action.triggered.connect(lambda _=False, role=role: self.role_chosen.emit(column, role.value))
            menu.addAction(action)
        return menu

    def ask_role(self, column: int) -> None:
        """Let the user say what a column holds."""
        header = self.horizontalHeader()
        menu = self.role_menu(column)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = header.mapToGlobal(header.rect().bottomLeft())
        place.setX(place.x() + header.sectionViewportPosition(column))
        menu.popup(place)


def role_of(value: str) -> ColumnRole:
    """The role that `role_chosen` named."""
    return ColumnRole(value)
