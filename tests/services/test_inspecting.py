"""The check against the official form is silent about right files, and refuses what is no Word file."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import ColumnRole, TableLook
from caicach_desktop.domain.table import with_cell
from caicach_desktop.services.files import convert, read_file, write_plan
from caicach_desktop.services.inspecting import inspect_file
from tests.end_to_end.running import SAMPLE, caicach, refused
from tests.services.official_docx import Edit, Official, official_docx, put
from tests.services.spoiling import both, narrow_state, page, place, run, say, style_font, table_edit


@pytest.mark.parametrize("letter", [False, True], ids=["plan", "letter"])
def test_a_right_document_has_no_fault(letter: bool, tmp_path: Path) -> None:
    assert [fault.line for fault in inspect_file(official_docx(tmp_path / "a.docx", letter=letter))] == []


@pytest.mark.parametrize("electronic", [False, True])
def test_our_own_appendices_have_no_fault(electronic: bool, tmp_path: Path) -> None:
    convert(SAMPLE, tmp_path / "a.docx", electronic=electronic)
    assert [fault.line for fault in inspect_file(tmp_path / "a.docx")] == []


@pytest.mark.parametrize("electronic", [False, True])
@pytest.mark.parametrize("doc_type", ["Kế hoạch", "Công văn", "Báo cáo"])
def test_our_own_whole_documents_have_no_fault(doc_type: str, electronic: bool, tmp_path: Path) -> None:
    plan = read_file(SAMPLE).plan
    typed = replace(plan, plan=replace(plan.plan, doc_type=doc_type, symbol="UBND-VP", number="5"))
    notes = [replace(part, appendix=replace(part.appendix, note=None)) for part in typed.appendices]
    write_plan(replace(typed, appendices=tuple(notes)), tmp_path / "a.docx", electronic, whole=True)
    assert [fault.line for fault in inspect_file(tmp_path / "a.docx")] == []


def test_a_heading_that_is_not_repeated_by_choice_is_no_fault_of_ours(tmp_path: Path) -> None:
    plan = read_file(SAMPLE).plan
    once = [
        replace(one, appendix=replace(one.appendix, look=TableLook(repeat_heading=False))) for one in plan.appendices
    ]
    write_plan(replace(plan, appendices=tuple(once)), tmp_path / "a.docx", whole=True)
    assert inspect_file(tmp_path / "a.docx") == []


def test_a_merged_text_longer_than_a_page_has_its_rows_to_run_through(tmp_path: Path) -> None:
    plan = read_file(SAMPLE).plan
    (part,) = plan.appendices
    long = " ".join(["Rà soát, cắt giảm giấy tờ của từng thủ tục hành chính"] * 150)
    task = part.appendix.column_of(ColumnRole.TASK)
    assert task is not None
    rows = [replace(row, cells=with_cell(row.cells, task, None)) for row in part.rows if not row.is_group]
    rows[0] = replace(rows[0], cells=with_cell(rows[0].cells, task, long))
    write_plan(replace(plan, appendices=(replace(part, rows=tuple(rows)),)), tmp_path / "a.docx")
    assert inspect_file(tmp_path / "a.docx") == []


def test_the_caption_of_a_chart_is_no_title_of_an_appendix_without_a_note(tmp_path: Path) -> None:
    def edit(made: Official) -> None:
        annex = made.annexes[0]
        annex["note"]._p.getparent().remove(annex["note"]._p)
        caption = put(annex["rule"].insert_paragraph_before(), "Tiến độ quý III", 12, "B", ALIGN.CENTER)
        annex["rule"]._p.addnext(caption._p)

    kinds = {fault.kind for fault in inspect_file(official_docx(tmp_path / "a.docx", edit))}
    assert kinds == {"appendix_note-missing"}


def test_what_a_plan_words_in_its_own_way_is_no_fault_until_somebody_changes_it(tmp_path: Path) -> None:
    plan = read_file(SAMPLE).plan
    part = plan.appendices[0]
    own = [replace(part, appendix=replace(part.appendix, number=f"PHỤ LỤC {n}", note="(Kèm kế hoạch)")) for n in (1, 2)]
    write_plan(replace(plan, appendices=tuple(own)), tmp_path / "a.docx", whole=True)
    assert inspect_file(tmp_path / "a.docx") == []
    made = Document(str(tmp_path / "a.docx"))
    for paragraph in made.paragraphs:
        if paragraph.text in ("PHỤ LỤC 2", "(Kèm kế hoạch)"):
            paragraph.runs[0].text += "0" if "PHỤ" in paragraph.text else " số"
    made.save(str(tmp_path / "b.docx"))
    kinds = {fault.kind for fault in inspect_file(tmp_path / "b.docx")}
    assert {"appendix_number-roman", "appendix_number-capitals", "appendix_note-words"} <= kinds


def decision(made: Official) -> None:
    """Who decides stands between the subject and the bases, in capitals."""
    made["type"].runs[0].text = "QUYẾT ĐỊNH"
    made["number"].runs[0].text = "Số:       /QĐ-UBND"
    made["date"].runs[0].text = "Minh Xuân, ngày       tháng       năm 2026"
    who = put(made["subject_rule"].insert_paragraph_before(), "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG", 14, "B", ALIGN.CENTER)
    made["subject_rule"]._p.addnext(who._p)
    for annex in made.annexes:
        annex["note"].runs[0].text = annex["note"].runs[0].text.replace("Kế hoạch số 05/KH", "Quyết định số   /QĐ")


def wide_state(made: Official) -> None:
    """Letters set closer fit into the column."""
    narrow_state(made)
    made["state"].runs[0]._r.get_or_add_rPr().append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="-20"/>'))


@pytest.mark.parametrize(
    "edit",
    [
        decision,
        wide_state,
        say("state", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        say("date", "Minh Xuân, ngày      tháng      năm 2026"),
        place("body:0", first_line_indent=Mm(10)),
        place("body:0", line_spacing=1.5),
        say("listed:1", "- Các cơ quan, đơn vị thuộc phường (để thực hiện);"),
        page(top_margin=Mm(25), left_margin=Mm(35), right_margin=Mm(20)),
    ],
)  # fmt: skip
def test_what_the_decree_leaves_open_is_no_fault(edit: Edit, tmp_path: Path) -> None:
    assert [fault.line for fault in inspect_file(official_docx(tmp_path / "a.docx", edit))] == []


def test_a_file_that_is_no_official_document_is_told_so_once(tmp_path: Path) -> None:
    doc = Document()
    doc.add_heading("Meeting notes", 1)
    for _ in range(30):
        doc.add_paragraph("Nothing official stands here.")
    doc.save(str(tmp_path / "a.docx"))
    faults = inspect_file(tmp_path / "a.docx")
    missing = [fault for fault in faults if fault.kind == "elements-missing"]
    assert len(missing) == 1
    assert "Quốc hiệu" in missing[0].wrong
    assert len(faults) <= 12


def test_every_fault_tells_its_source(tmp_path: Path) -> None:
    edits = both(page(top_margin=Mm(40)), run("motto", size=Pt(10)), table_edit("size"), style_font)
    for fault in inspect_file(official_docx(tmp_path / "a.docx", edits)):
        assert "Phụ lục I" in fault.rule or fault.rule.startswith("cách trình bày")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument\0".encode("utf-16-le"), "OLD_WORD"),
        ("a.docx", b"", "DAMAGED"),
        ("a.docx", b"PK\x03\x04 cut off", "DAMAGED"),
        ("a.pdf", b"%PDF-1.7\n", "UNKNOWN"),
        ("a.json", b"{}", "UNKNOWN"),
    ],
)
def test_other_files_are_refused(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(AppError) as refused:
        inspect_file(tmp_path / name)
    assert refused.value.code == ErrorCode[f"F{'ORMAT' if code == 'UNKNOWN' else 'ILE'}_{code}"]


def test_the_command_prints_a_line_for_each_fault_and_how_many(tmp_path: Path) -> None:
    right = caicach("check", official_docx(tmp_path / "đúng.docx"))
    assert (right.returncode, right.stdout) == (0, "Không thấy lỗi\n"), right.stderr
    wrong = caicach(
        "check", official_docx(tmp_path / "sai.docx", both(page(left_margin=Mm(20)), run("motto", size=Pt(9))))
    )
    lines = wrong.stdout.splitlines()
    assert wrong.returncode == 1
    assert lines[-1] == f"{len(lines) - 1} lỗi"
    assert "lề trái 20 mm" in lines[0]
    assert "Không tìm thấy" in refused(caicach("check", tmp_path / "không có.docx"))


def test_an_appendix_whose_plan_gives_it_no_note_is_no_fault_but_a_note_taken_away_is(tmp_path: Path) -> None:
    plan = read_file(SAMPLE).plan
    (part,) = plan.appendices
    for note in (None, part.appendix.note):
        one = replace(part, appendix=replace(part.appendix, note=note))
        write_plan(replace(plan, appendices=(one,)), tmp_path / "a.docx")
        assert [fault.line for fault in inspect_file(tmp_path / "a.docx")] == []
    made = Document(str(tmp_path / "a.docx"))
    (noted,) = (paragraph for paragraph in made.paragraphs if paragraph.text == part.appendix.note)
    noted._p.getparent().remove(noted._p)
    made.save(str(tmp_path / "b.docx"))
    assert {fault.kind for fault in inspect_file(tmp_path / "b.docx")} == {"appendix_note-missing"}
