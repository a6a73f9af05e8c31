"""What one agency is given: its rows marked lead or partner, and the công văn that gives them to it."""

from dataclasses import replace

from caicach_desktop.documents.assignment import AgencyShare, assignment_document, assignment_letter
from caicach_desktop.documents.model import Merge, Style, Table
from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.plan import Column, ColumnRole, ReportingRule
from tests.documents.office import PLAN, office_plan, texts
from tests.exporters.samples import appendix, group, task

COLUMNS = (
    Column(ColumnRole.NUMBER, "STT"),
    Column(ColumnRole.TASK, "Nhiệm vụ"),
    Column(ColumnRole.LEAD, "Chủ trì"),
    Column(ColumnRole.PARTNER, "Phối hợp"),
)
ROWS = tuple(
    replace(row, id=place)
    for place, row in enumerate(
        (
            group("I", "Chỉ số", "", ""),
            task("1", "Niêm yết", "Trạm Y tế", "Công an xã"),
            task("", None, "Công an xã", ""),
            task("2", "Khảo sát", "Văn phòng", "Trạm Y tế"),
        ),
        start=1,
    )
)
LEAD, PARTNER = AssignmentRole.LEAD, AssignmentRole.PARTNER
SHARE = AgencyShare("Trạm Y tế", {2: LEAD, 4: PARTNER})
RULES = (
    ReportingRule("Các cơ quan, đơn vị", "UBND xã", "quarterly", "trước ngày 10 tháng cuối quý"),
    ReportingRule("Phòng Văn hóa - Xã hội", "UBND xã", "annual", "trước ngày 15/12"),
)


def given(**facts: object):
    part = appendix(rows=ROWS, columns=COLUMNS, number="Phụ lục", note="(Kèm theo như đã gõ)")
    return office_plan(part, plan=replace(PLAN, **facts))


def table(document, section: int) -> Table:
    (found,) = [block for block in document.sections[section].blocks if isinstance(block, Table)]
    return found


def roles(of: Table) -> list[tuple[str, Merge]]:
    return [(row.cells[-1].text, row.cells[-1].merge) for row in of.rows if not row.heading]


def test_lead_and_partner_are_marked_once_for_each_task():
    document = assignment_document(given(), SHARE)
    assert table(document, 0).columns[-1].heading == "Vai trò"
    assert roles(table(document, 0)) == [
        ("Chủ trì", Merge.START),
        ("", Merge.CONTINUE),
        ("Phối hợp", Merge.NONE),
    ]
    assert texts(document, Style.APPENDIX_TITLE)[-1] == "Nhiệm vụ giao Trạm Y tế"
    assert texts(document, Style.APPENDIX_NOTE) == ["(Kèm theo như đã gõ)"]


def test_an_agency_that_leads_a_part_of_a_task_leads_it():
    share = AgencyShare("Công an xã", {2: PARTNER, 3: LEAD})
    assert roles(table(assignment_document(given(), share), 0))[0][0] == "Chủ trì"


def test_the_letter_says_what_is_given_until_when_and_is_signed():
    document = assignment_letter(given(reporting=RULES), SHARE)
    assert texts(document, Style.LETTER_SUBJECT) == ["V/v giao nhiệm vụ thực hiện Kế hoạch số\u00a005/KH-UBND"]
    assert texts(document, Style.DOCUMENT_NUMBER) == ["Số:       /UBND-VX"]
    assert texts(document, Style.ADDRESSEE) == ["Kính gửi: Trạm Y tế."]
    body = texts(document, Style.BODY)
    assert body[0] == (
        "Thực hiện Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Hòa Sơn về nâng cao các chỉ"
        " số cải cách hành chính năm 2026, Ủy ban nhân dân xã Hòa Sơn giao Trạm Y tế 02 nhiệm vụ, trong đó chủ trì 01"
        " nhiệm vụ, phối hợp 01 nhiệm vụ (có phụ lục kèm theo)."
    )
    assert body[-1] == "- Báo cáo quý: trước ngày 10 tháng cuối quý, gửi UBND xã./."
    assert not any("15/12" in text for text in body)
    others = (*RULES, ReportingRule("TRẠM Y TỂ", "UBND xã", "annual", "trước ngày 16/12"))
    others += (ReportingRule("Công an, TRAM Y TE", "UBND xã", "annual", "trước ngày 17/12"),)
    body = texts(assignment_letter(given(reporting=others), SHARE), Style.BODY)
    assert ["16/12" in body[-1], "17/12" in body[-1], "16/12" in body[-2]] == [False, True, False]
    assert texts(document, Style.SIGNATURE_NAME) == ["Nguyễn Văn An"]
    assert texts(document, Style.RECIPIENTS_LIST) == ["- Như trên;", "- Lưu: VT, VX."]
    (note,) = texts(document, Style.APPENDIX_NOTE, section=1)
    assert note.startswith("(Kèm theo Công văn số      /UBND-VX ngày      tháng      năm")
    assert roles(table(document, 1))[0][0] == "Chủ trì"


def test_a_letter_about_a_letter_and_of_one_kind_of_tasks():
    whole = given(doc_type="Công văn", symbol="UBND-VX", title="V/v nâng cao chỉ số", number=None)
    document = assignment_letter(whole, AgencyShare("Văn phòng", {4: LEAD}))
    assert texts(document, Style.DOCUMENT_NUMBER) == ["Số:       /UBND-VX"]
    (opening, _) = texts(document, Style.BODY)
    assert "về việc nâng cao chỉ số, " in opening
    assert opening.endswith("giao Văn phòng chủ trì 01 nhiệm vụ (có phụ lục kèm theo).")


def test_room_is_left_for_an_issuer_not_known():
    (opening, _) = texts(assignment_letter(given(issuer=""), SHARE), Style.BODY)
    assert ", …… giao Trạm Y tế 02 nhiệm vụ" in opening


def test_rows_that_go_out_alone_say_which_plan_they_belong_to():
    whole = office_plan(appendix(rows=ROWS, columns=COLUMNS, note=None))
    document = assignment_document(whole, AgencyShare("Công an xã", {1: AssignmentRole.LEAD}))
    (note,) = texts(document, Style.APPENDIX_NOTE)
    assert note.startswith("(Kèm theo Kế hoạch số 05/KH-UBND ngày")
