"""The last step when an appendix is brought up to date: which of the changes are taken."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QWidget

from caicach_desktop.domain.word_differences import Piece, PieceKind, word_differences
from caicach_desktop.gui.forms.ui_import_changes_page import Ui_ImportChangesPage
from caicach_desktop.gui.models.changes_model import ChangesModel, change_name, structure_changes
from caicach_desktop.gui.theme import colors
from caicach_desktop.services.updating import ChangeKind, Comparison, TextChange, text_changes

# Dates and names are read more easily whole than with their letters woven together.
_SHORT = 40


class ImportChangesPage(QWidget):
    """Lists what differs and shows the current row's texts with the words that differ marked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportChangesPage()
        self.ui.setupUi(self)
        self.model = ChangesModel(self)
        table = self.ui.table
        table.setModel(self.model)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 96)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(2, 300)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.ui.splitter.setSizes([320, 160])
        self.model.dataChanged.connect(self._count)
        table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.ui.allButton.clicked.connect(lambda: self.model.take_all(True))
        self.ui.noneButton.clicked.connect(lambda: self.model.take_all(False))

    def show_comparisons(self, comparisons: Sequence[Comparison]) -> None:
        """List what these comparisons found; the choices made are kept where nothing else was compared."""
        if list(comparisons) != list(self.model.comparisons):
            self.model.show(list(comparisons))
        left = [heading for comparison in comparisons for heading in comparison.columns_left]
        text = "Đánh dấu những thay đổi sẽ lấy vào. Dòng bỏ đi mất cả tiến độ đã ghi nên lúc đầu không được đánh dấu."
        if not self.model.lines:
            text = "Không có dòng nào khác nhau."
        if left:
            text += f" Cột không có trong phụ lục đang có nên không được đưa vào: {', '.join(left)}."
        self.ui.textLabel.setText(text)
        self.ui.table.resizeRowsToContents()
        self._count()

    def activate(self) -> None:
        """Put the keyboard on the list."""
        self.ui.table.setFocus()
        if self.model.rowCount() and not self.ui.table.currentIndex().isValid():
            self.ui.table.setCurrentIndex(self.model.index(0, 0))
        self.ui.table.resizeRowsToContents()

    def taken(self) -> list[frozenset[int]]:
        """For each comparison the changes taken."""
        return [self.model.taken(number) for number in range(len(self.model.comparisons))]

    @Slot()
    def _count(self) -> None:
        counts = self.model.counts()
        added, altered, removed = (counts[kind] for kind in (ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.REMOVED))
        self.ui.countLabel.setText(f"Sẽ thêm {added} dòng, sửa {altered}, bỏ {removed}")
        self.changed.emit()

    @Slot()
    def _show_detail(self) -> None:
        index = self.ui.table.currentIndex()
        if not index.isValid():
            self.ui.detail.clear()
            return
        comparison, change = self.model.change_at(index.row())
        name = change_name(comparison, change)
        place = comparison.old.appendix.number
        lines = [f"<p><b>{escape(name)}</b> <span style='color:{colors().muted}'>({escape(place)})</span></p>"]
        lines += [f"<p>Khác về {escape(text)}.</p>" for text in structure_changes(comparison, change)]
        lines += [_marked(text) for text in text_changes(comparison, change)]
        self.ui.detail.setHtml("".join(lines))


def _marked(text: TextChange) -> str:
    """A cell before and after in one text: words that go are struck out, words that come are underlined; short texts
    stand side by side."""
    look = colors()
    styles = {
        PieceKind.SAME: "",
        PieceKind.REMOVED: f"color:{look.late};background:{look.late_soft};text-decoration:line-through",
        PieceKind.ADDED: f"color:{look.done};background:{look.done_soft};text-decoration:underline",
    }
    woven: tuple[Piece, ...] = word_differences(text.old, text.new)
    if text.old and text.new and max(len(text.old), len(text.new)) <= _SHORT:
        woven = (Piece(PieceKind.REMOVED, text.old), Piece(PieceKind.SAME, " → "), Piece(PieceKind.ADDED, text.new))
    pieces = (
        f"<span style='{styles[piece.kind]}'>{escape(piece.text).replace(chr(10), '<br>')}</span>" for piece in woven
    )
    return f"<p><span style='color:{look.muted}'>{escape(text.heading)}:</span> {''.join(pieces)}</p>"
