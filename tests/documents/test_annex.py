"""The appendix as a document: its heading, the blanks of an electronic one, the choice of appendices."""

import pytest

from caicach_desktop.documents.annex import AnnexOptions, annex_document, blank_note
from caicach_desktop.documents.model import Paragraph, Rule, Style, Table
from caicach_desktop.domain.errors import AppError, ErrorCode
from tests.exporters.samples import NOTE, appendix, plan

BLANK = " " * 6
BLANK_DATE = f"ngày{BLANK}tháng{BLANK}năm{BLANK}"


def heading(section):
    return [(block.style, block.text) for block in section.blocks if isinstance(block, Paragraph)]


def test_heading_then_rule_then_table():
    (section,) = annex_document(plan(appendix(title=("Dòng một", "Dòng hai")))).sections
    assert section.landscape
    assert section.name == "Phụ lục I"
    assert heading(section) == [
        (Style.APPENDIX_NUMBER, "Phụ lục I"),
        (Style.APPENDIX_TITLE, "Dòng một"),
        (Style.APPENDIX_TITLE, "Dòng hai"),
        (Style.APPENDIX_NOTE, NOTE),
    ]
    assert [type(block) for block in section.blocks[-2:]] == [Rule, Table]


def test_without_any_heading_there_is_no_rule():
    (section,) = annex_document(plan(appendix(number="", title=("", " "), note=None))).sections
    assert [type(block) for block in section.blocks] == [Table]


def test_line_ends_in_a_title_make_lines_of_their_own():
    (section,) = annex_document(plan(appendix(title=("Một\nHai",), note=None))).sections
    assert [text for _, text in heading(section)] == ["Phụ lục I", "Một", "Hai"]


def test_chosen_appendices():
    whole = plan(appendix(number="Phụ lục I"), appendix(number="Phụ lục II"), appendix(number="Phụ lục III"))
    assert [section.name for section in annex_document(whole).sections] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    chosen = annex_document(whole, AnnexOptions(positions=(1,))).sections
    assert [section.name for section in chosen] == ["Phụ lục II"]


@pytest.mark.parametrize("positions", [(), (0,), (5,)])
def test_nothing_to_write(positions):
    whole = plan() if positions != (5,) else plan(appendix())
    with pytest.raises(AppError) as caught:
        annex_document(whole, AnnexOptions(positions=positions))
    assert caught.value.code == ErrorCode.NOTHING_TO_EXPORT


def test_title_for_the_properties():
    assert annex_document(plan(appendix(), title="Nâng cao\nchỉ số")).title == "Nâng cao chỉ số"
    assert annex_document(plan(appendix(title=("A", "B")), title="")).title == "A B"


def test_electronic_leaves_number_and_date_blank():
    whole = plan(appendix(), appendix())
    paper = annex_document(whole).sections[0]
    electronic = annex_document(whole, AnnexOptions(electronic=True)).sections[0]
    note = f"(Kèm theo Kế hoạch số{BLANK}/KH-UBND {BLANK_DATE}của Ủy ban nhân dân xã Hòa Sơn)"
    assert heading(paper)[-1][1] == NOTE
    assert heading(electronic)[-1][1] == note
    assert heading(electronic)[0][0] == Style.APPENDIX_NUMBER


def test_a_file_of_its_own_carries_the_corner_note_once():
    options = AnnexOptions(electronic=True, own_file=True)
    first, second = annex_document(plan(appendix(), appendix()), options).sections
    style, text = heading(first)[0]
    assert style == Style.CORNER_NOTE
    assert text.startswith("Số: ")
    assert "/KH-UBND;" in text
    assert not any(char.isdigit() for char in text)
    assert heading(second)[0][0] == Style.APPENDIX_NUMBER
    on_paper = annex_document(plan(appendix()), AnnexOptions(own_file=True)).sections[0]
    assert heading(on_paper)[0][0] == Style.APPENDIX_NUMBER


@pytest.mark.parametrize(
    ("note", "blank"),
    [
        ("(Kèm theo Kế hoạch số 5a/KH-UBND)", f"(Kèm theo Kế hoạch số{BLANK}/KH-UBND)"),
        ("(Kèm Công văn số: …/UBND-NV ngày …/02/2026 của xã)", f"(Kèm Công văn số:{BLANK}/UBND-NV {BLANK_DATE}của xã)"),
        ("(Kèm theo số      /KH-UBND ngày      tháng 10 năm 2024)", f"(Kèm theo số{BLANK}/KH-UBND {BLANK_DATE})"),
        ("(Ban hành ngày 5.2.2026)", f"(Ban hành {BLANK_DATE})"),
        ("(Ban hành ngày 05-02-2026 của xã)", f"(Ban hành {BLANK_DATE}của xã)"),
        ("(Kèm theo Kế hoạch năm 2026, ngày làm việc thứ 5)", "(Kèm theo Kế hoạch năm 2026, ngày làm việc thứ 5)"),
        ("(Kèm theo một số nội dung 1/2)", "(Kèm theo một số nội dung 1/2)"),
        ("(Kèm theo Công văn)", "(Kèm theo Công văn)"),
    ],
)  # fmt: skip
def test_blank_note(note, blank):
    assert blank_note(note) == blank


@pytest.mark.parametrize(("wanted", "size"), [(None, 12), (12.5, 12.5), (8, 11), (30, 13)])
def test_font_size_stays_within_the_form(wanted, size):
    (section,) = annex_document(plan(appendix()), AnnexOptions(font_size=wanted)).sections
    assert section.blocks[-1].font_size == size
