"""The tab "Nội dung": the sections of a plan's body, each with a heading and its paragraphs."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.plan import Plan, Section
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_plan_body import Ui_BodyTab
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.pages.plan_facts_values import lines
from caicach_desktop.services import plans

_NAME_LENGTH = 70
ROOMY_FROM_PX = 700


class BodyTab(QWidget):
    """Lists the sections and edits the chosen one; it is kept as soon as a field is left."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._plan: Plan | None = None
        self._plan_id = 0
        self._saving = False
        self.ui = Ui_BodyTab()
        self.ui.setupUi(self)
        ui = self.ui
        for button, name, slot in (
            (ui.addButton, "add-row", self.add),
            (ui.upButton, "move-up", lambda: self.shift(-1)),
            (ui.downButton, "move-down", lambda: self.shift(1)),
            (ui.removeButton, "delete", self.remove),
        ):
            button.setIcon(icon(name))
            button.clicked.connect(slot)
        self._shown = -1
        ui.list.currentRowChanged.connect(self._chosen)
        for widget in (ui.headingEdit, ui.textEdit):
            widget.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The words above the list hold it wider than a narrow window lets the text be.
        self.ui.listLabel.setVisible(event.size().width() >= ROOMY_FROM_PX)

    def show_plan(self, plan_id: int, now: bool) -> None:
        """Show a plan's sections: at once, or when asked again while the tab is in view."""
        if plan_id != self._plan_id:
            self._plan, self._shown = None, -1
        self._plan_id = plan_id
        if now and not self._saving:
            self._load()
        elif not now:
            self._plan = None

    def commit(self) -> None:
        """Keep what is typed in the chosen section."""
        plan, place, new = self._plan, self._shown, self._typed()
        if plan is not None and new is not None and not self._saving:
            self._save((*plan.sections[:place], new, *plan.sections[place + 1 :]), place)

    def _section(self, place: int) -> Section | None:
        """A section as it was read last."""
        sections = self._plan.sections if self._plan else ()
        return sections[place] if 0 <= place < len(sections) else None

    def stored(self, name: str) -> tuple[int, str, str] | None:
        """Of the chosen section its place, what is stored for the field with this name, and for the other field; None
        where there is no section or no such field."""
        section = self._section(self._shown)
        if section is None or name not in ("headingEdit", "textEdit"):
            return None
        heading, text = section.heading or "", "\n".join(section.paragraphs)
        return (self._shown, heading, text) if name == "headingEdit" else (self._shown, text, heading)

    def _typed(self) -> Section | None:
        """The chosen section with what was typed into it; None where nothing was."""
        old = self._section(self._shown)
        heading, text = self.ui.headingEdit.text().strip() or None, self.ui.textEdit.toPlainText()
        if old is None or (heading == old.heading and text == "\n".join(old.paragraphs)):
            return None
        return replace(old, heading=heading, paragraphs=lines(text))

    def point_to(self, field: str) -> None:
        """Choose a section ("sections/2" is the third) and put the keyboard into its text."""
        place = int(field.partition("/")[2] or 0)
        self.ui.list.setCurrentRow(min(place, self.ui.list.count() - 1))
        self.ui.textEdit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)

    def add(self) -> None:
        """Add an empty section below the chosen one."""
        self.commit()
        if self._plan is not None:
            place = self._shown + 1
            sections = self._plan.sections
            self._save((*sections[:place], Section("Đề mục mới"), *sections[place:]), place)
            self.ui.headingEdit.setFocus()
            self.ui.headingEdit.selectAll()

    def remove(self) -> None:
        """Delete the chosen section; undo brings it back."""
        self.commit()
        plan, place = self._plan, self._shown
        if plan is not None and 0 <= place < len(plan.sections):
            left = (*plan.sections[:place], *plan.sections[place + 1 :])
            self._save(left, min(place, len(left) - 1))

    def shift(self, by: int) -> None:
        """Move the chosen section up (-1) or down (1)."""
        self.commit()
        plan, place = self._plan, self._shown
        if plan is not None and 0 <= place < len(plan.sections) and 0 <= place + by < len(plan.sections):
            sections = list(plan.sections)
            sections.insert(place + by, sections.pop(place))
            self._save(tuple(sections), place + by)

    def _save(self, sections: tuple[Section, ...], place: int) -> None:
        """Keep the sections; where that fails, the plan is shown as it is now."""
        if self._plan is None:
            return
        self._saving = True
        typed = "\n".join(sections[place].paragraphs) if 0 <= place < len(sections) else ""
        try:
            self._context.save_typed(typed, partial(plans.update_plan, plan=self._plan, sections=sections))
        finally:
            self._saving = False
            self._plan, self._shown = None, place
            self._load()

    def _load(self) -> None:
        """Read the sections anew; what is being typed stays while its section is as it was."""
        before = self._section(self._shown) if self._typed() else None
        whole = self._context.do(plans.load_plan, self._plan_id) if self._plan_id else None
        self._plan = whole.plan if whole else None
        sections = self._plan.sections if self._plan else ()
        listing = self.ui.list
        listing.blockSignals(True)
        listing.clear()
        listing.addItems([_name(section) for section in sections])
        listing.setCurrentRow(min(max(self._shown, 0), len(sections) - 1))
        listing.blockSignals(False)
        if before is None or self._section(self._shown) != before:
            self._show(listing.currentRow())

    def _chosen(self, place: int) -> None:
        self.commit()
        self.ui.list.blockSignals(True)
        self.ui.list.setCurrentRow(place)
        self.ui.list.blockSignals(False)
        self._show(place)

    def _show(self, place: int) -> None:
        self._shown = place
        section = self._section(place) or Section()
        text = "\n".join(section.paragraphs)
        if self.ui.headingEdit.text() != (section.heading or ""):
            self.ui.headingEdit.setText(section.heading or "")
            self.ui.headingEdit.setCursorPosition(0)
        if self.ui.textEdit.toPlainText() != text:
            self.ui.textEdit.setPlainText(text)
        for widget in (self.ui.headingEdit, self.ui.textEdit):
            widget.setEnabled(self._section(place) is not None)


def _name(section: Section) -> str:
    """How a section is called in the list: its heading, else its first words."""
    name = squeeze(section.heading or next(iter(section.paragraphs), "")) or "(trống)"
    return name if len(name) <= _NAME_LENGTH else name[:_NAME_LENGTH].rstrip() + "…"
