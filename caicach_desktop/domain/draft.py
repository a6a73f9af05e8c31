"""What an importer proposes: a whole plan not yet kept, and the places where it is in doubt."""

from dataclasses import dataclass

from caicach_desktop.domain.plan import WholePlan


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan read from a file; `doubts` are sentences about places a person should look at."""

    plan: WholePlan
    doubts: tuple[str, ...] = ()
