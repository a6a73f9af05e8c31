"""A whole plan and a công văn: every element of the official form, each text in its place."""

from dataclasses import replace

import pytest

from caicach_desktop.documents.facts import numbered, reference
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.lines import balanced_lines
from caicach_desktop.documents.measure import text_width
from caicach_desktop.documents.model import Document, Paragraph, SideBySide, Style
from caicach_desktop.documents.plan import PlanOptions, plan_document
from caicach_desktop.domain.plan import Goal, Plan, Section, Signature, WholePlan
from tests.documents.office import PLAN, office_plan, rules, texts
from tests.exporters.samples import NOTE, appendix

BLANK = " " * 6


def made(electronic: bool = False, **facts: object) -> Document:
    return plan_document(office_plan(plan=replace(PLAN, **facts)), PlanOptions(electronic))


def test_the_letterhead_names_agencies_number_place_and_date():
    document = made()
    assert texts(document, Style.SUPERIOR_AGENCY) == ["ỦY BAN NHÂN DÂN", "TỈNH BÌNH SƠN"]
    assert texts(document, Style.ISSUING_AGENCY) == ["ỦY BAN NHÂN DÂN XÃ HÒA SƠN"]
    assert texts(document, Style.DOCUMENT_NUMBER) == ["Số: 05/KH-UBND"]
    assert texts(document, Style.PLACE_DATE) == ["Hòa Sơn, ngày 05 tháng 3 năm 2026"]
    assert texts(document, Style.TYPE_NAME) == ["Kế hoạch"]
    assert texts(document, Style.SUBJECT) == ["Nâng cao các chỉ số cải cách hành chính năm 2026"]


def test_rules_are_as_long_as_the_form_says():
    form, lengths = official_form(), rules(made())
    motto = text_width(form.texts["motto"], form.styles[Style.MOTTO].size, bold=True)
    assert lengths["motto"] == pytest.approx(motto)
    agency = text_width("ỦY BAN NHÂN DÂN XÃ HÒA SƠN", form.styles[Style.ISSUING_AGENCY].size, bold=True)
    subject = text_width(PLAN.title, form.styles[Style.SUBJECT].size, bold=True)
    assert agency / 3 <= lengths["issuing_agency"] <= agency / 2
    assert subject / 3 <= lengths["subject"] <= subject / 2


def test_both_columns_of_the_letterhead_fit():
    (head,) = [block for block in made().sections[0].blocks[:1] if isinstance(block, SideBySide)]
    form = official_form()
    assert head.left_width + head.right_width == pytest.approx(form.text_width(landscape=False))
    state = form.styles[Style.STATE_NAME]
    assert text_width(form.texts["state_name"], state.size, state.bold) < head.right_width


def test_an_electronic_document_leaves_number_and_date_blank_everywhere():
    document = made(electronic=True)
    assert texts(document, Style.DOCUMENT_NUMBER) == [f"Số: {BLANK}/KH-UBND"]
    assert texts(document, Style.PLACE_DATE) == [f"Hòa Sơn, ngày{BLANK}tháng{BLANK}năm"]
    (note,) = texts(document, Style.APPENDIX_NOTE, section=1)
    assert not any(char.isdigit() for char in note)
    assert not texts(document, Style.CORNER_NOTE, section=1)


def test_what_is_unknown_is_left_blank():
    document = made(number=None, date="…/02/2026", place="")
    assert texts(document, Style.DOCUMENT_NUMBER) == [f"Số: {BLANK}/KH-UBND"]
    assert texts(document, Style.PLACE_DATE) == [f"……, ngày{BLANK}tháng 02 năm 2026"]
    assert plan_document(WholePlan(Plan()))


def test_the_body_has_bases_headings_titles_and_one_end():
    document = made()
    assert texts(document, Style.LEGAL_BASIS) == [
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Kế hoạch số 13/KH-UBND của tỉnh.",
    ]
    assert texts(document, Style.BODY_HEADING) == ["I. MỤC TIÊU", "1. Mục tiêu chung", "II. TỔ CHỨC THỰC HIỆN"]
    assert texts(document, Style.BODY)[-3:] == ["1. Công an xã", "2. Trạm Y tế", "Các đơn vị tổ chức thực hiện./."]


def test_bases_that_stand_in_the_text_are_not_said_twice():
    opening = ("Thực hiện Kế hoạch số 13/KH-UBND của tỉnh;", "Ủy ban nhân dân xã ban hành:")
    document = made(legal_bases=("Kế hoạch số 13/KH-UBND của tỉnh",), sections=(Section(None, opening),))
    assert texts(document, Style.LEGAL_BASIS) == ["Thực hiện Kế hoạch số 13/KH-UBND của tỉnh."]


