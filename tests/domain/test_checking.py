"""Checks: each finds what it looks for at its place, and leaves alone what only looks like it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.checking import check_plan
from caicach_desktop.domain.finding import Finding, FindingCode
from caicach_desktop.domain.plan import (
    Appendix,
    Column,
    ColumnRole,
    Numbering,
    Plan,
    Row,
    RowKind,
    Signature,
    WholeAppendix,
    WholePlan,
)

TODAY = date(2026, 9, 15)
ROLES = (ColumnRole.NUMBER, ColumnRole.CRITERION, ColumnRole.TASK, ColumnRole.LEAD, ColumnRole.DEADLINE)
NOTE = "(Kèm theo Kế hoạch số 38/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân phường)"
PLAN = Plan(
    issuer="ỦY BAN NHÂN DÂN PHƯỜNG MINH",
    number="38",
    date="ngày 05 tháng 02 năm 2026",
    title="Nâng cao các chỉ số năm 2026",
    signature=Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH"),
    year=2026,
)
GOOD = ("1", "Tri thức công dân", "Tuyên truyền trên loa truyền thanh", "Phòng Văn hóa - Xã hội", "Thường xuyên")


def rows_of(*all_cells) -> tuple[Row, ...]:
    return tuple(
        Row(id=n, kind=RowKind.GROUP if len(cells) == 2 else RowKind.TASK, level=1 if len(cells) == 2 else 2,
            cells=cells if len(cells) == len(ROLES) else (*cells, "", "", ""))
        for n, cells in enumerate(all_cells, start=1)
    )  # fmt: skip


def whole(*all_cells, plan: Plan = PLAN, **facts) -> WholePlan:
    """A plan with one appendix of these rows; two texts make a group."""
    columns = tuple(Column(role, role.value) for role in ROLES)
    facts = {"note": NOTE, "columns": columns, "numbering": Numbering.TYPED, "id": 9, "number": "Phụ lục", **facts}
    return WholePlan(plan, (), (WholeAppendix(Appendix(**facts), rows_of(*all_cells)),))


def found(plan: WholePlan, agencies=(), today: date = TODAY) -> list[Finding]:
    return check_plan(plan, agencies, today)


def codes(plan: WholePlan, agencies=(), today: date = TODAY) -> list[str]:
    return [finding.code.value for finding in found(plan, agencies, today)]


def task(**texts: str | None) -> tuple[str | None, ...]:
    """A good task with some of its cells replaced, by the role's name."""
    return tuple(texts.get(role.value, cell) for role, cell in zip(ROLES, GOOD, strict=True))


def test_a_good_plan_has_nothing_to_look_at() -> None:
    assert found(whole(("I", "Chỉ số PAPI"), GOOD)) == []
    assert found(WholePlan(Plan())) == []


# --- facts ----------------------------------------------------------------------------------------------------


def test_note_and_signature_contradict_each_other() -> None:
    chair = NOTE.replace("của Ủy ban", "của Chủ tịch Ủy ban")
    assert codes(whole(GOOD, note=chair)) == ["signature"]
    alone = replace(PLAN, issuer="CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG", signature=Signature((), "CHỦ TỊCH"))
    assert codes(whole(GOOD, note=chair, plan=alone)) == []
    assert codes(whole(GOOD, plan=alone)) == ["signature"]
    assert codes(whole(GOOD, plan=replace(alone, signature=PLAN.signature))) == ["signature"]
    assert codes(whole(GOOD, note=chair, plan=replace(PLAN, signature=None))) == []
    deputy = Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH")
    assert codes(whole(GOOD, plan=replace(PLAN, signature=deputy))) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("38/KH", "39/KH", "số “39”"),
        ("KH-UBND", "KH-HĐND", "ký hiệu “KH-HĐND”"),
        ("05 tháng 02", "06 tháng 02", "Ngày trong dòng"),
        ("năm 2026", "năm 2025", "Ngày trong dòng"),
        ("Kế hoạch", "Công văn", "loại văn bản “Công văn”"),
    ],
)
def test_a_note_that_names_another_document(old: str, new: str, said: str) -> None:
    (finding,) = found(whole(GOOD, note=NOTE.replace(old, new)))
    assert (finding.code, finding.place) == (FindingCode.NOTE_FACTS, (0, None, None))
    assert said in finding.text


