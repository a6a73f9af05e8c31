"""What is pressing, in words; and which agencies' reports the open periods still lack."""

from datetime import date

import pytest

from caicach_desktop.domain.collecting import ReportTiming
from caicach_desktop.domain.report_days import DueDay
from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.domain.schedule import ReportPeriod
from caicach_desktop.services.glance import Scope, Totals
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.reminding import OpenReport, Reminder, open_reports, reminder_of
from caicach_desktop.services.schedules import AgencyReport, who_reported
from caicach_desktop.services.task_facts import task_facts

TODAY = date(2026, 9, 15)


def named(number):
    return AgencyReport(number, f"Cơ quan {number}", 2, 0, 0, ReportTiming.MISSING)


def report(due, missing=1, expected=9):
    period = ReportPeriod("2026-Q3", DueDay(due, due) if due else None)
    return OpenReport(1, "Kế hoạch", period, TODAY, expected, tuple(named(one + 1) for one in range(missing)))


def test_the_open_period_of_the_sample_and_who_is_missing(store):
    plan_id = import_sample(store)
    (found,) = open_reports(store, task_facts(store), TODAY)
    assert (found.plan_id, found.period.code, found.days, found.is_pressing) == (plan_id, "2026-Q3", -6, True)
    lacking = [one for one in who_reported(store, plan_id, "2026-Q3", TODAY) if one.agency_id and not one.has_reported]
    assert list(found.missing) == lacking
    assert 0 < len(lacking) < found.expected
    assert open_reports(store, task_facts(store), TODAY, Scope(year=2025)) == ()


@pytest.mark.parametrize(
    ("due", "days", "pressing", "text"),
    [
        (date(2026, 9, 10), -5, True, "hạn 10/09/2026, đã quá 5 ngày"),
        (date(2026, 9, 15), 0, True, "hạn 15/09/2026, là hôm nay"),
        (date(2026, 9, 22), 7, True, "hạn 22/09/2026, còn 7 ngày"),
        (date(2026, 9, 23), 8, False, "hạn 23/09/2026, còn 8 ngày"),
        (date(2026, 5, 1), -137, False, "hạn 01/05/2026, đã quá 137 ngày"),
        (None, None, False, "chưa có hạn báo cáo"),
    ],
)
def test_how_pressing_a_period_is(due, days, pressing, text):
    found = report(due)
    assert (found.days, found.is_pressing, found.due_text) == (days, pressing, text)
    assert not report(due, missing=0).is_pressing


def test_what_is_pressing_is_said_in_calm_sentences():
    over, today, far = report(date(2026, 9, 10), 6), report(date(2026, 9, 15), 2), report(date(2026, 12, 1))
    totals = Totals(9, {TaskState.LATE: 2}, 1, 3, (), ())
    assert reminder_of(totals, [over, far]).sentences() == (
        "Có 2 việc quá hạn và 1 việc đến hạn trong 7 ngày tới.",
        "Báo cáo quý III/2026 hạn 10/09/2026, đã quá 5 ngày; chưa có báo cáo của"
        " Cơ quan 1, Cơ quan 2, Cơ quan 3 và 3 đơn vị khác.",
    )
    assert reminder_of(totals, [today]).sentences()[1].endswith("chưa có báo cáo của Cơ quan 1 và Cơ quan 2.")
    many = Reminder(reports=(over, today))
    assert many.sentences() == ("2 kế hoạch còn đơn vị chưa báo cáo kỳ này, trong đó 1 kế hoạch đã quá hạn báo cáo.",)
    assert Reminder(2, 1, (over,)).short() == "2 việc quá hạn · 1 việc trong 7 ngày · 1 kỳ báo cáo cần đôn đốc"
    nothing = reminder_of(Totals(1, {}, 0, 1, (), ()), [far])
    assert (bool(nothing), nothing.sentences(), nothing.short()) == (False, (), "Không có việc gấp")


def test_how_many_have_reported():
    assert report(TODAY, 6).count_text == "3/9 đơn vị đã báo cáo"
    assert report(TODAY, 0, 0).count_text == "chưa gắn đơn vị"
