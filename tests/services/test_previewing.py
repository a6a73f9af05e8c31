"""The PDFs behind the previews: an unsaved look, widths that came out, a plan's text without its appendices."""

from dataclasses import replace
from pathlib import Path

import pytest

from caicach_desktop.domain.errors import AppError, Cancelled
from caicach_desktop.services import plans, previewing
from caicach_desktop.services.exporting import Content, ExportOptions, export_plan
from caicach_desktop.services.importing import import_sample
from tests.impatience import CancelAfter


@pytest.fixture
def plan_id(store) -> int:
    return import_sample(store)


def test_the_preview_is_what_the_export_writes(store, plan_id, tmp_path):
    export_plan(store, plan_id, tmp_path / "a.pdf", ExportOptions())
    written = (tmp_path / "a.pdf").read_bytes()
    shown = previewing.document_pdf(store, plan_id, ExportOptions())
    assert abs(len(shown) - len(written)) <= 100  # but for the time it was made at
    assert shown.startswith(b"%PDF-")


def test_an_unsaved_look_is_shown_and_nothing_is_stored(store, plan_id):
    whole = plans.load_plan(store, plan_id)
    appendix = whole.appendices[0].appendix
    columns = tuple(replace(c, shown=i != 5, width=50.0 if i == 2 else 0.0) for i, c in enumerate(appendix.columns))
    changed = replace(appendix, columns=columns, look=replace(appendix.look, landscape=False, font_size=11))
    shown = previewing.appendix_preview(whole, changed)
    limits = previewing.look_limits()
    assert len(shown.widths) == len(columns) - 1
    assert shown.widths[2] == pytest.approx(50)
    assert sum(shown.widths) == pytest.approx(limits.portrait)
    wide = previewing.appendix_preview(whole, appendix)
    assert sum(wide.widths) == pytest.approx(limits.landscape)
    assert plans.load_plan(store, plan_id) == whole


def test_the_text_alone_still_speaks_of_its_appendices(store, plan_id):
    text = previewing.text_pdf(store, plan_id)
    assert len(text) < len(previewing.document_pdf(store, plan_id, ExportOptions(content=Content.WHOLE)))
    with pytest.raises(AppError):
        previewing.text_pdf(store, plan_id + 99)


def test_a_preview_can_be_cancelled_and_leaves_no_file(store, plan_id, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(Cancelled):
        previewing.document_pdf(store, plan_id, ExportOptions(), CancelAfter(0))
    assert list(Path(tmp_path).glob("caicach-*")) == []