@pytest.mark.parametrize(
    "note",
    [
        "(Kèm theo Kế hoạch số     /KH-UBND ngày     tháng 02 năm 2026 của UBND phường)",
        "(Kèm theo Kế hoạch số 038/KH-UBND ngày …/02/2026 của UBND phường)",
        "(Kèm theo Kế hoạch số …/KH-UBND ngày 5/2/2026 của Ủy ban nhân dân phường)",
        "",
    ],
)
def test_what_is_left_open_in_a_note_contradicts_nothing(note: str) -> None:
    assert codes(whole(GOOD, note=note)) == []


@pytest.mark.parametrize(
    "named",
    [
        "UBND phường", "UBND phường Minh Xuân", "Ủy ban nhân dân P. Minh Xuân", "UBND phường ban hành kế hoạch năm",
        "…", "Hội đồng nhân dân tỉnh", "UBND phường Minh Xuân, tỉnh Tuyên Quang",
    ],
)  # fmt: skip
def test_the_issuer_in_a_note_may_be_short(named: str) -> None:
    plan = replace(PLAN, issuer="ỦY BAN NHÂN DÂN PHƯỜNG MINH XUÂN")
    assert codes(whole(GOOD, plan=plan, note=f"(Kèm theo Kế hoạch số …/KH-UBND của {named})")) == []


def test_a_note_of_another_council_is_noticed() -> None:
    plan = replace(PLAN, issuer="ỦY BAN NHÂN DÂN PHƯỜNG MINH XUÂN")
    (finding,) = found(whole(GOOD, plan=plan, note="(Kèm theo Kế hoạch số …/KH-UBND của UBND phường Nông Tiến)"))
    assert (finding.code, finding.field) == (FindingCode.NOTE_FACTS, "note")
    assert "“UBND phường Nông Tiến”" in finding.text


def test_years_gone_by_are_noticed() -> None:
    assert codes(whole(GOOD, title=("Nhiệm vụ năm 2025",))) == ["old-year"]
    assert codes(whole(GOOD, title=("Nhiệm vụ giai đoạn 2025-2030",))) == []
    assert codes(whole(GOOD, plan=replace(PLAN, title="Nâng cao chỉ số năm 2025"))) == ["old-year"]
    assert codes(whole(task(deadline="Quý IV năm 2025"))) == ["old-year"]
    assert codes(whole(task(deadline="30/01/2026"))) == ["early-deadline"]
    assert codes(whole(task(deadline="31/12/2026"))) == []
    next_year = replace(PLAN, date="ngày 15 tháng 12 năm 2025", title="Kế hoạch năm 2026", year=2025)
    assert codes(whole(task(deadline="Tháng 3/2026"), plan=next_year, note=None)) == []
    columns = tuple(Column(role, "Mục tiêu năm 2024" if role == ROLES[1] else "x") for role in ROLES)
    as_target = (columns[0], replace(columns[1], role=ColumnRole.TARGET), *columns[2:])
    assert codes(whole(GOOD, columns=as_target)) == ["old-year"]


# --- rows -----------------------------------------------------------------------------------------------------


def test_what_is_missing_is_told_once_and_merged_counts_as_there() -> None:
    plan = whole(task(lead="", deadline=" "), task(number="2", task="Việc khác", criterion=None, lead=None))
    assert [(f.code.value, f.row, f.column) for f in found(plan)] == [
        ("no-lead", 0, 3),
        ("no-deadline", 0, 4),
        ("no-lead", 1, 3),
    ]
    assert codes(whole(GOOD, task(number="2", task="Việc khác", lead=None, deadline=None))) == []


