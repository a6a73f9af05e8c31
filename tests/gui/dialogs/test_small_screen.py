"""Every dialog on a screen of 1366 × 768 pixels at 150 %: 911 × 512 logical ones, less the title bar."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QDialog, QLabel, QWidget

from caicach_desktop.gui import dialogs, shots
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.dialogs.preview_dialog import PreviewDialog
from caicach_desktop.gui.dialogs.report_dialog import ReportDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.widgets.elided_label import ElidedLabel
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import load_plan, update_plan
from caicach_desktop.services.workspace import open_store
from tests.gui.conftest import settled, take_the_keyboard

SCREEN, ROOM = QSize(911, 512), QSize(911, 480)
BASES = {BaseDialog, PreviewDialog}


class SmallStage(shots.Stage):
    """What the pictures are made with, waiting only as long as there is work."""

    def __init__(self, folder: Path, qtbot) -> None:
        self._qtbot = qtbot
        self.store = open_store(folder)
        import_sample(self.store)
        self.context = AppContext(self.store, today=lambda: shots.TODAY)
        self.window = MainWindow(self.context)
        self.window.resize(SCREEN)
        self.window.show()
        self.suffix = ""
        self.settle()

    def settle(self, ms: int = 0) -> None:
        QCoreApplication.processEvents()
        settled(self.context, self._qtbot)
        QCoreApplication.processEvents()


@pytest.fixture
def stage(styled_app, tmp_path, qtbot) -> Iterator[SmallStage]:
    made = SmallStage(tmp_path / "data", qtbot)
    yield made
    made.window.close()
    QThreadPool.globalInstance().waitForDone()
    made.context.close()
    made.store.close()


def defined_dialogs() -> set[type]:
    found: set[type] = set()
    for module in pkgutil.iter_modules(dialogs.__path__, f"{dialogs.__name__}."):
        names = vars(importlib.import_module(module.name)).values()
        found |= {one for one in names if isinstance(one, type) and issubclass(one, QDialog)}
    return {one for one in found - BASES if one.__module__.startswith(dialogs.__name__)}


def test_every_dialog_fits_a_small_screen_and_nothing_in_it_is_cut(stage, qtbot):
    seen, faults = set(), []
    for picture in shots.SHOTS:
        if not picture.name.startswith(("dialog", "message")):
            continue
        dialog = picture.bring_up(stage)
        dialog.show()
        stage.settle()
        dialog.resize(dialog.size().boundedTo(ROOM))
        stage.settle()
        seen.add(type(dialog))
        faults += [f"{picture.name}: {fault}" for fault in faults_of(dialog)]
        dialog.close()
        stage.settle()
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not faults, "\n".join(faults)
    assert defined_dialogs() <= seen, "a dialog that is in no picture"


def faults_of(dialog: QDialog) -> Iterator[str]:
    """What is larger than the screen, and whose text is cut."""
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    if not QRect(0, 0, ROOM.width(), ROOM.height()).contains(QRect(0, 0, least.width(), least.height())):
        yield f"needs {least.width()} × {least.height()}"
    for part in dialog.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QAbstractButton | QLabel) and not isinstance(part, ElidedLabel):
            yield from cut(part)


def cut(part: QAbstractButton | QLabel) -> Iterator[str]:
    needed = part.minimumSizeHint()
    wraps = isinstance(part, QLabel) and part.wordWrap()
    height = part.heightForWidth(part.width()) if wraps else needed.height()
    if part.text() and ((part.width() < needed.width() and not wraps) or part.height() < height):
        yield f"“{part.text()[:40]}” {part.objectName()} has {part.size().toTuple()}, needs {needed.width()}, {height}"


def test_a_report_is_written_or_looked_at_where_there_is_no_room_for_both(stage, qtbot):
    dialog = ReportDialog(stage.context, stage.plan_place()[0], "2026-Q3", stage.window)
    dialog.show()
    stage.settle()
    ui = dialog.ui
    assert (ui.previewButton.isVisible(), ui.stack.isVisible(), ui.preview.isVisible()) == (True, True, False)
    ui.previewButton.click()
    assert (ui.stack.isVisible(), ui.preview.isVisible()) == (False, True)
    dialog.resize(1290, 680)
    stage.settle()
    assert (ui.previewButton.isVisible(), ui.stack.isVisible(), ui.preview.isVisible()) == (False, True, True)
    dialog.close()


@pytest.mark.parametrize(("key", "field"), [(Qt.Key.Key_F, "findEdit"), (Qt.Key.Key_G, "pageEdit")])
def test_keys_of_the_preview_bring_it_in_view_first(stage, qtbot, key, field):
    dialog = ReportDialog(stage.context, stage.plan_place()[0], "2026-Q3", stage.window)
    dialog.show()
    ui = dialog.ui
    qtbot.waitUntil(lambda: ui.preview.pages > 0)
    take_the_keyboard(dialog, qtbot)
    ui.partsList.setCurrentRow(2)
    ui.textEdit.setFocus()
    assert not ui.preview.isVisible()
    QTest.keyClick(ui.textEdit, key, Qt.KeyboardModifier.ControlModifier)
    assert dialog.focusWidget().objectName() == field
    assert dialog.focusWidget().isVisible(), "what is typed now would be seen by nobody"
    ui.previewButton.click()
    dialog.resize(1290, 680)
    ui.preview.sought.emit()
    dialog.resize(ROOM)
    assert ui.textEdit.isVisible(), "beside the fields it was in view"
    dialog.close()


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("dialog-progress-evidence", "quantityEdit adviceButton resultEdit"),
        ("dialog-progress-evidence", "addButton openButton saveButton factsButton citeButton removeButton table"),
        ("dialog-progress-evidence", "table historyTable discardButton closeButton nextButton"),
        ("dialog-progress", "unchangedButton addButton historyTable closeButton nextButton"),
        ("dialog-import-review", "partList dropButton higherButton deeperButton kindButton columnButton ReviewView"),
        ("dialog-import-review", "ReviewView numberEdit titleEdit noteEdit questionList"),
        ("dialog-compare", "differentBox CompareView openButton copyButton closeButton"),
    ],
)
def test_the_tab_key_goes_down_the_dialog_also_through_parts_that_were_added(stage, name, order):
    dialog = next(one for one in shots.SHOTS if one.name == name).bring_up(stage)
    dialog.show()
    stage.settle()
    for size in (QSize(1290, 680), ROOM):
        dialog.resize(size)
        stage.settle()
        assert order in " ".join(tab_order(dialog))
    dialog.close()


def tab_order(dialog: QDialog) -> Iterator[str]:
    part = dialog.nextInFocusChain()
    while part is not dialog:
        stops = part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None
        if stops and part.isVisible() and part.isEnabled():
            yield part.objectName() or type(part).__name__
        part = part.nextInFocusChain()


def test_what_is_typed_at_the_end_of_a_long_form_is_scrolled_into_view(stage, qtbot):
    dialog = next(one for one in shots.SHOTS if one.name == "dialog-progress").bring_up(stage)
    dialog.show()
    dialog.resize(ROOM)
    stage.settle()
    area, table = dialog.ui.bodyArea, dialog.ui.historyTable
    assert dialog.ui.bodyLayout.direction() == QBoxLayout.Direction.TopToBottom
    assert area.verticalScrollBar().maximum() > 0
    assert area.widget().width() <= area.viewport().width()
    take_the_keyboard(dialog, qtbot)
    table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def in_view() -> bool:
        dialog.activateWindow()  # on a busy machine another window may have come in front meanwhile
        shown = QRect(table.mapTo(area.viewport(), QPoint(0, 0)), table.size())
        return area.viewport().rect().contains(shown)

    qtbot.waitUntil(in_view)
    dialog.resize(1120, 640)
    stage.settle()
    assert dialog.ui.bodyLayout.direction() == QBoxLayout.Direction.LeftToRight
    assert area.verticalScrollBar().maximum() == 0
    dialog.close()


def test_the_parts_of_a_file_have_one_side_of_the_review_where_it_is_narrow(stage, qtbot):
    wizard = next(one for one in shots.SHOTS if one.name == "dialog-import-review").bring_up(stage)
    stage.settle()
    ui = wizard.review.ui
    assert ui.rightArea.mapTo(wizard, QPoint(0, 0)).x() < ui.middle.mapTo(wizard, QPoint(0, 0)).x()
    assert ui.middle.width() > 2 * ui.leftSide.width()
    doubts = QRect(ui.questionList.mapTo(ui.rightArea.viewport(), QPoint(0, 0)), ui.questionList.size())
    assert ui.rightArea.viewport().rect().contains(doubts)
    wizard.resize(1320, 690)
    stage.settle()
    assert ui.questionList.y() > ui.noteEdit.y()
    assert ui.questionList.height() > 2 * ui.noteEdit.height()
    assert ui.rightArea.mapTo(wizard, QPoint(0, 0)).x() > ui.middle.mapTo(wizard, QPoint(0, 0)).x()
    wizard.close()


def test_a_label_that_gives_way_tells_the_whole_of_its_text(styled_app, qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("Nâng cao kết quả các Chỉ số PAPI, SIPAS và PAR INDEX trên địa bàn xã Suối Ngàn năm 2026")
    label.show()
    label.resize(label.sizeHint())
    assert label.toolTip() == ""
    label.resize(200, label.height())
    assert label.toolTip() == label.text()
    assert label._shown().endswith("…")
    label.resize(40, label.height())
    assert label._shown() == ""
    label.resize(200, label.height())
    label.setText("Kế hoạch")
    assert label.toolTip() == "", "of the text before"
    label.setText("Kế hoạch nâng cao kết quả các Chỉ số PAPI, SIPAS và PAR INDEX")
    assert label.toolTip() == label.text()


def test_the_whole_of_a_long_title_can_be_read_above_its_report(stage, qtbot):
    title = "Thực hiện nhiệm vụ nâng cao chất lượng phục vụ người dân, doanh nghiệp " * 3
    plan = load_plan(stage.store, stage.plan_place()[0]).plan
    update_plan(stage.store, plan, title=title)
    dialog = ReportDialog(stage.context, plan.id, "2026-Q3", stage.window)
    dialog.show()
    dialog.resize(1290, 680)
    stage.settle()
    assert dialog.ui.planLabel.toolTip() == title.strip()
    assert not [*faults_of(dialog)]
    dialog.close()
