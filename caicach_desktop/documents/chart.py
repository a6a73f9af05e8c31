"""Charts of how many tasks are in which state: one bar a line, numbers in the bars, a legend in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.measure import text_width
from caicach_desktop.documents.model import (
    Align,
    Block,
    Drawing,
    DrawnBox,
    DrawnLine,
    DrawnText,
    Paragraph,
    Shape,
    Style,
)
from caicach_desktop.domain.reporting import STATE_NAMES, TaskState
from caicach_desktop.domain.units import MM_PER_PT

# Fill and letters in the order of the bar's parts. Each fill is at least 12 steps of lightness (of 100) from every
# other, so that they stay apart on a grey printer, and its letters have a contrast of at least 4.5.
_COLORS = {
    TaskState.DONE: ("2E7D4A", "FFFFFF"),
    TaskState.DOING: ("72AEDF", "000000"),
    TaskState.LATE: ("8C1420", "FFFFFF"),
    TaskState.DUE_SOON: ("F4CC5A", "000000"),
    TaskState.IMPOSSIBLE: ("1A1A1A", "FFFFFF"),
    TaskState.NOT_STARTED: ("F5F7F9", "000000"),
}
_OUTLINE = "595959"
# The type size in pt; the heights and spaces below in mm.
_SIZE = 11.0
_LINE = _SIZE * 1.15 * MM_PER_PT
_BAR = 5.6
_GAP = 2.4
_ROOM = 1.0
_SPACE = 2.5
_SWATCH = 4.0
# Of the drawing's width for the names, which take two lines at most; of the page's height for one drawing.
_NAMES_SHARE = 0.36
_NAME_LINES = 2
_HEIGHT_SHARE = 0.72


@dataclass(frozen=True, slots=True)
class ChartLine:
    """How many tasks of an index or agency are in which state."""

    name: str
    counts: Mapping[TaskState, int] = field(default_factory=dict)

    def total(self) -> int:
        """All tasks of the line."""
        return sum(self.counts.values())


Names = Mapping[TaskState, str]


def chart_blocks(
    title: str, lines: Sequence[ChartLine], landscape: bool, number: int = 1, names: Names = STATE_NAMES
) -> tuple[Block, ...]:
    """The chart "Hình {number}. {title}" with its caption, in as many drawings as its lines need; none without lines.

    The drawings are as wide as the text of an A4 page, upright or `landscape`; `names` say what the parts are.
    """
    form = official_form()
    drawings = charts(title, lines, form.text_width(landscape), form.text_height(landscape) * _HEIGHT_SHARE, names)
    blocks: list[Block] = []
    for place, drawing in enumerate(drawings, start=1):
        part = f" ({place}/{len(drawings)})" if len(drawings) > 1 else ""
        blocks += [Paragraph(f"Hình {number}. {title}{part}", Style.CAPTION), drawing]
    return tuple(blocks)


def charts(
    title: str, lines: Sequence[ChartLine], width: float, height: float, names: Names = STATE_NAMES
) -> tuple[Drawing, ...]:
    """Bars of all lines to one scale, `width` mm wide, in drawings about equally full and at most `height` mm high."""
    if not lines:
        return ()
    states = tuple(state for state in _COLORS if any(line.counts.get(state) for line in lines))
    legend = _legend(states, width, names)
    shown = {line.name: _shortened(line.name, width * _NAMES_SHARE) for line in lines}
    left = max(text_width(text, _SIZE) for texts in shown.values() for text in texts) + _SPACE
    step = max(len(texts) for texts in shown.values()) * _LINE
    step = max(step, _BAR) + _GAP
    scale = _scale(lines, width - left - _SPACE - max(_number_width(line.total(), True) for line in lines))
    top = _legend_height(legend)
    most = max(int((height - top) / step), 1)
    count = -(-len(lines) // most)
    cuts = [len(lines) * place // count for place in range(count + 1)]
    plot = _Plot(left, top, step, scale, shown)
    return tuple(
        Drawing(width, top + (b - a) * step, (*legend, *plot.shapes(lines[a:b])), _alt(title, lines[a:b], names))
        for a, b in pairwise(cuts)
    )


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the bars stand: `left` of them and `top` of the first line in mm, mm a line and mm a task."""

    left: float
    top: float
    step: float
    scale: float
    names: Mapping[str, Sequence[str]]

    def shapes(self, lines: Sequence[ChartLine]) -> list[Shape]:
        """All lines below one another, and the axis they stand on."""
        shapes: list[Shape] = []
        for place, line in enumerate(lines):
            shapes += self._line(line, self.top + place * self.step + self.step / 2)
        bottom = self.top + len(lines) * self.step
        return [*shapes, DrawnLine(self.left, self.top, self.left, bottom, 0.75, _OUTLINE)]

    def _line(self, line: ChartLine, middle: float) -> list[Shape]:
        """A name, its bar and its total, around a height."""
        texts = self.names[line.name]
        top = middle - len(texts) * _LINE / 2
        shapes: list[Shape] = [
            DrawnText(self.left - _SPACE, top + n * _LINE, text, _SIZE, align=Align.RIGHT)
            for n, text in enumerate(texts)
        ]
        right = self.left
        for state in _COLORS:
            if count := line.counts.get(state, 0):
                width = _part_width(count, self.scale)
                shapes += _part(state, count, right, middle, width)
                right += width
        return [*shapes, DrawnText(right + _SPACE / 2, middle - _LINE / 2, str(line.total()), _SIZE, bold=True)]


