"""Plans and appendices: made, changed, deleted, each as one step that can be undone."""

from dataclasses import replace

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Goal, Numbering, Plan, Signature, TableLook
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.services import history, plans
from caicach_desktop.services.progress import save_progress
from tests.services.table import small_plan


def fails(code, action, *args, **options):
    with pytest.raises(AppError) as caught:
        action(*args, **options)
    assert caught.value.code == code


def test_a_new_plan_has_an_appendix_with_its_layout(store):
    plan = Plan(title="Nâng cao chỉ số", number="5", issuer="ỦY BAN NHÂN DÂN XÃ", date="ngày 05 tháng 02 năm 2026")
    plan_id = plans.create_plan(store, plan, layouts()[0])
    appendix = plans.load_plan(store, plan_id).appendices[0].appendix
    assert (appendix.number, appendix.title, appendix.columns) == ("Phụ lục", (plan.title,), layouts()[0].columns)
    assert appendix.note == "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã)"
    second = plans.add_appendix(store, plan_id, layouts()[1])
    assert [part.number for part in plans.list_appendices(store, plan_id)] == ["Phụ lục I", "Phụ lục II"]
    assert [part.id for part in plans.list_appendices(store, plan_id)] == [appendix.id, second]
    (line,) = plans.list_plans(store)
    assert (line.id, line.year, line.appendices, line.rows) == (plan_id, 2026, 2, 0)
    assert plans.load_plan(store, plans.create_plan(store, Plan())).appendices == ()


def test_an_appendix_added_after_one_went_takes_a_number_that_is_free(store):
    plan_id = plans.create_plan(store, Plan(title="x"), layouts()[0])
    second = plans.add_appendix(store, plan_id, layouts()[0])
    plans.add_appendix(store, plan_id, layouts()[0])
    plans.delete_appendix(store, second)
    plans.add_appendix(store, plan_id, layouts()[0])
    numbers = [part.number for part in plans.list_appendices(store, plan_id)]
    assert numbers == ["Phụ lục I", "Phụ lục III", "Phụ lục IV"]


def test_facts_are_changed_cleaned_and_merged_while_typing(store, table):
    (line,) = plans.list_plans(store)
    before = len(history.journal_entries(store))
    for text in ("N", "Ne\u0302\x00"):
        plans.update_plan(store, plans.load_plan(store, line.id).plan, title=text, legal_bases=("a\r\nb",))
    plan = plans.load_plan(store, line.id).plan
    assert (plan.title, plan.legal_bases, plan.number) == ("Nê", ("a\nb",), "38")
    assert len(history.journal_entries(store)) == before + 1
    plans.update_plan(store, plan, date="ngày 01 tháng 3 năm 2027", signature=Signature(("TM.",), "CHỦ TỊCH"))
    changed = plans.load_plan(store, line.id).plan
    assert (changed.year, changed.signature) == (2027, Signature(("TM.",), "CHỦ TỊCH"))
    fails(ErrorCode.ROW_STALE, plans.update_plan, store, plan, title="x")


def test_goals_are_kept_in_order(store, table):
    (line,) = plans.list_plans(store)
    (goal,) = plans.load_plan(store, line.id).goals
    plans.set_goals(store, line.id, [Goal(text="mới", value="80 - 85"), replace(goal, value=85.5)])
    assert [(g.text, g.value) for g in plans.load_plan(store, line.id).goals] == [
        ("mới", "80 - 85"),
        ("Hài lòng", 85.5),
    ]
    plans.set_goals(store, line.id, [])
    assert plans.load_plan(store, line.id).goals == ()
    history.undo(store)
    history.undo(store)
    assert [replace(g, version=1) for g in plans.load_plan(store, line.id).goals] == [goal]


def test_an_appendix_is_changed(store, table):
    appendix = plans.load_appendix(store, table.id).appendix
    plans.update_appendix(store, appendix, numbering=Numbering.TYPED, title=("a", "b"))
    changed = plans.load_appendix(store, table.id).appendix
    assert (changed.numbering, changed.title) == (Numbering.TYPED, ("a", "b"))
    fails(ErrorCode.ROW_STALE, plans.update_appendix, store, appendix, note="x")
    columns = tuple(replace(c, role="other") if c.role == "lead" else c for c in appendix.columns)
    plans.update_appendix(store, changed, columns=columns)
    assert not any(table.leads())


