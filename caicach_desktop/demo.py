"""A run through the whole job without a window: `python -m caicach_desktop.demo --out FOLDER`."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.reporting import STATE_NAMES, STATUS_NAMES, Progress, Status, period_name, quarter_of
from caicach_desktop.services import history, plans, progress, tasks
from caicach_desktop.services.exporting import export_plan, suggested_file_name
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.tasks import TrackedTask
from caicach_desktop.services.workspace import Store, open_store

FORMATS = (".docx", ".pdf", ".xlsx")
REPORTED = (
    (Status.DONE, 100, "Đã hoàn thành đúng kế hoạch."),
    (Status.DOING, 60, "Đang triển khai tại các thôn."),
    (Status.DOING, 30, "Đã ban hành văn bản chỉ đạo."),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Bring in the sample, report on a few tasks, write the appendix in every format; returns the exit code."""
    parser = argparse.ArgumentParser(description="Chạy thử toàn bộ công việc trên kế hoạch mẫu, không mở cửa sổ.")
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="THƯ_MỤC", help="nơi ghi các tệp (mặc định: out)"
    )
    out: Path = parser.parse_args(argv).out
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder, closing(open_store(Path(folder))) as store:
            _play(store, out, date.today())
    except AppError as error:
        print(sentence(error), file=sys.stderr)
        return 1
    return 0


def _play(store: Store, out: Path, today: date) -> None:
    plan_id = import_sample(store)
    whole = plans.load_plan(store, plan_id)
    rows = sum(len(part.rows) for part in whole.appendices)
    print(f"Đã mở kế hoạch mẫu: {whole.plan.title} ({len(whole.appendices)} phụ lục, {rows} dòng).")
    _report_on_some(store, plan_id, today)
    summed = tasks.overview(store, today)
    counts = ", ".join(f"{STATE_NAMES[state].lower()}: {count}" for state, count in sorted(summed.by_state.items()))
    print(f"{summed.tasks_total} nhiệm vụ ({counts}).")
    for suffix in FORMATS:
        path = export_plan(store, plan_id, out / suggested_file_name(whole.plan, suffix))
        print(f"Đã ghi {path.resolve()} ({path.stat().st_size // 1024} KB).")
    print(f"Nhật ký ghi lại {len(history.journal_entries(store))} thao tác, thao tác nào cũng hoàn tác được.")


def _report_on_some(store: Store, plan_id: int, today: date) -> None:
    """Report on the first tasks that no one has reported on in this quarter."""
    period = quarter_of(today)
    waiting = [task for task in tasks.list_tasks(store, today, plan_id) if task.last is None]
    for task, (status, percent, result) in zip(waiting, REPORTED, strict=False):
        entry = Progress(
            row_id=task.task.row_id,
            period=period,
            status=status,
            percent=percent,
            result=result,
            reported_on=today.isoformat(),
        )
        progress.save_progress(store, entry)
        print(f"{period_name(period)}: {_short(task)} – {STATUS_NAMES[status].lower()}, {percent}%.")


def _short(task: TrackedTask) -> str:
    text = f"{task.task.number} {task.task.criterion or task.task.task}"
    return " ".join(text.split())[:70]


if __name__ == "__main__":
    raise SystemExit(main())
