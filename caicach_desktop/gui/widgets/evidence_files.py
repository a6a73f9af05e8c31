"""Evidence files outside the store: opened as a copy that can only be read, saved elsewhere, and what is told of it."""

import stat
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from caicach_desktop.domain.evidence import Attachment, is_program, kept_name
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.services import evidence
from caicach_desktop.services.messages import sentence

PROGRAM = "“{name}” là tệp chạy được nên không mở từ đây; nếu tin nguồn gửi, hãy lưu ra rồi tự kiểm tra."
NO_VIEWER = "Máy này chưa có chương trình mở được “{name}”; hãy lưu tệp ra rồi mở bằng chương trình khác."
_MOST_FAULTS = 3


@lru_cache(maxsize=1)
def _opened_folder() -> tempfile.TemporaryDirectory[str]:
    """Where copies to look at lie until the program ends; one still open in another program may stay longer."""
    return tempfile.TemporaryDirectory(prefix="caicach-", ignore_cleanup_errors=True)


def open_file(context: AppContext, file: Attachment, owner: QWidget) -> None:
    """Show a copy of a file in the system's program for it; what would run a program is not opened."""
    if is_program(file.name):
        messages.inform(owner.window(), PROGRAM.format(name=file.name))
        return
    work = partial(_copy_to_look_at, context, file)
    context.run_job("Mở tài liệu kiểm chứng", work, partial(_show, owner, file.name), owner=owner)


def _copy_to_look_at(context: AppContext, file: Attachment, _: JobProgress) -> Path:
    folder = Path(_opened_folder().name) / file.sha256[:16]
    folder.mkdir(exist_ok=True)
    path = folder / kept_name(file.name)
    if not path.exists():
        evidence.copy_out(context.store, file.id, path)
        # What is typed into a copy would be lost: the program that opens it says that it can only be read.
        with suppress(OSError):
            path.chmod(stat.S_IREAD)
    return path


def _show(owner: QWidget, name: str, path: Path) -> None:
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        messages.inform(owner.window(), NO_VIEWER.format(name=name))


def save_files(context: AppContext, files: Sequence[Attachment], owner: QWidget, tell: Callable[[str], None]) -> None:
    """Ask where to, and save one file under a name or several into a folder, where none is replaced."""
    start = Path(context.settings.get("evidence_folder") or Path.home())
    if len(files) == 1:
        name, _ = QFileDialog.getSaveFileName(owner.window(), "Lưu tài liệu kiểm chứng", str(start / files[0].name))
    else:
        name = QFileDialog.getExistingDirectory(owner.window(), "Chọn thư mục lưu tài liệu", str(start))
    if not name:
        return
    target = Path(name)

    def work(progress: JobProgress) -> str:
        for place, file in enumerate(files):
            progress.report(100 * place // len(files), f"Đang chép {file.name}")
            evidence.copy_out(context.store, file.id, target)
        return f"Đã lưu {len(files)} tệp vào {target}." if len(files) > 1 else f"Đã lưu {target.name}."

    context.run_job("Lưu tài liệu kiểm chứng", work, tell, owner=owner)


def attached_text(done: evidence.Attached) -> str:
    """What became of files to be attached, in sentences."""
    told = [f"Đã đính kèm {len(done.ids)} tệp."] if done.ids else []
    if done.known:
        names = ", ".join(f"“{name}”" for name in done.known[:_MOST_FAULTS])
        more = f" và {len(done.known) - _MOST_FAULTS} tệp khác" if len(done.known) > _MOST_FAULTS else ""
        told.append(f"{names}{more} đã có trong kỳ này nên bỏ qua.")
    told += [sentence(fault) for fault in done.faults[:_MOST_FAULTS]]
    if len(done.faults) > _MOST_FAULTS:
        told.append(f"Còn {len(done.faults) - _MOST_FAULTS} tệp khác cũng chưa đính kèm được.")
    return " ".join(told)
