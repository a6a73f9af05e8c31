"""The year a plan is for: stated by its date and title, or guessed with a reason."""

from dataclasses import replace

import pytest

from caicach_desktop.domain.plan import Appendix, Column, ColumnRole, Goal, Plan, Row, Section, WholeAppendix, WholePlan
from caicach_desktop.domain.plan_year import YearGuess, guessed_year, stated_year


@pytest.mark.parametrize(
    ("date", "title", "doc_type", "year"),
    [
        ("ngày 05 tháng 02 năm 2026", "Cải cách hành chính năm 2026", "Kế hoạch", 2026),
        # Made in December for the year to come.
        ("ngày 20 tháng 12 năm 2026", "Cải cách hành chính năm 2027", "Kế hoạch", 2027),
        # A title left over from last year, unless it is a report on that year.
        ("ngày 05 tháng 01 năm 2026", "Cải cách hành chính năm 2025", "Kế hoạch", 2026),
        ("ngày 05 tháng 01 năm 2026", "Kết quả cải cách hành chính năm 2025", "Báo cáo", 2025),
        ("ngày 05 tháng 01 năm 2026", "Nhiệm vụ năm 2026, hướng tới năm 2027", "Kế hoạch", 2026),
        ("ngày 20 tháng 12 năm 2025", "Cải cách hành chính giai đoạn 2026 - 2030", "Kế hoạch", 2026),
        ("ngày 20 tháng 10 năm 2025", "Cải cách hành chính giai đoạn 2021 – 2026", "Kế hoạch", 2025),
        ("ngày 20 tháng 10 năm 2025", "Chuyển đổi số đến năm 2030", "Đề án", 2025),
        ("ngày … tháng … năm …", "Cải cách hành chính năm 2027", "Kế hoạch", 2027),
        ("", "Cải cách hành chính", "Kế hoạch", None),
        # Too early for next year's plan, too late for last year's report: the title may be a slip.
        ("ngày 05 tháng 8 năm 2026", "Cải cách hành chính năm 2027", "Kế hoạch", 2026),
        ("ngày 05 tháng 9 năm 2026", "Cải cách hành chính năm 2027", "Kế hoạch", 2027),
        ("ngày     tháng     năm 2026", "Cải cách hành chính năm 2027", "Kế hoạch", 2027),
        ("ngày 05 tháng 4 năm 2026", "Kết quả cải cách hành chính năm 2025", "Báo cáo", 2026),
        # The number of a document, and the year in it, are no year of the plan.
        ("ngày 05 tháng 12 năm 2025", "Triển khai Quyết định số 2026/QĐ-UBND của UBND tỉnh", "Kế hoạch", 2025),
        ("", "Triển khai Quyết định số 2085/QĐ-TTg và Nghị định 61/2018/NĐ-CP", "Kế hoạch", None),
        ("", "Thực hiện Nghị định số 61/2018/NĐ-CP từ ngày 31/12/2026", "Kế hoạch", 2026),
        ("05/XII/2026", "Cải cách hành chính", "Kế hoạch", 2026),
    ],
)
def test_the_year_that_date_and_title_state(date, title, doc_type, year):
    assert stated_year(date, title, doc_type) == year


def plan(deadlines=(), tasks=(), title="NHIỆM VỤ", note=None, goals=(), **facts):
    columns = (Column(ColumnRole.TASK, "Nhiệm vụ"), Column(ColumnRole.DEADLINE, "Thời hạn"))
    texts = [("", one) for one in deadlines] + [(one, "") for one in tasks]
    rows = tuple(Row(position=place, cells=cells) for place, cells in enumerate(texts))
    appendix = Appendix(number="Phụ lục I", title=(title,), note=note, columns=columns)
    return WholePlan(Plan(**facts), tuple(Goal(text=text) for text in goals), (WholeAppendix(appendix, rows),))


def test_deadlines_speak_for_the_year_most_of_them_name_and_the_earlier_of_two_as_frequent():
    most = plan(("31/12/2027", "Quý IV/2027", "Trước ngày 15/01/2028", "Thường xuyên", None))
    assert guessed_year(most) == YearGuess(2027, "thời hạn ở 2 dòng ghi năm này")
    assert guessed_year(plan(("31/12/2027", "31/01/2028"))).year == 2027


