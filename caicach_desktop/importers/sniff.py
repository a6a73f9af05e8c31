"""What a file is, by its content and not by its name; old, encrypted and broken ones are refused with advice."""

from enum import StrEnum
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.long_paths import reachable
from caicach_desktop.domain.package import PARTS, SUFFIX
from caicach_desktop.importers.package import Package

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A directory entry of an OLE2 file carries its stream's name in UTF-16.
_OLE2_STREAMS = (
    ("EncryptedPackage", ErrorCode.FILE_ENCRYPTED),
    ("WordDocument", ErrorCode.FILE_OLD_WORD),
    ("Workbook", ErrorCode.FILE_OLD_EXCEL),
    ("Book", ErrorCode.FILE_OLD_EXCEL),
)
_OLD_WORD = (
    b"{\\rtf",
    b"<html",
    b"<!doctype html",
    b"mime-version:",
    b"\xdb\xa5",
    b"\xec\xa5",
    b"\x31\xbe",
    b"\xffwpc",
)
_OLD_EXCEL = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
_MAX_FILE = 200 * 2**20
# A plan file becomes some ten times its size in memory.
_MAX_PLAN = 40 * 2**20
KNOWN = ".docx, .xlsx, .pdf, .json"


class FileKind(StrEnum):
    """The kinds of file that can be read."""

    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    PLAN = "plan"
    PACKAGE = "package"


def kind_of(path: Path) -> FileKind:
    """What the file is.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, FILE_TOO_LARGE, FILE_DAMAGED (empty or broken), FILE_OLD_WORD,
    FILE_OLD_EXCEL, FILE_ENCRYPTED, FORMAT_UNKNOWN.
    """
    head = _head(path)
    if path.suffix.lower() == SUFFIX:
        return FileKind.PACKAGE  # its reader says best what is wrong with it
    if head.startswith(b"PK"):
        return _package_kind(path)
    if head.startswith(_OLE2):
        raise AppError(_ole2_fault(path), path=str(path), suffix=path.suffix, known=KNOWN)
    if b"%PDF-" in head[:1024] and not head.lstrip().startswith(b"{"):
        return FileKind.PDF
    kind = _text_kind(path, head)
    if reachable(path).stat().st_size > _MAX_PLAN:
        raise AppError(ErrorCode.FILE_TOO_LARGE, path=str(path))
    return kind


def _head(path: Path) -> bytes:
    try:
        if reachable(path).stat().st_size > _MAX_FILE:
            raise AppError(ErrorCode.FILE_TOO_LARGE, path=str(path))
        with reachable(path).open("rb") as file:
            return file.read(4096)
    except FileNotFoundError:
        raise AppError(ErrorCode.FILE_MISSING, path=str(path)) from None
    except (OSError, ValueError) as error:
        raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error


def _package_kind(path: Path) -> FileKind:
    with Package(path) as package:
        main = (package.main_part or "").casefold()
        if main.endswith(".bin"):
            raise AppError(ErrorCode.FILE_OLD_EXCEL, path=str(path))
        for kind, folder, part in (
            (FileKind.DOCX, "word/", "word/document.xml"),
            (FileKind.XLSX, "xl/", "xl/workbook.xml"),
        ):
            if main.startswith(folder) or part in package:
                return kind
        if main and main in package:
            return _kind_by_root(package, main)
        if all(part in package for part in PARTS):
            return FileKind.PACKAGE
        if "xl/workbook.bin" in package:
            raise AppError(ErrorCode.FILE_OLD_EXCEL, path=str(path))
        if path.suffix.lower() in (".docx", ".docm", ".xlsx", ".xlsm"):
            raise package.damaged()
    raise AppError(ErrorCode.FORMAT_UNKNOWN, path=str(path), suffix=path.suffix, known=KNOWN)


def _kind_by_root(package: Package, main: str) -> FileKind:
    """A main part under an unusual name is known by its first element."""
    from caicach_desktop.importers.package import local

    name = local(package.root(main).tag)
    if name in ("document", "workbook"):
        return FileKind.DOCX if name == "document" else FileKind.XLSX
    raise AppError(ErrorCode.FORMAT_UNKNOWN, path=str(package.path), suffix=package.path.suffix, known=KNOWN)


def _ole2_fault(path: Path) -> ErrorCode:
    data = reachable(path).read_bytes()
    for name, fault in _OLE2_STREAMS:
        if (name + "\0").encode("utf-16-le") in data:
            return fault
    return {".doc": ErrorCode.FILE_OLD_WORD, ".xls": ErrorCode.FILE_OLD_EXCEL}.get(
        path.suffix.lower(), ErrorCode.FORMAT_UNKNOWN
    )


def _text_kind(path: Path, head: bytes) -> FileKind:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    suffix = path.suffix.lower()
    if start.startswith((b"{", b"[")) and not start.startswith(b"{\\rtf"):
        return FileKind.PLAN
    if start.startswith(b"<?xml") and (b"word" in start):
        raise AppError(ErrorCode.FILE_OLD_WORD, path=str(path))
    if start.startswith(_OLD_WORD):
        raise AppError(
            ErrorCode.FILE_OLD_EXCEL if suffix.startswith(".xls") else ErrorCode.FILE_OLD_WORD, path=str(path)
        )
    if suffix == ".json":
        return FileKind.PLAN  # its reader says best what is wrong with it
    if suffix.startswith((".doc", ".xls")) or suffix == ".pdf":
        old = {".doc": ErrorCode.FILE_OLD_WORD, ".xls": ErrorCode.FILE_OLD_EXCEL}
        if head and suffix in old:
            raise AppError(old[suffix], path=str(path))
        raise AppError(ErrorCode.FILE_DAMAGED, path=str(path))
    if start.startswith(_OLD_EXCEL):
        raise AppError(ErrorCode.FILE_OLD_EXCEL, path=str(path))
    raise AppError(ErrorCode.FORMAT_UNKNOWN, path=str(path), suffix=path.suffix, known=KNOWN)
