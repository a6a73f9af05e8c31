"""Forms out: each agency's tasks in a workbook that can be filled in and is known by again, and on paper."""

from dataclasses import replace
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from caicach_desktop.domain.agency import Agency, AssignmentRole
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.exporters.form_workbook import SHEET_NAME
from caicach_desktop.importers.form_workbook import read_forms
from caicach_desktop.services import folder_files
from caicach_desktop.services.agencies import agency_named, link_agency, list_agencies, save_agency
from caicach_desktop.services.forms_out import FormsOptions, forms_for, forms_out
from caicach_desktop.services.inspecting import inspect_file
from caicach_desktop.services.plans import create_plan, load_appendix, load_plan, update_plan
from caicach_desktop.services.progress import save_progress
from tests.impatience import CancelAfter
from tests.services.forms import HEADER, columns, row_of

Q3 = "2026-Q3"
NAMES = ["phieu-2026-q3-cong-an-xa-38-kh-ubnd", "phieu-2026-q3-tram-y-te-38-kh-ubnd"]


@pytest.fixture
def plan_id(table):
    return load_appendix(table.store, table.id).appendix.plan_id


def test_one_workbook_and_one_paper_form_for_each_agency(store, table, plan_id, tmp_path):
    paths = forms_out(store, plan_id, Q3, tmp_path / "phiếu" / "quý 3")
    assert [path.name for path in paths] == [f"{name}{suffix}" for name in NAMES for suffix in (".xlsx", ".docx")]
    assert sorted(path.name for path in paths[0].parent.iterdir()) == sorted(path.name for path in paths)
    texts = [row.texts["task"] for form in read_forms(paths[0]) for row in form.rows]
    assert texts == ["Niêm yết", "Trả lời"]
    assert [row.texts["task"] for row in read_forms(paths[2])[0].rows] == ["Khảo sát"]


def test_only_answers_can_be_typed_and_only_right_ones(store, table, plan_id, tmp_path):
    sheet = load_workbook(forms_out(store, plan_id, Q3, tmp_path)[0])[SHEET_NAME]
    open_ = {cell.column for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    asked = {
        column
        for name, column in columns(sheet).items()
        if name not in ("STT", "Nhiệm vụ", "Vai trò", "Thời gian hoàn thành")
    }
    token = max(asked)
    assert open_ == asked - {token}
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert sheet.column_dimensions[sheet.cell(HEADER, token).column_letter].hidden
    status, percent = sheet.data_validations.dataValidation
    assert status.formula1 == '"Chưa thực hiện,Đang thực hiện,Hoàn thành,Không thực hiện được"'
    assert (percent.type, percent.formula1, percent.formula2) == ("whole", "0", "100")
    row = row_of(sheet, "Trả lời")
    at = {name: sheet.cell(row, column).coordinate for name, column in columns(sheet).items()}
    assert at["Trạng thái"] in status.sqref
    assert at["Tỷ lệ (%)"] in percent.sqref
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.print_title_rows) == (
        "landscape",
        9,
        "$5:$5",
    )
    assert sheet.cell(row, columns(sheet)["Nhiệm vụ"]).alignment.wrap_text
    assert load_workbook(tmp_path / f"{NAMES[0]}.xlsx")["caicach"].sheet_state == "veryHidden"


def test_the_workbook_names_the_plan_as_documents_do(store, table, plan_id, tmp_path):
    update_plan(store, load_plan(store, plan_id).plan, number="5")
    sheet = load_workbook(forms_out(store, plan_id, Q3, tmp_path)[0])[SHEET_NAME]
    assert sheet["A3"].value.startswith("Kế hoạch số 05/KH-UBND: ")


def test_long_texts_get_high_rows_and_formulas_stay_texts(store, table, plan_id, tmp_path):
    first = table.rows[1]
    result = ("dòng rất dài " * 40).strip()
    save_progress(
        store, Progress(row_id=first.id, period=Q3, status=Status.DOING, percent=40, result=result, proposal="=1+1")
    )
    sheet = load_workbook(forms_out(store, plan_id, Q3, tmp_path)[0])[SHEET_NAME]
    row, other = row_of(sheet, "Niêm yết"), row_of(sheet, "Trả lời")
    said = [sheet.cell(row, column).value for column in range(5, 11)]
    assert said == ["Đang thực hiện", 40, None, result, None, "=1+1"]
    assert sheet.cell(row, 10).data_type == "s"
    assert sheet.row_dimensions[row].height > 3 * sheet.row_dimensions[other].height
    assert sheet.cell(row, 8).number_format == "General"
    assert sheet.cell(other, 8).number_format == "@"


