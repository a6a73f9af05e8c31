"""Texts in their normal form, at the one gate before the store."""

from typing import Any

from caicach_desktop.domain.text import clean


def cleaned(value: Any) -> Any:
    """The value with every text in it composed (NFC) and free of control characters, at any depth."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: cleaned(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(item) for item in value]
    return value
