"""Roman numerals are written and read as people write them."""

import pytest

from caicach_desktop.domain.roman import from_roman, roman


@pytest.mark.parametrize(
    ("number", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1994, "MCMXCIV"), (4001, "MMMMI")]
)
def test_a_number_in_roman_numerals(number, text):
    assert roman(number) == text


def test_what_is_written_is_read_again():
    assert [from_roman(roman(number)) for number in range(1, 4000)] == list(range(1, 4000))
    assert from_roman("xiv") == 14


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "1", "A", "I.", "MMMM"])
def test_other_texts_are_no_roman_numerals(text):
    assert from_roman(text) is None
