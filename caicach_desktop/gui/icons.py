"""Icons from resources/icons, drawn in the theme's colours at whatever size and scale they are shown."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from caicach_desktop.gui.theme import color as theme_color
from caicach_desktop.resources import resource_path

if TYPE_CHECKING:
    from caicach_desktop.domain.reporting import TaskState

# By the values of `TaskState`, whose module a window needs no sooner than its first page.
STATE_ICONS = {
    "done": ("done", "done"),
    "late": ("late", "late"),
    "due_soon": ("calendar", "soon"),
    "doing": ("doing", "doing"),
    "not_started": ("not-started", "idle"),
    "impossible": ("impossible", "impossible"),
}


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    return QSvgRenderer(QByteArray(drawing.encode()))


class _SvgEngine(QIconEngine):
    """Draws one SVG when asked, so that an icon follows the theme and stays sharp at any scale."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        shown = theme_color(self._shown(mode))
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.45)
        # In a place wider than high the rest is room before the text: Qt's own leaves two pixels.
        side = min(rect.width(), rect.height())
        square = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
        _renderer(self._name, shown.name()).render(painter, square)
        painter.restore()

    def _shown(self, mode: QIcon.Mode) -> str:
        """A plain icon goes along with its line when that is chosen; one with a colour of its own keeps it."""
        if mode == QIcon.Mode.Disabled:
            return "muted"
        return "accent" if mode == QIcon.Mode.Selected and self._color == "text" else self._color

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _SvgEngine(self._name, self._color)


@lru_cache(maxsize=256)
def icon(name: str, color: str = "text") -> QIcon:
    """The icon resources/icons/NAME.svg in a colour of the theme, given by its field name in `Colors`."""
    if not resource_path("icons", f"{name}.svg").is_file():
        raise FileNotFoundError(f"there is no icon {name!r}")
    return QIcon(_SvgEngine(name, color))


def state_icon(state: "TaskState") -> QIcon:
    """The icon that stands for a task's state: told by its shape as well as by its colour."""
    return icon(*STATE_ICONS[state])


def pixmap(name: str, size: int, color: str = "text") -> QPixmap:
    """The icon as a picture of `size` logical pixels, sharp on the main screen."""
    screen = QApplication.primaryScreen()
    return icon(name, color).pixmap(QSize(size, size), screen.devicePixelRatio() if screen else 1.0)
