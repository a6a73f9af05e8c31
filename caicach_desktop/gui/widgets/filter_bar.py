"""Combo boxes of a filter: a first line that lets everything through, and the choices below it."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

SHORTEST_CHARS = 9


def prepare(combo: QComboBox, shortest: int = SHORTEST_CHARS) -> None:
    """Let a combo box be as narrow as `shortest` letters; its pop-up is as wide as its choices need."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(shortest)


def fill(combo: QComboBox, everything: str, choices: Iterable[tuple[str, Any]]) -> None:
    """Offer `everything` and these (text, value) choices, keeping what is chosen if it is still there."""
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        combo.addItem(everything, None)
        for text, value in choices:
            combo.addItem(text, value)
        choose(combo, chosen)
    metrics = combo.fontMetrics()
    widest = max(metrics.horizontalAdvance(combo.itemText(i)) for i in range(combo.count()))
    combo.view().setMinimumWidth(min(widest + 40, 520))


def choose(combo: QComboBox, value: object) -> None:
    """Choose the line with a value; the first one where there is none."""
    place = next((i for i in range(combo.count()) if combo.itemData(i) == value), 0)
    combo.setCurrentIndex(max(place, 0))
