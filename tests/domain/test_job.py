"""A part of longer work reports its share of the whole and stops with it."""

import pytest

from caicach_desktop.domain.errors import Cancelled
from caicach_desktop.domain.job import Share
from tests.impatience import CancelAfter


class Heard:
    """Keeps what was reported."""

    def __init__(self):
        self.reports = []

    def report(self, percent, text=""):
        self.reports.append((percent, text))


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [("", "dòng 3", "dòng 3"), ("a.docx", "", "a.docx"), ("a.docx", "dòng 3", "a.docx: dòng 3")],
)
def test_a_share_of_the_work_keeps_within_its_share(name, text, words):
    heard = Heard()
    for percent in (-5, 0, 50, 120):
        Share(heard, 40, 60, name).report(percent, text)
    assert heard.reports == [(40, words), (40, words), (50, words), (60, words)]


def test_a_share_stops_with_the_whole():
    with pytest.raises(Cancelled):
        Share(CancelAfter(50), 40, 60).report(50)
