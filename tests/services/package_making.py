"""Packages made by hand for the tests: taken apart, altered, and put together again with or without their digests."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.errors import ErrorCode
from caicach_desktop.domain.evidence import EvidenceFacts
from caicach_desktop.domain.package import SEAL_LENGTH
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services import agencies, evidence, plans, progress
from caicach_desktop.services.packing import PackOptions, pack
from caicach_desktop.services.rows import set_due_on
from caicach_desktop.store.store import Store
from tests.services.table import small_plan

CREATED = datetime(2026, 7, 1, 8, 30)
FACTS = EvidenceFacts("12/BB-UBND", "2026-06-30", "UBND xã", "Biên bản kiểm tra", "trang 2")
# What may be said of a package that cannot be taken.
REFUSALS = {
    ErrorCode.PACKAGE_DAMAGED,
    ErrorCode.PACKAGE_FOREIGN,
    ErrorCode.PACKAGE_NEWER,
    ErrorCode.PACKAGE_TOO_LARGE,
}


def fill(store: Store, folder: Path) -> int:
    """The small plan with two agencies, two reports, one of them with a note, a day set by hand and two evidence files,
    one of them with what is noted of its document; returns its id."""
    agencies.save_agency(store, Agency(name="Công an xã", short_name="CAX", aliases=("Ban Công an",)))
    agencies.add_agencies(store, ["Trạm Y tế"])
    plan_id = plans.save_new_plan(store, small_plan(), "Lập")
    rows = plans.load_plan(store, plan_id).appendices[0].rows
    report = Progress(row_id=rows[1].id, period="2026-Q2", status=Status.DONE, percent=100, result="Đã niêm yết")
    report = replace(report, extra={"note": "Kèm ảnh"})
    progress.save_progress(store, report)
    progress.save_progress(store, Progress(row_id=rows[5].id, period="2026-Q1", reported_on="2026-03-31"))
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (("biên bản.pdf", b"%PDF bien ban"), ("ảnh.jpg", b"\xff\xd8" * 500)):
        (folder / name).write_bytes(content)
    files = [folder / "biên bản.pdf", folder / "ảnh.jpg"]
    evidence.add_evidence(store, rows[1].id, "2026-Q2", files, date(2026, 6, 30))
    evidence.save_facts(store, evidence.evidence_of(store, rows[1].id)[0], FACTS)
    set_due_on(store, rows[3], date(2026, 9, 1))
    return plan_id


def packed(store: Store, plan_id: int, path: Path, **options: Any) -> Path:
    """The plan's package, made at a known time."""
    pack(store, plan_id, path, options=PackOptions(**{"created": CREATED, **options}))
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def info(name: str, **changes: Any) -> zipfile.ZipInfo:
    """A part as the writer describes it, with some of that altered."""
    made = zipfile.ZipInfo(name)
    made.external_attr, made.create_system = 0o100644 << 16, 3
    for key, value in changes.items():
        setattr(made, key, value)
    return made


def together(parts: Mapping[str, bytes], infos: Iterable[tuple[zipfile.ZipInfo, bytes]] = ()) -> bytes:
    """A sealed package of these parts; the manifest names those that are among `parts`, with their digests."""
    manifest = json.loads(parts["manifest.json"])
    manifest["parts"] = {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in parts.items()
        if name != "manifest.json"
    }
    members = [(info("manifest.json"), json.dumps(manifest).encode())]
    members += [(info(name), data) for name, data in parts.items() if name != "manifest.json"]
    return archived([*members, *infos])


def of_version_1(path: Path) -> bytes:
    """A package as the first version of the format had it: without notes and without what is noted of documents."""
    parts = with_json(parts_of(path), "manifest.json", "version", value=1)
    content = json.loads(parts["progress.json"])
    for row in content["rows"]:
        for entry in row["entries"]:
            del entry["note"]
        for file in row["files"]:
            del file["facts"]
    return together({**parts, "progress.json": json.dumps(content).encode()})


def archived(members: Iterable[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    """A sealed package of these members as they are."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.comment = b"0" * SEAL_LENGTH
        for member, data in members:
            archive.writestr(member, data)
    return sealed(file.getvalue())


def sealed(data: bytes) -> bytes:
    """The bytes with the digest of all before it at their end."""
    body = data[:-SEAL_LENGTH]
    return body + hashlib.sha256(body).hexdigest().encode()


def with_json(parts: Mapping[str, bytes], name: str, *keys: Any, value: Any) -> dict[str, bytes]:
    """The parts with one value in one of them replaced."""
    content = json.loads(parts[name])
    place = content
    for key in keys[:-1]:
        place = place[key]
    place[keys[-1]] = value
    return {**parts, name: json.dumps(content).encode()}
