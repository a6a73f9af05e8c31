"""The last period's report in a form: shown beside each task, carried forward only where the agency says so."""

import pytest
from openpyxl import load_workbook

from caicach_desktop.domain.answers import Answer
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.exporters.form_workbook import SHEET_NAME
from caicach_desktop.services.forms_in import take_forms
from caicach_desktop.services.forms_review import Finding
from caicach_desktop.services.progress import save_progress
from tests.services.forms import DAY, Q3, Round, columns, row_of

Q1, Q2 = "2026-Q1", "2026-Q2"
SAME = {"status": "Không thay đổi"}


@pytest.fixture
def turn(store, table, tmp_path):
    def said(place, period, **facts):
        save_progress(store, Progress(row_id=table.rows[place].id, period=period, **facts))

    said(1, Q1, status=Status.NOT_STARTED, result="cũ hơn")
    said(1, Q2, status=Status.DOING, percent=40, quantity="3/7", result="Đã niêm yết 3 thôn", difficulty="Thiếu bảng")
    return Round(store, table, tmp_path)


def test_the_last_report_stands_locked_beside_its_task(turn):
    sheet = load_workbook(turn.police)[SHEET_NAME]
    column = columns(sheet)["Kỳ trước"]
    cell = sheet.cell(row_of(sheet, "Niêm yết"), column)
    assert cell.value == (
        "Quý II/2026: Đang thực hiện, 40%, số lượng 3/7\n"
        "Kết quả thực hiện: Đã niêm yết 3 thôn\nKhó khăn, vướng mắc: Thiếu bảng"
    )
    assert cell.protection.locked
    assert sheet.cell(row_of(sheet, "Trả lời"), column).value is None
    assert sheet.cell(row_of(sheet, "Niêm yết"), columns(sheet)["Trạng thái"]).value is None, "nothing is prefilled"
    assert "Không thay đổi" in "".join(str(rule.formula1) for rule in sheet.data_validations.dataValidation)
    clinic = load_workbook(turn.clinic)[SHEET_NAME]
    assert "Kỳ trước" not in columns(clinic), "nothing was reported before"
    assert "Không thay đổi" not in "".join(str(rule.formula1) for rule in clinic.data_validations.dataValidation)


def test_not_answered_is_not_carried_forward(turn):
    assert turn.found(turn.back({}))["Niêm yết"] == Finding.EMPTY


@pytest.mark.parametrize("word", ["Không thay đổi", " khong thay doi. ", "Như kỳ trước"])
def test_no_change_is_shown_as_what_it_stands_for_and_taken_so(turn, word):
    path = turn.back({"Niêm yết": {"status": word}})
    review = turn.review(path)
    row = next(row for row in review.rows() if row.task == "Niêm yết")
    assert (row.finding, row.taken, row.unchanged_from) == (Finding.NEW, True, Q2)
    assert row.remarks == ("Không thay đổi so với Quý II/2026",)
    assert row.new == Answer(Status.DOING, 40, "3/7", "Đã niêm yết 3 thôn", "Thiếu bảng")
    take_forms(turn.store, review, received=DAY)
    assert turn.answer(1) == row.new
    assert turn.entry(1).extra["unchanged_from"] == Q2
    assert turn.found(path)["Niêm yết"] == Finding.SAME
    assert not turn.take(path)
    turn.store.undo()
    assert turn.entry(1) is None


def test_what_is_typed_beside_no_change_goes_before_it(turn):
    turn.take(turn.back({"Niêm yết": {**SAME, "percent": 60, "proposal": "Cấp thêm bảng"}}))
    assert turn.answer(1) == Answer(Status.DOING, 60, "3/7", "Đã niêm yết 3 thôn", "Thiếu bảng", "Cấp thêm bảng")


def test_the_last_report_corrected_after_the_form_went_out_is_a_conflict(turn):
    path = turn.back({"Niêm yết": SAME})
    turn.store.undo()  # the report on quarter II is gone: the one on quarter I is the last
    row = next(row for row in turn.review(path).rows() if row.task == "Niêm yết")
    assert (row.finding, row.takeable, row.taken) == (Finding.CONFLICT, True, False)
    assert row.remarks[0] == "Báo cáo kỳ trước ghi trên phiếu khác với dữ liệu hiện có"
    assert row.new.result == "cũ hơn"
    assert not turn.take(path)


def test_no_change_without_a_last_report_does_not_fit(turn):
    row = next(row for row in turn.review(turn.back({"Trả lời": SAME})).rows() if row.task == "Trả lời")
    assert (row.finding, row.takeable) == (Finding.MISFIT, False)
    assert row.remarks == ("“Không thay đổi” nhưng chưa có báo cáo kỳ trước",)


def test_no_change_keeps_what_the_period_has_already(turn):
    turn.save(1, status=Status.DONE, percent=100, result="xong")
    turn.send("lần hai")
    assert turn.entry(1).period == Q3
    path = turn.back({"Niêm yết": {**SAME, "result": "xong"}})
    assert turn.found(path)["Niêm yết"] == Finding.SAME


@pytest.mark.parametrize("status", [Status.DONE, Status.IMPOSSIBLE])
def test_what_is_not_asked_for_again_says_so_and_brings_nothing(store, table, tmp_path, status):
    save_progress(store, Progress(row_id=table.rows[1].id, period=Q2, status=status, result="Đã niêm yết"))
    turn = Round(store, table, tmp_path)
    sheet = load_workbook(turn.police)[SHEET_NAME]
    told = sheet.cell(row_of(sheet, "Niêm yết"), columns(sheet)["Kỳ trước"]).value
    assert told.startswith("Quý II/2026: ")
    assert told.endswith("\n(Không phải báo cáo lại)")
    (row,) = (row for row in turn.review(turn.back({"Niêm yết": SAME})).rows() if row.task == "Niêm yết")
    assert (row.finding, row.remarks) == (Finding.EMPTY, ("Nhiệm vụ không phải báo cáo lại",))
    turn.take(turn.back({"Niêm yết": {"status": "Đang thực hiện", "result": "Làm lại"}}))
    assert turn.answer(1) == Answer(Status.DOING, result="Làm lại")
