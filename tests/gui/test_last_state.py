"""After a sudden stop the next window says that nothing is lost and goes back to the place that was worked at."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPlainTextEdit

from caicach_desktop.gui import log_file
from caicach_desktop.gui.dialogs.stopped import NOTHING_LOGGED, details_of_stop
from caicach_desktop.gui.last_state import STATE_NAME, LastState, Place, Stopped, Typed, read_state
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.open_text import open_text
from caicach_desktop.services.history import journal_entries
from caicach_desktop.services.plans import load_plan
from caicach_desktop.services.rows import edit_cell
from tests.gui.appendix_table.hands import type_text
from tests.gui.stopping import set_clock


def stop(window: MainWindow) -> Path:
    """End a window as a power cut does: what it left stays."""
    path = window.context.folder / STATE_NAME
    left = path.read_bytes()
    window.close()
    assert not path.exists()
    path.write_bytes(left)
    return path


def test_a_clean_end_leaves_nothing_and_says_nothing(open_window):
    window = open_window()
    path = window.context.folder / STATE_NAME
    assert read_state(path).place == Place("overview")
    window.close()
    window.resuming.state.note()
    assert not path.exists()
    assert open_window().resuming.strip is None


def test_the_next_window_goes_back_to_the_very_cell(open_window, qtbot):
    window = open_window()
    appendix = load_plan(window.context.store, 1).appendices[0]
    row = appendix.rows[5]
    window.open_row(1, appendix.appendix.id, row.id, 3)
    window.resuming.state.note()
    edit_cell(window.context.store, row, 3, "Sửa ngay trước khi mất điện")
    stop(window)

    again = open_window()
    last = datetime.fromisoformat(journal_entries(again.context.store, 1)[0].at)
    day = f" ngày {last:%d/%m}" if again.context.today() != last.date() else ""
    assert again.resuming.strip.isVisible()
    said = again.resuming.strip.label.text()
    assert said == f"Lần trước chương trình dừng đột ngột; mọi thay đổi đến {last:%H:%M}{day} đã được lưu."
    assert again.page_name == "overview"
    again.resuming.strip.reopen_button.click()
    assert again.page_name == "plan"
    assert again.plan_page.place == (1, appendix.appendix.id)
    index = again.plan_page.view.currentIndex()
    assert (again.plan_page.model.rows[index.row()].id, index.column()) == (row.id, 3)
    assert not again.resuming.strip.isVisible()


TYPED = "Rà soát, công khai thủ tục hành chính tại Bộ phận Một cửa"


def type_in_a_cell(window: MainWindow) -> None:
    appendix = load_plan(window.context.store, 1).appendices[0]
    window.open_row(1, appendix.appendix.id, appendix.rows[5].id, 3)
    view = window.plan_page.view
    view.edit(view.currentIndex())
    type_text(view.cells.editor, TYPED)


def test_what_was_being_typed_is_handed_over(open_window):
    window = open_window()
    type_in_a_cell(window)
    window.resuming.state.note()
    path = stop(window)
    again = open_window()
    strip = again.resuming.strip
    assert strip.label.text().endswith(" đã được lưu. Nội dung đang gõ dở cũng được giữ lại.")
    again.resuming.state.note()
    assert TYPED in read_state(path).whole, "kept until somebody has seen it"
    strip.copy_button.click()
    assert TYPED in QGuiApplication.clipboard().text()
    assert TYPED in details_of_stop(again.resuming.stopped)
    strip.hide_button.click()
    assert read_state(path).whole == ""


def test_what_is_stored_or_looked_for_is_not_handed_over(open_window):
    window = open_window()
    path = window.context.folder / STATE_NAME
    type_in_a_cell(window)
    window.context.commit_editors.emit()
    window.resuming.state.note()
    assert read_state(path).whole == ""
    window.show_page("tasks")
    for field in (window.search, window.tasks_page.ui.searchEdit, window.agencies_page.ui.filterEdit):
        window.show_page("agencies" if field is window.agencies_page.ui.filterEdit else "tasks")
        field.setFocus()
        type_text(field, "một cửa")
        window.resuming.state.note()
        assert read_state(path).whole == "", field.objectName()


def test_all_that_was_typed_into_a_dialog_is_handed_over(open_window, qtbot):
    window = open_window()
    dialog = QDialog(window)
    fields = QLineEdit(dialog), QPlainTextEdit(dialog), QLineEdit(dialog), QComboBox(dialog)
    fields[3].setEditable(True)
    fields[2].setText("có sẵn")
    for field, text in ((fields[0], "Người ký"), (fields[1], "Lý do chậm"), (fields[3].lineEdit(), "Công an xã")):
        type_text(field, text)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    assert open_text(window) == Typed("Người ký\nLý do chậm\nCông an xã")
    dialog.close()


def test_without_a_change_no_time_is_named_and_the_strip_can_be_put_away(open_window):
    window = open_window()
    window.show_page("agencies")
    window.resuming.state.note()
    path = stop(window)
    later = (datetime.now() + timedelta(minutes=1)).isoformat()
    path.write_text(f'{{"started": "{later}", "page": "agencies"}}', encoding="utf-8")
    window = open_window()
    strip = window.resuming.strip
    assert strip.label.text() == "Lần trước chương trình dừng đột ngột; mọi thay đổi đã được lưu."
    strip.hide_button.click()
    assert not strip.isVisible()
    window.ui.body.activate()
    assert window.ui.body.itemAt(0).sizeHint().height() == 0, "it leaves no gap above the page"


def test_a_change_made_in_the_second_before_the_start_is_none_of_that_window(open_window, monkeypatch):
    first = open_window()
    row = load_plan(first.context.store, 1).appendices[0].rows[5]
    edit_cell(first.context.store, row, 3, "Sửa ngay trước khi đóng cửa sổ")
    first.close()
    made = datetime.fromisoformat(first.context.do(journal_entries, 1)[0].at)
    set_clock(monkeypatch, lambda: made + timedelta(milliseconds=1))
    stop(open_window())
    assert open_window().resuming.strip.label.text().endswith("; mọi thay đổi đã được lưu.")


def test_the_end_of_the_session_is_a_clean_end_and_a_session_that_goes_on_is_noted_again(open_window):
    window = open_window()
    path = window.context.folder / STATE_NAME
    window.resuming.state.rest()
    assert not path.exists()
    window.show_page("tasks")
    window.resuming.state.note()
    assert read_state(path).place == Place("tasks")


@pytest.mark.parametrize(
    ("left", "place"),
    [
        (b"", Place()),
        (b"\0" * 90, Place()),
        (b"[1]", Place()),
        (b'{"page": "sheets"}', Place("sheets")),
        (b'{"started": 5, "page": 7, "plan": "x"}', Place()),
        (b'{"started": "2026-11-20T10:00:00", "page": "plan", "plan": 999, "row": true}', Place("plan", 999)),
        # A time with a zone cannot be held against the journal's, one long ago not against a file's.
        (b'{"started": "2026-11-20T10:00:00Z", "page": "journal"}', Place("journal")),
        (b'{"started": "0001-01-01T00:00:00", "page": "journal"}', Place("journal")),
        (b'{"page": "plan", "plan": 1' + b"0" * 30 + b', "row": -7}', Place("plan")),
        (b"[" * 100_000, Place()),
        (b'{"page": "plan", "plan": 1, "typed": 5, "field": []}', Place("plan", 1)),
        (b'{"typed": "\\ud83d <b>nua chu</b>", "field": {"kind": "cell"}}', Place()),
    ],
)
def test_whatever_the_file_holds_the_window_opens(open_window, sample_context, left, place):
    path = sample_context.folder / STATE_NAME
    path.write_bytes(left)
    assert read_state(path).place == place
    window = open_window()
    assert window.resuming.strip.isVisible()
    assert window.resuming.strip.reopen_button.isHidden() == (place.page not in ("plan", "journal"))
    window.resuming.reopen()  # a plan that is not there leads to the page, never to a fault
    window.resuming.strip.copy_button.click()
    assert details_of_stop(window.resuming.stopped)


def test_a_folder_that_cannot_be_written_loses_the_place_but_stops_nobody(tmp_path):
    (tmp_path / "tệp").write_text("")
    state = LastState(tmp_path / "tệp", lambda: Place("plan"))
    try:
        assert state.begin() in (None, Stopped(None, Place()))
    finally:
        state.end()


def test_a_restore_hands_on_what_nobody_has_seen(open_window):
    window = open_window()
    type_in_a_cell(window)
    window.resuming.state.note()
    path = stop(window)
    again = open_window()
    again.context.restore_from = Path("bản sao lưu.db")
    again.close()
    again.context.restore_from = None
    third = open_window()
    assert TYPED in third.resuming.stopped.whole
    left = path.read_bytes()
    third.resuming.strip.hide_button.click()
    third.context.restore_from = Path("bản sao lưu.db")
    third.close()
    assert not path.exists(), "somebody has seen it"
    third.context.restore_from = None
    path.write_bytes(left)
    open_window().close()
    assert not path.exists(), "without a restore it is told once"


def test_the_details_hold_what_was_logged_since_the_start(tmp_path, monkeypatch):
    log = tmp_path / log_file.LOG_NAME
    monkeypatch.setattr(log_file._State, "path", log)
    start = datetime.now() - timedelta(minutes=5)
    stopped = Stopped(start, Place("plan", 1))
    assert NOTHING_LOGGED in details_of_stop(stopped)
    (tmp_path / log_file.CRASH_NAME).write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    log.write_text("x" * 50_000 + "\nlỗi cuối cùng", encoding="utf-8")
    details = details_of_stop(stopped)
    assert "Segmentation fault" in details
    assert details.endswith("lỗi cuối cùng")
    assert len(details) < 30_000
    assert NOTHING_LOGGED in details_of_stop(Stopped(datetime.now() + timedelta(minutes=1), Place()))


def test_a_stick_that_knows_even_seconds_only_hides_no_log(tmp_path, monkeypatch):
    log = tmp_path / log_file.LOG_NAME
    monkeypatch.setattr(log_file._State, "path", log)
    log.write_text("lỗi ngay lúc mở", encoding="utf-8")
    os.utime(log, (1_790_000_000, 1_790_000_000))
    assert "lỗi ngay lúc mở" in log_file.written_since(datetime.fromtimestamp(1_790_000_001.9))
    assert not log_file.written_since(datetime.fromtimestamp(1_790_000_002))
