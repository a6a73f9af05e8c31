"""Reports and letters of the played year: every figure against one counted from the raw answers."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

import docx
from openpyxl import load_workbook

from caicach_desktop.services.chase_letters import write_letters
from caicach_desktop.services.inspecting import inspect_file
from caicach_desktop.services.reports import write_report
from tests.end_to_end.year_answers import (
    INDICES,
    NEVER,
    SPANS,
    STATUSES,
    Duty,
    Fate,
    figures,
    share,
    two,
)
from tests.end_to_end.year_play import Year


def check_report(year: Year, code: str, today: date, before: str = "", excel: bool = False) -> None:
    """Every figure of a report in Word (and in Excel) is the one counted by hand."""
    path = year.folder / f"{code} {today}.docx"
    write_report(year.store, year.plan_id, code, path, today=today)
    assert inspect_file(path) == []
    found = year.fates(code, today)
    document = docx.Document(str(path))
    lines = [paragraph.text for paragraph in document.paragraphs]
    _check_text(year, lines, code, found, year.fates(before, today) if before else [])
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    _check_sums([row for table in tables for row in table], found)
    _check_tasks(
        next(table for table in tables if table[0][-3:] == ["Trạng thái", "Tỷ lệ", "Kết quả thực hiện"]), found
    )
    if not excel:
        return
    write_report(year.store, year.plan_id, code, path.with_suffix(".xlsx"), today=today)
    book = load_workbook(path.with_suffix(".xlsx"))
    _check_sums([[str(cell) for cell in row if cell is not None] for sheet in book for row in sheet.values], found)


def _agencies(found: Iterable[Fate]) -> dict[str, list[Fate]]:
    by: dict[str, list[Fate]] = {}
    for one in found:
        for agency in one.duty.leads:
            by.setdefault(agency, []).append(one)
    return by


def _check_sums(rows: list[list[str]], found: list[Fate]) -> None:
    """The tables by index and by agency: a line for each, and the sum on top of both."""
    told = [[cell for cell in row if cell] for row in rows]
    wanted = {name: figures(one for one in found if one.duty.index == name) for name in INDICES}
    wanted |= {agency: figures(own) for agency, own in _agencies(found).items()}
    for name, line in wanted.items():
        (own,) = [row for row in told if len(row) > 10 and row[1] == name]
        assert own[2:13] == line, name
    sums = [row for row in told if len(row) > 10 and row[0] == "Tổng số"]
    assert [row[1:12] for row in sums] == [figures(found)] * 2


_OUTCOMES = {
    "in time": "Hoàn thành đúng hạn",
    "late": "Hoàn thành quá hạn",
    "done": "Hoàn thành, không có hạn",
    "kept": "Thường xuyên, có thực hiện",
    "not kept": "Thường xuyên, chưa báo cáo",
    "never": NEVER,
}


def _check_tasks(table: list[list[str]], found: list[Fate]) -> None:
    """The table of results: each task's state, percent and result."""
    lines = {row[1]: row for row in table}
    for one in found:
        state, percent, result = lines[one.duty.criterion][-3:]
        words = f"{one.status}, quá hạn" if one.outcome == "overdue" else one.status
        said = one.said
        wanted = _OUTCOMES.get(one.outcome, words)
        # Who reports that nothing was done has reported.
        wanted = wanted.replace("chưa báo cáo", "chưa thực hiện") if said else wanted
        assert state == wanted, one
        assert percent == (f"{said.percent}%" if said and said.percent is not None else ""), one
        assert result == (said.result if said else ""), one


def _check_text(year: Year, lines: list[str], code: str, found: list[Fate], before: list[Fate]) -> None:
    """Every line of the text with a figure is one that was composed of figures counted by hand, and none is missing."""
    start, end = (
        lines.index("I. TÌNH HÌNH CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN"),
        lines.index("III. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN"),
    )
    body = [line for line in lines[start:end] if re.search(r"\d", line) and not re.match(r"\d\. ", line)]
    told = "\n".join(body)
    for sentence in (*_general(found), *_reported(found), *_grouped(found), *_compared(found, before)):
        assert sentence in told, (code, sentence)
        told = told.replace(sentence, "", 1)
    overdue = [one for one in found if one.outcome == "overdue"]
    for one in overdue:
        deadline = one.duty.deadline[:1].lower() + one.duty.deadline[1:]  # within a sentence
        ending = f"(chủ trì: {', '.join(one.duty.leads)}; thời hạn: {deadline})."
        line = next(
            line for line in told.split("\n") if line.startswith(f"- {one.duty.criterion}: ") and line.endswith(ending)
        )
        told = told.replace(line, "", 1)
    left = re.sub(r"(quý [IV]+|6 tháng đầu|năm) năm 2026|năm 2026|06 tháng đầu", "", told)
    assert not re.search(r"\d", left), (code, left)
    _check_names(lines[start:end], found)
    _check_remarks(lines[end:], found)
    _check_outlook(lines[lines.index("V. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI") :], code, found)


