"""Viết báo cáo: words typed with keys are kept and undone, figures are seen, the preview follows, files are right."""

import zipfile

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caicach_desktop.gui import messages, printing
from caicach_desktop.gui.dialogs import report_dialog
from caicach_desktop.gui.dialogs.report_dialog import ReportDialog
from caicach_desktop.gui.dialogs.report_fields import OWN, PROGRAMS
from caicach_desktop.services.history import journal_entries, undo
from caicach_desktop.services.inspecting import inspect_file
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.reports import report_draft
from tests.gui.appendix_table.hands import type_text
from tests.gui.conftest import PATIENCE_MS, TODAY, settled

Q3, Q4 = "2026-Q3", "2026-Q4"
Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
DIFFICULTIES, RESULTS = 4, 3
SENTENCE = "Ý thức của người dân được nâng lên. "


def activate(dialog, qtbot):
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)


@pytest.fixture
def opened(sample_context, tmp_path, qtbot):
    """Opens the dialog on a period of the sample plan, with the keyboard in it."""
    sample_context.settings.set("export_folder", str(tmp_path))
    made = []

    def open_period(code=Q3):
        dialog = ReportDialog(sample_context, list_plans(sample_context.store)[0].id, code)
        qtbot.addWidget(dialog)
        made.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        activate(dialog, qtbot)
        settled(sample_context, qtbot)
        return dialog

    yield open_period
    for dialog in made:
        dialog.close()
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def dialog(opened):
    return opened()


def stored(dialog):
    return report_draft(dialog.context.store, dialog._plan_id, dialog._code, TODAY)


def stored_text(dialog, key):
    return next(section.text for section in stored(dialog).sections if section.key == key)


def begin(dialog, row):
    """Choose a part and put the keyboard to the beginning of its text."""
    dialog.ui.partsList.setCurrentRow(row)
    dialog.ui.textEdit.setFocus()
    dialog.ui.textEdit.moveCursor(QTextCursor.MoveOperation.Start)


def wait_kept(dialog, qtbot):
    qtbot.waitUntil(lambda: not dialog.pending)


def wait_preview(dialog, qtbot):
    qtbot.waitUntil(lambda: not dialog.live.busy)
    pages = range(min(4, dialog.ui.preview.pages))
    return " ".join(" ".join(dialog.ui.preview.document.getAllText(page).text() for page in pages).split())


def figures(dialog):
    text = dialog.ui.textEdit.toPlainText()
    return [text[start:end] for start, end in dialog.ui.textEdit.places]


def test_what_is_typed_is_kept_after_a_pause_and_goes_step_by_step_again(dialog, qtbot):
    assert not stored(dialog).is_kept
    begin(dialog, DIFFICULTIES)
    before = dialog.ui.textEdit.toPlainText()
    type_text(dialog.ui.textEdit, SENTENCE)
    assert dialog.ui.savedLabel.text() == "Đang gõ…"
    wait_kept(dialog, qtbot)
    assert stored_text(dialog, "difficulties").startswith(SENTENCE)
    assert dialog.ui.savedLabel.text() == "Đã lưu"
    dialog.ui.partsList.setCurrentRow(0)
    dialog.ui.numberEdit.setFocus()
    qtbot.keyClicks(dialog.ui.numberEdit, "57")
    qtbot.keyClick(dialog.ui.numberEdit, Key.Key_Z, Ctrl)
    qtbot.waitUntil(lambda: dialog.ui.numberEdit.text() == "")
    assert stored_text(dialog, "difficulties").startswith(SENTENCE)
    begin(dialog, DIFFICULTIES)
    qtbot.keyClick(dialog.ui.textEdit, Key.Key_Z, Ctrl)
    qtbot.waitUntil(lambda: dialog.ui.textEdit.toPlainText() == before)
    assert not stored(dialog).is_kept
    assert not dialog.ui.undoButton.isEnabled()
    qtbot.keyClick(dialog.ui.textEdit, Key.Key_Y, Ctrl)
    qtbot.waitUntil(lambda: dialog.ui.textEdit.toPlainText().startswith(SENTENCE))
    qtbot.keyClick(dialog.ui.textEdit, Key.Key_Y, Ctrl)
    qtbot.waitUntil(lambda: dialog.ui.numberEdit.text() == "57")
    assert stored(dialog).head.number == "57"


