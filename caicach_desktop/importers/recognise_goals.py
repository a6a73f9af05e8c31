"""A plan's goals with their figures, and its reporting days, in the words of its sections."""

import re
from collections.abc import Iterator, Sequence

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.plan import Goal, ReportingRule, Section
from caicach_desktop.domain.table import INDEX_NAMES
from caicach_desktop.domain.text import fold

_NUMBERING = when_used(r"\A\s*(?:[-+•*]|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ]\)|\([0-9a-z]\))\s+")
_NUMBER = r"\d{1,3}(?:[.,]\d{1,3})?"
_TO_NUMBER = rf"\s*(?:[-–]|đến|tới)\s*{_NUMBER}"
_PLACE = r"(?:xếp hạng|xếp thứ|thứ hạng|vị trí|hạng)\s+(?:thứ\s+|từ\s+|khoảng\s+|trong khoảng\s+)*"
_RANK = when_used(rf"{_PLACE}(\d{{1,3}}(?:\s*(?:[-–]|đến|tới)\s*(?:thứ\s+)?\d{{1,3}})?\s*/\s*\d{{1,4}})", re.IGNORECASE)
_BARE_RANK = when_used(
    rf"(?:{_PLACE}|\btop\s+|nhóm\s+(?=\d+\s+(?:\w+,?\s+){{1,6}}(?:dẫn đầu|đứng đầu|có|cao)))"
    r"(\d{1,3})\b(?!\s*[%/.,\d]|\s*điểm)",
    re.IGNORECASE,
)
_PERCENT = when_used(rf"({_NUMBER})\s*(?:%|phần trăm\b)", re.IGNORECASE)
_PERCENT_RANGE = when_used(rf"({_NUMBER}\s*%?{_TO_NUMBER})\s*%", re.IGNORECASE)
_POINTS = when_used(rf"({_NUMBER}(?:{_TO_NUMBER})?)\s*điểm\b(?!\s*phần trăm)", re.IGNORECASE)
_STEPS = when_used(
    rf"tăng\s+(?:\w+\s+){{0,3}}?({_NUMBER}(?:{_TO_NUMBER})?)\s*(?:bậc|thứ bậc|hạng|thứ hạng|vị trí)\b", re.IGNORECASE
)
# What says more comes first: "xếp hạng 80/124" before a bare "hạng 80".
_MEASURES = (
    (_RANK, "rank"),
    (_PERCENT_RANGE, "%"),
    (_PERCENT, "%"),
    (_POINTS, "điểm"),
    (_STEPS, "bậc"),
    (_BARE_RANK, "rank"),
)
_UNTIL = when_used(r"\s*%?\s*(?:đến|tới)\s*(?:thứ\s+)?", re.IGNORECASE)
_AIM = when_used(r"phấn đấu|mục tiêu|đạt|nâng|duy trì|cải thiện|tăng", re.IGNORECASE)
# The longest real goal has 283 letters; a text without any full stop is no single goal.
_LONGEST_GOAL = 1500
# A numbered line that names who reports has up to 131 letters in real plans, with what it is asked to do; some whole
# sentences are shorter, but stand in sections without reports.
_LONGEST_NAME = 200
# Words that say which report a day belongs to stand in the same clause, at most a dozen words before it.
_NEAR = 80
_INDEX_WORDS = {
    "PAR INDEX": ("par index", "par-index", "parindex", "chi so cai cach hanh chinh"),
    "SIPAS": ("sipas", "chi so hai long", "muc do hai long"),
    "PAPI": ("papi", "hieu qua quan tri va hanh chinh cong"),
    "PCI": ("pci", "nang luc canh tranh"),
}


def read_goals(sections: Sequence[Section]) -> Iterator[Goal]:
    """The goals: paragraphs of the part on goals that speak of an index or give a figure; without such a part, the
    sentences anywhere that set an index a figure."""
    position = 0
    own = [section for section in sections if _is_about_goals(section.heading or "")]
    for section in own or sections:
        for paragraph in section.paragraphs:
            for text in [_first_sentence(paragraph)] if own else _aims(paragraph):
                goal = _goal(text, position, sure=bool(own))
                if goal is not None:
                    yield goal
                    position += 1


def _is_about_goals(heading: str) -> bool:
    folded = fold(heading)
    return "muc tieu" in folded or "chi tieu" in folded


