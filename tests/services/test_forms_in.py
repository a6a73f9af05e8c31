"""Forms in: what came back is compared with the store, shown, and taken as one operation or left."""

from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.answer_form import FormStamp
from caicach_desktop.domain.answers import Answer
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import Status
from caicach_desktop.exporters.form_workbook import SHEET_NAME
from caicach_desktop.services import rows as row_service
from caicach_desktop.services.agencies import add_agencies, agency_named, link_agency
from caicach_desktop.services.forms_in import review_forms, take_forms
from caicach_desktop.services.forms_known import Known
from caicach_desktop.services.forms_review import Finding
from caicach_desktop.services.plans import create_plan, load_plan, save_new_plan, update_plan
from caicach_desktop.services.workspace import open_store
from tests.impatience import CancelAfter
from tests.services.forms import DAY, DONE, HEADER, Q3, Round, columns, put, row_of
from tests.services.table import small_plan


@pytest.fixture
def turn(store, table, tmp_path):
    return Round(store, table, tmp_path)


def test_new_answers_are_taken_as_one_operation_with_one_undo(turn):
    path = turn.back({"Niêm yết": DONE, "Trả lời": {"status": "đang", "percent": "45%", "quantity": 3}})
    review = turn.review(path)
    assert [(row.number, row.finding, row.taken) for row in review.rows()] == [
        ("1", Finding.NEW, True),
        ("2", Finding.NEW, True),
    ]
    assert (review.forms[0].agency, review.forms[0].period, review.forms[0].plan_id) == ("Công an xã", Q3, turn.plan_id)
    assert turn.entry(1) is None
    changes = take_forms(turn.store, review, received=DAY)
    assert changes.title == "Nhận phiếu báo cáo"
    assert turn.answer(1) == Answer(Status.DONE, 100, result="Đã niêm yết", note="xong")
    assert turn.answer(2) == Answer(Status.DOING, 45, quantity="3")
    assert (turn.entry(1).reporter, turn.entry(1).reported_on) == ("Công an xã", "2026-09-12")
    turn.store.undo()
    assert turn.entry(1) is turn.entry(2) is None


def test_a_form_returned_twice_changes_nothing(turn):
    path = turn.back({"Niêm yết": {"percent": 30, "result": " có \n chữ"}, "Trả lời": DONE})
    turn.take(path)
    before = [turn.entry(1), turn.entry(2)]
    assert turn.found(path) == {"Niêm yết": Finding.SAME, "Trả lời": Finding.SAME}
    assert not turn.take(path)
    assert [turn.entry(1), turn.entry(2)] == before


def test_a_change_shows_old_and_new(turn):
    turn.save(1, status=Status.DOING, percent=40, result="một nửa", extra={"own": 1})
    turn.send("lần hai")
    path = turn.back({"Niêm yết": {"status": "Hoàn thành", "percent": 100}})
    row = next(turn.review(path).rows())
    assert (row.finding, row.taken) == (Finding.CHANGED, True)
    assert row.changes_shown == "Trạng thái: Đang thực hiện → Hoàn thành; Tỷ lệ (%): 40 → 100"
    turn.take(path)
    assert turn.answer(1) == Answer(Status.DONE, 100, result="một nửa")
    assert turn.entry(1).extra["own"] == 1


def test_what_was_changed_in_the_store_meanwhile_is_a_conflict_and_left(turn):
    turn.save(1, status=Status.DOING, percent=40)
    path = turn.back({"Niêm yết": DONE})
    review = turn.review(path)
    row = next(review.rows())
    assert (row.finding, row.taken, row.takeable) == (Finding.CONFLICT, False, True)
    assert not take_forms(turn.store, review)
    assert turn.answer(1).percent == 40
    take_forms(turn.store, review, {row.key})
    assert turn.answer(1).percent == 100


