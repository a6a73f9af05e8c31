"""The form ui/bug_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_BugDialog(object):
    def setupUi(self, BugDialog):
        if not BugDialog.objectName():
            BugDialog.setObjectName(u"BugDialog")
        BugDialog.resize(680, 440)
        self.outer = QVBoxLayout(BugDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(18, 18, 18, 18)
        self.head = QHBoxLayout()
        self.head.setSpacing(14)
        self.head.setObjectName(u"head")
        self.picture = QLabel(BugDialog)
        self.picture.setObjectName(u"picture")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.picture.sizePolicy().hasHeightForWidth())
        self.picture.setSizePolicy(sizePolicy)

        self.head.addWidget(self.picture)

        self.message = QLabel(BugDialog)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.head.addWidget(self.message)


        self.outer.addLayout(self.head)

        self.detailsLabel = QLabel(BugDialog)
        self.detailsLabel.setObjectName(u"detailsLabel")

        self.outer.addWidget(self.detailsLabel)

        self.details = QPlainTextEdit(BugDialog)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setTabChangesFocus(True)

        self.outer.addWidget(self.details)

        self.logPath = QLabel(BugDialog)
        self.logPath.setObjectName(u"logPath")
        self.logPath.setProperty(u"muted", True)
        self.logPath.setWordWrap(True)
        self.logPath.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.outer.addWidget(self.logPath)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.copyButton = QPushButton(BugDialog)
        self.copyButton.setObjectName(u"copyButton")

        self.buttons.addWidget(self.copyButton)

        self.folderButton = QPushButton(BugDialog)
        self.folderButton.setObjectName(u"folderButton")

        self.buttons.addWidget(self.folderButton)

        self.gap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.closeButton = QPushButton(BugDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"primary", True)

        self.buttons.addWidget(self.closeButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.detailsLabel.setBuddy(self.details)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.closeButton, self.copyButton)
        QWidget.setTabOrder(self.copyButton, self.folderButton)
        QWidget.setTabOrder(self.folderButton, self.details)

        self.retranslateUi(BugDialog)
        self.closeButton.clicked.connect(BugDialog.accept)

        self.closeButton.setDefault(True)


        QMetaObject.connectSlotsByName(BugDialog)
    # setupUi

    def retranslateUi(self, BugDialog):
        BugDialog.setWindowTitle(QCoreApplication.translate("BugDialog", u"L\u1ed7i kh\u00f4ng l\u01b0\u1eddng tr\u01b0\u1edbc", None))
        self.message.setText(QCoreApplication.translate("BugDialog", u"Ch\u01b0\u01a1ng tr\u00ecnh g\u1eb7p m\u1ed9t l\u1ed7i kh\u00f4ng l\u01b0\u1eddng tr\u01b0\u1edbc. D\u1eef li\u1ec7u \u0111\u00e3 l\u01b0u v\u1eabn an to\u00e0n: m\u1ed7i thay \u0111\u1ed5i \u0111\u01b0\u1ee3c l\u01b0u tr\u1ecdn v\u1eb9n ho\u1eb7c kh\u00f4ng l\u01b0u g\u00ec.\n"
"\n"
"C\u00f3 th\u1ec3 l\u00e0m vi\u1ec7c ti\u1ebfp. N\u1ebfu l\u1ed7i l\u1eb7p l\u1ea1i, h\u00e3y sao ch\u00e9p chi ti\u1ebft d\u01b0\u1edbi \u0111\u00e2y v\u00e0 g\u1eedi cho ng\u01b0\u1eddi h\u1ed7 tr\u1ee3.", None))
        self.detailsLabel.setText(QCoreApplication.translate("BugDialog", u"&Chi ti\u1ebft k\u1ef9 thu\u1eadt:", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("BugDialog", u"Chi ti\u1ebft k\u1ef9 thu\u1eadt c\u1ee7a l\u1ed7i", None))
#endif // QT_CONFIG(accessibility)
        self.logPath.setText("")
        self.copyButton.setText(QCoreApplication.translate("BugDialog", u"&Sao ch\u00e9p chi ti\u1ebft", None))
        self.folderButton.setText(QCoreApplication.translate("BugDialog", u"M\u1edf th\u01b0 m\u1ee5c nh\u1eadt &k\u00fd l\u1ed7i", None))
        self.closeButton.setText(QCoreApplication.translate("BugDialog", u"\u0110\u00f3&ng", None))
    # retranslateUi