def _first_sentence(paragraph: str) -> str:
    """The goal itself; an explanation behind it ("Trong đó …") is no part of it."""
    text = _NUMBERING.sub("", paragraph, count=1)
    return re.split(r"(?<=[^\d\W])\.\s+(?=[A-ZĐ])|(?<=%)\.\s+|(?<=lên)\.\s+", text)[0].strip().rstrip(".;,")


def _aims(paragraph: str) -> list[str]:
    clauses = re.split(r"[;.]\s+|,\s+(?=phấn đấu)", _NUMBERING.sub("", paragraph, count=1))
    return [clause.strip().rstrip(".;,") for clause in clauses if "phấn đấu" in clause.lower()]


def _goal(text: str, position: int, sure: bool) -> Goal | None:
    index = ", ".join(_indices(text))
    value, unit = figure_of(text)
    if not text or len(text) > _LONGEST_GOAL or not (_AIM.search(text) or (sure and value is not None)):
        return None
    if (value is None and not (sure and index and _short_aim(text))) or (not sure and not index):
        return None
    return Goal(position=position, index=index, text=text, value=value, unit=unit)


def _short_aim(text: str) -> bool:
    return bool(re.match(r"(?:phấn đấu|nâng|cải thiện|duy trì|góp phần|tăng|giữ)", text, re.IGNORECASE))


def _indices(text: str) -> list[str]:
    folded = fold(text)
    places = {
        name: min((folded.find(word) for word in _INDEX_WORDS[name] if word in folded), default=-1)
        for name in INDEX_NAMES
    }
    return sorted((name for name, place in places.items() if place >= 0), key=lambda name: places[name])


def figure_of(text: str) -> tuple[float | int | str | None, str | None]:
    """The figure a goal sets, with its unit: a rank ("80 - 85/124"), a percent (80 or "80 - 85"), points, or the places
    to be gained ("bậc")."""
    for pattern, unit in _MEASURES:
        found = pattern.search(text)
        if found:
            return _figure(" ".join(_UNTIL.sub(" - ", found.group(1)).split())), unit
    return None, None


def _figure(text: str) -> float | int | str:
    """A number as such; a range or a rank among many as it is written."""
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return text
    return int(number) if number == int(number) else number


_OF_PERIOD = (
    r"(?:của\s+|trong\s+)?"
    r"(?:tháng (?:cuối(?: cùng)?|thứ (?:ba|3))(?: (?:của|trong))?(?: mỗi)? (?:quý|kỳ)(?: báo cáo)?"
    r"|tháng đầu(?: của)? (?:quý|kỳ) (?:sau|tiếp theo|kế tiếp)|các tháng \d{1,2}(?:\s*(?:,|và)\s*(?:tháng )?\d{1,2})+"
    r"|(?:hằng|hàng|mỗi) (?:tháng|quý|năm))"
)
_DAY = when_used(
    r"(?:(?:(?:chậm nhất|muộn nhất|trước|vào)\s+(?:(?:là|vào|trước)\s+)*|(?<=và )(?=ngày\s+\d{1,2}/\d))"
    r"(?:ngày\s+)?(?:mùng\s+|mồng\s+)?\d{1,2}(?:/\d{1,2}(?!\d)|\s+tháng\s+\d{1,2})?(?!\s*/\s*\d{4}|/\d)"
    rf"(?:\s+{_OF_PERIOD})?|\bngày\s+(?:mùng\s+|mồng\s+)?\d{{1,2}}\s+{_OF_PERIOD})",
    re.IGNORECASE,
)
_PERIODS = r"(?:0?6 tháng|sáu tháng|tháng|quý|năm)"
_EACH = r"(?:(?:hằng|hàng|mỗi|theo)\s+)?"
_REGULARLY = when_used(rf"định kỳ\s+({_EACH}{_PERIODS}(?:(?:\s*[,/]\s*|\s+và\s+){_EACH}{_PERIODS})*)\b", re.IGNORECASE)
_TO = when_used(r"(?:gửi|báo cáo)(?:\s+\w+){0,6}?\s+(?:về|đến|cho)\s+([^;.]+?\([^)]*\)|[^;.,(]+)", re.IGNORECASE)
# "Phòng Nội vụ tổng hợp, báo cáo UBND xã …": who reports and to whom.
_REPORTS = when_used(
    r"^[-+\s]*(?:(?:đề nghị|yêu cầu|giao)\s+)?(?P<who>[^;:.(]{4,160}?)\s+(?:có trách nhiệm\s+)?(?:tổng hợp,?\s+)?"
    r"(?:gửi\s+)?báo cáo\s+(?:[^,;.(]{0,80}?\s?(?:về|gửi|đến|cho)\s+)?"
    r"(?P<to>(?:UBND|Ủy ban|Uỷ ban|Chủ tịch|Sở|Phòng|Văn phòng|Bộ)\b[^,;.(]*?)"
    r"(?=\s+(?:về|trước|chậm|muộn|vào|định kỳ)\b|\s*[,(]|\s*$)",
    re.IGNORECASE,
)
_YEAR_BEHIND = when_used(r"\s*(?:/20\d\d|năm 20\d\d)")


