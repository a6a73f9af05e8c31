"""The wizard's pages by keys and clicks: columns, advice, agencies, facts of each file, files of every kind."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs import import_wizard
from caicach_desktop.gui.dialogs.import_wizard import AGENCIES, FILES, REVIEW, TARGET, ImportWizard
from caicach_desktop.services import bringing_in, reviewing
from caicach_desktop.services.agencies import list_agencies, save_agency, task_counts
from caicach_desktop.services.history import journal_entries, undo
from caicach_desktop.services.plans import list_plans, load_plan
from tests.gui.appendix_table.hands import type_text
from tests.gui.import_wizard.hands import LEFT, drop, go_on, kept, opened, texts, written
from tests.services.table import small_plan

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def titled(title, **changes):
    """The small plan with another title; changes are made to its last row's cells by column."""
    plan = small_plan()
    (part,) = plan.appendices
    cells = list(part.rows[-1].cells)
    for column, text in changes.items():
        cells[int(column[1:])] = text
    rows = (*part.rows[:-1], replace(part.rows[-1], cells=tuple(cells)))
    return WholePlan(replace(plan.plan, title=title), plan.goals, (replace(part, rows=rows),))


def pick(menu_text):
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text().replace("&", "") == menu_text).trigger()
    menu.close()


def click_heading(view, qtbot, column):
    header = view.horizontalHeader()
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(header.sectionViewportPosition(column) + 15, 10))


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf", ".json"])
def test_every_kind_of_file_goes_from_drop_to_undo(window, qtbot, tmp_path, suffix):
    store = window.context.store
    (path,) = written(small_plan(), tmp_path / f"kế hoạch{suffix}")
    drop(window, path)
    wizard = opened(window, qtbot)
    for step in (REVIEW, AGENCIES, TARGET):
        assert wizard.step == step
        qtbot.keyClick(wizard, Key.Key_Return)
    kept(window, qtbot)
    assert texts(store)[:3] == ["Chỉ số PAPI", "Niêm yết", "Trả lời"]
    assert sorted(task_counts(store).values()) == [1, 3]
    assert len(journal_entries(store)) == 1
    window.undo()
    assert (list_plans(store), list_agencies(store)) == ([], [])
    assert messages.shown == []


def test_columns_are_renamed_left_out_and_taken_back_by_a_click_on_the_heading(window, qtbot, docx):
    window.import_files([docx])
    wizard = opened(window, qtbot)
    page, view = wizard.review, wizard.review.view
    click_heading(view, qtbot, 3)
    pick("Đổi tên cột…")
    type_text(QApplication.focusWidget(), "Hạn chót")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert wizard.step == REVIEW
    assert page.part.whole.appendix.columns[3].heading == "Hạn chót"
    view.rename(2)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert wizard.isVisible()
    assert page.part.whole.appendix.columns[2].heading == "Cơ quan chủ trì"
    for text, left_out in (("Không lấy cột này", {2}), ("Lấy lại cột này", set()), ("Không lấy cột này", {2})):
        click_heading(view, qtbot, 2)
        pick(text)
        assert page.part.left_out == left_out
    assert "Không lấy" in page.model.headerData(2, Qt.Orientation.Horizontal)
    qtbot.keyClick(view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.part.left_out == set()
    view.select_place(1, 2)
    qtbot.mouseClick(page.ui.columnButton, LEFT)
    pick("Không lấy cột này")
    go_on(wizard, qtbot)
    assert wizard.agencies.model.rowCount() == 0
    for _ in range(2):
        go_on(wizard, qtbot)
    kept(window, qtbot)
    whole = load_plan(window.context.store, list_plans(window.context.store)[0].id).appendices[0]
    assert [column.heading for column in whole.appendix.columns] == ["STT", "Nhiệm vụ", "Hạn chót"]
    assert {len(row.cells) for row in whole.rows} == {3}


def test_what_the_checks_say_is_listed_apart_and_leads_to_its_cell(window, qtbot, tmp_path):
    (path,) = written(titled("Kế hoạch năm 2026", _3="31/2/2026"), tmp_path / "a.json")
    window.import_files([path])
    wizard = opened(window, qtbot)
    page, listed = wizard.review, wizard.review.ui.questionList

    def item(text):
        return next((listed.item(n) for n in range(listed.count()) if text in listed.item(n).text()), None)

    qtbot.waitUntil(lambda: item("31/2/2026") is not None)
    assert item("Nội dung nên xem") is not None
    assert page.part.questions == ()
    qtbot.mouseClick(listed.viewport(), LEFT, pos=listed.visualItemRect(item("31/2/2026")).center())
    assert (page.view.currentIndex().row(), page.view.currentIndex().column()) == (5, 3)
    qtbot.mouseClick(page.ui.settleButton, LEFT)
    assert item("31/2/2026") is None
    page.view.select_place(5, 1)
    qtbot.keyClick(page.view, Key.Key_Delete)
    qtbot.waitUntil(lambda: not window.context.jobs and not page._check_later.isActive())
    assert item("31/2/2026") is None
    wizard.reject()


def test_rows_are_changed_from_the_menu_and_the_keyboard(window, qtbot, docx):
    window.import_files([docx])
    wizard = opened(window, qtbot)
    page, view = wizard.review, wizard.review.view
    view.select_place(4, 1)
    view.customContextMenuRequested.emit(QPoint(20, 20))
    pick("Đổi dòng ⇄ nhóm\tCtrl+Shift+H")
    assert not page.model.rows[4].is_group
    ctrl_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Key.Key_H, ctrl_shift)
    assert page.model.rows[4].is_group
    view.select_place(5, 1)
    qtbot.keyClick(view, Key.Key_Left, ALT | Qt.KeyboardModifier.ShiftModifier)
    assert page.model.rows[5].level == 1
    wizard.reject()


