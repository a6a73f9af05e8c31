"""Tables and the lines around them, as other offices set them, are understood as appendices with rows and levels."""

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.importers.raw import Merge, RawCell, RawFile, RawParagraph, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise

HEAD = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn")
NOTE = "(Kèm theo Kế hoạch số 5)"
TASK = ("1", "Rà soát thủ tục", "Phòng A", "Quý I")


def row(*cells, header=False, continues=False, bold=False):
    """A row of texts; None goes on from above, (text, span) covers several columns."""
    made = []
    for cell in cells:
        text, span = cell if isinstance(cell, tuple) else (cell, 1)
        made.append(
            RawCell(text or "", bold and bool(text), span=span, merge=Merge.CONTINUE if text is None else Merge.NONE)
        )
    return RawRow(tuple(made), header, continues)


def table(*rows, **options):
    return RawTable(tuple(made if isinstance(made, RawRow) else row(*made) for made in rows), **options)


def title(text):
    return RawParagraph(text, bold=True, centred=True)


def read(*blocks):
    return recognise(RawFile(tuple(blocks), "a.docx"))


def only(*blocks):
    (whole,) = read(*blocks).plan.appendices
    return whole


def outline(whole):
    return [(row.kind, row.level, row.cells[0]) for row in whole.rows]


def headings(whole):
    return [column.heading for column in whole.appendix.columns]


