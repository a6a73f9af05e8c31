"""What reader and writer of the open plan file share: its name, its version and the year a plan belongs to."""

import re

FORMAT = "caicach-plan"
VERSION = 1
# What an appendix's "look" may hold; only what differs from the usual is written.
LOOK_KEYS = ("font_size", "landscape", "repeat_heading", "merge_equal")

_YEAR = re.compile(r"\b(20\d\d|19\d\d)\b")


def year_of(*texts: str) -> int | None:
    """The first year that stands in the texts, usually a document's printed date, then its title."""
    return next((int(found[1]) for found in map(_YEAR.search, texts) if found), None)
