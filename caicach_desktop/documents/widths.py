"""Column widths worked out from the content, so that the table comes out short and no heading breaks inside a word."""

from collections.abc import Sequence

from caicach_desktop.documents.form import TableForm, official_form
from caicach_desktop.documents.measure import pieces, text_width
from caicach_desktop.domain.plan import Cells, Column, ColumnRole

# Widths rest on a sample of the rows: more would not change them, and long tables stay quick.
_SAMPLE = 400
_ROUNDS = 30
# Between the widest text of each row alone (high) and all texts alike (1): how much the tallest cell decides.
_SHARPNESS = 3.0
# Room for the difference between this estimate and the widths of the font that is really used, in mm.
_SLACK = 0.6


def column_widths(columns: Sequence[Column], rows: Sequence[Cells], total: float, font_size: float) -> list[float]:
    """The widths of the columns in mm; they add up to `total`.

    A column with a width of its own keeps it, as far as the others leave room; `font_size` is in pt. `rows` are the
    texts that ask for room in their own columns.
    """
    if not columns:
        return []
    form = official_form().table
    least = _least_widths(columns, rows, total, font_size)
    fixed = {i: column.width for i, column in enumerate(columns) if column.width > 0}
    if len(fixed) == len(columns):
        return _scaled(list(fixed.values()), total)
    if sum(least) >= total:
        return _scaled(least, total)
    least = _comfortable(columns, least, total)
    free = [i for i in range(len(columns)) if i not in fixed]
    room = total - sum(least[i] for i in free)
    held = sum(fixed.values())
    shrink = min(1.0, room / held) if held else 1.0
    widths = [fixed[i] * shrink if i in fixed else 0.0 for i in range(len(columns))]
    _share(widths, free, least, total - sum(widths), _Demand(columns, rows, form, total))
    return widths


def _scaled(widths: list[float], total: float) -> list[float]:
    factor = total / sum(widths)
    return [width * factor for width in widths]


def _least_widths(columns: Sequence[Column], rows: Sequence[Cells], total: float, font_size: float) -> list[float]:
    """For each column the width at which its longest word still fits, as far as that is a usual word."""
    form = official_form().table
    result = []
    for index, column in enumerate(columns):
        words: set[str] = set()
        for cells in rows:
            words.update((cells[index] or "").split())
        parts = {part for word in words for part in _parts(word, column.role)}
        longest = max((text_width(part, font_size) for part in parts), default=0.0)
        heading = max((text_width(word, font_size, bold=True) for word in column.heading.split()), default=0.0)
        most = min(form.widths[column.role].max * total, form.longest_word)
        room = 2 * form.padding_x + _SLACK
        result.append(max(max(min(longest, most), heading) + room, form.least_column))
    return result


def _comfortable(columns: Sequence[Column], least: list[float], total: float) -> list[float]:
    """The least widths raised towards what reads well, as far as the table has the room for it."""
    form = official_form().table
    wanted = [max(low, form.widths[column.role].min) for low, column in zip(least, columns, strict=True)]
    missing = sum(wanted) - sum(least)
    room = max(form.comfort_share * total - sum(least), 0.0)
    part = min(1.0, room / missing) if missing > 0 else 0.0
    return [low + (high - low) * part for low, high in zip(least, wanted, strict=True)]


def _parts(word: str, role: ColumnRole) -> list[str]:
    return [word] if role == ColumnRole.NUMBER else pieces(word)


class _Demand:
    """How much text each column has to place, row by row."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Cells], form: TableForm, total: float) -> None:
        step = max(1, -(-len(rows) // _SAMPLE))
        self.weights = [form.widths[column.role].weight for column in columns]
        self.most = [form.widths[column.role].max * total for column in columns]
        self.lengths = [[float(len(cell or "")) for cell in cells] for cells in rows[::step]]
        # The heading counts as a row, so that an empty column is not squeezed to nothing.
        self.lengths.append([float(len(column.heading)) for column in columns])

    def of(self, widths: Sequence[float], free: Sequence[int]) -> list[float]:
        """For each free column its part in the height of the table at these widths."""
        sums = [0.0] * len(free)
        for lengths in self.lengths:
            heights = [lengths[i] / widths[i] for i in free]
            tallest = max(heights)
            if tallest <= 0:
                continue
            for place, height in enumerate(heights):
                sums[place] += lengths[free[place]] * (height / tallest) ** _SHARPNESS
        return [total * self.weights[i] for total, i in zip(sums, free, strict=True)]


def _share(widths: list[float], free: Sequence[int], least: Sequence[float], room: float, demand: _Demand) -> None:
    """Give the free columns their part of `room` mm, so that the sum of the rows' heights becomes small.

    The height of a row is about the greatest of text length / column width. Where that sum is least, each width goes
    with the root of the text in the rows it is the tallest cell of; a few rounds come near enough.
    """
    for index in free:
        widths[index] = room / len(free)
    for _ in range(_ROUNDS):
        wanted = [part**0.5 for part in demand.of(widths, free)]
        target = _bounded(wanted, [least[i] for i in free], [max(demand.most[i], least[i]) for i in free], room)
        for index, width in zip(free, target, strict=True):
            widths[index] = (widths[index] + width) / 2
    final = _bounded([widths[i] for i in free], [least[i] for i in free], None, room)
    for index, width in zip(free, final, strict=True):
        widths[index] = width


def _bounded(wanted: list[float], least: list[float], most: list[float] | None, room: float) -> list[float]:
    """Widths in the proportion of `wanted`, none below `least` nor above `most`, that add up to `room`."""
    settled: dict[int, float] = {}
    while True:
        rest = room - sum(settled.values())
        open_ = [i for i in range(len(wanted)) if i not in settled]
        total = sum(wanted[i] for i in open_)
        if not open_ or total <= 0:
            break
        share = {i: rest * wanted[i] / total for i in open_}
        low = {i: least[i] for i in open_ if share[i] < least[i]}
        high = {i: most[i] for i in open_ if most and share[i] > most[i]}
        # Those that fall short are settled first: the others pay for them.
        if not (low or high):
            settled.update(share)
            break
        settled.update(low or high)
    result = [settled.get(i, least[i]) for i in range(len(wanted))]
    return _filled(result, least, room)


def _filled(widths: list[float], least: list[float], room: float) -> list[float]:
    """The widths stretched or shrunk in what they have above the least, so that they add up to `room`."""
    spare = sum(widths) - sum(least)
    if spare <= 0:
        return _scaled(widths, room)
    factor = (room - sum(least)) / spare
    return [low + (width - low) * factor for width, low in zip(widths, least, strict=True)]
