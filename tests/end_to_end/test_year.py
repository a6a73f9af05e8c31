"""A whole year of reporting on the sample plan: forms out and in the way people use them, late agencies, a correction,
reports and letters; every figure against one counted from the raw answers without the program's own rules."""

from datetime import date

import pytest

from caicach_desktop.services.agencies import list_agencies
from caicach_desktop.services.workspace import open_store
from tests.end_to_end.year_answers import DONE, SPANS
from tests.end_to_end.year_checks import check_letters, check_report
from tests.end_to_end.year_play import AFTER, CULTURE, OFFICE, REPORT_DAYS, Year


@pytest.fixture
def year(tmp_path):
    with open_store(tmp_path / "data") as store:
        yield Year(store, tmp_path)


def test_a_year_is_played_and_every_figure_is_right(year):
    assert len(year.duties) == len({duty.criterion for duty in year.duties}) == 36
    assert {agency.name for agency in list_agencies(year.store)} == {
        name for duty in year.duties for name in duty.leads
    }
    for quarter, today in REPORT_DAYS.items():
        year.play(quarter)
        check_letters(year, quarter, today)
        check_report(year, f"2026-Q{quarter}", today, f"2026-Q{quarter - 1}" if quarter > 1 else "")
        if quarter == 1:
            year.correct(1, OFFICE, date(2026, 3, 25), DONE)
            found = year.fates("2026-Q1", date(2026, 3, 28))
            assert any(one.outcome == "late" and one.report == "in time" for one in found)
            check_report(year, "2026-Q1", date(2026, 3, 28))
        if quarter == 2:
            check_report(year, "2026-H1", today)
        if quarter == 3:
            wrong = list(year.answers.values())
            year.correct(2, CULTURE, date(2026, 9, 22))
            assert list(year.answers.values()) != wrong
            for code, before in (("2026-Q2", "2026-Q1"), ("2026-H1", "")):
                check_report(year, code, date(2026, 9, 25), before)
    assert year.unchanged > 5
    for code in SPANS:
        before = f"2026-Q{int(code[-1]) - 1}" if code[5] == "Q" and code[-1] != "1" else ""
        check_report(year, code, AFTER, before, excel=True)
