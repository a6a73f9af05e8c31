"""What was looked over is kept as one operation: as new plans, as an appendix, as an update; or not at all."""

from dataclasses import replace
from datetime import date

import pytest

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.draft import Doubt, Draft
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.plan import Appendix, ColumnRole, Numbering, Plan, Row, RowKind, WholeAppendix, WholePlan
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.exporters.plan_file import write_plan_file
from caicach_desktop.services import agencies, history, plans, review_changes, reviewing
from caicach_desktop.services import rows as row_services
from caicach_desktop.services.bringing_in import IntoPlan, NewPlans, Update, bring_in
from caicach_desktop.services.found_agencies import AgencyChoices, Match, found_agencies
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.progress import entries_of, save_progress
from caicach_desktop.services.review_checks import check_review
from caicach_desktop.services.updating import ChangeKind, compare
from tests.impatience import CancelAfter
from tests.services.table import COLUMNS, ROWS, small_plan


def review_of(*drafts):
    review = reviewing.Review()
    for number, draft in enumerate(drafts):
        review = review.with_file(f"{number}.docx", draft)
    return review


def part():
    draft = Draft(
        small_plan(), (Doubt(0, 2, 1, "Chữ mờ"), Doubt(0, None, None, "Cột lạ"), Doubt(None, None, None, "?"))
    )
    return review_of(draft).parts[0]


def test_doubts_follow_their_rows():
    first = part()
    assert [(q.row_id, q.column) for q in first.questions] == [(3, 1), (None, None)]
    dropped = review_changes.drop_rows(first, {3})
    assert [q.reason for q in dropped.questions] == ["Cột lạ"]
    assert [row.id for row in dropped.whole.rows] == [1, 2, 4, 5, 6]
    assert dropped.whole.rows[2].cells == ("3", "Trả lời", None, "Thường xuyên")
    assert review_changes.settle(dropped, dropped.questions[0]).questions == ()


def test_a_role_is_given_once_and_levels_stay_in_their_bounds():
    changed = review_changes.set_role(part(), 3, ColumnRole.LEAD)
    assert [c.role for c in changed.whole.appendix.columns][2:] == [ColumnRole.DEADLINE, ColumnRole.LEAD]
    other = review_changes.set_role(changed, 3, ColumnRole.OTHER)
    assert [c.role for c in other.whole.appendix.columns][2:] == [ColumnRole.DEADLINE, ColumnRole.OTHER]
    rows = review_changes.change_level(part(), {1, 2}, -1).whole.rows
    assert [row.level for row in rows[:3]] == [1, 1, 2]
    assert review_changes.set_kind(part(), {5}, RowKind.TASK).whole.rows[4].kind == RowKind.TASK


def test_numbers_follow_the_rows_only_where_they_fit():
    assert part().whole.appendix.numbering == Numbering.AUTOMATIC
    assert review_changes.drop_rows(part(), {2}).whole.appendix.numbering == Numbering.TYPED


def test_agencies_are_told_new_or_known(store):
    agencies.add_agencies(store, ["Công an xã"])
    found = found_agencies([part()], agencies.list_agencies(store))
    assert [(item.name, item.count, item.known, item.match) for item in found] == [
        ("Trạm Y tế", 1, (), Match.NONE),
        ("Công an xã", 3, ("Công an xã",), Match.NAME),
    ]
    assert found_agencies([review_changes.leave_column(part(), 2)], []) == []


def test_a_name_tells_how_it_was_matched():
    names = ("BCH Công an xã", "Công an X", "CAX", "Công an xã", "Trạm Y tế xã Bình An")
    rows = [Row(cells=(str(i), "Việc", name, "")) for i, name in enumerate(names)]
    whole = WholePlan(Plan(), (), (WholeAppendix(Appendix(columns=COLUMNS), tuple(rows)),))
    known = [
        Agency(1, name="Công an xã", short_name="CAX", aliases=("Công an X",)),
        Agency(2, name="Trạm Y tế Bình An"),
    ]
    found = {item.name: item for item in found_agencies(review_of(Draft(whole)).parts, known)}
    assert [found[name].match for name in names] == [Match.PART, Match.ALIAS, Match.SHORT, Match.NAME, Match.NONE]
    assert found[names[4]].near == "Trạm Y tế Bình An"