def test_a_heading_may_name_the_agency_for_all_below_it_and_a_task_leave_it_to_its_parts() -> None:
    group = Row(id=1, kind=RowKind.GROUP, level=1, cells=("I", "PAPI", "", "Công an xã", ""))
    below = Row(id=2, level=2, cells=task(lead=""))
    plan = whole(GOOD)
    part = plan.appendices[0]
    assert codes(replace(plan, appendices=(replace(part, rows=(group, below)),))) == []
    parts = (Row(id=1, level=1, cells=task(lead="", deadline="")), Row(id=2, level=2, cells=GOOD))
    assert codes(replace(plan, appendices=(replace(part, rows=parts),))) == []


def test_empty_rows_criteria_and_tasks() -> None:
    plan = whole(task(task=""), task(number="2", criterion=""), ("3", "", "", "", ""), ("I", ""))
    assert [(f.code.value, f.severity.value, f.row, f.column) for f in found(plan)] == [
        ("empty", "fault", 0, 2),
        ("empty", "advice", 1, 1),
        ("empty", "fault", 2, None),
        ("empty", "fault", 3, None),
    ]


def test_a_plan_without_the_columns_is_told_so_once() -> None:
    columns = tuple(Column(role, role.value) for role in ROLES[:3])
    bare = whole(columns=columns)
    rows = (Row(id=1, cells=GOOD[:3]), Row(id=2, cells=("2", "Khác", "Việc khác")))
    part = replace(bare.appendices[0], rows=rows)
    assert codes(replace(bare, appendices=(part, part))) == ["no-lead", "no-deadline"]
    titled = replace(part, appendix=replace(part.appendix, title=("Thuộc trách nhiệm của Sở Nội vụ",)))
    assert codes(replace(bare, appendices=(titled,))) == ["no-deadline"]


def test_the_same_task_twice() -> None:
    text = "Công khai đầy đủ thủ tục hành chính tại nơi tiếp nhận hồ sơ và trên trang thông tin"
    twice = whole(task(task=text), task(number="2", task=text.upper()))
    (finding,) = found(twice)
    assert (finding.code, finding.row) == (FindingCode.TWICE, 1)
    assert "mục 1 (dòng 1)" in finding.text
    for slip in (text + " xã", text.replace("tiếp nhận", "tiêp nhân")):
        assert codes(whole(task(task=text), task(number="2", task=slip))) == ["twice"]
    power = "Chính quyền tổ chức thực hiện tốt chính sách điện sinh hoạt ở địa phương."
    assert codes(whole(task(task=power), task(number="2", task=power.replace("điện", "nước")))) == []
    for other in (
        task(number="2", task=text, lead="Công an xã"),
        task(number="2", task=text, criterion="Khác"),
        task(number="2", task=text + " năm 2026"),
        task(number="2", task=None),
        task(number="2", task=text.replace("hành chính", "đất đai")),
    ):
        assert codes(whole(task(task=text), other)) == []
    assert codes(whole(task(task="Thường xuyên"), task(number="2", task="Thường xuyên"))) == []


@pytest.mark.parametrize(
    "text", ["31/2", "Trước 31/4/2026", "Ngày 30 tháng 2", "15/13/2026", "29/02/2027", "ngày 0 tháng 5 năm 2026"]
)
def test_impossible_days(text: str) -> None:
    (finding,) = (f for f in found(whole(task(deadline=text))) if f.code == FindingCode.IMPOSSIBLE_DATE)
    assert finding.column == 4


@pytest.mark.parametrize(
    "text", ["29/2/2028", "12/2026", "Quý IV/2026", "24/24 giờ", "15/3 và 15/9 hằng năm", "5-6/2026", "31/12"]
)
def test_possible_days(text: str) -> None:
    assert "impossible-date" not in codes(whole(task(deadline=text)))


