"""Appendices are told from the text that mentions them, and their headings are read up to the table."""

import pytest

from caicach_desktop.documents.form_check_lines import ContentTable, Lines
from caicach_desktop.documents.form_check_read_annexes import part_annexes
from caicach_desktop.domain.printed import PrintedTable
from tests.documents.printed import heading, lines, paragraph, text_of, texts

NOTE = "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã)"


def with_table(found: Lines) -> Lines:
    """The lines with one more table of content below them."""
    found.tables.append(ContentTable(PrintedTable((), 100), len(found), 0, len(found.tables) + 1))
    return found


def test_each_appendix_runs_to_the_next_one():
    found = with_table(lines("Thân văn bản", heading("Phụ lục I"), heading("DANH MỤC"), heading(NOTE)))
    found.add(heading("Phụ lục II"), 0)
    found.add(heading("BIỂU MẪU"), 0)
    parted = part_annexes(found)
    assert texts(parted.lines) == ["Thân văn bản"]
    assert [annex.number.text for annex in parted.annexes] == ["Phụ lục I", "Phụ lục II"]
    assert [texts(annex.title) for annex in parted.annexes] == [["DANH MỤC"], ["BIỂU MẪU"]]
    assert [texts(annex.note) for annex in parted.annexes] == [[NOTE], []]


def test_tables_before_the_first_appendix_are_the_documents_own():
    found = with_table(lines("Thân văn bản"))
    found.add(heading("Phụ lục"), 0)
    parted = part_annexes(with_table(found))
    assert [table.number for table in parted.tables] == [1]


def test_without_an_appendix_all_lines_and_tables_are_the_documents_own():
    found = with_table(lines("Thân văn bản", "Phụ lục"))
    parted = part_annexes(found)
    assert parted.annexes == ()
    assert len(parted.lines) == 2
    assert len(parted.tables) == 1


@pytest.mark.parametrize(
    "line",
    [
        paragraph("Phụ lục II", align="center"),
        paragraph("Phụ lục II", new_page=True),
        paragraph("PHỤ LỤC SỐ 2: DANH MỤC NHIỆM VỤ", align="center"),
        paragraph("Phụ lục 2 (ban hành kèm theo Kế hoạch)", align="center"),
    ],
)
def test_a_number_set_as_a_heading_opens_an_appendix(line):
    assert [annex.number.text for annex in part_annexes(lines("Thân", line)).annexes] == [line.text]


@pytest.mark.parametrize(
    "line",
    [
        paragraph("Phụ lục II"),
        paragraph("phụ lục II", align="center"),
        paragraph("Phụ lục II nêu các nhiệm vụ của từng đơn vị", align="center"),
        paragraph("PHỤ LỤC II: DANH MỤC"),
    ],
)
def test_a_mention_opens_none(line):
    assert part_annexes(lines("Thân", line)).annexes == ()


def test_the_corner_above_an_appendix_marks_it_and_is_no_line_of_the_document():
    corner = "Số: 05/KH-UBND; 05/03/2026; 10:30:15"
    parted = part_annexes(lines("Thân văn bản", corner, "Phụ lục"))
    assert text_of(parted.corner) == corner
    assert texts(parted.lines) == ["Thân văn bản"]
    assert len(parted.annexes) == 1


def test_a_note_in_several_lines_ends_with_its_bracket():
    (annex,) = part_annexes(
        lines(
            heading("Phụ lục"), "Danh mục", "(Kèm theo Kế hoạch số 05/KH-UBND", "của Ủy ban nhân dân xã)", "Đơn vị: xã"
        )
    ).annexes
    assert texts(annex.title) == ["Danh mục"]
    assert texts(annex.note) == ["(Kèm theo Kế hoạch số 05/KH-UBND", "của Ủy ban nhân dân xã)"]


def test_the_first_table_ends_the_heading_and_lines_below_it_are_none_of_it():
    found = with_table(lines(heading("Phụ lục"), heading("DANH MỤC")))
    found.add(heading(NOTE), 0)
    (annex,) = part_annexes(found).annexes
    assert texts(annex.title) == ["DANH MỤC"]
    assert annex.note == ()


def test_without_a_note_the_rule_ends_the_heading():
    (annex,) = part_annexes(
        lines(heading("Phụ lục"), heading("DANH MỤC"), paragraph("", rule=True), heading("BIỂU ĐỒ"))
    ).annexes
    assert texts(annex.title) == ["DANH MỤC"]


def test_the_rule_below_the_note_is_kept_and_ends_the_heading():
    (annex,) = part_annexes(
        lines(heading("Phụ lục"), heading("DANH MỤC"), heading(NOTE), paragraph("", rule=True), heading("BIỂU ĐỒ"))
    ).annexes
    assert len(annex.rules) == 1
    assert texts(annex.title) == ["DANH MỤC"]
    assert texts(annex.note) == [NOTE]
