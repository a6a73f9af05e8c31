"""Reads a package from another copy of the program: everything is checked before anything of it is handed on."""

import hashlib
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.evidence import MB, exchange_limits, is_digest
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.long_paths import reachable
from caicach_desktop.domain.package import (
    AGENCIES,
    EVIDENCE,
    FORMAT,
    MANIFEST,
    PARTS,
    PLAN,
    PROGRESS,
    SEAL_LENGTH,
    SUFFIX,
    VERSION,
    Package,
)
from caicach_desktop.importers.package_content import WrongContentError, packaged
from caicach_desktop.importers.plan_file import read_plan_text

_HEAD = b"PK\x03\x04"
_END = b"PK\x05\x06"
_END_LENGTH = 22
_PLAIN_FILE = 0o100644 << 16
# What a zip file or a text in it can be wrong with, besides what is checked here.
_FAULTS = (
    WrongContentError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    MemoryError,
)


def read_package(path: Path, progress: JobProgress = SILENT) -> Package:
    """What a package holds, all its parts checked against their digests.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, PACKAGE_FOREIGN when it is no package at all, PACKAGE_NEWER,
    PACKAGE_TOO_LARGE, PACKAGE_DAMAGED when a byte of it is not as it was written, or it was made to do harm.
    """
    with _opened(path) as file, _known_faults(path):
        seal = _checked_seal(file, path, progress)
        with zipfile.ZipFile(file) as archive:
            infos = _checked_members(archive, path)
            manifest = _manifest(archive, infos, path)
            data = _checked_parts(archive, infos, manifest, progress)
            plan = read_plan_text(data[PLAN], str(path)).plan
            contents = {name: _json(data[name]) for name in (PROGRESS, AGENCIES)}
            evidence = {
                name.removeprefix(EVIDENCE): info.file_size for name, info in infos.items() if name not in PARTS
            }
            return packaged(manifest, plan, contents[PROGRESS], contents[AGENCIES], evidence, seal)


@contextmanager
def open_contents(package: Package, path: Path) -> Iterator[Callable[[str], BinaryIO]]:
    """A way to the evidence files' contents by SHA-256, of the very file that `package` was read from.

    Raises AppError as `read_package`, PACKAGE_DAMAGED also when the file was changed since.
    """
    with _opened(path) as file, _known_faults(path):
        if _checked_seal(file, path, SILENT) != package.seal:
            raise AppError(ErrorCode.PACKAGE_DAMAGED, path=str(path))
        with zipfile.ZipFile(file) as archive:
            yield lambda digest: cast(BinaryIO, archive.open(EVIDENCE + digest))


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        if reachable(path).exists() and not reachable(path).is_file():
            raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path))
        file = reachable(path).open("rb")
    except FileNotFoundError:
        raise AppError(ErrorCode.FILE_MISSING, path=str(path)) from None
    except (OSError, ValueError) as error:
        raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error
    with file:
        yield file


@contextmanager
def _known_faults(path: Path) -> Iterator[None]:
    """Whatever cannot be read as it should is one fault; a plan file's own faults are the package's."""
    try:
        yield
    except AppError as error:
        if error.code == ErrorCode.PLAN_NEWER:
            raise AppError(ErrorCode.PACKAGE_NEWER, path=str(path)) from error
        if error.code in (ErrorCode.PLAN_FOREIGN, ErrorCode.PLAN_DAMAGED):
            raise AppError(ErrorCode.PACKAGE_DAMAGED, path=str(path)) from error
        raise
    except _FAULTS as error:
        raise AppError(ErrorCode.PACKAGE_DAMAGED, path=str(path)) from error
    except OSError as error:
        raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error


