"""Each step of the self-test fails when what it tries is broken, and the result file names that step."""

import json
from pathlib import Path

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.gui import messages, self_test
from caicach_desktop.gui.application import make_application
from caicach_desktop.gui.pages.agencies_page import AgenciesPage
from caicach_desktop.services import backups, rows
from caicach_desktop.services.backups import Restored
from caicach_desktop.services.exporting import export_plan


def blank_pdf(store, plan_id, path, *args):
    """Pages with nothing on them."""
    from reportlab.pdfgen.canvas import Canvas

    if path.suffix != ".pdf":
        return export_plan(store, plan_id, path, *args)
    canvas = Canvas(str(path))
    canvas.showPage()
    canvas.save()


def empty_docx(store, plan_id, path, *args):
    """A table with as many rows as there should be, and nothing in one of them."""
    row = next(row for row in self_test.plans.load_plan(store, plan_id).appendices[0].rows if not row.is_group)
    rows.edit_cell(store, row, 3, "")
    export_plan(store, plan_id, path, *args)
    self_test.history.undo(store)


def fail(*_args, **_kwargs):
    raise LookupError("hỏng")


def tell(self, *_args):
    messages.show_error(None, AppError(ErrorCode.DATABASE_BUSY))


BROKEN = {
    "a slot that fails": ("mở kế hoạch mẫu", AgenciesPage, "showEvent", fail),
    "a message nobody expects": ("mở kế hoạch mẫu", AgenciesPage, "showEvent", tell),
    "an edit that is not stored": ("sửa một ô rồi hoàn tác", self_test.rows, "edit_cell", lambda *_: None),
    "an undo that does nothing": ("sửa một ô rồi hoàn tác", self_test.history, "undo", lambda _: None),
    "a document with empty cells": ("đọc lại .docx", self_test, "export_plan", empty_docx),
    "a document without letters": ("xuất .pdf", self_test, "export_plan", blank_pdf),
    "a backup that leaves evidence out": (
        "sao lưu",
        backups.evidence_copies,
        "copy_contents",
        lambda sources, target, files, **_: frozenset(files),
    ),
    "a restore that brings nothing": ("khôi phục", self_test.backups, "restore", lambda *_: Restored(None)),
    "a restore without evidence": ("khôi phục", backups, "_bring_evidence", lambda *_: ()),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_part_fails_its_step(qapp, tmp_path: Path, monkeypatch, name: str) -> None:
    step, place, part, broken = BROKEN[name]
    monkeypatch.setattr(place, part, broken)
    assert self_test.run(make_application, None, tmp_path) == 1
    said = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    assert (said["passed"], said["failed"]) == (False, step), said["fault"]
    assert step not in said["steps"]
    assert said["fault"]


def test_what_a_failed_step_leaves_open_is_closed_at_once() -> None:
    """Left to the garbage collector, the window was closed in whatever thread that ran, and hung there."""
    closed = []

    def steps():
        try:
            yield "mở cửa sổ chính", fail
        finally:
            closed.append(True)

    held = steps()
    with pytest.raises(LookupError):
        self_test._Steps().run(held)
    assert closed
