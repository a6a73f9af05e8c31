"""What a user can do to the rows and cells selected in the table; each is one operation that undo takes back."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication

from caicach_desktop.domain.plan import MAX_LEVEL, Cells, Numbering, Row, RowKind
from caicach_desktop.domain.table import subtree_end
from caicach_desktop.gui import clipboard
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.models.appendix_model import AppendixModel
from caicach_desktop.gui.models.appendix_search import Query, replaced
from caicach_desktop.gui.widgets.appendix_pasting import PastingCommands
from caicach_desktop.gui.widgets.appendix_view import AppendixView
from caicach_desktop.services import plans, rows
from caicach_desktop.services.rows import CellEdit


class AppendixCommands(PastingCommands):
    """Turns selections into calls of the services and puts the selection where the user expects it afterwards."""

    def __init__(self, context: AppContext, view: AppendixView, model: AppendixModel) -> None:
        super().__init__(context, view, model)
        view.rows_dropped.connect(self.drop)
        view.row_activated.connect(self.open_task)

    def write(self, row: Row, column: int, text: str) -> bool:
        """Keep the text of one cell; says whether that worked."""
        self.working = True
        try:
            return self._context.save_typed(text, rows.edit_cell, row, column, text) is not None
        finally:
            self.working = False

    # --- what is selected ------------------------------------------------------------------------------------------

    def _chosen(self) -> list[int]:
        chosen = self._view.chosen_rows()
        return chosen or ([self._current()] if self._current() >= 0 else [])

    def _with_subtrees(self, chosen: Iterable[int]) -> list[int]:
        """The rows together with everything that stands below them."""
        table = self._model.rows
        return sorted({row for first in chosen for row in range(first, subtree_end(table, first))})

    def _editable(self, left: int, right: int) -> list[int]:
        return [column for column in range(left, right + 1) if not self._model.is_automatic(column)]

    # --- cells -----------------------------------------------------------------------------------------------------

    def _edit(self, edits: Sequence[CellEdit], title: str) -> None:
        real = [edit for edit in edits if edit.row.cells[edit.column] != edit.text]
        if real:
            self.run(rows.edit_cells, real, title)

    def clear(self) -> None:
        """Empty the selected cells; merged ones stay merged."""
        block = self._block()
        if block is None:
            return
        top, left, bottom, right = block
        chosen = set(self._chosen())
        table = self._model.rows
        cells = [(table[r], c) for r in range(top, bottom + 1) if r in chosen for c in self._editable(left, right)]
        self._edit([CellEdit(row, c, "") for row, c in cells if row.cells[c]], "Xóa nội dung ô")

    def copy(self) -> None:
        """Put the selected cells on the clipboard for Word, Excel and this table."""
        copied = self._copied()
        if copied:
            QGuiApplication.clipboard().setMimeData(clipboard.mime_of(copied))

    def _copied(self) -> list[clipboard.CopiedRow]:
        block = self._block()
        if block is None:
            return []
        top, left, bottom, right = block
        copied = []
        for place in range(top, bottom + 1):
            row = self._model.shown[place]
            cells: Cells = row.cells[left : right + 1]
            if place == top:
                starts = [self._model.block_start(place, c) for c in range(left, right + 1)]
                cells = tuple(self._model.shown[s].cells[c] or "" for c, s in enumerate(starts, start=left))
            copied.append(clipboard.CopiedRow(cells, row.is_group))
        return copied

    def cut(self) -> None:
        """Copy, then empty the selected cells."""
        self.copy()
        self.clear()

    def fill_down(self) -> None:
        """Give the selected cells the text of the topmost one; a single cell takes the text of the one above."""
        block = self._block()
        if block is None:
            return
        top, left, bottom, right = block
        top -= top == bottom
        if top < 0:
            return
        table = self._model.rows
        columns = self._editable(left, right)
        source = {c: table[self._model.block_start(top, c)].cells[c] or "" for c in columns}
        targets = [table[r] for r in range(top + 1, bottom + 1)]
        self._edit([CellEdit(row, c, source[c]) for row in targets for c in columns], "Điền xuống dưới")

    def replace(self, places: Sequence[tuple[int, int]], query: Query, new: str) -> int:
        """Replace a text in these cells as one operation; returns how many cells were changed."""
        table = self._model.rows
        edits = [
            CellEdit(table[r], c, replaced(table[r].cells[c] or "", query, new))
            for r, c in places
            if not self._model.is_automatic(c)
        ]
        real = [edit for edit in edits if edit.row.cells[edit.column] != edit.text]
        if not real or self.run(rows.edit_cells, real, "Thay thế") is None:
            return 0
        return len(real)

    def merge(self) -> None:
        """Merge the selected cells into the topmost; a single one with the cell above."""
        block = self._block()
        if block is None:
            return
        top, left, bottom, right = block
        first = top + 1 if bottom > top else top
        chosen = [self._model.rows[r] for r in range(first, bottom + 1)]
        columns = self._editable(left, right)
        if columns and self.run(rows.merge_with_above, chosen, columns) is not None:
            self._view.select_place(self._model.block_start(top, left), left)

    def unmerge(self) -> None:
        """Let every merged cell in the selection stand alone again, with the text it read."""
        block = self._block()
        if block is None:
            return
        top, left, bottom, right = block
        blocks = self._model.spans.blocks
        ends = [s + h - 1 for (s, c), h in blocks.items() if left <= c <= right and s <= bottom and s + h > top]
        last = max([bottom, *ends])
        chosen = [self._model.rows[r] for r in range(top, last + 1)]
        columns = list(range(left, right + 1))
        if any(row.cells[c] is None for row in chosen for c in columns):
            self.run(rows.unmerge, chosen, columns)

    # --- rows ------------------------------------------------------------------------------------------------------

    def insert_task(self) -> None:
        """A new task below the current row: first below a heading, after a task and what belongs to it."""
        table, current = self._model.rows, self._current()
        if current < 0:
            self._insert(0, RowKind.TASK, 1)
        elif table[current].is_group:
            self._insert(current + 1, RowKind.TASK, table[current].level + 1)
        else:
            self._insert(subtree_end(table, current), RowKind.TASK, table[current].level)

    def insert_group(self) -> None:
        """A new heading after the group the current row stands in; before the current row where there is no group."""
        table, current = self._model.rows, self._current()
        heading = current
        while heading >= 0 and not table[heading].is_group:
            heading -= 1
        if heading < 0:
            self._insert(max(current, 0), RowKind.GROUP, 1)
        else:
            self._insert(subtree_end(table, heading), RowKind.GROUP, table[heading].level)

    def _insert(self, index: int, kind: RowKind, level: int) -> None:
        appendix = self._model.appendix
        row_id = self.run(rows.insert_row, appendix.id, index, kind, level) if appendix else None
        place = self._model.index_of_row(row_id) if row_id is not None else None
        if place is not None:
            free = [c for c in range(self._model.columnCount()) if not self._model.is_automatic(c)]
            named = [c for c in free if self._model.shown[place].cells[c] is not None]
            self._view.select_place(place, (named or free or [0])[0])
            self._view.setFocus()

    def delete_rows(self) -> None:
        """Delete the selected rows."""
        chosen = self._chosen()
        if not chosen:
            return
        column = max(self._view.currentIndex().column(), 0)
        if self.run(rows.delete_rows, [self._model.rows[r] for r in chosen]) is not None and self._model.rows:
            self._view.select_place(min(chosen[0], len(self._model.rows) - 1), column)

    def change_level(self, by: int) -> None:
        """Move the selected rows with what belongs to them deeper (+1) or higher (-1)."""
        chosen = [self._model.rows[r] for r in self._with_subtrees(self._chosen())]
        if chosen and all(1 <= row.level + by <= MAX_LEVEL for row in chosen):
            self.run(rows.change_level, chosen, by)

    def change_kind(self) -> None:
        """Make the selected rows headings, or tasks if the first of them is a heading."""
        chosen = [self._model.rows[r] for r in self._chosen()]
        if chosen:
            self.run(rows.change_kind, chosen, RowKind.TASK if chosen[0].is_group else RowKind.GROUP)

    def move_up(self) -> None:
        """Move the selected rows with what belongs to them over the one before."""
        table, moving = self._model.rows, self._with_subtrees(self._chosen())
        if not moving or moving[0] == 0:
            return
        target = moving[0] - 1
        while target > 0 and table[target].level > table[moving[0]].level:
            target -= 1
        self._move(moving, target)

    def move_down(self) -> None:
        """Move the selected rows with what belongs to them over the one after."""
        table, moving = self._model.rows, self._with_subtrees(self._chosen())
        if not moving or moving[-1] + 1 >= len(table):
            return
        after = moving[-1] + 1
        same = table[after].level >= table[moving[0]].level
        self._move(moving, subtree_end(table, after) if same else after + 1)

    def drop(self, dragged: Sequence[int], target: int) -> None:
        """Put dragged rows with what belongs to them before another row."""
        moving = self._with_subtrees(dragged)
        if moving and not moving[0] <= target <= moving[-1] + 1:
            self._move(moving, target)

    def _move(self, moving: Sequence[int], target: int) -> None:
        appendix = self._model.appendix
        if appendix is None:
            return
        ids = [self._model.rows[r].id for r in moving]
        self.run(rows.move_rows, appendix.id, ids, target)
        self._view.scrollTo(self._view.currentIndex())

    # --- the appendix ----------------------------------------------------------------------------------------------

    def set_numbering(self, automatic: bool) -> None:
        """Let numbers follow the rows, or keep them as typed."""
        appendix = self._model.appendix
        wanted = Numbering.AUTOMATIC if automatic else Numbering.TYPED
        if appendix is not None and appendix.numbering != wanted:
            self.run(partial(plans.update_appendix, appendix=appendix, numbering=wanted))

    def open_task(self, row: int | None = None) -> None:
        """Ask for the progress of the task a row (default: the current one) belongs to."""
        place = self._current() if row is None else row
        if place < 0 or self._model.shown[place].is_group:
            return
        tracked = self._model.task_at(place)
        self._context.open_task(tracked.task.row_id if tracked else self._model.shown[place].id)