@pytest.mark.parametrize("leave", [lambda dialog: QTest.keyClick(dialog, Key.Key_Escape), ReportDialog.close])
def test_closing_keeps_what_was_typed_last_and_the_window_can_undo_it(dialog, qtbot, leave):
    begin(dialog, DIFFICULTIES)
    type_text(dialog.ui.textEdit, SENTENCE)
    leave(dialog)
    assert not dialog.isVisible()
    assert stored_text(dialog, "difficulties").startswith(SENTENCE)
    assert journal_entries(dialog.context.store)[0].title == "Lưu báo cáo Quý III/2026"
    undo(dialog.context.store)
    assert not stored(dialog).is_kept


def test_looking_and_blanks_alone_keep_nothing(dialog, qtbot):
    entries = len(journal_entries(dialog.context.store))
    for row in range(dialog.ui.partsList.count()):
        dialog.ui.partsList.setCurrentRow(row)
    begin(dialog, RESULTS)
    qtbot.keyClick(dialog.ui.textEdit, Key.Key_Space)
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert len(journal_entries(dialog.context.store)) == entries


def test_typing_on_and_on_is_kept_in_between(dialog, qtbot):
    dialog._keep_late.setInterval(60)
    dialog._keep_soon.setInterval(PATIENCE_MS)
    begin(dialog, DIFFICULTIES)
    type_text(dialog.ui.textEdit, "Một")
    wait_kept(dialog, qtbot)
    type_text(dialog.ui.textEdit, " hai")
    wait_kept(dialog, qtbot)
    assert stored_text(dialog, "difficulties").startswith("Một hai")
    assert dialog._done == 2


def test_figures_stand_out_until_they_are_typed_over(dialog, qtbot):
    begin(dialog, RESULTS)
    lines = dialog.ui.textEdit.toPlainText().split("\n")
    done = next(line for line in lines if line.startswith("- Hoàn thành"))
    assert {"quý III năm 2026", "27,8%"} <= set(figures(dialog))
    assert "Kế hoạch" not in figures(dialog)
    assert not any(figure == "2" for figure in figures(dialog))  # the number of a heading
    count = figures(dialog).index("10")
    begin(dialog, RESULTS)
    type_text(dialog.ui.textEdit, SENTENCE)
    qtbot.waitUntil(lambda: not dialog.fields._marking.isActive())
    assert figures(dialog)[count] == "10"
    marks = dialog.ui.textEdit.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == figures(dialog)
    place = dialog.ui.textEdit.toPlainText().index(done) + len("- Hoàn thành ")
    cursor = dialog.ui.textEdit.textCursor()
    cursor.setPosition(place)
    cursor.setPosition(place + 2, QTextCursor.MoveMode.KeepAnchor)
    dialog.ui.textEdit.setTextCursor(cursor)
    qtbot.keyClicks(dialog.ui.textEdit, "11")
    qtbot.waitUntil(lambda: not dialog.fields._marking.isActive())
    assert "11" not in figures(dialog)


def test_the_program_s_words_come_back_for_one_section_and_undo_brings_the_own_ones(dialog, qtbot):
    begin(dialog, DIFFICULTIES)
    before = dialog.ui.textEdit.toPlainText()
    assert (dialog.ui.wordingLabel.text(), dialog.ui.restoreButton.isEnabled()) == (PROGRAMS, False)
    type_text(dialog.ui.textEdit, SENTENCE)
    dialog.ui.headingEdit.setFocus()
    qtbot.keyClick(dialog.ui.headingEdit, Key.Key_End)
    qtbot.keyClicks(dialog.ui.headingEdit, " (2026)")
    qtbot.waitUntil(lambda: dialog.ui.wordingLabel.text() == OWN)
    wait_kept(dialog, qtbot)
    assert dialog.ui.partsList.item(DIFFICULTIES).toolTip().endswith(OWN.lower())
    qtbot.keyClick(dialog.ui.textEdit, Key.Key_R, Ctrl)
    qtbot.waitUntil(lambda: dialog.ui.textEdit.toPlainText() == before)
    assert dialog.ui.wordingLabel.text() == PROGRAMS
    assert "(2026)" not in dialog.ui.headingEdit.text()
    qtbot.keyClick(dialog, Key.Key_Z, Ctrl)
    qtbot.waitUntil(lambda: dialog.ui.textEdit.toPlainText().startswith(SENTENCE))
    assert dialog.ui.headingEdit.text().endswith(" (2026)")


