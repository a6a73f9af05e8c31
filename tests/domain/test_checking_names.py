"""Names that are out of date: found in any dress and in every field, never where they are quoted or still right."""

from dataclasses import replace
from datetime import date

import pytest

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.finding import FindingCode, Severity
from caicach_desktop.domain.plan import Goal, Section
from tests.domain.test_checking import GOOD, PLAN, codes, found, task, whole


def test_units_that_no_longer_exist_are_named_with_their_place() -> None:
    finding = found(whole(("I", "PAPI"), task(lead="Công an huyện Sơn")))[0]
    assert (finding.code, finding.severity) == (FindingCode.OLD_UNIT, Severity.ADVICE)
    assert (finding.place, finding.appendix_id, finding.row_id) == ((0, 1, 3), 9, 2)
    assert finding.where == "Phụ lục, mục 1 (dòng 2)"
    assert "“Công an huyện Sơn”" in finding.text


@pytest.mark.parametrize("text", ["UBND thị xã", "CẤP HUYỆN", "Phối hợp quận, phường", "thị trấn"])
def test_old_units_are_known_in_any_dress(text: str) -> None:
    assert codes(whole(task(task=text))) == ["old-unit"]


@pytest.mark.parametrize(
    "text",
    [
        "Luyện tập cho dân quân thường trực",
        "Thực hiện Quyết định số 12/QĐ-UBND của UBND huyện",
        "Hồ sơ của huyện Sơn Dương (cũ)",
        "Khi không tổ chức cấp huyện",
        "Theo Thông tư của Bộ Thông tin và Truyền thông",
    ],
)
def test_quoted_and_past_names_may_stay(text: str) -> None:
    assert codes(whole(task(task=text))) == []


def test_before_july_2025_the_old_names_are_right() -> None:
    cells = task(lead="Phòng Nội vụ", task="Họp với UBND cấp huyện hằng tháng")
    spring = replace(PLAN, date="ngày 05 tháng 6 năm 2025", title="Nâng cao các chỉ số", year=2025)
    assert codes(whole(cells, plan=spring, note=None)) == []
    summer = replace(spring, date="ngày 05 tháng 7 năm 2025")
    assert codes(whole(cells, plan=summer, note=None)) == ["old-unit", "old-agency"]
    undated = replace(PLAN, date="", title="Nâng cao các chỉ số", year=None)
    assert codes(whole(cells, plan=undated, note=None)) == ["old-unit", "old-agency"]
    assert codes(whole(cells, plan=undated, note=None), today=date(2025, 1, 1)) == []


def test_old_agencies_are_told_who_does_their_work_now() -> None:
    (finding,) = found(whole(task(lead="Sở Lao động – Thương binh  và Xã hội; Phòng Kinh tế")))
    assert finding.code == FindingCode.OLD_AGENCY
    assert "Sở Nội vụ" in finding.text
    assert codes(whole(task(lead="Phòng Kinh tế và Hạ tầng thôn"))) == ["old-agency"]
    assert codes(whole(task(lead="Phòng Nội vụ - Lao động"))) == []


def test_the_same_old_name_in_many_cells_is_one_finding() -> None:
    cells = [task(number=str(n), task=f"Việc thứ {n}", lead="Phòng Tư pháp") for n in range(1, 5)]
    (finding,) = found(whole(*cells))
    assert finding.row == 0
    assert finding.text.endswith("Còn 3 ô như vậy trong cột này.")


def test_inactive_agencies_are_found_and_merged_cells_not_told_twice() -> None:
    agencies = [
        Agency(id=1, name="Trạm Y tế", aliases=("Trạm xá",), active=False, successor_id=2),
        Agency(id=2, name="Trạm Y tế khu vực"),
        Agency(id=3, name="Hội Làm vườn", active=False),
    ]
    plan = whole(task(lead="Trạm xá"), task(number="2", task="Khám", lead=None), task(number="3", lead="Hội Làm vườn"))
    texts = [finding.text for finding in found(plan, agencies) if finding.code == FindingCode.INACTIVE_AGENCY]
    assert len(texts) == 2
    assert "nay là “Trạm Y tế khu vực”" in texts[0]
    assert codes(whole(task(lead="Trạm Y tế khu vực")), agencies) == []


def test_a_name_without_marks_that_fits_several_is_to_be_written_out() -> None:
    agencies = [Agency(id=1, name="Thôn Lương"), Agency(id=2, name="Thôn Lượng"), Agency(id=3, name="Công an xã")]
    (finding,) = found(whole(task(lead="Thon Luong; cong an xa; thôn lượng")), agencies)
    assert finding.code == FindingCode.UNCLEAR_AGENCY
    assert finding.text == "“Thon Luong” viết không dấu, chưa rõ là “Thôn Lương” hay “Thôn Lượng”: ghi tên có đủ dấu."
    assert codes(whole(task(lead="thôn Lương, Thôn Lượng")), agencies) == []


def test_the_body_and_goals_are_looked_through_too() -> None:
    plan = replace(PLAN, sections=(Section("I", ("Giao Phòng Y tế tham mưu.",)),), recipients=("- UBND huyện;",))
    plan = replace(plan, issuer_parent="UBND HUYỆN SƠN")
    listed = found(replace(whole(GOOD, plan=plan), goals=(Goal(text="Chỉ số cấp huyện"),)))
    assert [(finding.code.value, finding.field, finding.where) for finding in listed] == [
        ("old-unit", "issuer", "Cơ quan ban hành"),
        ("old-unit", "goals", "Mục tiêu"),
        ("old-agency", "sections/0", "Nội dung: I"),
        ("old-unit", "recipients", "Nơi nhận"),
    ]


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("Sở LĐ-TB&XH", "Sở Nội vụ"),
        ("Sở NN&PTNT", "Sở Nông nghiệp và Môi trường"),
        ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo"),
        ("Phòng Tài chính – Kế hoạch", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("Phòng Dân tộc", "kiểm tra lại tên."),
    ],
)
def test_short_and_less_usual_old_names_are_known_too(text: str, now: str) -> None:
    (finding,) = found(whole(task(lead=text)))
    assert (finding.code, now in finding.text) == (FindingCode.OLD_AGENCY, True)


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ", "Sở Dân tộc và Tôn giáo", "Ban Tuyên giáo và Dân vận", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế",
        "Trung tâm Phục vụ hành chính công", "Văn phòng HĐND và UBND", "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Bộ phận Một cửa", "Sở Nông nghiệp và Môi trường", "Bộ Dân tộc và Tôn giáo", "Sở Giáo dục và Đào tạo",
    ],
)  # fmt: skip
def test_names_of_today_are_left_alone(text: str) -> None:
    assert codes(whole(task(lead=text))) == []
