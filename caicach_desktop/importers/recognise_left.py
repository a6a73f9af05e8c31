"""What stands in a file outside its tables and found no place in the plan: it is told, never dropped without a word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import groupby

from caicach_desktop.domain.draft import Doubt
from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.domain.text import fold
from caicach_desktop.importers.recognise_marks import RULE, has_motto
from caicach_desktop.importers.recognise_titles import Line

# A doubt is one line of a list: whoever wants to read more opens the file.
_LONGEST_SHOWN = 400
# What is struck out, in whatever format.
STRUCK = "Chữ bị gạch ngang được hiểu là đã bỏ nên không được đưa vào: “{}”"
# More places than anyone goes through one by one are told in one sentence.
_MOST_PLACES = 12
_SIGNS = when_used(r"[\W_]+")
# Words that a document's form asks for and the plan keeps as facts, or that say nothing by themselves.
_FORM_WORDS = when_used(
    r"(?:can cu|thuc hien|theo|xet)\s|kinh gui\s|noi nhan\b|so\s|(?:da )?ky(?: ten)?(?: dong dau)?\s|trang\s"
)
_FORM_LINE = when_used(
    r"(?:noi nhan|kinh gui|quyet dinh|(?:trang|page)(?: \d+)*(?: (?:of|tren|cua)(?: \d+)*)?"
    r"|ngay(?: \d+)? thang(?: \d+)? nam|ngay thang nam \d+"
    r"|(?:da )?ky(?: ten)?(?: (?:va )?(?:ghi ro ho ten|dong dau))*|\d+)?"
)
_COLUMNS = when_used(r"\t+| {3,}")


@dataclass(frozen=True, slots=True)
class Outside:
    """A line outside the tables, and how many appendices were begun before it."""

    line: Line
    after: int


def left_out(outside: Sequence[Outside], plan: WholePlan) -> Iterator[Doubt]:
    """The lines that the plan does not hold, those that follow each other told together, beside the appendix above."""
    if not outside:
        return
    held = _held(plan)
    marked = [(one, _is_left(one.line.text, held)) for one in outside]
    runs = [
        [one for one, _ in run] for (_, left), run in groupby(marked, lambda pair: (pair[0].after, pair[1])) if left
    ]
    for run in runs[:_MOST_PLACES]:
        yield _doubt(run)
    if len(runs) > _MOST_PLACES:
        yield Doubt(None, None, None, f"Còn {len(runs) - _MOST_PLACES} đoạn chữ khác ngoài bảng không được đưa vào")


def _doubt(run: Sequence[Outside]) -> Doubt:
    where = run[0].after - 1
    text = shown(one.line.plain for one in run)
    place = "bên dưới bảng" if where >= 0 else "ngoài bảng"
    return Doubt(where if where >= 0 else None, None, None, f"Phần chữ {place} không được đưa vào: “{text}”")


def shown(texts: Iterable[str]) -> str:
    """Some texts on one line, cut where they are long."""
    whole = " / ".join(texts)
    return whole if len(whole) <= _LONGEST_SHOWN else f"{whole[:_LONGEST_SHOWN].rsplit(' ', 1)[0]}…"


def says_something(text: str) -> bool:
    """Whether a text is more than a rule, a page's number or the words that every document has."""
    return not (has_motto(text) or RULE.fullmatch(text) or _FORM_LINE.fullmatch(_plain(text)))


def heads_left(heads: Iterable[str], plan: WholePlan) -> Iterator[Doubt]:
    """The lines at the heads of pages that the plan does not hold."""
    held = _held(plan)
    lines = [line for line in heads if _is_left(line, held)]
    if lines:
        yield Doubt(None, None, None, f"Chữ ở đầu trang không được đưa vào: “{shown(lines)}”")


@dataclass(frozen=True, slots=True)
class _Held:
    """The texts of a plan without their signs: each as it stands, found at once, and all together."""

    texts: frozenset[str]
    together: str

    def has(self, plain: str) -> bool:
        """Whether a text stands in the plan, also as a part of another one."""
        return plain in self.texts or f" {plain} " in self.together


def _held(whole: WholePlan) -> _Held:
    plan = whole.plan
    titles = (f"{part.appendix.number} {' '.join(part.appendix.title)}" for part in whole.appendices)
    together = (f"{plan.place}, {plan.date}", f"{plan.number or ''}/{plan.symbol}", *titles)
    texts = [_plain(text) for text in (*_texts(whole), *together)]
    return _Held(frozenset(texts), f" {' | '.join(texts)} ")


def _is_left(text: str, held: _Held) -> bool:
    return says_something(text) and any(
        not _is_held(_plain(piece), held) for piece in _COLUMNS.split(text) if piece.strip()
    )


def _is_held(plain: str, held: _Held) -> bool:
    """Whether a text is in the plan as it stands, or without the words of the form in front of it."""
    if _FORM_LINE.fullmatch(plain) or held.has(plain):
        return True
    found = _FORM_WORDS.match(plain)
    return found is not None and held.has(plain[found.end() :])


def _plain(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()


def _texts(value: object) -> Iterator[str]:
    """All texts in a plan's facts, goals and the titles of its appendices; the rows hold what stood inside tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, WholePlan):
        yield from _texts((value.plan, value.goals, tuple(part.appendix for part in value.appendices)))
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
