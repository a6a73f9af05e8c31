"""The second step of bringing in: each appendix as it was understood, to be looked over and put right."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidgetItem, QMenu, QWidget

from caicach_desktop.domain.plan import ColumnRole, RowKind
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.import_wizard_lists import DATA, PartList, QuestionList
from caicach_desktop.gui.forms.ui_import_review_page import Ui_ImportReviewPage
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.review_model import ReviewModel
from caicach_desktop.gui.newest import Newest
from caicach_desktop.gui.widgets.review_view import ReviewView
from caicach_desktop.services import review_changes
from caicach_desktop.services.agencies import list_agencies
from caicach_desktop.services.review_checks import Advice, check_review
from caicach_desktop.services.reviewing import Part, Question, Review

CHECK_WAIT_MS = 400
# With less room the sides would be single words wide: both are put at the left.
TWO_SIDES_PX, LEAST_PX = 1000, 820
_NO_ADVICE = Advice({}, {})


class ImportReviewPage(QWidget):
    """Shows a `Review`, one appendix at a time; every change makes a new one, which can be taken back."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ui = Ui_ImportReviewPage()
        self.ui.setupUi(self)
        self.review = Review()
        self.advice = _NO_ADVICE
        self._checking = Newest(context, self)
        self._place = -1
        self._before: list[tuple[int, Part]] = []
        self.model = ReviewModel(self)
        self.view = ReviewView(self)
        self.view.show_model(self.model)
        self.ui.middleLayout.addWidget(self.view, 1)
        QWidget.setTabOrder(self.ui.undoButton, self.view)
        self.parts, self.questions = PartList(self.ui.partList), QuestionList(self.ui.questionList)
        self._check_later = QTimer(self, interval=CHECK_WAIT_MS, singleShot=True)
        self._check_later.timeout.connect(self.check)
        self.ui.splitter.setSizes([210, 830, 250])
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.splitter.setMinimumWidth(LEAST_PX)
        self._commands: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("&Bỏ dòng", "Delete", self.drop_rows),
            ("Đưa &ra một cấp", "Alt+Shift+Left", lambda: self.change_level(-1)),
            ("Thụt &vào một cấp", "Alt+Shift+Right", lambda: self.change_level(1)),
            ("Đổi dòng ⇄ &nhóm", "Ctrl+Shift+H", self.change_kind),
            ("&Hoàn tác", "Ctrl+Z", self.take_back),
        )
        self._connect()

    def _connect(self) -> None:
        self.ui.partList.currentRowChanged.connect(self._show_part)
        self.ui.partList.itemChanged.connect(self._keep_or_leave)
        change = self._change
        self.view.role_chosen.connect(lambda at, role: change(review_changes.set_role, at, ColumnRole(role)))
        self.view.renamed.connect(lambda at, heading: change(review_changes.rename_column, at, heading))
        self.view.left_out.connect(self.leave_column)
        self.view.customContextMenuRequested.connect(self._ask_row)
        self.view.selectionModel().selectionChanged.connect(self._update)
        self.ui.dropButton.clicked.connect(self.drop_rows)
        self.ui.higherButton.clicked.connect(lambda: self.change_level(-1))
        self.ui.deeperButton.clicked.connect(lambda: self.change_level(1))
        self.ui.kindButton.clicked.connect(self.change_kind)
        self.ui.columnButton.clicked.connect(lambda: self.view.ask_column(max(self.view.currentIndex().column(), 0)))
        self.ui.undoButton.clicked.connect(self.take_back)
        self.ui.settleButton.clicked.connect(self.settle)
        for part in (self.ui.numberEdit, self.ui.titleEdit, self.ui.noteEdit):
            part.textChanged.connect(self._facts_typed)
        self.ui.questionList.itemClicked.connect(self._go_to)
        self.ui.questionList.currentItemChanged.connect(self._go_to)
        for _, key, slot in self._commands:
            bind(key, self.view, slot, within=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ui, beside = self.ui, self.width() >= TWO_SIDES_PX
        if beside and ui.splitter.indexOf(ui.rightArea) < 0:
            ui.splitter.addWidget(ui.rightArea)
            self._put_doubts(ui.rightLayout.count() - 3)
        elif not beside and ui.splitter.indexOf(ui.rightArea) >= 0:
            ui.leftLayout.addWidget(ui.rightArea, 2)
            # Below the fields they would be out of sight, and nobody would read them.
            self._put_doubts(0)

    def _put_doubts(self, first: int) -> None:
        """Put the places to look at among the parts of the right side, the first of them at this place."""
        layout, ui = self.ui.rightLayout, self.ui
        parts: tuple[QWidget, ...] = (ui.questionsLabel, ui.questionList, ui.settleButton)
        for part in parts:
            layout.removeWidget(part)
        for place, part in enumerate(parts, first):
            layout.insertWidget(place, part, part is ui.questionList)

    # --- showing ---------------------------------------------------------------------------------------------------

    def show_review(self, review: Review) -> None:
        """Show what was read, from its first appendix on."""
        self.review = review
        self.advice = _NO_ADVICE
        self._before = []
        self._place = -1
        self.parts.show(review)
        doubtful = next((n for n, part in enumerate(review.parts) if part.questions), 0)
        if review.parts:
            self.parts.go_to(doubtful)
        else:
            self.model.show(None)
            self.questions.show((), (), self._described)
        self._update()
        self.check()

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

    @Slot()
    def _show_part(self) -> None:
        if self.parts.place() < 0:
            return
        self._place = self.parts.place()
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
        # What concerns a whole file is told beside its first appendix.
        doubts, advice = list(part.questions), list(self.advice.parts.get(self._place, ()))
        if self.review.parts_of(part.file)[0] == self._place:
            file = self.review.files[part.file]
            year = file.year_doubt(self.context.today()) if file.is_plan else ""
            year = f"{year}: sẽ xem lại được ở bước “Đưa vào đâu”" if year else ""
            doubts += [Question(None, None, reason) for reason in (*file.remarks, year) if reason]
            about_plan = self.advice.files.get(part.file, ())
            advice = [*(Question(None, None, reason, is_advice=True) for reason in about_plan), *advice]
        there = {row.id for row in part.whole.rows}
        advice = [q for q in advice if q not in part.seen and (q.row_id is None or q.row_id in there)]
        self.model.set_advice(advice)
        self.questions.show(doubts, advice, self._described)

    def _described(self, question: Question) -> str:
        place = self.model.index_of_row(question.row_id) if question.row_id is not None else None
        return question.reason if place is None else f"Dòng {place + 1}: {question.reason}"

    # --- what the checks say ---------------------------------------------------------------------------------------

    @Slot()
    def check(self) -> None:
        """Ask the checks about the review as it is now, in a worker."""
        review, store, today = self.review, self.context.store, self.context.today()
        self._checking.begin(
            "Đang kiểm tra", lambda _: check_review(review, list_agencies(store), today), self._advised
        )

    def _advised(self, advice: Advice) -> None:
        if self.part is not None:
            self.advice = advice
            self._list_questions(self.part)
            self._update()

    # --- changing --------------------------------------------------------------------------------------------------

    def _chosen(self) -> set[int]:
        return {self.model.rows[row].id for row in self.view.chosen_rows()}

    def _change(self, function: Callable[..., Part], *args: object) -> None:
        part = self.part
        if part is not None:
            self._before.append((self._place, part))
            self._take(function(part, *args))

    def _take(self, part: Part) -> None:
        before = self.part
        shown = self.model.appendix
        self.review = self.review.with_part(self._place, part)
        if shown is not None and shown.columns == part.whole.appendix.columns:
            self.model.refresh_part(part)
            if before is not None and before.left_out != part.left_out:
                self.view.fit_columns()
        else:
            current = self.view.currentIndex()
            self.model.show_part(part)
            self.view.fit_columns()
            if current.isValid():
                self.view.select_place(current.row(), current.column())
        self._list_questions(part)
        self.parts.rename(self.review)
        self._update()
        self._check_later.start()

    @Slot(int, bool)
    def leave_column(self, column: int, left_out: bool) -> None:
        """Leave a column out, or take it back."""
        self._change(review_changes.leave_column if left_out else review_changes.take_column, column)

    @Slot(QPoint)
    def _ask_row(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, key, slot in self._commands:
            menu.addAction(f"{text}\t{key}", slot)
        column = self.view.currentIndex().column()
        if column >= 0:
            menu.addSeparator()
            menu.addAction("&Cột này…", lambda: self.view.ask_column(column))
        menu.popup(self.view.viewport().mapToGlobal(place))

    @Slot()
    def drop_rows(self) -> None:
        """Leave the selected rows out."""
        first = min(self.view.chosen_rows(), default=0)
        if self._chosen():
            self._change(review_changes.drop_rows, self._chosen())
            if self.model.rowCount():
                self.view.select_place(min(first, self.model.rowCount() - 1), 0)

    def change_level(self, by: int) -> None:
        """Move the selected rows deeper or higher."""
        if self._chosen():
            self._change(review_changes.change_level, self._chosen(), by)

    @Slot()
    def change_kind(self) -> None:
        """Make the selected rows groups, or tasks where they all are groups."""
        rows = [self.model.rows[place] for place in self.view.chosen_rows()]
        if rows:
            kind = RowKind.TASK if all(row.is_group for row in rows) else RowKind.GROUP
            self._change(review_changes.set_kind, {row.id for row in rows}, kind)

    @Slot()
    def settle(self) -> None:
        """Take the current place off the list and go on to the next one."""
        question, row = self.questions.chosen(), self.ui.questionList.currentRow()
        if question is not None and self._can_settle(question):
            self._change(review_changes.settle, question)
            self.ui.questionList.setCurrentRow(min(row, self.ui.questionList.count() - 1))

    def _can_settle(self, question: Question | None) -> bool:
        part = self.part
        return bool(question and part and (question.is_advice or question in part.questions))

    @Slot()
    def take_back(self) -> None:
        """Undo the last change made on this page; the texts typed at the right stay."""
        if not self._before:
            return
        place, before = self._before.pop()
        now = self.review.parts[place]
        facts = now.whole.appendix
        if place != self._place:
            self.parts.go_to(place)
        again = review_changes.set_facts(before, facts.number, facts.title, facts.note)
        self._take(replace(again, kept=now.kept))

    @Slot(QListWidgetItem)
    def _keep_or_leave(self, item: QListWidgetItem) -> None:
        place = item.data(DATA)
        kept = item.checkState() == Qt.CheckState.Checked
        self.review = self.review.with_part(place, replace(self.review.parts[place], kept=kept))
        self.parts.rename(self.review)
        self._update()
        self._check_later.start()

    @Slot()
    def _facts_typed(self) -> None:
        part = self.part
        if part is None:
            return
        title = [line.strip() for line in self.ui.titleEdit.toPlainText().split("\n") if line.strip()]
        note = self.ui.noteEdit.toPlainText().strip() or None
        facts = review_changes.set_facts(part, self.ui.numberEdit.text().strip(), title, note)
        self.review = self.review.with_part(self._place, facts)
        self.parts.rename(self.review)
        self._check_later.start()

    @Slot()
    def _go_to(self) -> None:
        question = self.questions.chosen()
        place = self.model.place_of(question) if question else None
        if place is not None:
            self.view.select_place(*place)
        self._update()

    @Slot()
    def _update(self) -> None:
        some = bool(self.view.selectionModel() and self.view.selectionModel().hasSelection())
        for button in (self.ui.dropButton, self.ui.higherButton, self.ui.deeperButton, self.ui.kindButton):
            button.setEnabled(some)
        self.ui.columnButton.setEnabled(self.model.columnCount() > 0)
        self.ui.undoButton.setEnabled(bool(self._before))
        self.ui.settleButton.setEnabled(self._can_settle(self.questions.chosen()))
        self.changed.emit()
