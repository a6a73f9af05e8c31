"""Likeness of texts, and finding the like ones among many."""

from caicach_desktop.domain.similar import SimilarTexts, likeness


def test_likeness_knows_no_marks_and_counts_shared_words() -> None:
    assert likeness("Niêm yết công khai", "NIEM YET CONG KHAI") == 1
    assert likeness("", "") == 1
    assert likeness("", "a") == 0
    near, far = likeness("niêm yết công khai tại xã", "niêm yết tại xã"), likeness("niêm yết công khai", "họp dân")
    assert 0.5 < near < 1
    assert far == 0


def test_the_likest_comes_first_even_where_all_begin_alike() -> None:
    texts = [(n, f"Tăng cường công tác kiểm tra {n} ở thôn {n % 7}") for n in range(400)]
    known = SimilarTexts(texts)
    assert known.near("công tác kiểm tra 123 ở thôn")[0] == 123
    assert known.near("xyz") == []
    assert len(known.near("Tăng cường công tác", most=3)) == 3
