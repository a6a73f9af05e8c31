"""Work for the child process that ends in every way work can end, in a module that the child can import."""

import os
import sys
import time
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import JobProgress


def modules(path: Path, progress: JobProgress) -> list[str]:
    """What is loaded in a child that reads PDFs."""
    from caicach_desktop.importers import pdf_reading  # noqa: F401

    return sorted({name.split(".")[0] for name in sys.modules})


def process_id(path: Path, progress: JobProgress) -> int:
    """Who did the work."""
    progress.report(50, "Đang đọc")
    time.sleep(0.3)
    return os.getpid()


def abort(path: Path, progress: JobProgress) -> None:
    """Die as PDFium does."""
    os.abort()


def leave(path: Path, progress: JobProgress) -> None:
    """End without an answer."""
    os._exit(0)


def hang(path: Path, progress: JobProgress) -> None:
    """Say one word and never come back."""
    progress.report(10, "Đang đọc")
    time.sleep(60)


def devour(path: Path, progress: JobProgress) -> int:
    """Take more memory than there is."""
    held = [bytearray(2**24) for _ in range(1000)]
    return len(held)


def refuse(path: Path, progress: JobProgress) -> None:
    """A known fault."""
    raise AppError(ErrorCode.FILE_ENCRYPTED, path=str(path))


def stumble(path: Path, progress: JobProgress) -> None:
    """A fault of ours."""
    raise ZeroDivisionError("a fault of ours")


def answer_at_length(path: Path, progress: JobProgress) -> bytes:
    """More than the pipe takes."""
    return bytes(2**20)
