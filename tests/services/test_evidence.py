"""Evidence files are copied into the store, come out as they went in, and are never lost by undo."""

import os
from datetime import date
from pathlib import Path

import pytest

from caicach_desktop.domain import evidence as limits
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.services import backups, evidence, history, plans, progress, rows
from caicach_desktop.store import evidence as contents
from tests.impatience import CancelAfter

TODAY = date(2026, 6, 30)
PERIOD = "2026-Q2"


@pytest.fixture
def row(table):
    return table.rows[1].id


def file(folder: Path, name: str = "biên bản.pdf", content: bytes = b"%PDF noi dung") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def kept(store):
    return sorted(path.name for path in (store.folder / "evidence").rglob("*") if path.is_file())


def names(store, row):
    return [(one.name, one.period) for one in evidence.evidence_of(store, row)]


def code(action, *args):
    with pytest.raises(AppError) as caught:
        action(*args)
    return caught.value.code


def test_many_files_at_once_are_not_held_open(store, row, tmp_path):
    resource = pytest.importorskip("resource")
    files = [file(tmp_path / "USB", f"ảnh {number}.jpg", b"%d" % number) for number in range(120)]
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (100, before[1]))
    try:
        assert len(evidence.add_evidence(store, row, PERIOD, files, TODAY)) == 120
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_a_file_is_kept_when_the_original_is_gone(store, row, tmp_path):
    original = file(tmp_path / "USB")
    (one,) = evidence.add_evidence(store, row, PERIOD, [original], TODAY)
    original.unlink()
    (attachment,) = evidence.evidence_of(store, row, PERIOD)
    assert (attachment.name, attachment.size, attachment.added_on) == ("biên bản.pdf", 13, "2026-06-30")
    out = tmp_path / "ra"
    out.mkdir()
    assert evidence.copy_out(store, one, out) == out / "biên bản.pdf"
    assert evidence.copy_out(store, one, out) == out / "biên bản (2).pdf"
    assert {path.read_bytes() for path in out.iterdir()} == {b"%PDF noi dung"}
    assert evidence.copy_out(store, one, tmp_path / "khác.pdf").read_bytes() == b"%PDF noi dung"


def test_one_content_is_kept_once_and_attached_once_to_a_report(store, row, table, tmp_path):
    paths = [file(tmp_path), file(tmp_path, "bản sao.pdf")]
    assert len(evidence.add_evidence(store, row, PERIOD, paths, TODAY)) == 1
    assert evidence.add_evidence(store, row, PERIOD, paths, TODAY) == []
    evidence.add_evidence(store, row, "2026-Q3", paths[:1], TODAY)
    evidence.add_evidence(store, table.rows[2].id, PERIOD, paths[:1], TODAY)
    assert len(kept(store)) == 1
    assert len(names(store, row)) == 2


def test_undo_takes_the_record_and_leaves_the_content_for_redo(store, row, tmp_path):
    ids = evidence.add_evidence(store, row, PERIOD, [file(tmp_path)], TODAY)
    history.undo(store)
    assert (names(store, row), len(kept(store))) == ([], 1)
    assert evidence.clear_unused(store) == (0, 0)
    history.redo(store)
    evidence.remove_evidence(store, ids)
    assert names(store, row) == []
    assert evidence.clear_unused(store) == (0, 0)
    history.undo(store)
    assert evidence.copy_out(store, ids[0], tmp_path / "ra.pdf").read_bytes() == b"%PDF noi dung"


def test_only_what_nothing_refers_to_is_cleared_away(store, row, tmp_path):
    evidence.add_evidence(store, row, PERIOD, [file(tmp_path)], TODAY)
    folder = store.folder / "evidence"
    stray = file(folder / "ab", "ab" + "0" * 62, b"12345")
    old, young = file(folder, ".part-cũ"), file(folder, ".part-đang chép")
    os.utime(old, (0, 0))
    theirs = file(folder / "ab", "ghi chú.txt")
    assert evidence.clear_unused(store) == (2, 5 + 13)
    assert not stray.exists()
    assert not old.exists()
    assert young.exists()
    assert theirs.exists()
    assert len(names(store, row)) == 1


def test_what_can_be_redone_no_more_is_cleared_away(store, row, table, tmp_path):
    evidence.add_evidence(store, row, PERIOD, [file(tmp_path)], TODAY)
    history.undo(store)
    rows.edit_cell(store, table.rows[2], 1, "khác")
    assert evidence.clear_unused(store) == (1, 13)
    assert kept(store) == []
    assert backups.back_up(store.folder, tmp_path / "usb").missing == 0


