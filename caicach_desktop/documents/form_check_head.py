"""Checks the letterhead: Quốc hiệu, Tiêu ngữ, the agencies, number and symbol, place and date, the subject of a
công văn."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.form_check_base import Line, element_fault, excerpt, letter_faults, limits, same_words
from caicach_desktop.documents.form_check_parts import Parts
from caicach_desktop.documents.form_check_rules import room_of, rule_faults, width_of
from caicach_desktop.documents.form_words import ABOUT_IN_WORDS, AGENCY
from caicach_desktop.documents.model import Style
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.text import fold

_NUMBER = re.compile(r"Số(?P<colon>\s*:)?(?P<gap>\s*)(?P<number>[^/]*?)(?P<slash>/)?(?P<symbol>[^/]*)$", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-ZĐƯÔƠÂĂÊ][\wĐđƯưÔôƠơÂâĂăÊê.&]*(?:-[\wĐđƯưÔôƠơÂâĂăÊê.&]+)+")
_LOOSE = re.compile(r"\s[-–/]|[-–/]\s|–")
_PLACED = re.compile(
    r"(?P<place>.*?)(?P<comma>\s*,)?\s*\bngày\b(?P<day>[^a-zA-Z]*)\btháng\b(?P<month>[^a-zA-Z]*)\bnăm\b(?P<year>.*)$",
    re.IGNORECASE,
)
_SHORT_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_PLACE_NAMES = re.compile(r"(?:phuong|xa|thi tran|tinh|thanh pho|thi xa|huyen|quan|dac khu)\b")
# Who issues a document: in a công văn's symbol they come first.
_ISSUERS = ("UBND", "HĐND", "HDND")
_OPEN_END = ("va", "cua", "cap", "cac", ",", "-")


def head_faults(parts: Parts) -> Iterator[FormFault]:
    """All faults of the letterhead's elements that were found."""
    yield from _state_faults(parts)
    yield from _motto_faults(parts)
    yield from _agency_faults(parts)
    if parts.head.number is not None:
        yield from letter_faults(Style.DOCUMENT_NUMBER, [parts.head.number], align=_in_column(parts.head.number))
        yield from _number_faults(parts.head.number)
        yield from _code_faults(parts)
    if parts.head.place_date is not None:
        yield from letter_faults(Style.PLACE_DATE, [parts.head.place_date], align=_in_column(parts.head.place_date))
        yield from _date_faults(parts.head.place_date)
    yield from _letter_subject_faults(parts)


def _state_faults(parts: Parts) -> Iterator[FormFault]:
    if not parts.head.state:
        return
    line, wanted = parts.head.state[0], official_form().texts["state_name"]
    yield from letter_faults(Style.STATE_NAME, parts.head.state, align=_in_column(line))
    text = " ".join(part.text for part in parts.head.state)
    if not same_words(text.upper(), wanted):
        yield element_fault(
            Style.STATE_NAME, "words", "", f"ghi {excerpt(text)}", f"ghi đúng “{wanted}”", f"Quốc hiệu là “{wanted}”"
        )
    yield from _side_faults(parts, line)
    room, width = room_of(line), width_of(line)
    asked = "trình bày trên một dòng, phía trên cùng bên phải"
    if len(parts.head.state) > 1:
        yield element_fault(Style.STATE_NAME, "broken", "", "bị ngắt thành hai dòng", "viết liền trên một dòng", asked)
    elif room and width > room + limits().tolerance["width"]:
        wrong = f"cần {width:.0f} mm mà cột chỉ rộng {room:.0f} mm nên bị ngắt thành hai dòng"
        remedy = f"để cột bên phải rộng ít nhất {width:.0f} mm, bỏ khoảng đệm của ô"
        yield element_fault(Style.STATE_NAME, "broken", "", wrong, remedy, asked)


