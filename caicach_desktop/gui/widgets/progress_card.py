"""The look of the progress dialog and its card on top: the task, its criterion and target, how it stands today."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from caicach_desktop.domain.reporting import Progress, TaskState
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui import icons
from caicach_desktop.gui.forms.ui_progress_dialog import Ui_ProgressDialog
from caicach_desktop.gui.models.progress_rules import state_text
from caicach_desktop.gui.theme import state_color
from caicach_desktop.services.tasks import TrackedTask


def dress(ui: Ui_ProgressDialog, dialog: QDialog) -> None:
    """Give the dialog's parts their looks and room for two lines in each text field."""
    for card in (ui.taskCard, ui.hintBox):
        card.setProperty("card", True)
    ui.taskLabel.setProperty("heading", "2")
    muted = [ui.criterionLabel, ui.factsLabel, ui.hintLabel, ui.positionLabel, ui.adviceLabel, ui.fillLabel]
    muted += [ui.timingLabel, ui.reachedLabel]
    for label in muted:
        label.setProperty("muted", True)
    ui.dayFault.setProperty("fault", True)
    ui.noticeLabel.setProperty("notice", True)
    ui.nextButton.setProperty("primary", True)
    ui.nextButton.setIcon(icons.icon("check", "accent_text"))
    ui.discardButton.setIcon(icons.icon("undo"))
    ui.hintButton.setIcon(icons.icon("copy"))
    ui.noticeLabel.hide()
    for part in (ui.hintBox, ui.dayFault, *muted):
        # The scroll area measured its content when it was given it, and so styled it without these properties.
        part.style().unpolish(part)
        part.style().polish(part)
    for edit in (ui.resultEdit, ui.difficultyEdit, ui.proposalEdit):
        edit.setMinimumHeight(dialog.fontMetrics().lineSpacing() * 2 + 14)
    for caption in (ui.resultCaption, ui.difficultyCaption, ui.proposalCaption):
        caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        caption.setContentsMargins(0, 6, 0, 0)
    for row, stretch in ((3, 3), (4, 2), (5, 2)):
        ui.fields.setRowStretch(row, stretch)
    ui.fields.setColumnStretch(1, 1)
    ui.fields.setColumnStretch(3, 1)


def criterion_text(tracked: TrackedTask) -> str:
    """The criterion and target on one line, or nothing where the task itself is the criterion."""
    task = tracked.task
    criterion = task.criterion if task.criterion != task.task else ""
    target = f"Chỉ tiêu: {task.target}" if task.target else ""
    return " · ".join(text for text in (criterion, target) if text)


def show_task(ui: Ui_ProgressDialog, task: TrackedTask, same: Sequence[TrackedTask]) -> None:
    """Show a task on the card, and its place among those of the same agency."""
    text = task.task
    ui.criterionLabel.setText(criterion_text(task))
    ui.criterionLabel.setVisible(bool(ui.criterionLabel.text()))
    ui.taskLabel.setText(f"{text.number}. {text.task}" if text.number else text.task)
    facts = (squeeze(text.lead), squeeze(text.deadline) and f"Thời hạn: {squeeze(text.deadline)}", task.plan_title)
    ui.factsLabel.setText(" · ".join(fact for fact in facts if fact))
    ui.positionLabel.setText(f"Việc {same.index(task) + 1}/{len(same)} của cơ quan này" if len(same) > 1 else "")


def show_state(ui: Ui_ProgressDialog, task: TrackedTask, entries: Sequence[Progress], today: date) -> None:
    """Say how the task stands with these reports; what presses has its colour as well as its words."""
    text, state = state_text(task, entries, today)
    ui.stateLabel.setText(text)
    pressing = state in (TaskState.LATE, TaskState.DUE_SOON, TaskState.DONE)
    ui.stateLabel.setStyleSheet(f"color: {state_color(state).name()}; font-weight: 600;" if pressing else "")


def show_timing(ui: Ui_ProgressDialog, text: str, late: bool) -> None:
    """Say whether the report keeps its day; a late one in the colour of late tasks."""
    ui.timingLabel.setText(text)
    ui.timingLabel.setVisible(bool(text))
    ui.timingLabel.setStyleSheet(f"color: {state_color(TaskState.LATE).name()};" if late else "")
