"""The form ui/returned_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QListView,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QTableView, QTextBrowser, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from caicach_desktop.gui.widgets.day_edit import DayEdit

class Ui_ReturnedDialog(object):
    def setupUi(self, ReturnedDialog):
        if not ReturnedDialog.objectName():
            ReturnedDialog.setObjectName(u"ReturnedDialog")
        ReturnedDialog.resize(1240, 690)
        self.outer = QVBoxLayout(ReturnedDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 14, 16, 14)
        self.textLabel = QLabel(ReturnedDialog)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.outer.addWidget(self.textLabel)

        self.splitter = QSplitter(ReturnedDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.fileList = QListView(self.splitter)
        self.fileList.setObjectName(u"fileList")
        self.fileList.setMinimumSize(QSize(220, 0))
        self.fileList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.fileList.setWordWrap(True)
        self.fileList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.splitter.addWidget(self.fileList)
        self.right = QWidget(self.splitter)
        self.right.setObjectName(u"right")
        self.rightLayout = QVBoxLayout(self.right)
        self.rightLayout.setSpacing(8)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(10, 0, 0, 0)
        self.fileLabel = QLabel(self.right)
        self.fileLabel.setObjectName(u"fileLabel")
        self.fileLabel.setTextFormat(Qt.TextFormat.RichText)
        self.fileLabel.setWordWrap(True)
        self.fileLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.rightLayout.addWidget(self.fileLabel)

        self.intoBox = QWidget(self.right)
        self.intoBox.setObjectName(u"intoBox")
        self.intoRow = QHBoxLayout(self.intoBox)
        self.intoRow.setSpacing(8)
        self.intoRow.setObjectName(u"intoRow")
        self.intoRow.setContentsMargins(0, 0, 0, 0)
        self.intoLabel = QLabel(self.intoBox)
        self.intoLabel.setObjectName(u"intoLabel")

        self.intoRow.addWidget(self.intoLabel)

        self.intoCombo = ChoiceBox(self.intoBox)
        self.intoCombo.setObjectName(u"intoCombo")

        self.intoRow.addWidget(self.intoCombo)

        self.intoRow.setStretch(1, 1)

        self.rightLayout.addWidget(self.intoBox)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.kindLabel = QLabel(self.right)
        self.kindLabel.setObjectName(u"kindLabel")

        self.tools.addWidget(self.kindLabel)

        self.kindCombo = QComboBox(self.right)
        self.kindCombo.setObjectName(u"kindCombo")

        self.tools.addWidget(self.kindCombo)

        self.toolGap = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.toolGap)

        self.allButton = QPushButton(self.right)
        self.allButton.setObjectName(u"allButton")
        self.allButton.setAutoDefault(False)

        self.tools.addWidget(self.allButton)

        self.noneButton = QPushButton(self.right)
        self.noneButton.setObjectName(u"noneButton")
        self.noneButton.setAutoDefault(False)

        self.tools.addWidget(self.noneButton)


        self.rightLayout.addLayout(self.tools)

        self.lineSplitter = QSplitter(self.right)
        self.lineSplitter.setObjectName(u"lineSplitter")
        self.lineSplitter.setOrientation(Qt.Orientation.Vertical)
        self.lineSplitter.setChildrenCollapsible(False)
        self.table = QTableView(self.lineSplitter)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setProperty(u"list", True)
        self.lineSplitter.addWidget(self.table)
        self.detail = QTextBrowser(self.lineSplitter)
        self.detail.setObjectName(u"detail")
        self.detail.setOpenLinks(False)
        self.lineSplitter.addWidget(self.detail)

        self.rightLayout.addWidget(self.lineSplitter)

        self.rightLayout.setStretch(3, 1)
        self.splitter.addWidget(self.right)

        self.outer.addWidget(self.splitter)

        self.buttonRow = QHBoxLayout()
        self.buttonRow.setSpacing(8)
        self.buttonRow.setObjectName(u"buttonRow")
        self.addButton = QPushButton(ReturnedDialog)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(False)

        self.buttonRow.addWidget(self.addButton)

        self.countLabel = QLabel(ReturnedDialog)
        self.countLabel.setObjectName(u"countLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.countLabel.sizePolicy().hasHeightForWidth())
        self.countLabel.setSizePolicy(sizePolicy)
        self.countLabel.setWordWrap(True)
        self.countLabel.setProperty(u"muted", True)

        self.buttonRow.addWidget(self.countLabel)

        self.receivedBox = QWidget(ReturnedDialog)
        self.receivedBox.setObjectName(u"receivedBox")
        self.receivedRow = QHBoxLayout(self.receivedBox)
        self.receivedRow.setSpacing(8)
        self.receivedRow.setObjectName(u"receivedRow")
        self.receivedRow.setContentsMargins(0, 0, 8, 0)
        self.receivedLabel = QLabel(self.receivedBox)
        self.receivedLabel.setObjectName(u"receivedLabel")

        self.receivedRow.addWidget(self.receivedLabel)

        self.receivedEdit = DayEdit(self.receivedBox)
        self.receivedEdit.setObjectName(u"receivedEdit")
        self.receivedEdit.setCalendarPopup(True)

        self.receivedRow.addWidget(self.receivedEdit)


        self.buttonRow.addWidget(self.receivedBox)

        self.takeButton = QPushButton(ReturnedDialog)
        self.takeButton.setObjectName(u"takeButton")

        self.buttonRow.addWidget(self.takeButton)

        self.closeButton = QPushButton(ReturnedDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttonRow.addWidget(self.closeButton)


        self.outer.addLayout(self.buttonRow)

        self.outer.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.intoLabel.setBuddy(self.intoCombo)
        self.kindLabel.setBuddy(self.kindCombo)
        self.receivedLabel.setBuddy(self.receivedEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.fileList, self.intoCombo)
        QWidget.setTabOrder(self.intoCombo, self.kindCombo)
        QWidget.setTabOrder(self.kindCombo, self.allButton)
        QWidget.setTabOrder(self.allButton, self.noneButton)
        QWidget.setTabOrder(self.noneButton, self.table)
        QWidget.setTabOrder(self.table, self.detail)
        QWidget.setTabOrder(self.detail, self.addButton)
        QWidget.setTabOrder(self.addButton, self.receivedEdit)
        QWidget.setTabOrder(self.receivedEdit, self.takeButton)
        QWidget.setTabOrder(self.takeButton, self.closeButton)

        self.retranslateUi(ReturnedDialog)

        QMetaObject.connectSlotsByName(ReturnedDialog)
    # setupUi

    def retranslateUi(self, ReturnedDialog):
        ReturnedDialog.setWindowTitle(QCoreApplication.translate("ReturnedDialog", u"Nh\u1eadn phi\u1ebfu, g\u00f3i b\u00e1o c\u00e1o", None))
        self.textLabel.setText("")
#if QT_CONFIG(accessibility)
        self.textLabel.setAccessibleName(QCoreApplication.translate("ReturnedDialog", u"H\u01b0\u1edbng d\u1eabn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.fileList.setAccessibleName(QCoreApplication.translate("ReturnedDialog", u"C\u00e1c t\u1ec7p g\u1eedi v\u1ec1", None))
#endif // QT_CONFIG(accessibility)
        self.fileLabel.setText("")
#if QT_CONFIG(accessibility)
        self.fileLabel.setAccessibleName(QCoreApplication.translate("ReturnedDialog", u"T\u1ec7p \u0111ang xem", None))
#endif // QT_CONFIG(accessibility)
        self.intoLabel.setText(QCoreApplication.translate("ReturnedDialog", u"\u0110\u01b0a &v\u00e0o", None))
#if QT_CONFIG(tooltip)
        self.intoCombo.setToolTip(QCoreApplication.translate("ReturnedDialog", u"G\u00f3i n\u00e0y thu\u1ed9c k\u1ebf ho\u1ea1ch n\u00e0o \u1edf \u0111\u00e2y (Alt+V)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.intoCombo.setAccessibleName(QCoreApplication.translate("ReturnedDialog", u"\u0110\u01b0a g\u00f3i v\u00e0o k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ReturnedDialog", u"&Xem", None))
#if QT_CONFIG(tooltip)
        self.kindCombo.setToolTip(QCoreApplication.translate("ReturnedDialog", u"Ch\u1ec9 xem c\u00e1c d\u00f2ng thu\u1ed9c m\u1ed9t lo\u1ea1i (Alt+X)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.kindCombo.setAccessibleName(QCoreApplication.translate("ReturnedDialog", u"Lo\u1ea1i d\u00f2ng \u0111ang xem", None))
#endif // QT_CONFIG(accessibility)
        self.allButton.setText(QCoreApplication.translate("ReturnedDialog", u"\u0110\u00e1nh &d\u1ea5u h\u1ebft", None))
#if QT_CONFIG(tooltip)
        self.allButton.setToolTip(QCoreApplication.translate("ReturnedDialog", u"\u0110\u00e1nh d\u1ea5u m\u1ecdi d\u00f2ng \u0111ang xem (Alt+D)", None))
#endif // QT_CONFIG(tooltip)
        self.noneButton.setText(QCoreApplication.translate("ReturnedDialog", u"&B\u1ecf h\u1ebft", None))
#if QT_CONFIG(tooltip)
        self.noneButton.setToolTip(QCoreApplication.translate("ReturnedDialog", u"B\u1ecf d\u1ea5u \u1edf m\u1ecdi d\u00f2ng \u0111ang xem (Alt+B)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ReturnedDialog", u"C\u00e1c d\u00f2ng trong t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail.setAccessibleName(QCoreApplication.translate("ReturnedDialog", u"\u0110ang c\u00f3 v\u00e0 trong t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("ReturnedDialog", u"&Th\u00eam t\u1ec7p\u2026", None))
#if QT_CONFIG(tooltip)
        self.addButton.setToolTip(QCoreApplication.translate("ReturnedDialog", u"Ch\u1ecdn th\u00eam phi\u1ebfu ho\u1eb7c g\u00f3i (Alt+T); c\u0169ng c\u00f3 th\u1ec3 k\u00e9o t\u1ec7p th\u1ea3 v\u00e0o \u0111\u00e2y", None))
#endif // QT_CONFIG(tooltip)
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("ReturnedDialog", u"S\u1ebd nh\u1eadn", None))
#endif // QT_CONFIG(accessibility)
        self.receivedLabel.setText(QCoreApplication.translate("ReturnedDialog", u"Ng\u00e0&y nh\u1eadn", None))
#if QT_CONFIG(tooltip)
        self.receivedLabel.setToolTip(QCoreApplication.translate("ReturnedDialog", u"Ng\u00e0y c\u01a1 quan g\u1eedi phi\u1ebfu: t\u00ednh \u0111\u00fang h\u1ea1n hay ch\u1eadm theo ng\u00e0y n\u00e0y (Alt+Y)", None))
#endif // QT_CONFIG(tooltip)
        self.receivedEdit.setDisplayFormat(QCoreApplication.translate("ReturnedDialog", u"dd/MM/yyyy", None))
#if QT_CONFIG(tooltip)
        self.receivedEdit.setToolTip(QCoreApplication.translate("ReturnedDialog", u"Ng\u00e0y c\u01a1 quan g\u1eedi phi\u1ebfu: t\u00ednh \u0111\u00fang h\u1ea1n hay ch\u1eadm theo ng\u00e0y n\u00e0y (Alt+Y)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.receivedEdit.setAccessibleName(QCoreApplication.translate("ReturnedDialog", u"Ng\u00e0y nh\u1eadn phi\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
        self.takeButton.setText(QCoreApplication.translate("ReturnedDialog", u"&Nh\u1eadn", None))
#if QT_CONFIG(tooltip)
        self.takeButton.setToolTip(QCoreApplication.translate("ReturnedDialog", u"Ghi nh\u1eefng d\u00f2ng \u0111\u00e3 \u0111\u00e1nh d\u1ea5u (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("ReturnedDialog", u"\u0110\u00f3n&g", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("ReturnedDialog", u"\u0110\u00f3ng, kh\u00f4ng ghi g\u00ec (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

