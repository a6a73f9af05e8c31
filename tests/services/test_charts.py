"""The charts of a document of progress say what its table says."""

from datetime import date

from caicach_desktop.documents.model import Drawing, Paragraph
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services import exporting, plans, progress
from caicach_desktop.services.exporting import Content, ExportOptions


def charts(store, plan_id, **options):
    asked = ExportOptions(content=Content.PROGRESS, period="2026-Q3", **options)
    first = exporting.document_to_export(store, plan_id, asked, today=date(2026, 9, 30)).sections[0]
    return [block.alt for block in first.blocks if isinstance(block, Drawing)]


def test_charts_count_tasks_by_index_and_by_leading_agency(store, table):
    plan_id = plans.load_appendix(store, table.id).appendix.plan_id
    progress.save_progress(store, Progress(row_id=table.rows[5].id, period="2026-Q2", status=Status.DONE))
    progress.save_progress(store, Progress(row_id=table.rows[5].id, period="2026-Q4", status=Status.IMPOSSIBLE))
    assert charts(store, plan_id) == [
        "Trạng thái nhiệm vụ theo chỉ số. SIPAS: 1 nhiệm vụ (hoàn thành 1). PAPI: 2 nhiệm vụ (quá hạn 2).",
        "Trạng thái nhiệm vụ theo cơ quan chủ trì."
        " Công an xã: 2 nhiệm vụ (quá hạn 2). Trạm Y tế: 1 nhiệm vụ (hoàn thành 1).",
    ]


def test_charts_stand_above_the_table_with_their_captions(store, table):
    plan_id = plans.load_appendix(store, table.id).appendix.plan_id
    asked = ExportOptions(content=Content.PROGRESS, period="2026-Q3")
    *_, first, chart, second, other, _ = exporting.document_to_export(store, plan_id, asked).sections[0].blocks
    assert all(isinstance(block, Drawing) for block in (chart, other))
    assert [block.text for block in (first, second) if isinstance(block, Paragraph)] == [
        "Hình 1. Trạng thái nhiệm vụ theo chỉ số",
        "Hình 2. Trạng thái nhiệm vụ theo cơ quan chủ trì",
    ]
