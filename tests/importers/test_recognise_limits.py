"""What the numbers in recognition are for: how far, how long and how many still is what it seems to be."""

import pytest

from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.plan import ColumnRole, RowKind, Section
from caicach_desktop.importers.raw import Merge, RawCell, RawFile, RawParagraph, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise
from caicach_desktop.importers.recognise_goals import read_goals, read_reporting
from caicach_desktop.importers.recognise_titles import Line, read_title, title_before_table
from tests.importers.building import HEADINGS


def row(*texts, bold=False):
    return RawRow(tuple(RawCell(text, bold, centred=bold) for text in texts))


TASK = row("1", "Rà soát thủ tục", "Phòng A", "Quý I")
TABLE = RawTable((row(*HEADINGS, bold=True), TASK))


def set_off(text):
    return RawParagraph(text, bold=True, centred=True)


def read(*blocks):
    return recognise(RawFile(tuple(blocks)))


def words(letters):
    return ("chữ " * letters)[:letters].strip().ljust(letters, "x")


@pytest.mark.parametrize("headings", [HEADINGS, ("Mã việc", "Đầu việc phải làm", "Ai làm", "Bao giờ xong")])
def test_a_whole_text_may_stand_above_the_table_of_a_sheet(headings):
    lines = [RawRow((RawCell(f"Dòng chữ thứ {number}"), *[RawCell()] * 3)) for number in range(300)]
    draft = read(RawTable((*lines, row(*headings, bold=True), TASK), name="Sheet1"))
    assert [len(part.rows) for part in draft.plan.appendices] == [1]
    assert any("Dòng chữ thứ 0 /" in doubt.reason for doubt in draft.doubts)


def test_many_recipients_below_a_table_end_it():
    recipients = "Nơi nhận:\n" + "\n".join(f"- Phòng chuyên môn số {number};" for number in range(30))
    signed = RawRow((RawCell(recipients, span=2), RawCell("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn A", span=2)))
    draft = read(RawTable((*TABLE.rows, signed)))
    assert [len(part.rows) for part in draft.plan.appendices] == [1]


def test_a_task_that_is_one_text_of_three_is_no_end():
    three = RawTable(
        (
            row("TT", "Nhiệm vụ", "Thời hạn", bold=True),
            row("1", "TM. Ủy ban ký báo cáo", "Quý I"),
            row("2", "Gửi", "Quý II"),
        )
    )
    assert len(read(three).plan.appendices[0].rows) == 2


def test_a_bold_group_with_its_target_is_no_other_heading():
    group = row("I", "Nhiệm vụ", "", "", bold=True)
    assert len(read(RawTable((*TABLE.rows, group, TASK))).plan.appendices[0].rows) == 3


@pytest.mark.parametrize(("letters", "is_title"), [(380, True), (450, False)])
def test_a_paragraph_right_below_the_document_s_type_is_no_title(letters, is_title):
    draft = read(set_off("KẾ HOẠCH"), RawParagraph(words(letters)), TABLE)
    assert bool(draft.plan.plan.title) is is_title


@pytest.mark.parametrize(("above", "found"), [(50, True), (70, False)])
def test_a_cover_may_stand_above_the_type(above, found):
    cover = [RawParagraph(f"Lời đầu thứ {number}") for number in range(above)]
    plan = read(
        *cover, set_off("KẾ HOẠCH"), set_off("Cải cách năm 2026"), RawParagraph("Xã ban hành:"), TABLE
    ).plan.plan
    assert (plan.title == "Cải cách năm 2026") is found


def test_the_number_of_another_document_in_a_letter_is_not_its_own():
    body = [RawParagraph(f"Đoạn thứ {number}.") for number in range(30)]
    head = [RawParagraph("Số: 5/UBND-NV"), RawParagraph("V/v cải cách năm 2026")]
    plan = read(*head, *body, RawParagraph("Số: 99/KH-UBND"), TABLE).plan.plan
    assert (plan.number, plan.symbol) == ("5", "UBND-NV")


def test_what_follows_a_signature_is_not_the_signer():
    lines = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "lời ghi", "lời ghi", "lời ghi", "Lò Văn A"]
    plan = read(set_off("KẾ HOẠCH"), set_off("Cải cách"), *map(RawParagraph, lines), TABLE).plan.plan
    assert plan.signature is not None
    assert plan.signature.name is None


@pytest.mark.parametrize(("letters", "count"), [(700, 1), (1600, 0)])
def test_a_text_without_an_end_is_no_goal(letters, count):
    goal = f"Phấn đấu chỉ số PAPI đạt 80% {words(letters)}"
    assert len(list(read_goals([Section("I. MỤC TIÊU", (goal,))]))) == count


