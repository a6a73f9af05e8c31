"""The words of the letter in view in the dialog Đôn đốc: typed for it alone or for all letters."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot

from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_chase_dialog import Ui_ChaseDialog
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.newest import Newest
from caicach_desktop.services.chase_letters import ChaseLetter
from caicach_desktop.services.chase_wording import (
    ChaseWording,
    LetterWords,
    figures_of,
    letter_words,
    programs,
    remember_wording,
    remembered_wording,
    reworded,
)

KEEP_AFTER_MS = 150
OWN, PROGRAMS = "Lời văn của cơ quan", "Lời văn gợi ý"
FIGURES = "Mỗi dòng là một đoạn. Chữ trên nền màu là số liệu, tên gọi tự điền theo từng công văn."
Question = Callable[[JobProgress], ChaseLetter]


class ChaseWords(QObject):
    """Shows the words of a letter to be changed; `wording` is what came of all changes."""

    def __init__(self, context: AppContext, ui: Ui_ChaseDialog, question: Callable[[], Question | None]) -> None:
        """`question` is asked in the window's thread: it gives what reads the letter in view in a worker, or nothing
        where there is none."""
        super().__init__(ui.textEdit)
        self._context = context
        self._ui = ui
        self._question = question
        self._words: LetterWords | None = None
        self._filling = self._pending = False
        self._first = remembered_wording(context.store)
        self.wording: ChaseWording = self._first
        self._reading = Newest(context, self)
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._keeping.timeout.connect(self.keep)
        ui.figuresLabel.setText(FIGURES)
        ui.restoreButton.setIcon(icon("undo"))
        ui.textEdit.textChanged.connect(self._typed)
        ui.everyBox.toggled.connect(self._for_whom)
        ui.restoreButton.clicked.connect(self.restore)

    @property
    def busy(self) -> bool:
        """Whether the words of another letter are on their way."""
        return self._reading.busy or self._pending

    # --- showing ------------------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Show the words of the letter that is in view now."""
        self.keep()
        self._reading.stop()
        question = self._question()
        if question is None:
            self._words = None
            self._fill("")
            self._ui.wordsPage.setEnabled(False)
        else:
            self._reading.begin("Đọc lời văn công văn", question, self._show)

    def _show(self, letter: ChaseLetter) -> None:
        self._words = letter_words(letter, self.wording)
        self._ui.wordsPage.setEnabled(True)
        self._fill(self._words.text)
        self._mark()

    def _fill(self, text: str) -> None:
        edit = self._ui.textEdit
        self._filling = True
        edit.setUndoRedoEnabled(False)  # nobody undoes his way into the words of another letter
        edit.show_text(text)
        edit.setUndoRedoEnabled(True)
        self._filling = False

    def _mark(self) -> None:
        if self._words is not None:
            text = self._ui.textEdit.toPlainText()
            own = text != self._words.generated
            self._ui.textEdit.show_figures(figures_of(self._words, text))
            self._ui.wordingLabel.setText(OWN if own else PROGRAMS)
            self._ui.restoreButton.setEnabled(own)

    # --- changing -----------------------------------------------------------------------------------------------------

    @Slot()
    def _typed(self) -> None:
        if not self._filling and self._words is not None:
            self._pending = True
            self._keeping.start()

    @Slot()
    def keep(self) -> None:
        """Have what was typed count, for the letter or for all of them."""
        if self._drop_pending() and self._words is not None:
            self._take(reworded(self.wording, self._words, self._ui.textEdit.toPlainText(), self._for_all))
            self._mark()

    def _drop_pending(self) -> bool:
        """Forget that something is to be kept; whether anything was."""
        self._keeping.stop()
        pending, self._pending = self._pending, False
        return pending

    @property
    def _for_all(self) -> bool:
        return self._ui.everyBox.isChecked()

    def _take(self, wording: ChaseWording) -> None:
        if wording.memory != self.wording.memory:
            remember_wording(self._context.store, wording)
        self.wording = wording

    @Slot(bool)
    def _for_whom(self, for_all: bool) -> None:
        """What was typed before the tick goes with it; taking the tick away leaves the others as they were."""
        words, text = self._words, self._ui.textEdit.toPlainText()
        self._drop_pending()
        if words is None or (for_all and text == words.text and words.agencies not in self.wording.own):
            return
        base = self.wording if for_all else replace(self.wording, memory=self._first.memory)
        self._take(reworded(base, words, text, for_all))

    @Slot()
    def restore(self) -> None:
        """Take the program's words for the letter, or for all where the box is ticked."""
        if self._words is not None:
            self._drop_pending()
            self._take(programs(self.wording, self._words, self._for_all))
            self._fill(self._words.generated)
            self._mark()
