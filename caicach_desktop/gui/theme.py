"""The light and the dark look: colours by meaning, the palette and stylesheet made from them, the font."""

from dataclasses import asdict, dataclass
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from caicach_desktop.resources import resource_path

if TYPE_CHECKING:
    from caicach_desktop.domain.reporting import TaskState

THEMES = {"light": "Sáng", "dark": "Tối", "system": "Theo hệ thống"}
STYLE = "fusion"
FONT_SIZE_PT = 11
# Faces with every Vietnamese letter, the system's own first.
FONT_FAMILIES = ("Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans")


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours by what they mean, each as "#rrggbb"; the `_soft` ones are backgrounds that text can stand on."""

    window: str
    base: str
    text: str
    muted: str
    border: str
    hover: str
    accent: str
    accent_hover: str
    accent_soft: str
    accent_text: str
    selection: str
    grid: str
    group_row: str
    sub_group_row: str
    late: str
    late_soft: str
    soon: str
    soon_soft: str
    doing: str
    doing_soft: str
    done: str
    done_soft: str
    idle: str
    impossible: str
    sidebar: str


LIGHT = Colors(
    window="#f4f6f9",
    base="#ffffff",
    text="#1b2733",
    muted="#5a6877",
    border="#d5dde5",
    hover="#eaf0f6",
    accent="#1f5fa8",
    accent_hover="#184d8a",
    accent_soft="#e3edf9",
    accent_text="#ffffff",
    selection="#cfe1f7",
    grid="#c4cdd7",
    group_row="#e9eff6",
    sub_group_row="#f4f7fb",
    late="#c0272d",
    late_soft="#fdeceb",
    soon="#9a5b00",
    soon_soft="#fdf3e0",
    doing="#2468c0",
    doing_soft="#e6f0fb",
    done="#1d7a42",
    done_soft="#e5f4ea",
    idle="#66737f",
    impossible="#7b4f91",
    sidebar="#eaeff5",
)
DARK = Colors(
    window="#1b2027",
    base="#22282f",
    text="#dfe6ee",
    muted="#a1adba",
    border="#3c4651",
    hover="#2d353f",
    accent="#6cabf5",
    accent_hover="#8bbdf8",
    accent_soft="#263a52",
    accent_text="#0f1822",
    selection="#2f4c6e",
    grid="#48535f",
    group_row="#2b343e",
    sub_group_row="#262d35",
    late="#f47a72",
    late_soft="#44282a",
    soon="#e3ae4b",
    soon_soft="#40341f",
    doing="#74b4f7",
    doing_soft="#23374d",
    done="#66c182",
    done_soft="#22392b",
    idle="#9aa6b2",
    impossible="#c09ad6",
    sidebar="#171c22",
)

# By the values of `TaskState`, as the icons.
_STATE_COLORS = {
    "done": "done",
    "late": "late",
    "due_soon": "soon",
    "doing": "doing",
    "not_started": "idle",
    "impossible": "impossible",
}


class _Theme(QObject):
    """Which colours are shown now; `changed` tells widgets that paint themselves to do it again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.colors = LIGHT


_theme = _Theme()


def theme_changed() -> _Theme:
    """The object whose `changed` signal tells that the colours are others now."""
    return _theme


def colors() -> Colors:
    """The colours of the theme shown now."""
    return _theme.colors


def color(name: str) -> QColor:
    """A colour of the theme by its field name in `Colors`."""
    return QColor(getattr(_theme.colors, name))


def state_color(state: "TaskState") -> QColor:
    """The colour that stands for a task's state."""
    return color(_STATE_COLORS[state])


def is_dark() -> bool:
    """Whether the dark colours are shown."""
    return _theme.colors is DARK


def apply_theme(app: QApplication, name: str) -> None:
    """Show the program in the theme "light", "dark" or "system" (whatever the desktop uses)."""
    dark = name == "dark" or (name == "system" and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    _theme.colors = DARK if dark else LIGHT
    # Noted, not asked for: an answer brings all of Qt's class for styles with it.
    if not app.property(STYLE):
        app.setStyle(STYLE)
        app.setProperty(STYLE, True)
    app.setFont(_font())
    app.setPalette(palette(_theme.colors))
    app.setStyleSheet(stylesheet(_theme.colors))
    _theme.changed.emit()


def _font() -> QFont:
    known = set(QFontDatabase.families())
    font = QFont()
    families = [family for family in FONT_FAMILIES if family in known]
    if families:
        font.setFamilies(families)
    font.setPointSize(FONT_SIZE_PT)
    return font


def stylesheet(shown: Colors) -> str:
    """The program's stylesheet in these colours."""
    template = resource_path("theme", "style.qss").read_text(encoding="utf-8")
    tone = "dark" if shown is DARK else "light"
    # Its pictures are named by a short cut: the folder's own name may hold what no address in a stylesheet can.
    QDir.setSearchPaths("theme", [str(resource_path("theme"))])
    return Template(template).substitute(asdict(shown), tone=tone)


def palette(shown: Colors) -> QPalette:
    """The Qt palette in these colours, for whatever the stylesheet leaves to the style."""
    made = QPalette()
    role = QPalette.ColorRole
    for part, value in {
        role.Window: shown.window,
        role.WindowText: shown.text,
        role.Base: shown.base,
        role.AlternateBase: shown.sub_group_row,
        role.Text: shown.text,
        role.PlaceholderText: shown.muted,
        role.Button: shown.base,
        role.ButtonText: shown.text,
        role.BrightText: shown.late,
        role.ToolTipBase: shown.base,
        role.ToolTipText: shown.text,
        role.Highlight: shown.selection,
        role.HighlightedText: shown.text,
        role.Accent: shown.accent,
        role.Link: shown.accent,
        role.LinkVisited: shown.accent,
        role.Light: shown.base,
        role.Midlight: shown.hover,
        role.Mid: shown.border,
        role.Dark: shown.grid,
    }.items():
        made.setColor(part, QColor(value))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(shown.muted))
    return made
