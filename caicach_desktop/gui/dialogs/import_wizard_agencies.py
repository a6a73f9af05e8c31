"""The third step of bringing in: which names are agencies, which are other names of one, and which are none."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from caicach_desktop.gui.forms.ui_import_agencies_page import Ui_ImportAgenciesPage
from caicach_desktop.gui.theme import color
from caicach_desktop.services.found_agencies import AgencyChoices, FoundAgency, Match

_HEADINGS = ("Tên trong tệp", "Số lần", "Trong danh sách cơ quan")
_MATCHES = {
    Match.NAME: "",
    Match.SHORT: " (theo tên viết tắt)",
    Match.ALIAS: " (theo tên gọi khác)",
    Match.PLAIN: " (chỉ khác dấu)",
}
# What a name is besides an agency's other name, which is written as that agency's name.
NEW, AS_FOUND = "\0new", "\0found"


class ImportAgenciesPage(QWidget):
    """Lists the names found and what becomes of each: an agency, another name of one, or nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportAgenciesPage()
        self.ui.setupUi(self)
        self._found: Sequence[FoundAgency] = ()
        self._known: Sequence[str] = ()
        self._choices: dict[str, str] = {}
        self._filling = False
        self.model = QStandardItemModel(0, len(_HEADINGS), self)
        self.model.setHorizontalHeaderLabels(list(_HEADINGS))
        table = self.ui.table
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.model.itemChanged.connect(self._ticked)
        table.selectionModel().selectionChanged.connect(self._offer)
        table.selectionModel().currentRowChanged.connect(self._offer)
        table.doubleClicked.connect(self._open_choice)
        self.ui.choiceCombo.activated.connect(self._chosen)
        self.ui.allButton.clicked.connect(lambda: self._tick_all(NEW))
        self.ui.noneButton.clicked.connect(lambda: self._tick_all(AS_FOUND))

    def show_names(self, found: Sequence[FoundAgency], known: Sequence[str] = ()) -> None:
        """List the names, with the known agencies they can belong to; what was chosen before stays so."""
        self._found, self._known = found, known
        for item in found:
            self._choices.setdefault(item.name, _usual(item))
        self._filling = True
        self.model.removeRows(0, self.model.rowCount())
        for item in found:
            self.model.appendRow(_row(item))
        self._filling = False
        new = any(not item.known for item in found)
        self.ui.textLabel.setText(_text(new, bool(found)))
        self.ui.allButton.setEnabled(new)
        self.ui.noneButton.setEnabled(new)
        self._refresh()
        self._offer()

    def activate(self) -> None:
        """Put the keyboard on the list."""
        self.ui.table.setFocus()
        if self.model.rowCount() and not self.ui.table.selectionModel().hasSelection():
            self.ui.table.selectRow(0)

    def choices(self) -> AgencyChoices:
        """What was decided."""
        new = tuple(item.name for item in self._found if self._choices[item.name] == NEW)
        owners = {*self._known, *new}
        aliases = tuple((item.name, self._choices[item.name]) for item in self._found)
        return AgencyChoices(new, tuple(pair for pair in aliases if pair[1] in owners))

    # --- choosing --------------------------------------------------------------------------------------------------

    def choose(self, rows: Sequence[int], choice: str) -> None:
        """Say what the names in some rows are: `NEW`, `AS_FOUND`, or the name of the agency they are a name of."""
        for row in rows:
            found = self._found[row]
            if not found.is_sure and choice != found.name:
                self._choices[found.name] = choice
        self._refresh()

    def _tick_all(self, choice: str) -> None:
        for row, found in enumerate(self._found):
            if not found.known:
                self.choose([row], _usual(found) if choice == NEW else choice)
        self._offer()

    @Slot(QStandardItem)
    def _ticked(self, item: QStandardItem) -> None:
        if not self._filling and item.column() == 0:
            self.choose([item.row()], NEW if item.checkState() == Qt.CheckState.Checked else AS_FOUND)
            self._offer()

    def _rows(self) -> list[int]:
        """The selected rows in which something can be chosen."""
        rows = sorted({index.row() for index in self.ui.table.selectionModel().selectedIndexes()})
        return [row for row in rows if row < len(self._found) and not self._found[row].is_sure]

    @Slot()
    def _offer(self) -> None:
        """Offer what the selected names can be, the present choice of the first one chosen."""
        rows, combo = self._rows(), self.ui.choiceCombo
        combo.clear()
        combo.setEnabled(bool(rows))
        if not rows:
            return
        first = self._found[rows[0]]
        combo.addItem("Cơ quan mới, thêm vào danh sách", NEW)
        combo.addItem(_as_found(first), AS_FOUND)
        combo.insertSeparator(combo.count())
        for name in self._owners(first):
            combo.addItem(f"Tên gọi khác của {name}", name)
        combo.setCurrentIndex(max(combo.findData(self._choices[first.name]), 0))

    def _owners(self, found: FoundAgency) -> list[str]:
        """The agencies a name can belong to: those it is like first, then all of the list, then the new ones."""
        near = [name for name in (*found.fits, found.near, *found.known) if name]
        new = [item.name for item in self._found if self._choices[item.name] == NEW and item.name != found.name]
        return list(dict.fromkeys([*near, *self._known, *new]))

    @Slot()
    def _chosen(self) -> None:
        # The keyboard stays: each arrow key in the list is a choice.
        self.choose(self._rows(), self.ui.choiceCombo.currentData())

    @Slot()
    def _open_choice(self) -> None:
        if self.ui.choiceCombo.isEnabled():
            self.ui.choiceCombo.setFocus()
            self.ui.choiceCombo.showPopup()

    # --- showing ---------------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Write down what becomes of each name; a name whose agency is no longer to be added is new itself."""
        owners = {*self._known, *(name for name, choice in self._choices.items() if choice == NEW)}
        self._filling = True
        for row, found in enumerate(self._found):
            choice = self._choices[found.name]
            if choice not in (NEW, AS_FOUND) and choice not in owners:
                choice = self._choices[found.name] = AS_FOUND if found.known or found.match == Match.DOUBT else NEW
            first, last = self.model.item(row, 0), self.model.item(row, 2)
            if first.isCheckable():
                first.setCheckState(Qt.CheckState.Checked if choice == NEW else Qt.CheckState.Unchecked)
            last.setText(_outcome(found, choice))
            open_question = "soon" if found.match == Match.DOUBT else "muted"
            last.setForeground(color(open_question if choice == AS_FOUND else "text"))
        self._filling = False
        doubts = sum(one.match == Match.DOUBT and self._choices[one.name] == AS_FOUND for one in self._found)
        self.ui.countLabel.setText(_counted(self.choices(), doubts))
        self.changed.emit()


