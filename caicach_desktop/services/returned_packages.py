"""Packages as files and lines of the review page."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

from caicach_desktop.domain.evidence import FACT_NAMES, EvidenceFacts, fact_told, facts_of
from caicach_desktop.domain.package import Place
from caicach_desktop.domain.package_rows import row_names
from caicach_desktop.domain.plan import ColumnRole, WholePlan
from caicach_desktop.domain.plan_name import plan_line, plan_number
from caicach_desktop.domain.reporting import period_name
from caicach_desktop.domain.table import effective_cells
from caicach_desktop.domain.text import squeeze
from caicach_desktop.services.differences import Difference, Differences, What
from caicach_desktop.services.packable import size_told
from caicach_desktop.services.package_plan import place_of
from caicach_desktop.services.package_review import (
    PackageReview,
    Reviewed,
    ReviewedDay,
    ReviewedEntry,
    ReviewedFile,
    Standing,
)
from caicach_desktop.services.package_words import doubts_told
from caicach_desktop.services.returned import Line, LineKind, Part, Returned, ReturnedFile, Source
from caicach_desktop.services.updating import TextChange
from caicach_desktop.services.updating_columns import ChangeKind

_KINDS = {
    Standing.NEW: LineKind.NEW,
    Standing.CHANGED: LineKind.CHANGED,
    Standing.CONFLICT: LineKind.CONFLICT,
    Standing.SAME: LineKind.SAME,
    Standing.UNPLACED: LineKind.MISFIT,
}
_CHANGES = {ChangeKind.ADDED: "Thêm", ChangeKind.CHANGED: "Sửa", ChangeKind.REMOVED: "Bỏ"}
_WHATS = {
    What.ROW: "dòng",
    What.GOAL: "mục tiêu",
    What.COLUMN: "cột",
    What.HEADING: "đầu phụ lục",
    What.FACT: "thông tin",
}
_NO_ROW = "Không thấy dòng nhiệm vụ tương ứng trong kế hoạch ở đây"
_WITH_ROW = "Đi cùng dòng nhiệm vụ mới của kế hoạch"
_UNSURE = "Dòng nhiệm vụ ở đây chỉ gần giống"
_OLDER = "Gói cũ hơn dữ liệu đang có"
_TYPED_HERE = "Dữ liệu ở đây không đến từ gói của nơi gửi này hoặc đã được sửa"
_OTHER_DAY = "Ở đây đã đặt tay một ngày khác"
_WITH_PLAN: Source = (Part.PLAN, 0)
Rows = Mapping[Place, tuple[str, str]]


def package_file(
    review: PackageReview, found: Differences | None = None, appendices: tuple[int, ...] = ()
) -> ReturnedFile:
    """A package with its lines; `found` says in what its plan differs from the present one, `appendices` which of its
    appendices are not there."""
    package = review.package
    plan = review.plan or package.plan.plan
    rows, coming = _rows(package.plan), _coming(review, found, appendices)
    lines = (
        *_whole_plan(review),
        *_agencies(review),
        *_names(review),
        *_appendices(review, appendices),
        *(_difference(number, item) for number, item in enumerate(found.items if found else ())),
        *(_entry(review, rows, coming, number, entry) for number, entry in enumerate(review.entries)),
        *(_evidence(review, rows, coming, number, file) for number, file in enumerate(review.files)),
        *(_day(review, rows, coming, number, day) for number, day in enumerate(review.days)),
    )
    periods = {entry.packaged.progress.period for entry in review.entries}
    return ReturnedFile(
        review.path,
        sender=squeeze(package.sender) or "Không rõ nơi gửi",
        plan_id=review.plan.id if review.plan else 0,
        plan_name=plan_line(plan),
        period=periods.pop() if len(periods) == 1 else "",
        notes=tuple(_notes(review, found, appendices)),
        lines=lines,
        package=review,
        differences=found,
    )


def bad_package(path: Path, fault: str) -> ReturnedFile:
    """A package that cannot be used."""
    return ReturnedFile(path, fault=fault)


def _notes(review: PackageReview, found: Differences | None, appendices: tuple[int, ...]) -> Iterator[str]:
    if review.plan is None:
        rows = sum(not row.is_group for part in review.package.plan.appendices for row in part.rows)
        yield f"Kế hoạch này chưa có ở đây; sẽ được đưa vào nguyên vẹn, {rows} dòng nhiệm vụ."
    differing = (len(found.items) if found else 0) + len(appendices)
    if differing:
        yield (
            f"Kế hoạch trong gói khác kế hoạch ở đây {differing} chỗ. Chưa chỗ nào được đánh dấu:"
            " hãy xem mục “Kế hoạch khác” và chọn những chỗ muốn lấy."
        )
    yield from doubts_told(review)


def _rows(plan: WholePlan) -> Rows:
    """The number and the task or criterion of every row."""
    names, found = row_names(plan), {}
    for part, whole in enumerate(plan.appendices):
        columns = [whole.appendix.column_of(role) for role in (ColumnRole.TASK, ColumnRole.CRITERION)]
        for number, texts in enumerate(effective_cells(whole.rows)):
            told = next((texts[column] for column in columns if column is not None and texts[column]), "")
            found[Place(part, number)] = (names[Place(part, number)].number, squeeze(told))
    return found


def _coming(review: PackageReview, found: Differences | None, appendices: tuple[int, ...]) -> dict[Place, Source]:
    """The lines by which rows come into the present plan."""
    package = review.package
    whole = {
        Place(part, row): (Part.APPENDIX, part)
        for part in appendices
        for row in range(len(package.plan.appendices[part].rows))
    }
    items = enumerate(found.items if found else ())
    placed = ((place_of(found, item, package), number) for number, item in items) if found else ()
    return whole | {place: (Part.DIFFERENCE, number) for place, number in placed if place is not None}


# --- the plan and its agencies ----------------------------------------------------------------------------------------


def _whole_plan(review: PackageReview) -> Iterator[Line]:
    if review.plan is None:
        plan = review.package.plan.plan
        texts = [("Cơ quan ban hành", plan.issuer), ("Số, ký hiệu", plan_number(plan) if plan.symbol else "")]
        texts += [("Ngày ban hành", plan.date), ("Trích yếu", plan.title)]
        changes = tuple(TextChange(name, "", squeeze(text or "")) for name, text in texts if text)
        name = f"Kế hoạch mới: {squeeze(plan.title)}"
        yield Line(_WITH_PLAN, LineKind.NEW, name, given=changes, takeable=True, taken=True)


def _agencies(review: PackageReview) -> Iterator[Line]:
    if review.agencies:
        names = "\n".join(squeeze(agency.name) for agency in review.agencies)
        name = f"Thêm {len(review.agencies)} cơ quan vào danh sách"
        text = TextChange("Cơ quan chưa có ở đây", "", names)
        taken = review.plan is None or review.brings_something
        yield Line((Part.AGENCIES, 0), LineKind.NEW, name, given=(text,), takeable=True, taken=taken)


def _names(review: PackageReview) -> Iterator[Line]:
    """A line for each agency known here that gets further names: none it has is lost."""
    for number, more in enumerate(review.names):
        here, texts = more.agency, []
        if more.short_name:
            texts.append(TextChange("Tên viết tắt", "", more.short_name))
        if more.aliases:
            texts.append(TextChange("Tên gọi khác", "\n".join(here.aliases), "\n".join((*here.aliases, *more.aliases))))
        name = f"Thêm tên gọi cho {squeeze(here.name)}"
        yield Line((Part.NAMES, number), LineKind.NEW, name, given=tuple(texts), takeable=True, taken=True)


def _appendices(review: PackageReview, places: tuple[int, ...]) -> Iterator[Line]:
    for place in places:
        part = review.package.plan.appendices[place]
        title = squeeze(" ".join((part.appendix.number, *part.appendix.title)))
        text = TextChange("Phụ lục chưa có ở đây", "", f"{title} ({len(part.rows)} dòng)")
        yield Line((Part.APPENDIX, place), LineKind.PLAN, f"Thêm {title}", given=(text,), takeable=True)


def _difference(number: int, item: Difference) -> Line:
    name = item.name.removeprefix("Cột ") if item.what == What.COLUMN else item.name
    told = f"{_CHANGES[item.kind]} {_WHATS[item.what]}: {name}"
    remarks = []
    if item.kind == ChangeKind.REMOVED and item.what == What.ROW:
        remarks.append("Bỏ dòng này là bỏ cả tiến độ đã ghi")
    if item.structure:
        remarks.append(f"Khác về {', '.join(item.structure)}")
    return Line((Part.DIFFERENCE, number), LineKind.PLAN, told, given=item.texts, remarks=tuple(remarks), takeable=True)


# --- reports and evidence ---------------------------------------------------------------------------------------------


def _entry(
    review: PackageReview, rows: Rows, coming: Mapping[Place, Source], number: int, entry: ReviewedEntry
) -> Line:
    new = entry.packaged.progress
    why = _why(entry)
    if entry.standing == Standing.CONFLICT:
        why = (*why, _OLDER if entry.older else _TYPED_HERE)
    line = Line(
        (Part.ENTRY, number),
        _KINDS[entry.standing],
        rows[entry.packaged.place][1],
        rows[entry.packaged.place][0],
        new.period,
        entry=entry,
        remarks=why,
        target=(entry.row_id, new.period) if entry.row_id is not None else None,
    )
    return _placed(review, coming, line, entry)


def _evidence(
    review: PackageReview, rows: Rows, coming: Mapping[Place, Source], number: int, file: ReviewedFile
) -> Line:
    told = file.packaged
    line = Line(
        (Part.EVIDENCE, number),
        _KINDS[file.standing],
        f"{'Thông tin của tệp' if file.differing else 'Tệp'} “{told.name}” cho {rows[told.place][1]}",
        rows[told.place][0],
        told.period,
        given=tuple(_file_texts(file)),
        remarks=(*_why(file), *_conflict(file)),
        target=(file.row_id, f"{told.period} {told.sha256}") if file.row_id is not None else None,
    )
    return _placed(review, coming, line, file)


def _file_texts(file: ReviewedFile) -> Iterator[TextChange]:
    """The file where it is new, and what is said of its document here and there."""
    told, here = file.packaged, EvidenceFacts() if file.present is None else facts_of(file.present)
    if not file.differing:
        yield TextChange("Tệp kiểm chứng", "", f"{told.name} ({size_told(told.size)})")
    for name in file.differing or FACT_NAMES:
        old, new = (fact_told(name, getattr(facts, name)) for facts in (here, told.facts))
        if old != new:
            yield TextChange(FACT_NAMES[name], old, new)


def _conflict(part: ReviewedFile | ReviewedDay) -> tuple[str, ...]:
    if part.standing != Standing.CONFLICT:
        return ()
    if isinstance(part, ReviewedDay):
        return (_OTHER_DAY,)
    return (_OLDER if part.older else _TYPED_HERE,)


def _day(review: PackageReview, rows: Rows, coming: Mapping[Place, Source], number: int, day: ReviewedDay) -> Line:
    """A day set by hand: one that is here is never replaced unless it is chosen."""
    told = day.packaged
    text = TextChange("Ngày hạn đặt tay", fact_told("date", day.present or ""), fact_told("date", told.due_on))
    line = Line(
        (Part.DAY, number),
        _KINDS[day.standing],
        f"Ngày hạn của {rows[told.place][1]}",
        rows[told.place][0],
        given=(text,),
        remarks=(*_why(day), *_conflict(day)),
        target=(day.row_id, "due_on") if day.row_id is not None else None,
    )
    return _placed(review, coming, line, day)


def _placed(review: PackageReview, coming: Mapping[Place, Source], line: Line, part: Reviewed) -> Line:
    """The line with whether it can be taken: rows that come with the plan are there only if they are taken."""
    if review.plan is None:
        return replace(line, takeable=True, taken=True, needs=_WITH_PLAN)
    if part.standing == Standing.UNPLACED:
        needs = coming.get(part.packaged.place)
        if needs is None:
            return line
        return replace(line, kind=LineKind.NEW, takeable=True, needs=needs, remarks=(_WITH_ROW,))
    takeable = part.standing != Standing.SAME
    taken = part.sure and part.standing in (Standing.NEW, Standing.CHANGED)
    return replace(line, takeable=takeable, taken=taken)


def _why(part: Reviewed) -> tuple[str, ...]:
    unplaced = (_NO_ROW,) if part.standing == Standing.UNPLACED else ()
    return unplaced if part.sure else (*unplaced, _UNSURE)


def periods_told(file: ReturnedFile) -> str:
    """The periods a file reports on, in words."""
    if file.period:
        return period_name(file.period)
    periods = sorted({line.period for line in file.lines if line.period})
    return ", ".join(chain(map(period_name, periods[:2]), ["…"] * (len(periods) > 2)))


def summary_title(returned: Returned) -> str:
    """What came back in one line: "12 phiếu, 2 gói; 1 tệp không nhận được"."""
    sound = [file for file in returned.files if not file.fault]
    packages = sum(file.package is not None for file in sound)
    forms, faults = len(sound) - packages, len(returned.files) - len(sound)
    told = [f"{forms} phiếu"] * bool(forms) + [f"{packages} gói"] * bool(packages)
    return ", ".join(told) + (f"{'; ' if told else ''}{faults} tệp không nhận được" if faults else "")
