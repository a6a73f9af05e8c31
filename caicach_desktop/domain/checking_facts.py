"""Checks of a plan's facts: note and signature that contradict each other, a note that names another document, years
gone by."""

import re
from collections.abc import Iterator
from typing import Any

from caicach_desktop.domain.checking_names import appendix_name
from caicach_desktop.domain.finding import Finding, FindingCode, Severity, Times, years_in
from caicach_desktop.domain.issue_date import written_date
from caicach_desktop.domain.plan import Appendix, ColumnRole, Plan, WholePlan
from caicach_desktop.domain.text import fold, has_text, squeeze

_COUNCIL = r"(?:uy ban nhan dan|ubnd)"
_FOR_COUNCIL = re.compile(rf"\btm\.?\s*{_COUNCIL}")
_BY_CHAIR = re.compile(rf"\bcua\s+chu tich\s+{_COUNCIL}")
_BY_COUNCIL = re.compile(rf"\bcua\s+{_COUNCIL}")
_CHAIR = re.compile(rf"^chu tich\s+{_COUNCIL}")
_CHAIR_SIGNS = re.compile(r"^(?:kt\.?\s*)?chu tich$")
_SHORT = re.compile(r"\b(tp|tx|p|x)(?:\.\s*|\s+)")
_LONG = {"tp": "thanh pho", "tx": "thi xa", "p": "phuong", "x": "xa"}
_NUMBER = re.compile(r"\bsố\s*:?\s*([^\s/]*)\s*/\s*([^\W\d][\w\-]*)", re.IGNORECASE)
_TYPES = ("kế hoạch", "công văn", "quyết định", "chương trình", "thông báo", "báo cáo", "nghị quyết", "hướng dẫn")
_TYPE = re.compile(rf"\bkèm(?: theo)?\s+({'|'.join(_TYPES)})\b", re.IGNORECASE)
_IMPOSSIBLE = "Ngày ban hành “{}” không có trong lịch: kiểm tra lại ngày, tháng."


def check_facts(whole: WholePlan, times: Times) -> Iterator[Finding]:
    """What is doubtful about the plan's own facts and about each appendix's title and note."""
    plan = whole.plan
    yield from _check_plan(plan, times)
    for number, part in enumerate(whole.appendices):
        appendix = part.appendix
        where = appendix_name(appendix, number)
        note = squeeze(appendix.note or "")
        checks = (("note", _check_note(plan, note, times)), ("title", _check_titles(appendix, times)))
        for field, (code, severity, text) in ((field, found) for field, check in checks for found in check):
            yield Finding(code, severity, text, appendix=number, appendix_id=appendix.id, where=where, field=field)


_Found = tuple[FindingCode, Severity, str]


def _check_plan(plan: Plan, times: Times) -> Iterator[Finding]:
    issued = times.issued
    if issued.month and issued.year and issued.earliest is None:
        yield Finding(FindingCode.IMPOSSIBLE_DATE, Severity.FAULT, _IMPOSSIBLE.format(squeeze(plan.date)), field="date")
    titled = years_in(plan.title)
    if titled and issued.year and max(titled) < issued.year:
        text = f"Trích yếu ghi năm {max(titled)} nhưng văn bản ban hành năm {issued.year}: kiểm tra lại năm."
        yield Finding(FindingCode.OLD_YEAR, Severity.ADVICE, text, field="title")
    signs = _signer(plan)
    if signs and has_text(plan.issuer) and signs != ("chair" if _CHAIR.search(fold(plan.issuer)) else "council"):
        who = "thay mặt Ủy ban nhân dân" if signs == "council" else "với tư cách Chủ tịch"
        text = f"Cơ quan ban hành ghi “{squeeze(plan.issuer)}” nhưng khối chữ ký ký {who}: sửa cho thống nhất."
        yield Finding(FindingCode.SIGNATURE, Severity.FAULT, text, field="signature")


def _signer(plan: Plan) -> str:
    """Whether the signature stands for the council ("council") or for its chair alone ("chair"); "" where it does not
    say or the issuer is another body."""
    signature = plan.signature
    if signature is None or not re.search(_COUNCIL, fold(plan.issuer) or "ubnd"):
        return ""
    lines = [fold(line) for line in (*signature.authority, signature.title)]
    if any(_FOR_COUNCIL.search(line) for line in lines):
        return "council"
    return "chair" if any(_CHAIR_SIGNS.match(line) for line in lines) and "tm" not in " ".join(lines) else ""


