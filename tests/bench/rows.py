"""The same rows for every contender: seven columns of long Vietnamese texts, some groups, some merged cells."""

import random

from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Appendix, Column, Numbering, Plan, Row, RowKind, WholeAppendix, WholePlan

_TEXT = """
tuyên truyền phổ biến quy định pháp luật về thực hiện dân chủ ở cơ sở; công khai, minh bạch thủ tục
hành chính, nâng cao chất lượng giải quyết hồ sơ, tiếp nhận phản ánh kiến nghị của người dân, tổ
chức đối thoại định kỳ, rà soát đơn giản hóa quy trình nội bộ, bồi dưỡng kỹ năng cho cán bộ công
chức, kiểm tra việc chấp hành kỷ luật kỷ cương
"""
_WORDS = _TEXT.split()
_AGENCIES = ("Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị", "Văn phòng HĐND và UBND", "Công an xã")


def sentence(choose: random.Random, words: int) -> str:
    """A text of so many words."""
    start = choose.randrange(len(_WORDS))
    return " ".join(_WORDS[(start + step) % len(_WORDS)] for step in range(words)).capitalize()


def task_cells(choose: random.Random, number: int) -> tuple[str, ...]:
    """A task's seven texts."""
    return (
        str(number),
        sentence(choose, 7),
        sentence(choose, 14),
        "\n".join(f"- {sentence(choose, 20)}." for _ in range(choose.randrange(1, 4))),
        choose.choice(_AGENCIES),
        "Các cơ quan, đơn vị liên quan",
        "Thường xuyên",
    )


def bench_plan(count: int) -> WholePlan:
    """A plan with one appendix of `count` rows."""
    choose = random.Random(1)
    rows = []
    for number in range(count):
        if number % 12 == 0:
            rows.append(Row(kind=RowKind.GROUP, level=1, cells=(str(number), sentence(choose, 8), "", "", "", "", "")))
            continue
        cells: tuple[str | None, ...] = task_cells(choose, number)
        if number % 12 > 1 and number % 5 == 0:
            cells = (*cells[:4], None, None, None)
        rows.append(Row(level=2, cells=cells))
    appendix = Appendix(
        title=("BẢNG ĐO",), note="(Kèm theo Kế hoạch)", columns=bench_columns(), numbering=Numbering.TYPED
    )
    return WholePlan(Plan(title="Kế hoạch để đo"), (), (WholeAppendix(appendix, tuple(rows)),))


def bench_columns() -> tuple[Column, ...]:
    """The seven columns of the commune's layout."""
    return next(layout for layout in layouts() if len(layout.columns) == 7).columns


def plain_rows(count: int) -> list[list[str]]:
    """The same texts without merges, for the peers."""
    rows = bench_plan(count).appendices[0].rows
    return [[cell or "" for cell in row.cells] for row in rows]