def _part(state: TaskState, count: int, left: float, middle: float, width: float) -> list[Shape]:
    """A part of a bar with its number in it."""
    fill, letters = _COLORS[state]
    text = DrawnText(left + width / 2, middle - _LINE / 2, str(count), _SIZE, align=Align.CENTER, color=letters)
    return [*_outlined(left, middle - _BAR / 2, width, _BAR, fill), text]


def _outlined(left: float, top: float, width: float, height: float, fill: str) -> list[Shape]:
    """A filled box with a thin border, by which also the palest one is seen on white paper."""
    edge = 0.5 * MM_PER_PT
    inner = DrawnBox(left + edge, top + edge, width - 2 * edge, height - 2 * edge, fill)
    return [DrawnBox(left, top, width, height, _OUTLINE), inner]


def _number_width(number: int, bold: bool = False) -> float:
    return text_width(str(number), _SIZE, bold)


def _part_width(count: int, scale: float) -> float:
    """As long as the count asks for, but never so short that its number has no room."""
    return max(count * scale, _number_width(count) + 2 * _ROOM)


def _scale(lines: Sequence[ChartLine], room: float) -> float:
    """The greatest number of mm a task with which every bar fits into the room."""
    least, most = 0.0, 12.0
    for _ in range(40):
        middle = (least + most) / 2
        widest = max(sum(_part_width(count, middle) for count in line.counts.values() if count) for line in lines)
        least, most = (middle, most) if widest <= room else (least, middle)
    return least


def _legend(states: Sequence[TaskState], width: float, names: Names) -> list[Shape]:
    """Swatches with the names of the states, in as many lines as they take."""
    shapes: list[Shape] = []
    left = top = 0.0
    for state in states:
        taken = _SWATCH + _ROOM + text_width(names[state], _SIZE)
        if left and left + taken > width:
            left, top = 0.0, top + _LINE + _ROOM
        shapes += _outlined(left, top + (_LINE - _SWATCH) / 2, _SWATCH, _SWATCH, _COLORS[state][0])
        shapes.append(DrawnText(left + _SWATCH + _ROOM, top, names[state], _SIZE))
        left += taken + 2 * _SPACE
    return shapes


def _legend_height(legend: Sequence[Shape]) -> float:
    return max((shape.y for shape in legend if isinstance(shape, DrawnText)), default=-_LINE) + _LINE + _SPACE


def _shortened(name: str, width: float) -> list[str]:
    """A name in at most two lines no wider than `width` mm; what does not fit is cut and ends in "…"."""
    lines: list[str] = []
    for word in name.split() or [""]:
        if lines and text_width(f"{lines[-1]} {word}", _SIZE) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    if len(lines) > _NAME_LINES:
        lines = [*lines[: _NAME_LINES - 1], " ".join(lines[_NAME_LINES - 1 :])]
    return [_cut(line, width) for line in lines]


def _cut(text: str, width: float) -> str:
    if text_width(text, _SIZE) <= width:
        return text
    # No letter is narrower than a sixth of the type's size: a name of a million letters is not tried letter by letter.
    text = text[: int(width / (_SIZE * MM_PER_PT / 6))]
    while text and text_width(f"{text}…", _SIZE) > width:
        text = text[:-1].rstrip(" ,;-")
    return f"{text}…"


def _alt(title: str, lines: Sequence[ChartLine], names: Names) -> str:
    return f"{title}. " + " ".join(f"{line.name}: {_words(line, names)}." for line in lines)


def _words(line: ChartLine, names: Names) -> str:
    counts = [f"{names[state].lower()} {line.counts[state]}" for state in _COLORS if line.counts.get(state)]
    return f"{line.total()} nhiệm vụ" + (f" ({', '.join(counts)})" if counts else "")
