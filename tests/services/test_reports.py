"""The periodic report: drafted from the sums, kept in the office's words, brought up to date, undone, written."""

from dataclasses import replace
from datetime import date

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import Plan, ReportingRule, Signature
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services.collecting import collect_lines
from caicach_desktop.services.history import entry_lines, journal_entries, redo, undo
from caicach_desktop.services.inspecting import inspect_file
from caicach_desktop.services.plans import create_plan, delete_plan, load_plan, save_new_plan, update_plan
from caicach_desktop.services.progress import save_many, save_progress
from caicach_desktop.services.reports import (
    ReportOptions,
    forget_report,
    report_document,
    report_draft,
    report_file_name,
    save_report_draft,
    write_report,
)
from caicach_desktop.services.sums import sums_of
from tests.documents.office import texts
from tests.services.table import small_plan

TODAY = date(2026, 7, 3)
Q2, Q3 = "2026-Q2", "2026-Q3"
RULE = ReportingRule("Các cơ quan, đơn vị", "UBND xã", "quarterly", "chậm nhất ngày 12 tháng cuối quý")
OFFICE = {
    "issuer_parent": "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN",
    "issuer": "ỦY BAN NHÂN DÂN XÃ HÒA SƠN",
    "place": "Hòa Sơn",
    "recipients": ("- UBND tỉnh;", "- Lưu: VT."),
    "signature": Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Nguyễn Văn An"),
}


@pytest.fixture
def plan_id(store, table):
    whole = small_plan()
    (part,) = whole.appendices
    rows = [*part.rows]
    rows[1] = replace(rows[1], cells=("1", "Niêm yết", "Công an xã", "15/6/2026"))
    rows[2] = replace(rows[2], cells=("2", "Trả lời", None, "Thường xuyên"))
    plan = replace(whole.plan, reporting=(RULE,), **OFFICE)
    return save_new_plan(store, replace(whole, plan=plan, appendices=(replace(part, rows=tuple(rows)),)), "Lập")


@pytest.fixture
def rows(store, plan_id):
    """The rows of three tasks: one of the police due on 15/6 and a continuous one, one of the clinic in quarter IV."""
    found = [line.task.row_id for line in collect_lines(store, plan_id, Q2, TODAY)]
    save_many(store, [said(found[-1], Q2, Status.DOING, "Thiếu phiếu")])
    return found


def said(row, period, status, difficulty=""):
    return Progress(row_id=row, period=period, status=status, reported_on="2026-06-10", difficulty=difficulty)


def text(draft, key):
    return next(section.text for section in draft.sections if section.key == key)


def with_text(draft, key, old, new):
    assert old in text(draft, key)
    sections = [replace(one, text=one.text.replace(old, new)) if one.key == key else one for one in draft.sections]
    return replace(draft, sections=tuple(sections))


def test_the_draft_says_what_the_sums_say(store, plan_id, rows):
    draft = report_draft(store, plan_id, Q2, TODAY)
    total = sums_of(store, Q2, TODAY, [plan_id]).now.total
    assert f"tổng số nhiệm vụ phải thực hiện là {total.total:02d} nhiệm vụ" in text(draft, "results")
    assert "Niêm yết (chủ trì: Công an xã; thời hạn: 15/6/2026)." in text(draft, "results")
    assert "- Thiếu phiếu (Trạm Y tế)." in text(draft, "difficulties")
    assert "chưa gửi hoặc gửi chưa đủ báo cáo: Công an xã." in text(draft, "direction")
    assert (draft.head.symbol, draft.head.number, draft.head.date) == ("BC-UBND", None, "tháng 7 năm 2026")
    assert draft.head.title == "Kết quả thực hiện Kế hoạch số 38/KH-UBND quý II năm 2026"
    assert not draft.is_kept
    assert not any(section.is_own for section in draft.sections)
    for code, told in (("2026-Q9", ErrorCode.PERIOD_WRONG), (Q2, ErrorCode.PLAN_NOT_FOUND)):
        with pytest.raises(AppError) as caught:
            report_draft(store, 99 if code == Q2 else plan_id, code, TODAY)
        assert caught.value.code == told