@pytest.mark.parametrize(("letters", "named"), [(150, True), (250, False)])
def test_a_numbered_paragraph_names_nobody(letters, named):
    who = words(letters)
    section = Section("IV. TỔ CHỨC", (f"1. {who}", "- Có báo cáo hằng quý trước ngày 15 của tháng cuối quý."))
    (rule,) = read_reporting([section])
    assert (rule.who == who) is named


@pytest.mark.parametrize(("letters", "count"), [(40, 1), (100, 0)])
def test_a_word_far_before_a_day_does_not_say_which_report_it_is(letters, count):
    paragraph = f"Có báo cáo quý {words(letters)} trước ngày 15/4"
    assert len(list(read_reporting([Section("", (paragraph,))]))) == count


@pytest.mark.parametrize(("letters", "known"), [(40, True), (100, False)])
def test_a_sentence_is_no_name_of_a_column(letters, known):
    headings = ("Mã", f"Đầu việc {words(letters)}", "Ai làm", "Bao giờ")
    raw = RawFile((RawTable((row(*headings, bold=True), TASK, TASK)),))
    if known:
        assert recognise(raw).plan.appendices[0].appendix.columns[1].heading == headings[1]
    else:
        with pytest.raises(AppError):
            recognise(raw)


def guess(*cells):
    draft = read(set_off("PHỤ LỤC I"), RawTable((row("TT", "Nhiệm vụ", "Cột lạ", bold=True), *(
        row(str(n), f"Việc số {n}", cell) for n, cell in enumerate(cells, start=1)))))  # fmt: skip
    return draft.plan.appendices[0].appendix.columns[2].role


def test_most_cells_must_look_alike_to_tell_what_a_column_holds():
    assert guess("Phòng A", "Phòng B", "Phòng C", "như cũ", "khác") == ColumnRole.LEAD
    assert guess("Phòng A", "Phòng B", "như cũ", "như cũ", "khác") == ColumnRole.OTHER
    assert guess("Quý I", "Quý II", "Quý III", "như cũ", "khác") == ColumnRole.DEADLINE


@pytest.mark.parametrize(
    ("begin", "short", "long", "role"),
    [("Phòng A ", 100, 200, ColumnRole.LEAD), ("Quý I ", 45, 90, ColumnRole.DEADLINE)],
)
def test_a_long_text_that_begins_like_an_agency_or_a_time_is_none(begin, short, long, role):
    assert guess(begin + words(short)) == role
    assert guess(begin + words(long)) == ColumnRole.OTHER


def centred(text):
    return Line(text, centred=True)


def test_a_note_whose_bracket_is_never_closed_does_not_swallow_all():
    note = read_title([centred("PHỤ LỤC"), centred("(Kèm theo văn bản"), *[centred(words(150)) for _ in range(8)]]).note
    assert note is not None
    assert 500 < len(note) < 800


def test_a_title_has_a_few_lines():
    assert title_before_table([centred(f"Dòng {number}") for number in range(20)]) == 12
    assert title_before_table([Line("x"), *[centred("Dòng")] * 6]) == 1


@pytest.mark.parametrize(("letters", "is_title"), [(150, True), (250, False)])
def test_a_long_line_in_capitals_or_bold_is_a_paragraph(letters, is_title):
    for line in (Line("X" * letters), Line("X" + words(letters - 1), bold=True)):
        assert (title_before_table([line]) == 0) is is_title
    told = read_title([centred("PHỤ LỤC"), centred("TÊN"), Line(words(letters))])
    assert (len(told.title) == 2) is is_title


@pytest.mark.parametrize(("letters", "is_title"), [(380, True), (450, False)])
def test_a_very_long_line_is_no_title_however_it_is_set(letters, is_title):
    assert bool(read_title([centred("PHỤ LỤC"), centred(words(letters))]).title) is is_title
    assert (read_title([centred(f"PHỤ LỤC: {words(letters - 9)}")]).number == "PHỤ LỤC") is is_title


def test_a_lone_text_far_from_full_tasks_is_not_one_of_them():
    lone = [row("", f"Việc số {number}", "", "") for number in range(6)]
    rows = read(RawTable((row(*HEADINGS, bold=True), TASK, *lone))).plan.appendices[0].rows
    assert all(one.kind == RowKind.TASK for one in rows)
    doubts = [
        d.row for d in read(RawTable((row(*HEADINGS, bold=True), TASK, *lone))).doubts if "một nội dung" in d.reason
    ]
    assert doubts == [4, 5, 6]


@pytest.mark.parametrize(("letters", "known"), [(100, True), (130, False)])
def test_a_heading_may_explain_a_column_in_a_sentence_but_not_in_a_paragraph(letters, known):
    headings = ("STT", "Nhiệm vụ", "Thời hạn", words(letters))
    blocks = RawFile((RawTable((row(*headings), TASK)),))
    if known:
        assert recognise(blocks).plan.appendices[0].appendix.columns[3].heading == headings[3]
    else:
        with pytest.raises(AppError):
            recognise(blocks)


