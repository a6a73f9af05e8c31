"""Bulk entry: keys as in a spreadsheet, every cell kept at once, proposals only kept when accepted, undo."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.plan import Appendix, Column, ColumnRole, Plan, Row, RowKind, WholeAppendix, WholePlan
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.collect_dialog import CollectDialog
from caicach_desktop.gui.models.collect_model import CollectModel, Origin
from caicach_desktop.gui.models.collect_values import CollectColumn as Col
from caicach_desktop.services import progress
from caicach_desktop.services.agencies import add_agencies
from caicach_desktop.services.collecting import collect_lines
from caicach_desktop.services.plans import load_plan, save_new_plan
from tests.gui.appendix_table.hands import type_text
from tests.gui.conftest import TODAY, settled

Key, Mod = Qt.Key, Qt.KeyboardModifier
COLUMNS = tuple(
    Column(role, role.value) for role in (ColumnRole.NUMBER, ColumnRole.TASK, ColumnRole.LEAD, ColumnRole.DEADLINE)
)
LEADS = ("Công an xã", "Công an xã", "Công an xã", "Trạm Y tế xã", "")


def a_plan(rows: int = len(LEADS)) -> WholePlan:
    tasks = [
        Row(cells=("", f"Việc {place}", LEADS[place % len(LEADS)], "Thường xuyên"), kind=RowKind.TASK, level=1)
        for place in range(rows)
    ]
    return WholePlan(Plan(title="Kế hoạch", year=2026), (), (WholeAppendix(Appendix(columns=COLUMNS), tuple(tasks)),))


@pytest.fixture
def plan(context):
    """A plan of five tasks: three of one agency, one of another, one of nobody; the second was reported last time."""
    add_agencies(context.store, ["Công an xã", "Trạm Y tế xã"])
    plan_id = save_new_plan(context.store, a_plan(), "Lập")
    rows = load_plan(context.store, plan_id).appendices[0].rows
    before = Progress(row_id=rows[1].id, period="2026-Q2", status=Status.DOING, percent=40, result="Đã họp 2 thôn")
    progress.save_progress(context.store, before)
    return plan_id, [row.id for row in rows]


@pytest.fixture
def dialog(context, plan, qtbot):
    """The dialog on the first agency, its first cell chosen."""
    made = CollectDialog(context, plan[0], "2026-Q3")
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    settled(context, qtbot)
    return made


def press(qtbot, dialog, key, modifiers=Mod.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or dialog.ui.table, key, modifiers)


def stored(context, row_id) -> Progress | None:
    return next((one for one in progress.entries_of(context.store, row_id) if one.period == "2026-Q3"), None)


def test_the_first_agency_that_has_not_reported_is_shown_and_keys_lead_to_the_others(dialog, qtbot):
    names = [dialog.ui.agencyCombo.itemText(place) for place in range(dialog.ui.agencyCombo.count())]
    assert names == [
        "Công an xã (0/3 đã báo cáo)",
        "Trạm Y tế xã (0/1 đã báo cáo)",
        "Chưa gắn cơ quan (0/1 đã báo cáo)",
    ]
    assert [dialog.model.text(row, Col.TASK) for row in range(3)] == ["Việc 0", "Việc 1", "Việc 2"]
    assert dialog.ui.reporterEdit.text() == "Công an xã"
    press(qtbot, dialog, Key.Key_PageDown, Mod.AltModifier)
    assert (dialog.model.rowCount(), dialog.ui.reporterEdit.text()) == (1, "Trạm Y tế xã")
    press(qtbot, dialog, Key.Key_PageDown, Mod.AltModifier)
    assert (dialog.agency_id, dialog.ui.reporterEdit.text()) == (0, "")
    press(qtbot, dialog, Key.Key_PageUp, Mod.AltModifier)
    assert dialog.ui.reporterEdit.text() == "Trạm Y tế xã"


def test_typed_cells_are_kept_at_once_with_reporter_and_day(dialog, context, plan, qtbot):
    dialog.ui.reporterEdit.setText("Nguyễn Văn A")
    dialog.ui.dayEdit.setDate(QDate(2026, 9, 8))
    dialog.ui.table.go_to(0, Col.STATUS)
    press(qtbot, dialog, Key.Key_H)
    press(qtbot, dialog, Key.Key_Tab)
    press(qtbot, dialog, Key.Key_8)
    press(qtbot, dialog, Key.Key_5)
    press(qtbot, dialog, Key.Key_Tab)
    press(qtbot, dialog, Key.Key_Tab)
    type_text(QApplication.focusWidget(), "Đ")
    type_text(QApplication.focusWidget(), "ã xong")
    press(qtbot, dialog, Key.Key_Return)
    entry = stored(context, plan[1][0])
    assert (entry.status, entry.percent, entry.result) == (Status.DONE, 85, "Đã xong")
    assert (entry.reporter, entry.reported_on) == ("Nguyễn Văn A", "2026-09-08")
    place = dialog.ui.table.currentIndex()
    assert (place.row(), place.column()) == (1, Col.RESULT)
    assert dialog.ui.agencyCombo.currentText() == "Công an xã (1/3 đã báo cáo)"


def test_nothing_is_kept_as_of_a_day_to_come(dialog, context, plan, qtbot):
    dialog.ui.table.go_to(1, Col.STATUS)
    dialog.ui.dayEdit.setFocus()
    qtbot.keyClicks(dialog.ui.dayEdit, "16/09/2026")
    assert "sau hôm nay" in dialog.ui.countLabel.text()
    assert not dialog.ui.table.isEnabled()
    assert not dialog.ui.unchangedButton.isEnabled()
    press(qtbot, dialog, Key.Key_Return, Mod.ControlModifier)
    assert stored(context, plan[1][1]) is None
    qtbot.keyClicks(dialog.ui.dayEdit, "15/09/2026")
    assert "0/3 nhiệm vụ đã báo cáo" in dialog.ui.countLabel.text()
    dialog.ui.table.setFocus()
    press(qtbot, dialog, Key.Key_Return, Mod.ControlModifier)
    assert stored(context, plan[1][1]).reported_on == "2026-09-15"


def test_what_was_begun_but_has_no_status_is_under_way(dialog, context, plan, qtbot):
    dialog.ui.table.go_to(0, Col.PERCENT)
    press(qtbot, dialog, Key.Key_6)
    press(qtbot, dialog, Key.Key_0)
    press(qtbot, dialog, Key.Key_Return)
    assert stored(context, plan[1][0]).status == Status.DOING
    dialog.ui.table.go_to(2, Col.PERCENT)
    assert dialog.model.write({2: {Col.PERCENT: "100 %"}})
    assert stored(context, plan[1][2]).status == Status.DONE


def test_a_percent_that_cannot_be_is_told_and_changes_nothing(dialog, context, plan, qtbot):
    dialog.ui.table.go_to(0, Col.PERCENT)
    for key in (Key.Key_1, Key.Key_4, Key.Key_0, Key.Key_Return):
        press(qtbot, dialog, key)
    assert "nằm ngoài khoảng từ 0 đến 100" in dialog.ui.noticeLabel.text()
    assert dialog.ui.noticeLabel.isVisible()
    assert stored(context, plan[1][0]) is None


def test_a_proposal_is_shown_as_one_and_kept_only_when_accepted(dialog, context, plan, qtbot):
    cell = dialog.model.index(1, Col.RESULT)
    assert (cell.data(), cell.data(Qt.ItemDataRole.FontRole).italic()) == ("Đã họp 2 thôn", True)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole).endswith("(đề xuất, chưa lưu)")
    assert dialog.model.text(1, Col.BEFORE).startswith("Quý II/2026: Đang thực hiện · 40%")
    # Looking into the cells keeps nothing.
    dialog.ui.table.go_to(1, Col.STATUS)
    for key in (Key.Key_F2, Key.Key_Tab, Key.Key_F2, Key.Key_Return):
        press(qtbot, dialog, key)
    assert stored(context, plan[1][1]) is None
    dialog.ui.table.selectAll()
    press(qtbot, dialog, Key.Key_Return, Mod.ControlModifier)
    entry = stored(context, plan[1][1])
    assert (entry.percent, entry.result, entry.extra) == (40, "Đã họp 2 thôn", {"unchanged_from": "2026-Q2"})
    assert dialog.model.origin(1) == Origin.OWN
    assert [stored(context, plan[1][place]) for place in (0, 2)] == [None, None]


def test_typing_into_a_proposal_keeps_the_typed_cell_and_the_status_alone(dialog, context, plan, qtbot):
    dialog.ui.table.go_to(1, Col.PERCENT)
    for key in (Key.Key_7, Key.Key_0, Key.Key_Return):
        press(qtbot, dialog, key)
    entry = stored(context, plan[1][1])
    assert (entry.status, entry.percent, entry.result) == (Status.DOING, 70, "")
    # The rest is proposed still, until it is accepted or emptied.
    assert dialog.model.is_proposed(1, Col.RESULT)
    assert not dialog.model.is_proposed(1, Col.PERCENT)
    dialog.ui.table.go_to(1, Col.RESULT)
    press(qtbot, dialog, Key.Key_Return, Mod.ControlModifier)
    entry = stored(context, plan[1][1])
    assert (entry.percent, entry.result) == (70, "Đã họp 2 thôn")
    press(qtbot, dialog, Key.Key_Z, Mod.ControlModifier)
    settled(context, qtbot)
    assert dialog.model.is_proposed(1, Col.RESULT)
    dialog.ui.table.go_to(1, Col.RESULT)
    press(qtbot, dialog, Key.Key_Delete)
    assert dialog.model.text(1, Col.RESULT) == ""
    assert not dialog.ui.unchangedButton.isEnabled()


def test_blocks_are_copied_pasted_and_filled_down_as_one_operation_each(dialog, context, plan, qtbot):
    QGuiApplication.clipboard().setText("Hoàn thành\t100\t5/5 thôn\nđang\t30\t2/5 thôn")
    dialog.ui.table.go_to(0, Col.STATUS)
    press(qtbot, dialog, Key.Key_V, Mod.ControlModifier)
    said = [stored(context, row_id) for row_id in plan[1][:2]]
    assert [(one.status, one.percent, one.quantity) for one in said] == [
        (Status.DONE, 100, "5/5 thôn"),
        (Status.DOING, 30, "2/5 thôn"),
    ]
    dialog.ui.table.go_to(2, Col.QUANTITY)
    press(qtbot, dialog, Key.Key_D, Mod.ControlModifier)
    assert stored(context, plan[1][2]).quantity == "2/5 thôn"
    press(qtbot, dialog, Key.Key_Z, Mod.ControlModifier)
    press(qtbot, dialog, Key.Key_Z, Mod.ControlModifier)
    settled(context, qtbot)
    assert [stored(context, row_id) for row_id in plan[1][:3]] == [None] * 3
    assert dialog.model.origin(0) == Origin.NONE
    press(qtbot, dialog, Key.Key_Z, Mod.ControlModifier)  # what was done before the dialog stays
    assert len(progress.entries_of(context.store, plan[1][1])) == 1
    press(qtbot, dialog, Key.Key_Y, Mod.ControlModifier)
    settled(context, qtbot)
    assert stored(context, plan[1][0]).percent == 100
    dialog.ui.table.go_to(0, Col.QUANTITY)
    press(qtbot, dialog, Key.Key_Delete)
    assert stored(context, plan[1][0]).quantity == ""
    dialog.ui.table.go_to(0, Col.STATUS)
    press(qtbot, dialog, Key.Key_C, Mod.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Hoàn thành"


def test_cells_beyond_the_table_are_asked_about(dialog, context, plan, qtbot):
    rows = dialog.ui.table.model().rowCount()
    QGuiApplication.clipboard().setText("\n".join(["1/5 thôn"] * rows))
    dialog.ui.table.go_to(1, Col.QUANTITY)
    press(qtbot, dialog, Key.Key_V, Mod.ControlModifier)
    assert "1 ô có chữ nằm ngoài bảng" in messages.shown[-1].text
    assert stored(context, plan[1][2]) is None
    messages.answers.append(True)
    press(qtbot, dialog, Key.Key_V, Mod.ControlModifier)
    assert stored(context, plan[1][2]).quantity == "1/5 thôn"


def test_a_clipboard_too_large_is_told_and_changes_nothing(dialog, context, plan, qtbot, monkeypatch):
    monkeypatch.setattr("caicach_desktop.importers.clipboard._MAX_TEXT", 20)
    QGuiApplication.clipboard().setText("Hoàn thành\nHoàn thành\nHoàn thành\nHoàn thành")
    dialog.ui.table.go_to(0, Col.STATUS)
    press(qtbot, dialog, Key.Key_V, Mod.ControlModifier)
    assert [shown.kind for shown in messages.shown] == ["warn"]
    assert [stored(context, row_id) for row_id in plan[1][:2]] == [None, None]


def test_closing_keeps_what_is_typed_in_an_open_cell(dialog, context, plan, qtbot):
    dialog.ui.table.go_to(0, Col.RESULT)
    press(qtbot, dialog, Key.Key_A)
    dialog.ui.closeButton.click()
    assert stored(context, plan[1][0]).result == "a"


def test_a_report_of_a_shorter_period_is_taken_over_when_it_is_mended(context, plan, qtbot):
    model = CollectModel(lambda entries, _: kept.extend(entries) or True)
    kept = []
    model.show(collect_lines(context.store, plan[0], "2026-H1", TODAY))
    assert model.origin(1) == Origin.SHORTER
    model.setData(model.index(1, Col.PERCENT), "50")
    assert (kept[0].id, kept[0].period, kept[0].percent, kept[0].result) == (0, "", 50, "Đã họp 2 thôn")


def test_closing_by_the_title_bar_keeps_what_is_typed_in_an_open_cell(dialog, qtbot, context, plan):
    dialog.ui.table.go_to(0, Col.RESULT)
    type_text(dialog.ui.table, "Đ")
    type_text(QApplication.focusWidget(), "ã xong")
    dialog.close()
    assert not dialog.isVisible()
    assert stored(context, plan[1][0]).result == "Đã xong"
