"""The page "Kế hoạch": plans and their appendices at the left, the appendix table and the plan's facts at the right."""

from functools import partial
from html import escape

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QMenu, QSizePolicy, QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.plan import Appendix, Numbering, Row
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_plan_page import Ui_PlanPage
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.models.appendix_model import AppendixModel
from caicach_desktop.gui.pages.plan_facts import FactsTab
from caicach_desktop.gui.pages.plan_facts_body import BodyTab
from caicach_desktop.gui.widgets.appendix_actions import AppendixActions
from caicach_desktop.gui.widgets.appendix_commands import AppendixCommands
from caicach_desktop.gui.widgets.appendix_view import AppendixView
from caicach_desktop.gui.widgets.find_bar import FindBar
from caicach_desktop.gui.widgets.kept_widths import KeptWidths
from caicach_desktop.gui.widgets.plan_list import PlanList
from caicach_desktop.gui.widgets.task_states import TaskStates
from caicach_desktop.services import agencies, plans, rows
from caicach_desktop.services.tasks import TrackedTask

LIST_WIDTH = 210
_STATES_WAIT_MS = 150
_NUMBERINGS = ((Numbering.AUTOMATIC, "Đánh số tự động"), (Numbering.TYPED, "Giữ số như đã gõ"))


class PlanPage(QWidget):
    """Shows one plan at a time: one of its appendices, its facts, its body."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        # Made before the rest of the page: Tab goes through it first.
        self.plan_list = PlanList(context, self)
        self.ui = Ui_PlanPage()
        self.ui.setupUi(self)
        self._stale = True
        self.model = AppendixModel(self._write, self)
        self.view = AppendixView(self)
        self.commands = AppendixCommands(context, self.view, self.model)
        self.widths = KeptWidths(context.settings, self.view, self.model)
        self.find_bar = FindBar(self.view, self.commands, self)
        search = self.find_bar.open
        self.actions_of_table = AppendixActions(
            self.view, self.commands, lambda: search(False), lambda: search(True), self.choose_look
        )
        self._states = TaskStates(context, self)
        self._states.arrived.connect(self._states_arrived)
        self._states_later = QTimer(self, interval=_STATES_WAIT_MS, singleShot=True)
        self._states_later.timeout.connect(self._load_states)
        self._set_up_list()
        self._set_up_table()
        self._set_up_tabs()
        context.changed.connect(self._changed)
        context.commit_editors.connect(self.commit)

    # --- setting up ------------------------------------------------------------------------------------------------

    def _set_up_list(self) -> None:
        splitter = self.ui.splitter
        splitter.insertWidget(0, self.plan_list)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST_WIDTH, 1000])
        self.plan_list.chosen.connect(self._place_chosen)
        self.plan_list.made.connect(self.show_place)

    def _set_up_table(self) -> None:
        ui = self.ui
        self.view.show_model(self.model)
        ui.tableSlot.addWidget(self.view)
        ui.findSlot.addWidget(self.find_bar)
        self.actions_of_table.fill_toolbar(ui.toolBar)
        ui.toolBar.addSeparator()
        self.numbering = QComboBox(self)
        for value, text in _NUMBERINGS:
            self.numbering.addItem(text, value)
        self.numbering.setAccessibleName("Cách đánh số thứ tự")
        self.numbering.setToolTip("Số thứ tự chạy theo dòng, hay giữ đúng như đã gõ")
        self.numbering.activated.connect(self._numbering_chosen)
        ui.toolBar.addWidget(self.numbering)
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        ui.toolBar.addWidget(gap)
        ui.toolBar.addAction(icon("export"), "Xuất và in…", self.export).setToolTip("Xuất và in phụ lục này (Ctrl+P)")
        ui.editHeadingButton.setIcon(icon("edit"))
        ui.editHeadingButton.clicked.connect(self.edit_heading)
        for part in (self.view, self.view.verticalHeader()):
            part.customContextMenuRequested.connect(partial(self._show_menu, part.viewport()))
        self.view.widths_changed.connect(self.widths.keep)
        self.view.room_changed.connect(self.widths.fit)
        self.view.selectionModel().currentChanged.connect(lambda: self.find_bar.refresh())
        self.model.refreshed.connect(self.find_bar.refresh)

    def _set_up_tabs(self) -> None:
        self.facts = FactsTab(self.context, self)
        self.body = BodyTab(self.context, self)
        self.ui.factsSlot.addWidget(self.facts)
        self.ui.bodySlot.addWidget(self.body)
        self.ui.tabs.currentChanged.connect(self._tab_changed)

    # --- the window's wishes ---------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Bring everything up to date; called when the page is shown."""
        if self._stale:
            self._load(*self.place)
        self.view.setFocus()

    def show_place(self, plan_id: int, appendix_id: int = 0, row_id: int = 0, column: int = 1) -> None:
        """Show a plan, one of its appendices (0: the first), one of its rows (0: none) and in it a column (-1: the
        heading lines above the table)."""
        self.commit()
        self._load(plan_id, appendix_id)
        if appendix_id or row_id:
            self.ui.tabs.setCurrentWidget(self.ui.appendixTab)
        row = self.model.index_of_row(row_id) if row_id else None
        if row is not None:
            self.view.select_place(row, max(min(column, self.model.columnCount() - 1), 0))
            self.view.setFocus()
        elif column < 0:
            self.ui.editHeadingButton.setFocus()

    def show_fact(self, plan_id: int, field: str) -> None:
        """Show a fact of a plan by its field, "sections/2" in the body, the others on the tab of facts."""
        self.show_place(plan_id)
        in_body = field.startswith("sections")
        self.ui.tabs.setCurrentWidget(self.ui.bodyTab if in_body else self.ui.factsTab)
        (self.body if in_body else self.facts).point_to(field)

    @property
    def place(self) -> tuple[int, int]:
        """The ids of the plan and the appendix shown; 0 where there is none."""
        return self.plan_list.place

    def fill_menu(self, menu: QMenu) -> None:
        """Put the table's actions into a menu of the window."""
        self.actions_of_table.fill_menu(menu)

    def commit(self) -> None:
        """Keep whatever is being typed on this page."""
        self.view.commit()
        self.facts.commit()
        self.body.commit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._enable_actions()

    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        self.actions_of_table.set_enabled(False)
        super().hideEvent(event)

    def _enable_actions(self) -> None:
        """The table's actions stand in the window's menu too: they work only while the table is in view."""
        in_view = self.isVisible() and self.ui.tabs.currentWidget() is self.ui.appendixTab
        self.actions_of_table.set_enabled(in_view and self.model.appendix is not None)

    # --- loading ---------------------------------------------------------------------------------------------------

    def _load(self, plan_id: int, appendix_id: int) -> None:
        """Bring the whole page up to date, at a place or as near to it as the list can come."""
        self._stale = False
        self.plan_list.load(plan_id, appendix_id)
        self.ui.stack.setCurrentWidget(self.ui.tabs if self.place[0] else self.ui.emptySide)
        self._load_appendix()
        self._load_facts()

    def _write(self, row: Row, column: int, text: str) -> bool:
        return self.commands.write(row, column, text)

    def _place_chosen(self, plan_id: int, appendix_id: int) -> None:
        shown = self.model.appendix
        if appendix_id:
            self.ui.tabs.setCurrentWidget(self.ui.appendixTab)
        self._load_appendix()
        if shown is None or shown.plan_id != plan_id:
            self._load_facts()

    def _load_appendix(self) -> None:
        """Show the chosen appendix; one that is shown already only takes over what is new."""
        appendix_id, plan = self.place[1], self.plan_list.plan
        whole = self.context.do(plans.load_appendix, appendix_id) if appendix_id else None
        shown = self.model.appendix
        if whole is not None and shown is not None and shown.id == whole.appendix.id:
            self.model.refresh(whole)
        else:
            self.model.show(whole, plan.year if plan else None)
            self.widths.fit(anew=True)
            if whole and whole.rows:
                self.view.setCurrentIndex(self.model.index(0, min(1, self.model.columnCount() - 1)))
        self._show_appendix_facts()
        self._states_later.start()

    def _show_appendix_facts(self) -> None:
        appendix = self.model.appendix
        self.ui.headingLabel.setText(heading_html(appendix) if appendix else "Kế hoạch này chưa có phụ lục.")
        self._enable_actions()
        for widget in (self.view, self.numbering, self.ui.editHeadingButton):
            widget.setEnabled(appendix is not None)
        if appendix:
            self.numbering.setCurrentIndex([value for value, _ in _NUMBERINGS].index(appendix.numbering))

    def _load_states(self) -> None:
        # The page may have been left since: then the states are read when it is shown again.
        self._stale = self._stale or not self.isVisible()
        plan_id = self.place[0]
        if plan_id and self.isVisible():
            self._states.ask(plan_id)
            self.view.cells.agencies = [a.name for a in self.context.do(agencies.list_agencies) or [] if a.active]

    def _states_arrived(self, plan_id: int, tracked: list[TrackedTask]) -> None:
        if plan_id == self.place[0]:
            self.model.set_states(tracked)

    def _load_facts(self) -> None:
        tab = self.ui.tabs.currentWidget()
        plan_id = self.place[0]
        self.facts.show_plan(plan_id, now=tab is self.ui.factsTab)
        self.body.show_plan(plan_id, now=tab is self.ui.bodyTab)

    def _tab_changed(self) -> None:
        self.view.commit()
        self._enable_actions()
        self._load_facts()

    def _changed(self, changes: Changes) -> None:
        if not self.isVisible():
            self._stale = True
            return
        if changes.touches(Kind.PLAN, Kind.APPENDIX):
            self._load(*self.place)
        elif changes.touches(Kind.GOAL):
            self._load_facts()
        if changes.touches(Kind.ROW):
            self._rows_changed(changes)
        if changes.touches(Kind.PROGRESS, Kind.AGENCY, Kind.ASSIGNMENT, Kind.ROW):
            self._states_later.start()

    def _rows_changed(self, changes: Changes) -> None:
        own, shown = self.commands.working, self.place[1]
        if shown not in changes.appendix_ids:
            if not own and changes.appendix_ids:
                self._follow(min(changes.appendix_ids))
            return
        fresh = self.context.do(rows.load_rows, changes.ids[Kind.ROW]) or []
        gone = len(fresh) < len(changes.ids[Kind.ROW])
        places = None if gone else self.model.refresh_rows([r for r in fresh if r.appendix_id == shown])
        if places is None:
            whole = self.context.do(plans.load_appendix, shown)
            places = self.model.refresh(whole) if whole else []
        if places and not own:
            self.view.select_place(*places[0])

    def _follow(self, appendix_id: int) -> None:
        """Go to the appendix in which something was undone or redone."""
        plan_id = self.plan_list.holder_of(appendix_id)
        if plan_id:
            self.show_place(plan_id, appendix_id)

    # --- what the buttons do ---------------------------------------------------------------------------------------

    def edit_heading(self) -> None:
        """Edit the appendix's number, title, note and column headings."""
        from caicach_desktop.gui.dialogs.appendix_dialog import AppendixDialog

        if self.model.appendix is not None:
            AppendixDialog(self.context, self.model.appendix, self).exec()

    def choose_look(self) -> None:
        """Let the user choose how the appendix is printed."""
        from caicach_desktop.gui.dialogs.table_look_dialog import TableLookDialog

        plan_id, appendix_id = self.place
        whole = self.context.do(plans.load_plan, plan_id)
        if whole is not None and appendix_id:
            TableLookDialog(self.context, whole, appendix_id, self).exec()

    def export(self) -> None:
        """Ask for the export dialog of what is shown."""
        self.context.commit_editors.emit()
        if self.place[0]:
            self.context.open_export(*self.place)

    def _numbering_chosen(self) -> None:
        self.view.commit()
        self.commands.set_numbering(self.numbering.currentData() == Numbering.AUTOMATIC)

    def _show_menu(self, part: QWidget, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.actions_of_table.fill_menu(menu)
        menu.popup(part.mapToGlobal(at))


def heading_html(appendix: Appendix) -> str:
    """The lines above an appendix's table as printed: number and title bold, the note in italics."""
    bold = [f"<b>{escape(squeeze(line))}</b>" for line in (appendix.number, *appendix.title) if squeeze(line)]
    # Runs of blanks in the note are room for a number or a day to be written in by hand.
    note = f"<i>{escape(appendix.note.strip()).replace('  ', ' &nbsp;')}</i>" if appendix.note else ""
    return "<br>".join([*bold, note] if note else bold)
