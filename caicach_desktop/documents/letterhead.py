"""The head of a document: agencies and number on the left, Quốc hiệu, place and date on the right, then its subject."""

from caicach_desktop.documents.facts import UNKNOWN, number_line, shown_date, subject
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.lines import balanced_lines, without_lone_word
from caicach_desktop.documents.measure import text_width
from caicach_desktop.documents.model import Block, Paragraph, Rule, RuleKind, SideBySide, Style
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.plan_name import is_letter
from caicach_desktop.domain.text import squeeze

_SUBJECT_SIGN = "V/v"
# How much of the left column a line of an agency's name may fill, so that it stands clear of Quốc hiệu.
_FILLED = 0.92


def letterhead(plan: Plan, electronic: bool) -> SideBySide:
    """The two columns, 76 and 89 mm wide; number and date are left blank in an electronic document.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.
    """
    form = official_form()
    widths = form.letterhead
    return SideBySide(
        left=(*_agencies(plan, widths.left), *_number(plan, electronic, widths.left)),
        right=(
            Paragraph(form.texts["state_name"], Style.STATE_NAME),
            Paragraph(form.texts["motto"], Style.MOTTO),
            _rule_below(form.texts["motto"], Style.MOTTO, RuleKind.MOTTO),
            Paragraph(
                f"{squeeze(plan.place) or UNKNOWN}, {shown_date(plan, electronic)}",
                Style.PLACE_DATE,
            ),
        ),
        left_width=widths.left,
        right_width=widths.right,
    )


def _agencies(plan: Plan, width: float) -> list[Paragraph | Rule]:
    blocks: list[Paragraph | Rule] = []
    for text, style in ((plan.issuer_parent or "", Style.SUPERIOR_AGENCY), (plan.issuer, Style.ISSUING_AGENCY)):
        blocks += [Paragraph(line, style) for line in lines_of(text, style, width * _FILLED)]
    if blocks:
        last = blocks[-1]
        assert isinstance(last, Paragraph)
        blocks.append(_rule_below(last.text, last.style, RuleKind.ISSUING_AGENCY))
    return blocks


def _number(plan: Plan, electronic: bool, width: float) -> list[Paragraph]:
    blocks = [Paragraph(number_line(plan, electronic), Style.DOCUMENT_NUMBER)]
    if is_letter(plan) and subject(plan):
        look = official_form().styles[Style.LETTER_SUBJECT]
        line = without_lone_word(f"{_SUBJECT_SIGN} {subject(plan)}", width, look.size, look.bold)
        blocks.append(Paragraph(line, Style.LETTER_SUBJECT))
    return blocks


def opening(plan: Plan) -> list[Block]:
    """What follows the letterhead: type name, subject and its rule; in a công văn the addressees."""
    if is_letter(plan):
        return addressees(plan.addressees)
    blocks: list[Block] = [Paragraph(squeeze(plan.doc_type), Style.TYPE_NAME)]
    lines = lines_of(squeeze(plan.title), Style.SUBJECT, official_form().text_width(landscape=False))
    if lines:
        blocks += [
            Paragraph("\n".join(lines), Style.SUBJECT),
            _rule_below(lines[-1], Style.SUBJECT, RuleKind.SUBJECT),
        ]
    return blocks


def addressees(names: tuple[str, ...]) -> list[Block]:
    """ "Kính gửi:" with the one it is sent to on the same line, several below, their dashes under the colon."""
    texts = official_form().texts
    size = official_form().styles[Style.ADDRESSEE].size
    start = texts["addressee"]
    cleaned = [squeeze(name).lstrip("-–+ ").rstrip(";,. ") for name in names]
    names = tuple(name for name in cleaned if name) or (UNKNOWN * 4,)
    full = official_form().text_width(landscape=False)
    if len(names) == 1:
        line = f"{start} {names[0]}."
        return [Paragraph(line, Style.ADDRESSEE, _centred(text_width(line, size), full))]
    dashes = text_width(start, size)
    longest = max(text_width(f"- {name};", size) for name in names)
    indent = _centred(dashes + longest, full)
    ends = [";"] * (len(names) - 1) + ["."]
    listed = "\n".join(f"- {name}{end}" for name, end in zip(names, ends, strict=True))
    return [Paragraph(start, Style.ADDRESSEE, indent), Paragraph(listed, Style.ADDRESSEE_LIST, indent + dashes)]


def _centred(width: float, full: float) -> float:
    """Where a text begins that stands in the middle, at least as far in as a paragraph's first line."""
    return max((full - width) / 2, official_form().styles[Style.BODY].first_line)


def lines_of(text: str, style: Style, width: float) -> list[str]:
    """A centred text in balanced lines, measured as its style shows it."""
    look = official_form().styles[style]
    lines = balanced_lines(text.upper() if look.capitals else text, width, look.size, look.bold)
    # Capitals are only how it looks: the lines are cut out of the text as it was typed.
    words = iter(text.split())
    return [" ".join(next(words) for _ in line.split()) for line in lines]


def _rule_below(text: str, style: Style, kind: RuleKind) -> Rule:
    """The rule below a text, as long as the form's share of it."""
    form = official_form()
    look = form.styles[style]
    length = text_width(text.upper() if look.capitals else text, look.size, look.bold)
    return Rule(length * form.rules[kind].share.value, kind)
