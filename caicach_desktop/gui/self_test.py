"""The installed program tries itself: window, sample, edit, undo, export, reading back, backup and restore."""

import json
import os
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.page_shelf import PAGES
from caicach_desktop.services import backups, history, plans, rows
from caicach_desktop.services.exporting import dump_plan, export_plan
from caicach_desktop.services.files import convert
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.self_test_result import write_result
from caicach_desktop.services.workspace import Store, open_store

WAIT_S = 5.0
EDITED = "Nội dung sửa thử: ưỡn ẹo, Đặng Thị Hoà – 100 %"
Step = tuple[str, Callable[[], None]]


class SelfTestError(AssertionError):
    """Something the program wrote or read back is not what it should be."""


def run(make_application: Callable[[Path], QApplication], data_dir: Path | None, report: Path | None = None) -> int:
    """Run every step on a data folder of its own (or an empty one that is named); 0 when all are well, else 1.

    A named folder that holds anything is left alone: the steps would delete a plan in it. Prints a line a step. Nothing
    is left behind unless a folder is named; into `report` go `result.json` and a picture of the main window.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    passed: list[str] = []
    fault = ""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = data_dir or Path(temporary) / "dữ liệu"
        try:
            _expect(
                not _holds_anything(folder), f"Thư mục “{folder}” đã có tệp; hãy nêu một thư mục trống để tự kiểm tra."
            )
            app = make_application(folder)
            with open_store(folder) as store:
                _run_steps(_steps(app, store, Path(temporary), report), passed)
            _run_steps(_closed_steps(folder, Path(temporary)), passed)
        except AppError as error:
            fault = sentence(error)
        except SelfTestError as error:
            fault = str(error)
        except Exception:  # whatever it is, the result file must tell
            fault = traceback.format_exc()
    if report is not None:
        write_result(report, passed, fault)
    if fault:
        print(f"Không đạt, sau khi đạt {len(passed)} phần: {fault}", file=sys.stderr)
        return 1
    print("Tự kiểm tra xong: mọi phần đều đạt.")
    return 0


def _run_steps(steps: Iterator[Step], passed: list[str]) -> None:
    for name, step in steps:
        step()
        passed.append(name)
        print(f"Đạt: {name}", flush=True)


def _holds_anything(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _steps(app: QApplication, store: Store, out: Path, report: Path | None) -> Iterator[Step]:
    context = AppContext(store)
    window = MainWindow(context)
    try:
        yield "mở cửa sổ chính", lambda: _show(app, window)
        plan_id = import_sample(store)
        yield "mở kế hoạch mẫu", lambda: _show_every_page(app, window)
        if report is not None:
            yield "chụp cửa sổ chính", lambda: _picture(app, window, report)
        yield "sửa một ô rồi hoàn tác", lambda: _edit_and_undo(store, plan_id)
        for suffix in (".docx", ".pdf", ".xlsx", ".json"):
            path = out / f"phụ lục thử{suffix}"
            yield f"xuất {suffix}", lambda path=path: _export(store, plan_id, path)  # type: ignore[misc]
            if suffix != ".json":
                yield f"đọc lại {suffix}", lambda path=path: _read_back(store, plan_id, path)  # type: ignore[misc]
        yield "sao lưu", lambda: _back_up(store, out)
    finally:
        window.close()
        context.close()


def _expect(holds: bool, said: str) -> None:
    if not holds:
        raise SelfTestError(said)


def _show(app: QApplication, window: MainWindow) -> None:
    window.show()
    app.processEvents()
    _expect(window.isVisible() and not window.grab().isNull(), "Cửa sổ không hiện ra.")


def _show_every_page(app: QApplication, window: MainWindow) -> None:
    for name, *_ in PAGES:
        window.show_page(name)
        app.processEvents()
        _expect(not window.grab().isNull(), f"Trang {name} không vẽ được.")


def _picture(app: QApplication, window: MainWindow, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    window.resize(1366, 768)
    window.show_page("plan")
    until = time.monotonic() + WAIT_S
    while window.context.jobs and time.monotonic() < until:
        app.processEvents()
    app.processEvents()
    _expect(window.grab().save(str(folder / "main-window.png")), "Không ghi được ảnh cửa sổ chính.")


def _edit_and_undo(store: Store, plan_id: int) -> None:
    before = dump_plan(store, plan_id)
    part = plans.load_plan(store, plan_id).appendices[0]
    column = part.appendix.column_of(ColumnRole.TASK) or 0
    row = next(row for row in part.rows if not row.is_group)
    rows.edit_cell(store, row, column, EDITED)
    _expect(EDITED in dump_plan(store, plan_id), "Nội dung sửa không được lưu.")
    history.undo(store)
    _expect(dump_plan(store, plan_id) == before, "Hoàn tác không trả lại nội dung cũ.")


def _export(store: Store, plan_id: int, path: Path) -> None:
    export_plan(store, plan_id, path)
    if path.suffix == ".pdf":
        document = QPdfDocument()
        document.load(str(path))
        _expect(document.pageCount() > 0, "Tệp PDF không có trang nào.")
        document.close()
    elif path.suffix == ".json":
        again = path.with_name("đọc lại.json")
        convert(path, again)
        _expect(again.read_text("utf-8") == dump_plan(store, plan_id), "Tệp kế hoạch đọc lại không giống.")
    else:
        _expect(zipfile.ZipFile(path).testzip() is None, "Tệp ghi ra bị hỏng.")


def _read_back(store: Store, plan_id: int, path: Path) -> None:
    """The table written must be found again by the readers of files from anywhere, cell by cell for its tasks."""
    again = path.with_name(f"đọc lại {path.suffix[1:]}.json")
    convert(path, again)
    written = plans.load_plan(store, plan_id).appendices[0]
    read = json.loads(again.read_text(encoding="utf-8"))["appendices"][0]["rows"]
    _expect(len(read) == len(written.rows), f"Đọc lại {path.suffix} thiếu dòng: {len(read)}/{len(written.rows)}.")


def _back_up(store: Store, out: Path) -> None:
    made = backups.back_up(store.folder, out / "sao lưu")
    _expect(made.plans == 1 and made.missing == 0, "Bản sao lưu thiếu dữ liệu.")


def _closed_steps(folder: Path, out: Path) -> Iterator[Step]:
    """What can only be tried while no window has the data open."""

    def restore() -> None:
        backup = backups.backups_in(out / "sao lưu")[0]
        with open_store(folder) as store:
            before = dump_plan(store, 1)
            plans.delete_plan(store, 1)
        backups.restore(folder, backup.path)
        with open_store(folder) as store:
            _expect(dump_plan(store, 1) == before, "Khôi phục không trả lại đủ nội dung.")

    yield "khôi phục", restore
