"""Đôn đốc: who is ticked and why, the letter in view, files all or none, a calm sentence where nobody owes anything."""

from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from PySide6.QtCore import QDate, Qt, QThreadPool
from PySide6.QtGui import QDesktopServices

from caicach_desktop.domain.plan import Plan, WholePlan
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.gui import messages, printing
from caicach_desktop.gui.dialogs.chase_dialog import NOBODY, NOBODY_OWES, NONE_TICKED, ChaseDialog, reason
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.services.chase_letters import ChasedAgency
from caicach_desktop.services.chase_wording import ChaseWording, remembered_wording
from caicach_desktop.services.collecting import collect_lines
from caicach_desktop.services.inspecting import inspect_file
from caicach_desktop.services.plans import list_plans, save_new_plan
from caicach_desktop.services.progress import save_many
from tests.gui.conftest import TODAY, settled, take_the_keyboard

Q3 = "2026-Q3"
Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(sample_context, tmp_path, qtbot):
    """Opens the dialog on a plan and a period."""
    sample_context.settings.set("export_folder", str(tmp_path))
    made = []

    def open_period(code=Q3, agency_ids=(), plan_id=0):
        plan_id = plan_id or list_plans(sample_context.store)[0].id
        dialog = ChaseDialog(sample_context, plan_id, code, agency_ids)
        qtbot.addWidget(dialog)
        made.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        take_the_keyboard(dialog, qtbot)
        return dialog

    yield open_period
    for dialog in made:
        dialog.close()
    QThreadPool.globalInstance().waitForDone()


def lines(dialog):
    return dict(dialog.ui.list.item(row).text().split("\n") for row in range(dialog.ui.list.count()))


def shown(dialog, qtbot):
    """The words of the letter in view."""
    qtbot.waitUntil(lambda: not dialog.live.busy)
    return " ".join(dialog.ui.preview.document.getAllText(0).text().split()) if dialog.ui.preview.pages else ""


def written(dialog, qtbot):
    qtbot.waitUntil(lambda: dialog.ui.strip.isVisible())
    return dialog.ui.strip.files


def test_all_that_owe_something_are_ticked_with_the_reason(opened, qtbot):
    dialog = opened()
    assert lines(dialog) == {
        "Công an xã": "Chưa báo cáo",
        "Phòng Kinh tế xã": "Chưa báo cáo 3/6 việc · 1 việc quá hạn · 1 việc đến hạn trong 8–30 ngày",
        "Phòng Văn hóa - Xã hội xã": "Chưa báo cáo 8/10 việc · 2 việc đến hạn trong 8–30 ngày",
        "Trung tâm Phục vụ hành chính công xã": "Chưa báo cáo 4/5 việc · 1 việc quá hạn",
        "Trung tâm Văn hóa, Thể thao và Truyền thông xã": "Chưa báo cáo",
        "Văn phòng HĐND và UBND xã": "Chưa báo cáo 1/2 việc",
    }
    assert dialog.ui.allBox.text() == "&Tất cả cơ quan (6/6)"
    assert "hạn báo cáo 09/09/2026" in dialog.ui.periodLabel.text()
    assert dialog.ui.dayEdit.date() == QDate(2026, 9, 18)
    assert not dialog.ui.calmLabel.isVisible()


def test_the_letter_in_view_follows_the_list_and_its_ticks(opened, qtbot):
    dialog = opened()
    assert "Kính gửi: Công an xã" in shown(dialog, qtbot)
    qtbot.keyClick(dialog.ui.list, Key.Key_Down)
    assert "Kính gửi: Phòng Kinh tế xã" in shown(dialog, qtbot)
    assert dialog.ui.shownLabel.text() == "Công văn 2/6: gửi Phòng Kinh tế xã"
    qtbot.keyClick(dialog.ui.list, Key.Key_Space)  # no letter to it: the first one is shown
    assert "Kính gửi: Công an xã" in shown(dialog, qtbot)
    qtbot.keyClick(dialog.ui.togetherButton, Key.Key_Space)
    text = shown(dialog, qtbot)
    assert "- Trung tâm Phục vụ hành chính công xã;" in text
    assert "Phòng Kinh tế" not in text
    assert dialog.ui.shownLabel.text() == "Công văn gửi chung 5 cơ quan"
    dialog.ui.dayEdit.setFocus()
    qtbot.keyClick(dialog.ui.dayEdit, Key.Key_Up)
    shown(dialog, qtbot)
    assert "chậm nhất ngày 19/9/2026" in " ".join(dialog.ui.preview.document.getAllText(1).text().split())


