"""The lines drawn below Tiêu ngữ, the issuing agency, the subject and an appendix's note: there, drawn, as long as
the form asks."""

from collections.abc import Iterable, Iterator, Sequence

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.form_check_base import ELEMENTS, Line, element_fault, excerpt, limits, number
from caicach_desktop.documents.measure import text_width
from caicach_desktop.documents.model import RuleKind, Style
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.printed import DrawnRule
from caicach_desktop.domain.units import MM_PER_PT

_KINDS = {
    Style.MOTTO: RuleKind.MOTTO,
    Style.ISSUING_AGENCY: RuleKind.ISSUING_AGENCY,
    Style.SUBJECT: RuleKind.SUBJECT,
    Style.APPENDIX_NOTE: RuleKind.NOTE,
}
_SHORTEST = 2.0


def width_of(line: Line) -> float:
    """The width of a line's letters in mm, were it never broken."""
    parts = [part for part in line.letters if part.text]
    return sum(
        text_width(part.shown, part.look.size, part.look.bold) + len(part.text) * part.look.spread * MM_PER_PT
        for part in parts
    )


def room_of(line: Line) -> float:
    """The width in mm that a line may fill, 0 when it is not known."""
    how = line.paragraph.setting
    return max(line.paragraph.width - how.left - how.right, 0.0) if line.paragraph.width else 0.0


def _drawn_in(lines: Iterable[Line]) -> list[DrawnRule]:
    """The lines drawn at some paragraphs, each counted once."""
    paragraphs = {id(line.paragraph): line.paragraph for line in lines}
    return [rule for paragraph in paragraphs.values() for rule in paragraph.rules]


def rule_faults(style: Style, texts: Sequence[Line], around: Sequence[Line]) -> Iterator[FormFault]:
    """What is wrong with the line below an element; `around` are the paragraphs where it may be drawn or typed."""
    if not texts:
        return
    where = f"{ELEMENTS[style][0]} {excerpt(texts[-1].text)}"
    asked = _asked(style)
    remedy = "xóa đi rồi vẽ một đường kẻ liền bên dưới (Insert > Shapes > Line)"
    rules = [rule for rule in _drawn_in(around) if rule.length >= _SHORTEST]
    if not rules:
        if any(line.is_rule for line in around):
            yield element_fault(style, "rule-typed", where, "đường kẻ được gõ bằng ký tự", remedy, asked)
        elif any(part.look.underline for line in texts for part in line.inked):
            yield element_fault(style, "rule-underline", where, "dùng gạch chân thay cho đường kẻ", remedy, asked)
        else:
            wrong, remedy = "thiếu đường kẻ bên dưới", "vẽ một đường kẻ liền bên dưới (Insert > Shapes > Line)"
            yield element_fault(style, "rule-missing", where, wrong, remedy, asked)
        return
    if any(line.is_rule for line in around):
        yield element_fault(style, "rule-typed", where, "có thêm đường kẻ gõ bằng ký tự", "xóa dòng ký tự đó", asked)
    if any(part.look.underline for line in texts for part in line.inked):
        yield element_fault(style, "rule-underline", where, "chữ bị gạch chân", "bỏ gạch chân", asked)
    least, most = _lengths(style, texts)
    best = min(rules, key=lambda rule: max(least - rule.length, rule.length - most, 0.0))
    if most and not least <= best.length <= most:
        wrong = f"đường kẻ dài {number(best.length)} mm, quá {'ngắn' if best.length < least else 'dài'}"
        remedy = f"kéo đường kẻ còn khoảng {number((least + most) / 2)} mm"
        yield element_fault(style, "rule-length", where, wrong, remedy, asked)
    if not best.solid:
        yield element_fault(style, "rule-dashed", where, "đường kẻ không phải nét liền", "chọn nét liền", asked)


def _asked(style: Style) -> str:
    if style == Style.MOTTO:
        return "bên dưới có đường kẻ ngang, nét liền, dài bằng dòng chữ"
    if style == Style.APPENDIX_NOTE:
        return "bên dưới có đường kẻ ngang như mẫu 2.1, 2.2 Phụ lục III"
    return "bên dưới có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ"


def _lengths(style: Style, texts: Sequence[Line]) -> tuple[float, float]:
    """The shortest and the longest the line may be in mm; of several lines of text any may be meant."""
    share, slack = official_form().rules[_KINDS[style]].share, limits().tolerance["rule_share"]
    if not share.most:
        return 0.0, 0.0
    widths = [width for line in texts for width in _broken_widths(line) if width]
    if not widths:
        return 0.0, 0.0
    return share.least * (1 - slack) * min(widths), share.most * (1 + slack) * max(widths)


def _broken_widths(line: Line) -> list[float]:
    """The widths in mm of the lines that a text takes in its column."""
    room, whole = room_of(line), width_of(line)
    if not room or whole <= room + limits().tolerance["width"] or not line.inked:
        return [whole]
    look = line.inked[0].look
    shown = "".join(part.shown for part in line.letters)
    widths, used = [], 0.0
    space = text_width(" ", look.size, look.bold)
    for word in shown.split():
        width = text_width(word, look.size, look.bold)
        if used and used + space + width > room:
            widths.append(used)
            used = width
        else:
            used += width + (space if used else 0.0)
    return [*widths, used]
