"""The table of an appendix under review: looks like the appendix table, takes no typing, marks doubtful cells."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QStyle, QStyleOptionViewItem, QWidget

from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.delegates.cell_delegate import CellDelegate
from caicach_desktop.gui.models.review_model import DOUBT_ROLE, LEFT_OUT_ROLE, ReviewModel
from caicach_desktop.gui.theme import color
from caicach_desktop.gui.widgets.appendix_view import AppendixView
from caicach_desktop.gui.widgets.column_widths import screen_widths
from caicach_desktop.services.review_changes import ROLE_NAMES

Index = QModelIndex | QPersistentModelIndex
MARK_PX = 4
DOUBT_OPACITY = 0.16
LEFT_OUT_OPACITY = 0.72
LEAST_EDITOR_PX = 220


class ReviewDelegate(CellDelegate):
    """Paints a stripe at the left of doubtful cells and fades columns that are left out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        rect: QRect = option.rect
        if index.data(LEFT_OUT_ROLE):
            _veil(painter, rect, "window", LEFT_OUT_OPACITY)
        if index.data(DOUBT_ROLE):
            painter.fillRect(QRect(rect.left(), rect.top(), MARK_PX, rect.height()), color("soon"))
            if not option.state & QStyle.StateFlag.State_Selected:
                _veil(painter, rect, "soon", DOUBT_OPACITY)


def _veil(painter: QPainter, rect: QRect, name: str, opacity: float) -> None:
    painter.save()
    painter.setOpacity(opacity)
    painter.fillRect(rect, color(name))
    painter.restore()


class HeadingEditor(QLineEdit):
    """A heading being typed, above the heading itself: Enter or leaving it keeps it, Esc does not."""

    typed = Signal(str)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAccessibleName("Tên cột")
        self._open = True
        self.editingFinished.connect(lambda: self._close(True))

    def event(self, event: QEvent) -> bool:
        # Else Esc and Enter would close the wizard or go on.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close(event.key() != Qt.Key.Key_Escape)
            event.accept()
        else:
            super().keyPressEvent(event)

    def _close(self, keep: bool) -> None:
        if not self._open:
            return
        self._open = False
        text = squeeze(self.text())
        self.hide()
        self.deleteLater()
        if keep:
            self.typed.emit(text)


class ReviewView(AppendixView):
    """Shows a `ReviewModel`; a click on a heading asks what is to become of the column."""

    role_chosen = Signal(int, str)
    renamed = Signal(int, str)
    left_out = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = ReviewDelegate(self.texts, self)
        self.setItemDelegate(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setAccessibleName("Bảng như đã đọc được")
        self.horizontalHeader().sectionClicked.connect(self.ask_column)
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

    # --- a column's menu -------------------------------------------------------------------------------------------

    def column_menu(self, column: int) -> QMenu:
        """What can be done with a column: the roles it can have (the present one ticked), its name, leaving it out."""
        appendix = self.source().appendix
        present = appendix.columns[column].role if appendix else None
        menu = QMenu(self)
        for role, name in ROLE_NAMES.items():
            action = QAction(name, menu, checkable=True, checked=role == present)
            action.triggered.connect(lambda _=False, role=role: self.role_chosen.emit(column, role.value))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction("Đổi &tên cột…", lambda: self.rename(column))
        if self._is_left_out(column):
            menu.addAction("Lấy &lại cột này", lambda: self.left_out.emit(column, False))
        else:
            menu.addAction("&Không lấy cột này", lambda: self.left_out.emit(column, True))
        return menu

    def _is_left_out(self, column: int) -> bool:
        model = self.source()
        return isinstance(model, ReviewModel) and model.is_left_out(column)

    def ask_column(self, column: int) -> None:
        """Let the user say what is to become of a column."""
        menu = self.column_menu(column)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(self._corner(column)))

    def rename(self, column: int) -> HeadingEditor:
        """Let a column's heading be typed in its place."""
        appendix = self.source().appendix
        assert appendix is not None
        before = squeeze(appendix.columns[column].heading)
        header = self.horizontalHeader()
        editor = HeadingEditor(before, header)
        width = max(header.sectionSize(column), LEAST_EDITOR_PX)
        left = min(header.sectionViewportPosition(column), header.width() - width)
        editor.setGeometry(max(left, 0), 0, width, editor.sizeHint().height())
        editor.typed.connect(lambda text: self._typed(column, before, text))
        editor.selectAll()
        editor.show()
        editor.setFocus()
        return editor

    def _typed(self, column: int, before: str, text: str) -> None:
        self.setFocus()
        if text != before:
            self.renamed.emit(column, text)

    def _corner(self, column: int) -> QPoint:
        header = self.horizontalHeader()
        return QPoint(header.sectionViewportPosition(column), header.height())
