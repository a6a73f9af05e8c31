"""Pictures of the round's own documents: the report being written, the letters that chase."""

import tempfile
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caicach_desktop.gui.shots import Stage

PERIOD = "2026-Q3"
STEP_MS = 900
SHOWN_FOLDER = "D:\\Cải cách hành chính\\Báo cáo"


def _report(part: str, stage: "Stage") -> object:
    """The report on one of its parts; the section of results with a sentence of the office's own."""
    from caicach_desktop.gui.dialogs.report_dialog import ReportDialog
    from caicach_desktop.services.reports import forget_report

    dialog = ReportDialog(stage.context, stage.plan_place()[0], PERIOD, stage.window)
    dialog.finished.connect(lambda: forget_report(stage.store, stage.plan_place()[0], PERIOD))
    dialog.show()
    stage.settle(STEP_MS)
    dialog.ui.folderEdit.setText(SHOWN_FOLDER)
    keys = ["head", "opening", "direction", "results"]
    dialog.ui.partsList.setCurrentRow(keys.index(part))
    if part == "results":
        dialog.ui.textEdit.insertPlainText("Kết quả trong kỳ có chuyển biến rõ rệt so với kỳ trước.\n")
    stage.settle(STEP_MS)
    return dialog


def _chase(together: bool, stage: "Stage") -> object:
    """The letters that chase: one each just written, or one to all."""
    from caicach_desktop.gui.dialogs.chase_dialog import ChaseDialog

    dialog = ChaseDialog(stage.context, stage.plan_place()[0], PERIOD, (), stage.window)
    dialog.show()
    stage.settle(STEP_MS)
    if together:
        dialog.ui.togetherButton.setChecked(True)
    else:
        with tempfile.TemporaryDirectory() as folder:
            dialog.ui.folderEdit.setText(folder)
            dialog.write()
            stage.settle(STEP_MS)
        stage.context.settings.set("export_folder", "")
        words = dialog.ui.strip.ui.wordsLabel
        words.setText(words.text().partition(" vào ")[0] + f" vào thư mục {SHOWN_FOLDER}")
    dialog.ui.folderEdit.setText(SHOWN_FOLDER)
    dialog.ui.folderEdit.setCursorPosition(0)
    stage.settle(STEP_MS)
    return dialog


def _chase_words(stage: "Stage") -> object:
    """A letter whose words are being changed."""
    from caicach_desktop.gui.dialogs.chase_dialog import ChaseDialog

    dialog = ChaseDialog(stage.context, stage.plan_place()[0], PERIOD, (), stage.window)
    dialog.show()
    stage.settle(STEP_MS)
    dialog.ui.folderEdit.setText(SHOWN_FOLDER)
    dialog.ui.editButton.setChecked(True)
    stage.settle(STEP_MS)
    dialog.ui.textEdit.moveCursor(dialog.ui.textEdit.textCursor().MoveOperation.End)
    dialog.ui.textEdit.insertPlainText(" Kết quả gửi báo cáo là căn cứ xét thi đua của đơn vị.")
    stage.settle(STEP_MS)
    return dialog


# Name, what brings the subject up, and whether it is also pictured at 150 %.
PICTURES: tuple[tuple[str, Callable[["Stage"], object], bool], ...] = (
    ("dialog-report", partial(_report, "results"), True),
    ("dialog-report-head", partial(_report, "head"), True),
    ("dialog-chase", partial(_chase, False), True),
    ("dialog-chase-together", partial(_chase, True), False),
    ("dialog-chase-words", _chase_words, True),
)
