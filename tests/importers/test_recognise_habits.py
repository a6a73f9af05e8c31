"""Habits of other offices: ditto signs, parts over chapters, a table going on, sheets alike, columns of figures."""

import pytest

from caicach_desktop.domain.plan import ColumnRole, RowKind
from caicach_desktop.importers import recognise_shapes
from caicach_desktop.importers.raw import RawCell, RawFile, RawParagraph, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise
from caicach_desktop.importers.recognise_levels import number_of, split_number
from tests.importers.building import HEADINGS


def row(*texts, bold=False, span=1):
    return RawRow(tuple(RawCell(text, bold, centred=bold, span=span) for text in texts))


def table(*rows, headings=HEADINGS, name=""):
    return RawTable((row(*headings, bold=True), *rows), name=name)


def set_off(text):
    return RawParagraph(text, bold=True, centred=True)


def read(*blocks):
    return recognise(RawFile(tuple(blocks)))


def reasons(draft):
    return [doubt.reason for doubt in draft.doubts]


@pytest.mark.parametrize(
    "sign", ["nt", "NT", "-nt-", "- nt -", "nt.", '"', "''", "”", "″", "〃", "//", "Như trên", "như trên."]
)
def test_a_ditto_sign_stands_for_the_text_above_and_is_told(sign):
    draft = read(
        set_off("PHỤ LỤC I"),
        table(
            row("1", "Rà soát", "Phòng Nội vụ", "Quý I"),
            row("2", "Niêm yết", sign, sign),
            row("3", "Gửi", sign, "Quý II"),
        ),
    )
    rows = draft.plan.appendices[0].rows
    assert [one.cells[2:] for one in rows] == [
        ("Phòng Nội vụ", "Quý I"), ("Phòng Nội vụ", "Quý I"), ("Phòng Nội vụ", "Quý II"),
    ]  # fmt: skip
    told = [(doubt.row, doubt.column, doubt.reason) for doubt in draft.doubts]
    assert told == [
        (None, 2, f"2 ô ghi “{sign}” được hiểu là giống ô ở trên và đã ghi đủ chữ"),
        (None, 3, f"1 ô ghi “{sign}” được hiểu là giống ô ở trên và đã ghi đủ chữ"),
    ]


def test_a_ditto_sign_goes_past_merged_and_group_rows_but_not_above_the_table():
    draft = read(
        table(
            row("1", "Rà soát", "nt", "nt"),
            row("2", "Niêm yết", "Văn phòng", "Quý I"),
            row("II", "THỦ TỤC", "", ""),
            row("3", "Gửi", "nt", "-"),
        )
    )
    cells = [one.cells[2:] for one in draft.plan.appendices[0].rows]
    assert cells == [("nt", "nt"), ("Văn phòng", "Quý I"), ("", ""), ("Văn phòng", "-")]
    assert reasons(draft) == [
        "1 ô ghi “nt” được hiểu là giống ô ở trên và đã ghi đủ chữ",
        "1 ô ghi “nt” nhưng phía trên không có chữ; hãy ghi lại",
        "1 ô ghi “nt” nhưng phía trên không có chữ; hãy ghi lại",
    ]


def over(text):
    return RawRow((RawCell(text, True, span=4),))


def test_parts_and_chapters_stand_above_roman_numbers():
    task = row("1", "Rà soát", "Văn phòng", "Quý I")
    draft = read(
        table(
            over("Phần thứ nhất: CHỈ ĐẠO"),
            over("Chương 1. CHUNG"),
            over("I. THỂ CHẾ"),
            task,
            over("II/ THỦ TỤC"),
            task,
            over("Phần thứ hai: TỔ CHỨC"),
            over("III. TÀI CHÍNH"),
            task,
        )
    )
    rows = draft.plan.appendices[0].rows
    assert [one.level for one in rows] == [1, 2, 3, 4, 3, 4, 1, 2, 3]
    assert [one.kind for one in rows if one.cells[2] == ""] == [RowKind.GROUP] * 6
    assert rows[4].cells[:2] == ("II", "THỦ TỤC")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("III/ TÀI CHÍNH", ("III/", "TÀI CHÍNH")),
        ("a/ Rà soát", ("a/", "Rà soát")),
        ("2/ Rà soát", ("2/", "Rà soát")),
        ("I/2027 là hạn", ("", "I/2027 là hạn")),
        ("15/12 hằng năm", ("", "15/12 hằng năm")),
    ],
)
def test_a_number_may_have_a_stroke_behind_it(text, parts):
    assert split_number(text) == parts


