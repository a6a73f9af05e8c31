"""Settings of one data folder: few, declared once with their defaults, kept in a small JSON file."""

import json
import os
import threading
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

SETTINGS_NAME = "settings.json"
DEFAULTS: dict[str, Any] = {
    "theme": "light",
    "window": {},
    "columns": {},
    "export_folder": "",
    "export_format": ".docx",
    "export_electronic": False,
    "export_content": "appendices",
    "export_agency": 0,
    "export_period": "",
    "facts_preview": True,
    "period": "",
    "forms_folder": "",
    "evidence_folder": "",
    "due_next_working_day": False,
    "ranking_weights": {},
    "chase_wording": {},
    "reminder_hidden_on": "",
    "tray": False,
    "tray_explained": False,
    "tray_said_on": "",
    "last_plan": 0,
    "last_backup": {},
    "backup_folder": "",
}
# A worker keeps the time of its backup while the window keeps its own things.
_WRITING = threading.Lock()


class Settings:
    """Values by name; a name that is not declared is an error, an unreadable file counts as none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / SETTINGS_NAME
        self._values = _read(self._path)

    def get(self, name: str) -> Any:
        """The value of a setting (the caller's own copy), or its default while nothing fitting was set."""
        default = DEFAULTS[name]
        value = self._values.get(name, default)
        return deepcopy(value if isinstance(value, type(default)) else default)

    def set(self, name: str, value: Any) -> None:
        """Keep a value at once; a folder that cannot be written loses the setting but stops nobody."""
        if name not in DEFAULTS:
            raise KeyError(name)
        if self._values.get(name) == value:
            return
        with _WRITING:
            # Another copy of these settings (that of a service) may have kept something meanwhile.
            self._values = {**self._values, **_read(self._path), name: deepcopy(value)}
            _write(self._path, self._values)


def load_settings(folder: Path) -> Settings:
    """The settings of a data folder."""
    return Settings(folder)


def _write(path: Path, values: dict[str, Any]) -> None:
    temporary = path.with_suffix(".tmp")
    try:
        temporary.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
