"""The draft of a report's text: correct for none, one and many, every figure from the sums, no absurd sentence."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.collecting import ReportTiming, Said
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.figures import counted, day_words, percent, shortened
from caicach_desktop.domain.periods import next_period
from caicach_desktop.domain.ranking import rank
from caicach_desktop.domain.report_facts import AgencyState, ReportFacts, ReportTask, period_words
from caicach_desktop.domain.report_lines import text_of
from caicach_desktop.domain.report_text import _TextWriter, report_text
from caicach_desktop.domain.report_writing import task_words
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.domain.standing import Outcome, TaskFacts, standing
from caicach_desktop.domain.sums import sum_up

TODAY = date(2026, 9, 30)
DUE = date(2026, 9, 12)
NAMES = {0: "Chưa gắn cơ quan", 1: "Công an xã", 2: "Trạm Y tế", 3: "Văn phòng HĐND và UBND xã"}
DEADLINES = ("Thường xuyên", "30/6/2026", "15/11/2026", "Quý IV năm 2026", "31/12 hằng năm", "Theo quy định", "")
ABSURD = re.compile(r"\b0 nhiệm vụ|\(0%|\b0%|chiếm \.|  |huyện|\b0+/|\{|\}|None|\b01 nhiệm vụ đều|còn 0\b")

said = st.builds(
    Said,
    st.sampled_from(["2026-Q1", "2026-Q2", "2026-Q3"]),
    st.sampled_from(Status),
    st.sampled_from([None, "2026-06-10", "2026-09-10", "2026-09-20"]),
)
entries = st.lists(said, max_size=3, unique_by=lambda one: one.period).map(lambda found: tuple(sorted(found)))
tasks = st.lists(
    st.builds(
        TaskFacts,
        row_id=st.just(0),
        plan_id=st.just(1),
        index=st.sampled_from(["PAPI", "SIPAS", ""]),
        agency_ids=st.lists(st.sampled_from([1, 2, 3]), max_size=2, unique=True).map(tuple),
        deadline=st.sampled_from(DEADLINES).map(lambda text: understand(text, 2026)),
        due_on=st.sampled_from([None, None, "2026-08-01", "2026-10-15"]),
        years=st.just((2026, 2026)),
        entries=entries,
    ),
    max_size=30,
)


def facts(found, code="2026-Q3", before=None, **more):
    """Facts of these tasks; every second one has a difficulty."""
    sums = sum_up(found, code, TODAY, lambda *_: DUE)
    places = {one.agency_id: one for one in rank(sums.by_agency)}
    return ReportFacts(
        code=code,
        today=TODAY,
        doc_type="Kế hoạch",
        reference="Kế hoạch số 12/KH-UBND",
        subject="nâng cao các chỉ số",
        issuer="Ủy ban nhân dân xã Hòa Sơn",
        sums=sums,
        before=before,
        tasks=tuple(
            ReportTask(
                place,
                f"Việc {place}",
                "Quý IV",
                tuple(NAMES[agency] for agency in task.agency_ids),
                task,
                standing(task, code, TODAY, DUE),
                Progress(difficulty="Thiếu người.", proposal="Thêm người") if place % 2 else None,
            )
            for place, task in enumerate(found)
        ),
        agencies=tuple(AgencyState(key, NAMES[key], tally, places.get(key)) for key, tally in sums.by_agency.items()),
        due=DUE,
        **more,
    )


def texts(made):
    """The text of each section by its key."""
    return {one.key: text_of(one.lines, made.values) for one in made.sections}


@given(tasks, st.sampled_from(["2026-Q3", "2026-H2", "2026-Y", "2026-M09", "2026-O1"]), st.booleans())
def test_no_sentence_is_absurd_whatever_the_figures(found, code, compared):
    before = sum_up(found, "2026-Q2", TODAY) if compared else None
    made = report_text(facts(found, code, before))
    for section in made.sections:
        keys = [line.key for line in section.lines]
        assert len(set(keys)) == len(keys)
    for text in texts(made).values():
        lines = text.split("\n")
        for line, below in zip(lines, [*lines[1:], "."], strict=True):
            assert not ABSURD.search(line), line
            assert line.endswith(".") or re.match(r"\d\. ", line) or (line[-1:] == ":" and below[0] in "-+."), text


@given(tasks)
def test_no_section_waits_for_another_one_to_note_its_figures(found):
    sections = {"direction": "direction", "results": "results", "next": "outlook", "closing": "closing"}
    whole = texts(report_text(facts(found)))
    for key, method in sections.items():
        alone = _TextWriter(facts(found), annexed=True)
        lines = tuple(getattr(alone, method)())
        assert text_of(lines, alone.values) == whole[key]


@given(tasks)
def test_the_general_figures_are_those_of_the_sums(found):
    given_facts = facts(found)
    made = report_text(given_facts)
    total = given_facts.sums.total
    lines = texts(made)["results"].split("\n")
    counts = {Status.DONE: "Hoàn thành", Status.DOING: "Đang thực hiện", Status.IMPOSSIBLE: "Không thực hiện được"}
    for status, words in counts.items():
        count = total.count(status)
        if 0 < count < total.total:
            assert f"- {words} {counted(count)} nhiệm vụ, chiếm {percent(count, total.total)}." in lines
    late = [line for line in lines if line.startswith("- Việc")]
    assert len(late) == min(total.count(Outcome.OVERDUE), 20)
    asked = [one.name for one in given_facts.agencies if one.agency_id and one.tally.count(ReportTiming.LATE)]
    assert ("gửi báo cáo chậm" in texts(made)["direction"]) is bool(asked)


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        (0, 3, "số nhiệm vụ hoàn thành tăng 03 nhiệm vụ."),
        (2, 3, "số nhiệm vụ hoàn thành tăng 01 nhiệm vụ (từ 02 nhiệm vụ); tỷ lệ hoàn thành từ 50% lên 75%."),
        (3, 3, "số nhiệm vụ hoàn thành không thay đổi (03 nhiệm vụ)."),
        (3, 2, "số nhiệm vụ hoàn thành giảm 01 nhiệm vụ (từ 03 nhiệm vụ); tỷ lệ hoàn thành từ 75% còn 50%."),
        (3, 0, "số nhiệm vụ hoàn thành giảm 03 nhiệm vụ."),
    ],
)
def test_a_period_beside_another(then, now, told):
    def done(count, period):
        return [
            TaskFacts(n, 1, "PAPI", (1,), understand("", 2026), entries=(Said(period, Status.DONE),) * (n < count))
            for n in range(4)
        ]

    made = report_text(facts(done(now, "2026-Q3"), before=sum_up(done(then, "2026-Q2"), "2026-Q2", TODAY)))
    assert f"So với quý II năm 2026, {told}" in texts(made)["results"].split("\n")


def told(*found, spoken=()):
    """The report's sentences, with what was said on each task."""
    one = facts(list(found))
    silent = tuple(replace(task, entry=dict(enumerate(spoken)).get(task.row_id)) for task in one.tasks)
    return "\n".join(texts(report_text(replace(one, tasks=silent))).values())


