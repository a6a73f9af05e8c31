"""Each kind of document by parts: the text part of the Word file, the words and boxes of the PDF."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from caicach_desktop.documents.assignment import AgencyShare, assignment_document, assignment_letter
from caicach_desktop.documents.chart import ChartLine, chart_blocks
from caicach_desktop.documents.chase import ChasedAgency, ChasedTask, ChaseLetter, chase_document
from caicach_desktop.documents.model import Document
from caicach_desktop.documents.plan import plan_document
from caicach_desktop.documents.progress import ProgressOptions, TaskReport, progress_document
from caicach_desktop.documents.report import ReportParts, report_document
from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.collecting import Said
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.domain.ranking import rank
from caicach_desktop.domain.report_facts import AgencyState, ReportFacts, ReportTask
from caicach_desktop.domain.report_lines import text_of
from caicach_desktop.domain.report_record import head_of
from caicach_desktop.domain.report_text import report_text
from caicach_desktop.domain.reporting import Progress, Status, TaskState
from caicach_desktop.domain.standing import TaskFacts, standing
from caicach_desktop.domain.sums import sum_up
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


def small_facts() -> ReportFacts:
    """Three tasks of the small plan: one done, one late, one that goes on."""
    told = {2: (Said("2026-Q3", Status.DONE, "2026-09-08"),), 5: (Said("2026-Q3", Status.DOING, "2026-09-20"),)}
    deadlines = {2: "30/9/2026", 3: "30/6/2026", 5: "Thường xuyên"}
    due, today = date(2026, 9, 12), date(2026, 9, 30)
    tasks = [
        TaskFacts(row, 1, "PAPI" if row < 5 else "SIPAS", (row,), understand(text, 2026), entries=told.get(row, ()))
        for row, text in deadlines.items()
    ]
    sums = sum_up(tasks, "2026-Q3", today, lambda *_: due)
    places = {one.agency_id: one for one in rank(sums.by_agency)}
    named = []
    for one in tasks:
        row, stands = one.row_id, standing(one, "2026-Q3", today, due)
        said = ENTRY if row == 2 else None
        named.append(ReportTask(row, f"Việc {row}", deadlines[row], (f"Phòng {row}",), one, stands, said))
    plan = ("Kế hoạch", "Kế hoạch số 05/KH-UBND", "nâng cao các chỉ số", "Ủy ban nhân dân xã Hòa Sơn")
    agencies = tuple(AgencyState(key, f"Phòng {key}", one, places[key]) for key, one in sums.by_agency.items())
    rule = "Điểm từ 0 đến 100."
    return ReportFacts("2026-Q3", today, *plan, sums, tasks=tuple(named), agencies=agencies, rule=rule, due=due)


def small_report() -> ReportParts:
    """The report on three tasks of the small plan."""
    facts, whole = small_facts(), small()
    made = report_text(facts)
    texts = [(section.heading, text_of(section.lines, made.values)) for section in made.sections]
    return ReportParts(whole, head_of(whole.plan, "quý III năm 2026", "tháng 9 năm 2026"), texts, facts)


def small_chase() -> ChaseLetter:
    """A letter to two agencies with more tasks than stand in its text."""
    late = tuple(ChasedTask(n, f"Việc {n}", f"- Việc {n}\n- Báo cáo", "30/6/2026", date(2026, 6, 30)) for n in range(6))
    soon = ChasedTask(9, "Việc 9", "Việc 9", "30/9/2026", date(2026, 9, 30))
    agencies = (ChasedAgency(1, "Công an xã", 6, 2, late), ChasedAgency(2, "Trạm Y tế", 3, 0, (), (soon,)))
    answer_by = date(2026, 9, 18)
    return ChaseLetter(small().plan, "2026-Q3", agencies, date(2026, 9, 15), answer_by, date(2026, 9, 12), "UBND xã")


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
        "report": report_document(small_report()),
        "chase": chase_document(small_chase()),
    }


@pytest.mark.parametrize("kind", list(documents()))
def test_the_document_is_as_agreed(tmp_path: Path, kind: str) -> None:
    document = documents()[kind]
    parts = written(tmp_path / "a.docx", document)
    write_pdf(document, tmp_path / "a.pdf")
    body = {"document.xml": pretty(parts["word/document.xml"])}
    compared(f"kinds/{kind}", {**body, **page_parts(tmp_path / "a.pdf")})
