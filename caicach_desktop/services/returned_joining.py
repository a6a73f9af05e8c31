"""Several packages that bring one and the same new plan: the newest brings its texts, the others join it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from caicach_desktop.domain.package import Package, Place, plan_key
from caicach_desktop.domain.package_rows import Match, match_rows
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.services.returned import Line, LineKind, Part, ReturnedFile, Target

_NO_ROW = "Không thấy dòng nhiệm vụ tương ứng trong kế hoạch của gói “{name}”"
_UNSURE = "Dòng nhiệm vụ trong gói “{name}” chỉ gần giống"
_DIFFERS = (
    "Bản kế hoạch trong gói này có chỗ khác; lời văn lấy theo gói “{name}” mới hơn. Nhận xong, mở lại gói này để xem"
    " những chỗ khác."
)
# Rows that are not there yet have numbers below 0 of their own for each new plan.
_ROOM = 1_000_000


def joined(files: Sequence[ReturnedFile]) -> Iterator[ReturnedFile]:
    """The files with those that join another one's new plan told so: what two of them say of one task and period can be
    taken of one only."""
    firsts = _firsts(files)
    packages = [_new_plan_of(file) for file in files]
    often = Counter(plan_key(package.plan.plan) for package in packages if package)
    for file, package in zip(files, packages, strict=True):
        if package is None or often[plan_key(package.plan.plan)] == 1:
            yield file
            continue
        number, first = firsts[plan_key(package.plan.plan)]
        whole = _package(first).plan
        numbers = {place: -1 - number * _ROOM - count for count, place in enumerate(_places(whole))}
        if first is file:
            same = {place: Match(place) for place in numbers}
            yield replace(file, lines=tuple(_line(line, file, same, numbers, "") for line in file.lines))
        else:
            yield _joining(file, first, numbers)


def _firsts(files: Sequence[ReturnedFile]) -> dict[str, tuple[int, ReturnedFile]]:
    """For each new plan its number and the newest package that brings it, the first of several as new."""
    found: dict[str, tuple[int, ReturnedFile]] = {}
    for file in files:
        package = _new_plan_of(file)
        if package is not None:
            key = plan_key(package.plan.plan)
            number, first = found.setdefault(key, (len(found), file))
            if package.created > _package(first).created:
                found[key] = number, file
    return found


def _new_plan_of(file: ReturnedFile) -> Package | None:
    """The package of a file that brings a new plan, unless it is to become one of its own."""
    review = file.package
    return review.package if review and review.plan is None and not review.as_new else None


def _package(file: ReturnedFile) -> Package:
    assert file.package is not None
    return file.package.package


def _places(whole: WholePlan) -> Iterator[Place]:
    for part, appendix in enumerate(whole.appendices):
        yield from (Place(part, row) for row in range(len(appendix.rows)))


def _joining(file: ReturnedFile, first: ReturnedFile, numbers: Mapping[Place, int]) -> ReturnedFile:
    name = first.path.name
    theirs, ours = _package(file).plan, _package(first).plan
    matches = match_rows(theirs, ours)
    notes = [f"Cùng một kế hoạch mới với gói “{name}”: nhận cả hai thì thành một kế hoạch."]
    notes += [] if _says(theirs) == _says(ours) else [_DIFFERS.format(name=name)]
    lines = tuple(_line(line, file, matches, numbers, name) for line in file.lines)
    return replace(file, notes=tuple(notes), lines=lines)


def _says(whole: WholePlan) -> tuple[object, ...]:
    """What a plan says, without what numbers it in a database."""
    rows = [
        (part.appendix.title, [column.heading for column in part.appendix.columns], [row.cells for row in part.rows])
        for part in whole.appendices
    ]
    plan = whole.plan
    return plan.title, plan.sections, plan.reporting, [goal.text for goal in whole.goals], rows


def _line(
    line: Line, file: ReturnedFile, matches: Mapping[Place, Match], numbers: Mapping[Place, int], name: str
) -> Line:
    if line.source[0] == Part.PLAN and name:
        return replace(line, name=f"Vào cùng kế hoạch mới với gói “{name}”", given=())
    place = _place_of(line, file)
    if place is None:
        return line
    match = matches.get(place)
    if match is None:
        remarks = (_NO_ROW.format(name=name), *line.remarks)
        return replace(line, kind=LineKind.MISFIT, takeable=False, taken=False, remarks=remarks)
    target = _target(line, file, numbers[match.place])
    if match.sure:
        return replace(line, target=target)
    return replace(line, target=target, taken=False, remarks=(_UNSURE.format(name=name), *line.remarks))


def _place_of(line: Line, file: ReturnedFile) -> Place | None:
    """The row of the package's plan that a line is about."""
    review = file.package
    part, number = line.source
    if review is None:
        return None
    if part == Part.ENTRY:
        return review.entries[number].packaged.place
    if part == Part.EVIDENCE:
        return review.files[number].packaged.place
    return review.days[number].packaged.place if part == Part.DAY else None


def _target(line: Line, file: ReturnedFile, row_id: int) -> Target:
    part, number = line.source
    if part == Part.EVIDENCE and file.package:
        return row_id, f"{line.period} {file.package.files[number].packaged.sha256}"
    return row_id, line.period if part == Part.ENTRY else "due_on"
