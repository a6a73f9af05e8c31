"""Paragraphs, rules, columns side by side and drawings over the pages of a PDF."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import (
    Block,
    Document,
    DocumentSection,
    Drawing,
    DrawnBox,
    DrawnLine,
    DrawnText,
    Paragraph,
    Rule,
    RuleKind,
    SideBySide,
    Style,
)
from caicach_desktop.exporters.pdf import write_pdf
from tests.exporters.golden_files import compared
from tests.exporters.pdf_samples import Trace, opened, page_parts, traced, words
from tests.exporters.whole_samples import chart, signature, table, whole_document

PT = 72 / 25.4
FORM = official_form()
BOTTOM = (FORM.page_size(False)[1] - FORM.portrait.bottom) * PT
BODY = FORM.styles[Style.BODY]
LINE = 16.1


def portrait(*blocks: Block) -> Document:
    return Document("Thử", (DocumentSection(blocks, landscape=False),))


def trace_of(path: Path, *blocks: Block) -> Trace:
    with traced() as trace:
        write_pdf(portrait(*blocks), path / "a.pdf")
    return trace


def lines_of(path: Path, *blocks: Block) -> list[dict[str, Any]]:
    """The lines of the first page."""
    write_pdf(portrait(*blocks), path / "a.pdf")
    with opened(path / "a.pdf") as pages:
        return list(pages[0].extract_text_lines())


def test_the_first_line_is_indented_and_full_lines_end_at_the_edge(tmp_path: Path) -> None:
    *full, last = lines_of(tmp_path, Paragraph(words("việc", 60), Style.BODY))
    left, right = FORM.portrait.left * PT, (FORM.page_width - FORM.portrait.right) * PT
    assert [line["x0"] for line in full[1:]] == pytest.approx([left] * (len(full) - 1), abs=0.5)
    assert full[0]["x0"] == pytest.approx(left + BODY.first_line * PT, abs=0.5)
    assert [line["x1"] for line in full] == pytest.approx([right] * len(full), abs=1)
    assert last["x1"] < right - 5


def test_an_indent_moves_all_lines(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, Paragraph(words("nơi", 60), Style.ADDRESSEE, indent=35.0))
    assert len(lines) > 2
    assert {round(line["x0"] / PT - FORM.portrait.left) for line in lines} == {35}


def test_of_two_spaces_that_meet_the_larger_holds(tmp_path: Path) -> None:
    caption = FORM.styles[Style.CAPTION]
    texts = [Paragraph(f"b{n}", style) for n, style in enumerate([Style.BODY, Style.CAPTION, Style.CAPTION])]
    (page,) = trace_of(tmp_path, *texts).pages
    first, second, third = (top for _, top in page)
    assert second - first == pytest.approx(LINE + max(BODY.after, caption.before))
    assert third - second == pytest.approx(13.8 + max(caption.after, caption.before))


def test_a_row_of_spaces_keeps_its_width(tmp_path: Path) -> None:
    near, far = (
        lines_of(tmp_path, Paragraph(f"Số:{blank}/KH", Style.RECIPIENTS_LIST))[0]["x1"] for blank in (" ", " " * 7)
    )
    assert far - near == pytest.approx(6 * 0.25 * FORM.styles[Style.RECIPIENTS_LIST].size, abs=0.1)


@settings(max_examples=30)
@given(counts=st.lists(st.integers(1, 12), min_size=20, max_size=40))
def test_no_line_stays_alone_and_none_is_lost(counts: list[int], tmp_path_factory: pytest.TempPathFactory) -> None:
    # Words so long that each is a line of its own.
    texts = [" ".join(f"{n:02}.{i:02}" + "m" * 36 for i in range(count)) for n, count in enumerate(counts)]
    trace = trace_of(tmp_path_factory.mktemp("pdf"), *(Paragraph(text, Style.BODY) for text in texts))
    seen = [text.rstrip("m") for page in trace.pages for text, _ in page if "." in text]
    assert seen == [f"{n:02}.{i:02}" for n, count in enumerate(counts) for i in range(count)]
    assert all(top + LINE <= BOTTOM + 0.1 for page in trace.pages for _, top in page)
    for page in trace.pages:
        parts = [text[:2] for text, _ in page if "." in text]
        for edge in (parts[0], parts[-1]):
            assert parts.count(edge) >= min(2, counts[int(edge)])


@pytest.mark.parametrize("kept", [Style.BODY_HEADING, Style.CAPTION])
@pytest.mark.parametrize("above", range(26, 34))
def test_a_heading_stays_with_what_follows(tmp_path: Path, above: int, kept: Style) -> None:
    filling = [Paragraph("\n".join("x" * above), Style.ADDRESSEE)]
    trace = trace_of(tmp_path, *filling, Paragraph("đầu", kept), Paragraph("đề", kept), Paragraph("sau", Style.BODY))
    (where,) = [dict(page) for page in trace.pages if "đầu" in dict(page)]
    assert {"đề", "sau"} <= where.keys()


@pytest.mark.parametrize("above", range(20, 34))
def test_a_signature_never_stands_on_a_page_alone(tmp_path: Path, above: int) -> None:
    filling = Paragraph("\n".join("x" * above), Style.ADDRESSEE)
    trace = trace_of(tmp_path, filling, Paragraph("cuối", Style.BODY, keep_next=True), signature())
    (where,) = [dict(page) for page in trace.pages if "cuối" in dict(page)]
    assert "Nơi nhận:" in where


def test_headings_that_fill_pages_go_on(tmp_path: Path) -> None:
    trace = trace_of(tmp_path, *(Paragraph(f"h{n}", Style.BODY_HEADING) for n in range(200)))
    assert [text for text in trace.texts() if text[0] == "h"] == [f"h{n}" for n in range(200)]
    assert len(trace.pages) < 8


@pytest.mark.parametrize("above", range(20, 46, 2))
def test_what_may_not_be_cut_goes_to_the_next_page_whole(tmp_path: Path, above: int) -> None:
    filling = Paragraph("\n".join("x" * above), Style.RECIPIENTS_LIST)
    blocks = (filling, signature(), filling, Paragraph("Hình", Style.CAPTION), chart())
    trace = trace_of(tmp_path, *blocks)
    for one, other in (("Nơi nhận:", "Nguyễn Văn An"), ("Hình", "Trung tâm"), ("TM. Ủy ban nhân dân", "Chủ tịch")):
        (page,) = [dict(page) for page in trace.pages if one in dict(page)]
        assert other in page
    assert all(top < BOTTOM for page in trace.pages for _, top in page)


def test_two_columns_begin_at_the_same_height(tmp_path: Path) -> None:
    left = (Paragraph("trái", Style.DOCUMENT_NUMBER), Rule(20, RuleKind.ISSUING_AGENCY))
    right = (Paragraph("phải", Style.DOCUMENT_NUMBER), Rule(50, RuleKind.MOTTO))
    write_pdf(portrait(SideBySide(left, right, 65, 100)), tmp_path / "a.pdf")
    with opened(tmp_path / "a.pdf") as (page,):
        one, two = page.extract_words()
        lines = sorted(page.lines, key=lambda line: float(line["x0"]))
        edge = FORM.portrait.left * PT
    assert one["top"] == two["top"]
    middles = [edge + 32.5 * PT, edge + 115 * PT]
    assert [(word["x0"] + word["x1"]) / 2 for word in (one, two)] == pytest.approx(middles, abs=0.5)
    assert [(line["x0"] + line["x1"]) / 2 for line in lines] == pytest.approx(middles, abs=0.5)
    assert [(line["x1"] - line["x0"]) / PT for line in lines] == pytest.approx([20, 50], abs=0.1)


def test_columns_taller_than_a_page_follow_each_other(tmp_path: Path) -> None:
    left = tuple(Paragraph(f"t{n}", Style.BODY) for n in range(90))
    trace = trace_of(tmp_path, SideBySide(left, (Paragraph("p", Style.BODY),), 80, 85), Paragraph("sau", Style.BODY))
    assert [text for text in trace.texts() if not text.isdigit()] == [*(f"t{n}" for n in range(90)), "p", "sau"]
    assert all(top + LINE <= BOTTOM + 0.1 for page in trace.pages for _, top in page)


def test_a_header_is_repeated_only_where_wanted(tmp_path: Path) -> None:
    for repeat in (True, False):
        trace = trace_of(tmp_path, table(60, landscape=False, repeat=repeat))
        with_header = ["STT" in dict(page) for page in trace.pages]
        assert with_header == [True, *[repeat] * (len(trace.pages) - 1)]


def test_a_drawing_is_shapes_and_text_in_its_colours(tmp_path: Path) -> None:
    shapes = (
        DrawnBox(10, 5, 40, 8, "FF8000"),
        DrawnLine(10, 20, 50, 20, 1.5, "0000FF"),
        DrawnText(10, 25, "Đúng hạn", 12, color="FF0000"),
    )
    blocks = (Drawing(100, 40, shapes), Paragraph("sau", Style.BODY))
    write_pdf(portrait(*blocks), tmp_path / "a.pdf")
    with opened(tmp_path / "a.pdf") as (page,):
        left = (FORM.portrait.left + (165 - 100) / 2) * PT
        top = FORM.portrait.top * PT + FORM.drawing_space
        (box,), (line,) = page.rects, page.lines
        place = [box["x0"], box["x1"], box["top"], box["bottom"]]
        assert place == pytest.approx([left + 10 * PT, left + 50 * PT, top + 5 * PT, top + 13 * PT], abs=0.1)
        assert box["non_stroking_color"] == pytest.approx((1, 0.502, 0), abs=0.01)
        assert (line["linewidth"], line["top"]) == pytest.approx((1.5, top + 20 * PT), abs=0.1)
        assert line["stroking_color"] == pytest.approx((0, 0, 1))
        colours = {char["text"]: tuple(char["non_stroking_color"]) for char in page.chars}
        assert colours["Đ"] == pytest.approx((1, 0, 0))
        assert colours["s"] in [(0,), (0, 0, 0)]


def test_a_drawing_larger_than_the_page_is_made_smaller(tmp_path: Path) -> None:
    write_pdf(portrait(Drawing(400, 900, (DrawnBox(0, 0, 400, 900, "808080"),))), tmp_path / "a.pdf")
    with opened(tmp_path / "a.pdf") as (page,):
        (box,) = page.rects
    assert box["height"] == pytest.approx(FORM.text_height(False) * PT, abs=0.1)
    assert box["width"] == pytest.approx(box["height"] * 400 / 900, abs=0.1)


def test_words_and_boxes_of_a_whole_document_are_as_agreed(tmp_path: Path) -> None:
    write_pdf(whole_document(), tmp_path / "a.pdf")
    compared("whole.pdf", page_parts(tmp_path / "a.pdf"))
