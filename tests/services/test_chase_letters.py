"""Letters that chase agencies: whom they go to, what they say, and the files."""

from dataclasses import replace
from datetime import date

import pytest

from caicach_desktop.documents.model import Style
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.plan import ReportingRule, Row
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services.agencies import list_agencies, save_agency
from caicach_desktop.services.chase_letters import (
    ChaseOptions,
    chase_document,
    chased_agencies,
    letter_file_name,
    letters_for,
    write_letter,
    write_letters,
)
from caicach_desktop.services.collecting import collect_lines
from caicach_desktop.services.inspecting import inspect_file
from caicach_desktop.services.plans import load_plan, save_new_plan, update_plan
from caicach_desktop.services.progress import save_many
from caicach_desktop.services.schedules import who_reported
from tests.documents.office import texts
from tests.impatience import CancelAfter
from tests.services.table import small_plan
from tests.services.test_reports import OFFICE

Q2 = "2026-Q2"
# A Friday; the reports were due on the 12th.
TODAY = date(2026, 6, 26)
RULE = ReportingRule("Các cơ quan, đơn vị", "UBND xã (qua Phòng Văn hóa)", "quarterly", "ngày 12 tháng cuối quý")


@pytest.fixture
def plan_id(store, table):
    whole = small_plan()
    (part,) = whole.appendices
    rows = [*part.rows]
    rows[1] = replace(rows[1], cells=("1", "- Niêm yết.\n- Kiểm tra.", "Công an xã", "15/6/2026"))
    rows[2] = replace(rows[2], cells=("2", "Trả lời", None, "30/6/2026"))
    plan = replace(whole.plan, reporting=(RULE,), **OFFICE)
    return save_new_plan(store, replace(whole, plan=plan, appendices=(replace(part, rows=tuple(rows)),)), "Lập")


def ids(store):
    return {agency.name: agency.id for agency in list_agencies(store)}


def report(store, plan_id, *numbers, status=Status.DOING):
    rows = [line.task.row_id for line in collect_lines(store, plan_id, Q2, TODAY)]
    save_many(store, [Progress(row_id=rows[n], period=Q2, status=status, reported_on="2026-06-10") for n in numbers])


def body(store, plan_id, **options):
    (letter,) = letters_for(store, plan_id, Q2, TODAY, ChaseOptions(together=True, **options))
    return texts(chase_document(letter), Style.BODY)


def test_whom_nothing_is_asked_of_is_not_chased(store, plan_id):
    police, clinic = chased_agencies(store, plan_id, Q2, TODAY)
    assert (police.name, police.missing, len(police.late), len(police.within_week)) == ("Công an xã", 2, 1, 1)
    assert (clinic.name, clinic.missing, clinic.tasks) == ("Trạm Y tế", 1, 0)
    report(store, plan_id, 2)
    assert [one.name for one in chased_agencies(store, plan_id, Q2, TODAY)] == ["Công an xã"]
    with pytest.raises(AppError) as caught:
        letters_for(store, plan_id, Q2, TODAY, ChaseOptions((ids(store)["Trạm Y tế"],)))
    assert caught.value.code == ErrorCode.NOTHING_TO_CHASE


def test_a_task_merely_due_soon_is_no_reason_to_chase_unless_asked_for(store, plan_id):
    report(store, plan_id, 0, status=Status.DONE)
    report(store, plan_id, 1, 2)
    assert [one.tasks for one in chased_agencies(store, plan_id, Q2, TODAY)] == [1]
    with pytest.raises(AppError):
        letters_for(store, plan_id, Q2, TODAY)
    (told,) = (line for line in body(store, plan_id, agency_ids=(ids(store)["Công an xã"],)) if line[:2] == "1.")
    assert told == "1. Chủ động đẩy nhanh tiến độ, hoàn thành đúng hạn các nhiệm vụ sắp đến hạn."


def test_a_letter_to_one_says_what_it_owes_and_until_when(store, plan_id):
    report(store, plan_id, 1)
    police = ids(store)["Công an xã"]
    (letter,) = letters_for(store, plan_id, Q2, TODAY, ChaseOptions((police,)))
    document = chase_document(letter)
    assert texts(document, Style.LETTER_SUBJECT) == ["V/v đôn đốc báo cáo và thực hiện nhiệm vụ quý II năm 2026"]
    assert texts(document, Style.ADDRESSEE) == ["Kính gửi: Công an xã."]
    assert texts(document, Style.RECIPIENTS_LIST) == ["- Như trên;", "- Lưu: VT."]
    assert texts(document, Style.BODY)[1:] == [
        "- Công an xã đã báo cáo 01/02 nhiệm vụ, còn 01 nhiệm vụ chưa báo cáo kết quả quý II năm 2026"
        " (đã quá thời hạn).",
        "- 01 nhiệm vụ quá hạn, chưa hoàn thành:",
        "+ Niêm yết (thời hạn: 15/6/2026, quá hạn 11 ngày).",
        "- 01 nhiệm vụ đến hạn trong 7 ngày tới:",
        "+ Trả lời (thời hạn: 30/6/2026, còn 04 ngày).",
        "Ủy ban nhân dân xã Hòa Sơn đề nghị Công an xã:",
        "1. Gửi đầy đủ báo cáo kết quả thực hiện nhiệm vụ quý II năm 2026 về UBND xã (qua Phòng Văn hóa) chậm nhất ngày"
        " 01/7/2026.",
        "2. Tập trung hoàn thành các nhiệm vụ quá hạn; chậm nhất ngày 01/7/2026 báo cáo rõ nguyên nhân chậm và"
        " thời gian hoàn thành.",
        "3. Chủ động đẩy nhanh tiến độ, hoàn thành đúng hạn các nhiệm vụ sắp đến hạn.",
        "Đề nghị Công an xã nghiêm túc triển khai thực hiện./.",
    ]


