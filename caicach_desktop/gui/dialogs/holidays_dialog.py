"""Ngày hạn và ngày nghỉ: whether due days move to working days, and the days off of each year."""

from datetime import date

from PySide6.QtCore import QDate, QModelIndex, Slot
from PySide6.QtWidgets import QHeaderView, QWidget

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.holidays import Holiday
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.delegates.choice_delegate import ChoiceDelegate
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.forms.ui_holidays_dialog import Ui_HolidaysDialog
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.holiday_model import KINDS, HolidayColumn, HolidayModel
from caicach_desktop.services.holidays import YearHolidays, declare_day, holidays_of, move_day, withdraw_days

WIDTHS = {HolidayColumn.DAY: 110, HolidayColumn.WEEKDAY: 96, HolidayColumn.KIND: 118, HolidayColumn.SOURCE: 92}


class HolidaysDialog(BaseDialog):
    """Keeps every change at once; a shipped day that is not wanted is declared to be worked."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_HolidaysDialog()
        self.ui.setupUi(self)
        self.model = HolidayModel(self)
        self._set_up_table()
        self._set_up_rest()
        self.refresh()

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self.model)
        self._kinds = ChoiceDelegate(lambda _: list(KINDS.values()), parent=self)
        table.setItemDelegateForColumn(HolidayColumn.KIND, self._kinds)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(HolidayColumn.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 14)
        table.setToolTip("F2 hoặc nhấp đúp để sửa, Delete để bỏ ngày")
        table.selectionModel().currentRowChanged.connect(self._enable)
        bind("Delete", table, self.remove)
        for key in ("Return", "Enter"):
            bind(key, table, lambda: table.edit(table.currentIndex()))
        self.model.changed_to.connect(self._change)

    def _set_up_rest(self) -> None:
        ui, today = self.ui, self.context.today()
        ui.moveBox.setChecked(self.context.settings.get("due_next_working_day"))
        ui.moveBox.toggled.connect(lambda on: self.context.settings.set("due_next_working_day", on))
        ui.yearSpin.lineEdit().setTextMargins(5, 0, 0, 0)
        ui.yearSpin.setValue(today.year)
        ui.yearSpin.valueChanged.connect(lambda _: self.refresh())
        ui.dayEdit.setDate(QDate(today.year, today.month, today.day))
        for off, name in KINDS.items():
            ui.kindCombo.addItem(name, off)
        ui.noticeLabel.setProperty("muted", True)
        ui.addButton.setIcon(icon("new"))
        ui.removeButton.setIcon(icon("delete"))
        ui.restoreButton.setIcon(icon("undo"))
        # Enter adds only where a day is being put together: elsewhere nobody would expect one to appear.
        ui.addButton.setAutoDefault(False)
        ui.nameEdit.returnPressed.connect(self.add)
        ui.addButton.clicked.connect(self.add)
        ui.removeButton.clicked.connect(self.remove)
        ui.restoreButton.clicked.connect(self.restore)
        ui.closeButton.clicked.connect(self.reject)
        self.context.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        # A slot of its own and no lambda: the connection goes with the dialog.
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the year's days as they are stored; the chosen one stays chosen."""
        chosen = self._chosen()
        read: YearHolidays | None = self.context.do(holidays_of, self.ui.yearSpin.value())
        if read is None:
            return
        self.model.show(read.days)
        self.ui.noticeLabel.setText(read.notice)
        self.ui.noticeLabel.setVisible(bool(read.notice))
        self.ui.restoreButton.setEnabled(any(day.id for day in read.days))
        self.ui.restoreButton.setToolTip(f"Bỏ mọi ngày tự khai của năm {read.year}, trở lại lịch có sẵn (Alt+K)")
        self._choose(chosen.day if chosen else "")

    def _choose(self, day: str) -> None:
        row = max(self.model.row_of(day), 0)
        if self.model.rowCount():
            self.ui.table.setCurrentIndex(self.model.index(row, HolidayColumn.NAME))
            self.ui.table.scrollTo(self.ui.table.currentIndex())
        self._enable()

    def _chosen(self) -> Holiday | None:
        row = self.ui.table.currentIndex().row()
        return self.model.days[row] if 0 <= row < len(self.model.days) else None

    # --- changing -----------------------------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """Declare the day in the fields; a day that is listed already is changed."""
        day = self.ui.dayEdit.date()
        name, off = self.ui.nameEdit.text().strip(), bool(self.ui.kindCombo.currentData())
        name = name or ("Ngày nghỉ" if off else "Ngày làm việc")
        chosen = date(day.year(), day.month(), day.day())
        if self.context.do(declare_day, chosen, name, off):
            self.ui.nameEdit.clear()
            self.ui.yearSpin.setValue(chosen.year)
            self._choose(chosen.isoformat())

    @Slot(object, object)
    def _change(self, old: Holiday, new: Holiday) -> None:
        day = date.fromisoformat(new.day)
        if old.day == new.day:
            self.context.do(declare_day, day, new.name, new.off)
        elif self.context.do(move_day, old.id, day):
            self.ui.yearSpin.setValue(day.year)
            self._choose(new.day)

    @Slot()
    def remove(self) -> None:
        """Take a declared day back; a shipped one becomes a day that is worked (or is off after all)."""
        chosen = self._chosen()
        if chosen is None:
            return
        if chosen.id:
            self.context.do(withdraw_days, [chosen.id])
        else:
            self.context.do(declare_day, date.fromisoformat(chosen.day), chosen.name, not chosen.off)

    @Slot()
    def restore(self) -> None:
        """Take every declared day of the year back, after asking."""
        declared = [day.id for day in self.model.days if day.id]
        year = self.ui.yearSpin.value()
        text = f"Bỏ {len(declared)} ngày tự khai của năm {year}, trở lại lịch có sẵn?\n\nHoàn tác được bằng Ctrl+Z."
        if declared and messages.ask(self, text, "Khôi phục"):
            self.context.do(withdraw_days, declared)

    @Slot()
    def _enable(self, *_: QModelIndex) -> None:
        chosen = self._chosen()
        self.ui.removeButton.setEnabled(chosen is not None)
        if chosen is not None and not chosen.id:
            text = "Tính là ngày làm việc" if chosen.off else "Tính là ngày nghỉ"
        else:
            text = "Bỏ ngày này"
        # "Thêm ngày" has the key T already.
        self.ui.removeButton.setText(text.replace("Tính là", "Tính &là").replace("Bỏ", "&Bỏ"))
        self.ui.removeButton.setToolTip(f"{text} (Delete)")