def test_what_was_kept_comes_back_with_new_figures(store, plan_id, rows):
    draft = with_text(report_draft(store, plan_id, Q2, TODAY), "results", "phải thực hiện", "xã theo dõi")
    draft = with_text(draft, "results", "thời hạn: 15/6/2026).", "thời hạn: 15/6/2026), do mưa lũ.")
    draft = replace(draft, head=replace(draft.head, number="45", date="ngày 04 tháng 7 năm 2026"))
    save_report_draft(store, draft)
    again = report_draft(store, plan_id, Q2, TODAY)
    assert [one.text for one in again.sections] == [one.text for one in draft.sections]
    assert (again.head, again.is_kept, again.changed_since) == (draft.head, True, False)
    assert [one.key for one in again.sections if one.is_own] == ["results"]
    save_progress(store, said(rows[1], Q2, Status.DOING))
    later = report_draft(store, plan_id, Q2, TODAY)
    assert later.changed_since
    assert "xã theo dõi là 03 nhiệm vụ" in text(later, "results")
    assert "- Đang thực hiện 02 nhiệm vụ, chiếm 66,7%." in text(later, "results")
    assert "do mưa lũ" in text(later, "results")
    assert text(report_draft(store, plan_id, Q2, TODAY, fresh=True), "results") == next(
        one.generated for one in later.sections if one.key == "results"
    )


def test_the_next_report_speaks_as_the_last_did(store, plan_id, rows):
    draft = with_text(report_draft(store, plan_id, Q2, TODAY), "results", "phải thực hiện", "xã theo dõi")
    draft = with_text(draft, "direction", "Theo Kế hoạch", "Đã họp 02 buổi.\nTheo Kế hoạch")
    draft = with_text(draft, "closing", "Trên đây là", "Trên đây là toàn bộ")
    draft = replace(draft, head=replace(draft.head, symbol="BC-VX", number="45"))
    save_report_draft(store, draft)
    following = report_draft(store, plan_id, Q3, date(2026, 10, 1))
    assert (following.wording_from, following.is_kept) == (Q2, False)
    assert "Trong quý III năm 2026, tổng số nhiệm vụ xã theo dõi là 03 nhiệm vụ" in text(following, "results")
    assert "02 buổi" not in text(following, "direction")
    assert (following.head.symbol, following.head.number) == ("BC-VX", None)
    other = save_new_plan(store, load_plan(store, plan_id), "Lập năm sau")
    assert "toàn bộ báo cáo" in text(report_draft(store, other, Q3, TODAY), "closing"), "of the same issuer"
    update_plan(store, load_plan(store, other).plan, issuer="UBND xã Khác")
    assert "toàn bộ" not in text(report_draft(store, other, Q3, TODAY), "closing")


def test_keeping_is_one_operation(store, plan_id, rows):
    draft = with_text(report_draft(store, plan_id, Q2, TODAY), "closing", "Trên đây", "Trên  đây\n\n\n ")
    save_report_draft(store, draft)
    first = report_draft(store, plan_id, Q2, TODAY)
    assert not first.changed_since
    told = entry_lines(store, journal_entries(store)[0].id)
    assert [line.what for line in told] == ["Báo cáo định kỳ"]
    with pytest.raises(AppError) as caught:
        save_report_draft(store, draft)
    assert caught.value.code == ErrorCode.ROW_STALE
    save_report_draft(store, with_text(first, "closing", "Trên", "Bên trên"))
    assert {line.field for line in entry_lines(store, journal_entries(store)[0].id)} == {"Nội dung"}
    undo(store)
    assert text(report_draft(store, plan_id, Q2, TODAY), "closing").startswith("Trên")
    undo(store)
    assert not report_draft(store, plan_id, Q2, TODAY).is_kept
    redo(store)
    delete_plan(store, plan_id)
    undo(store)
    assert report_draft(store, plan_id, Q2, TODAY).is_kept
    assert forget_report(store, plan_id, Q2)
    assert not forget_report(store, plan_id, Q2)


