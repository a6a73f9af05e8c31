"""Pictures of the sums of a period, of the menu that leads to the tray, and of charts as they are copied."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from caicach_desktop.gui.shots import Stage

TABS = ("index", "agency", "plan", "status", "rank")


def _sums(tab: str, stage: "Stage") -> object:
    """The dialog Tổng hợp on one of its tabs."""
    from caicach_desktop.gui.dialogs.sums_dialog import SumsDialog

    dialog = SumsDialog(stage.context, 0, "2026-Q3", stage.window)
    dialog.ui.tabs.setCurrentIndex(TABS.index(tab))
    dialog.show()
    stage.settle()
    return dialog


def _copied(chart: str, stage: "Stage") -> object:
    """A chart of the page Tổng quan as it is copied for Word."""
    page = stage.window.overview_page
    stage.window.show_page("overview")
    stage.settle()
    assert page.rest is not None
    image = page.agency_bars.picture() if chart == "bars" else page.rest.trend.picture()
    label = QLabel()
    label.setPixmap(QPixmap.fromImage(image))
    label.setFixedSize(image.deviceIndependentSize().toSize())
    return label


# Name, what brings the subject up, and whether it is also pictured at 150 %.
PICTURES: tuple[tuple[str, Callable[["Stage"], object], bool], ...] = (
    ("dialog-sums", partial(_sums, "index"), True),
    ("dialog-sums-agency", partial(_sums, "agency"), False),
    ("dialog-sums-status", partial(_sums, "status"), False),
    ("dialog-sums-rank", partial(_sums, "rank"), True),
    ("copied-bars", partial(_copied, "bars"), False),
    ("copied-trend", partial(_copied, "trend"), False),
)
