"""The plan's own facts in the text around its tables."""

import pytest

from caicach_desktop.domain.plan import ReportingRule, Signature
from caicach_desktop.importers.raw import RawCell, RawFile, RawParagraph, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise
from caicach_desktop.importers.recognise_goals import figure_of


def set_off(text):
    return RawParagraph(text, bold=True, centred=True)


def head(left, right, bold=True):
    return RawRow((RawCell(left, bold), RawCell(right, bold)))


LETTERHEAD = RawTable(
    (
        head("ỦY BAN NHÂN DÂN\nXÃ HÒA SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
        head("Số: 07/KH-UBND", "Hòa Sơn, ngày 05 tháng 02 năm 2026", bold=False),
    )
)
SIGNATURE = RawTable(
    (
        head(
            "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Thị An",
        ),
    )
)
BODY = [
    set_off("KẾ HOẠCH"),
    set_off("Nâng cao các chỉ số năm 2026"),
    set_off("_______"),
    RawParagraph("Căn cứ Luật Tổ chức chính quyền địa phương;", italic=True),
    RawParagraph("Thực hiện Kế hoạch số 9/KH-UBND của tỉnh;"),
    RawParagraph("Ủy ban nhân dân xã ban hành Kế hoạch như sau:"),
    RawParagraph("I. MỤC TIÊU", bold=True),
    RawParagraph("1. Chỉ số SIPAS đạt 88,5% trở lên. Trong đó có 09 tiêu chí."),
    RawParagraph("2. Phấn đấu Chỉ số PAPI, PAR INDEX xếp hạng 80 - 85/124 xã."),
    RawParagraph("- Giữ gìn vệ sinh."),
    RawParagraph("II. TỔ CHỨC THỰC HIỆN", bold=True),
    RawParagraph("1. Các cơ quan, đơn vị"),
    RawParagraph(
        "- Lồng ghép trong báo cáo định kỳ (gửi trước ngày 10 của tháng cuối quý); báo cáo 6 tháng (chậm nhất ngày mùng"
        " 10/6), gửi về Ủy ban nhân dân xã (qua Phòng A); hoàn thành trước ngày 30/11/2026."
    ),
    RawParagraph("Trên đây là Kế hoạch của xã./."),
]


@pytest.fixture(scope="module")
def whole():
    return recognise(RawFile((LETTERHEAD, *BODY, SIGNATURE))).plan


def test_the_letterhead(whole):
    plan = whole.plan
    assert (plan.issuer_parent, plan.issuer) == (None, "ỦY BAN NHÂN DÂN XÃ HÒA SƠN")
    assert (plan.number, plan.symbol, plan.place, plan.date) == (
        "07",
        "KH-UBND",
        "Hòa Sơn",
        "ngày 05 tháng 02 năm 2026",
    )
    assert (plan.doc_type, plan.title, plan.year) == ("Kế hoạch", "Nâng cao các chỉ số năm 2026", 2026)


def test_the_text(whole):
    plan = whole.plan
    assert plan.legal_bases == ("Luật Tổ chức chính quyền địa phương", "Kế hoạch số 9/KH-UBND của tỉnh")
    assert [section.heading for section in plan.sections] == [None, "I. MỤC TIÊU", "II. TỔ CHỨC THỰC HIỆN", None]
    assert plan.sections[0].paragraphs[-1] == "Ủy ban nhân dân xã ban hành Kế hoạch như sau:"
    assert plan.recipients == ("- Sở Nội vụ;", "- Lưu: VT.")
    assert plan.signature == Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Nguyễn Thị An")


def test_goals_and_reporting_days(whole):
    assert [(goal.index, goal.value, goal.unit) for goal in whole.goals] == [
        ("SIPAS", 88.5, "%"),
        ("PAPI, PAR INDEX", "80 - 85/124", "rank"),
    ]
    assert whole.goals[0].text == "Chỉ số SIPAS đạt 88,5% trở lên"
    to = "Ủy ban nhân dân xã (qua Phòng A)"
    assert whole.plan.reporting == (
        ReportingRule("Các cơ quan, đơn vị", to, "quarterly", "trước ngày 10 của tháng cuối quý"),
        ReportingRule("Các cơ quan, đơn vị", to, "half-year", "chậm nhất ngày mùng 10/6"),
    )


def test_a_letter_with_two_who_report():
    text = (
        "Định kỳ hàng quý, các cơ quan, đơn vị báo cáo UBND xã về kết quả (qua Phòng Nội vụ) trước ngày 15 tháng cuối"
        " quý; Phòng Nội vụ tổng hợp, báo cáo UBND xã trước ngày 20 tháng cuối quý./."
    )
    blocks = [
        RawTable(
            (head("SỞ NỘI VỤ\nPHÒNG A\nSố:      /SNV-CCHC\nV/v nâng cao chỉ số", "Hà Nội, ngày    tháng 3 năm 2026"),)
        ),
        RawParagraph("Kính gửi:"),
        RawParagraph("- Các phòng;"),
        RawParagraph(text),
    ]
    plan = recognise(RawFile(tuple(blocks))).plan.plan
    assert (plan.doc_type, plan.number, plan.symbol, plan.title) == (
        "Công văn",
        None,
        "SNV-CCHC",
        "V/v nâng cao chỉ số",
    )
    assert plan.addressees == ("- Các phòng;",)
    assert [(rule.who, rule.to, rule.deadline) for rule in plan.reporting] == [
        ("các cơ quan, đơn vị", "UBND xã (qua Phòng Nội vụ)", "trước ngày 15 tháng cuối quý"),
        ("Phòng Nội vụ", "UBND xã", "trước ngày 20 tháng cuối quý"),
    ]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("đạt 80% trở lên", (80, "%")),
        ("đạt từ 80 - 85%", ("80 - 85", "%")),
        ("xếp hạng 80 - 85/124 xã, phường", ("80 - 85/124", "rank")),
        ("đạt 45,5 điểm", (45.5, "điểm")),
        ("tăng hạng", (None, None)),
    ],
)
def test_figures(text, figure):
    assert figure_of(text) == figure
