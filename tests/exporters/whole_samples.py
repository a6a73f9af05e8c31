"""A document with every kind of block, as the builders would make it, in our own words."""

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.measure import text_width
from caicach_desktop.documents.model import (
    Align,
    Block,
    Document,
    DocumentSection,
    Drawing,
    DrawnBox,
    DrawnLine,
    DrawnText,
    Merge,
    Paragraph,
    Rule,
    RuleKind,
    SideBySide,
    Style,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)

FORM = official_form()
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BODY = (
    "Các phòng chuyên môn rà soát thủ tục thuộc lĩnh vực mình phụ trách, bỏ những giấy tờ không cần thiết, công khai"
    " đầy đủ trên trang thông tin của xã và tại bộ phận một cửa; mỗi hồ sơ trễ hạn phải có thư xin lỗi nêu rõ lý do."
)


def rule_below(text: str, kind: RuleKind, style: Style) -> Rule:
    """A rule as long as the form says for a text in a style."""
    look = FORM.styles[style]
    shown = text.upper() if look.capitals else text
    return Rule(text_width(shown, look.size, look.bold) * FORM.rules[kind].share.value, kind)


def letterhead() -> SideBySide:
    """The two columns at the head of the document."""
    left = (
        Paragraph("Ủy ban nhân dân tỉnh Bình Sơn", Style.SUPERIOR_AGENCY),
        Paragraph("Ủy ban nhân dân", Style.ISSUING_AGENCY),
        Paragraph("xã Hòa Sơn", Style.ISSUING_AGENCY),
        rule_below("Ủy ban nhân dân", RuleKind.ISSUING_AGENCY, Style.ISSUING_AGENCY),
        Paragraph("Số:       /KH-UBND", Style.DOCUMENT_NUMBER),
    )
    right = (
        Paragraph("Cộng hòa xã hội chủ nghĩa Việt Nam", Style.STATE_NAME),
        Paragraph(MOTTO, Style.MOTTO),
        rule_below(MOTTO, RuleKind.MOTTO, Style.MOTTO),
        Paragraph("Hòa Sơn, ngày       tháng       năm 2026", Style.PLACE_DATE),
    )
    return SideBySide(left, right, FORM.letterhead.left, FORM.letterhead.right)


def signature() -> SideBySide:
    """Recipients beside the signature."""
    left = (
        Paragraph("Nơi nhận:", Style.RECIPIENTS_HEADING),
        *(Paragraph(f"- Nơi nhận thứ {n};", Style.RECIPIENTS_LIST) for n in range(1, 5)),
        Paragraph("- Lưu: VT, VX.", Style.RECIPIENTS_LIST),
    )
    right = (
        Paragraph("TM. Ủy ban nhân dân\nChủ tịch", Style.SIGNATURE_TITLE),
        Paragraph("Nguyễn Văn An", Style.SIGNATURE_NAME),
    )
    return SideBySide(left, right, 82.5, 82.5)


def chart() -> Drawing:
    """A small bar chart."""
    bars = []
    for n, (name, share) in enumerate((("Văn phòng", 80), ("Phòng Kinh tế", 55), ("Trung tâm", 20))):
        top = 4.0 + n * 10
        bars += [
            DrawnText(33, top + 1, name, 11, align=Align.RIGHT),
            DrawnBox(35, top, share * 0.8, 7, "2F6DB5"),
            DrawnText(37 + share * 0.8, top + 1, f"{share}%", 11, bold=True, color="1F3864"),
        ]
    axis = DrawnLine(35, 2, 35, 34, 0.75, "808080")
    return Drawing(130, 36, (*bars, axis), "Tỷ lệ hoàn thành: Văn phòng 80%, Phòng Kinh tế 55%, Trung tâm 20%")


def table(rows: int, landscape: bool, repeat: bool = True) -> Table:
    """A table with a group row and a merged block over the first two of its rows."""
    widths = (12.0, 110.0, 85.0, 50.0) if landscape else (12.0, 68.0, 50.0, 35.0)
    aligns = (Align.CENTER, Align.JUSTIFY, Align.LEFT, Align.CENTER)
    columns = tuple(map(TableColumn, ("STT", "Nhiệm vụ", "Kết quả", "Chủ trì"), widths, aligns))
    lines = [TableRow((TableCell("I"), TableCell("Nhóm việc", span=3, align=Align.LEFT)), heading=True)]
    for n in range(1, rows + 1):
        merge = Merge.START if n == 1 else Merge.CONTINUE if n == 2 else Merge.NONE
        lead = "" if merge == Merge.CONTINUE else f"Phòng số {n}"
        lines.append(
            TableRow(
                (
                    TableCell(str(n)),
                    TableCell(f"Việc thứ {n}: {BODY[: 40 + 37 * (n % 6)]}"),
                    TableCell(f"Kết quả {n}\nĐạt {n}%"),
                    TableCell(lead, merge=merge),
                )
            )
        )
    return Table(columns, tuple(lines), 12.0, repeat)


def plan_blocks(paragraphs: int) -> tuple[Block, ...]:
    """The text of a plan with so many paragraphs in its body."""
    subject = "Nâng cao các chỉ số cải cách hành chính năm 2026"
    body: list[Block] = []
    for n in range(paragraphs):
        if n % 4 == 0:
            body.append(Paragraph(f"{n // 4 + 1}. Nhóm việc thứ {n // 4 + 1}", Style.BODY_HEADING))
        body.append(Paragraph(f"Ý {n}. " + (BODY * (1 + n % 3))[: 90 + 67 * (n % 7)] + ".", Style.BODY))
    return (
        letterhead(),
        Paragraph("Kế hoạch", Style.TYPE_NAME),
        Paragraph(subject, Style.SUBJECT),
        rule_below(subject, RuleKind.SUBJECT, Style.SUBJECT),
        Paragraph("Căn cứ Luật Tổ chức chính quyền địa phương;", Style.LEGAL_BASIS),
        Paragraph("Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.", Style.LEGAL_BASIS),
        *body,
        signature(),
    )


def whole_document(paragraphs: int = 9, rows: int = 9) -> Document:
    """A plan in portrait with all blocks, then an appendix in landscape."""
    text = plan_blocks(paragraphs)
    extras: tuple[Block, ...] = (
        Paragraph("Kính gửi:", Style.ADDRESSEE, indent=25.0),
        Paragraph("- Phòng Kinh tế;\n- Công an xã.", Style.ADDRESSEE, indent=35.0),
        Paragraph("Bảng 1. Việc theo nhóm", Style.CAPTION),
        table(3, landscape=False, repeat=False),
        Paragraph("Hình 1. Tỷ lệ hoàn thành", Style.CAPTION),
        chart(),
    )
    annex = (
        Paragraph("Phụ lục", Style.APPENDIX_NUMBER),
        Paragraph("Nhiệm vụ năm 2026", Style.APPENDIX_TITLE),
        Paragraph("(Kèm theo Kế hoạch của Ủy ban nhân dân xã Hòa Sơn)", Style.APPENDIX_NOTE),
        Rule(30.0),
        table(rows, landscape=True),
    )
    return Document(
        "Kế hoạch năm 2026",
        (
            DocumentSection((*text[:-1], *extras, text[-1]), landscape=False, name="Kế hoạch"),
            DocumentSection(annex, landscape=True, name="Phụ lục"),
        ),
    )