def test_a_row_left_as_it_went_out_never_undoes_what_was_typed_meanwhile(turn):
    turn.save(1, status=Status.DOING, percent=40, result="cũ")
    turn.send("lần hai")
    turn.save(1, result="mới")
    path = turn.back({"Trả lời": DONE})
    assert turn.found(path) == {"Niêm yết": Finding.SAME, "Trả lời": Finding.NEW}
    turn.take(path)
    assert turn.answer(1).result == "mới"


def test_emptied_answers_take_nothing_away(turn):
    turn.save(1, status=Status.DOING, percent=40)
    turn.send("lần hai")
    path = turn.back({"Niêm yết": {"status": None, "percent": None}})
    assert turn.found(path)["Niêm yết"] == Finding.EMPTY
    assert not turn.take(path)


@pytest.mark.parametrize(
    "wrong",
    [
        {"percent": 140},
        {"percent": 0.5},
        {"percent": "nửa"},
        {"status": "lung tung"},
        {"quantity": "nhiều"},
        {"result": "=1+1"},
        {"status": '=HYPERLINK("http://x")'},
        {"percent": "=100"},
        {"percent": "#REF!"},
    ],
)
def test_what_does_not_fit_is_left_and_cannot_be_taken(turn, wrong):
    path = turn.back({"Niêm yết": DONE | wrong, "Trả lời": DONE})
    review = turn.review(path)
    row, other = review.rows()
    assert (row.finding, row.takeable, other.finding) == (Finding.MISFIT, False, Finding.NEW)
    assert row.remarks
    take_forms(turn.store, review, {row.key, other.key})
    assert (turn.entry(1), turn.answer(2).percent) == (None, 100)


def test_an_altered_task_is_shown_and_left(turn):
    def change(book):
        sheet = book[SHEET_NAME]
        sheet.cell(row_of(sheet, "Niêm yết"), columns(sheet)["Nhiệm vụ"]).value = "Việc khác"

    review = turn.review(turn.back({"Niêm yết": DONE}, change=change))
    row = next(review.rows())
    assert (row.finding, row.taken, row.takeable) == (Finding.MISFIT, False, True)
    assert "bị sửa" in row.remarks[0]


def test_a_task_changed_in_the_plan_is_shown_and_left(turn):
    path = turn.back({"Niêm yết": DONE})
    row_service.edit_cell(turn.store, turn.table.rows[1], 1, "Niêm yết công khai")
    row = next(turn.review(path).rows())
    assert (row.finding, row.taken, row.task) == (Finding.MISFIT, False, "Niêm yết công khai")
    assert "kế hoạch" in row.remarks[0]
    row_service.delete_rows(turn.store, turn.table.at(1))
    gone = next(turn.review(path).rows())
    assert (gone.finding, gone.takeable, gone.row_id) == (Finding.MISFIT, False, 0)


def test_a_row_nobody_sent_out_does_not_fit(turn):
    def change(book):
        sheet = book[SHEET_NAME]
        row = sheet.max_row + 1
        sheet.cell(row, columns(sheet)["Nhiệm vụ"]).value = "Việc tự thêm"
        put(sheet, "Việc tự thêm", **DONE)

    found = turn.found(turn.back({}, change=change))
    assert found == {"Niêm yết": Finding.EMPTY, "Trả lời": Finding.EMPTY, "Việc tự thêm": Finding.MISFIT}


def test_a_row_given_twice_with_two_answers_does_not_fit(turn):
    def change(book):
        sheet = book.copy_worksheet(book[SHEET_NAME])
        put(sheet, "Niêm yết", percent=50, status="Đang thực hiện")

    review = turn.review(turn.back({"Niêm yết": DONE, "Trả lời": DONE}, change=change))
    assert [row.finding for row in review.rows() if row.task == "Niêm yết"] == [Finding.MISFIT] * 2
    assert len(review.proposed) == 1
    first, second = (row.key for row in review.rows() if row.task == "Niêm yết")
    with pytest.raises(AppError) as caught:
        take_forms(turn.store, review, {first, second})
    assert caught.value.code == ErrorCode.FORM_TWICE
    take_forms(turn.store, review, {second})
    assert turn.answer(1).percent == 50


