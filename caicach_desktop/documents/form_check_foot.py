"""Checks the foot of a document: the signature block, and the recipients beside it."""

import re
from collections.abc import Iterator, Sequence

from caicach_desktop.documents.form_check_base import ELEMENTS, Line, element_fault, excerpt, letter_faults
from caicach_desktop.documents.form_check_parts import Parts
from caicach_desktop.documents.form_words import AUTHORITY, KEPT_ON_FILE, WRONG_AUTHORITY
from caicach_desktop.documents.model import Style
from caicach_desktop.domain.form_fault import FormFault

_ACADEMIC = re.compile(
    r"(?:GS|PGS|TS|TSKH|ThS|Th\.S|T\.S|CN|KS|BS|BSCK|NGND|NGƯT|NSND|NSƯT|CVCC|CVC)\.?\s*[.,]?\s+(?=\S)|"
    r"(?:Giáo sư|Phó Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Cử nhân|Kỹ sư|Bác s[ĩỹ]|Ông|Bà|Đồng chí|Đ/c|Đc)\b[.:]?\s",
)  # fmt: skip
_STAND_IN = re.compile(r"\(|\[|\.{3}|…|(?:da ky|ky ten|chu ky)")
_RANKS = re.compile(r"(?:PGS|GS|TS|ThS)\.")
_KEPT = re.compile(r"[-–+]?\s*Lưu\s*:\s*VT\b")
_LONGEST_NAME = 60


def signature_faults(parts: Parts) -> Iterator[FormFault]:
    """Authority, title and name of who signs."""
    titles, name = _split_signature(parts.foot.signature)
    if not titles and name is None:
        return
    if titles:
        yield from letter_faults(Style.SIGNATURE_TITLE, titles, align=bool(titles[0].area))
    wrong = next((line for line in titles if WRONG_AUTHORITY.match(line.text)), None)
    if wrong is not None:
        asked = "quyền hạn ghi bằng chữ viết tắt TM., KT., TL., TUQ., Q."
        where = f"Quyền hạn {excerpt(wrong.text)}"
        yield element_fault(Style.SIGNATURE_TITLE, "authority", where, "viết tắt chưa đúng", "ghi “TM.”, “KT.”…", asked)
    if name is None:
        return
    yield from letter_faults(Style.SIGNATURE_NAME, [name], align=bool(name.area))
    if _ACADEMIC.match(name.text) or _RANKS.search(name.text):
        asked = "trước họ tên người ký không ghi học hàm, học vị và danh hiệu"
        where = f"{ELEMENTS[Style.SIGNATURE_NAME][0]} {excerpt(name.text)}"
        yield element_fault(Style.SIGNATURE_NAME, "academic", where, "ghi học hàm, học vị", "chỉ ghi họ và tên", asked)


def _split_signature(lines: Sequence[Line]) -> tuple[list[Line], Line | None]:
    """The lines of authority and title, and the name: the last line, below them, that is neither."""
    written = [line for line in lines if line.text and not line.is_rule and not _STAND_IN.match(line.folded)]
    if not written:
        return [], None
    area = next((line.area for line in written if AUTHORITY.match(line.text)), written[0].area)
    written = [line for line in written if line.area == area]
    last = written[-1]
    first_gap = next((i for i in range(1, len(written)) if _gap(written[i - 1], written[i])), None)
    if len(written) == 1:
        return written, None
    if AUTHORITY.match(last.text) or len(last.text) > _LONGEST_NAME:
        return written, None
    if last.text.isupper() and (first_gap is None or _is_office(last)):
        return written, None
    end = first_gap if first_gap is not None and written[first_gap:] == [last] else len(written) - 1
    return written[:end], last


def _gap(above: Line, below: Line) -> bool:
    """Whether there is room for a signature between two lines."""
    space = above.paragraph.setting.after + below.paragraph.setting.before
    return below.order - above.order > 1 or space > 20 or below.row != above.row


def _is_office(line: Line) -> bool:
    return bool(re.search(r"\b(?:chu tich|truong|giam doc|pho|chanh|thu truong|bo truong|vien)\b", line.folded))


def recipient_faults(parts: Parts) -> Iterator[FormFault]:
    """ "Nơi nhận" and its list."""
    heading = parts.foot.heading
    if heading is None:
        return
    style = Style.RECIPIENTS_HEADING
    yield from letter_faults(style, [heading])
    if heading.text.strip() != "Nơi nhận:" and heading.text.replace(" ", "").casefold() in ("nơinhận", "nơinhận:"):
        asked = "từ “Nơi nhận” trên một dòng riêng, sau có dấu hai chấm (:)"
        yield element_fault(style, "words", "", f"ghi {excerpt(heading.text)}", "ghi “Nơi nhận:”", asked)
    elif len(heading.text) > len("Nơi nhận:") + 1:
        asked = "từ “Nơi nhận” trình bày trên một dòng riêng"
        yield element_fault(style, "line", "", "có chữ khác cùng dòng", "xuống dòng sau “Nơi nhận:”", asked)
    yield from _level_faults(parts, heading)
    if parts.foot.recipients:
        yield from letter_faults(Style.RECIPIENTS_LIST, parts.foot.recipients)
        yield from _first_faults(parts)
    yield from _list_faults(parts.foot.recipients)