@pytest.mark.parametrize(("spans", "places"), [((5, 7, 4), (0, 1, 3)), ((3, 9, 4), (0, 1, 3)), ((7, 5, 4), (0, 2, 3))])
def test_a_cell_belongs_to_the_columns_it_covers_for_the_most_part(spans, places):
    heading = RawRow(tuple(RawCell(text, True, centred=True, span=4) for text in HEADINGS))
    off = RawRow(tuple(RawCell(text, span=span) for text, span in zip(("1", "Rà soát", "Quý I"), spans, strict=True)))
    (line,) = read(RawTable((heading, off))).plan.appendices[0].rows
    assert tuple(place for place, text in enumerate(line.cells) if text) == places


@pytest.mark.parametrize(("texts", "is_count"), [(("1", "2", "3", "4"), True), (("3", "4", "5", "6"), False)])
def test_the_line_of_numbers_below_a_heading_begins_with_the_first(texts, is_count):
    rows = read(RawTable((row(*HEADINGS, bold=True), row(*texts), TASK))).plan.appendices[0].rows
    assert (len(rows) == 1) is is_count


@pytest.mark.parametrize("letters", ["TUVX", "GHIK", "KLMN", "BCDE"])
def test_letters_that_are_roman_numbers_too_count_as_letters_among_letters(letters):
    groups = [part for letter in letters for part in (row(letter, "NHÓM", "", "", bold=True), TASK)]
    rows = read(RawTable((row(*HEADINGS, bold=True), *groups))).plan.appendices[0].rows
    assert [one.level for one in rows] == [1, 2] * 4


def test_roman_numbers_below_the_letter_h_count_anew():
    groups = [row(number, "NHÓM", "", "", bold=True) for number in ("G", "I", "II", "H", "I", "II")]
    rows = read(RawTable((row(*HEADINGS, bold=True), *groups, TASK))).plan.appendices[0].rows
    assert [one.level for one in rows] == [1, 2, 2, 1, 2, 2, 3]


def plain(*rows_of_texts, name=""):
    return RawTable(tuple(row(*texts) for texts in rows_of_texts), name=name)


@pytest.mark.parametrize("cut", [("2", "Niêm yết", "", ""), ("2", "Niêm yết", "Văn phòng", "")])
def test_the_rest_of_a_table_may_begin_with_a_row_half_empty(cut):
    rest = RawTable(
        (row(*cut), row("3", "Gửi", "Văn phòng", "Quý II"), row(*HEADINGS, bold=True), row("4", "a", "b", "c"))
    )
    (part,) = read(TABLE, rest).plan.appendices
    assert [one.cells[0] for one in part.rows] == ["1", "2", "3", "4"]


def test_two_texts_side_by_side_above_a_sheet_s_heading_are_no_rows():
    sheet = RawTable((row("Đơn vị: xã Hòa Sơn", "", "Năm: 2026", ""), row(*HEADINGS, bold=True), TASK), name="PL1")
    assert [len(part.rows) for part in read(sheet).plan.appendices] == [1]


def test_a_table_may_have_two_columns_of_unknown_words():
    table = RawTable((row("Đầu việc phải làm", "Bao giờ", bold=True), row("Rà soát", "Quý I"), row("Gửi", "Quý II")))
    assert [len(part.rows) for part in read(table).plan.appendices] == [2]


def test_two_bold_texts_above_single_ones_are_no_table():
    table = RawTable((row("Bên giao việc", "Bên nhận việc", bold=True), row("", "Lò Văn A"), row("Lò Văn B", "")))
    assert [len(part.rows) for part in read(TABLE, table).plan.appendices] == [1]


def test_a_plain_first_row_of_two_texts_is_no_heading_of_unknown_words():
    with pytest.raises(AppError):
        read(plain(("Ghi chép", "tháng Năm", ""), ("a", "b", "c"), ("d", "e", "f"), name="Sheet1"))


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([("1", "Rà soát", "Quý I"), ("2", "Gửi", "Quý II")], 2),
        ([("Rà soát", "Quý I"), ("Gửi", "Quý II")], 1),
        ([("1", "Rà soát", "Quý I")], 1),
    ],
)
def test_below_the_name_of_an_appendix_three_columns_of_two_rows_need_no_heading(rows, count):
    assert len(read(TABLE, set_off("PHỤ LỤC II"), plain(*rows)).plan.appendices) == count


def test_a_signer_may_have_a_title_of_two_lines():
    lines = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TRƯỞNG CÔNG AN XÃ", "Lò Văn A"]
    plan = read(set_off("KẾ HOẠCH"), set_off("Cải cách"), *map(RawParagraph, lines), TABLE).plan.plan
    assert plan.signature is not None
    assert plan.signature.name == "Lò Văn A"