def test_a_new_name_is_remembered_as_another_name_of_an_agency(window, qtbot, docx):
    store = window.context.store
    known = save_agency(store, Agency(name="Trạm Y tế phường Bình An"))
    window.import_files([docx])
    wizard = opened(window, qtbot)
    go_on(wizard, qtbot)
    page, table = wizard.agencies, wizard.agencies.ui.table
    assert [page.model.item(row, 0).text() for row in range(2)] == ["Công an xã", "Trạm Y tế"]
    qtbot.keyClick(table, Key.Key_Down)
    qtbot.keyClick(page, Key.Key_L, ALT)
    assert page.ui.choiceCombo.hasFocus()
    for _ in range(2):
        qtbot.keyClick(page.ui.choiceCombo, Key.Key_Down)
    assert page.choices().aliases == (("Trạm Y tế", "Trạm Y tế phường Bình An"),)
    assert page.choices().new == ("Công an xã",)
    assert "ghi nhớ 1 tên gọi khác" in page.ui.countLabel.text()
    for _ in range(2):
        go_on(wizard, qtbot)
    kept(window, qtbot)
    agencies = {agency.name: agency.aliases for agency in list_agencies(store)}
    assert agencies == {"Công an xã": (), "Trạm Y tế phường Bình An": ("Trạm Y tế",)}
    assert task_counts(store)[known] == 1
    undo(store)
    assert [agency.aliases for agency in list_agencies(store)] == [()]


def test_an_alias_of_a_name_that_is_no_longer_added_is_a_new_name_itself(qtbot, styled_app):
    from caicach_desktop.gui.dialogs.import_wizard_agencies import AS_FOUND, NEW, ImportAgenciesPage
    from caicach_desktop.services.found_agencies import FoundAgency, Match

    page = ImportAgenciesPage()
    qtbot.addWidget(page)
    found = [FoundAgency("CA xã", 1), FoundAgency("Công an xã", 2), FoundAgency("Y tế", 1, ("Trạm Y tế",), Match.PART)]
    page.show_names(found, ["Trạm Y tế"])
    page.choose([0], "Công an xã")
    assert page.choices().aliases == (("CA xã", "Công an xã"),)
    page.choose([1], AS_FOUND)
    assert (page.choices().new, page.choices().aliases) == (("CA xã",), ())
    page.choose([2], NEW)
    page.show_names(found[1:], ["Trạm Y tế"])
    assert page.choices().new == ("Y tế",)


