"""What kind of disk the data folder lies on, and whether it can be written at all."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.long_paths import is_too_long, resolved

_NETWORK_FILE_SYSTEMS = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "vboxsf",
    "davfs",
}
_REMOVABLE_FILE_SYSTEMS = {"vfat", "exfat", "msdos"}
_WINDOWS_FIXED_DRIVE = 3


def is_local_fixed(folder: Path) -> bool:
    """Whether the folder lies on a local, fixed disk: only there is SQLite's write-ahead log safe."""
    if sys.platform == "win32":
        import ctypes

        anchor = resolved(folder).anchor
        return not anchor.startswith("\\\\") and ctypes.windll.kernel32.GetDriveTypeW(anchor) == _WINDOWS_FIXED_DRIVE
    kind = _linux_file_system(resolved(folder))
    # What a program of its own serves (FUSE) is mostly a network or a foreign disk.
    return kind not in _NETWORK_FILE_SYSTEMS | _REMOVABLE_FILE_SYSTEMS and not kind.startswith("fuse")


def _linux_file_system(folder: Path) -> str:
    """The type of the file system that holds the folder, "" where the system does not tell."""
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    mounts = {parts[1].replace("\\040", " "): parts[2] for parts in map(str.split, lines) if len(parts) > 2}
    holders = [mount for mount in mounts if folder == Path(mount) or Path(mount) in folder.parents]
    return mounts[max(holders, key=len)] if holders else ""


def probe_write(folder: Path) -> None:
    """Make the folder and write a few bytes in it; raises AppError FOLDER_NOT_WRITABLE or DISK_FULL."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"x" * 4096)
    except OSError as error:
        code = ErrorCode.PATH_TOO_LONG if is_too_long(probe) else ErrorCode.FOLDER_NOT_WRITABLE
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise AppError(ErrorCode.DISK_FULL if full else code, path=str(folder)) from error
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