def test_an_agency_of_another_level_is_not_offered_for_a_new_name():
    names = ("Phòng Văn hóa - Xã hội phường", "Phòng Kinh tế")
    rows = [Row(cells=(str(i), "Việc", name, "")) for i, name in enumerate(names)]
    whole = WholePlan(Plan(), (), (WholeAppendix(Appendix(columns=COLUMNS), tuple(rows)),))
    known = [Agency(1, name="Phòng Văn hóa - Xã hội xã"), Agency(2, name="Phòng Kinh tế xã")]
    found = found_agencies(review_of(Draft(whole)).parts, known)
    assert {item.name: item.near for item in found} == {names[0]: "", names[1]: "Phòng Kinh tế xã"}


def test_files_become_a_plan_each_or_one_together():
    tables_only = WholePlan(Plan(), (), small_plan().appendices)
    assert not review_of(Draft(tables_only), Draft(small_plan())).separate
    review = review_of(Draft(tables_only), Draft(small_plan()))
    (one,) = review.plans(together=True)
    assert (one.plan.title, len(one.appendices)) == ("Nâng cao chỉ số năm 2026", 2)
    assert {row.id for whole in one.appendices for row in whole.rows} == {0}
    left_out = review.with_part(1, reviewing.Part(review.parts[1].whole, 1, kept=False))
    assert [len(plan.appendices) for plan in left_out.plans(together=False)] == [1, 0]


def test_reading_goes_on_past_a_bad_file(tmp_path):
    good, bad = tmp_path / "a.json", tmp_path / "b.json"
    write_plan_file(small_plan(), good)
    bad.write_text("{}", encoding="utf-8")
    outcomes = reviewing.read_all([bad, good])
    assert [file.name for file in reviewing.review_of([bad, good], outcomes).files] == ["a.json"]
    assert outcomes[bad].code == ErrorCode.PLAN_FOREIGN
    good.unlink()
    assert reviewing.read_all([good], known=outcomes)[good] is outcomes[good]
    with pytest.raises(Cancelled):
        reviewing.read_all([bad, good], CancelAfter(50))


def test_what_was_put_right_stays_when_files_come_and_go():
    first, second, third = Draft(small_plan()), Draft(small_plan()), Draft(small_plan())
    older = review_of(first, second)
    older = older.with_part(1, review_changes.drop_rows(older.parts[1], {2})).with_plan(1, Plan(title="Sửa"))
    newer = review_of(third, second).carried_over(older)
    assert [len(part.whole.rows) for part in newer.parts] == [6, 5]
    assert [file.plan.title for file in newer.files] == ["Nâng cao chỉ số năm 2026", "Sửa"]


def test_a_column_left_out_is_not_kept_and_can_be_taken_back():
    left = review_changes.leave_column(review_changes.rename_column(part(), 3, "Hạn"), 2)
    kept = reviewing.result(left)
    assert [column.heading for column in kept.appendix.columns] == ["STT", "Nhiệm vụ", "Hạn"]
    assert kept.rows[2].cells == ("2", "Trả lời", None)
    assert len(reviewing.result(review_changes.take_column(left, 2)).appendix.columns) == 4
    for column in range(4):
        left = review_changes.leave_column(left, column)
    assert len(reviewing.result(left).appendix.columns) == 1


def test_the_checks_speak_of_the_rows_and_columns_under_review():
    plan = small_plan()
    rows = list(plan.appendices[0].rows)
    rows[5] = replace(rows[5], cells=("1", "Khảo sát", "Trạm Y tế", "31/2/2026"))
    review = review_of(Draft(replace(plan, appendices=(replace(plan.appendices[0], rows=tuple(rows)),))))
    dropped = review_changes.drop_rows(review_changes.leave_column(review.parts[0], 2), {2})
    advice = check_review(review.with_part(0, dropped), [], date(2026, 9, 15))
    (wrong,) = [question for question in advice.parts[0] if "31/2/2026" in question.reason]
    assert (wrong.row_id, wrong.column, wrong.is_advice) == (6, 3, True)
    assert any("cơ quan chủ trì" in text for text in advice.files[0])
    assert review_changes.settle(dropped, wrong).seen == {wrong}


def test_mere_tables_contradict_no_document():
    note = "(Kèm theo Công văn số 5/UBND-NV)"
    appendix = WholeAppendix(Appendix(note=note, columns=COLUMNS), small_plan().appendices[0].rows)
    for plan, count in ((Plan(), 0), (Plan(title="Kế hoạch năm 2026"), 1)):
        advice = check_review(review_of(Draft(WholePlan(plan, (), (appendix,)))), [], date(2026, 9, 15))
        assert any("Kèm theo" in question.reason for question in advice.parts[0]) == bool(count)


