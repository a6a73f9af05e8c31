"""Trình bày bảng: how an appendix is printed (columns, widths, type size, orientation), with the PDF beside it."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHeaderView, QWidget

from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.plan import Appendix, TableLook, WholePlan
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui import icons
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.delegates.width_delegate import WidthDelegate
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_table_look_dialog import Ui_TableLookDialog
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.column_look_model import WIDTH, ColumnLookModel
from caicach_desktop.gui.newest import Newest
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.gui.widgets.live_preview import NOT_BUILT
from caicach_desktop.services import plans, previewing
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.previewing import AppendixPreview

PREVIEW_AFTER_MS = 300
SIZE_STEP_PT = 0.5
WIDTH_PX = 135


class TableLookDialog(BaseDialog):
    """Keeps the look as one operation when it is accepted, nothing otherwise."""

    def __init__(self, context: AppContext, whole: WholePlan, appendix_id: int, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._whole = whole
        self._appendix: Appendix = next(part.appendix for part in whole.appendices if part.appendix.id == appendix_id)
        self._limits = previewing.look_limits()
        self._building = Newest(context, self)
        self._building.unanswered.connect(self._tell_fault)
        self._pages_before = 0
        self.ui = Ui_TableLookDialog()
        self.ui.setupUi(self)
        self.columns = ColumnLookModel(self._limits.least_column, self)
        self._set_up_table()
        self._set_up_fields()
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._timer.timeout.connect(self._start_preview)
        self._show(self._appendix)
        self._connect()
        self._start_preview()

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_table(self) -> None:
        table = self.ui.columnsTable
        table.setModel(self.columns)
        self.delegate = WidthDelegate(self._limits.landscape, table)
        table.setItemDelegateForColumn(WIDTH, self.delegate)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(WIDTH, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(WIDTH, WIDTH_PX)
        bind("Del", table, self.make_chosen_automatic)
        bind("Backspace", table, self.make_chosen_automatic)

    def _set_up_fields(self) -> None:
        ui, limits = self.ui, self._limits
        name = squeeze(" ".join((self._appendix.number, *self._appendix.title)))
        self.setWindowTitle(f"Trình bày bảng: {name[:80]}")
        ui.sizeCombo.addItem(f"Theo mẫu ({_points(limits.font_size)})", None)
        for step in range(round((limits.most_size - limits.least_size) / SIZE_STEP_PT) + 1):
            size = limits.least_size + step * SIZE_STEP_PT
            ui.sizeCombo.addItem(_points(size), size)
        ui.orientationCombo.addItem("Giấy ngang", True)
        ui.orientationCombo.addItem("Giấy dọc", False)
        ui.faultLabel.setProperty("fault", True)
        ui.pagesLabel.setProperty("muted", True)
        ui.automaticButton.setIcon(icons.icon("undo"))
        make_primary(ui.saveButton)

    def _connect(self) -> None:
        ui = self.ui
        self.columns.edited.connect(self._edited)
        ui.sizeCombo.currentIndexChanged.connect(self._edited)
        ui.orientationCombo.currentIndexChanged.connect(self._edited)
        ui.repeatBox.toggled.connect(self._edited)
        ui.mergeBox.toggled.connect(self._edited)
        ui.automaticButton.clicked.connect(lambda: self.columns.make_automatic(range(self.columns.rowCount())))
        ui.defaultButton.clicked.connect(self.show_default)
        ui.saveButton.clicked.connect(self.accept)
        ui.cancelButton.clicked.connect(self.reject)
        ui.preview.bind_keys(self)

    def _show(self, appendix: Appendix) -> None:
        look = appendix.look
        self.columns.show(appendix.columns)
        filter_bar.choose(self.ui.sizeCombo, look.font_size)
        filter_bar.choose(self.ui.orientationCombo, look.landscape)
        self.ui.repeatBox.setChecked(look.repeat_heading)
        self.ui.mergeBox.setChecked(look.merge_equal)
        self._show_fault()

    # --- what is chosen -----------------------------------------------------------------------------------------------

    def appendix(self) -> Appendix:
        """The appendix with the look chosen."""
        look = TableLook(
            font_size=self.ui.sizeCombo.currentData(),
            landscape=bool(self.ui.orientationCombo.currentData()),
            repeat_heading=self.ui.repeatBox.isChecked(),
            merge_equal=self.ui.mergeBox.isChecked(),
        )
        return replace(self._appendix, columns=self.columns.columns(), look=look)

    def changes(self) -> dict[str, Any]:
        """What differs from the appendix as it was."""
        chosen = self.appendix()
        names = ("columns", "look")
        return {name: getattr(chosen, name) for name in names if getattr(chosen, name) != getattr(self._appendix, name)}

    @Slot()
    def show_default(self) -> None:
        """Choose what a new appendix has: every column, widths by the content, the form's own look."""
        columns = tuple(replace(column, shown=True, width=0.0) for column in self._appendix.columns)
        self._show(replace(self._appendix, columns=columns, look=TableLook()))
        self._edited()

    @Slot()
    def make_chosen_automatic(self) -> None:
        """Let the width of the column pointed to follow the content."""
        if self.ui.columnsTable.currentIndex().isValid():
            self.columns.make_automatic([self.ui.columnsTable.currentIndex().row()])

    @Slot()
    def _edited(self) -> None:
        self._show_fault()
        self._stop_preview()
        self._timer.start()

    def _show_fault(self) -> None:
        """Say it where the widths given by hand cannot all be had."""
        chosen = self.appendix()
        room = self._limits.landscape if chosen.look.landscape else self._limits.portrait
        given = sum(column.width for column in chosen.columns if column.shown)
        text = f"Bề rộng đã đặt cộng lại {_points(given)} mm, quá khổ {_points(room)} mm của trang nên sẽ được thu lại."
        self.ui.faultLabel.setText(text if given > room else "")
        self.ui.faultLabel.setVisible(given > room)

    # --- preview ------------------------------------------------------------------------------------------------------

    @Slot()
    def _start_preview(self) -> None:
        work = partial(previewing.appendix_preview, self._whole, self.appendix())
        self.ui.pagesLabel.setText("Đang dựng bản xem trước…")
        self._building.begin("Dựng bản xem trước", work, self._show_preview, self._refuse)

    def _refuse(self, error: AppError) -> None:
        self._tell(sentence(error))

    @Slot()
    def _tell_fault(self) -> None:
        self._tell(NOT_BUILT)

    def _tell(self, text: str) -> None:
        """Say why there is no preview."""
        self.ui.preview.show_message(text)
        self.ui.pagesLabel.setText("")

    def _show_preview(self, result: AppendixPreview) -> None:
        self.ui.preview.show_pdf(result.pdf)
        self.columns.set_outcome(result.widths)
        if not self._pages_before and not self.changes():
            self._pages_before = self.ui.preview.pages
        before = f" Cách đang lưu: {self._pages_before} trang." if self._pages_before and self.changes() else ""
        self.ui.pagesLabel.setText(f"Phụ lục in ra {self.ui.preview.pages} trang.{before}")

    def _stop_preview(self) -> None:
        self._timer.stop()
        self._building.stop()

    # --- the end ------------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Keep the look; where that fails, the dialog stays open."""
        self.ui.columnsTable.setFocus()  # a width being typed is taken over
        changes = self.changes()
        update = partial(plans.update_appendix, appendix=self._appendix, **changes)
        if not changes or self.context.do(update) is not None:
            super().accept()

    def done(self, result: int) -> None:
        self._stop_preview()
        self.ui.preview.show_message("")
        super().done(result)


def _points(size: float) -> str:
    return f"{size:g}".replace(".", ",")
