"""Printed lines made by hand, that the tests of the readings put together."""

from collections.abc import Sequence

from caicach_desktop.documents.form_check_base import Line
from caicach_desktop.documents.form_check_lines import Lines
from caicach_desktop.domain.printed import DrawnRule, Letters, Look, PrintedParagraph, Setting


def paragraph(
    text: str,
    look: str = "",
    align: str = "left",
    *,
    rule: bool = False,
    new_page: bool = False,
) -> PrintedParagraph:
    """A paragraph of one look: "B" for bold, "I" for italic."""
    letters = (Letters(text, Look(size=14, bold="B" in look, italic="I" in look)),) if text else ()
    rules = (DrawnRule(40),) if rule else ()
    return PrintedParagraph(letters, Setting(align=align), rules=rules, new_page=new_page)


def heading(text: str, **more: bool) -> PrintedParagraph:
    """A centred, bold paragraph."""
    return paragraph(text, "B", "center", **more)


def lines(*columns: str | PrintedParagraph | Sequence[str | PrintedParagraph]) -> Lines:
    """Lines in reading order: texts and paragraphs stand in the text, lists of them are the columns of one table."""
    found = Lines()
    place = 0
    for one in columns:
        if isinstance(one, str | PrintedParagraph):
            found.add(_paragraph(one), 0)
            continue
        for item in one:
            found.add(_paragraph(item), 0, (1, place))
        place += 1
    return found


def read(*columns: str | PrintedParagraph | Sequence[str | PrintedParagraph]) -> list[Line]:
    """The lines alone."""
    return lines(*columns).lines


def texts(found: Sequence[Line]) -> list[str]:
    """What lines say."""
    return [line.text for line in found]


def text_of(line: Line | None) -> str | None:
    """What a line says, None where none was found."""
    return line.text if line is not None else None


def _paragraph(one: str | PrintedParagraph) -> PrintedParagraph:
    return paragraph(one) if isinstance(one, str) else one
