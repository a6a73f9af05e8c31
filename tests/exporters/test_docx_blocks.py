"""Letterheads, paragraphs, rules, pictures and sections in the Word file; the golden parts of a whole document."""

import io

import pytest
from lxml import etree
from PIL import Image

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import (
    Align,
    Document,
    DocumentSection,
    Drawing,
    DrawnBox,
    DrawnText,
    Paragraph,
    Rule,
    RuleKind,
    SideBySide,
    Style,
    Table,
)
from caicach_desktop.exporters.docx_xml import RULE_IDS
from tests.exporters.golden_files import compared
from tests.exporters.test_docx import W, body_of, pretty, texts, written
from tests.exporters.whole_samples import chart, letterhead, signature, table, whole_document

FORM = official_form()
MM = 1440 / 25.4


def portrait(*blocks) -> Document:
    return Document("Thử", (DocumentSection(blocks, landscape=False),))


def test_parts_of_a_whole_document_are_as_agreed(tmp_path):
    parts = written(tmp_path / "a.docx", whole_document())
    compared("whole.docx", {name: pretty(part) for name, part in parts.items() if not name.endswith(".png")})


def test_columns_side_by_side_are_cells_without_borders_and_paddings(tmp_path):
    body = body_of(tmp_path / "a.docx", portrait(letterhead()))
    (grid,) = body.iter(f"{W}tbl")
    properties = grid.find(f"{W}tblPr")
    assert properties.find(f"{W}tblBorders") is None
    assert properties.find(f"{W}tblStyle") is None
    assert properties.find(f"{W}tblLayout").get(f"{W}type") == "fixed"
    assert {side.get(f"{W}w") for side in properties.find(f"{W}tblCellMar")} == {"0"}
    (row,) = grid.findall(f"{W}tr")
    assert row.find(f"{W}trPr/{W}cantSplit") is not None
    assert row.find(f"{W}trPr/{W}tblHeader") is None
    widths = [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) / MM for cell in row.findall(f"{W}tc")]
    assert widths == pytest.approx([FORM.letterhead.left, FORM.letterhead.right], abs=0.05)
    assert texts(row.findall(f"{W}tc")[1])[1] == "Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize("kind", RuleKind)
def test_a_rule_is_a_border_in_the_middle_of_its_column(tmp_path, kind):
    blocks = (Rule(30.0, kind), SideBySide((Rule(30.0, kind),), (), 70.0, 95.0))
    parts = written(tmp_path / "a.docx", portrait(*blocks))
    style = f"{{*}}style[@{W}styleId='{RULE_IDS[kind]}']"
    border = etree.fromstring(parts["word/styles.xml"]).find(f"{style}/{W}pPr/{W}pBdr/{W}top")
    assert (border.get(f"{W}val"), border.get(f"{W}sz")) == ("single", str(round(FORM.rules[kind].thickness * 8)))
    body = etree.fromstring(parts["word/document.xml"])
    rules = [p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}ind") is not None]
    sides = [[int(p.find(f"{W}pPr/{W}ind").get(f"{W}{side}")) / MM for side in ("left", "right")] for p in rules]
    assert sides == [pytest.approx([(165 - 30) / 2] * 2, abs=0.1), pytest.approx([(70 - 30) / 2] * 2, abs=0.1)]
    assert not "".join(texts(body)).strip()


def test_a_style_says_first_line_and_what_stays_together_and_the_text_its_indent(tmp_path):
    blocks = (Paragraph("a", Style.BODY), Paragraph("b", Style.BODY_HEADING), Paragraph("c", Style.ADDRESSEE, 35.0))
    parts = written(tmp_path / "a.docx", portrait(*blocks))
    styles = etree.fromstring(parts["word/styles.xml"])
    look = {style.get(f"{W}styleId"): style.find(f"{W}pPr") for style in styles.iter(f"{W}style")}
    assert int(look["Body"].find(f"{W}ind").get(f"{W}firstLine")) / MM == pytest.approx(12.7, abs=0.05)
    assert [look[name].find(f"{W}keepNext") is not None for name in ("Body", "BodyHeading")] == [False, True]
    assert styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}widowControl") is not None
    indents = [p.find(f"{W}pPr/{W}ind") for p in etree.fromstring(parts["word/document.xml"]).iter(f"{W}p")]
    assert indents[:2] == [None, None]
    assert int(indents[2].get(f"{W}left")) / MM == pytest.approx(35, abs=0.05)