@pytest.mark.parametrize("electronic", [False, True])
def test_the_document_is_in_the_official_form(store, plan_id, rows, tmp_path, electronic):
    path = tmp_path / "báo cáo.docx"
    write_report(store, plan_id, Q2, path, ReportOptions(electronic), today=TODAY)
    assert inspect_file(path) == []
    document = report_document(store, plan_id, Q2, ReportOptions(electronic), TODAY)
    assert [section.name for section in document.sections[1:]] == [
        f"Phụ lục {n}" for n in ("I", "II", "III", "IV", "V")
    ]
    alone = ReportOptions(tasks=False, agencies=False, remarks=False, charts=False)
    assert len(report_document(store, plan_id, Q2, alone, TODAY).sections) == 1


def test_without_appendices_the_report_names_none_not_even_in_kept_words(store, plan_id, rows):
    alone = ReportOptions(tasks=False, agencies=False, remarks=False, charts=False)
    draft = with_text(report_draft(store, plan_id, Q2, TODAY), "results", "Kết quả chi tiết", "Toàn bộ kết quả")
    for kept in (False, True):
        if kept:
            save_report_draft(store, draft)
        shown = texts(report_document(store, plan_id, Q2, today=TODAY))
        assert any("nêu tại phụ lục kèm theo" in line for line in shown)
        left = texts(report_document(store, plan_id, Q2, alone, TODAY))
        assert not any("phụ lục" in line for line in left)
        assert any("chủ trì: Công an xã" in line for line in left)


def test_the_document_says_what_stands_on_the_screen(store, plan_id, rows):
    draft = with_text(report_draft(store, plan_id, Q2, TODAY), "proposals", "không có", "chưa có")
    shown = texts(report_document(store, plan_id, Q2, today=TODAY, draft=draft))
    assert any("chưa có đề xuất" in line for line in shown)
    assert not report_draft(store, plan_id, Q2, TODAY).is_kept
    assert report_file_name(load_plan(store, plan_id).plan, Q2) == "bao-cao-2026-q2-ke-hoach-38-kh-ubnd.docx"


def test_what_is_not_known_of_a_plan_is_left_to_be_filled_in(store):
    empty = create_plan(store, Plan(title="Giao việc", doc_type="Công văn", symbol="UBND-VX"))
    draft = report_draft(store, empty, Q2, TODAY)
    assert (draft.head.symbol, draft.head.title) == (
        "BC-UBND",
        "Kết quả thực hiện Công văn số …/UBND-VX quý II năm 2026",
    )
    assert text(draft, "closing") == "Trên đây là báo cáo kết quả thực hiện Công văn quý II năm 2026 của ……."
    assert len(report_document(store, empty, Q2, today=TODAY).sections) == 1


def test_last_year_s_plan_of_the_same_office_is_compared_with(store, plan_id, rows):
    whole = load_plan(store, plan_id)
    old = replace(whole.plan, title="Nâng cao chỉ số năm 2025", year=2025, date="ngày 05 tháng 02 năm 2025")
    last = save_new_plan(store, replace(whole, plan=old), "Lập")
    lines = collect_lines(store, last, "2025-Q2", date(2025, 7, 1))
    save_many(store, [said(line.task.row_id, "2025-Q2", Status.DONE) for line in lines])
    told = text(report_draft(store, plan_id, Q2, TODAY), "results")
    assert "So với quý II năm 2025, số nhiệm vụ hoàn thành giảm 03 nhiệm vụ." in told
    assert "So với quý I năm" not in told
