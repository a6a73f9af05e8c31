"""Content decides what a file is; what cannot be read is refused with the right advice."""

from pathlib import Path

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.importers.package import MAX_PART, Package
from caicach_desktop.importers.sniff import FileKind, kind_of
from tests.importers.building import docx, package, xlsx

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b'\xef\xbb\xbf {"format": 1}', FileKind.PLAN),
        ("a.json", b"hello", FileKind.PLAN),
        ("a.docx", b"%PDF-1.7 ...", FileKind.PDF),
        ("a.pdf", b"\n\n%PDF-1.4", FileKind.PDF),
    ],
)
def test_content_decides(tmp_path, name, content, kind):
    (tmp_path / name).write_bytes(content)
    assert kind_of(tmp_path / name) == kind


def test_packages_by_their_parts(tmp_path):
    assert kind_of(docx(tmp_path / "a.pdf", "")) == FileKind.DOCX
    assert kind_of(xlsx(tmp_path / "a.xlsx", {"a": ([["1"]], [])}).rename(tmp_path / "b.docx")) == FileKind.XLSX


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.doc", OLE2 + "WordDocument\0".encode("utf-16-le"), ErrorCode.FILE_OLD_WORD),
        ("a.xls", OLE2 + "Workbook\0".encode("utf-16-le"), ErrorCode.FILE_OLD_EXCEL),
        ("a.docx", OLE2 + "EncryptedPackage\0".encode("utf-16-le"), ErrorCode.FILE_ENCRYPTED),
        ("a.bin", OLE2, ErrorCode.FORMAT_UNKNOWN),
        ("a.doc", b"{\\rtf1 a}", ErrorCode.FILE_OLD_WORD),
        ("a.xls", b"<html><table>", ErrorCode.FILE_OLD_EXCEL),
        ("a.docx", b"<?xml version='1.0'?><?mso-application progid='Word.Document'?>", ErrorCode.FILE_OLD_WORD),
        ("a.docx", b"", ErrorCode.FILE_DAMAGED),
        ("a.xlsx", b"a,b,c", ErrorCode.FILE_DAMAGED),
        ("a.docx", b"PK\x03\x04 broken", ErrorCode.FILE_DAMAGED),
        ("a.png", b"\x89PNG", ErrorCode.FORMAT_UNKNOWN),
        ("none.docx", None, ErrorCode.FILE_MISSING),
    ],
)
def test_refused_with_advice(tmp_path, name, content, code):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(AppError) as caught:
        kind_of(tmp_path / name)
    assert caught.value.code == code


def test_an_archive_of_other_things_is_unknown(tmp_path):
    with pytest.raises(AppError) as caught:
        kind_of(package(tmp_path / "a.zip", {"readme.txt": "x"}))
    assert caught.value.code == ErrorCode.FORMAT_UNKNOWN


def test_a_part_that_unpacks_to_too_much_is_not_read(tmp_path):
    path = package(tmp_path / "a.docx", {"word/document.xml": bytes(MAX_PART + 1)})
    assert path.stat().st_size < MAX_PART / 500
    with Package(path) as opened, pytest.raises(AppError) as caught, opened.open("word/document.xml"):
        raise AssertionError("opened")
    assert caught.value.code == ErrorCode.FILE_TOO_LARGE


def test_a_plan_file_that_would_fill_the_memory_is_refused_unread(tmp_path):
    path = tmp_path / "a.json"
    with path.open("wb") as file:
        file.write(b'{"format": "caicach-plan", "version": 1}')
        file.truncate(41 * 2**20)
    with pytest.raises(AppError) as caught:
        kind_of(path)
    assert caught.value.code == ErrorCode.FILE_TOO_LARGE


def test_a_package_between_programs_is_known_by_its_name_or_its_parts(tmp_path):
    parts = dict.fromkeys(("manifest.json", "plan.json", "progress.json", "agencies.json"), "{}")
    made = package(tmp_path / "gói.zip", parts)
    assert kind_of(made) == FileKind.PACKAGE
    (tmp_path / "hỏng.caicach").write_bytes(b"khong phai zip")
    assert kind_of(tmp_path / "hỏng.caicach") == FileKind.PACKAGE
    with pytest.raises(AppError):
        kind_of(package(tmp_path / "x.zip", {"plan.json": "{}"}))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not list open files")
def test_a_package_that_is_refused_is_closed_while_its_fault_is_kept(tmp_path, monkeypatch):
    path = docx(tmp_path / "a.docx", "")
    monkeypatch.setattr("caicach_desktop.importers.package._MAX_MEMBERS", 1)
    with pytest.raises(AppError) as kept:
        Package(path)
    assert kept.value.code == ErrorCode.FILE_TOO_LARGE
    # On Windows a file that is open could be neither replaced nor deleted as long as the review shows its fault.
    assert path not in [one.readlink() for one in Path("/proc/self/fd").iterdir() if one.is_symlink()]
