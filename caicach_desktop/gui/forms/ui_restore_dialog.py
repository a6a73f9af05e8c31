"""The form ui/restore_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QTableView,
    QVBoxLayout, QWidget)

class Ui_RestoreDialog(object):
    def setupUi(self, RestoreDialog):
        if not RestoreDialog.objectName():
            RestoreDialog.setObjectName(u"RestoreDialog")
        RestoreDialog.resize(880, 460)
        self.outer = QVBoxLayout(RestoreDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(18, 18, 18, 18)
        self.textLabel = QLabel(RestoreDialog)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.outer.addWidget(self.textLabel)

        self.table = QTableView(RestoreDialog)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)

        self.outer.addWidget(self.table)

        self.factsLabel = QLabel(RestoreDialog)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setWordWrap(True)
        self.factsLabel.setProperty(u"muted", True)

        self.outer.addWidget(self.factsLabel)

        self.tools = QHBoxLayout()
        self.tools.setObjectName(u"tools")
        self.chooseButton = QPushButton(RestoreDialog)
        self.chooseButton.setObjectName(u"chooseButton")

        self.tools.addWidget(self.chooseButton)

        self.gap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.gap)

        self.buttons = QDialogButtonBox(RestoreDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.tools.addWidget(self.buttons)


        self.outer.addLayout(self.tools)

        QWidget.setTabOrder(self.table, self.chooseButton)

        self.retranslateUi(RestoreDialog)
        self.buttons.accepted.connect(RestoreDialog.accept)
        self.buttons.rejected.connect(RestoreDialog.reject)

        QMetaObject.connectSlotsByName(RestoreDialog)
    # setupUi

    def retranslateUi(self, RestoreDialog):
        RestoreDialog.setWindowTitle(QCoreApplication.translate("RestoreDialog", u"Kh\u00f4i ph\u1ee5c t\u1eeb b\u1ea3n sao l\u01b0u", None))
        self.textLabel.setText(QCoreApplication.translate("RestoreDialog", u"Ch\u1ecdn b\u1ea3n sao l\u01b0u \u0111\u1ec3 \u0111\u01b0a d\u1eef li\u1ec7u tr\u1edf l\u1ea1i nh\u01b0 l\u00fac \u1ea5y. D\u1eef li\u1ec7u hi\u1ec7n c\u00f3 \u0111\u01b0\u1ee3c sao l\u01b0u tr\u01b0\u1edbc, n\u00ean l\u00fac n\u00e0o c\u0169ng quay l\u1ea1i \u0111\u01b0\u1ee3c.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RestoreDialog", u"C\u00e1c b\u1ea3n sao l\u01b0u", None))
#endif // QT_CONFIG(accessibility)
        self.factsLabel.setText("")
        self.chooseButton.setText(QCoreApplication.translate("RestoreDialog", u"Ch\u1ecdn &t\u1ec7p \u1edf n\u01a1i kh\u00e1c\u2026", None))
#if QT_CONFIG(tooltip)
        self.chooseButton.setToolTip(QCoreApplication.translate("RestoreDialog", u"B\u1ea3n sao l\u01b0u tr\u00ean USB ho\u1eb7c ch\u00e9p t\u1eeb m\u00e1y kh\u00e1c (Alt+T)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