def _check_note(plan: Plan, note: str, times: Times) -> Iterator[_Found]:
    """A note "(Kèm theo …)" against the plan it belongs to; parts left open are no contradiction."""
    folded = fold(note)
    if "kem" not in folded:
        return
    signs = _signer(plan)
    if signs == "council" and _BY_CHAIR.search(folded):
        text = "Văn bản ký “TM. ỦY BAN NHÂN DÂN” nhưng dòng “Kèm theo” ghi của Chủ tịch: sửa một trong hai."
        yield FindingCode.SIGNATURE, Severity.FAULT, text
    if signs == "chair" and _BY_COUNCIL.search(folded):
        text = "Văn bản do Chủ tịch ký nhưng dòng “Kèm theo” ghi của Ủy ban nhân dân: sửa một trong hai."
        yield FindingCode.SIGNATURE, Severity.FAULT, text
    named = note.rpartition(" của ")[2].strip(" ().") if " của " in note else ""
    theirs, ours = _body_in(named), _body_in(plan.issuer)
    if theirs and ours and not (theirs.startswith(ours) or ours.startswith(theirs)):
        text = f"Dòng “Kèm theo” ghi của “{named}” nhưng cơ quan ban hành là “{squeeze(plan.issuer)}”: sửa lại."
        yield FindingCode.NOTE_FACTS, Severity.FAULT, text
    for theirs, ours, what in _note_facts(plan, note):
        text = f"Dòng “Kèm theo” ghi {what} “{theirs}” nhưng văn bản là “{ours}”: sửa cho khớp."
        yield FindingCode.NOTE_FACTS, Severity.FAULT, text
    if written_date(note).contradicts(times.issued):
        text = f"Ngày trong dòng “Kèm theo” khác ngày của văn bản ({squeeze(plan.date)}): sửa cho khớp."
        yield FindingCode.NOTE_FACTS, Severity.FAULT, text


def facts_in_note(note: str) -> dict[str, Any]:
    """What a note "(Kèm theo Kế hoạch số 38/KH-UBND …)" says about its document: `doc_type`, `number` and `symbol`, as
    far as they are filled in."""
    kind, number = _TYPE.search(note), _NUMBER.search(note)
    facts: dict[str, Any] = {"doc_type": kind[1].capitalize()} if kind else {}
    if number:
        facts["symbol"] = number[2]
    if number and number[1].isdigit():
        facts["number"] = number[1]
    return facts


def _body_in(name: str) -> str:
    """A council's name in one form, also where its chair is named: only councils can be held against each other."""
    body = re.sub(rf"^(?:chu tich )?{_COUNCIL}\b", "ubnd", fold(name))
    body = _SHORT.sub(lambda found: f"{_LONG[found[1]]} ", body)
    return re.split(r"\s+(?:ve|ban hanh|v/v)\b|[,;()]", body)[0].strip() if body.startswith("ubnd") else ""


def _note_facts(plan: Plan, note: str) -> Iterator[tuple[str, str, str]]:
    """What the note says otherwise than the plan: its words, the plan's, and the name of the fact."""
    kind, number = _TYPE.search(note), _NUMBER.search(note)
    if kind and plan.doc_type and fold(kind[1]) != fold(plan.doc_type):
        yield kind[1], plan.doc_type, "loại văn bản"
    if number and number[1].isdigit() and plan.number and number[1].lstrip("0") != plan.number.strip().lstrip("0"):
        yield number[1], plan.number, "số"
    if number and plan.symbol and fold(number[2]) != fold(plan.symbol):
        yield number[2], plan.symbol, "ký hiệu"


def _check_titles(appendix: Appendix, times: Times) -> Iterator[_Found]:
    titled = years_in(" ".join(appendix.title))
    if titled and times.first and max(titled) < times.first:
        text = f"Tiêu đề phụ lục ghi năm {max(titled)} nhưng kế hoạch là của năm {times.first}: kiểm tra lại năm."
        yield FindingCode.OLD_YEAR, Severity.ADVICE, text
    named = [
        (column, years_in(column.heading))
        for column in appendix.columns
        if column.role in (ColumnRole.TARGET, ColumnRole.DEADLINE)
    ]
    newest = max((year for _, years in named for year in years), default=0)
    if newest and times.first and newest < times.first:
        heading = next(squeeze(column.heading) for column, years in named if newest in years)
        text = f"Cột “{heading}” ghi năm {newest} nhưng kế hoạch là của năm {times.first}: kiểm tra lại năm."
        yield FindingCode.OLD_YEAR, Severity.ADVICE, text
