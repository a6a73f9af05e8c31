"""Ticks on what came back never contradict each other."""

from dataclasses import replace
from pathlib import Path

from caicach_desktop.services.returned import Line, LineKind, Part, Returned, ReturnedFile
from caicach_desktop.services.returned_choice import Choice

PLAN, FIRST, SECOND = (Part.PLAN, 0), (Part.ENTRY, 0), (Part.ENTRY, 1)


def line(source, **facts):
    return Line(source, LineKind.NEW, "việc", **{"takeable": True, "taken": True, **facts})


def returned(*files):
    return Returned(tuple(ReturnedFile(Path(f"{n}.caicach"), lines=tuple(lines)) for n, lines in enumerate(files)))


def test_a_line_brings_the_one_it_needs_and_goes_with_it():
    choice = Choice(returned([line(PLAN), line(FIRST, needs=PLAN), line(SECOND, needs=PLAN)]))
    choice.take((0, 0), False)
    assert choice.taken == frozenset()
    choice.take((0, 2), True)
    assert choice.taken == {(0, 0), (0, 2)}


def test_of_two_reports_for_one_task_only_one_is_taken():
    choice = Choice(returned([line(FIRST, target=(1, "2026-Q3"))], [line(FIRST, target=(1, "2026-Q3"), taken=False)]))
    assert choice.taken == {(0, 0)}
    choice.take((1, 0), True)
    assert choice.taken == {(1, 0)}
    choice.take_all([(0, 0), (1, 0)], True)
    assert choice.taken == {(1, 0)}, "what was chosen stays"
    choice.take_all([(0, 0), (1, 0)], False)
    choice.take_all([(0, 0), (1, 0)], True)
    assert choice.taken == {(0, 0)}


def test_the_state_of_a_file_counts_only_what_can_be_taken():
    files = ([line(FIRST), line(SECOND, takeable=False, taken=False)], [line(FIRST), line(SECOND)])
    choice = Choice(returned(*files))
    assert (choice.state(0), choice.state(None), choice.taken_count, choice.left_count) == (True, True, 3, 1)
    choice.take((1, 0), False)
    assert (choice.state(0), choice.state(1), choice.state(None), choice.left_count) == (True, None, None, 2)
    choice.take_all([(1, 0), (1, 1)], False)
    assert (choice.state(1), choice.can_take(1)) == (False, True)
    assert not choice.are_taken([(0, 0), (1, 0)])
    assert not Choice(returned([line(FIRST, takeable=False, taken=False)])).can_take(None)


def test_decisions_stay_when_files_are_added_but_not_on_lines_that_changed():
    lines = [line(FIRST), line(SECOND), line((Part.ENTRY, 2))]
    before = Choice(returned(lines))
    for number in range(3):
        before.take((0, number), False)
    changed = replace(lines[2], remarks=("khác",))
    after = Choice(returned([*lines[:2], changed], [line(FIRST)]), before)
    assert after.taken == {(0, 2), (1, 0)}
