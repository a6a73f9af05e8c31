"""Checks the text: type name, subject, addressees, legal bases, the paragraphs and how the content ends."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.form_check_base import (
    ELEMENTS,
    Line,
    element_fault,
    excerpt,
    letter_faults,
    limits,
    number,
    span,
)
from caicach_desktop.documents.form_check_parts import Parts
from caicach_desktop.documents.form_check_rules import rule_faults
from caicach_desktop.documents.form_words import ADDRESSED, HEADING
from caicach_desktop.documents.model import Style
from caicach_desktop.domain.form_fault import FormFault

_END = "./."
_LEAST_SEEN = 5.0
# A legal basis that begins within the line of another one.
_JOINED = re.compile(r";\s*(?:Căn cứ|Theo đề nghị)\s")


def title_faults(parts: Parts) -> Iterator[FormFault]:
    """Type name and subject; a công văn has neither between its letterhead and its addressees."""
    if parts.text.letter_heading is not None:
        where = f"{ELEMENTS[Style.TYPE_NAME][0]} {excerpt(parts.text.letter_heading.text)}"
        remedy = "xóa dòng này, ghi trích yếu “V/v …” dưới số, ký hiệu"
        asked = "chỉ văn bản có tên loại mới ghi tên loại, công văn thì không"
        yield element_fault(Style.TYPE_NAME, "letter", where, "công văn không ghi tên loại", remedy, asked)
    if parts.text.type_name is None:
        return
    yield from letter_faults(Style.TYPE_NAME, [parts.text.type_name])
    if parts.text.subject:
        yield from letter_faults(Style.SUBJECT, parts.text.subject)
        first, last = parts.text.subject[0].order, parts.text.subject[-1].order
        after = [line for line in parts.lines if last < line.order]
        around = [line for line in parts.lines if first <= line.order <= last]
        for line in after:
            if line.text and not line.is_rule:
                break
            around.append(line)
        yield from rule_faults(Style.SUBJECT, parts.text.subject, around)


def addressee_faults(parts: Parts) -> Iterator[FormFault]:
    """ "Kính gửi" and those it names."""
    lines = parts.text.addressee
    if not lines:
        return
    yield from letter_faults(Style.ADDRESSEE, lines)
    style = Style.ADDRESSEE
    if not re.match(rf"{ADDRESSED} ?:", lines[0].folded):
        asked = "sau từ “Kính gửi” có dấu hai chấm (:)"
        yield element_fault(style, "colon", "", "sau “Kính gửi” thiếu dấu hai chấm", "ghi “Kính gửi: …”", asked)
    items = [line for line in lines[1:] if line.text]
    if not items and lines[0].text.endswith((";", ",")):
        wrong = f"kết thúc bằng dấu “{lines[0].text[-1]}”"
        yield element_fault(style, "signs", "", wrong, "kết thúc bằng dấu chấm", "gửi một nơi thì ghi trên một dòng")
    asked = "mỗi nơi một dòng, đầu dòng có gạch (-), cuối dòng có dấu (;), dòng cuối có dấu (.)"
    for place, line in enumerate(items):
        wanted = "." if place == len(items) - 1 else ";"
        if not line.text.endswith(wanted):
            wrong = f"dòng {excerpt(line.text)} không kết thúc bằng dấu “{wanted}”"
            yield element_fault(style, "signs", "", wrong, f"thêm dấu “{wanted}” ở cuối dòng", asked)
            return


def basis_faults(parts: Parts) -> Iterator[FormFault]:
    """The legal bases: their letters, and the sign each ends with."""
    style, lines = Style.LEGAL_BASIS, parts.text.bases
    yield from letter_faults(style, lines)
    asked = "mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.)"
    joined = next((line for line in lines if _JOINED.search(line.text)), None)
    if joined is not None:
        where = f"{ELEMENTS[style][0]} {excerpt(joined.text)}"
        yield element_fault(style, "line", where, "hai căn cứ trên một dòng", "xuống dòng sau dấu “;”", asked)
    for place, line in enumerate(lines):
        last = place == len(lines) - 1
        if not line.text.endswith("." if last else ";"):
            where = f"{ELEMENTS[style][0]} {excerpt(line.text)}"
            wrong = f"{'căn cứ cuối' if last else 'căn cứ'} không kết thúc bằng dấu “{'.' if last else ';'}”"
            remedy = f"kết thúc bằng dấu “{'.' if last else ';'}”"
            yield element_fault(style, "last" if last else "sign", where, wrong, remedy, asked)


def body_faults(parts: Parts) -> Iterator[FormFault]:
    """The paragraphs of the text, each way of being wrong told once with the first place and how many there are."""
    plain = [line for line in parts.text.body if line.text and not line.is_rule and not line.area]
    texts = [line for line in plain if not _is_heading(line)]
    yield from _look_faults(plain, texts)
    yield from _setting_faults(plain, texts)


def _look_faults(plain: Sequence[Line], texts: Sequence[Line]) -> Iterator[FormFault]:
    """How letters look: their size and style; `texts` are the lines of `plain` that head no others."""
    sizes = official_form().styles[Style.BODY].size_limits
    allowed = f"{number(sizes.least)}-{number(sizes.most)}"
    yield from _told(
        [line for line in plain if any(not sizes.least <= part.look.size <= sizes.most for part in line.inked)],
        "size", f"cỡ chữ khác {allowed}", f"đặt cỡ chữ {allowed}",
    )  # fmt: skip
    yield from _told(
        [line for line in texts if line.inked and all(p.look.italic for p in line.inked) and not _is_remark(line)],
        "italic", "chữ nghiêng", "bỏ kiểu chữ nghiêng",
    )  # fmt: skip
    yield from _told(
        [line for line in plain if line.inked and all(p.look.underline for p in line.inked)],
        "underline", "chữ gạch chân", "bỏ gạch chân (Ctrl+U)",
    )  # fmt: skip
    yield from _told(
        [line for line in plain if line.text.isupper() and HEADING.match(line.text) and not _is_bold(line)],
        "heading", "đề mục in hoa chưa đậm", "chọn kiểu chữ đậm", "tiêu đề phần, mục in hoa thì đứng, đậm",
    )  # fmt: skip


def _setting_faults(plain: Sequence[Line], texts: Sequence[Line]) -> Iterator[FormFault]:
    """How paragraphs are set: alignment, indent, spaces; `texts` are the lines of `plain` that head no others."""
    line_space, slack = limits().line, limits().tolerance["line"]
    gap = number(limits().paragraph_space)
    yield from _told(
        [line for line in texts if line.paragraph.setting.align != "justify"],
        "align", "chưa canh đều hai lề", "chọn canh đều hai lề (Justify)", "canh đều cả hai lề",
    )  # fmt: skip
    yield from _told(
        [line for line in texts if not _is_indented(line)],
        "indent", "chữ đầu dòng chưa lùi vào 1 cm hoặc 1,27 cm",
        "đặt First line 1 cm hoặc 1,27 cm, không gõ dấu cách", f"chữ đầu dòng lùi {span(limits().first_line)} mm",
    )  # fmt: skip
    yield from _told(
        [p for p in plain if not line_space.least - slack <= p.paragraph.setting.line <= line_space.most + slack],
        "line", "cách dòng ngoài khoảng 1-1,5", "đặt Line spacing từ Single đến 1.5 lines",
        "cách dòng tối thiểu dòng đơn, tối đa 1,5 lines",
    )  # fmt: skip
    yield from _told(
        _too_near(plain), "space", f"cách đoạn trước chưa đủ {gap} pt",
        "đặt Spacing Before hoặc After 6 pt", f"các đoạn cách nhau tối thiểu {gap} pt",
    )  # fmt: skip


def _is_heading(line: Line) -> bool:
    """Whether a line heads others: bold throughout, or centred and short."""
    bold = _is_bold(line)
    centred = line.paragraph.setting.align == "center" and not line.text.endswith((".", ";", ","))
    return (bold and len(line.text) < 400) or centred or bool(line.text.isupper() and HEADING.match(line.text))


def _is_bold(line: Line) -> bool:
    return bool(line.inked) and all(part.look.bold for part in line.inked if any(c.isalnum() for c in part.text))


def _told(lines: Sequence[Line], aspect: str, wrong: str, remedy: str, rule: str = "") -> Iterator[FormFault]:
    """One fault for all lines that have it."""
    if not lines:
        return
    where = f"Nội dung, đoạn {excerpt(lines[0].text)}"
    many = len({id(line.paragraph) for line in lines})
    if many > 1:
        where += f" và {many - 1} đoạn khác"
    yield element_fault(Style.BODY, aspect, where, wrong, remedy, rule)


def _is_remark(line: Line) -> bool:
    return line.text.startswith(("(", "“", '"', "Ghi chú")) or line.text.endswith((")", ")./."))


def _is_indented(line: Line) -> bool:
    """Whether the first letter stands as far in as the form asks; automatic lists and tabs count as Word shows them."""
    how, first, slack = line.paragraph.setting, limits().first_line, limits().tolerance["indent"]
    typed = "".join(part.text for part in line.paragraph.letters)
    if line.paragraph.sign or (typed.startswith("\t") and not how.first_line):
        return True
    if line.letters and not typed.startswith("".join(part.text for part in line.letters)):
        return True  # the later lines of a paragraph broken by hand
    return any(
        first.least - slack <= place <= first.most + slack for place in (how.first_line, how.left + how.first_line)
    ) and not typed.startswith("  ")


def _too_near(lines: Sequence[Line]) -> list[Line]:
    near = []
    for above, below in pairwise(lines):
        one, other = above.paragraph.setting, below.paragraph.setting
        if above.paragraph is below.paragraph or below.order - above.order > 1 or below.paragraph.new_page:
            continue
        if "center" in (one.align, other.align):
            continue  # the lines of a heading may stand close
        joined = (one.together or other.together) and one.style == other.style
        if joined or one.after + other.before < limits().paragraph_space - limits().tolerance["size"]:
            near.append(below)
    return near


def end_faults(parts: Parts) -> Iterator[FormFault]:
    """The content ends with "./.", once."""
    content = [line for line in parts.text.body if line.text and not line.is_rule]
    if not content or not (parts.foot.signature or parts.foot.heading):
        return
    asked = "như các mẫu Phụ lục III: nội dung kết thúc bằng “./.”"
    marked = [line for line in content if _END in line.text]
    where = f"Cuối nội dung, đoạn {excerpt(content[-1].text)}"
    if parts.tables and parts.tables[-1].order > content[-1].order and not marked:
        return
    if not marked:
        yield element_fault(Style.BODY, "end", where, "thiếu dấu kết thúc “./.”", "kết thúc bằng “./.”", asked)
    elif len(marked) > 1 or marked[0].text.count(_END) > 1:
        yield element_fault(Style.BODY, "end-twice", where, "dấu “./.” có nhiều lần", "chỉ giữ ở cuối nội dung", asked)
    elif marked[0] is not content[-1] or not marked[0].text.endswith(_END):
        where = f"Nội dung, đoạn {excerpt(marked[0].text)}"
        yield element_fault(
            Style.BODY, "end-early", where, "dấu “./.” không ở cuối nội dung", "chuyển xuống cuối", asked
        )


def empty_faults(parts: Parts) -> Iterator[FormFault]:
    """Empty paragraphs that only make space; one below a table is Word's own."""
    lines = parts.lines
    tables = {table.order for table in parts.tables}
    signed = {id(line) for line in parts.foot.signature} | {id(line) for line in parts.foot.recipients}
    empty = []
    for place, line in enumerate(lines):
        if not line.paragraph.is_empty or id(line) in signed or line.area or _is_tiny(line):
            continue
        before = lines[place - 1] if place else None
        after_table = (before is not None and before.area) or line.order - 1 in tables
        before_table = line.order + 1 in tables or (place + 1 < len(lines) and lines[place + 1].area)
        if place + 1 < len(lines) and not after_table and not before_table:
            empty.append(line)
    if empty:
        above = [line for line in lines if line.text and line.order < empty[0].order]
        where = f"Nội dung, sau đoạn {excerpt(above[-1].text)}" if above else "Đầu văn bản"
        wrong = f"{len(empty)} đoạn trống dùng để tạo khoảng cách"
        remedy = "xóa đoạn trống, đặt Spacing Before/After cho đoạn"
        asked = f"các đoạn cách nhau tối thiểu {number(limits().paragraph_space)} pt"
        yield element_fault(Style.BODY, "empty", where, wrong, remedy, asked)


def _is_tiny(line: Line) -> bool:
    """Paragraphs too low to be seen, such as those that Word wants behind a table."""
    return line.paragraph.setting.line * line.paragraph.setting.size < _LEAST_SEEN