@pytest.mark.parametrize("end", ["", ".", "./.", ";", " ./."])
def test_the_end_stands_once_after_the_last_paragraph(end):
    sections = (Section(None, ("Giao Công an xã./.",)), Section(None, (f"Trên đây là Kế hoạch{end}",)))
    assert texts(made(sections=sections), Style.BODY) == ["Giao Công an xã.", "Trên đây là Kế hoạch./."]


def test_a_plan_without_a_text_points_to_its_appendix():
    assert texts(made(sections=(), legal_bases=()), Style.BODY) == [
        "Nhiệm vụ cụ thể nêu tại phụ lục kèm theo Kế hoạch này./."
    ]


def test_goals_are_printed_where_the_text_does_not_say_them():
    said = Goal(index="SIPAS", text="mọi hồ sơ được trả ĐÚNG HẸN", value=100, unit="%")
    goals = (said, Goal(index="SIPAS", text="Hài lòng", value=80.5, unit="%"), Goal(text="Đứng nhóm đầu;"))
    document = plan_document(office_plan(goals=goals))
    assert texts(document, Style.BODY)[1:4] == [
        "1.1. Mọi hồ sơ được trả đúng hẹn.",
        "- SIPAS: Hài lòng: 80,5%;",
        "- Đứng nhóm đầu.",
    ]
    bare = replace(PLAN, sections=PLAN.sections[:1] + PLAN.sections[2:])
    document = plan_document(office_plan(plan=bare, goals=goals[2:]))
    assert texts(document, Style.BODY_HEADING) == ["Mục tiêu", "II. TỔ CHỨC THỰC HIỆN"]


def test_who_signs_and_who_receives():
    document = made()
    assert texts(document, Style.SIGNATURE_TITLE) == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert texts(document, Style.SIGNATURE_NAME) == ["Nguyễn Văn An"]
    assert texts(document, Style.RECIPIENTS_LIST) == ["- Sở Nội vụ;", "- Các phòng chuyên môn;", "- Lưu: VT, VX."]
    assert texts(made(recipients=()), Style.RECIPIENTS_LIST) == ["- Lưu: VT."]
    assert not texts(made(signature=None), Style.SIGNATURE_TITLE, Style.SIGNATURE_NAME)
    ranked = made(signature=Signature((), "TRƯỞNG CÔNG AN", "Đại úy Trần Thanh"))
    assert texts(ranked, Style.SIGNATURE_NAME) == ["Đại úy Trần Thanh"]


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("thực hiện kế hoạch cải cách hành chính 2026", " kế hoạch cải\u00a0cách\u00a0hành\u00a0chính\u00a02026"),
        ("cử cán bộ dự Hội nghị của Ủy ban nhân dân", " của Ủy\u00a0ban\u00a0nhân\u00a0dân"),
        ("phân công nhiệm vụ nâng cao chỉ số cho các cơ quan", " cho các cơ quan"),
        ("báo cáo kết quả", "V/v báo cáo kết quả"),
    ],
)
def test_no_word_stands_alone_on_the_last_line_of_a_letters_subject(title, end):
    (line,) = texts(made(doc_type="Công văn", title=title), Style.LETTER_SUBJECT)
    assert line.endswith(end)
    assert line.replace("\u00a0", " ") == f"V/v {title}"


def test_a_letter_has_its_subject_below_the_number_and_addressees():
    names = ("- Các phòng chuyên môn;", "- Trạm Y tế.")
    document = made(doc_type="Công văn", symbol="UBND-VX", title="V/v nâng cao chỉ số", addressees=names)
    assert not texts(document, Style.TYPE_NAME, Style.SUBJECT)
    assert texts(document, Style.LETTER_SUBJECT) == ["V/v nâng cao chỉ số"]
    assert texts(document, Style.ADDRESSEE, Style.ADDRESSEE_LIST) == [
        "Kính gửi:",
        "- Các phòng chuyên môn;\n- Trạm Y tế.",
    ]
    assert texts(document, Style.RECIPIENTS_LIST)[0] == "- Như trên;"
    one = made(doc_type="Công văn", title="Nâng cao chỉ số", addressees=("Trạm Y tế",))
    assert texts(one, Style.ADDRESSEE) == ["Kính gửi: Trạm Y tế."]
    assert texts(one, Style.LETTER_SUBJECT) == ["V/v Nâng cao chỉ số"]


