"""The last step when a plan is brought up to date: which of the changes are taken."""

from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QWidget

from caicach_desktop.domain.word_differences import Piece, PieceKind, word_differences
from caicach_desktop.gui.forms.ui_import_changes_page import Ui_ImportChangesPage
from caicach_desktop.gui.models.changes_model import ChangesModel
from caicach_desktop.gui.theme import colors
from caicach_desktop.gui.widgets.visible_rows import VisibleRows
from caicach_desktop.services.differences import Differences, What
from caicach_desktop.services.taking import PlanUpdate, Update
from caicach_desktop.services.updating import TextChange
from caicach_desktop.services.updating_columns import ChangeKind

# Dates and names are read more easily whole than with their letters woven together.
_SHORT = 40
_ROOM_PX = 6


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
        VisibleRows(table, _ROOM_PX)
        self.ui.splitter.setSizes([320, 160])
        self.model.dataChanged.connect(self._count)
        table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.ui.allButton.clicked.connect(lambda: self.model.take_all(True))
        self.ui.noneButton.clicked.connect(lambda: self.model.take_all(False))

    def show_differences(self, differences: Differences) -> None:
        """List these differences; the choices made are kept where nothing else was compared."""
        self.model.show(differences)
        text = "Đánh dấu những thay đổi sẽ lấy vào."
        if any(item.what == What.ROW and item.kind == ChangeKind.REMOVED for item in differences.items):
            text += " Dòng bỏ đi mất cả tiến độ đã ghi nên lúc đầu không được đánh dấu."
        if differences.plan is not None and differences.plan.facts and not differences.plan.same_document:
            text += (
                " Tệp là văn bản khác (khác số hoặc cơ quan ban hành) nên thông tin của nó lúc đầu không được đánh dấu."
            )
        self.ui.textLabel.setText(text if differences.items else "Không có chỗ nào khác nhau.")
        self._count()

    def activate(self) -> None:
        """Put the keyboard on the list."""
        self.ui.table.setFocus()
        if self.model.rowCount() and not self.ui.table.currentIndex().isValid():
            self.ui.table.setCurrentIndex(self.model.index(0, 0))

    def updates(self) -> tuple[Update, ...]:
        """What is taken into each appendix compared."""
        return self.model.differences.updates(self.model.taken())

    def plan_update(self) -> PlanUpdate | None:
        """What is taken of the plan's facts and goals; None where there are none to choose from."""
        return self.model.differences.plan_update(self.model.taken())

    @Slot()
    def _count(self) -> None:
        rows, columns = self.model.counts(What.ROW), self.model.counts(What.COLUMN)
        others = sum(self.model.counts(What.FACT, What.GOAL, What.HEADING).values())
        added, altered, removed = (rows[kind] for kind in (ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.REMOVED))
        told = f"Sẽ thêm {added} dòng, sửa {altered}, bỏ {removed}"
        told += f" · {sum(columns.values())} cột" if any(columns.values()) else ""
        self.ui.countLabel.setText(told + (f" · {others} thông tin" if others else ""))
        self.changed.emit()

    @Slot()
    def _show_detail(self) -> None:
        index = self.ui.table.currentIndex()
        if not index.isValid():
            self.ui.detail.clear()
            return
        item = self.model.item(index.row())
        lines = [
            f"<p><b>{escape(item.name)}</b> <span style='color:{colors().muted}'>({escape(item.place)})</span></p>"
        ]
        lines += [f"<p>Khác về {escape(text)}.</p>" for text in item.structure]
        if item.what == What.COLUMN and item.kind != ChangeKind.CHANGED:
            lines.append(f"<p>{escape(item.told)}.</p>")
        else:
            lines += [_marked(text) for text in item.texts]
        self.ui.detail.setHtml("".join(lines))


def _marked(text: TextChange) -> str:
    """A cell before and after in one text: words that go are struck out, words that come are bold; short texts
    stand side by side."""
    look = colors()
    styles = {
        PieceKind.SAME: "",
        PieceKind.REMOVED: f"color:{look.late};background:{look.late_soft};text-decoration:line-through",
        PieceKind.ADDED: f"color:{look.done};background:{look.done_soft};font-weight:600",
    }
    woven: tuple[Piece, ...] = word_differences(text.old, text.new)
    if text.old and text.new and max(len(text.old), len(text.new)) <= _SHORT:
        woven = (Piece(PieceKind.REMOVED, text.old), Piece(PieceKind.SAME, " → "), Piece(PieceKind.ADDED, text.new))
    pieces = (
        f"<span style='{styles[piece.kind]}'>{escape(piece.text).replace(chr(10), '<br>')}</span>" for piece in woven
    )
    return f"<p><span style='color:{look.muted}'>{escape(text.heading)}:</span> {''.join(pieces)}</p>"