def test_without_a_tick_there_is_nothing_to_write(opened, qtbot, tmp_path):
    dialog = opened()
    dialog.ui.allBox.setFocus()
    qtbot.keyClick(dialog.ui.allBox, Key.Key_Space)
    assert (dialog.ticked(), shown(dialog, qtbot)) == ([], "")
    assert dialog.ui.preview.ui.messageLabel.text() == NONE_TICKED
    assert not dialog.ui.writeButton.isEnabled()
    qtbot.keyClick(dialog, Key.Key_S, Ctrl)
    settled(dialog.context, qtbot)
    assert not list(tmp_path.glob("*.docx"))
    qtbot.keyClick(dialog.ui.allBox, Key.Key_Space)
    assert len(dialog.ticked()) == 6


def test_one_letter_each_is_written_in_the_official_form(opened, qtbot, tmp_path, monkeypatch):
    dialog = opened()
    for row in range(3, dialog.ui.list.count()):
        dialog.ui.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.ui.list.setFocus()
    qtbot.keyClick(dialog.ui.list, Key.Key_Return)
    paths = written(dialog, qtbot)
    assert sorted(tmp_path.glob("don-doc*")) == sorted(paths)
    assert len(paths) == 3
    assert all(inspect_file(path) == [] for path in paths)
    assert dialog.ui.strip.ui.wordsLabel.text() == f"Đã ghi 3 công văn vào thư mục {tmp_path}"
    assert not dialog.ui.strip.ui.openButton.isVisible()
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not seen.append(url.toLocalFile()))
    dialog.ui.strip.ui.folderButton.click()
    assert seen == [str(tmp_path)]


def test_one_letter_to_all_as_pdf_replaces_another_only_after_asking(opened, qtbot, tmp_path):
    dialog = opened()
    dialog.ui.togetherButton.click()
    dialog.ui.formatCombo.setFocus()
    qtbot.keyClick(dialog.ui.formatCombo, Key.Key_Down)
    qtbot.keyClick(dialog, Key.Key_S, Ctrl)
    (path,) = written(dialog, qtbot)
    assert (path.parent, path.suffix) == (tmp_path, ".pdf")
    path.write_bytes(b"sua tay")
    take_the_keyboard(dialog, qtbot)
    qtbot.keyClick(dialog, Key.Key_S, Ctrl)
    take_the_keyboard(dialog, qtbot)
    assert path.read_bytes() == b"sua tay"
    assert "đã có công văn cùng tên" in messages.shown[-1].text
    messages.answers.append(True)
    qtbot.keyClick(dialog, Key.Key_S, Ctrl)
    written(dialog, qtbot)
    assert path.read_bytes().startswith(b"%PDF")


def test_those_that_were_asked_for_are_ticked(opened):
    dialog = opened()
    wanted = dialog.agencies[3].agency_id
    again = opened(agency_ids=[wanted])
    assert again.ticked() == [wanted]
    assert again.ui.list.currentRow() == 3


def test_a_wrong_folder_is_told_in_the_dialog(opened, tmp_path):
    dialog = opened()
    dialog.ui.folderEdit.setText(str(tmp_path / "không có"))
    dialog.ui.writeButton.click()
    assert "Thư mục này không có" in dialog.ui.faultLabel.text()


