"""Packages spoiled in every way a post, a stick or an enemy may: bytes flipped, ends cut, values retyped."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from caicach_desktop.domain.errors import AppError
from caicach_desktop.services.packing import Choices, open_package, take
from caicach_desktop.store.store import Store
from tests.services.package_making import REFUSALS, parts_of, sealed, together

_VALUES = ("", "x", "../x", "\u202e", "2026-Q3", -1, 0, 140, 10**30, 1.5, True, None, [], {}, [[]], "a" * 300, "\0")


def _flipped(data: bytes, choose: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(choose.randint(1, 8)):
        changed[choose.randrange(len(data))] ^= choose.randint(1, 255)
    return bytes(changed)


def _cut(data: bytes, choose: random.Random) -> bytes:
    start, end = sorted(choose.sample(range(len(data) + 1), 2))
    return choose.choice((data[:start], data[end:], data[:start] + data[end:], data + data[start:end]))


def _resealed(data: bytes, choose: random.Random) -> bytes:
    """Flipped, but with a digest that fits: what an enemy would do."""
    return sealed(_flipped(data[:-64], choose) + data[-64:])


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        found += _places(child, (*path, key))
    return found


def retyped(parts: dict[str, bytes], choose: random.Random) -> bytes:
    """One value in one of the parts is another one, and every digest fits."""
    name = choose.choice(["manifest.json", "plan.json", "progress.json", "progress.json", "agencies.json"])
    content = json.loads(parts[name])
    *way, key = choose.choice(_places(content))
    place = content
    for step in way:
        place = place[step]
    kind = choose.randrange(4)
    if kind == 0:
        del place[key]
    elif kind == 1 and isinstance(place, dict):
        place[str(choose.choice(_VALUES))] = place.pop(key)
    elif kind == 2 and isinstance(place, list):
        place.insert(key, place[key])
    else:
        place[key] = choose.choice(_VALUES)
    return together({**parts, name: json.dumps(content).encode()})


BREAKERS: tuple[Callable[[bytes, random.Random], bytes], ...] = (_flipped, _cut, _resealed)


def mutations(path: Path, count: int, seed: int) -> list[bytes]:
    """So many spoiled packages made of a good one, all different from it."""
    choose = random.Random(seed)
    data, parts = path.read_bytes(), parts_of(path)
    made: list[bytes] = []
    while len(made) < count:
        breaker = choose.randrange(len(BREAKERS) + 2)
        spoiled = BREAKERS[breaker](data, choose) if breaker < len(BREAKERS) else retyped(parts, choose)
        if spoiled != data:
            made.append(spoiled)
    return made


def survive(store: Store, path: Path, state: Callable[[Store], object]) -> bool:
    """Open and take a spoiled package with all that is in it: refused by one known fault, or whole and undone whole.

    Returns whether it was taken; raises what no refusal is, fails where it left a trace. `state` tells all that the
    store holds.
    """
    before = state(store)
    try:
        review = open_package(store, path)
        parts = (review.entries, review.files, review.days, review.names)
        entries, files, days, names = (frozenset(range(len(part))) for part in parts)
        choices = Choices(entries, files, days=days, names=names)
        changed = take(store, review, choices)
    except AppError as error:
        if error.code not in REFUSALS:
            raise
        assert state(store) == before
        return False
    if changed:
        store.undo()
        assert state(store) == before
    return True
