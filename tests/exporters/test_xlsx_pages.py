"""Pages end before what belongs together, but only where Excel would part it."""

import pytest

from caicach_desktop.exporters.xlsx_pages import Stretch, page_breaks

# Thirty rows of 10 pt: 11 of them fill a first page, and below the header that is repeated 10 each of the others.
HEIGHTS = dict.fromkeys(range(1, 31), 10.0)
ROOM, HEADER = 112.0, 2


@pytest.mark.parametrize(
    ("first", "kept", "breaks"),
    [
        (9, 10, []),  # just fits the first page, where the header stands once
        (10, 11, [10]),  # all but fits: printers differ
        (11, 12, [11]),
        (19, 20, []),
        (21, 22, [21]),  # the header takes its room on the second page
        (3, 30, []),  # higher than a page: left to Excel
    ],
)
def test_what_belongs_together_is_not_parted(first, kept, breaks):
    assert page_breaks(HEIGHTS, [Stretch(first, kept, False)], ROOM, HEADER) == breaks


def test_a_block_that_stays_with_the_next_takes_it_along():
    stretches = [Stretch(10, 10, True), Stretch(11, 12, False)]
    assert page_breaks(HEIGHTS, stretches, ROOM, 0) == [10]
    assert page_breaks(HEIGHTS, stretches[:1], ROOM, 0) == []
