"""The words of a report's table of results."""

import pytest

from caicach_desktop.documents.report_tables import outcome_words
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.report_facts import ReportTask
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.domain.standing import Outcome, Standing, TaskFacts


@pytest.mark.parametrize(
    ("status", "outcome", "entry", "words"),
    [
        (Status.NOT_STARTED, Outcome.NOT_KEPT_UP, None, "Thường xuyên, chưa báo cáo"),
        (Status.NOT_STARTED, Outcome.NOT_KEPT_UP, Progress(), "Thường xuyên, chưa thực hiện"),
        (Status.DOING, Outcome.OVERDUE, Progress(), "Đang thực hiện, quá hạn"),
        (Status.DOING, Outcome.RUNNING, None, "Đang thực hiện"),
        (Status.DONE, Outcome.DONE_LATE, Progress(), "Hoàn thành quá hạn"),
    ],
)
def test_what_became_of_a_task_is_said_as_it_was_reported(status, outcome, entry, words):
    task = ReportTask(1, "", "", (), TaskFacts(1, 1, "", (), understand("")), Standing(status, outcome, None), entry)
    assert outcome_words(task) == words
