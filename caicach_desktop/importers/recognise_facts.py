"""The plan's own facts in the text around its tables: letterhead, title, legal bases, sections, recipients, signature."""

from collections.abc import Sequence
from dataclasses import dataclass

from caicach_desktop.domain.plan import Goal, Plan
from caicach_desktop.importers.recognise_titles import Line


@dataclass(frozen=True, slots=True)
class Facts:
    """The plan without its appendices; `is_plan` when enough of a plan was found to stand alone."""

    plan: Plan
    goals: tuple[Goal, ...] = ()
    is_plan: bool = False


def read_facts(lines: Sequence[Line]) -> Facts:
    """What the lines outside the tables say."""
    return Facts(Plan())
