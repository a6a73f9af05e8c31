"""Checks pages: paper, direction, margins, and the page number in the top margin."""

from collections.abc import Iterator

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.form_check_base import excerpt, limits, number, source, span
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.printed import PageNumber, PrintedFile, PrintedParagraph, PrintedSection, PrintedTable
from caicach_desktop.domain.units import MM_PER_PT

_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_ARABIC = {"decimal", "numberInDash"}
_MM_PER_LINE = 6.5


def page_faults(printed: PrintedFile, annex_sections: frozenset[int]) -> Iterator[FormFault]:
    """All faults of paper, margins and page numbers; equal ones of several sections are told once."""
    told: set[tuple[str, str]] = set()
    for place, section in enumerate(printed.sections):
        where = f"Trang giấy{_part(printed, place)}"
        for fault in (*_paper_faults(section, where), *_margin_faults(section, where)):
            if (fault.kind, fault.wrong) not in told:
                told.add((fault.kind, fault.wrong))
                yield fault
    yield from _number_faults(printed, annex_sections)


def _paper_faults(section: PrintedSection, where: str) -> Iterator[FormFault]:
    form, slack = official_form(), limits().tolerance["paper"]
    sides = sorted((section.width, section.height))
    rule = f"{source('mục I.1')}: khổ A4 ({form.page_width:.0f} x {form.page_height:.0f} mm)"
    if abs(sides[0] - form.page_width) > slack or abs(sides[1] - form.page_height) > slack:
        wrong = f"khổ giấy {section.width:.0f} x {section.height:.0f} mm"
        yield FormFault("paper-size", where, wrong, rule, "chọn khổ giấy A4 (Layout > Size)")
    wide = section.width > section.height
    rule = f"{source('mục I.2')}: trình bày theo chiều dài khổ A4, chỉ theo chiều rộng khi có bảng rộng"
    remedy = "chọn lại hướng giấy (Layout > Orientation)"
    if wide and not section.turned:
        wrong = "trang rộng hơn cao nhưng không đặt hướng ngang nên máy in có thể xoay sai"
        yield FormFault("paper-direction", where, wrong, rule, remedy)
    elif section.turned and not wide:
        yield FormFault("paper-direction", where, "đặt hướng ngang nhưng trang cao hơn rộng", rule, remedy)
    elif wide and not any(isinstance(block, PrintedTable) and block.bordered for block in section.blocks):
        wrong = "trang ngang mà không có bảng biểu nào"
        yield FormFault("paper-landscape", where, wrong, rule, "chọn hướng dọc (Portrait)")


def _margin_faults(section: PrintedSection, where: str) -> Iterator[FormFault]:
    wide = section.width > section.height
    slack = limits().tolerance["margin"]
    for side, allowed in limits().margins[wide].items():
        value = float(getattr(section, side))
        if not allowed.least - slack <= value <= allowed.most + slack:
            name = _SIDES[side]
            rule = (
                f"{source('mục I.3')}: lề {name} {span(allowed)} mm"
                if not wide
                else f"lề trang ngang {span(allowed)} mm"
            )
            yield FormFault(
                f"margin-{side}", where, f"lề {name} {number(value)} mm", rule, f"đặt lề {name} {span(allowed)} mm"
            )


def _number_faults(printed: PrintedFile, annex_sections: frozenset[int]) -> Iterator[FormFault]:
    """All faults of page numbers."""
    sections = printed.sections
    where = "Số trang"
    asked = "đánh từ số 1, chữ số Ả Rập, cỡ 13-14, đứng, canh giữa trong lề trên, không hiển thị ở trang thứ nhất"
    rule = f"{source('mục I.7')}: {asked}"
    numbers = [section.number for section in sections if section.number is not None]
    if not numbers:
        if any(section.low_number for section in sections):
            remedy = "xóa ở lề dưới, chèn vào giữa lề trên (Insert > Page Number > Top of Page)"
            yield FormFault("number-low", where, "đặt ở lề dưới", rule, remedy)
        elif not _is_one_page(printed):
            remedy = "chèn vào giữa lề trên (Insert > Page Number > Top of Page)"
            yield FormFault("number-missing", where, "không có số trang", rule, remedy)
        return
    if any(section.low_number for section in sections):
        yield FormFault("number-low", where, "có thêm số trang ở lề dưới", rule, "xóa số trang ở lề dưới")
    elif any(section.number is None for section in sections):
        lacking = next(place for place, section in enumerate(sections) if section.number is None)
        if lacking or not _is_short(sections[0]):
            where_lacking = f"{where}{_part(printed, lacking)}"
            remedy = "chèn số trang vào giữa lề trên của phần đó"
            yield FormFault("number-missing", where_lacking, "không có số trang", rule, remedy)
    if any(section.even_pages and section.even_number is None for section in sections):
        wrong = "trang chẵn không có số trang"
        yield FormFault("number-missing", where, wrong, rule, "bỏ chọn Different Odd & Even Pages")
    yield from _look_faults(numbers[0], rule)
    yield from _count_faults(printed, annex_sections, rule)


