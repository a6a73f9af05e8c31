"""The sample plan's year as plain values: who answers what and when, and what must follow from it, counted without any
of the program's own rules."""

import json
import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from tests.end_to_end.running import SAMPLE

DONE, DOING, NOT_YET, NEVER = "Hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Không thực hiện được"
STATUSES = (DONE, DOING, NOT_YET, NEVER)
# What the deadlines of the sample plan mean, by hand; those left out have no day.
DAYS = {
    "15/3/2026": date(2026, 3, 15),
    "30/9/2026": date(2026, 9, 30),
    "Quý I năm 2026": date(2026, 3, 31),
    "15/11/2026": date(2026, 11, 15),
    "30/6/2026": date(2026, 6, 30),
    "31/10/2026": date(2026, 10, 31),
    "31/12 hằng năm": date(2026, 12, 31),
    "Quý III năm 2026": date(2026, 9, 30),
    "Trước ngày 05/9/2026": date(2026, 9, 5),
    "Quý II năm 2026": date(2026, 6, 30),
    "Trước ngày 30/6/2026": date(2026, 6, 30),
    "15/12/2026": date(2026, 12, 15),
    "31/3/2026": date(2026, 3, 31),
    "10/12/2026": date(2026, 12, 10),
    "Trước ngày 30/11/2026": date(2026, 11, 30),
    "31/8/2026": date(2026, 8, 31),
    "Năm 2026": date(2026, 12, 31),
    "31/12/2026": date(2026, 12, 31),
}
ALWAYS = "Thường xuyên"
QUARTER_ENDS = {1: date(2026, 3, 31), 2: date(2026, 6, 30), 3: date(2026, 9, 30), 4: date(2026, 12, 31)}
# The plan asks for reports before day 10 of a quarter's last month.
DUE = {1: date(2026, 3, 9), 2: date(2026, 6, 9), 3: date(2026, 9, 9), 4: date(2026, 12, 9)}
# The first and the last quarter of a period.
SPANS = {"2026-Q1": (1, 1), "2026-Q2": (2, 2), "2026-H1": (1, 2), "2026-Q3": (3, 3), "2026-Q4": (4, 4)} | {
    "2026-Y": (1, 4)
}
INDICES = ("PAPI", "SIPAS", "PAR INDEX")


@dataclass(frozen=True)
class Duty:
    """A task of the sample plan: its criterion (by which it is called here), text, agencies, index and deadline."""

    criterion: str
    text: str
    leads: tuple[str, ...]
    index: str
    deadline: str

    @property
    def day(self) -> date | None:
        """The day it is due."""
        return DAYS.get(self.deadline)


@dataclass(frozen=True)
class Said:
    """What was answered on a task for a quarter, the day it first came in, and that of the correction which first
    called it done."""

    status: str
    percent: int | None
    result: str
    difficulty: str
    proposal: str
    day: date
    done: date | None = None

    @property
    def words(self) -> "Told":
        """What was said, without the day."""
        return (self.status, self.percent, self.result, self.difficulty, self.proposal)


Answers = dict[tuple[str, int], Said]


def duties() -> list[Duty]:
    """The tasks of the sample plan out of its file; a missing text is that of the row above."""
    rows = json.loads(SAMPLE.read_text(encoding="utf-8"))["appendices"][0]["rows"]
    found: list[Duty] = []
    above: list[str] = [""] * 7
    index = ""
    for row in rows:
        cells = row["cells"]
        merged = cells[3] is None
        above = [old if cell is None else cell for cell, old in zip(cells, above, strict=True)]
        if row["kind"] == "group":
            index = next((name for name in INDICES if name in above[1]), index)
        elif not merged:
            found.append(Duty(above[1], above[3], tuple(above[4].split("; ")), index, above[6]))
    return found


Told = tuple[str, int | None, str, str, str]


def last_answer(criterion: str, quarter: int, answers: Answers) -> Said | None:
    """What was said on a task in the last quarter before one in which anything was."""
    quarters = range(quarter - 1, 0, -1)
    return next((answers[criterion, one] for one in quarters if (criterion, one) in answers), None)


