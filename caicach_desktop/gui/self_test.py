"""The installed program tries itself: window, sample, edit, undo, export, and a look at what was written."""

import os
import sys
import tempfile
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
from caicach_desktop.services import history, plans, rows
from caicach_desktop.services.exporting import dump_plan, export_plan
from caicach_desktop.services.files import convert
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.workspace import Store, open_store

EDITED = "Nội dung sửa thử: ưỡn ẹo, Đặng Thị Hoà – 100 %"
Step = tuple[str, Callable[[], None]]


class SelfTestError(AssertionError):
    """Something the program wrote or read back is not what it should be."""


def run(make_application: Callable[[Path], QApplication], data_dir: Path | None) -> int:
    """Run every step on a data folder of its own (or an empty one that is named); 0 when all are well, else 1.

    Prints a line a step. Nothing is left behind unless a folder is named.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = data_dir or Path(temporary) / "dữ liệu"
        app = make_application(folder)
        with open_store(folder) as store:
            return _run_steps(_steps(app, store, Path(temporary)))


def _run_steps(steps: Iterator[Step]) -> int:
    name = "Mở chương trình"
    try:
        for name, step in steps:
            step()
            print(f"Đạt: {name}")
    except AppError as error:
        print(f"Không đạt: {name}. {sentence(error)}", file=sys.stderr)
        return 1
    except SelfTestError as error:
        print(f"Không đạt: {name}. {error}", file=sys.stderr)
        return 1
    print("Tự kiểm tra xong: mọi phần đều đạt.")
    return 0


def _steps(app: QApplication, store: Store, out: Path) -> Iterator[Step]:
    context = AppContext(store)
    window = MainWindow(context)
    try:
        yield "mở cửa sổ chính", lambda: _show(app, window)
        plan_id = import_sample(store)
        yield "mở kế hoạch mẫu", lambda: _show_every_page(app, window)
        yield "sửa một ô rồi hoàn tác", lambda: _edit_and_undo(store, plan_id)
        for suffix in (".docx", ".pdf", ".xlsx", ".json"):
            path = out / f"phụ lục thử{suffix}"
            yield f"xuất {suffix}", lambda path=path: _export(store, plan_id, path)  # type: ignore[misc]
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
