"""What the checks say about a review before it is kept, by appendix and by the plan's own facts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.finding import Finding, FindingCode
from caicach_desktop.domain.plan import Plan, WholePlan
from caicach_desktop.services.checking import check_draft
from caicach_desktop.services.reviewing import Part, Question, Review, kept_columns, result


@dataclass(frozen=True, slots=True)
class Advice:
    """What was found: for each appendix by its place in the review, and for each file about its plan as a whole."""

    parts: dict[int, tuple[Question, ...]]
    files: dict[int, tuple[str, ...]]


def check_review(review: Review, agencies: Iterable[Agency], today: date) -> Advice:
    """Check each file with the appendices that are kept of it.

    A file of mere tables carries no document that its notes "(Kèm theo …)" could contradict.
    """
    agencies = list(agencies)
    advice = Advice({}, {})
    for number, file in enumerate(review.files):
        places = [place for place in review.parts_of(number) if review.parts[place].kept]
        parts = [review.parts[place] for place in places]
        whole = WholePlan(file.plan, file.goals, tuple(result(part) for part in parts))
        found = check_draft(Draft(whole), agencies, today)
        if not file.is_plan:
            found = [one for one in found if one.code != FindingCode.NOTE_FACTS]
        advice.files[number] = tuple(one.text for one in found if one.appendix is None)
        for index, (place, part) in enumerate(zip(places, parts, strict=True)):
            advice.parts[place] = tuple(_question(part, one) for one in found if one.appendix == index)
    return advice


def check_facts(review: Review, file: int, plan: Plan, agencies: Iterable[Agency], today: date) -> tuple[str, ...]:
    """What the checks say about a file's facts as they are now typed."""
    changed = replace(review.files[file], plan=plan)
    return check_review(Review((changed,), ()), agencies, today).files[0]


def _question(part: Part, found: Finding) -> Question:
    row_id = part.whole.rows[found.row].id if found.row is not None else None
    column = kept_columns(part)[found.column] if found.column is not None else None
    return Question(row_id, column, found.text, is_advice=True)
