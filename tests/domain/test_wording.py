"""Templates with named figures: what is learned says what was typed, and figures stay figures where they are sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.wording import escaped, fill, lasting, learn, names_in

TEMPLATE = "Trong {period}, các cơ quan hoàn thành {done} nhiệm vụ, chiếm {share}; còn {late} nhiệm vụ quá hạn."
NOW = {"period": "quý III năm 2026", "done": "12", "share": "33,3%", "late": "02"}
THEN = {"period": "quý IV năm 2026", "done": "40", "share": "100%", "late": "05"}

words = st.text(st.sampled_from(list("aăbđêư 0125.,;{}%/-")), max_size=30)
names = st.sampled_from(["period", "done", "share", "late"])
templates = st.lists(st.one_of(words.map(escaped), names.map("{{{}}}".format)), max_size=8).map("".join)
values = st.fixed_dictionaries(dict.fromkeys(NOW, words))


def edits(text: str) -> st.SearchStrategy[str]:
    """The text with a piece of it replaced."""
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), words)
    return places.map(lambda one: text[: min(one[:2])] + one[2] + text[max(one[:2]) :])


@given(st.data(), templates, values)
def test_what_is_learned_says_what_was_typed(data, template, given_values):
    edited = data.draw(st.one_of(words, edits(fill(template, given_values))))
    learned = learn(template, edited, given_values, anywhere=("period",))
    assert fill(learned, given_values) == edited
    assert names_in(learned) <= names_in(template) | {"period"}


@given(templates, values)
def test_what_was_not_touched_is_the_same_template(template, given_values):
    assert learn(template, fill(template, given_values), given_values) == template


@pytest.mark.parametrize(
    ("edited", "later"),
    [
        (
            "Trong quý III năm 2026, toàn xã hoàn thành 12 nhiệm vụ, chiếm 33,3%; còn 02 nhiệm vụ quá hạn.",
            "Trong quý IV năm 2026, toàn xã hoàn thành 40 nhiệm vụ, chiếm 100%; còn 05 nhiệm vụ quá hạn.",
        ),
        (
            "Còn 02 nhiệm vụ quá hạn. Trong quý III năm 2026, các cơ quan hoàn thành 12 nhiệm vụ, chiếm 33,3%.",
            "Còn 02 nhiệm vụ quá hạn. Trong quý IV năm 2026, các cơ quan hoàn thành 40 nhiệm vụ, chiếm 100%.",
        ),
        ("Kết quả quý III năm 2026 tốt {hơn}.", "Kết quả quý IV năm 2026 tốt {hơn}."),
        ("Có 12 người và 02 máy.", "Có 12 người và 02 máy."),
    ],
)
def test_a_figure_stays_one_only_where_its_words_are_still_there(edited, later):
    learned = learn(TEMPLATE, edited, NOW, anywhere=("period",))
    assert fill(learned, THEN) == later


@pytest.mark.parametrize(
    ("learned", "kept"),
    [
        ("{issuer} đã họp giao ban hằng tháng.", "{issuer} đã họp giao ban hằng tháng."),
        ("Đã họp. Ngày 02/7 ban hành Công văn 45. Đã đôn đốc.", "Đã họp. Đã đôn đốc."),
        ("Hoàn thành 13 nhiệm vụ, chiếm {share}.", None),
        ("Báo cáo quý III gửi chậm.", None),
        ("1. Kết quả chung của {doc}", "1. Kết quả chung của {doc}"),
    ],
)
def test_what_speaks_of_one_period_is_not_said_again(learned, kept):
    assert lasting(learned, "1. Kết quả chung") == kept


def test_the_number_of_a_paragraph_stays_one_whatever_is_written_behind_it():
    values = {"n": "1", "by": "01/7/2026"}
    learned = learn("{n}. Gửi báo cáo chậm nhất ngày {by}.", "1. Khẩn trương gửi ngay.", values)
    assert fill(learned, {**values, "n": "2"}) == "2. Khẩn trương gửi ngay."


def test_a_text_of_a_million_letters_is_learned_at_once():
    edited = "từ 12 nhiệm vụ " * 70_000
    assert fill(learn(TEMPLATE, edited, NOW), NOW) == edited
