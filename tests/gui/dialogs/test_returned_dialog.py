"""The review of what came back, on real workbooks and packages, with keys as people press them."""

from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from shiboken6 import isValid

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.collecting import ReportTiming
from caicach_desktop.domain.plan import ReportingRule
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs import returned_dialog
from caicach_desktop.gui.dialogs.returned_dialog import _NARROW_WIDTHS, _WIDTHS, ReturnedDialog
from caicach_desktop.gui.models.returned_files_model import ReturnedFilesModel
from caicach_desktop.gui.models.returned_model import NAME, PERIOD, TAKE, ReturnedModel
from caicach_desktop.services import history
from caicach_desktop.services.agencies import save_agency
from caicach_desktop.services.forms_in import Expected
from caicach_desktop.services.package_review import NEW_PLAN
from caicach_desktop.services.plans import list_plans, load_plan, save_new_plan, update_plan
from caicach_desktop.services.returned import LineKind
from caicach_desktop.services.sums import sums_of
from caicach_desktop.services.workspace import open_store
from tests.gui.conftest import TODAY, drop_files, settled, take_the_keyboard
from tests.services.forms import DONE, Q3, Round
from tests.services.package_making import fill, packed
from tests.services.table import Table, small_plan

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def turn(store, tmp_path):
    """The small plan whose forms went out."""
    for name in ("Công an xã", "Trạm Y tế", "Phòng Kinh tế, Hạ tầng và Đô thị"):
        save_agency(store, Agency(name=name))
    plan_id = save_new_plan(store, small_plan(), "Đưa vào")
    return Round(store, Table(store, load_plan(store, plan_id).appendices[0].appendix.id), tmp_path)


@pytest.fixture
def package(tmp_path):
    """The package of another copy of the program that has the same plan."""
    with open_store(tmp_path / "xã") as other:
        fill(other, tmp_path / "tệp")
        return packed(other, 1, tmp_path / "gói.caicach")


@pytest.fixture
def opened(context, qtbot):
    """Opens the dialog on files and waits until they are read."""

    def make(*paths, expected=None):
        dialog = ReturnedDialog(context, paths, expected)
        qtbot.addWidget(dialog)
        dialog.show()
        take_the_keyboard(dialog, qtbot)
        return dialog

    return make


def seen(dialog):
    """The lines shown: kind, name, tick."""
    model = dialog.model
    rows = range(model.rowCount())
    return [(model.index(r, TAKE).data(), model.index(r, NAME).data(), tick(dialog, r)) for r in rows]


def tick(dialog, row):
    return dialog.model.index(row, TAKE).data(Qt.ItemDataRole.CheckStateRole)


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


