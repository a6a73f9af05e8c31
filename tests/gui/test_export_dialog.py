"""Xuất và in: real files in every format, every document a plan can become, and no file overwritten unasked."""

import json
import zipfile

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import Plan
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs import export_dialog
from caicach_desktop.gui.dialogs.export_choices import LETTER
from caicach_desktop.gui.dialogs.export_dialog import ExportDialog
from caicach_desktop.gui.dialogs.table_look_dialog import TableLookDialog
from caicach_desktop.services import agencies, plans
from caicach_desktop.services.exporting import Content, ExportOptions


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
    qtbot.waitUntil(lambda: not dialog.live.busy)
    return dialog.ui.preview.pages


def export(dialog, qtbot) -> None:
    dialog.written = None
    qtbot.mouseClick(dialog.ui.exportButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.written is not None)


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
    dialog.ui.nameEdit.setText("Phụ lục gửi ngày 15.9")
    choose(dialog.ui.formatCombo, ".xlsx")
    assert dialog.target().name == "Phụ lục gửi ngày 15.9.xlsx"


def test_no_font_is_told_in_the_preview_and_other_formats_still_export(dialog, monkeypatch, qtbot):
    wait_preview(dialog, qtbot)

    def without_font(*_):
        raise AppError(ErrorCode.FONT_MISSING)

    monkeypatch.setattr(export_dialog.previewing, "document_pdf", without_font)
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


def test_the_document_in_the_preview_opens_in_word_at_one_click(dialog, tmp_path, monkeypatch, qtbot):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile()))
    choose(dialog.ui.formatCombo, ".pdf")
    qtbot.mouseClick(dialog.ui.wordButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [str(tmp_path / "ke-hoach-12-kh-ubnd-2026.docx")]
    assert zipfile.is_zipfile(opened[0])
    assert dialog.suffix == ".pdf"

    monkeypatch.setattr(messages, "ask", lambda *_, **__: False)
    qtbot.mouseClick(dialog.ui.wordButton, Qt.MouseButton.LeftButton)
    assert len(opened) == 1


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


def words(dialog) -> str:
    """The text of the preview's first two pages, on one line."""
    pages = range(min(2, dialog.ui.preview.pages))
    return " ".join(" ".join(dialog.ui.preview.document.getAllText(page).text() for page in pages).split())


def busy_agency(dialog):
    """An agency of the sample plan that has tasks."""
    counts = agencies.task_counts(dialog.context.store)
    return next(agency for agency in agencies.list_agencies(dialog.context.store) if counts.get(agency.id))


def test_the_whole_plan_is_previewed_and_written(dialog, tmp_path, qtbot):
    wait_preview(dialog, qtbot)
    assert "CỘNG HÒA" not in words(dialog).upper()
    dialog.ui.contentCombo.setFocus()
    qtbot.keyClick(dialog.ui.contentCombo, Qt.Key.Key_Down)
    assert dialog.ui.contentCombo.currentText() == "Cả kế hoạch kèm phụ lục"
    wait_preview(dialog, qtbot)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in words(dialog).upper()
    assert not dialog.ui.agencyCombo.isEnabled()
    assert (dialog.ui.agencyCombo.placeholderText(), dialog.ui.agencyCombo.currentIndex()) == (
        "Cả văn bản gồm mọi cơ quan",
        -1,
    )
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.written is not None)
    assert dialog.written == tmp_path / "ke-hoach-12-kh-ubnd-2026-toan-van.docx"
    assert "CỘNG HÒA" in zipfile.ZipFile(dialog.written).read("word/document.xml").decode().upper()


def test_the_suggested_name_of_the_whole_plan_is_seen_whole(dialog, qtbot):
    choose(dialog.ui.contentCombo, Content.WHOLE.value)
    edit = dialog.ui.nameEdit
    assert edit.text().endswith("-toan-van.docx")
    assert edit.fontMetrics().horizontalAdvance(edit.text()) < edit.width()
    assert edit.toolTip() == edit.text()


