"""Takes what was chosen of forms and packages that came back, as one operation with one undo."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import ExitStack
from datetime import date

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress, Share
from caicach_desktop.domain.package import Place, plan_key
from caicach_desktop.services.agencies import insert_agencies
from caicach_desktop.services.forms_in import write_forms
from caicach_desktop.services.package_plan import place_of, rows_beside, write_differences
from caicach_desktop.services.package_taking import Choices, add_agencies, copied_contents, write_package
from caicach_desktop.services.returned import Key, Part, Returned
from caicach_desktop.store.evidence import Staged
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation


def take_returned(
    store: Store,
    returned: Returned,
    taken: Collection[Key] | None = None,
    received: date | None = None,
    progress: JobProgress = SILENT,
) -> Changes:
    """Keep what was chosen (none: what is proposed) as one operation with one undo, or nothing.

    Raises AppError ROW_STALE when something was changed here since the review, ROW_GONE, PLAN_NOT_FOUND or
    APPENDIX_NOT_FOUND when it was deleted, FORM_TWICE, PACKAGE_DAMAGED when a package was changed, DISK_FULL,
    FOLDER_NOT_WRITABLE; `Cancelled` when stopped.
    """
    chosen = _complete(returned, returned.proposed if taken is None else taken)
    # Of packages of one new plan the newest brings its texts.
    created = {place: file.package.package.created for place, file in enumerate(returned.files) if file.package}
    places = sorted({place for place, _ in chosen} & created.keys())
    places.sort(key=lambda place: created[place], reverse=True)
    rows = {number for place in range(len(returned.files)) for number in returned.sources(place, chosen, Part.ROW)}
    with ExitStack() as stack:
        wanted = {place: _Wanted(returned, place, chosen) for place in places}
        for done, place in enumerate(places):
            wanted[place].copy(store, stack, Share(progress, 40 * done // len(places), 40 * (done + 1) // len(places)))
        with store.operation(_title(returned, {place for place, _ in chosen})) as op:
            progress.report(40, "Đang đưa vào dữ liệu")
            write_forms(op, returned.forms, rows, received)
            insert_agencies(op, [agency for one in wanted.values() for agency in one.agencies])
            made: dict[str, int] = {}
            for done, place in enumerate(places):
                name = returned.files[place].path.name
                progress.report(45 + 50 * done // len(places), f"Đang đưa vào {name}")
                wanted[place].write(op, made)
            progress.report(95, "Sắp xong")
    return op.changes


def _complete(returned: Returned, taken: Collection[Key]) -> frozenset[Key]:
    """What is taken and can be: not without the line it needs."""
    can = {key for key in taken if returned.line(key).takeable}
    there = {(place, returned.line((place, number)).source) for place, number in can}
    lines = ((key, returned.line(key).needs) for key in can)
    return frozenset(key for key, needs in lines if needs is None or (key[0], needs) in there)


def _title(returned: Returned, places: Collection[int]) -> str:
    """How the journal and the undo call it."""
    files = [returned.files[place] for place in sorted(places)]
    names = list(dict.fromkeys(file.path.name for file in files))
    if len(names) == 1:
        return f"Nhận {'gói' if files[0].package else 'phiếu'} {names[0]}"
    packages = sum(file.package is not None for file in files)
    forms = len(files) - packages
    told = [f"{forms} phiếu"] * bool(forms) + [f"{packages} gói"] * bool(packages)
    return f"Nhận {', '.join(told)}" if told else "Nhận phiếu báo cáo"


class _Wanted:
    """What is taken of one package."""

    def __init__(self, returned: Returned, place: int, taken: Collection[Key]) -> None:
        file = returned.files[place]
        if file.package is None:
            raise AppError(ErrorCode.PACKAGE_FOREIGN, path=str(file.path))
        self._review, self._found = file.package, file.differences
        chosen = {part: returned.sources(place, taken, part) for part in Part}
        self._with_plan = bool(chosen[Part.PLAN]) or file.package.plan is not None
        self._differences, self._appendices = chosen[Part.DIFFERENCE], chosen[Part.APPENDIX]
        self._choices = Choices(
            chosen[Part.ENTRY],
            chosen[Part.EVIDENCE],
            bool(chosen[Part.AGENCIES]),
            chosen[Part.DAY],
            chosen[Part.NAMES],
        )
        self._copies: dict[str, Staged] = {}

    @property
    def agencies(self) -> Sequence[Agency]:
        """The agencies that come with it."""
        return self._review.agencies if self._choices.agencies else ()

    def copy(self, store: Store, stack: ExitStack, progress: JobProgress) -> None:
        """Copy the contents of its evidence files beside the store's."""
        self._copies = copied_contents(store, self._review, self._choices, stack, progress, self._places())

    def _places(self) -> set[Place]:
        """The package's rows that come into the present plan."""
        package = self._review.package
        places = {
            Place(part, row) for part in self._appendices for row in range(len(package.plan.appendices[part].rows))
        }
        if self._found is not None:
            found = (place_of(self._found, self._found.items[index], package) for index in self._differences)
            places |= {place for place in found if place is not None}
        return places

    def write(self, op: Operation, made: dict[str, int]) -> None:
        """Keep it, within an operation; `made` names the new plans by their keys."""
        if not self._with_plan:
            add_agencies(op, self._review, self._choices)
            return
        key = plan_key(self._review.package.plan.plan)
        is_new = self._review.plan is None and not self._review.as_new
        if is_new and key in made:
            rows = rows_beside(op, self._review.package.plan, made[key])
            write_package(op, self._review, self._choices, self._copies, added=rows, into=made[key])
            return
        added: Mapping[Place, int] = {}
        if self._found is not None and (self._differences or self._appendices):
            added = write_differences(op, self._review, self._found, self._differences, self._appendices)
        plan_id = write_package(op, self._review, self._choices, self._copies, added=added)
        made |= {key: plan_id} if is_new else {}