def test_keys_go_from_part_to_part(dialog, qtbot):
    dialog.ui.partsList.setCurrentRow(1)
    qtbot.keyClick(dialog, Key.Key_PageDown, Ctrl)
    assert (dialog.fields.key, dialog.ui.textEdit.hasFocus()) == ("direction", True)
    for _ in range(5):
        qtbot.keyClick(dialog, Key.Key_PageUp, Ctrl)
    assert (dialog.fields.key, dialog.ui.numberEdit.hasFocus()) == ("head", True)


def test_the_preview_follows_the_words_and_turns_to_the_part(dialog, qtbot):
    wait_preview(dialog, qtbot)
    begin(dialog, DIFFICULTIES)
    place = dialog.ui.preview.view.verticalScrollBar().value()
    assert place > 0
    type_text(dialog.ui.textEdit, SENTENCE)
    assert SENTENCE.strip() in wait_preview(dialog, qtbot)
    now = dialog.ui.preview.view.verticalScrollBar().value()
    assert abs(now - place) < dialog.ui.preview.view.viewport().height()
    dialog.ui.partsList.setCurrentRow(0)
    assert dialog.ui.preview.view.verticalScrollBar().value() < place


def test_appendices_and_medium_are_chosen(dialog, qtbot):
    wait_preview(dialog, qtbot)
    pages = dialog.ui.preview.pages
    for box in (dialog.ui.tasksBox, dialog.ui.agenciesBox, dialog.ui.remarksBox):
        qtbot.keyClick(box, Key.Key_Space)
    wait_preview(dialog, qtbot)
    assert 0 < dialog.ui.preview.pages < pages
    assert not dialog.ui.faultLabel.isVisible()
    qtbot.keyClick(dialog.ui.chartsBox, Key.Key_Space)
    wait_preview(dialog, qtbot)
    assert "nhắc đến phụ lục" in dialog.ui.faultLabel.text()
    dialog.ui.excelButton.click()
    assert "ít nhất một phụ lục" in dialog.ui.faultLabel.text()
    dialog.ui.mediumCombo.setFocus()
    qtbot.keyClick(dialog.ui.mediumCombo, Key.Key_Down)
    assert dialog.options().electronic
    assert dialog.context.settings.get("export_electronic") is True


@pytest.mark.parametrize(
    ("button", "suffix"), [("wordButton", ".docx"), ("pdfButton", ".pdf"), ("excelButton", ".xlsx")]
)
def test_every_format_is_written_with_what_was_just_typed(dialog, tmp_path, qtbot, button, suffix):
    begin(dialog, DIFFICULTIES)
    type_text(dialog.ui.textEdit, SENTENCE)
    getattr(dialog.ui, button).click()
    qtbot.waitUntil(lambda: dialog.ui.strip.isVisible())
    path = tmp_path / f"bao-cao-2026-q3-ke-hoach-12-kh-ubnd{suffix}"
    assert dialog.ui.strip.files == [path]
    assert dialog.ui.strip.ui.wordsLabel.text() == f"Đã ghi {path.name}"
    if suffix == ".docx":
        assert SENTENCE.strip() in zipfile.ZipFile(path).read("word/document.xml").decode()
        assert inspect_file(path) == []
    else:
        assert path.read_bytes()[:4] in (b"%PDF", b"PK\x03\x04")


