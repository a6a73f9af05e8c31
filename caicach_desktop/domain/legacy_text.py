"""Vietnamese text in the encodings of old fonts, TCVN3 (ABC) and VNI, turned into Unicode.

The font's name decides, never the letters: the same codes are ordinary letters in any other font.
"""

import re
from enum import StrEnum
from functools import lru_cache

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.text import nfc


class Encoding(StrEnum):
    """How the letters of a run are to be read."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    TCVN3_CAPITALS = "tcvn3-capitals"
    VNI = "vni"


_TCVN3 = str.maketrans(
    "\xb5\xb6\xb7\xb8\xb9\xa8\xbb\xbc\xbd\xbe\xc6\xa9\xc7\xc8\xc9\xca\xcb\xae\xcc\xce\xcf\xd0\xd1\xaa\xd2\xd3\xd4\xd5\xd6"
    "\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xab\xe5\xe6\xe7\xe8\xe9\xac\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xad\xf5"
    "\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xa1\xa2\xa7\xa3\xa4\xa5\xa6",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ",
)
# VNI writes a letter and, behind it, a second sign for its marks; some letters are one sign.
_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATS = {
    "â": "\u0302",
    "á": "\u0302\u0301",
    "à": "\u0302\u0300",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
}
_VNI_BREVES = {
    "ê": "\u0306",
    "é": "\u0306\u0301",
    "è": "\u0306\u0300",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_VNI_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_table() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for base in "aeouy":
        for sign, marks in _VNI_TONES.items():
            table[base + sign] = nfc(base + marks)
    for base in "aeo":
        for sign, marks in _VNI_HATS.items():
            table[base + sign] = nfc(base + marks)
    for sign, marks in _VNI_BREVES.items():
        table["a" + sign] = nfc("a" + marks)
    for sign in "ôö":
        for tone, mark in _VNI_TONES.items():
            table[sign + tone] = nfc(_VNI_SINGLE[sign] + mark)
    for small, letter in list(table.items()):
        table[small.upper()] = letter.upper()
        table[small[0].upper() + small[1:]] = letter.upper()
    return table


_VNI = _vni_table()
_VNI_SIGNS = when_used("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
# Letters that only Unicode has: a run with one of them was typed in Unicode, whatever font it was given later.
_ONLY_UNICODE = when_used(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]"
)


@lru_cache(maxsize=1024)
def encoding_of(font: str | None) -> Encoding:
    """The encoding a font's name stands for: ".VnTime" TCVN3, ".VnTimeH" its capitals, "VNI-Times" VNI."""
    name = (font or "").strip().casefold()
    if name.startswith(".vn"):
        return Encoding.TCVN3_CAPITALS if name.endswith("h") else Encoding.TCVN3
    if name.startswith(("vni-", "vni ")):
        return Encoding.VNI
    return Encoding.UNICODE


def to_unicode(text: str, encoding: Encoding) -> str:
    """The text as Unicode. Neighbouring runs of one encoding should come as one text: VNI may cut a letter between
    them."""
    if encoding == Encoding.UNICODE or _ONLY_UNICODE.search(text):
        return text
    if encoding == Encoding.VNI:
        return _VNI_SIGNS.sub(lambda found: _VNI[found.group()], text)
    read = text.translate(_TCVN3)
    return read.upper() if encoding == Encoding.TCVN3_CAPITALS else read
