"""Pictures of every page and dialog on the sample data: `python -m caicach_desktop.gui.shots OUT_DIR`.

Works without a display. `SHOTS` lists what is pictured; whoever adds a page or a dialog adds it there.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from caicach_desktop.gui import (
    shots_exchange,
    shots_letters,
    shots_overview,
    shots_plan,
    shots_round,
    shots_safekeeping,
)

PARTS = (shots_plan, shots_overview, shots_round, shots_exchange, shots_letters, shots_safekeeping)
SIZE = (1366, 768)
# A full HD screen at 150 %, in logical pixels.
SCALED_SIZE = (1280, 720)
# A day on which the sample plan has tasks done, late and nearly due.
TODAY = date(2026, 9, 15)
SETTLE_MS = 450
SCALED = "1.5"


class Stage:
    """What a shot works with: the main window on the sample plan, and how pictures are taken."""

    def __init__(self, folder: Path, suffix: str) -> None:
        """Open the window on a new data folder."""
        from caicach_desktop.gui import messages
        from caicach_desktop.gui.application import make_application
        from caicach_desktop.gui.context import AppContext
        from caicach_desktop.gui.main_window import MainWindow
        from caicach_desktop.services.workspace import open_store

        messages.set_quiet(True)
        self.app = make_application(folder)
        self.store = open_store(folder)
        self.context = AppContext(self.store, today=lambda: TODAY)
        self.window = MainWindow(self.context)
        self.window.resize(*(SCALED_SIZE if suffix else SIZE))
        self.window.show()
        self.suffix = suffix
        self.out = Path()
        self.settle()

    def settle(self, ms: int = SETTLE_MS) -> None:
        """Let timers and paintings run."""
        from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()
        while self.context.jobs:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def row_id(self) -> int:
        """A task of the sample plan that has reports."""
        from caicach_desktop.services.tasks import list_tasks

        return next(task.task.row_id for task in list_tasks(self.store, TODAY) if task.last)

    def plan_place(self) -> tuple[int, int]:
        """The sample plan's id and that of its appendix."""
        from caicach_desktop.services.plans import list_plans, load_plan

        plan_id = list_plans(self.store)[0].id
        return plan_id, load_plan(self.store, plan_id).appendices[0].appendix.id

    def close(self) -> None:
        """Close everything."""
        self.window.close()
        self.context.close()
        self.store.close()


Shot = Callable[[Stage], object]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's name and what brings its subject up: a widget to show and take, or None for the main window."""

    name: str
    bring_up: Shot
    scaled: bool = False


def _page(name: str) -> Shot:
    return lambda stage: stage.window.show_page(name)


def _about(stage: Stage) -> object:
    from caicach_desktop.gui.dialogs.about import AboutDialog

    return AboutDialog(stage.context, stage.window)


def _new_plan(stage: Stage) -> object:
    from caicach_desktop.gui.dialogs.new_plan_dialog import NewPlanDialog

    return NewPlanDialog(stage.context, stage.window)


def _agency(stage: Stage) -> object:
    from caicach_desktop.gui.dialogs.agency_dialog import AgencyDialog
    from caicach_desktop.services.agencies import list_agencies

    return AgencyDialog(stage.context, list_agencies(stage.store)[5], stage.window)


def _found_agencies(stage: Stage) -> object:
    from caicach_desktop.gui.dialogs.found_agencies_dialog import FoundAgenciesDialog
    from caicach_desktop.services.agencies import propose_agencies

    names = [*propose_agencies(stage.store), "Hợp tác xã Dịch vụ nông nghiệp", "Quỹ tín dụng nhân dân"]
    return FoundAgenciesDialog(stage.context, names, stage.window)


def _question(stage: Stage) -> object:
    from caicach_desktop.gui.messages import question_box

    text = "Xóa “Công an xã” khỏi danh sách?\n\nTên in trong các kế hoạch vẫn giữ nguyên. Hoàn tác được bằng Ctrl+Z."
    return question_box(stage.window, text, "Xóa")[0]


def _warning(stage: Stage) -> object:
    from caicach_desktop.domain.errors import AppError, ErrorCode
    from caicach_desktop.gui.messages import message_box
    from caicach_desktop.services.messages import sentence

    return message_box(stage.window, "warn", sentence(AppError(ErrorCode.PLAN_FOREIGN, path="D:/thư/kế hoạch.json")))


def _job(stage: Stage) -> object:
    from caicach_desktop.gui.jobs import progress_dialog

    dialog = progress_dialog(stage.window, "Đang mở kế-hoạch-12.json\nĐang đưa vào dữ liệu")
    dialog.setValue(60)
    return dialog


def _task(stage: Stage) -> object:
    stage.window.show_page("tasks")
    stage.window.tasks_page.open_task(stage.row_id())
    return None


def _progress(stage: Stage) -> object:
    from caicach_desktop.gui.dialogs.progress_dialog import ProgressDialog
    from caicach_desktop.services.tasks import list_tasks

    return ProgressDialog(stage.context, list_tasks(stage.store, TODAY), stage.row_id(), stage.window)


