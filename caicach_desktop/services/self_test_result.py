"""What a self-test writes for whoever looks after many PCs; light, so that it is there when the program is not."""

import json
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from caicach_desktop import __version__
from caicach_desktop.domain.errors import AppError, ErrorCode

RESULT_NAME = "result.json"
UNFINISHED = "Chưa chạy xong: chương trình bị dừng giữa chừng."


def write_result(folder: Path, passed: Sequence[str], fault: str, failed: str = "") -> None:
    """Write the steps that passed, the one that failed and its fault, "" for none, into a folder; raises AppError
    FOLDER_NOT_WRITABLE.

    Written with `UNFINISHED` at the beginning, it also tells of a program that was ended, and no older result is taken
    for this one's.
    """
    result = {
        "passed": not fault,
        "steps": list(passed),
        "failed": failed,
        "fault": fault,
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "program": sys.executable,
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / RESULT_NAME).write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
    except OSError as error:
        raise AppError(ErrorCode.FOLDER_NOT_WRITABLE, path=str(folder)) from error
