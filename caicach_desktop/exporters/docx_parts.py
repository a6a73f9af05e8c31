"""The parts of a Word file around its body: styles, page headers, settings, properties; no template is used."""

from collections.abc import Iterable
from dataclasses import dataclass

from caicach_desktop.documents.form import Form, RuleForm, TextStyle
from caicach_desktop.documents.model import Document, Drawing, Paragraph, Rule, RuleKind, Style, Table
from caicach_desktop.domain.printed import KEPT_VARIABLE
from caicach_desktop.domain.text import squeeze
from caicach_desktop.exporters import CREATOR
from caicach_desktop.exporters.blocks import all_blocks
from caicach_desktop.exporters.docx_xml import (
    DRAWING_STYLE,
    END_STYLE,
    GROUP_STYLE,
    HEADER_STYLE,
    JUSTIFICATION,
    RULE_IDS,
    STYLE_IDS,
    TABLE_STYLE,
    W_SPACE,
    run_properties,
    twips,
)
from caicach_desktop.exporters.xml_text import escape

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# How Word lists the styles to the user.
_NAMES = {
    Style.STATE_NAME: "Quốc hiệu",
    Style.MOTTO: "Tiêu ngữ",
    Style.SUPERIOR_AGENCY: "Cơ quan chủ quản",
    Style.ISSUING_AGENCY: "Cơ quan ban hành",
    Style.DOCUMENT_NUMBER: "Số, ký hiệu",
    Style.LETTER_SUBJECT: "Trích yếu công văn",
    Style.PLACE_DATE: "Địa danh, thời gian",
    Style.TYPE_NAME: "Tên loại",
    Style.SUBJECT: "Trích yếu",
    Style.ADDRESSEE: "Kính gửi",
    Style.ADDRESSEE_LIST: "Danh sách kính gửi",
    Style.LEGAL_BASIS: "Căn cứ",
    Style.BODY_HEADING: "Đề mục",
    Style.BODY: "Nội dung",
    Style.CAPTION: "Tên hình, bảng",
    Style.SIGNATURE_TITLE: "Quyền hạn, chức vụ",
    Style.SIGNATURE_NAME: "Họ tên người ký",
    Style.RECIPIENTS_HEADING: "Nơi nhận",
    Style.RECIPIENTS_LIST: "Danh sách nơi nhận",
    Style.APPENDIX_NUMBER: "Số phụ lục",
    Style.APPENDIX_TITLE: "Tên phụ lục",
    Style.APPENDIX_NOTE: "Chú dẫn kèm theo",
    Style.CORNER_NOTE: "Góc văn bản điện tử",
    Style.TABLE_HEADING: "Đầu bảng",
    Style.TABLE_CELL: "Ô bảng",
}
_RULE_NAMES = {
    RuleKind.NOTE: "Đường kẻ",
    RuleKind.MOTTO: "Đường kẻ dưới Tiêu ngữ",
    RuleKind.ISSUING_AGENCY: "Đường kẻ dưới tên cơ quan",
    RuleKind.SUBJECT: "Đường kẻ dưới trích yếu",
}
# A drawn line is the border of an empty line as low as this, in pt.
_RULE_LINE = 1.0


@dataclass(frozen=True, slots=True)
class Used:
    """What of the style sheet a document needs."""

    styles: frozenset[Style]
    rules: frozenset[RuleKind]
    tables: bool
    drawings: bool


def used_by(document: Document) -> Used:
    """The kinds of paragraphs, rules and other blocks a document has."""
    blocks = list(all_blocks(document))
    styles = {block.style for block in blocks if isinstance(block, Paragraph)}
    tables = any(isinstance(block, Table) for block in blocks)
    if tables:
        styles |= {Style.TABLE_HEADING, Style.TABLE_CELL}
    rules = frozenset(block.kind for block in blocks if isinstance(block, Rule))
    return Used(frozenset(styles), rules, tables, any(isinstance(block, Drawing) for block in blocks))


def styles_xml(form: Form, used: Used) -> str:
    """The style sheet: a style for each kind of paragraph, line and table that the document has, and no more."""
    parts = [_defaults(form), _base_styles()]
    parts += [_paragraph_style(STYLE_IDS[s], _NAMES[s], form.styles[s]) for s in Style if s in used.styles]
    if used.tables:
        parts.append(_group_style())
    parts += [_rule_style(kind, form.rules[kind], form.color) for kind in RuleKind if kind in used.rules]
    if used.drawings:
        parts.append(_drawing_style(form))
    parts += [_end_style(), _header_style(form)]
    if used.tables:
        parts.append(_table_style(form))
    return f'{_XML}<w:styles xmlns:w="{W_SPACE}">{"".join(parts)}</w:styles>'


