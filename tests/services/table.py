"""The small plan the tests of the services work on, and a handy way to look at its table."""

from collections.abc import Sequence

from caicach_desktop.domain.plan import Appendix, Column, ColumnRole, Goal, Plan, Row, RowKind, WholeAppendix, WholePlan
from caicach_desktop.domain.table import effective_cells
from caicach_desktop.services import agencies
from caicach_desktop.services.plans import load_appendix
from caicach_desktop.store.store import Store

COLUMNS = (
    Column(ColumnRole.NUMBER, "STT"),
    Column(ColumnRole.TASK, "Nhiệm vụ"),
    Column(ColumnRole.LEAD, "Cơ quan chủ trì"),
    Column(ColumnRole.DEADLINE, "Thời gian"),
)
ROWS: tuple[tuple[RowKind, int, tuple[str | None, ...]], ...] = (
    (RowKind.GROUP, 1, ("I", "Chỉ số PAPI", "", "")),
    (RowKind.TASK, 2, ("1", "Niêm yết", "Công an xã", "30/6/2026")),
    (RowKind.TASK, 2, ("2", "Trả lời", None, None)),
    (RowKind.TASK, 2, ("3", None, None, "Thường xuyên")),
    (RowKind.GROUP, 1, ("II", "Chỉ số SIPAS", "", "")),
    (RowKind.TASK, 2, ("1", "Khảo sát", "Trạm Y tế", "Quý IV")),
)


def small_plan() -> WholePlan:
    """Two groups, four task rows; the lead is merged over three rows, one task over two."""
    rows = tuple(Row(kind=kind, level=level, cells=cells) for kind, level, cells in ROWS)
    plan = Plan(title="Nâng cao chỉ số năm 2026", number="38", issuer="UBND xã", date="ngày 05 tháng 02 năm 2026")
    appendix = Appendix(title=("Nhiệm vụ",), columns=COLUMNS)
    return WholePlan(plan, (Goal(index="SIPAS", text="Hài lòng", value=80),), (WholeAppendix(appendix, rows),))


class Table:
    """One appendix as it stands in the store now."""

    def __init__(self, store: Store, appendix_id: int) -> None:
        self.store = store
        self.id = appendix_id

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as stored."""
        return load_appendix(self.store, self.id).rows

    def stored(self, column: int) -> list[str | None]:
        """One column as stored."""
        return [row.cells[column] for row in self.rows]

    def read(self, column: int) -> list[str]:
        """One column as read."""
        return [texts[column] for texts in effective_cells(self.rows)]

    def leads(self) -> list[list[str]]:
        """For each row the names of the agencies it is given to."""
        names = {agency.id: agency.name for agency in agencies.list_agencies(self.store)}
        return [[names[link.agency_id] for link in agencies.links_of_row(self.store, row.id)] for row in self.rows]

    def at(self, *places: int) -> Sequence[Row]:
        """The rows at these places."""
        return [self.rows[place] for place in places]