def test_that_nobody_complains_says_nothing_where_nobody_has_reported():
    waiting = TaskFacts(0, 1, "PAPI", (1,), understand("Thường xuyên"), None, (2026, 2026))
    assert "chưa nhận được báo cáo quý III năm 2026 nên chưa tổng hợp được khó khăn" in told(waiting)
    assert "chưa nhận được báo cáo quý III năm 2026 nên chưa có đề xuất" in told(waiting)
    assert "chưa phản ánh khó khăn, vướng mắc" in told(waiting, spoken=[Progress(status=Status.DOING)])


def test_one_agency_is_named_and_of_many_equals_nobody_is_ahead():
    waiting, done = (
        TaskFacts(0, 1, "PAPI", (agency,), understand("Thường xuyên"), None, (2026, 2026), said)
        for agency, said in ((1, ()), (2, (Said("2026-Q3", Status.DONE, "2026-09-10"),)))
    )
    assert "Đến nay, Công an xã chưa gửi đủ báo cáo quý III năm 2026." in told(waiting)
    assert "Đến nay, Trạm Y tế đã gửi đủ báo cáo quý III năm 2026." in told(done)
    assert "dẫn đầu về kết quả thực hiện: Trạm Y tế." in told(waiting, done)
    third = replace(done, agency_ids=(3,))
    assert "dẫn đầu" not in told(waiting, done, third)


