"""Files become plans in the database, all of them or none, and come out of it as they went in."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.exporters.plan_file import plan_file_content, write_plan_file
from caicach_desktop.services import agencies, exporting, history, importing, plans, tasks
from tests.impatience import CancelAfter
from tests.importers.plan_contents import contents
from tests.services.table import small_plan

REAL_PLANS = sorted((Path(__file__).parents[3] / "shared" / "data" / "plans").glob("*.json"))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "kế hoạch.json"
    write_plan_file(small_plan(), path)
    return path


def kept(store):
    return len(plans.list_plans(store)), len(history.journal_entries(store))


@given(content=contents)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_any_plan_comes_out_of_the_database_as_it_went_in(store, tmp_path, content):
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert json.loads(exporting.dump_plan(store, importing.import_files(store, [path])[0])) == content


@pytest.mark.parametrize("path", REAL_PLANS, ids=lambda path: path.stem)
def test_real_plans_come_out_as_they_went_in(store, path):
    content = json.loads(path.read_text(encoding="utf-8"))
    assert json.loads(exporting.dump_plan(store, importing.import_files(store, [path])[0])) == content


def test_an_import_is_one_step_that_links_known_agencies(store, file):
    agencies.add_agencies(store, ["Công an xã"])
    first, second = importing.import_files(store, [file, file])
    assert first < second
    assert agencies.task_counts(store) == {1: 6}
    assert history.undo_state(store).undo == "Đưa vào từ 2 tệp"
    history.undo(store)
    assert plans.list_plans(store) == []
    importing.import_files(store, [file])
    assert history.undo_state(store).undo == "Đưa vào từ tệp kế hoạch.json"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("x.json", "{}", ErrorCode.PLAN_FOREIGN),
        ("x.json", '{"format": "caicach-plan", "plan": 1}', ErrorCode.PLAN_DAMAGED),
        ("x.json", None, ErrorCode.FILE_MISSING),
        ("x.exe", "", ErrorCode.FORMAT_UNKNOWN),
        ("x", None, ErrorCode.FILE_MISSING),
    ],
)
def test_one_bad_file_and_none_is_kept(store, file, tmp_path, name, content, code):
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(AppError) as caught:
        importing.import_files(store, [file, tmp_path / name])
    assert caught.value.code == code
    assert kept(store) == (0, 0)


@pytest.mark.parametrize("percent", [0, 30, 60, 95])
def test_a_cancelled_import_keeps_nothing(store, file, percent):
    with pytest.raises(Cancelled):
        importing.import_files(store, [file, file], CancelAfter(percent))
    assert kept(store) == (0, 0)


def test_the_sample_shows_something_everywhere(store):
    plan_id = importing.import_sample(store)
    seen = tasks.list_tasks(store, tasks.date(2026, 11, 21))
    assert len({task.state for task in seen}) >= 3
    assert any(task.last for task in seen)
    assert all(task.lead_ids for task in seen)
    assert kept(store) == (1, 1)
    with_extra = plan_file_content(plans.load_plan(store, plan_id))
    assert with_extra["format"] == "caicach-plan"
    importing.import_sample(store)
    assert len(agencies.list_agencies(store)) == len({agency.name for agency in agencies.list_agencies(store)})
