"""What XML-based files can hold of a text."""

import re

# What XML 1.0 has no place for; a carriage return would come back as a line end. Other control characters show as
# boxes, and those that turn the direction of writing set Vietnamese letters backwards: the PDF leaves them out too.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """The text without the characters that XML cannot hold or that no page should show."""
    return text if text.isascii() and text.isprintable() else _ILLEGAL.sub("", text)


def escape(text: str) -> str:
    """The text as the content of an XML element or attribute."""
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
