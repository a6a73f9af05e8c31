"""The flat task list: what it shows, how it is filtered without diacritics and sorted by meaning."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.reporting import Progress, Status, TaskState
from caicach_desktop.domain.table import Task
from caicach_desktop.gui.models.progress_model import PERCENT_COLUMN, ProgressModel
from caicach_desktop.gui.models.task_filter import NOBODY, Due, TaskFilter
from caicach_desktop.gui.models.task_model import TaskColumn, TaskModel, TaskProxy
from caicach_desktop.services.tasks import TrackedTask

TODAY = date(2026, 9, 15)
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def task(number: str, text: str = "Niêm yết thủ tục", due: date | None = None, state=TaskState.NOT_STARTED, **fields):
    """A tracked task with little but a number."""
    plain = Task(int(number.replace(".", "")), 1, 1, number, (), "PAPI", "", "", text, "", "", "", None, (1,))
    row = replace(plain, row_ids=(plain.row_id,), lead=fields.pop("lead", ""), index=fields.pop("index", "PAPI"))
    return TrackedTask(row, "Kế hoạch mẫu", 2026, understand(""), due, state, fields.pop("last", None), **fields)


TASKS = [
    task("1.9", "Rà soát thủ tục hành chính", date(2026, 9, 1), TaskState.LATE, lead="Phường Đồng Tâm", lead_ids=(7,)),
    task("1.10", "Tập huấn công chức", date(2026, 9, 20), TaskState.DUE_SOON, partner_ids=(7,)),
    task("1.2", "Đối thoại", date(2026, 10, 9), TaskState.DOING, index="SIPAS", last=Progress(percent=40)),
    task("2", "Khảo sát", date(2026, 9, 16), TaskState.DONE, last=Progress(percent=0, result="Đã gửi đủ phiếu")),
]


@pytest.fixture
def proxy(qapp) -> TaskProxy:
    model = TaskModel()
    made = TaskProxy(model)
    made.keep = model
    model.set_tasks(TASKS, TODAY)
    return made


def numbers(proxy: TaskProxy) -> list[str]:
    """The numbers shown, from the top, as a view reads them."""
    return [proxy.index(row, TaskColumn.NUMBER).data() for row in range(proxy.rowCount())]


def test_models_keep_qts_rules(qapp):
    model, history = TaskModel(), ProgressModel()
    proxy = TaskProxy(model)
    testers = [QAbstractItemModelTester(tested, FATAL) for tested in (model, proxy, history)]
    model.set_tasks(TASKS, TODAY)
    proxy.set_filter(TaskFilter(state=TaskState.LATE))
    proxy.sort(TaskColumn.DUE)
    proxy.set_filter(TaskFilter())
    history.set_entries([Progress(period="2026-Q1"), Progress(period="2026-Q2")])
    model.set_tasks([], TODAY)
    assert len(testers) == 3
    assert (model.rowCount(), proxy.rowCount(), history.rowCount()) == (0, 0, 2)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (TaskFilter(), ["1.9", "1.10", "1.2", "2"]),
        (TaskFilter(words="dong tam"), ["1.9"]),
        (TaskFilter(words="ĐỐI thoai"), ["1.2"]),
        (TaskFilter(words="chinh ra"), ["1.9"]),  # each word alone, in any order
        (TaskFilter(words="du phieu"), ["2"]),  # the last report is searched too
        (TaskFilter(words="không có"), []),
        (TaskFilter(index="SIPAS"), ["1.2"]),
        (TaskFilter(agency_id=7), ["1.9", "1.10"]),
        (TaskFilter(agency_id=NOBODY), ["1.10", "1.2", "2"]),
        (TaskFilter(state=TaskState.LATE), ["1.9"]),
        (TaskFilter(due=Due.OVERDUE), ["1.9"]),
        (TaskFilter(due=Due.WEEK), ["1.10"]),  # what is done is due no more
        (TaskFilter(due=Due.MONTH), ["1.10", "1.2"]),
        (TaskFilter(due=Due.QUARTER), ["1.9", "1.10"]),
        (TaskFilter(year=2025), []),
        (TaskFilter(plan_id=1, index="PAPI", words="khao sat"), ["2"]),
    ],
)
def test_filter(proxy, chosen, expected):
    proxy.set_filter(chosen)
    assert numbers(proxy) == expected


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (TaskColumn.NUMBER, ["1.2", "1.9", "1.10", "2"]),
        (TaskColumn.DUE, ["1.9", "2", "1.10", "1.2"]),
        (TaskColumn.STATE, ["1.9", "1.10", "1.2", "2"]),
        (TaskColumn.TASK, ["1.2", "2", "1.9", "1.10"]),  # Đ after D, before K
        (TaskColumn.PERCENT, ["2", "1.2", "1.9", "1.10"]),  # nothing said comes after zero
    ],
)
def test_sorting_goes_by_meaning(proxy, column, expected):
    proxy.sort(column)
    assert numbers(proxy) == expected


def test_sorting_back_and_filter_stay_when_tasks_come_anew(proxy):
    proxy.set_filter(TaskFilter(agency_id=7))
    proxy.sort(TaskColumn.NUMBER, Qt.SortOrder.DescendingOrder)
    proxy.sourceModel().set_tasks([*TASKS, replace(TASKS[0], task=replace(TASKS[0].task, number="3", row_id=3))], TODAY)
    assert numbers(proxy) == ["3", "1.10", "1.9"]
    proxy.sort(-1)
    assert numbers(proxy) == ["1.9", "1.10", "3"]


def test_rows_are_mapped_both_ways(proxy):
    proxy.set_filter(TaskFilter(words="a"))
    proxy.sort(TaskColumn.DUE, Qt.SortOrder.DescendingOrder)
    for row in range(proxy.rowCount()):
        index = proxy.index(row, TaskColumn.TASK)
        assert proxy.mapFromSource(proxy.mapToSource(index)) == index
    assert proxy.row_of(12) == numbers(proxy).index("1.2")
    assert proxy.row_of(99) is None


def test_what_the_cells_say(proxy):
    def said(row: int, column: TaskColumn) -> str:
        return proxy.index(row, column).data()

    assert [said(row, TaskColumn.DUE).split("\n")[1:] for row in range(4)] == [
        ["quá 14 ngày"],
        ["còn 5 ngày"],
        ["còn 24 ngày"],
        [],
    ]
    assert [said(row, TaskColumn.PERCENT) for row in range(4)] == ["", "", "40%", "0%"]
    assert said(0, TaskColumn.STATE) == "Quá hạn"


def test_history_shows_the_latest_period_first(qapp):
    history = ProgressModel()
    entries = [
        Progress(period=code, status=Status.DOING, percent=n)
        for n, code in enumerate(("2025-Q4", "2026-Q1", "2026-Q3"))
    ]
    history.set_entries([entries[1], entries[2], entries[0]])
    assert [history.index(row, 0).data() for row in range(3)] == ["Quý III/2026", "Quý I/2026", "Quý IV/2025"]
    assert history.index(0, PERCENT_COLUMN).data() == "2%"
