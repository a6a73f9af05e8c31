"""The Word file: its parts against golden files, its form, its texts, its tables."""

import zipfile
from pathlib import Path

import pytest
from lxml import etree

from caicach_desktop.documents.annex import AnnexOptions, annex_document
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Document, DocumentSection, Paragraph, RuleKind, Style
from caicach_desktop.domain.errors import Cancelled
from caicach_desktop.exporters.docx import write_docx
from caicach_desktop.exporters.docx_xml import STYLE_IDS, W_SPACE
from tests.exporters.golden_files import compared
from tests.exporters.samples import COLUMNS, appendix, group, plan, task
from tests.exporters.whole_samples import whole_document
from tests.impatience import CancelAfter

W = f"{{{W_SPACE}}}"


def written(path: Path, document: Document) -> dict[str, bytes]:
    """The parts of the Word file made of a document."""
    write_docx(document, path)
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(path: Path, document: Document) -> etree._Element:
    return etree.fromstring(written(path, document)["word/document.xml"])


def pretty(xml: bytes) -> str:
    tree = etree.fromstring(xml)
    etree.indent(tree)
    return etree.tostring(tree, encoding="unicode") + "\n"


def texts(parent: etree._Element) -> list[str]:
    return ["".join(part.text or "" for part in p.iter(f"{W}t")) for p in parent.iter(f"{W}p")]


def cells(row: etree._Element) -> list[tuple[str, str | None, str | None]]:
    """Text, span and merge of each cell of a row."""
    found = []
    for cell in row.findall(f"{W}tc"):
        span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
        found.append(
            (
                "\n".join(texts(cell)),
                None if span is None else span.get(f"{W}val"),
                None if merge is None else merge.get(f"{W}val") or "continue",
            )
        )
    return found


def golden_document() -> Document:
    second = appendix(number="Phụ lục II", title=("Việc khác",), note=None, rows=(task("1", "Một việc", "", "", ""),))
    return annex_document(plan(appendix(), second), AnnexOptions(electronic=True, own_file=True))


def test_parts_are_as_agreed(tmp_path):
    parts = written(tmp_path / "a.docx", golden_document())
    compared("annex.docx", {name: pretty(xml) for name, xml in parts.items()})


def test_the_same_document_is_the_same_file(tmp_path):
    write_docx(golden_document(), tmp_path / "a.docx")
    write_docx(golden_document(), tmp_path / "b.docx")
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_python_docx_reads_it_back(tmp_path):
    import docx

    write_docx(golden_document(), tmp_path / "a.docx")
    document = docx.Document(str(tmp_path / "a.docx"))
    assert document.core_properties.title == "Nâng cao các chỉ số năm 2026"
    assert document.core_properties.language == "vi-VN"
    assert [len(table.rows) for table in document.tables] == [6, 2]
    assert [section.orientation for section in document.sections] == [1, 1]
    widths = [round(cell.width.mm) for cell in document.tables[0].rows[0].cells]
    assert sum(widths) == pytest.approx(257, abs=3)


@pytest.mark.parametrize("document", [golden_document(), whole_document()])
def test_the_style_sheet_has_the_styles_named_and_no_others(tmp_path, document):
    parts = written(tmp_path / "a.docx", document)
    styles = {style.get(f"{W}styleId") for style in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")}
    used = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}
    for name in ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/styles.xml"):
        for tag in ("pStyle", "tblStyle", "basedOn"):
            used |= {element.get(f"{W}val") for element in etree.fromstring(parts[name]).iter(f"{W}{tag}")}
    assert used == styles


def test_every_kind_of_paragraph_has_a_style_of_its_own(tmp_path):
    assert len(set(STYLE_IDS.values())) == len(Style)
    blocks = tuple(Paragraph("a", style) for style in Style)
    styles = written(tmp_path / "a.docx", Document("", (DocumentSection(blocks),)))["word/styles.xml"]
    names = [name.get(f"{W}val") for name in etree.fromstring(styles).iter(f"{W}name")]
    assert len(names) == len(set(names))
    assert b"Letter" not in styles


def test_nothing_of_a_foreign_template(tmp_path):
    everything = b"".join(written(tmp_path / "a.docx", golden_document()).values()).decode()
    for trace in ("en-US", "Theme", "Calibri", "Cambria", "Letter"):
        assert trace not in everything


def test_a_section_for_each_appendix_numbered_from_one(tmp_path):
    parts = written(tmp_path / "a.docx", golden_document())
    sections = list(etree.fromstring(parts["word/document.xml"]).iter(f"{W}sectPr"))
    assert len(sections) == 2
    for section in sections:
        size, start = section.find(f"{W}pgSz"), section.find(f"{W}pgNumType")
        assert (size.get(f"{W}w"), size.get(f"{W}h"), size.get(f"{W}orient")) == ("16838", "11906", "landscape")
        assert start.get(f"{W}start") == "1"
        assert section.find(f"{W}titlePg") is not None
    assert b"PAGE" in parts["word/header1.xml"]
    assert b"PAGE" not in parts["word/header2.xml"]


