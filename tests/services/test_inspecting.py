"""The check against the official form: it is silent about right files and finds every planted fault."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from caicach_desktop.services.files import convert
from caicach_desktop.services.inspecting import inspect_file
from tests.end_to_end.running import SAMPLE
from tests.services.official_docx import Edit, Official, drawn, official_docx


def run(where: str, /, **looks: Any) -> Edit:
    """Change the letters of a named paragraph."""

    def edit(made: Official) -> None:
        for key, value in looks.items():
            setattr(_named(made, where).runs[0].font, key, value)

    return edit


def say(name: str, text: str) -> Edit:
    """Other words in a named paragraph."""

    def edit(made: Official) -> None:
        _named(made, name).runs[0].text = text

    return edit


def place(name: str, **settings: Any) -> Edit:
    """Set a named paragraph otherwise."""

    def edit(made: Official) -> None:
        for key, value in settings.items():
            setattr(_named(made, name).paragraph_format, key, value)

    return edit


def page(number: int = 0, **settings: Any) -> Edit:
    """Set the pages of a section otherwise."""

    def edit(made: Official) -> None:
        for key, value in settings.items():
            setattr(made.doc.sections[number], key, value)

    return edit


def _named(made: Official, name: str) -> Any:
    kind, _, index = name.partition(":")
    if kind in ("body", "bases", "listed"):
        return getattr(made, kind)[int(index)]
    if kind == "annex":
        return made.annexes[0][index]
    if kind == "annex2":
        return made.annexes[1][index]
    return made[name]


def drop(name: str) -> Edit:
    """Take a named paragraph out."""

    def edit(made: Official) -> None:
        element = _named(made, name)._p
        element.getparent().remove(element)

    return edit


def swap_rule(name: str, new: Callable[[], Any] | None, text: str = "") -> Edit:
    """Another line, or signs typed, instead of a drawn one."""

    def edit(made: Official) -> None:
        paragraph = _named(made, name)
        for child in list(paragraph._p):
            if child.tag == qn("w:r"):
                paragraph._p.remove(child)
            for border in child.findall(qn("w:pBdr")):
                child.remove(border)
        if new is not None:
            paragraph._p.append(new())
        if text:
            paragraph.add_run(text)

    return edit


def header_run(**looks: Any) -> Edit:
    def edit(made: Official) -> None:
        for part in made.main.header.paragraphs[0].runs:
            for key, value in looks.items():
                setattr(part.font, key, value)

    return edit


def no_header(made: Official) -> None:
    for part in made.main.header.paragraphs[0].runs:
        part._r.getparent().remove(part._r)


def low_number(made: Official) -> None:
    footer = made.main.footer.paragraphs[0]
    for part in list(made.main.header.paragraphs[0].runs):
        footer._p.append(part._r)


def header_words(made: Official) -> None:
    made.main.header.paragraphs[0].runs[0]._r.addprevious(parse_xml(f"<w:r {nsdecls('w')}><w:t>Trang</w:t></w:r>"))


def first_page_number(made: Official) -> None:
    made.main.different_first_page_header_footer = False


def page_numbers(section: int, **values: str) -> Edit:
    def edit(made: Official) -> None:
        element = made.doc.sections[section]._sectPr.find(qn("w:pgNumType"))
        for key, value in values.items():
            if value:
                element.set(qn(f"w:{key}"), value)
            else:
                del element.attrib[qn(f"w:{key}")]

    return edit


def swapped(made: Official) -> None:
    section = made.doc.sections[1]
    section.page_width, section.page_height = section.page_height, section.page_width


def not_turned(made: Official) -> None:
    del made.doc.sections[1]._sectPr.find(qn("w:pgSz")).attrib[qn("w:orient")]


def narrow_state(made: Official) -> None:
    left, right = made["letterhead"]
    left.width, right.width = Mm(85), Mm(80)


def two_line_state(made: Official) -> None:
    made["state"].runs[0].text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"
    second = made["state"]._p.__copy__()
    made["state"]._p.addnext(second)
    second.findall(qn("w:r"))[0].find(qn("w:t")).text = "VIỆT NAM"


def style_font(made: Official) -> None:
    made.doc.styles["Normal"].font.name = "Arial"


def theme_font(made: Official) -> None:
    fonts = made.doc.styles["Normal"].element.rPr.rFonts
    for key in ("ascii", "hAnsi"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
        fonts.set(qn(f"w:{key}Theme"), "minorHAnsi")


def run_font(name: str, font: str) -> Edit:
    return run(name, name=font)


def english(made: Official) -> None:
    for lang in made.doc.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "en-US")


def empty_lines(made: Official) -> None:
    for _ in range(2):
        made.body[1].insert_paragraph_before("")


def second_cell_first(made: Official) -> None:
    made["recipients"].insert_paragraph_before("")


def no_annex_section(made: Official) -> None:
    """The second appendix follows the first in the same section."""
    properties = next(iter(made.annexes[1]["number"]._p.itersiblings(preceding=True)))
    for section in properties.iter(qn("w:sectPr")):
        section.getparent().remove(section)
        break
    made.annexes[1]["number"].paragraph_format.page_break_before = True


def same_line(made: Official) -> None:
    made.annexes[0]["number"].runs[0].text = "Phụ lục I. NHIỆM VỤ CHUNG"


def table_edit(kind: str) -> Edit:
    def edit(made: Official) -> None:
        table = made.annexes[0]["table"]
        if kind == "header":
            row = table.rows[0]._tr.trPr
            row.remove(row.find(qn("w:tblHeader")))
        elif kind == "width":
            for row in table.rows:
                row.cells[1].width = Mm(240)
        elif kind == "size":
            table.cell(2, 1).paragraphs[0].runs[0].font.size = Pt(9)
        else:
            table.cell(2, 1).paragraphs[0].runs[0].text = "Chữ dài lấp đầy cả trang giấy này. " * 600
            table.rows[2]._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))

    return edit


def both(*edits: Edit) -> Edit:
    def edit(made: Official) -> None:
        for one in edits:
            one(made)

    return edit


CENTER, LEFT, RIGHT = ALIGN.CENTER, ALIGN.LEFT, ALIGN.RIGHT
RED = RGBColor(0xFF, 0, 0)
NOTE = "(Kèm theo Kế hoạch số {} ngày {} của Ủy ban nhân dân phường {})"

PLANTED: list[tuple[str, Edit]] = [
    ("paper-size", page(page_width=Mm(215.9), page_height=Mm(279.4))),
    ("margin-top", page(top_margin=Mm(30))),
    ("margin-bottom", page(bottom_margin=Mm(10))),
    ("margin-left", page(left_margin=Mm(25.4))),
    ("margin-right", page(right_margin=Mm(25.4))),
    ("paper-direction", swapped),
    ("paper-direction", not_turned),
    ("number-missing", no_header),
    ("number-low", low_number),
    ("number-align", lambda made: setattr(made.main.header.paragraphs[0], "alignment", RIGHT)),
    ("number-bold", header_run(bold=True)),
    ("number-italic", header_run(italic=True)),
    ("number-size", header_run(size=Pt(10))),
    ("number-font", header_run(name="Calibri")),
    ("number-words", header_words),
    ("number-first", first_page_number),
    ("number-format", page_numbers(0, fmt="upperRoman")),
    ("number-start", page_numbers(0, start="3")),
    ("number-start", page_numbers(1, start="5")),
    ("appendix-pages", page_numbers(1, start="")),
    ("appendix-pages", no_annex_section),
    ("letters-font", style_font),
    ("letters-font", run_font("body:0", "Arial")),
    ("letters-font", run_font("annex:title", "Calibri")),
    ("letters-theme-font", theme_font),
    ("letters-encoding", run_font("body:1", ".VnTime")),
    ("letters-encoding", run_font("body:1", "VNI-Times")),
    ("letters-language", english),
    ("letters-spaces", say("body:1", "2. Các cơ quan  chủ động thực hiện nhiệm vụ.")),
    ("letters-decomposed", say("body:1", "2. Ca\u0301c cơ quan chủ động thực hiện nhiệm vụ.")),
    ("state_name-words", say("state", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAN")),
    ("state_name-size", run("state", size=Pt(14))),
    ("state_name-bold", run("state", bold=False)),
    ("state_name-italic", run("state", italic=True)),
    ("state_name-capitals", say("state", "Cộng hòa xã hội chủ nghĩa Việt Nam")),
    ("state_name-align", place("state", alignment=LEFT)),
    ("state_name-broken", narrow_state),
    ("state_name-broken", two_line_state),
    ("state_name-missing", drop("state")),
    ("motto-words", say("motto", "Độc lập - Tự do - Hạnh phúk")),
    ("motto-words", say("motto", "Độc lập - Tự Do - Hạnh Phúc")),
    ("motto-hyphens", say("motto", "Độc lập – Tự do – Hạnh phúc")),
    ("motto-hyphens", say("motto", "Độc lập-Tự do-Hạnh phúc")),
    ("motto-capitals", say("motto", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC")),
    ("motto-size", run("motto", size=Pt(12))),
    ("motto-bold", run("motto", bold=False)),
    ("motto-rule-missing", swap_rule("motto_rule", None)),
    ("motto-rule-typed", swap_rule("motto_rule", None, "____________________")),
    ("motto-rule-typed", swap_rule("motto_rule", None, "────────────")),
    ("motto-rule-underline", both(swap_rule("motto_rule", None), run("motto", underline=True))),
    ("motto-rule-length", swap_rule("motto_rule", lambda: drawn(30))),
    ("motto-rule-length", swap_rule("motto_rule", lambda: drawn(80))),
    ("motto-missing", drop("motto")),
    ("superior_agency-bold", run("superior", bold=True)),
    ("superior_agency-capitals", say("superior", "UBND tỉnh Tuyên Quang")),
    ("superior_agency-size", run("superior", size=Pt(11))),
    ("issuing_agency-bold", both(run("issuing", bold=False), run("issuing2", bold=False))),
    ("issuing_agency-capitals", say("issuing2", "Phường Minh Xuân")),
    ("issuing_agency-size", run("issuing", size=Pt(14))),
    ("issuing_agency-rule-missing", swap_rule("issuing_rule", None)),
    ("issuing_agency-rule-typed", swap_rule("issuing_rule", None, "-------")),
    ("issuing_agency-rule-length", swap_rule("issuing_rule", lambda: drawn(60))),
    ("issuing_agency-rule-length", swap_rule("issuing_rule", lambda: drawn(5))),
    ("document_number-zero", say("number", "Số: 5/KH-UBND")),
    ("document_number-spaces", say("number", "Số: 05 / KH-UBND")),
    ("document_number-spaces", say("number", "Số: 05/KH - UBND")),
    ("document_number-colon", say("number", "Số 05/KH-UBND")),
    ("document_number-symbol", say("number", "Số: 05")),
    ("document_number-symbol", say("number", "Số: 05/kh-ubnd")),
    ("document_number-capitals", say("number", "SỐ: 05/KH-UBND")),
    ("document_number-size", run("number", size=Pt(14))),
    ("document_number-bold", run("number", bold=True)),
    ("document_number-italic", run("number", italic=True)),
    ("document_number-missing", drop("number")),
    ("place_date-italic", run("date", italic=False)),
    ("place_date-bold", run("date", bold=True)),
    ("place_date-size", run("date", size=Pt(12))),
    ("place_date-align", place("date", alignment=LEFT)),
    ("place_date-day-zero", say("date", "Minh Xuân, ngày 5 tháng 02 năm 2026")),
    ("place_date-month-zero", say("date", "Minh Xuân, ngày 05 tháng 2 năm 2026")),
    ("place_date-month-padded", say("date", "Minh Xuân, ngày 05 tháng 09 năm 2026")),
    ("place_date-calendar", say("date", "Minh Xuân, ngày 31 tháng 02 năm 2026")),
    ("place_date-place", say("date", "ngày 05 tháng 02 năm 2026")),
    ("place_date-comma", say("date", "Minh Xuân ngày 05 tháng 02 năm 2026")),
    ("place_date-short", say("date", "Minh Xuân, 05/02/2026")),
    ("place_date-missing", drop("date")),
    ("type_name-capitals", say("type", "Kế hoạch")),
    ("type_name-bold", run("type", bold=False)),
    ("type_name-align", place("type", alignment=LEFT)),
    ("type_name-size", run("type", size=Pt(16))),
    ("type_name-missing", drop("type")),
    ("subject-bold", run("subject", bold=False)),
    ("subject-size", run("subject", size=Pt(12))),
    ("subject-align", place("subject", alignment=LEFT)),
    ("subject-capitals", say("subject", "NÂNG CAO CÁC CHỈ SỐ CẢI CÁCH NĂM 2026")),
    ("subject-rule-missing", swap_rule("subject_rule", None)),
    ("subject-rule-typed", swap_rule("subject_rule", None, "_________")),
    ("subject-rule-length", place("subject_rule", left_indent=Mm(10), right_indent=Mm(10))),
    ("legal_basis-italic", run("bases:0", italic=False)),
    ("legal_basis-size", run("bases:1", size=Pt(12))),
    ("legal_basis-sign", say("bases:0", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,")),
    ("legal_basis-last", say("bases:2", "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội,")),
    ("legal_basis-last", say("bases:2", "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội;")),
    ("body-size", run("body:0", size=Pt(12))),
    ("body-align", place("body:0", alignment=LEFT)),
    ("body-align", place("body:1", alignment=CENTER)),
    ("body-italic", run("body:0", italic=True)),
    ("body-indent", place("body:0", first_line_indent=Mm(0))),
    ("body-indent", place("body:0", first_line_indent=Mm(20))),
    ("body-space", place("body:0", space_after=Pt(0))),
    ("body-line", place("body:0", line_spacing=2.0)),
    ("body-line", place("body:0", line_spacing=0.8)),
    ("body-line", place("body:0", line_spacing=Pt(12))),
    ("body-empty", empty_lines),
    ("body-end", say("body:2", "Trên đây là kế hoạch, đề nghị các cơ quan thực hiện.")),
    ("body-end-twice", say("body:1", "2. Các cơ quan thực hiện nhiệm vụ./.")),
    ("signature_title-size", run("authority", size=Pt(12))),
    ("signature_title-bold", run("title", bold=False)),
    ("signature_title-capitals", say("title", "Chủ tịch")),
    ("signature_title-authority", say("authority", "T/M ỦY BAN NHÂN DÂN")),
    ("signature_title-align", place("title", alignment=LEFT)),
    ("signature_name-bold", run("name", bold=False)),
    ("signature_name-size", run("name", size=Pt(12))),
    ("signature_name-capitals", say("name", "NGUYỄN VĂN AN")),
    ("signature_name-academic", say("name", "TS. Nguyễn Văn An")),
    ("signature_name-academic", say("name", "ThS Nguyễn Văn An")),
    ("recipients_heading-bold", run("recipients", bold=False)),
    ("recipients_heading-italic", run("recipients", italic=False)),
    ("recipients_heading-size", run("recipients", size=Pt(14))),
    ("recipients_heading-align", place("recipients", alignment=CENTER)),
    ("recipients_heading-words", say("recipients", "Nơi nhận")),
    ("recipients_heading-level", second_cell_first),
    ("recipients_heading-missing", drop("recipients")),
    ("recipients_list-size", run("listed:0", size=Pt(12))),
    ("recipients_list-italic", run("listed:0", italic=True)),
    ("recipients_list-dash", say("listed:0", "Ủy ban nhân dân tỉnh;")),
    ("recipients_list-sign", say("listed:0", "- Ủy ban nhân dân tỉnh,")),
    ("recipients_list-kept-missing", drop("listed:2")),
    ("recipients_list-kept", say("listed:2", "- Lưu VT, VP.")),
    ("recipients_list-stop", say("listed:2", "- Lưu: VT, VP")),
    ("appendix_number-bold", run("annex:number", bold=False)),
    ("appendix_number-align", place("annex:number", alignment=LEFT)),
    ("appendix_number-size", run("annex:number", size=Pt(12))),
    ("appendix_number-capitals", say("annex:number", "PHỤ LỤC I")),
    ("appendix_number-roman", say("annex2:number", "Phụ lục 2")),
    ("appendix_number-unnumbered", say("annex2:number", "Phụ lục")),
    ("appendix_number-order", say("annex2:number", "Phụ lục I")),
    ("appendix_number-line", same_line),
    ("appendix_title-capitals", say("annex:title", "Nhiệm vụ nâng cao các chỉ số")),
    ("appendix_title-bold", run("annex:title", bold=False)),
    ("appendix_title-size", run("annex:title", size=Pt(16))),
    ("appendix_title-align", place("annex:title", alignment=LEFT)),
    ("appendix_note-italic", run("annex:note", italic=False)),
    ("appendix_note-bold", run("annex:note", bold=True)),
    ("appendix_note-size", run("annex:note", size=Pt(12))),
    ("appendix_note-missing", drop("annex:note")),
    ("appendix_note-rule-missing", swap_rule("annex:rule", None)),
    ("appendix_note-rule-typed", swap_rule("annex:rule", None, "___________")),
    ("appendix_note-words", say("annex:note", "(Ban hành theo Kế hoạch 05 của phường kèm theo)")),
    ("appendix_note-number-differs", say("annex:note", NOTE.format("08/KH-UBND", "05 tháng 02 năm 2026", "Minh Xuân"))),
    ("appendix_note-date-differs", say("annex:note", NOTE.format("05/KH-UBND", "06 tháng 02 năm 2026", "Minh Xuân"))),
    ("appendix_note-issuer-differs", say("annex:note", NOTE.format("05/KH-UBND", "05 tháng 02 năm 2026", "Hòa Sơn"))),
    ("table-header", table_edit("header")),
    ("table-width", table_edit("width")),
    ("table-size", table_edit("size")),
    ("table-row-cut", table_edit("cut")),
    ("letters-color", lambda made: setattr(made.body[0].runs[0].font.color, "rgb", RED)),
]  # fmt: skip

OF_LETTERS: list[tuple[str, Edit]] = [
    ("letter_subject-size", run("about", size=Pt(14))),
    ("letter_subject-italic", run("about", italic=True)),
    ("letter_subject-bold", run("about", bold=True)),
    ("letter_subject-words", say("about", "Về việc nâng cao các chỉ số năm 2026")),
    ("letter_subject-place", lambda made: made["to"]._p.addprevious(made["about"]._p)),
    ("addressee-size", run("to", size=Pt(12))),
    ("addressee-italic", run("to1", italic=True)),
    ("addressee-colon", say("to", "Kính gửi")),
    ("addressee-signs", say("to1", "- Văn phòng phường,")),
]


def kinds(path: Path) -> list[str]:
    return [fault.kind for fault in inspect_file(path)]


@pytest.mark.parametrize("letter", [False, True], ids=["plan", "letter"])
def test_a_right_document_has_no_fault(letter: bool, tmp_path: Path) -> None:
    assert [fault.line for fault in inspect_file(official_docx(tmp_path / "a.docx", letter=letter))] == []


@pytest.mark.parametrize("electronic", [False, True])
def test_our_own_appendices_have_no_fault(electronic: bool, tmp_path: Path) -> None:
    convert(SAMPLE, tmp_path / "a.docx", electronic=electronic)
    assert [fault.line for fault in inspect_file(tmp_path / "a.docx")] == []


@pytest.mark.parametrize(("kind", "edit"), PLANTED, ids=[f"{n}-{kind}" for n, (kind, _) in enumerate(PLANTED)])
def test_a_planted_fault_is_found(kind: str, edit: Edit, tmp_path: Path) -> None:
    """The fault is named, in a line with place, rule and remedy, and brings at most three others with it."""
    faults = inspect_file(official_docx(tmp_path / "a.docx", edit))
    assert kind in [fault.kind for fault in faults], [fault.line for fault in faults]
    assert len({fault.kind for fault in faults}) <= 4, [fault.line for fault in faults]
    assert all(fault.line.count(" — ") >= 2 and fault.line.endswith(".") for fault in faults)


@pytest.mark.parametrize(("kind", "edit"), OF_LETTERS, ids=[kind for kind, _ in OF_LETTERS])
def test_a_planted_fault_of_a_letter_is_found(kind: str, edit: Edit, tmp_path: Path) -> None:
    assert kind in kinds(official_docx(tmp_path / "a.docx", edit, letter=True))