ONE, TWO = row("1", "Rà soát", "Phòng A", "Quý I"), row("2", "Gửi", "Phòng B", "Quý II")


@pytest.mark.parametrize(
    "again",
    [
        [set_off("PHỤ LỤC I (tiếp theo)")],
        [set_off("(Tiếp theo)")],
        [set_off("Phụ lục I"), set_off("NHIỆM VỤ"), RawParagraph("(tiếp)", italic=True)],
        [set_off("PHỤ LỤC I"), set_off("NHIỆM VỤ")],
    ],
)
@pytest.mark.parametrize("headed", [True, False])
def test_a_table_going_on_under_its_name_said_again_is_one(again, headed):
    rest = table(TWO) if headed else RawTable((TWO, row("3", "Báo", "Phòng C", "Quý III")))
    draft = read(set_off("PHỤ LỤC I"), set_off("NHIỆM VỤ"), table(ONE), *again, rest)
    assert [len(part.rows) for part in draft.plan.appendices] == [2 if headed else 3]
    assert reasons(draft) == []


@pytest.mark.parametrize(
    "other", [[set_off("PHỤ LỤC II")], [set_off("PHỤ LỤC I"), set_off("CHỈ TIÊU")], [set_off("PHỤ LỤC")]]
)
def test_another_name_is_another_appendix(other):
    draft = read(set_off("PHỤ LỤC I"), set_off("NHIỆM VỤ"), table(ONE), *other, table(TWO))
    assert [len(part.rows) for part in draft.plan.appendices] == [1, 1]


def test_sheets_alike_are_one_table_only_where_the_count_goes_on_and_that_is_told():
    joined = read(table(ONE, name="Sheet1"), table(TWO, name="Sheet2"))
    assert [len(part.rows) for part in joined.plan.appendices] == [2]
    assert reasons(joined) == ["Trang tính “Sheet2” có cùng các cột nên được nối tiếp vào phụ lục này"]
    apart = read(table(ONE, name="PL1"), table(ONE, TWO, name="PL2"))
    assert [len(part.rows) for part in apart.plan.appendices] == [1, 2]
    assert reasons(apart) == []


def test_the_targets_are_the_tasks_of_a_table_that_has_only_figures_beside_them():
    draft = read(
        table(row("1", "Tỷ lệ trực tuyến", "65", "80%"), row("2", "Tỷ lệ hài lòng", "88", "92,5"),
              headings=("TT", "Chỉ tiêu", "Năm 2026", "Năm 2027"))
    )  # fmt: skip
    roles = [column.role for column in draft.plan.appendices[0].appendix.columns]
    assert roles == [ColumnRole.NUMBER, ColumnRole.TASK, ColumnRole.OTHER, ColumnRole.OTHER]
    assert "Cột “Chỉ tiêu” được hiểu là nhiệm vụ vì có nhiều nội dung nhất" in reasons(draft)


NOTE = "Ghi chú: các đơn vị gửi báo cáo trước ngày 25 tháng cuối quý."
TASKS = (row("1", "Rà soát", "Phòng Nội vụ", "Quý I"), row("2", "Niêm yết", "Phòng Nội vụ", "Quý I"))
EMPTY = row("", "", "", "")


@pytest.mark.parametrize(
    "below",
    [
        (row("", "", "NGƯỜI LẬP BIỂU", ""), row("", "", "Nguyễn Văn An", "")),
        (row("", "", "CHỦ TỊCH", ""), row("", "", "(Ký tên, đóng dấu)", "")),
        (row("", "", "Hòa Sơn, ngày … tháng 3 năm 2026", ""), row("", "Người lập biểu", "CHỦ TỊCH", "")),
        (row(NOTE, "", "", ""), row("", "", "NGƯỜI LẬP BIỂU", "")),
        (EMPTY, RawRow((RawCell(NOTE, span=4),)), row("", "(*) Số liệu năm trước", "", "")),
        (EMPTY, row("", "Lưu ý: báo cáo qua hệ thống", "", "")),
    ],
)
def test_notes_dates_and_signers_below_a_sheet_are_no_tasks(below):
    draft = read(table(*TASKS, *below, name="PL"))
    assert [one.cells[0] for one in draft.plan.appendices[0].rows] == ["1", "2"]


def test_a_note_below_a_sheet_is_told():
    draft = read(table(*TASKS, row(NOTE, "", "", ""), name="PL"))
    assert reasons(draft) == [f"Phần chữ bên dưới bảng không được đưa vào: “{NOTE}”"]


