"""The plans and their appendices at the left of the page Kế hoạch, with the buttons that add and delete them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Appendix, Layout, PlanSummary
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_plan_list import Ui_PlanList
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.models.plan_tree_model import APPENDIX_ID_ROLE, PLAN_ID_ROLE, PlanTreeModel
from caicach_desktop.services import plans


class PlanList(QWidget):
    """One line of it is chosen: a plan, or one of its appendices.

    `chosen` tells the plan and the appendix (0: the plan itself) that a user goes to in the list, after what was being
    typed is kept; `made` those that a button has just made and that are to be shown. `load` tells nobody.
    """

    chosen = Signal(int, int)
    made = Signal(int, int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._plans: dict[int, PlanSummary] = {}
        # The line that is chosen; the current line of the tree follows it, or, by hand, goes ahead.
        self._line = (0, 0)
        self.ui = Ui_PlanList()
        self.ui.setupUi(self)
        self.model = PlanTreeModel(self)
        self.ui.tree.setModel(self.model)
        self.ui.tree.selectionModel().currentChanged.connect(self._current_changed)
        self._set_up_buttons()

    def _set_up_buttons(self) -> None:
        ui = self.ui
        menu = QMenu(self)
        for layout in layouts():
            menu.addAction(layout.name, partial(self.add_appendix, layout))
        ui.addAppendixButton.setMenu(menu)
        _dress(ui.newPlanButton, "new", "Lập kế hoạch mới (Ctrl+N)")
        _dress(ui.addAppendixButton, "appendix", "Thêm phụ lục theo mẫu bảng")
        _dress(ui.deleteButton, "delete", "Xóa kế hoạch hoặc phụ lục đang chọn (Delete)")
        ui.newPlanButton.clicked.connect(self.new_plan)
        ui.deleteButton.clicked.connect(self.delete_chosen)
        self._appendices = menu
        menu.setTitle("&Thêm phụ lục")
        menu.setIcon(icon("appendix"))
        self._fill_context_menu(menu)

    def _fill_context_menu(self, appendices: QMenu) -> None:
        """What the buttons do, at the right mouse button and the menu key; Delete deletes what is chosen."""
        tree = self.ui.tree
        self.new_action = QAction(icon("new"), "&Lập kế hoạch mới…", tree)
        self.delete_action = QAction(icon("delete"), "&Xóa…", tree)
        self.delete_action.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.new_action.triggered.connect(self.new_plan)
        self.delete_action.triggered.connect(self.delete_chosen)
        tree.addActions([self.new_action, appendices.menuAction(), self.delete_action])
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    # --- what is chosen --------------------------------------------------------------------------------------------

    @property
    def place(self) -> tuple[int, int]:
        """The ids of the plan and of the appendix to be shown, its first one where the plan itself is chosen; 0 where
        there is none."""
        plan_id, appendix_id = self._line
        parts = self._parts(plan_id)
        return plan_id, appendix_id or (parts[0].id if parts else 0)

    @property
    def plan(self) -> PlanSummary | None:
        """The plan that is chosen, or whose appendix is."""
        return self._plans.get(self._line[0])

    def holder_of(self, appendix_id: int) -> int:
        """The id of the plan that an appendix belongs to; 0 when it is not here."""
        held = (plan for plan, parts in self.model.parts().items() if any(part.id == appendix_id for part in parts))
        return next(held, 0)

    def load(self, plan_id: int, appendix_id: int = 0) -> None:
        """Read the plans anew and choose one with an appendix of it, the first one where this one is gone; where the
        plan is gone, the last one that was chosen by hand, else the first."""
        summaries = self._context.do(plans.list_plans) or []
        parts = self._context.do(plans.list_appendices) or []
        opened = [i for i in self._plans if self.ui.tree.isExpanded(self.model.index_of(i))]
        self._plans = {plan.id: plan for plan in summaries}
        self.model.show(summaries, parts)
        for opened_id in opened:
            self.ui.tree.expand(self.model.index_of(opened_id))
        if plan_id not in self._plans:
            last = self._context.settings.get("last_plan")
            plan_id = last if last in self._plans else next(iter(self._plans), 0)
        own = [part.id for part in self._parts(plan_id)]
        self._choose(plan_id, appendix_id if appendix_id in own else next(iter(own), 0))

    def _parts(self, plan_id: int) -> Sequence[Appendix]:
        return self.model.parts().get(plan_id, ())

    def _choose(self, plan_id: int, appendix_id: int) -> None:
        self._line = (plan_id, appendix_id)
        index = self.model.index_of(plan_id, appendix_id)
        self.ui.tree.expand(self.model.index_of(plan_id))
        self.ui.tree.setCurrentIndex(index)
        self.ui.tree.scrollTo(index)
        self.ui.deleteButton.setEnabled(bool(plan_id))
        self.ui.addAppendixButton.setEnabled(bool(plan_id))
        self.delete_action.setEnabled(bool(plan_id))
        self._appendices.menuAction().setEnabled(bool(plan_id))

    def _current_changed(self, index: QModelIndex) -> None:
        line = (index.data(PLAN_ID_ROLE), index.data(APPENDIX_ID_ROLE)) if index.isValid() else self._line
        if line == self._line:
            return
        # What is kept may be a change of the list itself, which is then loaded where it stood.
        self._context.commit_editors.emit()
        self._line = line
        self.ui.tree.setCurrentIndex(self.model.index_of(*line))
        self._context.settings.set("last_plan", line[0])
        self.chosen.emit(*line)

    # --- what the buttons do ---------------------------------------------------------------------------------------

    def new_plan(self) -> None:
        """Ask for a new plan's facts and make it."""
        from caicach_desktop.gui.dialogs.new_plan_dialog import NewPlanDialog

        dialog = NewPlanDialog(self._context, self)
        if dialog.exec():
            self.made.emit(dialog.plan_id, 0)

    def add_appendix(self, layout: Layout) -> None:
        """Add an appendix with a layout's columns to the plan chosen."""
        self._context.commit_editors.emit()
        plan_id = self._line[0]
        made = self._context.do(plans.add_appendix, plan_id, layout)
        if made is not None:
            self.made.emit(plan_id, made)

    def delete_chosen(self) -> None:
        """Delete the plan or the appendix chosen, after a question."""
        index = self.ui.tree.currentIndex()
        if not index.isValid():
            return
        plan_id, appendix_id = self._line
        name = squeeze(str(index.data()))
        if appendix_id:
            if messages.ask(self, f"Xóa “{name}” cùng mọi dòng và tiến độ trong đó? Có thể hoàn tác bằng Ctrl+Z."):
                self._context.do(plans.delete_appendix, appendix_id)
        elif messages.ask(self, f"Xóa kế hoạch “{name}” cùng mọi phụ lục của nó? Có thể hoàn tác bằng Ctrl+Z."):
            self._context.do(plans.delete_plan, plan_id)


def _dress(button: QToolButton, name: str, tip: str) -> None:
    button.setIcon(icon(name))
    button.setToolTip(tip)
    button.setAccessibleName(tip.partition(" (")[0])
