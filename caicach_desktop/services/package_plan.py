"""The plan inside a package beside the present one: in what its texts differ, and taking some of that."""

from collections.abc import Collection, Mapping

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.package import Package, Place
from caicach_desktop.domain.package_rows import match_rows
from caicach_desktop.domain.plan import WholeAppendix, WholePlan
from caicach_desktop.domain.text import folded
from caicach_desktop.services.assigning import assign_appendices
from caicach_desktop.services.differences import Difference, Differences, What, differences
from caicach_desktop.services.package_review import PackageReview
from caicach_desktop.services.plans import append_appendix
from caicach_desktop.services.taking import take_appendix, take_plan
from caicach_desktop.services.updating import compare
from caicach_desktop.services.updating_columns import ChangeKind
from caicach_desktop.services.updating_facts import compare_plans
from caicach_desktop.store import plan_queries
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation


def plan_beside(store: Store, review: PackageReview) -> tuple[Differences | None, tuple[int, ...]]:
    """In what the package's plan says something else than the present one, and the places of its appendices that are
    not there; None and nothing where it brings a new plan."""
    if review.plan is None:
        return None, ()
    with store.read() as connection:
        ours = plan_queries.whole_plan(connection, review.plan.id)
    theirs = review.package.plan
    facts = compare_plans(ours.plan, ours.goals, theirs.plan, theirs.goals)
    pairs = _pairs(theirs, ours)
    parts = [(ours.appendices[pairs[place]], part) for place, part in enumerate(theirs.appendices) if place in pairs]
    found = differences([compare(old, new) for old, new in parts if not _same(old, new)], facts)
    return found, tuple(place for place in range(len(theirs.appendices)) if place not in pairs)


def _pairs(theirs: WholePlan, ours: WholePlan) -> dict[int, int]:
    """For each appendix of the package the present one: of the same title, else at the same place."""
    free = list(range(len(ours.appendices)))
    pairs: dict[int, int] = {}
    for place, part in enumerate(theirs.appendices):
        alike = [other for other in free if _title(ours.appendices[other]) == _title(part) != ""]
        if alike:
            pairs[place] = place if place in alike else alike[0]
            free.remove(pairs[place])
    for place in range(len(theirs.appendices)):
        if place not in pairs and place in free:
            pairs[place] = place
            free.remove(place)
    return pairs


def _title(part: WholeAppendix) -> str:
    return folded(" ".join(part.appendix.title))


def _same(old: WholeAppendix, new: WholeAppendix) -> bool:
    """Whether two appendices say the same, so that nothing need be compared."""
    facts = [
        (part.appendix.number, part.appendix.title, part.appendix.note, part.appendix.columns) for part in (old, new)
    ]
    rows = [[(row.kind, row.level, row.cells) for row in part.rows] for part in (old, new)]
    return facts[0] == facts[1] and rows[0] == rows[1]


def place_of(found: Differences, item: Difference, package: Package) -> Place | None:
    """The package's row that a difference would bring into the plan; None where it brings none."""
    if item.what != What.ROW or item.kind != ChangeKind.ADDED:
        return None
    comparison = found.comparisons[item.source]
    row = comparison.changes[int(item.key)].new
    parts = (place for place, part in enumerate(package.plan.appendices) if part is comparison.new)
    part = next(parts, None)
    return None if row is None or part is None else Place(part, row)


def write_differences(
    op: Operation, review: PackageReview, found: Differences, taken: Collection[int], parts: Collection[int] = ()
) -> Mapping[Place, int]:
    """Bring the present plan up to date with what is taken (by index of the items) and add whole appendices (by place);
    returns the rows that came.

    Raises AppError PLAN_NOT_FOUND, APPENDIX_NOT_FOUND, ROW_STALE when the plan was changed since it was compared.
    """
    assert review.plan is not None
    package, plan_id = review.package, review.plan.id
    facts = found.plan_update(taken)
    if facts is not None and (facts.facts or facts.goals):
        take_plan(op, facts)
    updates = [update for update in found.updates(taken) if update.taken or update.columns or update.heading]
    for update in updates:
        take_appendix(op, update)
    plan = plan_queries.plan_by_id(op.connection, plan_id)
    new = [append_appendix(op, plan, package.plan.appendices[place]) for place in sorted(parts)]
    assign_appendices(op, [*(update.comparison.old.appendix.id for update in updates), *new])
    wanted = {place_of(found, found.items[index], package) for index in taken} - {None}
    places = {place for place in wanted if place is not None}
    places |= {Place(part, row) for part in parts for row in range(len(package.plan.appendices[part].rows))}
    return _rows_now(op, package.plan, plan_id, places) if places else {}


def _rows_now(op: Operation, theirs: WholePlan, plan_id: int, places: Collection[Place]) -> dict[Place, int]:
    """The rows that the package's rows have become; raises AppError ROW_GONE where one cannot be found again."""
    found = rows_beside(op, theirs, plan_id)
    if any(place not in found for place in places):
        raise AppError(ErrorCode.ROW_GONE, kind="rows", id=0)
    return {place: found[place] for place in places}


def rows_beside(op: Operation, theirs: WholePlan, plan_id: int) -> dict[Place, int]:
    """The rows of a plan that answer to a package's rows, within an operation."""
    ours = plan_queries.whole_plan(op.connection, plan_id)
    matched = ((place, match.place) for place, match in match_rows(theirs, ours).items())
    return {place: ours.appendices[other.appendix].rows[other.row].id for place, other in matched}
