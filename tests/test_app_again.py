"""A window after another one: over a restored backup, over damaged data, after a window that was killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from caicach_desktop.gui.last_state import STATE_NAME
from caicach_desktop.services import backups
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans, load_plan
from caicach_desktop.services.workspace import open_store
from caicach_desktop.store.database import DATABASE_NAME

ROOT = Path(__file__).resolve().parent.parent
# Each window that has its data says how many plans it shows, and does what the next word asks of it.
WINDOWS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from caicach_desktop.app import main
from caicach_desktop.gui import main_window, messages
from caicach_desktop.gui.dialogs.restore_dialog import RestoreDialog
from caicach_desktop.services.backups import look_at
from caicach_desktop.services.plans import list_plans
from tests.gui.appendix_table.hands import type_text

messages.set_quiet(True)
folder, backup, wishes = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
begun = main_window.MainWindow.begin

def chosen(self):
    self._show([look_at(backup)])
    return QDialog.DialogCode.Accepted
RestoreDialog.exec = chosen

def stay(window):
    state, key = folder / "running.json", chr(34) + "field" + chr(34)
    timer = QTimer(window, interval=50)
    timer.timeout.connect(lambda: key in state.read_text("ascii") and print("stays", flush=True))
    timer.start()

def act(window):
    wish = wishes.pop(0) if wishes else "close"
    if wish == "restore":
        messages.answers.append(True)
        window.actions_["restore"].trigger()
    elif wish == "spoil":
        messages.answers.append(True)
        window.actions_["restore"].trigger()
        backup.write_bytes(b"spoilt" * 1000)
    elif wish == "type":
        window.open_row(1, 1, 3, 2)
        page = window.plan_page
        page.view.edit(page.view.currentIndex())
        type_text(page.view.cells.editor, " gõ dở thì mất điện")
        stay(window)
    elif wish in ("reopen", "take"):
        window.resuming.strip.reopen_button.click()
        editor = window.plan_page.view.cells.editor
        print("back", editor.toPlainText().endswith(" gõ dở thì mất điện"), flush=True)
        if wish == "reopen":
            stay(window)
        else:
            QTest.keyClick(editor, Qt.Key.Key_Return)
            window.close()
    else:
        strip = window.resuming.restored_strip
        if strip:
            print(strip.isVisible(), strip.accessibleName(), flush=True)
        window.close()

def begin(self):
    begun(self)
    strip = self.resuming.strip
    print("plans", len(list_plans(self.context.store)), strip.label.text() if strip else "", flush=True)
    QTimer.singleShot(200, lambda: act(self))
main_window.MainWindow.begin = begin
if wishes and wishes[0] == "rescue":
    messages.answers.append(wishes.pop(0) == "rescue")

code = main(folder)
print("said", [shown.text for shown in messages.shown])
sys.exit(code)
"""


def start(*words: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WINDOWS, *map(str, words)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def lines(*words: object) -> tuple[int, list[str]]:
    started = start(*words)
    said, _ = started.communicate(timeout=120)
    return started.returncode, said.splitlines()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "dữ liệu"
    with open_store(folder) as store:
        import_sample(store)
    return folder


@pytest.fixture
def backup(data: Path, tmp_path: Path) -> Path:
    """A backup with one plan; the data has a second one by now."""
    made = backups.back_up(data, tmp_path / "USB").path
    with open_store(data) as store:
        import_sample(store)
    return made


def test_a_restore_closes_the_window_and_opens_it_with_the_old_data(data, backup):
    code, said = lines(data, backup, "restore", "close")
    assert code == 0
    assert [line.strip() for line in said[:2]] == ["plans 2", "plans 1"]
    (kept,) = (data / "backups").glob("caicach-truoc-khoi-phuc-*.db")
    made = f"{backups.look_at(backup).made:%H:%M ngày %d/%m/%Y}"
    assert said[2] == f"True Đã khôi phục dữ liệu như lúc {made}; dữ liệu trước đó được cất ở {kept}."
    assert len(said) == 4
    assert not (data / STATE_NAME).exists()


def test_a_restore_that_fails_is_one_sentence_and_the_data_is_there(data, backup):
    code, said = lines(data, backup, "spoil", "close")
    assert code == 0
    assert [line.strip() for line in said[:2]] == ["plans 2", "plans 2"]
    assert len(said) == 3
    assert said[2].count("không phải bản sao lưu") == 1


def test_damaged_data_is_offered_a_backup_then_and_there(data, backup):
    (data / DATABASE_NAME).write_bytes(b"rubbish" * 5000)
    code, said = lines(data, backup, "rescue", "close")
    assert (code, said[0].strip()) == (0, "plans 1")
    (kept,) = (data / "backups").glob("caicach-hong-*.db")
    assert said[1].endswith(f"; dữ liệu trước đó được cất ở {kept}.")
    assert "bị hỏng nên chưa mở được" in said[2]
    with open_store(data) as store:
        assert len(list_plans(store)) == 1


def test_damaged_data_nobody_wants_replaced_stays_as_it_is(data, backup):
    (data / DATABASE_NAME).write_bytes(b"rubbish" * 5000)
    code, said = lines(data, backup)
    assert code == 1
    assert [line.count("bị hỏng nên chưa mở được") for line in said] == [1]
    assert (data / DATABASE_NAME).read_bytes() == b"rubbish" * 5000


def stopped_by_force(*words: object) -> list[str]:
    """Start a window, end it by force once its file holds what is being typed; returns what it said until then."""
    killed = start(*words)
    assert killed.stdout is not None
    said = []
    while (line := killed.stdout.readline().strip()) != "stays":
        assert killed.poll() is None
        said.append(line)
    killed.kill()
    killed.communicate()
    return said


def test_what_was_typed_survives_two_kills_in_its_cell_and_is_stored_when_confirmed(data, backup):
    with open_store(data) as store:
        before = next(row for row in load_plan(store, 1).appendices[0].rows if row.id == 3).cells[2] or ""
    stopped_by_force(data, backup, "type")
    assert (data / STATE_NAME).exists()
    told = (
        "plans 2 Lần trước chương trình dừng đột ngột; mọi thay đổi đã được lưu. Nội dung đang gõ dở cũng được giữ lại."
    )
    assert stopped_by_force(data, backup, "reopen") == [told, "back True"]
    code, said = lines(data, backup, "take")
    assert (code, said[:2]) == (0, [told, "back True"])
    with open_store(data) as store:
        stored = next(row for row in load_plan(store, 1).appendices[0].rows if row.id == 3).cells[2]
    assert stored == f"{before} gõ dở thì mất điện".strip()
    _, said = lines(data, backup)
    assert said[0].strip() == "plans 2"
