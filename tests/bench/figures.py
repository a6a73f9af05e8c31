"""A measured figure beside the limit it is wanted to keep."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured, its value and unit, and the limit: the `most` or the `least` it may be; none: for reading."""

    name: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    def kept(self) -> bool:
        """Whether the limit is kept."""
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)

    def row(self) -> tuple[str, str, str, str]:
        """Name, figure, limit and verdict as texts."""
        limit = self.most if self.least is None else self.least
        wanted = "" if limit is None else f"{'at most' if self.least is None else 'at least'} {limit:g}"
        verdict = "" if limit is None else "ok" if self.kept() else "MISSED"
        return (
            self.name,
            f"{self.value:.2f} {self.unit}" if self.value < 10 else f"{self.value:.0f} {self.unit}",
            (wanted),
            verdict,
        )


def table(figures: Iterable[Figure]) -> str:
    """The figures in lines with their limits beside them."""
    rows = [("", "measured", "wanted", ""), *(figure.row() for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(4)]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
