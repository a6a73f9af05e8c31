"""Where a sheet's pages must end by order: Excel ends them after any row, also between a caption and its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from caicach_desktop.documents.form import Form
from caicach_desktop.documents.model import Block, Paragraph, Rule

# Printers and programs differ by a little in how much they put on a page, in pt.
_SLACK = 12.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block's rows on the sheet, from 1: the first, and the last that must stay with it."""

    first: int
    kept: int
    with_next: bool


def stays_with_next(block: Block, form: Form) -> bool:
    """Whether a block may not be the last of its page."""
    if isinstance(block, Paragraph):
        return block.keep_next or form.styles[block.style].keep_next
    return isinstance(block, Rule)


def page_breaks(heights: Mapping[int, float], stretches: Sequence[Stretch], room: float, repeated: int) -> list[int]:
    """The rows before which a page must end, so that what belongs together is not parted.

    `heights` of all rows and `room` of a page in pt; the row `repeated` (0: none) stands on every page after its own.
    What is higher than a page is left to Excel.
    """
    groups = _groups(stretches)
    breaks = []
    y, full, header = 0.0, room, 0.0
    for row in range(1, max(heights, default=0) + 1):
        height = heights[row]
        together = sum(heights[i] for i in range(row, groups.get(row, row) + 1))
        parted = row in groups and y > 0 and together + _SLACK <= full < y + together + _SLACK
        if parted:
            breaks.append(row)
        if parted or y + height > full:
            y, full = 0.0, room - header
        y += height
        if row == repeated:
            header = height
    return breaks


def _groups(stretches: Sequence[Stretch]) -> dict[int, int]:
    """By the first row of those that stay together the last of them, where they are more than one."""
    groups = {}
    first = 0
    for stretch, below in zip(stretches, [*stretches[1:], None], strict=False):
        first = first or stretch.first
        if stretch.with_next and below is not None:
            continue
        if stretch.kept > first:
            groups[first] = stretch.kept
        first = 0
    return groups
