"""Breaks a centred text into lines that look alike, at places where a reader would pause."""

from collections.abc import Sequence

from caicach_desktop.documents.measure import text_width
from caicach_desktop.domain.text import fold

# A line likes to begin with these: the name of a place stands whole on its line.
_PLACES = ("phuong", "xa", "dac khu", "tinh", "thanh pho", "thi xa", "thi tran", "huyen", "quan", "cong hoa")
# These are one word to a reader.
_WHOLE = (
    "uy ban nhan dan", "hoi dong nhan dan", "van phong", "thanh pho", "dac khu", "thi xa", "thi tran", "chi so",
    "cai cach hanh chinh", "hanh chinh", "giai doan", "hai long", "van hoa", "xa hoi", "kinh te", "trung tam",
    "ke hoach", "co quan", "nha nuoc", "nguoi dan", "nhiem vu", "cai thien", "nang cao", "hieu qua", "quan tri",
    "phuc vu", "par index",
)  # fmt: skip
_PARTS = frozenset(
    (" ".join(words[:cut]), words[cut]) for words in (whole.split() for whole in _WHOLE) for cut in range(1, len(words))
)
_LONGEST_HEAD = 3
# So many words at most are held together at the end of a text.
_MOST_HELD = 5
_ON_A_PLACE = -0.08
_WITHIN_A_WORD = 0.25
# Room for the difference between this estimate and the widths of the font that is really used, in mm.
_SLACK = 1.0


def balanced_lines(text: str, width: float, size: float, bold: bool) -> list[str]:
    """The text in as few lines as fit into `width` mm at `size` pt, about equally long; typed line ends stay."""
    return [line for part in text.split("\n") if part.strip() for line in _lines(part.split(), width, size, bold)]


def without_lone_word(text: str, width: float, size: float, bold: bool) -> str:
    """The text with its last words held together by fixed spaces where one alone would stand on the last line.

    The lines are those of a column `width` mm wide at `size` pt; what is read as one word stays whole.
    """
    words = text.split()
    lines = _filled(words, width - _SLACK, size, bold)
    start = len(words) - 2
    if len(lines) < 2 or " " in lines[-1] or start < 1:
        return text
    while start > 1 and start > len(words) - _MOST_HELD and _break_cost(words, start) >= _WITHIN_A_WORD:
        start -= 1
    held = "\u00a0".join(words[start:])
    return " ".join([*words[:start], held]) if text_width(held, size, bold) <= width - _SLACK else text


def _lines(words: Sequence[str], width: float, size: float, bold: bool) -> list[str]:
    limit = width - _SLACK
    full = _filled(words, limit, size, bold)
    if len(full) == 1 or _width(full, size, bold) > limit:
        return full
    ideal = text_width(" ".join(words), size, bold) / len(full)
    breaks = [_break_cost(words, place) for place in range(len(words))]
    # For each number of words and of lines the least cost and where the last line begins.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for end in range(1, len(words) + 1):
        found: dict[int, tuple[float, int]] = {}
        for start in range(end - 1, -1, -1):
            long = text_width(" ".join(words[start:end]), size, bold)
            if long > limit:
                break
            for count, (before, _) in best[start].items():
                cost = before + breaks[start] + ((long - ideal) / limit) ** 2
                if count < len(full) and cost < found.get(count + 1, (float("inf"), 0))[0]:
                    found[count + 1] = (cost, start)
        best.append(found)
    return _traced(words, best, len(full))


def _traced(words: Sequence[str], best: Sequence[dict[int, tuple[float, int]]], count: int) -> list[str]:
    lines: list[str] = []
    end = len(words)
    for left in range(count, 0, -1):
        start = best[end][left][1]
        lines.insert(0, " ".join(words[start:end]))
        end = start
    return lines


def _break_cost(words: Sequence[str], place: int) -> float:
    """What it costs to begin a line with a word: less where a place begins, more within what is read as one word."""
    if place == 0:
        return 0.0
    bare = [fold(word).strip("()[],;") for word in words[max(0, place - _LONGEST_HEAD) : place + 2]]
    before, after = bare[: min(place, _LONGEST_HEAD)], " ".join(bare[min(place, _LONGEST_HEAD) :])
    torn = words[place - 1] in "-–" or words[place] in "-–"
    torn = torn or any((" ".join(before[-n:]), bare[len(before)]) in _PARTS for n in range(1, _LONGEST_HEAD + 1))
    starts_place = any(after == name or after.startswith(f"{name} ") for name in _PLACES)
    return (_WITHIN_A_WORD if torn else 0.0) + (_ON_A_PLACE if starts_place else 0.0)


def _filled(words: Sequence[str], limit: float, size: float, bold: bool) -> list[str]:
    """Line by line as full as it goes: the fewest lines there can be."""
    lines: list[str] = []
    for word in words:
        if lines and text_width(f"{lines[-1]} {word}", size, bold) <= limit:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _width(lines: Sequence[str], size: float, bold: bool) -> float:
    return max(text_width(line, size, bold) for line in lines)
