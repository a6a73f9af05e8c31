"""Pictures of reporting progress: the dialog with evidence and what is carried forward, the files of a task, a hit."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caicach_desktop.gui.dialogs.progress_dialog import ProgressDialog
    from caicach_desktop.gui.shots import Stage

PERIOD = "2026-Q3"
FILES = ("Biên bản họp thôn Đồi Chè ngày 12-8-2026.pdf", "Ảnh niêm yết nhà văn hóa.jpg", "Bản tin tháng 8.docx")


def _attached(stage: "Stage") -> int:
    """A task with reports and three evidence files, one of them described; returns its row."""
    from caicach_desktop.domain.evidence import EvidenceFacts
    from caicach_desktop.services.evidence import add_evidence, evidence_of, save_facts

    row_id = stage.row_id()
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in FILES]
        for place, path in enumerate(paths):
            path.write_bytes(path.name.encode() * (4000 * 9**place))
        add_evidence(stage.store, row_id, PERIOD, paths, stage.context.today())
        add_evidence(stage.store, row_id, "2026-Q2", paths[:1], stage.context.today())
    first = evidence_of(stage.store, row_id, PERIOD)[0]
    if not first.extra:
        told = EvidenceFacts("07/BB-HN", "2026-08-12", "Ban Công tác Mặt trận thôn Đồi Chè", "Biên bản họp thôn")
        save_facts(stage.store, first, told)
    return row_id


def _dialog(stage: "Stage") -> "ProgressDialog":
    from caicach_desktop.gui.dialogs.progress_dialog import ProgressDialog
    from caicach_desktop.services.history import undo
    from caicach_desktop.services.tasks import list_tasks

    row_id = _attached(stage)
    dialog = ProgressDialog(stage.context, list_tasks(stage.store, stage.context.today()), row_id, stage.window)
    # Whoever puts the picture's subject away closes it, which keeps what was typed.
    dialog.finished.connect(lambda: undo(stage.store) if dialog.notice else None)
    dialog.show()
    return dialog


def _evidence(stage: "Stage") -> object:
    """Reported with a quantity, and three files."""
    dialog = _dialog(stage)
    dialog.ui.quantityEdit.setText("18/24 bản tin")
    dialog.evidence.ui.table.selectRow(0)
    dialog.evidence.say("Đã đính kèm 2 tệp. “Biên bản họp thôn.pdf” đã có trong kỳ này nên bỏ qua.")
    return dialog


def _carried(stage: "Stage") -> object:
    """Filled in from the last period, not yet kept; closed without keeping it."""
    dialog = _dialog(stage)
    dialog.carry.take()
    return dialog


def _facts(stage: "Stage") -> object:
    from caicach_desktop.gui.dialogs.progress_evidence_dialog import ProgressEvidenceDialog
    from caicach_desktop.services.evidence import evidence_of

    file = evidence_of(stage.store, _attached(stage), PERIOD)[0]
    return ProgressEvidenceDialog(stage.context, file, (), stage.window)


def _task(stage: "Stage") -> object:
    row_id = _attached(stage)
    stage.window.show_page("tasks")
    stage.window.tasks_page.open_task(row_id)
    return None


def _search(stage: "Stage") -> object:
    _attached(stage)
    stage.window.search.setFocus()
    stage.window.search.setText("bien ban")
    stage.window.search.search()
    return stage.window.search.popup()


# Name, what brings the subject up, and whether it is also pictured at 150 %.
PICTURES: tuple[tuple[str, Callable[["Stage"], object], bool], ...] = (
    ("dialog-progress-evidence", _evidence, True),
    ("dialog-progress-carried", _carried, True),
    ("dialog-progress-facts", _facts, True),
    ("tasks-evidence", _task, True),
    ("search-evidence", _search, False),
)
