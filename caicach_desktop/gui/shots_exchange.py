"""Pictures of what comes back and what is packed, on forms and packages made for the purpose from the sample plan."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.domain.job import SILENT
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services.forms_out import forms_for, write_workbook
from caicach_desktop.services.packing import PackOptions, pack
from caicach_desktop.services.plans import load_plan, save_new_plan
from caicach_desktop.services.progress import save_progress
from caicach_desktop.services.rows import edit_cell
from caicach_desktop.services.workspace import open_store

if TYPE_CHECKING:
    from caicach_desktop.gui.dialogs.pack_dialog import PackDialog
    from caicach_desktop.gui.dialogs.returned_dialog import ReturnedDialog
    from caicach_desktop.gui.shots import Stage

PERIOD = "2026-Q3"
READING_MAY_TAKE = 50
STEP_MS = 200


def returned_of(stage: "Stage", part: str) -> "ReturnedDialog":
    """The review of what came back: several files ("all"), one form ("form") or one package ("package")."""
    from caicach_desktop.gui.dialogs.returned_dialog import ReturnedDialog

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        forms, package, bad = _forms(stage, folder), _package(stage, folder), folder / "Bao cao quy III.xlsx"
        bad.write_bytes(b"PK\x03\x04")
        paths = {"all": [*forms, package, bad], "form": forms[:1], "package": [package]}[part]
        dialog = ReturnedDialog(stage.context, paths, parent=stage.window)
        dialog.show()
        for _ in range(READING_MAY_TAKE):
            stage.settle(STEP_MS)
            if dialog.returned.files and not dialog.working:
                break
    return dialog


def pack_of(stage: "Stage") -> "PackDialog":
    """The dialog that packs the sample plan."""
    from caicach_desktop.gui.dialogs.pack_dialog import PackDialog

    return PackDialog(stage.context, stage.plan_place()[0], PERIOD, stage.window)


def _forms(stage: "Stage", folder: Path) -> list[Path]:
    """Two forms filled in: new answers, a percent beyond the limit, a word where a figure belongs."""
    made = []
    for form in forms_for(stage.store, stage.plan_place()[0], PERIOD)[:2]:
        path = folder / f"phieu-{form.stamp.agency}.xlsx"
        answers = (
            {"status": Status.DONE, "percent": 100, "result": "Đã niêm yết công khai, 100% hồ sơ giải quyết đúng hạn"},
            {"status": Status.DOING, "percent": 140, "result": "Đang rà soát quy trình"},
            {"status": Status.DOING, "percent": 60, "difficulty": "Thiếu máy quét; đường truyền chậm"},
            {"status": Status.DOING, "quantity": "rất nhiều"},
        )
        tasks = [
            replace(task, answer=replace(task.answer, **answers[at])) if at < len(answers) else task
            for at, task in enumerate(form.tasks)
        ]
        write_workbook(replace(form, tasks=tuple(tasks)), path)
        made.append(path)
    return made


def _package(stage: "Stage", folder: Path) -> Path:
    """The sample plan as another copy of the program has it: a task worded otherwise, other reports."""
    path = folder / "goi-ubnd-xa.caicach"
    with open_store(folder / "data") as other:
        plan_id = save_new_plan(other, load_plan(stage.store, stage.plan_place()[0]), "Ảnh")
        rows = [row for row in load_plan(other, plan_id).appendices[0].rows if not row.is_group]
        edit_cell(other, rows[3], 3, (rows[3].cells[3] or "").replace("xã", "phường") + " trong quý IV")
        for at, row in enumerate(rows[:4]):
            facts = {"status": Status.DOING, "percent": 20 * at, "result": f"Kết quả đợt {at + 1}"}
            save_progress(other, Progress(row_id=row.id, period=PERIOD, **facts))  # type: ignore[arg-type]
        pack(other, plan_id, path, SILENT, PackOptions(sender="UBND xã Bình An"))
    return path


# Name, what brings the subject up, and whether it is also pictured at 150 %.
PICTURES: tuple[tuple[str, Callable[["Stage"], object], bool], ...] = (
    ("dialog-returned", lambda stage: returned_of(stage, "all"), True),
    ("dialog-returned-form", lambda stage: returned_of(stage, "form"), False),
    ("dialog-returned-package", lambda stage: returned_of(stage, "package"), True),
    ("dialog-pack", pack_of, True),
)
