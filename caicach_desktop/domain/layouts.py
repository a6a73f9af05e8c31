"""Column sets (mẫu bảng) shipped as data, and the role a column's heading suggests."""

import re
from collections.abc import Sequence
from functools import lru_cache

from caicach_desktop.domain.plan import Column, ColumnRole, Layout
from caicach_desktop.domain.text import fold
from caicach_desktop.resources import read_json, resource_path

_NO_LETTER = re.compile(r"[^\w]+")
# Beside these, "Kết quả" is no target.
_OF_REPORTS = frozenset((ColumnRole.TARGET, ColumnRole.PERCENT, ColumnRole.STATUS, ColumnRole.DIFFICULTY))


@lru_cache(maxsize=1)
def layouts() -> tuple[Layout, ...]:
    """The shipped layouts in the order of their file names."""
    names = sorted(path.name for path in resource_path("layouts").glob("*.json") if path.name != "headings.json")
    return tuple(_layout(name) for name in names)


def _layout(name: str) -> Layout:
    data = read_json("layouts", name)
    columns = tuple(Column(ColumnRole(c["role"]), c["heading"], float(c.get("width", 0))) for c in data["columns"])
    return Layout(data["code"], data["name"], columns)


@lru_cache(maxsize=1)
def _heading_roles() -> dict[str, ColumnRole]:
    """The known headings, folded, longest first."""
    known = {
        fold(heading.removeprefix("=")): ColumnRole(role)
        for role, headings in read_json("layouts", "headings.json").items()
        for heading in headings
    }
    return dict(sorted(known.items(), key=lambda item: -len(item[0])))


@lru_cache(maxsize=1)
def _whole_only() -> frozenset[str]:
    """The known headings, folded, that say something only by themselves."""
    marked = (heading for headings in read_json("layouts", "headings.json").values() for heading in headings)
    return frozenset(fold(heading[1:]) for heading in marked if heading.startswith("="))


@lru_cache(maxsize=1)
def _heading_words() -> tuple[tuple[str, ColumnRole], ...]:
    """The known headings as words between spaces, longest first; one of a single word counts only at the start, one
    marked with "=" ("=Mục") only where it is all of a heading."""
    return tuple((f" {_words(known)} ", role) for known, role in _heading_roles().items() if known not in _whole_only())


def _words(folded: str) -> str:
    return " ".join(_NO_LETTER.sub(" ", folded).split())


@lru_cache(maxsize=4096)
def _named(heading: str) -> tuple[ColumnRole | None, int, int]:
    """The role a heading names, by how many of its words, and how many it has."""
    folded = fold(heading)
    words = _words(folded)
    count = words.count(" ") + 1
    exact = _heading_roles().get(folded)
    if exact:
        return exact, count, count
    padded = f" {words} "
    for known, role in _heading_words():
        if padded.startswith(known) or (known in padded and known.count(" ") > 2):
            return role, known.count(" ") - 1, count
    return None, 0, count


def heading_role(heading: str) -> ColumnRole | None:
    """The role a heading names by itself, or None for words that are not known as a heading."""
    return _named(heading)[0]


def sounds_like_heading(text: str) -> bool:
    """Whether a text is a known heading with a few words around it, not a sentence in which such words occur."""
    role, known, words = _named(text)
    return role is not None and words <= 3 * known + 2


def _role(heading: str) -> ColumnRole:
    return heading_role(heading) or ColumnRole.OTHER


def column_roles(headings: Sequence[str]) -> tuple[ColumnRole, ...]:
    """The role of each column, decided by the whole set: no role but "other" is given twice.

    A "nội dung" column alone is the task; beside a task column it is the criterion. "Kết quả", "Sản phẩm" are what a
    plan asks for, but what a report tells where a column of difficulties or states stands beside them.
    """
    roles: list[ColumnRole] = []
    for heading in headings:
        role = _role(heading)
        roles.append(ColumnRole.OTHER if role in roles else role)
    if ColumnRole.TASK not in roles and ColumnRole.CRITERION in roles:
        roles[roles.index(ColumnRole.CRITERION)] = ColumnRole.TASK
    if ColumnRole.RESULT in roles and not _OF_REPORTS.intersection(roles):
        roles[roles.index(ColumnRole.RESULT)] = ColumnRole.TARGET
    return tuple(roles)