def test_clearing_waits_for_nobody_where_there_is_nothing_to_clear(store, row, tmp_path):
    evidence.add_evidence(store, row, PERIOD, [file(tmp_path)], TODAY)
    with store.operation("Việc dài"):
        assert evidence.clear_unused(store) == (0, 0)


def test_what_hangs_on_a_row_goes_and_comes_back_with_it(store, table, tmp_path):
    first, last = table.rows[2].id, table.rows[3].id  # one task over two rows
    progress.save_progress(store, Progress(row_id=first, period=PERIOD))
    evidence.add_evidence(store, first, PERIOD, [file(tmp_path)], TODAY)
    rows.delete_rows(store, table.at(2))
    assert names(store, last) == [("biên bản.pdf", PERIOD)]
    history.undo(store)
    entry = progress.entries_of(store, first)[0]
    progress.delete_progress(store, entry.id)
    assert names(store, first) == []
    history.undo(store)
    plans.delete_plan(store, plans.list_plans(store)[0].id)
    history.undo(store)
    assert names(store, first) == [("biên bản.pdf", PERIOD)]


@pytest.mark.parametrize("name", ["x" * 200 + ".pdf", "ảnh\u202egpj.exe", "dấu: hỏi?.txt", "xuống\ndòng.txt"])
def test_odd_names_are_kept_as_ones_that_can_be_written(store, row, tmp_path, name):
    if os.name == "nt":
        pytest.skip("Windows cannot hold such a file")
    (one,) = evidence.add_evidence(store, row, PERIOD, [file(tmp_path, name)], TODAY)
    out = tmp_path / "ra"
    out.mkdir()
    assert evidence.copy_out(store, one, out).parent == out
    assert limits.kept_name(names(store, row)[0][0]) == names(store, row)[0][0]


def test_what_cannot_be_taken_leaves_nothing(store, row, tmp_path, monkeypatch):
    monkeypatch.setattr(evidence, "most_evidence", lambda: 20)
    good, large = file(tmp_path), file(tmp_path, "lớn.bin", b"x" * 21)
    before = len(history.journal_entries(store))
    add = evidence.add_evidence
    assert code(add, store, row, PERIOD, [good, large], TODAY) == ErrorCode.EVIDENCE_TOO_LARGE
    assert code(add, store, row, PERIOD, [good, tmp_path / "không có"], TODAY) == ErrorCode.FILE_MISSING
    assert code(add, store, row, PERIOD, [good, tmp_path], TODAY) == ErrorCode.FILE_UNREADABLE
    assert code(add, store, row, "quý 5", [good], TODAY) == ErrorCode.PERIOD_WRONG
    assert code(add, store, 999, PERIOD, [good], TODAY) == ErrorCode.ROW_GONE
    with pytest.raises(Cancelled):
        add(store, row, PERIOD, [good, good], TODAY, CancelAfter(40))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "ống")
        assert code(add, store, row, PERIOD, [tmp_path / "ống"], TODAY) == ErrorCode.FILE_UNREADABLE
    assert (kept(store), names(store, row)) == ([], [])
    assert len(history.journal_entries(store)) == before


def test_a_content_that_is_gone_or_damaged_is_told_and_mended_by_adding_it_again(store, row, tmp_path):
    original = file(tmp_path)
    (one,) = evidence.add_evidence(store, row, PERIOD, [original], TODAY)
    (content,) = (path for _, path in contents.contents(store.folder))
    content.write_bytes(b"%PDF noi dunG")
    target = tmp_path / "ra.pdf"
    assert code(evidence.copy_out, store, one, target) == ErrorCode.EVIDENCE_MISSING
    content.unlink()
    assert code(evidence.copy_out, store, one, target) == ErrorCode.EVIDENCE_MISSING
    assert not target.exists()
    evidence.add_evidence(store, row, PERIOD, [original], TODAY)
    assert evidence.copy_out(store, one, target).read_bytes() == b"%PDF noi dung"


def test_a_full_disk_leaves_no_record_and_no_part(store, row, tmp_path, monkeypatch):
    path = file(tmp_path)

    def full(*_args):
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", full)
    assert code(evidence.add_evidence, store, row, PERIOD, [path], TODAY) == ErrorCode.DISK_FULL
    monkeypatch.undo()
    monkeypatch.setattr(contents.os, "replace", full)
    assert code(evidence.add_evidence, store, row, PERIOD, [path], TODAY) == ErrorCode.DISK_FULL
    assert (kept(store), names(store, row)) == ([], [])


