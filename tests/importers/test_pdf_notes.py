"""What is put on a PDF page beside its text: notes and filled-in fields are told, crossed-out text is left out."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from caicach_desktop.importers.pdf_reading import read_here
from tests.importers.pdf_making import Sheet, one_page

LINES = b"BT /F 12 Tf 50 500 Td (Review the forms.) Tj 0 -40 Td (Hold a contest.) Tj ET "


def annotated(path, *annotations):
    return read_here(one_page(LINES, path, prefix=b"/Annots[%s]" % b"".join(annotations)))


def annotation(kind, rest=b"", text=b""):
    contents = b"/Contents(%s)" % text if text else b""
    return b"<</Type/Annot/Subtype/%s/Rect[50 450 200 480]%s%s>>" % (kind, contents, rest)


QUADS = b"/QuadPoints[50 469 200 469 50 456 200 456]"


@pytest.mark.parametrize("kind", [b"Text", b"FreeText", b"Highlight", b"Stamp", b"Underline"])
def test_notes_on_a_page_are_told(tmp_path, kind):
    raw = annotated(tmp_path / "a.pdf", annotation(kind, QUADS, b"Ask the province"), annotation(kind, QUADS, b"2nd"))
    assert [block.text for block in raw.blocks] == ["Review the forms.", "Hold a contest."]
    assert raw.remarks == ("Ghi chú gắn vào tệp PDF không được đưa vào: “Ask the province / 2nd”",)


def test_text_crossed_out_with_a_reader_s_pen_is_left_out_and_told(tmp_path):
    raw = annotated(tmp_path / "a.pdf", annotation(b"StrikeOut", QUADS, b"Cancelled"))
    assert [block.text for block in raw.blocks] == ["Review the forms."]
    assert raw.remarks == (
        "Chữ bị gạch ngang được hiểu là đã bỏ nên không được đưa vào: “Hold a contest.”",
        "Ghi chú gắn vào tệp PDF không được đưa vào: “Cancelled”",
    )


@pytest.mark.parametrize(
    "quiet",
    [
        annotation(b"Link", text=b"https://example.org"),
        annotation(b"Popup", text=b"twice"),
        annotation(b"Text"),
        annotation(b"Text", b"/F 2", b"hidden"),
    ],
)
def test_links_and_empty_notes_are_not_told(tmp_path, quiet):
    assert annotated(tmp_path / "a.pdf", quiet).remarks == ()


def test_what_is_filled_into_the_fields_of_a_form_is_told(tmp_path):
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(842, 595))
    canvas.drawString(50, 500, "Officer:")
    canvas.acroForm.textfield(name="who", value="Lo Van An", x=120, y=495, width=200, height=20)
    canvas.acroForm.textfield(name="empty", value="", x=120, y=455, width=200, height=20)
    canvas.save()
    assert read_here(tmp_path / "a.pdf").remarks == (
        "Chữ điền trong ô biểu mẫu của tệp PDF không được đưa vào: “Lo Van An”",
    )


@pytest.mark.parametrize("lines", [("Th", "ôn", "A"), ("Thôn ", "A")])
def test_what_is_crossed_out_in_a_narrow_column_is_told_in_whole_words(tmp_path, lines):
    sheet = Sheet(tmp_path / "a.pdf")
    foot = sheet.table(100, [("1", "Nội dung", "Rà soát", "Văn phòng", "Quý I")])
    for y, text in enumerate(lines):
        sheet.text(55, foot + 14 * (y + 1), text)
        sheet.line(54, foot + 14 * (y + 1) - 3.5, 81, foot + 14 * (y + 1) - 3.5)
    sheet.row(foot, ("", "Đã bỏ\nrồi\nđấy\nnhé", "", "", ""))
    sheet.foot(foot + 60)
    sheet.save()
    (remark,) = read_here(tmp_path / "a.pdf").remarks
    assert remark.endswith("“Thôn A”")


def test_crossed_out_lines_are_told_page_by_page(tmp_path):
    sheet = Sheet(tmp_path / "a.pdf")
    for text in ("Tổ chức hội thi", "Mua thêm ghế"):
        sheet.text(50, 100, "Rà soát thủ tục")
        sheet.text(50, 140, text)
        sheet.line(48, 136, 180, 136)
        sheet.page()
    sheet.save()
    raw = read_here(tmp_path / "a.pdf")
    assert [block.text for block in raw.blocks] == ["Rà soát thủ tục"] * 2
    assert raw.remarks == (
        "Chữ bị gạch ngang được hiểu là đã bỏ nên không được đưa vào: “Tổ chức hội thi / Mua thêm ghế”",
    )
