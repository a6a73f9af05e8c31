"""Edits the lines above an appendix's table and the headings of its columns."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QWidget

from caicach_desktop.domain.plan import Appendix
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_appendix_dialog import Ui_AppendixDialog
from caicach_desktop.gui.models.record_table_model import RecordTableModel
from caicach_desktop.gui.pages.plan_facts_values import lines
from caicach_desktop.services import plans
from caicach_desktop.services.review_changes import ROLE_NAMES


class AppendixDialog(BaseDialog):
    """Keeps what was changed when it is accepted."""

    def __init__(self, context: AppContext, appendix: Appendix, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._appendix = appendix
        self.ui = Ui_AppendixDialog()
        self.ui.setupUi(self)
        make_primary(self.ui.buttons.addButton("&Lưu", QDialogButtonBox.ButtonRole.AcceptRole))
        self.ui.numberEdit.setText(appendix.number)
        self.ui.titleEdit.setPlainText("\n".join(appendix.title))
        self.ui.noteEdit.setPlainText(appendix.note or "")
        self.columns = RecordTableModel(("Loại cột", "Tên cột in trên bảng"), fixed=(0,), parent=self)
        self.columns.show([(ROLE_NAMES[c.role], c.heading) for c in appendix.columns])
        table = self.ui.columnsTable
        table.setModel(self.columns)
        table.setProperty("list", True)
        table.verticalHeader().hide()
        table.setColumnWidth(0, 200)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def changes(self) -> dict[str, Any]:
        """What differs from the appendix as it was."""
        headings = [heading for _, heading in self.columns.records()]
        columns = zip(self._appendix.columns, headings, strict=True)
        typed: dict[str, Any] = {
            "number": self.ui.numberEdit.text().strip(),
            "title": lines(self.ui.titleEdit.toPlainText()),
            "note": self.ui.noteEdit.toPlainText().strip() or None,
            "columns": tuple(replace(column, heading=heading.strip()) for column, heading in columns),
        }
        return {name: value for name, value in typed.items() if getattr(self._appendix, name) != value}

    def accept(self) -> None:
        changes = self.changes()
        update = partial(plans.update_appendix, appendix=self._appendix, **changes)
        if not changes or self.context.do(update) is not None:
            super().accept()
