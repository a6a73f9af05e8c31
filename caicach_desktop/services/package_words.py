"""A review of a package in words, for the command line."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from caicach_desktop.domain.evidence import FACT_NAMES, EvidenceFacts, fact_told, facts_of
from caicach_desktop.domain.package import NOTE, Place, told
from caicach_desktop.domain.package_rows import row_names
from caicach_desktop.domain.plan import ColumnRole, WholePlan
from caicach_desktop.domain.reporting import STATUS_NAMES, Progress, Status, period_name
from caicach_desktop.domain.table import effective_cells
from caicach_desktop.domain.text import printed_number, squeeze
from caicach_desktop.services.package_agencies import MoreNames
from caicach_desktop.services.package_review import PackageReview, ReviewedDay, ReviewedEntry, ReviewedFile, Standing
from caicach_desktop.services.package_taking import Choices

FIELD_NAMES = {
    "status": "trạng thái",
    "percent": "tỷ lệ",
    "quantity": "số lượng",
    "result": "kết quả",
    "difficulty": "khó khăn",
    "proposal": "kiến nghị",
    "evidence": "tài liệu kiểm chứng",
    "reporter": "người báo cáo",
    "reported_on": "ngày báo cáo",
    NOTE: "ghi chú",
}
_LONGEST = 60


def review_lines(review: PackageReview, choices: Choices) -> list[str]:
    """What a package brings, line by line; each report that differs from what is here with its old and new values."""
    lines = [_head(review), *_counts(review)]
    labels = row_labels(review.package.plan)
    for number, entry in enumerate(review.entries):
        if entry.standing in (Standing.CONFLICT, Standing.UNPLACED) or (not entry.sure and _differs(entry)):
            lines.append(_entry_line(labels, entry, number in choices.entries))
    for place, file in enumerate(review.files):
        if file.standing == Standing.UNPLACED:
            lines.append(f"  Chưa nhận tệp “{file.packaged.name}”: không thấy dòng nhiệm vụ tương ứng")
        elif file.differing:
            lines.append(_facts_line(file, labels, place in choices.files))
    for place, day in enumerate(review.days):
        if day.standing != Standing.SAME and review.plan is not None:
            lines.append(_day_line(day, labels, place in choices.days))
    names = map(_names_line, review.names)
    return [*lines, *names, *(f"  {told}" for told in doubts_told(review))]


def kept_line(kept: Sequence[Path], paths: Sequence[Path]) -> str:
    """Which of some packages were kept before it was stopped."""
    names, left = ", ".join(path.name for path in kept), ", ".join(path.name for path in paths[len(kept) :])
    told = f"Đã dừng sau khi nhận xong {len(kept)} gói: {names}."
    return f"{told} Chưa nhận: {left}." if left else told


def doubts_told(review: PackageReview) -> list[str]:
    """A sentence for each agency of the package of which nobody knows which one here it is."""
    return [
        f"Chưa nhận cơ quan “{name}”: tên viết không dấu, chưa rõ là {' hay '.join(fitting)}."
        for name, fitting in review.doubts
    ]


def _facts_line(file: ReviewedFile, labels: Mapping[Place, str], taken: bool) -> str:
    here = EvidenceFacts() if file.present is None else facts_of(file.present)
    there = file.packaged.facts
    changes = "; ".join(
        f"{FACT_NAMES[name].casefold()} “{_short(fact_told(name, getattr(here, name)))}”"
        f" → “{_short(fact_told(name, getattr(there, name)))}”"
        for name in file.differing
    )
    where = f"thông tin của tệp “{file.packaged.name}”, {labels[file.packaged.place]}"
    return f"  {_verb(taken)} {where}{_why(file.sure, file.older)}: {changes}"


def _day_line(day: ReviewedDay, labels: Mapping[Place, str], taken: bool) -> str:
    where = labels[day.packaged.place]
    if day.standing == Standing.UNPLACED:
        return f"  Chưa nhận ngày hạn của {where}: không thấy dòng nhiệm vụ tương ứng"
    old = f"“{fact_told('date', day.present)}” → " if day.present else ""
    return f"  {_verb(taken)} ngày hạn của {where}{_why(day.sure)}: {old}“{fact_told('date', day.packaged.due_on)}”"


def _names_line(more: MoreNames) -> str:
    return f"  Tên gọi khác của {squeeze(more.agency.name)}: {', '.join(more.new)}"


def _verb(taken: bool) -> str:
    return "Nhận" if taken else "Chưa nhận"


def _why(sure: bool, older: bool = False) -> str:
    return ("" if sure else " (dòng chỉ gần giống)") + (" (gói cũ hơn dữ liệu đang có)" if older else "")


def _differs(entry: ReviewedEntry) -> bool:
    return entry.standing != Standing.SAME


def _head(review: PackageReview) -> str:
    package, plan = review.package, review.package.plan.plan
    sender = squeeze(package.sender) or "không rõ nơi gửi"
    number = printed_number(plan.number) if plan.number else "…"
    place = "kế hoạch mới" if review.plan is None else f"kế hoạch số {review.plan.id} trong danh sách"
    return f"{review.path.name}: {squeeze(plan.doc_type)} {number}/{plan.symbol} của {sender} → {place}"


def _counts(review: PackageReview) -> Iterator[str]:
    entries = [(Standing.NEW, "mới"), (Standing.CHANGED, "thay đổi"), (Standing.CONFLICT, "mâu thuẫn")]
    entries += [(Standing.SAME, "giống"), (Standing.UNPLACED, "không khớp dòng nào")]
    said = ", ".join(f"{review.count(standing)} {word}" for standing, word in entries)
    yield f"  Tiến độ: {said}"
    new, same = review.count_files(Standing.NEW), review.count_files(Standing.SAME)
    other = len(review.files) - new - same - review.count_files(Standing.UNPLACED)
    yield f"  Tài liệu kiểm chứng: {new} mới, {same} đã có" + (f", {other} có thông tin khác" if other else "")
    if review.agencies:
        yield f"  Cơ quan mới: {len(review.agencies)}"
    if review.unmatched or review.unsure:
        yield f"  Dòng của gói không có ở đây: {len(review.unmatched)}; chỉ gần giống: {len(review.unsure)}"


def _entry_line(labels: Mapping[Place, str], entry: ReviewedEntry, taken: bool) -> str:
    where = f"{labels[entry.packaged.place]}, {period_name(entry.packaged.progress.period)}"
    if entry.standing == Standing.UNPLACED:
        return f"  Chưa nhận {where}: không thấy dòng nhiệm vụ tương ứng"
    verb, why = _verb(taken), _why(entry.sure, entry.older)
    told = "; ".join(_change(name, entry) for name in entry.differing)
    return f"  {verb} {where}{why}: {told}" if told else f"  {verb} {where}{why}"


def _change(name: str, entry: ReviewedEntry) -> str:
    old = _said(entry.present, name) if entry.present else ""
    return f"{FIELD_NAMES[name]} “{old}” → “{_said(entry.packaged.progress, name)}”"


def _said(entry: Progress, name: str) -> str:
    value = told(entry, name)
    if name == "status":
        return STATUS_NAMES[Status(value)]
    return _short("" if value is None else str(value))


def row_labels(plan: WholePlan) -> dict[Place, str]:
    """How each row of a plan is called: its number and the beginning of its task or criterion."""
    labels = {}
    names = row_names(plan)
    for part, whole in enumerate(plan.appendices):
        columns = [whole.appendix.column_of(role) for role in (ColumnRole.TASK, ColumnRole.CRITERION)]
        for number, texts in enumerate(effective_cells(whole.rows)):
            place = Place(part, number)
            told = next((texts[column] for column in columns if column is not None and texts[column]), "")
            numbered = f"dòng {names[place].number}".strip()
            labels[place] = f"{numbered} “{_short(told)}”" if told else numbered
    return labels


def _short(text: str) -> str:
    text = squeeze(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