@pytest.mark.parametrize(
    ("weaker", "year", "reason"),
    [
        ({"title": "NHIỆM VỤ NĂM 2030"}, 2030, "tên hoặc dòng “Kèm theo” của Phụ lục I ghi năm này"),
        ({"note": "(Kèm theo Kế hoạch ngày 05/02/2030)"}, 2030, "tên hoặc dòng “Kèm theo” của Phụ lục I ghi năm này"),
        ({"deadlines": ("31/12/2030",)}, 2030, "thời hạn ở 1 dòng ghi năm này"),
        ({"goals": ("So với năm 2024, năm 2030 tăng 5%",)}, 2030, "mục tiêu nói đến năm này"),
        ({"sections": (Section("II. NHIỆM VỤ NĂM 2030"),)}, 2030, "đề mục ghi năm này"),
        ({"tasks": ("Ban hành kế hoạch năm 2030", "Theo Nghị định 45/2020/NĐ-CP ngày 8/4/2020")}, 2030,
         "1 nhiệm vụ nói đến năm này"),
        ({"legal_bases": ("Luật số 72/2025/QH15", "Kế hoạch số 1 ngày 05/01/2030")}, 2030,
         "căn cứ mới nhất ghi năm này"),
    ],
)  # fmt: skip
def test_each_sign_tells_the_year_by_itself(weaker, year, reason):
    assert guessed_year(plan(**weaker)) == YearGuess(year, reason)


@pytest.mark.parametrize(
    "facts",
    [
        {"legal_bases": ("Quyết định số 2085/QĐ-TTg", "Kế hoạch số 1 ngày 05/12/2026")},
        {"legal_bases": ("Đề án 06 giai đoạn 2022 - 2025, tầm nhìn đến năm 2030", "Luật số 72/2026/QH15")},
        {"legal_bases": ("Chiến lược phát triển đến hết năm 2035", "Kế hoạch số 1 ngày 05/12/2026")},
        {"goals": ("Năm 2026 đạt 90%, định hướng đến năm 2030 đạt 95%",)},
        {"goals": ("Đến hết năm 2026 đạt 90%",)},
        {"sections": (Section("II. NHIỆM VỤ NĂM 2026, TẦM NHÌN 2045"),)},
        {"note": "(Kèm theo Kế hoạch số 2030/KH-UBND ngày 05/02/2026)"},
        {"deadlines": ("Theo Quyết định số 2085/QĐ-UBND", "Theo Quyết định số 2085 /QĐ-UBND", "31/12/2026")},
    ],
)
def test_a_document_s_number_and_what_lies_far_ahead_are_no_year(facts):
    assert guessed_year(plan(**facts)).year == 2026


def test_the_surer_sign_goes_first():
    signs = {
        "note": "(Kèm theo Kế hoạch ngày 05/02/2030)",
        "deadlines": ("31/12/2031",),
        "goals": ("Năm 2032 đạt 90%",),
        "sections": (Section("NHIỆM VỤ NĂM 2033"),),
        "tasks": ("Kế hoạch năm 2034",),
        "legal_bases": ("Kế hoạch ngày 05/01/2035",),
    }
    found = []
    for sign in tuple(signs):
        found.append(guessed_year(plan(**signs)).year)
        del signs[sign]
    assert found == [2030, 2031, 2032, 2033, 2034, 2035]


@pytest.mark.parametrize("name", ["KH_CCHC_2027.docx", "KeHoach2027.xlsx", "Kế hoạch năm 2027 (bản 2).pdf"])
def test_the_file_s_name_tells_it_last_of_all(name):
    assert guessed_year(plan(), name) == YearGuess(2027, "tên tệp ghi năm này")
    assert guessed_year(plan(("31/12/2027",)), name).reason == "thời hạn ở 1 dòng ghi năm này, tên tệp cũng vậy"
    other = YearGuess(2026, "thời hạn ở 1 dòng ghi năm này, tuy tên tệp ghi 2027")
    assert guessed_year(plan(("31/12/2026",)), name) == other


def test_where_nothing_names_a_year_none_is_guessed():
    empty = plan(("Thường xuyên", "Quý IV"), goals=("Đạt 90% giai đoạn 2026 - 2030",))
    assert guessed_year(empty, "scan_20261231_1.docx") is None
    assert guessed_year(replace(empty, appendices=())) is None
