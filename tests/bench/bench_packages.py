"""A province takes the packages of all its communes into one database: time, memory, and the totals."""

import random
import resource
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.package import Package, PackagedEntry, PackagedFile, Place
from caicach_desktop.domain.plan import Row, RowKind, WholeAppendix, WholePlan
from caicach_desktop.domain.reporting import Progress, Status, period_end, quarters
from caicach_desktop.exporters.package_file import write_package
from caicach_desktop.services import glance
from caicach_desktop.services.packing import take_packages
from caicach_desktop.services.sums import sums_of
from caicach_desktop.services.task_facts import FactsBoard
from caicach_desktop.services.tasks import task_texts
from caicach_desktop.services.workspace import open_store
from caicach_desktop.store import plan_queries
from tests.bench.figures import Figure
from tests.bench.rows import bench_plan, sentence, task_cells

COMMUNES, TASKS = 124, 200
_AGENCIES = ("Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị", "Văn phòng HĐND và UBND", "Công an xã")
# As in real plans, where nine of ten tasks go on all the time.
_DEADLINES = 18 * ("Thường xuyên",) + ("Trước ngày 30/11/2026", "Quý II năm 2026", "31/12 hằng năm", "Theo quy định")
_MOST_S, _MOST_MB = 60, 500
_MOST_SUMS_S, _MOST_PRESSING_S = 0.3, 1
_TODAY = date(2026, 12, 20)


