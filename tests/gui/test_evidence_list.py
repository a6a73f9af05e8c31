"""Evidence files in the progress dialog, beside the task list and in the search box, by drops, keys and undo."""

import stat
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from caicach_desktop.domain import evidence as limits
from caicach_desktop.domain.evidence import EvidenceFacts, facts_of
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.progress_dialog import ProgressDialog
from caicach_desktop.gui.dialogs.progress_evidence_dialog import ProgressEvidenceDialog
from caicach_desktop.gui.models.evidence_model import EvidenceModel, told
from caicach_desktop.gui.models.progress_model import FILES_COLUMN
from caicach_desktop.gui.widgets import evidence_files
from caicach_desktop.gui.widgets.search_box import SearchBox
from caicach_desktop.gui.widgets.task_panel import TaskPanel
from caicach_desktop.services import agencies, evidence, tasks
from caicach_desktop.services.searching import find
from tests.gui.conftest import drop_files, settled, take_the_keyboard

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(sample_context):
    return tasks.list_tasks(sample_context.store, sample_context.today())


@pytest.fixture
def dialog(sample_context, shown, qtbot):
    """The dialog on a task that has not been reported on."""
    task = next(task for task in shown if task.last is None)
    made = ProgressDialog(sample_context, shown, task.task.row_id)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def papers(tmp_path):
    """Three files, two of them of one content."""
    for name, content in (("Biên bản.pdf", b"mot"), ("Ảnh chụp.jpg", b"hai"), ("Biên bản sao.pdf", b"mot")):
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in ("Biên bản.pdf", "Ảnh chụp.jpg", "Biên bản sao.pdf")]


def mime_of(paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(widget, paths):
    return drop_files(widget, *paths) == Qt.DropAction.CopyAction


def names(context, row_id, period="2026-Q3"):
    return [file.name for file in evidence.evidence_of(context.store, row_id, period)]


def attach(dialog, paths, qtbot):
    dialog.evidence.add(paths)
    settled(dialog.context, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.evidence.ui.noticeLabel.text()))
    take_the_keyboard(dialog, qtbot)
    dialog.evidence.ui.table.setFocus()


def click(table, row, qtbot):
    middle = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)


@pytest.mark.parametrize("onto", ["dialog", "resultEdit", "quantityEdit"])
def test_files_dropped_anywhere_are_attached_to_the_period(dialog, papers, sample_context, qtbot, onto):
    ui = dialog.ui
    target = {"dialog": dialog, "resultEdit": ui.resultEdit.viewport(), "quantityEdit": ui.quantityEdit}[onto]
    assert drop(target, papers[:2])
    qtbot.waitUntil(lambda: len(dialog.evidence.files) == 2)
    assert names(sample_context, dialog.row_id) == ["Biên bản.pdf", "Ảnh chụp.jpg"]
    assert (ui.resultEdit.toPlainText(), ui.quantityEdit.text()) == ("", "")
    assert dialog.evidence.ui.titleLabel.text() == "Tài liệu kiể&m chứng (2 tệp)"
    assert not dialog.changed


def test_a_web_address_is_text_and_a_folder_is_told_of(dialog, papers, tmp_path, sample_context, qtbot):
    assert drop_files(dialog, QUrl("https://vi.example/")) == Qt.DropAction.IgnoreAction
    (tmp_path / "Thư mục").mkdir()
    drop(dialog, [tmp_path / "Thư mục", papers[0]])
    qtbot.waitUntil(lambda: "Đã đính kèm 1 tệp." in dialog.evidence.ui.noticeLabel.text())
    assert "Thư mục chưa đính kèm được" in dialog.evidence.ui.noticeLabel.text()


def test_the_same_file_twice_is_passed_over_with_a_remark(dialog, papers, sample_context, qtbot):
    attach(dialog, [papers[0]], qtbot)
    attach(dialog, papers[1:], qtbot)
    qtbot.waitUntil(lambda: "bỏ qua" in dialog.evidence.ui.noticeLabel.text())
    assert dialog.evidence.ui.noticeLabel.text() == (
        "Đã đính kèm 1 tệp. “Biên bản sao.pdf” đã có trong kỳ này nên bỏ qua."
    )
    assert names(sample_context, dialog.row_id) == ["Biên bản.pdf", "Ảnh chụp.jpg"]


def test_one_file_at_fault_does_not_keep_the_others_out(dialog, papers, sample_context, qtbot, monkeypatch):
    monkeypatch.setattr(evidence, "most_evidence", lambda: limits.MB)
    big = papers[0].with_name("Phim.mp4")
    big.write_bytes(b"x" * (limits.MB + 1))
    attach(dialog, [big, papers[0], papers[0].with_name("mất.pdf")], qtbot)
    said = dialog.evidence.ui.noticeLabel.text()
    assert said.startswith("Đã đính kèm 1 tệp. Tệp “Phim.mp4” lớn hơn 1 MB")
    assert "Không tìm thấy tệp" in said
    assert names(sample_context, dialog.row_id) == ["Biên bản.pdf"]
    assert messages.shown == []


