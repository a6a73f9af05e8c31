"""A report that comes once more, in a form or a package: the day of the first one counts, what is typed is kept."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from caicach_desktop.domain.corrections import DONE_ON
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.domain.standing import Outcome, standing
from caicach_desktop.services.forms_in import take_forms
from caicach_desktop.services.package_review import Standing, open_package
from caicach_desktop.services.package_taking import take, usual_choices
from caicach_desktop.services.plans import load_plan, save_new_plan
from caicach_desktop.services.progress import entries_of, save_many, save_progress
from caicach_desktop.services.task_facts import task_facts
from caicach_desktop.services.workspace import open_store
from tests.services.forms import DONE, Round
from tests.services.package_making import packed
from tests.services.table import small_plan

FIRST, AGAIN = date(2026, 9, 5), date(2026, 9, 20)
DOING = {"status": "Đang thực hiện", "percent": 40}


@pytest.fixture
def turn(store, table, tmp_path):
    """A form that came in on the first day and once more, with the task done, on another."""
    turn = Round(store, table, tmp_path)
    for path, hour, day in ((turn.back({"Niêm yết": DOING}), 8, FIRST), (turn.back({"Niêm yết": DONE}), 9, AGAIN)):
        take_forms(store, turn.review(turn.saved_at(path, hour)), received=day)
    return turn


def test_a_form_sent_again_is_no_late_report_but_what_it_finishes_was_not_done_before(turn):
    entry = turn.entry(1)
    assert (entry.percent, entry.reported_on, entry.extra[DONE_ON]) == (100, "2026-09-05", "2026-09-20")
    facts = next(one for one in task_facts(turn.store) if one.row_id == entry.row_id)
    outcomes = [standing(replace(facts, due_on=day), "2026-Q3", AGAIN).outcome for day in ("2026-09-19", "2026-09-20")]
    assert outcomes == [Outcome.DONE_LATE, Outcome.DONE_ON_TIME]


@pytest.mark.parametrize("save", [save_progress, lambda store, entry: save_many(store, [entry])])
def test_the_day_somebody_types_is_kept(turn, save):
    save(turn.store, replace(turn.entry(1), result="Đã niêm yết đủ"))
    assert turn.entry(1).extra[DONE_ON] == "2026-09-20"
    save(turn.store, replace(turn.entry(1), reported_on="2026-09-11"))
    assert (turn.entry(1).reported_on, DONE_ON in turn.entry(1).extra) == ("2026-09-11", False)


def test_a_package_keeps_the_day_of_the_first_report(store, tmp_path):
    def bring(day):
        created = datetime(2026, 9, day, 8)
        review = open_package(store, packed(commune, 1, tmp_path / "gói.caicach", created=created))
        take(store, review, usual_choices(review))
        return [entry.standing for entry in review.entries]

    def kept():
        (entry,) = entries_of(store, load_plan(store, 1).appendices[0].rows[1].id)
        return entry.status, entry.reported_on, entry.extra.get(DONE_ON)

    with open_store(tmp_path / "xã") as commune:
        plan_id = save_new_plan(commune, small_plan(), "Lập")
        row_id = load_plan(commune, plan_id).appendices[0].rows[1].id
        save_progress(commune, Progress(row_id=row_id, period="2026-Q3", reported_on="2026-09-05"))
        assert bring(6) == [Standing.NEW]
        (entry,) = entries_of(commune, row_id)
        save_progress(commune, replace(entry, status=Status.DONE, reported_on="2026-09-20"))
        assert bring(21) == [Standing.CHANGED]
        assert kept() == (Status.DONE, "2026-09-05", "2026-09-20")
        assert bring(22) == [Standing.SAME], "the day alone is no difference"
        (entry,) = entries_of(commune, row_id)
        save_progress(commune, replace(entry, status=Status.DOING))
        assert bring(23) == [Standing.CHANGED]
        assert kept() == (Status.DOING, "2026-09-05", None)


def test_since_when_a_task_is_done_goes_over_with_its_report(turn, store, tmp_path):
    path = packed(turn.store, turn.plan_id, tmp_path / "gói.caicach")
    with open_store(tmp_path / "tỉnh") as province:
        review = open_package(province, path)
        take(province, review, usual_choices(review))
        (facts,) = (one for one in task_facts(province) if one.entries)
        assert facts.entries[0][2:] == ("2026-09-05", "2026-09-20")
        assert [entry.standing for entry in open_package(province, path).entries] == [Standing.SAME]
