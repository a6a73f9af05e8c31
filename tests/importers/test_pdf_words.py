"""Words cut by narrow columns."""

import pytest

from caicach_desktop.importers.pdf_words import is_cut_figure, is_cut_word


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("phò", "ng Nội vụ"),
        ("Nhi", "ệm vụ"),
        ("UB", "ND xã"),
        ("VII", "I"),
        ("31/12/202", "4"),
        ("IV/202", "6"),
        ("IV/20", "26;"),
        ("100", "%"),
        ("định", "; bảo đảm"),
    ],
)
def test_halves_of_a_word_belong_together(before, after):
    assert is_cut_word(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("HĐND", "và UBND"),
        ("IV/2026", "6"),
        ("dân", "cư"),
        ("Thường", "xuyên"),
        ("CBCCVC", "Chính quyền"),
        ("triển", "KT-XH"),
        ("-", "Xã"),
    ],
)
def test_words_stay_apart(before, after):
    assert not is_cut_word(before, after)


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [
        ("1.1.", "10", True),
        ("3", "0/11/2024", True),
        ("30/11/20", "24", True),
        ("1", "2", False),
        ("2024", "2025", False),
    ],
)
def test_halves_of_a_figure(before, after, cut):
    assert is_cut_figure(before, after) == cut