def _export(content: str, find: str = "", written: bool = False) -> Shot:
    def bring_up(stage: Stage) -> object:
        from caicach_desktop.gui.shots_export import export_of

        return export_of(stage, content, find, written)

    return bring_up


def _look(stage: Stage) -> object:
    from caicach_desktop.gui.shots_export import look_of

    return look_of(stage)


def _inspect(right: bool) -> Shot:
    def bring_up(stage: Stage) -> object:
        from caicach_desktop.gui.shots_export import faults_of

        return faults_of(stage, right)

    return bring_up


def _search(stage: Stage) -> object:
    stage.window.show_page("overview")
    stage.window.search.setFocus()
    stage.window.search.setText("cong an")
    stage.window.search.search()
    return stage.window.search.popup()


def _import(step: int, files: int = 1) -> Shot:
    def bring_up(stage: Stage) -> object:
        from caicach_desktop.gui.shots_import import wizard_at

        return wizard_at(stage, step, files)

    return bring_up


SHOTS: list[Picture] = [
    Picture("overview", _page("overview"), scaled=True),
    Picture("tasks", _task, scaled=True),
    Picture("agencies", _page("agencies")),
    Picture("journal", _page("journal")),
    Picture("search", _search),
    Picture("dialog-progress", _progress, scaled=True),
    Picture("dialog-export", _export("appendices", written=True), scaled=True),
    Picture("dialog-export-whole", _export("whole", find="ủy ban"), scaled=True),
    Picture("dialog-export-letter", _export("letter")),
    Picture("dialog-export-progress", _export("progress")),
    Picture("dialog-table-look", _look, scaled=True),
    Picture("dialog-inspect", _inspect(right=False), scaled=True),
    Picture("dialog-inspect-right", _inspect(right=True)),
    Picture("dialog-import-files", _import(0, files=2)),
    Picture("dialog-import-review", _import(1), scaled=True),
    Picture("dialog-import-agencies", _import(2)),
    Picture("dialog-import-target", _import(3)),
    Picture("dialog-import-changes", _import(4), scaled=True),
    Picture("dialog-new-plan", _new_plan, scaled=True),
    Picture("dialog-agency", _agency),
    Picture("dialog-found-agencies", _found_agencies),
    Picture("dialog-about", _about),
    Picture("dialog-job", _job),
    Picture("message-question", _question),
    Picture("message-warning", _warning),
    *(Picture(*one) for part in PARTS for one in part.PICTURES),
]


def take(stage: Stage, picture: Picture, out: Path) -> Path:
    """Bring a subject up, take its picture and put it away again; returns the file."""
    from PySide6.QtWidgets import QDialog, QWidget

    subject = picture.bring_up(stage)
    shown = subject if isinstance(subject, QWidget) else stage.window
    if shown is not stage.window:
        shown.show()
    stage.settle()
    path = out / f"{picture.name}{stage.suffix}.png"
    shown.grab().save(str(path))
    if shown is not stage.window:
        shown.close()
        if isinstance(shown, QDialog):  # whatever else is shown belongs to the window
            shown.deleteLater()
    stage.window.search.clear()
    return path


def _make_history(stage: Stage) -> None:
    """A few operations, one of them taken back, so that the journal shows something."""
    from dataclasses import replace

    from caicach_desktop.services.agencies import list_agencies, save_agency
    from caicach_desktop.services.history import undo

    agencies = list_agencies(stage.store)
    save_agency(stage.store, replace(agencies[0], short_name="BCHQS", aliases=("Ban CHQS", "Quân sự xã")))
    save_agency(stage.store, replace(agencies[1], active=False))
    undo(stage.store)


def take_all(out: Path, scaled: bool) -> Iterator[Path]:
    """Every picture in light and dark; with `scaled` a few in light only, named for it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        stage = Stage(Path(folder), "-150" if scaled else "")
        if not scaled:
            yield take(stage, Picture("start", lambda _: None), out)
        stage.window.open_sample()
        _make_history(stage)
        for theme in ("light",) if scaled else ("light", "dark"):
            stage.window.choose_theme(theme)
            stage.suffix = "-150" if scaled else ("-dark" if theme == "dark" else "")
            for picture in (one for one in SHOTS if one.scaled or not scaled):
                yield take(stage, picture, out)
        stage.close()


def main(argv: list[str]) -> int:
    """Write the pictures into a folder; a second process makes the enlarged ones, because Qt scales from its start."""
    out = Path(argv[0] if argv else "build/shots").resolve()
    out.mkdir(parents=True, exist_ok=True)
    if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    scaled = "--scaled" in argv
    count = sum(1 for _ in take_all(out, scaled))
    if not scaled:
        environment = {**os.environ, "QT_SCALE_FACTOR": SCALED}
        subprocess.run([sys.executable, "-m", __spec__.name, str(out), "--scaled"], env=environment, check=True)
        print(f"{len(list(out.glob('*.png')))} pictures in {out}")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
