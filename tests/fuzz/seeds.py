"""Sound files of every kind to be broken: written by our own exporters, by python-docx and openpyxl, and by hand."""

from pathlib import Path

from caicach_desktop.exporters.plan_file import write_plan_file
from caicach_desktop.services.files import convert
from tests.exporters import samples
from tests.importers.building import CONTINUE, HEADINGS, START, bold, docx, p, span, tbl, tc, tr, xlsx

_LISTS = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num></w:numbering>'
)
_STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph"'
    ' w:styleId="A" w:default="1"><w:basedOn w:val="B"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:styleId="B"><w:pPr><w:jc w:val="center"/></w:pPr></w:style></w:styles>'
)


def seeds(folder: Path) -> list[Path]:
    """The files, written into a folder."""
    plan = folder / "plan.json"
    write_plan_file(samples.plan(samples.appendix(), samples.appendix(number="Phụ lục II")), plan)
    made = [plan]
    for suffix in (".docx", ".xlsx", ".pdf"):
        made.append(folder / f"ours{suffix}")
        convert(plan, made[-1])
    return [*made, _by_hand(folder), _by_python_docx(folder), _by_openpyxl(folder)]


def _by_hand(folder: Path) -> Path:
    listed = p("a", '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')
    old = p("C¶i c¸ch", "", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')
    body = (
        tbl(
            tr("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            tr("Số: 5/KH-UBND", "Xã, ngày 1 tháng 2 năm 2026"),
        )
        + bold("KẾ HOẠCH")
        + bold("Nâng cao chỉ số")
        + p("I. MỤC TIÊU", "", "<w:b/>")
        + p("1. SIPAS đạt 80% trở lên; báo cáo trước ngày 15 tháng cuối quý.")
        + listed
        + bold("PHỤ LỤC I")
        + tbl(
            tr(tc("STT", START), tc("Nhiệm vụ", START), tc("Cơ quan", span(2)), properties="<w:tblHeader/>"),
            tr(tc("", CONTINUE), tc("", CONTINUE), "Chủ trì", "Phối hợp"),
            tr("I", tc("Nhóm", span(3))),
            tr("1", tc(listed + old), tc("Phòng", START), "B"),
            tr("2", tc(tbl(tr("trong", "bảng"))), tc("", CONTINUE), "C"),
        )
        + tbl(tr("3", "việc nối", "Phòng", "D"), tr("", "còn lại", "", ""))
        + p("Nơi nhận:")
    )
    return docx(folder / "hand.docx", body, numbering=_LISTS, styles=_STYLES)


def _by_python_docx(folder: Path) -> Path:
    from docx import Document

    document = Document()
    document.add_heading("PHỤ LỤC", 1)
    table = document.add_table(4, 4)
    for cell, heading in zip(table.rows[0].cells, HEADINGS, strict=True):
        cell.text = heading
    for number, row in enumerate(table.rows[1:], start=1):
        for cell, text in zip(row.cells, (str(number), "Rà soát", "Phòng A", "Quý I"), strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    path = folder / "python-docx.docx"
    document.save(str(path))
    return path


def _by_openpyxl(folder: Path) -> Path:
    rows = [
        ["PHỤ LỤC 1"],
        ["NHIỆM VỤ"],
        [],
        HEADINGS,
        ["I", "Nhóm"],
        [1, "a", "Phòng", 46000.5],
        [2, "=1+1", None, 0.5],
    ]
    return xlsx(
        folder / "openpyxl.xlsx", {"A": (rows, ["A1:D1", "B5:D5", "C6:C7"]), "B": ([HEADINGS, [1, 2, 3, 4]], [])}
    )