def test_a_file_is_overwritten_only_after_asking_and_can_be_opened(dialog, tmp_path, qtbot, monkeypatch):
    path = tmp_path / "Báo cáo quý.docx"
    path.write_bytes(b"cu")
    dialog.ui.nameEdit.setText("Báo cáo quý.pdf")
    qtbot.keyClick(dialog, Key.Key_S, Ctrl)
    settled(dialog.context, qtbot)
    assert path.read_bytes() == b"cu"
    assert path.name in messages.shown[-1].text
    messages.answers.append(True)
    qtbot.keyClick(dialog, Key.Key_S, Ctrl)
    qtbot.waitUntil(lambda: dialog.ui.strip.isVisible())
    opened = []
    activate(dialog, qtbot)  # a window of progress may have been in front
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile()))
    qtbot.keyClick(dialog, Key.Key_Return, Ctrl)
    dialog.ui.strip.ui.folderButton.click()
    assert opened == [str(path), str(tmp_path)]


@pytest.mark.parametrize(
    ("name", "folder", "fault"), [("a:b", None, "dấu"), ("", None, "đặt tên"), ("a", "", "chọn thư mục")]
)
def test_faults_are_told_in_the_dialog(dialog, name, folder, fault):
    dialog.ui.nameEdit.setText(name)
    if folder is not None:
        dialog.ui.folderEdit.setText(folder)
    dialog.ui.wordButton.click()
    assert fault in dialog.ui.faultLabel.text()
    assert not dialog.ui.strip.isVisible()


def test_enter_in_a_field_writes_no_file(dialog, tmp_path, qtbot):
    dialog.ui.partsList.setCurrentRow(0)
    for edit in (dialog.ui.numberEdit, dialog.ui.nameEdit):
        edit.setFocus()
        qtbot.keyClick(edit, Key.Key_Return)
    settled(dialog.context, qtbot)
    assert dialog.isVisible()
    assert not list(tmp_path.glob("*.docx"))


def test_the_next_report_says_whose_words_it_took(dialog, opened, qtbot):
    assert not dialog.ui.noticeLabel.isVisible()
    begin(dialog, DIFFICULTIES)
    type_text(dialog.ui.textEdit, SENTENCE)
    qtbot.keyClick(dialog, Key.Key_Return)  # a paragraph of its own
    qtbot.keyClick(dialog.ui.textEdit, Key.Key_Return)
    qtbot.keyClick(dialog, Key.Key_Escape)
    following = opened(Q4)
    assert "Lời văn lấy theo báo cáo Quý III/2026" in following.ui.noticeLabel.text()
    following.ui.partsList.setCurrentRow(DIFFICULTIES)
    assert following.ui.textEdit.toPlainText().startswith(SENTENCE.strip())
    assert following.ui.wordingLabel.text() == OWN
    assert "quý IV năm 2026" in following.ui.titleEdit.toPlainText()


def test_a_report_changed_elsewhere_loses_nothing_typed(dialog, qtbot, monkeypatch):
    begin(dialog, DIFFICULTIES)
    dialog._draft = report_dialog.kept_now(dialog.context.store, dialog._draft)
    monkeypatch.setattr(report_dialog, "kept_now", lambda store, draft: draft)  # as if it never heard of it
    type_text(dialog.ui.textEdit, "Một. ")
    wait_kept(dialog, qtbot)
    type_text(dialog.ui.textEdit, "Hai. ")
    wait_kept(dialog, qtbot)
    assert messages.shown[-1].kind == "warn"
    assert "Một. Hai. " in QApplication.clipboard().text()


def test_the_page_looked_at_is_printed(dialog, qtbot, monkeypatch):
    assert not dialog.ui.printButton.isEnabled()
    wait_preview(dialog, qtbot)
    printed = []
    monkeypatch.setattr(printing, "ask_and_print", lambda *told: printed.append(told))
    qtbot.keyClick(dialog, Key.Key_P, Ctrl)
    qtbot.waitUntil(lambda: bool(printed))
    ((document, name, parent, page),) = printed
    assert (document.pageCount(), name, parent, page) == (
        dialog.ui.preview.pages,
        "bao-cao-2026-q3-ke-hoach-12-kh-ubnd",
        dialog,
        0,
    )
