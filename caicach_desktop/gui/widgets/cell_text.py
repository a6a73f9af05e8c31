"""Wrapped cell texts laid out once, for measuring and for painting alike."""

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTextOption, QTransform

PADDING_X = 6
PADDING_Y = 5
# A row is never lower than one line with room around it, so that an empty one can be hit with the mouse.
LEAST_HEIGHT = 30
_MOST_KEPT = 6000
_SAMPLE = "Nâng cao tỷ lệ hài lòng của người dân về kết quả giải quyết thủ tục hành chính, "
# Lines of wrapped words are not filled to their end; measured on real plans.
_FILLED = 0.93

Key = tuple[str, int, bool, bool]


class CellTexts:
    """Laid-out texts by (text, width in px, bold, centred); the oldest are forgotten, their heights are not."""

    def __init__(self, font: QFont) -> None:
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Lay out in another font; everything known is forgotten."""
        self._plain = QFont(font)
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._laid: OrderedDict[Key, QStaticText] = OrderedDict()
        self._heights: dict[tuple[str, int, bool], int] = {}
        metrics = QFontMetricsF(self._plain)
        self._letter = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) / _FILLED
        self._line = metrics.height()

    def font(self, bold: bool) -> QFont:
        """The font of plain or of bold cells."""
        return self._bold if bold else self._plain

    def laid(self, text: str, width: int, bold: bool, centred: bool) -> QStaticText:
        """The text wrapped at `width` px."""
        key = (text, width, bold, centred)
        known = self._laid.get(key)
        if known is None:
            known = self._lay(text, width, bold, centred)
            self._laid[key] = known
            if len(self._laid) > _MOST_KEPT:
                self._laid.popitem(last=False)
        return known

    def _lay(self, text: str, width: int, bold: bool, centred: bool) -> QStaticText:
        align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # A static text takes no "\n" for a line end.
        made = QStaticText(text.replace("\n", "\u2028"))
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setTextOption(option)
        made.setTextWidth(width)
        made.prepare(QTransform(), self.font(bold))
        return made

    def height(self, text: str, width: int, bold: bool) -> int:
        """How many px a text needs when wrapped at `width` px; remembered."""
        if not text:
            return 0
        key = (text, width, bold)
        known = self._heights.get(key)
        if known is None:
            known = self._heights[key] = ceil(self.laid(text, width, bold, False).size().height())
        return known

    def estimate(self, text: str, width: int) -> int:
        """About how many px a text needs, without laying it out."""
        if not text:
            return 0
        per_line = max(width / self._letter, 1)
        lines = len(text) / per_line if "\n" not in text else 0.0
        if lines:
            return ceil(lines) * ceil(self._line)
        return sum(ceil(len(line) / per_line) or 1 for line in text.split("\n")) * ceil(self._line)


def text_width(width: int) -> int:
    """How wide a text may run in a cell `width` px wide."""
    return max(width - 2 * PADDING_X - 1, 10)
