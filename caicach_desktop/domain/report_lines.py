"""The lines of a report's section: those made from figures, what the office made of them, what later ones remember."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from caicach_desktop.domain.wording import Values, escaped, fill, lasting, learn, names_in, parts_of

# Above this share of common words a line is one that was reworded, not another one: what was written in the place of a
# late task's name need have little of it; moved lines must be more alike.
_REWORDED, _RETOLD, _MOVED = 0.5, 0.25, 0.8
_MOST_PAIRS = 4000
_WORD = re.compile(r"\w+")
_OWN = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: which sentence of the program it is ("" for the office's own), and its template.

    A key with "#" names a thing of this period, such as a late task: its wording is never remembered for another one.
    In what is kept, a template "" stands for the words of the program.
    """

    key: str = _OWN
    template: str = ""

    @property
    def is_passing(self) -> bool:
        """Whether the line speaks of one thing of this period."""
        return "#" in self.key

    @property
    def stem(self) -> str:
        """What the sentence is about, whichever way it is said: the key up to ":"."""
        return self.key.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Kept:
    """What the office made of a section, by its key: its heading ("": the program's), its lines in order, the keys left
    out."""

    key: str = ""
    heading: str = ""
    lines: tuple[Line, ...] = ()
    left_out: tuple[str, ...] = ()


def plain(key: str, text: str) -> Line:
    """A line that says just this."""
    return Line(key, escaped(" ".join(text.split())))


def text_of(lines: Sequence[Line], values: Values) -> str:
    """The lines filled in, one below the other."""
    return "\n".join(fill(line.template, values) for line in lines)


def shown_lines(generated: Sequence[Line], kept: Kept | None, memory: Kept | None, values: Values) -> tuple[Line, ...]:
    """The lines of a draft: what was kept for this very period, else what is remembered of the last, else the
    program's.

    What has become untrue since is gone (its key is no longer generated), what is new stands at its place.
    """
    remembered = _arranged(generated, memory, values) if memory else list(generated)
    if kept is None:
        return tuple(remembered)
    return tuple(_arranged([line for line in remembered if line.key], kept, values))


def _arranged(generated: Sequence[Line], kept: Kept, values: Values) -> list[Line]:
    made = {line.key: line for line in generated}
    known = set(values)
    found: list[Line] = []
    free = [line for line in generated if line.key not in {*kept.left_out, *(one.key for one in kept.lines)}]
    for line in kept.lines:
        fits = names_in(line.template) <= known
        if line.key in made:
            found.append(line if line.template and fits else made[line.key])
        elif line.key == _OWN:
            found += [line] if fits else []
        elif other := next((one for one in free if one.stem == line.stem), None):
            found.append(other)  # "none is late" stands where "two are late" stood
            free.remove(other)
    return _with_new(found, [line for line in generated if line.key not in kept.left_out])


def _with_new(lines: list[Line], others: Sequence[Line]) -> list[Line]:
    """The lines with those of the others whose keys they lack, each behind the one it follows there."""
    present = {line.key for line in lines}
    place = 0
    for other in others:
        if other.key and other.key in present:
            place = next(i for i, line in enumerate(lines) if line.key == other.key) + 1
        else:
            lines.insert(place, other)
            present.add(other.key)
            place += 1
    return lines


def kept_of(
    shown: Sequence[Line], generated: Sequence[Line], edited: str, values: Values, anywhere: Collection[str] = ()
) -> Kept:
    """What someone made of the lines shown: with the same values it says `edited`, without its empty lines."""
    # A number still to come leaves room in its line, that is nothing typed.
    programs = {" ".join(fill(line.template, values).split()): line.key for line in generated}
    typed = [" ".join(line.split()) for line in edited.split("\n") if line.strip()]
    # What reads as the program would write it is the program's, whatever stood there before.
    kept = {place: key for place, text in enumerate(typed) if (key := programs.pop(text, None)) is not None}
    others = [line for line in shown if not line.key or line.key not in kept.values()]
    rest = [text for place, text in enumerate(typed) if place not in kept]
    least = [_RETOLD if line.is_passing else _REWORDED for line in others]
    sources = iter(_sources([fill(line.template, values) for line in others], rest, least))
    lines = []
    for place, text in enumerate(typed):
        if place in kept:
            lines.append(Line(kept[place]))
        else:
            source = next(sources)
            line = Line() if source is None else others[source]
            lines.append(Line(line.key, learn(line.template, text, values, anywhere)))
    present = {line.key for line in lines}
    left = tuple(line.key for line in generated if line.key not in present)
    return Kept(lines=tuple(lines), left_out=left)


