"""The two lists beside the table under review: the appendices by file, and the places to look at."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.theme import color
from caicach_desktop.services.reviewing import Part, Question, Review

DATA = Qt.ItemDataRole.UserRole
_NAME_HALF = 26
_DOUBTS = "Đọc chưa chắc"
_ADVICE = "Nội dung nên xem"


class PartList:
    """Lists the appendices with a tick box each; where there are several files, below the name of each file."""

    def __init__(self, shown: QListWidget) -> None:
        self._list = shown
        _set_up(shown)

    def show(self, review: Review) -> None:
        """List a review's appendices anew."""
        with QSignalBlocker(self._list):
            self._list.clear()
            for number, file in enumerate(review.files):
                places = review.parts_of(number)
                if places and len(review.files) > 1:
                    self._list.addItem(_heading(file.name))
                for place in places:
                    item = QListWidgetItem()
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    item.setData(DATA, place)
                    self._list.addItem(item)
        self.rename(review)

    def rename(self, review: Review) -> None:
        """Write down the present names, counts and ticks."""
        with QSignalBlocker(self._list):
            for row in range(self._list.count()):
                item = self._list.item(row)
                if isinstance(item.data(DATA), int):
                    _describe(item, review.parts[item.data(DATA)])

    def place(self) -> int:
        """The appendix that is current, -1 where none is."""
        item = self._list.currentItem()
        return int(item.data(DATA)) if item is not None and isinstance(item.data(DATA), int) else -1

    def go_to(self, place: int) -> None:
        """Make an appendix the current one."""
        for row in range(self._list.count()):
            if self._list.item(row).data(DATA) == place:
                self._list.setCurrentRow(row)


class QuestionList:
    """Lists what is doubtful about the reading and, apart from it, what the checks say about the text."""

    def __init__(self, shown: QListWidget) -> None:
        self._list = shown
        _set_up(shown)

    def show(self, doubts: Sequence[Question], advice: Sequence[Question], name: Callable[[Question], str]) -> None:
        """List them anew; whoever was current stays so where it is still there."""
        chosen = self.chosen()
        with QSignalBlocker(self._list):
            self._list.clear()
            for heading, questions, sign, tone in (
                (_DOUBTS, doubts, "warning", "soon"),
                (_ADVICE, advice, "inspect", "muted"),
            ):
                if questions:
                    self._list.addItem(_heading(f"{heading} ({len(questions)})"))
                for question in questions:
                    item = QListWidgetItem(icon(sign, tone), name(question))
                    item.setData(DATA, question)
                    item.setToolTip(name(question))
                    self._list.addItem(item)
                    if question == chosen:
                        self._list.setCurrentItem(item)
            if not self._list.count():
                self._list.addItem(_plain("Không có chỗ nào cần xem lại."))

    def chosen(self) -> Question | None:
        """The place that is current."""
        item = self._list.currentItem()
        found = item.data(DATA) if item is not None else None
        return found if isinstance(found, Question) else None


def _set_up(shown: QListWidget) -> None:
    shown.setResizeMode(QListView.ResizeMode.Adjust)
    shown.setTextElideMode(Qt.TextElideMode.ElideNone)


def _describe(item: QListWidgetItem, part: Part) -> None:
    appendix = part.whole.appendix
    count = f"{len(part.whole.rows)} dòng"
    doubts = f", {len(part.questions)} chỗ đọc chưa chắc" if part.questions else ""
    title = short(squeeze(" ".join(appendix.title)))
    item.setToolTip(part.name)
    # Beside a tick box the list reserves a line too few: the last one is left empty.
    lines = (squeeze(appendix.number) or "Phụ lục", title, count + doubts, " ")
    item.setText("\n".join(line for line in lines if line))
    item.setCheckState(Qt.CheckState.Checked if part.kept else Qt.CheckState.Unchecked)
    item.setForeground(color("text" if part.kept else "muted"))


def _heading(text: str) -> QListWidgetItem:
    item = _plain(text)
    font = QFont()
    font.setBold(True)
    item.setFont(font)
    item.setToolTip(text)
    return item


def _plain(text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setForeground(color("muted"))
    return item


def short(name: str) -> str:
    """A long name without its middle: titles of one file often begin alike and differ only at the end."""
    if len(name) <= 2 * _NAME_HALF + 10:
        return name
    head, tail = name[:_NAME_HALF].rsplit(" ", 1)[0], name[-_NAME_HALF:].split(" ", 1)[-1]
    return f"{head} … {tail}"
