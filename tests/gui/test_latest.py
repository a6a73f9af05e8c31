"""A slow question about the store: asked in a worker, never twice at once, and never answered with what is old."""

import threading

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from caicach_desktop.gui.latest import Latest


def test_what_is_asked_meanwhile_is_asked_once_more(context, qtbot):
    go_on, asked, threads = threading.Event(), [], []

    def question(_progress):
        asked.append(len(asked))
        threads.append(QThread.currentThread())
        go_on.wait(60)
        return len(asked)

    answers = []
    latest = Latest(context, "Hỏi", question, context)
    latest.arrived.connect(answers.append)
    latest.ask()
    qtbot.waitUntil(lambda: asked == [0])
    for _ in range(5):
        latest.ask()
    go_on.set()
    qtbot.waitUntil(lambda: not latest.asking)
    assert (answers, latest.answer) == ([1, 2], 2)
    assert QApplication.instance().thread() not in threads
