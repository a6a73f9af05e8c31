"""Numbers typed by hand: where they do not follow each other.

Offices number in many ways (I, II; A, B; 1.1; 1 to n through all groups), so a number is held against the one before it
at its own level, not against the house rule.
"""

import re
from collections.abc import Iterator, Sequence

from caicach_desktop.domain.roman import from_roman

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_DIGITS = re.compile(r"[0-9]{1,9}")
_Read = tuple[tuple[str, ...], dict[str, int]]


def _read(number: str) -> _Read | None:
    """The parts before the last one, and what the last one may mean by style; None for what is no number."""
    parts = [part.strip() for part in number.strip().strip("().,;: ").split(".")]
    values = _meanings(parts[-1])
    return (tuple(parts[:-1]), values) if values and all(parts) else None


def _meanings(text: str) -> dict[str, int]:
    """What a number's last part may mean, by the style it is written in: "C" is the letter after B, or a hundred."""
    low, case = text.lower(), "A" if text.isupper() else "a"
    if _DIGITS.fullmatch(low):
        return {"1": int(low)}
    meanings = {}
    number = from_roman(text)
    if number is not None:
        meanings[f"I{case}"] = number
    if len(low) == 1 and low in _LETTERS:
        meanings[case] = _LETTERS.index(low) + 1
        meanings[f"{case} without đ"] = _LETTERS.replace("đ", "").find(low) + 1
    return meanings


def broken_numbers(levels: Sequence[int], numbers: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The rows whose number does not follow, each with a sentence of advice; empty numbers are passed over."""
    last: dict[int, tuple[str, _Read]] = {}
    closed: dict[int, _Read] = {}
    for index, (level, text) in enumerate(zip(levels, numbers, strict=True)):
        for deeper in [known for known in last if known > level]:
            closed[deeper] = last.pop(deeper)[1]
        read = _read(text)
        if read is None:
            continue
        advice = _advice(text.strip(), read, last, closed, level)
        if advice:
            yield index, advice
        last[level] = (text.strip(), read)


def _advice(
    text: str, read: _Read, last: dict[int, tuple[str, _Read]], closed: dict[int, _Read], level: int
) -> str | None:
    """Why a number does not follow the one before it at its level, or does not begin under the one above it."""
    if level in last:
        before, known = last[level]
        if read[0] == known[0] and _follows(read, known):
            return None
        # A new first part: "2.1" after "1.4" where the 2 itself has no row.
        if read[0] != known[0] and 1 in read[1].values():
            return None
        again = " hai lần" if text == before else f" sau số {before}"
        return f"Số thứ tự {text}{again}: không theo thứ tự, kiểm tra lại."
    above = max((known for known in last if known < level), default=None)
    parent = last[above] if above is not None else None
    if parent and read[0] and not _belongs(read[0], parent):
        return f"Số thứ tự {text} đứng dưới mục {parent[0]}: kiểm tra lại."
    if 1 in read[1].values() or (level in closed and _follows(read, closed[level])):
        return None
    return f"Số thứ tự bắt đầu từ {text}: kiểm tra lại xem có thiếu dòng không."


def _follows(read: _Read, before: _Read) -> bool:
    return any(before[1].get(style, -1) + 1 == value for style, value in read[1].items())


def _belongs(prefix: tuple[str, ...], parent: tuple[str, _Read]) -> bool:
    """Whether "1.2" stands under "1", and "I.1" or "1.1" under "I"."""
    own = parent[0].strip("().,;: ").split(".")
    ends = own[-len(prefix) :] == list(prefix)
    return ends or (len(prefix) == 1 and prefix[0].isdigit() and int(prefix[0]) in parent[1][1].values())
