"""What all of a Word file's body is made of: names of styles, units, paragraphs as XML text."""

from caicach_desktop.documents.form import TextStyle
from caicach_desktop.documents.model import Align, RuleKind, Style
from caicach_desktop.domain.units import MM_PER_PT
from caicach_desktop.exporters.xml_text import escape

W_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<w:document xmlns:w="{W_SPACE}" xmlns:r="{_R_SPACE}"><w:body>'
)
CLOSING = "</w:body></w:document>"

# Ids of paragraph and table styles in the file's style sheet.
STYLE_IDS = {
    **{style: style.value.title().replace("_", "") for style in Style},
    # "Letter" would read as a paper size.
    Style.LETTER_SUBJECT: "DispatchSubject",
}
RULE_IDS = {kind: f"{kind.value.title().replace('_', '')}Rule" for kind in RuleKind}
GROUP_STYLE = "TableGroup"
DRAWING_STYLE = "Picture"
END_STYLE = "SectionEnd"
HEADER_STYLE = "PageNumber"
TABLE_STYLE = "AppendixTable"
JUSTIFICATION = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}


def twips(mm: float) -> int:
    """A length in mm as twentieths of a point."""
    return round(mm / MM_PER_PT * 20)


def paragraphs_xml(text: str, opening: str) -> str:
    """A text as paragraphs, one for each line; `opening` is everything up to the text of a paragraph."""
    content = escape(text)
    if "\t" in content:
        # The space parts the words for readers that take up texts only.
        content = content.replace("\t", ' </w:t><w:tab/><w:t xml:space="preserve">')
    if "\n" in content:
        content = content.replace("\n", "</w:t></w:r></w:p>" + opening)
    return f"{opening}{content}</w:t></w:r></w:p>"


def paragraph_opening(
    style_id: str, align: Align | None = None, size: float | None = None, indent: float = 0.0, keep_next: bool = False
) -> str:
    """The XML before a paragraph's text; `align`, `size` (pt) and `indent` (mm) where they differ from the style's.

    `keep_next` keeps the paragraph uncut on the page of the next one.
    """
    keep = "<w:keepNext/><w:keepLines/>" if keep_next else ""
    left = f'<w:ind w:left="{twips(indent)}"/>' if indent else ""
    justify = f'<w:jc w:val="{JUSTIFICATION[align]}"/>' if align else ""
    run = f'<w:rPr><w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/></w:rPr>' if size else ""
    look = f'<w:pStyle w:val="{style_id}"/>{keep}{left}{justify}'
    return f'<w:p><w:pPr>{look}</w:pPr><w:r>{run}<w:t xml:space="preserve">'


def run_properties(style: TextStyle) -> str:
    """The XML of a style's letters."""
    flags = "".join(
        tag
        for tag, wanted in (
            ("<w:b/><w:bCs/>", style.bold),
            ("<w:i/><w:iCs/>", style.italic),
            ("<w:caps/>", style.capitals),
        )
        if wanted
    )
    size = round(style.size * 2)
    return f'<w:rPr>{flags}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
