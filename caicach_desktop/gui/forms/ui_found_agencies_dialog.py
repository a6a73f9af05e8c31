"""The form ui/found_agencies_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QDialog,
    QDialogButtonBox, QHBoxLayout, QLabel, QListView,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_FoundAgenciesDialog(object):
    def setupUi(self, FoundAgenciesDialog):
        if not FoundAgenciesDialog.objectName():
            FoundAgenciesDialog.setObjectName(u"FoundAgenciesDialog")
        FoundAgenciesDialog.resize(600, 480)
        self.outer = QVBoxLayout(FoundAgenciesDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(18, 18, 18, 18)
        self.textLabel = QLabel(FoundAgenciesDialog)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.outer.addWidget(self.textLabel)

        self.list = QListView(FoundAgenciesDialog)
        self.list.setObjectName(u"list")
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setWordWrap(True)

        self.outer.addWidget(self.list)

        self.tools = QHBoxLayout()
        self.tools.setObjectName(u"tools")
        self.allButton = QPushButton(FoundAgenciesDialog)
        self.allButton.setObjectName(u"allButton")

        self.tools.addWidget(self.allButton)

        self.noneButton = QPushButton(FoundAgenciesDialog)
        self.noneButton.setObjectName(u"noneButton")

        self.tools.addWidget(self.noneButton)

        self.gap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.gap)

        self.countLabel = QLabel(FoundAgenciesDialog)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"muted", True)

        self.tools.addWidget(self.countLabel)


        self.outer.addLayout(self.tools)

        self.buttons = QDialogButtonBox(FoundAgenciesDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

        QWidget.setTabOrder(self.list, self.allButton)
        QWidget.setTabOrder(self.allButton, self.noneButton)

        self.retranslateUi(FoundAgenciesDialog)
        self.buttons.accepted.connect(FoundAgenciesDialog.accept)
        self.buttons.rejected.connect(FoundAgenciesDialog.reject)

        QMetaObject.connectSlotsByName(FoundAgenciesDialog)
    # setupUi

    def retranslateUi(self, FoundAgenciesDialog):
        FoundAgenciesDialog.setWindowTitle(QCoreApplication.translate("FoundAgenciesDialog", u"C\u01a1 quan t\u00ecm th\u1ea5y trong k\u1ebf ho\u1ea1ch", None))
        self.textLabel.setText(QCoreApplication.translate("FoundAgenciesDialog", u"Nh\u1eefng t\u00ean d\u01b0\u1edbi \u0111\u00e2y c\u00f3 trong c\u1ed9t ch\u1ee7 tr\u00ec, ph\u1ed1i h\u1ee3p m\u00e0 ch\u01b0a c\u00f3 trong danh s\u00e1ch. B\u1ecf ch\u1ecdn nh\u1eefng d\u00f2ng kh\u00f4ng ph\u1ea3i t\u00ean c\u01a1 quan.", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("FoundAgenciesDialog", u"T\u00ean t\u00ecm th\u1ea5y trong k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.allButton.setText(QCoreApplication.translate("FoundAgenciesDialog", u"Ch\u1ecdn &t\u1ea5t c\u1ea3", None))
        self.noneButton.setText(QCoreApplication.translate("FoundAgenciesDialog", u"&B\u1ecf ch\u1ecdn h\u1ebft", None))
        self.countLabel.setText("")
    # retranslateUi

