"""Pictures of the reporting round: the page Báo cáo and its dialogs, on the sample data."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caicach_desktop.gui.shots import Stage

PERIOD = "2026-Q3"


def _page(stage: "Stage") -> object:
    stage.context.open_period(stage.plan_place()[0], PERIOD)
    return None


# Name, what brings the subject up, and whether it is also pictured at 150 %.
PICTURES: tuple[tuple[str, Callable[["Stage"], object], bool], ...] = (("report", _page, True),)
