"""Word files: what a reader sees in them becomes text, and nothing else does."""

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.importers.docx import read_docx, read_raw
from caicach_desktop.importers.raw import Merge, RawParagraph, RawTable
from tests.impatience import CancelAfter
from tests.importers.building import CONTINUE, HEADINGS, START, bold, docx, p, package, span, tbl, tc, tr

LISTS = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="&#xF0B7;"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
)


def listed(text, list_id, level=0):
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def texts(raw):
    return [block.text for block in raw.blocks if isinstance(block, RawParagraph)]


def run(inside, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (run("<w:t>Cải </w:t>") + run("<w:t>cách</w:t>"), "Cải cách"),
        (run("<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t>"), "a\nb\tc"),
        (run("<w:t>còn</w:t>") + f"<w:del>{run('<w:delText>xóa</w:delText>')}</w:del>", "còn"),
        (f"<w:ins>{run('<w:t>thêm</w:t>')}</w:ins>", "thêm"),
        (f"<w:moveFrom>{run('<w:t>cũ</w:t>')}</w:moveFrom><w:moveTo>{run('<w:t>mới</w:t>')}</w:moveTo>", "mới"),
        (run("<w:t>ẩn</w:t>", "<w:vanish/>") + run("<w:t>hiện</w:t>", '<w:vanish w:val="0"/>'), "hiện"),
        (run('<w:sym w:char="0041"/>', "<w:vanish/>") + run('<w:sym w:char="0042"/><w:sym w:char="F0FC"/>'), "B"),
        (run("<w:t>chú</w:t>") + run('<w:footnoteReference w:id="1"/>'), "chú"),
        (run('<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>7</w:t>'), "7"),
        (f"<w:hyperlink>{run('<w:t>liên kết</w:t>')}</w:hyperlink>", "liên kết"),
        (f"<w:sdt><w:sdtContent>{run('<w:t>ô nhập</w:t>')}</w:sdtContent></w:sdt>", "ô nhập"),
        (run("<w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t>"), "1-2"),
        (run("<w:t>C¶i c¸ch</w:t>", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'), "Cải cách"),
        (run("<w:t>C¶i c¸ch</w:t>", '<w:rFonts w:hAnsi=".VnTimeH"/>'), "CẢI CÁCH"),
        (run("<w:t>C¶i c¸ch</w:t>", '<w:rFonts w:hAnsi="Arial"/>'), "C¶i c¸ch"),
        (run("<w:t>Nhieäm vu</w:t>", '<w:rFonts w:hAnsi="VNI-Times"/>') * 1, "Nhiệm vu"),
        (
            run("<w:t>vu</w:t>", '<w:rFonts w:hAnsi="VNI-Times"/>')
            + run("<w:t>ï</w:t>", '<w:rFonts w:hAnsi="VNI-Times"/>'),
            "vụ",
        ),
    ],
)
def test_the_text_of_a_paragraph(tmp_path, paragraph, text):
    assert texts(read_raw(docx(tmp_path / "a.docx", f"<w:p>{paragraph}</w:p>"))) == [text]


def test_a_deleted_end_joins_two_paragraphs(tmp_path):
    first = p("Nhiệm vụ", "<w:rPr><w:del/></w:rPr>")
    assert texts(read_raw(docx(tmp_path / "a.docx", first + p(" chung")))) == ["Nhiệm vụ chung"]


def test_a_paragraph_whose_end_was_deleted_stays_where_it_stands_when_none_follows(tmp_path):
    box = "<w:r><w:pict><w:txbxContent>" + p("hộp") + "</w:txbxContent></w:pict></w:r>"
    joined = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Nhiệm vụ</w:t></w:r>{box}</w:p>"
    raw = read_raw(docx(tmp_path / "a.docx", joined + tbl(tr("x")) + p("giữa") + joined))
    said = [block.text if isinstance(block, RawParagraph) else "bảng" for block in raw.blocks]
    assert said == ["hộp", "Nhiệm vụ", "bảng", "giữa", "hộp", "Nhiệm vụ"]


def test_numbers_of_a_list_in_legal_style_are_arabic_at_every_depth(tmp_path):
    legal = LISTS.replace('<w:lvlText w:val="%1.%2"/>', '<w:isLgl/><w:lvlText w:val="%1.%2"/>')
    raw = read_raw(docx(tmp_path / "a.docx", listed("a", 5) + listed("b", 5, 1), numbering=legal))
    assert texts(raw) == ["III. a", "3.1 b"]


def test_automatic_lists_show_their_numbers(tmp_path):
    body = listed("a", 5) + listed("b", 5, 1) + listed("c", 5, 1) + listed("d", 5) + listed("e", 5, 1)
    body += listed("g", 6) + listed("h", 6, 1) + listed("i", 99)
    raw = read_raw(docx(tmp_path / "a.docx", body, numbering=LISTS))
    assert texts(raw) == ["III. a", "III.1 b", "III.2 c", "IV. d", "IV.1 e", "- g", "+ h", "i"]


def test_styles_say_what_runs_do_not(tmp_path):
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph"'
        ' w:styleId="Ten"><w:basedOn w:val="Goc"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Goc"><w:basedOn w:val="Ten"/><w:rPr><w:b/>'
        '<w:rFonts w:hAnsi=".VnTime"/><w:sz w:val="28"/></w:rPr></w:style></w:styles>'
    )
    raw = read_raw(docx(tmp_path / "a.docx", p("C¶i", '<w:pStyle w:val="Ten"/>'), styles=styles))
    assert raw.blocks == (RawParagraph("Cải", bold=True, centred=True, size=14.0, new_page=True),)