def test_a_name_that_fits_several_waits_for_a_choice(qtbot, styled_app):
    from caicach_desktop.gui.dialogs.import_wizard_agencies import NEW, ImportAgenciesPage
    from caicach_desktop.services.found_agencies import AgencyChoices, FoundAgency, Match

    page = ImportAgenciesPage()
    qtbot.addWidget(page)
    found = [
        FoundAgency("Thon Luong", 2, match=Match.DOUBT, fits=("Thôn Lương", "Thôn Lượng")),
        FoundAgency("Hoi Nong dan", 1, match=Match.PLAIN, fits=("Hội Nông dân",)),
        FoundAgency("Hội Nông dân", 1),
        FoundAgency("Cong an xa", 1, ("Công an xã",), Match.PLAIN),
    ]
    page.show_names(found, ["Công an xã", "Thôn Lương", "Thôn Lượng"])
    assert [page.model.item(row, 2).text() for row in range(4)] == [
        "Chưa rõ là Thôn Lương hay Thôn Lượng; chỉ giữ tên trong bảng",
        "Tên gọi khác của Hội Nông dân – sẽ được ghi nhớ",
        "Mới – sẽ được thêm",
        "Công an xã (chỉ khác dấu)",
    ]
    assert page.ui.countLabel.text().endswith("; còn 1 tên chưa rõ là cơ quan nào")
    page.ui.allButton.click()
    assert page.choices() == AgencyChoices(("Hội Nông dân",), (("Hoi Nong dan", "Hội Nông dân"),))
    page.activate()
    combo = page.ui.choiceCombo
    assert [combo.itemText(place) for place in (3, 4)] == ["Tên gọi khác của Thôn Lương", "Tên gọi khác của Thôn Lượng"]
    page.choose([0], combo.itemData(4))
    assert page.choices().aliases[0] == ("Thon Luong", "Thôn Lượng")
    assert page.ui.countLabel.text() == "Sẽ thêm 1 cơ quan, ghi nhớ 2 tên gọi khác"
    page.choose([0, 3], NEW)
    assert page.choices().new == ("Thon Luong", "Hội Nông dân", "Cong an xa")


def test_each_file_s_facts_are_seen_and_typed_for_itself(window, qtbot, tmp_path):
    first = written(titled("Kế hoạch thứ nhất năm 2026"), tmp_path / "a.json")[0]
    second = written(titled("Kế hoạch thứ hai năm 2026"), tmp_path / "b.json")[0]
    drop(window, first, second)
    wizard = opened(window, qtbot)
    go_on(wizard, qtbot)
    go_on(wizard, qtbot)
    ui = wizard.target.ui
    assert (ui.planList.count(), ui.titleEdit.toPlainText()) == (2, "Kế hoạch thứ nhất năm 2026")
    qtbot.mouseClick(ui.planList.viewport(), LEFT, pos=ui.planList.visualItemRect(ui.planList.item(1)).center())
    assert (ui.titleEdit.toPlainText(), ui.yearEdit.text()) == ("Kế hoạch thứ hai năm 2026", "2026")
    ui.numberEdit.selectAll()
    qtbot.keyClicks(ui.numberEdit, "99")
    ui.titleEdit.selectAll()
    qtbot.keyClick(ui.titleEdit, Key.Key_Delete)
    assert not wizard.ui.nextButton.isEnabled()
    assert "trích yếu" in wizard.ui.faultLabel.text()
    type_text(ui.titleEdit, "Tên mới")
    qtbot.mouseClick(wizard.ui.backButton, LEFT)
    go_on(wizard, qtbot)
    go_on(wizard, qtbot)
    kept(window, qtbot, plans=2)
    plans = sorted((plan.number, plan.title, plan.year) for plan in list_plans(window.context.store))
    assert plans == [("38", "Kế hoạch thứ nhất năm 2026", 2026), ("99", "Tên mới", 2026)]
    assert len(journal_entries(window.context.store)) == 1
    window.undo()
    assert list_plans(window.context.store) == []


def test_word_excel_pdf_and_plan_files_come_together_past_a_bad_one(window, qtbot, tmp_path):
    names = ("a.docx", "b.xlsx", "c.pdf", "d.json")
    good = written(small_plan(), *(tmp_path / name for name in names))
    bad = tmp_path / "cũ.doc"
    bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))
    drop(window, *good[:2], bad, *good[2:])
    wizard = opened(window, qtbot, FILES)
    qtbot.waitUntil(lambda: len(wizard.files.review.files) == 4)
    listed = [wizard.files.ui.list.item(row).text() for row in range(5)]
    assert "lưu thành .docx" in listed[2]
    assert listed[0] == "a.docx\n1 phụ lục, 6 dòng"
    go_on(wizard, qtbot)
    assert [len(part.whole.rows) for part in wizard.review.review.parts] == [6, 6, 6, 6]
    go_on(wizard, qtbot)
    go_on(wizard, qtbot)
    wizard.target.ui.separateBox.setChecked(False)
    go_on(wizard, qtbot)
    kept(window, qtbot)
    assert list_plans(window.context.store)[0].appendices == 4


