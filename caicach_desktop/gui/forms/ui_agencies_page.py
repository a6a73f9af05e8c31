"""The form ui/agencies_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

class Ui_AgenciesPage(object):
    def setupUi(self, AgenciesPage):
        if not AgenciesPage.objectName():
            AgenciesPage.setObjectName(u"AgenciesPage")
        AgenciesPage.resize(1100, 680)
        self.outer = QVBoxLayout(AgenciesPage)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 16, 20, 10)
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.titleLabel = QLabel(AgenciesPage)
        self.titleLabel.setObjectName(u"titleLabel")

        self.head.addWidget(self.titleLabel)

        self.headGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)

        self.filterEdit = QLineEdit(AgenciesPage)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setClearButtonEnabled(True)
        self.filterEdit.setMinimumSize(QSize(330, 0))

        self.head.addWidget(self.filterEdit)


        self.outer.addLayout(self.head)

        self.tools = QHBoxLayout()
        self.tools.setObjectName(u"tools")
        self.addButton = QPushButton(AgenciesPage)
        self.addButton.setObjectName(u"addButton")

        self.tools.addWidget(self.addButton)

        self.editButton = QPushButton(AgenciesPage)
        self.editButton.setObjectName(u"editButton")

        self.tools.addWidget(self.editButton)

        self.deleteButton = QPushButton(AgenciesPage)
        self.deleteButton.setObjectName(u"deleteButton")

        self.tools.addWidget(self.deleteButton)

        self.toolGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.toolGap)

        self.findButton = QPushButton(AgenciesPage)
        self.findButton.setObjectName(u"findButton")

        self.tools.addWidget(self.findButton)


        self.outer.addLayout(self.tools)

        self.table = QTableView(AgenciesPage)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"list", True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.verticalHeader().setVisible(False)

        self.outer.addWidget(self.table)

        self.emptyLabel = QLabel(AgenciesPage)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setProperty(u"muted", True)
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.outer.addWidget(self.emptyLabel)

        self.countLabel = QLabel(AgenciesPage)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"muted", True)

        self.outer.addWidget(self.countLabel)

        self.outer.setStretch(2, 1)
        self.outer.setStretch(3, 1)
        QWidget.setTabOrder(self.filterEdit, self.addButton)
        QWidget.setTabOrder(self.addButton, self.editButton)
        QWidget.setTabOrder(self.editButton, self.deleteButton)
        QWidget.setTabOrder(self.deleteButton, self.findButton)
        QWidget.setTabOrder(self.findButton, self.table)

        self.retranslateUi(AgenciesPage)

        QMetaObject.connectSlotsByName(AgenciesPage)
    # setupUi

    def retranslateUi(self, AgenciesPage):
        self.titleLabel.setText(QCoreApplication.translate("AgenciesPage", u"C\u01a1 quan, \u0111\u01a1n v\u1ecb", None))
        self.titleLabel.setProperty(u"heading", QCoreApplication.translate("AgenciesPage", u"1", None))
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("AgenciesPage", u"L\u1ecdc theo t\u00ean, kh\u00f4ng c\u1ea7n g\u00f5 d\u1ea5u (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("AgenciesPage", u"L\u1ecdc c\u01a1 quan", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("AgenciesPage", u"&Th\u00eam\u2026", None))
        self.editButton.setText(QCoreApplication.translate("AgenciesPage", u"&S\u1eeda\u2026", None))
        self.deleteButton.setText(QCoreApplication.translate("AgenciesPage", u"&X\u00f3a", None))
        self.findButton.setText(QCoreApplication.translate("AgenciesPage", u"T\u00ecm c\u01a1 quan trong &k\u1ebf ho\u1ea1ch\u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AgenciesPage", u"Danh s\u00e1ch c\u01a1 quan", None))
#endif // QT_CONFIG(accessibility)
        self.emptyLabel.setText(QCoreApplication.translate("AgenciesPage", u"Ch\u01b0a c\u00f3 c\u01a1 quan n\u00e0o. Th\u00eam t\u1eebng c\u01a1 quan, ho\u1eb7c \u0111\u1ec3 ch\u01b0\u01a1ng tr\u00ecnh t\u00ecm t\u00ean trong c\u1ed9t ch\u1ee7 tr\u00ec, ph\u1ed1i h\u1ee3p c\u1ee7a c\u00e1c k\u1ebf ho\u1ea1ch.", None))
        self.countLabel.setText("")
        pass
    # retranslateUi

