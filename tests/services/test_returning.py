"""What came back, forms and packages together: looked over as lines, taken as one operation with one undo."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services import evidence, history, packing, plans, rows
from caicach_desktop.services import progress as reports
from caicach_desktop.services.agencies import list_agencies, save_agency
from caicach_desktop.services.forms_in import Expected
from caicach_desktop.services.package_review import NEW_PLAN
from caicach_desktop.services.plans import load_plan, save_new_plan
from caicach_desktop.services.returned import Line, LineKind, Part
from caicach_desktop.services.returned_choice import Choice
from caicach_desktop.services.returned_taking import take_returned
from caicach_desktop.services.returning import is_returned, look_over
from caicach_desktop.services.updating import TextChange
from caicach_desktop.services.workspace import open_store
from tests.services.forms import DAY, DONE, Q3, Round
from tests.services.package_making import packed
from tests.services.table import small_plan

NEW, CONFLICT, MISFIT, PLAN, SAME = LineKind.NEW, LineKind.CONFLICT, LineKind.MISFIT, LineKind.PLAN, LineKind.SAME


@pytest.fixture
def turn(store, table, tmp_path):
    return Round(store, table, tmp_path)


def kinds(file):
    return [line.kind for line in file.lines]


def keys_of(returned, *parts):
    return {key for key in returned.all_keys() if returned.line(key).source[0] in parts}


def said(store, row, period, plan=1):
    row_id = plans.load_plan(store, plan).appendices[0].rows[row].id
    return next((entry.result for entry in reports.entries_of(store, row_id) if entry.period == period), None)


def test_a_form_and_a_package_are_one_operation_with_one_undo(turn, path):
    form = turn.back({"Niêm yết": DONE})
    returned = look_over(turn.store, [form, path])
    assert [(bool(file.form), bool(file.package)) for file in returned.files] == [(True, False), (False, True)]
    changes = take_returned(turn.store, returned, received=DAY)
    assert changes.title == "Nhận 1 phiếu, 1 gói"
    assert (said(turn.store, 1, Q3), said(turn.store, 1, "2026-Q2")) == ("Đã niêm yết", "Đã niêm yết")
    history.undo(turn.store)
    assert said(turn.store, 1, Q3) is said(turn.store, 1, "2026-Q2") is None
    again = look_over(turn.store, [form, path])
    assert again.files[1].brings_something


def test_what_is_returned_twice_brings_nothing(turn, path):
    files = [turn.back({"Niêm yết": DONE}), path]
    take_returned(turn.store, look_over(turn.store, files))
    again = look_over(turn.store, files)
    assert [file.brings_something for file in again.files] == [False, False]
    assert not take_returned(turn.store, again)


def test_bad_files_do_not_stop_the_others(turn, tmp_path):
    cut, plain = tmp_path / "hỏng.caicach", tmp_path / "bảng.xlsx"
    cut.write_bytes(b"PK\x03\x04 cut short")
    Workbook().save(plain)
    returned = look_over(turn.store, [cut, plain, turn.back({"Niêm yết": DONE}), tmp_path / "không có.xlsx"])
    assert [bool(file.fault) for file in returned.files] == [True, True, False, True]
    take_returned(turn.store, returned)
    assert turn.answer(1).percent == 100


def test_a_form_for_another_period_or_plan_says_so_and_is_not_proposed(turn):
    path = turn.back({"Niêm yết": DONE})
    for expected, word in ((Expected(period="2026-Q4"), "Quý III"), (Expected(plan_id=99), "kế hoạch khác")):
        file = look_over(turn.store, [path], expected).files[0]
        assert word in file.notes[0]
        assert (file.lines[0].kind, file.lines[0].takeable, file.lines[0].taken) == (NEW, True, False)
    assert not look_over(turn.store, [path], Expected(turn.plan_id, Q3)).files[0].notes


def test_a_form_and_a_package_that_differ_are_not_both_proposed(turn, commune, tmp_path):
    row = load_plan(commune, 1).appendices[0].rows[1].id
    reports.save_progress(commune, Progress(row_id=row, period=Q3, status=Status.DOING, percent=20))
    package = packed(commune, 1, tmp_path / "quý ba.caicach")
    returned = look_over(turn.store, [turn.back({"Niêm yết": DONE}), package])
    line = next(line for line in returned.files[1].lines if line.period == Q3)
    assert (line.kind, line.takeable, line.taken) == (CONFLICT, True, False)
    assert "Khác với báo cáo" in line.remarks[0]
    take_returned(turn.store, returned)
    assert turn.answer(1).percent == 100


# --- a package with a new plan ----------------------------------------------------------------------------------------


def test_a_new_plan_comes_whole_and_nothing_of_it_without_the_plan(store, path):
    returned = look_over(store, [path])
    file = returned.files[0]
    assert (file.plan_id, set(kinds(file))) == (0, {NEW})
    assert all(line.needs == (Part.PLAN, 0) for line in file.lines if line.source[0] in (Part.ENTRY, Part.EVIDENCE))
    assert [line.told for line in file.lines if "Ngày báo cáo" in line.told] == [
        "Trạng thái: Chưa thực hiện; Ngày báo cáo: 31/03/2026"
    ]
    assert not take_returned(store, returned, keys_of(returned, Part.ENTRY, Part.EVIDENCE))
    take_returned(store, returned, keys_of(returned, Part.PLAN, Part.ENTRY))
    assert said(store, 1, "2026-Q2") == "Đã niêm yết"
    assert history.undo_state(store).undo == "Nhận gói gói.caicach"


@pytest.fixture
def second(tmp_path):
    """The package of a third copy of the program with the same plan: an older report on the same task and period, one
    on another task, an evidence file and a day of its own."""
    with open_store(tmp_path / "thôn") as other:
        save_agency(other, Agency(name="Thôn Một"))
        row = save_new_plan(other, small_plan(), "Lập")
        part = load_plan(other, row).appendices[0]
        for number, period, result in ((1, "2026-Q2", "Niêm yết một nửa"), (3, "2026-Q2", "Đã trả lời")):
            reports.save_progress(other, Progress(row_id=part.rows[number].id, period=period, result=result))
        (tmp_path / "thôn.pdf").write_bytes(b"%PDF thon")
        evidence.add_evidence(other, part.rows[2].id, "2026-Q2", [tmp_path / "thôn.pdf"], date(2026, 6, 1))
        rows.set_due_on(other, part.rows[5], date(2026, 10, 1))
        return packed(other, row, tmp_path / "gói thôn.caicach", created=datetime(2026, 6, 1))


@pytest.mark.parametrize("turned", [False, True])
def test_two_packages_of_one_new_plan_become_one_plan_at_once(store, path, second, turned):
    returned = look_over(store, [second, path] if turned else [path, second])
    file = returned.files[0 if turned else 1]
    assert (file.fault, file.plan_id) == ("", 0)
    assert "một kế hoạch" in file.notes[0]
    assert file.line((Part.PLAN, 0)).name == "Vào cùng kế hoạch mới với gói “gói.caicach”"
    rival = next(line for line in file.lines if line.entry and line.entry.packaged.progress.result.endswith("nửa"))
    assert (rival.kind, rival.takeable, rival.taken) == (CONFLICT, True, False)
    take_returned(store, returned)
    assert len(plans.list_plans(store)) == 1
    assert [said(store, number, "2026-Q2") for number in (1, 3)] == ["Đã niêm yết", "Đã trả lời"]
    kept = load_plan(store, 1).appendices[0].rows
    assert [row.due_on for row in (kept[3], kept[5])] == ["2026-09-01", "2026-10-01"]
    assert [file.name for file in evidence.evidence_of(store, kept[2].id)] == ["thôn.pdf"]
    assert {agency.name for agency in list_agencies(store)} == {"Công an xã", "Trạm Y tế"}
    again = look_over(store, [path, second])
    assert [line.kind for one in again.files for line in one.lines if line.taken] == []
    history.undo(store)
    assert plans.list_plans(store) == []


def test_of_packages_of_one_new_plan_any_can_be_left(store, path, second):
    returned = look_over(store, [path, second])
    take_returned(store, returned, {key for key in returned.proposed if key[0] == 1})
    assert [said(store, number, "2026-Q2") for number in (1, 3)] == [None, "Đã trả lời"]
    assert len(plans.list_plans(store)) == 1
    take_returned(store, look_over(store, [path, second]))
    assert len(plans.list_plans(store)) == 1
    assert said(store, 1, "2026-Q2") == "Đã niêm yết"


def test_the_older_report_can_be_chosen_instead(store, path, second):
    returned = look_over(store, [path, second])
    choice = Choice(returned)
    rival = next(key for key in returned.all_keys() if returned.line(key).kind == CONFLICT)
    choice.take(rival, True)
    take_returned(store, returned, choice.taken)
    assert said(store, 1, "2026-Q2") == "Niêm yết một nửa"


def test_where_the_texts_of_one_new_plan_differ_the_newest_counts_and_it_is_said(store, path, tmp_path):
    with open_store(tmp_path / "thôn") as other:
        whole = small_plan()
        (part,) = whole.appendices
        changed = (*part.rows[:1], replace(part.rows[1], cells=("1", "Việc không ai có", "", "")), *part.rows[2:])
        plan_id = save_new_plan(other, replace(whole, appendices=(replace(part, rows=changed),)), "Lập")
        row = load_plan(other, plan_id).appendices[0].rows[1]
        reports.save_progress(other, Progress(row_id=row.id, period="2026-Q2", result="Lạc"))
        older = packed(other, plan_id, tmp_path / "cũ.caicach", created=datetime(2026, 6, 1))
    returned = look_over(store, [older, path])
    file = returned.files[0]
    assert "có chỗ khác" in file.notes[1]
    lost = next(line for line in file.lines if line.source[0] == Part.ENTRY)
    assert (lost.kind, lost.takeable) == (MISFIT, False)
    take_returned(store, returned)
    assert "Việc không ai có" not in str(load_plan(store, 1).appendices[0].rows)


def test_agencies_alone_bring_no_plan(store, path):
    returned = look_over(store, [path])
    take_returned(store, returned, keys_of(returned, Part.AGENCIES))
    assert plans.list_plans(store) == []
    assert len(list_agencies(store)) == 2


def test_a_package_can_go_into_a_new_plan_or_one_that_was_chosen(store, path):
    take_returned(store, look_over(store, [path]))
    as_new = look_over(store, [path], into={path: NEW_PLAN})
    assert as_new.files[0].plan_id == 0
    take_returned(store, as_new)
    assert said(store, 1, "2026-Q2", plan=2) == "Đã niêm yết"
    assert look_over(store, [path], into={path: 2}).files[0].plan_id == 2


def test_a_plan_that_got_its_number_meanwhile_can_be_chosen(store, path):
    whole = small_plan()
    save_new_plan(store, replace(whole, plan=replace(whole.plan, number="39")), "Lập")
    file = look_over(store, [path]).files[0]
    assert "cùng trích yếu" in file.notes[-1]
    take_returned(store, look_over(store, [path], into={path: 1}))
    assert (said(store, 1, "2026-Q2"), len(plans.list_plans(store))) == ("Đã niêm yết", 1)


# --- the plan of a package differs ------------------------------------------------------------------------------------


@pytest.fixture
def differing(commune, store, tmp_path):
    """The package of a plan with one task changed and another added, which has a report; the store has the plan as it
    was."""
    save_new_plan(store, small_plan(), "Lập")
    table = load_plan(commune, 1).appendices[0]
    rows.edit_cell(commune, table.rows[1], 1, "Niêm yết công khai")
    whole = load_plan(commune, 1)
    extra = replace(
        whole.appendices[0].rows[1],
        id=0,
        cells=("9", "Việc mới", "Công an xã", "Quý IV", "")[: len(table.rows[1].cells)],
    )
    with open_store(tmp_path / "xã hai") as other:
        parts = (replace(whole.appendices[0], rows=(*whole.appendices[0].rows, extra)),)
        plan_id = save_new_plan(other, replace(whole, appendices=parts), "Lập")
        row = load_plan(other, plan_id).appendices[0].rows[-1].id
        reports.save_progress(other, Progress(row_id=row, period=Q3, status=Status.DONE, result="xong việc mới"))
        yield packed(other, plan_id, tmp_path / "gói khác.caicach")


def test_what_differs_in_the_plan_is_told_and_left(differing, store):
    file = look_over(store, [differing]).files[0]
    told = [line for line in file.lines if line.kind == PLAN]
    assert [(line.takeable, line.taken) for line in told] == [(True, False)] * len(told)
    assert "công khai" in told[0].texts[0].new
    assert "Việc mới" in told[1].name
    assert f"{len(told)} chỗ" in file.notes[0]
    report = next(line for line in file.lines if line.source[0] == Part.ENTRY)
    assert (report.kind, report.taken, report.needs) == (NEW, False, told[1].source)


def test_a_row_taken_from_the_package_brings_its_report_in_the_same_step(differing, store):
    before = plans.load_plan(store, 1).appendices[0].rows
    returned = look_over(store, [differing])
    take_returned(store, returned, set(returned.all_keys()))
    now = plans.load_plan(store, 1).appendices[0].rows
    assert [row.id for row in now[: len(before)]] == [row.id for row in before]
    assert ("Niêm yết công khai" in now[1].cells, "Việc mới" in now[-1].cells) == (True, True)
    assert said(store, len(now) - 1, Q3) == "xong việc mới"
    history.undo(store)
    assert [row.cells for row in plans.load_plan(store, 1).appendices[0].rows] == [row.cells for row in before]


def test_an_appendix_that_is_not_here_can_be_taken(commune, store, tmp_path):
    save_new_plan(store, small_plan(), "Lập")
    whole = load_plan(commune, 1)
    second = replace(
        whole.appendices[0],
        appendix=replace(whole.appendices[0].appendix, title=("Phụ lục khác",)),
        rows=tuple(
            replace(row, cells=tuple(f"{text} hai" if text else text for text in row.cells))
            for row in whole.appendices[0].rows
        ),
    )
    with open_store(tmp_path / "xã hai") as other:
        save_new_plan(other, replace(whole, appendices=(*whole.appendices, second)), "Lập")
        path = packed(other, 1, tmp_path / "hai phụ lục.caicach")
    returned = look_over(store, [path])
    assert [line.name for line in returned.files[0].lines if line.source[0] == Part.APPENDIX]
    take_returned(store, returned, keys_of(returned, Part.APPENDIX))
    assert len(plans.load_plan(store, 1).appendices) == 2


# --- which files go where ---------------------------------------------------------------------------------------------


def test_forms_and_packages_are_known_by_their_content(turn, path, tmp_path):
    plain, text = tmp_path / "bảng.xlsx", tmp_path / "ghi chú.txt"
    Workbook().save(plain)
    text.write_text("ghi chú")
    renamed = turn.back({"Niêm yết": DONE}).rename(tmp_path / "tên khác")
    assert [is_returned(one) for one in (renamed, path, plain, text, tmp_path / "không có")] == [True, True] + [
        False
    ] * 3
    assert is_returned(path.rename(tmp_path / "gói.zip"))


def test_packing_some_periods_only(commune, store, tmp_path):
    path = packed(commune, 1, tmp_path / "q1.caicach", periods=frozenset({"2026-Q1"}))
    package = packing.open_package(store, path).package
    assert ([entry.progress.period for entry in package.entries], package.files) == (["2026-Q1"], ())


def test_texts_of_several_lines_are_told_on_one():
    text = TextChange("Cơ quan chưa có ở đây", "", "Công an xã\nTrạm  Y tế\n")
    line = Line((Part.AGENCIES, 1), LineKind.NEW, "Thêm 2 cơ quan", given=(text, TextChange("Kết quả", "", "Đã xong.")))
    assert line.told == "Cơ quan chưa có ở đây: Công an xã; Trạm Y tế; Kết quả: Đã xong"
