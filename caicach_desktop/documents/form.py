"""Typed access to the figures of the official form, which all stand in `resources/form.json`.

Source of the figures: Nghị định 30/2020/NĐ-CP, Phụ lục I and III.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from caicach_desktop.documents.model import Align, RuleKind, Style
from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.resources import read_json


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure the program uses, with the least and the most the form allows."""

    value: float
    least: float
    most: float

    def clamp(self, wanted: float) -> float:
        """The allowed figure nearest to the wanted one."""
        return min(max(wanted, self.least), self.most)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a kind of paragraph is set: size and spaces in pt, line spacing as a multiple of single.

    `capitals` says how the letters look: the text in the file stays as it was typed (`w:caps` in Word), so that it is
    found and copied as typed. `first_line` is the indent of the first line in mm; `keep_next` keeps the paragraph on
    the page of what follows.
    """

    size: float
    size_limits: Figure
    bold: bool
    italic: bool
    capitals: bool
    align: Align
    before: float
    after: float
    line: float
    first_line: float = 0.0
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins of a page in mm."""

    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The page number in the top margin: size in pt, distance of its line from the page's edge in mm."""

    size: float
    bold: bool
    italic: bool
    align: Align
    distance: float
    first_page: bool
    start: int


@dataclass(frozen=True, slots=True)
class RuleForm:
    """A drawn line below a text: thickness and spaces above and below in pt, its length in mm or as a `share` of the
    text above it (0 where the other holds)."""

    length: float
    share: Figure
    thickness: float
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class LetterheadForm:
    """The two columns at the head of a document: widths in mm."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class WidthForm:
    """A column role in automatic widths: weight of its text, its least width in mm, its greatest share of the table."""

    weight: float
    min: float
    max: float


@dataclass(frozen=True, slots=True)
class TableForm:
    """House figures of a table: font size and border in pt, paddings and least column width in mm.

    `line_height` is the height of a single-spaced line as a multiple of the font size.

    A row is kept whole on a page when it is shorter than `whole_row_share` of the text area's height; a header taller
    than `repeated_header_share` of it is not repeated, it would leave the rows no room. Columns get their comfortable
    least widths while these take no more than `comfort_share` of the table; a word longer than `longest_word` mm is
    broken rather than given a column as wide. Texts are justified only where their lines are at least `justified_from`
    times the font size long: shorter ones, of three words or so, would have gaps.
    """

    font_size: Figure
    border: float
    padding_x: float
    padding_y: float
    line_height: float
    least_column: float
    longest_word: float
    justified_from: float
    comfort_share: float
    whole_row_share: float
    repeated_header_share: float
    aligns: Mapping[ColumnRole, Align]
    widths: Mapping[ColumnRole, WidthForm]


@dataclass(frozen=True, slots=True)
class Form:
    """The whole official form; lengths in mm, type sizes and the space around drawings in pt."""

    language: str
    font: str
    color: str
    page_width: float
    page_height: float
    portrait: Margins
    landscape: Margins
    page_number: PageNumber
    styles: Mapping[Style, TextStyle]
    rules: Mapping[RuleKind, RuleForm]
    letterhead: LetterheadForm
    table: TableForm
    drawing_space: float
    texts: Mapping[str, str]

    def page_size(self, landscape: bool) -> tuple[float, float]:
        """Width and height of the page in mm."""
        return (self.page_height, self.page_width) if landscape else (self.page_width, self.page_height)

    def margins(self, landscape: bool) -> Margins:
        """The margins in mm."""
        return self.landscape if landscape else self.portrait

    def text_width(self, landscape: bool) -> float:
        """The width between the left and right margins in mm."""
        margins = self.margins(landscape)
        return self.page_size(landscape)[0] - margins.left - margins.right

    def text_height(self, landscape: bool) -> float:
        """The height between the top and bottom margins in mm."""
        margins = self.margins(landscape)
        return self.page_size(landscape)[1] - margins.top - margins.bottom


@lru_cache(maxsize=1)
def official_form() -> Form:
    """The form as the data file gives it, read once."""
    data = read_json("form.json")
    return Form(
        language=data["language"],
        font=data["font"]["name"],
        color=data["font"]["color"],
        page_width=float(data["page"]["width"]),
        page_height=float(data["page"]["height"]),
        portrait=_margins(data["margins"]["portrait"]),
        landscape=_margins(data["margins"]["landscape"]),
        page_number=_page_number(data["page_number"]),
        styles={style: _text_style(data["styles"][style.value]) for style in Style},
        rules={kind: _rule(data["rules"][kind.value], data["rules"]["thickness"]) for kind in RuleKind},
        letterhead=LetterheadForm(
            figure_of(data["letterhead"]["left_column"]).value, figure_of(data["letterhead"]["right_column"]).value
        ),
        table=_table(data["table"]),
        drawing_space=float(data["drawing"]["space"]),
        texts=data["texts"],
    )


def figure_of(entry: Any) -> Figure:
    """A figure of the data file: one number, or a value with the least and the most ("min", "max") where these are."""
    if isinstance(entry, Mapping):
        value = float(entry["value"])
        return Figure(value, float(entry.get("min", value)), float(entry.get("max", value)))
    return Figure(float(entry), float(entry), float(entry))


def _margins(entry: Mapping[str, Any]) -> Margins:
    return Margins(**{side: figure_of(entry[side]).value for side in ("top", "right", "bottom", "left")})


def _page_number(entry: Mapping[str, Any]) -> PageNumber:
    return PageNumber(
        size=figure_of(entry["size"]).value,
        bold=entry["bold"],
        italic=entry["italic"],
        align=Align(entry["align"]),
        distance=float(entry["distance"]),
        first_page=entry["first_page"],
        start=entry["start"],
    )


def _text_style(entry: Mapping[str, Any]) -> TextStyle:
    size = figure_of(entry["size"])
    return TextStyle(
        size=size.value,
        size_limits=size,
        bold=entry["bold"],
        italic=entry["italic"],
        capitals=entry["capitals"],
        align=Align(entry["align"]),
        before=float(entry["before"]),
        after=float(entry["after"]),
        line=float(entry["line"]),
        first_line=float(entry.get("first_line", 0)),
        keep_next=entry.get("keep_next", False),
    )


def _rule(entry: Mapping[str, Any], thickness: float) -> RuleForm:
    return RuleForm(
        length=float(entry.get("length", 0)),
        share=figure_of(entry.get("share", 0)),
        thickness=float(thickness),
        before=float(entry["before"]),
        after=float(entry["after"]),
    )


def _table(entry: Mapping[str, Any]) -> TableForm:
    return TableForm(
        font_size=figure_of(entry["font_size"]),
        border=float(entry["border"]),
        padding_x=float(entry["padding_x"]),
        padding_y=float(entry["padding_y"]),
        line_height=float(entry["line_height"]),
        least_column=float(entry["least_column"]),
        longest_word=float(entry["longest_word"]),
        justified_from=float(entry["justified_from"]),
        comfort_share=float(entry["comfort_share"]),
        whole_row_share=float(entry["whole_row_share"]),
        repeated_header_share=float(entry["repeated_header_share"]),
        aligns={role: Align(entry["aligns"][role.value]) for role in ColumnRole},
        widths={role: WidthForm(**entry["widths"][role.value]) for role in ColumnRole},
    )
