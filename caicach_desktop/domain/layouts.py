"""Column sets (mẫu bảng) shipped as data, and the role a column's heading suggests."""

import re
from collections.abc import Sequence
from functools import lru_cache

from caicach_desktop.domain.plan import Column, ColumnRole, Layout
from caicach_desktop.domain.text import fold
from caicach_desktop.resources import read_json, resource_path

_NO_LETTER = re.compile(r"[^\w]+")


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
        fold(heading): ColumnRole(role)
        for role, headings in read_json("layouts", "headings.json").items()
        for heading in headings
    }
    return dict(sorted(known.items(), key=lambda item: -len(item[0])))


@lru_cache(maxsize=1)
def _heading_words() -> tuple[tuple[str, ColumnRole], ...]:
    """The known headings as words between spaces, longest first; one of a single word counts only at the start."""
    return tuple((f" {_words(known)} ", role) for known, role in _heading_roles().items())


def _words(folded: str) -> str:
    return " ".join(_NO_LETTER.sub(" ", folded).split())


@lru_cache(maxsize=4096)
def heading_role(heading: str) -> ColumnRole | None:
    """The role a heading names by itself, or None for words that are not known as a heading."""
    folded = fold(heading)
    exact = _heading_roles().get(folded)
    if exact:
        return exact
    padded = f" {_words(folded)} "
    return next(
        (
            role
            for known, role in _heading_words()
            if padded.startswith(known) or (known in padded and known.count(" ") > 2)
        ),
        None,
    )


def _role(heading: str) -> ColumnRole:
    return heading_role(heading) or ColumnRole.OTHER


def column_roles(headings: Sequence[str]) -> tuple[ColumnRole, ...]:
    """The role of each column, decided by the whole set: no role but "other" is given twice.

    A "nội dung" column alone is the task; beside a task column it is the criterion.
    """
    roles: list[ColumnRole] = []
    for heading in headings:
        role = _role(heading)
        roles.append(ColumnRole.OTHER if role in roles else role)
    if ColumnRole.TASK not in roles and ColumnRole.CRITERION in roles:
        roles[roles.index(ColumnRole.CRITERION)] = ColumnRole.TASK
    if ColumnRole.RESULT in roles and ColumnRole.TARGET not in roles and ColumnRole.PERCENT not in roles:
        roles[roles.index(ColumnRole.RESULT)] = ColumnRole.TARGET
    return tuple(roles)


def columns_for(headings: Sequence[str]) -> tuple[Column, ...]:
    """Columns with the given headings and the roles these suggest; widths are left to be worked out."""
    return tuple(Column(role, heading) for role, heading in zip(column_roles(headings), headings, strict=True))
