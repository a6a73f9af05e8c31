"""Files are replaced whole or not at all, and each way this fails is a known error."""

import errno
import os
import stat
import sys

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.exporters.atomic import replacing
from caicach_desktop.exporters.registry import EXPORTERS, exporter_for


def left(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def fail(target, fault):
    with replacing(target) as part:
        part.write_bytes(b"half")
        raise fault


def test_a_new_file_and_a_replaced_one(tmp_path):
    target = tmp_path / "Phụ lục kèm theo.docx"
    for content in (b"first", b"second"):
        with replacing(target) as part:
            assert part.parent == target.parent
            part.write_bytes(content)
        assert left(tmp_path) == {target.name: content}


@pytest.mark.parametrize("fault", [RuntimeError("bug"), KeyboardInterrupt()])
def test_a_fault_leaves_the_old_file_and_goes_on(tmp_path, fault):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(type(fault)):
        fail(tmp_path / "a", fault)
    assert left(tmp_path) == {"a": b"old"}


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EACCES, ErrorCode.FILE_NOT_WRITABLE),
        (errno.EROFS, ErrorCode.FILE_NOT_WRITABLE),
        (errno.EIO, ErrorCode.FILE_NOT_WRITABLE),
    ],
)
def test_faults_while_writing(tmp_path, number, code):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(AppError) as caught:
        fail(tmp_path / "a", OSError(number, os.strerror(number)))
    assert caught.value.code == code
    assert caught.value.params == {"path": str(tmp_path / "a")}
    assert left(tmp_path) == {"a": b"old"}


def test_a_target_held_by_another_program(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"old")

    def refuse(source, target):
        raise PermissionError(errno.EACCES, "in use", str(source), 32, str(target))

    monkeypatch.setattr("caicach_desktop.exporters.atomic.os.replace", refuse)
    with pytest.raises(AppError) as caught, replacing(tmp_path / "a") as part:
        part.write_bytes(b"new")
    assert caught.value.code == ErrorCode.FILE_NOT_WRITABLE
    assert left(tmp_path) == {"a": b"old"}


def test_another_files_fault_is_not_the_targets(tmp_path):
    with pytest.raises(FileNotFoundError), replacing(tmp_path / "a"):
        (tmp_path / "no font").read_bytes()
    assert left(tmp_path) == {}


def test_a_read_only_target_is_refused(tmp_path):
    target = tmp_path / "a"
    target.write_bytes(b"old")
    target.chmod(stat.S_IRUSR)
    with pytest.raises(AppError) as caught, replacing(target):
        pytest.fail("a protected file must not be written")
    assert caught.value.code == ErrorCode.FILE_NOT_WRITABLE
    target.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert left(tmp_path) == {"a": b"old"}


def test_a_folder_in_the_targets_place(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(AppError) as caught, replacing(tmp_path / "a"):
        pytest.fail("a folder must not be written")
    assert caught.value.code == ErrorCode.FILE_NOT_WRITABLE


@pytest.mark.parametrize("folder", ["missing", "file"])
def test_a_folder_that_is_none(tmp_path, folder):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(AppError) as caught, replacing(tmp_path / folder / "a"):
        pytest.fail("there is no such folder")
    assert caught.value.code == ErrorCode.FOLDER_NOT_WRITABLE
    assert caught.value.params == {"path": str(tmp_path / folder)}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_rights_of_the_old_file_stay(tmp_path):
    target = tmp_path / "a"
    target.write_bytes(b"old")
    target.chmod(0o640)
    with replacing(target) as part:
        part.write_bytes(b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_keeps_pointing(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with replacing(tmp_path / "link") as part:
        part.write_bytes(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_formats(tmp_path):
    assert [exporter.extension for exporter in EXPORTERS] == [".docx", ".pdf", ".xlsx"]
    assert exporter_for(tmp_path / "A.DOCX").extension == ".docx"
    with pytest.raises(AppError) as caught:
        exporter_for(tmp_path / "a.odt")
    assert caught.value.code == ErrorCode.FORMAT_UNKNOWN


def test_a_path_the_system_will_not_resolve_is_written_all_the_same(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise OSError(errno.EIO, "more data is available")

    monkeypatch.setattr(os.path, "realpath", refuse)
    with replacing(tmp_path / "a.docx") as part:
        part.write_bytes(b"whole")
    assert left(tmp_path) == {"a.docx": b"whole"}
