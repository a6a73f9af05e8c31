"""The list of plans and appendices: what keys and buttons choose, and what it stays at when the plans change."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Plan
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.widgets.plan_list import PlanList
from caicach_desktop.services import plans

LAYOUT = layouts()[0]
Key = Qt.Key
Chosen = list[tuple[int, int]]


@pytest.fixture
def shown(qtbot: QtBot, context: AppContext) -> Iterator[PlanList]:
    """Three plans, the newest first: without an appendix, with two, with one; nothing has been chosen yet."""
    for title, count in (("Một phụ lục", 1), ("Hai phụ lục", 2), ("Không phụ lục", 0)):
        plan_id = plans.create_plan(context.store, Plan(title=title), LAYOUT)
        for _ in range(count - 1):
            plans.add_appendix(context.store, plan_id, LAYOUT)
    (first,) = (part.id for part in plans.list_appendices(context.store) if part.plan_id == plan_id)
    plans.delete_appendix(context.store, first)
    made = PlanList(context)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.load(0)
    made.ui.tree.setFocus()
    yield made
    made.hide()


@pytest.fixture
def chosen(shown: PlanList) -> Chosen:
    told: Chosen = []
    shown.chosen.connect(lambda *ids: told.append(ids))
    return told


def press(qtbot: QtBot, *keys: Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def ids(shown: PlanList) -> tuple[int, int, int, int, int]:
    """The plans from the first line to the last with the appendices of the second one behind it."""
    (empty, _), (two, parts), (one, _) = shown.model.parts().items()
    return empty, two, parts[0].id, parts[1].id, one


def test_arrows_go_from_line_to_line_and_tell_each(qtbot: QtBot, shown: PlanList, chosen: Chosen) -> None:
    empty, two, first, second, one = ids(shown)
    assert shown.place == (empty, 0)
    press(qtbot, Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert chosen == [(two, 0), (two, first), (two, second), (one, 0), (two, second)]
    assert shown.place == (two, second)
    press(qtbot, Key.Key_Left)
    assert chosen[-1] == (two, 0)
    press(qtbot, Key.Key_Left, Key.Key_Down)
    assert chosen[-1] == (one, 0)
    press(qtbot, Key.Key_Home, Key.Key_Home)
    assert chosen[-2:] == [(one, 0), (empty, 0)]


def test_a_plan_shows_its_first_appendix_and_going_on_to_that_tells_again(
    qtbot: QtBot, shown: PlanList, chosen: Chosen
) -> None:
    _, two, first, _, _ = ids(shown)
    press(qtbot, Key.Key_Down)
    assert shown.place == (two, first)
    press(qtbot, Key.Key_Right, Key.Key_Down)
    assert shown.place == (two, first)
    assert chosen == [(two, 0), (two, first)]


def test_a_click_chooses(qtbot: QtBot, shown: PlanList, chosen: Chosen) -> None:
    one = ids(shown)[-1]
    tree = shown.ui.tree
    at = tree.visualRect(shown.model.index_of(one)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen == [(one, 0)]
    assert tree.selectedIndexes() == [shown.model.index_of(one)]


def test_what_is_typed_is_kept_first_and_the_choice_stands_though_the_list_is_loaded_for_it(
    qtbot: QtBot, shown: PlanList, chosen: Chosen
) -> None:
    empty, two, *_ = ids(shown)
    kept_at: Chosen = []

    def keep() -> None:
        kept_at.append(shown.place)
        shown.load(*shown.place)

    shown._context.commit_editors.connect(keep)
    press(qtbot, Key.Key_Down)
    assert kept_at == [(empty, 0)]
    assert chosen == [(two, 0)]
    assert shown.ui.tree.currentIndex() == shown.model.index_of(two)
    assert shown.ui.tree.selectedIndexes() == [shown.model.index_of(two)]


def test_loading_stays_where_it_is_and_tells_nobody(qtbot: QtBot, shown: PlanList, chosen: Chosen) -> None:
    _, two, _, second, one = ids(shown)
    shown.load(two, second)
    press(qtbot, Key.Key_Left, Key.Key_Left, Key.Key_Down)
    chosen.clear()
    plans.create_plan(shown._context.store, Plan(title="Mới"), LAYOUT)
    shown.load(*shown.place)
    assert shown.place[0] == one
    assert shown.ui.tree.currentIndex() == shown.model.index_of(*shown.place)
    assert not shown.ui.tree.isExpanded(shown.model.index_of(two))
    assert shown.ui.tree.isExpanded(shown.model.index_of(one))
    assert chosen == []


def test_loading_leaves_open_what_was_opened_by_hand(qtbot: QtBot, shown: PlanList) -> None:
    empty, two, *_ = ids(shown)
    press(qtbot, Key.Key_Down, Key.Key_Right, Key.Key_Up)
    shown.load(*shown.place)
    assert shown.place == (empty, 0)
    assert shown.ui.tree.isExpanded(shown.model.index_of(two))


def test_where_the_place_is_gone_the_nearest_is_chosen(qtbot: QtBot, shown: PlanList) -> None:
    empty, two, first, second, one = ids(shown)
    store = shown._context.store
    press(qtbot, Key.Key_End)
    shown.load(two, second)
    plans.delete_appendix(store, second)
    shown.load(*shown.place)
    assert shown.place == (two, first)
    plans.delete_plan(store, two)
    shown.load(*shown.place)
    assert shown.place[0] == one  # the last one that was chosen by hand
    plans.delete_plan(store, one)
    shown.load(*shown.place)
    assert shown.place == (empty, 0)


def test_without_a_plan_nothing_can_be_added_or_deleted(qtbot: QtBot, shown: PlanList) -> None:
    for plan in plans.list_plans(shown._context.store):
        plans.delete_plan(shown._context.store, plan.id)
    shown.load(*shown.place)
    assert shown.place == (0, 0)
    assert shown.plan is None
    assert not shown.ui.addAppendixButton.isEnabled()
    assert not shown.ui.deleteButton.isEnabled()
    assert shown.ui.newPlanButton.isEnabled()
    assert [action.isEnabled() for action in shown.ui.tree.actions()] == [True, False, False]


def test_the_buttons_are_reached_with_tab_and_pressed_with_space(qtbot: QtBot, shown: PlanList) -> None:
    two = ids(shown)[1]
    press(qtbot, Key.Key_Down)
    reached: list[QWidget | None] = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        reached.append(QApplication.focusWidget())
    assert reached == [shown.ui.deleteButton, shown.ui.addAppendixButton, shown.ui.newPlanButton]
    press(qtbot, Key.Key_Tab, Key.Key_Tab)
    messages.answers.append(False)
    press(qtbot, Key.Key_Space)
    assert two in [plan.id for plan in plans.list_plans(shown._context.store)]
    messages.answers.append(True)
    press(qtbot, Key.Key_Space)
    assert two not in [plan.id for plan in plans.list_plans(shown._context.store)]
    assert [message.kind for message in messages.shown] == ["ask", "ask"]
    assert "mọi phụ lục" in messages.shown[0].text


@pytest.mark.parametrize("way", ["button", "key", "menu"])
def test_the_question_about_an_appendix_names_it(qtbot: QtBot, shown: PlanList, way: str) -> None:
    _, _, first, second, _ = ids(shown)
    press(qtbot, Key.Key_Down, Key.Key_Right, Key.Key_Down)
    messages.answers.append(True)
    if way == "button":
        shown.ui.deleteButton.click()
    elif way == "key":
        press(qtbot, Key.Key_Delete)
    else:
        offered = {action.text(): action for action in shown.ui.tree.actions()}
        assert list(offered) == ["&Lập kế hoạch mới…", "&Thêm phụ lục", "&Xóa…"]
        offered["&Xóa…"].trigger()
    assert len(messages.shown) == 1
    assert "mọi dòng và tiến độ" in messages.shown[0].text
    left = [part.id for part in plans.list_appendices(shown._context.store)]
    assert first not in left
    assert second in left


def test_an_appendix_is_added_by_layout_to_the_plan_chosen_and_offered(qtbot: QtBot, shown: PlanList) -> None:
    two = ids(shown)[1]
    made: Chosen = []
    shown.made.connect(lambda *place: made.append(place))
    press(qtbot, Key.Key_Down)
    offered = shown.ui.addAppendixButton.menu().actions()
    assert [action.text() for action in offered] == [layout.name for layout in layouts()]
    offered[1].trigger()
    ((plan_id, appendix_id),) = made
    whole = plans.load_appendix(shown._context.store, appendix_id)
    assert (plan_id, whole.appendix.plan_id) == (two, two)
    assert len(whole.appendix.columns) == len(layouts()[1].columns)
    assert shown.holder_of(appendix_id) == 0
    shown.load(plan_id, appendix_id)
    assert shown.place == (two, appendix_id)
    assert shown.holder_of(appendix_id) == two


def test_alt_k_leads_to_the_list(qtbot: QtBot, shown: PlanList) -> None:
    shown.ui.newPlanButton.setFocus()
    qtbot.keyClick(shown.ui.newPlanButton, Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert shown.ui.tree.hasFocus()
