"""The main window: first start, pages by keys, undo and redo across everything, the status line, searching, closing."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QToolButton

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.import_wizard import AGENCIES, REVIEW, TARGET, ImportWizard
from caicach_desktop.gui.dialogs.new_plan_dialog import NewPlanDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.page_shelf import PAGES
from caicach_desktop.gui.theme import is_dark
from caicach_desktop.services.agencies import list_agencies, save_agency
from caicach_desktop.services.exporting import ExportOptions, export_plan
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans, load_plan
from tests.gui.conftest import settled

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(context, qtbot):
    """The window on an empty store."""
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    made.close()


@pytest.fixture
def full_window(window):
    """The window on the sample plan."""
    window.open_sample()
    return window


def press(qtbot, window, key, modifiers=CTRL):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


def test_the_first_start_offers_the_sample_and_shows_it(window, qtbot):
    assert window.ui.pages.currentWidget() is window.start_page
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.ui.pages.currentWidget() is window.plan_page
    assert window.plan_page.place[0] == list_plans(window.context.store)[0].id
    window.show_page("overview")
    settled(window.context, qtbot)
    assert window.overview_page.ui.totalTile.number > 30


def test_undoing_the_only_plan_leads_back_to_the_first_start(full_window, qtbot):
    press(qtbot, full_window, Qt.Key.Key_Z)
    assert list_plans(full_window.context.store) == []
    assert full_window.ui.pages.currentWidget() is full_window.start_page
    press(qtbot, full_window, Qt.Key.Key_Y)
    assert full_window.ui.pages.currentWidget() is full_window.plan_page


def test_every_page_has_its_key_and_its_place_in_the_sidebar(full_window, qtbot):
    for number, (name, _, _) in enumerate(PAGES):
        press(qtbot, full_window, Qt.Key(Qt.Key.Key_1.value + number))
        assert full_window.ui.pages.currentWidget() is full_window.page(name)
        assert full_window.ui.sidebar.currentRow() == number
    full_window.ui.sidebar.setCurrentRow(2)
    assert full_window.page_name == "tasks"


def test_undo_and_redo_are_named_and_work_by_keys(full_window, qtbot):
    store = full_window.context.store
    full_window.show_page("agencies")
    before = len(list_agencies(store))
    save_agency(store, Agency(name="Hợp tác xã & Dịch vụ"))
    assert full_window.actions_["undo"].text() == "&Hoàn tác “Thêm cơ quan”"
    press(qtbot, full_window, Qt.Key.Key_Z)
    assert len(list_agencies(store)) == before
    assert full_window.actions_["redo"].text() == "&Làm lại “Thêm cơ quan”"
    assert "Thêm cơ quan" in full_window.ui.statusbar.currentMessage()
    press(qtbot, full_window, Qt.Key.Key_Y)
    assert len(list_agencies(store)) == before + 1
    assert not full_window.actions_["redo"].isEnabled()


def test_undo_in_a_text_field_takes_back_the_text_only(full_window, qtbot):
    full_window.show_page("agencies")
    field = full_window.agencies_page.ui.filterEdit
    field.setFocus()
    qtbot.keyClicks(field, "cong an")
    press(qtbot, full_window, Qt.Key.Key_Z)
    assert field.text() == ""
    assert len(list_plans(full_window.context.store)) == 1


def test_the_status_line_tells_what_is_late_and_never_asks_to_save(full_window, qtbot):
    full_window.status.count()
    settled(full_window.context, qtbot)
    text = full_window.status.label.text()
    assert text.startswith("Đã lưu ")
    assert f"{full_window.overview_page.ui.lateTile.number or 2} việc quá hạn" in text
    full_window.close()
    assert messages.shown == []


def test_a_bar_leads_to_the_filtered_tasks_and_a_late_task_to_its_panel(full_window, qtbot):
    full_window.context.open_tasks(index="SIPAS", state=TaskState.DONE)
    settled(full_window.context, qtbot)
    assert full_window.page_name == "tasks"
    shown = full_window.tasks_page.tasks_shown()
    assert {(task.task.index, task.state) for task in shown} == {("SIPAS", TaskState.DONE)}
    full_window.show_page("overview")
    settled(full_window.context, qtbot)
    row_id = full_window.overview_page.due_model.index(0).data(Qt.ItemDataRole.UserRole).row_id
    full_window.context.open_task(row_id)
    settled(full_window.context, qtbot)
    current = full_window.tasks_page.current_task()
    assert current is not None
    assert current.task.row_id == row_id


def test_a_row_can_be_shown_from_anywhere(full_window):
    store = full_window.context.store
    whole = load_plan(store, list_plans(store)[0].id)
    part = whole.appendices[0]
    full_window.show_page("journal")
    full_window.context.open_plan(whole.plan.id, part.appendix.id, part.rows[10].id)
    assert full_window.page_name == "plan"
    assert full_window.plan_page.place == (whole.plan.id, part.appendix.id)
    assert full_window.plan_page.view.currentIndex().row() == 10


def test_a_plan_file_is_brought_in_and_a_bad_one_told(full_window, qtbot, tmp_path):
    store = full_window.context.store
    good, bad = tmp_path / "kế hoạch.json", tmp_path / "lạ.json"
    export_plan(store, list_plans(store)[0].id, good, ExportOptions())
    bad.write_text("{", encoding="utf-8")
    full_window.import_files([good])
    (wizard,) = full_window.findChildren(ImportWizard)
    for step in (REVIEW, AGENCIES, TARGET):
        qtbot.waitUntil(lambda step=step: wizard.step == step)
        qtbot.keyClick(wizard, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(list_plans(store)) == 2 and not full_window.context.jobs)
    full_window.import_files([bad])
    wizard = full_window.findChildren(ImportWizard)[-1]
    qtbot.waitUntil(lambda: not wizard.files.is_reading)
    assert "không phải tệp kế hoạch" in wizard.files.ui.list.item(0).text()
    wizard.reject()
    assert len(list_plans(store)) == 2


def test_a_new_plan_needs_a_title_and_gets_the_chosen_table(window, qtbot):
    def fill():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewPlanDialog)
        dialog.accept()
        assert dialog.isVisible()
        assert "trích yếu" in dialog.ui.faultLabel.text()
        dialog.ui.layoutBox.setCurrentIndex(1)
        qtbot.keyClicks(dialog.ui.issuerEdit, "UBND")
        qtbot.keyClicks(dialog.ui.titleEdit, "Ke hoach thu")
        chosen.append(dialog.layout_chosen())
        dialog.accept()

    chosen = []
    QTimer.singleShot(0, fill)
    qtbot.mouseClick(window.start_page.ui.newButton, Qt.MouseButton.LeftButton)
    whole = load_plan(window.context.store, list_plans(window.context.store)[0].id)
    assert (whole.plan.title, whole.plan.issuer, whole.plan.year) == ("Ke hoach thu", "UBND", 2026)
    assert whole.appendices[0].appendix.columns == chosen[0].columns
    assert window.page_name == "plan"


def test_searching_needs_no_marks_and_goes_there(full_window, qtbot):
    press(qtbot, full_window, Qt.Key.Key_K)
    assert full_window.search.hasFocus()
    qtbot.keyClicks(full_window.search, "cong an xa")
    full_window.search.search()
    texts = [full_window.search.model.item(row).text() for row in range(full_window.search.model.rowCount())]
    assert texts[0] == "Công an xã"
    full_window.search.popup().hide()
    qtbot.keyClick(full_window.search, Qt.Key.Key_Return)
    assert full_window.page_name == "tasks"
    settled(full_window.context, qtbot)
    police = next(agency.id for agency in list_agencies(full_window.context.store) if agency.name == "Công an xã")
    shown = full_window.tasks_page.tasks_shown()
    assert shown != []
    assert all(police in (*task.lead_ids, *task.partner_ids) for task in shown)
    assert full_window.search.hits("khong co dau ca zzz") == []


def test_the_theme_is_chosen_in_the_menu_and_remembered(full_window):
    full_window.actions_["theme-dark"].trigger()
    assert is_dark()
    assert full_window.context.settings.get("theme") == "dark"
    full_window.actions_["theme-light"].trigger()
    assert not is_dark()


def test_the_place_of_the_window_is_remembered(store, styled_app, qtbot):
    import_sample(store)
    sizes = []
    for resized in (True, False):
        context = AppContext(store)
        window = MainWindow(context)
        qtbot.addWidget(window)
        if resized:
            window.resize(window.minimumSizeHint().width(), 640)
        window.show()
        sizes.append(window.size())
        window.close()
        context.close()
    assert sizes[0] == sizes[1]
    assert sizes[0].height() == 640


def test_editors_are_asked_to_keep_their_text_before_every_action(full_window):
    asked = []
    full_window.context.commit_editors.connect(lambda: asked.append(True))
    full_window.actions_["undo"].trigger()
    full_window.show_page("tasks")
    full_window.close()
    assert len(asked) >= 3


def test_the_table_s_buttons_fit_a_full_hd_screen_at_150_percent_and_the_rest_is_reached(full_window, qtbot):
    full_window.show_page("plan")
    bar = full_window.plan_page.ui.toolBar
    rest = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    full_window.resize(1280, 700)
    qtbot.waitUntil(lambda: full_window.width() == 1280 and bar.sizeHint().width() <= bar.width())
    assert all(bar.widgetForAction(action).isVisible() for action in bar.actions())
    full_window.resize(1120, 700)
    qtbot.waitUntil(rest.isVisible)
    drawn = rest.grab().toImage()
    assert len({drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}) > 2, "an empty button"


def test_nothing_is_cut_in_a_small_window(full_window, qtbot):
    full_window.resize(1366, 768)
    for name, page in ((name, full_window.page(name)) for name, *_ in PAGES):
        full_window.show_page(name)
        qtbot.wait(1)
        needed = page.minimumSizeHint()
        assert needed.width() <= page.width(), name
        assert needed.height() <= page.height(), name
    assert full_window.size().width() == 1366
    assert full_window.search.mapTo(full_window, QPoint(full_window.search.width(), 0)).x() <= 1366
