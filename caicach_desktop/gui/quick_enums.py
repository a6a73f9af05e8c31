"""Makes Qt's enumerations in a fifth of the time: a start makes 260 with 4,100 members, 50 of its 270 ms.

PySide6 makes the enumerations of a class when the class is first used, each by a call like `IntEnum("Key", [("Key_A",
65), …])`. Python then treats every member as if it had been written in a class by hand: with methods, values of any
kind, names that hide others. Where all are plain numbers under plain names, this makes the very same class at once.
Whatever is less plain is left to Python, and so is everything where Python is not 3.11, whose enumerations this knows.
"""

import enum
import sys
from collections.abc import Callable
from functools import lru_cache
from typing import Any

KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_KNOWN_PYTHON = (3, 11)
_usual: Callable[..., Any] = getattr(enum.EnumType, "_create_")  # noqa: B009  (unknown to the stubs)


def make_enums_quickly() -> bool:
    """Make plain enumerations quickly from now on; says whether this is a Python whose enumerations are known."""
    if sys.version_info[:2] != _KNOWN_PYTHON:
        return False
    setattr(enum.EnumType, "_create_", _create)  # noqa: B010
    return True


def _create(kind: Any, class_name: str, names: Any, *, module: str | None = None, **more: Any) -> Any:
    """In place of `EnumType._create_`."""
    members = _plain_members(kind, names)
    if members is None or more.get("qualname") is not None or more.get("type") is not None:
        # Python looks two calls up for the module; with this function in between that is one too few.
        return _usual(kind, class_name, names, module=module or _caller(), **more)
    pattern, own = _pattern(kind, more.get("boundary"))
    body = pattern | {name: make() for name, make in own.items()}
    body["__module__"] = module or _caller()
    made: Any = type.__new__(enum.EnumType, class_name, (kind,), body)
    _fill(made, members)
    if issubclass(kind, enum.Flag):
        _sum_up(made, members)
    return made


def _caller() -> str:
    """The module that asked for the enumeration: the caller of `EnumType.__call__`, which called `_create`."""
    try:
        return str(sys._getframe(3).f_globals["__name__"])
    except (ValueError, KeyError):  # Qt asks in a thread that no Python called
        return __name__


def _plain_members(kind: Any, names: Any) -> dict[str, int] | None:
    """The members, unless one needs all of Python's care."""
    if kind not in KINDS or type(names) is not list or set(map(type, names)) - {tuple}:
        return None
    members: dict[str, int] = dict(names)
    plain = (
        len(members) == len(names)
        and set(map(type, members.values())) <= {int}
        and _taken(kind).isdisjoint(members)
        and "_" not in {name[0] for name in members}
    )
    return members if plain else None


@lru_cache
def _taken(kind: Any) -> frozenset[str]:
    """Names that already mean something in such a class."""
    # Not `dir`, which an enumeration answers in its own way.
    return frozenset(["", "mro", *(name for base in kind.__mro__ for name in vars(base))])


@lru_cache
def _pattern(kind: Any, boundary: Any) -> tuple[dict[str, Any], dict[str, type]]:
    """What Python itself writes into such a class without members, and what of it each class has for itself."""
    body = dict(vars(_usual(kind, "Pattern", [], module=__name__, boundary=boundary)))
    return body, {name: type(value) for name, value in body.items() if isinstance(value, list | dict)}


def _fill(made: Any, members: dict[str, int]) -> None:
    """Give a class its members; a second name for the same number is the same member."""
    first_names, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    is_flag, is_number = issubclass(made, enum.Flag), issubclass(made, int)
    for name, value in members.items():
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = int.__new__(made, value) if is_number else object.__new__(made)
            # In Python's own order: objects that agree in it share their tables of names.
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(first_names)
            if not is_flag or _is_one_bit(value):
                first_names.append(name)
        by_name[name] = member
    # Last, because it makes Python look for everything in the class anew.
    for name, member in by_name.items():
        type.__setattr__(made, name, member)


def _is_one_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0


def _sum_up(made: Any, members: dict[str, int]) -> None:
    """What a class of flags knows of all its members."""
    for value in members.values():
        made._flag_mask_ |= value
        if _is_one_bit(value):
            made._singles_mask_ |= value
    made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
    first = [member._value_ for member in made]
    if first != sorted(first):
        made._iter_member_ = made._iter_member_by_def_
