"""The main window's actions: each once, with its key, picked up by menus and buttons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.theme import THEMES


@dataclass(frozen=True, slots=True)
class Spec:
    """An action before it is made: its name, menu text, icon, and keys (the first one is shown)."""

    name: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()


FILE = (
    Spec("new", "&Kế hoạch mới…", "new", ("Ctrl+N",)),
    Spec("import", "&Mở kế hoạch từ tệp…", "open", ("Ctrl+O",)),
    Spec("sample", "Mở kế hoạch mẫ&u", "sample"),
    Spec("-", ""),
    Spec("check", "Kiểm t&ra kế hoạch…", "inspect", ("F7",)),
    Spec("inspect", "Kiểm tra thể thứ&c tệp Word…", "file-word", ("Shift+F7",)),
    Spec("compare", "&So sánh với…", "compare", ("Ctrl+Shift+D",)),
    Spec("-", ""),
    Spec("export", "&Xuất và in…", "print", ("Ctrl+P", "Ctrl+Shift+E")),
    Spec("-", ""),
    Spec("backup", "Sao &lưu…", "backup", ("Ctrl+Shift+S",)),
    Spec("restore", "Khôi phục từ &bản sao lưu…", "undo"),
    Spec("folder", "Mở thư mục &dữ liệu", "folder"),
    Spec("-", ""),
    Spec("quit", "T&hoát", "close", ("Ctrl+Q",)),
)
EDIT = (
    Spec("undo", "&Hoàn tác", "undo", ("Ctrl+Z",)),
    Spec("redo", "&Làm lại", "redo", ("Ctrl+Y", "Ctrl+Shift+Z")),
    Spec("-", ""),
    Spec("search", "&Tìm khắp nơi", "search", ("Ctrl+K",)),
)
# What the menu Báo cáo offers, in the order in which a round is worked; `Round.slots` and `Exchange.slots` say what
# each does.
ROUND = (
    Spec("forms-out", "&Phát phiếu…", "export", ("Ctrl+Shift+O",)),
    Spec("forms-in", "Nhận phiế&u, gói báo cáo…", "import", ("Ctrl+Shift+I",)),
    Spec("collect", "&Nhập cho cơ quan…", "edit", ("F9",)),
    Spec("chase", "Đôn đố&c…", "late", ("Ctrl+Shift+L",)),
    Spec("sums", "&Tổng hợp…", "overview", ("Ctrl+Shift+T",)),
    Spec("report", "&Viết báo cáo…", "report", ("Ctrl+Shift+B",)),
    Spec("-", ""),
    Spec("pack", "Đóng gói gửi nơi &khác…", "export"),
    Spec("holidays", "Ngày n&ghỉ…", "calendar"),
)
HELP = (Spec("about", "&Giới thiệu", "help"),)


class Actions:
    """Makes actions whose every use first lets open editors keep what is typed."""

    def __init__(self, window: QMainWindow, context: AppContext, slots: Mapping[str, Callable[[], object]]) -> None:
        """`slots` says what each named action does."""
        self._window = window
        self._context = context
        self._slots = slots
        self._by_name: dict[str, QAction] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def add_menu(self, title: str, specs: Sequence[Spec]) -> QMenu:
        """Make these actions and a menu of them; "-" draws a line."""
        menu = self._window.menuBar().addMenu(title)
        for spec in specs:
            if spec.name == "-":
                menu.addSeparator()
            else:
                menu.addAction(self._make(spec))
        return menu

    def add_themes(self, menu: QMenu, chosen: str, choose: Callable[[str], None]) -> None:
        """Add the choice of the look to a menu."""
        menu.addSeparator()
        group = QActionGroup(self._window)
        for name, text in THEMES.items():
            # No icon: it would stand where the tick of the chosen one does.
            action = QAction(f"Giao diện {text[0].lower()}{text[1:]}", self._window, checkable=True)
            action.setChecked(name == chosen)
            action.triggered.connect(lambda _=False, name=name: choose(name))
            group.addAction(action)
            menu.addAction(action)
            self._by_name[f"theme-{name}"] = action

    def _make(self, spec: Spec) -> QAction:
        action = QAction(spec.text, self._window)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        plain = spec.text.replace("&", "").rstrip("…")
        action.setToolTip(f"{plain} ({spec.keys[0]})" if spec.keys else plain)
        slot = self._slots[spec.name]
        action.triggered.connect(lambda: self._run(slot))
        self._by_name[spec.name] = action
        return action

    def _run(self, slot: Callable[[], object]) -> None:
        self._context.commit_editors.emit()
        slot()