def test_pasting_files_from_the_file_manager(dialog, papers, sample_context, qtbot):
    attach(dialog, papers[:1], qtbot)
    QGuiApplication.clipboard().setMimeData(mime_of(papers[1:2]))
    qtbot.keyClick(dialog.evidence.ui.table, Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: len(dialog.evidence.files) == 2)


def test_a_folder_pasted_beside_a_file_is_told_as_one_that_was_dropped(dialog, papers, tmp_path, sample_context, qtbot):
    (tmp_path / "Ảnh hội nghị").mkdir()
    QGuiApplication.clipboard().setMimeData(mime_of([papers[0], tmp_path / "Ảnh hội nghị"]))
    dialog.evidence.paste()
    qtbot.waitUntil(lambda: len(dialog.evidence.files) == 1 and not sample_context.jobs)
    assert dialog.evidence.ui.noticeLabel.text() == (
        "Đã đính kèm 1 tệp. Thư mục chưa đính kèm được; hãy kéo các tệp trong thư mục ấy."
    )


def test_delete_takes_off_and_ctrl_z_brings_back(dialog, papers, sample_context, qtbot):
    table, ui = dialog.evidence.ui.table, dialog.evidence.ui
    attach(dialog, papers[:2], qtbot)
    assert ui.undoButton.isEnabled()
    click(table, 0, qtbot)
    qtbot.keyClick(table, Key.Key_Delete)
    assert names(sample_context, dialog.row_id) == ["Ảnh chụp.jpg"]
    assert ui.noticeLabel.text() == "Đã gỡ “Biên bản.pdf”. Ctrl+Z để hoàn tác."
    qtbot.keyClick(table, Key.Key_Z, CONTROL)
    assert names(sample_context, dialog.row_id) == ["Biên bản.pdf", "Ảnh chụp.jpg"]
    qtbot.keyClick(table, Key.Key_Z, CONTROL)
    assert names(sample_context, dialog.row_id) == []
    assert not ui.undoButton.isEnabled()


def test_what_changes_nothing_leaves_nothing_to_undo(dialog, papers, sample_context, qtbot):
    attach(dialog, papers[:1], qtbot)
    attach(dialog, papers[:1], qtbot)
    qtbot.keyClick(dialog.evidence.ui.table, Key.Key_Z, CONTROL)
    assert (names(sample_context, dialog.row_id), dialog.evidence.ui.undoButton.isEnabled()) == ([], False)


def test_documents_are_named_in_the_report_once(dialog, papers, sample_context, qtbot):
    attach(dialog, papers[:2], qtbot)
    table = dialog.evidence.ui.table
    first = dialog.evidence.files[0]
    evidence.save_facts(sample_context.store, first, EvidenceFacts("45/QĐ-UBND", "2026-09-05"))
    table.selectAll()
    for _ in range(2):
        qtbot.keyClick(table, Key.Key_D, CONTROL)
    assert dialog.ui.evidenceEdit.text() == "45/QĐ-UBND ngày 05/09/2026; Ảnh chụp"


def test_files_without_a_report_are_told_of_when_going_on(dialog, papers, qtbot):
    attach(dialog, papers[:1], qtbot)
    qtbot.keyClick(dialog, Key.Key_Return, CONTROL)
    assert "Quý III/2026 có 1 tệp kiểm chứng nhưng chưa có báo cáo." in dialog.ui.noticeLabel.text()


def test_undo_here_never_takes_back_what_was_done_elsewhere(dialog, papers, sample_context, qtbot):
    attach(dialog, papers[:1], qtbot)
    one = agencies.list_agencies(sample_context.store)[0]
    agencies.save_agency(sample_context.store, replace(one, short_name="ABC"))
    assert not dialog.evidence.ui.undoButton.isEnabled()
    dialog.evidence.undo()
    assert names(sample_context, dialog.row_id) == ["Biên bản.pdf"]


def test_files_belong_to_their_period_and_are_counted_in_the_history(sample_context, shown, papers, qtbot):
    task = next(task for task in shown if task.last is not None and task.last.period == "2026-Q2")
    evidence.add_evidence(sample_context.store, task.task.row_id, "2026-Q2", papers[:2], sample_context.today())
    dialog = ProgressDialog(sample_context, shown, task.task.row_id)
    qtbot.addWidget(dialog)
    dialog.show()
    QAbstractItemModelTester(dialog.history)
    QAbstractItemModelTester(dialog.evidence.model)
    assert dialog.evidence.files == []
    files = dialog.history.index(0, FILES_COLUMN)
    assert (dialog.history.entries[0].period, files.data()) == ("2026-Q2", "2")
    assert "2 tệp kiểm chứng" in files.data(Qt.ItemDataRole.ToolTipRole)
    dialog.ui.historyTable.setFocus()
    dialog.ui.historyTable.selectRow(0)
    qtbot.keyClick(dialog.ui.historyTable, Key.Key_Return)
    assert dialog.ui.periodCombo.currentData() == "2026-Q2"
    assert [file.name for file in dialog.evidence.files] == ["Biên bản.pdf", "Ảnh chụp.jpg"]
    assert dialog.isVisible()


