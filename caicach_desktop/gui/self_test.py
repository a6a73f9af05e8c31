"""The installed program tries itself: window, sample, edit, undo, export, reading back, backup and restore."""

import json
import os
import shutil
import sys
import tempfile
import threading
import time
import traceback
import zipfile
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.page_shelf import PAGES
from caicach_desktop.services import backups, evidence, history, plans, rows
from caicach_desktop.services.exporting import dump_plan, export_plan
from caicach_desktop.services.files import convert
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.plan_list import list_plans
from caicach_desktop.services.self_test_result import write_result
from caicach_desktop.services.workspace import Store, open_store

WAIT_S = 5.0
PERIOD = "2026-Q3"
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
    steps = _Steps()
    fault = ""
    messages.set_quiet(True)  # nobody would press a button
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = data_dir or Path(temporary) / "dữ liệu"
        try:
            _expect(
                not _holds_anything(folder), f"Thư mục “{folder}” đã có tệp; hãy nêu một thư mục trống để tự kiểm tra."
            )
            app = make_application(folder)
            with open_store(folder) as store:
                steps.run(_steps(app, store, Path(temporary), report))
            steps.run(_closed_steps(folder, Path(temporary)))
        except AppError as error:
            fault = sentence(error)
        except SelfTestError as error:
            fault = str(error)
        except Exception:  # whatever it is, the result file must tell
            fault = traceback.format_exc()
        finally:
            messages.set_quiet(False)
    if report is not None:
        write_result(report, steps.passed, fault, steps.under_way)
    if fault:
        at = f" ở phần “{steps.under_way}”" if steps.under_way else ""
        print(f"Không đạt{at}, sau khi đạt {len(steps.passed)} phần: {fault}", file=sys.stderr)
        return 1
    print("Tự kiểm tra xong: mọi phần đều đạt.")
    return 0


class _Steps:
    """The names of the steps that passed and of the one under way; what nobody catches or what is told in a message
    fails it, although the window goes on."""

    def __init__(self) -> None:
        self.passed: list[str] = []
        self.under_way = ""
        self._uncaught: list[BaseException] = []

    def run(self, steps: Generator[Step]) -> None:
        """Do each, up to the first that fails; what they hold open, above all the window, is closed then and there."""
        with closing(steps):
            for name, step in steps:
                self.under_way = name
                with self._watched():
                    step()
                self.passed.append(name)
                self.under_way = ""
                print(f"Đạt: {name}", flush=True)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        before = sys.excepthook, threading.excepthook
        sys.excepthook = lambda _kind, error, _trace: self._uncaught.append(error)
        threading.excepthook = lambda args: self._uncaught.append(args.exc_value or args.exc_type())
        told = len(messages.shown)
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = before
        for error in self._uncaught:
            raise error
        for message in messages.shown[told:]:
            raise SelfTestError(message.text)


def _holds_anything(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _steps(app: QApplication, store: Store, out: Path, report: Path | None) -> Generator[Step]:
    context = AppContext(store)
    window = MainWindow(context)
    try:
        yield "mở cửa sổ chính", lambda: _show(app, window)
        yield "mở kế hoạch mẫu", lambda: _show_every_page(app, window)
        plan_id = list_plans(store)[0].id
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
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _expect(holds: bool, said: str) -> None:
    if not holds:
        raise SelfTestError(said)


def _show(app: QApplication, window: MainWindow) -> None:
    window.show()
    app.processEvents()
    _expect(window.isVisible() and _is_drawn(window), "Cửa sổ không hiện ra.")


def _is_drawn(window: MainWindow) -> bool:
    """Whether a window shows more than one colour."""
    picture = window.grab().toImage()
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}) > 1


def _show_every_page(app: QApplication, window: MainWindow) -> None:
    import_sample(window.context.store)
    for name, *_ in PAGES:
        window.show_page(name)
        app.processEvents()
        _expect(_is_drawn(window), f"Trang {name} không vẽ được.")


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
        letters = sum(len(document.getAllText(page).text()) for page in range(document.pageCount()))
        _expect(letters > 0, "Tệp PDF không có chữ nào.")
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
    column = written.appendix.column_of(ColumnRole.TASK) or 0
    for number, (row, wanted) in enumerate(zip(read, written.rows, strict=True), 1):
        same = (row["cells"][column] or "").split() == (wanted.cells[column] or "").split()
        _expect(same, f"Đọc lại {path.suffix} sai nội dung ở dòng {number}.")


def _back_up(store: Store, out: Path) -> None:
    proof = out / "tài liệu kiểm chứng.txt"
    proof.write_text(EDITED, encoding="utf-8")
    row = next(row for row in plans.load_plan(store, 1).appendices[0].rows if not row.is_group)
    evidence.add_evidence(store, row.id, PERIOD, [proof], date.today())
    made = backups.back_up(store.folder, out / "sao lưu")
    _expect(made.plans == 1 and made.missing == 0, "Bản sao lưu thiếu dữ liệu.")


def _closed_steps(folder: Path, out: Path) -> Generator[Step]:
    """What can only be tried while no window has the data open."""

    def restore() -> None:
        backup = backups.backups_in(out / "sao lưu")[0]
        with open_store(folder) as store:
            before = dump_plan(store, 1)
            plans.delete_plan(store, 1)
        shutil.rmtree(folder / "evidence")
        restored = backups.restore(folder, backup.path)
        _expect(not restored.lost, "Khôi phục không trả lại tài liệu kiểm chứng.")
        with open_store(folder) as store:
            kept = [plan.id for plan in list_plans(store)]
            _expect(kept == [1] and dump_plan(store, 1) == before, "Khôi phục không trả lại đủ nội dung.")
            row = next(row for row in plans.load_plan(store, 1).appendices[0].rows if not row.is_group)
            file = evidence.copy_out(store, evidence.evidence_of(store, row.id)[0].id, out / "lấy ra.txt")
            _expect(file.read_text("utf-8") == EDITED, "Khôi phục không trả lại tài liệu kiểm chứng.")

    yield "khôi phục", restore
