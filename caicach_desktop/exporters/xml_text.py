"""What XML-based files can hold of a text."""

import re

# What XML 1.0 has no place for; a carriage return would come back as a line end.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return text if text.isascii() and text.isprintable() else _ILLEGAL.sub("", text)


def escape(text: str) -> str:
    """The text as the content of an XML element or attribute."""
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