def test_rows_merge_span_and_keep_together(tmp_path):
    body = body_of(tmp_path / "a.docx", annex_document(plan(appendix())))
    rows = list(body.iter(f"{W}tr"))
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert cells(rows[1]) == [("I", None, None), ("Chỉ số hài lòng", "4", None)]
    assert cells(rows[2])[2:4] == [
        ("- Trả kết quả trước hạn\n- Gọi điện xin lỗi khi trễ", None, "restart"),
        ("Trung tâm", None, "restart"),
    ]
    assert cells(rows[3])[2:4] == [("", None, "continue")] * 2
    # A group row with a deadline that the row below shares: the heading stops short of it.
    assert cells(rows[4]) == [("II", None, None), ("Chỉ số quản trị", "3", None), ("Quý IV", None, "restart")]
    styles = [row.find(f".//{W}pStyle").get(f"{W}val") for row in rows]
    assert styles == ["TableHeading", "TableGroup", "TableCell", "TableCell", "TableGroup", "TableCell"]


def test_only_short_rows_must_not_break(tmp_path):
    rows = (task("1", "a", "Một việc ngắn", "", ""), task("2", "a", "Một việc được kể thật dài " * 100, "", ""))
    body = body_of(tmp_path / "a.docx", annex_document(plan(appendix(rows=rows))))
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in body.iter(f"{W}tr")] == [True, True, False]


def test_the_row_that_takes_the_rest_of_a_long_merged_text_may_break(tmp_path):
    long = "Một việc được kể thật dài " * 100
    beside = "Nội dung dài bằng nửa trang " * 20
    rows = (
        task("1", "a", long, "", ""),
        *(task(str(n), "a", None, "", "") for n in (2, 3)),
        *(task(str(n), beside, long if n == 4 else None, "", "") for n in range(4, 8)),
    )
    body = body_of(tmp_path / "a.docx", annex_document(plan(appendix(rows=rows))))
    whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in body.iter(f"{W}tr")]
    # The rows beside the second text are as high as it is: nothing is left of it for the last of them.
    assert whole == [True, *(True, True, False), *(True,) * 4]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A & B < C > \"D\" 'E'", "A & B < C > \"D\" 'E'"),
        ("  hai dấu cách  ", "  hai dấu cách  "),
        ("a\x00b\x0bc\x1f\ufffe\ud800d\r", "abcd"),
        ("cột\tcột", "cột cột"),
        ("𝕏 – … “ ”", "𝕏 – … “ ”"),
        ("", ""),
    ],
)
def test_texts_come_out_as_they_are(tmp_path, text, shown):
    document = annex_document(plan(appendix(rows=(task("1", text, text + "\n" + text, "", ""),)), title=text))
    row = list(body_of(tmp_path / "a.docx", document).iter(f"{W}tr"))[-1]
    assert [cell[0] for cell in cells(row)] == ["1", shown, f"{shown}\n{shown}", "", ""]


def test_a_tab_is_a_tab(tmp_path):
    document = annex_document(plan(appendix(rows=(task("1", "a\tb", "", "", ""),))))
    assert len(list(body_of(tmp_path / "a.docx", document).iter(f"{W}tab"))) == 1


def test_another_table_size_is_set_in_the_text(tmp_path):
    document = annex_document(plan(appendix()), AnnexOptions(font_size=11.5))
    sizes = {size.get(f"{W}val") for size in body_of(tmp_path / "a.docx", document).iter(f"{W}sz")}
    assert sizes == {"23"}


def test_the_rule_is_a_drawn_line_of_the_forms_length(tmp_path):
    body = body_of(tmp_path / "a.docx", annex_document(plan(appendix())))
    (rule,) = [p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "NoteRule"]
    indent = rule.find(f"{W}pPr/{W}ind")
    free = sum(int(indent.get(f"{W}{side}")) for side in ("left", "right")) / 1440 * 25.4
    form = official_form()
    assert form.text_width(landscape=True) - free == pytest.approx(form.rules[RuleKind.NOTE].length, abs=0.1)
    assert not "".join(texts(rule))


def test_a_table_without_rows(tmp_path):
    body = body_of(tmp_path / "a.docx", annex_document(plan(appendix(rows=()))))
    assert [[cell[0] for cell in cells(row)] for row in body.iter(f"{W}tr")] == [[c.heading for c in COLUMNS]]


def test_a_cancelled_export_leaves_nothing(tmp_path):
    rows = tuple(group(str(n), "Nhóm", "", "", "") for n in range(1000))
    with pytest.raises(Cancelled):
        write_docx(annex_document(plan(appendix(rows=rows))), tmp_path / "a.docx", CancelAfter(40))
    assert list(tmp_path.iterdir()) == []
