"""A disk that is full: one sentence, nothing lost, nothing half written. Needs a file system of its own to fill."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.services import plans
from caicach_desktop.services.importing import import_files
from caicach_desktop.services.workspace import open_store
from tests.end_to_end.running import SAMPLE, caicach, refused


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB; only root on Linux can mount one."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("mounting a small disk takes root on Linux")
    folder = tmp_path / "ổ nhỏ"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this machine does not let a test mount a disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path, leave: int = 0) -> None:
    """Fill the disk but for `leave` bytes."""
    free = os.statvfs(folder)
    size = max(free.f_bavail * free.f_frsize - leave, 0)
    with (folder / "đầy").open("wb") as file:
        file.write(b"x" * size)


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx", ".json"])
def test_export_to_a_full_disk_keeps_the_old_file(suffix: str, small_disk: Path) -> None:
    target = small_disk / f"phụ lục{suffix}"
    target.write_bytes(b"old")
    fill(small_disk, leave=4096)
    assert "Ổ đĩa đã đầy" in refused(caicach("convert", SAMPLE, target))
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in small_disk.iterdir()) == sorted([target.name, "đầy"])


def test_import_into_a_full_disk_keeps_the_database(small_disk: Path) -> None:
    data = small_disk / "data"
    assert caicach("import", SAMPLE, data_dir=data).returncode == 0
    fill(small_disk, leave=16384)
    assert "Ổ đĩa đã đầy" in refused(caicach("import", SAMPLE, data_dir=data))
    (small_disk / "đầy").unlink()
    assert [line[:1] for line in caicach("list", data_dir=data).stdout.splitlines()] == ["1"]


def test_the_running_program_survives_a_disk_that_fills_up(small_disk: Path) -> None:
    with open_store(small_disk / "data") as store:
        import_files(store, [SAMPLE])
        fill(small_disk)
        with pytest.raises(AppError) as caught:
            import_files(store, [SAMPLE])
        assert caught.value.code == ErrorCode.DISK_FULL
        assert len(plans.list_plans(store)) == 1
        (small_disk / "đầy").unlink()
        import_files(store, [SAMPLE])
        assert len(plans.list_plans(store)) == 2


def test_a_first_start_on_a_full_disk_is_refused(small_disk: Path) -> None:
    fill(small_disk)
    assert "Ổ đĩa đã đầy" in refused(caicach("list", data_dir=small_disk / "data"))
