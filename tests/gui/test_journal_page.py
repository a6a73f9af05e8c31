"""The page Nhật ký: newest first, older ones read when scrolled to, what an operation changed, undo and redo."""

from datetime import date, datetime

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.history import EntryState, JournalEntry
from caicach_desktop.gui.models.journal_model import PAGE, ChangeLinesModel, JournalModel, grouped, when
from caicach_desktop.gui.pages.journal_page import JournalPage
from caicach_desktop.services.agencies import save_agency
from caicach_desktop.services.history import ChangeLine, undo

Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
TODAY = date(2026, 9, 15)


def journal_of(count: int):
    """A journal of that many entries, and a list of what was asked of it."""
    entries = [JournalEntry(n, f"Thao tác {n}", "2026-09-15T10:32:00", EntryState.DONE, 1) for n in range(count, 0, -1)]
    asked = []

    def load(limit, before):
        asked.append((limit, before))
        return [entry for entry in entries if before is None or entry.id < before][:limit]

    return load, asked


def test_older_entries_are_read_only_when_they_are_reached():
    load, asked = journal_of(2 * PAGE + 7)
    model = JournalModel(load)
    model.refresh(TODAY)
    counts = [model.rowCount()]
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        counts.append(model.rowCount())
    assert counts == [PAGE, 2 * PAGE, 2 * PAGE + 7]
    assert asked == [(PAGE, None), (PAGE, PAGE + 8), (PAGE, 8)]
    assert [model.entry(row).id for row in range(counts[-1])] == list(range(2 * PAGE + 7, 0, -1))


def test_the_journal_keeps_qts_rules():
    model = JournalModel(journal_of(PAGE + 7)[0])
    model.refresh(TODAY)
    # The tester fetches what is left as soon as it is made (it trips over itself when it does so during a reset).
    tester = QAbstractItemModelTester(model, Fatal)
    assert model.rowCount() == PAGE + 7
    assert tester.model() is model


def test_lines_keep_qts_rules_and_silent_runs_are_counted():
    model = ChangeLinesModel()
    tester = QAbstractItemModelTester(model, Fatal)
    silent, told = ChangeLine("Dòng", "Thêm mới", "", ""), ChangeLine("Dòng", "Nhiệm vụ", "a", "b")
    model.show([silent, silent, silent, told, told, silent])
    rows = [tuple(model.index(row, column).data() for column in range(4)) for row in range(model.rowCount())]
    assert rows[0] == ("Dòng", "Thêm mới", "", "3 mục")
    assert rows[1:3] == [("Dòng", "Nhiệm vụ", "a", "b")] * 2
    assert grouped([silent]) == [silent]
    assert tester.model() is model


def test_times_are_told_as_people_say_them():
    assert when("2026-09-15T08:05:00", TODAY) == "08:05 hôm nay"
    assert when("2026-09-14T08:05:00", TODAY) == "08:05 14/09/2026"
    assert when("lúc nào đó", TODAY) == "lúc nào đó"


def test_the_page_shows_what_changed_and_follows_undo(context, qtbot):
    page = JournalPage(context)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    assert not page.ui.emptyLabel.isHidden()
    agency_id = save_agency(context.store, Agency(name="Công an xã"))
    save_agency(context.store, Agency(id=agency_id, version=1, name="Công an phường"))
    assert page.model.rowCount() == 2
    page.ui.table.selectRow(0)
    lines = [[page.lines.index(row, column).data() for column in range(4)] for row in range(page.lines.rowCount())]
    assert ["Cơ quan", "Tên", "Công an xã", "Công an phường"] in lines
    with qtbot.waitSignal(page.undo_requested):
        qtbot.mouseClick(page.ui.undoButton, Qt.MouseButton.LeftButton)
    undo(context.store)
    assert page.model.index(0, 2).data() == "Đã hoàn tác"
    assert page.ui.redoButton.isEnabled()
    assert datetime.fromisoformat(page.model.entry(0).at) <= datetime.now()
