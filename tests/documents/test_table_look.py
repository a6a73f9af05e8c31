"""What a user chose for a table: columns left out, equal neighbours merged, paper, size of letters."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.documents.annex import AnnexOptions, annex_document
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.measure import line_count
from caicach_desktop.documents.model import DocumentSection, Merge, Paragraph, Style, Table
from caicach_desktop.documents.table import appendix_table
from caicach_desktop.documents.table_look import with_equal_merged
from caicach_desktop.domain.plan import Row, TableLook, WholeAppendix
from caicach_desktop.domain.table import effective_cells
from tests.exporters.samples import COLUMNS, appendix, group, plan, task

USUAL = TableLook()
ROWS = (
    group("I", "Chỉ số hài lòng", "", "", ""),
    task("1", "a", "Việc a", "Trung tâm", "Quý I"),
    task("2", "b", "Việc b", "Trung  tâm", None),
    task("3", "c", "Việc c", "Trung tâm", ""),
    task("4", "d", "Việc d", "Văn phòng", ""),
    group("II", "Chỉ số quản trị", "", "", "Quý IV"),
    task("1", "e", "Việc e", "Văn phòng", "Quý IV"),
)


def looking(look: TableLook = USUAL, hidden: tuple[int, ...] = ()) -> WholeAppendix:
    columns = tuple(replace(column, shown=i not in hidden) for i, column in enumerate(COLUMNS))
    whole = appendix(rows=ROWS, columns=columns)
    return replace(whole, appendix=replace(whole.appendix, look=look))


def section(whole: WholeAppendix, options: AnnexOptions | None = None) -> tuple[DocumentSection, Table]:
    (made,) = annex_document(plan(whole), options).sections
    table = made.blocks[-1]
    assert isinstance(table, Table)
    return made, table


def row_texts(table: Table, row: int) -> list[tuple[str, int]]:
    return [(cell.text, cell.span) for cell in table.rows[row].cells]


def test_paper_letters_and_heading_are_as_chosen():
    look = TableLook(font_size=11.5, landscape=False, repeat_heading=False)
    made, table = section(looking(look))
    assert (made.landscape, table.font_size, table.repeat_heading) == (False, 11.5, False)
    width = sum(column.width for column in table.columns)
    assert round(width, 3) == official_form().text_width(landscape=False)
    assert section(looking(look), AnnexOptions(font_size=13))[1].font_size == 13


def test_a_title_made_for_wide_paper_is_cut_evenly_on_upright_paper():
    title = "CÁC NHIỆM VỤ, GIẢI PHÁP NÂNG CAO CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN TRÊN ĐỊA BÀN XÃ HÒA SƠN NĂM 2026"
    whole = looking(TableLook(landscape=False))
    made, _ = section(replace(whole, appendix=replace(whole.appendix, title=(title,))))
    lines = [block.text for block in made.blocks if isinstance(block, Paragraph)][1:-1]
    assert " ".join(lines) == title
    assert [len(line) > 40 for line in lines] == [True, True]


def test_hidden_columns_are_left_out_and_their_room_is_shared():
    _, table = section(looking(hidden=(2, 4)))
    assert [column.heading for column in table.columns] == ["STT", "Chỉ số/nội dung", "Cơ quan chủ trì"]
    assert row_texts(table, 1) == [("1", 1), ("a", 1), ("Trung tâm", 1)]
    assert row_texts(table, 5) == [("II", 1), ("Chỉ số quản trị", 2)]
    assert round(sum(column.width for column in table.columns), 3) == official_form().text_width(landscape=True)


def test_a_heading_stays_when_its_column_or_the_numbers_are_hidden():
    assert row_texts(section(looking(hidden=(1,)))[1], 0) == [("I", 1), ("Chỉ số hài lòng", 3)]
    assert row_texts(section(looking(hidden=(0,)))[1], 0) == [("Chỉ số hài lòng", 4)]
    assert row_texts(section(looking(hidden=(0,)))[1], 5) == [("Chỉ số quản trị", 3), ("Quý IV", 1)]
    assert row_texts(section(looking(hidden=(0, 1, 2, 3)))[1], 0) == [("Chỉ số hài lòng", 1)]


def test_with_every_column_hidden_all_are_shown():
    assert len(section(looking(hidden=(0, 1, 2, 3, 4)))[1].columns) == len(COLUMNS)


def test_equal_agencies_and_times_become_one_cell_within_their_group():
    _, table = section(looking(TableLook(merge_equal=True)))
    assert [row.cells[3].merge for row in table.rows[1:5]] == [
        Merge.START,
        Merge.CONTINUE,
        Merge.CONTINUE,
        Merge.NONE,
    ]
    assert [row.cells[4].merge for row in table.rows[1:5]] == [Merge.START, Merge.CONTINUE, Merge.NONE, Merge.NONE]
    assert table.rows[6].cells[3].merge == Merge.NONE
    assert section(looking())[1].rows[2].cells[3].merge == Merge.NONE


def test_pictures_stand_above_the_table():
    caption = Paragraph("Hình 1", Style.CAPTION)
    made, _ = section(looking(), AnnexOptions(pictures=(caption,)))
    assert made.blocks[-2] == caption


cells = st.one_of(st.none(), st.sampled_from(["", "a", "b", " a "]))
random_rows = st.lists(
    st.builds(lambda heading, one, two: (group if heading else task)(one, two), st.booleans(), cells, cells), max_size=9
)


@given(random_rows, st.sampled_from([(), (0,), (1,), (0, 1)]))
def test_merging_never_changes_what_is_read(rows: list[Row], columns: tuple[int, ...]):
    merged = with_equal_merged(rows, columns)
    read = [[cell.strip() for cell in texts] for texts in effective_cells(rows)]
    assert [[cell.strip() for cell in texts] for texts in effective_cells(merged)] == read
    for above, row, typed in zip(merged, merged[1:], rows[1:], strict=False):
        for new, old in zip(row.cells, typed.cells, strict=True):
            assert new == old or not (row.is_group or above.is_group or old == "")


def test_fewer_pages_go_down_than_with_columns_of_equal_or_usual_widths():
    long = "Rà soát, công khai thủ tục tại bộ phận một cửa và trên trang thông tin điện tử của xã; " * 4
    rows = tuple(task(str(n), f"Nội dung {n}", long[: 120 + n * 7 % 230], "Văn phòng", "Quý I") for n in range(1, 80))
    total = official_form().text_width(landscape=True)

    def height(*widths: float) -> int:
        columns = tuple(replace(c, width=w) for c, w in zip(COLUMNS, widths, strict=True)) if widths else COLUMNS
        table = appendix_table(appendix(rows=rows, columns=columns), total, 12)
        return sum(
            max(
                line_count(cell.text, column.width - 3, 12)
                for cell, column in zip(row.cells, table.columns, strict=True)
            )
            for row in table.rows
        )

    usual = (13, 61, 81, 51, 51)
    assert height() * 2 < height(*[total / 5] * 5)
    assert height() * 1.5 < height(*usual)
