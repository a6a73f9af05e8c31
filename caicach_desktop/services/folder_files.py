"""Many files into one folder: all of them or none, under names without diacritics."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.long_paths import reachable
from caicach_desktop.domain.text import folded

# The letters of the fresh folder's name.
_MORE = 24
_WRITING = (ErrorCode.DISK_FULL, ErrorCode.FILE_NOT_WRITABLE, ErrorCode.FOLDER_NOT_WRITABLE)


def plain_words(*texts: str) -> str:
    """The words of some texts for a file name: "Công an xã" → "cong-an-xa"."""
    letters = folded(" ".join(texts)).encode("ascii", "ignore").decode()
    return "-".join("".join(letter if letter.isalnum() else " " for letter in letters).split())


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """A fresh folder inside the target, gone with all that is left in it afterwards; a target that was made for the
    files goes too when none comes into it. Raises AppError DISK_FULL, FOLDER_NOT_WRITABLE."""
    made = not reachable(folder).exists()
    part = None
    try:
        reachable(folder).mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=".~caicach-", dir=reachable(folder, _MORE)))
        yield part
    except OSError as error:
        code = ErrorCode.DISK_FULL if error.errno == errno.ENOSPC else ErrorCode.FOLDER_NOT_WRITABLE
        raise AppError(code, path=str(folder)) from error
    except AppError as error:
        if error.code in _WRITING and part is not None and str(part) in str(error.params.get("path")):
            raise AppError(error.code, path=str(folder)) from error
        raise
    finally:
        if part is not None:
            shutil.rmtree(part, ignore_errors=True)
        if made:
            with suppress(OSError):
                reachable(folder).rmdir()


def move_all(part: Path, targets: Sequence[Path]) -> None:
    """Put the finished files in their places; when one cannot go there, the new ones leave again. Raises AppError
    FILE_NOT_WRITABLE."""
    new: list[Path] = []
    for target in targets:
        is_new = not reachable(target).exists()
        try:
            os.replace(reachable(part / target.name), reachable(target))
        except OSError as error:
            for one in new:
                with suppress(OSError):
                    reachable(one).unlink()
            raise AppError(ErrorCode.FILE_NOT_WRITABLE, path=str(target)) from error
        new += [target] * is_new
