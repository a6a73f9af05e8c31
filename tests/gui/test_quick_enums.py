"""Enumerations made quickly are those Python makes."""

import _thread
import enum
import subprocess
import sys
import threading
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from caicach_desktop.gui import quick_enums

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="left to Python")

START = """
import enum
slow = []
import caicach_desktop.gui.quick_enums as quick
python = quick._usual
quick._usual = lambda kind, name, *rest, **more: slow.append(name) or python(kind, name, *rest, **more)
fill, made = quick._fill, []
quick._fill = lambda new, members: made.append(new) or fill(new, members)
import caicach_desktop.app
print(len(made), len([name for name in slow if name != "Pattern"]))
"""


@pytest.fixture(autouse=True)
def quick():
    assert quick_enums.make_enums_quickly()


def facts(made: Any) -> dict[str, Any]:
    """All that is in an enumeration, members by what they are."""

    def told(value: Any) -> Any:
        if isinstance(value, made):
            return (value._name_, value._value_, value._sort_order_, type(value).__name__, list(vars(value)))
        if isinstance(value, enum.property):
            return type(value), told(value.member)
        return {key: told(one) for key, one in value.items()} if isinstance(value, dict) else value

    found = {name: told(value) for name, value in vars(made).items()}
    found["_iter_member_"] = getattr(vars(made).get("_iter_member_"), "__func__", None)
    found["__new__"] = made.__new__
    return {
        **found,
        "names": list(made.__members__),
        "order": [one._name_ for one in made],
        "seen": [str(one) + repr(one) for one in made],
    }


def both(kind: Any, names: Any, **more: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """The same enumeration made quickly and by Python."""
    ours = kind("Made", names, module="some.module", **more)
    return facts(ours), facts(quick_enums._usual(kind, "Made", names, module="some.module", **more))


def qt_enums() -> list[Any]:
    """Every enumeration of the three great modules."""
    found = []
    for module in (QtCore, QtGui, QtWidgets):
        classes = [one for one in (getattr(module, name) for name in dir(module)) if isinstance(one, type)]
        values = [value for one in classes for value in (one, *vars(one).values())]
        found += [value for value in values if isinstance(value, enum.EnumType)]
    return list(dict.fromkeys(found))


def test_all_enumerations_of_qt_are_what_python_makes_of_them():
    enums = qt_enums()
    assert len(enums) > 600
    for one in enums:
        kind = one.__mro__[1]
        names = [(name, member._value_) for name, member in one.__members__.items()]
        assert quick_enums._plain_members(kind, names) is not None, one
        ours, pythons = both(kind, names, boundary=enum.KEEP)
        assert ours == pythons, one


@pytest.mark.parametrize("kind", quick_enums.KINDS)
@pytest.mark.parametrize(
    "names",
    [
        [],
        "one two",
        ["one", "two"],
        {"one": 1, "two": 2},
        [("one", 1), ("same", 1), ("three", 3), ("four", 4), ("nothing", 0), ("two", 2)],
        [("below", -1), ("great", 1 << 40)],
        [("name", 1), ("value", 2), ("real", 4)],
        [("_under", 1), ("two", 2)],
        [("three", True)],
    ],
)
def test_odd_ones_are_what_python_makes_of_them(kind: Any, names: Any) -> None:
    def made(make: Any) -> Any:
        try:
            return facts(make())
        except (TypeError, ValueError) as error:
            return type(error), str(error)

    ours = made(lambda: kind("Made", names, module="some.module"))
    assert ours == made(lambda: quick_enums._usual(kind, "Made", names, module="some.module"))


def test_a_name_twice_is_refused_as_ever():
    with pytest.raises(TypeError):
        enum.IntEnum("Made", [("one", 1), ("one", 2)])


def test_flags_add_up_and_unknown_numbers_are_refused():
    made = enum.IntFlag("Made", [("a", 1), ("b", 2), ("ab", 3), ("c", 8)], boundary=enum.KEEP)
    assert made.a | made.b is made.ab
    assert made(11) == made.ab | made.c
    assert list(made.ab) == [made.a, made.b]
    assert ~made.a == 14
    assert made.a in made.ab
    assert made.b not in made.a | made.c
    number = enum.Enum("Made", [("a", 1)])
    assert number(1) is number.a
    assert number["a"] is number.a
    assert number.a.name == "a"
    with pytest.raises(ValueError, match="2 is not a valid"):
        number(2)


def test_it_names_the_module_that_asked():
    assert enum.IntEnum("Made", [("a", 1)]).__module__ == __name__
    assert enum.IntEnum("Made", ["a"]).__module__ == __name__


def test_it_is_made_also_where_no_python_called():
    """As in a thread of Qt's own that makes its first use of a class."""
    made: list[Any] = []
    done = threading.Event()

    def make() -> None:
        made.append(quick_enums._create(enum.IntEnum, "Made", [("a", 1)]))
        done.set()

    _thread.start_new_thread(make, ())
    assert done.wait(60)
    assert made[0].a == 1
    assert made[0].__module__ == quick_enums.__name__


def test_the_program_starts_with_it():
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    quick, slow = map(int, done.stdout.split())
    assert quick > 200
    assert slow == 0