def _general(found: list[Fate]) -> Iterable[str]:
    total = len(found)
    status, outcome = Counter(one.status for one in found), Counter(one.outcome for one in found)
    in_time, late, overdue = (two(outcome[name]) for name in ("in time", "late", "overdue"))
    yield f"tổng số nhiệm vụ phải thực hiện là {two(total)} nhiệm vụ"
    names = {name: name for name in STATUSES} | {STATUSES[2]: "Chưa thực hiện hoặc chưa có báo cáo"}
    for name in STATUSES:
        if status[name]:
            yield f"- {names[name]} {two(status[name])} nhiệm vụ, chiếm {share(status[name], total)}."
    if outcome["in time"] and outcome["late"]:
        yield f"{in_time} nhiệm vụ hoàn thành đúng hạn, {late} nhiệm vụ hoàn thành sau thời hạn"
    elif outcome["in time"]:
        yield f"Có {in_time} nhiệm vụ có thời hạn được hoàn thành đúng hạn"
    elif outcome["late"]:
        yield f"Có {late} nhiệm vụ hoàn thành sau thời hạn quy định"
    if outcome["overdue"]:
        part = share(outcome["overdue"], total)
        yield f"Còn {overdue} nhiệm vụ quá hạn nhưng chưa hoàn thành, chiếm {part}."
    kept, missed = outcome["kept"], outcome["not kept"]
    if kept and missed:
        yield f"Trong {two(kept + missed)} nhiệm vụ thường xuyên, {two(kept)} nhiệm vụ được duy trì thực hiện,"
        yield f" {two(missed)} nhiệm vụ"
    elif kept:
        yield f"Có {two(kept)} nhiệm vụ thường xuyên, được duy trì"
    else:
        yield f"Có {two(missed)} nhiệm vụ thường xuyên chưa thực hiện"


def _reported(found: list[Fate]) -> Iterable[str]:
    """Who was given how much, and how many have sent all that was asked of them."""
    by = _agencies(found)
    asked = {name: [one for one in own if one.asked] for name, own in by.items() if any(one.asked for one in own)}
    full = [name for name, own in asked.items() if all(one.said for one in own)]
    yield f"Theo Kế hoạch, {two(len(found))} nhiệm vụ được giao cho {two(len(by))} cơ quan"
    if len(full) < len(asked):
        yield f"có {two(len(full))}/{two(len(asked))} cơ quan, đơn vị gửi đủ báo cáo"
    else:
        yield f"({two(len(full))}/{two(len(asked))} đơn vị)"


def _check_names(lines: list[str], found: list[Fate]) -> None:
    """Who is named as not having sent all, and who as late; nobody is named where nobody or everybody is."""
    by = {name: [one for one in own if one.asked] for name, own in _agencies(found).items()}
    lacking = {name for name, own in by.items() if not all(one.said for one in own)}
    late = {name for name, own in by.items() if any(one.report == "late" for one in own)}
    for start, names in (
        ("Cơ quan, đơn vị chưa gửi hoặc gửi chưa đủ báo cáo: ", lacking),
        ("Cơ quan, đơn vị gửi báo cáo chậm so với thời hạn: ", late),
    ):
        told = [line.removeprefix(start).rstrip(".").split("; ") for line in lines if line.startswith(start)]
        assert [sorted(one) for one in told] == [sorted(names)] * bool(names), start


def _grouped(found: list[Fate]) -> Iterable[str]:
    groups = {f"Chỉ số {name}": [one for one in found if one.duty.index == name] for name in INDICES}
    for name, own in (groups | _agencies(found)).items():
        status = Counter(one.status for one in own)
        said = ", ".join(
            f"{status_name.lower()} {two(status[status_name])}" for status_name in STATUSES if status[status_name]
        )
        late = sum(one.outcome == "overdue" for one in own)
        yield f"- {name}: {two(len(own))} nhiệm vụ; {said}{f'; quá hạn {two(late)}' if late else ''}."


def _compared(found: list[Fate], before: list[Fate]) -> Iterable[str]:
    """The number of tasks done beside that of the period before."""
    if not before:
        return
    now, then = (sum(one.status == STATUSES[0] for one in part) for part in (found, before))
    if now == then:
        yield f"số nhiệm vụ hoàn thành không thay đổi ({two(now)} nhiệm vụ)"
    else:
        way = "tăng" if now > then else "giảm"
        yield f"số nhiệm vụ hoàn thành {way} {two(abs(now - then))} nhiệm vụ (từ {two(then)} nhiệm vụ)"
        yield f"từ {share(then, len(before))} {'lên' if now > then else 'còn'} {share(now, len(found))}"


