"""The form ui/forms_out_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_FormsOutDialog(object):
    def setupUi(self, FormsOutDialog):
        if not FormsOutDialog.objectName():
            FormsOutDialog.setObjectName(u"FormsOutDialog")
        FormsOutDialog.resize(680, 600)
        self.outer = QVBoxLayout(FormsOutDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(18, 14, 18, 14)
        self.periodLabel = QLabel(FormsOutDialog)
        self.periodLabel.setObjectName(u"periodLabel")

        self.outer.addWidget(self.periodLabel)

        self.hintLabel = QLabel(FormsOutDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"muted", True)
        self.hintLabel.setWordWrap(True)

        self.outer.addWidget(self.hintLabel)

        self.allBox = QCheckBox(FormsOutDialog)
        self.allBox.setObjectName(u"allBox")
        self.allBox.setChecked(True)

        self.outer.addWidget(self.allBox)

        self.list = QListWidget(FormsOutDialog)
        self.list.setObjectName(u"list")

        self.outer.addWidget(self.list)

        self.paperBox = QCheckBox(FormsOutDialog)
        self.paperBox.setObjectName(u"paperBox")
        self.paperBox.setChecked(True)

        self.outer.addWidget(self.paperBox)

        self.folderRow = QHBoxLayout()
        self.folderRow.setObjectName(u"folderRow")
        self.folderLabel = QLabel(FormsOutDialog)
        self.folderLabel.setObjectName(u"folderLabel")

        self.folderRow.addWidget(self.folderLabel)

        self.folderEdit = QLineEdit(FormsOutDialog)
        self.folderEdit.setObjectName(u"folderEdit")

        self.folderRow.addWidget(self.folderEdit)

        self.folderButton = QPushButton(FormsOutDialog)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.folderRow.addWidget(self.folderButton)


        self.outer.addLayout(self.folderRow)

        self.progressBar = QProgressBar(FormsOutDialog)
        self.progressBar.setObjectName(u"progressBar")

        self.outer.addWidget(self.progressBar)

        self.resultLabel = QLabel(FormsOutDialog)
        self.resultLabel.setObjectName(u"resultLabel")
        self.resultLabel.setWordWrap(True)

        self.outer.addWidget(self.resultLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.openButton = QPushButton(FormsOutDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.buttons.addWidget(self.openButton)

        self.gap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.writeButton = QPushButton(FormsOutDialog)
        self.writeButton.setObjectName(u"writeButton")

        self.buttons.addWidget(self.writeButton)

        self.closeButton = QPushButton(FormsOutDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttons.addWidget(self.closeButton)


        self.outer.addLayout(self.buttons)

        self.outer.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.folderLabel.setBuddy(self.folderEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.allBox, self.list)
        QWidget.setTabOrder(self.list, self.paperBox)
        QWidget.setTabOrder(self.paperBox, self.folderEdit)
        QWidget.setTabOrder(self.folderEdit, self.folderButton)
        QWidget.setTabOrder(self.folderButton, self.writeButton)
        QWidget.setTabOrder(self.writeButton, self.openButton)
        QWidget.setTabOrder(self.openButton, self.closeButton)

        self.retranslateUi(FormsOutDialog)

        QMetaObject.connectSlotsByName(FormsOutDialog)
    # setupUi

    def retranslateUi(self, FormsOutDialog):
        FormsOutDialog.setWindowTitle(QCoreApplication.translate("FormsOutDialog", u"Ph\u00e1t phi\u1ebfu b\u00e1o c\u00e1o", None))
        self.periodLabel.setText("")
        self.periodLabel.setProperty(u"heading", QCoreApplication.translate("FormsOutDialog", u"2", None))
        self.hintLabel.setText(QCoreApplication.translate("FormsOutDialog", u"M\u1ed7i c\u01a1 quan m\u1ed9t t\u1ec7p Excel v\u1edbi c\u00e1c nhi\u1ec7m v\u1ee5 c\u1ee7a m\u00ecnh, ch\u1ec9 m\u1edf kh\u00f3a c\u00e1c \u00f4 c\u1ea7n \u0111i\u1ec1n. Nh\u1eadn l\u1ea1i phi\u1ebfu th\u1ebf n\u00e0o c\u0169ng \u0111\u01b0\u1ee3c: \u0111\u1ed5i t\u00ean, s\u1eafp l\u1ea1i d\u00f2ng, l\u01b0u b\u1eb1ng ch\u01b0\u01a1ng tr\u00ecnh kh\u00e1c.", None))
        self.allBox.setText(QCoreApplication.translate("FormsOutDialog", u"&T\u1ea5t c\u1ea3 c\u01a1 quan", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("FormsOutDialog", u"C\u01a1 quan nh\u1eadn phi\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.list.setToolTip(QCoreApplication.translate("FormsOutDialog", u"Ph\u00edm c\u00e1ch: ch\u1ecdn ho\u1eb7c b\u1ecf ch\u1ecdn c\u01a1 quan", None))
#endif // QT_CONFIG(tooltip)
        self.paperBox.setText(QCoreApplication.translate("FormsOutDialog", u"K\u00e8m phi\u1ebfu &Word \u0111\u1ec3 in ra, \u0111i\u1ec1n tr\u00ean gi\u1ea5y", None))
        self.folderLabel.setText(QCoreApplication.translate("FormsOutDialog", u"T&h\u01b0 m\u1ee5c:", None))
#if QT_CONFIG(accessibility)
        self.folderEdit.setAccessibleName(QCoreApplication.translate("FormsOutDialog", u"Th\u01b0 m\u1ee5c ghi phi\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
        self.folderButton.setText(QCoreApplication.translate("FormsOutDialog", u"&Ch\u1ecdn\u2026", None))
#if QT_CONFIG(tooltip)
        self.folderButton.setToolTip(QCoreApplication.translate("FormsOutDialog", u"Ch\u1ecdn th\u01b0 m\u1ee5c \u0111\u1ec3 ghi phi\u1ebfu (Alt+C)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.progressBar.setAccessibleName(QCoreApplication.translate("FormsOutDialog", u"Ti\u1ebfn tr\u00ecnh ghi phi\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
        self.resultLabel.setText("")
#if QT_CONFIG(accessibility)
        self.resultLabel.setAccessibleName(QCoreApplication.translate("FormsOutDialog", u"K\u1ebft qu\u1ea3", None))
#endif // QT_CONFIG(accessibility)
        self.openButton.setText(QCoreApplication.translate("FormsOutDialog", u"&M\u1edf th\u01b0 m\u1ee5c", None))
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("FormsOutDialog", u"M\u1edf th\u01b0 m\u1ee5c v\u1eeba ghi phi\u1ebfu (Alt+M)", None))
#endif // QT_CONFIG(tooltip)
        self.writeButton.setText(QCoreApplication.translate("FormsOutDialog", u"&Ghi phi\u1ebfu", None))
#if QT_CONFIG(tooltip)
        self.writeButton.setToolTip(QCoreApplication.translate("FormsOutDialog", u"Ghi phi\u1ebfu c\u1ee7a c\u00e1c c\u01a1 quan \u0111\u00e3 ch\u1ecdn (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("FormsOutDialog", u"\u0110\u00f3&ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("FormsOutDialog", u"\u0110\u00f3ng c\u1eeda s\u1ed5 (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

