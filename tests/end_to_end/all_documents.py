"""Every document an office signs, made from the sample plan and from one made to be hard to set."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from caicach_desktop.documents.model import Document
from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.plan import (
    Appendix,
    Column,
    ColumnRole,
    Plan,
    Row,
    RowKind,
    Section,
    Signature,
    TableLook,
    WholeAppendix,
    WholePlan,
)
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services.agencies import list_agencies, save_agency
from caicach_desktop.services.chase_letters import ChaseOptions, chase_document, letters_for
from caicach_desktop.services.exporting import Content, ExportOptions, document_to_export
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import save_new_plan
from caicach_desktop.services.progress import save_progress
from caicach_desktop.services.reports import report_document
from caicach_desktop.services.tasks import list_tasks
from caicach_desktop.services.workspace import Store

TODAY = date(2026, 10, 1)
PERIOD = "2026-Q3"
AGENCIES = (
    "Văn phòng HĐND và UBND",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Trung tâm Phục vụ hành chính công xã Hòa Sơn",
    "Công an xã",
)
COLUMNS = (
    Column(ColumnRole.NUMBER, "STT"),
    Column(ColumnRole.CRITERION, "Chỉ số/nội dung"),
    Column(ColumnRole.TASK, "Nhiệm vụ, giải pháp"),
    Column(ColumnRole.LEAD, "Cơ quan chủ trì"),
    Column(ColumnRole.NOTE, "Ghi chú của người soạn", shown=False),
    Column(ColumnRole.DEADLINE, "Thời gian hoàn thành"),
)
SENTENCE = (
    "Rà soát, cắt giảm giấy tờ của từng thủ tục hành chính/dịch vụ công; niêm yết đầy đủ mức phí, lệ phí và thời hạn"
    " trả kết quả tại bộ phận một cửa, trên trang thông tin điện tử của xã theo Quyết định số 38/QĐ-UBND"
)
WORDS = SENTENCE.split()
PARAGRAPHS = (
    "1. Cán bộ, công chức thuộc các phòng chuyên môn trực tiếp giải quyết hồ sơ phải trả kết quả trước hạn.",
    f"{SENTENCE}; mỗi hồ sơ trễ hạn phải có thư xin lỗi nêu rõ lý do và ngày hẹn trả kết quả mới.",
    "2. Kinh phí thực hiện lấy từ ngân sách xã theo phân cấp hiện hành.",
)


def hard_plan() -> WholePlan:
    """Cells longer than a page, texts merged over several pages, a hidden column, one appendix upright."""
    plan = Plan(
        issuer_parent="ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN",
        issuer="ỦY BAN NHÂN DÂN XÃ HÒA SƠN",
        number="15",
        place="Hòa Sơn",
        date="ngày 05 tháng 3 năm 2026",
        title="Duy trì, nâng cao các chỉ số cải cách hành chính của xã Hòa Sơn năm 2026",
        legal_bases=("Căn cứ Luật Tổ chức chính quyền địa phương;", "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội."),
        sections=tuple(Section(f"{n}. NỘI DUNG THỨ {n}", PARAGRAPHS * 3) for n in ("I", "II", "III")),
        recipients=("- Như trên;", "- Thường trực Đảng ủy;", "- Lưu: VT, VX."),
        signature=Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", "Nguyễn Văn An"),
        year=2026,
    )
    upright = TableLook(font_size=13, landscape=False, merge_equal=True)
    return WholePlan(plan, (), (_appendix(0, 45, TableLook()), _appendix(1, 30, upright)))


def merged_plan() -> WholePlan:
    """Tasks of three rows whose one text is longer than the rows beside it: the last of them takes what is left."""
    plan = replace(hard_plan().plan, title="Việc chung của nhiều nội dung")
    rows = []
    for number in range(48):
        if number % 12 == 0:
            rows.append(Row(kind=RowKind.GROUP, level=1, cells=("I", f"Nhóm nội dung {number}", "", "", "")))
        text = " ".join(WORDS[(number * 7 + n) % len(WORDS)] for n in range(70 + number * 53 % 260))
        task = None if number % 3 else f"- Việc {number}: {text}.\n- Báo cáo kết quả {number}."
        criterion = f"Nội dung {number}: {SENTENCE[: 40 + number * 31 % 60]}"
        rows.append(Row(level=2, cells=(str(number), criterion, task, AGENCIES[0], None if number % 3 else "Quý IV")))
    columns = tuple(column for column in COLUMNS if column.shown)
    appendix = Appendix(title=("NHIỆM VỤ CHUNG",), columns=columns, look=TableLook(font_size=11))
    return WholePlan(plan, (), (WholeAppendix(appendix, tuple(rows)),))


def _appendix(place: int, count: int, look: TableLook) -> WholeAppendix:
    rows = []
    for number in range(count):
        if number % 15 == 0:
            rows.append(Row(kind=RowKind.GROUP, level=1, cells=("", f"Chỉ số PAPI, nhóm {number}", "", "", "", "")))
            continue
        length = 900 if number == 20 and look.landscape else 6 + number * 17 % 70
        text = " ".join(WORDS[(number * 5 + n) % len(WORDS)] for n in range(length))
        task = f"- Việc {place}.{number}: {text}\n- Báo cáo kết quả {place}.{number}"
        merged = number % 15 > 1 and number % 5 != 0
        criterion = None if merged else f"Nội dung {number}: {SENTENCE[:90]}"
        deadline = None if merged and number % 2 else ("Thường xuyên", "30/6/2026", "Quý IV")[number // 5 % 3]
        cells = ("", criterion, task, AGENCIES[number // 4 % 4], "Không in", deadline)
        rows.append(Row(level=2, cells=cells))
    title = ("NHIỆM VỤ NÂNG CAO CHỈ SỐ", f"Phần thứ {place + 1}")
    return WholeAppendix(Appendix(title=title, columns=COLUMNS, look=look), tuple(rows))


def all_documents(store: Store) -> Iterator[tuple[str, Document]]:
    """Name and document of each kind for two plans, and the progress of a third.

    The plans are brought into the store, with some progress.
    """
    known = {agency.name for agency in list_agencies(store)}
    for name in AGENCIES:
        if name not in known:
            save_agency(store, Agency(name=name))
    for short, plan_id in (("sample", import_sample(store)), ("hard", save_new_plan(store, hard_plan(), "Thử"))):
        report(store, plan_id)
        yield from _kinds(store, plan_id, short)
    plan_id = save_new_plan(store, merged_plan(), "Thử")
    report(store, plan_id)
    options = ExportOptions(content=Content.PROGRESS, period=PERIOD)
    yield "merged-progress", document_to_export(store, plan_id, options, TODAY)


def report(store: Store, plan_id: int) -> None:
    """Report something different on two of three tasks of a plan."""
    for place, task in enumerate(list_tasks(store, TODAY, plan_id)):
        if task.last is None and place % 3:
            entry = Progress(
                row_id=task.task.row_id,
                period=PERIOD,
                status=tuple(Status)[place % 4],
                percent=place * 7 % 100,
                result=" ".join(WORDS[: place % 20]),
                difficulty="" if place % 5 else "Thiếu người làm công nghệ thông tin.",
            )
            save_progress(store, entry)


def _kinds(store: Store, plan_id: int, short: str) -> Iterator[tuple[str, Document]]:
    busiest = max(lead for task in list_tasks(store, TODAY, plan_id) for lead in task.lead_ids)
    kinds = {
        "appendices": ExportOptions(),
        "whole": ExportOptions(content=Content.WHOLE),
        "letter": ExportOptions(content=Content.WHOLE, agency_id=busiest),
        "assignment": ExportOptions(content=Content.ASSIGNMENT, agency_id=busiest, electronic=True),
        "progress": ExportOptions(content=Content.PROGRESS, period=PERIOD),
    }
    for kind, options in kinds.items():
        yield f"{short}-{kind}", document_to_export(store, plan_id, options, TODAY)
    yield f"{short}-report", report_document(store, plan_id, PERIOD, today=TODAY)
    (chase,) = letters_for(store, plan_id, PERIOD, TODAY, ChaseOptions(together=True))
    yield f"{short}-chase", chase_document(chase)
