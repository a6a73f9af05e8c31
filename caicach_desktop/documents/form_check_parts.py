"""Puts together what stands in an official document: the one place that says in which order its lines are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from caicach_desktop.documents.form_check_base import Line
from caicach_desktop.documents.form_check_lines import ContentTable, Lines
from caicach_desktop.documents.form_check_read_annexes import Annex, part_annexes
from caicach_desktop.documents.form_check_read_foot import Foot, read_foot
from caicach_desktop.documents.form_check_read_head import Head, read_head
from caicach_desktop.documents.form_check_read_text import Text, read_text


@dataclass(frozen=True, slots=True)
class Parts:
    """The elements that were found; `lines` and `tables` are those of the document itself, without its appendices."""

    lines: Sequence[Line]
    tables: tuple[ContentTable, ...]
    head: Head
    text: Text
    foot: Foot
    annexes: tuple[Annex, ...]
    corner: Line | None

    @property
    def about(self) -> tuple[Line, ...]:
        """The subject of a công văn, wherever it stands."""
        return self.head.about or self.text.about

    @property
    def is_letter(self) -> bool:
        """Whether the file is a công văn."""
        return self.text.type_name is None and bool(self.about or self.text.letter_heading)

    @property
    def is_official(self) -> bool:
        """Whether the file has enough of a document's own head or foot to be one."""
        head = self.head
        marks = (head.state, head.motto, head.number, head.place_date, self.foot.heading, self.about)
        return sum(bool(mark) for mark in marks) >= 2 or bool(head.state)


def find_parts(found: Lines) -> Parts:
    """The elements of a document, its own and those of its appendices.

    Each reading takes the lines that the one before it left: the appendices go first, as theirs are the last lines;
    then the letterhead from above, the foot from below, and the text from what is left between them.
    """
    own = part_annexes(found)
    head, below = read_head(own.lines)
    foot, between = read_foot(below)
    text = read_text(between, head)
    return Parts(own.lines, own.tables, head, text, foot, own.annexes, head.corner or own.corner)
