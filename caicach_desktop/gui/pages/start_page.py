"""The first start: three large choices while there is no plan yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_start_page import Ui_StartPage
from caicach_desktop.gui.widgets.icon_label import IconLabel

ICON_SIZE = 34


class StartPage(QWidget):
    """Offers the sample plan, a plan file, or a new plan; the main window does what was chosen."""

    sample_chosen = Signal()
    import_chosen = Signal()
    new_chosen = Signal()
    restore_chosen = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ui = Ui_StartPage()
        self.ui.setupUi(self)
        self.ui.sampleButton.clicked.connect(self.sample_chosen)
        self.ui.importButton.clicked.connect(self.import_chosen)
        self.ui.newButton.clicked.connect(self.new_chosen)
        self.ui.restoreButton.clicked.connect(self.restore_chosen)
        _dress(self.ui.sampleButton, "sample")
        _dress(self.ui.importButton, "import")
        _dress(self.ui.newButton, "new")

    def activate(self) -> None:
        """Put the keyboard on the first choice."""
        self.ui.sampleButton.setFocus()


def _dress(button: QPushButton, icon: str) -> None:
    """Lay a large icon, the title and the description over a button: a push button alone has one line of text."""
    title, text = QLabel(button.text()), QLabel(button.accessibleDescription())
    title.setProperty("heading", "2")
    title.setBuddy(button)
    text.setProperty("muted", True)
    text.setWordWrap(True)
    words = QVBoxLayout()
    words.setSpacing(3)
    words.addWidget(title)
    words.addWidget(text)
    row = QHBoxLayout(button)
    row.setContentsMargins(18, 10, 18, 10)
    row.setSpacing(18)
    row.addWidget(IconLabel(icon, ICON_SIZE))
    row.addLayout(words, 1)
    button.setText("")
