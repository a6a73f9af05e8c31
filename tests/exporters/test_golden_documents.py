"""Each kind of document by parts: the text part of the Word file, the words and boxes of the PDF."""

from dataclasses import replace
from pathlib import Path

import pytest

from caicach_desktop.documents.assignment import AgencyShare, assignment_document, assignment_letter
from caicach_desktop.documents.chart import ChartLine, chart_blocks
from caicach_desktop.documents.model import Document
from caicach_desktop.documents.plan import plan_document
from caicach_desktop.documents.progress import ProgressOptions, TaskReport, progress_document
from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.domain.reporting import Progress, TaskState
from caicach_desktop.exporters.pdf import write_pdf
from tests.documents.office import PLAN, office_plan
from tests.exporters.golden_files import compared
from tests.exporters.pdf_samples import page_parts
from tests.exporters.samples import ROWS, appendix
from tests.exporters.test_docx import pretty, written

SHARE = AgencyShare("Trung tâm", {2: AssignmentRole.LEAD, 3: AssignmentRole.PARTNER})
ENTRY = Progress(percent=60, result="Đã niêm yết", quantity="12 thủ tục", difficulty="Thiếu máy", proposal="Cấp máy")
REPORTS = {2: TaskReport(TaskState.DOING, ENTRY), 3: TaskReport(TaskState.LATE), 5: TaskReport(TaskState.DONE)}
LINES = (
    ChartLine("PAPI", {TaskState.DONE: 1, TaskState.LATE: 1}),
    ChartLine("SIPAS", {TaskState.DOING: 1}),
)


def small(**facts: object) -> WholePlan:
    """A plan with one small appendix, with some of its facts changed."""
    rows = tuple(replace(row, id=place) for place, row in enumerate(ROWS, start=1))
    return office_plan(appendix(rows=rows, number="Phụ lục", note=None), plan=replace(PLAN, **facts))


def documents() -> dict[str, Document]:
    """One of each kind, of a small plan."""
    charts = chart_blocks("Trạng thái nhiệm vụ theo chỉ số", LINES, landscape=True)
    letter = small(doc_type="Công văn", symbol="UBND-VX", addressees=("Các phòng chuyên môn", "Công an xã"))
    return {
        "plan": plan_document(small()),
        "letter": plan_document(letter),
        "assignment": assignment_document(small(), SHARE),
        "assignment-letter": assignment_letter(small(), SHARE),
        "progress": progress_document(small(), REPORTS, ProgressOptions("2026-Q3", pictures=charts)),
    }


@pytest.mark.parametrize("kind", list(documents()))
def test_the_document_is_as_agreed(tmp_path: Path, kind: str) -> None:
    document = documents()[kind]
    parts = written(tmp_path / "a.docx", document)
    write_pdf(document, tmp_path / "a.pdf")
    body = {"document.xml": pretty(parts["word/document.xml"])}
    compared(f"kinds/{kind}", {**body, **page_parts(tmp_path / "a.pdf")})