def test_where_nobody_is_to_be_chased_a_calm_sentence_says_so(opened, sample_context, qtbot):
    plan_id = save_new_plan(sample_context.store, WholePlan(Plan(title="Kế hoạch", year=2026)), "Lập")
    dialog = opened(plan_id=plan_id)
    assert dialog.ui.calmLabel.text() == NOBODY
    assert dialog.ui.calmLabel.isVisible()
    assert not dialog.ui.writeButton.isVisible()
    assert not dialog.ui.choices.isVisible()
    dialog.close()
    assert dialog.context.window_size("ChaseDialog") is None  # the next one is to have its room again


def test_the_button_to_close_has_the_keyboard_where_nobody_is_chased(opened, sample_context):
    plan_id = save_new_plan(sample_context.store, WholePlan(Plan(title="Kế hoạch", year=2026)), "Lập")
    dialog = opened(plan_id=plan_id)
    assert dialog.ui.closeButton.hasFocus()
    assert messages.shown == []


def test_who_only_has_tasks_due_soon_is_listed_but_not_ticked(opened, sample_context):
    store, plan_id = sample_context.store, list_plans(sample_context.store)[0].id
    found = collect_lines(store, plan_id, Q3, TODAY)
    day = TODAY.isoformat()
    open_rows = [line.task.row_id for line in found if not line.answer]
    save_many(store, [Progress(row_id=row, period=Q3, status=Status.DOING, reported_on=day) for row in open_rows])
    dialog = opened()
    assert [one.name for one in dialog.agencies if one.is_owing] == [
        "Phòng Kinh tế xã",
        "Trung tâm Phục vụ hành chính công xã",
    ]
    assert lines(dialog)["Phòng Văn hóa - Xã hội xã"] == "2 việc đến hạn trong 8–30 ngày"
    assert dialog.ui.allBox.text() == "&Tất cả cơ quan (2/3)"
    late = {task.row_id for one in dialog.agencies for task in one.late}
    kept = [line.answer for line in collect_lines(store, plan_id, Q3, TODAY) if line.task.row_id in late]
    save_many(store, [replace(entry, status=Status.DONE) for entry in kept if entry])
    again = opened()
    assert again.ui.calmLabel.text() == NOBODY_OWES
    assert again.ticked() == []
    assert again.ui.choices.isEnabled()


def test_all_letters_are_printed_in_one_go(opened, qtbot, monkeypatch):
    dialog = opened()
    shown(dialog, qtbot)
    printed = []

    def look(document, name, parent, page=0):
        texts = [document.getAllText(number).text() for number in range(document.pageCount())]
        printed.append([text for text in texts if "Kính gửi: " in text])

    monkeypatch.setattr(printing, "ask_and_print", look)
    qtbot.keyClick(dialog, Key.Key_P, Ctrl)
    qtbot.waitUntil(lambda: bool(printed))
    assert len(printed[0]) == 6
    assert "Phòng Kinh tế xã" in printed[0][1]
    for row in range(1, 6):
        dialog.ui.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    shown(dialog, qtbot)
    dialog.print_letters()
    assert len(printed[1]) == 1


def test_the_reason_is_short_where_little_presses():
    assert reason(ChasedAgency(1, "Công an", expected=2, reported=0)) == "Chưa báo cáo"
    assert reason(ChasedAgency(1, "Công an", expected=2, reported=1)) == "Chưa báo cáo 1/2 việc"


def begin_editing(dialog, qtbot):
    qtbot.keyClick(dialog, Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dialog.is_editing)


def edited(dialog, qtbot):
    """The words of the letter in view, to be changed."""
    qtbot.waitUntil(lambda: not dialog.words.busy)
    return dialog.ui.textEdit.toPlainText()


def type_over(dialog, qtbot, old, new):
    text = edited(dialog, qtbot)
    assert text.count(old) == 1
    cursor = dialog.ui.textEdit.textCursor()
    cursor.setPosition(text.index(old))
    cursor.setPosition(text.index(old) + len(old), cursor.MoveMode.KeepAnchor)
    cursor.insertText(new)
    qtbot.waitUntil(lambda: not dialog.words.busy)


