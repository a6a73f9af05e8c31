"""A text with figures: changed where it differs only, marked at the right letters, pasted without its looks."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from caicach_desktop.gui.theme import apply_theme, color
from caicach_desktop.gui.widgets.figure_text import FigureText


@pytest.fixture
def edit(styled_app, qtbot):
    made = FigureText()
    qtbot.addWidget(made)
    return made


def marked(edit):
    return [mark.cursor.selectedText() for mark in edit.extraSelections()]


def ground(edit):
    (mark,) = edit.extraSelections()
    return mark.format.background().color()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "Một\nHai"),
        ("Một\nHai", ""),
        ("aab", "ab"),
        ("Một 12 việc", "Một 13 việc"),
        ("😀 1", "😀😀 1"),
        ("1😀", "1😁"),
    ],
)
def test_another_text_is_shown_as_it_is(edit, before, after):
    edit.show_text(before)
    edit.show_text(after)
    assert edit.toPlainText() == after


def test_the_cursor_stays_in_what_is_the_same(edit):
    edit.show_text("Đầu dòng\nGiữa dòng\nCuối dòng")
    cursor = edit.textCursor()
    cursor.setPosition(len("Đầu dòng\nGi"))
    edit.setTextCursor(cursor)
    edit.show_text("Đầu dòng đã sửa\nGiữa dòng\nCuối dòng")
    edit.textCursor().insertText("|")
    assert edit.toPlainText() == "Đầu dòng đã sửa\nGi|ữa dòng\nCuối dòng"


def test_marks_lie_on_the_figures_also_behind_letters_qt_counts_twice(edit):
    edit.show_text("😀 có 12 việc\n😀 02 quá hạn")
    text = edit.toPlainText()
    edit.show_figures([(text.index("12"), text.index("12") + 2), (text.index("02"), text.index("02") + 2)])
    assert marked(edit) == ["12", "02"]


def test_marks_follow_what_is_typed_before_them_and_the_theme(edit, styled_app):
    edit.show_text("có 12 việc")
    edit.show_figures([(3, 5)])
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.insertPlainText("Nay ")
    assert marked(edit) == ["12"]
    edit.show_figures([(7, 9)])
    light = ground(edit)
    try:
        apply_theme(styled_app, "dark")
        dark = ground(edit)
        assert dark == color("doing_soft") != light
    finally:
        apply_theme(styled_app, "light")


def test_what_is_pasted_is_bare_text(edit):
    mime = QMimeData()
    mime.setHtml("<b>Đậm</b>")
    mime.setText("Đậm")
    edit.insertFromMimeData(mime)
    assert edit.toPlainText() == "Đậm"
