"""Paints one side of a compared row: its fields one below the other, removed words struck through, added ones green."""

from collections import OrderedDict
from html import escape
from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Slot
from PySide6.QtGui import QFont, QPainter, QTextDocument
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from caicach_desktop.domain.comparing import Pair, PairKind
from caicach_desktop.domain.word_differences import Piece, PieceKind
from caicach_desktop.gui.models.compare_model import FIELDS_ROLE, PAIR_ROLE, STATE, Field
from caicach_desktop.gui.theme import color, colors, theme_changed

PADDING_PX = 7
_MOST_KEPT = 300
_STATE_COLORS = {
    PairKind.SAME: ("muted", "base"),
    PairKind.CHANGED: ("soon", "soon_soft"),
    PairKind.LEFT: ("late", "late_soft"),
    PairKind.RIGHT: ("done", "done_soft"),
}
Index = QModelIndex | QPersistentModelIndex


def piece_html(piece: Piece) -> str:
    """A piece in the colours of the theme; colour is never the only sign."""
    text = escape(piece.text).replace("\n", "<br>")
    shown = colors()
    if piece.kind == PieceKind.REMOVED:
        return f'<s style="color:{shown.late}; background-color:{shown.late_soft}">{text}</s>'
    if piece.kind == PieceKind.ADDED:
        # Bold, not underlined: a line below the letters hides the dot of ạ, ệ, ị and with it another word.
        return f'<b style="color:{shown.done}; background-color:{shown.done_soft}">{text}</b>'
    return text


def fields_html(fields: list[Field]) -> str:
    """The fields of a side, each on a line of its own."""
    lines = []
    for field in fields:
        text = "".join(map(piece_html, field.pieces))
        heading = f'<span style="color:{colors().muted}">{escape(field.heading)}: </span>' if field.heading else ""
        lines.append(f"<b>{text}</b>" if field.bold else heading + text)
    return "".join(f'<p style="margin:0 0 3px 0">{line}</p>' for line in lines)


class CompareDelegate(QStyledItemDelegate):
    """Lays texts out once for measuring and painting; the oldest are forgotten."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._laid: OrderedDict[tuple[str, int], QTextDocument] = OrderedDict()
        theme_changed().changed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        """Other colours: every text is laid out anew."""
        for document in self._laid.values():
            document.deleteLater()
        self._laid.clear()

    def height(self, index: Index, width: int, font: QFont) -> int:
        """How many px a cell needs when its column is `width` px wide."""
        return ceil(self._document(index, width, font).size().height()) + 2 * PADDING_PX

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.height(index, option.rect.width(), option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair: Pair = index.data(PAIR_ROLE)
        painter.save()
        painter.fillRect(option.rect, color(self._background(option, index, pair)))
        painter.setPen(color("grid"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if index.column() > STATE:
            painter.drawLine(option.rect.topLeft(), option.rect.bottomLeft())
        painter.setClipRect(option.rect)
        painter.translate(option.rect.left() + PADDING_PX, option.rect.top() + PADDING_PX)
        document = self._document(index, option.rect.width(), option.font)
        document.drawContents(painter, QRectF(0, 0, option.rect.width(), option.rect.height()))
        painter.restore()

    def _background(self, option: QStyleOptionViewItem, index: Index, pair: Pair) -> str:
        if option.state & QStyle.StateFlag.State_Selected:
            return "selection"
        if index.column() == STATE or pair.kind in (PairKind.LEFT, PairKind.RIGHT):
            missing = index.column() > STATE and not index.data(FIELDS_ROLE)
            return "window" if missing else _STATE_COLORS[pair.kind][1]
        line = pair.left or pair.right
        return "group_row" if line and line.is_group else "base"

    def _document(self, index: Index, width: int, font: QFont) -> QTextDocument:
        pair: Pair = index.data(PAIR_ROLE)
        if index.column() == STATE:
            html = f'<span style="color:{color(_STATE_COLORS[pair.kind][0]).name()}">{escape(str(index.data()))}</span>'
        else:
            html = fields_html(index.data(FIELDS_ROLE))
        key = (html, width)
        known = self._laid.get(key)
        if known is None:
            known = self._laid[key] = QTextDocument(self)
            known.setDocumentMargin(0)
            known.setDefaultFont(font)
            known.setDefaultStyleSheet(f"body, p {{ color: {colors().text}; }}")
            known.setHtml(f"<body>{html}</body>")
            known.setTextWidth(max(width - 2 * PADDING_PX, 20))
            if len(self._laid) > _MOST_KEPT:
                self._laid.popitem(last=False)[1].deleteLater()
        return known