def test_whom_reports_go_to_is_named_as_within_a_sentence(store, plan_id):
    plan = load_plan(store, plan_id).plan
    update_plan(store, plan, reporting=(replace(RULE, to="ỦY BAN NHÂN DÂN XÃ HÒA SƠN"),))
    assert any("về Ủy ban nhân dân xã Hòa Sơn chậm nhất" in text for text in body(store, plan_id))


def test_before_the_day_it_is_a_reminder(store, plan_id):
    (letter,) = letters_for(store, plan_id, Q2, date(2026, 6, 5), ChaseOptions((ids(store)["Trạm Y tế"],)))
    assert (letter.is_overdue, letter.answer_by) == (False, date(2026, 6, 12))
    told = texts(chase_document(letter), Style.BODY)
    assert told[1] == "- Trạm Y tế chưa gửi báo cáo quý II năm 2026 đối với 01 nhiệm vụ được giao chủ trì."
    assert "đôn đốc báo cáo kết quả" in texts(chase_document(letter), Style.LETTER_SUBJECT)[0]


def test_one_letter_to_all_names_each(store, plan_id):
    told = body(store, plan_id)
    assert told[1:4] == [
        "- 02 cơ quan, đơn vị chưa gửi hoặc gửi chưa đủ báo cáo quý II năm 2026 (đã quá thời hạn):",
        "+ Công an xã: chưa báo cáo 02 nhiệm vụ;",
        "+ Trạm Y tế: chưa báo cáo 01 nhiệm vụ.",
    ]
    assert "+ Niêm yết (chủ trì: Công an xã; thời hạn: 15/6/2026, quá hạn 11 ngày)." in told


def test_a_long_list_is_an_appendix(store, plan_id, tmp_path):
    whole = small_plan()
    (part,) = whole.appendices
    more = tuple(Row(level=2, cells=("", f"- Việc {n}\n- Việc tiếp", "Công an xã", "15/6/2026")) for n in range(9))
    plan = replace(whole.plan, reporting=(RULE,), **OFFICE)
    long = save_new_plan(store, replace(whole, plan=plan, appendices=(replace(part, rows=part.rows + more),)), "Lập")
    (letter,) = letters_for(store, long, Q2, TODAY, ChaseOptions(together=True))
    document = chase_document(letter)
    assert [section.name for section in document.sections] == ["Công văn", "Phụ lục"]
    assert "- 09 nhiệm vụ quá hạn, chưa hoàn thành (danh sách tại phụ lục kèm theo)." in texts(document, Style.BODY)
    for electronic in (False, True):
        path = write_letter(store, long, Q2, tmp_path / "a.docx", TODAY, ChaseOptions(electronic=electronic))
        assert inspect_file(path) == []


def test_what_a_closed_agency_had_is_asked_of_its_successor(store, plan_id):
    clinic = next(one for one in list_agencies(store) if one.name == "Trạm Y tế")
    save_agency(store, replace(clinic, active=False, successor_id=ids(store)["Công an xã"]))
    (police,) = chased_agencies(store, plan_id, Q2, TODAY)
    assert (police.name, police.missing) == ("Công an xã", 3)
    assert sum(one.expected for one in who_reported(store, plan_id, Q2, TODAY)) == 3


def test_letters_go_into_a_folder_all_or_none(store, plan_id, tmp_path):
    folder = tmp_path / "công văn"
    with pytest.raises(Cancelled):
        write_letters(store, plan_id, Q2, folder, TODAY, progress=CancelAfter(50))
    assert not folder.exists()
    paths = write_letters(store, plan_id, Q2, folder, TODAY)
    assert [path.name for path in paths] == [
        "don-doc-2026-q2-cong-an-xa-38-kh-ubnd.docx",
        "don-doc-2026-q2-tram-y-te-38-kh-ubnd.docx",
    ]
    assert sorted(folder.iterdir()) == paths
    assert [inspect_file(path) for path in paths] == [[], []]
    with pytest.raises(AppError) as caught:
        write_letters(store, plan_id, Q2, folder, TODAY)
    assert caught.value.code == ErrorCode.FILES_PRESENT
    assert write_letters(store, plan_id, Q2, folder, TODAY, ChaseOptions(replace=True)) == paths
    (letter,) = letters_for(store, plan_id, Q2, TODAY, ChaseOptions(together=True))
    assert letter_file_name(letter, ".pdf") == "don-doc-2026-q2-cac-co-quan-don-vi-38-kh-ubnd.pdf"
