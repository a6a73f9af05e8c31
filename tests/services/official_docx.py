"""A right official document made with python-docx, as someone who knows the form would make it; tests then spoil it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)


@dataclass
class Official:
    """The document and its elements by name; paragraphs in lists where there are several."""

    doc: Any
    parts: dict[str, Any] = field(default_factory=dict)
    body: list[Any] = field(default_factory=list)
    bases: list[Any] = field(default_factory=list)
    listed: list[Any] = field(default_factory=list)
    annexes: list[dict[str, Any]] = field(default_factory=list)

    def __getitem__(self, name: str) -> Any:
        return self.parts[name]

    @property
    def main(self) -> Any:
        """The first section."""
        return self.doc.sections[0]


Edit = Callable[[Official], object]


def official_docx(path: Path, edit: Edit | None = None, letter: bool = False) -> Path:
    """Write a right plan (or công văn) with two appendices, spoiled by `edit`."""
    made = Official(Document())
    _defaults(made.doc)
    _letterhead(made, letter)
    _text(made, letter)
    _foot(made, letter)
    for number in ("I", "II"):
        _annex(made, number, "Công văn số 05/UBND-VP" if letter else "Kế hoạch số 05/KH-UBND")
    if edit is not None:
        edit(made)
    made.doc.save(str(path))
    return path


def _defaults(doc: Any) -> None:
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    for lang in doc.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "vi-VN")
    section = doc.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    number_pages(section)


def number_pages(section: Any) -> None:
    """Page numbers in the top margin, none on the first page, from 1."""
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = section.first_page_header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = ALIGN.CENTER
    for kind, text in (("begin", None), (None, " PAGE "), ("separate", None), ("text", "2"), ("end", None)):
        run = paragraph.add_run()
        run.font.size = Pt(13)
        if kind == "text":
            run.text = text
        elif kind is None:
            run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{text}</w:instrText>"))
        else:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
    section._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))


def put(paragraph: Any, text: str, size: float, look: str = "", align: Any = None) -> Any:
    """One run: look is made of B (bold) and I (italic)."""
    run = paragraph.add_run(text)
    run.font.size, run.font.bold, run.font.italic = Pt(size), "B" in look, "I" in look
    paragraph.alignment = align
    return paragraph


def drawn(length: float, dashed: bool = False) -> Any:
    """A line as Word draws it, in DrawingML."""
    stroke = '<a:ln><a:prstDash val="dash"/></a:ln>' if dashed else ""
    emu = round(length * 36000)
    return parse_xml(
        f'<w:r {_SPACES}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:extent cx="{emu}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
        f'<a:prstGeom prst="line"/>{stroke}'
        "</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
    )


def vml(length: float) -> Any:
    """A line as older files have it."""
    points = length / 25.4 * 72
    return parse_xml(f'<w:r {_SPACES}><w:pict><v:line from="20pt,2pt" to="{20 + points:.1f}pt,2pt"/></w:pict></w:r>')


def bordered(paragraph: Any, room: float, length: float) -> Any:
    """A paragraph whose border is the line."""
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm((room - length) / 2)
    border = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(border))
    return paragraph


def _columns(made: Official, left: float, right: float) -> tuple[Any, Any]:
    table = made.doc.add_table(rows=1, cols=2)
    margins = '<w:tblCellMar {0}><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    table._tbl.tblPr.append(parse_xml(margins.format(nsdecls("w"))))
    for cell, width in zip(table.rows[0].cells, (left, right), strict=True):
        cell.width = Mm(width)
    return table.cell(0, 0), table.cell(0, 1)


def _letterhead(made: Official, letter: bool) -> None:
    left, right = _columns(made, 75, 90)
    parts = made.parts
    parts["letterhead"] = left, right
    parts["superior"] = put(left.paragraphs[0], "UBND TỈNH TUYÊN QUANG", 13, "", ALIGN.CENTER)
    parts["issuing"] = put(left.add_paragraph(), "ỦY BAN NHÂN DÂN", 13, "B", ALIGN.CENTER)
    parts["issuing2"] = put(left.add_paragraph(), "PHƯỜNG MINH XUÂN", 13, "B", ALIGN.CENTER)
    parts["issuing_rule"] = left.add_paragraph()
    parts["issuing_rule"]._p.append(vml(20))
    symbol = "UBND-VP" if letter else "KH-UBND"
    parts["number"] = put(left.add_paragraph(), f"Số: 05/{symbol}", 13, "", ALIGN.CENTER)
    if letter:
        parts["about"] = put(left.add_paragraph(), "V/v nâng cao các chỉ số năm 2026", 12, "", ALIGN.CENTER)
    parts["state"] = put(right.paragraphs[0], "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "B", ALIGN.CENTER)
    parts["motto"] = put(right.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", 13, "B", ALIGN.CENTER)
    parts["motto_rule"] = right.add_paragraph()
    parts["motto_rule"]._p.append(drawn(53))
    parts["date"] = put(right.add_paragraph(), "Minh Xuân, ngày 05 tháng 02 năm 2026", 13, "I", ALIGN.CENTER)


def _text(made: Official, letter: bool) -> None:
    doc, parts = made.doc, made.parts
    if letter:
        parts["to"] = put(doc.add_paragraph(), "Kính gửi:", 14, "", ALIGN.CENTER)
        parts["to1"] = put(doc.add_paragraph(), "- Văn phòng phường;", 14, "", ALIGN.LEFT)
        parts["to2"] = put(doc.add_paragraph(), "- Công an phường.", 14, "", ALIGN.LEFT)
    else:
        parts["type"] = put(doc.add_paragraph(), "KẾ HOẠCH", 14, "B", ALIGN.CENTER)
        parts["subject"] = put(doc.add_paragraph(), "Nâng cao các chỉ số cải cách năm 2026", 14, "B", ALIGN.CENTER)
        parts["subject_rule"] = bordered(doc.add_paragraph(), 165, 40)
        for text in (
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            "Căn cứ Kế hoạch số 15/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh;",
            "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
        ):
            made.bases.append(_body_paragraph(made, text, "I"))
    parts["intro"] = _body_paragraph(made, "Ủy ban nhân dân phường ban hành kế hoạch với các nội dung như sau:")
    parts["heading"] = _body_paragraph(made, "I. MỤC ĐÍCH, YÊU CẦU", "B")
    made.body += [
        _body_paragraph(made, "1. Nâng cao chất lượng phục vụ người dân và doanh nghiệp trên địa bàn phường, "
                              "bảo đảm kết quả giải quyết hồ sơ được trả đúng hạn và trước hạn."),
        _body_paragraph(made, "2. Các cơ quan, đơn vị chủ động thực hiện nhiệm vụ được giao tại Phụ lục I và II."),
        _body_paragraph(made, "Trên đây là kế hoạch của Ủy ban nhân dân phường, đề nghị các cơ quan thực hiện./."),
    ]  # fmt: skip


def _body_paragraph(made: Official, text: str, look: str = "") -> Any:
    paragraph = put(made.doc.add_paragraph(), text, 14, look, ALIGN.JUSTIFY)
    paragraph.paragraph_format.first_line_indent = Mm(12.7)
    paragraph.paragraph_format.space_after = Pt(6)
    return paragraph


def _foot(made: Official, letter: bool) -> None:
    left, right = _columns(made, 80, 85)
    parts = made.parts
    parts["foot"] = left, right
    parts["recipients"] = put(left.paragraphs[0], "Nơi nhận:", 12, "BI", ALIGN.LEFT)
    first = "- Như trên;" if letter else "- Ủy ban nhân dân tỉnh;"
    for text in (first, "- Các cơ quan, đơn vị thuộc phường;", "- Lưu: VT, VP."):
        made.listed.append(put(left.add_paragraph(), text, 11, "", ALIGN.LEFT))
    parts["authority"] = put(right.paragraphs[0], "TM. ỦY BAN NHÂN DÂN", 14, "B", ALIGN.CENTER)
    parts["title"] = put(right.add_paragraph(), "CHỦ TỊCH", 14, "B", ALIGN.CENTER)
    parts["name"] = put(right.add_paragraph(), "Nguyễn Văn An", 14, "B", ALIGN.CENTER)
    parts["name"].paragraph_format.space_before = Pt(72)


def _annex(made: Official, number: str, document: str) -> None:
    section = made.doc.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(20)
    for old in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old)
    section._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    doc = made.doc
    annex = {
        "section": section,
        "number": put(doc.add_paragraph(), f"Phụ lục {number}", 14, "B", ALIGN.CENTER),
        "title": put(doc.add_paragraph(), "NHIỆM VỤ NÂNG CAO CÁC CHỈ SỐ", 14, "B", ALIGN.CENTER),
        "note": put(
            doc.add_paragraph(),
            f"(Kèm theo {document} ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân phường Minh Xuân)",
            14, "I", ALIGN.CENTER,
        ),
        "rule": bordered(doc.add_paragraph(), 257, 30),
    }  # fmt: skip
    table = doc.add_table(rows=4, cols=4, style="Table Grid")
    for place, row in enumerate(table.rows):
        texts = (
            ("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn") if not place else (str(place), "Rà soát", "Văn phòng", "Quý I")
        )
        for cell, text, width in zip(row.cells, texts, (15, 140, 55, 45), strict=True):
            cell.width = Mm(width)
            put(cell.paragraphs[0], text, 12, "" if place else "B")
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    annex["table"] = table
    made.annexes.append(annex)