def _check_remarks(lines: list[str], found: list[Fate]) -> None:
    """Each difficulty and proposal once, with those who said so."""
    for which in ("difficulty", "proposal"):
        said: dict[str, list[str]] = {}
        for one in found:
            if one.said and getattr(one.said, which):
                names = said.setdefault(getattr(one.said, which), [])
                names += [name for name in one.duty.leads if name not in names]
        for text, names in said.items():
            assert f"- {text} ({', '.join(names)})." in lines, (which, text)


def _check_outlook(lines: list[str], code: str, found: list[Fate]) -> None:
    """What is to be done next: counts, the tasks by name, and the next day for reports."""
    told = lines[1 : next(place for place, line in enumerate(lines) if line.startswith("Trên đây là"))]
    first, last = SPANS[code]
    following = range(last + 1, min(2 * last - first + 1, 4) + 1)
    still = [one for one in found if one.status not in (STATUSES[0], NEVER) and one.outcome != "overdue"]
    ending = [one for one in still if _quarter_of(one.duty) in range(first, last + 1)]
    coming = [one for one in still if _quarter_of(one.duty) in following]
    overdue = sum(one.outcome == "overdue" for one in found)
    always = sum(one.outcome in ("kept", "not kept") for one in found)
    wanted = [f"- Hoàn thành dứt điểm {two(overdue)} nhiệm vụ quá hạn"] * bool(overdue)
    for start, own in (("- Khẩn trương hoàn thành", ending), ("- Hoàn thành đúng hạn", coming)):
        wanted += [f"{start} {two(len(own))} nhiệm vụ"] * bool(own)
        wanted += [f"+ {one.duty.criterion}: " for one in own]
    wanted += [f"- Tiếp tục duy trì {two(always)} nhiệm vụ thường xuyên"]
    days = {"2026-Q1": "09/6/2026", "2026-Q2": "09/9/2026", "2026-Q3": "09/12/2026"}
    figured = [line for line in told if re.search(r"\d", re.sub(r"(quý \w+|6 tháng \w+|Trong) năm 202\d", "", line))]
    due = [line for line in figured if "báo cáo kết quả thực hiện" in line]
    assert [line.rpartition(" ")[2] for line in due] == [f"{days[one]}." for one in days if one == code]
    others = [line for line in told if line not in due and not line.startswith("Trong ")]
    assert len(others) >= len(wanted)
    for start in wanted:
        line = next((line for line in told if line.startswith(start)), None)
        assert line, (code, start)
        told.remove(line)
    rest = [line for line in told if line.startswith("+") or re.match(r"- .*\d+ nhiệm vụ", line)]
    assert not rest, (code, rest)


def _quarter_of(duty: Duty) -> int:
    """The quarter in which a task is due, 0 where it has no day."""
    return (duty.day.month + 2) // 3 if duty.day else 0


# --- letters ----------------------------------------------------------------------------------------------------------


def check_letters(year: Year, quarter: int, today: date) -> None:
    """A letter to each agency that owes a report or has a late task, and to no other, with its own figures."""
    found = year.fates(f"2026-Q{quarter}", today)
    wanted = {}
    for agency, own in _agencies(found).items():
        asked, missing = [one for one in own if one.asked], [one for one in own if one.report == "missing"]
        late = {
            one.duty for one in own if one.duty.day and one.duty.day < today and one.status not in (STATUSES[0], NEVER)
        }
        if missing or late:
            wanted[agency] = (len(asked), len(missing), late)
    folder = year.folder / f"đôn đốc {quarter}"
    paths = write_letters(year.store, year.plan_id, f"2026-Q{quarter}", folder, today)
    texts = {}
    for path in paths:
        assert inspect_file(path) == []
        document = docx.Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        text = "\n".join([*(one.text for one in document.paragraphs), *cells])
        receiver = next(name for name in wanted if f"đề nghị {name}:" in text)
        texts[receiver] = text
    assert texts.keys() == wanted.keys()
    for agency, (asked, missing, late) in wanted.items():
        _check_letter(texts[agency], asked, missing, late, year.duties)


def _check_letter(text: str, asked: int, missing: int, late: set[Duty], every: list[Duty]) -> None:
    if missing == asked:
        assert not missing or f"đối với {two(asked)} nhiệm vụ được giao chủ trì" in text
    elif missing:
        assert f"đã báo cáo {two(asked - missing)}/{two(asked)} nhiệm vụ, còn {two(missing)} nhiệm vụ" in text
    else:
        assert "chưa báo cáo" not in text
    assert (f"- {two(len(late))} nhiệm vụ quá hạn" in text) == bool(late), text
    named = {duty for duty in every if f"+ {duty.criterion}: " in text or duty.criterion in text.split("\n")}
    assert late <= named
