"""Tables from the lines drawn on a page: a grid from all lines, cells from the walls that are really there."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from caicach_desktop.importers.pdf_drawing import Rule
from caicach_desktop.importers.pdf_lines import Room, joined, lines_of
from caicach_desktop.importers.pdf_page import Glyph, Page

# Lines closer than this are one (a double line, the two edges of a bar); no row or column is as thin.
_NEAR = 3.2
_GAP = 3.5
_MAX_PAIRS = 2_000_000
_WALL = 0.55
_STICKS_OUT = 12.0
# How far from a line, in pt, letters may stand that it strikes out or underlines, and how much of it they cover.
_BELOW_BASE = 6.0
_ABOVE_BASE = 12.0
_UNDER_WORDS = 0.8


@dataclass(slots=True)
class Region:
    """A cell: from a row and column of the grid to before another, its letters, and those struck out."""

    row: int
    row_end: int
    column: int
    column_end: int
    glyphs: list[Glyph] = field(default_factory=list)
    struck: list[Glyph] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """A table on one page: the places of its lines in pt, and its cells row by row."""

    xs: list[float]
    ys: list[float]
    regions: list[Region]
    _at: list[list[Region]]

    def region_at(self, x: float, y: float) -> Region | None:
        """The cell at a place, None outside the table."""
        if not (self.xs[0] <= x < self.xs[-1] and self.ys[0] <= y < self.ys[-1]):
            return None
        return self._at[bisect_right(self.ys, y) - 1][bisect_right(self.xs, x) - 1]


def grids_of(page: Page) -> list[Grid]:
    """The tables drawn on a page from top to bottom; a frame around one text is no table."""
    across, down = merged(page.across), merged(page.down)
    if len(across) * len(down) > _MAX_PAIRS:
        return []
    across = _without_strokes(across, down, page.glyphs)
    grids: list[Grid] = []
    for rows, columns in sorted(_connected(across, down), key=_extent, reverse=True):
        grid = _grid(rows, columns)
        if grid is not None and not any(_within(grid, other) for other in grids):
            grids.append(grid)
    return sorted(grids, key=lambda grid: grid.ys[0])


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Pieces of one line joined."""
    found: list[Rule] = []
    for group in _clusters(sorted(rules), lambda rule: rule.at, 1.2):
        at = sum(rule.at for rule in group) / len(group)
        start, end = group[0].start, group[0].end
        for rule in sorted(group, key=lambda rule: rule.start):
            if rule.start > end + _GAP:
                found.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            else:
                start, end = min(start, rule.start), max(end, rule.end)
        found.append(Rule(at, start, end))
    return [rule for rule in found if rule.end - rule.start >= 4]


def _without_strokes(across: Sequence[Rule], down: Sequence[Rule], glyphs: Sequence[Glyph]) -> list[Rule]:
    """The lines without those under or through words, which by their length may touch the border of a cell."""
    letters = sorted((glyph for glyph in glyphs if not glyph.text.isspace()), key=lambda glyph: glyph.base)
    bases = [glyph.base for glyph in letters]
    kept = []
    for rule in across:
        crossing = [line.at for line in down if line.start - _GAP <= rule.at <= line.end + _GAP]
        ends_on_border = all(any(abs(at - end) <= _GAP for at in crossing) for end in (rule.start, rule.end))
        near = letters[bisect_left(bases, rule.at - _BELOW_BASE) : bisect_right(bases, rule.at + _ABOVE_BASE)]
        if ends_on_border or not _is_stroke(rule, near):
            kept.append(rule)
    return kept


def _is_stroke(rule: Rule, letters: Iterable[Glyph]) -> bool:
    """Whether a line runs just below the base line of letters or through them, over most of its length."""
    on_line = [
        glyph
        for glyph in letters
        if -0.17 * glyph.font.size <= glyph.base - rule.at <= 0.42 * glyph.font.size
        and rule.start - 1 <= (glyph.x0 + glyph.x1) / 2 <= rule.end + 1
    ]
    if not on_line:
        return False
    reach = max(glyph.x1 for glyph in on_line) - min(glyph.x0 for glyph in on_line)
    return reach >= _UNDER_WORDS * (rule.end - rule.start)


