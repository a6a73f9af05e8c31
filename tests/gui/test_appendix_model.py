"""The appendix model: passes Qt's checker through every kind of change, tells only what changed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from caicach_desktop.domain.plan import (
    Appendix,
    Column,
    ColumnRole,
    Numbering,
    Row,
    RowKind,
    WholeAppendix,
)
from caicach_desktop.gui.models.appendix_model import AppendixModel
from caicach_desktop.gui.models.appendix_search import Query, cells_with, found_in, replaced
from caicach_desktop.gui.models.appendix_spans import Span, spans_of
from caicach_desktop.gui.models.plan_tree_model import APPENDIX_ID_ROLE, PlanTreeModel
from caicach_desktop.gui.models.record_table_model import RecordTableModel

ROLES = (ColumnRole.NUMBER, ColumnRole.CRITERION, ColumnRole.TASK, ColumnRole.DEADLINE)
APPENDIX = Appendix(id=1, columns=tuple(Column(role, role.value) for role in ROLES))
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def group(row_id: int, text: str, level: int = 1) -> Row:
    return Row(id=row_id, kind=RowKind.GROUP, level=level, cells=("", text, "", ""))


def task(row_id: int, *cells: str | None) -> Row:
    return Row(id=row_id, level=2, cells=("", *cells))


ROWS = (
    group(1, "Chỉ số PAPI"),
    task(2, "Tri thức", "Tuyên truyền", "31/12/2026"),
    task(3, "Cơ hội", "Vận động", None),
    group(4, "Chỉ số SIPAS"),
    task(5, "Tiếp cận", "Niêm yết", "Thường xuyên"),
)


@pytest.fixture
def written() -> list[tuple[int, int, str]]:
    return []


@pytest.fixture
def model(qapp: object, written: list[tuple[int, int, str]]) -> AppendixModel:
    def write(row: Row, column: int, text: str) -> bool:
        written.append((row.id, column, text))
        return True

    made = AppendixModel(write)
    made.show(WholeAppendix(APPENDIX, ROWS), 2026)
    return made


def shown(model: AppendixModel, column: int) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_it_shows_numbers_texts_and_how_deadlines_are_understood(model: AppendixModel) -> None:
    assert shown(model, 0) == ["I", "1", "2", "II", "1"]
    assert model.headerData(3, Qt.Orientation.Horizontal) == "deadline"
    tip = Qt.ItemDataRole.ToolTipRole
    assert model.index(1, 3).data(tip) == "Hạn ngày 31/12/2026"
    assert model.index(2, 3).data(tip) == "Hạn ngày 31/12/2026"  # merged with the cell above
    assert model.index(4, 3).data(tip) == "Thường xuyên, báo cáo mỗi kỳ"
    assert "Giữ số như đã gõ" in model.index(1, 0).data(tip)


def test_automatic_numbers_cannot_be_typed_but_all_else_is_handed_on(model: AppendixModel, written: list) -> None:
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(1, 0), "9")
    assert model.setData(model.index(1, 1), "Tri thức")  # nothing new: nothing written
    assert model.setData(model.index(1, 1), "Hiểu biết")
    assert written == [(2, 1, "Hiểu biết")]


NEW_STATES = {
    "an edit": (*ROWS[:2], task(3, "Cơ hội khác", "Vận động", None), *ROWS[3:]),
    "an insert": (*ROWS[:3], task(6, "Mới", "", ""), *ROWS[3:]),
    "a delete": (*ROWS[:1], *ROWS[3:]),
    "a move": (ROWS[3], ROWS[4], *ROWS[:3]),
    "a replacement": (ROWS[0], task(7, "A", "", ""), task(8, "B", "", ""), ROWS[4]),
    "nothing left": (),
    "a merge": (*ROWS[:4], task(5, "Tiếp cận", None, "Thường xuyên")),
}


@pytest.mark.parametrize("name", NEW_STATES)
def test_every_new_state_arrives_and_passes_the_checker(model: AppendixModel, name: str) -> None:
    tester = QAbstractItemModelTester(model, FATAL)
    rows = NEW_STATES[name]
    model.refresh(WholeAppendix(APPENDIX, rows))
    assert [row.id for row in model.rows] == [row.id for row in rows]
    assert shown(model, 1) == [row.cells[1] or "" for row in rows]
    model.refresh(WholeAppendix(APPENDIX, ROWS))
    assert shown(model, 0) == ["I", "1", "2", "II", "1"]
    tester.deleteLater()


def test_a_refresh_never_resets_and_keeps_hold_of_rows(model: AppendixModel) -> None:
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    held = QPersistentModelIndex(model.index(4, 1))
    model.refresh(WholeAppendix(APPENDIX, NEW_STATES["a move"]))
    assert (held.row(), held.data()) == (1, "Tiếp cận")
    model.refresh(WholeAppendix(APPENDIX, NEW_STATES["a delete"]))
    assert model.rows[held.row()].id == 5
    assert resets == []


def test_a_refresh_says_which_cells_are_new(model: AppendixModel) -> None:
    assert model.refresh(WholeAppendix(APPENDIX, NEW_STATES["an edit"])) == [(2, 1)]
    assert model.refresh(WholeAppendix(APPENDIX, (*NEW_STATES["an edit"], task(9, "Cuối", "", "")))) == [(5, 0)]


def test_single_rows_are_taken_over_unless_the_order_changed(model: AppendixModel) -> None:
    assert model.refresh_rows([replace(ROWS[1], cells=("", "Khác", "Tuyên truyền", "31/12/2026"))]) == [(1, 1)]
    assert model.index(1, 1).data() == "Khác"
    assert model.refresh_rows([replace(ROWS[1], position=99)]) is None
    assert model.refresh_rows([task(77, "", "", "")]) is None


def test_other_numbering_and_other_columns_are_followed(model: AppendixModel) -> None:
    typed = replace(APPENDIX, numbering=Numbering.TYPED)
    model.refresh(WholeAppendix(typed, ROWS))
    assert shown(model, 0) == [""] * 5
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsEditable
    fewer = replace(APPENDIX, columns=APPENDIX.columns[:2])
    model.refresh(WholeAppendix(fewer, tuple(replace(row, cells=row.cells[:2]) for row in ROWS)))
    assert model.columnCount() == 2


def test_spans_cover_headings_and_merged_blocks() -> None:
    spans = spans_of(ROWS, 4)
    assert list(spans.all()) == [Span(1, 3, 2, 1), Span(0, 1, 1, 3), Span(3, 1, 1, 3)]
    assert spans.chain == [0, 1, 1, 3, 4]
    # A heading does not run over a cell that the row below is merged with, nor is the first row ever merged.
    below = (group(1, "Nhóm"), task(2, "a", "b", None))
    assert spans_of(below, 4).headings == {0: (1, 3)}
    assert spans_of((task(1, None, "b", "c"),), 4).blocks == {}


def test_finding_forgives_marks_and_replacing_hits_the_exact_place() -> None:
    text = "Hồ sơ, HỒ SƠ và ho so"
    assert [text[a:b] for a, b in found_in(text, Query("ho so"))] == ["Hồ sơ", "HỒ SƠ", "ho so"]
    assert [text[a:b] for a, b in found_in(text, Query("Hồ sơ", exact=True))] == ["Hồ sơ"]
    assert replaced("đơn vị, Đơn vị", Query("don vi"), "cơ quan") == "cơ quan, cơ quan"
    assert found_in("bất kỳ", Query("")) == []
    assert cells_with(ROWS, Query("chi so")) == [(0, 1), (3, 1)]


def test_the_small_models_pass_the_checker(qapp: object) -> None:
    from caicach_desktop.domain.plan import PlanSummary

    tree = PlanTreeModel()
    testers = [QAbstractItemModelTester(tree, FATAL)]
    plans = [PlanSummary(n, "12", "KH-UBND", f"Kế hoạch {n}", "Kế hoạch", "UBND", 2026, 1, 5) for n in (1, 2)]
    tree.show(plans, [replace(APPENDIX, id=10, plan_id=1), replace(APPENDIX, id=11, plan_id=2)])
    assert tree.index_of(2, 11).data(APPENDIX_ID_ROLE) == 11
    assert tree.index_of(2, 11).parent() == tree.index_of(2)
    assert not tree.index_of(3).isValid()
    records = RecordTableModel(("Một", "Hai"), fixed=(0,))
    testers.append(QAbstractItemModelTester(records, FATAL))
    records.show([["a", "b"]])
    assert records.add() == 1
    assert records.setData(records.index(0, 1), "c")
    assert not records.setData(records.index(0, 0), "c")
    records.remove(1)
    assert records.records() == [["a", "c"]]
    for tester in testers:
        tester.deleteLater()