def _look_faults(found: PageNumber, rule: str) -> Iterator[FormFault]:
    where, look, size = "Số trang", found.look, limits().number_size
    slack = limits().tolerance["size"]
    if found.align != "center":
        yield FormFault("number-align", where, "không canh giữa", rule, "canh giữa số trang")
    if not size.least - slack <= look.size <= size.most + slack:
        yield FormFault("number-size", where, f"cỡ chữ {number(look.size)}", rule, f"đặt cỡ chữ {span(size)}")
    if look.bold:
        yield FormFault("number-bold", where, "chữ đậm", rule, "bỏ kiểu chữ đậm")
    if look.italic:
        yield FormFault("number-italic", where, "chữ nghiêng", rule, "bỏ kiểu chữ nghiêng")
    if look.font and look.font.casefold() != official_form().font.casefold():
        yield FormFault("number-font", where, f"phông {look.font}", rule, f"chọn phông {official_form().font}")
    if found.around:
        wrong = f"có chữ khác bên số trang: “{found.around[:30]}”"
        yield FormFault("number-words", where, wrong, rule, "chỉ để lại số trang")
    if any(word in found.code for word in ("ROMAN", "roman", "ALPHABETIC", "alphabetic")):
        yield FormFault("number-format", where, "không dùng chữ số Ả Rập", rule, "chọn dạng số 1, 2, 3")


def _count_faults(printed: PrintedFile, annex_sections: frozenset[int], rule: str) -> Iterator[FormFault]:
    """Where numbers begin, how they count, and whether a first page shows one."""
    told: set[str] = set()
    for place, section in enumerate(printed.sections):
        where = f"Số trang{_part(printed, place)}"
        begins = place == 0 or place in annex_sections
        faults = []
        if section.number_format not in _ARABIC:
            faults.append(FormFault("number-format", where, "không dùng chữ số Ả Rập", rule, "chọn dạng số 1, 2, 3"))
        if begins and section.start not in (None, 1):
            wrong = f"bắt đầu từ số {section.start}"
            faults.append(FormFault("number-start", where, wrong, rule, "đánh số trang từ 1 (Start at 1)"))
        shows = section.first_number if section.title_page else section.number
        if begins and shows is not None:
            remedy = "chọn Different First Page và để trống đầu trang thứ nhất"
            faults.append(FormFault("number-first", where, "hiển thị ở trang thứ nhất", rule, remedy))
        for fault in faults:
            if fault.kind not in told:
                told.add(fault.kind)
                yield fault


def _part(printed: PrintedFile, place: int) -> str:
    """Which part of a file of several is meant, by the words it begins with: Word's own word for it says nothing."""
    if len(printed.sections) < 2:
        return ""
    texts = (block.text for block in printed.sections[place].blocks if isinstance(block, PrintedParagraph))
    begins = next((text for text in texts if text.strip()), "")
    name = "phần đầu" if place == 0 else f"phần thứ {place + 1}"
    return f", {name} của tệp" + (f" (từ {excerpt(begins)})" if begins and place else "")


def _is_one_page(printed: PrintedFile) -> bool:
    return len(printed.sections) == 1 and _is_short(printed.sections[0])


def _is_short(section: PrintedSection) -> bool:
    """Whether a section surely fits on one page, which shows no number."""
    used = 0.0
    for block in section.blocks:
        if isinstance(block, PrintedParagraph):
            used += _height(block)
        else:
            used += sum(
                max((sum(map(_height, cell.paragraphs)) for cell in row.cells), default=0.0) for row in block.rows
            )
    return used < limits().short_file * (section.height - section.top - section.bottom)


def _height(paragraph: PrintedParagraph) -> float:
    lines = 1 + len(paragraph.text) * 2.6 / max(paragraph.width, 10.0)
    how = paragraph.setting
    return int(lines) * _MM_PER_LINE * how.line + (how.before + how.after) * MM_PER_PT
