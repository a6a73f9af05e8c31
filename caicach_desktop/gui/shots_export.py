"""Pictures of what exports and of what looks Word files over: each document, the table's look, the faults."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.gui.dialogs.export_dialog import ExportDialog
from caicach_desktop.gui.dialogs.inspect_dialog import InspectDialog
from caicach_desktop.gui.dialogs.table_look_dialog import TableLookDialog
from caicach_desktop.gui.widgets.filter_bar import choose
from caicach_desktop.services.exporting import ExportOptions, export_plan
from caicach_desktop.services.plans import load_plan

if TYPE_CHECKING:
    from caicach_desktop.gui.shots import Stage

STEP_MS = 600


def export_of(stage: "Stage", content: str, find: str = "", written: bool = False) -> ExportDialog:
    """The export dialog on one of its documents; with a text looked for, or with the file just written."""
    plan_id, _ = stage.plan_place()
    dialog = ExportDialog(stage.context, plan_id, 0, stage.window)
    dialog.show()
    choose(dialog.ui.contentCombo, content)
    if dialog.ui.agencyCombo.isEnabled() and content != "appendices":
        dialog.ui.agencyCombo.setCurrentIndex(2)
    stage.settle(STEP_MS)
    if find:
        dialog.ui.preview.finder.open()
        dialog.ui.preview.ui.findEdit.setText(find)
    if written:
        shown = dialog.ui.folderEdit.text()
        with tempfile.TemporaryDirectory() as folder:
            dialog.ui.folderEdit.setText(folder)
            dialog.export()
            stage.settle(STEP_MS)
        dialog.ui.folderEdit.setText(shown)
        stage.context.settings.set("export_folder", "")
    return dialog


def look_of(stage: "Stage") -> TableLookDialog:
    """The dialog of a table's look with a few things chosen."""
    plan_id, appendix_id = stage.plan_place()
    dialog = TableLookDialog(stage.context, load_plan(stage.store, plan_id), appendix_id, stage.window)
    dialog.show()
    stage.settle(STEP_MS)
    last = dialog.columns.rowCount() - 1
    dialog.columns.setData(dialog.columns.index(3, 1), 95.0)
    dialog.columns.setData(dialog.columns.index(last - 1, 0), 0, 10)
    choose(dialog.ui.sizeCombo, 11.5)
    dialog.ui.mergeBox.setChecked(True)
    stage.settle(STEP_MS)
    return dialog


def faults_of(stage: "Stage", right: bool = False) -> InspectDialog:
    """The dialog of faults on a Word file: an export of the sample plan with some figures spoilt, or as it is."""
    dialog = InspectDialog(stage.context, stage.window)
    dialog.show()
    with tempfile.TemporaryDirectory() as folder:
        path = export_plan(stage.store, stage.plan_place()[0], Path(folder) / "Kế hoạch gửi ký.docx", ExportOptions())
        if not right:
            _spoil(path)
        dialog.inspect(path)
        stage.settle(STEP_MS)
    return dialog


def _spoil(path: Path) -> None:
    """Give a Word file another font, other margins and bold text in its table."""
    import zipfile

    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    text = parts["word/styles.xml"].decode().replace("Times New Roman", "Arial")
    parts["word/styles.xml"] = text.encode()
    body = parts["word/document.xml"].decode()
    for old, new in ((' w:left="1134"', ' w:left="567"'), ("Phụ lục", "PHỤ LỤC SỐ 1"), ("(Kèm theo", "Kèm theo")):
        body = body.replace(old, new)
    parts["word/document.xml"] = body.encode()
    with zipfile.ZipFile(path, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
