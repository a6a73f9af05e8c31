"""Backups from the window: one a day by itself, others on demand, and bringing one back."""

import shutil
from datetime import datetime

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QFileDialog

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.restore_dialog import RestoreDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.services import backups
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import load_plan, update_plan
from tests.gui.conftest import TODAY, settled

MORNING = datetime(TODAY.year, TODAY.month, TODAY.day, 8, 0)


@pytest.fixture
def window(sample_context, qtbot) -> MainWindow:
    made = MainWindow(sample_context)
    qtbot.addWidget(made)
    made.show()
    settled(sample_context, qtbot)
    return made


def test_the_status_line_tells_the_last_backup(sample_context, qtbot):
    backups.back_up_daily(sample_context.folder, MORNING)
    window = MainWindow(sample_context)
    qtbot.addWidget(window)
    assert "sao lưu hôm nay 08:00" in window.status.label.text()
    window.status.show_backup(datetime(2026, 9, 14, 17, 5))
    assert "sao lưu hôm qua 17:05" in window.status.label.text()
    window.status.show_backup(datetime(2026, 8, 3, 7, 30))
    assert "sao lưu ngày 03/08 07:30" in window.status.label.text()


def test_the_days_backup_is_made_once_and_told(window, qtbot):
    assert "sao lưu" not in window.status.label.text()
    assert window.safekeeping._first.isActive()
    window.safekeeping.back_up_daily()
    settled(window.context, qtbot)
    assert "sao lưu" in window.status.label.text()
    window.safekeeping.back_up_daily()
    settled(window.context, qtbot)
    assert len(backups.backups_in(backups.backup_folder(window.context.folder))) == 1


def test_evidence_nobody_needs_is_cleared_away_after_the_days_backup(window, qtbot):
    stray = window.context.folder / "evidence" / "ab" / ("ab" + "0" * 62)
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"%PDF")
    window.safekeeping.back_up_daily()
    settled(window.context, qtbot)
    assert not stray.exists()
    assert len(backups.backups_in(backups.backup_folder(window.context.folder))) == 1
    assert messages.shown == []


def test_a_backup_may_be_made_while_a_long_operation_is_under_way(window, qtbot):
    with window.context.store.operation("Việc dài") as op:
        assert op is not None
        window.safekeeping.back_up_daily()
        settled(window.context, qtbot)
    [made] = backups.backups_in(backups.backup_folder(window.context.folder))
    assert made.plans == 1


def test_a_full_disk_disturbs_nobody_but_the_status_line(window, qtbot, monkeypatch):
    def full(*_args, **_named):
        raise AppError(ErrorCode.DISK_FULL, path="D:\\")

    monkeypatch.setattr(backups, "back_up_daily", full)
    window.safekeeping.back_up_daily()
    settled(window.context, qtbot)
    assert messages.shown == []
    assert "chưa sao lưu được hôm nay" in window.status.label.text()


def test_damaged_data_is_told_once(window, qtbot, monkeypatch):
    def damaged(*_args, **_named):
        raise AppError(ErrorCode.DATABASE_DAMAGED, path="caicach.db")

    monkeypatch.setattr(backups, "back_up_daily", damaged)
    for _ in range(2):
        window.safekeeping.back_up_daily()
        settled(window.context, qtbot)
    assert [shown.kind for shown in messages.shown] == ["warn"]


def test_a_backup_on_demand_goes_where_it_is_wanted(window, qtbot, tmp_path, monkeypatch):
    usb = tmp_path / "USB của xã Ổn Thịnh"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(usb))
    window.actions_["backup"].trigger()
    settled(window.context, qtbot)
    [made] = backups.backups_in(usb)
    assert (made.plans, made.missing) == (1, 0)
    assert window.context.settings.get("backup_folder") == str(usb)
    assert str(made.path) in window.ui.statusbar.currentMessage()


def test_a_folder_that_cannot_hold_a_backup_is_one_sentence(window, qtbot, tmp_path):
    (tmp_path / "tệp").write_text("")
    window.safekeeping.back_up_into(tmp_path / "tệp" / "sâu")
    settled(window.context, qtbot)
    assert [shown.kind for shown in messages.shown] == ["warn"]
    assert "Không ghi được vào thư mục" in messages.shown[0].text


@pytest.fixture
def dialog(window, qtbot) -> RestoreDialog:
    data = window.context.folder
    backups.back_up(data, backups.backup_folder(data), now=MORNING)
    kept = backups.back_up(data, data.parent / "khác", now=MORNING.replace(hour=9)).path
    shutil.copy(kept, backups.backup_folder(data) / "caicach-truoc-khoi-phuc-2026-09-15-090000.db")
    shutil.copy(kept, backups.backup_folder(data) / "caicach-truoc-nang-cap-0004.db")
    (backups.backup_folder(data) / "caicach-hong.db").write_text("hỏng")
    made = RestoreDialog(window.context, window)
    qtbot.addWidget(made)
    settled(window.context, qtbot)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def column(dialog: RestoreDialog, number: int) -> list[str]:
    return [dialog.model.index(row, number).data() for row in range(dialog.model.rowCount())]