STRICT, KIND = "nghiêm túc triển khai thực hiện", "quan tâm, phối hợp thực hiện"


def test_the_words_of_one_letter_are_changed_before_it_is_written(opened, qtbot, tmp_path):
    dialog = opened()
    assert STRICT in shown(dialog, qtbot)
    begin_editing(dialog, qtbot)
    assert dialog.ui.textEdit.hasFocus()
    assert not dialog.ui.printButton.isEnabled()
    type_over(dialog, qtbot, STRICT, KIND)
    assert dialog.ui.wordingLabel.text() == "Lời văn của cơ quan"
    assert dialog.ui.editButton.text() == "Xem &lại bản in"
    dialog.ui.list.setFocus()
    qtbot.keyClick(dialog.ui.list, Key.Key_Down)
    assert STRICT in edited(dialog, qtbot)
    assert "Phòng Kinh tế xã" in edited(dialog, qtbot)
    assert dialog.ui.wordingLabel.text() == "Lời văn gợi ý"
    qtbot.keyClick(dialog.ui.list, Key.Key_Up)
    assert KIND in edited(dialog, qtbot)
    qtbot.mouseClick(dialog.ui.editButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: KIND in shown(dialog, qtbot))
    filter_bar.choose(dialog.ui.formatCombo, ".docx")
    qtbot.keyClick(dialog, Key.Key_S, Ctrl)
    files = written(dialog, qtbot)
    told = {path.name: "".join(Document(path).element.body.itertext()) for path in files}
    assert [KIND in text for text in told.values()] == ["cong-an-xa" in name for name in told]
    assert all(not inspect_file(path) for path in files)


def test_words_for_all_letters_go_into_the_next_ones_too(opened, qtbot):
    dialog = opened()
    begin_editing(dialog, qtbot)
    type_over(dialog, qtbot, STRICT, KIND)
    qtbot.keyClick(dialog, Key.Key_V, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.ui.everyBox.isChecked)
    dialog.ui.list.setCurrentRow(1)
    assert f"Đề nghị Phòng Kinh tế xã {KIND}." in edited(dialog, qtbot)
    dialog.close()
    again = opened("2026-Q2")
    begin_editing(again, qtbot)
    assert KIND in edited(again, qtbot)
    again.ui.everyBox.click()
    again.ui.restoreButton.click()
    again.ui.list.setCurrentRow(2)
    assert STRICT in edited(again, qtbot)
    again.close()
    assert remembered_wording(again.context.store) == ChaseWording()


def test_a_tick_taken_away_leaves_the_other_letters_as_they_were(opened, qtbot):
    dialog = opened()
    begin_editing(dialog, qtbot)
    edited(dialog, qtbot)
    dialog.ui.everyBox.click()
    type_over(dialog, qtbot, STRICT, KIND)
    dialog.ui.everyBox.click()
    assert KIND in edited(dialog, qtbot)
    dialog.ui.list.setCurrentRow(1)
    assert STRICT in edited(dialog, qtbot)
    dialog.ui.list.setCurrentRow(0)
    assert KIND in edited(dialog, qtbot)


def test_without_a_tick_there_are_no_words_to_change(opened, qtbot):
    dialog = opened()
    begin_editing(dialog, qtbot)
    edited(dialog, qtbot)
    dialog.ui.allBox.click()
    assert edited(dialog, qtbot) == ""
    assert not dialog.ui.textEdit.isEnabled()
    dialog.ui.allBox.click()
    assert STRICT in edited(dialog, qtbot)


def test_a_day_to_answer_in_a_year_without_holidays_is_told(opened, sample_context):
    sample_context.set_today(lambda: date(2027, 2, 3))
    dialog = opened()
    assert "Chưa có lịch nghỉ lễ, Tết năm 2027" in dialog.ui.calmLabel.text()
    assert dialog.ui.calmLabel.isVisible()
