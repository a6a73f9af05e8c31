"""The appendix as a table on the screen: looks like the printed one, is edited like a spreadsheet."""

from collections.abc import Iterable, Sequence
from time import perf_counter

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from caicach_desktop.gui.delegates.cell_delegate import CellDelegate
from caicach_desktop.gui.models.appendix_model import AppendixModel
from caicach_desktop.gui.models.appendix_search import Query
from caicach_desktop.gui.models.appendix_spans import Span
from caicach_desktop.gui.theme import colors, theme_changed
from caicach_desktop.gui.widgets.appendix_headers import HeadingHeader, StateHeader
from caicach_desktop.gui.widgets.appendix_heights import RowHeights
from caicach_desktop.gui.widgets.cell_text import LEAST_HEIGHT, CellTexts
from caicach_desktop.gui.widgets.column_widths import screen_widths
from caicach_desktop.gui.widgets.row_drop_table import RowDropTable

# Measuring goes on in pieces so short that typing and scrolling are not held up.
PIECE_MS = 8
PAUSE_MS = 12
# While the table is scrolled it waits: painting what comes into view is work enough.
QUIET_MS = 150
_SETTLE = 4
EMPTY_HINT = (
    "Bảng chưa có dòng nào.\n\nCtrl+Enter: thêm dòng nhiệm vụ\nCtrl+Shift+G: thêm nhóm (đề mục)\n"
    "Ctrl+V: dán bảng đã chép từ Word hoặc Excel"
)