def _usual(found: FoundAgency) -> str:
    """What becomes of a name unless a person says otherwise: nothing where that is in doubt."""
    if found.known or found.match == Match.DOUBT:
        return AS_FOUND
    return found.fits[0] if found.match == Match.PLAIN else NEW


def _row(found: FoundAgency) -> list[QStandardItem]:
    name, count = QStandardItem(found.name), QStandardItem(str(found.count))
    count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    name.setCheckable(not found.is_sure)
    return [name, count, QStandardItem()]


def _outcome(found: FoundAgency, choice: str) -> str:
    """What becomes of a name."""
    if choice == NEW:
        return "Mới – sẽ được thêm" + (f" (gần giống {found.near})" if found.near else "")
    return _as_found(found) if choice == AS_FOUND else f"Tên gọi khác của {choice} – sẽ được ghi nhớ"


def _as_found(found: FoundAgency) -> str:
    if found.match == Match.DOUBT:
        return f"Chưa rõ là {' hay '.join(found.fits)}; chỉ giữ tên trong bảng"
    if not found.known:
        return "Bỏ qua, chỉ giữ tên trong bảng"
    return "; ".join(found.known) + _MATCHES.get(found.match, " (trùng một phần tên)")


def _counted(choices: AgencyChoices, doubts: int) -> str:
    text = f"Sẽ thêm {len(choices.new)} cơ quan"
    text += f", ghi nhớ {len(choices.aliases)} tên gọi khác" if choices.aliases else ""
    return f"{text}; còn {doubts} tên chưa rõ là cơ quan nào" if doubts else text


def _text(new: bool, some: bool) -> str:
    if new:
        return (
            "Những tên dưới đây có trong cột chủ trì, phối hợp. Tên mới được đánh dấu sẽ thêm vào danh sách cơ quan;"
            " bỏ chọn những dòng không phải tên cơ quan, hoặc cho biết đó là tên gọi khác của cơ quan nào."
        )
    if some:
        return "Mọi tên trong cột chủ trì, phối hợp đều đã có trong danh sách cơ quan."
    return "Không thấy tên cơ quan nào trong cột chủ trì, phối hợp; có thể đi tiếp."