def _side_faults(parts: Parts, line: Line) -> Iterator[FormFault]:
    """Quốc hiệu stands right of the agencies, place and date below it."""
    if not _in_column(line):
        return
    left = parts.head.names[0] if parts.head.names else parts.head.number
    if left is not None and left.area[:1] == line.area[:1] and left.area > line.area:
        asked = "ở phía trên cùng, bên phải trang đầu"
        yield element_fault(Style.STATE_NAME, "side", "", "nằm bên trái tên cơ quan", "đổi chỗ hai cột", asked)
    dated = parts.head.place_date
    if dated is not None and dated.area[:1] == line.area[:1] and dated.area != line.area:
        asked = "cùng hàng với số, ký hiệu, ở bên phải dưới Tiêu ngữ"
        remedy = "chuyển sang cột bên phải, dưới Tiêu ngữ"
        yield element_fault(Style.PLACE_DATE, "side", "", "không nằm dưới Tiêu ngữ", remedy, asked)


def _motto_faults(parts: Parts) -> Iterator[FormFault]:
    line, wanted = parts.head.motto, official_form().texts["motto"]
    if line is None:
        return
    yield from letter_faults(Style.MOTTO, [line], align=_in_column(line))
    if not same_words(line.text, wanted) and not line.text.isupper():
        hyphens = fold(re.sub(r"\s*[-–—]\s*", " - ", line.text)) == fold(wanted)
        aspect, wrong = ("hyphens", "gạch nối chưa đúng") if hyphens else ("words", f"ghi {excerpt(line.text)}")
        asked = f"“{wanted}”, hoa chữ đầu mỗi cụm từ, gạch nối (-) có cách chữ hai bên"
        if hyphens and not re.search(r"[^\s]-|-[^\s]|[–—]", line.text):
            aspect, wrong = "words", "viết hoa, viết thường hoặc dấu chưa đúng"
        yield element_fault(Style.MOTTO, aspect, "", wrong, f"ghi đúng “{wanted}”", asked)
    yield from rule_faults(Style.MOTTO, [line], _below(parts, line, parts.head.place_date))


def _below(parts: Parts, line: Line, last: Line | None) -> list[Line]:
    """Where the line below an element of the letterhead may be drawn: its column from the element to the next one."""
    if not line.area or line.area[0] == 0:
        return [other for other in parts.head.lines if other.order >= line.order]
    end = last.order if last is not None and last.area == line.area else None
    same = [other for other in parts.head.lines if other.area == line.area]
    return [other for other in same if other.order >= line.order and (end is None or other.order <= end)]


def _in_column(line: Line) -> bool:
    return bool(line.area) and line.area[0] > 0


