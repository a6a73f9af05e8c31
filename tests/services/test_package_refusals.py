"""A package is read whole or refused whole, whatever was done to it; its digests alone do not make it trusted."""

import json
import stat
import zipfile

import pytest

from caicach_desktop.domain import evidence as limits
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.importers.package_file import open_contents, read_package
from tests.impatience import CancelAfter
from tests.services.package_making import (
    archived,
    fill,
    info,
    packed,
    parts_of,
    sealed,
    together,
    with_json,
)

DAMAGED, NEWER, LARGE = ErrorCode.PACKAGE_DAMAGED, ErrorCode.PACKAGE_NEWER, ErrorCode.PACKAGE_TOO_LARGE


@pytest.fixture
def path(store, tmp_path):
    return packed(store, fill(store, tmp_path / "tệp"), tmp_path / "gói.caicach")


def refusal(path, data=None):
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(AppError) as caught:
        read_package(path)
    return caught.value.code


def test_all_of_it_is_read(path):
    package = read_package(path)
    assert [entry.progress.period for entry in package.entries] == ["2026-Q2", "2026-Q1"]
    assert {file.name for file in package.files} == {"biên bản.pdf", "ảnh.jpg"}
    assert (package.created, package.sender, package.plan.plan.year) == ("2026-07-01T08:30:00", "UBND xã", 2026)
    assert {agency.name for agency in package.agencies} == {"Công an xã", "Trạm Y tế"}
    with open_contents(package, path) as content:
        contents = {file.name: content(file.sha256).read() for file in package.files}
    assert contents["biên bản.pdf"] == b"%PDF bien ban"
    path.write_bytes(together(parts_of(path)))
    assert read_package(path).entries == package.entries, "one made by another program, but by the same rules"
    with pytest.raises(AppError), open_contents(package, path):
        pass


def test_no_byte_of_it_can_be_changed_and_no_end_cut(path):
    data = path.read_bytes()
    for place in range(0, len(data), 7):
        assert refusal(path, data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]) == DAMAGED, place
    for place in range(0, len(data), 97):
        assert refusal(path, data[:place]) == DAMAGED, place
    assert refusal(path, data + b"\n") == DAMAGED
    assert refusal(path, b"\0" + data) == DAMAGED


def test_what_is_no_package_is_said_to_be_none(path, tmp_path):
    other = tmp_path / "kế hoạch.docx"
    for data in (b"", b"PK", b"%PDF", archived([(info("word/document.xml"), b"<a/>")])):
        assert refusal(other, data) == ErrorCode.PACKAGE_FOREIGN
    assert refusal(tmp_path / "không có.caicach") == ErrorCode.FILE_MISSING
    assert refusal(tmp_path) == ErrorCode.FILE_UNREADABLE
    foreign = with_json(parts_of(path), "manifest.json", "format", value="zip")
    assert refusal(path, together(foreign)) == ErrorCode.PACKAGE_FOREIGN


def test_a_newer_one_is_said_to_be_newer_whatever_else_is_in_it(path):
    parts = {**parts_of(path), "scores.json": b"[]"}
    assert refusal(path, together(with_json(parts, "manifest.json", "version", value=3))) == NEWER
    assert refusal(path, together(with_json(parts_of(path), "plan.json", "version", value=2))) == NEWER


@pytest.mark.parametrize(
    "name",
    [
        "../x.txt",
        "evidence/../../x",
        "/etc/passwd",
        "C:/x.txt",
        "evidence\\x",
        "evidence/",
        "ảnh.jpg",
        "readme.txt",
        "evidence/" + "A" * 64,
        "evidence/" + "a" * 63,
        "evidence/" + "a" * 64 + "/x",
    ],
)
def test_a_part_that_has_no_place_in_a_package_is_refused(path, name):
    parts = parts_of(path)
    assert refusal(path, together({**parts, name: b"x"})) == DAMAGED
    assert refusal(path, together(parts, [(info(name), b"x")])) == DAMAGED


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_links_doubles_and_secrets_are_refused(path):
    parts = parts_of(path)
    plan = parts["plan.json"]
    link = info("plan.json", external_attr=(stat.S_IFLNK | 0o777) << 16)
    others = {name: data for name, data in parts.items() if name != "plan.json"}
    for member in (
        link,
        info("plan.json", comment=b"x"),
        info("plan.json", extra=b"\x01\x00\x00\x00"),
        info("plan.json", compress_type=zipfile.ZIP_BZIP2),
        info("plan.json", external_attr=0x10),
    ):
        assert refusal(path, together(others, [(member, plan)])) == DAMAGED
        with_it = together({**others, "plan.json": plan}, [(member, plan)])
        assert refusal(path, with_it) == DAMAGED
    data = together(parts)
    assert refusal(path, sealed(b"MZ" + data)) == DAMAGED
    encrypted = data.replace(b"\0\0\0\0\0\0!\0", b"\1\0\0\0\0\0!\0")
    assert encrypted != data
    assert refusal(path, sealed(encrypted)) == DAMAGED


@pytest.mark.parametrize("name", ["plan.json", "progress.json", "agencies.json", "evidence"])
def test_a_part_that_is_missing_is_refused(path, name):
    parts = parts_of(path)
    gone = next(part for part in parts if part.startswith(name))
    assert refusal(path, together({part: data for part, data in parts.items() if part != gone})) == DAMAGED