def read_reporting(sections: Sequence[Section]) -> Iterator[ReportingRule]:
    """Who reports by which day, in sentences that speak of reports; days of one certain year are deadlines of tasks."""
    for section in sections:
        who = ""
        for paragraph in section.paragraphs:
            if _NUMBERING.match(paragraph) and len(paragraph) < _LONGEST_NAME and not paragraph.startswith(("-", "+")):
                who = _NUMBERING.sub("", paragraph, count=1).rstrip(".:; ")
            if "báo cáo" in paragraph.lower():
                yield from _rules(paragraph, who)


def _rules(paragraph: str, who: str) -> Iterator[ReportingRule]:
    """The rules of a paragraph: a day each; where it names none, what it says of regular reports."""
    dated = False
    last = 0
    for day in _DAY.finditer(paragraph):
        if _YEAR_BEHIND.match(paragraph, day.end()):
            continue
        period = _period(paragraph[last : day.start()], day.group())
        last = day.end()
        if period:
            dated = True
            yield _rule(paragraph, paragraph[: day.start()], who, period, day.group().strip())
    regular = None if dated else _REGULARLY.search(paragraph)
    if regular and not _YEAR_BEHIND.match(paragraph, regular.end()):
        for period in _periods(regular.group(1)):
            yield _rule(paragraph, paragraph[regular.end() :], who, period, "")


def _rule(paragraph: str, before: str, who: str, period: str, deadline: str) -> ReportingRule:
    own = _REPORTS.search(_clause(before))
    to = _TO.search(paragraph)
    receiver = to.group(1).strip() if to else ""
    return ReportingRule(
        who=own.group("who").strip(" ,") if own else who,
        to=_receiver(own) if own else receiver,
        period=period,
        deadline=deadline,
    )


def _periods(text: str) -> list[str]:
    """The periods a list of words names: "quý, 6 tháng, năm"."""
    folded = fold(text)
    names = {"half-year": r"(?:6|sau) thang", "monthly": r"(?<!6 )(?<!sau )thang", "quarterly": "quy", "annual": "nam"}
    places = {period: found.start() for period, words in names.items() if (found := re.search(words, folded))}
    return sorted(places, key=lambda period: places[period])


def _clause(before: str) -> str:
    """The clause a day stands in, without "Định kỳ hằng quý," in front."""
    clause = re.split(r"[;.]\s+", before)[-1]
    return re.sub(r"^[-+\s]*(?:định kỳ[^,]*,|trước khi[^,]*,)\s*", "", clause, flags=re.IGNORECASE)


def _receiver(found: re.Match[str]) -> str:
    through = re.search(r"\((?:qua|thông qua)[^)]*\)", found.string[found.end() :])
    return f"{found.group('to').strip()} {through.group()}" if through else found.group("to").strip()


def _period(before: str, day: str) -> str:
    """Which report a day belongs to: the day's own words first, then the words before it."""
    for text in (fold(day), fold(before)[-_NEAR:]):
        for words, period in (
            ("quy", "quarterly"),
            ("6 thang", "half-year"),
            ("sau thang", "half-year"),
            ("hang thang", "monthly"),
            ("moi thang", "monthly"),
            ("nam", "annual"),
        ):
            if re.search(rf"\b{words}\b", text):
                return period
    month = re.search(r"/(\d{1,2})|thang (\d{1,2})", fold(day))
    number = int(next(group for group in month.groups() if group)) if month else 0
    return {6: "half-year", 12: "annual"}.get(number, "")
