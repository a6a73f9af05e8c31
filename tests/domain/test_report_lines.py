"""Lines of a section: kept as they were typed, followed by new figures, remembered without what is over."""

from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.report_lines import Kept, Line, figure_places, kept_of, remembered, shown_lines, text_of

GENERATED = (
    Line("done", "Hoàn thành {done} nhiệm vụ được giao trong kỳ."),
    Line("late:some", "Còn {late} nhiệm vụ quá hạn nhưng chưa hoàn thành."),
    Line("late#7", "- Khảo sát sự hài lòng của người dân (Trạm Y tế)."),
    Line("late#9", "- Niêm yết thủ tục hành chính (Công an xã)."),
    Line("end", "Chi tiết nêu tại phụ lục."),
)
FEWER = (GENERATED[0], Line("late:none", "Không có nhiệm vụ quá hạn."), GENERATED[4])
NOW, THEN = {"done": "12", "late": "02"}, {"done": "15", "late": "01"}
TEXT = text_of(GENERATED, NOW)


def kept(edited, shown=GENERATED):
    return kept_of(shown, GENERATED, edited, NOW)


def draft(values=NOW, made=GENERATED, kept_now=None, memory=None):
    return text_of(shown_lines(made, kept_now, memory, values), values)


@given(st.data())
def test_what_was_kept_is_shown_again_word_for_word(data):
    lines = TEXT.split("\n")
    typed = st.text(st.sampled_from(list("aăđ 12.{}")), min_size=1, max_size=20)
    edited = data.draw(st.lists(st.one_of(st.sampled_from(lines), typed), max_size=8))
    expected = [" ".join(line.split()) for line in edited if line.strip()]
    found = kept("\n".join(edited))
    assert draft(kept_now=found) == "\n".join(expected)
    again = kept_of(shown_lines(GENERATED, found, None, NOW), GENERATED, "\n".join(edited), NOW)
    assert draft(kept_now=again) == "\n".join(expected)


def test_figures_follow_and_what_became_untrue_goes():
    found = kept(TEXT.replace("được giao", "xã giao").replace("(Trạm Y tế)", "(do thiếu 02 phiếu)"))
    assert draft(THEN, kept_now=found).startswith("Hoàn thành 15 nhiệm vụ xã giao trong kỳ.\nCòn 01")
    assert "do thiếu 02 phiếu" in draft(THEN, kept_now=found)
    assert draft(THEN, FEWER, found) == (
        "Hoàn thành 15 nhiệm vụ xã giao trong kỳ.\nKhông có nhiệm vụ quá hạn.\nChi tiết nêu tại phụ lục."
    )


def test_a_new_line_stands_where_the_program_puts_it():
    fewer = GENERATED[:2] + GENERATED[3:]
    found = kept_of(fewer, fewer, f"Ý riêng.\n{text_of(fewer, NOW)}", NOW)
    assert draft(kept_now=found) == f"Ý riêng.\n{TEXT}"


def test_later_periods_remember_words_order_and_what_was_left_out():
    lines = TEXT.split("\n")
    edited = [
        "Đã họp giao ban hằng tuần.",
        "Đã ban hành Công văn số 45.",
        lines[1],
        lines[0].replace("được giao", "xã giao"),
        "- Khảo sát: chờ phiếu.",
    ]
    memory = remembered(kept("\n".join(edited)), GENERATED, None)
    assert draft(THEN, FEWER, memory=memory).split("\n") == [
        "Đã họp giao ban hằng tuần.",
        "Không có nhiệm vụ quá hạn.",
        "Hoàn thành 15 nhiệm vụ xã giao trong kỳ.",
    ]
    assert "chờ phiếu" not in draft(THEN, memory=memory)
    assert "phụ lục" not in draft(THEN, memory=memory)
    assert "Niêm yết" in draft(THEN, memory=memory), "a late task left out once is named when it is late again"


def test_a_sentence_not_used_this_time_is_remembered_all_the_same():
    memory = remembered(kept(TEXT.replace("nhưng chưa hoàn thành", "cần tập trung xử lý")), GENERATED, None)
    empty = kept_of(shown_lines(FEWER, None, memory, THEN), FEWER, draft(THEN, FEWER, memory=memory), THEN)
    after = remembered(empty, FEWER, memory)
    assert "Còn 02 nhiệm vụ quá hạn cần tập trung xử lý." in draft(memory=after)


def test_a_typed_figure_is_for_this_period_only():
    found = kept(TEXT.replace("Hoàn thành 12", "Hoàn thành 13"))
    assert "Hoàn thành 13" in draft(kept_now=found)
    assert "Hoàn thành 15" in draft(THEN, memory=remembered(found, GENERATED, None))


def test_going_back_to_the_words_of_the_program_forgets_the_office_s():
    memory = remembered(kept(TEXT.replace("được giao", "xã giao")), GENERATED, None)
    shown = shown_lines(GENERATED, None, memory, NOW)
    back = kept_of(shown, GENERATED, TEXT, NOW)
    plain = tuple(Line(one.key) for one in GENERATED if not one.is_passing)
    assert remembered(back, GENERATED, memory) == Kept(lines=plain)


def figures(edited, fixed=()):
    return [edited[start:end] for start, end in figure_places(GENERATED, GENERATED, edited, NOW, (), fixed)]


def test_figures_are_found_where_they_stand_now():
    assert figures(TEXT) == ["12", "02"]
    moved = "Câu 12 của cơ quan.\n\n  " + TEXT.replace("Hoàn thành 12 nhiệm", "Đã   hoàn thành  12   nhiệm") + "  "
    places = figure_places(GENERATED, GENERATED, moved, NOW)
    assert [moved[start:end] for start, end in places] == ["12", "02"]
    assert places[0][0] == moved.index("12   nhiệm")


def test_figures_typed_over_and_fixed_ones_are_none():
    assert figures(TEXT.replace("Hoàn thành 12", "Hoàn thành 13")) == ["02"]
    assert figures(TEXT, fixed=("late",)) == ["12"]
    assert figures("") == []


@given(st.data())
def test_a_figure_found_is_always_the_value_of_one(data):
    typed = st.text(st.sampled_from(list("aăđ 12.{}\u00a0")), max_size=20)
    edited = "\n".join(data.draw(st.lists(st.one_of(st.sampled_from(TEXT.split("\n")), typed), max_size=8)))
    assert set(figures(edited)) <= set(NOW.values())


def test_a_value_with_room_left_in_it_stays_the_program_s():
    values = {**NOW, "plan": "Kế hoạch số      /KH-UBND"}
    lines = (Line("opening", "Thực hiện {plan}, hoàn thành {done} nhiệm vụ."),)
    text = text_of(lines, values)
    assert kept_of(lines, lines, text, values).lines == (Line("opening"),)
    places = figure_places(lines, lines, text, values)
    assert [text[start:end] for start, end in places] == ["Kế hoạch số      /KH-UBND", "12"]
