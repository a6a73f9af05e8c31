"""Work of which only the newest counts."""

import threading

import pytest
from PySide6.QtCore import QObject

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.gui import messages
from caicach_desktop.gui.newest import Newest


@pytest.fixture
def newest(context) -> Newest:
    made = Newest(context, context)
    made.told = []
    made.unanswered.connect(lambda: made.told.append("no answer"))
    return made


def full(_progress):
    raise AppError(ErrorCode.DISK_FULL, path="D:/kế hoạch.docx")


def broken(_progress):
    raise ValueError("hỏng")


def test_the_answer_of_what_was_begun_before_is_dropped(context, newest, qtbot):
    go_on = threading.Event()

    def slow(_progress):
        go_on.wait(60)
        return "cũ"

    newest.begin("Cũ", slow, newest.told.append)
    newest.begin("Mới", lambda _: "mới", newest.told.append)
    qtbot.waitUntil(lambda: newest.told == ["mới"])
    go_on.set()
    qtbot.waitUntil(lambda: not context.jobs)
    assert newest.told == ["mới"]
    assert not newest.busy


def test_what_was_stopped_is_not_heard_of_again(context, newest, qtbot):
    newest.begin("Việc", lambda _: 1, newest.told.append)
    newest.stop()
    assert not newest.busy
    qtbot.waitUntil(lambda: not context.jobs)
    assert newest.told == []


def test_a_known_fault_goes_where_it_is_wanted_else_it_is_a_message(context, newest, qtbot):
    newest.begin("Ghi", full, newest.told.append, newest.told.append)
    qtbot.waitUntil(lambda: not context.jobs)
    assert [error.code for error in newest.told] == [ErrorCode.DISK_FULL]
    assert messages.shown == []
    newest.begin("Ghi", full, newest.told.append)
    qtbot.waitUntil(lambda: not context.jobs)
    assert newest.told[1:] == ["no answer"]
    assert [shown.kind for shown in messages.shown] == ["warn"]


def test_a_fault_of_the_program_does_not_leave_it_busy(context, newest, qtbot):
    newest.begin("Việc", broken, newest.told.append, newest.told.append)
    assert newest.busy
    qtbot.waitUntil(lambda: not context.jobs)
    assert (newest.busy, newest.told) == (False, ["no answer"])
    assert [shown.kind for shown in messages.shown] == ["bug"]


def test_what_begins_with_an_answer_is_the_newest(context, newest, qtbot):
    def once_more(_answer):
        newest.begin("Nữa", lambda _: "nữa", newest.told.append)

    newest.begin("Việc", lambda _: 1, once_more)
    qtbot.waitUntil(lambda: newest.told == ["nữa"])
    qtbot.waitUntil(lambda: not context.jobs)
    assert newest.told == ["nữa"]


def test_nothing_is_told_to_an_owner_that_has_gone(context, qtbot):
    owner, told = QObject(), []
    newest = Newest(context, owner)
    newest.begin("Việc", lambda _: 1, told.append)
    del newest, owner
    qtbot.waitUntil(lambda: not context.jobs)
    assert told == []