def test_a_bomb_is_refused_before_it_is_unpacked(path, monkeypatch):
    parts = parts_of(path)
    deflated = {"compress_type": zipfile.ZIP_DEFLATED}
    bomb = (info("evidence/" + "a" * 64, **deflated), b"\0" * 3_000_000)
    assert refusal(path, together(parts, [bomb])) == LARGE
    monkeypatch.setitem(limits.exchange_limits(), "evidence_file_mb", 1)
    assert refusal(path, together(parts, [(info("evidence/" + "a" * 64), b"ab" * 2**20)])) == LARGE
    monkeypatch.setitem(limits.exchange_limits(), "package_mb", 0.0001)
    assert refusal(path, together(parts)) == LARGE
    monkeypatch.undo()
    monkeypatch.setitem(limits.exchange_limits(), "package_members", 5)
    assert refusal(path, together(parts)) == LARGE


def test_a_part_that_gives_more_than_it_says_is_refused(path):
    """The size in the headers is what limits are held against, so no byte more may come out."""
    parts = parts_of(path)
    said = len(parts["agencies.json"])
    members = [(info(name, compress_type=zipfile.ZIP_DEFLATED), data) for name, data in parts.items()]
    members = [(member, data + b" " * 4000 if member.filename == "agencies.json" else data) for member, data in members]
    data = archived(members).replace((said + 4000).to_bytes(4, "little"), said.to_bytes(4, "little"))
    assert refusal(path, sealed(data)) == DAMAGED


ROW = ("progress.json", "rows", 0)
ENTRY = (*ROW, "entries", 0)
FILE = (*ROW, "files", 0)


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ((*ENTRY, "percent"), 140),
        ((*ENTRY, "percent"), "100"),
        ((*ENTRY, "percent"), True),
        ((*ENTRY, "status"), "xong"),
        ((*ENTRY, "status"), ["done"]),
        ((*ENTRY, "period"), "2026-Q9"),
        ((*ENTRY, "reported_on"), "30/6/2026"),
        ((*ENTRY, "reported_on"), "2026-W01-1"),
        ((*ENTRY, "result"), None),
        ((*ENTRY, "result"), "x" * 100_001),
        ((*ENTRY, "result"), "\ud800"),
        ((*ENTRY, "id"), 5),
        ((*FILE, "name"), "../x.pdf"),
        ((*FILE, "name"), "ảnh\u202egpj.exe"),
        ((*FILE, "sha256"), "0" * 64),
        ((*FILE, "sha256"), "../../x"),
        ((*FILE, "size"), 1),
        ((*FILE, "added_on"), None),
        ((*FILE, "added_on"), []),
        ((*FILE, "period"), ""),
        ((*FILE, "facts"), None),
        ((*FILE, "facts"), {"day": "2026-06-30"}),
        ((*FILE, "facts"), {"date": "30/6/2026"}),
        ((*FILE, "facts"), {"number": 12}),
        ((*ENTRY, "note"), None),
        ((*ROW, "row"), 99),
        ((*ROW, "row"), -1),
        ((*ROW, "row"), True),
        ((*ROW, "appendix"), 1),
        ((*ROW, "digest"), "0" * 32),
        ((*ROW, "number"), "7"),
        ((*ROW, "due_on"), "mai"),
        ((*ROW, "entries"), {}),
        (("progress.json", "rows"), None),
        (("agencies.json", "agencies", 0, "name"), " "),
        (("agencies.json", "agencies", 0, "aliases"), "TYT"),
        (("manifest.json", "created"), "hôm qua"),
        (("manifest.json", "created"), "2026-07-01T08:30:00+07:00"),
        (("manifest.json", "sender"), 7),
        (("manifest.json", "version"), 0),
        (("manifest.json", "version"), "1"),
        (("manifest.json", "plan", "number"), "39"),
        (("manifest.json", "plan", "year"), 20260),
        (("manifest.json", "plan"), None),
        (("plan.json", "plan"), 5),
        (("plan.json", "appendices", 0, "rows", 0, "level"), 99),
    ],
)
def test_a_wrong_value_with_right_digests_is_refused(path, keys, value):
    assert refusal(path, together(with_json(parts_of(path), *keys, value=value))) == DAMAGED


def test_a_report_or_row_given_twice_is_refused(path):
    parts = parts_of(path)
    progress = json.loads(parts["progress.json"])
    row = progress["rows"][0]
    for doubled in (
        {"rows": [row, row]},
        {"rows": [{**row, "entries": row["entries"] * 2}]},
        {"rows": [{**row, "files": row["files"] * 2}]},
    ):
        assert refusal(path, together({**parts, "progress.json": json.dumps(doubled).encode()})) == DAMAGED


@pytest.mark.parametrize("name", ["plan.json", "progress.json", "agencies.json"])
@pytest.mark.parametrize("data", [b"", b"{", b"\xff{}", b'{"a":1,"a":2}', b'{"a":NaN}', b"[" * 100_000, b"9" * 5000])
def test_what_is_no_json_is_refused(path, name, data):
    assert refusal(path, together({**parts_of(path), name: data})) == DAMAGED


def test_the_manifest_must_speak_of_all_parts_as_they_are(path):
    parts = parts_of(path)

    def refused(manifest):
        members = {**parts, "manifest.json": json.dumps(manifest).encode()}
        return refusal(path, archived([(info(name), data) for name, data in members.items()])) == DAMAGED

    good = json.loads(parts["manifest.json"])
    plan = good["parts"]["plan.json"]
    for stated in ({}, None, [], {**good["parts"], "manifest.json": plan}, {**good["parts"], "x": plan}):
        assert refused({**good, "parts": stated})
    for said in ({**plan, "size": plan["size"] + 1}, {**plan, "sha256": "0" * 64}, {"size": 1}, 5):
        assert refused({**good, "parts": {**good["parts"], "plan.json": said}})


def test_reading_can_be_stopped(path):
    with pytest.raises(Cancelled):
        read_package(path, CancelAfter(20))
