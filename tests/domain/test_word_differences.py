"""Word differences: what is removed and added, and both texts to be had back from the pieces."""

import time

from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.word_differences import Piece, PieceKind, word_differences


def side(pieces: tuple[Piece, ...], gone: PieceKind) -> str:
    return "".join(piece.text for piece in pieces if piece.kind != gone)


def told(old: str, new: str) -> list[str]:
    signs = {PieceKind.SAME: "=", PieceKind.REMOVED: "-", PieceKind.ADDED: "+"}
    return [signs[piece.kind] + piece.text for piece in word_differences(old, new)]


def test_whole_words_are_marked() -> None:
    assert told("Trước ngày 30/11/2024", "Trước ngày 15/11/2025") == [
        "=Trước ngày ", "-30", "+15", "=/11/", "-2024", "+2025",
    ]  # fmt: skip
    assert told("cấp xã", "cấp xã") == ["=cấp xã"]
    assert told("việc cũ rồi", "") == ["-việc cũ rồi"]
    assert told("", "mới") == ["+mới"]
    assert told("", "") == []


def test_a_changed_phrase_reads_as_one() -> None:
    assert told("do Phòng Nội vụ chủ trì", "do Văn phòng Đảng chủ trì") == [
        "=do ", "-Phòng Nội vụ", "+Văn phòng Đảng", "= chủ trì",
    ]  # fmt: skip


def test_long_texts_take_no_minutes() -> None:
    old = " ".join(f"việc {n} của xã" for n in range(20_000))
    start = time.process_time()
    word_differences(old, old.replace("xã", "phường"))
    word_differences(" a" * 1400, " b" * 1400)
    assert time.process_time() - start < 10


@given(st.text("ab c,\nđ", max_size=30), st.text("ab c,\nđ", max_size=30))
def test_both_texts_can_be_read_from_the_pieces(old: str, new: str) -> None:
    pieces = word_differences(old, new)
    assert side(pieces, PieceKind.ADDED) == old
    assert side(pieces, PieceKind.REMOVED) == new
    assert all(piece.text for piece in pieces)
