"""The fields of the dialog Viết báo cáo: the report's head and its sections, one of them shown at a time."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QListWidgetItem, QWidget

from caicach_desktop.domain.plan import Signature
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.forms.ui_report_dialog import Ui_ReportDialog
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.widgets.field_text import field_text, set_field_text
from caicach_desktop.services.reports import ReportDraft, ReportHead, ReportSection, figures_in

HEAD = "head"
HEAD_NAME = "Số, ngày, nơi nhận, chữ ký"
BARE_NAMES = {"opening": "Mở đầu", "closing": "Kết thúc"}
OWN, PROGRAMS = "Lời văn của cơ quan", "Lời văn gợi ý"
FIGURES = "Chữ trên nền màu là số liệu tự điền; kỳ sau tự thay bằng số liệu của kỳ ấy."
MARK_AFTER_MS = 120
ICON_PX = 16
KEY_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class HeadField:
    """A field of the head: how the head reads in it, and the head a typed text makes."""

    shown: Callable[[ReportHead], str]
    changed: Callable[[ReportHead, str], ReportHead]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.rstrip() for line in text.split("\n") if line.strip())


def _plain(name: str) -> HeadField:
    return HeadField(lambda head: getattr(head, name), lambda head, text: _with(head, name, squeeze(text)))


def _optional(name: str) -> HeadField:
    return HeadField(
        lambda head: getattr(head, name) or "", lambda head, text: _with(head, name, squeeze(text) or None)
    )


def _with(head: ReportHead, name: str, value: Any) -> ReportHead:
    return replace(head, **{name: value})


def _signed(head: ReportHead, **changes: Any) -> ReportHead:
    signature = replace(head.signature or Signature(), **changes)
    return replace(head, signature=None if signature == Signature() else signature)


HEAD_FIELDS = {
    "parentEdit": _optional("issuer_parent"),
    "issuerEdit": _plain("issuer"),
    "numberEdit": _optional("number"),
    "symbolEdit": _plain("symbol"),
    "placeEdit": _plain("place"),
    "dateEdit": _plain("date"),
    "titleEdit": _plain("title"),
    "recipientsEdit": HeadField(
        lambda head: "\n".join(head.recipients), lambda head, text: replace(head, recipients=_lines(text))
    ),
    "authorityEdit": HeadField(
        lambda head: "\n".join(head.signature.authority) if head.signature else "",
        lambda head, text: _signed(head, authority=_lines(text)),
    ),
    "signTitleEdit": HeadField(
        lambda head: head.signature.title if head.signature else "",
        lambda head, text: _signed(head, title=squeeze(text)),
    ),
    "signNameEdit": HeadField(
        lambda head: (head.signature.name or "") if head.signature else "",
        lambda head, text: _signed(head, name=squeeze(text) or None),
    ),
}


class ReportFields(QObject):
    """Writes a draft into the fields and reads it back; `edited` tells of everything that is typed, `turned` that
    another part is shown."""

    edited = Signal()
    turned = Signal()

    def __init__(self, ui: Ui_ReportDialog, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._draft: ReportDraft | None = None
        # Heading and text of each section, as typed, by its key.
        self._texts: dict[str, tuple[str, str]] = {}
        self._filling = False
        self._head: dict[QWidget, HeadField] = {getattr(ui, name): field for name, field in HEAD_FIELDS.items()}
        for widget in (*self._head, ui.headingEdit, ui.textEdit):
            widget.textChanged.connect(self._typed)  # type: ignore[attr-defined]
            widget.installEventFilter(self)
        self._marking = QTimer(self, singleShot=True, interval=MARK_AFTER_MS)
        self._marking.timeout.connect(self._mark)
        ui.figuresLabel.setText(FIGURES)
        ui.partsList.setIconSize(QSize(ICON_PX, ICON_PX))
        ui.partsList.setResizeMode(ui.partsList.ResizeMode.Adjust)
        ui.partsList.setWordWrap(True)
        ui.restoreButton.setIcon(icon("undo"))
        ui.partsList.currentRowChanged.connect(self._show_part)
        ui.restoreButton.clicked.connect(self.restore)

    # --- the draft ----------------------------------------------------------------------------------------------------

    def show(self, draft: ReportDraft) -> None:
        """Show a draft; the chosen part stays chosen, the cursor where the text is the same."""
        first = self._draft is None
        self._draft = draft
        self._texts = {one.key: (one.heading, one.text) for one in draft.sections}
        self._filling = True
        for widget, field in self._head.items():
            if field_text(widget) != field.shown(draft.head):
                set_field_text(widget, field.shown(draft.head))
        self._filling = False
        if first:
            self._list_parts(draft)
        self._show_part()

    def draft(self, base: ReportDraft) -> ReportDraft:
        """A draft with what stands in the fields."""
        head = base.head
        for widget, field in self._head.items():
            if field_text(widget) != field.shown(head):
                head = field.changed(head, field_text(widget))
        return replace(base, head=head, sections=tuple(map(self._section, base.sections)))

    def _section(self, section: ReportSection) -> ReportSection:
        heading, text = self._texts.get(section.key, (section.heading, section.text))
        return replace(section, heading=squeeze(heading) or section.generated_heading, text=text)

    def _list_parts(self, draft: ReportDraft) -> None:
        with QSignalBlocker(self._ui.partsList):
            for key, name in [(HEAD, HEAD_NAME), *((one.key, _name(one)) for one in draft.sections)]:
                item = QListWidgetItem(_blank(), name, self._ui.partsList)
                item.setData(KEY_ROLE, key)
        self._ui.partsList.setCurrentRow(1)

    # --- the part shown -----------------------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """The key of the section shown; that of the head while the head is."""
        item = self._ui.partsList.currentItem()
        return item.data(KEY_ROLE) if item else HEAD

    def step(self, by: int) -> None:
        """Go to the next part (1) or the one before (-1); the keyboard goes along."""
        row = self._ui.partsList.currentRow() + by
        if 0 <= row < self._ui.partsList.count():
            self._ui.partsList.setCurrentRow(row)
            (self._ui.numberEdit if self.key == HEAD else self._ui.textEdit).setFocus()

    def chosen(self) -> ReportSection | None:
        """The section shown as it stands in the fields; none while the head is."""
        sections = self._draft.sections if self._draft else ()
        return next((self._section(one) for one in sections if one.key == self.key), None)

    @Slot()
    def _show_part(self, *_: object) -> None:
        ui, section = self._ui, self.chosen()
        ui.stack.setCurrentWidget(ui.sectionPage if section else ui.headArea)
        if section is not None:
            other = ui.textEdit.property("key") != section.key
            self._filling = True
            ui.headingEdit.setVisible(bool(section.generated_heading))
            ui.headingEdit.setPlaceholderText(section.generated_heading)
            set_field_text(ui.headingEdit, section.heading)
            ui.textEdit.show_text(section.text)
            if other:
                ui.textEdit.setProperty("key", section.key)
                ui.textEdit.moveCursor(ui.textEdit.textCursor().MoveOperation.Start)
            self._filling = False
        self._mark()
        self.turned.emit()

    @Slot()
    def restore(self) -> None:
        """Take the program's words for the section shown."""
        section = self.chosen()
        if section is not None and not is_programs(section):
            self._texts[section.key] = (section.generated_heading, section.generated)
            self._show_part()
            self.edited.emit()

    @Slot()
    def _typed(self, *_: object) -> None:
        if self._filling or self._draft is None:
            return
        if self.sender() in (self._ui.headingEdit, self._ui.textEdit):
            self._texts[self.key] = (self._ui.headingEdit.text(), self._ui.textEdit.toPlainText())
            self._marking.start()
        self.edited.emit()

    # --- whose words they are -----------------------------------------------------------------------------------------

    @Slot()
    def _mark(self) -> None:
        """Show the figures of the text, and which sections are in the office's own words."""
        self._marking.stop()
        section, draft = self.chosen(), self._draft
        if draft is None:
            return
        if section is not None:
            own = not is_programs(section)
            self._ui.textEdit.show_figures(figures_in(section, draft.values))
            self._ui.wordingLabel.setText(OWN if own else PROGRAMS)
            self._ui.restoreButton.setEnabled(own)
        for row, one in enumerate(draft.sections, start=1):
            item = self._ui.partsList.item(row)
            own = not is_programs(self._section(one))
            item.setIcon(icon("edit", "accent") if own else _blank())
            item.setToolTip(f"{_name(one)}: {(OWN if own else PROGRAMS).lower()}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Undo and redo are the dialog's: they go over all fields, in the order in which they were typed in.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        return super().eventFilter(watched, event)


def _blank() -> QIcon:
    """An icon that shows nothing, so that all names stand below each other."""
    empty = QPixmap(ICON_PX, ICON_PX)
    empty.fill(Qt.GlobalColor.transparent)
    return QIcon(empty)


def tidy(draft: ReportDraft) -> tuple[object, ...]:
    """What a draft says, without blanks that say nothing."""
    return draft.head, *((squeeze(one.heading), _tidy(one.text)) for one in draft.sections)


def is_programs(section: ReportSection) -> bool:
    """Whether a section says what the program alone would write, however its blanks are set."""
    return (squeeze(section.heading), _tidy(section.text)) == (section.generated_heading, _tidy(section.generated))


def _tidy(text: str) -> str:
    return "\n".join(squeeze(line) for line in text.split("\n") if line.strip())


def _name(section: ReportSection) -> str:
    """How a section is called in the list: its heading in small letters, as a sentence is written."""
    heading = section.generated_heading
    number, dot, words = heading.partition(". ")
    return f"{number}{dot}{words.capitalize()}" if heading else BARE_NAMES.get(section.key, section.key)
