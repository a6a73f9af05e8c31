"""What all checks against the official form share: the figures allowed, the names of elements, how faults are told.

Source of the rules: Nghị định 30/2020/NĐ-CP, Phụ lục I, part I; figures stand in `resources/form.json` only.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from caicach_desktop.documents.form import Figure, TextStyle, figure_of, official_form
from caicach_desktop.documents.model import Align, Style
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.printed import Letters, PrintedParagraph
from caicach_desktop.domain.text import fold, squeeze
from caicach_desktop.resources import read_json

# No line of a letterhead or title is longer; patterns are tried on no more than this.
_LONGEST_LINE = 1000
_TYPED_RULE = re.compile(r"[\s_\-–—─━=*~]{3,}")
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, {}"
HOUSE = "cách trình bày của chương trình"
_EXCERPT = 40

# Each element: what it is called, and where the decree speaks of it.
ELEMENTS: Mapping[Style, tuple[str, str]] = {
    Style.STATE_NAME: ("Quốc hiệu", "mục II.1a"),
    Style.MOTTO: ("Tiêu ngữ", "mục II.1b"),
    Style.SUPERIOR_AGENCY: ("Tên cơ quan chủ quản", "mục II.2b"),
    Style.ISSUING_AGENCY: ("Tên cơ quan ban hành", "mục II.2b"),
    Style.DOCUMENT_NUMBER: ("Số, ký hiệu", "mục II.3c"),
    Style.PLACE_DATE: ("Địa danh, thời gian", "mục II.4"),
    Style.TYPE_NAME: ("Tên loại", "mục II.5b"),
    Style.SUBJECT: ("Trích yếu", "mục II.5b"),
    Style.LETTER_SUBJECT: ("Trích yếu công văn", "mục II.5b"),
    Style.LEGAL_BASIS: ("Căn cứ", "mục II.6a"),
    Style.BODY: ("Nội dung", "mục II.6e"),
    Style.BODY_HEADING: ("Đề mục", "mục II.6đ"),
    Style.SIGNATURE_TITLE: ("Quyền hạn, chức vụ", "mục II.7đ"),
    Style.SIGNATURE_NAME: ("Họ tên người ký", "mục II.7"),
    Style.ADDRESSEE: ("Kính gửi", "mục II.9d"),
    Style.RECIPIENTS_HEADING: ("Nơi nhận", "mục II.9d"),
    Style.RECIPIENTS_LIST: ("Danh sách nơi nhận", "mục II.9d"),
    Style.APPENDIX_NUMBER: ("Số phụ lục", "mục III.1b"),
    Style.APPENDIX_TITLE: ("Tên phụ lục", "mục III.1b"),
    Style.APPENDIX_NOTE: ("Chỉ dẫn kèm theo", "mục III.1c"),
    Style.CORNER_NOTE: ("Góc trên bên phải", "mục III.1d"),
}
_ALIGNED = {
    Align.CENTER: "canh giữa",
    Align.LEFT: "sát lề trái",
    Align.RIGHT: "canh phải",
    Align.JUSTIFY: "canh đều hai lề",
}
# The form says nothing of where these stand on their line.
_ANY_ALIGN = {Style.ADDRESSEE, Style.LEGAL_BASIS}
# Below these stands a drawn line: one typed or underlined in its place is told with it.
_RULED = {Style.MOTTO, Style.ISSUING_AGENCY, Style.SUBJECT, Style.APPENDIX_NOTE}


@dataclass(frozen=True, slots=True)
class Limits:
    """Figures that only the check needs: what a file may show, and how much a measure may be off."""

    margins: Mapping[bool, Mapping[str, Figure]]
    number_size: Figure
    first_line: Figure
    paragraph_space: float
    line: Figure
    tolerance: Mapping[str, float]
    least_rows: int
    short_file: float
    types: Mapping[str, str]


@lru_cache(maxsize=1)
def limits() -> Limits:
    """The figures, read once."""
    data = read_json("form.json")
    return Limits(
        margins={
            turned: {side: figure_of(entry) for side, entry in data["margins"][name].items()}
            for turned, name in ((False, "portrait"), (True, "landscape"))
        },
        number_size=figure_of(data["page_number"]["size"]),
        first_line=figure_of(data["body"]["first_line"]),
        paragraph_space=figure_of(data["body"]["paragraph_space"]).least,
        line=figure_of(data["body"]["line"]),
        tolerance=data["check"]["tolerance"],
        least_rows=data["check"]["least_rows"],
        short_file=data["check"]["short_file"],
        types={fold(name): code for name, code in data["types"].items()},
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as typed: a paragraph, or the part of one between two line breaks. `area` is the table and column
    it stands in, () in the text; `order` counts all lines of the file, `section` its sections."""

    paragraph: PrintedParagraph
    letters: tuple[Letters, ...]
    order: int
    section: int
    area: tuple[int, ...] = ()
    row: int = 0

    @property
    def text(self) -> str:
        """The line as it is seen, on one line with single spaces."""
        return squeeze("".join(part.shown for part in self.letters)[:_LONGEST_LINE])

    @property
    def folded(self) -> str:
        """The line in its search form."""
        return fold(self.text)

    @property
    def is_rule(self) -> bool:
        """Whether it is a line typed with signs."""
        return bool(_TYPED_RULE.fullmatch(self.text))

    @property
    def inked(self) -> list[Letters]:
        """The letters that can be seen, without raised signs of notes."""
        return [part for part in self.letters if part.text.strip() and not part.look.raised]


