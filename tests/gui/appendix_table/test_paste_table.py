"""A whole table copied in Word or Excel is understood when it is pasted: columns find their places, one undo."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.plan import RowKind
from caicach_desktop.gui.pages.plan_page import PlanPage
from tests.gui.appendix_table.hands import LEAD, TASK, Key, Mod, press, undo

HTML = """<table><tr><td><b>TT</b></td><td><b>Đơn vị chủ trì</b></td><td><b>Nhiệm vụ</b></td></tr>
<tr><td><b>I</b></td><td></td><td><b>Chỉ đạo, điều hành</b></td></tr>
<tr><td>1</td><td>Công an xã</td><td>Lập sổ theo dõi</td></tr></table>"""


def test_a_copied_table_with_a_heading_is_understood(qtbot: QtBot, page: PlanPage) -> None:
    before = len(page.model.rows)
    mime = QMimeData()
    mime.setHtml(HTML)
    QGuiApplication.clipboard().setMimeData(mime)
    page.view.select_place(1, LEAD)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    added = page.model.rows[before:]
    assert [(row.kind, row.level) for row in added] == [(RowKind.GROUP, 1), (RowKind.TASK, 2)]
    assert (added[1].cells[TASK], added[1].cells[LEAD]) == ("Lập sổ theo dõi", "Công an xã")
    undo(page)
    assert len(page.model.rows) == before
