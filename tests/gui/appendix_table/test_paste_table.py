"""A whole table copied in Word or Excel is understood when it is pasted: columns find their places, one undo."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.plan import RowKind
from caicach_desktop.gui.pages.plan_page import PlanPage
from tests.gui.appendix_table.hands import LEAD, TASK, Key, Mod, column, press, undo

HTML = """<table><tr><td><b>TT</b></td><td><b>Đơn vị chủ trì</b></td><td><b>Nhiệm vụ</b></td></tr>
<tr><td><b>I</b></td><td></td><td><b>Chỉ đạo, điều hành</b></td></tr>
<tr><td>1</td><td>Công an xã</td><td>Lập sổ theo dõi</td></tr></table>"""


def copied(html: str = "", text: str = "") -> None:
    mime = QMimeData()
    if html:
        mime.setHtml(html)
    if text:
        mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)


def test_a_copied_table_with_a_heading_comes_after_the_current_group(qtbot: QtBot, page: PlanPage) -> None:
    before = column(page)
    copied(HTML)
    page.view.select_place(1, LEAD)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    added = page.model.rows[4:6]
    assert [(row.kind, row.level) for row in added] == [(RowKind.GROUP, 1), (RowKind.TASK, 2)]
    assert (added[1].cells[TASK], added[1].cells[LEAD]) == ("Lập sổ theo dõi", "Công an xã")
    assert page.view.block() == (4, 0, 5, 4)
    undo(page)
    assert column(page) == before


def test_cells_without_a_heading_overwrite_or_become_rows_as_asked(qtbot: QtBot, page: PlanPage) -> None:
    before = column(page, TASK)
    copied(text="Việc một\tĐội một\nViệc hai\tĐội hai")
    page.view.select_place(1, TASK)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    assert column(page, TASK)[1:3] == ["Việc một", "Việc hai"]
    assert len(page.model.rows) == 6
    undo(page)
    page.view.select_place(1, TASK)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier | Mod.ShiftModifier)
    assert column(page, TASK) == [*before[:2], "Việc một", "Việc hai", *before[2:]]
    assert [row.level for row in page.model.rows[2:4]] == [2, 2]
    assert column(page, LEAD)[2:4] == ["Đội một", "Đội hai"]
    undo(page)
    assert column(page, TASK) == before


def test_a_long_table_is_read_and_kept_in_a_worker(qtbot: QtBot, page: PlanPage) -> None:
    before = column(page, TASK)
    lines = "".join(f"<tr><td>{n}</td><td>Đội {n}</td><td>Việc số {n}</td></tr>" for n in range(1, 701))
    copied(f"<table><tr><td>TT</td><td>Đơn vị chủ trì</td><td>Nhiệm vụ</td></tr>{lines}</table>")
    page.view.select_place(0, TASK)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    assert len(page.model.rows) == 6  # nothing has happened yet: the window is free
    qtbot.waitUntil(lambda: len(page.model.rows) == 706 and not page.context.jobs)
    assert column(page, TASK)[:3] == ["", "Việc số 1", "Việc số 2"]
    assert page.view.block() == (1, 0, 700, 4)
    assert not page.commands.working
    undo(page)
    assert column(page, TASK) == before


def test_many_cells_are_written_in_a_worker(qtbot: QtBot, page: PlanPage) -> None:
    copied(text="\n".join(f"Việc {n}\tĐội {n}" for n in range(600)))
    page.view.select_place(1, TASK)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    qtbot.waitUntil(lambda: len(page.model.rows) == 601 and not page.context.jobs)
    assert column(page, TASK)[-1] == "Việc 599"
    undo(page)
    assert len(column(page)) == 6
