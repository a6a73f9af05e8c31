"""Looks files over that came back, forms and packages together. Nothing is written."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from caicach_desktop.domain.errors import AppError, Cancelled
from caicach_desktop.domain.job import SILENT, JobProgress, Share
from caicach_desktop.domain.plan import Plan, PlanSummary
from caicach_desktop.domain.text import folded
from caicach_desktop.services.forms_in import Expected, review_forms
from caicach_desktop.services.messages import file_fault
from caicach_desktop.services.package_plan import plan_beside
from caicach_desktop.services.package_review import open_package
from caicach_desktop.services.returned import Key, Line, LineKind, Part, Returned, ReturnedFile, Target
from caicach_desktop.services.returned_forms import form_files
from caicach_desktop.services.returned_joining import joined
from caicach_desktop.services.returned_packages import bad_package, package_file
from caicach_desktop.store import plan_queries
from caicach_desktop.store.store import Store

NOWHERE_ELSE: Mapping[Path, int] = {}


def is_returned(path: Path) -> bool:
    """Whether a file is a package or a form that was sent out, by its content; a file that cannot be read is neither,
    unless it is called a package."""
    from caicach_desktop.importers.form_workbook import has_form_mark
    from caicach_desktop.importers.sniff import FileKind, kind_of

    try:
        kind = kind_of(path)
        return kind == FileKind.PACKAGE or (kind == FileKind.XLSX and has_form_mark(path))
    except AppError:
        return False


def look_over(
    store: Store,
    paths: Sequence[Path],
    expected: Expected | None = None,
    into: Mapping[Path, int] = NOWHERE_ELSE,
    progress: JobProgress = SILENT,
    known: Returned | None = None,
) -> Returned:
    """Read files and compare them with the store; nothing is written. A file that cannot be used says why.

    `into` names the plan a package is to go to (`NEW_PLAN`: a new one), where it is another than its own. `known`:
    packages that were looked over before the store changed are not read again. Raises Cancelled when stopped.
    """
    packages = [path for path in dict.fromkeys(paths) if _is_package(path)]
    sheets = [path for path in dict.fromkeys(paths) if path not in packages]
    share = 100 * len(sheets) // max(len(paths), 1)
    forms = review_forms(store, sheets, progress=Share(progress, 0, share))
    files = list(form_files(forms, expected or Expected()))
    with store.read() as connection:
        titles = {_called(plan) for plan in plan_queries.plan_summaries(connection)}
    kept = {file.path: file for file in known.files if file.package} if known else {}
    for done, path in enumerate(packages):
        progress.report(share + (100 - share) * done // len(packages), f"Đang đọc {path.name}")
        same = kept.get(path) if path not in into else None
        files.append(same or _hinted(_package(store, path, into.get(path)), titles))
    order = {path: place for place, path in enumerate(paths)}
    files.sort(key=lambda file: (order[file.path], file.number))
    return Returned(tuple(_settled(joined(list(_first_plans(files))))), forms)


def _is_package(path: Path) -> bool:
    from caicach_desktop.importers.sniff import FileKind, kind_of

    try:
        return kind_of(path) == FileKind.PACKAGE
    except AppError:
        return False


def _package(store: Store, path: Path, plan_id: int | None) -> ReturnedFile:
    try:
        review = open_package(store, path, plan_id)
        return package_file(review, *plan_beside(store, review))
    except Cancelled:
        raise
    except AppError as error:
        return bad_package(path, file_fault(path, error))


def _called(plan: Plan | PlanSummary) -> tuple[str, str, int | None]:
    return folded(plan.issuer), folded(plan.title), plan.year


def _hinted(file: ReturnedFile, titles: Collection[tuple[str, str, int | None]]) -> ReturnedFile:
    """A plan that seems new may be a present one that got its number since."""
    review = file.package
    if review is None or review.plan is not None or review.as_new:
        return file
    plan = review.package.plan.plan
    if not plan.title.strip() or _called(plan) not in titles:
        return file
    note = "Ở đây đã có kế hoạch cùng trích yếu; nếu là một, hãy chọn kế hoạch ấy ở mục “Đưa vào”."
    return replace(file, notes=(*file.notes, note))


# --- several files at once --------------------------------------------------------------------------------------------


def _first_plans(files: Sequence[ReturnedFile]) -> Iterator[ReturnedFile]:
    """Of several packages that differ from one present plan only the first may change its texts."""
    changed: set[int] = set()
    for file in files:
        again = bool(file.plan_id) and file.plan_id in changed
        changed.update([file.plan_id] * any(line.kind == LineKind.PLAN for line in file.lines))
        yield replace(file, lines=tuple(map(_left, file.lines))) if again and file.package else file


def _left(line: Line) -> Line:
    if line.kind != LineKind.PLAN:
        return line
    return replace(line, takeable=False, remarks=(*line.remarks, "Một tệp khác cũng sửa kế hoạch này; hãy nhận riêng"))


def _settled(files: Iterator[ReturnedFile]) -> list[ReturnedFile]:
    """Several reports for one task and period, at least one of them from a package: of equal ones the first counts, of
    different ones the first that is proposed stays so."""
    made = list(files)
    groups: defaultdict[Target, list[Key]] = defaultdict(list)
    for place, file in enumerate(made):
        for number, line in enumerate(file.lines):
            if line.takeable and line.target:
                groups[line.target].append((place, number))
    new: dict[Key, Line] = {}
    for (row_id, _), keys in groups.items():
        if len(keys) > 1 and any(made[place].package for place, _ in keys):
            # Of a plan that is not here yet the newest package knows best.
            new.update(_agreed(made, sorted(keys, key=lambda key: _age(made[key[0]])) if row_id < 0 else keys))
    places = {place for place, _ in new}
    for place in places:
        lines = tuple(new.get((place, number), line) for number, line in enumerate(made[place].lines))
        made[place] = replace(made[place], lines=lines)
    return made


def _age(file: ReturnedFile) -> float:
    """A number that is the smaller the newer a package is."""
    created = file.package.package.created if file.package else ""
    with suppress(ValueError):
        return -datetime.fromisoformat(created).timestamp()
    return 0.0


def _agreed(files: Sequence[ReturnedFile], keys: Sequence[Key]) -> Iterator[tuple[Key, Line]]:
    lines = {key: files[key[0]].lines[key[1]] for key in keys}
    first = next((key for key in keys if lines[key].taken), keys[0])
    for key in keys:
        if key == first:
            continue
        name = files[first[0]].path.name
        same = lines[key].texts == lines[first].texts
        what = "báo cáo" if lines[key].source[0] in (Part.ROW, Part.ENTRY) else "nội dung này"
        remark = f"{'Trùng' if same else 'Khác'} với {what} trong “{name}”"
        kind = LineKind.SAME if same else LineKind.CONFLICT
        remarks = (remark, *lines[key].remarks)
        yield key, replace(lines[key], kind=kind, remarks=remarks, taken=False, takeable=not same)
