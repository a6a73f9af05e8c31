"""Pictures of the sums of a period and of a copied chart, on the sample data with reports of the year before."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from caicach_desktop.gui.dialogs.sums_dialog import SumsDialog

if TYPE_CHECKING:
    from caicach_desktop.gui.shots import Stage

TABS = {"index": 0, "agency": 1, "plan": 2, "status": 3, "rank": 4}


def sums_of(stage: "Stage", tab: str) -> SumsDialog:
    """The dialog Tổng hợp on one of its tabs."""
    dialog = SumsDialog(stage.context, 0, "2026-Q3", stage.window)
    dialog.ui.tabs.setCurrentIndex(TABS[tab])
    dialog.show()
    stage.settle()
    return dialog


def picture_of(stage: "Stage", chart: str) -> QLabel:
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
