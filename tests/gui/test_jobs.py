"""Long work: its result, cancelling, faults of both families, and where its news arrive."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import delete

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.gui import jobs, messages
from caicach_desktop.services.agencies import list_agencies, save_agency


@pytest.fixture
def at_once(monkeypatch):
    """The progress window comes without waiting."""
    monkeypatch.setattr(jobs, "SHOW_AFTER_MS", 0)


def test_the_result_comes_in_the_windows_thread_from_work_in_another(context, qtbot):
    results = []
    done = lambda result: results.append((result, QThread.currentThread()))  # noqa: E731
    job = context.run_job("Việc", lambda _: QThread.currentThread(), done)
    qtbot.waitUntil(lambda: not context.jobs)
    worked_in, told_in = results[0]
    assert told_in == context.thread()
    assert worked_in != told_in
    assert not job.running


def test_cancelling_stops_at_the_next_report_without_a_message(context, qtbot, at_once):
    going, go_on, results = threading.Event(), threading.Event(), []

    def work(progress):
        progress.report(10, "bước một")
        going.set()
        go_on.wait(60)
        progress.report(20)
        return "xong"

    job = context.run_job("Việc dài", work, results.append)
    qtbot.waitUntil(lambda: job.dialog is not None and going.is_set())
    qtbot.waitUntil(lambda: "bước một" in job.dialog.labelText())
    qtbot.mouseClick(job.dialog.findChild(QPushButton), Qt.MouseButton.LeftButton)
    go_on.set()
    qtbot.waitUntil(lambda: not context.jobs)
    assert results == []
    assert messages.shown == []


def test_short_work_shows_no_progress_window(context, qtbot):
    job = context.run_job("Việc ngắn", lambda progress: progress.report(50))
    qtbot.waitUntil(lambda: not context.jobs)
    assert job.dialog is None


def test_a_window_that_goes_meanwhile_is_not_asked_to_show_anything(context, qtbot, at_once, monkeypatch):
    go_on, told = threading.Event(), []
    monkeypatch.setattr(messages, "show_error", lambda window, error: told.append(window))

    def work(_):
        go_on.wait(60)
        raise AppError(ErrorCode.DISK_FULL, path="D:/kế hoạch.docx")

    window = QWidget()
    monkeypatch.setattr(context, "window", lambda: window)
    job = context.run_job("Xuất", work)
    delete(window)
    qtbot.waitUntil(lambda: job.dialog is not None)
    go_on.set()
    qtbot.waitUntil(lambda: not context.jobs)
    assert told == [None]


def test_a_progress_window_may_go_with_the_window_it_blocks(context, qtbot, at_once, monkeypatch):
    going, results = threading.Event(), []

    def work(progress):
        going.wait(60)
        progress.report(50, "nửa chừng")
        return "xong"

    window = QWidget()
    monkeypatch.setattr(context, "window", lambda: window)
    job = context.run_job("Việc dài", work, results.append)
    qtbot.waitUntil(lambda: job.dialog is not None)
    delete(window)
    going.set()
    qtbot.waitUntil(lambda: not context.jobs)
    assert (results, job.dialog) == (["xong"], None)


def test_work_that_is_over_keeps_nothing_alive(context, qtbot):
    class Waiting:
        """Stands for a dialog that waits for a result."""

        def take(self, result):
            """Take it."""

    waiting = Waiting()
    context.run_job("Việc", lambda _: 1, waiting.take)
    qtbot.waitUntil(lambda: not context.jobs)
    known = weakref.ref(waiting)
    del waiting
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert known() is None


def test_a_known_fault_is_told_calmly_and_another_as_a_bug(context, qtbot):
    def known(_):
        raise AppError(ErrorCode.DISK_FULL, path="D:/kế hoạch.docx")

    def bug(_):
        raise ValueError("hỏng")

    context.run_job("Xuất", known)
    qtbot.waitUntil(lambda: not context.jobs)
    context.run_job("Xuất", bug)
    qtbot.waitUntil(lambda: not context.jobs)
    assert [shown.kind for shown in messages.shown] == ["warn", "bug"]


def test_changes_made_in_a_worker_arrive_in_the_windows_thread(context, qtbot):
    seen = []
    context.changed.connect(lambda changes: seen.append((changes, QThread.currentThread())))
    context.run_job("Thêm", lambda _: save_agency(context.store, Agency(name="Công an xã")))
    qtbot.waitUntil(lambda: bool(seen))
    changes, thread = seen[0]
    assert changes.touches(Kind.AGENCY)
    assert thread == context.thread()
    assert context.last_saved is not None


def test_do_gives_the_result_or_none_after_a_message(context):
    assert context.do(save_agency, Agency(name="Công an xã")) == 1
    assert context.do(save_agency, Agency(name="công an xã")) is None
    assert [shown.kind for shown in messages.shown] == ["warn"]
    assert [agency.name for agency in list_agencies(context.store)] == ["Công an xã"]


def test_a_closed_context_hears_no_more(context):
    seen = []
    context.changed.connect(seen.append)
    context.close()
    save_agency(context.store, Agency(name="Công an xã"))
    assert seen == []
