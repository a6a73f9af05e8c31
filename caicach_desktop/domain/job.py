"""How long work tells of its progress, without knowing who listens."""

from typing import Protocol


class JobProgress(Protocol):
    """What a long operation reports to and asks whether to go on."""

    def report(self, percent: int, text: str = "") -> None:
        """Say how far the work is, 0 to 100, and raise `Cancelled` when the user wants it stopped."""


class SilentProgress:
    """Listens to nothing and never cancels: for tests and the command line."""

    def report(self, percent: int, text: str = "") -> None:
        """Ignore the report."""


class Share:
    """Reports a part of longer work as its share of the whole, from `start` to `end` percent, behind a name if
    wished."""

    def __init__(self, progress: JobProgress, start: int, end: int, name: str = "") -> None:
        self._progress, self._start, self._end, self._name = progress, start, end, name

    def report(self, percent: int, text: str = "") -> None:
        """Pass the report on; raises `Cancelled` as the longer work does."""
        words = f"{self._name}: {text}" if self._name and text else self._name or text
        self._progress.report(self._start + (self._end - self._start) * min(max(percent, 0), 100) // 100, words)


SILENT = SilentProgress()