def test_a_letter_needs_its_agency(dialog, qtbot):
    choose(dialog.ui.contentCombo, LETTER)
    wait_preview(dialog, qtbot)
    assert "chọn cơ quan" in dialog.ui.preview.ui.messageLabel.text()
    qtbot.mouseClick(dialog.ui.exportButton, Qt.MouseButton.LeftButton)
    assert "chọn cơ quan" in dialog.ui.faultLabel.text()
    agency = busy_agency(dialog)
    choose(dialog.ui.agencyCombo, agency.id)
    wait_preview(dialog, qtbot)
    assert f"Kính gửi: {agency.name}" in words(dialog)
    assert "cong-van-giao-viec" in dialog.ui.nameEdit.text()
    choose(dialog.ui.contentCombo, Content.ASSIGNMENT.value)
    wait_preview(dialog, qtbot)
    assert "Kính gửi" not in words(dialog)
    assert dialog.options().agency_id == agency.id


def test_progress_is_of_a_period(dialog, qtbot):
    assert dialog.ui.periodCombo.placeholderText() == "Chỉ dùng khi kèm tiến độ"
    choose(dialog.ui.contentCombo, Content.PROGRESS.value)
    assert dialog.ui.periodCombo.currentText() == "Quý III/2026"
    choose(dialog.ui.periodCombo, "2026-H1")
    assert dialog.ui.nameEdit.text() == "ke-hoach-12-kh-ubnd-2026-tien-do-2026-h1.docx"
    wait_preview(dialog, qtbot)
    assert "6 THÁNG ĐẦU NĂM 2026" in words(dialog).upper()


def test_a_plan_file_has_no_document_to_choose(dialog, qtbot):
    choose(dialog.ui.contentCombo, Content.PROGRESS.value)
    choose(dialog.ui.formatCombo, ".json")
    assert dialog.options().content == Content.APPENDICES
    for combo in (dialog.ui.contentCombo, dialog.ui.periodCombo, dialog.ui.mediumCombo):
        assert (combo.isEnabled(), combo.toolTip()) == (False, combo.placeholderText())
    choose(dialog.ui.formatCombo, ".pdf")
    assert dialog.options() == ExportOptions(content=Content.PROGRESS, period="2026-Q3")


def test_the_choices_are_there_the_next_time(dialog, qtbot):
    agency = busy_agency(dialog)
    choose(dialog.ui.contentCombo, Content.ASSIGNMENT.value)
    choose(dialog.ui.agencyCombo, agency.id)
    choose(dialog.ui.mediumCombo, True)
    choose(dialog.ui.formatCombo, ".pdf")
    export(dialog, qtbot)
    again = ExportDialog(dialog.context, plans.list_plans(dialog.context.store)[0].id)
    qtbot.addWidget(again)
    assert again.options() == ExportOptions(content=Content.ASSIGNMENT, agency_id=agency.id, electronic=True)
    assert again.suffix == ".pdf"
    again.close()


def test_a_plan_without_appendices_is_its_text(dialog, qtbot):
    plan_id = plans.create_plan(dialog.context.store, Plan(title="Thử", issuer="ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN"))
    bare = ExportDialog(dialog.context, plan_id)
    qtbot.addWidget(bare)
    bare.show()
    assert bare.options().content == Content.WHOLE
    assert not bare.ui.lookButton.isEnabled()
    assert wait_preview(bare, qtbot) == 1
    bare.close()


def test_the_look_of_a_table_is_chosen_from_here(dialog, qtbot, monkeypatch):
    wait_preview(dialog, qtbot)
    assert "Cơ quan phối hợp" in words(dialog)

    def choose_columns(look):
        look.columns.setData(look.columns.index(5, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        look.accept()
        return look.result()

    monkeypatch.setattr(TableLookDialog, "exec", choose_columns)
    with qtbot.waitSignal(dialog.ui.lookButton.clicked):
        qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    wait_preview(dialog, qtbot)
    assert "Cơ quan phối hợp" not in words(dialog)


def test_the_dialog_fits_a_small_screen(dialog):
    size = dialog.minimumSizeHint()
    assert size.width() <= 1280
    assert size.height() <= 680
