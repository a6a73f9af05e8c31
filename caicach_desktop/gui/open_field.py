"""The fields of the page Kế hoạch that are known again after a sudden stop, so that what was typed can be put back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from caicach_desktop.domain.text import clean
from caicach_desktop.gui.last_state import Field

if TYPE_CHECKING:
    from caicach_desktop.gui.main_window import MainWindow
    from caicach_desktop.gui.pages.plan_page import PlanPage

_TO_COPY = "nên phần gõ dở không được điền lại; hãy sao chép để dán vào chỗ cần."
GONE = f"Chỗ đang gõ dở không còn trong dữ liệu, {_TO_COPY}"
STORED = "Phần gõ dở đã được lưu đúng chỗ này rồi, không cần gõ lại."
CHANGED = f"Nội dung ở chỗ đang gõ dở nay đã khác, {_TO_COPY}"
Found = tuple[Field, QModelIndex | QWidget]


def field_of(window: "MainWindow", widget: QWidget) -> Field | None:
    """What a widget is the editor of, with the text stored there when the typing began; None where that is none of the
    fields known again."""
    page: PlanPage | None = vars(window).get("plan_page")
    if page is None or not page.isAncestorOf(widget):
        return None
    editor = page.view.cells.editor
    if editor is not None and widget is editor:
        index = page.view.seen(page.view.currentIndex())
        cell = _cell(page, index) if page.view.indexWidget(index) is editor else None
        return replace(cell, before=editor.original) if cell is not None else None
    name = widget.objectName()
    for tab, known in ((page.facts, _fact), (page.body, _section)):
        if tab.isAncestorOf(widget):
            return known(page, name)
    return None


def put_back(window: "MainWindow", field: Field) -> str:
    """Go to a field and let its text be typed there, not stored; returns "", or a sentence that says why it is not
    there."""
    found = {"cell": _find_cell, "fact": _find_fact, "section": _find_section}[field.kind](window, field)
    if found is None:
        return GONE
    now, place = found
    if not _is_same(now, field):
        return STORED if _is_same(now, replace(field, before=now.before)) and _says(now.before, field.text) else CHANGED
    editor = place if isinstance(place, QWidget) else _opened(window.plan_page, place)
    return "" if editor is not None and _type(editor, field.text) else CHANGED


def _is_same(now: Field, field: Field) -> bool:
    """Whether a field is the one that was typed in, and holds what it held then.

    Many fields are empty, and a restored backup may give ids anew: then what stands beside must be the same too. The
    place of a section in its plan says little at any time.
    """
    if replace(now, beside="", text="") != replace(field, beside="", text=""):
        return False
    return now.beside == field.beside or (field.kind != "section" and bool(field.before.strip()))


def _says(stored: str, typed: str) -> bool:
    """Whether a text is stored, as tidy as the services keep it."""
    return [line.split() for line in stored.splitlines()] == [line.split() for line in clean(typed).splitlines()]


def _type(editor: QWidget, text: str) -> bool:
    """Put a text into an editor as if it had been typed: the editor's own undo takes it back."""
    line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    if not isinstance(line, QLineEdit | QPlainTextEdit):
        return False
    line.selectAll()
    if isinstance(line, QLineEdit):
        line.insert(text)
    else:
        line.insertPlainText(text)
    return True


# --- cells ------------------------------------------------------------------------------------------------------------


def _cell(page: "PlanPage", index: QModelIndex) -> Field | None:
    appendix = page.model.appendix
    if appendix is None or not index.isValid():
        return None
    row, place, column = page.model.rows[index.row()], index.column(), appendix.columns[index.column()]
    return Field(
        "cell",
        appendix.plan_id,
        appendix.id,
        row.id,
        place,
        f"{column.role.value}: {column.heading}",
        str(index.data(Qt.ItemDataRole.EditRole) or ""),
        " | ".join(text for at, text in enumerate(row.cells) if text and at != place),
    )


def _find_cell(window: "MainWindow", field: Field) -> Found | None:
    window.open_row(field.plan, field.appendix, field.row, field.column)
    page = window.plan_page
    row = page.model.index_of_row(field.row) if page.place == (field.plan, field.appendix) else None
    if row is None:
        return None
    # Merged with another one meanwhile, it is that one's text that is seen, and its row that tells.
    index = page.view.seen(page.model.index(row, field.column))
    now = _cell(page, index)
    return (now, index) if now is not None else None


def _opened(page: "PlanPage", index: QModelIndex) -> QWidget | None:
    """The editor of a cell, None where it cannot be edited any more."""
    if not page.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
        return None
    page.view.edit(index)
    return page.view.cells.editor


# --- the plan's facts and its body ------------------------------------------------------------------------------------


def _fact(page: "PlanPage", name: str) -> Field | None:
    stored, title = page.facts.stored(name), page.facts.stored("titleEdit")
    return Field("fact", page.place[0], name=name, before=stored, beside=title or "") if stored is not None else None


def _section(page: "PlanPage", name: str) -> Field | None:
    stored = page.body.stored(name)
    if stored is None:
        return None
    place, before, beside = stored
    return Field("section", page.place[0], row=place, name=name, before=before, beside=beside)


def _find_fact(window: "MainWindow", field: Field) -> Found | None:
    window.open_fact(field.plan, "")
    page = window.plan_page
    now = _fact(page, field.name) if page.place[0] == field.plan else None
    if now is None:
        return None
    widget: QWidget = getattr(page.facts.ui, field.name)
    page.facts.go_to(widget)
    return now, widget


def _find_section(window: "MainWindow", field: Field) -> Found | None:
    window.open_fact(field.plan, f"sections/{field.row}")
    page = window.plan_page
    now = _section(page, field.name) if page.place[0] == field.plan else None
    if now is None:
        return None
    widget: QWidget = getattr(page.body.ui, field.name)
    widget.setFocus()
    return now, widget
