"""Pictures of the page Kế hoạch, of what checks a plan and of what compares two."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caicach_desktop.gui.shots import Stage


def _facts(stage: "Stage") -> object:
    stage.window.show_page("plan")
    stage.window.plan_page.ui.tabs.setCurrentWidget(stage.window.plan_page.ui.factsTab)
    stage.settle()
    return None


def _body(stage: "Stage") -> object:
    stage.window.show_page("plan")
    stage.window.plan_page.ui.tabs.setCurrentWidget(stage.window.plan_page.ui.bodyTab)
    return None


def _appendix(stage: "Stage") -> object:
    stage.window.show_page("plan")
    stage.window.plan_page.ui.tabs.setCurrentWidget(stage.window.plan_page.ui.appendixTab)
    return None


def _find(stage: "Stage") -> object:
    _appendix(stage)
    stage.window.plan_page.find_bar.open(replace=True)
    stage.window.plan_page.find_bar.ui.exactBox.setChecked(False)
    stage.window.plan_page.find_bar.ui.findEdit.setText("ho so")
    return None


def _cell(stage: "Stage") -> object:
    _appendix(stage)
    view = stage.window.plan_page.view
    stage.window.plan_page.find_bar.dismiss()
    view.select_place(6, 3)
    view.edit(view.currentIndex())
    return None


def _appendix_heading(stage: "Stage") -> object:
    from caicach_desktop.gui.dialogs.appendix_dialog import AppendixDialog

    _appendix(stage)
    stage.window.plan_page.commit()
    appendix = stage.window.plan_page.model.appendix
    assert appendix is not None
    return AppendixDialog(stage.context, appendix, stage.window)


def _check(stage: "Stage") -> object:
    """The sample plan with a few things done wrong."""
    from caicach_desktop.gui.dialogs.check_dialog import CheckDialog
    from caicach_desktop.services.history import undo
    from caicach_desktop.services.plans import load_appendix
    from caicach_desktop.services.rows import CellEdit, edit_cells

    plan_id, appendix_id = stage.plan_place()
    rows = [row for row in load_appendix(stage.store, appendix_id).rows if not row.is_group]
    edits = [
        CellEdit(rows[1], 6, "31/2/2026"),
        CellEdit(rows[4], 4, "Phòng Tư pháp"),
        CellEdit(rows[6], 5, "Công an huyện, Trạm Y tế xã"),
        CellEdit(rows[8], 6, "Quý IV năm 2024"),
    ]
    edit_cells(stage.store, edits, "Sửa nhiều ô")
    dialog = CheckDialog(stage.context, plan_id, stage.window)
    dialog.show()
    dialog.finished.connect(lambda: undo(stage.store))
    stage.settle(1000)
    return dialog


def _compare(stage: "Stage") -> object:
    """The sample plan beside a copy of it that was worked on."""
    from caicach_desktop.gui.dialogs.compare_dialog import CompareDialog
    from caicach_desktop.services.history import undo
    from caicach_desktop.services.importing import import_sample
    from caicach_desktop.services.plans import list_plans, load_plan
    from caicach_desktop.services.rows import delete_rows, edit_cell

    old, _ = stage.plan_place()
    new = import_sample(stage.store)
    rows = load_plan(stage.store, new).appendices[0].rows
    for place, word in ((2, "phường"), (3, "thôn, tổ dân phố")):
        edit_cell(stage.store, rows[place], 3, (rows[place].cells[3] or "").replace("xã", word) + " trong năm")
    delete_rows(stage.store, rows[5:6])
    dialog = CompareDialog(stage.context, new if new != old else list_plans(stage.store)[0].id, 0, stage.window)
    dialog.show()
    dialog.finished.connect(lambda: [undo(stage.store) for _ in range(4)])
    stage.settle(1500)
    return dialog


# Name, what brings the subject up, and whether it is also pictured at 150 %.
PICTURES: tuple[tuple[str, Callable[["Stage"], object], bool], ...] = (
    ("plan", _appendix, True),
    ("plan-find", _find, False),
    ("plan-cell", _cell, False),
    ("dialog-appendix", _appendix_heading, False),
    ("plan-facts", _facts, True),
    ("plan-body", _body, False),
    ("dialog-check", _check, True),
    ("dialog-compare", _compare, True),
)