def test_tables_that_touch_are_kept_apart(tmp_path):
    blocks = (letterhead(), table(2, landscape=False), signature(), Table((), (), 12.0), Paragraph("a", Style.BODY))
    body = body_of(tmp_path / "a.docx", portrait(*blocks)).find(f"{W}body")
    names = [etree.QName(element).localname for element in body]
    assert names == ["tbl", "p", "tbl", "p", "tbl", "p", "p", "sectPr"]


@pytest.mark.parametrize("repeat", [True, False])
def test_the_header_is_repeated_only_where_wanted(tmp_path, repeat):
    body = body_of(tmp_path / "a.docx", portrait(table(2, landscape=False, repeat=repeat)))
    head, first, *_ = body.iter(f"{W}tr")
    # Where it is not wanted it is off outright, so that a check of the file does not take it for an oversight.
    assert head.find(f"{W}trPr/{W}tblHeader").get(f"{W}val") == (None if repeat else "0")
    assert first.find(f"{W}trPr/{W}tblHeader") is None


def test_a_header_taller_than_the_page_may_break_and_is_not_repeated(tmp_path):
    heading = table(1, landscape=False)
    columns = tuple(type(column)("dài " * 900, column.width) for column in heading.columns)
    body = body_of(tmp_path / "a.docx", portrait(Table(columns, heading.rows, 12.0)))
    assert next(body.iter(f"{W}tr")).find(f"{W}trPr") is None


def test_each_section_has_its_own_size_and_page_numbers(tmp_path):
    sections = list(body_of(tmp_path / "a.docx", whole_document()).iter(f"{W}sectPr"))
    sizes = [section.find(f"{W}pgSz") for section in sections]
    assert [(size.get(f"{W}w"), size.get(f"{W}orient")) for size in sizes] == [("11906", None), ("16838", "landscape")]
    assert {section.find(f"{W}pgNumType").get(f"{W}start") for section in sections} == {"1"}
    assert all(section.find(f"{W}titlePg") is not None for section in sections)


def test_a_drawing_is_a_picture_with_words_for_those_who_cannot_see_it(tmp_path):
    wide = Drawing(330.0, 50.0, (DrawnBox(0, 0, 330, 50, "FF0000"),), 'Cột "đỏ" & <rộng>')
    parts = written(tmp_path / "a.docx", portrait(chart(), wide, chart()))
    assert sorted(name for name in parts if "media" in name) == ["word/media/image1.png", "word/media/image2.png"]
    assert b'Extension="png"' in parts["[Content_Types].xml"]
    body = etree.fromstring(parts["word/document.xml"])
    extents = [(int(e.get("cx")) / 36000, int(e.get("cy")) / 36000) for e in body.iter("{*}extent")]
    assert extents == [(130, 36), pytest.approx((165, 25)), (130, 36)]
    assert [element.get("descr") for element in body.iter("{*}docPr")][1] == 'Cột "đỏ" & <rộng>'
    with Image.open(io.BytesIO(parts["word/media/image2.png"])) as picture:
        assert picture.size[0] / 330 * 25.4 == pytest.approx(300, abs=1)
        assert picture.getpixel((100, 100)) == (255, 0, 0)


def test_a_picture_has_its_texts_where_the_drawing_says(tmp_path):
    box = Drawing(50.0, 20.0, (DrawnText(25, 5, "HHH", 20, bold=True, align=Align.CENTER, color="0000FF"),))
    parts = written(tmp_path / "a.docx", portrait(box))
    with Image.open(io.BytesIO(parts["word/media/image1.png"])) as picture:
        left, top, right, bottom = (value for value in picture.convert("L").point(lambda v: 255 * (v < 128)).getbbox())
        scale = 300 / 25.4
        assert (left + right) / 2 == pytest.approx(25 * scale, abs=4)
        # Capitals of Times New Roman are 0.662 of the size high and stand on a baseline 0.891 below the line's top.
        base = 5 * scale + 0.891 * 20 * 300 / 72
        assert (top, bottom) == pytest.approx((base - 0.662 * 20 * 300 / 72, base), abs=4)


def test_a_paragraph_that_stays_with_the_next_block_is_not_cut_either(tmp_path):
    document = portrait(Paragraph("a", Style.BODY), Paragraph("b", Style.BODY, keep_next=True))
    first, second, *_ = body_of(tmp_path / "a.docx", document).iter(f"{W}p")
    for name in ("keepNext", "keepLines"):
        assert [one.find(f"{W}pPr/{W}{name}") is not None for one in (first, second)] == [False, True]