def _first_faults(parts: Parts) -> Iterator[FormFault]:
    """A công văn goes first of all to those it is addressed to."""
    if not parts.is_letter or any("nhu tren" in line.folded for line in parts.foot.recipients):
        return
    style, asked = Style.RECIPIENTS_LIST, "công văn ghi dòng đầu là “- Như trên;”"
    where = ELEMENTS[style][0]
    yield element_fault(style, "as-above", where, "thiếu dòng “- Như trên;”", "thêm “- Như trên;” ở dòng đầu", asked)


def _level_faults(parts: Parts, heading: Line) -> Iterator[FormFault]:
    """The heading stands on the same level as the signature's first line."""
    titles, _ = _split_signature(parts.foot.signature)
    if not titles:
        return
    first = titles[0]
    beside = heading.area and first.area and heading.area[0] == first.area[0] and heading.row == first.row
    same = beside and _lines_above(parts, heading) == _lines_above(parts, first)
    if not same or heading.area[1] > first.area[1]:
        asked = "“Nơi nhận” ngang hàng với quyền hạn, chức vụ của người ký và sát lề trái"
        remedy = "đặt hai phần vào hai ô cạnh nhau của một bảng không kẻ khung, cùng bắt đầu ở dòng đầu ô"
        wrong = "không ngang hàng với quyền hạn, chức vụ của người ký"
        yield element_fault(Style.RECIPIENTS_HEADING, "level", "", wrong, remedy, asked)


def _lines_above(parts: Parts, line: Line) -> int:
    """How many lines stand above one in its cell."""
    return sum(other.area == line.area and other.row == line.row and other.order < line.order for other in parts.lines)


def _is_kept(line: Line) -> bool:
    """Whether it is the line of the copies kept on file."""
    return line.folded.lstrip("-–+ ").startswith(KEPT_ON_FILE)


def _list_faults(lines: Sequence[Line]) -> Iterator[FormFault]:
    style = Style.RECIPIENTS_LIST
    asked = "mỗi nơi nhận một dòng, đầu dòng có gạch (-) sát lề trái, cuối dòng có dấu chấm phẩy (;)"
    kept = next((place for place, line in enumerate(lines) if _is_kept(line)), None)
    listed = lines if kept is None else lines[:kept]
    for place, line in enumerate(listed):
        goes_on = place and not listed[place - 1].text.endswith((";", "."))
        if not (line.text.startswith("-") or line.paragraph.sign == "-" or goes_on):
            where = f"{ELEMENTS[style][0]}, dòng {excerpt(line.text)}"
            yield element_fault(style, "dash", where, "đầu dòng thiếu gạch (-)", "thêm “- ” ở đầu dòng", asked)
            break
    for place, line in enumerate(listed):
        following = listed[place + 1] if place + 1 < len(listed) else None
        begins = following is None or following.text.startswith("-") or following.paragraph.sign == "-"
        if begins and not line.text.endswith(";") and (kept is not None or following is not None):
            where = f"{ELEMENTS[style][0]}, dòng {excerpt(line.text)}"
            yield element_fault(style, "sign", where, "không kết thúc bằng dấu “;”", "thêm dấu “;” ở cuối dòng", asked)
            break
    yield from _kept_faults(lines, kept)


def _kept_faults(lines: Sequence[Line], kept: int | None) -> Iterator[FormFault]:
    """The last line: "- Lưu: VT, …."."""
    style = Style.RECIPIENTS_LIST
    asked = "dòng cuối cùng là “- Lưu: VT, chữ viết tắt đơn vị soạn thảo, số lượng bản lưu.”"
    if kept is None:
        where = ELEMENTS[style][0]
        yield element_fault(
            style, "kept-missing", where, "thiếu dòng “- Lưu: VT, ….”", "thêm dòng “- Lưu: VT, ….”", asked
        )
        return
    where = f"{ELEMENTS[style][0]}, dòng {excerpt(lines[kept].text)}"
    if not _KEPT.match(lines[kept].text):
        yield element_fault(style, "kept", where, "ghi chưa đúng", "ghi “- Lưu: VT, ….”", asked)
    elif any(line.text.startswith("-") and not _is_kept(line) for line in lines[kept + 1 :]):
        yield element_fault(style, "kept-place", where, "chưa đứng cuối danh sách", "chuyển xuống dòng cuối", asked)
    elif not (lines[kept].text.startswith("-") or lines[kept].paragraph.sign == "-"):
        yield element_fault(style, "dash", where, "đầu dòng thiếu gạch (-)", "thêm “- ” ở đầu dòng", asked)
    # The number of copies kept may stand behind the stop: "Lưu: VT, VX. 05b".
    if not lines[-1].text.rstrip("0123456789 b").endswith(".") and not lines[kept].text.endswith("."):
        yield element_fault(style, "stop", where, "thiếu dấu chấm cuối dòng", "kết thúc bằng dấu chấm", asked)
