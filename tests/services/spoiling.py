"""Ways to spoil a right official document, one at a time."""

from collections.abc import Callable
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from tests.services.official_docx import Edit, Official, put


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


def corner(size: float, aligned: bool = True) -> Edit:
    """Above the first appendix stands what an electronic file of its own carries, in letters of a size."""

    def edit(made: Official) -> None:
        line = made.annexes[0]["number"].insert_paragraph_before()
        put(line, "Số: 05/KH-UBND; 05/02/2026; 10:20:30", size, "", ALIGN.RIGHT if aligned else ALIGN.LEFT)

    return edit


def other_side(name: str) -> Edit:
    """The two columns of a table change places."""

    def edit(made: Official) -> None:
        left, right = made[name]
        left._tc.addprevious(right._tc)

    return edit
