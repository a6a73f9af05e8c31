"""Pasting into the table: cells from the current one on, or whole rows below it; each paste is one operation."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from caicach_desktop.domain.plan import Appendix, Cells, RowKind
from caicach_desktop.gui import clipboard, messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.models.appendix_model import AppendixModel
from caicach_desktop.gui.widgets.appendix_view import AppendixView
from caicach_desktop.services import rows
from caicach_desktop.services.pasting import (
    MANY_ROWS,
    Grid,
    NewRow,
    Pasted,
    beyond_told,
    is_large,
    placed,
    read_as_rows,
    read_pasted,
)
from caicach_desktop.services.rows import CellEdit
from caicach_desktop.services.workspace import Store

P = ParamSpec("P")
T = TypeVar("T")


class PastingCommands(QObject):
    """Knows the current place, calls services, and puts what was copied where the user expects it."""

    def __init__(self, context: AppContext, view: AppendixView, model: AppendixModel) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._model = model
        self.working = False

    def run(self, function: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Call a service; while it runs, news of its changes leave the selection alone."""
        self.working = True
        try:
            return self._context.do(function, *args, **kwargs)
        finally:
            self.working = False

    def _current(self) -> int:
        index = self._view.currentIndex()
        return index.row() if index.isValid() else len(self._model.rows) - 1

    def _block(self) -> tuple[int, int, int, int] | None:
        block = self._view.block()
        index = self._view.currentIndex()
        if block is None and index.isValid():
            return index.row(), index.column(), index.row(), index.column()
        return block

    # --- pasting ---------------------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Write the clipboard's table from the current cell on; what goes beyond the last row becomes new rows.

        A whole table with its heading is understood: its columns find their places, its rows come below the current
        one.
        """
        self._paste(read_pasted)

    def paste_rows(self) -> None:
        """Put the clipboard's table below the current row as new rows, also where it has no heading."""
        left = (self._block() or (0, 0, 0, 0))[1]
        self._paste(partial(read_as_rows, column=left))

    def _paste(self, read: Callable[[Appendix, str | None, str | None], Pasted]) -> None:
        appendix = self._model.appendix
        if appendix is None:
            return
        html, text = clipboard.texts_of(QGuiApplication.clipboard().mimeData())
        self._work(
            is_large(html, text), "Đang đọc bảng đã chép", lambda _: read(appendix, html, text), self._write_pasted
        )

    def _work(self, long: bool, title: str, work: Callable[[Store], T], done: Callable[[T], None]) -> None:
        """Do something at once, or in a worker where it takes long; nothing is done with it once another appendix is
        shown."""
        shown = self._model.appendix

        def finish(result: T) -> None:
            now = self._model.appendix
            if shown is not None and now is not None and now.id == shown.id:
                done(result)

        if not long:
            result = self.run(work)
            if result is not None:
                finish(result)
            return
        self.working = True
        job = self._context.run_job(title, lambda _: work(self._context.store), finish, owner=self)
        job.ended.connect(self._worked)

    def _worked(self) -> None:
        self.working = False

    def _write_pasted(self, pasted: Pasted) -> None:
        left = (self._block() or (0, 0, 0, 0))[1]
        left_out = pasted.left_out or beyond_told(pasted.grid, self._model.columnCount() - left)
        if left_out and not messages.ask(self._view.window(), left_out, "Dán phần còn lại"):
            return
        if pasted.rows:
            self._insert_rows(pasted.rows)
        else:
            self._write_cells(pasted.grid)

    def _insert_rows(self, known: Sequence[NewRow]) -> None:
        appendix, table = self._model.appendix, self._model.rows
        if appendix is None:
            return
        index, known = placed(table, self._current(), known)
        after = table[index - 1].id if index else 0
        self._work(
            len(known) > MANY_ROWS,
            "Đang dán bảng",
            lambda store: rows.insert_rows(store, appendix.id, after, known, "Dán bảng"),
            self._select_rows,
        )

    def _select_rows(self, ids: Sequence[int]) -> None:
        first = self._model.index_of_row(ids[0]) if ids else None
        if first is not None:
            self._view.select_block(first, 0, first + len(ids) - 1, self._model.columnCount() - 1)

    def _write_cells(self, grid: Grid) -> None:
        block, appendix = self._block(), self._model.appendix
        if not grid or appendix is None:
            return
        top, left, bottom, right = block or (0, 0, 0, 0)
        if len(grid) == 1 and len(grid[0]) == 1:
            # One text pasted over many cells fills them all.
            grid = [[grid[0][0]] * (right - left + 1)] * (bottom - top + 1)
        table = self._model.rows
        inside = grid[: max(len(table) - top, 0)]
        edits = [
            CellEdit(table[top + r], c, text) for r, texts in enumerate(inside) for c, text in self._placed(texts, left)
        ]
        edits = [edit for edit in edits if edit.row.cells[edit.column] != edit.text]
        added = [self._new_row(texts, left) for texts in grid[len(inside) :]]
        last = min(left + len(grid[0]), len(appendix.columns)) - 1
        if edits or added:
            self._work(
                len(grid) > MANY_ROWS,
                "Đang dán",
                lambda store: rows.paste(store, appendix.id, edits, added),
                lambda _: self._view.select_block(top, left, min(top + len(grid), len(self._model.rows)) - 1, last),
            )

    def _placed(self, texts: Sequence[str | None], left: int) -> list[tuple[int, str | None]]:
        columns = self._model.columnCount()
        placed = enumerate(texts, start=left)
        return [(c, text) for c, text in placed if c < columns and not self._model.is_automatic(c)]

    def _new_row(self, texts: Sequence[str | None], left: int) -> tuple[RowKind, int, Cells]:
        cells: list[str | None] = [""] * self._model.columnCount()
        for column, text in self._placed(texts, left):
            cells[column] = text
        table = self._model.rows
        last = table[-1] if table else None
        level = 1 if last is None else last.level + last.is_group
        return RowKind.TASK, level, tuple(cells)
