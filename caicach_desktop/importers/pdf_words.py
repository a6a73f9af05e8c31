"""Words and numbers that a column too narrow for them cut in two, told from words that a line's end parts."""

import re

from caicach_desktop.domain.text import fold

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.ASCII
)
_FIGURES = re.compile(r"[\d./]+")
_ROMAN = re.compile(r"[IVXL]+\.?")
# "1.1." over "10", "3" over "0/11/2024", "30/11/20" over "24": no sentence reads so.
_HALVES = re.compile(
    r"\d[\d.]*(?:\.\n|\n\.)[\d.]*\d\.?|[1-3]\n\d/\d\d?/\d{4}|\d\d?/\d\d?/(?:\d\n\d{3}|\d\d\n\d\d|\d{3}\n\d)"
)
# "IV/202" over "6", "T6/20" over "26".
_HALF_YEAR = re.compile(r"\w{1,4}/(?:2\n0\d\d|20\n\d\d|20\d\n\d)")


def is_cut_figure(before: str, after: str) -> bool:
    """Whether two lines of a narrow column are the halves of an outline number or a date, by their look alone."""
    return _HALVES.fullmatch(f"{before}\n{after}") is not None


def is_number(text: str) -> bool:
    """Whether a text is nothing but a number, in figures or Roman."""
    return _FIGURES.fullmatch(text) is not None or _ROMAN.fullmatch(text) is not None


def is_cut_word(before: str, after: str) -> bool:
    """Whether a line that one word fills to its end and the next line are the halves of one word or number.

    A Vietnamese syllable has one form only: "phò" and "ng" can be nothing but "phòng".
    """
    first, second = before, after.split(" ")[0]
    if _HALF_YEAR.fullmatch(f"{first}\n{second.rstrip('.,;')}"):
        return True
    for shape in (_FIGURES, _ROMAN):
        if shape.fullmatch(first) and shape.fullmatch(second):
            return True
    if second[:1] in ".,;:!?%)…”":
        return True
    if second[:1].isupper() and (second[1:2].islower() or first[-1:].islower()):
        return False
    if not (first[-1:].isalpha() and second[:1].isalpha()):
        return False
    letters = re.split(r"[\W\d_]", first)[-1]
    if len(letters) > 1 and letters.isupper() and second[0].islower():
        return False  # "HĐND" over "và"
    left = fold(letters)
    right = fold(re.split(r"[\W\d_]", second)[0])
    apart = _SYLLABLE.fullmatch(left) and _SYLLABLE.fullmatch(right)
    return not apart or _SYLLABLE.fullmatch(left + right) is not None


def is_torn_syllable(before: str, after: str) -> bool:
    """Whether the end of a line and the start of the next make one Vietnamese syllable, and no two."""
    left, right = re.split(r"[\W\d_]", before)[-1], re.split(r"[\W\d_]", after)[0]
    if not left or not right or (right[0].isupper() and not left.isupper()):
        return False
    left, right = fold(left), fold(right)
    apart = _SYLLABLE.fullmatch(left) and _SYLLABLE.fullmatch(right)
    return not apart and _SYLLABLE.fullmatch(left + right) is not None
