"""The plans and their appendices as a tree of two levels."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.plan import Appendix, PlanSummary
from caicach_desktop.domain.plan_name import plan_number
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.icons import icon

Index = QModelIndex | QPersistentModelIndex
PLAN_ID_ROLE = Qt.ItemDataRole.UserRole + 1
APPENDIX_ID_ROLE = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()


class PlanTreeModel(QAbstractItemModel):
    """Plans at the top, their appendices below. An index carries its plan's place + 1, or 0 for a plan itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plans: list[PlanSummary] = []
        self._parts: dict[int, list[Appendix]] = {}

    def show(self, plans: Sequence[PlanSummary], appendices: Sequence[Appendix]) -> None:
        """Show these plans with these appendices."""
        parts: dict[int, list[Appendix]] = {plan.id: [] for plan in plans}
        for appendix in appendices:
            parts.setdefault(appendix.plan_id, []).append(appendix)
        self.beginResetModel()
        self._plans, self._parts = list(plans), parts
        self.endResetModel()

    def parts(self) -> Mapping[int, Sequence[Appendix]]:
        """The appendices by their plan's id."""
        return self._parts

    def index_of(self, plan_id: int, appendix_id: int = 0) -> QModelIndex:
        """Where a plan, or one of its appendices, stands; an invalid index when it is not here."""
        for row, plan in enumerate(self._plans):
            if plan.id == plan_id:
                top = self.index(row, 0)
                places = (n for n, part in enumerate(self._parts[plan_id]) if part.id == appendix_id)
                place = next(places, None)
                return top if place is None else self.index(place, 0, top)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        place = index.internalId() if index.isValid() else 0
        return self.createIndex(place - 1, 0, 0) if place else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._plans)
        is_plan = parent.internalId() == 0 and parent.column() == 0
        return len(self._parts[self._plans[parent.row()].id]) if is_plan else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = index.internalId()
        plan = self._plans[place - 1 if place else index.row()]
        if role == PLAN_ID_ROLE:
            return plan.id
        if place:
            return _appendix_data(self._parts[plan.id][index.row()], role)
        return _plan_data(plan, role)


def _plan_data(plan: PlanSummary, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return plan_label(plan)
    if role == Qt.ItemDataRole.ToolTipRole:
        return f"{plan.doc_type}\n{plan_label(plan)}\n{squeeze(plan.issuer)}"
    if role == APPENDIX_ID_ROLE:
        return 0
    return icon("plan") if role == Qt.ItemDataRole.DecorationRole else None


def _appendix_data(appendix: Appendix, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return squeeze(appendix.number) or "Phụ lục"
    if role == Qt.ItemDataRole.ToolTipRole:
        return "\n".join([squeeze(appendix.number), *appendix.title])
    if role == APPENDIX_ID_ROLE:
        return appendix.id
    return icon("appendix") if role == Qt.ItemDataRole.DecorationRole else None


def plan_label(plan: PlanSummary) -> str:
    """A plan in two lines: number and year, then its title."""
    return plan_number(plan) + (f" ({plan.year})" if plan.year else "") + f"\n{squeeze(plan.title) or plan.doc_type}"
