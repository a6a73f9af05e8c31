"""Small plans in our own words that the exporter tests write."""

from caicach_desktop.domain.plan import (
    Appendix,
    Column,
    ColumnRole,
    Numbering,
    Plan,
    Row,
    RowKind,
    WholeAppendix,
    WholePlan,
)

COLUMNS = (
    Column(ColumnRole.NUMBER, "STT"),
    Column(ColumnRole.CRITERION, "Chỉ số/nội dung"),
    Column(ColumnRole.TASK, "Nhiệm vụ/giải pháp"),
    Column(ColumnRole.LEAD, "Cơ quan chủ trì"),
    Column(ColumnRole.DEADLINE, "Thời gian hoàn thành"),
)
NOTE = "(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Hòa Sơn)"


def group(*cells: str | None, level: int = 1) -> Row:
    """A row that is a heading over others."""
    return Row(kind=RowKind.GROUP, level=level, cells=cells)


def task(*cells: str | None, level: int = 2) -> Row:
    """A row that is a task."""
    return Row(level=level, cells=cells)


ROWS = (
    group("I", "Chỉ số hài lòng", "", "", ""),
    task("1", "Giải quyết hồ sơ", "- Trả kết quả trước hạn\n- Gọi điện xin lỗi khi trễ", "Trung tâm", "Thường xuyên"),
    task("2", "Niêm yết thủ tục", None, None, "30/6/2026"),
    group("II", "Chỉ số quản trị", "", "", "Quý IV"),
    task("1", "=1+1", "A & B < C", "Văn phòng", None),
)


def plan(*appendices: WholeAppendix, title: str = "Nâng cao các chỉ số năm 2026") -> WholePlan:
    """A plan around some appendices."""
    return WholePlan(Plan(title=title, symbol="KH-UBND"), (), appendices)


def appendix(
    rows: tuple[Row, ...] = ROWS,
    columns: tuple[Column, ...] = COLUMNS,
    number: str = "Phụ lục I",
    title: tuple[str, ...] = ("Nhiệm vụ nâng cao chỉ số",),
    note: str | None = NOTE,
) -> WholeAppendix:
    """An appendix with typed numbers, by default a small one with a merged block and two kinds of group rows."""
    return WholeAppendix(
        Appendix(number=number, title=title, note=note, columns=columns, numbering=Numbering.TYPED), rows
    )
