"""Brings files into the database: each import is one operation."""

from collections.abc import Sequence
from pathlib import Path

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.resources import read_json, resource_path
from caicach_desktop.services.agencies import insert_agencies
from caicach_desktop.services.files import read_file
from caicach_desktop.services.plans import insert_plan
from caicach_desktop.store import plan_queries, tables
from caicach_desktop.store.mapping import to_domain, to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation


def import_files(store: Store, paths: Sequence[Path], progress: JobProgress = SILENT) -> list[int]:
    """Bring several files in as one operation, all of them or none; returns the new plans' ids. Raises as
    `read_file`."""
    drafts = []
    for number, path in enumerate(paths):
        progress.report(60 * number // len(paths), f"Đang đọc {path.name}")
        drafts.append(read_file(path))
    title = f"Đưa vào từ tệp {paths[0].name}" if len(paths) == 1 else f"Đưa vào từ {len(paths)} tệp"
    with store.operation(title) as op:
        ids = []
        for number, draft in enumerate(drafts):
            progress.report(60 + 35 * number // len(drafts), "Đang đưa vào dữ liệu")
            ids.append(insert_plan(op, draft.plan))
        progress.report(95, "Sắp xong")
    return ids


def import_sample(store: Store) -> int:
    """Bring in the sample plan with its agencies and some reported progress as one operation; returns the plan's id."""
    draft = read_file(resource_path("sample", "sample-plan.json"))
    with store.operation("Mở kế hoạch mẫu") as op:
        insert_agencies(op, [to_domain(Agency, agency) for agency in read_json("sample", "sample-agencies.json")])
        plan_id = insert_plan(op, draft.plan)
        _insert_sample_progress(op, plan_id)
    return plan_id


def _insert_sample_progress(op: Operation, plan_id: int) -> None:
    """The sample's reports name rows by their place in the first appendix."""
    rows = plan_queries.whole_plan(op.connection, plan_id).appendices[0].rows
    entries = []
    for reported in read_json("sample", "sample-progress.json"):
        entry = to_domain(Progress, {**reported, "row_id": rows[reported["row"]].id})
        entries.append(to_values(entry))
    op.insert_many(tables.progress, entries)