@pytest.mark.parametrize(
    "kept",
    [
        (row("", "", "Chủ tịch", ""),),
        (row("", "Ghi chú: xem công văn số 5", "", ""),),
        (row("Ghi chú: gồm hai phần", "", "", ""), row("3", "Gửi", "Phòng Nội vụ", "Quý I")),
        (row("", "Hòa Sơn, ngày hội tháng 3", "", ""),),
    ],
)
def test_what_may_be_a_task_stays_in_the_table(kept):
    rows = read(table(*TASKS, *kept, name="PL")).plan.appendices[0].rows
    assert len(rows) == len(TASKS) + len(kept)


def test_a_sheet_with_a_note_in_every_row_is_not_looked_through_from_each_of_them(monkeypatch):
    asked = []
    ends = recognise_shapes.ends_table
    monkeypatch.setattr(recognise_shapes, "ends_table", lambda one: asked.append(one) or ends(one))
    notes = [row(f"Ghi chú: số {number}", "", "", "") for number in range(1000)]
    rows = read(table(*TASKS, *notes, row("3", "Gửi", "Phòng Nội vụ", "Quý I"), name="PL")).plan.appendices[0].rows
    assert len(rows) == 1003, "the last one is a task"
    assert len(asked) < 1003 * (recognise_shapes._MOST_BELOW + 2)


@pytest.mark.parametrize(
    "text", ["Tổng số", "TỔNG CỘNG:", "Cộng", "Tổng cộng: 5 nhiệm vụ", "Tổng số (I + II)", "Cộng 12 nhiệm vụ", "Tổng"]
)
@pytest.mark.parametrize("place", [0, 2])
def test_a_row_of_sums_is_neither_task_nor_group_over_others_and_told(text, place):
    lines = [row("1", "Rà soát", "Văn phòng", "Quý I"), row("2", "Gửi", "Văn phòng", "Quý II")]
    lines.insert(place, row("", text, "", "12", bold=True))
    draft = read(table(*lines))
    rows = draft.plan.appendices[0].rows
    assert [one.level for one in rows] == [1, 1, 1]
    assert [one.kind for one in rows if one.cells[0] == ""] == [RowKind.GROUP]
    told = [(doubt.row, doubt.reason) for doubt in draft.doubts]
    assert told == [(place, "Dòng này là dòng tổng cộng nên không được tính là nhiệm vụ; hãy xóa nếu không cần")]


def test_a_sum_over_the_whole_row_is_no_group():
    draft = read(table(over("I. THỂ CHẾ"), row("1", "Rà soát", "Văn phòng", "Quý I"), over("Tổng cộng: 1 nhiệm vụ")))
    assert [one.level for one in draft.plan.appendices[0].rows] == [1, 2, 1]
    assert "dòng tổng cộng" in reasons(draft)[0]


@pytest.mark.parametrize(
    "text", ["Tổng số hồ sơ đúng hạn đạt 98%", "Cộng đồng dân cư giám sát", "Tổng kết năm", "Tổng hợp báo cáo"]
)
def test_a_task_about_sums_is_a_task(text):
    draft = read(table(row("", text, "Văn phòng", "Quý I"), row("2", "Cộng: 2", "Văn phòng", "Quý II")))
    assert [one.kind for one in draft.plan.appendices[0].rows] == [RowKind.TASK] * 2


def test_numbers_in_words_count_tasks():
    draft = read(table(*(row(word, "Việc", "Văn phòng", "Quý I") for word in ("Một", "HAI.", "Ba:", "Bốn là", "Năm"))))
    assert reasons(draft) == []
    assert {(one.kind, one.level) for one in draft.plan.appendices[0].rows} == {(RowKind.TASK, 1)}


@pytest.mark.parametrize("text", ["Hải", "Bà", "Một số", "nam"])
def test_names_are_no_numbers_in_words(text):
    assert number_of(text) is None


def test_numbers_in_words_may_stand_over_figures():
    task = [row(n, "Việc", "Văn phòng", "Quý I") for n in ("1", "2")]
    groups = [part for word in ("Một", "Hai") for part in (row(word, "NHÓM", "", "", bold=True), *task)]
    draft = read(table(*groups))
    assert [one.level for one in draft.plan.appendices[0].rows] == [1, 2, 2, 1, 2, 2]
    assert draft.plan.appendices[0].rows[3].kind == RowKind.GROUP
    assert reasons(draft) == []