def take(dialog, context, qtbot):
    take_the_keyboard(dialog, qtbot)
    press(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(context, qtbot)


def test_the_models_behave(turn, package, opened, qtbot):
    dialog = opened(turn.back({"Niêm yết": DONE}), package)
    for model in (dialog.model, dialog.files):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (ReturnedModel().rowCount(), ReturnedFilesModel(ReturnedModel()).rowCount()) == (0, 0)
    dialog.model.take_shown(False)
    dialog.ui.fileList.setCurrentIndex(dialog.files.index(1))
    dialog.files.setData(dialog.files.index(2), CHECKED, Qt.ItemDataRole.CheckStateRole)
    assert all(place == 1 for place, _ in dialog.model.choice.taken)


def test_what_is_ticked_is_kept_as_one_step_and_the_rest_left(turn, opened, context, qtbot):
    path = turn.back({"Niêm yết": DONE, "Trả lời": {"status": "đang", "percent": 140}})
    dialog = opened(path)
    taken = []
    dialog.took.connect(lambda changes, lines: taken.append((changes.title, lines)))
    assert seen(dialog) == [("Mới", "1. Niêm yết", CHECKED), ("Không hợp lệ", "2. Trả lời", None)]
    assert "Sẽ nhận 1 dòng, để lại 1 dòng" in dialog.ui.countLabel.text()
    dialog.ui.table.selectRow(1)
    assert "140" in dialog.ui.detail.toPlainText()
    assert "dòng" in dialog.ui.detail.toPlainText()
    take(dialog, context, qtbot)
    assert taken == [(f"Nhận phiếu {path.name}", 1)]
    assert (turn.answer(1).percent, turn.entry(2)) == (100, None)
    history.undo(turn.store)
    assert turn.entry(1) is None


def test_nothing_is_written_before_and_nothing_by_closing(turn, opened):
    dialog = opened(turn.back({"Niêm yết": DONE}))
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert turn.entry(1) is None


def test_space_ticks_and_unticks_the_selected_lines(turn, opened):
    dialog = opened(turn.back({"Niêm yết": DONE, "Trả lời": DONE}))
    dialog.ui.table.setFocus()
    press(dialog.ui.table, Qt.Key.Key_Space)
    assert [tick(dialog, row) for row in (0, 1)] == [UNCHECKED, CHECKED]
    dialog.ui.table.selectAll()
    press(dialog.ui.table, Qt.Key.Key_Space)
    assert [tick(dialog, row) for row in (0, 1)] == [CHECKED, CHECKED]
    press(dialog.ui.table, Qt.Key.Key_Space)
    assert not dialog.ui.takeButton.isEnabled()


def test_a_form_returned_twice_brings_nothing_new(turn, opened, context, qtbot):
    path = turn.back({"Niêm yết": DONE})
    take(opened(path), context, qtbot)
    again = opened(path)
    assert "Không có gì mới" in again.ui.textLabel.text()
    assert not again.ui.takeButton.isEnabled()
    assert {kind for kind, _, _ in seen(again)} == {"Như đã có", "Chưa trả lời"}


def test_a_conflict_is_shown_side_by_side_and_left_until_it_is_ticked(turn, opened, context, qtbot):
    path = turn.back({"Niêm yết": {"percent": 100, "result": "xong cả hai đợt"}})
    turn.save(1, percent=40, result="xong một đợt")
    dialog = opened(path)
    assert seen(dialog) == [("Xung đột", "1. Niêm yết", UNCHECKED)]
    html = dialog.ui.detail.toHtml()
    assert "line-through" in html
    assert "font-weight" in html
    assert "underline" not in html, "a line below hides the dot of ạ, ệ, ị"
    assert not dialog.ui.takeButton.isEnabled()
    press(dialog.ui.table, Qt.Key.Key_Space)
    take(dialog, context, qtbot)
    assert turn.answer(1).result == "xong cả hai đợt"


def test_bad_files_are_a_line_each_and_stop_nothing(turn, opened, context, qtbot, tmp_path):
    bad = tmp_path / "hỏng.caicach"
    bad.write_bytes(b"PK\x03\x04")
    dialog = opened(bad, turn.back({"Niêm yết": DONE}), tmp_path / "không có.xlsx")
    assert not messages.shown
    texts = [dialog.files.index(row).data() for row in range(dialog.files.rowCount())]
    assert texts[0] == "Tất cả 3 tệp\n2 tệp không nhận được"
    assert [text.endswith("Không nhận được") for text in texts[1:]] == [True, False, True]
    dialog.ui.fileList.setCurrentIndex(dialog.files.index(1))
    assert "bị hỏng" in dialog.ui.fileLabel.text()
    take(dialog, context, qtbot)
    assert turn.answer(1).percent == 100


def test_lines_are_narrowed_by_kind_and_file_and_taken_all_at_once(turn, package, opened):
    dialog = opened(turn.back({"Niêm yết": DONE}), package)
    total = dialog.model.rowCount()
    combo = dialog.ui.kindCombo
    combo.setCurrentIndex(combo.findData(frozenset({LineKind.NEW})))
    combo.activated.emit(combo.currentIndex())
    assert {kind for kind, _, _ in seen(dialog)} == {"Mới"}
    dialog.ui.noneButton.click()
    assert not dialog.model.choice.taken
    dialog.ui.fileList.setCurrentIndex(dialog.files.index(1))
    assert dialog.model.rowCount() == 1 < total
    dialog.ui.allButton.click()
    assert dialog.model.choice.taken == {(0, dialog.model.key(0)[1])}


def test_columns_keep_the_width_they_were_given_until_the_dialog_gets_narrow(turn, package, opened):
    dialog = opened(turn.back({"Niêm yết": DONE}), package)
    table = dialog.ui.table
    dialog.resize(1200, 640)
    table.setColumnWidth(PERIOD, 140)
    dialog.ui.fileList.setCurrentIndex(dialog.files.index(1))
    dialog.ui.fileList.setCurrentIndex(dialog.files.index(0))
    assert (table.columnWidth(PERIOD), table.isColumnHidden(PERIOD)) == (140, False)
    dialog.resize(900, 480)
    assert (table.columnWidth(TAKE), table.isColumnHidden(PERIOD)) == (_NARROW_WIDTHS[TAKE], True)
    dialog.resize(1200, 640)
    assert (table.columnWidth(PERIOD), table.isColumnHidden(PERIOD)) == (_WIDTHS[PERIOD], False)


def test_files_dropped_on_it_are_added_and_ticks_stay(turn, opened, context, qtbot):
    dialog = opened(turn.back({"Niêm yết": DONE, "Trả lời": DONE}))
    press(dialog.ui.table, Qt.Key.Key_Space)
    assert drop_files(dialog, turn.back({}, source=turn.clinic)) == Qt.DropAction.CopyAction
    settled(context, qtbot)
    assert len(dialog.returned.files) == 2
    assert [tick(dialog, row) for row in (0, 1)] == [UNCHECKED, CHECKED]


def test_a_form_for_another_period_than_expected_says_so(turn, opened):
    dialog = opened(turn.back({"Niêm yết": DONE}), expected=Expected(turn.plan_id, "2026-Q4"))
    assert "không phải kỳ đang xem (Quý IV/2026)" in dialog.ui.fileLabel.text()
    assert [state for _, _, state in seen(dialog)] == [UNCHECKED]
    assert not opened(turn.back({"Niêm yết": DONE}), expected=Expected(turn.plan_id, Q3)).returned.files[0].notes


def test_a_package_goes_into_its_plan_or_becomes_a_new_one(turn, package, opened, context, qtbot):
    dialog = opened(package)
    combo = dialog.ui.intoCombo
    assert combo.currentData() == turn.plan_id
    combo.setCurrentIndex(combo.findData(NEW_PLAN))
    combo.activated.emit(combo.currentIndex())
    settled(context, qtbot)
    assert seen(dialog)[0][1].startswith("Kế hoạch mới")
    take(dialog, context, qtbot)
    assert len(list_plans(turn.store)) == 2


def test_what_was_changed_here_meanwhile_is_shown_and_not_overwritten(turn, opened, context, qtbot):
    dialog = opened(turn.back({"Niêm yết": DONE, "Trả lời": DONE}))
    turn.save(1, percent=70)
    take(dialog, context, qtbot)
    assert messages.shown
    assert dialog.isVisible()
    assert turn.answer(1).percent == 70
    assert turn.entry(2) is None
    assert [kind for kind, _, _ in seen(dialog)] == ["Xung đột", "Mới"]


# Reports on quarter III are due on 12/9, three days before the day of the tests.
RULE = ReportingRule("Các cơ quan, đơn vị", "UBND xã", "quarterly", "chậm nhất ngày 12 tháng cuối quý")


@pytest.mark.parametrize(("typed", "timing"), [("12/9/2026", "ON_TIME"), ("13/9/2026", "LATE"), ("", "LATE")])
def test_forms_are_on_time_or_late_by_the_day_they_came_in(turn, opened, context, qtbot, typed, timing):
    update_plan(turn.store, load_plan(turn.store, turn.plan_id).plan, reporting=(RULE,))
    dialog = opened(turn.back({"Niêm yết": DONE}))
    assert dialog.ui.receivedEdit.date() == QDate(2026, 9, 15)
    press(dialog.ui.table, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    assert dialog.focusWidget() is dialog.ui.receivedEdit
    QTest.keyClicks(dialog.ui.receivedEdit, typed)
    dialog.add([turn.back({"Khảo sát": DONE}, source=turn.clinic)])
    settled(context, qtbot)
    take(dialog, context, qtbot)

    def timings():
        total = sums_of(turn.store, Q3, TODAY, [turn.plan_id]).now.total
        return {one.name: total.count(one) for one in (ReportTiming.ON_TIME, ReportTiming.LATE) if total.count(one)}

    assert timings() == {timing: 2}
    assert turn.entry(1).reported_on == (f"2026-09-{typed[:2]}" if typed else "2026-09-15")
    history.undo(turn.store)
    assert timings() == {}


@pytest.mark.parametrize(("day", "why"), [("16/09/2026", "chưa tới"), ("31/08/2026", "trước ngày phát phiếu")])
def test_forms_are_not_taken_as_of_an_impossible_day(turn, opened, context, qtbot, day, why):
    dialog = opened(turn.back({"Niêm yết": DONE}))
    dialog.ui.receivedEdit.setFocus()
    QTest.keyClicks(dialog.ui.receivedEdit, day)
    assert why in dialog.ui.countLabel.text()
    take(dialog, context, qtbot)
    assert turn.entry(1) is None
    QTest.keyClicks(dialog.ui.receivedEdit, "15/09/2026")
    assert "Sẽ nhận 1 dòng" in dialog.ui.countLabel.text()
    take(dialog, context, qtbot)
    assert turn.entry(1).reported_on == "2026-09-15"


def test_a_package_is_not_asked_when_it_came_in(turn, package, opened, context, qtbot):
    dialog = opened(package)
    assert dialog.ui.takeButton.isEnabled()
    assert not dialog.ui.receivedBox.isVisible()
    dialog.add([turn.back({"Niêm yết": DONE})])
    settled(context, qtbot)
    assert dialog.ui.receivedBox.isVisible()


def test_leaving_while_it_takes_asks_nothing_of_the_dialog_that_has_gone(turn, context, qtbot, monkeypatch):
    begun, go_on = Event(), Event()

    def slow(*_):
        begun.set()
        go_on.wait(60)
        return Changes("Nhận phiếu")

    monkeypatch.setattr(returned_dialog, "take_returned", slow)
    dialog = ReturnedDialog(context, [turn.back({"Niêm yết": DONE})])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    settled(context, qtbot)
    dialog.take()
    begun.wait(60)
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    with qtbot.captureExceptions() as bugs:
        go_on.set()
        settled(context, qtbot)
    assert not bugs
