"""How long work tells of its progress, without knowing who listens."""

from typing import Protocol

from caicach_desktop.domain.errors import Cancelled


class JobProgress(Protocol):
    """What a long operation reports to and asks whether to go on."""

    def report(self, percent: int, text: str = "") -> None:
        """Say how far the work is, 0 to 100, and raise `Cancelled` when the user wants it stopped."""


class SilentProgress:
    """Listens to nothing and never cancels: for tests and the command line."""

    def report(self, percent: int, text: str = "") -> None:
        """Ignore the report."""


class CancelAfter:
    """Cancels at the first report at or above a percentage: stands in for an impatient user in tests."""

    def __init__(self, percent: int) -> None:
        self.percent = percent

    def report(self, percent: int, text: str = "") -> None:
        """Raise `Cancelled` once the work is far enough."""
        if percent >= self.percent:
            raise Cancelled


SILENT = SilentProgress()