def test_enter_opens_a_copy_that_can_only_be_read(dialog, papers, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(
        evidence_files.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    attach(dialog, papers[:1], qtbot)
    click(dialog.evidence.ui.table, 0, qtbot)
    qtbot.keyClick(dialog.evidence.ui.table, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened))
    copy = papers[0].__class__(opened[0])
    assert (copy.name, copy.read_bytes(), copy != papers[0]) == ("Biên bản.pdf", b"mot", True)
    assert not copy.stat().st_mode & stat.S_IWUSR
    assert dialog.isVisible()


def test_a_file_that_would_run_is_not_opened(dialog, papers, qtbot, monkeypatch):
    monkeypatch.setattr(evidence_files.QDesktopServices, "openUrl", lambda _: pytest.fail("opened"))
    program = papers[0].with_name("bien-ban.pdf.exe")
    program.write_bytes(b"MZ")
    attach(dialog, [program], qtbot)
    click(dialog.evidence.ui.table, 0, qtbot)
    dialog.evidence.open_chosen()
    assert "lưu ra rồi tự kiểm tra" in messages.shown[0].text


def test_saving_one_under_a_name_and_several_into_a_folder(dialog, papers, tmp_path, qtbot, monkeypatch):
    attach(dialog, papers[:2], qtbot)
    out = tmp_path / "ra"
    out.mkdir()
    table = dialog.evidence.ui.table
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out / "khác.pdf"), ""))
    click(table, 0, qtbot)
    qtbot.keyClick(table, Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: "Đã lưu khác.pdf" in dialog.evidence.ui.noticeLabel.text())
    take_the_keyboard(dialog, qtbot)
    dialog.evidence.ui.table.setFocus()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    table.selectAll()
    qtbot.keyClick(table, Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: "Đã lưu 2 tệp" in dialog.evidence.ui.noticeLabel.text())
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {
        "khác.pdf": b"mot",
        "Biên bản.pdf": b"mot",
        "Ảnh chụp.jpg": b"hai",
    }


def test_what_a_document_says_of_itself_is_noted_found_and_undone(dialog, papers, sample_context, qtbot, monkeypatch):
    attach(dialog, papers[:1], qtbot)

    def fill(asked):
        asked.ui.numberEdit.setText("45/QĐ-UBND")
        asked.ui.dateEdit.setText("31/2/2026")
        asked.accept()
        assert asked.ui.dateFault.isVisibleTo(asked)
        asked.ui.dateEdit.setText("5/9/2026")
        asked.ui.issuerEdit.setText("UBND xã Suối Ngàn")
        asked.accept()
        return asked.result()

    monkeypatch.setattr(ProgressEvidenceDialog, "exec", fill)
    table = dialog.evidence.ui.table
    click(table, 0, qtbot)
    qtbot.keyClick(table, Key.Key_F2)
    (file,) = dialog.evidence.files
    assert told(facts_of(file)) == "45/QĐ-UBND ngày 05/09/2026 của UBND xã Suối Ngàn"
    (hit,) = find(sample_context.store, "45/qd-ubnd suoi ngan")
    assert (hit.row_id, hit.period, hit.text) == (
        dialog.row_id,
        "2026-Q3",
        "Biên bản.pdf · 45/QĐ-UBND · Quý III/2026",
    )
    qtbot.keyClick(table, Key.Key_Z, CONTROL)
    assert facts_of(dialog.evidence.files[0]) == EvidenceFacts()


def test_ctrl_k_goes_from_evidence_to_its_task(sample_context, shown, papers, qtbot):
    row_id = shown[3].task.row_id
    evidence.add_evidence(sample_context.store, row_id, "2026-Q2", papers[:1], sample_context.today())
    box = SearchBox(sample_context)
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    qtbot.keyClicks(box, "bien ban pdf")
    with qtbot.waitSignal(sample_context.task_requested) as asked:
        qtbot.keyClick(box, Key.Key_Return)
    assert asked.args == [row_id]


def test_the_task_panel_lists_the_files_of_all_periods(sample_context, shown, papers, qtbot):
    store, row_id = sample_context.store, shown[0].task.row_id
    panel = TaskPanel(sample_context)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_task(shown[0], agencies.list_agencies(store))
    assert not panel.evidence.isVisible()
    evidence.add_evidence(store, row_id, "2026-Q1", papers[:1], sample_context.today())
    evidence.add_evidence(store, row_id, "2026-Q2", papers[1:2], sample_context.today())
    assert panel.evidence.isVisible()
    texts = [panel.evidence.model.index(row, 2).data() for row in range(2)]
    assert texts == ["Quý I/2026", "Quý II/2026"]
    assert not panel.evidence.ui.removeButton.isVisible()


def test_the_dialog_fits_the_smallest_screen(dialog, papers, qtbot):
    attach(dialog, papers[:2], qtbot)
    dialog.ui.noticeLabel.setText("Đã lưu tiến độ.")
    dialog.ui.noticeLabel.show()
    least = dialog.minimumSizeHint()
    assert (least.width() <= 1280, least.height() <= 660) == (True, True), least


def test_an_empty_model_is_sound(qtbot):
    QAbstractItemModelTester(EvidenceModel())
