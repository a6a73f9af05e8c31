"""Paper or electronic: what every document is written for; the choice is remembered for the next one."""

from PySide6.QtWidgets import QComboBox

from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.services.settings import Settings

_SETTING = "export_electronic"
_NAMES = {False: ("Bản giấy", ", để in và ký"), True: ("Bản điện tử", ", để ký số và gửi")}


def offer_mediums(combo: QComboBox, settings: Settings, brief: bool = False) -> None:
    """Fill a box with both and choose the one of the last time; `brief` leaves out what each is for."""
    for electronic, (name, purpose) in _NAMES.items():
        combo.addItem(name if brief else name + purpose, electronic)
    filter_bar.choose(combo, settings.get(_SETTING))


def is_electronic(combo: QComboBox) -> bool:
    """Whether the document is to be signed and sent electronically."""
    return bool(combo.currentData())


def remember_medium(combo: QComboBox, settings: Settings) -> None:
    """Begin with this choice the next time."""
    settings.set(_SETTING, is_electronic(combo))