def _split_names(names: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The superior agency and the issuing one, told apart by what they say, else by bold letters."""
    starts = [
        place
        for place, line in enumerate(names)
        if place and AGENCY.match(line.folded) and not names[place - 1].folded.endswith(_OPEN_END)
    ]
    if starts:
        return names[: starts[-1]], names[starts[-1] :]
    if len(names) > 1 and _PLACE_NAMES.match(names[1].folded):
        return [], names
    bold = [all(part.look.bold for part in line.inked) for line in names]
    if True in bold and not bold[0] and all(bold[bold.index(True) :]):
        return names[: bold.index(True)], names[bold.index(True) :]
    return [], names


def _agency_faults(parts: Parts) -> Iterator[FormFault]:
    superior, issuing = _split_names(parts.head.names)
    if superior:
        yield from letter_faults(Style.SUPERIOR_AGENCY, superior, align=_in_column(superior[0]))
    if issuing:
        yield from letter_faults(Style.ISSUING_AGENCY, issuing, align=_in_column(issuing[0]))
        around = _below(parts, issuing[-1], parts.head.number)
        drawn_above = [line for line in around if line is not parts.head.number or not parts.about]
        if _in_column(issuing[0]):
            yield from rule_faults(Style.ISSUING_AGENCY, issuing, drawn_above)


def _number_faults(line: Line) -> Iterator[FormFault]:
    """What is wrong with the words of "Số: 05/KH-UBND"; a number left open is none."""
    typed = "".join(part.shown for part in line.letters).strip()[:200]
    found = _NUMBER.match(typed)
    style = Style.DOCUMENT_NUMBER
    if found is None:
        return
    if typed.startswith("SỐ"):
        yield element_fault(style, "capitals", "", "từ “Số” viết in hoa", "ghi “Số: …”", "từ “Số” viết in thường")
    if found["colon"] is None:
        asked = "sau từ “Số” có dấu hai chấm (:)"
        yield element_fault(style, "colon", "", "sau “Số” thiếu dấu hai chấm", "ghi “Số: …”", asked)
    elif found["colon"][0].isspace():
        asked = "dấu hai chấm viết liền sau từ “Số”"
        yield element_fault(style, "colon", "", "trước dấu hai chấm có dấu cách", "ghi “Số: …”", asked)
    number, symbol = found["number"].strip(), found["symbol"].strip()
    if re.fullmatch(r"\d", number):
        asked = "số nhỏ hơn 10 phải ghi thêm số 0 phía trước"
        yield element_fault(style, "zero", "", f"số {number} thiếu số 0 phía trước", f"ghi “0{number}”", asked)
    elif number and not re.fullmatch(r"(?!00)\d{1,6}[a-zđ]?|[….·_\s]+", number, re.IGNORECASE):
        yield element_fault(style, "figures", "", f"số ghi là “{number[:20]}”", "ghi bằng chữ số Ả Rập", "chữ số Ả Rập")
    if found["slash"] is None or not symbol:
        asked = "giữa số và ký hiệu có dấu gạch chéo (/)"
        yield element_fault(style, "symbol", "", "thiếu ký hiệu văn bản", "ghi đủ, ví dụ “Số: 05/KH-UBND”", asked)
        return
    asked = "giữa số và ký hiệu có dấu gạch chéo (/), giữa các nhóm chữ có dấu gạch nối (-), không cách chữ"
    spaced_slash = number[-1:].isdigit() and re.search(r"\d\s+/", typed) is not None
    if spaced_slash or re.search(r"/\s+\S", typed) or _LOOSE.search(symbol):
        yield element_fault(
            style, "spaces", "", f"có dấu cách hoặc gạch sai trong {excerpt(typed)}", "viết liền", asked
        )
    elif symbol.upper() != symbol and not _SYMBOL.fullmatch(symbol):
        yield element_fault(style, "symbol", "", f"ký hiệu {excerpt(symbol)} chưa viết hoa", "viết in hoa", asked)


def _code_faults(parts: Parts) -> Iterator[FormFault]:
    """The symbol begins with the abbreviation of the document's type, never with that of another one."""
    number, kind = parts.head.number, parts.text.type_name
    found = re.search(r"/\s*(\w+)\s*-\s*(\w+)", number.text) if number is not None else None
    codes = {fold(code): code for code in limits().types.values()}
    if found is not None and parts.is_letter and fold(found[1]) in codes and found[2] in _ISSUERS:
        wrong = f"ký hiệu của công văn ghi {found[1]}"
        asked = "ký hiệu công văn gồm chữ viết tắt tên cơ quan và tên đơn vị soạn thảo, không có tên loại"
        remedy = f"ghi “…/{found[2]}-chữ viết tắt đơn vị soạn thảo”"
        yield element_fault(Style.DOCUMENT_NUMBER, "type", "", wrong, remedy, asked)
    if found is None or kind is None:
        return
    wanted = limits().types[kind.folded]
    if fold(found[1]) in codes and fold(found[1]) != fold(wanted):
        wrong = f"ký hiệu ghi {found[1]} mà văn bản là {kind.text}"
        asked = "ký hiệu gồm chữ viết tắt tên loại văn bản (bảng chữ viết tắt, Phụ lục III) và tên cơ quan"
        yield element_fault(Style.DOCUMENT_NUMBER, "type", "", wrong, f"ghi “…/{wanted}-…”", asked)


def _date_faults(line: Line) -> Iterator[FormFault]:
    """What is wrong with the words of "Minh Xuân, ngày 05 tháng 02 năm 2026"; figures left open are none."""
    style, text = Style.PLACE_DATE, line.text
    found = _PLACED.match(text)
    if found is None:
        if _SHORT_DATE.search(text):
            asked = "ngày, tháng, năm phải được viết đầy đủ"
            yield element_fault(style, "short", "", "viết tắt ngày tháng", "ghi “ngày … tháng … năm …”", asked)
        return
    place = found["place"].strip(" .…·_")
    if not found["place"].strip():
        yield element_fault(style, "place", "", "thiếu địa danh", "ghi địa danh trước ngày, tháng, năm", "có địa danh")
    elif place and not place[0].isupper():
        yield element_fault(style, "place", "", "địa danh chưa viết hoa", "viết hoa chữ đầu", "địa danh viết hoa")
    if found["place"].strip() and found["comma"] is None:
        asked = "sau địa danh có dấu phẩy (,)"
        yield element_fault(style, "comma", "", "sau địa danh thiếu dấu phẩy", "thêm dấu phẩy", asked)
    if re.search(r"[\s,]Ngày\b", text):
        yield element_fault(style, "capitals", "", "chữ “Ngày” viết hoa", "ghi “ngày …”", "chữ “ngày” viết thường")
    day, month, year = (found[key].strip(" .…·_;,") for key in ("day", "month", "year"))
    yield from _figure_faults(day, month)
    yield from _calendar_faults(day, month, year)


def _figure_faults(day: str, month: str) -> Iterator[FormFault]:
    style = Style.PLACE_DATE
    if re.fullmatch(r"\d", day):
        asked = "ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước"
        yield element_fault(style, "day-zero", "", f"ngày {day} thiếu số 0", f"ghi “ngày 0{day}”", asked)
    asked = "chỉ tháng 1, 2 ghi thêm số 0 phía trước"
    if month in ("1", "2"):
        yield element_fault(style, "month-zero", "", f"tháng {month} thiếu số 0", f"ghi “tháng 0{month}”", asked)
    elif re.fullmatch(r"0[3-9]", month):
        yield element_fault(style, "month-padded", "", f"tháng {month} thừa số 0", f"ghi “tháng {month[1]}”", asked)


def _calendar_faults(day: str, month: str, year: str) -> Iterator[FormFault]:
    if not (day.isdecimal() and month.isdecimal() and year.isdecimal() and max(map(len, (day, month))) < 3):
        return
    try:
        date(int(year), int(month), int(day))
        if len(year) == 4:
            return
    except (ValueError, OverflowError):
        pass
    asked = "thời gian ban hành phải đúng và đầy đủ"
    wrong = f"không có ngày {day}/{month}/{year[:6]}"
    yield element_fault(Style.PLACE_DATE, "calendar", "", wrong, "ghi lại ngày, tháng, năm", asked)


def _letter_subject_faults(parts: Parts) -> Iterator[FormFault]:
    lines = parts.about
    if not lines:
        return
    yield from letter_faults(Style.LETTER_SUBJECT, lines, align=_in_column(lines[0]))
    if lines[0].folded.startswith(ABOUT_IN_WORDS) or not lines[0].text.startswith("V/v"):
        asked = "trích yếu công văn đặt sau chữ “V/v”"
        yield element_fault(Style.LETTER_SUBJECT, "words", "", f"ghi {excerpt(lines[0].text)}", "ghi “V/v …”", asked)
    number = parts.head.number
    if number is not None and (number.area != lines[0].area or number.order > lines[0].order):
        asked = "đặt canh giữa dưới số và ký hiệu văn bản"
        remedy = "chuyển xuống dưới số, ký hiệu"
        yield element_fault(Style.LETTER_SUBJECT, "place", "", "không nằm dưới số, ký hiệu", remedy, asked)
    elif number is None and not lines[0].area:
        asked = "đặt canh giữa dưới số và ký hiệu văn bản"
        remedy = "chuyển lên dưới số, ký hiệu"
        yield element_fault(Style.LETTER_SUBJECT, "place", "", "không nằm dưới số, ký hiệu", remedy, asked)