def test_the_dialog_lists_what_can_be_brought_back_newest_first(dialog):
    assert column(dialog, 1) == ["Ủy ban nhân dân xã Suối Ngàn"] * 3
    assert column(dialog, 2) == ["Trước khi nâng cấp", "Trước khi khôi phục", "Sao lưu"]
    assert column(dialog, 0)[2] == "08:00 ngày 15/09/2026"
    assert dialog.chosen.path.name == "caicach-truoc-nang-cap-0004.db"
    assert "1 kế hoạch" in dialog.ui.factsLabel.text()
    assert dialog.ui.factsLabel.text().startswith("Nâng cao kết quả các Chỉ số PAPI")


def test_a_backup_elsewhere_is_looked_at_before_it_is_offered(dialog, qtbot, tmp_path, monkeypatch):
    kept = next((dialog.context.folder.parent / "khác").glob("*.db"))
    foreign = tmp_path / "của chương trình khác.db"
    foreign.write_text("không phải")
    for path, rows in ((foreign, 3), (kept, 4)):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, path=path: (str(path), ""))
        dialog.ui.chooseButton.click()
        settled(dialog.context, qtbot)
        assert dialog.model.rowCount() == rows
    assert [shown.kind for shown in messages.shown] == ["warn"]
    assert dialog.chosen.path == kept


def test_the_folder_last_backed_up_into_is_looked_through_too(window, qtbot, tmp_path, monkeypatch):
    stick = tmp_path / "usb"
    stick.mkdir()
    data = window.context.folder
    backups.back_up(data, backups.backup_folder(data), now=MORNING)
    newest = backups.back_up(data, stick, now=MORNING.replace(hour=9)).path
    window.context.settings.set("backup_folder", str(stick))
    made = RestoreDialog(window.context, window)
    qtbot.addWidget(made)
    settled(window.context, qtbot)
    assert (made.model.rowCount(), made.chosen.path) == (2, newest)
    starts = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: (starts.append(given[2]), ("", ""))[1])
    made.ui.chooseButton.click()
    assert starts == [str(stick)]
    window.context.settings.set("backup_folder", str(tmp_path / "đã rút ra"))
    again = RestoreDialog(window.context, window)
    qtbot.addWidget(again)
    settled(window.context, qtbot)
    assert again.model.rowCount() == 1


def test_without_any_backup_the_dialog_says_so(window, qtbot):
    made = RestoreDialog(window.context, window)
    qtbot.addWidget(made)
    settled(window.context, qtbot)
    assert made.chosen is None
    assert not made._restore.isEnabled()
    assert made.ui.factsLabel.text().startswith("Chưa có bản sao lưu nào")


@pytest.fixture
def chosen_at_once(monkeypatch):
    """The dialog is accepted with its first line as soon as that is there."""

    def accept(self: RestoreDialog) -> int:
        self._show(backups.backups_in(backups.backup_folder(self.context.folder)))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RestoreDialog, "exec", accept)


@pytest.mark.parametrize("agreed", [True, False])
def test_a_restore_is_asked_for_before_the_window_closes(window, qtbot, chosen_at_once, agreed):
    backups.back_up_daily(window.context.folder, MORNING)
    messages.answers.append(agreed)
    window.actions_["restore"].trigger()
    assert "08:00 ngày 15/09/2026" in messages.shown[0].text
    assert (window.context.restore_from is not None) is agreed
    assert window.isVisible() is not agreed
    settled(window.context, qtbot)


def test_a_neighbours_backup_is_told_before_it_takes_the_place_of_ones_own(window, chosen_at_once):
    backups.back_up_daily(window.context.folder, MORNING)
    plan = load_plan(window.context.store, 1).plan
    update_plan(window.context.store, plan, issuer="ỦY BAN NHÂN DÂN XÃ BÊN CẠNH")
    window.actions_["restore"].trigger()
    assert messages.shown[0].text.startswith("Bản sao lưu này là của Ủy ban nhân dân xã Suối Ngàn, không phải của")


def test_the_window_closes_for_a_restore_even_when_the_tray_keeps_it(window, chosen_at_once, monkeypatch):
    backups.back_up_daily(window.context.folder, MORNING)
    messages.answers.append(True)
    left = []
    monkeypatch.setattr(window.tray, "icon", None)
    monkeypatch.setattr(window.tray, "keeps", lambda event: not window.tray._leaving and not event.ignore())
    window.safekeeping.leaving.connect(lambda: left.append(window.isVisible()))
    window.actions_["restore"].trigger()
    assert left == [False]


def test_the_start_page_offers_a_restore(context, qtbot, chosen_at_once):
    window = MainWindow(context)
    qtbot.addWidget(window)
    import_sample(context.store)
    backups.back_up_daily(context.folder, MORNING)
    window.start_page.ui.restoreButton.click()
    assert [shown.kind for shown in messages.shown] == ["ask"]
    assert window.start_page.ui.restoreButton.text().rstrip(".…").replace("&", "").startswith("Khôi phục")
