"""Pictures of the wizard that brings files in, on Word files written for the purpose from the sample plan."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.gui.dialogs.import_wizard import FILES, ImportWizard
from caicach_desktop.services.exporting import ExportOptions, export_plan
from caicach_desktop.services.plans import load_plan, save_new_plan
from caicach_desktop.services.workspace import Store, open_store

if TYPE_CHECKING:
    from caicach_desktop.gui.shots import Stage

READING_MAY_TAKE = 50
STEP_MS = 200


def wizard_at(stage: "Stage", step: int, files: int = 1) -> ImportWizard:
    """The wizard on one or two files, gone on to a step; from the fourth step on a present appendix is updated."""
    with tempfile.TemporaryDirectory() as folder:
        paths = _files(stage, Path(folder), files)
        wizard = ImportWizard(stage.context, paths, stage.window)
        wizard.show()
        for _ in range(READING_MAY_TAKE):
            stage.settle(STEP_MS)
            if not wizard.files.is_reading:
                break
    if files == 1 and wizard.step == FILES:
        wizard.go_on()
    while wizard.step < step:
        wizard.go_on()
        wizard.target.ui.existingRadio.setChecked(True)
        stage.settle(STEP_MS)
    return wizard


def _files(stage: "Stage", folder: Path, count: int) -> list[Path]:
    """The sample's appendix as a Word file with a few texts changed; a second file cannot be read."""
    whole = load_plan(stage.store, stage.plan_place()[0])
    part = whole.appendices[0]
    rows = [replace(row, cells=tuple(_changed(text, at) for text in row.cells)) for at, row in enumerate(part.rows)]
    changed = replace(whole, appendices=(replace(part, rows=tuple(rows[:9] + rows[10:])),))
    with open_store(folder / "data") as other:
        path = _export(other, save_new_plan(other, changed, "Ảnh"), folder)
    bad = folder / "Phụ lục cũ.doc"
    bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))
    return [path, bad][:count]


def _export(store: Store, plan_id: int, folder: Path) -> Path:
    return export_plan(store, plan_id, folder / "Phụ lục kế hoạch 2026.docx", ExportOptions())


def _changed(text: str | None, row: int) -> str | None:
    return text.replace("xã", "phường") if text and row % 7 == 3 else text