def test_two_files_of_one_agency(turn):
    one = turn.back({"Niêm yết": DONE})
    other = turn.back({"Niêm yết": {"status": "Đang thực hiện"}, "Trả lời": DONE})
    same = turn.back({"Niêm yết": DONE})
    findings = [row.finding for row in turn.review(one, other).rows()]
    assert findings == [Finding.MISFIT, Finding.EMPTY, Finding.MISFIT, Finding.NEW]
    assert [row.finding for row in turn.review(one, same).rows()][::2] == [Finding.NEW, Finding.SAME]


def test_of_two_agencies_the_leading_one_is_proposed(turn):
    clinic = agency_named(turn.store, "Trạm Y tế")
    link_agency(turn.store, turn.table.rows[1].id, clinic.id, AssignmentRole.PARTNER)
    turn.send("lần hai")
    partner = turn.back({"Niêm yết": {"status": "Đang thực hiện"}}, source=turn.clinic)
    lead = turn.back({"Niêm yết": DONE})
    review = turn.review(partner, lead)
    rows = {row.agency: row for row in review.rows() if row.task == "Niêm yết"}
    assert (rows["Trạm Y tế"].finding, rows["Trạm Y tế"].taken) == (Finding.CONFLICT, False)
    assert (rows["Công an xã"].finding, rows["Công an xã"].taken) == (Finding.NEW, True)
    turn.take(partner, lead)
    assert turn.answer(1).status == Status.DONE
    assert turn.found(partner)["Niêm yết"] == Finding.CONFLICT


def test_forms_of_another_plan_or_period_are_not_used(turn, tmp_path):
    path = turn.back({"Niêm yết": DONE})
    other = create_plan(turn.store, Plan(title="Kế hoạch khác"))
    for expected, word in (({"plan_id": other}, "kế hoạch khác"), ({"period": "2026-Q4"}, "Quý III/2026")):
        form = turn.review(path, **expected).forms[0]
        assert word in form.fault
        assert form.rows == ()
    assert not turn.review(path, plan_id=turn.plan_id, period=Q3).forms[0].fault
    with open_store(tmp_path / "nơi khác") as store:
        assert "kế hoạch" in review_forms(store, [path]).forms[0].fault


def test_another_copy_of_the_program_knows_the_plan_and_its_rows_again(turn, tmp_path):
    path = turn.back({"Niêm yết": DONE})
    with open_store(tmp_path / "nơi khác") as store:
        create_plan(store, Plan(title="Kế hoạch khác"))
        save_new_plan(store, replace(small_plan(), appendices=(*small_plan().appendices,)), "Đưa vào")
        review = review_forms(store, [path])
        assert next((row.task, row.finding) for row in review.rows()) == ("Niêm yết", Finding.NEW)
        assert review.forms[0].plan_id == 2
        assert take_forms(store, review)


@pytest.mark.parametrize("sheets", [["caicach", SHEET_NAME], [SHEET_NAME]])
def test_a_plan_renamed_meanwhile_is_known_by_its_rows(turn, sheets):
    def change(book):
        for name in set(book.sheetnames) - set(sheets):
            del book[name]

    path = turn.back({"Niêm yết": DONE}, change=change)
    plan = load_plan(turn.store, turn.plan_id).plan
    update_plan(turn.store, plan, title="Tên khác hẳn")
    assert [row.task for row in turn.review(path).rows() if row.taken] == ["Niêm yết"]


def test_what_changed_after_the_review_is_not_written_over(turn):
    review = turn.review(turn.back({"Niêm yết": DONE, "Trả lời": DONE}))
    turn.save(2, status=Status.DOING)
    with pytest.raises(AppError) as caught:
        take_forms(turn.store, review)
    assert caught.value.code == ErrorCode.ROW_STALE
    assert turn.entry(1) is None