def test_answers_of_other_periods_stay_away(store, table, plan_id):
    save_progress(store, Progress(row_id=table.rows[1].id, period="2026-Q2", status=Status.DONE))
    assert all(item.answer.is_empty for form in forms_for(store, plan_id, Q3) for item in form.tasks)
    assert not forms_for(store, plan_id, "2026-Q2")[0].tasks[0].answer.is_empty


def test_partners_and_successors_answer_too(store, table, plan_id):
    police, clinic, office = (
        agency_named(store, name) for name in ("Công an xã", "Trạm Y tế", "Phòng Kinh tế, Hạ tầng và Đô thị")
    )
    link_agency(store, table.rows[3].id, clinic.id, AssignmentRole.PARTNER)
    forms = {form.stamp.agency: form for form in forms_for(store, plan_id, Q3)}
    assert [(item.task.task, item.role) for item in forms["Trạm Y tế"].tasks] == [
        ("Trả lời", AssignmentRole.PARTNER),
        ("Khảo sát", AssignmentRole.LEAD),
    ]
    save_agency(store, replace(police, active=False, successor_id=office.id))
    save_agency(
        store, replace(next(a for a in list_agencies(store) if a.id == clinic.id), active=False, successor_id=None)
    )
    forms = {form.stamp.agency: len(form.tasks) for form in forms_for(store, plan_id, Q3)}
    assert forms == {"Phòng Kinh tế, Hạ tầng và Đô thị": 2, "Trạm Y tế": 2}


def test_forms_that_may_be_filled_in_are_never_written_over(store, table, plan_id, tmp_path):
    kept = tmp_path / f"{NAMES[1]}.docx"
    kept.write_text("đã điền")
    with pytest.raises(AppError) as caught:
        forms_out(store, plan_id, Q3, tmp_path)
    assert caught.value.code == ErrorCode.FORMS_PRESENT
    assert (list(tmp_path.glob("phieu*")), kept.read_text()) == ([kept], "đã điền")
    assert len(forms_out(store, plan_id, Q3, tmp_path, FormsOptions(replace=True))) == 4
    assert kept.read_bytes().startswith(b"PK")
    assert len(forms_out(store, plan_id, "2026-Q4", tmp_path, FormsOptions(paper=False))) == 2


@pytest.mark.parametrize("percent", [0, 40, 95])
def test_stopped_forms_leave_nothing(store, table, plan_id, tmp_path, percent):
    folder = tmp_path / "mới"
    with pytest.raises(Cancelled):
        forms_out(store, plan_id, Q3, folder, progress=CancelAfter(percent))
    assert not folder.exists()


def test_a_file_that_cannot_be_put_in_its_place_takes_the_others_along(store, table, plan_id, tmp_path, monkeypatch):
    real = folder_files.os.replace

    def replace_(source, target):
        if str(target).endswith(f"{NAMES[1]}.xlsx"):
            raise PermissionError(13, "in use", str(target))
        real(source, target)

    monkeypatch.setattr(folder_files.os, "replace", replace_)
    with pytest.raises(AppError) as caught:
        forms_out(store, plan_id, Q3, tmp_path / "out")
    assert caught.value.code == ErrorCode.FILE_NOT_WRITABLE
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_a_file_is_refused(store, table, plan_id, tmp_path):
    (tmp_path / "tệp").write_text("x")
    with pytest.raises(AppError) as caught:
        forms_out(store, plan_id, Q3, tmp_path / "tệp")
    assert caught.value.code == ErrorCode.FOLDER_NOT_WRITABLE


@pytest.mark.parametrize(("period", "code"), [("2026-Q9", ErrorCode.PERIOD_WRONG), (Q3, ErrorCode.FORMS_NOBODY)])
def test_what_cannot_go_out_is_said(store, tmp_path, period, code):
    plan = create_plan(store, Plan(title="Trống"))
    with pytest.raises(AppError) as caught:
        forms_out(store, plan, period, tmp_path / "out")
    assert caught.value.code == code
    assert not (tmp_path / "out").exists()


def test_two_agencies_of_one_name_in_files_get_two_files(store, table, plan_id, tmp_path):
    agency = save_agency(store, Agency(name="Trạm y-tế"))
    link_agency(store, table.rows[5].id, agency, AssignmentRole.PARTNER)
    names = [path.name for path in forms_out(store, plan_id, Q3, tmp_path, FormsOptions(paper=False))]
    assert sorted(names)[1:] == [f"{NAMES[1]}-2.xlsx", f"{NAMES[1]}.xlsx"]


def test_the_paper_form_is_in_the_official_form(store, table, plan_id, tmp_path):
    path = forms_out(store, plan_id, Q3, tmp_path)[1]
    assert inspect_file(path) == []
    body = ZipFile(path).read("word/document.xml").decode()
    for text in ("Công an xã", "quý III/2026", "Niêm yết", "Kết quả, số lượng", "NGƯỜI LẬP PHIẾU"):
        assert text.upper() in body.upper()
