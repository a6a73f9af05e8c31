"""The tab "Thông tin": a plan's facts in fields, each kept as soon as it is left."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from caicach_desktop.domain.plan import Goal, ReportingRule, WholePlan
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.delegates.choice_delegate import ChoiceDelegate
from caicach_desktop.gui.forms.ui_plan_facts import Ui_FactsTab
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.models.record_table_model import RecordTableModel
from caicach_desktop.gui.pages.plan_facts_values import (
    FACTS,
    WIDGETS,
    Fact,
    goal_record,
    goals_from,
    rule_record,
    rules_from,
)
from caicach_desktop.gui.pages.plan_rules import PERIOD_CHOICES, day_choices, told
from caicach_desktop.gui.widgets.field_text import field_text, set_field_text
from caicach_desktop.services import plans
from caicach_desktop.services.agencies import list_agencies

if TYPE_CHECKING:
    from caicach_desktop.gui.widgets.first_page import FirstPage

Place = tuple[int, int, int, int]
FIELDS_PX = 520
PREVIEW_PX = 460
TWO_BOXES_PX = 700
# With less room the preview is shown in the place of the fields, and only while it is looked at.
BOTH_PX = 760
BOXES = ("documentBox", "issuerBox", "basesBox", "goalsBox", "reportingBox", "receiverBox", "signatureBox")
_GOAL_HEADINGS = ("Chỉ số", "Mục tiêu", "Mức", "Đơn vị")
_RULE_HEADINGS = ("Đơn vị", "Gửi đến", "Kỳ", "Thời hạn")
_PERIOD, _DEADLINE = 2, 3
# Column widths in px; those of 0 share what is left. Beside the preview there is little room.
_GOAL_WIDTHS = (88, 0, 76, 80)
_RULE_WIDTHS = (0, 0, 88, 0)


class FactsTab(QWidget):
    """Shows the facts of one plan; loads them only while it is looked at."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._whole: WholePlan | None = None
        self._plan_id = 0
        self._saving = self._narrow = False
        # What each field showed of the plan: a text that differs was typed and is not kept yet.
        self._seen: dict[QWidget, str] = {}
        self.ui = Ui_FactsTab()
        self.ui.setupUi(self)
        self._facts: dict[QWidget, Fact] = {getattr(self.ui, fact.widget): fact for fact in FACTS}
        for widget in self._facts:
            widget.installEventFilter(self)
        self.goals = RecordTableModel(_GOAL_HEADINGS, parent=self)
        self.rules = RecordTableModel(_RULE_HEADINGS, parent=self)
        self.goals.edited.connect(self._save_goals)
        self.rules.edited.connect(self._save_rules)
        _set_up_table(self.ui.goalsTable, self.goals, _GOAL_WIDTHS)
        _set_up_table(self.ui.reportingTable, self.rules, _RULE_WIDTHS)
        self._set_up_rules()
        self.first_page: FirstPage | None = None
        grid = self.ui.factsGrid
        boxes: list[QWidget] = [getattr(self.ui, name) for name in BOXES]
        self._places = {box: cast(Place, grid.getItemPosition(grid.indexOf(box))) for box in boxes}
        self._set_up_preview()
        ui = self.ui
        ui.goalsAddButton.clicked.connect(lambda: _add(ui.goalsTable, self.goals))
        ui.reportingAddButton.clicked.connect(self.add_rule)
        ui.goalsRemoveButton.clicked.connect(lambda: _remove(ui.goalsTable, self.goals))
        ui.reportingRemoveButton.clicked.connect(lambda: _remove(ui.reportingTable, self.rules))

    def _set_up_rules(self) -> None:
        """Periods and days are chosen; a day may also be typed as the document prints it."""
        table = self.ui.reportingTable
        periods = ChoiceDelegate(lambda _: PERIOD_CHOICES, free=True, parent=self)
        days = ChoiceDelegate(self._day_choices, free=True, parent=self)
        self._choosing = {_PERIOD: periods, _DEADLINE: days}
        for column, delegate in self._choosing.items():
            table.setItemDelegateForColumn(column, delegate)
        self.ui.rulesToldLabel.setProperty("muted", True)

    def _day_choices(self, index: QModelIndex | QPersistentModelIndex) -> list[str]:
        period = self.rules.records()[index.row()][_PERIOD]
        return day_choices(period, self._whole.plan.year if self._whole else None)

    def add_rule(self) -> None:
        """Ask for a reporting period and its days, and add the rules that say so."""
        from caicach_desktop.gui.dialogs.rule_dialog import RuleDialog

        self.commit()
        whole = self._whole
        if whole is None:
            return
        agencies = [agency.name for agency in self._context.do(list_agencies) or [] if agency.active]
        dialog = RuleDialog(self._context, whole.plan, agencies, self)
        if dialog.exec():
            self._update_rules((*whole.plan.reporting, *dialog.rules))
            self.ui.reportingTable.selectRow(self.rules.rowCount() - 1)

    def _set_up_preview(self) -> None:
        """The document's text beside the fields; a button puts it away, and that is remembered.

        Where there is no room beside them it comes in their place, and that is not remembered.
        """
        button = self.ui.previewButton
        button.setIcon(icon("file-pdf"))
        button.setChecked(self._context.settings.get("facts_preview"))
        button.toggled.connect(self._switch_preview)
        QWidget.setTabOrder(self.ui.signNameEdit, button)
        self.ui.splitter.setChildrenCollapsible(False)
        self.ui.scroll.installEventFilter(self)

    def _switch_preview(self, on: bool) -> None:
        if not self._narrow:
            self._context.settings.set("facts_preview", on)
        self._show_preview()

    def _show_preview(self) -> None:
        """Made when it is first wanted: what it needs takes time to load."""
        button = self.ui.previewButton
        narrow = self.width() < BOTH_PX
        if narrow != self._narrow:
            self._narrow = narrow
            with QSignalBlocker(button):
                button.setChecked(not narrow and self._context.settings.get("facts_preview"))
        on = button.isChecked()
        self.ui.scroll.setVisible(not (on and narrow))
        if on and self.first_page is None:
            from caicach_desktop.gui.widgets.first_page import FirstPage

            self.first_page = FirstPage(self._context, self)
            self.first_page.show_plan(self._plan_id)
            self.ui.splitter.addWidget(self.first_page)
            self.ui.splitter.setSizes([FIELDS_PX, PREVIEW_PX])
        if self.first_page is not None:
            self.first_page.setVisible(on)
        self._reflow()

    def _reflow(self) -> None:
        """Two boxes side by side where there is the room for them, else each on a line of its own."""
        narrow = self.ui.scroll.width() < TWO_BOXES_PX
        for line, (box, place) in enumerate(self._places.items()):
            row, column, rows, columns = (line, 0, 1, 2) if narrow else place
            self.ui.factsGrid.addWidget(box, row, column, rows, columns)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_preview()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._show_preview()

    def show_plan(self, plan_id: int, now: bool) -> None:
        """Show a plan's facts: at once, or when asked again while the tab is in view."""
        if self.first_page is not None:
            self.first_page.show_plan(plan_id)
        if plan_id != self._plan_id:
            self._seen = {}
        self._plan_id = plan_id
        if now and not self._saving:
            self._load()
        elif not now:
            self._whole = None

    def commit(self) -> None:
        """Keep what is typed in any field."""
        for table in (self.ui.goalsTable, self.ui.reportingTable):
            editor = table.indexWidget(table.currentIndex()) or self.focusWidget()
            if isinstance(editor, QLineEdit) and table.isAncestorOf(editor):
                table.commitData(editor)
        for delegate in self._choosing.values():
            delegate.commit()
        for widget in self._facts:
            self._save(widget)

    def point_to(self, field: str) -> None:
        """Put the keyboard into the field of a fact, and the field into view; "" is the title."""
        tables = {"goals": self.ui.goalsTable, "reporting": self.ui.reportingTable, "signature": self.ui.authorityEdit}
        widget = tables.get(field) or getattr(self.ui, WIDGETS.get(field, "titleEdit"))
        # The buttons and the words below a table belong to it.
        self.go_to(widget, self.ui.reportingBox if field == "reporting" else widget)

    def go_to(self, widget: QWidget, part: QWidget | None = None) -> None:
        """Put the keyboard into a field, and it (or a part around it) into view."""
        if self._narrow:
            self.ui.previewButton.setChecked(False)
        widget.setFocus()
        shown = part or widget
        # A tab shown for the first time has no sizes yet.
        self.ui.scroll.ensureWidgetVisible(shown)
        QTimer.singleShot(0, self, lambda: self.ui.scroll.ensureWidgetVisible(shown))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QWidget) and watched in self._facts:
            self._save(watched)
        elif event.type() == QEvent.Type.Resize and watched is self.ui.scroll:
            self._reflow()
        return super().eventFilter(watched, event)

    def stored(self, name: str) -> str | None:
        """What the plan says in a field, by the field's name; None where the tab has no such field or no plan."""
        widget = next((widget for widget, fact in self._facts.items() if fact.widget == name), None)
        return self._seen.get(widget) if widget is not None and self._whole is not None else None

    def _load(self) -> None:
        self._whole = self._context.do(plans.load_plan, self._plan_id) if self._plan_id else None
        if self._whole is None:
            return
        for widget, fact in self._facts.items():
            shown = fact.shown(self._whole.plan)
            # A field in which something else was typed meanwhile keeps it until it is left.
            if field_text(widget) != shown and self._seen.get(widget, field_text(widget)) == field_text(widget):
                set_field_text(widget, shown)
            self._seen[widget] = shown
        _show_records(self.goals, [goal_record(goal) for goal in self._whole.goals])
        _show_records(self.rules, [rule_record(rule) for rule in self._whole.plan.reporting])
        self.ui.rulesToldLabel.setText(told(self._whole.plan))

    def _save(self, widget: QWidget) -> None:
        """Keep one field if its text is new."""
        whole = self._whole
        fact = self._facts[widget]
        if whole is None or self._saving or field_text(widget) == self._seen.get(widget):
            return
        typed = self._seen[widget] = field_text(widget)
        changes = fact.changes(whole.plan, typed)
        self._keep(lambda: self._context.save_typed(typed, partial(plans.update_plan, plan=whole.plan, **changes)))

    def _save_rules(self) -> None:
        if self._whole is not None:
            self._update_rules(rules_from(self.rules.records(), self._whole.plan.reporting))

    def _update_rules(self, rules: Sequence[ReportingRule]) -> None:
        whole = self._whole
        if whole is not None:
            self._keep(lambda: self._context.do(partial(plans.update_plan, plan=whole.plan, reporting=tuple(rules))))

    def _save_goals(self) -> None:
        if self._whole is not None:
            goals: Sequence[Goal] = goals_from(self.goals.records(), self._whole.goals, self._plan_id)
            self._keep(lambda: self._context.do(plans.set_goals, self._plan_id, goals))

    def _keep(self, save: Callable[[], object]) -> None:
        """Keep something; afterwards the plan is shown as it is now, also where that failed."""
        self._saving = True
        try:
            save()
        finally:
            self._saving = False
            self._load()


def _set_up_table(table: QTableView, model: RecordTableModel, widths: Sequence[int]) -> None:
    table.setModel(model)
    table.setProperty("list", True)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.horizontalHeader().setStretchLastSection(False)
    for column, width in enumerate(widths):
        if width:
            table.setColumnWidth(column, width)
        else:
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    # A handful of short records: Qt's own row heights are good enough here.
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


def _show_records(model: RecordTableModel, records: list[list[str]]) -> None:
    if [record for record in model.records() if any(record)] != records:
        model.show(records)


def _add(table: QTableView, model: RecordTableModel) -> None:
    index = model.index(model.add(), 0)
    table.setCurrentIndex(index)
    table.edit(index)


def _remove(table: QTableView, model: RecordTableModel) -> None:
    if table.currentIndex().isValid():
        model.remove(table.currentIndex().row())
