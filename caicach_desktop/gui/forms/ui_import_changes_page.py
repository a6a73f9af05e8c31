"""The form ui/import_changes_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QTableView, QTextBrowser, QVBoxLayout,
    QWidget)

class Ui_ImportChangesPage(object):
    def setupUi(self, ImportChangesPage):
        if not ImportChangesPage.objectName():
            ImportChangesPage.setObjectName(u"ImportChangesPage")
        ImportChangesPage.resize(1100, 560)
        self.outer = QVBoxLayout(ImportChangesPage)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.textLabel = QLabel(ImportChangesPage)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.outer.addWidget(self.textLabel)

        self.splitter = QSplitter(ImportChangesPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.table = QTableView(self.splitter)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setProperty(u"list", True)
        self.splitter.addWidget(self.table)
        self.detail = QTextBrowser(self.splitter)
        self.detail.setObjectName(u"detail")
        self.detail.setOpenLinks(False)
        self.splitter.addWidget(self.detail)

        self.outer.addWidget(self.splitter)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.allButton = QPushButton(ImportChangesPage)
        self.allButton.setObjectName(u"allButton")
        self.allButton.setAutoDefault(False)

        self.tools.addWidget(self.allButton)

        self.noneButton = QPushButton(ImportChangesPage)
        self.noneButton.setObjectName(u"noneButton")
        self.noneButton.setAutoDefault(False)

        self.tools.addWidget(self.noneButton)

        self.gap = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.gap)

        self.countLabel = QLabel(ImportChangesPage)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"muted", True)

        self.tools.addWidget(self.countLabel)


        self.outer.addLayout(self.tools)

        self.outer.setStretch(1, 1)
        QWidget.setTabOrder(self.table, self.detail)
        QWidget.setTabOrder(self.detail, self.allButton)
        QWidget.setTabOrder(self.allButton, self.noneButton)

        self.retranslateUi(ImportChangesPage)

        QMetaObject.connectSlotsByName(ImportChangesPage)
    # setupUi

    def retranslateUi(self, ImportChangesPage):
        self.textLabel.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ImportChangesPage", u"Nh\u1eefng ch\u1ed7 kh\u00e1c nhau", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail.setAccessibleName(QCoreApplication.translate("ImportChangesPage", u"Kh\u00e1c nhau \u1edf ch\u1ed7 \u0111ang ch\u1ecdn", None))
#endif // QT_CONFIG(accessibility)
        self.allButton.setText(QCoreApplication.translate("ImportChangesPage", u"L\u1ea5&y t\u1ea5t c\u1ea3", None))
        self.noneButton.setText(QCoreApplication.translate("ImportChangesPage", u"&B\u1ecf h\u1ebft", None))
        self.countLabel.setText("")
        pass
    # retranslateUi