def test_notes_tell_which_document_mere_tables_belong_to():
    note = "(Kèm theo Công văn số 15/UBND-NV ngày 12 tháng 10 năm 2024 của UBND thị xã)"
    tables = WholePlan(Plan(), (), (WholeAppendix(Appendix(note=note, columns=COLUMNS)),))
    plan = review_of(Draft(tables)).files[0].plan
    assert (plan.doc_type, plan.number, plan.symbol, plan.year) == ("Công văn", "15", "UBND-NV", 2024)
    assert review_of(Draft(small_plan())).files[0].plan == small_plan().plan


def test_names_in_doubt_are_told_and_never_chosen(store):
    agencies.add_agencies(store, ["Thôn Lương", "Thôn Lượng", "Công an xã", "Tram Y te"])
    texts = ["Thon Luong", "thôn lượng", "Cong an xa", "Trạm Y tế", "Hoi Nong dan", "Hội Nông dân", "Thôn Lướng"]
    rows_ = [Row(kind=RowKind.TASK, cells=("1", "Việc", text, "")) for text in texts]
    whole = small_plan()
    whole = replace(whole, appendices=(replace(whole.appendices[0], rows=tuple(rows_)),))
    found = found_agencies(review_of(Draft(whole)).parts, agencies.list_agencies(store))
    assert [(item.name, item.match, item.known, item.fits) for item in found] == [
        ("Thon Luong", Match.DOUBT, (), ("Thôn Lương", "Thôn Lượng")),
        ("Hoi Nong dan", Match.PLAIN, (), ("Hội Nông dân",)),
        ("Hội Nông dân", Match.NONE, (), ()),
        ("Thôn Lướng", Match.NONE, (), ()),
        ("Cong an xa", Match.PLAIN, ("Công an xã",), ()),
        ("Trạm Y tế", Match.PLAIN, ("Tram Y te",), ()),
        ("thôn lượng", Match.NAME, ("Thôn Lượng",), ()),
    ]
    choices = AgencyChoices(("Hội Nông dân",), (("Thon Luong", "Thôn Lượng"), ("Hoi Nong dan", "Hội Nông dân")))
    bring_in(store, "a.docx", NewPlans((whole,)), choices)
    counts, known = agencies.task_counts(store), agencies.list_agencies(store)
    given = {agency.name: (agency.aliases, counts.get(agency.id)) for agency in known}
    assert given["Thôn Lượng"] == (("Thon Luong",), 2)
    assert given["Thôn Lương"] == ((), None)
    assert given["Hội Nông dân"] == (("Hoi Nong dan",), 2)
    assert (given["Công an xã"][1], given["Tram Y te"][1]) == (1, 1)


def test_a_name_becomes_the_alias_of_an_agency_in_the_same_step(store):
    agencies.add_agencies(store, ["Công an xã"])
    choices = AgencyChoices(
        ("Trạm Y tế",), (("CA xã", "Công an xã"), ("TYT", "Trạm Y tế"), ("công an  xã", "Công an xã"))
    )
    bring_in(store, "a.docx", NewPlans((small_plan(),)), choices)
    assert {agency.name: agency.aliases for agency in agencies.list_agencies(store)} == {
        "Công an xã": ("CA xã",),
        "Trạm Y tế": ("TYT",),
    }
    history.undo(store)
    assert [(agency.name, agency.aliases) for agency in agencies.list_agencies(store)] == [("Công an xã", ())]
    with pytest.raises(AppError) as caught:
        bring_in(store, "a.docx", NewPlans((small_plan(),)), AgencyChoices((), (("CA", "Cơ quan đã xóa"),)))
    assert sentence(caught.value).startswith("Không có cơ quan “Cơ quan đã xóa” trong danh sách")
    assert plans.list_plans(store) == []


def test_new_plans_with_agencies_are_one_step(store):
    arrived = bring_in(store, "a.docx", NewPlans((small_plan(), small_plan())), AgencyChoices(("Trạm Y tế",)))
    assert arrived.plan_id
    assert agencies.task_counts(store) == {1: 2}
    assert len(history.journal_entries(store)) == 1
    assert history.undo_state(store).undo == "Đưa vào từ tệp a.docx"
    history.undo(store)
    assert (plans.list_plans(store), agencies.list_agencies(store)) == ([], [])


