"""Xuất và in: real files in every format, the PDF itself as preview, and no file overwritten unasked."""

import json
import zipfile

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.gui import messages, printing
from caicach_desktop.gui.dialogs import export_dialog
from caicach_desktop.gui.dialogs.export_dialog import ExportDialog
from caicach_desktop.services import agencies, plans

LONG_MS = 30_000


@pytest.fixture
def dialog(sample_context, tmp_path, qtbot) -> ExportDialog:
    """The dialog on the sample plan, writing to a folder of the test's own."""
    sample_context.settings.set("export_folder", str(tmp_path))
    plan_id = plans.list_plans(sample_context.store)[0].id
    made = ExportDialog(sample_context, plan_id)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()


def wait_preview(dialog, qtbot) -> int:
    qtbot.waitUntil(lambda: dialog._job is None and not dialog._preview_timer.isActive(), timeout=LONG_MS)
    return dialog.ui.preview.pages


def export(dialog, qtbot) -> None:
    dialog.written = None
    qtbot.mouseClick(dialog.ui.exportButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.written is not None, timeout=LONG_MS)


def choose(combo, value) -> None:
    combo.setCurrentIndex(next(i for i in range(combo.count()) if combo.itemData(i) == value))


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx", ".json"])
def test_every_format_is_written(dialog, tmp_path, qtbot, suffix):
    choose(dialog.ui.formatCombo, suffix)
    assert dialog.ui.nameEdit.text() == f"ke-hoach-12-kh-ubnd-2026{suffix}"
    export(dialog, qtbot)
    assert dialog.written == tmp_path / f"ke-hoach-12-kh-ubnd-2026{suffix}"
    assert dialog.ui.doneBox.isVisible()
    if suffix == ".json":
        assert json.loads(dialog.written.read_text(encoding="utf-8"))["format"] == "caicach-plan"
    elif suffix == ".pdf":
        assert QPdfDocument().load(str(dialog.written)) == QPdfDocument.Error.None_
    else:
        assert zipfile.is_zipfile(dialog.written)
    assert dialog.context.settings.get("export_format") == suffix


def test_preview_is_the_pdf_and_can_be_walked_through(dialog, qtbot):
    preview = dialog.ui.preview
    pages = wait_preview(dialog, qtbot)
    assert pages >= 2
    assert preview.ui.pageLabel.text() == f"Trang 1/{pages}"
    assert not preview.ui.previousButton.isEnabled()
    qtbot.mouseClick(preview.ui.followingButton, Qt.MouseButton.LeftButton)
    assert preview.ui.pageLabel.text() == f"Trang 2/{pages}"
    assert "trị" in preview.document.getAllText(0).text()
    qtbot.mouseClick(preview.ui.pageButton, Qt.MouseButton.LeftButton)
    assert preview.view.zoomMode() == QPdfView.ZoomMode.FitInView
    fitted = preview._factor()
    qtbot.mouseClick(preview.ui.zoomInButton, Qt.MouseButton.LeftButton)
    assert preview.view.zoomMode() == QPdfView.ZoomMode.Custom
    assert preview.view.zoomFactor() == pytest.approx(fitted * 1.25)


def test_preview_follows_the_choices(dialog, qtbot):
    pages = wait_preview(dialog, qtbot)
    known = agencies.list_agencies(dialog.context.store)
    counts = agencies.task_counts(dialog.context.store)
    fewest = min((agency for agency in known if counts.get(agency.id)), key=lambda agency: counts[agency.id])
    choose(dialog.ui.agencyCombo, fewest.id)
    assert dialog.ui.preview.pages == 0
    assert 0 < wait_preview(dialog, qtbot) < pages
    assert dialog.options().agency_id == fewest.id
    idle = next((agency.id for agency in known if not counts.get(agency.id)), None)
    if idle is not None:
        choose(dialog.ui.agencyCombo, idle)
        assert wait_preview(dialog, qtbot) == 0


def test_a_file_is_not_overwritten_without_yes(dialog, tmp_path, qtbot):
    old = tmp_path / dialog.ui.nameEdit.text()
    old.write_bytes(b"cu")
    qtbot.mouseClick(dialog.ui.exportButton, Qt.MouseButton.LeftButton)
    assert (old.read_bytes(), dialog.written) == (b"cu", None)
    assert old.name in messages.shown[-1].text
    messages.answers.append(True)
    export(dialog, qtbot)
    assert zipfile.is_zipfile(old)