@pytest.mark.parametrize(("tiers", "rows"), [(4, 1), (5, 2)])
def test_a_heading_has_at_most_four_tiers(tiers, rows):
    first = RawRow(tuple(RawCell(text, True, centred=True, merge=Merge.START) for text in HEADINGS))
    below = [
        RawRow((RawCell("", merge=Merge.CONTINUE), RawCell(f"Việc {tier}"), RawCell("Ai"), RawCell("Bao giờ")))
        for tier in range(1, tiers)
    ]
    draft = read(RawTable((first, *below, TASK)))
    assert len(draft.plan.appendices[0].rows) == rows


def test_a_heading_of_two_columns_typed_again_is_no_row():
    again = plain(("Nhiệm vụ", "Thời hạn"), ("Rà soát", "Quý I"), ("Nhiệm vụ", "Thời hạn"), ("Gửi", "Quý II"))
    assert len(read(again).plan.appendices[0].rows) == 2


def test_one_text_of_a_heading_s_lower_tier_is_a_row():
    merged = RawRow(tuple(RawCell(text, True, centred=True, merge=Merge.START) for text in HEADINGS[:2]))
    first = RawRow((*merged.cells, RawCell("Cơ quan", True, span=2)))
    lower = RawRow((*[RawCell("", merge=Merge.CONTINUE)] * 2, RawCell("Chủ trì", True), RawCell("", True)))
    lone = row("", "", "Chủ trì", "")
    assert len(read(RawTable((first, lower, TASK, lone))).plan.appendices[0].rows) == 2


def test_a_number_s_heading_with_two_names_nobody_knows_is_a_heading_and_with_one_it_is_not():
    (part,) = read(plain(("STT", "Cái gì", "Ở đâu"), ("1", "Rà soát", "Bản A"), ("2", "Gửi", "Bản B"))).plan.appendices
    assert [column.heading for column in part.appendix.columns] == ["STT", "Cái gì", "Ở đâu"]
    with pytest.raises(AppError):
        read(plain(("STT", "Cái gì"), ("1", "Rà soát"), ("2", "Gửi")))


def test_a_number_and_one_more_known_name_are_enough_beside_a_long_one():
    headings = ("STT", words(100), "Cột lạ", "Cột khác", "Thời hạn", "Cột nữa")
    (part,) = read(plain(headings, ("1", "Rà soát", "a", "b", "Quý I", "c"))).plan.appendices
    assert len(part.rows) == 1


@pytest.mark.parametrize(
    ("headings", "strange"),
    [(("Nhiệm vụ", "Cột lạ", "Thời hạn", "Cột khác"), False), (("Nhiệm vụ", "Một", "Hai", "Bốn", "Thời hạn"), True)],
)
def test_half_of_a_heading_s_names_must_be_known(headings, strange):
    texts = ("Rà soát", "a", "b", "c", "d")[: len(headings)]
    doubts = read(plain(headings, texts, texts)).doubts
    assert any("dùng từ lạ" in doubt.reason for doubt in doubts) is strange


@pytest.mark.parametrize(("empty", "found"), [(2, 2), (3, 1)])
def test_half_of_an_unknown_heading_s_cells_are_filled(empty, found):
    table = RawTable((row("Đầu việc", "Bao giờ", *[""] * empty, bold=True), row("Rà soát", "Quý I", *["x"] * empty)))
    assert len(read(TABLE, RawParagraph("Ngoài ra có các việc sau"), table).plan.appendices) == found


@pytest.mark.parametrize(("counted", "rows"), [(3, 1), (2, 2)])
def test_a_line_of_numbers_counts_at_least_half_of_the_columns(counted, rows):
    headings = (*HEADINGS, "Ghi chú", "Kinh phí")
    numbers = [f"({n})" if n <= counted else "" for n in range(1, 7)]
    draft = read(RawTable((row(*headings, bold=True), row(*numbers), row("1", "Rà soát", "a", "b", "c", "d"))))
    assert len(draft.plan.appendices[0].rows) == rows


@pytest.mark.parametrize(
    ("texts", "rows"),
    [(("(1)", "(2)"), 1), (("(1)", ""), 2), (("1", "2"), 2), (("1", "2", "3"), 1), (("(1)", "(2)", ""), 1)],
)
def test_two_numbers_count_columns_only_in_brackets(texts, rows):
    headings = ("Nhiệm vụ", "Thời hạn", "Ghi chú")[: len(texts)]
    draft = read(plain(headings, texts, ("Rà soát", "Quý I", "x")[: len(texts)]))
    assert len(draft.plan.appendices[0].rows) == rows
