"""The form ui/check_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox

class Ui_CheckDialog(object):
    def setupUi(self, CheckDialog):
        if not CheckDialog.objectName():
            CheckDialog.setObjectName(u"CheckDialog")
        CheckDialog.resize(860, 440)
        self.outer = QVBoxLayout(CheckDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 14, 16, 14)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.countLabel = QLabel(CheckDialog)
        self.countLabel.setObjectName(u"countLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.countLabel.sizePolicy().hasHeightForWidth())
        self.countLabel.setSizePolicy(sizePolicy)

        self.tools.addWidget(self.countLabel)

        self.filterLabel = QLabel(CheckDialog)
        self.filterLabel.setObjectName(u"filterLabel")

        self.tools.addWidget(self.filterLabel)

        self.filterCombo = ChoiceBox(CheckDialog)
        self.filterCombo.setObjectName(u"filterCombo")

        self.tools.addWidget(self.filterCombo)


        self.outer.addLayout(self.tools)

        self.table = QTableView(CheckDialog)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.setShowGrid(False)
        self.table.setProperty(u"list", True)

        self.outer.addWidget(self.table)

        self.buttonRow = QHBoxLayout()
        self.buttonRow.setObjectName(u"buttonRow")
        self.openButton = QPushButton(CheckDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.buttonRow.addWidget(self.openButton)

        self.hintLabel = QLabel(CheckDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"muted", True)

        self.buttonRow.addWidget(self.hintLabel)

        self.gap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonRow.addItem(self.gap)

        self.closeButton = QPushButton(CheckDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttonRow.addWidget(self.closeButton)


        self.outer.addLayout(self.buttonRow)

#if QT_CONFIG(shortcut)
        self.filterLabel.setBuddy(self.filterCombo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.table, self.filterCombo)
        QWidget.setTabOrder(self.filterCombo, self.openButton)
        QWidget.setTabOrder(self.openButton, self.closeButton)

        self.retranslateUi(CheckDialog)
        self.closeButton.clicked.connect(CheckDialog.reject)

        QMetaObject.connectSlotsByName(CheckDialog)
    # setupUi

    def retranslateUi(self, CheckDialog):
        CheckDialog.setWindowTitle(QCoreApplication.translate("CheckDialog", u"Ki\u1ec3m tra k\u1ebf ho\u1ea1ch", None))
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("CheckDialog", u"K\u1ebft qu\u1ea3 ki\u1ec3m tra", None))
#endif // QT_CONFIG(accessibility)
        self.filterLabel.setText(QCoreApplication.translate("CheckDialog", u"&Hi\u1ec7n", None))
#if QT_CONFIG(accessibility)
        self.filterCombo.setAccessibleName(QCoreApplication.translate("CheckDialog", u"Lo\u1ea1i c\u1ea7n hi\u1ec7n", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("CheckDialog", u"Nh\u1eefng ch\u1ed7 c\u1ea7n xem", None))
#endif // QT_CONFIG(accessibility)
        self.openButton.setText(QCoreApplication.translate("CheckDialog", u"\u0110\u1ebfn ch\u1ed7 n\u00e0&y", None))
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("CheckDialog", u"M\u1edf k\u1ebf ho\u1ea1ch \u1edf ch\u1ed7 \u0111ang ch\u1ecdn (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.hintLabel.setText(QCoreApplication.translate("CheckDialog", u"Danh s\u00e1ch t\u1ef1 c\u1eadp nh\u1eadt khi s\u1eeda k\u1ebf ho\u1ea1ch.", None))
        self.closeButton.setText(QCoreApplication.translate("CheckDialog", u"\u0110\u00f3n&g", None))
    # retranslateUi

