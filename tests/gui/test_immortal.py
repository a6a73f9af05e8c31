"""None, True and False outlive what PySide6 takes from them."""

import sys
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex

from caicach_desktop.gui.immortal import make_immortal


class Silent(QAbstractTableModel):
    """A model that has nothing to say about its only cell."""

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 1

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 1

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        return None


def test_none_survives_more_questions_than_it_has_references() -> None:
    needed = make_immortal()
    assert needed is (sys.version_info < (3, 12))
    model = Silent()
    index = model.index(0, 0)
    for _ in range(30_000):  # a fresh Python has some 5,000 references to None
        assert index.data(0) is None
    for constant in (None, True, False):
        assert (sys.getrefcount(constant) > 1 << 30) is needed