def excerpt(text: str) -> str:
    """The beginning of a text between quotation marks."""
    short = squeeze(text[:200])
    return f"“{short[:_EXCERPT].rstrip()}…”" if len(short) > _EXCERPT else f"“{short}”"


def source(mark: str) -> str:
    """Where in the decree a rule stands."""
    return _SOURCE.format(mark)


def number(value: float) -> str:
    """A figure as people write it: 12,7."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def span(figure: Figure) -> str:
    """The least and the most allowed."""
    return number(figure.least) if figure.least == figure.most else f"{number(figure.least)}-{number(figure.most)}"


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same words wherever the tone's mark stands (HÒA, HOÀ), capitals told apart."""
    return _words(one) == _words(other)


def _words(text: str) -> list[list[str]]:
    return [sorted(unicodedata.normalize("NFD", word)) for word in squeeze(text).split()]


def _described(look: TextStyle) -> str:
    """A style in the words of the decree."""
    parts = [
        "chữ in hoa" if look.capitals else "chữ in thường",
        f"cỡ {span(look.size_limits)}",
        "nghiêng" if look.italic else "đứng",
        *(["đậm"] if look.bold else []),
    ]
    return ", ".join(parts)


def _element_rule(style: Style) -> str:
    """The rule for an element's letters, with its source."""
    return f"{source(ELEMENTS[style][1])}: {_described(official_form().styles[style])}"


def element_fault(style: Style, aspect: str, place: str, wrong: str, remedy: str, rule: str = "") -> FormFault:
    """A fault of an element; without a rule of its own the one for the element's letters."""
    return FormFault(
        f"{style.value}-{aspect}",
        place or ELEMENTS[style][0],
        wrong,
        f"{source(ELEMENTS[style][1])}: {rule}" if rule else _element_rule(style),
        remedy,
    )


def letter_faults(style: Style, lines: Sequence[Line], *, place: str = "", align: bool = True) -> Iterator[FormFault]:
    """How the letters of an element differ from the form, one fault for each way they do."""
    look = official_form().styles[style]
    letters = [part for line in lines for part in line.inked]
    if not letters:
        return
    where = place or f"{ELEMENTS[style][0]} {excerpt(lines[0].text)}"
    sizes = sorted({part.look.size for part in letters})
    slack = limits().tolerance["size"]
    off = [size for size in sizes if not look.size_limits.least - slack <= size <= look.size_limits.most + slack]
    if off:
        wrong = f"cỡ chữ {number(off[0])}"
        yield element_fault(style, "size", where, wrong, f"đặt cỡ chữ {span(look.size_limits)}")
    if style not in _RULED and all(part.look.underline for part in letters):
        yield element_fault(style, "underline", where, "chữ gạch chân", "bỏ gạch chân (Ctrl+U)")
    for aspect, wanted, name in (("bold", look.bold, "đậm"), ("italic", look.italic, "nghiêng")):
        if _differs(letters, aspect, wanted):
            wrong = f"chưa {name}" if wanted else f"chữ {name}"
            yield element_fault(style, aspect, where, wrong, f"{'chọn' if wanted else 'bỏ'} kiểu chữ {name}")
    yield from _capital_faults(style, lines, where, look.capitals)
    if align and style not in _ANY_ALIGN:
        yield from _align_faults(style, lines, where, look.align)


def _differs(letters: Iterable[Letters], aspect: str, wanted: bool) -> bool:
    """Whether some letters are not as wanted; signs alone do not count."""
    return any(
        bool(getattr(part.look, aspect)) != wanted for part in letters if any(char.isalnum() for char in part.text)
    )


def _capital_faults(style: Style, lines: Sequence[Line], where: str, capitals: bool) -> Iterator[FormFault]:
    text = " ".join(line.text for line in lines)
    words = [word for word in text.split() if word.isalpha()]
    if capitals and any(char.islower() for char in text):
        yield element_fault(style, "capitals", where, "chưa viết in hoa", "viết in hoa cả dòng")
    elif not capitals and text.isupper() and sum(len(word) for word in words) > 2:
        yield element_fault(style, "capitals", where, "viết in hoa cả dòng", "viết in thường, chỉ hoa chữ cái đầu")


def _align_faults(style: Style, lines: Sequence[Line], where: str, align: Align) -> Iterator[FormFault]:
    fine = {align.value, "justify"} if align == Align.LEFT else {align.value}
    if any(line.paragraph.setting.align not in fine for line in lines):
        name = _ALIGNED[align]
        yield element_fault(style, "align", where, f"chưa {name}", f"chọn {name}", name)