def commune_package(number: int, tasks: int) -> Package:
    """A commune's plan with so many tasks, each reported for four quarters; its own agency beside the usual ones."""
    choose = random.Random(number)
    base = bench_plan(1)
    part = base.appendices[0].appendix
    rows: list[Row] = []
    for task in range(tasks):
        if task % 20 == 0:
            name = ("Chỉ số PAPI", "Chỉ số SIPAS", "Chỉ số PAR INDEX")[task // 20 % 3]
            rows.append(Row(kind=RowKind.GROUP, level=1, cells=(str(task), name, "", "", "", "", "")))
        rows.append(Row(level=2, cells=(*task_cells(choose, task)[:-1], choose.choice(_DEADLINES))))
    plan = replace(base.plan, issuer=f"UBND xã số {number}", number=str(number), year=2026, date="năm 2026")
    entries = tuple(
        PackagedEntry(Place(0, place), _entry(choose, period))
        for place, row in enumerate(rows)
        if not row.is_group
        for period in quarters(2026)
    )
    names = (*_AGENCIES, f"Trạm Y tế xã số {number}")
    return Package(
        plan=WholePlan(plan, (), (WholeAppendix(part, tuple(rows)),)),
        entries=entries,
        agencies=tuple(Agency(name=name) for name in names),
        sender=plan.issuer,
        created=datetime(2026, 12, 31, 8).isoformat(timespec="seconds"),
        program="bench",
    )


def _entry(choose: random.Random, period: str) -> Progress:
    status = choose.choice(list(Status))
    texts = {"result": sentence(choose, 20), "difficulty": sentence(choose, 6), "reporter": sentence(choose, 3)}
    day = f"{period_end(period):%Y-%m}-{choose.randrange(5, 13):02d}"
    return Progress(period=period, status=status, percent=choose.randrange(101), reported_on=day, **texts)  # type: ignore[arg-type]


def _no_contents(file: PackagedFile) -> None:
    raise AssertionError(file)


def write_packages(folder: Path, communes: int, tasks: int) -> list[Path]:
    """The communes' packages, as files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:03d}.caicach" for number in range(1, communes + 1)]
    for number, path in enumerate(paths, start=1):
        write_package(commune_package(number, tasks), path, _no_contents)  # type: ignore[arg-type]
    return paths


def totals(folder: Path) -> dict[tuple[str, str, str], int]:
    """How many reports of each commune, period and status the database holds."""
    query = (
        "SELECT plans.issuer, progress.period, progress.status, count(*) FROM progress "
        "JOIN rows ON rows.id = progress.row_id JOIN appendices ON appendices.id = rows.appendix_id "
        "JOIN plans ON plans.id = appendices.plan_id GROUP BY 1, 2, 3"
    )
    with open_store(folder) as store, store.read() as connection:
        return {(one, two, three): count for one, two, three, count in connection.exec_driver_sql(query)}


def expected(communes: int, tasks: int) -> dict[tuple[str, str, str], int]:
    """The same, counted from what was put into the packages."""
    found: dict[tuple[str, str, str], int] = {}
    for number in range(1, communes + 1):
        package = commune_package(number, tasks)
        for entry in package.entries:
            key = (package.sender, entry.progress.period, entry.progress.status.value)
            found[key] = found.get(key, 0) + 1
    return found


def sums(folder: Path) -> tuple[dict[tuple[str, str, str, str], int], list[Figure]]:
    """How many tasks of each commune and of each index ("" for the other) stand how at the end of each quarter, as the
    program sums them up from facts it holds, and how long that and what is pressing take."""
    found: dict[tuple[str, str, str, str], int] = {}
    slowest = 0.0
    with open_store(folder) as store:
        with store.read() as connection:
            issuers = {plan.id: plan.issuer for plan in plan_queries.plan_summaries(connection)}
        board = FactsBoard(store)
        facts = board.tasks()
        for period in quarters(2026):
            start = time.perf_counter()
            now = sums_of(store, period, _TODAY, tasks=facts).now
            slowest = max(slowest, time.perf_counter() - start)
            groups = [(issuers[plan], "", tally) for plan, tally in now.by_plan.items()]
            for issuer, index, tally in groups + [("", name, tally) for name, tally in now.by_index.items()]:
                for status, count in tally.statuses.items():
                    found[issuer, index, period, status.value] = count
        start = time.perf_counter()
        urgent = glance.totals(store, board.plans(), _TODAY)
        task_texts(store, [task.row_id for task in urgent.late])
        pressing = time.perf_counter() - start
    return found, [
        Figure("sums of a quarter beside the one before", slowest, "s", most=_MOST_SUMS_S),
        Figure("what is pressing, of all plans", pressing, "s", most=_MOST_PRESSING_S),
    ]


def expected_sums(communes: int, tasks: int) -> dict[tuple[str, str, str, str], int]:
    """The same, counted from what was put into the packages: every task was reported on in every quarter."""
    found: Counter[tuple[str, str, str, str]] = Counter()
    for number in range(1, communes + 1):
        package = commune_package(number, tasks)
        rows = package.plan.appendices[0].rows
        for entry in package.entries:
            heading = next(row.cells[1] for row in reversed(rows[: entry.place.row]) if row.is_group)
            told = (entry.progress.period, entry.progress.status.value)
            found[package.sender, "", *told] += 1
            found["", (heading or "").removeprefix("Chỉ số "), *told] += 1
    return dict(found)


def take_all(source: Path, data: Path) -> None:
    """Take all packages of a folder into a data folder; prints seconds and peak memory in MB."""
    start = time.perf_counter()
    with open_store(data) as store:
        take_packages(store, sorted(source.glob("*.caicach")))
    seconds = time.perf_counter() - start
    print(f"{seconds} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}")


def figures(folder: Path, communes: int = COMMUNES, tasks: int = TASKS) -> list[Figure]:
    """Taking all packages in a process of its own, then once more, which must change nothing."""
    write_packages(folder / "gói", communes, tasks)
    found: list[Figure] = []
    for name in ("into an empty database", "once more, nothing new"):
        print(f"  packages: {communes} × {tasks} tasks × 4 periods {name}", file=sys.stderr, flush=True)
        command = [sys.executable, "-m", "tests.bench.bench_packages", str(folder / "gói"), str(folder / "dữ liệu")]
        seconds, memory = map(float, subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
        found.append(Figure(f"{communes} packages {name}", seconds, "s", most=_MOST_S))
        found.append(Figure(f"{communes} packages {name}: memory", memory, "MB", most=_MOST_MB))
        if totals(folder / "dữ liệu") != expected(communes, tasks):
            raise AssertionError("the totals by commune, period and status are not those of the packages")
    summed, times = sums(folder / "dữ liệu")
    if summed != expected_sums(communes, tasks):
        raise AssertionError("the sums by commune, index, period and status are not those of the packages")
    return found + times


if __name__ == "__main__":
    take_all(Path(sys.argv[1]), Path(sys.argv[2]))
