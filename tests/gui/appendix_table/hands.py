"""What the tests of the appendix table share: a small table, keys, and a look into the store."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.plan import Column, ColumnRole, Row, RowKind
from caicach_desktop.gui.pages.plan_page import PlanPage
from caicach_desktop.services import history, plans

Key, Mod = Qt.Key, Qt.KeyboardModifier
COLUMNS = (
    Column(ColumnRole.NUMBER, "STT"),
    Column(ColumnRole.CRITERION, "Nội dung"),
    Column(ColumnRole.TASK, "Nhiệm vụ"),
    Column(ColumnRole.LEAD, "Chủ trì"),
    Column(ColumnRole.DEADLINE, "Thời gian"),
)
NUMBER, CRITERION, TASK, LEAD, DEADLINE = range(5)


def table_rows() -> tuple[Row, ...]:
    def group(text: str) -> Row:
        return Row(kind=RowKind.GROUP, level=1, cells=("", text, "", "", ""))

    def task(*cells: str) -> Row:
        return Row(level=2, cells=("", *cells))

    return (
        group("Chỉ số PAPI"),
        task("Tri thức", "Tuyên truyền", "Phòng Văn hóa", "Thường xuyên"),
        task("Cơ hội", "Vận động", "Công an xã", "31/12/2026"),
        task("Bầu cử", "Hướng dẫn", "Phòng Nội vụ", ""),
        group("Chỉ số SIPAS"),
        task("Tiếp cận", "Niêm yết hồ sơ", "Trung tâm", "Quý IV"),
    )


def column(page: PlanPage, at: int = CRITERION) -> list[str | None]:
    """The stored texts of one column."""
    whole = plans.load_appendix(page.context.store, page.place[1])
    assert list(whole.rows) == list(page.model.rows)  # what is shown is what is stored
    return [row.cells[at] for row in whole.rows]


def numbers(page: PlanPage) -> list[str | None]:
    return [row.cells[NUMBER] for row in page.model.shown]


def press(qtbot: QtBot, page: PlanPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    """Press a key where the keyboard is: in the open editor, else in the table."""
    qtbot.keyClick(page.view.cells.editor or page.view, key, modifiers)


def type_text(widget: QWidget, text: str) -> None:
    """Type letters that QTest cannot: those outside ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Mod.NoModifier, letter))


def undo(page: PlanPage) -> None:
    page.context.commit_editors.emit()
    page.context.do(history.undo)
