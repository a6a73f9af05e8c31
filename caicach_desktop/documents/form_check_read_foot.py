"""Finds the foot of a document among its lines: the recipients, and the signature beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from caicach_desktop.documents.form_check_base import Line
from caicach_desktop.documents.form_check_read_head import LONGEST_NAME
from caicach_desktop.documents.form_words import ANY_AUTHORITY, KEPT_ON_FILE, RECIPIENTS


@dataclass(frozen=True, slots=True)
class Foot:
    """The recipients' heading, the recipients, and the lines of the signature; what was not found stays empty."""

    heading: Line | None = None
    recipients: tuple[Line, ...] = ()
    signature: tuple[Line, ...] = ()


def read_foot(lines: Sequence[Line]) -> tuple[Foot, Sequence[Line]]:
    """The foot, and the lines above it."""
    heading = next((place for place, line in enumerate(lines) if RECIPIENTS.match(line.folded)), None)
    signed = next((place for place, line in enumerate(lines) if _is_authority(line)), None)
    if heading is None and signed is None:
        return Foot(), lines
    first = min(place for place in (heading, signed) if place is not None)
    # The table that holds them begins with empty lines at times: all of it belongs to the foot.
    while first and lines[first].area and lines[first - 1].area[:1] == lines[first].area[:1]:
        first -= 1
    return _parted(lines[first:], lines[heading] if heading is not None else None), lines[:first]


def is_item(line: Line) -> bool:
    """Whether a line is one of a list: with a dash or a sign before it, or the copies kept on file."""
    dashed = line.text.startswith(("-", "+", "–", "•"))
    return dashed or bool(line.paragraph.sign) or line.folded.startswith(KEPT_ON_FILE)


def _parted(lines: Sequence[Line], heading: Line | None) -> Foot:
    """The lines of the foot as recipients, those below their heading, and signature, all others.

    Without a table nothing but its dash tells a recipient, and none follows a signature that stands below them.
    """
    recipients: list[Line] = []
    signature: list[Line] = []
    for line in lines:
        if line is heading:
            continue
        listed = heading is not None and line.area == heading.area and line.order > heading.order
        if heading is not None and listed and (line.area or is_item(line)):
            if line.area or not signature or signature[0].order < heading.order:
                recipients.append(line)
        elif line.text or line.area:
            signature.append(line)
    return Foot(
        heading,
        tuple(line for line in recipients if line.text and not line.is_rule),
        tuple(line for line in signature if line.area or len(line.text) < LONGEST_NAME),
    )


def _is_authority(line: Line) -> bool:
    return (
        bool(ANY_AUTHORITY.match(line.folded))
        and line.text[:1].isupper()
        and len(line.text) < LONGEST_NAME
        and (line.text.isupper() or bool(line.area) or line.paragraph.setting.align == "center")
    )
