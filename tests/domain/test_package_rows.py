"""Rows of one plan find their partners in another copy of it, where ids mean nothing."""

from dataclasses import replace

import pytest

from caicach_desktop.domain.package import ENTRY_FIELDS, Place, entry_digest, plan_key
from caicach_desktop.domain.package_rows import Match, match_rows, row_names
from caicach_desktop.domain.plan import Plan, Row, RowKind, WholePlan
from caicach_desktop.domain.reporting import Progress, Status
from tests.services.table import ROWS, small_plan


def with_rows(rows) -> WholePlan:
    plan = small_plan()
    made = tuple(Row(kind=kind, level=level, cells=cells) for kind, level, cells in rows)
    return replace(plan, appendices=(replace(plan.appendices[0], rows=made),))


def found(theirs, ours):
    return {
        here.row: (match.place.row if match.sure else -match.place.row)
        for here, match in match_rows(theirs, ours).items()
    }


def test_a_row_is_known_by_number_and_text_whatever_marks_and_case():
    names = row_names(small_plan())
    assert [name.number for name in names.values()] == ["I", "1", "2", "3", "II", "1"]
    assert names[Place(0, 2)].digest == names[Place(0, 3)].digest, "a merged cell reads as the one above"
    shouted = [(kind, level, tuple(cell and cell.upper() for cell in cells)) for kind, level, cells in ROWS]
    assert row_names(with_rows(shouted)) == names
    # A package written today must find its rows in every later version of the program.
    assert names[Place(0, 1)].digest == "69c61f6bc482aea05f094f294b04bb45"


def test_the_same_table_matches_row_by_row():
    assert match_rows(small_plan(), small_plan()) == {Place(0, row): Match(Place(0, row)) for row in range(6)}


def test_rows_that_differ_in_marks_only_find_their_own():
    rows = [(RowKind.TASK, 2, (str(n), f"Sửa đường {name}", "", "")) for n, name in enumerate(("Lương", "Lượng", "X"))]
    assert found(with_rows(rows), with_rows(rows[::-1])) == {0: 2, 1: 1, 2: 0}
    plain = [(RowKind.TASK, 2, ("1", "Sua duong Luong", "", ""))]
    assert found(with_rows(rows[:1]), with_rows(plain)) == {0: 0}


def test_rows_are_found_where_others_came_went_or_moved():
    moved = [ROWS[4], ROWS[5], (RowKind.TASK, 2, ("2", "Việc thêm ở đây", "", "")), *ROWS[:4]]
    assert found(small_plan(), with_rows(moved)) == {0: 3, 1: 4, 2: 5, 3: 6, 4: 0, 5: 1}
    assert found(small_plan(), with_rows([*ROWS[:1], *ROWS[2:]])) == {0: 0, 2: 1, 3: 2, 4: 3, 5: 4}


def test_a_row_with_another_text_is_never_surely_the_same():
    renamed = [*ROWS[:5], (RowKind.TASK, 2, ("1", "Khảo sát người dân", "Trạm Y tế", "Quý IV"))]
    assert found(small_plan(), with_rows(renamed))[5] == -5
    other = [*ROWS[:5], (RowKind.TASK, 2, ("1", "Mua sắm máy tính", "Công an xã", "2027"))]
    assert found(small_plan(), with_rows(other)).get(5) in (None, -5)


def test_equal_rows_are_paired_only_when_there_are_as_many():
    same = (RowKind.TASK, 2, ("9", "Niêm yết", "", ""))
    group = ROWS[0]
    assert found(with_rows([same, same]), with_rows([group, same, same])) == {0: 1, 1: 2}
    fewer = match_rows(with_rows([same, same]), with_rows([group, same]))
    assert [match.sure for match in fewer.values()] == [False]


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({"title": "Tên đã sửa"}, True),
        ({"issuer": "UBND XÃ"}, True),
        ({"number": "038"}, True),
        ({"issuer": "UBND xã Đồng Tâm"}, False),
        ({"issuer": "UBND xa"}, False),
        ({"number": "39"}, False),
        ({"year": 2027}, False),
        ({"doc_type": "Công văn"}, False),
        ({"issuer_parent": "UBND tỉnh"}, False),
    ],
)
def test_a_plan_is_known_by_who_issued_it_and_its_number(changes, same):
    plan = Plan(issuer="UBND xã", number="38", year=2026, title="Tên")
    assert (plan_key(replace(plan, **changes)) == plan_key(plan)) is same


def test_a_plan_without_number_is_known_by_its_title():
    assert plan_key(Plan(title="A")) != plan_key(Plan(title="B"))


def test_all_that_was_reported_is_handed_on_and_in_the_digest():
    own = {"id", "version", "row_id", "period", "extra"}
    assert set(ENTRY_FIELDS) | own == {*Progress.__dataclass_fields__}
    entry = Progress(status=Status.DOING)
    others = [replace(entry, **{name: 1 if name == "percent" else Status.DONE}) for name in ENTRY_FIELDS]
    assert len({entry_digest(one) for one in (entry, *others)}) == len(ENTRY_FIELDS) + 1
