"""Charts as pictures for Word: painted anew at twice the size in the light colours, with their title, on white."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QGuiApplication, QImage, QKeySequence, QPainter
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.theme import LIGHT, color, theme_changed

# As wide as the text of an upright A4 page (165 mm at 96 dots an inch).
PICTURE_PX = 624
SCALE = 2
MARGIN_PX = 12
TITLE_PT = 12
DOTS_PER_METER = round(96 * SCALE / 0.0254)


def picture_of(title: str, parts: Sequence[QWidget], width: int = PICTURE_PX) -> QImage:
    """The title with these widgets below one another; they are made for the purpose and not shown anywhere."""
    inner = width - 2 * MARGIN_PX
    with _light_colors():
        font = QFont(QGuiApplication.font())
        font.setPointSize(TITLE_PT)
        font.setWeight(QFont.Weight.DemiBold)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        head = QFontMetrics(font).boundingRect(QRect(0, 0, inner, 500), int(flags), title).height() + 8
        heights = [_fitted(part, inner) for part in parts]
        image = QImage(width * SCALE, (head + sum(heights) + 2 * MARGIN_PX) * SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SCALE)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setFont(font)
        painter.setPen(color("text"))
        painter.drawText(QRect(MARGIN_PX, MARGIN_PX, inner, head - 8), int(flags), title)
        top = MARGIN_PX + head
        for part, height in zip(parts, heights, strict=True):
            part.render(painter, QPoint(MARGIN_PX, top), renderFlags=QWidget.RenderFlag.DrawChildren)
            top += height
        painter.end()
    # Only now: a picture's own resolution would make the letters painted into it larger.
    image.setDotsPerMeterX(DOTS_PER_METER)
    image.setDotsPerMeterY(DOTS_PER_METER)
    return image


def _fitted(part: QWidget, width: int) -> int:
    """Give a part its width and the height that goes with it, in logical pixels."""
    part.ensurePolished()
    height = part.heightForWidth(width)
    height = height if height > 0 else part.sizeHint().height()
    part.resize(width, height)
    return height


@contextmanager
def _light_colors() -> Iterator[None]:
    """Paint with the light colours meanwhile, without the shown widgets noticing: paper is white."""
    theme = theme_changed()
    shown = theme.colors
    theme.colors = LIGHT
    try:
        yield
    finally:
        theme.colors = shown


def copy_picture(image: QImage) -> None:
    """Put a picture on the clipboard, where Word and Excel take it in its natural size."""
    mime = QMimeData()
    mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)


def offer_picture(widget: QWidget, picture: Callable[[], QImage]) -> QAction:
    """Let a chart be copied from its context menu and by Ctrl+C while it has the keyboard."""
    action = QAction(icon("copy"), "Sao chép ảnh", widget)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(lambda: copy_picture(picture()))
    widget.addAction(action)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    return action
