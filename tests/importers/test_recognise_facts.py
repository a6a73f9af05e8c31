"""The plan's own facts in the text around its tables."""

import pytest

from caicach_desktop.domain.plan import ReportingRule, Section, Signature
from caicach_desktop.importers.raw import RawCell, RawFile, RawParagraph, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise
from caicach_desktop.importers.recognise_goals import figure_of, read_goals, read_reporting


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
        ("từ 85% đến 90%", ("85 - 90", "%")),
        ("đạt 88,5 phần trăm", (88.5, "%")),
        ("từ 90 đến 95 điểm", ("90 - 95", "điểm")),
        ("xếp hạng trong khoảng 80 đến 85/124 xã", ("80 - 85/124", "rank")),
        ("xếp vị trí thứ 15 trở lên", (15, "rank")),
        ("thuộc nhóm 30 xã đứng đầu", (30, "rank")),
        ("tăng từ 2 đến 3 bậc so với năm 2025", ("2 - 3", "bậc")),
        ("xếp hạng tốt, đạt trên 95%", (95, "%")),
        ("tăng hạng", (None, None)),
    ],
)
def test_figures(text, figure):
    assert figure_of(text) == figure


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Chỉ số PAPI tăng 2 bậc so với năm 2025", ("PAPI", "Chỉ số PAPI tăng 2 bậc so với năm 2025", 2)),
        ("Xếp hạng 80 - 85/124 xã", ("", "Xếp hạng 80 - 85/124 xã", "80 - 85/124")),
        ("a) 100% thủ tục hành chính được công khai;", ("", "100% thủ tục hành chính được công khai", 100)),
    ],
)
def test_goals_keep_their_figures(text, goal):
    (found,) = read_goals([Section("I. MỤC TIÊU", (text,))])
    assert (found.index, found.text, found.value) == goal


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Báo cáo quý I trước ngày 10/3, báo cáo 6 tháng trước ngày 10/6",
         [("quarterly", "trước ngày 10/3"), ("half-year", "trước ngày 10/6")]),
        ("Định kỳ 6 tháng, năm báo cáo Sở Nội vụ trước ngày 15/6 và ngày 15/12.",
         [("half-year", "trước ngày 15/6"), ("annual", "ngày 15/12")]),
        ("Định kỳ quý, 6 tháng, năm báo cáo UBND xã để tổng hợp",
         [("quarterly", ""), ("half-year", ""), ("annual", "")]),
        ("Báo cáo trước ngày 25 hằng tháng", [("monthly", "trước ngày 25 hằng tháng")]),
        ("Báo cáo trước ngày 25 của tháng cuối cùng trong quý",
         [("quarterly", "trước ngày 25 của tháng cuối cùng trong quý")]),
        ("Thời hạn báo cáo: ngày 15 của tháng cuối quý", [("quarterly", "ngày 15 của tháng cuối quý")]),
        ("Báo cáo hằng quý (trước ngày 10 các tháng 3, 6, 9, 12)",
         [("quarterly", "trước ngày 10 các tháng 3, 6, 9, 12")]),
        ("Báo cáo trước ngày 05 tháng đầu quý sau", [("quarterly", "trước ngày 05 tháng đầu quý sau")]),
        ("Báo cáo kết quả trước ngày 30/11/2026 theo định kỳ", []),
        ("Công khai định kỳ hằng quý", []),
    ],
)  # fmt: skip
def test_reporting_days(text, rules):
    found = read_reporting([Section("III. TỔ CHỨC THỰC HIỆN", (text,))])
    assert [(rule.period, rule.deadline) for rule in found] == rules


def test_a_signature_without_authority_and_a_letter_about_something():
    letterhead = RawTable(
        (head("UBND XÃ TÂN AN\nSố:     /UBND-VP\nVề việc phân công", "Tân An, ngày 3 tháng 3 năm 2026"),)
    )
    signature = RawTable((head("Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\n\nTrần Văn Bình"),))
    blocks = (letterhead, RawParagraph("Kính gửi: Các cơ quan"), RawParagraph("Xã phân công."), signature)
    plan = recognise(RawFile(blocks)).plan.plan
    assert (plan.doc_type, plan.number, plan.symbol, plan.title) == ("Công văn", None, "UBND-VP", "Về việc phân công")
    assert plan.recipients == ("- Lưu: VT.",)
    assert plan.signature == Signature((), "CHỦ TỊCH", "Trần Văn Bình")


def test_a_decision_of_the_chairman():
    lines = [set_off("QUYẾT ĐỊNH"), set_off("Ban hành Kế hoạch"), set_off("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ")]
    plan = recognise(RawFile((LETTERHEAD, *lines, RawParagraph("Điều 1. Ban hành."), SIGNATURE))).plan.plan
    assert (plan.doc_type, plan.title) == ("Quyết định", "Ban hành Kế hoạch")


def test_a_document_of_the_party():
    first = head("ĐẢNG ỦY XÃ TÂN AN\n*", "ĐẢNG CỘNG SẢN VIỆT NAM")
    second = head("Số 15-KH/ĐU", "Tân An, ngày 3 tháng 3 năm 2026", bold=False)
    draft = recognise(RawFile((RawTable((first, second)), *BODY)))
    plan = draft.plan.plan
    assert (plan.number, plan.symbol, plan.place) == ("15", "KH/ĐU", "Tân An")
    assert draft.plan.appendices == ()


def test_a_signature_set_with_tabs():
    below = [
        RawParagraph(text) for text in ("Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN", "- Lưu: VT.\t\tCHỦ TỊCH", "\t\tBùi An")
    ]
    plan = recognise(RawFile((LETTERHEAD, *BODY, *below))).plan.plan
    assert plan.recipients == ("- Lưu: VT.",)
    assert plan.signature == Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Bùi An")