@pytest.mark.parametrize("year", [-1, 0, 12_000])
def test_a_year_that_cannot_be_is_no_year(year: int) -> None:
    assert codes(whole(GOOD, note=None, plan=replace(PLAN, title="", date="", year=year))) == []


def test_an_issue_date_that_cannot_be() -> None:
    assert codes(whole(GOOD, note=None, plan=replace(PLAN, date="ngày 31 tháng 02 năm 2026"))) == ["impossible-date"]


def test_a_month_of_issue_decides_which_organisation_holds() -> None:
    """The plan's year alone does not: the organisation changed in the middle of 2025."""
    plan = replace(PLAN, title="Nâng cao các chỉ số năm 2025", year=2025)
    named = task(task="Phối hợp với các xã trong huyện mở lớp tập huấn")
    for printed, expected in (
        ("tháng 6 năm 2025", []),
        ("tháng 10 năm 2025", ["old-unit"]),
        ("tháng 10/2025", ["old-unit"]),
    ):
        assert codes(whole(named, note=None, plan=replace(plan, date=printed))) == expected


# --- all of them ----------------------------------------------------------------------------------------------


def test_findings_come_in_reading_order() -> None:
    plan = whole(
        task(deadline="31/2"),
        task(number="7", lead="", task="Việc khác"),
        plan=replace(PLAN, title="Năm 2025"),
        title=("Năm 2020",),
    )
    places = [finding.place for finding in found(plan)]
    assert places == [(None,) * 3, (0, None, None), (0, 0, 4), (0, 1, 0), (0, 1, 3)]


any_text = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["31/2/2026", "0/0/0000", "ngày tháng năm 9999", "huyện", "Phòng Nội vụ và", "I", "1.1", "(Kèm số /"]
    ),
)
any_cells = st.lists(st.none() | any_text, min_size=0, max_size=6).map(tuple)
any_rows = st.lists(
    st.builds(Row, kind=st.sampled_from(RowKind), level=st.integers(0, 4), cells=any_cells), max_size=6
).map(tuple)
any_columns = st.lists(st.builds(Column, st.sampled_from(ColumnRole), any_text), max_size=6).map(tuple)


@st.composite
def any_plan(draw) -> WholePlan:
    """Rows as wide as their table, as the store keeps them, full of whatever people type."""
    columns = draw(any_columns)
    rows = tuple(replace(row, cells=(row.cells + ("",) * len(columns))[: len(columns)]) for row in draw(any_rows))
    titles = st.lists(any_text, max_size=2).map(tuple)
    numbering = draw(st.sampled_from(Numbering))
    part = Appendix(columns=columns, title=draw(titles), note=draw(any_text), numbering=numbering)
    signature = st.none() | st.builds(Signature, titles, any_text)
    year = st.none() | st.integers(-1, 12_000)
    plan = Plan(issuer=draw(any_text), date=draw(any_text), title=draw(any_text), signature=draw(signature),
                number=draw(st.none() | any_text), year=draw(year))  # fmt: skip
    return WholePlan(plan, (), (WholeAppendix(part, rows),))


@given(any_plan())
def test_no_plan_is_too_odd_to_be_checked(plan: WholePlan) -> None:
    for finding in found(plan, [Agency(id=1, name="huyện", active=False, successor_id=1)]):
        assert finding.text
        assert finding.row is None or finding.row < len(plan.appendices[0].rows)


SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "plans"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real plans are not here")
def test_real_plans_have_few_findings() -> None:
    from caicach_desktop.importers.plan_file import read_plan_file

    counted = {path.stem: codes(read_plan_file(path).plan) for path in SHARED.glob("*.json")}
    assert counted["minh-xuan-2026"] == ["signature"]
    assert all(len(found_in) <= 5 for found_in in counted.values())
