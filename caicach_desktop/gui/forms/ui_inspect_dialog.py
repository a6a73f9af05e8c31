"""The form ui/inspect_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QProgressBar,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QTableView, QVBoxLayout, QWidget)

class Ui_InspectDialog(object):
    def setupUi(self, InspectDialog):
        if not InspectDialog.objectName():
            InspectDialog.setObjectName(u"InspectDialog")
        InspectDialog.resize(1100, 600)
        self.outer = QVBoxLayout(InspectDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 14, 16, 14)
        self.fileRow = QHBoxLayout()
        self.fileRow.setSpacing(8)
        self.fileRow.setObjectName(u"fileRow")
        self.chooseButton = QPushButton(InspectDialog)
        self.chooseButton.setObjectName(u"chooseButton")

        self.fileRow.addWidget(self.chooseButton)

        self.fileLabel = QLabel(InspectDialog)
        self.fileLabel.setObjectName(u"fileLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.fileLabel.sizePolicy().hasHeightForWidth())
        self.fileLabel.setSizePolicy(sizePolicy)

        self.fileRow.addWidget(self.fileLabel)

        self.againButton = QPushButton(InspectDialog)
        self.againButton.setObjectName(u"againButton")
        self.againButton.setAutoDefault(False)

        self.fileRow.addWidget(self.againButton)

        self.openButton = QPushButton(InspectDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.fileRow.addWidget(self.openButton)


        self.outer.addLayout(self.fileRow)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.filterEdit = QLineEdit(InspectDialog)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setClearButtonEnabled(True)
        self.filterEdit.setMaximumSize(QSize(320, 16777215))

        self.tools.addWidget(self.filterEdit)

        self.countLabel = QLabel(InspectDialog)
        self.countLabel.setObjectName(u"countLabel")

        self.tools.addWidget(self.countLabel)

        self.gap1 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.gap1)

        self.progressBar = QProgressBar(InspectDialog)
        self.progressBar.setObjectName(u"progressBar")
        self.progressBar.setMaximumSize(QSize(240, 16777215))

        self.tools.addWidget(self.progressBar)

        self.stopButton = QPushButton(InspectDialog)
        self.stopButton.setObjectName(u"stopButton")
        self.stopButton.setAutoDefault(False)

        self.tools.addWidget(self.stopButton)


        self.outer.addLayout(self.tools)

        self.stack = QStackedWidget(InspectDialog)
        self.stack.setObjectName(u"stack")
        self.messagePage = QWidget()
        self.messagePage.setObjectName(u"messagePage")
        self.messageLayout = QVBoxLayout(self.messagePage)
        self.messageLayout.setObjectName(u"messageLayout")
        self.messageLayout.setContentsMargins(40, -1, 40, -1)
        self.messageLabel = QLabel(self.messagePage)
        self.messageLabel.setObjectName(u"messageLabel")
        self.messageLabel.setWordWrap(True)
        self.messageLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.messageLayout.addWidget(self.messageLabel)

        self.stack.addWidget(self.messagePage)
        self.table = QTableView()
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.setProperty(u"list", True)
        self.stack.addWidget(self.table)

        self.outer.addWidget(self.stack)

        self.buttonRow = QHBoxLayout()
        self.buttonRow.setSpacing(8)
        self.buttonRow.setObjectName(u"buttonRow")
        self.copyButton = QPushButton(InspectDialog)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setAutoDefault(False)

        self.buttonRow.addWidget(self.copyButton)

        self.gap2 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonRow.addItem(self.gap2)

        self.closeButton = QPushButton(InspectDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttonRow.addWidget(self.closeButton)


        self.outer.addLayout(self.buttonRow)

        self.outer.setStretch(2, 1)
        QWidget.setTabOrder(self.chooseButton, self.againButton)
        QWidget.setTabOrder(self.againButton, self.openButton)
        QWidget.setTabOrder(self.openButton, self.filterEdit)
        QWidget.setTabOrder(self.filterEdit, self.stopButton)
        QWidget.setTabOrder(self.stopButton, self.table)
        QWidget.setTabOrder(self.table, self.copyButton)
        QWidget.setTabOrder(self.copyButton, self.closeButton)

        self.retranslateUi(InspectDialog)

        QMetaObject.connectSlotsByName(InspectDialog)
    # setupUi

    def retranslateUi(self, InspectDialog):
        InspectDialog.setWindowTitle(QCoreApplication.translate("InspectDialog", u"Ki\u1ec3m tra th\u1ec3 th\u1ee9c t\u1ec7p Word", None))
        self.chooseButton.setText(QCoreApplication.translate("InspectDialog", u"Ch\u1ecdn t\u1ec7p\u2026", None))
#if QT_CONFIG(tooltip)
        self.chooseButton.setToolTip(QCoreApplication.translate("InspectDialog", u"Ch\u1ecdn t\u1ec7p Word c\u1ea7n ki\u1ec3m tra (Ctrl+O)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.chooseButton.setShortcut(QCoreApplication.translate("InspectDialog", u"Ctrl+O", None))
#endif // QT_CONFIG(shortcut)
        self.fileLabel.setText("")
#if QT_CONFIG(accessibility)
        self.fileLabel.setAccessibleName(QCoreApplication.translate("InspectDialog", u"T\u1ec7p \u0111\u01b0\u1ee3c ki\u1ec3m tra", None))
#endif // QT_CONFIG(accessibility)
        self.againButton.setText(QCoreApplication.translate("InspectDialog", u"Ki\u1ec3m tra l\u1ea1i", None))
#if QT_CONFIG(tooltip)
        self.againButton.setToolTip(QCoreApplication.translate("InspectDialog", u"\u0110\u1ecdc l\u1ea1i t\u1ec7p sau khi \u0111\u00e3 s\u1eeda v\u00e0 l\u01b0u trong Word (F5)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.againButton.setShortcut(QCoreApplication.translate("InspectDialog", u"F5", None))
#endif // QT_CONFIG(shortcut)
        self.openButton.setText(QCoreApplication.translate("InspectDialog", u"M\u1edf t\u1ec7p", None))
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("InspectDialog", u"M\u1edf t\u1ec7p trong Word \u0111\u1ec3 s\u1eeda (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.openButton.setShortcut(QCoreApplication.translate("InspectDialog", u"Ctrl+Return", None))
#endif // QT_CONFIG(shortcut)
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("InspectDialog", u"L\u1ecdc: l\u1ec1, c\u1ee1 ch\u1eef, n\u01a1i nh\u1eadn\u2026", None))
#if QT_CONFIG(tooltip)
        self.filterEdit.setToolTip(QCoreApplication.translate("InspectDialog", u"Ch\u1ec9 hi\u1ec7n l\u1ed7i c\u00f3 c\u00e1c ch\u1eef n\u00e0y, g\u00f5 kh\u00f4ng d\u1ea5u c\u0169ng \u0111\u01b0\u1ee3c (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("InspectDialog", u"L\u1ecdc danh s\u00e1ch l\u1ed7i", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("InspectDialog", u"S\u1ed1 l\u1ed7i", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progressBar.setAccessibleName(QCoreApplication.translate("InspectDialog", u"Ti\u1ebfn tr\u00ecnh ki\u1ec3m tra", None))
#endif // QT_CONFIG(accessibility)
        self.stopButton.setText(QCoreApplication.translate("InspectDialog", u"&D\u1eebng l\u1ea1i", None))
#if QT_CONFIG(tooltip)
        self.stopButton.setToolTip(QCoreApplication.translate("InspectDialog", u"Th\u00f4i ki\u1ec3m tra t\u1ec7p n\u00e0y (Alt+D)", None))
#endif // QT_CONFIG(tooltip)
        self.messageLabel.setText("")
#if QT_CONFIG(accessibility)
        self.messageLabel.setAccessibleName(QCoreApplication.translate("InspectDialog", u"V\u1ec1 t\u1ec7p n\u00e0y", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("InspectDialog", u"C\u00e1c l\u1ed7i th\u1ec3 th\u1ee9c", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("InspectDialog", u"Ch\u00e9p danh s\u00e1ch", None))
#if QT_CONFIG(tooltip)
        self.copyButton.setToolTip(QCoreApplication.translate("InspectDialog", u"Ch\u00e9p c\u00e1c l\u1ed7i \u0111ang hi\u1ec7n th\u00e0nh ch\u1eef (Ctrl+Shift+C); Ctrl+C: ch\u1ec9 nh\u1eefng d\u00f2ng \u0111ang ch\u1ecdn", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.copyButton.setShortcut(QCoreApplication.translate("InspectDialog", u"Ctrl+Shift+C", None))
#endif // QT_CONFIG(shortcut)
        self.closeButton.setText(QCoreApplication.translate("InspectDialog", u"\u0110\u00f3ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("InspectDialog", u"\u0110\u00f3ng (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

