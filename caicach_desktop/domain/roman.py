"""Roman numerals, by which groups of rows and appendices are numbered."""

import re

_SIGNS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_WELL_FORMED = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def roman(number: int) -> str:
    """A number of 1 or more in Roman numerals; above 3999 with as many M as it takes."""
    text = ""
    for value, sign in _SIGNS:
        text += sign * (number // value)
        number %= value
    return text


def from_roman(text: str) -> int | None:
    """The number up to 3999 that Roman numerals mean, small or capital; None for any other text ("IIII")."""
    rest, number = text.upper(), 0
    if not rest or not _WELL_FORMED.fullmatch(rest):
        return None
    for value, sign in _SIGNS:
        while rest.startswith(sign):
            rest, number = rest[len(sign) :], number + value
    return number
