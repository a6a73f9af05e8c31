"""The actions of the appendix table: one list for toolbar, context menu, window menu and keyboard."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.widgets.appendix_commands import AppendixCommands
from caicach_desktop.gui.widgets.appendix_view import AppendixView


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """An action before it is made; several shortcuts are separated by a blank, the first one is shown."""

    name: str
    text: str
    icon: str
    shortcuts: str
    slot: Callable[[], None]
    in_toolbar: bool = True


SEPARATOR = None
# These work from the whole window while the table is in view.
_ANYWHERE = ("find", "replace", "look")
_INSERT_KEYS = "Ctrl+Enter Ctrl+Return Ctrl+Shift++ Ctrl++"


class AppendixActions:
    """Makes the actions for menus and toolbars; shortcuts work while the table itself has the keyboard."""

    def __init__(
        self,
        view: AppendixView,
        commands: AppendixCommands,
        find: Callable[[], None],
        replace: Callable[[], None],
        look: Callable[[], None],
    ) -> None:
        self._view = view
        self._order: list[QAction | None] = []
        self.by_name: dict[str, QAction] = {}
        self._in_toolbar: set[str] = set()
        for plan in _plans(commands, find, replace, look):
            self._order.append(self._make(plan) if plan else None)

    def _make(self, plan: ActionPlan) -> QAction:
        action = QAction(icon(plan.icon), plan.text, self._view) if plan.icon else QAction(plan.text, self._view)
        keys = [QKeySequence(key) for key in plan.shortcuts.split()]
        action.setShortcuts(keys)
        # Not while a cell is being edited: there the same keys belong to the text.
        anywhere = plan.name in _ANYWHERE
        contexts = Qt.ShortcutContext
        action.setShortcutContext(contexts.WindowShortcut if anywhere else contexts.WidgetShortcut)
        shown = plan.text.replace("&", "").rstrip("…")
        native = QKeySequence.SequenceFormat.NativeText
        action.setToolTip(f"{shown} ({keys[0].toString(native)})" if keys else shown)
        action.setObjectName(plan.name)
        action.triggered.connect(lambda: self._trigger(plan.slot))
        self._view.addAction(action)
        self.by_name[plan.name] = action
        if plan.in_toolbar:
            self._in_toolbar.add(plan.name)
        return action

    def _trigger(self, slot: Callable[[], None]) -> None:
        self._view.commit()
        slot()

    def fill_menu(self, menu: QMenu) -> None:
        """Put every action into a menu."""
        for action in self._order:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)

    def fill_toolbar(self, bar: QToolBar) -> None:
        """Put the actions with a picture into a toolbar."""
        wanted = False
        for action in self._order:
            if action is None:
                wanted = True
            elif action.objectName() in self._in_toolbar:
                if wanted and bar.actions():
                    bar.addSeparator()
                bar.addAction(action)
                wanted = False
        rest = bar.findChild(QToolButton, "qt_toolbar_ext_button")
        if rest is not None:
            # The style's own arrow is a small black picture, which nobody sees on dark ground.
            rest.setIcon(icon("chevron-right"))
            rest.setToolTip("Những nút không đủ chỗ")

    def set_enabled(self, on: bool) -> None:
        """Switch all of them on or off (off while no appendix is shown)."""
        for action in self.by_name.values():
            action.setEnabled(on)


def _plans(
    c: AppendixCommands, find: Callable[[], None], replace: Callable[[], None], look: Callable[[], None]
) -> list[ActionPlan | None]:
    return [
        ActionPlan("insertTask", "Thêm &dòng nhiệm vụ", "add-row", _INSERT_KEYS, c.insert_task),
        ActionPlan("insertGroup", "Thêm &nhóm (đề mục)", "add-group", "Ctrl+Shift+G", c.insert_group),
        ActionPlan("deleteRows", "&Xóa dòng", "delete", "Ctrl+-", c.delete_rows),
        SEPARATOR,
        ActionPlan("moveUp", "Chuyển &lên", "move-up", "Alt+Up", c.move_up),
        ActionPlan("moveDown", "Chuyển x&uống", "move-down", "Alt+Down", c.move_down),
        ActionPlan("outdent", "Đưa &ra một cấp", "outdent", "Alt+Shift+Left", lambda: c.change_level(-1)),
        ActionPlan("indent", "Thụt &vào một cấp", "indent", "Alt+Shift+Right", lambda: c.change_level(1)),
        ActionPlan("changeKind", "Đổi dòng ⇄ &nhóm", "", "Ctrl+Shift+H", c.change_kind, False),
        SEPARATOR,
        ActionPlan("merge", "&Gộp với ô trên", "merge", "Ctrl+M", c.merge),
        ActionPlan("unmerge", "&Tách ô đã gộp", "unmerge", "Ctrl+Shift+M", c.unmerge),
        ActionPlan("fillDown", "Điền xuốn&g dưới", "fill-down", "Ctrl+D", c.fill_down),
        SEPARATOR,
        ActionPlan("cut", "&Cắt", "cut", "Ctrl+X", c.cut, False),
        ActionPlan("copy", "&Sao chép", "copy", "Ctrl+C Ctrl+Ins", c.copy),
        ActionPlan("paste", "&Dán", "paste", "Ctrl+V Shift+Ins", c.paste),
        ActionPlan("pasteRows", "Dán thành dòng &mới", "", "Ctrl+Shift+V", c.paste_rows, False),
        ActionPlan("clear", "Xóa nội &dung ô", "", "Del", c.clear, False),
        SEPARATOR,
        ActionPlan("find", "&Tìm…", "find", "Ctrl+F", find),
        ActionPlan("replace", "Tìm và t&hay thế…", "replace", "Ctrl+H", replace, False),
        SEPARATOR,
        ActionPlan("progress", "Cập nhật tiến độ…", "progress", "Ctrl+T", c.open_task),
        ActionPlan("look", "Trình &bày bảng in…", "table-look", "Ctrl+Shift+P", look),
    ]
