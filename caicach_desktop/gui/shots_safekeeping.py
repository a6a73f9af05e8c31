"""Pictures of what keeps the data safe: bringing a backup back, the strip after a sudden stop, the fault dialog."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from caicach_desktop.gui.last_state import Place, Stopped

if TYPE_CHECKING:
    from caicach_desktop.gui.shots import Stage

STOPPED = Stopped(datetime(2026, 9, 15, 8, 2, 11), Place("plan", 1, 1, 12, 3))


def _restore(stage: "Stage") -> object:
    from caicach_desktop.gui.dialogs.restore_dialog import RestoreDialog
    from caicach_desktop.services.backups import back_up, backup_folder, backups_in

    folder = backup_folder(stage.store.folder)
    if not backups_in(folder):
        for days in (0, 1, 4):
            back_up(
                stage.store.folder, folder, now=datetime(2026, 9, 15, 8, 0) - timedelta(days=days, minutes=7 * days)
            )
    return RestoreDialog(stage.context, stage.window)


def _strip(stage: "Stage") -> object:
    """A picture of the window with the strip, which is put away again: no other picture has it."""
    from PySide6.QtWidgets import QLabel

    resuming = stage.window.resuming
    stage.window.show_page("plan")
    if resuming.strip is None:
        resuming.tell(STOPPED)
    assert resuming.strip is not None
    resuming.strip.show()
    stage.settle()
    shown = QLabel()
    shown.setPixmap(stage.window.grab())
    shown.setFixedSize(stage.window.size())
    resuming.strip.hide()
    return shown


def _stopped(stage: "Stage") -> object:
    from caicach_desktop.gui.dialogs.stopped import stopped_dialog

    return stopped_dialog(STOPPED, stage.window)


def _bug(stage: "Stage") -> object:
    from caicach_desktop.gui.dialogs.bug import BugDialog

    try:
        raise LookupError("ví dụ một lỗi của chương trình")
    except LookupError as error:
        return BugDialog(error, stage.window)


# Name, what brings the subject up, and whether it is also pictured at 150 %.
PICTURES: tuple[tuple[str, Callable[["Stage"], object], bool], ...] = (
    ("stopped", _strip, True),
    ("dialog-restore", _restore, True),
    ("dialog-stopped", _stopped, False),
    ("dialog-bug", _bug, False),
)
