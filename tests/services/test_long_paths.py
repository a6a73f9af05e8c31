"""Every file that is read or written is opened through the form that reaches it, however deep it lies."""

import errno
from pathlib import Path

import pytest

from caicach_desktop.domain import long_paths
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.resources import resource_path
from caicach_desktop.services.backups import back_up
from caicach_desktop.services.evidence import opened
from caicach_desktop.services.files import convert, read_file
from caicach_desktop.services.folder_files import beside, move_all
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.packing import pack
from caicach_desktop.services.workspace import open_store
from caicach_desktop.store import location


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is only there in another form, as a deep one on Windows is."""
    (tmp_path / "thật").mkdir()
    shown, real = str(tmp_path / "sâu"), str(tmp_path / "thật")
    monkeypatch.setattr(long_paths, "_ON_WINDOWS", True)
    monkeypatch.setattr(long_paths, "long_form", lambda text, more=0: text.replace(shown, real))
    return tmp_path / "sâu"


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf", ".json"])
def test_files_of_every_format_are_written_and_read_back(deep: Path, tmp_path: Path, suffix: str) -> None:
    sample = resource_path("sample", "sample-plan.json")
    convert(sample, deep / f"kế hoạch{suffix}")
    assert [path.name for path in (tmp_path / "thật").iterdir()] == [f"kế hoạch{suffix}"]
    assert not deep.exists()
    if suffix != ".pdf":  # its reader is a program of its own, which these two forms are not known to
        assert read_file(deep / f"kế hoạch{suffix}").plan.appendices[0].rows
    with opened(deep / f"kế hoạch{suffix}") as file:
        assert file.read(2)


def test_a_pdf_is_opened_so_in_its_own_process(deep: Path) -> None:
    from caicach_desktop.importers import pdf_reading

    convert(resource_path("sample", "sample-plan.json"), deep / "a.pdf")
    with pdf_reading._document(deep / "a.pdf") as document:
        assert len(document)


def test_packages_and_whole_folders_too(deep: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "data") as store:
        pack(store, import_sample(store), deep / "gói.caicach")
    assert (tmp_path / "thật" / "gói.caicach").exists()
    with beside(deep / "phiếu") as part:
        (part / "a.txt").write_text("a")
        move_all(part, [deep / "phiếu" / "a.txt"])
    assert [path.name for path in (tmp_path / "thật" / "phiếu").iterdir()] == ["a.txt"]


def test_a_missing_file_is_named_as_it_was_chosen(deep: Path) -> None:
    with pytest.raises(AppError) as caught:
        read_file(deep / "không có.docx")
    assert str(deep / "không có.docx") in sentence(caught.value)
    fault = AppError(ErrorCode.FILE_MISSING, path="\\\\?\\UNC\\máy chủ\\chung\\a.docx")
    assert "“\\\\máy chủ\\chung\\a.docx”" in sentence(fault)


def test_where_length_alone_may_hinder_the_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database is not opened in the long form: SQLite does not take it everywhere."""
    with open_store(tmp_path / "data") as store:
        import_sample(store)
    far = tmp_path.joinpath(*["rất xa"] * 40)
    monkeypatch.setattr(long_paths, "_ON_WINDOWS", True)

    def refuse(*_: object, **__: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "too long")

    monkeypatch.setattr(Path, "mkdir", refuse)
    for work in (lambda: back_up(tmp_path / "data", far), lambda: location.probe_write(far)):
        with pytest.raises(AppError) as caught:
            work()
        assert caught.value.code == ErrorCode.PATH_TOO_LONG
    with pytest.raises(AppError) as caught:
        back_up(tmp_path / "data", tmp_path / "gần")
    assert caught.value.code == ErrorCode.FOLDER_NOT_WRITABLE
