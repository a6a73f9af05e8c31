"""Vietnamese for what Qt itself says: standard buttons, text menus, file dialogs, dates."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from caicach_desktop.resources import resource_path


def install(app: QApplication) -> None:
    """Let Qt speak Vietnamese; the program ships its own translation because PySide6 has none."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    translator = QTranslator(app)
    if translator.load(str(resource_path("translations", "qtbase_vi.qm"))):
        app.installTranslator(translator)
