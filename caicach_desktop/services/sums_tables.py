"""The sums of a period as tables of texts: by index, agency and plan, by status, and the ranking of agencies."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from caicach_desktop.domain.collecting import TIMING_NAMES, ReportTiming
from caicach_desktop.domain.ranking import DEFAULT_WEIGHTS, Ranked
from caicach_desktop.domain.reporting import STATUS_NAMES, Status, period_name
from caicach_desktop.domain.standing import OUTCOME_NAMES, Outcome, TaskFacts
from caicach_desktop.domain.sums import ComparedSums, PeriodSums, Tally
from caicach_desktop.domain.table import NO_INDEX
from caicach_desktop.domain.text import sort_key
from caicach_desktop.services.glance import index_order
from caicach_desktop.services.sums import Ranking

Way = Status | Outcome | ReportTiming
Key = str | int
NOTHING = "–"
REPORTED = (ReportTiming.ON_TIME, ReportTiming.LATE, ReportTiming.UNDATED)
ALL = "Tất cả"
# With a space that does not break: "%" stands on no line of its own.
POINTS = "điểm\u00a0%"
COUNTS: tuple[tuple[str, tuple[Way, ...]], ...] = (
    ("Nhiệm vụ", ()),
    ("Hoàn thành", (Status.DONE,)),
    ("Đang thực hiện", (Status.DOING,)),
    ("Chưa thực hiện", (Status.NOT_STARTED,)),
    ("Không thực hiện được", (Status.IMPOSSIBLE,)),
    ("Hoàn thành đúng hạn", (Outcome.DONE_ON_TIME,)),
    ("Hoàn thành quá hạn", (Outcome.DONE_LATE,)),
    ("Quá hạn, chưa xong", (Outcome.OVERDUE,)),
    ("Đã báo cáo", REPORTED),
)
PART_HEADINGS = {
    "fulfilled": "Hoàn thành, duy trì",
    "on_time": "Hoàn thành đúng hạn",
    "reported": "Báo cáo đúng hạn",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A text of a table; behind a number stand the tasks that are in one of its `ways` (none: all) at the end of the
    period `code` ("": there is no list behind it)."""

    text: str
    code: str = ""
    ways: tuple[Way, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line: whose it is (an index, an agency's or a plan's id; None stands for all tasks), its name and its cells."""

    key: Key | None
    label: str
    cells: tuple[Cell, ...] = ()
    bold: bool = False


@dataclass(frozen=True, slots=True)
class SumsTable:
    """A table: its headings, that of the names first, and its lines."""

    headings: tuple[str, ...] = ()
    lines: tuple[TableLine, ...] = ()

    def texts(self) -> list[tuple[str, ...]]:
        """Everything as texts, the headings first."""
        return [self.headings, *((line.label, *(cell.text for cell in line.cells)) for line in self.lines)]


def percent(share: float | None) -> str:
    """A share of 0 to 1 in words: "27,8%"; "–" where there is nothing to measure: empty is not zero."""
    return NOTHING if share is None else f"{100 * share:.1f}%".replace(".", ",")


def change(now: float | None, before: float | None) -> str:
    """The change of a share in words, in percentage points: "▲ tăng 5,2", "▼ giảm 3", "= như cũ"."""
    if now is None or before is None:
        return NOTHING
    points = round(100 * (now - before), 1)
    size = f"{abs(points):.1f}".replace(".", ",").removesuffix(",0")
    return f"▲ tăng {size}" if points > 0 else f"▼ giảm {size}" if points < 0 else "= như cũ"


def ways_name(ways: Sequence[Way]) -> str:
    """What tasks in one of these ways have in common; "" where that is nothing."""
    if len(ways) != 1:
        return "Đã báo cáo" if ways else ""
    way = ways[0]
    if isinstance(way, Status):
        return STATUS_NAMES[way]
    return OUTCOME_NAMES[way] if isinstance(way, Outcome) else TIMING_NAMES[way]


# --- by index, agency, plan -------------------------------------------------------------------------------------------


def by_index(sums: ComparedSums) -> SumsTable:
    """A line for each index in the usual order, and one for all."""
    keys = sorted(sums.now.by_index, key=index_order)
    return _breakdown("Chỉ số", [(key, key or NO_INDEX) for key in keys], sums, lambda one: one.by_index)


def by_agency(sums: ComparedSums, names: Mapping[int, str]) -> SumsTable:
    """A line for each leading agency by name, tasks without one last, and one for all; a task with several leading
    agencies counts for each of them, so that the lines may add up to more."""
    keys = sorted(sums.now.by_agency, key=lambda key: (key == 0, sort_key(names.get(key, ""))))
    lines = [(key, names.get(key, NOTHING)) for key in keys]
    return _breakdown("Cơ quan chủ trì", lines, sums, lambda one: one.by_agency)


def by_plan(sums: ComparedSums, titles: Mapping[int, str]) -> SumsTable:
    """A line for each plan by the order of `titles`, and one for all."""
    lines = [(key, title) for key, title in titles.items() if key in sums.now.by_plan]
    return _breakdown("Kế hoạch", lines, sums, lambda one: one.by_plan)


Tallies = Mapping[str, Tally] | Mapping[int, Tally]


def _breakdown(
    heading: str, keys: Sequence[tuple[Key, str]], sums: ComparedSums, of: Callable[[PeriodSums], Tallies]
) -> SumsTable:
    earlier = [one for one in (sums.before, sums.last_year) if one is not None]
    headings = [heading, *(name for name, _ in COUNTS), "Tỷ lệ hoàn thành"]
    headings += [f"So với {period_name(one.period)} ({POINTS})" for one in earlier]

    def line(key: Key | None, label: str) -> TableLine:
        tally = _tally_of(sums.now, key, of)
        cells = [*_counts(tally, sums.now.period), Cell(percent(tally.share(Status.DONE)))]
        cells += [_change(tally, _tally_of(one, key, of), one.period) for one in earlier]
        return TableLine(key, label, tuple(cells), bold=key is None)

    return SumsTable(tuple(headings), (*(line(key, label) for key, label in keys), line(None, ALL)))


def _tally_of(sums: PeriodSums, key: Key | None, of: Callable[[PeriodSums], Tallies]) -> Tally:
    return sums.total if key is None else of(sums).get(key, Tally())  # type: ignore[arg-type]


def _counts(tally: Tally, code: str) -> list[Cell]:
    cells = [Cell(str(tally.count(*ways) if ways else tally.total), code, ways) for _, ways in COUNTS]
    asked = f"{tally.reported}/{tally.expected}"
    return [*cells[:-1], replace(cells[-1], text=asked, hint="Số nhiệm vụ đã báo cáo trên số phải báo cáo trong kỳ")]


def _change(now: Tally, before: Tally, code: str) -> Cell:
    share = before.share(Status.DONE)
    hint = f"{period_name(code)}: {percent(share)} hoàn thành ({before.count(Status.DONE)}/{before.total})"
    return Cell(change(now.share(Status.DONE), share), hint=hint)


# --- by status --------------------------------------------------------------------------------------------------------


def by_status(sums: ComparedSums) -> SumsTable:
    """How many tasks stand how, each beside the earlier periods: by status, by what became of them, by report."""
    earlier = [one for one in (sums.before, sums.last_year) if one is not None]
    headings = ["Nội dung", "Số nhiệm vụ", "Tỷ lệ"]
    for one in earlier:
        headings += [period_name(one.period), "Tỷ lệ", f"Thay đổi ({POINTS})"]
    lines: list[TableLine] = []
    for title, ways in (
        ("Trạng thái", STATUS_NAMES),
        ("So với thời hạn của nhiệm vụ", OUTCOME_NAMES),
        ("Báo cáo của đơn vị (trên số nhiệm vụ phải báo cáo)", TIMING_NAMES),
    ):
        lines.append(TableLine(None, title, (Cell(""),) * (len(headings) - 1), bold=True))
        lines += [_way_line(way, name, sums.now, earlier) for way, name in ways.items()]
    return SumsTable(tuple(headings), tuple(lines))


def _way_line(way: Way, name: str, now: PeriodSums, earlier: Iterable[PeriodSums]) -> TableLine:
    cells = [Cell(str(now.total.count(way)), now.period, (way,)), Cell(percent(_share(now, way)))]
    for one in earlier:
        cells += [Cell(str(one.total.count(way)), one.period, (way,)), Cell(percent(_share(one, way)))]
        cells.append(Cell(change(_share(now, way), _share(one, way))))
    return TableLine(None, f"    {name}", tuple(cells))


def _share(sums: PeriodSums, way: Way) -> float | None:
    """Of all tasks, or for reports of those that were to be reported on."""
    whole = sums.total.expected if isinstance(way, ReportTiming) else sums.total.total
    return sums.total.count(way) / whole if whole else None


# --- the ranking ------------------------------------------------------------------------------------------------------


def ranking_table(ranking: Ranking, code: str) -> SumsTable:
    """The agencies best first, with their points and the parts of the rule."""
    headings = ("Cơ quan", "Hạng", "Điểm", *(PART_HEADINGS[part] for part in DEFAULT_WEIGHTS))
    lines = (_ranked(place, ranking.names.get(place.agency_id, NOTHING), code) for place in ranking.places)
    return SumsTable(headings, tuple(lines))


def _ranked(place: Ranked, name: str, code: str) -> TableLine:
    points = NOTHING if place.points is None else f"{place.points:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    shares = (Cell(percent(place.shares.get(part))) for part in DEFAULT_WEIGHTS)
    first = Cell(NOTHING if place.rank is None else str(place.rank))
    return TableLine(place.agency_id, name, (first, Cell(points, code), *shares))


def tasks_of_line(tasks: Iterable[TaskFacts], kind: str, key: Key | None) -> list[TaskFacts]:
    """The tasks a line counts; `kind` is "index", "agency" or "plan", a key of None stands for all."""
    if key is None:
        return list(tasks)
    if kind == "index":
        return [task for task in tasks if task.index == key]
    if kind == "agency":
        return [task for task in tasks if key in (task.agency_ids or (0,))]
    return [task for task in tasks if task.plan_id == key]
