"""The names evidence files are kept under can be written on any system and hide nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.evidence import is_digest, kept_name


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Báo cáo quý I.docx", "Báo cáo quý I.docx"),
        ("Ba\u0301o ca\u0301o.pdf", "Báo cáo.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\ảnh.jpg", "ảnh.jpg"),
        ("C:ảnh.jpg", "C ảnh.jpg"),
        ("..", "tệp"),
        ("", "tệp"),
        (".pdf", "pdf"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("console.txt", "console.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("ảnh\u202egpj.exe", "ảnh gpj.exe"),
        ("dòng\nhai\x00.txt", "dòng hai.txt"),
        ("tên. . ", "tên"),
        ("a" * 300 + ".docx", "a" * 115 + ".docx"),
        ("a." + "b" * 300, "a." + "b" * 118),
    ],
)
def test_a_name_is_kept_without_what_does_harm(name, kept):
    assert kept_name(name) == kept


@given(st.text(max_size=300))
def test_any_name_becomes_one_that_stays_the_same(name):
    kept = kept_name(name)
    assert kept_name(kept) == kept
    assert 0 < len(kept) <= 120
    assert not set(kept) & set('<>:"/\\|?*\0\n')
    assert kept not in (".", "..")
    kept.encode("utf-8")


def test_a_digest_is_64_small_hexadecimal_digits():
    assert is_digest("0a" * 32)
    for wrong in ("0A" * 32, "0a" * 31, "0a" * 32 + "\n", "../" + "a" * 61, None, 5):
        assert not is_digest(wrong)
