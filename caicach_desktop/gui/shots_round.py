"""Pictures of the reporting round: the page Báo cáo and its dialogs, on the sample data."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from caicach_desktop.gui import shots_progress

if TYPE_CHECKING:
    from caicach_desktop.gui.shots import Stage

PERIOD = "2026-Q3"


def _page(stage: "Stage") -> object:
    stage.context.open_period(stage.plan_place()[0], PERIOD)
    return None


def _collect(stage: "Stage") -> object:
    from caicach_desktop.gui.dialogs.collect_dialog import CollectDialog
    from caicach_desktop.gui.models.collect_values import CollectColumn
    from caicach_desktop.services.agencies import list_agencies

    agency = next(one.id for one in list_agencies(stage.store) if one.name.startswith("Phòng Kinh tế"))
    dialog = CollectDialog(stage.context, stage.plan_place()[0], "2026-Q4", agency, stage.window)
    dialog.show()
    stage.settle(200)
    texts = {CollectColumn.STATUS: "Hoàn thành", CollectColumn.PERCENT: "100", CollectColumn.RESULT: "Đã công khai đủ."}
    dialog.model.write({0: {int(column): text for column, text in texts.items()}})
    return dialog


def _forms_out(stage: "Stage") -> object:
    from caicach_desktop.gui.dialogs.forms_out_dialog import FormsOutDialog

    dialog = FormsOutDialog(stage.context, stage.plan_place()[0], PERIOD, stage.window)
    dialog.ui.folderEdit.setText("D:\\Cải cách hành chính\\Phieu-bao-cao-2026-Q3")
    return dialog


def _holidays(stage: "Stage") -> object:
    from caicach_desktop.gui.dialogs.holidays_dialog import HolidaysDialog

    return HolidaysDialog(stage.context, stage.window)


def _rule(stage: "Stage") -> object:
    from caicach_desktop.gui.dialogs.rule_dialog import RuleDialog
    from caicach_desktop.services.agencies import list_agencies
    from caicach_desktop.services.plans import load_plan

    plan = load_plan(stage.store, stage.plan_place()[0]).plan
    dialog = RuleDialog(stage.context, plan, [one.name for one in list_agencies(stage.store)], stage.window)
    dialog.ui.officeBox.setChecked(True)
    return dialog


def _rules(stage: "Stage") -> object:
    stage.context.open_fact(stage.plan_place()[0], "reporting")
    return None


# Name, what brings the subject up, and whether it is also pictured at 150 %.
PICTURES: tuple[tuple[str, Callable[["Stage"], object], bool], ...] = (
    ("report", _page, True),
    ("dialog-collect", _collect, True),
    ("dialog-forms-out", _forms_out, True),
    ("dialog-rule", _rule, True),
    ("plan-rules", _rules, True),
    ("dialog-holidays", _holidays, True),
    *shots_progress.PICTURES,
)
