"""Writes a package: one zip file, the same bytes for the same content, ending with the digest of all that is before."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.corrections import DONE_ON
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.evidence import MB, exchange_limits
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.package import (
    AGENCIES,
    EVIDENCE,
    FORMAT,
    MANIFEST,
    PLAN,
    PLAN_FACTS,
    PROGRESS,
    SEAL_LENGTH,
    VERSION,
    Package,
    PackagedEntry,
    PackagedFile,
    Place,
    told,
)
from caicach_desktop.domain.package_rows import row_names
from caicach_desktop.exporters.atomic import replacing
from caicach_desktop.exporters.plan_file import plan_file_text

Contents = Callable[[PackagedFile], AbstractContextManager[BinaryIO]]
_MOMENT = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


def write_package(package: Package, path: Path, contents: Contents, progress: JobProgress = SILENT) -> None:
    """Write a package beside its target and put it in place; `contents` opens an evidence file's content.

    Raises AppError PACKAGE_TOO_LARGE, EVIDENCE_MISSING when a content is not what was said of it, what `contents`
    raises, and as `atomic.replacing`.
    """
    files = {file.sha256: file for file in sorted(package.files, key=lambda file: (file.sha256, file.name))}
    parts = {
        PLAN: plan_file_text(package.plan),
        PROGRESS: _json(_progress(package)),
        AGENCIES: _json(_agencies(package)),
    }
    data = {name: text.encode("utf-8") for name, text in parts.items()}
    data = {MANIFEST: _json(_manifest(package, data, files)).encode("utf-8"), **data}
    _refuse_too_large(data, files, path)
    with replacing(path) as part:
        with zipfile.ZipFile(part, "w") as archive:
            archive.comment = b"0" * SEAL_LENGTH
            for name, content in data.items():
                _write(archive, name, content)
            for number, (digest, file) in enumerate(files.items()):
                progress.report(10 + 85 * number // len(files), f"Đang ghi {file.name}")
                with contents(file) as source:
                    _copy(archive, EVIDENCE + digest, source, file)
        _seal(part)


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _refuse_too_large(data: Mapping[str, bytes], files: Mapping[str, PackagedFile], path: Path) -> None:
    """What no reader would take is not written."""
    limits = exchange_limits()
    total = sum(map(len, data.values())) + sum(file.size for file in files.values())
    if (
        total > limits["package_mb"] * MB
        or len(data) + len(files) > limits["package_members"]
        or any(len(content) > limits["part_mb"][name] * MB for name, content in data.items())
        or any(file.size > limits["evidence_file_mb"] * MB for file in files.values())
    ):
        raise AppError(ErrorCode.PACKAGE_TOO_LARGE, path=str(path))


def _info(name: str, size: int, deflated: bool) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _MOMENT)
    info.external_attr, info.create_system = _PLAIN_FILE, _UNIX
    info.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    info.file_size = size
    return info


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Packed, except what would shrink so much that a reader must take it for a bomb."""
    limits = exchange_limits()
    suspicious = len(content) > limits["ratio_free_mb"] * MB and len(content) > limits["ratio"] // 2 * len(
        zlib.compress(content, 6)
    )
    archive.writestr(_info(name, len(content), not suspicious), content, compresslevel=6)


def _copy(archive: zipfile.ZipFile, name: str, source: BinaryIO, file: PackagedFile) -> None:
    """Stored as it is: evidence is mostly pictures and documents, which are packed already."""
    digest, size = hashlib.sha256(), 0
    with archive.open(_info(name, file.size, deflated=False), "w") as target:
        while piece := source.read(MB):
            size += len(piece)
            digest.update(piece)
            target.write(piece)
    if size != file.size or digest.hexdigest() != file.sha256:
        raise AppError(ErrorCode.EVIDENCE_MISSING, name=file.name)


def _seal(path: Path) -> None:
    digest = hashlib.sha256()
    with path.open("r+b") as file:
        left = path.stat().st_size - SEAL_LENGTH
        while left:
            piece = file.read(min(left, MB))
            digest.update(piece)
            left -= len(piece)
        file.seek(-SEAL_LENGTH, 2)
        file.write(digest.hexdigest().encode())


def _manifest(package: Package, data: Mapping[str, bytes], files: Mapping[str, PackagedFile]) -> dict[str, Any]:
    parts = {name: {"size": len(part), "sha256": hashlib.sha256(part).hexdigest()} for name, part in data.items()}
    parts |= {EVIDENCE + digest: {"size": file.size, "sha256": digest} for digest, file in files.items()}
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": package.program,
        "created": package.created,
        "sender": package.sender,
        "plan": {name: getattr(package.plan.plan, name) for name in PLAN_FACTS},
        "parts": parts,
    }


def _progress(package: Package) -> dict[str, Any]:
    """Row by row what hangs on it; a row is named by its place, its printed number and the digest of its text."""
    names = row_names(package.plan)
    rows: dict[Place, dict[str, Any]] = {}

    def row(place: Place) -> dict[str, Any]:
        name = names[place]
        known = {"appendix": place.appendix, "row": place.row, "number": name.number, "digest": name.digest}
        return rows.setdefault(place, {**known, "due_on": None, "entries": [], "files": []})

    for day in package.days:
        row(day.place)["due_on"] = day.due_on
    for entry in sorted(package.entries, key=lambda entry: (entry.place, entry.progress.period)):
        row(entry.place)["entries"].append(_entry(entry, package))
    for file in sorted(package.files, key=lambda file: (file.place, file.period, file.sha256)):
        row(file.place)["files"].append(_file(file))
    return {"rows": [rows[place] for place in sorted(rows)]}


def _entry(entry: PackagedEntry, package: Package) -> dict[str, Any]:
    done_on = entry.progress.extra.get(DONE_ON)
    said = {"period": entry.progress.period, **{name: told(entry.progress, name) for name in package.entry_fields}}
    return said | ({DONE_ON: done_on} if isinstance(done_on, str) else {})


def _file(file: PackagedFile) -> dict[str, Any]:
    said = {name: getattr(file, name) for name in ("period", "sha256", "name", "size", "added_on")}
    return said | {"facts": {name: value for name, value in asdict(file.facts).items() if value}}


def _agencies(package: Package) -> dict[str, Any]:
    return {"agencies": [_agency(agency) for agency in _sorted(package.agencies)]}


def _sorted(agencies: Iterable[Agency]) -> list[Agency]:
    return sorted(agencies, key=lambda agency: (agency.name, agency.short_name))


def _agency(agency: Agency) -> dict[str, Any]:
    return {"name": agency.name, "short_name": agency.short_name, "aliases": list(agency.aliases)}