def test_files_at_fault_and_known_ones_are_told_and_do_not_keep_the_others_out(store, row, tmp_path, monkeypatch):
    monkeypatch.setattr(evidence, "most_evidence", lambda: limits.MB)
    big = file(tmp_path, "phim.mp4", b"x" * (limits.MB + 1))
    paths = [file(tmp_path), big, tmp_path / "mất.pdf", file(tmp_path / "khác"), file(tmp_path, "ảnh.jpg", b"anh")]
    done = evidence.attach_evidence(store, row, PERIOD, paths, TODAY)
    assert (len(done.ids), done.known) == (2, ("biên bản.pdf",))
    assert [fault.code for fault in done.faults] == [ErrorCode.EVIDENCE_TOO_LARGE, ErrorCode.FILE_MISSING]
    assert names(store, row) == [("biên bản.pdf", PERIOD), ("ảnh.jpg", PERIOD)]
    again = evidence.attach_evidence(store, row, PERIOD, paths[:1], TODAY)
    assert (again.ids, again.known) == ((), ("biên bản.pdf",))
    title = history.undo(store).title
    assert (title, names(store, row)) == ("Đính kèm tài liệu kiểm chứng", [])
    assert evidence.attach_evidence(store, row, PERIOD, [big], TODAY).ids == ()


def test_a_full_disk_attaches_nothing(store, row, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "no space")

    monkeypatch.setattr(contents.os, "replace", full)
    assert code(evidence.attach_evidence, store, row, PERIOD, [file(tmp_path)], TODAY) == ErrorCode.DISK_FULL
    assert (names(store, row), kept(store)) == ([], [])


def test_copying_tells_how_far_it_is_within_a_file_and_can_be_stopped(store, row, tmp_path):
    large = file(tmp_path, "phim.mp4", b"x" * (3 * limits.MB))
    told = []

    class Listener:
        """Remembers what it was told."""

        def report(self, percent, text=""):
            told.append((percent, text))

    evidence.attach_evidence(store, row, PERIOD, [large], TODAY, Listener())
    percents = [percent for percent, _ in told]
    assert (percents == sorted(percents), percents[-1], len(set(percents)) > 3) == (True, 95, True)
    assert {text for _, text in told} == {"Đang chép phim.mp4"}
    other = file(tmp_path, "phim 2.mp4", b"y" * (3 * limits.MB))
    with pytest.raises(Cancelled):
        evidence.attach_evidence(store, row, PERIOD, [other], TODAY, CancelAfter(2))
    assert (len(names(store, row)), len(kept(store))) == (1, 1)


def test_what_a_document_says_is_kept_beside_what_else_is_known(store, row, tmp_path):
    (one,) = evidence.add_evidence(store, row, PERIOD, [file(tmp_path)], TODAY)
    (attachment,) = evidence.evidence_of(store, row)
    facts = limits.EvidenceFacts("12/QĐ-UBND", "2026-09-05", " UBND  xã ", "Quyết định", "trang 3")
    evidence.save_facts(store, attachment, facts)
    (noted,) = evidence.evidence_of(store, row)
    assert limits.facts_of(noted) == limits.EvidenceFacts(
        "12/QĐ-UBND", "2026-09-05", "UBND xã", "Quyết định", "trang 3"
    )
    assert limits.with_facts(limits.Attachment(extra={"khác": 1, "page": "2"}), limits.EvidenceFacts()) == {"khác": 1}
    assert code(evidence.save_facts, store, attachment, facts) == ErrorCode.ROW_STALE
    assert code(evidence.save_facts, store, noted, limits.EvidenceFacts(date="31/2")) == ErrorCode.DATE_WRONG
    history.undo(store)
    assert limits.facts_of(evidence.evidence_of(store, row)[0]) == limits.EvidenceFacts()
    assert noted.id == one


@pytest.mark.parametrize(
    ("name", "runs"),
    [("bao cao.pdf.EXE", True), ("a.lnk", True), ("a.vbs. ", True), ("exe", False), ("bao.cao.docx", False)],
)
def test_what_would_run_is_known_by_its_name(name, runs):
    assert limits.is_program(name) is runs