def test_going_back_to_the_files_keeps_what_was_put_right(window, qtbot, docx, tmp_path):
    (other,) = written(small_plan(), tmp_path / "b.json")
    window.import_files([docx])
    wizard = opened(window, qtbot)
    wizard.review.view.select_place(5, 1)
    qtbot.keyClick(wizard.review.view, Key.Key_Delete)
    qtbot.mouseClick(wizard.ui.backButton, LEFT)
    go_on(wizard, qtbot)
    assert len(wizard.review.part.whole.rows) == 5
    qtbot.mouseClick(wizard.ui.backButton, LEFT)
    docx.unlink()
    drop(wizard, other)
    qtbot.waitUntil(lambda: wizard.step == REVIEW)
    assert [len(part.whole.rows) for part in wizard.review.review.parts] == [5, 6]
    wizard.reject()


def test_a_file_that_was_mended_is_read_again(window, qtbot, docx):
    content = docx.read_bytes()
    docx.write_bytes(content[:200])
    window.import_files([docx])
    wizard = opened(window, qtbot, FILES)
    qtbot.waitUntil(lambda: wizard.files.ui.againButton.isVisible())
    docx.write_bytes(content)
    qtbot.keyClick(wizard.files, Key.Key_L, ALT)
    qtbot.waitUntil(lambda: wizard.step == REVIEW)
    wizard.reject()


@pytest.mark.parametrize("way", ["stop", "escape", "close"])
def test_stopping_while_files_are_read_leaves_nothing(window, qtbot, docx, monkeypatch, way):
    begun, go = Event(), Event()

    def slowly(path, progress):
        begun.set()
        assert go.wait(60)
        progress.report(50)
        return Draft(small_plan())

    monkeypatch.setattr(reviewing, "read_file", slowly)
    window.import_files([docx])
    qtbot.waitUntil(begun.is_set)
    (wizard,) = window.findChildren(ImportWizard)
    assert wizard.files.ui.bar.isVisible()
    if way == "stop":
        qtbot.mouseClick(wizard.files.ui.stopButton, LEFT)
    elif way == "escape":
        qtbot.keyClick(wizard, Key.Key_Escape)
    else:
        wizard.close()
    go.set()
    qtbot.waitUntil(lambda: not window.context.jobs)
    if way == "stop":
        assert "Đã dừng đọc" in wizard.files.ui.stateLabel.text()
        assert not wizard.ui.nextButton.isEnabled()
        wizard.reject()
    assert (list_plans(window.context.store), journal_entries(window.context.store)) == ([], [])
    assert messages.shown == []


def test_esc_while_it_is_being_kept_leaves_nothing(window, qtbot, docx, monkeypatch):
    begun, go = Event(), Event()
    really = bringing_in.bring_in

    def slowly(*args):
        begun.set()
        assert go.wait(60)
        return really(*args)

    monkeypatch.setattr(import_wizard, "bring_in", slowly)
    window.import_files([docx])
    wizard = opened(window, qtbot)
    for _ in range(3):
        go_on(wizard, qtbot)
    qtbot.waitUntil(begun.is_set)
    assert not wizard.ui.nextButton.isEnabled()
    qtbot.keyClick(wizard, Key.Key_Escape)
    go.set()
    qtbot.waitUntil(lambda: not window.context.jobs)
    store = window.context.store
    assert (list_plans(store), list_agencies(store), journal_entries(store)) == ([], [], [])


def test_a_fault_of_the_program_in_one_file_does_not_cost_the_others(tmp_path, monkeypatch):
    def read(path, progress):
        if path.name == "a.docx":
            raise IndexError("ví dụ")
        return Draft(small_plan())

    monkeypatch.setattr(reviewing, "read_file", read)
    paths = [tmp_path / "a.docx", tmp_path / "b.docx"]
    outcomes = reviewing.read_all(paths)
    assert outcomes[paths[0]].code == "file-damaged"
    assert isinstance(outcomes[paths[1]], Draft)


def test_a_long_table_is_shown_without_measuring_all_of_it(window, qtbot, tmp_path):
    plan = small_plan()
    (part,) = plan.appendices
    rows = part.rows[:2] + part.rows[5:] * 600
    (path,) = written(replace(plan, appendices=(replace(part, rows=rows),)), tmp_path / "a.json")
    window.import_files([path])
    wizard = opened(window, qtbot)
    assert sum(wizard.review.view.heights.exact) < 300
    wizard.reject()