def figure_places(
    shown: Sequence[Line],
    generated: Sequence[Line],
    edited: str,
    values: Values,
    anywhere: Collection[str] = (),
    fixed: Collection[str] = (),
) -> list[tuple[int, int]]:
    """Where in the text someone made of the lines shown the figures stand that follow the data, as (start, end); the
    values of the names `fixed` are not counted among them."""
    made = {line.key: line.template for line in generated}
    lines = iter(kept_of(shown, generated, edited, values, anywhere).lines)
    places: list[tuple[int, int]] = []
    start = 0
    for typed in edited.split("\n"):
        if typed.strip():
            line = next(lines)
            letters = _letters(typed)
            for first, last in _spans(line.template or made[line.key], values, fixed):
                places.append((start + letters[first], start + letters[last] + 1))
        start += len(typed) + 1
    return places


def _spans(template: str, values: Values, fixed: Collection[str]) -> Iterator[tuple[int, int]]:
    """Of a template's figures the first and the last letter, counted with single blanks."""
    parts = [(values[text] if is_name else text, is_name and text not in fixed) for text, is_name in parts_of(template)]
    letters = _letters("".join(said for said, _ in parts))
    at = 0
    for said, is_figure in parts:
        within = [number for number, place in enumerate(letters) if at <= place < at + len(said)]
        if is_figure and within:
            yield within[0], within[-1]
        at += len(said)


def _letters(line: str) -> list[int]:
    """Where in a line each letter stands that it has once its blanks are single ones."""
    first = len(line) - len(line.lstrip())
    return [
        place for place in range(first, len(line.rstrip())) if not (line[place].isspace() and line[place - 1].isspace())
    ]


def remembered(kept: Kept, generated: Sequence[Line], memory: Kept | None) -> Kept:
    """What later periods start from: the office's words without what speaks of this period only, and what was
    remembered of sentences that this period had no use for."""
    made = {line.key: line.template for line in generated}
    before = {line.key: line.template for line in memory.lines if line.key} if memory else {}
    lines: list[Line] = []
    for line in kept.lines:
        words = lasting(line.template, made.get(line.key, "")) if line.template else ""
        if line.key and not line.is_passing:
            lines.append(Line(line.key, before.get(line.key, "") if words is None else words))
        elif not line.key and words:
            lines.append(Line(_OWN, words))
    unused = [line for line in memory.lines if line.key and line.key not in made] if memory else []
    left = [key for key in memory.left_out if key not in made] if memory else []
    left += [key for key in kept.left_out if "#" not in key]
    return Kept(kept.key, kept.heading, tuple(_with_new(lines, unused)), tuple(left))


# --- which line became which ------------------------------------------------------------------------------------------


def _sources(old: Sequence[str], new: Sequence[str], least: Sequence[float]) -> list[int | None]:
    """For each new line the old one it was made from: the same, a reworded one at its place, or one moved; `least` says
    for each old line how much of it must be left."""
    found: list[int | None] = [None] * len(new)
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found[j:j_end] = range(i, i_end)
        elif tag == "replace":
            for a, b in _pairs(old[i:i_end], new[j:j_end], least[i:i_end]):
                found[j + b] = i + a
    free = [place for place in range(len(old)) if place not in found]
    for place, source in enumerate(found):
        if source is None and free:
            best = max(free, key=lambda one: alike(old[one], new[place]))
            if alike(old[best], new[place]) >= _MOVED:
                found[place] = best
                free.remove(best)
    return found


def _pairs(old: Sequence[str], new: Sequence[str], least: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Old and new lines that belong together, in order, so that as many words as possible are the same."""
    if len(old) * len(new) > _MOST_PAIRS:
        yield from ((n, n) for n in range(min(len(old), len(new))) if alike(old[n], new[n]) >= least[n])
        return
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    # What is too little alike costs more than it gives.
    scores = [[alike(one, other) for other in new] for one in old]
    fits = [[one if one >= low else -1.0 for one in row] for row, low in zip(scores, least, strict=True)]
    for a in reversed(range(len(old))):
        for b in reversed(range(len(new))):
            best[a][b] = max(fits[a][b] + best[a + 1][b + 1], best[a + 1][b], best[a][b + 1])
    a = b = 0
    while a < len(old) and b < len(new):
        if best[a][b] == best[a + 1][b]:
            a += 1
        elif best[a][b] == best[a][b + 1]:
            b += 1
        else:
            yield a, b
            a, b = a + 1, b + 1


def alike(one: str, other: str) -> float:
    """The share of words two lines have in common, from 0 to 1."""
    if one == other:
        return 1.0
    words, others = Counter(_WORD.findall(one.casefold())), Counter(_WORD.findall(other.casefold()))
    count = words.total() + others.total()
    return 2 * (words & others).total() / count if count else 0.0