def _clusters(items: Iterable[Rule], place: Callable[[Rule], float], near: float) -> Iterator[list[Rule]]:
    """Neighbours in order, as long as the next is near the first of its group."""
    group: list[Rule] = []
    for item in items:
        if group and place(item) - place(group[0]) > near:
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _connected(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that touch each other belong to one table."""
    parent = list(range(len(across) + len(down)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for i, row in enumerate(across):
        for j, column in enumerate(down, start=len(across)):
            if row.start - _GAP <= column.at <= row.end + _GAP and column.start - _GAP <= row.at <= column.end + _GAP:
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate([*across, *down]):
        groups.setdefault(root(i), ([], []))[0 if i < len(across) else 1].append(rule)
    return [group for group in groups.values() if len(group[0]) >= 2 and group[1]]


def _extent(group: tuple[list[Rule], list[Rule]]) -> float:
    rows, columns = group
    return (rows[-1].at - rows[0].at) * (max(r.end for r in rows) - min(r.start for r in rows)) + len(columns)


def _within(grid: Grid, other: Grid) -> bool:
    return (
        other.xs[0] - 1 <= grid.xs[0]
        and grid.xs[-1] <= other.xs[-1] + 1
        and (other.ys[0] - 1 <= grid.ys[0] and grid.ys[-1] <= other.ys[-1] + 1)
    )


def _grid(rows: list[Rule], columns: list[Rule]) -> Grid | None:
    xs, ys = _places(columns, rows), _places(rows, columns)
    if len(xs) < 3 or len(ys) < 2:
        return None
    walls_down = _walls(columns, xs, ys)
    walls_across = _walls(rows, ys, xs)
    at, regions = _regions(walls_down, walls_across, len(ys) - 1, len(xs) - 1)
    return Grid(xs, ys, regions, at) if len(regions) > 1 else None


def _places(rules: Sequence[Rule], crossing: Sequence[Rule]) -> list[float]:
    """Where the lines of one direction stand; a side left open gets an edge where the crossing lines end."""
    places = [
        sum(rule.at * (rule.end - rule.start) for rule in group) / sum(rule.end - rule.start for rule in group)
        for group in _clusters(sorted(rules), lambda rule: rule.at, _NEAR)
    ]
    first, last = min(rule.start for rule in crossing), max(rule.end for rule in crossing)
    if first < places[0] - _STICKS_OUT:
        places.insert(0, first)
    if last > places[-1] + _STICKS_OUT:
        places.append(last)
    return places


def _walls(rules: Sequence[Rule], places: Sequence[float], across: Sequence[float]) -> list[list[bool]]:
    """For each inner place, whether a line stands there along each band between the crossing places."""
    walls = []
    for place in places[1:-1]:
        here = [rule for rule in rules if abs(rule.at - place) <= _NEAR]
        bands = []
        for start, end in pairwise(across):
            covered = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in here)
            bands.append(covered >= _WALL * (end - start))
        walls.append(bands)
    return walls


def _regions(
    walls_down: list[list[bool]], walls_across: list[list[bool]], height: int, width: int
) -> tuple[list[list[Region]], list[Region]]:
    """Cells as the largest rectangles without a wall, from the top left; a shape that is no rectangle is cut into
    some."""
    at: list[list[Region | None]] = [[None] * width for _ in range(height)]
    regions = []
    for row in range(height):
        for column in range(width):
            if at[row][column] is not None:
                continue
            end = column + 1
            while end < width and at[row][end] is None and not walls_down[end - 1][row]:
                end += 1
            row_end = row + 1
            while row_end < height and _opens_down(walls_down, walls_across, row_end, column, end, width):
                row_end += 1
            region = Region(row, row_end, column, end)
            regions.append(region)
            for y in range(row, row_end):
                for x in range(column, end):
                    at[y][x] = region
    return [[cell for cell in line if cell is not None] for line in at], regions


def _opens_down(
    walls_down: list[list[bool]], walls_across: list[list[bool]], row: int, column: int, end: int, width: int
) -> bool:
    """Whether a cell goes on in the next row over exactly the same columns."""
    if any(walls_across[row - 1][x] for x in range(column, end)):
        return False
    if any(walls_down[x - 1][row] for x in range(column + 1, end)):
        return False
    return (column == 0 or walls_down[column - 1][row]) and (end == width or walls_down[end - 1][row])


def without_struck(page: Page, grids: Sequence[Grid]) -> tuple[list[Glyph], list[Glyph]]:
    """The letters that no line strikes out, and those outside of tables that one does; those in tables are kept in
    their cells. A deletion that Word or LibreOffice still shows is not part of the text."""
    borders = [y for grid in grids for y in grid.ys]
    strokes = sorted(rule for rule in page.across if not any(abs(rule.at - y) < 1.5 for y in borders))
    if not strokes:
        return page.glyphs, []
    places = [rule.at for rule in strokes]
    kept: list[Glyph] = []
    struck: list[Glyph] = []
    for glyph in page.glyphs:
        if not _is_struck(glyph, strokes, places):
            kept.append(glyph)
            continue
        holder = _holder(glyph, grids)
        (struck if holder is None else holder.struck).append(glyph)
    return kept, struck


def struck_texts(grids: Sequence[Grid], page: int) -> Iterator[str]:
    """What is struck out in the cells of tables, each cell's as one text."""
    for grid in grids:
        for region in grid.regions:
            if lines := lines_of(region.struck, page):
                # A file that writes the spaces at the ends of lines cuts a word where it writes none.
                told = any(line.spaced for line in lines[:-1])
                room = Room(grid.xs[region.column], grid.xs[region.column_end], 0.0)
                text = "".join(f"{line.text} " if line.spaced else line.text for line in lines)
                yield text.strip() if told else joined(lines, room)


def _holder(glyph: Glyph, grids: Sequence[Grid]) -> Region | None:
    x, y = (glyph.x0 + glyph.x1) / 2, glyph.base - 0.25 * glyph.font.size
    return next((found for grid in grids if (found := grid.region_at(x, y)) is not None), None)


def _is_struck(glyph: Glyph, strokes: Sequence[Rule], places: Sequence[float]) -> bool:
    size, middle = glyph.font.size, (glyph.x0 + glyph.x1) / 2
    first, last = bisect_left(places, glyph.base - 0.42 * size), bisect_right(places, glyph.base - 0.17 * size)
    return any(rule.start - 0.5 <= middle <= rule.end + 0.5 for rule in strokes[first:last])


def share_out(glyphs: Iterable[Glyph], grids: Sequence[Grid]) -> list[Glyph]:
    """Give each letter to the cell it stands in; returns those outside of all tables.

    A word that sticks out of its cell stays whole.
    """
    outside = []
    before: Glyph | None = None
    holder: Region | None = None
    for glyph in glyphs:
        follows = (
            before is not None
            and holder is not None
            and abs(glyph.base - before.base) < 0.5
            and abs(glyph.x0 - before.x1) < 0.12 * glyph.font.size
            and not before.text.isspace()
        )
        if not follows:
            holder = _holder(glyph, grids)
        if holder is None:
            outside.append(glyph)
        else:
            holder.glyphs.append(glyph)
        before = glyph
    return outside
