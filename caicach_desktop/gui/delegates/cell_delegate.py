"""How a cell of an appendix is painted (wrapped, bold groups, marked finds) and edited."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from caicach_desktop.domain.plan import ColumnRole, Row
from caicach_desktop.gui.delegates.cell_editor import FRAME_PX, CellEditor
from caicach_desktop.gui.delegates.editor_delegate import EditorDelegate
from caicach_desktop.gui.models.appendix_model import COLUMN_ROLE, ROW_ROLE, AppendixModel
from caicach_desktop.gui.models.appendix_search import Query, found_in
from caicach_desktop.gui.theme import color
from caicach_desktop.gui.widgets.cell_text import PADDING_X, PADDING_Y, CellTexts, text_width

Index = QModelIndex | QPersistentModelIndex
CENTRED = {
    ColumnRole.NUMBER, ColumnRole.LEAD, ColumnRole.PARTNER, ColumnRole.DEADLINE, ColumnRole.PERCENT, ColumnRole.STATUS,
}  # fmt: skip
AGENCIES = (ColumnRole.LEAD, ColumnRole.PARTNER)


class CellDelegate(EditorDelegate):
    """Paints laid-out texts and opens the growing editor, with the agencies' names where they belong."""

    def __init__(self, texts: CellTexts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.query = Query("")
        self.agencies: list[str] = []

    # --- painting --------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        rect: QRect = option.rect
        text = str(index.data() or "")
        painter.save()
        painter.setClipRect(rect)
        if self._is_current(option, index):
            option.state |= QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected
        self._paint_ground(painter, option, row, text)
        if text:
            self._paint_text(painter, rect, row, index, text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(color("accent"))
            for inset in range(FRAME_PX):
                painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.restore()

    def _is_current(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Whether the current cell is this one, or one that this one covers."""
        view = self.parent()
        if (
            not isinstance(view, QTableView)
            or view.rowSpan(index.row(), index.column()) * view.columnSpan(index.row(), index.column()) < 2
        ):
            return False
        current, model = view.currentIndex(), view.model()
        if not current.isValid() or not isinstance(model, AppendixModel):
            return False
        return model.shown_cell(current.row(), current.column()) == (index.row(), index.column())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, text: str) -> None:
        ground = "base"
        if option.state & QStyle.StateFlag.State_Selected:
            ground = "selection"
        elif self.query.text and found_in(text, self.query):
            ground = "soon_soft"
        elif row.is_group:
            ground = "group_row" if row.level == 1 else "sub_group_row"
        painter.fillRect(option.rect, color(ground))

    def _paint_text(self, painter: QPainter, rect: QRect, row: Row, index: Index, text: str) -> None:
        role = index.data(COLUMN_ROLE)
        centred = role in CENTRED and (not row.is_group or role == ColumnRole.NUMBER)
        laid = self._texts.laid(text, text_width(rect.width() + 1), row.is_group, centred)
        spare = rect.height() - 2 * PADDING_Y - laid.size().height()
        top = PADDING_Y + (max(spare / 2, 0.0) if centred or row.is_group else 0.0)
        painter.setFont(self._texts.font(row.is_group))
        painter.setPen(color("text"))
        painter.drawStaticText(rect.left() + PADDING_X, int(rect.top() + top), laid)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, 30)

    # --- editing ---------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        row = index.data(ROW_ROLE)
        editor.setFont(self._texts.font(isinstance(row, Row) and row.is_group))
        if isinstance(editor, CellEditor) and index.data(COLUMN_ROLE) in AGENCIES:
            editor.set_names(self.agencies)
        return editor