def raw_answers(found: Iterable[Duty], quarter: int, before: Answers) -> dict[str, Told]:
    """What the agencies would say in a quarter: what was done or given up is not asked for again, some forget a task,
    some say that nothing has changed (their last words stand for it)."""
    chance = random.Random(quarter)
    told: dict[str, Told] = {}
    for duty in found:
        last = last_answer(duty.criterion, quarter, before)
        if last and (last.status == NEVER or (last.status == DONE and duty.deadline != ALWAYS)):
            continue
        if chance.random() < 0.1:
            continue
        if last and last.status == DOING and chance.random() < 0.3:
            told[duty.criterion] = last.words
            continue
        status = chance.choices(STATUSES, (3, 5, 2, 0.5))[0]
        percent = {DONE: 100, DOING: chance.randrange(10, 95), NOT_YET: 0, NEVER: None}[status]
        result = f"Kết quả quý {quarter}: {duty.criterion[:40]}" if status != NOT_YET else ""
        difficulty = chance.choice(("", "", "Thiếu kinh phí", "Thiếu người làm"))
        told[duty.criterion] = (status, percent, result, difficulty, chance.choice(("", "", "", "Bổ sung kinh phí")))
    return told


# --- what follows from the answers ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Fate:
    """How a task stands at the end of a period: status, "in time", "late", "overdue" and the like, whether a report was
    asked for, and whether it came "in time", "late" or "missing"."""

    duty: Duty
    status: str
    outcome: str
    asked: bool
    report: str
    said: Said | None


def fate(duty: Duty, code: str, today: date, answers: Answers) -> Fate:
    """How a task stands at the end of a period, or today where it still runs."""
    first, last = SPANS[code]
    until = range(1, last + 1)
    known = [(one, answers[duty.criterion, one]) for one in until if (duty.criterion, one) in answers]
    said = answers.get((duty.criterion, last))
    # What was done or given up in an earlier quarter is reported: the half-year does not ask for it once more.
    earlier = [one for quarter, one in known if quarter < last]
    over = bool(earlier) and earlier[-1].status in (DONE, NEVER)
    again = bool(earlier) and earlier[-1].status == DONE and duty.deadline == ALWAYS
    asked = said is not None or not over or again
    report = "" if not asked else "missing" if said is None else "in time" if said.day <= DUE[last] else "late"
    status = known[-1][1].status if known else NOT_YET
    # Once the quarter is over, what was due on its last day is overdue as well.
    day = min(today, QUARTER_ENDS[last] + timedelta(days=1))
    if status == NEVER:
        outcome = "never"
    elif duty.deadline == ALWAYS:
        inside = bool(known) and known[-1][0] >= first
        status = DOING if status == DONE and not inside else status
        outcome = "kept" if inside and status in (DONE, DOING) else "not kept"
    elif status == DONE:
        outcome = "done" if duty.day is None else "in time" if _done_on(known) <= duty.day else "late"
    else:
        outcome = "overdue" if duty.day and duty.day < day else "running"
    return Fate(duty, status, outcome, asked, report, said)


def _done_on(known: list[tuple[int, Said]]) -> date:
    """The day of the first of the last reports in a row that say so."""
    day = date.max
    for quarter, one in reversed(known):
        if one.status != DONE:
            break
        day = min(one.done or one.day, QUARTER_ENDS[quarter])
    return day


def figures(found: Iterable[Fate]) -> list[str]:
    """A line of the tables of sums: tasks, the four statuses, done in time, done late, overdue, asked for, reported in
    time, share of what is done."""
    found = list(found)
    status, outcome = Counter(one.status for one in found), Counter(one.outcome for one in found)
    asked = [one for one in found if one.asked]
    counts = [len(found), *(status[name] for name in STATUSES), outcome["in time"], outcome["late"], outcome["overdue"]]
    counts += [len(asked), sum(one.report == "in time" for one in asked)]
    return [*map(str, counts), share(status[DONE], len(found))]


def share(part: int, whole: int) -> str:
    """ "36,1%" of two counts, as people round."""
    text = f"{int(part * 1000 / whole + 0.5) / 10:.1f}".replace(".", ",")
    return f"{text.removesuffix(',0')}%"


def two(count: int) -> str:
    """A count as an official text writes it."""
    return f"{count:02d}" if count else "0"
