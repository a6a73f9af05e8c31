"""Bringing files in, by keys and clicks: from drop to undo, put right on the way, into a new plan or a present one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from caicach_desktop.domain.draft import Doubt, Draft
from caicach_desktop.domain.plan import ColumnRole, RowKind
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.import_wizard import AGENCIES, CHANGES, FILES, REVIEW, TARGET, ImportWizard
from caicach_desktop.gui.models.changes_model import ChangesModel
from caicach_desktop.gui.models.review_model import ReviewModel
from caicach_desktop.services import review_changes, reviewing
from caicach_desktop.services.agencies import list_agencies
from caicach_desktop.services.differences import differences
from caicach_desktop.services.exporting import ExportOptions, export_plan
from caicach_desktop.services.history import journal_entries
from caicach_desktop.services.plans import list_plans, load_appendix, load_plan, save_new_plan
from caicach_desktop.services.progress import entries_of, save_progress
from caicach_desktop.services.rows import edit_cell, insert_row
from caicach_desktop.services.tasks import list_tasks
from caicach_desktop.services.updating import ChangeKind, compare
from caicach_desktop.services.workspace import open_store
from tests.gui.import_wizard.hands import LEFT, drop, go_on, opened, texts, written
from tests.services.table import small_plan

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def new_agencies(wizard):
    return wizard.agencies.choices().new


def test_a_word_file_goes_from_drop_to_undo(window, qtbot, docx):
    store = window.context.store
    drop(window, docx)
    wizard = opened(window, qtbot)
    assert [row.cells[1] for row in wizard.review.model.rows][:3] == ["Chỉ số PAPI", "Niêm yết", "Trả lời"]
    go_on(wizard, qtbot)
    assert new_agencies(wizard) == ("Công an xã", "Trạm Y tế")
    assert wizard.agencies.ui.table.rowViewportPosition(1) > 0
    wizard.agencies.ui.table.setFocus()
    qtbot.keyClick(wizard.agencies.ui.table, Qt.Key.Key_Space)
    assert new_agencies(wizard) == ("Trạm Y tế",)
    go_on(wizard, qtbot)
    assert wizard.target.ui.titleEdit.toPlainText() == "Nhiệm vụ"
    wizard.target.ui.numberEdit.selectAll()
    qtbot.keyClicks(wizard.target.ui.numberEdit, "57")
    go_on(wizard, qtbot)
    qtbot.waitUntil(lambda: len(list_plans(store)) == 1 and window.page_name == "plan")
    assert (list_plans(store)[0].number, list_plans(store)[0].year) == ("57", 2026)
    assert [agency.name for agency in list_agencies(store)] == ["Trạm Y tế"]
    assert texts(store)[:3] == ["Chỉ số PAPI", "Niêm yết", "Trả lời"]
    assert window.actions_["undo"].text() == "&Hoàn tác “Đưa vào từ tệp kế hoạch xã.docx”"
    qtbot.waitUntil(lambda: not window.context.jobs and not window.findChildren(ImportWizard))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (list_plans(store), list_agencies(store)) == ([], [])
    assert messages.shown == []


def test_what_was_misread_is_put_right_before_it_is_kept(window, qtbot, docx):
    window.import_files([docx])
    wizard = opened(window, qtbot)
    page, view = wizard.review, wizard.review.view
    header = view.horizontalHeader()
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(header.sectionViewportPosition(3) + 15, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Ghi chú").trigger()
    menu.close()
    assert page.part.whole.appendix.columns[3].role == ColumnRole.NOTE
    view.select_place(5, 1)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [row.cells[1] for row in page.model.rows][-1] == "Chỉ số SIPAS"
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(page.model.rows) == 6
    view.select_place(1, 1)
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT_SHIFT)
    assert page.model.rows[1].level == 3
    qtbot.mouseClick(page.ui.kindButton, LEFT)
    assert page.model.rows[1].kind == RowKind.GROUP
    page.ui.titleEdit.selectAll()
    qtbot.keyClicks(page.ui.titleEdit, "Ten moi")
    for _ in range(3):
        go_on(wizard, qtbot)
    store = window.context.store
    qtbot.waitUntil(lambda: len(list_plans(store)) == 1)
    whole = load_plan(store, list_plans(store)[0].id).appendices[0]
    assert whole.appendix.title == ("Ten moi",)
    assert (whole.rows[1].level, whole.rows[1].kind) == (3, RowKind.GROUP)
    qtbot.waitUntil(lambda: not window.context.jobs)


def with_head(whole, number, title, note=None):
    """A plan of this number whose appendix bears this title and this line below it."""
    first, *rest = whole.appendices
    head = replace(first.appendix, title=(title,), note=note)
    plan = replace(whole.plan, title="Việc của nơi khác", number=number, symbol="KH-UBND", year=2026)
    return replace(whole, plan=plan, appendices=(replace(first, appendix=head), *rest))


@pytest.mark.parametrize(
    ("number", "title", "joins"),
    [
        ("9", "Bảng của nơi khác", False),
        ("9", "Nhiệm vụ của xã", True),
        ("12", "Bảng của nơi khác", True),
    ],
)
def test_a_table_joins_a_plan_that_is_here_only_where_it_belongs(window, qtbot, tmp_path, number, title, joins):
    note = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân xã)"
    file = written(with_head(small_plan(), "12", "Nhiệm vụ của xã", note), tmp_path / "bảng.docx")[0]
    save_new_plan(window.context.store, with_head(small_plan(), number, title), "Đưa vào")
    window.import_files([file])
    wizard = opened(window, qtbot)
    go_on(wizard, qtbot)
    go_on(wizard, qtbot)
    assert wizard.step == TARGET
    assert wizard.target.is_new is not joins


def test_an_update_shows_what_differs_and_keeps_reports(window, qtbot, docx):
    store = window.context.store
    plan_id = save_new_plan(store, small_plan(), "Đưa vào")
    part = load_plan(store, plan_id).appendices[0]
    edit_cell(store, part.rows[1], 3, "31/12/2026")
    insert_row(store, part.appendix.id, 6, RowKind.TASK, 2, ("", "Việc chỉ xã có", "", ""))
    reported = list_tasks(store, window.context.today())[0].task.row_id
    save_progress(store, Progress(row_id=reported, period="2026-Q2", percent=40))
    before = len(journal_entries(store))
    window.import_files([docx])
    wizard = opened(window, qtbot)
    go_on(wizard, qtbot)
    go_on(wizard, qtbot)
    qtbot.keyClick(wizard, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert wizard.target.ui.existingRadio.isChecked()
    assert wizard.target.choices()[0][1] == part.appendix.id
    go_on(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.step == CHANGES)
    kinds = [wizard.changes.model.item(row).kind for row in range(wizard.changes.model.rowCount())]
    assert kinds == [ChangeKind.CHANGED, ChangeKind.REMOVED]
    assert "30/6/2026" in wizard.changes.ui.detail.toPlainText()
    go_on(wizard, qtbot)
    qtbot.waitUntil(lambda: len(journal_entries(store)) == before + 1 and not window.context.jobs)
    after = load_appendix(store, part.appendix.id)
    assert after.rows[1].cells[3] == "30/6/2026"
    assert after.rows[-1].cells[1] == "Việc chỉ xã có"
    assert [entry.percent for entry in entries_of(store, reported)] == [40]
    window.undo()
    assert load_appendix(store, part.appendix.id).rows[1].cells[3] == "31/12/2026"


def test_giving_up_at_any_step_leaves_nothing(window, qtbot, docx):
    store = window.context.store
    for steps in range(3):
        window.import_files([docx])
        wizard = opened(window, qtbot)
        for _ in range(steps):
            go_on(wizard, qtbot)
        assert wizard.step == (REVIEW, AGENCIES, TARGET)[steps]
        qtbot.keyClick(wizard, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not window.findChildren(ImportWizard))
    assert (list_plans(store), list_agencies(store), journal_entries(store)) == ([], [], [])


def test_a_bad_file_is_told_beside_the_good_ones(window, qtbot, docx, tmp_path):
    bad = tmp_path / "lạ.docx"
    bad.write_bytes(b"PK\x03\x04 hong")
    window.import_files([bad])
    wizard = opened(window, qtbot, FILES)
    qtbot.waitUntil(lambda: "\n" in wizard.files.ui.list.item(0).text())
    assert not wizard.ui.nextButton.isEnabled()
    drop(wizard, docx)
    qtbot.waitUntil(lambda: wizard.ui.nextButton.isEnabled())
    assert wizard.step == FILES
    assert "1 tệp không đọc được" in wizard.files.ui.stateLabel.text()
    go_on(wizard, qtbot)
    assert wizard.step == REVIEW
    qtbot.mouseClick(wizard.ui.backButton, LEFT)
    wizard.files.ui.list.setCurrentRow(0)
    qtbot.keyClick(wizard.files.ui.list, Qt.Key.Key_Delete)
    assert [path.name for path in wizard.files.paths] == [docx.name]
    assert not wizard.files.is_reading
    go_on(wizard, qtbot)
    assert wizard.step == REVIEW
    wizard.reject()


def test_two_plans_come_in_as_two_and_appendices_can_be_left_out(window, qtbot, tmp_path):
    store = window.context.store
    with open_store(tmp_path / "third") as other:
        second = export_plan(other, save_new_plan(other, small_plan(), "x"), tmp_path / "b.json", ExportOptions())
        third = export_plan(other, 1, tmp_path / "c.json", ExportOptions())
    window.import_files([second, third])
    wizard = opened(window, qtbot)
    listed = wizard.review.ui.partList
    assert [listed.item(row).text().split("\n")[0] for row in range(4)] == ["b.json", "Phụ lục", "c.json", "Phụ lục"]
    listed.setCurrentRow(3)
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert [part.kept for part in wizard.review.review.parts] == [True, False]
    for _ in range(2):
        go_on(wizard, qtbot)
    assert wizard.target.ui.separateBox.isChecked()
    go_on(wizard, qtbot)
    qtbot.waitUntil(lambda: len(list_plans(store)) == 2 and not window.context.jobs)
    assert sorted(plan.appendices for plan in list_plans(store)) == [0, 1]
    assert len(journal_entries(store)) == 1


def test_doubtful_places_lead_to_their_rows(context, qtbot):
    from caicach_desktop.gui.dialogs.import_wizard_review import ImportReviewPage

    draft = Draft(small_plan(), (Doubt(0, 3, 1, "Ô bị cắt ở cuối trang"),))
    page = ImportReviewPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 560)
    page.show()
    page.show_review(reviewing.Review().with_file("a.docx", draft))
    item = page.ui.questionList.item(1)
    assert item.text() == "Dòng 4: Ô bị cắt ở cuối trang"
    qtbot.mouseClick(page.ui.questionList.viewport(), LEFT, pos=page.ui.questionList.visualItemRect(item).center())
    assert (page.view.currentIndex().row(), page.view.currentIndex().column()) == (3, 1)
    qtbot.mouseClick(page.ui.settleButton, LEFT)
    assert page.part.questions == ()
    qtbot.mouseClick(page.ui.undoButton, LEFT)
    assert len(page.part.questions) == 1


def test_the_models_keep_qt_s_rules(context, qtbot):
    part = reviewing.Review().with_file("a.docx", Draft(small_plan(), (Doubt(0, 1, None, "?"),))).parts[0]
    model = ReviewModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_part(part)
    model.refresh_part(review_changes.drop_rows(part, {2, 5}))
    changes = ChangesModel()
    QAbstractItemModelTester(changes, QAbstractItemModelTester.FailureReportingMode.Fatal)
    changes.show(differences([compare(part.whole, review_changes.drop_rows(part, {2}).whole)]))
    assert changes.taken() == frozenset()
    assert changes.setData(changes.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert changes.taken() == {0}


def test_nothing_is_cut_in_a_small_window(window, qtbot, docx):
    window.import_files([docx])
    wizard = opened(window, qtbot)
    for _ in range(3):
        needed = wizard.minimumSizeHint()
        assert (needed.width() <= 1280, needed.height() <= 680) == (True, True)
        go_on(wizard, qtbot) if wizard.step < TARGET else None
    wizard.reject()
