"""A file with a decision and the plan it issues: the plan is the plan, the decision its legal basis."""

import pytest

from caicach_desktop.domain.plan import Signature
from caicach_desktop.importers.raw import RawFile, RawParagraph, RawTable
from caicach_desktop.importers.recognise import recognise
from tests.importers.test_recognise_facts import BODY, LETTERHEAD, SIGNATURE, head, set_off
from tests.importers.test_recognise_left import TABLE, TITLE


def letterhead(number="", day="     ", symbol="QĐ-UBND"):
    dated = f"Hòa Sơn, ngày {day} tháng 02 năm 2026"
    return RawTable((LETTERHEAD.rows[0], head(f"Số: {number}/{symbol}", dated, bold=False)))


ARTICLES = [
    RawParagraph("Căn cứ Luật Ban hành văn bản;", italic=True),
    set_off("QUYẾT ĐỊNH:"),
    RawParagraph("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách."),
    RawParagraph("Điều 2. Quyết định có hiệu lực từ ngày ký."),
]
ABOUT = [set_off("QUYẾT ĐỊNH"), set_off("Về việc ban hành Kế hoạch cải cách năm 2026")]
DECISION = [*ABOUT, set_off("ỦY BAN NHÂN DÂN XÃ HÒA SƠN"), *ARTICLES]
NAMED = RawTable((head("Nơi nhận:\n- Như Điều 2;\n- Sở Nội vụ.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLÒ VĂN AN"),))
NOTE = RawParagraph("(Ban hành kèm theo Quyết định số 15/QĐ-UBND)", italic=True, centred=True)
TEXT = [RawParagraph("I. MỤC TIÊU", bold=True), RawParagraph("1. Chỉ số SIPAS đạt 90% trở lên.")]
PLAN = [set_off("KẾ HOẠCH"), set_off("Cải cách hành chính năm 2026"), NOTE, *TEXT]
BASIS = "Quyết định số 15/QĐ-UBND ngày 05 tháng 02 năm 2026 về việc ban hành Kế hoạch cải cách năm 2026"


def read(*blocks):
    return recognise(RawFile(tuple(blocks)))


def told(draft):
    return [doubt.reason for doubt in draft.doubts]


@pytest.mark.parametrize("headed", [True, False])
def test_the_plan_behind_a_decision_is_the_plan(headed):
    own = [letterhead(symbol="KH-UBND")] if headed else []
    draft = read(letterhead("15", "05"), *DECISION, NAMED, *own, *PLAN, TABLE)
    plan = draft.plan.plan
    assert (plan.doc_type, plan.title, plan.year) == ("Kế hoạch", "Cải cách hành chính năm 2026", 2026)
    assert (plan.number, plan.symbol) == (None, "KH-UBND")
    assert (plan.issuer, plan.place, plan.date) == (
        "ỦY BAN NHÂN DÂN XÃ HÒA SƠN",
        "Hòa Sơn",
        "ngày 05 tháng 02 năm 2026",
    )
    assert plan.legal_bases == (BASIS,)
    assert [section.heading for section in plan.sections] == [None, "I. MỤC TIÊU"]
    assert plan.signature == Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", None)
    assert plan.recipients == ("- Sở Nội vụ.",)
    assert [goal.value for goal in draft.plan.goals] == [90]
    assert len(draft.plan.appendices[0].rows) == 1
    assert (
        told(draft)[0]
        == (
            "Tệp có cả Quyết định và Kế hoạch: các mục được lấy từ Kế hoạch, Quyết định được ghi vào phần căn cứ;"
            " ngày ban hành, nơi nhận và người ký lấy theo Quyết định"
        )
        if headed
        else "cơ quan ban hành" in told(draft)[0]
    )
    assert any("Điều 2. Quyết định có hiệu lực" in reason for reason in told(draft)[1:])


def test_what_the_plan_says_itself_stays():
    other = RawTable((head("Nơi nhận:\n- Các thôn.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Thị Ba"),))
    basis = RawParagraph("Căn cứ Luật Tổ chức chính quyền;", italic=True)
    text = [*PLAN[:3], basis, *PLAN[3:], other]
    plan = read(
        letterhead("15", "05"), *DECISION, SIGNATURE, letterhead("9", "12", "KH-UBND"), *text, *TITLE, TABLE
    ).plan.plan
    assert (plan.number, plan.symbol, plan.date) == ("9", "KH-UBND", "ngày 12 tháng 02 năm 2026")
    assert plan.legal_bases == (BASIS, "Luật Tổ chức chính quyền")
    assert plan.recipients == ("- Các thôn.",)
    assert plan.signature == Signature(("KT. CHỦ TỊCH",), "PHÓ CHỦ TỊCH", "Lò Thị Ba")


def test_a_decision_without_number_is_no_basis():
    draft = read(letterhead(), *DECISION, SIGNATURE, *PLAN, *TITLE, TABLE)
    assert draft.plan.plan.legal_bases == ()
    assert "được ghi vào phần căn cứ" not in told(draft)[0]


def test_a_letter_that_sends_a_plan_gives_it_nothing():
    letter = [RawParagraph("V/v gửi kế hoạch"), RawParagraph("Kính gửi: Các thôn"), RawParagraph("Xã gửi kế hoạch.")]
    draft = read(letterhead("8", "05", "UBND-NV"), *letter, SIGNATURE, *PLAN, *TITLE, TABLE)
    plan = draft.plan.plan
    assert (plan.doc_type, plan.title, plan.date, plan.legal_bases) == (
        "Kế hoạch", "Cải cách hành chính năm 2026", "", (),
    )  # fmt: skip
    assert told(draft)[0] == "Tệp có cả Công văn và Kế hoạch: các mục được lấy từ Kế hoạch"


@pytest.mark.parametrize(
    "second",
    [
        [set_off("QUY CHẾ"), set_off("Phối hợp")],
        [set_off("QUYẾT ĐỊNH"), set_off("Kiện toàn")],
        [RawParagraph("Kế hoạch"), RawParagraph("Cải cách")],
    ],
)
def test_only_a_plan_in_capitals_takes_the_first_place(second):
    plan = read(letterhead("15", "05"), *DECISION, SIGNATURE, *second, *TITLE, TABLE).plan.plan
    assert (plan.doc_type, plan.number) == ("Quyết định", "15")


def test_the_first_of_two_plans_stays_the_plan():
    second = [set_off("CHƯƠNG TRÌNH"), set_off("Hành động")]
    draft = read(LETTERHEAD, *BODY, SIGNATURE, LETTERHEAD, *second, *TITLE, TABLE)
    assert (draft.plan.plan.doc_type, draft.plan.plan.number) == ("Kế hoạch", "07")
    assert not any("Tệp có cả" in reason for reason in told(draft))


def test_the_name_of_a_plan_inside_an_unsigned_text_begins_no_other():
    plan = read(
        letterhead("15", "05"), *ABOUT, *ARTICLES, set_off("KẾ HOẠCH"), RawParagraph("a"), *TITLE, TABLE
    ).plan.plan
    assert plan.doc_type == "Quyết định"