@pytest.mark.parametrize("percent", [10, 60, 95])
def test_stopping_leaves_nothing(store, table, percent):
    before = len(history.journal_entries(store))
    target = IntoPlan(plans.list_plans(store)[0].id, (small_plan().appendices[0],))
    with pytest.raises(Cancelled):
        bring_in(store, "a.docx", target, AgencyChoices(("Bưu điện",), (("BĐ", "Bưu điện"),)), CancelAfter(percent))
    assert len(history.journal_entries(store)) == before
    assert len(plans.list_appendices(store)) == 1


def test_an_added_appendix_takes_a_free_number_and_the_plan_s_note(store, table):
    plan_id = plans.list_plans(store)[0].id
    bring_in(store, "a.docx", IntoPlan(plan_id, (small_plan().appendices[0],)))
    bring_in(store, "b.docx", IntoPlan(plan_id, (WholeAppendix(Appendix(number="Phụ lục I", columns=COLUMNS)),)))
    added = plans.list_appendices(store, plan_id)
    assert [appendix.number for appendix in added] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert "số 38/" in (added[1].note or "")


def newer(*texts, ends=6):
    """The small table without some of its last rows, changed here and there, with these tasks at its end."""
    rows = [Row(kind=kind, level=level, cells=cells) for kind, level, cells in ROWS[:ends]]
    rows[1] = Row(level=2, cells=("1", "Niêm yết công khai", "Trạm Y tế", "30/9/2026"))
    rows[2:4] = [Row(level=2, cells=("2", "Trả lời", "Công an xã", "Thường xuyên"))]
    rows += [Row(level=2, cells=("2", text, "Công an xã", "")) for text in texts]
    return WholeAppendix(Appendix(columns=COLUMNS), tuple(rows))


def test_an_update_keeps_ids_reports_and_links_of_rows_that_stay(store, table):
    before = table.rows
    save_progress(store, Progress(row_id=before[1].id, period="2026-Q2", percent=40))
    save_progress(store, Progress(row_id=before[5].id, period="2026-Q2", percent=70))
    comparison = compare(plans.load_appendix(store, table.id), newer("Lập sổ theo dõi", ends=5))
    taken = frozenset(comparison.differences())
    plan_id = plans.list_plans(store)[0].id
    arrived = bring_in(store, "mới.docx", IntoPlan(plan_id, (), (Update(comparison, taken),)))
    assert (arrived.plan_id, arrived.appendix_id) == (plan_id, table.id)
    after = table.rows
    assert after[1].id == before[1].id
    assert after[1].cells[1:] == ("Niêm yết công khai", "Trạm Y tế", "30/9/2026")
    assert [entry.percent for entry in entries_of(store, before[1].id)] == [40]
    assert [entry.percent for entry in entries_of(store, before[5].id)] == []
    assert after[-1].cells[1] == "Lập sổ theo dõi"
    assert table.leads()[1] == ["Trạm Y tế"]
    assert table.leads()[-1] == ["Công an xã"]
    history.undo(store)
    assert [(row.id, row.cells) for row in table.rows] == [(row.id, row.cells) for row in before]
    assert [entry.percent for entry in entries_of(store, before[5].id)] == [70]


def test_only_what_is_taken_changes(store, table):
    before = table.rows
    comparison = compare(plans.load_appendix(store, table.id), newer("Lập sổ theo dõi"))
    added = {i for i, change in enumerate(comparison.changes) if change.kind == ChangeKind.ADDED}
    bring_in(store, "mới.docx", IntoPlan(plans.list_plans(store)[0].id, (), (Update(comparison, frozenset(added)),)))
    assert [row.cells for row in table.rows[: len(before)]] == [row.cells for row in before]
    assert [row.version for row in table.rows[: len(before)]] == [row.version for row in before]
    assert len(table.rows) == len(before) + 1


def test_an_update_of_a_table_changed_meanwhile_is_refused(store, table):
    comparison = compare(plans.load_appendix(store, table.id), newer())
    row_services.edit_cell(store, table.rows[1], 1, "Sửa ở nơi khác")
    taken = frozenset(comparison.differences())
    with pytest.raises(AppError) as caught:
        bring_in(store, "mới.docx", IntoPlan(plans.list_plans(store)[0].id, (), (Update(comparison, taken),)))
    assert caught.value.code == ErrorCode.ROW_STALE