def test_how_a_table_is_printed_is_one_step_to_take_back(store, table):
    appendix = plans.load_appendix(store, table.id).appendix
    columns = (replace(appendix.columns[0], shown=False), *appendix.columns[1:])
    look = TableLook(font_size=11.5, landscape=False, repeat_heading=False, merge_equal=True)
    plans.update_appendix(store, appendix, look=look, columns=columns)
    changed = plans.load_appendix(store, table.id).appendix
    assert (changed.look, changed.columns) == (look, columns)
    lines = {line.field: (line.old, line.new) for line in newest_lines(store)}
    said = "cỡ chữ 11,5, giấy dọc, không lặp đầu bảng, gộp ô giống nhau"
    assert lines["Cách in bảng"] == ("cỡ chữ thường dùng, giấy ngang", said)
    assert lines["Các cột"][1].startswith("STT (không in)\n")
    history.undo(store)
    assert plans.load_appendix(store, table.id).appendix.columns == appendix.columns
    assert plans.load_appendix(store, table.id).appendix.look == TableLook()
    history.redo(store)
    assert plans.load_appendix(store, table.id).appendix.look == look


def newest_lines(store):
    return history.entry_lines(store, history.journal_entries(store)[0].id)


def test_a_plan_goes_with_all_that_hangs_on_it_and_comes_back(store, table):
    (line,) = plans.list_plans(store)
    below = plans.create_plan(store, replace(small_plan().plan, superior_id=line.id))
    save_progress(store, Progress(row_id=table.rows[1].id, period="2026-Q1"))
    leads, rows = table.leads(), table.rows
    plans.delete_plan(store, line.id)
    fails(ErrorCode.PLAN_NOT_FOUND, plans.load_plan, store, line.id)
    fails(ErrorCode.PLAN_NOT_FOUND, plans.delete_plan, store, line.id)
    fails(ErrorCode.APPENDIX_NOT_FOUND, plans.delete_appendix, store, table.id)
    assert plans.load_plan(store, below).plan.superior_id is None
    history.undo(store)
    assert (table.leads(), table.rows) == (leads, rows)
    assert plans.load_plan(store, below).plan.superior_id == line.id
    plans.delete_appendix(store, table.id)
    assert plans.load_plan(store, line.id).appendices == ()


@pytest.mark.parametrize("day", ["5/3/2026", "ngày 5/3/2026", "2026-03-05", "Hòa Sơn, ngày 05 tháng 3 năm 2026"])
def test_the_note_of_a_new_appendix_has_the_date_however_it_was_typed(store, day):
    plan_id = plans.create_plan(store, Plan(issuer="UBND xã", number="5", date=day), layouts()[0])
    (part,) = plans.load_plan(store, plan_id).appendices
    assert part.appendix.note == "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2026 của UBND xã)"


def test_a_note_with_blanks_of_another_width_follows_the_facts_too(store):
    plan_id = plans.create_plan(store, Plan(issuer="UBND xã"), layouts()[0])
    (part,) = plans.load_plan(store, plan_id).appendices
    assert part.appendix.note.startswith("(Kèm theo Kế hoạch số      /KH-UBND ngày  ")
    older = "(Kèm theo Kế hoạch số     /KH-UBND ngày    tháng    năm      của UBND xã)"
    plans.update_appendix(store, part.appendix, note=older)
    plans.update_plan(store, plans.load_plan(store, plan_id).plan, number="12")
    assert "số 12/KH-UBND" in plans.load_plan(store, plan_id).appendices[0].appendix.note


def test_the_note_of_a_new_appendix_follows_the_facts(store):
    plan_id = plans.create_plan(store, Plan(issuer="ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN", number="5"), layouts()[0])
    (part,) = plans.load_plan(store, plan_id).appendices
    assert part.appendix.note.startswith("(Kèm theo Kế hoạch số 05/KH-UBND ngày ")
    assert part.appendix.note.endswith(" của Ủy ban nhân dân xã Suối Ngàn)")
    plans.update_plan(store, plans.load_plan(store, plan_id).plan, number="12", date="5/2/2026")
    note = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Suối Ngàn)"
    (part,) = plans.load_plan(store, plan_id).appendices
    assert part.appendix.note == note
    history.undo(store)
    assert plans.load_plan(store, plan_id).appendices[0].appendix.note != note
    history.redo(store)
    plans.update_appendix(store, plans.load_plan(store, plan_id).appendices[0].appendix, note="(Kèm theo như đã gõ)")
    plans.update_plan(store, plans.load_plan(store, plan_id).plan, number="13")
    assert plans.load_plan(store, plan_id).appendices[0].appendix.note == "(Kèm theo như đã gõ)"


def test_a_date_typed_keeps_the_year_of_next_year_s_plan(store):
    plan_id = plans.create_plan(store, Plan(title="Cải cách hành chính năm 2027"))
    plan = plans.load_plan(store, plan_id).plan
    assert plan.year == 2027
    plans.update_plan(store, plan, date="ngày 20 tháng 12 năm 2026")
    assert plans.load_plan(store, plan_id).plan.year == 2027
