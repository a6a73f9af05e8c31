"""Checks of names: units and agencies that no longer exist since July 2025, agencies marked as no longer active."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from caicach_desktop.domain.agency import Agency, AgencyNames
from caicach_desktop.domain.figures import shortened
from caicach_desktop.domain.finding import Finding, FindingCode, Severity, Times
from caicach_desktop.domain.plan import Appendix, ColumnRole, Row, WholeAppendix, WholePlan
from caicach_desktop.domain.table import shown_rows
from caicach_desktop.domain.text import fold, nfc, squeeze
from caicach_desktop.resources import read_json

_NEAR_CHARS = 60
_NAME_CHARS = 40
_AGENCY_ROLES = (ColumnRole.LEAD, ColumnRole.PARTNER)
_UNIT = re.compile(r"\b(huyện|thị xã|quận|thị trấn)\b", re.IGNORECASE)
# What is quoted or said to be past keeps its name: "Quyết định số … của UBND huyện", "không tổ chức cấp huyện".
_QUOTED = re.compile(
    r"\b(?:thông tư|quyết định|nghị định|nghị quyết|chỉ thị|công văn|văn bản|báo cáo|luật|thông báo|tờ trình"
    r"|trước đây|trước sắp xếp|không (?:còn )?tổ chức|kết thúc hoạt động|bỏ cấp|số\s*\S*/)",
    re.IGNORECASE,
)
_PAST = re.compile(r"^[^.;\n]{0,40}\((?:trước đây|cũ)|^[^.;\n]{0,40}\bcũ\b|^\s+trước đây", re.IGNORECASE)
# The name goes on: "Phòng Kinh tế và Hạ tầng" is not "Phòng Kinh tế".
_OTHER_NAME = r"(?-i:(?!\s*[-–]\s*\w)(?!\s+và\s+(?!Phòng|Sở|Ban|Bộ|Văn|UBND|Ủy)[A-ZĐ]))"


@lru_cache(maxsize=1)
def _old_agencies() -> tuple[re.Pattern[str], dict[str, str]]:
    known = {agency["name"]: agency["now"] for agency in read_json("catalogs", "old_agencies.json")["agencies"]}
    longest_first = sorted(known, key=len, reverse=True)
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+").replace(r"\-", "[-–]") for name in longest_first)
    return re.compile(rf"\b({names})\b{_OTHER_NAME}", re.IGNORECASE), {fold(name): now for name, now in known.items()}


class NameChecks:
    """Looks through a plan's texts for names that are out of date."""

    def __init__(self, agencies: Iterable[Agency], times: Times) -> None:
        """`agencies` are those the office knows, also those no longer active."""
        known = list(agencies)
        self._by_id = {agency.id: agency for agency in known}
        self._names = AgencyNames(known)
        self._is_new = times.is_new

    def check_facts(self, whole: WholePlan) -> Iterator[Finding]:
        """The plan's issuer, title, body, goals, addressees, recipients and signature, and its appendices' headings."""
        for field, where, texts in _facts(whole):
            for code, text in self._old_names(texts):
                yield Finding(code, Severity.ADVICE, text, where=where, field=field)
        for number, part in enumerate(whole.appendices):
            appendix = part.appendix
            headings = (column.heading for column in appendix.columns)
            where = appendix_name(appendix, number)
            for code, text in self._old_names([*appendix.title, appendix.note or "", *headings]):
                place = {"appendix": number, "appendix_id": appendix.id}
                yield Finding(code, Severity.ADVICE, text, where=where, field="title", **place)

    def check_rows(self, number: int, part: WholeAppendix) -> Iterator[Finding]:
        """The cells of an appendix; `number` is its place in the plan."""
        appendix = part.appendix
        naming = {i for i, column in enumerate(appendix.columns) if column.role in _AGENCY_ROLES}
        places: defaultdict[tuple[FindingCode, str, int], list[tuple[int, Row]]] = defaultdict(list)
        for index, row in enumerate(shown_rows(appendix, part.rows)):
            for column, cell in enumerate(row.cells):
                for code, text in self._in_cell(cell or "", column in naming):
                    places[code, text, column].append((index, row))
        for (code, text, column), found in places.items():
            index, row = found[0]
            # The same name in fifty cells is one thing to mend, by finding and replacing it.
            more = f" Còn {len(found) - 1} ô như vậy trong cột này." if len(found) > 1 else ""
            place = (number, index, column, appendix.id, row.id, row_name(part, number, row, index))
            yield Finding(code, Severity.ADVICE, text + more, *place)

    def _in_cell(self, text: str, is_naming: bool) -> Iterator[tuple[FindingCode, str]]:
        yield from self._old_names([text], quotes=not is_naming)
        if is_naming:
            for agency_id in self._names.find(text):
                yield from self._inactive(self._by_id[agency_id])
            for written, ids in self._names.doubts(text).items():
                names = " hay ".join(f"“{self._by_id[agency_id].name}”" for agency_id in ids)
                told = f"“{written}” viết không dấu, chưa rõ là {names}: ghi tên có đủ dấu."
                yield FindingCode.UNCLEAR_AGENCY, told

    def _inactive(self, agency: Agency) -> Iterator[tuple[FindingCode, str]]:
        successor = self._by_id.get(agency.successor_id or 0)
        if successor is not None and successor.id != agency.id:
            text = f"“{agency.name}” nay là “{successor.name}”: thay bằng tên mới."
            yield FindingCode.INACTIVE_AGENCY, text
        elif not agency.active:
            text = f"“{agency.name}” đã thôi hoạt động trong danh sách cơ quan: giao cho cơ quan khác."
            yield FindingCode.INACTIVE_AGENCY, text

    def _old_names(self, texts: Iterable[str], quotes: bool = True) -> Iterator[tuple[FindingCode, str]]:
        """Each old name once; `quotes` leaves out what is cited from another document."""
        if not self._is_new:
            return
        texts = [nfc(text) for text in texts]
        units = (_unit_in(text, quotes) for text in texts)
        yield from [(FindingCode.OLD_UNIT, told) for told in units if told][:1]
        pattern, successors = _old_agencies()
        found = [old for text in texts for old in pattern.finditer(text) if not _is_past(text, old, quotes)]
        for key, old in {fold(old[1]).replace("–", "-"): squeeze(old[1]) for old in found}.items():
            now = f"kiểm tra, có thể nay là {successors[key]}" if successors[key] else "kiểm tra lại tên"
            yield FindingCode.OLD_AGENCY, f"“{old}” là tên cơ quan cũ: {now}."


