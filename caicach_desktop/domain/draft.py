"""What an importer proposes: a whole plan not yet kept, and the places where it is in doubt."""

from dataclasses import dataclass

from caicach_desktop.domain.plan import WholePlan


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place a person should look at: appendix, row and column counted from 0 (None: all of it), and why."""

    appendix: int | None
    row: int | None
    column: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan read from a file and the places where the reading is in doubt."""

    plan: WholePlan
    doubts: tuple[Doubt, ...] = ()