@pytest.mark.parametrize(
    ("lines", "number", "titles", "note"),
    [
        (["PHỤ LỤC I", "NHIỆM VỤ", "NĂM 2026", NOTE], "PHỤ LỤC I", ("NHIỆM VỤ", "NĂM 2026"), NOTE),
        (["Phụ lục 02: Danh mục nhiệm vụ"], "Phụ lục 02", ("Danh mục nhiệm vụ",), None),
        (["Phụ lục", "(Ban hành kèm theo", "văn bản 1)", "TÊN"], "Phụ lục", ("TÊN",), "(Ban hành kèm theo văn bản 1)"),
        (["PHỤ LỤC SỐ 3\nPHÂN CÔNG\nNHIỆM VỤ"], "PHỤ LỤC SỐ 3", ("PHÂN CÔNG", "NHIỆM VỤ"), None),
        (["Biểu số 01", "BẢNG PHÂN CÔNG", "_______", "Đơn vị tính: %"], "Biểu số 01", ("BẢNG PHÂN CÔNG",), None),
        (["PHỤ BIỂU SỐ 3", "TÊN"], "PHỤ BIỂU SỐ 3", ("TÊN",), None),
        (["Biểu mẫu số 04", "TÊN"], "Biểu mẫu số 04", ("TÊN",), None),
        (["Bảng 2: Tên"], "Bảng 2", ("Tên",), None),
        (["PHỤ LỤC 1A (Kèm theo Kế hoạch số 5)", "TÊN"], "PHỤ LỤC 1A", ("TÊN",), NOTE),
        (["BẢNG PHÂN CÔNG NHIỆM VỤ"], "", ("BẢNG PHÂN CÔNG NHIỆM VỤ",), None),
        ([], "", (), None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("inside", [False, True])
def test_the_heading_of_an_appendix(lines, number, titles, note, inside):
    if inside:
        whole = only(table(*[row((line, 4)) for line in lines], HEAD, TASK))
    else:
        whole = only(*map(title, lines), table(HEAD, TASK))
    appendix = whole.appendix
    assert (appendix.number, appendix.title, appendix.note) == (number, titles, note)
    assert len(whole.rows) == 1


def test_a_mention_of_appendices_is_no_heading():
    text = RawParagraph("Phụ lục I: danh mục các nhiệm vụ giao cho các cơ quan, đơn vị thực hiện trong năm;")
    whole = only(title("PHỤ LỤC II"), text, table(HEAD, TASK))
    assert whole.appendix.number == "PHỤ LỤC II"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([HEAD], list(HEAD)),
        ([HEAD, ("(1)", "(2)", "(3)", "(4)")], list(HEAD)),
        ([HEAD, ("A", "B", "1", "2")], list(HEAD)),
        ([HEAD, ("1", "2", "3", "4=2+3")], list(HEAD)),
        ([("TT", "Việc cần làm", ("Cơ quan thực hiện", 2)), (None, None, "Chủ trì", "Phối hợp")],
         ["TT", "Việc cần làm", "Chủ trì", "Phối hợp"]),
        ([("TT", "Việc cần làm", "Cơ quan thực hiện", ""), ("", "", "Chủ trì", "Phối hợp")],
         ["TT", "Việc cần làm", "Chủ trì", "Phối hợp"]),
        ([("TT", "Nội dung", ("Thời gian", 2)), (None, None, "Bắt đầu", "Kết thúc"), ("(1)", "(2)", "(3)", "(4)")],
         ["TT", "Nội dung", "Bắt đầu", "Kết thúc"]),
    ],
)  # fmt: skip
def test_headings_in_tiers_and_lines_of_numbers(rows, found):
    whole = only(table(*rows, TASK, ("2", "Công khai", "Phòng B", "")))
    assert headings(whole) == found
    assert [r.cells[0] for r in whole.rows] == ["1", "2"]


def test_roles_by_heading_then_by_content():
    rows = [
        ("1", "Một việc khá dài", "Phòng Nội vụ", "Thường xuyên", "x"),
        ("2", "Việc khác", "UBND xã", "Quý II", "y"),
    ]
    draft = read(title("Phụ lục"), table(row("Mục", "Đề mục", "Ai", "Khi nào", "Lạ", header=True), *rows))
    roles = [column.role for column in draft.plan.appendices[0].appendix.columns]
    assert roles == [ColumnRole.NUMBER, ColumnRole.TASK, ColumnRole.LEAD, ColumnRole.DEADLINE, ColumnRole.OTHER]
    reasons = [doubt.reason for doubt in draft.doubts]
    assert any("từ lạ" in reason for reason in reasons)
    assert any("cơ quan chủ trì theo nội dung" in reason for reason in reasons)
    assert any("Lạ" in reason and "giữ nguyên" in reason for reason in reasons)


def test_tiers_over_words_that_say_what_they_are():
    first = row("TT", "Việc cần làm", ("Phân công thực hiện", 2), ("Thời gian", 2))
    second = row("", "", "Lãnh đạo phụ trách", "Chủ trì", "Bắt đầu", "Kết thúc")
    whole = only(table(first, second, ("1", "Rà soát", "Bà A", "Phòng B", "01/2026", "Quý II")))
    roles = [column.role for column in whole.appendix.columns]
    other = ColumnRole.OTHER
    assert roles == [ColumnRole.NUMBER, ColumnRole.TASK, other, ColumnRole.LEAD, other, ColumnRole.DEADLINE]


def test_a_whole_row_behind_a_cut_is_no_rest_of_another():
    head = ("Tiêu chí", "Mục tiêu", "Nhiệm vụ", "Chủ trì")
    rest = table(("Tiếp cận", "từ 80 điểm", "Công khai", "Phòng B"))
    assert len(only(title("Phụ lục"), table(head, ("Minh bạch", "từ 90 điểm", "Rà soát", "Phòng A")), rest).rows) == 2


@pytest.mark.parametrize("cells", [("", ("Nhóm", 3)), ("", "Nhóm", "", "")])
def test_a_group_right_below_a_heading_of_two_tiers(cells):
    second = row(None, None, "Chủ trì", "Phối hợp", bold=True)
    group = row(*cells, bold=True)
    first = row("TT", "Việc cần làm", ("Cơ quan thực hiện", 2), bold=True)
    whole = only(table(first, second, group, ("1", "Rà soát", "A", "B")))
    assert headings(whole) == ["TT", "Việc cần làm", "Chủ trì", "Phối hợp"]
    assert outline(whole) == [("group", 1, ""), ("task", 2, "1")]


def test_an_unnumbered_title_below_a_signature():
    signed = table(("Nơi nhận:\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn An"))
    whole = only(signed, RawParagraph("Bảng phân công nhiệm vụ", bold=True), table(HEAD, TASK))
    assert (whole.appendix.number, whole.appendix.title) == ("", ("Bảng phân công nhiệm vụ",))


def test_a_plain_line_that_names_the_table_is_its_title():
    whole = only(RawParagraph("Danh mục nhiệm vụ năm 2026"), table(HEAD, TASK))
    assert whole.appendix.title == ("Danh mục nhiệm vụ năm 2026",)


def test_the_heading_of_a_section_is_no_title():
    whole = only(RawParagraph("II. NHIỆM VỤ", bold=True), RawParagraph("Cụ thể như sau:", bold=True), table(HEAD, TASK))
    assert whole.appendix.title == ()


def test_a_group_without_number_or_bold_over_tasks_that_begin_anew():
    rows = [("", "Nhóm", "", ""), TASK, ("2", "a", "b", "c"), ("", "Nhóm", "", ""), TASK]
    found = outline(only(table(HEAD, *rows)))
    assert [(kind, level) for kind, level, _ in found] == [
        ("group", 1),
        ("task", 2),
        ("task", 2),
        ("group", 1),
        ("task", 2),
    ]


def test_a_group_in_the_column_of_tasks_behind_a_strange_one():
    rows = [row("", "", "Nhóm", "", bold=True), row("1", "x", "Rà soát", "Phòng A")]
    found = outline(only(table(("STT", "Màu", "Nhiệm vụ", "Chủ trì"), *rows)))
    assert [(kind, level) for kind, level, _ in found] == [("group", 1), ("task", 2)]


def test_the_rest_of_a_table_that_speaks_like_a_heading():
    numbered = table(("2", "Thời gian giải quyết hồ sơ được rút ngắn", "Cơ quan, đơn vị liên quan", "Quý"))
    assert len(only(title("Phụ lục"), table(HEAD, TASK), numbered).rows) == 2
    unnumbered = table(("Số hóa hồ sơ, giấy tờ, kết quả giải quyết thủ tục", "Phòng", "Quý II", "Văn bản chỉ đạo"))
    head = ("Nhiệm vụ", "Chủ trì", "Thời hạn", "Sản phẩm")
    assert len(only(title("Phụ lục"), table(head, ("Rà soát", "A", "B", "C")), unnumbered).rows) == 2


def test_the_end_of_a_table_in_one_grid_with_the_next_appendix():
    below = table(
        ("2", ("Công khai", 2), "Phòng B", ("Quý II", 2)),
        row(("Phụ lục 2\nĐIỂM", 6)),
        (("TT", 2), ("Tiêu chí", 2), ("Điểm tối đa", 2)),
        *[((str(n), 2), ("a", 2), ("5", 2)) for n in range(1, 5)],
    )
    draft = read(title("Phụ lục 1"), table(HEAD, TASK), RawParagraph("3"), below)
    found = [(whole.appendix.number, len(whole.appendix.columns), len(whole.rows)) for whole in draft.plan.appendices]
    assert found == [("Phụ lục 1", 4, 2), ("Phụ lục 2", 3, 4)]


def test_a_cut_table_is_joined_and_typed_headings_left_out():
    blocks = (
        title("Phụ lục"),
        table(HEAD, TASK, HEAD, ("2", "b", "c", "d")),
        RawParagraph("2"),
        table(HEAD, ("(1)", "(2)", "(3)", "(4)"), ("3", "e", "g", "h")),
        table(("4", "i", "k", "l")),
    )
    assert [r.cells[0] for r in only(*blocks).rows] == ["1", "2", "3", "4"]


def test_a_row_cut_by_a_page_is_joined():
    first = table(HEAD, ("1", "Rà soát các thủ tục", "Phòng A", "Quý I"))
    rest = table(row("", "còn lại\n- Công khai", "", ""), ("2", "b", "c", "d"))
    draft = read(title("Phụ lục"), first, rest)
    (whole,) = draft.plan.appendices
    assert [r.cells[1] for r in whole.rows] == ["Rà soát các thủ tục còn lại\n- Công khai", "b"]
    assert any(doubt.row == 0 and "nối lại" in doubt.reason for doubt in draft.doubts)
    known = table(HEAD, ("1", "Một.", "A", ""), row("", "Hai.", "", "Quý I", continues=True))
    assert only(known).rows[0].cells == ("1", "Một.\nHai.", "A", "Quý I")


@pytest.mark.parametrize(
    ("numbers", "levels"),
    [
        ("1 2 3", "1 1 1"),
        ("1. 2. 3.", "1 1 1"),
        ("I* 1 2 II* 1", "1 2 2 1 2"),
        ("A* I* 1 2 II* 1 B* I* 1", "1 2 3 3 2 3 1 2 3"),
        ("I* 1* 1.1 1.2 2* 2.1 II* 1", "1 2 3 3 2 3 1 2"),
        ("1* 1.1 1.1.1 1.1.2 1.2 2* 2.1", "1 2 3 3 2 1 2"),
        ("1* 1 2 2* 1 2", "1 2 2 1 2 2"),
        ("A* 1 B* 1 C* 1 D* 1", "1 2 1 2 1 2 1 2"),
        ("I* a) - - b) -", "1 2 3 3 2 3"),
        ("I* _ 1 2", "1 2 2 2"),
        ("I* 1 2 III II", "1 2 2 1 1"),
        ("I* I.1 I.2 II* II.1", "1 2 2 1 2"),
        ("_* 1 2 _* 3", "1 2 2 1 2"),
    ],
)
def test_levels_follow_the_numbers(numbers, levels):
    """A star marks a heading in bold, "_" a row without a number."""
    rows = [
        row(number.strip("*_"), "Nội dung", *(("", "") if "*" in number else ("Phòng", "Quý")), bold="*" in number)
        for number in numbers.split()
    ]
    found = outline(only(table(HEAD, *rows)))
    assert [level for _, level, _ in found] == [int(level) for level in levels.split()]
    assert [kind == "group" for kind, _, _ in found] == ["*" in number for number in numbers.split()]


def test_groups_without_any_sign_but_their_children():
    rows = [
        ("I", "Nhóm", "", ""),
        ("1", "a", "b", "c"),
        ("2", "d", "", ""),
        ("3", "e", "g", "h"),
        ("II", "Nhóm", "", ""),
    ]
    assert [kind for kind, _, _ in outline(only(table(HEAD, *rows)))] == ["group", "task", "task", "task", "group"]


def test_a_heading_over_the_whole_row_gives_up_its_number():
    whole = only(table(HEAD, row(("II. Thể chế", 4)), TASK, row(("Việc khác", 4)), ("2", "a", "b", "c")))
    assert [r.cells for r in whole.rows][0::2] == [("II", "Thể chế", "", ""), ("", "Việc khác", "", "")]
    assert [r.level for r in whole.rows] == [1, 2, 2, 3]


def test_merged_text_is_never_repeated():
    whole = only(table(HEAD, ("1", "a", "Phòng", "Quý I"), ("2", "b", None, None), (None, "c", "Sở", None)))
    assert [r.cells for r in whole.rows] == [
        ("1", "a", "Phòng", "Quý I"),
        ("2", "b", None, None),
        (None, "c", "Sở", None),
    ]
    assert [r.level for r in whole.rows] == [1, 1, 1]


def test_grids_that_are_off_by_a_hair():
    wide = row("1", ("Rà soát", 2), "Phòng", "Quý")
    whole = only(table(row("STT", ("Nhiệm vụ", 2), "Chủ trì", "Thời hạn"), wide, row("2", "b", ("c", 2), "d")))
    assert [r.cells for r in whole.rows] == [("1", "Rà soát", "Phòng", "Quý"), ("2", "b", "c", "d")]


def test_several_appendices_and_the_signature():
    blocks = (
        title("PHỤ LỤC I"),
        table(HEAD, TASK),
        title("PHỤ LỤC II"),
        title("ĐIỂM"),
        table(("TT", "Tiêu chí", "Điểm tối đa"), ("1", "a", "2")),
        table(("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn An")),
    )
    draft = read(*blocks)
    assert [(a.appendix.number, len(a.rows)) for a in draft.plan.appendices] == [("PHỤ LỤC I", 1), ("PHỤ LỤC II", 1)]


def test_those_who_sign_below_a_sheet_are_no_tasks():
    signed = [("", "Người lập biểu", "", "CHỦ TỊCH"), ("", "An", "", "Bình")]
    assert len(only(table(HEAD, TASK, ("2", "Chủ tịch", "CHỦ TỊCH", "Quý I"), *signed, name="PL")).rows) == 2


def test_an_appendix_without_any_heading_row():
    draft = read(title("Phụ lục"), table(TASK, ("2", "b", "Phòng C", "Quý II")))
    whole = draft.plan.appendices[0]
    assert headings(whole) == ["Cột 1", "Cột 2", "Cột 3", "Cột 4"]
    assert [column.role for column in whole.appendix.columns][:2] == [ColumnRole.NUMBER, ColumnRole.TASK]
    assert any("không có dòng tiêu đề" in doubt.reason for doubt in draft.doubts)


def test_a_table_in_words_nobody_foresaw_is_shown_with_a_doubt():
    rows = [("Vật phẩm", "Nơi để", "Ai giữ"), ("Máy in", "Kho", "Bà A"), ("Bàn", "Hội trường", "Ông B")]
    draft = read(RawParagraph("Số liệu"), table(*rows))
    (whole,) = draft.plan.appendices
    assert headings(whole) == ["Vật phẩm", "Nơi để", "Ai giữ"]
    assert len(whole.rows) == 2
    assert any("từ lạ" in doubt.reason for doubt in draft.doubts)
    both = read(title("Phụ lục"), table(HEAD, TASK), RawParagraph("Danh sách dự họp"), table(*rows))
    assert len(both.plan.appendices) == 1


_SIGNERS = ("Người lập biểu", "Trưởng phòng", "TM. ỦY BAN NHÂN DÂN")
NO_TABLES = [
    (),
    (RawParagraph("Thư mời họp"),),
    (table(("a", "b")),),
    (table(),),
    (table(()),),
    (table(("a", "b"), ("c", "d"), ("e", "g")),),
    (table(_SIGNERS, ("", "", ""), ("An", "Bình", "Chi")),),
]


@pytest.mark.parametrize("blocks", NO_TABLES)
def test_nothing_of_a_plan_is_said_so(blocks):
    with pytest.raises(AppError) as caught:
        read(*blocks)
    assert caught.value.code == ErrorCode.NO_TABLE_FOUND


def test_many_signatures_below_each_other():
    rows = [("Nơi nhận:", "", "", "")] * 3000
    assert len(only(table(HEAD, TASK, *rows, name="PL")).rows) == 1
