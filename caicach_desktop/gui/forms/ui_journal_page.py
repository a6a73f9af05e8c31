"""The form ui/journal_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QTableView, QVBoxLayout, QWidget)

class Ui_JournalPage(object):
    def setupUi(self, JournalPage):
        if not JournalPage.objectName():
            JournalPage.setObjectName(u"JournalPage")
        JournalPage.resize(1100, 680)
        self.outer = QVBoxLayout(JournalPage)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 16, 20, 14)
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.titleLabel = QLabel(JournalPage)
        self.titleLabel.setObjectName(u"titleLabel")

        self.head.addWidget(self.titleLabel)

        self.headGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)

        self.undoButton = QPushButton(JournalPage)
        self.undoButton.setObjectName(u"undoButton")

        self.head.addWidget(self.undoButton)

        self.redoButton = QPushButton(JournalPage)
        self.redoButton.setObjectName(u"redoButton")

        self.head.addWidget(self.redoButton)


        self.outer.addLayout(self.head)

        self.textLabel = QLabel(JournalPage)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setProperty(u"muted", True)
        self.textLabel.setWordWrap(True)

        self.outer.addWidget(self.textLabel)

        self.splitter = QSplitter(JournalPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.table = QTableView(self.splitter)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"list", True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.splitter.addWidget(self.table)
        self.table.verticalHeader().setVisible(False)
        self.detailsBox = QWidget(self.splitter)
        self.detailsBox.setObjectName(u"detailsBox")
        self.detailsLayout = QVBoxLayout(self.detailsBox)
        self.detailsLayout.setSpacing(8)
        self.detailsLayout.setObjectName(u"detailsLayout")
        self.detailsLayout.setContentsMargins(12, 0, 0, 0)
        self.detailsTitle = QLabel(self.detailsBox)
        self.detailsTitle.setObjectName(u"detailsTitle")
        self.detailsTitle.setWordWrap(True)

        self.detailsLayout.addWidget(self.detailsTitle)

        self.details = QTableView(self.detailsBox)
        self.details.setObjectName(u"details")
        self.details.setProperty(u"list", True)
        self.details.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.details.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.details.setTabKeyNavigation(False)
        self.details.setWordWrap(True)
        self.details.verticalHeader().setVisible(False)

        self.detailsLayout.addWidget(self.details)

        self.splitter.addWidget(self.detailsBox)

        self.outer.addWidget(self.splitter)

        self.emptyLabel = QLabel(JournalPage)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setProperty(u"muted", True)
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.outer.addWidget(self.emptyLabel)

        self.outer.setStretch(2, 1)
        self.outer.setStretch(3, 1)
        QWidget.setTabOrder(self.table, self.details)
        QWidget.setTabOrder(self.details, self.undoButton)
        QWidget.setTabOrder(self.undoButton, self.redoButton)

        self.retranslateUi(JournalPage)

        QMetaObject.connectSlotsByName(JournalPage)
    # setupUi

    def retranslateUi(self, JournalPage):
        self.titleLabel.setText(QCoreApplication.translate("JournalPage", u"Nh\u1eadt k\u00fd", None))
        self.titleLabel.setProperty(u"heading", QCoreApplication.translate("JournalPage", u"1", None))
        self.undoButton.setText(QCoreApplication.translate("JournalPage", u"&Ho\u00e0n t\u00e1c", None))
        self.redoButton.setText(QCoreApplication.translate("JournalPage", u"L\u00e0m &l\u1ea1i", None))
        self.textLabel.setText(QCoreApplication.translate("JournalPage", u"M\u1ecdi thao t\u00e1c \u0111\u00e3 l\u00e0m, m\u1edbi nh\u1ea5t \u1edf tr\u00ean. Ho\u00e0n t\u00e1c \u0111\u01b0\u1ee3c t\u1eebng b\u01b0\u1edbc, k\u1ec3 c\u1ea3 sau khi \u0111\u00f3ng ch\u01b0\u01a1ng tr\u00ecnh.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("JournalPage", u"C\u00e1c thao t\u00e1c \u0111\u00e3 l\u00e0m", None))
#endif // QT_CONFIG(accessibility)
        self.detailsTitle.setText("")
        self.detailsTitle.setProperty(u"heading", QCoreApplication.translate("JournalPage", u"2", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("JournalPage", u"Nh\u1eefng g\u00ec thay \u0111\u1ed5i trong thao t\u00e1c", None))
#endif // QT_CONFIG(accessibility)
        self.emptyLabel.setText(QCoreApplication.translate("JournalPage", u"Ch\u01b0a c\u00f3 thao t\u00e1c n\u00e0o.", None))
        pass
    # retranslateUi

