"""The widths of an appendix's columns on the screen: those the user gave them, else such that they fill the view."""

from caicach_desktop.gui.models.appendix_model import AppendixModel
from caicach_desktop.gui.widgets.appendix_view import AppendixView
from caicach_desktop.gui.widgets.column_widths import screen_widths
from caicach_desktop.services.settings import Settings


class KeptWidths:
    """Remembers the widths of each appendix's columns in the settings."""

    def __init__(self, settings: Settings, view: AppendixView, model: AppendixModel) -> None:
        self._settings = settings
        self._view = view
        self._model = model

    def fit(self, anew: bool = False) -> None:
        """Fill the view with columns nobody gave widths; kept ones are set only when an appendix is shown `anew`."""
        appendix = self._model.appendix
        if appendix is None:
            return
        kept = self._settings.get("columns").get(f"appendix:{appendix.id}")
        if not (isinstance(kept, list) and len(kept) == len(appendix.columns)):
            kept = screen_widths(appendix.columns, self._model.shown, self._view.viewport().width() - 1)
        elif not anew:
            return
        if list(kept) != self._view.widths():
            self._view.set_widths(kept)

    def keep(self) -> None:
        """Remember the widths as they are now."""
        if self._model.appendix is not None:
            kept = {**self._settings.get("columns"), f"appendix:{self._model.appendix.id}": self._view.widths()}
            self._settings.set("columns", kept)