def _checked_seal(file: BinaryIO, path: Path, progress: JobProgress) -> str:
    """The digest a package ends with, which must be that of all bytes before."""
    size = file.seek(0, 2)
    if size > exchange_limits()["package_mb"] * MB + 64 * MB:
        raise AppError(ErrorCode.PACKAGE_TOO_LARGE, path=str(path))
    file.seek(0)
    foreign = ErrorCode.PACKAGE_DAMAGED if path.suffix.lower() == SUFFIX else ErrorCode.PACKAGE_FOREIGN
    if size < SEAL_LENGTH + _END_LENGTH or file.read(len(_HEAD)) != _HEAD:
        raise AppError(foreign, path=str(path))
    file.seek(size - SEAL_LENGTH - _END_LENGTH)
    end = file.read()
    if not end.startswith(_END) or end[20:22] != SEAL_LENGTH.to_bytes(2, "little"):
        raise AppError(foreign, path=str(path))
    file.seek(0)
    digest, left = hashlib.sha256(), size - SEAL_LENGTH
    while left:
        progress.report(30 - 30 * left // size, "Đang kiểm tra gói")
        piece = file.read(min(left, MB))
        digest.update(piece)
        left -= len(piece) or left
    seal = end[_END_LENGTH:].decode("ascii", "replace")
    if seal != digest.hexdigest():
        raise AppError(ErrorCode.PACKAGE_DAMAGED, path=str(path))
    return seal


def _checked_members(archive: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """The parts by name: only those a package has, each once, plain files of a bearable size."""
    limits, infos = exchange_limits(), archive.infolist()
    if len(infos) > limits["package_members"]:
        raise AppError(ErrorCode.PACKAGE_TOO_LARGE, path=str(path))
    names = [info.orig_filename for info in infos]
    if len(set(names)) < len(names) or not names or infos[0].header_offset != 0:
        raise WrongContentError("names")
    total = 0
    for info in infos:
        _check_member(info)
        total += info.file_size
        if info.file_size > _most(info.orig_filename) or total > limits["package_mb"] * MB:
            raise AppError(ErrorCode.PACKAGE_TOO_LARGE, path=str(path))
        if info.file_size > limits["ratio_free_mb"] * MB and info.file_size > limits["ratio"] * info.compress_size:
            raise AppError(ErrorCode.PACKAGE_TOO_LARGE, path=str(path))
    return dict(zip(names, infos, strict=True))


def _most(name: str) -> int:
    limits = exchange_limits()
    return int(limits["part_mb"].get(name, limits["evidence_file_mb"]) * MB)


def _check_member(info: zipfile.ZipInfo) -> None:
    """Nothing but what the writer makes: no folders, links, secrets, other systems' names or rare ways of packing.

    Parts of a newer version may have other names; they are refused once its manifest is read.
    """
    name = info.orig_filename
    plain = name.isascii() and not name.startswith("/") and not any(sign in name for sign in ("\\", ":", "\0", ".."))
    kinds = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if not plain or name != info.filename or info.is_dir() or info.external_attr != _PLAIN_FILE:
        raise WrongContentError(name)
    if info.flag_bits or info.extra or info.comment or info.compress_type not in kinds:
        raise WrongContentError(name)


def _manifest(archive: zipfile.ZipFile, infos: Mapping[str, zipfile.ZipInfo], path: Path) -> dict[str, Any]:
    """The manifest; its version decides whether the rest can be understood."""
    if MANIFEST not in infos:
        raise AppError(ErrorCode.PACKAGE_FOREIGN, path=str(path))
    manifest = _json(_read(archive, infos[MANIFEST]))
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise AppError(ErrorCode.PACKAGE_FOREIGN, path=str(path))
    version = manifest.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise WrongContentError("version")
    if version > VERSION:
        raise AppError(ErrorCode.PACKAGE_NEWER, path=str(path))
    return manifest


def _checked_parts(
    archive: zipfile.ZipFile, infos: Mapping[str, zipfile.ZipInfo], manifest: Mapping[str, Any], progress: JobProgress
) -> dict[str, bytes]:
    """The small parts' contents, and of all parts that they are as the manifest says, no more and no fewer."""
    stated = manifest.get("parts")
    if not isinstance(stated, dict) or MANIFEST in stated or not {MANIFEST, *stated} == set(infos) >= set(PARTS):
        raise WrongContentError("parts")
    data: dict[str, bytes] = {}
    for number, (name, said) in enumerate(stated.items()):
        progress.report(30 + 60 * number // len(stated), "Đang kiểm tra gói")
        digest = name.removeprefix(EVIDENCE)
        is_evidence = name.startswith(EVIDENCE) and is_digest(digest)
        if not is_evidence and name not in PARTS:
            raise WrongContentError(name)
        if not isinstance(said, dict) or set(said) != {"size", "sha256"} or said["size"] != infos[name].file_size:
            raise WrongContentError(name)
        if is_evidence:
            found = _digest(archive, infos[name])
        else:
            data[name] = _read(archive, infos[name])
            found = hashlib.sha256(data[name]).hexdigest()
        if said["sha256"] != found or (is_evidence and digest != found):
            raise WrongContentError(name)
    return data


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A small part; it never gives more than it said, whatever is packed in it."""
    with archive.open(info) as source:
        content = source.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise WrongContentError(info.filename)
    return content


def _digest(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    if info.compress_type != zipfile.ZIP_STORED:
        raise WrongContentError(info.filename)
    with archive.open(info) as source:
        return hashlib.file_digest(cast(Any, source), "sha256").hexdigest()


def _json(data: bytes) -> Any:
    """Strict JSON: no key twice, no NaN; `RecursionError` and too long numbers are faults as others."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        content = dict(pairs)
        if len(content) < len(pairs):
            raise WrongContentError("a key given twice")
        return content

    def never(name: str) -> float:
        raise WrongContentError(name)

    return json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_constant=never)
