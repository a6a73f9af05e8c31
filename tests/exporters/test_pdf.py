"""The PDF file as a whole."""

from pathlib import Path
from typing import Any

import pytest
from reportlab import rl_config

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Document, DocumentSection, Paragraph, Rule, RuleKind, Style
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.exporters import pdf_fonts
from caicach_desktop.exporters.pdf import write_pdf
from tests.exporters.pdf_samples import TITLE, document, opened, page_words, row, words
from tests.impatience import CancelAfter

PT = 72 / 25.4
FORM = official_form()
ROWS = [row(str(i), "nội dung", words(f"v{i}x", 60), "Sở Nội vụ") for i in range(30)]


class Listener:
    """Keeps the reports."""

    def __init__(self) -> None:
        self.percents: list[int] = []

    def report(self, percent: int, text: str = "") -> None:
        """Note it."""
        self.percents.append(percent)


def centre(word: dict[str, Any]) -> float:
    return float(word["x0"] + word["x1"]) / 2


def test_the_file_names_itself_its_language_and_only_embedded_fonts(tmp_path: Path) -> None:
    write_pdf(document(ROWS[:2]), tmp_path / "tệp có dấu.pdf")
    with opened(tmp_path / "tệp có dấu.pdf") as (page,):
        pdf = page.pdf
        assert pdf.metadata["Title"] == "Kế hoạch thử"
        assert pdf.doc.catalog["Lang"] == b"vi-VN"
        fonts = [font.resolve() for font in page.page_obj.resources["Font"].resolve().values()]
        assert {char["fontname"] for char in page.chars} == {font["BaseFont"].name for font in fonts}
        for font in fonts:
            assert font["BaseFont"].name[6] == "+"
            assert "FontFile2" in font["FontDescriptor"].resolve()


def test_each_section_has_its_size_and_its_page_numbers(tmp_path: Path) -> None:
    lines = tuple(Paragraph(f"d{i}", Style.APPENDIX_NOTE) for i in range(70))
    sections = (DocumentSection(lines, landscape=True), DocumentSection(lines, landscape=False))
    write_pdf(Document("Thử", sections), tmp_path / "a.pdf")
    seen = []
    with opened(tmp_path / "a.pdf") as pages:
        for page in pages:
            number = [word for word in page.extract_words() if word["bottom"] < FORM.landscape.top * PT]
            seen.append((round(page.width), "".join(word["text"] for word in number)))
            margins = FORM.margins(page.width > page.height)
            middle = (margins.left * PT + page.width - margins.right * PT) / 2
            assert all(centre(word) == pytest.approx(middle, abs=0.5) for word in number)
            assert all(13 <= char["size"] <= 14 for char in page.chars if char["bottom"] < margins.top * PT)
    assert [text for width, text in seen if width == 842] == ["", "2", "3"]
    assert [text for width, text in seen if width == 595] == ["", "2"]


def test_capitals_are_seen_and_the_text_stays_as_typed(tmp_path: Path) -> None:
    title = "Nhiệm vụ cải thiện Chỉ số PAPI"
    assert FORM.styles[Style.APPENDIX_TITLE].capitals
    blocks = (Paragraph(title, Style.APPENDIX_TITLE), Paragraph(title.upper(), Style.APPENDIX_TITLE))
    write_pdf(Document("Thử", (DocumentSection(blocks),)), tmp_path / "a.pdf")
    with opened(tmp_path / "a.pdf") as (page,):
        typed, capitals = page.extract_text_lines()
        assert (typed["text"], capitals["text"]) == (title, title.upper())
        pictures = [
            page.crop((line["x0"] - 1, line["top"], line["x1"] + 1, line["bottom"])).to_image(resolution=144).original
            for line in (typed, capitals)
        ]
    assert pictures[0].size == pictures[1].size
    dark = [sum(1 for grey in picture.convert("L").tobytes() if grey < 128) for picture in pictures]
    assert dark[0] == pytest.approx(dark[1], rel=0.05)


def test_paragraphs_and_rule_stand_as_the_form_says(tmp_path: Path) -> None:
    blocks = (Paragraph("Số:    /KH", Style.CORNER_NOTE), TITLE, Rule(30.0))
    write_pdf(Document("Thử", (DocumentSection(blocks),)), tmp_path / "a.pdf")
    with opened(tmp_path / "a.pdf") as (page,):
        corner, title = page.extract_text_lines()
        (rule,) = page.lines
        sizes = {line["text"]: line["chars"][0]["size"] for line in (corner, title)}
        assert corner["x1"] == pytest.approx(page.width - FORM.landscape.right * PT, abs=0.5)
        assert centre(title) == pytest.approx(page.width / 2, abs=0.5)
        assert sizes == pytest.approx({corner["text"]: 10, "Phụ lục": 14})
        assert (rule["x1"] - rule["x0"], centre(rule)) == pytest.approx((30 * PT, page.width / 2), abs=0.5)
        assert rule["linewidth"] == FORM.rules[RuleKind.NOTE].thickness
        assert rule["top"] > title["bottom"] - 2


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    listener = Listener()
    write_pdf(document(ROWS * 10), tmp_path / "a.pdf", listener)
    assert listener.percents == sorted(listener.percents)
    assert listener.percents[-1] == 100
    assert len(set(listener.percents)) > 5


@pytest.mark.parametrize("percent", [0, 40, 90])
def test_a_cancelled_export_leaves_the_old_file(tmp_path: Path, percent: int) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_pdf(document(ROWS * 10), path, CancelAfter(percent))
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"old")]


def test_letters_the_font_lacks_are_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        write_pdf(document([row("1", "漢", "", "")]), tmp_path / "a.pdf")
    assert caught.value.code == ErrorCode.FONT_LACKS
    assert caught.value.params["characters"] == "漢"
    assert list(tmp_path.iterdir()) == []


def test_no_font_is_a_known_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_fonts, "font_folders", list)
    with pytest.raises(AppError) as caught:
        write_pdf(document([]), tmp_path / "a.pdf")
    assert caught.value.code == ErrorCode.FONT_MISSING


def test_characters_beyond_the_first_subset_and_odd_spaces_read_as_typed(tmp_path: Path) -> None:
    greek = "".join(map(chr, (*range(0x391, 0x3A2), *range(0x3B1, 0x3CA))))
    cyrillic = "".join(map(chr, range(0x410, 0x450)))
    latin = "".join(map(chr, (*range(0xC0, 0x180), *range(0x1EA0, 0x1EFA))))
    write_pdf(document([row("(1)\\", greek + cyrillic, latin, "a\u00a0b\u200bc\td")]), tmp_path / "a.pdf")
    with opened(tmp_path / "a.pdf") as (page,):
        text = "".join(page_words(page))
    assert all(part in text for part in ("(1)\\", greek + cyrillic, latin, "abcd"))


def test_the_same_document_gives_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "invariant", 1)
    for name in ("a.pdf", "b.pdf"):
        write_pdf(document(ROWS), tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