@pytest.mark.parametrize(
    ("name", "folder", "fault"),
    [
        ("a/b", None, "dấu"),
        ("", None, "đặt tên"),
        ("a", "/khong/co/dau", "Thư mục này không có"),
        ("a", "", "chọn thư mục"),
    ],
)
def test_faults_are_told_in_the_dialog(dialog, qtbot, name, folder, fault):
    dialog.ui.nameEdit.setText(name)
    if folder is not None:
        dialog.ui.folderEdit.setText(folder)
    qtbot.mouseClick(dialog.ui.exportButton, Qt.MouseButton.LeftButton)
    assert fault in dialog.ui.faultLabel.text()
    assert (dialog.ui.faultLabel.isVisible(), dialog.written) == (True, None)


def test_nothing_ticked_is_told(dialog, qtbot):
    dialog.ui.appendixList.item(0).setCheckState(Qt.CheckState.Unchecked)
    wait_preview(dialog, qtbot)
    assert "ít nhất một phụ lục" in dialog.ui.preview.ui.messageLabel.text()
    qtbot.mouseClick(dialog.ui.exportButton, Qt.MouseButton.LeftButton)
    assert "ít nhất một phụ lục" in dialog.ui.faultLabel.text()


def test_a_name_of_ones_own_stays_when_the_format_changes(dialog):
    dialog.ui.nameEdit.setText("Phụ lục gửi các phòng.docx")
    choose(dialog.ui.formatCombo, ".xlsx")
    assert dialog.target().name == "Phụ lục gửi các phòng.xlsx"
    assert dialog.ui.mediumCombo.isEnabled()
    choose(dialog.ui.formatCombo, ".json")
    assert not dialog.ui.mediumCombo.isEnabled()


def test_no_font_is_told_in_the_preview_and_other_formats_still_export(dialog, monkeypatch, qtbot):
    wait_preview(dialog, qtbot)
    real = export_dialog.exporting.export_plan

    def without_font(store, plan_id, path, *rest):
        if path.suffix == ".pdf":
            raise AppError(ErrorCode.FONT_MISSING)
        return real(store, plan_id, path, *rest)

    monkeypatch.setattr(export_dialog.exporting, "export_plan", without_font)
    choose(dialog.ui.mediumCombo, True)
    assert wait_preview(dialog, qtbot) == 0
    assert "phông" in dialog.ui.preview.ui.messageLabel.text().lower()
    assert not dialog.ui.printButton.isEnabled()
    assert messages.shown == []
    export(dialog, qtbot)
    assert dialog.written.suffix == ".docx"


def test_opening_what_was_written(dialog, tmp_path, monkeypatch, qtbot):
    export(dialog, qtbot)
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile()))
    for button in (dialog.ui.openButton, dialog.ui.openFolderButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [str(dialog.written), str(tmp_path)]


def test_printed_pages_are_those_of_the_preview(dialog, tmp_path, qtbot):
    pages = wait_preview(dialog, qtbot)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    printer.setResolution(60)
    printing.print_pages(dialog.ui.preview.document, printer)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "in.pdf"))
    assert printed.pageCount() == pages
    for document in (printed, dialog.ui.preview.document):
        size = document.pagePointSize(0)
        assert (round(size.width() / 10), round(size.height() / 10)) == (84, 60)
    printer.setFromTo(2, 2)
    printing.print_pages(dialog.ui.preview.document, printer)
    printed.load(str(tmp_path / "in.pdf"))
    assert printed.pageCount() == 1


def test_one_appendix_is_ticked_when_asked_for(sample_context, qtbot):
    from caicach_desktop.domain.layouts import layouts

    plan_id = plans.list_plans(sample_context.store)[0].id
    added = plans.add_appendix(sample_context.store, plan_id, layouts()[0])
    dialog = ExportDialog(sample_context, plan_id, added)
    qtbot.addWidget(dialog)
    assert dialog.options().appendix_ids == (added,)
    dialog.ui.appendixList.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.options().appendix_ids == ()
    dialog.close()
