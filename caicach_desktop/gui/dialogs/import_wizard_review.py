"""The second step of bringing in: each appendix as it was understood, to be looked over and put right."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListView, QListWidgetItem, QWidget

from caicach_desktop.domain.plan import RowKind
from caicach_desktop.gui.forms.ui_import_review_page import Ui_ImportReviewPage
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.models.review_model import ReviewModel
from caicach_desktop.gui.widgets.review_view import ReviewView, role_of
from caicach_desktop.services import reviewing
from caicach_desktop.services.reviewing import Part, Question, Review

_PART = Qt.ItemDataRole.UserRole
_NAME_HALF = 34


class ImportReviewPage(QWidget):
    """Shows a `Review`, one appendix at a time; every change makes a new one, which can be taken back."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportReviewPage()
        self.ui.setupUi(self)
        self.review = Review()
        self._place = -1
        self._before: list[tuple[int, Part]] = []
        self.model = ReviewModel(self)
        self.view = ReviewView(self)
        self.view.show_model(self.model)
        self.ui.middleLayout.addWidget(self.view, 1)
        for listed in (self.ui.partList, self.ui.questionList):
            listed.setResizeMode(QListView.ResizeMode.Adjust)
            listed.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.ui.splitter.setSizes([190, 850, 240])
        self.ui.splitter.setStretchFactor(1, 1)
        self._connect()
        self._keys()

    def _connect(self) -> None:
        self.ui.partList.currentRowChanged.connect(self._show_part)
        self.ui.partList.itemChanged.connect(self._keep_or_leave)
        self.view.role_chosen.connect(lambda column, role: self._change(reviewing.set_role, column, role_of(role)))
        self.view.selectionModel().selectionChanged.connect(self._update)
        self.ui.dropButton.clicked.connect(self.drop_rows)
        self.ui.higherButton.clicked.connect(lambda: self.change_level(-1))
        self.ui.deeperButton.clicked.connect(lambda: self.change_level(1))
        self.ui.kindButton.clicked.connect(self.change_kind)
        self.ui.undoButton.clicked.connect(self.take_back)
        self.ui.settleButton.clicked.connect(self.settle)
        for part in (self.ui.numberEdit, self.ui.titleEdit, self.ui.noteEdit):
            part.textChanged.connect(self._facts_typed)
        self.ui.questionList.itemClicked.connect(self._go_to)
        self.ui.questionList.currentItemChanged.connect(self._go_to)

    def _keys(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Delete", self.drop_rows),
            ("Alt+Shift+Left", lambda: self.change_level(-1)),
            ("Alt+Shift+Right", lambda: self.change_level(1)),
            ("Ctrl+G", self.change_kind),
            ("Ctrl+Z", self.take_back),
        )
        for key, slot in keys:
            QShortcut(QKeySequence(key), self.view, slot, context=here)

    # --- showing ---------------------------------------------------------------------------------------------------

    def show_review(self, review: Review) -> None:
        """Show what was read, from its first appendix on."""
        self.review = review
        self._before = []
        self._place = -1
        with QSignalBlocker(self.ui.partList):
            self.ui.partList.clear()
            for number in range(len(review.parts)):
                item = QListWidgetItem()
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setData(_PART, number)
                self.ui.partList.addItem(item)
        self._rename()
        doubtful = next((n for n, part in enumerate(review.parts) if part.questions), 0)
        if review.parts:
            self.ui.partList.setCurrentRow(doubtful)
        else:
            self.model.show(None)
        self._update()

    def activate(self) -> None:
        """Put the keyboard on the table."""
        self.view.fit_columns()
        self.view.setFocus()

    def is_ready(self) -> bool:
        """Whether anything is left to be brought in."""
        return bool(self.review.kept) or any(file.is_plan for file in self.review.files)

    @property
    def part(self) -> Part | None:
        """The appendix shown."""
        return self.review.parts[self._place] if 0 <= self._place < len(self.review.parts) else None

    def _rename(self) -> None:
        with QSignalBlocker(self.ui.partList):
            for number, part in enumerate(self.review.parts):
                item = self.ui.partList.item(number)
                count = f"{len(part.whole.rows)} dòng"
                doubts = f", {len(part.questions)} chỗ cần xem" if part.questions else ""
                file = self.review.files[part.file].name if len(self.review.files) > 1 else ""
                item.setToolTip("\n".join(filter(None, (part.name, file))))
                # Beside a tick box the list reserves a line too few: the last one is left empty.
                item.setText("\n".join(filter(None, (_short(part.name), count + doubts, file, " "))))
                item.setCheckState(Qt.CheckState.Checked if part.kept else Qt.CheckState.Unchecked)

    @Slot(int)
    def _show_part(self, place: int) -> None:
        self._place = place
        part = self.part
        if part is None:
            return
        self.model.show_part(part)
        self.view.fit_columns()
        if part.whole.rows:
            self.view.select_place(0, 0)
        self._fill_facts(part)
        self._list_questions(part)
        self._update()

    def _fill_facts(self, part: Part) -> None:
        appendix = part.whole.appendix
        fields = (self.ui.numberEdit, self.ui.titleEdit, self.ui.noteEdit)
        blockers = [QSignalBlocker(field) for field in fields]
        self.ui.numberEdit.setText(appendix.number)
        self.ui.titleEdit.setPlainText("\n".join(appendix.title))
        self.ui.noteEdit.setPlainText(appendix.note or "")
        for blocker in blockers:
            blocker.unblock()

    def _list_questions(self, part: Part) -> None:
        remarks = [Question(None, None, reason) for reason in self.review.files[part.file].remarks]
        with QSignalBlocker(self.ui.questionList):
            self.ui.questionList.clear()
            for question in (*part.questions, *remarks):
                item = QListWidgetItem(icon("warning", "soon"), self._described(question))
                item.setData(_PART, question)
                self.ui.questionList.addItem(item)
            if not self.ui.questionList.count():
                nothing = QListWidgetItem("Không có chỗ nào cần xem lại.")
                nothing.setFlags(Qt.ItemFlag.NoItemFlags)
                self.ui.questionList.addItem(nothing)

    def _described(self, question: Question) -> str:
        place = self.model.index_of_row(question.row_id) if question.row_id is not None else None
        return question.reason if place is None else f"Dòng {place + 1}: {question.reason}"

    # --- changing --------------------------------------------------------------------------------------------------

    def _chosen(self) -> set[int]:
        return {self.model.rows[row].id for row in self.view.chosen_rows()}

    def _change(self, function: Callable[..., Part], *args: object) -> None:
        part = self.part
        if part is not None:
            self._before.append((self._place, part))
            self._take(function(part, *args))

    def _take(self, part: Part) -> None:
        columns = self.model.columnCount()
        roles = [column.role for column in part.whole.appendix.columns]
        shown = self.model.appendix
        same = shown is not None and columns == len(roles) and roles == [column.role for column in shown.columns]
        self.review = self.review.with_part(self._place, part)
        if same:
            self.model.refresh_part(part)
        else:
            current = self.view.currentIndex()
            self.model.show_part(part)
            self.view.fit_columns()
            if current.isValid():
                self.view.select_place(current.row(), current.column())
        self._list_questions(part)
        self._rename()
        self._update()

    @Slot()
    def drop_rows(self) -> None:
        """Leave the selected rows out."""
        first = min(self.view.chosen_rows(), default=0)
        if self._chosen():
            self._change(reviewing.drop_rows, self._chosen())
            if self.model.rowCount():
                self.view.select_place(min(first, self.model.rowCount() - 1), 0)

    def change_level(self, by: int) -> None:
        """Move the selected rows deeper or higher."""
        if self._chosen():
            self._change(reviewing.change_level, self._chosen(), by)

    @Slot()
    def change_kind(self) -> None:
        """Make the selected rows groups, or tasks where they all are groups."""
        rows = [self.model.rows[place] for place in self.view.chosen_rows()]
        if rows:
            kind = RowKind.TASK if all(row.is_group for row in rows) else RowKind.GROUP
            self._change(reviewing.set_kind, {row.id for row in rows}, kind)

    @Slot()
    def settle(self) -> None:
        """Take the current doubtful place off the list."""
        item = self.ui.questionList.currentItem()
        question = item.data(_PART) if item else None
        part = self.part
        if part is not None and isinstance(question, Question) and question in part.questions:
            self._change(reviewing.settle, question)

    @Slot()
    def take_back(self) -> None:
        """Undo the last change made on this page; the texts typed at the right stay."""
        if not self._before:
            return
        place, before = self._before.pop()
        facts = self.review.parts[place].whole.appendix
        if place != self._place:
            self.ui.partList.setCurrentRow(place)
        kept = reviewing.set_facts(before, facts.number, facts.title, facts.note)
        self._take(kept)

    @Slot(QListWidgetItem)
    def _keep_or_leave(self, item: QListWidgetItem) -> None:
        place = item.data(_PART)
        kept = item.checkState() == Qt.CheckState.Checked
        self.review = self.review.with_part(place, replace(self.review.parts[place], kept=kept))
        self._update()

    @Slot()
    def _facts_typed(self) -> None:
        part = self.part
        if part is None:
            return
        title = [line.strip() for line in self.ui.titleEdit.toPlainText().split("\n") if line.strip()]
        note = self.ui.noteEdit.toPlainText().strip() or None
        facts = reviewing.set_facts(part, self.ui.numberEdit.text().strip(), title, note)
        self.review = self.review.with_part(self._place, facts)
        self._rename()

    @Slot()
    def _go_to(self) -> None:
        item = self.ui.questionList.currentItem()
        question = item.data(_PART) if item else None
        place = self.model.place_of(question) if isinstance(question, Question) else None
        if place is not None:
            self.view.select_place(*place)
        self._update()

    @Slot()
    def _update(self) -> None:
        some = bool(self.view.selectionModel() and self.view.selectionModel().hasSelection())
        for button in (self.ui.dropButton, self.ui.higherButton, self.ui.deeperButton, self.ui.kindButton):
            button.setEnabled(some)
        self.ui.undoButton.setEnabled(bool(self._before))
        part, item = self.part, self.ui.questionList.currentItem()
        self.ui.settleButton.setEnabled(bool(part and item and item.data(_PART) in part.questions))
        self.changed.emit()


def _short(name: str) -> str:
    """A long name without its middle: titles of one file often begin alike and differ only at the end."""
    if len(name) <= 2 * _NAME_HALF + 10:
        return name
    head, tail = name[:_NAME_HALF].rsplit(" ", 1)[0], name[-_NAME_HALF:].split(" ", 1)[-1]
    return f"{head} … {tail}"
