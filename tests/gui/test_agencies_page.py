"""The page Cơ quan: order, filter without marks, and adding, changing, deleting by keys."""

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from caicach_desktop.domain.agency import Agency
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.agency_dialog import AgencyDialog
from caicach_desktop.gui.dialogs.found_agencies_dialog import FoundAgenciesDialog
from caicach_desktop.gui.models.agency_model import AgencyFilter, AgencyModel
from caicach_desktop.gui.pages.agencies_page import AgenciesPage
from caicach_desktop.services.agencies import add_agencies, delete_agencies, list_agencies
from caicach_desktop.services.history import undo

Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
NAMES = ["Văn phòng HĐND và UBND", "Đoàn Thanh niên", "Ủy ban Mặt trận", "Công an xã", "Đảng ủy", "Dân quân"]


@pytest.fixture
def page(context, qtbot):
    add_agencies(context.store, NAMES)
    made = AgenciesPage(context)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.activate()
    return made


def type_text(widget, text: str) -> None:
    """Type as a Vietnamese keyboard program does: QTest's own keyClicks knows ASCII only."""
    for char in text:
        key = Qt.Key.Key_Return if char == "\n" else Qt.Key(0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char))


def shown(page) -> list[str]:
    return [page.filter.index(row, 0).data() for row in range(page.filter.rowCount())]


def with_dialog(kind, act, then):
    """Do something that opens a modal dialog of a kind, and something in the dialog."""
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog.isActiveWindow():
            seen.append(dialog)
            try:
                then(dialog)
            finally:
                if dialog.isVisible():  # it would hold the test up for ever
                    dialog.reject()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)
    act()
    assert len(seen) == 1


def test_models_keep_qts_rules(context):
    model, proxy = AgencyModel(), AgencyFilter()
    proxy.setSourceModel(model)
    testers = [QAbstractItemModelTester(m, Fatal) for m in (model, proxy)]
    model.show([Agency(id=n, name=name) for n, name in enumerate(NAMES)], {1: 5})
    proxy.search("an")
    model.show([], {})
    assert len(testers) == 2


def test_agencies_stand_in_vietnamese_order(page):
    order = ["Công an xã", "Dân quân", "Đảng ủy", "Đoàn Thanh niên", "Ủy ban Mặt trận", "Văn phòng HĐND và UBND"]
    assert shown(page) == order


def test_the_filter_needs_no_marks(page, qtbot):
    qtbot.keyClicks(page.ui.filterEdit, "uy ban")
    assert shown(page) == ["Ủy ban Mặt trận"]
    assert page.ui.countLabel.text() == "1 trong 6 cơ quan"
    page.ui.filterEdit.clear()
    qtbot.keyClicks(page.ui.filterEdit, "hdnd")
    assert shown(page) == ["Văn phòng HĐND và UBND"]


def test_insert_adds_an_agency(page, qtbot):
    def fill(dialog):
        type_text(dialog.ui.nameEdit, "Trạm Y tế")
        qtbot.keyClick(dialog.ui.nameEdit, Qt.Key.Key_Tab)
        qtbot.keyClicks(dialog.ui.shortEdit, "TYT")
        type_text(dialog.ui.aliasesEdit, "Trạm y tế xã\nTrạm  YT")
        qtbot.keyClick(dialog.ui.shortEdit, Qt.Key.Key_Return)

    with_dialog(AgencyDialog, lambda: qtbot.keyClick(page.ui.table, Qt.Key.Key_Insert), fill)
    made = next(agency for agency in list_agencies(page.context.store) if agency.name == "Trạm Y tế")
    assert (made.short_name, made.aliases) == ("TYT", ("Trạm y tế xã", "Trạm YT"))
    assert [agency.name for agency in page.chosen()] == ["Trạm Y tế"]


def test_enter_changes_the_chosen_agency_and_a_taken_name_is_told_in_the_dialog(page, qtbot):
    page.ui.table.selectRow(0)

    def change(dialog):
        assert dialog.ui.nameEdit.text() == "Công an xã"
        dialog.ui.nameEdit.selectAll()
        type_text(dialog.ui.nameEdit, "đảng ủy")
        qtbot.keyClick(dialog.ui.nameEdit, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert "Đảng ủy" in dialog.ui.faultLabel.text()
        dialog.ui.nameEdit.selectAll()
        type_text(dialog.ui.nameEdit, "Công an phường")
        qtbot.keyClick(dialog.ui.nameEdit, Qt.Key.Key_Return)

    with_dialog(AgencyDialog, lambda: qtbot.keyClick(page.ui.table, Qt.Key.Key_Return), change)
    assert "Công an phường" in shown(page)
    assert messages.shown == []


def test_a_name_like_another_but_for_its_marks_is_asked_about(page, qtbot):
    def fill(dialog):
        type_text(dialog.ui.nameEdit, "Dang uy")
        qtbot.keyClick(dialog.ui.nameEdit, Qt.Key.Key_Return)
        assert dialog.isVisible()
        messages.answers.append(True)
        qtbot.keyClick(dialog.ui.nameEdit, Qt.Key.Key_Return)

    with_dialog(AgencyDialog, lambda: qtbot.keyClick(page.ui.table, Qt.Key.Key_Insert), fill)
    assert [told.kind for told in messages.shown] == ["ask", "ask"]
    assert "“Đảng ủy”" in messages.shown[0].text
    assert {"Dang uy", "Đảng ủy"} <= set(shown(page))


def test_delete_asks_first_and_can_be_undone(page, qtbot):
    page.ui.table.selectRow(1)
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Delete)
    assert len(shown(page)) == 6
    messages.answers.append(True)
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Delete)
    assert "Dân quân" not in shown(page)
    assert "Ctrl+Z" in messages.shown[-1].text
    undo(page.context.store)
    assert "Dân quân" in shown(page)


def test_several_are_deleted_and_come_back_at_once(page, qtbot):
    before = shown(page)
    page.ui.table.selectAll()
    messages.answers.append(True)
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Delete)
    assert shown(page) == []
    undo(page.context.store)
    assert shown(page) == before


def test_names_found_in_plans_are_ticked_and_kept(sample_context, qtbot):
    for agency in list_agencies(sample_context.store):
        delete_agencies(sample_context.store, [agency.id])
    page = AgenciesPage(sample_context)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    assert not page.ui.emptyLabel.isHidden()

    def untick_first(dialog):
        names = dialog.ticked()
        assert len(names) > 5
        qtbot.keyClick(dialog.ui.list, Qt.Key.Key_Down)
        dialog.ui.list.setCurrentIndex(dialog.ui.list.model().index(0, 0))
        qtbot.keyClick(dialog.ui.list, Qt.Key.Key_Space)
        assert dialog.ticked() == names[1:]
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        buttons = dialog.ui.buttons
        add = next(button for button in buttons.buttons() if buttons.buttonRole(button) == accept)
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)

    with_dialog(FoundAgenciesDialog, page.find_in_plans, untick_first)
    assert page.model.rowCount() > 5
    assert sum(int(page.model.index(row, 4).data()) for row in range(page.model.rowCount())) > 10
