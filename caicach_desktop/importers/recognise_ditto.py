"""Cells that only say "as above" (nt, -nt-, ″, như trên): whoever is sought by name would miss them."""

from collections.abc import Iterator, Sequence

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.domain.text import fold

# Who does it and by when is what rows share; a lone dash means that there is none.
_SHARED = {ColumnRole.LEAD, ColumnRole.PARTNER, ColumnRole.DEADLINE}
_DITTO = when_used(r"""[-–\s]*(?:nt|n\.t|nhu tren)[-–.\s]*|["”“″〃]|''|’’|[-–]?//[-–]?""")
_FILLED = "{} ô ghi “{}” được hiểu là giống ô ở trên và đã ghi đủ chữ"
_OPEN = "{} ô ghi “{}” nhưng phía trên không có chữ; hãy ghi lại"


def write_out_ditto(
    rows: Sequence[list[str | None]], roles: Sequence[ColumnRole]
) -> Iterator[tuple[int | None, int | None, str]]:
    """Put the text above in place of each ditto sign; yields what was done, column by column, as doubts."""
    for column, role in enumerate(roles):
        if role in _SHARED:
            filled, left = _write_out(rows, column)
            for signs, told in ((filled, _FILLED), (left, _OPEN)):
                if signs:
                    yield None, column, told.format(len(signs), "”, “".join(dict.fromkeys(signs)))


def _write_out(rows: Sequence[list[str | None]], column: int) -> tuple[list[str], list[str]]:
    """The signs of a column that were filled in, and those with nothing above them."""
    filled: list[str] = []
    left: list[str] = []
    above = ""
    for cells in rows:
        text = cells[column]
        if not text:
            continue
        if _DITTO.fullmatch(fold(text)) is None:
            above = text
        elif above:
            cells[column] = above
            filled.append(text)
        else:
            left.append(text)
    return filled, left