def test_a_long_list_is_cut_and_says_so():
    late = [TaskFacts(n, 1, "PAPI", (1,), understand("30/6/2026", 2026)) for n in range(25)]
    assert "- 05 nhiệm vụ khác nêu tại phụ lục kèm theo Báo cáo này." in texts(report_text(facts(late)))["results"]


def test_without_appendices_no_sentence_names_one():
    late = [TaskFacts(n, 1, "PAPI", (1 + n % 2,), understand("30/6/2026", 2026)) for n in range(60)]
    told = texts(report_text(facts(late), annexed=False))
    assert "phụ lục" not in "".join(told.values())
    assert "- 40 nhiệm vụ khác." in told["results"]


def test_without_appendices_many_agencies_are_all_named():
    late = [TaskFacts(n, 1, "PAPI", (n + 1,), understand("30/6/2026", 2026)) for n in range(25)]
    sums = sum_up(late, "2026-Q3", TODAY)
    agencies = tuple(AgencyState(n, f"Thôn {n}", tally) for n, tally in sums.by_agency.items())
    many = replace(facts([]), sums=sums, agencies=agencies)
    assert "- Thôn 25: " not in texts(report_text(many))["results"]
    assert "- Thôn 25: " in texts(report_text(many, annexed=False))["results"]


def test_the_next_period_names_what_is_due_in_it():
    coming = [TaskFacts(n, 1, "", (2,), understand(text, 2026)) for n, text in enumerate(DEADLINES)]
    told = texts(report_text(facts(coming, next_due=date(2026, 12, 9))))["next"].split("\n")
    assert told[0] == "Trong quý IV năm 2026, Ủy ban nhân dân xã Hòa Sơn tập trung chỉ đạo thực hiện các nhiệm vụ sau:"
    assert told[2] == "- Hoàn thành đúng hạn 03 nhiệm vụ đến hạn trong quý IV năm 2026, gồm:"
    assert [line[:8] for line in told[3:6]] == ["+ Việc 2", "+ Việc 3", "+ Việc 4"]
    assert told[-1].endswith("chậm nhất ngày 09/12/2026.")


def test_figures_as_an_administrative_text_writes_them():
    assert [counted(n) for n in (0, 1, 9, 10, 1250)] == ["0", "01", "09", "10", "1.250"]
    shares = [percent(1, 3), percent(1, 2), percent(1, 16), percent(3, 3), percent(1, 5000), percent(4999, 5000)]
    assert shares == ["33,3%", "50%", "6,3%", "100%", "0,1%", "99,9%"]
    assert (day_words(date(2026, 9, 5)), day_words(date(2026, 2, 15))) == ("05/9/2026", "15/02/2026")
    assert (shortened("một hai  ba", 9), shortened("một hai", 9)) == ("một hai…", "một hai")
    codes = ["2026-Q4", "2026-H1", "2026-Y", "2026-M12", "2026-O1"]
    assert [next_period(code) for code in codes] == ["2027-Q1", "2026-H2", "2027-Y", "2027-M01", None]
    assert period_words("2026-H1") == "6 tháng đầu năm 2026"


def test_a_deadline_in_words_goes_on_the_sentence():
    task = facts([TaskFacts(1, 1, "PAPI", (1,), understand("x"))]).tasks[0]
    assert "(chủ trì: Công an xã; thời hạn: quý IV năm 2026)" in task_words(replace(task, deadline="Quý IV năm 2026"))
    assert "thời hạn: UBND tỉnh giao" in task_words(replace(task, deadline="UBND tỉnh giao"))