def _defaults(form: Form) -> str:
    size = round(form.styles[Style.BODY].size * 2)
    font = escape(form.font)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" '
        f'w:cs="{font}"/><w:color w:val="{form.color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{form.language}" w:eastAsia="{form.language}" w:bidi="{form.language}"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _base_styles() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _style(style_id: str, name: str, content: str, based_on: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/><w:qFormat/>{content}</w:style>'
    )


def _paragraph_style(style_id: str, name: str, look: TextStyle) -> str:
    keep = "<w:keepNext/>" if look.keep_next else ""
    return _style(style_id, name, f"<w:pPr>{keep}{_spacing(look)}</w:pPr>{run_properties(look)}")


def _spacing(look: TextStyle) -> str:
    indent = f'<w:ind w:firstLine="{twips(look.first_line)}"/>' if look.first_line else ""
    return (
        f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}" '
        f'w:line="{round(look.line * 240)}" w:lineRule="auto"/>{indent}<w:jc w:val="{JUSTIFICATION[look.align]}"/>'
    )


def _group_style() -> str:
    content = "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>"
    return _style(GROUP_STYLE, "Dòng nhóm", content, STYLE_IDS[Style.TABLE_CELL])


def _rule_style(kind: RuleKind, rule: RuleForm, color: str) -> str:
    """A drawn line: the upper border of a paragraph as low as the line itself, indented to the line's length."""
    thickness = round(rule.thickness * 8)
    after = max(rule.after - _RULE_LINE, 0.0)
    return _style(
        RULE_IDS[kind],
        _RULE_NAMES[kind],
        "<w:pPr><w:keepNext/>"
        f'<w:pBdr><w:top w:val="single" w:sz="{thickness}" w:space="0" w:color="{color}"/></w:pBdr>'
        f'<w:spacing w:before="{round(rule.before * 20)}" w:after="{round(after * 20)}" '
        f'w:line="{round(_RULE_LINE * 20)}" w:lineRule="exact"/></w:pPr>'
        '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>',
    )


def _drawing_style(form: Form) -> str:
    """A picture's line: its letters are too small to leave anything below the picture."""
    space = round(form.drawing_space * 20)
    return _style(
        DRAWING_STYLE,
        "Hình vẽ",
        f'<w:pPr><w:spacing w:before="{space}" w:after="{space}"/><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>',
    )


def _end_style() -> str:
    content = (
        '<w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
        '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
    )
    return _style(END_STYLE, "Hết phụ lục", content)


def _header_style(form: Form) -> str:
    number = form.page_number
    flags = ("<w:b/><w:bCs/>" if number.bold else "") + ("<w:i/><w:iCs/>" if number.italic else "")
    size = round(number.size * 2)
    content = (
        f'<w:pPr><w:jc w:val="{JUSTIFICATION[number.align]}"/></w:pPr>'
        f'<w:rPr>{flags}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )
    return _style(HEADER_STYLE, "Số trang", content)


def _table_style(form: Form) -> str:
    table = form.table
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{round(table.border * 8)}" w:space="0" w:color="{form.color}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    across, along = twips(table.padding_x), twips(table.padding_y)
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", along), ("left", across), ("bottom", along), ("right", across))
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}"><w:name w:val="Bảng phụ lục"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


def header_xml(numbered: bool) -> str:
    """A page header: the page's number, or nothing for a first page."""
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>' if numbered else ""
    return (
        f'{_XML}<w:hdr xmlns:w="{W_SPACE}"><w:p><w:pPr><w:pStyle w:val="{HEADER_STYLE}"/></w:pPr>{field}</w:p></w:hdr>'
    )


def settings_xml(kept: Iterable[str] = ()) -> str:
    """Settings: the layout rules of current Word, Vietnamese signs for decimals and lists.

    `kept` are lines that stand as the plan words them; the file remembers them (Word shows its variables to nobody), so
    that a later check against the form speaks only of what somebody changed.
    """
    texts = "".join(
        f'<w:docVar w:name="{KEPT_VARIABLE}{number}" w:val="{escape(squeeze(text))}"/>'
        for number, text in enumerate(kept, start=1)
    )
    variables = f"<w:docVars>{texts}</w:docVars>" if texts else ""
    return (
        f'{_XML}<w:settings xmlns:w="{W_SPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'{variables}<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def core_xml(title: str, language: str) -> str:
    """The file's properties; no times, so that the same document is always the same file."""
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{CREATOR}</dc:creator>"
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    )
