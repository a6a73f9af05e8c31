"""The choices above the task list: filled from the tasks that were read, read as a filter, set from elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.reporting import STATE_NAMES, TaskState
from caicach_desktop.domain.table import INDEX_NAMES
from caicach_desktop.domain.text import sort_key
from caicach_desktop.gui import icons
from caicach_desktop.gui.forms.ui_tasks_page import Ui_TasksPage
from caicach_desktop.gui.models.task_filter import DUE_NAMES, NOBODY, Due, TaskFilter
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.services.tasks import TrackedTask

SEARCH_AFTER_MS = 120
MOST_TITLE = 90
NARROW_BOX_PX = 80
CLEAR = "Xóa bộ lọc"


class TaskChoices(QObject):
    """Works the fields; `changed` tells of every choice, and of what is typed a moment after the last letter."""

    changed = Signal()

    def __init__(self, ui: Ui_TasksPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        # The tasks behind a number that no choice leads to; they stay until another filter is set.
        self._only: frozenset[int] | None = None
        self._said = ""
        ui.searchEdit.addAction(icons.icon("search", "muted"), ui.searchEdit.ActionPosition.LeadingPosition)
        ui.clearButton.setAccessibleName(CLEAR)
        ui.clearButton.setIcon(icons.icon("filter"))
        self._later = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._later.timeout.connect(self.changed)
        ui.searchEdit.textChanged.connect(self._later.start)
        for combo in self.combos:
            filter_bar.prepare(combo)
            combo.currentIndexChanged.connect(self.changed)
        ui.clearButton.clicked.connect(self.clear)
        self.offer((), ())

    def fold(self, narrow: bool) -> None:
        """Leave the room to the boxes: the button that clears them is known by its picture then."""
        button = self._ui.clearButton
        button.setText("" if narrow else CLEAR)
        for box in self.combos:
            box.setMinimumWidth(NARROW_BOX_PX if narrow else 0)
        button.setShortcut("Ctrl+Shift+F")  # a new text takes it away

    @property
    def combos(self) -> tuple[QComboBox, ...]:
        """The boxes to choose from, from the left."""
        ui = self._ui
        return (ui.planCombo, ui.indexCombo, ui.agencyCombo, ui.stateCombo, ui.dueCombo)

    def offer(self, tasks: Sequence[TrackedTask], agencies: Sequence[Agency]) -> None:
        """Offer what these tasks can be narrowed down by; what is chosen stays where it is still there."""
        ui = self._ui
        titles = {task.task.plan_id: task.plan_title for task in tasks}
        years = sorted({task.plan_year for task in tasks if task.plan_year}, reverse=True)
        lines = [(f"Năm {year}", ("year", year)) for year in years]
        lines += [(title[:MOST_TITLE], ("plan", plan_id)) for plan_id, title in titles.items()]
        filter_bar.fill(ui.planCombo, "Mọi kế hoạch", lines)
        present = {task.task.index for task in tasks}
        indexes = [(name or "(chưa rõ chỉ số)", name) for name in (*INDEX_NAMES, "") if name in present]
        filter_bar.fill(ui.indexCombo, "Mọi chỉ số", indexes)
        names = sorted(((one.name, one.id) for one in agencies), key=lambda line: sort_key(line[0]))
        filter_bar.fill(ui.agencyCombo, "Mọi cơ quan", [*names, ("(chưa giao cho cơ quan nào)", NOBODY)])
        filter_bar.fill(ui.stateCombo, "Mọi trạng thái", ((name, state) for state, name in STATE_NAMES.items()))
        filter_bar.fill(ui.dueCombo, "Mọi thời hạn", ((name, due) for due, name in DUE_NAMES.items()))

    def chosen(self) -> TaskFilter:
        """What is chosen and typed now; nothing more is told of what was typed up to now."""
        self._later.stop()
        ui = self._ui
        # Qt hands an enum back as a bare text.
        state, due = ui.stateCombo.currentData(), ui.dueCombo.currentData()
        kind, value = ui.planCombo.currentData() or ("", None)
        return TaskFilter(
            index=ui.indexCombo.currentData(),
            agency_id=ui.agencyCombo.currentData(),
            state=TaskState(state) if state else None,
            due=Due(due) if due else None,
            plan_id=value if kind == "plan" else None,
            year=value if kind == "year" else None,
            words=ui.searchEdit.text(),
            row_ids=self._only,
            said=self._said,
        )

    def choose(self, wanted: TaskFilter) -> None:
        """Set every choice."""
        plan = ("plan", wanted.plan_id) if wanted.plan_id else ("year", wanted.year) if wanted.year else None
        values = (plan, wanted.index, wanted.agency_id, wanted.state, wanted.due)
        for combo, value in zip(self.combos, values, strict=True):
            with QSignalBlocker(combo):
                filter_bar.choose(combo, value)
        self._ui.searchEdit.setText(wanted.words)
        self._only, self._said = wanted.row_ids, wanted.said
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Let every task through again."""
        self.choose(TaskFilter())
