"""Positions that leave gaps, so that moving a row changes that row and not all rows after it."""

GAP = 1024


def spread(count: int, start: int = 0) -> list[int]:
    """Positions for `count` rows after position `start`, a full gap apart."""
    return [start + GAP * number for number in range(1, count + 1)]


def between(before: int | None, after: int | None, count: int) -> list[int] | None:
    """Positions for `count` rows between two others (None: no row there), or None when the gap is too small for
    them."""
    if after is None:
        return spread(count, before or 0)
    low = before if before is not None else after - GAP * (count + 1)
    step = (after - low) // (count + 1)
    return [low + step * number for number in range(1, count + 1)] if step > 0 else None
