"""Breaking texts into lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.documents.model import Align
from caicach_desktop.exporters.pdf_fonts import FaceKey, find_family
from caicach_desktop.exporters.pdf_text import Setting, plain, set_lines

FACE = find_family({}).face(FaceKey())
TEXT = "Phòng Văn hóa - Xã hội chủ trì, phối hợp với các cơ quan, đơn vị liên quan tuyên truyền đến người dân."


def setting(width: float, align: Align = Align.LEFT, before: float = 0.0, after: float = 0.0) -> Setting:
    return Setting(FACE, 12.0, width, align, before, after)


def width_of(text: str) -> float:
    return FACE.widths.measure(text) * 12 / 1000


@given(st.lists(st.text("aáWi-/1", min_size=1, max_size=60), min_size=1, max_size=30), st.floats(12, 300))
def test_lines_hold_every_character_once_and_none_is_too_long(texts: list[str], width: float) -> None:
    lines = set_lines(" ".join(texts), setting(width))
    assert "".join(line.text for line in lines).replace(" ", "") == "".join(texts)
    assert all(width_of(line.text) <= width + 0.01 for line in lines if len(line.text) > 1)


def test_lines_are_as_full_as_they_can_be() -> None:
    lines = [line.text for line in set_lines(TEXT, setting(150))]
    assert " ".join(lines) == TEXT
    for line, following in pairwise(lines):
        assert width_of(f"{line} {following.split()[0]}") > 150


def test_justified_lines_end_at_the_edge_but_for_the_last() -> None:
    *full, last = set_lines(TEXT, setting(150, Align.JUSTIFY))
    assert len(full) > 2
    for line in full:
        assert width_of(line.text) + line.stretch * line.text.count(" ") == pytest.approx(150, abs=0.01)
    assert last.stretch == 0


@pytest.mark.parametrize(("align", "share"), [(Align.LEFT, 0.0), (Align.CENTER, 0.5), (Align.RIGHT, 1.0)])
def test_short_lines_stand_where_the_setting_says(align: Align, share: float) -> None:
    (line,) = set_lines("Thường xuyên", setting(150, align))
    assert line.indent == pytest.approx(share * (150 - width_of("Thường xuyên")))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("xã chính trị-xã", ["xã chính trị-", "xã"]),
        ("xã chủ trì–phối", ["xã chủ trì–", "phối"]),
        ("xã chủ trì/phối", ["xã chủ", "trì/phối"]),
        ("chủtrì/phốihợp", ["chủtrì/", "phốihợp"]),
        ("số 38/KH", ["số", "38/KH"]),
        ("năm 2024-2025", ["năm", "2024-2025"]),
        ("ngày\u00a05 và 6", ["ngày\u00a05 và", "6"]),
    ],
)
def test_a_line_ends_after_a_hyphen_between_letters_only(text: str, lines: list[str]) -> None:
    width = max(map(width_of, lines)) + 0.5
    assert [line.text for line in set_lines(text, setting(width))] == lines


def test_a_very_long_word_is_cut() -> None:
    lines = set_lines("chữ " + "m" * 10_000, setting(100))
    assert lines[0].text == "chữ"
    assert "".join(line.text for line in lines[1:]) == "m" * 10_000
    assert len(lines) < 1_010


def test_paragraphs_keep_the_larger_of_their_spaces() -> None:
    first, empty, last = set_lines("a\n\nb", setting(100, before=3, after=2))
    line = 13.8  # 12 times 1.149, in whole twentieths of a point
    assert (first.top, empty.text) == (3, "")
    assert empty.top - first.top == pytest.approx(line + 3)
    assert last.top - empty.top == pytest.approx(line + 3)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("ba\u00adn", "ban"),
        ("a\u200bb\ufeff\u2060", "ab"),
        ("a\tb\u2009c\u3000d", "a b c d"),
        ("1\u202f000", "1\u00a0000"),
        ("a\r\nb\x0bc\u2028d", "a\nb\nc\nd"),
        ("a\x07b", "ab"),
        ("e\u0302\u0301", "ế"),
    ],
)
def test_what_cannot_be_seen_is_not_drawn(text: str, drawn: str) -> None:
    assert plain(text) == drawn
