"""Sums of random tasks against counts made in the plainest way: task by task, day by day, from what was reported."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.collecting import ReportTiming, Said
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.reporting import Status
from caicach_desktop.domain.standing import Outcome, TaskFacts
from caicach_desktop.domain.sums import sum_up

DONE, DOING, NOT, NEVER = Status.DONE, Status.DOING, Status.NOT_STARTED, Status.IMPOSSIBLE
# The first and the last month of every period of two years.
SPANS = {
    f"{year}-{name}": (year, *months)
    for year in (2025, 2026)
    for name, months in {
        "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "Y": (1, 12)
    }.items()
}  # fmt: skip
ALWAYS, EVERY_YEAR = "Thường xuyên", "30/9 hằng năm"
DAYS = {
    "31/3/2026": date(2026, 3, 31),
    "15/6/2026": date(2026, 6, 15),
    "Quý IV năm 2026": date(2026, 12, 31),
    "Theo quy định": None,
}
DUES = {code: date(year, last, 10) for code, (year, _, last) in SPANS.items()}


def end_of(code):
    year, _, last = SPANS[code]
    return date(year, last, {3: 31, 6: 30, 9: 30, 12: 31}[last])


def start_of(code):
    year, first, _ = SPANS[code]
    return date(year, first, 1)


def by_hand(text, entries, code, today):
    """Status, outcome and report of a task for a period."""
    start, end, year = start_of(code), end_of(code), code[:4]
    # A longer report that ends on the same day was written after this one; the own one is the last.
    known = [one for one in entries if end_of(one.period) < end or (end_of(one.period) == end and inside(one, code))]
    known.sort(key=lambda one: (end_of(one.period), one.period == code, one.period))
    now = [one for one in known if end_of(one.period) == end]
    before = [one for one in known if end_of(one.period) < end]
    asked = bool(now) or not before or before[-1].status in (DOING, NOT) or is_due_again(text, before[-1], year)
    report = timing(now[-1] if now else None, DUES[code], today) if asked else None
    day = today if today <= end else end + timedelta(days=1)
    last = known[-1] if known else None
    if text == ALWAYS:
        fresh = last and end_of(last.period) >= start
        status = NOT if not last else DOING if last.status == DONE and not fresh else last.status
        kept = Outcome.KEPT_UP if fresh and status in (DOING, DONE) else Outcome.NOT_KEPT_UP
        return status, Outcome.IMPOSSIBLE if status == NEVER else kept, report
    if last and last.status == NEVER:
        return NEVER, Outcome.IMPOSSIBLE, report
    due = date(int(year), 9, 30) if text == EVERY_YEAR else DAYS[text]
    own = of_year(known, year, due) if text == EVERY_YEAR else known
    if text == EVERY_YEAR and start > due and own and own[-1].status == DONE != last.status:
        return last.status, Outcome.RUNNING, report
    status = own[-1].status if own else NOT
    if status == DONE:
        row = len(own)
        while row and own[row - 1].status == DONE:
            row -= 1
        told = own[row].done_on or own[row].reported_on or "9999"
        since = min(told, end_of(own[row].period).isoformat())
        if due is None:
            return DONE, Outcome.DONE, report
        return DONE, Outcome.DONE_ON_TIME if since <= due.isoformat() else Outcome.DONE_LATE, report
    return status, Outcome.OVERDUE if due and due < day else Outcome.RUNNING, report


def of_year(known, year, due):
    """What was said for the year: once it is done, who goes on after its day speaks of the next year's."""
    own = []
    for one in known:
        goes_on = own and own[-1].status == DONE and start_of(one.period) > due
        if one.period[:4] == year and not goes_on:
            own.append(one)
    return own


def inside(one, code):
    (year, first, last), (outer, begin, end) = SPANS[one.period], SPANS[code]
    return year == outer and begin <= first and last <= end


def is_due_again(text, last, year):
    return last.status == DONE and (text == ALWAYS or (text == EVERY_YEAR and last.period[:4] != year))


def timing(said, due, today):
    if said is None:
        return ReportTiming.MISSING if due < today else ReportTiming.AWAITED
    if said.reported_on is None:
        return ReportTiming.UNDATED
    return ReportTiming.ON_TIME if said.reported_on <= due.isoformat() else ReportTiming.LATE


@st.composite
def said(draw, code):
    end = end_of(code)
    day = draw(st.none() | st.dates(end - timedelta(days=80), end + timedelta(days=20)))
    status = draw(st.sampled_from((DONE, DOING, NOT, NEVER)))
    done = day + timedelta(days=9) if day and status == DONE and draw(st.booleans()) else None
    return Said(code, status, *(one and one.isoformat() for one in (day, done)))


@st.composite
def task(draw):
    codes = draw(st.lists(st.sampled_from(sorted(SPANS)), unique=True, max_size=6))
    entries = sorted((draw(said(code)) for code in codes), key=lambda one: (end_of(one.period), one.period))
    text = draw(st.sampled_from((ALWAYS, EVERY_YEAR, *DAYS)))
    agencies = tuple(draw(st.lists(st.integers(1, 3), unique=True, max_size=3)))
    index = draw(st.sampled_from(("PAPI", "SIPAS")))
    return text, TaskFacts(0, 1, index, agencies, understand(text, 2026), None, (2025, 2026), tuple(entries))


@given(st.lists(task(), max_size=8), st.sampled_from(sorted(SPANS)), st.dates(date(2025, 1, 1), date(2027, 2, 1)))
def test_sums_are_those_counted_by_hand(tasks, code, today):
    sums = sum_up([facts for _, facts in tasks], code, today, lambda plan, period: DUES[period])
    groups = {"all": sums.total, **sums.by_index, **sums.by_agency}
    counted = {key: [Counter(), Counter(), Counter()] for key in groups}
    for text, facts in tasks:
        ways = by_hand(text, facts.entries, code, today)
        for key in ("all", facts.index, *(facts.agency_ids or (0,))):
            for count, way in zip(counted[key], ways, strict=True):
                count[way] += way is not None
    for key, tally in groups.items():
        assert [dict(one) for one in (tally.statuses, tally.outcomes, tally.reports)] == [
            {way: number for way, number in count.items() if number} for count in counted[key]
        ], key
