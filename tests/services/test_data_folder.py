"""Where the data lies: the user's own folder, or beside a program that runs from a USB stick."""

import sys
from pathlib import Path

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.services.data_folder import DATA_DIR_VARIABLE, PORTABLE_MARK, default_data_dir
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.workspace import open_store


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packed program."""
    folder = tmp_path / "USB của xã" / "CaiCach-0.1.0"
    folder.mkdir(parents=True)
    monkeypatch.delenv(DATA_DIR_VARIABLE)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "CaiCach.exe"))
    return folder


def test_an_installed_program_keeps_nothing_beside_itself(program: Path) -> None:
    assert not default_data_dir().is_relative_to(program)
    assert default_data_dir().name == "CaiCachDesktop"


def test_a_portable_program_keeps_its_data_beside_itself(program: Path) -> None:
    (program / PORTABLE_MARK).write_text("")
    assert default_data_dir() == program / "du-lieu"
    with open_store() as store:
        assert store.folder == program / "du-lieu"


def test_a_named_folder_comes_first(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / PORTABLE_MARK).write_text("")
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "riêng"))
    assert default_data_dir() == tmp_path / "riêng"


def test_the_mark_beside_a_checkout_means_nothing(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / PORTABLE_MARK).write_text("")
    monkeypatch.delattr(sys, "frozen")
    assert not default_data_dir().is_relative_to(program)


def test_a_stick_that_cannot_be_written_is_one_sentence(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / PORTABLE_MARK).write_text("")

    def read_only(*_args: object, **_named: object) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", read_only)
    with pytest.raises(AppError) as caught:
        open_store()
    assert caught.value.code == ErrorCode.FOLDER_NOT_WRITABLE
    assert str(program / "du-lieu") in sentence(caught.value)
