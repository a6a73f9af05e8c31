"""One generic way between database records and domain objects: by field name."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Convert = Callable[[Any], Any]


def to_domain(cls: type[T], record: Mapping[Any, Any]) -> T:
    """The domain object a record (or a JSON object inside one) holds; columns the class lacks are left out."""
    values = {}
    for name, convert in _converters(cast(Hashable, cls)).items():
        value = record.get(name)
        values[name] = value if convert is None or value is None else convert(value)
    return cls(**_without_missing(cls, values))


def to_values(record: Any, *leave_out: str) -> dict[str, Any]:
    """The column values of a domain object, without its id and version."""
    left = {"id", "version", *leave_out}
    return {field.name: to_plain(getattr(record, field.name)) for field in fields(record) if field.name not in left}


def to_plain(value: Any) -> Any:
    """A value as JSON can hold it: tuples as lists, dataclasses as objects, enums as their values."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    return value


def _without_missing(cls: type, values: dict[str, Any]) -> dict[str, Any]:
    """An absent value takes the class's default, unless None is a value of that field."""
    optional = _optional(cls)
    return {name: value for name, value in values.items() if value is not None or name in optional}


@lru_cache(maxsize=64)
def _optional(cls: type) -> frozenset[str]:
    hints = get_type_hints(cls)
    return frozenset(field.name for field in fields(cls) if NoneType in get_args(hints[field.name]))


@lru_cache(maxsize=64)
def _converters(cls: Any) -> dict[str, Convert | None]:
    hints = get_type_hints(cls)
    return {field.name: _converter(hints[field.name]) for field in fields(cls)}


def _converter(hint: Any) -> Convert | None:
    """How a JSON value becomes a value of the hinted type; None where it is one already."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        inner = [_converter(arg) for arg in args if arg is not NoneType]
        return next((convert for convert in inner if convert), None)
    if origin is tuple:
        item = _converter(args[0])
        return tuple if item is None else lambda values: tuple(item(value) for value in values)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if is_dataclass(hint):
        return lambda value: to_domain(hint, value)  # type: ignore[arg-type]
    return None
