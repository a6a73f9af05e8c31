"""The charts of task states: nothing cut, nothing over anything else, told apart in print."""

from itertools import combinations

import pytest

from caicach_desktop.documents.chart import _COLORS, ChartLine, chart_blocks
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.measure import MM_PER_PT, text_width
from caicach_desktop.documents.model import Align, Drawing, DrawnBox, DrawnText, Paragraph
from caicach_desktop.domain.reporting import STATE_NAMES, TaskState

FORM = official_form()
LONG = "Trung tâm Phục vụ hành chính công và Hỗ trợ doanh nghiệp, hợp tác xã, hộ kinh doanh của xã Hòa Sơn"
ALL = dict(zip(TaskState, (120, 1, 3, 45, 7, 2), strict=True))


def lines(count: int) -> list[ChartLine]:
    """Lines of all kinds: every state, one task, none, long names and short ones."""
    kinds = (
        ChartLine(LONG, ALL),
        ChartLine("Công an xã", {TaskState.DONE: 1}),
        ChartLine("Không có việc"),
        ChartLine("Phòng Kinh tế, Hạ tầng và Đô thị", {TaskState.LATE: 12, TaskState.NOT_STARTED: 1000}),
        ChartLine("X" * 300, {TaskState.DOING: 9}),
    )
    return [ChartLine(f"{kinds[n % 5].name} {n}", kinds[n % 5].counts) for n in range(count)]


def drawings(count: int, landscape: bool) -> list[Drawing]:
    return [b for b in chart_blocks("Theo cơ quan", lines(count), landscape) if isinstance(b, Drawing)]


def text_box(text: DrawnText) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a text in mm."""
    width = text_width(text.text, text.size, text.bold)
    left = text.x - {Align.RIGHT: width, Align.CENTER: width / 2}.get(text.align, 0.0)
    return left, text.y, left + width, text.y + text.size * 1.15 * MM_PER_PT


def overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    slack = 0.01
    return a[0] < b[2] - slack and b[0] < a[2] - slack and a[1] < b[3] - slack and b[1] < a[3] - slack


@pytest.mark.parametrize("landscape", [True, False])
@pytest.mark.parametrize("count", [1, 2, 5, 40])
def test_nothing_is_cut_and_no_text_lies_over_another_or_over_a_bar_that_is_not_its_own(count, landscape):
    for drawing in drawings(count, landscape):
        assert drawing.width <= FORM.text_width(landscape)
        assert drawing.height <= FORM.text_height(landscape) * 0.75
        texts = [text_box(shape) for shape in drawing.shapes if isinstance(shape, DrawnText)]
        boxes = [(s.x, s.y, s.x + s.width, s.y + s.height) for s in drawing.shapes if isinstance(s, DrawnBox)]
        for left, top, right, bottom in texts + boxes:
            assert left >= -0.01
            assert top >= -0.01
            assert right <= drawing.width + 0.01
            assert bottom <= drawing.height + 0.01
        assert not [pair for pair in combinations(texts, 2) if overlap(*pair)]
        for text in texts:
            for box in boxes:
                assert not overlap(text, box) or (box[0] <= text[0] and text[2] <= box[2])


def test_every_line_its_numbers_its_total_and_the_states_in_words_are_there_in_all_parts():
    parts = drawings(40, landscape=True)
    assert len(parts) > 1
    sizes = [sum(shape.text == "178" for shape in part.shapes if isinstance(shape, DrawnText)) for part in parts]
    assert max(sizes) - min(sizes) <= 1
    for part in parts:
        texts = [shape.text for shape in part.shapes if isinstance(shape, DrawnText)]
        assert set(STATE_NAMES.values()) <= set(texts)
        assert texts.count("178") == texts.count("120") > 0
        assert "178 nhiệm vụ (hoàn thành 120, đang thực hiện 45" in part.alt
    captions = [b.text for b in chart_blocks("Theo cơ quan", lines(40), True, 2) if isinstance(b, Paragraph)]
    assert captions[:2] == [f"Hình 2. Theo cơ quan (1/{len(parts)})", f"Hình 2. Theo cơ quan (2/{len(parts)})"]


def test_without_lines_there_is_no_chart_and_one_line_has_no_part_number():
    assert chart_blocks("Theo chỉ số", [], True) == ()
    caption, drawing = chart_blocks("Theo chỉ số", [ChartLine("PAPI", {TaskState.DONE: 2})], False)
    assert caption.text == "Hình 1. Theo chỉ số"
    assert drawing.alt == "Theo chỉ số. PAPI: 2 nhiệm vụ (hoàn thành 2)."
    assert [shape.text for shape in drawing.shapes if isinstance(shape, DrawnText)] == ["Hoàn thành", "PAPI", "2", "2"]


def test_bars_are_as_long_as_their_tasks_ask_for():
    _, drawing = chart_blocks("", [ChartLine("a", {TaskState.DONE: 80}), ChartLine("b", {TaskState.DONE: 40})], True)
    widths = [shape.width for shape in drawing.shapes if isinstance(shape, DrawnBox) and shape.width > 20]
    assert widths[0] == pytest.approx(2 * widths[2])
    assert widths[0] > 150


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_states_are_told_apart_in_grey_and_their_numbers_are_readable():
    lightness = [116 * luminance(fill) ** (1 / 3) - 16 for fill, _ in _COLORS.values()]
    assert min(abs(a - b) for a, b in combinations(lightness, 2)) >= 12
    for fill, letters in _COLORS.values():
        low, high = sorted((luminance(fill), luminance(letters)))
        assert (high + 0.05) / (low + 0.05) >= 4.5
