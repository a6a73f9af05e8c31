"""What people write into a form, understood; and the marks by which forms and answers are known again."""

import pytest

from caicach_desktop.domain.answer_form import AnswerCell
from caicach_desktop.domain.answers import (
    Answer,
    AnswerField,
    answer_digest,
    answer_of,
    differences,
    entry_with,
    percent_of,
    quantity_fault,
    status_of,
)
from caicach_desktop.domain.form_answers import completed, understand_answer
from caicach_desktop.domain.reporting import STATUS_NAMES, Progress, Status


@pytest.mark.parametrize("status", Status)
def test_a_status_is_known_with_and_without_marks(status):
    name = STATUS_NAMES[status]
    assert status_of(name) == status_of(f"  {name.upper()}. ") == status_of(name.lower()) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("da hoan thanh", Status.DONE),
        ("Đã xong", Status.DONE),
        ("dang lam", Status.DOING),
        ("Chưa", Status.NOT_STARTED),
        ("Không thực hiện", Status.IMPOSSIBLE),
        ("chưa hoàn thành", None),
        ("sắp xong", None),
        ("", None),
    ],
)
def test_short_forms_of_a_status(text, status):
    assert status_of(text) is status


@pytest.mark.parametrize(
    ("text", "percent"), [("0", 0), ("100", 100), ("45%", 45), (" 45 % ", 45), ("45,0", 45), ("7.00", 7)]
)
def test_a_percent(text, percent):
    assert percent_of(text) == (percent, "")


@pytest.mark.parametrize("text", ["140", "-1", "45,5", "0.45", "một nửa", "1e2", "nan", "45 %%", "9" * 400, "٤٥x"])
def test_a_wrong_percent_says_why(text):
    value, fault = percent_of(text)
    assert value is None
    assert fault.startswith("Tỷ lệ “")
    assert len(fault) < 110


def test_a_percent_pasted_as_a_share_is_explained_and_not_guessed():
    assert percent_of("0,07") == (None, "Tỷ lệ “0,07” không phải là số nguyên; nếu là 7% thì gõ 7")
    assert [percent_of(text)[1].endswith("số nguyên") for text in ("0.5%", "0,455", "45,5")] == [True] * 3


def test_a_quantity_needs_a_figure():
    assert quantity_fault("05/07 hồ sơ") == quantity_fault("") == ""
    assert "nhiều" in quantity_fault("nhiều")


def test_an_answer_and_an_entry_say_the_same():
    answer = Answer(Status.DOING, 40, "3", "một nửa", "khó", "đề xuất", "QĐ 5", "ghi chú")
    entry = entry_with(Progress(id=4, row_id=7, period="2026-Q3", extra={"other": 1}), answer)
    assert (entry.id, entry.row_id, entry.extra) == (4, 7, {"other": 1, "note": "ghi chú"})
    assert answer_of(entry) == answer
    assert entry_with(entry, Answer(Status.DOING)).extra == {"other": 1}
    assert list(differences(answer_of(None), Answer(Status.DOING, 40))) == [
        (AnswerField.STATUS, "", "Đang thực hiện"),
        (AnswerField.PERCENT, "", "40"),
    ]


def test_spaces_that_programs_drop_are_no_change():
    assert answer_digest(Answer(result="a  \nb\n")) == answer_digest(Answer(result="a\nb"))
    assert answer_digest(Answer(result="a")) != answer_digest(Answer(difficulty="a"))


def cells(**texts):
    return {name: AnswerCell(text) for name, text in texts.items()}


def test_a_row_of_cells():
    read = understand_answer(cells(status="hoàn thành", percent="100", result=" xong \r\nrồi "), Answer(note="cũ"))
    assert read.answer == Answer(Status.DONE, 100, result="xong\nrồi", note="cũ")
    assert (read.faults, read.is_empty) == ((), False)
    assert understand_answer(cells(status="", percent=" ", result="\n"), Answer()).is_empty


def test_what_does_not_fit_is_said_for_each_cell():
    wrong = cells(status="lung tung", percent="140", quantity="ít") | {"note": AnswerCell(unreadable=True)}
    read = understand_answer(wrong, Answer())
    assert len(read.faults) == 4
    assert not read.is_empty
    assert len(understand_answer(cells(result="x" * 40_000), Answer()).faults) == 1


@pytest.mark.parametrize(
    ("percent", "present", "status"),
    [
        ("", None, Status.DOING),
        ("0", None, Status.NOT_STARTED),
        ("100", None, Status.DONE),
        ("5", Status.DONE, Status.DONE),
    ],
)
def test_a_blank_status_is_filled_in_and_said(percent, present, status):
    old = Answer(present)
    read = completed(understand_answer(cells(status="", percent=percent, result="có"), old), old)
    assert read.answer.status == status
    assert STATUS_NAMES[status] in read.remarks[0]


def test_a_status_that_contradicts_its_percent_is_remarked():
    for status, percent in (("hoàn thành", "40"), ("đang thực hiện", "100")):
        read = completed(understand_answer(cells(status=status, percent=percent), Answer()), Answer())
        assert len(read.remarks) == 1
    assert not completed(understand_answer(cells(status="hoàn thành", percent="100"), Answer()), Answer()).remarks