def _facts(whole: WholePlan) -> Iterator[tuple[str, str, list[str]]]:
    """The plan's facts in which old names are looked for: the field, where it stands in words, and its texts. Legal
    bases cite documents of their time."""
    plan = whole.plan
    yield "issuer", "Cơ quan ban hành", [plan.issuer, plan.issuer_parent or ""]
    yield "title", "Trích yếu", [plan.title]
    yield "goals", "Mục tiêu", [goal.text for goal in whole.goals]
    yield "addressees", "Kính gửi", list(plan.addressees)
    for number, section in enumerate(plan.sections):
        texts = [section.heading or "", *section.paragraphs]
        name = next((text for text in texts if text.strip()), "")
        yield f"sections/{number}", f"Nội dung: {shortened(name, _NAME_CHARS)}", texts
    yield "reporting", "Chế độ báo cáo", [text for rule in plan.reporting for text in (rule.who, rule.to)]
    yield "recipients", "Nơi nhận", list(plan.recipients)
    yield "signature", "Khối chữ ký", list(plan.signature.authority) if plan.signature else []


def _unit_in(text: str, quotes: bool) -> str:
    """What to say of the first unit in a text that no longer exists; "" where there is none."""
    found = next((unit for unit in _UNIT.finditer(text) if not _is_past(text, unit, quotes)), None)
    if found is None:
        return ""
    name = found[1].lower()
    return f"Còn nhắc đến “{_around(text, found)}”: từ tháng 7/2025 không còn {name}, sửa theo tổ chức mới."


def _is_past(text: str, found: re.Match[str], quotes: bool) -> bool:
    """Whether the name is quoted or said to be an old one, in its own line and sentence."""
    line = max(text.rfind(sign, 0, found.start()) for sign in "\n;") + 1
    quoted = quotes and bool(_QUOTED.search(text, max(line, found.start() - 160), found.start()))
    return quoted or bool(_PAST.search(text[found.end() : found.end() + _NEAR_CHARS]))


def _around(text: str, found: re.Match[str]) -> str:
    """The name with the words beside it."""
    line_before = text[max(0, found.start() - _NEAR_CHARS) : found.start()].split("\n")[-1]
    line_after = text[found.end() : found.end() + _NEAR_CHARS].split("\n")[0]
    before = re.search(r"(?:[^\s,;]+\s+){0,2}$", line_before)
    after = re.match(r"(?:\s+[^\s,;]+){0,2}", line_after)
    words = (before[0] if before else "") + found[1] + (after[0] if after else "")
    return squeeze(words).strip(" .:()-“”")


def appendix_name(appendix: Appendix, number: int) -> str:
    """An appendix as a person would name it; `number` is its place in the plan from 0."""
    return squeeze(appendix.number) or f"Phụ lục {number + 1}"


def row_name(part: WholeAppendix, number: int, row: Row, index: int) -> str:
    """A row as a person would name it: its appendix, its number or place, counted from 1."""
    column = part.appendix.column_of(ColumnRole.NUMBER)
    own = (row.cells[column] or "").strip() if column is not None and column < len(row.cells) else ""
    appendix = appendix_name(part.appendix, number)
    return f"{appendix}, mục {own} (dòng {index + 1})" if own else f"{appendix}, dòng {index + 1}"
