"""A comparison as a table of two sides, each row told in pieces that are the same, removed or added."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.comparing import ColumnKey, Comparison, Line, Pair, PairKind
from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.domain.text import squeeze
from caicach_desktop.domain.word_differences import Piece, PieceKind, word_differences

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
STATE, LEFT, RIGHT = range(3)
PAIR_ROLE = Qt.ItemDataRole.UserRole
FIELDS_ROLE = Qt.ItemDataRole.UserRole + 1
KIND_NAMES = {
    PairKind.SAME: "Giống",
    PairKind.CHANGED: "Khác",
    PairKind.LEFT: "Chỉ bản trước",
    PairKind.RIGHT: "Chỉ bản sau",
}
# A cell with a whole book in it is not compared by eye.
_MOST_CHARS = 6000


@dataclass(frozen=True, slots=True)
class Field:
    """A column of one side: its heading ("" for the text a row is known by) and its text in pieces."""

    heading: str
    pieces: tuple[Piece, ...]
    bold: bool = False

    @property
    def text(self) -> str:
        """The field in plain words."""
        text = squeeze("".join(piece.text for piece in self.pieces))
        return f"{self.heading}: {text}" if self.heading else text


class CompareModel(QAbstractTableModel):
    """The pairs of a comparison, all of them or those that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison = Comparison((), (), frozenset())
        self._pairs: Sequence[Pair] = ()
        self._only_different = False
        self._titles = ("Bản trước", "Bản sau")

    def show(self, comparison: Comparison, left: str = "Bản trước", right: str = "Bản sau") -> None:
        """Show a comparison under the names of its sides."""
        self._titles = (left, right)
        self._comparison = comparison
        self._reset()

    def show_only_different(self, on: bool) -> None:
        """Leave out the pairs that are the same, or show them again."""
        self._only_different = on
        self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        pairs = self._comparison.pairs
        self._pairs = [pair for pair in pairs if not self._only_different or pair.kind != PairKind.SAME]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        return ("", *self._titles)[section] if 0 <= section < 3 else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pair = self._pairs[index.row()]
        if role == PAIR_ROLE:
            return pair
        if index.column() == STATE:
            return KIND_NAMES[pair.kind] if role == Qt.ItemDataRole.DisplayRole else None
        if role == FIELDS_ROLE:
            return self._fields(pair, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(field.text for field in self._fields(pair, index.column()))
        return None

    def texts(self) -> list[tuple[str, str, str]]:
        """What is shown as plain texts: for the clipboard."""
        return [
            (self.index(row, STATE).data(), self.index(row, LEFT).data(), self.index(row, RIGHT).data())
            for row in range(len(self._pairs))
        ]

    def titles(self) -> tuple[str, str]:
        """The names of the two sides."""
        return self._titles

    def _fields(self, pair: Pair, column: int) -> list[Field]:
        line = pair.left if column == LEFT else pair.right
        if line is None:
            return []
        made = [self._field(pair, line, key, heading, column) for key, heading in self._comparison.columns]
        fields = [field for field in made if field is not None]
        if not fields or not (fields[0].bold or line.is_group):
            return [Field("", (Piece(PieceKind.SAME, line.number),), True), *fields] if line.number else fields
        number = Piece(PieceKind.SAME, f"{line.number}. " if line.number else "")
        first = Field("", (number, *fields[0].pieces), True)
        return [first, *fields[1:]]

    def _field(self, pair: Pair, line: Line, key: ColumnKey, heading: str, column: int) -> Field | None:
        text = line.texts.get(key, "")
        if not text.strip():
            return None
        known_by = key[0] == ColumnRole.CRITERION or (key[0] == ColumnRole.TASK and not line.text(ColumnRole.CRITERION))
        pieces: tuple[Piece, ...] = (Piece(PieceKind.SAME, text[:_MOST_CHARS]),)
        if key in pair.changed and pair.left and pair.right:
            gone = PieceKind.ADDED if column == LEFT else PieceKind.REMOVED
            woven = word_differences(*(side.texts.get(key, "")[:_MOST_CHARS] for side in (pair.left, pair.right)))
            pieces = tuple(piece for piece in woven if piece.kind != gone)
        return Field("" if known_by or line.is_group else heading, pieces, known_by or line.is_group)