def test_merged_cells_are_read_once(tmp_path):
    body = tbl(
        tr(tc("A", START), tc("B", span(2)), properties="<w:tblHeader/>"),
        tr(tc("", CONTINUE), "c", "d"),
        tr("đã xóa", properties="<w:del/>"),
        tr("đã ẩn", properties="<w:hidden/>"),
        tr("e", "g", properties='<w:gridBefore w:val="1"/>'),
    )
    (table,) = read_raw(docx(tmp_path / "a.docx", body)).blocks
    assert isinstance(table, RawTable)
    assert [[(c.text, c.span, c.merge) for c in row.cells] for row in table.rows] == [
        [("A", 1, Merge.START), ("B", 2, Merge.NONE)],
        [("", 1, Merge.CONTINUE), ("c", 1, Merge.NONE), ("d", 1, Merge.NONE)],
        [("", 1, Merge.NONE), ("e", 1, Merge.NONE), ("g", 1, Merge.NONE)],
    ]
    assert [row.header for row in table.rows] == [True, False, False]


def test_tables_and_boxes_inside_others_keep_their_text(tmp_path):
    inner = tbl(tr("trong"))
    box = f"<w:p><w:r><w:pict><w:txbxContent>{tbl(tr('hộp'))}</w:txbxContent></w:pict><w:t>ngoài</w:t></w:r></w:p>"
    raw = read_raw(docx(tmp_path / "a.docx", p("đầu") + box + tbl(tr(tc(p("trên") + inner))) + p("cuối")))
    assert texts(raw) == ["đầu", "ngoài", "hộp", "cuối"]
    assert [cell.text for row in raw.blocks[3].rows for cell in row.cells] == ["trên\ntrong"]


def test_a_whole_file_becomes_a_draft(tmp_path):
    body = bold("PHỤ LỤC I") + bold("NHIỆM VỤ") + tbl(tr(*HEADINGS), tr("1", "Rà soát", "Phòng A", "Quý I"))
    draft = read_docx(docx(tmp_path / "a.docx", body))
    (whole,) = draft.plan.appendices
    assert (whole.appendix.number, whole.appendix.title) == ("PHỤ LỤC I", ("NHIỆM VỤ",))
    assert [row.cells for row in whole.rows] == [("1", "Rà soát", "Phòng A", "Quý I")]


def test_reading_can_be_stopped(tmp_path):
    path = docx(tmp_path / "a.docx", tbl(tr(*HEADINGS), *[tr("1", "a", "b", "c")] * 450))
    with pytest.raises(AppError) as caught:
        read_docx(path, CancelAfter(11))
    assert caught.value.code == ErrorCode.CANCELLED


ENTITIES = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("", ErrorCode.FILE_DAMAGED),
        ("<w:document", ErrorCode.FILE_DAMAGED),
        (f'<!DOCTYPE d [<!ENTITY e0 "hahaha">{ENTITIES}]><d>&e9;</d>', None),
        ("<d>" * 400 + "</d>" * 400, ErrorCode.FILE_DAMAGED),
        ("<d>" + "<p>a</p>" * (3 * 2**20) + "</d>", ErrorCode.FILE_TOO_LARGE),
        ("<d/>", ErrorCode.NO_TABLE_FOUND),
    ],
)
def test_broken_and_hostile_files_are_refused(tmp_path, document, code):
    path = package(tmp_path / "a.docx", {"word/document.xml": document})
    with pytest.raises(AppError) as caught:
        read_docx(path)
    assert caught.value.code == code or (code is None and caught.value.code != ErrorCode.FILE_MISSING)


def test_a_file_outside_is_never_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("mật", encoding="utf-8")
    body = tbl(tr(*HEADINGS), tr("1", "x&amp;y", "B", "C"))
    document = (
        f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]><w:document xmlns:w='
        f'"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
    ).replace("x&amp;y", "x&e;y")
    draft = read_docx(package(tmp_path / "a.docx", {"word/document.xml": document}))
    assert "mật" not in (draft.plan.appendices[0].rows[0].cells[1] or "")
