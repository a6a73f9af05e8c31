"""Comparing: rows find their partners, nothing is lost, the order is that of reading."""

import time

from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.comparing import Comparison, PairKind, compare
from caicach_desktop.domain.plan import Appendix, Column, ColumnRole, Numbering, Row, RowKind, WholeAppendix

ROLES = (ColumnRole.NUMBER, ColumnRole.CRITERION, ColumnRole.TASK, ColumnRole.LEAD)
TASKS = [
    ("Tri thức công dân", "Tuyên truyền trên loa truyền thanh của thôn", "Phòng Văn hóa"),
    ("Chất lượng bầu cử", "Niêm yết danh sách cử tri tại nhà văn hóa", "Văn phòng"),
    ("Đóng góp tự nguyện", "Công khai mọi khoản huy động của người dân", "Phòng Kinh tế"),
    ("Tiếp cận thông tin", "Đăng tải thông tin trên trang điện tử của xã", "Văn phòng"),
]


def table(tasks, roles=ROLES, **facts) -> WholeAppendix:
    """A table whose rows are tasks; a task with one text is a group."""
    rows = []
    for number, texts in enumerate(tasks, start=1):
        kind = RowKind.TASK if len(texts) > 1 else RowKind.GROUP
        cells = (str(number), *texts)[: len(roles)]
        cells += ("",) * (len(roles) - len(cells))
        rows.append(Row(id=number, kind=kind, level=1 if kind == RowKind.GROUP else 2, cells=cells))
    columns = tuple(Column(role, role.value) for role in roles)
    return WholeAppendix(Appendix(id=7, columns=columns, numbering=Numbering.TYPED, **facts), tuple(rows))


def told(comparison: Comparison) -> list[tuple[str, int, int]]:
    """Each pair as its kind and the two rows' ids, 0 for none."""
    return [(p.kind.value, p.left.row_id if p.left else 0, p.right.row_id if p.right else 0) for p in comparison.pairs]


def test_the_same_table_differs_nowhere() -> None:
    comparison = compare([table(TASKS)], [table(TASKS)])
    assert told(comparison) == [("same", n, n) for n in range(1, 5)]
    assert comparison.count(PairKind.SAME) == 4


def test_rows_that_came_went_and_changed_stand_in_reading_order() -> None:
    changed = ("Đóng góp tự nguyện", "Công khai mọi khoản thu và huy động", "Phòng Kinh tế")
    new = ("Hộ nghèo", "Bình xét hộ nghèo có sự tham gia của dân", "Phòng Văn hóa")
    comparison = compare([table(TASKS)], [table([TASKS[0], changed, new, TASKS[3]])])
    assert told(comparison) == [("same", 1, 1), ("left", 2, 0), ("changed", 3, 2), ("right", 0, 3), ("same", 4, 4)]
    assert comparison.pairs[2].changed == ((ColumnRole.TASK, ""),)


def test_rows_that_differ_in_marks_only_find_their_own() -> None:
    rows = [("Đường thôn", f"Sửa đường thôn {name}", "UBND xã") for name in ("Lương", "Lượng")]
    assert told(compare([table(rows)], [table(rows[::-1])])) == [("same", 2, 1), ("same", 1, 2)]
    plain = compare([table(rows[:1])], [table([("Duong thon", "Sua duong thon Luong", "UBND xa")])])
    assert told(plain) == [("changed", 1, 1)]


def test_numbers_marks_and_columns_of_one_side_make_no_difference() -> None:
    moved = [TASKS[3], *TASKS[:3]]
    assert {kind for kind, *_ in told(compare([table(TASKS)], [table(moved)]))} == {"same"}
    short = compare([table(TASKS)], [table(TASKS, ROLES[:3])])
    assert short.count(PairKind.SAME) == 4
    assert (ColumnRole.LEAD, "") not in short.shared
    spaced = [(a.upper(), b.replace(" ", "  "), c) for a, b, c in TASKS]
    assert {p.changed for p in compare([table(TASKS)], [table(spaced)]).pairs} == {((ColumnRole.CRITERION, ""),)}


def test_a_task_is_known_again_where_one_side_has_no_criteria() -> None:
    plain = [(task + " hằng quý", lead) for _, task, lead in TASKS]
    comparison = compare([table(TASKS)], [table(plain, (ROLES[0], *ROLES[2:]))])
    assert told(comparison) == [("changed", n, n) for n in range(1, 5)]


def test_the_only_task_of_a_criterion_is_rewritten_not_replaced() -> None:
    new = ("Tri thức công dân", "Mở lớp học", "Đoàn thanh niên")
    assert told(compare([table(TASKS)], [table([new, *TASKS[1:]])]))[0] == ("changed", 1, 1)


def test_groups_never_answer_to_tasks_and_the_same_task_stays_under_its_heading() -> None:
    again = ("Tiêu chí", "Báo cáo kết quả thực hiện hằng quý", "Văn phòng")
    left = table([("SIPAS",), again, ("PAPI",), again])
    right = table([("PAPI",), again, ("SIPAS",), again])
    assert told(compare([left], [right])) == [("same", 3, 1), ("same", 4, 2), ("same", 1, 3), ("same", 2, 4)]
    turned = table([("Tiêu chí Báo cáo kết quả",), again])
    assert compare([table([again])], [turned]).pairs[0].kind == PairKind.RIGHT


def test_several_appendices_are_compared_as_one() -> None:
    comparison = compare([table(TASKS[:2]), table(TASKS[2:])], [table(TASKS)])
    assert comparison.count(PairKind.SAME) == 4


def test_two_thousand_rows_take_a_few_seconds() -> None:
    said = "rà soát công khai niêm yết tuyên truyền kiểm tra hồ sơ thủ tục người dân quý năm xã thôn tổ"
    words = said.split()
    tasks = [
        (f"Tiêu chí {n % 300}", " ".join(words[(n * k) % len(words)] for k in range(1, 40)) + f" {n}", "Văn phòng")
        for n in range(2000)
    ]
    changed = [(a, b + " và báo cáo", c) for a, b, c in tasks]
    start = time.process_time()
    comparison = compare([table(tasks)], [table(changed)])
    assert time.process_time() - start < 12  # measured at less than a fifth of it
    assert comparison.count(PairKind.CHANGED) > 1900


texts = st.text("ab đ.\n1", max_size=6)
tasks = st.lists(st.one_of(st.tuples(texts), st.tuples(texts, texts, texts)), max_size=8)


@given(tasks, tasks)
def test_every_row_of_both_sides_is_there_once(left, right) -> None:
    comparison = compare([table(left)], [table(right)])
    assert sorted(p.left.row_id for p in comparison.pairs if p.left) == list(range(1, len(left) + 1))
    assert [p.right.row_id for p in comparison.pairs if p.right] == list(range(1, len(right) + 1))
    for pair in comparison.pairs:
        assert (pair.left is None) == (pair.kind == PairKind.RIGHT)
        assert (pair.right is None) == (pair.kind == PairKind.LEFT)
        assert bool(pair.changed) == (pair.kind == PairKind.CHANGED)
