"""Finding everywhere: what a hit says of itself, and that many hits of one kind leave room for the others."""

from dataclasses import replace
from datetime import date

import pytest

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.services.agencies import save_agency
from caicach_desktop.services.evidence import add_evidence
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import create_plan, load_plan
from caicach_desktop.services.progress import entries_of, save_progress
from caicach_desktop.services.rows import edit_cell
from caicach_desktop.services.searching import find
from caicach_desktop.services.workspace import open_store


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path) as opened:
        import_sample(opened)
        yield opened


def test_a_row_is_known_by_its_task_and_knows_where_it_stands(store):
    whole = load_plan(store, 1)
    part = whole.appendices[0]
    row = next(row for row in part.rows if not row.is_group and row.cells[3])
    edit_cell(store, row, 3, "- Mở đường hầm\nở xã")
    hit = find(store, "DUONG HAM")[-1]
    assert (hit.kind, hit.id, hit.text) == (Kind.ROW, row.id, "- Mở đường hầm ở xã")
    assert (hit.plan_id, hit.appendix_id, hit.is_task) == (1, part.appendix.id, True)


def test_a_group_row_is_found_too(store):
    group = next(row for row in load_plan(store, 1).appendices[0].rows if row.is_group)
    edit_cell(store, group, 1, "Nhóm hiếm gặp")
    hit = find(store, "hiem gap")[0]
    assert (hit.id, hit.text, hit.is_task) == (group.id, "Nhóm hiếm gặp", False)


def test_many_plans_leave_room_for_rows(store):
    plan = load_plan(store, 1).plan
    for number in range(12):
        create_plan(store, Plan(title=f"Cải cách {number}", issuer="UBND xã"), None)
    kinds = [hit.kind for hit in find(store, "cai cach")]
    assert 0 < kinds.count(Kind.PLAN) < 12
    assert Kind.ROW in kinds or Kind.AGENCY in kinds
    assert find(store, replace(plan).title)[0].kind == Kind.PLAN
    assert find(store, "") == find(store, "không có từ này đâu zzz") == []


def test_evidence_named_in_a_report_is_found_with_its_task_and_period(store):
    row = next(row for row in load_plan(store, 1).appendices[0].rows if not row.is_group)
    entry = entries_of(store, row.id)[0]
    save_progress(store, replace(entry, evidence="Thông báo số 77/TB-UBND ngày 05/6/2026"))
    (hit,) = find(store, "77/tb-ubnd thong bao")
    assert (hit.kind, hit.row_id, hit.period) == (Kind.PROGRESS, row.id, entry.period)
    assert hit.text.startswith("Thông báo số 77/TB-UBND")


def test_many_hits_of_every_kind_are_no_more_than_asked_for(store, tmp_path):
    rows = [row for row in load_plan(store, 1).appendices[0].rows if not row.is_group][:12]
    for number, row in enumerate(rows):
        create_plan(store, Plan(title=f"Tuyến tàu {number}", issuer="UBND xã"), None)
        save_agency(store, Agency(name=f"Ga tàu {number}"))
        save_progress(store, Progress(row_id=row.id, period="2025-Q1", evidence=f"Vé tàu {number}"))
        (tmp_path / f"Ảnh tàu {number}.txt").write_text(f"{number}", encoding="utf-8")
        add_evidence(store, row.id, "2025-Q1", [tmp_path / f"Ảnh tàu {number}.txt"], date(2026, 1, 1))
        edit_cell(store, row, 3, f"Đón tàu {number}")
    hits = find(store, "tau", 30)
    assert len(hits) == 30
    assert {hit.kind for hit in hits} == {Kind.PLAN, Kind.AGENCY, Kind.ATTACHMENT, Kind.PROGRESS, Kind.ROW}
    assert len(find(store, "tau", 3)) == 3