class AppendixView(RowDropTable):
    """Shows an `AppendixModel`; says which row's task is asked for."""

    row_activated = Signal(int)
    widths_changed = Signal()
    room_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = CellTexts(self.font())
        self.heights = RowHeights(self.texts)
        self.cells = CellDelegate(self.texts, self)
        self._anchor: tuple[int, int] | None = None
        self._spans: list[Span] = []
        self._spanned_rows = 0
        self._busy = False
        self._more = QTimer(self, singleShot=True)
        self._more.timeout.connect(self._measure_piece)
        self._widths_later = QTimer(self, interval=400, singleShot=True)
        self._widths_later.timeout.connect(self.widths_changed)
        self._set_up()

    def _set_up(self) -> None:
        self.setItemDelegate(self.cells)
        self.cells.moved.connect(self.step)
        heading, states = HeadingHeader(self), StateHeader(self)
        self.setHorizontalHeader(heading)
        self.setVerticalHeader(states)
        states.setMinimumSectionSize(LEAST_HEIGHT)
        heading.sectionResized.connect(self._column_resized)
        states.drag_started.connect(self.drag_rows)
        states.sectionDoubleClicked.connect(self.row_activated)
        self.setWordWrap(True)
        self.setAlternatingRowColors(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setAccessibleName("Bảng phụ lục")
        for part in (self, states):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        theme_changed().changed.connect(self._theme_changed)

    def source(self) -> AppendixModel:
        """The model shown."""
        model = self.model()
        assert isinstance(model, AppendixModel)
        return model

    def show_model(self, model: AppendixModel) -> None:
        """Show a model and follow its new states."""
        self.setModel(model)
        model.refreshed.connect(self.rebuild)
        model.headerDataChanged.connect(self.verticalHeader().viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A table without rows says how to begin."""
        super().paintEvent(event)
        model = self.model()
        if model is not None and model.columnCount() and not model.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(colors().muted)
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, EMPTY_HINT)

    # --- heights, spans, scrolling ---------------------------------------------------------------------------------

    def rebuild(self) -> None:
        """Bring spans and row heights up to the model's new state; the rows in view stay where they are."""
        model, anchor = self.source(), self._anchor
        self._show_spans(list(model.spans.all()))
        self.heights.show(model.shown, model.spans, self.widths())
        self._apply(range(len(self.heights.heights)))
        row = model.index_of_row(anchor[0]) if anchor else None
        if row is not None and anchor:
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(row) - anchor[1])
        self.fit_visible()
        self._more.start(PAUSE_MS)

    def _show_spans(self, spans: list[Span]) -> None:
        """Qt shifts spans by itself when rows come and go, so they are given anew unless both lists agree."""
        if spans == self._spans and self.model().rowCount() == self._spanned_rows:
            return
        self._spans, self._spanned_rows = spans, self.model().rowCount()
        self.clearSpans()
        for span in spans:
            self.setSpan(span.row, span.column, span.height, span.width)

    def _apply(self, rows: Iterable[int]) -> None:
        header = self.verticalHeader()
        header.setUpdatesEnabled(False)
        header.blockSignals(True)
        heights = self.heights.heights
        for row in rows:
            if header.sectionSize(row) != heights[row]:
                header.resizeSection(row, heights[row])
        header.blockSignals(False)
        header.setUpdatesEnabled(True)
        self.updateGeometries()
        self.viewport().update()

    def fit_visible(self) -> None:
        """Measure the rows in view, without moving what was already measured."""
        # A table that has not yet been given any room would take all its rows for rows in view.
        if self._busy or self.model() is None or not self.heights.heights or self.viewport().height() < 1:
            return
        self._busy = True
        for _ in range(_SETTLE):
            first, last = self._visible()
            if not self._measure(first, last + 1):
                break
        self._busy = False
        self._remember_anchor()

    def _visible(self) -> tuple[int, int]:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        end = len(self.heights.heights) - 1
        return max(first, 0), end if last < 0 else last

    def _measure(self, first: int, after: int) -> bool:
        """Measure rows; returns whether any height changed. The first exact row in view keeps its place."""
        top, bottom = self._visible()
        kept = next((row for row in range(top, bottom + 1) if self.heights.exact[row]), top)
        place = self.rowViewportPosition(kept)
        changed = self.heights.measure(first, after)
        if changed:
            self._apply(changed)
            if changed[0] < kept:
                self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(kept) - place)
        return bool(changed)

    def _measure_piece(self) -> None:
        """Measure doubtful rows for a few ms, then let the window breathe."""
        if self._busy or self.model() is None:
            return
        end = perf_counter() + PIECE_MS / 1000
        first = self.heights.next_doubtful()
        if first is None:
            return
        self._busy = True
        after = first
        top, bottom = self._visible()
        kept = next((row for row in range(top, bottom + 1) if self.heights.exact[row]), top)
        place = self.rowViewportPosition(kept)
        changed: list[int] = []
        while perf_counter() < end and after < len(self.heights.heights):
            after += 1
            changed += self.heights.measure(after - 1, after)
        if changed:
            self._apply(changed)
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(kept) - place)
        self._busy = False
        self._remember_anchor()
        self._more.start(PAUSE_MS)

    def _remember_anchor(self) -> None:
        first = self.rowAt(0)
        shown = self.source().shown
        if 0 <= first < len(shown):
            self._anchor = (shown[first].id, self.rowViewportPosition(first))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy:
            self.fit_visible()
            if self._more.isActive():
                self._more.start(QUIET_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.room_changed.emit()
        self.fit_visible()
        before = event.oldSize().height()
        if event.size().height() < before and self.visualRect(self.currentIndex()).top() < before:
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "texts") and self.model() is not None:
            self.texts.set_font(self.font())
            self.heights.set_widths(self.widths())
            self.rebuild()

    def _theme_changed(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()

    # --- columns ---------------------------------------------------------------------------------------------------

    def widths(self) -> list[int]:
        """The columns' widths in px."""
        return [self.columnWidth(column) for column in range(self.horizontalHeader().count())]

    def set_widths(self, widths: Sequence[int]) -> None:
        """Give the columns these widths (px)."""
        header = self.horizontalHeader()
        header.blockSignals(True)
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        header.blockSignals(False)
        self._remeasure()

    def _column_resized(self) -> None:
        self._widths_later.start()
        self._remeasure()

    def _remeasure(self) -> None:
        self.heights.set_widths(self.widths())
        self.updateGeometries()
        self.fit_visible()
        self.viewport().update()
        self._more.start(PAUSE_MS)

    # --- places ----------------------------------------------------------------------------------------------------

    def select_place(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into view."""
        self.heights.measure(max(row - 1, 0), row + 1)
        self._apply(range(max(row - 1, 0), row + 1))
        index = self.model().index(row, column)
        self._go_to(index)
        self.scrollTo(index)
        # Rows that came into view were measured now and may have pushed the cell away.
        self.scrollTo(index)

    def _go_to(self, index: QModelIndex) -> None:
        """Select this cell alone; Qt's own way would add it to the selection while Ctrl is held down."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def select_block(self, top: int, left: int, bottom: int, right: int) -> None:
        """Select a rectangle of cells; its first cell becomes the current one."""
        model = self.model()
        self.select_place(top, left)
        block = QItemSelection(model.index(top, left), model.index(bottom, right))
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def block(self) -> tuple[int, int, int, int] | None:
        """The smallest rectangle around the selection: top, left, bottom, right; None when nothing is selected."""
        ranges = self._ranges()
        if not ranges:
            return None
        return (
            min(r.top() for r in ranges),
            min(r.left() for r in ranges),
            max(r.bottom() for r in ranges),
            max(r.right() for r in ranges),
        )

    def seen(self, index: QModelIndex) -> QModelIndex:
        """The cell that is seen where an index is: arrow keys also lead to cells that a merged one covers."""
        return self.model().index(*self.source().shown_cell(index.row(), index.column())) if index.isValid() else index

    def sizeHintForColumn(self, column: int) -> int:
        """What a double click on a heading's edge sets: the width the column would have by itself."""
        appendix = self.source().appendix
        widths = screen_widths(appendix.columns, self.source().shown, self.viewport().width()) if appendix else []
        return widths[column] if column < len(widths) else -1

    def step(self, down: int, right: int) -> None:
        """Go on to the next cell down or to the right (or back), over merged cells."""
        actions = QAbstractItemView.CursorAction
        onward = actions.MoveDown if down else actions.MoveNext
        back = actions.MoveUp if down else actions.MovePrevious
        target = self.moveCursor(onward if down + right > 0 else back, Qt.KeyboardModifier.NoModifier)
        if target.isValid():
            self._go_to(target)
            self.scrollTo(target)
        self.setFocus()

    # --- editing ---------------------------------------------------------------------------------------------------

    def edit(self, index: QModelIndex, trigger: object = None, event: QEvent | None = None) -> bool:  # type: ignore[override]
        """Open the editor; a typed character replaces the text, F2 and a double click leave it."""
        if trigger is None:
            self.cells.overwrite = False
            super().edit(self.seen(index))
            return True
        self.cells.overwrite = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        return bool(super().edit(self.seen(index), trigger, event))  # type: ignore[call-overload]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.step(1, 0)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing writes; it never jumps to another row."""

    def commit(self) -> None:
        """Keep what is typed in the open editor and close it."""
        self.cells.commit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        super().hideEvent(event)

    def mark(self, query: Query) -> None:
        """Mark the cells that hold a text looked for."""
        self.cells.query = query
        self.viewport().update()
