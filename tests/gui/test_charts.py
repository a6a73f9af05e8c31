"""Charts: where their parts are, how the keyboard goes through them, and the pictures that are copied."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.gui.theme import DARK, LIGHT, apply_theme
from caicach_desktop.gui.widgets.bars import LINE_PX, ShareBars
from caicach_desktop.gui.widgets.picture import DOTS_PER_METER, PICTURE_PX, SCALE
from caicach_desktop.gui.widgets.trend import Share, TrendChart, percent, short_name
from caicach_desktop.services.glance import TrendPoint
from caicach_desktop.services.tasks import ShareLine

LINES = [
    ShareLine("PAPI", "PAPI", {TaskState.DONE: 3, TaskState.LATE: 1}),
    ShareLine("SIPAS", "SIPAS", {TaskState.NOT_STARTED: 2}),
    ShareLine("", "Khác", {}),
]
POINTS = [TrendPoint("2026-Q1", 36, 3, 0), TrendPoint("2026-Q2", 36, 9, 9), TrendPoint("2026-Q3")]


@pytest.fixture
def bars(styled_app, qtbot):
    made = ShareBars("Tiến độ theo chỉ số")
    made.show_lines(LINES)
    return focused(made, qtbot)


@pytest.fixture
def trend(styled_app, qtbot):
    made = TrendChart("Diễn biến")
    made.show_points(POINTS)
    return focused(made, qtbot)


def focused(made, qtbot):
    qtbot.addWidget(made)
    made.resize(500, 120)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def chosen_by(chart, qtbot, *keys):
    with qtbot.waitSignal(chart.chosen) as chosen:
        for key in (*keys, Qt.Key.Key_Return):
            qtbot.keyClick(chart, key)
    return chosen.args


def test_the_parts_of_a_bar_share_it_by_their_counts(bars):
    whole, parts = bars.bar_rect(0), dict(bars.parts(0))
    assert list(parts) == [TaskState.DONE, TaskState.LATE]
    assert parts[TaskState.DONE].width() == pytest.approx(3 * parts[TaskState.LATE].width())
    assert sum(part.width() for part in parts.values()) == pytest.approx(whole.width())
    assert bars.line_at(parts[TaskState.LATE].center().toPoint()) == (0, TaskState.LATE)
    assert bars.line_at(QPoint(2, 2)) == (0, None)
    assert bars.parts(2) == []
    assert bars.minimumHeight() == 3 * LINE_PX


def test_the_keyboard_goes_through_lines_and_parts(bars, qtbot):
    key = Qt.Key
    assert chosen_by(bars, qtbot) == ["PAPI", None]
    assert chosen_by(bars, qtbot, key.Key_Right) == ["PAPI", TaskState.DONE]
    assert bars.accessibleDescription() == "PAPI, Hoàn thành: 3"
    assert chosen_by(bars, qtbot, key.Key_Right, key.Key_Right) == ["PAPI", TaskState.LATE]
    assert chosen_by(bars, qtbot, key.Key_Left, key.Key_Left) == ["PAPI", None]
    with qtbot.waitSignal(bars.moved) as moved:
        assert chosen_by(bars, qtbot, key.Key_End, key.Key_Right) == ["", None]
    assert moved.args[0].top() == 2 * LINE_PX
    assert chosen_by(bars, qtbot, key.Key_Home, key.Key_Down, key.Key_Right) == ["SIPAS", TaskState.NOT_STARTED]


def test_points_are_found_by_mouse_and_keyboard(trend, qtbot):
    assert trend.at(trend.dot(1, Share.DONE).toPoint())[0] == 1
    done, late = trend.dot(0, Share.DONE), trend.dot(0, Share.LATE)
    assert (trend.at(done.toPoint()), trend.at(late.toPoint())) == ((0, Share.DONE), (0, Share.LATE))
    assert done.y() < late.y()
    assert trend.dot(1, Share.DONE) == trend.dot(1, Share.LATE)
    assert trend.at(QPoint(round(done.x()), 1)) == (0, None)
    assert trend.at(QPoint(trend.width() - 50, 50)) == (-1, None), "a period that has not begun"
    assert chosen_by(trend, qtbot) == ["2026-Q2", None]
    assert chosen_by(trend, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down) == ["2026-Q2", Share.LATE]
    assert trend.accessibleDescription() == "Quý II/2026, Quá hạn: 9"
    assert chosen_by(trend, qtbot, Qt.Key.Key_Left, Qt.Key.Key_Up) == ["2026-Q1", Share.DONE]
    assert trend.described(0) == "Quý I/2026\nHoàn thành: 3/36 (8,3%)\nQuá hạn: 0/36 (0%)"
    assert trend.described(2) == "Quý III/2026: chưa đến kỳ"


def test_names_and_shares_in_few_letters():
    codes = ("2026-Q3", "2026-H1", "2026-H2", "2026-Y", "2026-M08")
    assert [short_name(code) for code in codes] == [
        "Quý III/2026",
        "6T đầu/2026",
        "6T cuối/2026",
        "Năm 2026",
        "T8/2026",
    ]
    assert [percent(*pair) for pair in ((1, 3), (1, 2), (0, 0))] == ["33,3%", "50%", "–"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chart_is_copied_sharp_in_light_colours_with_all_its_lines(bars, trend, qtbot, theme):
    apply_theme(QApplication.instance(), theme)
    try:
        for chart in (bars, trend):
            chart.resize(90, 20)
            chart.activateWindow()
            chart.setFocus()
            qtbot.waitUntil(chart.hasFocus)
            QGuiApplication.clipboard().clear()
            qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
            image = QGuiApplication.clipboard().image()
            assert image.width() == PICTURE_PX * SCALE
            assert image.dotsPerMeterX() == DOTS_PER_METER
            colors = {
                image.pixelColor(x, y).name() for x in range(0, image.width(), 5) for y in range(0, image.height(), 3)
            }
            assert {"#ffffff", LIGHT.done} <= colors
            assert DARK.base not in colors
            assert image.pixelColor(1, 1) == QColor("white")
            assert [action.text() for action in chart.actions()] == ["Sao chép ảnh"]
    finally:
        apply_theme(QApplication.instance(), "light")


def test_numbers_of_two_near_points_keep_apart_and_inside_the_chart(trend):
    trend.show_points(
        [TrendPoint("2026-Q1", 36, 3, 1), TrendPoint("2026-Q2", 36, 10, 8), TrendPoint("2026-Q3", 36, 0, 0)]
    )
    for place in range(3):
        done, late = (trend._label_rect(place, share) for share in (Share.DONE, Share.LATE))
        assert not done.intersects(late)
        for share, label in ((Share.DONE, done), (Share.LATE, late)):
            assert trend.rect().contains(label)
            assert not label.contains(trend.dot(place, share).toPoint()), "the line goes through its number"


@pytest.mark.parametrize("count", [1, 4, 8, 12, 24])
def test_names_below_a_trend_never_touch(qtbot, count):
    chart = TrendChart()
    qtbot.addWidget(chart)
    chart.resize(484, 112)
    codes = [f"{2024 + place // 4}-Q{place % 4 + 1}" for place in range(count)]
    begun = max(count - 2, 1)
    chart.show_points([TrendPoint(code, 10 if place < begun else 0, 3, 2) for place, code in enumerate(codes)])
    names = [short_name(code) for code in codes]
    places = list(chart.written(names))
    half = [chart.fontMetrics().horizontalAdvance(names[place]) / 2 for place in places]
    ends = [(chart._x(place) - wide, chart._x(place) + wide) for place, wide in zip(places, half, strict=True)]
    assert all(one[1] < other[0] for one, other in pairwise(ends))
    assert begun - 1 in places
    assert count > 4 or places == list(range(count))
