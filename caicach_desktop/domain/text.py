"""Vietnamese text: one normal form, one folded search form, one sort order, dates and numbers as printed."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from caicach_desktop.domain.patterns import when_used

_SPACES = re.compile(r"[ \t\u00a0\u2007\u202f]+")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Neither the database nor an XML file can hold half of a surrogate pair.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DECIMAL = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?")
_ALPHABET = {letter: index for index, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=1)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTER_MARKS = {"\u0306", "\u0302", "\u031b"}


def nfc(text: str) -> str:
    """The text in Unicode's composed form: the only form that reaches the store."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """The text as the store keeps it: composed, line ends as "\\n", no control characters (an XML file can hold
    none)."""
    return nfc(_UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text)))


def squeeze(text: str) -> str:
    """The text on one line with single spaces, no-break spaces counted as spaces."""
    return " ".join(nfc(text).split())


class _BareLetters(dict[int, str]):
    """Each letter without its marks, found once: taking a whole text apart costs ten times as much."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFD", chr(code))
        self[code] = "".join(letter for letter in letters if not unicodedata.combining(letter))
        return self[code]


_BARE = _BareLetters({ord("đ"): "d"})


def folded(text: str) -> str:
    """The search form: no case, no marks, đ as d, single spaces.

    "Phường Đồng Tâm" and "phuong dong tam" fold to the same text. Queries and stored columns are folded by this one
    function.
    """
    return " ".join(text.casefold().translate(_BARE).split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`folded`, remembered: for headings, names and other texts that come again and again."""
    return folded(text)


@lru_cache(maxsize=16384)
def _letter_keys(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The base letters and the tones of a word, each in dictionary order."""
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFD", word):
        if char in _TONES:
            tones[-1:] = [_TONES[char]]
        elif char in _LETTER_MARKS and letters:
            base = unicodedata.normalize("NFC", _letter_of(letters[-1]) + char)
            letters[-1] = _ALPHABET.get(base, letters[-1])
        else:
            letters.append(_ALPHABET.get(char, 100 + ord(char)))
            tones.append(0)
    return tuple(letters), tuple(tones)


def _letter_of(index: int) -> str:
    return next((letter for letter, place in _ALPHABET.items() if place == index), "")


SortKey = tuple[tuple[int, int | tuple[int, ...], tuple[int, ...]], ...]


@lru_cache(maxsize=16384)
def sort_key(text: str) -> SortKey:
    """The Vietnamese dictionary order: a ă â b … đ …, then tones level, huyền, hỏi, ngã, sắc, nặng; 1.9 before 1.10."""
    parts: list[tuple[int, int | tuple[int, ...], tuple[int, ...]]] = []
    for number, word in re.findall(r"(\d{1,18})|([^\W\d_]+)", nfc(text).lower()):
        if number:
            parts.append((0, int(number), ()))
        else:
            letters, tones = _letter_keys(word)
            parts.append((1, letters, tones))
    return tuple(parts)


def short_date(day: date) -> str:
    """A date as screens show it: 05/02/2026."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def parse_short_date(text: str) -> date | None:
    """The day a user typed as d/m/yyyy (also with "-" or "."), or None when it is no date."""
    found = re.fullmatch(r"\s*(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})\s*", text)
    if not found:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_year(number: int) -> bool:
    """Whether a number can be a year that a plan or a report speaks of; others are slips of the hand."""
    return 1900 <= number <= 2200


def printed_number(number: str) -> str:
    """A document's number as printed: below 10 with a zero in front ("5" → "05"); anything else as typed."""
    return f"0{number}" if re.fullmatch(r"\d", number) else number


def decimal(text: str) -> float | None:
    """The number a user typed with "," or "." as the decimal sign, or None when it is no number."""
    digits = _SPACES.sub("", text)
    return float(digits.replace(",", ".")) if _DECIMAL.fullmatch(digits) else None


# How parts of agencies' names are written within a text, longer ones first.
_OFFICE_WORDS = (
    "Ủy ban Mặt trận Tổ quốc Việt Nam", "Uỷ ban Mặt trận Tổ quốc Việt Nam", "Ủy ban nhân dân", "Uỷ ban nhân dân",
    "Hội đồng nhân dân", "Đảng ủy", "Đảng uỷ", "Chủ tịch", "Văn phòng", "Phòng", "Sở", "Trung tâm", "Ban Chỉ đạo",
    "Ban Quản lý", "Công an", "UBND", "HĐND", "thành phố", "thị xã", "thị trấn", "TP", "tỉnh", "huyện", "quận",
    "phường", "đặc khu", "xã", "và",
)  # fmt: skip
# What they deal with; behind "xã" and "phường" it is a place: there is a xã Văn Hóa.
_OFFICE_FIELDS = (
    "Văn hóa - Xã hội", "Văn hóa – Xã hội", "Văn hoá - Xã hội", "Văn hoá – Xã hội", "Thương binh và Xã hội",
    "Phục vụ hành chính công", "cải cách hành chính", "Văn hóa", "Văn hoá", "Thể thao", "Du lịch", "Kinh tế", "Hạ tầng",
    "Đô thị", "Nội vụ", "Ngoại vụ", "Tài chính", "Xây dựng", "Nông nghiệp", "Môi trường", "Khoa học", "Công nghệ",
    "Tư pháp", "Giáo dục", "Đào tạo", "Y tế", "Dân tộc", "Tôn giáo", "Lao động",
)  # fmt: skip
_OFFICE_NAMES = when_used(
    rf"((?<!xã )(?<!phường )\b(?:{'|'.join(_OFFICE_FIELDS)})\b|\b(?:{'|'.join(_OFFICE_WORDS)})\b)", re.IGNORECASE
)


def name_in_text(name: str) -> str:
    """An agency's name in capitals, as a letterhead has it, as it is written within a text; other names stay.

    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI" → "Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai". Kind and field begin with a
    capital, each syllable of a place does (Nghị định 30/2020/NĐ-CP, Phụ lục II).
    """
    if not name.isupper():
        return name
    usual = {word.upper(): word for word in (*_OFFICE_WORDS, *_OFFICE_FIELDS)}
    parts = _OFFICE_NAMES.split(nfc(name))
    text = "".join(usual.get(part.upper()) or part.title() for part in parts)
    return text[:1].upper() + text[1:]


def within_sentence(text: str) -> str:
    """A title or name as it goes on a sentence: "Quý III/2026" → "quý III/2026"; "PAR INDEX" stays as it is."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def has_text(value: str | None) -> bool:
    """Whether there is anything to read in it."""
    return bool(value and value.strip())