def test_a_form_sent_again_with_a_newer_answer_is_a_change_an_older_one_is_not(turn):
    first = turn.saved_at(turn.back({"Niêm yết": {"status": "Đang thực hiện", "percent": 40}}), 8)
    second = turn.saved_at(turn.back({"Niêm yết": DONE}), 9)
    turn.take(first)
    row = next(turn.review(second).rows())
    assert (row.finding, row.taken) == (Finding.CHANGED, True)
    assert "gửi lại" in row.remarks[0]
    turn.take(second)
    assert turn.answer(1).percent == 100
    assert turn.found(first)["Niêm yết"] == Finding.CONFLICT
    assert turn.found(second)["Niêm yết"] == Finding.SAME


def test_a_form_sent_again_never_undoes_what_was_typed_in_between(turn):
    turn.take(turn.saved_at(turn.back({"Niêm yết": {"percent": 40}}), 8))
    turn.save(1, result="gõ tay")
    assert turn.found(turn.saved_at(turn.back({"Niêm yết": DONE}), 9))["Niêm yết"] == Finding.CONFLICT


def test_a_review_can_be_stopped(turn):
    path = turn.back({"Niêm yết": DONE})
    with pytest.raises(Cancelled):
        review_forms(turn.store, [path, path, path], progress=CancelAfter(50))


def test_two_columns_of_one_name_are_refused(turn):
    def change(book):
        book[SHEET_NAME].cell(HEADER, 30).value = "Trạng thái"

    assert "hai cột cùng tên" in turn.review(turn.back({"Niêm yết": DONE}, change=change)).forms[0].fault


def test_an_altered_stamp_is_refused(turn):
    def change(book):
        stamp, sheet = book["caicach"], book[SHEET_NAME]
        stamp["A2"].value = stamp["A2"].value.replace("2026-Q3", "2026-Q4")
        cell = sheet.cell(HEADER, columns(sheet)["Ghi chú"] + 1)
        cell.value = cell.value.replace("2026-Q3", "2026-Q4")

    assert "nhận dạng" in turn.review(turn.back({"Niêm yết": DONE}, change=change)).forms[0].fault


def test_files_that_are_no_forms_are_refused_with_one_sentence_each(turn, tmp_path):
    plain = Workbook()
    plain.active.append(["Nhiệm vụ", "Trạng thái", "Ghi chú"])
    plain.save(tmp_path / "bảng.xlsx")
    (tmp_path / "rỗng.xlsx").write_bytes(b"")
    (tmp_path / "chữ.xlsx").write_text("không phải zip")
    (tmp_path / "kế hoạch.json").write_text("{}")
    names = ["bảng.xlsx", "rỗng.xlsx", "chữ.xlsx", "kế hoạch.json", "không có.xlsx"]
    good = turn.back({"Niêm yết": DONE})
    review = turn.review(*(tmp_path / name for name in names), good)
    assert all(form.fault.endswith(".") and "\n" not in form.fault for form in review.forms[:-1])
    assert not review.forms[-1].fault
    assert len(review.proposed) == 1


def test_a_workbook_with_two_agencies_sheets_is_two_forms(turn):
    clinic = load_workbook(turn.clinic)[SHEET_NAME]

    def change(book):
        sheet = book.create_sheet("Trạm")
        for row in clinic.iter_rows():
            for cell in row:
                if cell.value is not None:
                    sheet[cell.coordinate] = cell.value
        put(sheet, "Khảo sát", **DONE)

    review = turn.review(turn.back({"Niêm yết": DONE}, change=change))
    assert [(form.agency, len(form.rows)) for form in review.forms] == [("Công an xã", 2), ("Trạm Y tế", 1)]
    assert len(review.proposed) == 2


def test_a_form_is_of_the_agency_whose_name_it_has_with_its_marks(turn):
    add_agencies(turn.store, ["Thôn Lương", "Thôn Lượng"])
    known = Known(turn.store)
    stamp = FormStamp(1, "", "2026-Q3", 0, "THÔN  LƯỢNG", ())
    assert known.agency(stamp).name == "Thôn Lượng"
    assert known.agency(replace(stamp, agency="Thôn Lướng")) is None
