"""Light and dark: colours, icons that follow, contrast that can be read."""

import os
import shutil
import subprocess
import sys
from dataclasses import asdict, fields

import pytest
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton

from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.gui import icons, theme
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.resources import resource_path


@pytest.fixture(autouse=True)
def light_again(styled_app):
    yield
    theme.apply_theme(styled_app, "light")


def luminance(name: str) -> float:
    """The relative luminance of a colour, by WCAG 2."""
    shares = QColor(name).getRgbF()[:3]
    parts = [share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, by WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colors", [theme.LIGHT, theme.DARK])
def test_texts_can_be_read(colors):
    pairs = [("text", "base"), ("text", "window"), ("text", "selection"), ("text", "group_row"), ("muted", "base")]
    pairs += [("muted", "window"), ("accent", "accent_soft"), ("accent_text", "accent"), ("text", "sidebar")]
    pairs += [(name, f"{name}_soft") for name in ("late", "soon", "doing", "done")]
    shown = asdict(colors)
    faint = {pair: round(contrast(shown[pair[0]], shown[pair[1]]), 2) for pair in pairs}
    assert {pair: value for pair, value in faint.items() if value < 4.5} == {}


def test_both_themes_name_every_colour_and_differ(styled_app):
    for field in fields(theme.Colors):
        assert QColor(getattr(theme.LIGHT, field.name)).isValid()
        assert getattr(theme.LIGHT, field.name) != getattr(theme.DARK, field.name)


def test_switching_changes_palette_and_icons_already_made(styled_app, qtbot):
    button = QPushButton("Nút")
    qtbot.addWidget(button)
    button.setIcon(icons.icon("undo"))

    def inks() -> set[str]:
        image = button.icon().pixmap(32, 32).toImage()
        pixels = (image.pixelColor(x, y) for x in range(32) for y in range(32))
        return {pixel.name() for pixel in pixels if pixel.alpha() == 255}

    assert theme.LIGHT.text in inks()
    told = []
    theme.theme_changed().changed.connect(lambda: told.append(theme.is_dark()))
    theme.apply_theme(styled_app, "dark")
    assert theme.DARK.text in inks()
    assert theme.LIGHT.text not in inks()
    assert styled_app.palette().color(QPalette.ColorRole.Window).name() == theme.DARK.window
    assert told == [True]


def test_every_state_has_its_own_icon_and_colour(styled_app):
    assert len({icons.STATE_ICONS[state][0] for state in TaskState}) == len(TaskState)
    assert len({theme.state_color(state).name() for state in TaskState}) == len(TaskState)


def test_icons_are_sharp_and_unknown_ones_an_error(styled_app):
    names = [path.stem for path in resource_path("icons").glob("*.svg")]
    for name in names:
        image = icons.icon(name).pixmap(48, 48).toImage()
        assert image.width() == 48
        assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48)), name
    assert not QIcon(icons.icon("undo")).isNull()
    with pytest.raises(FileNotFoundError, match="no-such"):
        icons.icon("no-such")


@pytest.mark.parametrize("folder", ["Chương trình của tôi", "D'Anh (mới)", "50%"])
def test_the_program_may_lie_in_a_folder_of_any_name(folder, styled_app, tmp_path, monkeypatch):
    moved = tmp_path / folder / "resources"
    shutil.copytree(resource_path("theme"), moved / "theme")
    monkeypatch.setattr(theme, "resource_path", moved.joinpath)
    theme.apply_theme(styled_app, "light")  # a sheet that cannot be parsed is a warning, which fails the test
    assert QPixmap("theme:arrow-down.svg").size().width() > 0
    box = QCheckBox()
    box.setChecked(True)
    ticked = box.grab().toImage()
    box.setChecked(False)
    assert ticked != box.grab().toImage()


def test_an_icon_keeps_off_the_words_beside_it(styled_app, qtbot):
    worded, bare = QPushButton("Chọn…"), QPushButton()
    bare.setObjectName("nextButton")
    for button in (worded, bare):
        button.setIcon(icons.icon("folder"))
        qtbot.addWidget(button)
        button.show()
    assert (worded.iconSize().width(), bare.iconSize().width()) == (20, 16)
    drawn = worded.icon().pixmap(worded.iconSize()).toImage()
    assert {drawn.pixelColor(x, y).alpha() for x in range(16, 20) for y in range(16)} == {0}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_button_that_is_switched_on_looks_so(styled_app, qtbot, mode):
    theme.apply_theme(styled_app, mode)
    button = QPushButton("Xem bản in", checkable=True)
    qtbot.addWidget(button)
    button.show()
    off = button.grab().toImage().pixelColor(12, button.height() // 2)
    button.setChecked(True)
    on = button.grab().toImage().pixelColor(12, button.height() // 2)
    assert off.name() != on.name() == theme.colors().accent_soft


def test_what_can_be_ticked_in_the_menus_has_no_icon_over_its_tick(context, qtbot):
    window = MainWindow(context)
    qtbot.addWidget(window)
    ticked = [one for menu in window.menuBar().findChildren(QMenu) for one in menu.actions() if one.isCheckable()]
    assert len(ticked) > 3
    assert [one.text() for one in ticked if not one.icon().isNull()] == []


FUSED = """
import sys
from pathlib import Path
from caicach_desktop.gui.application import make_application
from PySide6.QtWidgets import QApplication
if sys.argv[2]:
    app = QApplication(["", "-style", sys.argv[2]])
app = make_application(Path(sys.argv[1]))
used = "QStyle" in vars(sys.modules["PySide6.QtWidgets"])
app.setStyleSheet("")
print(app.style().objectName().lower(), used)
"""


@pytest.mark.parametrize("other", ["", "windows"])
def test_the_style_is_fusion_whatever_the_application_began_with(tmp_path, other):
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", FUSED, str(tmp_path), other]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
    # Our own start does not even ask: the class for styles alone has 570 names to be made.
    assert done.stdout.split() == ["fusion", str(bool(other))]
