"""The facts of tasks, read without their texts: the same as those of the tasks read whole, however cells are merged."""

import random
from datetime import date

import pytest

from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Appendix, ColumnRole, Plan, Row, RowKind, WholeAppendix, WholePlan
from caicach_desktop.domain.table import tasks_of
from caicach_desktop.services.agencies import links_of_row
from caicach_desktop.services.plans import load_plan, save_new_plan
from caicach_desktop.services.task_facts import task_facts
from caicach_desktop.services.tasks import list_tasks, task_texts

TODAY = date(2026, 9, 15)

TEXTS = ("Chỉ số PAPI", "Chỉ số SIPAS", "Công an xã", "30/6/2026", "Thường xuyên", "Quý II", "null", "", None, None)


def any_plan(choose):
    """A plan with appendices of any layout, whose cells are merged anywhere but in the first row."""
    parts = []
    for layout in choose.sample(layouts(), 3):
        columns = tuple(one for one in layout.columns if one.role != ColumnRole.TASK or choose.random() < 0.7)
        rows = [
            Row(
                kind=choose.choice((RowKind.GROUP, RowKind.TASK, RowKind.TASK)),
                level=choose.randrange(1, 4),
                cells=tuple(choose.choice(TEXTS) if place else "Một" for _ in columns),
            )
            for place in range(choose.randrange(25))
        ]
        parts.append(WholeAppendix(Appendix(title=(choose.choice(("BẢNG", "PCI")),), columns=columns), tuple(rows)))
    return WholePlan(Plan(title="Kế hoạch", year=choose.choice((None, 2026))), (), tuple(parts))


@pytest.mark.parametrize("seed", range(6))
def test_facts_and_texts_are_those_of_the_tasks_read_whole(store, seed):
    choose = random.Random(seed)
    plan_id, other = (save_new_plan(store, any_plan(choose), "Lập") for _ in range(2))
    whole = load_plan(store, plan_id)
    tasks = [task for part in whole.appendices for task in tasks_of(part)]
    found = task_facts(store, [plan_id])
    assert len(found) == len(tasks)
    for one, task in zip(found, tasks, strict=True):
        leads = (
            link.agency_id
            for row_id in task.row_ids
            for link in links_of_row(store, row_id)
            if link.role == AssignmentRole.LEAD
        )
        assert one.agency_ids == tuple(dict.fromkeys(leads))
        assert (one.row_id, one.index, one.due_on) == (task.row_id, task.index, task.due_on)
        assert one.deadline == understand(task.deadline, whole.plan.year)
    texts = task_texts(store, [*(task.row_id for task in tasks), 9999])
    assert {row_id: (one.task, one.lead) for row_id, one in texts.items()} == {
        task.row_id: (task.task, task.lead) for task in tasks
    }
    assert task_facts(store) == [*found, *task_facts(store, [other])]
    assert len(task_facts(store)) == len(list_tasks(store, TODAY))
