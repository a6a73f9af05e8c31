"""Stands in for a user who does not wait for the end of long work."""

from caicach_desktop.domain.errors import Cancelled


class CancelAfter:
    """Cancels at the first report at or above a percentage."""

    def __init__(self, percent: int) -> None:
        self.percent = percent

    def report(self, percent: int, text: str = "") -> None:
        """Raise `Cancelled` once the work is far enough."""
        if percent >= self.percent:
            raise Cancelled