def test_each_appendix_has_its_own_pages_and_says_what_it_belongs_to():
    document = plan_document(office_plan(appendix(number="", note=None), appendix(number="phụ lục", note=NOTE)))
    assert [section.landscape for section in document.sections] == [False, True, True]
    (note,) = texts(document, Style.APPENDIX_NOTE, section=1)
    assert note == ("(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Hòa Sơn)")
    assert texts(document, Style.APPENDIX_NOTE, section=2) == [NOTE]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (("Phụ lục", "Phụ lục"), ["Phụ lục I", "Phụ lục II"]),
        (("PHỤ LỤC", "Phụ lục:"), ["Phụ lục I", "Phụ lục II"]),
        (("Phụ lục",), ["Phụ lục"]),
        (("Phụ lục 1", "Phụ lục 2"), ["Phụ lục 1", "Phụ lục 2"]),
        (("Phụ lục A", "Phụ lục"), ["Phụ lục A", "Phụ lục"]),
        (("Biểu 01", "Biểu 02"), ["Biểu 01", "Biểu 02"]),
        (("Phụ lục", "", "Phụ lục"), ["Phụ lục I", "", "Phụ lục III"]),
    ],
)
def test_appendices_are_numbered_unless_the_plan_does_it(typed, printed):
    whole = numbered(office_plan(*(appendix(number=number) for number in typed)))
    assert [part.appendix.number for part in whole.appendices] == printed


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("ỦY BAN NHÂN DÂN PHƯỜNG MINH XUÂN", 76, ["ỦY BAN NHÂN DÂN", "PHƯỜNG MINH XUÂN"]),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", 76, ["CHỦ TỊCH ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG NAI"]),
        ("UBND XÃ HÒA SƠN", 76, ["UBND XÃ HÒA SƠN"]),
        ("SỞ NỘI VỤ\nTỈNH BÌNH SƠN", 76, ["SỞ NỘI VỤ", "TỈNH BÌNH SƠN"]),
        ("CẢI THIỆN CHỈ SỐ (PAR INDEX), CHỈ SỐ SIPAS", 90, ["CẢI THIỆN CHỈ SỐ", "(PAR INDEX), CHỈ SỐ SIPAS"]),
        ("", 76, []),
    ],
)
def test_names_of_agencies_break_where_a_place_begins(text, width, lines):
    assert balanced_lines(text, width, 13, bold=True) == lines


def test_a_long_title_breaks_into_lines_that_look_alike():
    title = "Duy trì và nâng cao " + "Chỉ số cải cách hành chính của các cơ quan trên địa bàn xã, " * 4 + "năm 2026"
    lines = balanced_lines(title, 160, 14, bold=True)
    widths = [text_width(line, 14, bold=True) for line in lines]
    assert " ".join(lines).split() == title.split()
    assert max(widths) <= 160
    assert min(widths) > 0.75 * max(widths)
    assert balanced_lines("a" * 300 + " b", 50, 14, bold=True) == ["a" * 300, "b"]


def test_appendices_without_a_number_line_are_numbered_too():
    document = plan_document(office_plan(appendix(number=""), appendix(number="Phụ lục")))
    assert [texts(document, Style.APPENDIX_NUMBER, section=n) for n in (1, 2)] == [["Phụ lục I"], ["Phụ lục II"]]


@pytest.mark.parametrize("typed", ["Lưu VT, VX", "- lưu : VT, VX;", "- Lưu: VT, VX."])
def test_the_line_of_the_file_copy_gets_its_colon(typed: str):
    assert texts(made(recipients=(typed,)), Style.RECIPIENTS_LIST) == ["- Lưu: VT, VX."]


def test_the_last_paragraph_alone_stays_with_the_signature():
    body = [one for one in made().sections[0].blocks if isinstance(one, Paragraph) and one.style == Style.BODY]
    assert [one.keep_next for one in body] == [False] * (len(body) - 1) + [True]


@pytest.mark.parametrize(
    ("issued", "told"),
    [
        ("05/02/2026", "ngày 05 tháng 02 năm 2026 của"),
        ("…/02/2026", "ngày~tháng 02 năm 2026 của"),
        ("", "ngày~tháng~năm~của"),
    ],
)
def test_another_text_leaves_room_for_each_part_of_a_date_not_known_yet(issued, told):
    plan = Plan(number="38", symbol="KH-UBND", issuer="UBND phường Minh Xuân", date=issued, year=2026)
    assert told.replace("~", official_form().texts["blank"]) in reference(plan)
