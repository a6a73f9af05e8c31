"""Old encodings: the font's name decides, Unicode is left alone."""

import pytest

from caicach_desktop.domain.legacy_text import Encoding, encoding_of, to_unicode


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".VnTimeH", Encoding.TCVN3_CAPITALS),
        (".vnarialh", Encoding.TCVN3_CAPITALS),
        ("VNI-Times", Encoding.VNI),
        ("Times New Roman", Encoding.UNICODE),
        (None, Encoding.UNICODE),
    ],
)
def test_fonts(font, encoding):
    assert encoding_of(font) == encoding


@pytest.mark.parametrize(
    ("text", "encoding", "read"),
    [
        ("\xa7\xacn v\xde", Encoding.TCVN3, "Đơn vị"),
        ("ñôn vò, ñöôøng, Ñöùc, nghóa, quyù", Encoding.VNI, "đơn vị, đường, Đức, nghĩa, quý"),
        ("UÛY BAN NHAÂN DAÂN", Encoding.VNI, "ỦY BAN NHÂN DÂN"),
        ("caûi caùch haønh chính", Encoding.VNI, "cải cách hành chính"),
        ("tØnh", Encoding.TCVN3_CAPITALS, "TỈNH"),
        ("Cải cách", Encoding.TCVN3, "Cải cách"),
        ("(80 - 85)/124 %", Encoding.TCVN3, "(80 - 85)/124 %"),
        ("\xb5", Encoding.UNICODE, "\xb5"),
    ],
)
def test_texts(text, encoding, read):
    assert to_unicode(text, encoding) == read
