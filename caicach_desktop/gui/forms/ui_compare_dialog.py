"""The form ui/compare_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox

class Ui_CompareDialog(object):
    def setupUi(self, CompareDialog):
        if not CompareDialog.objectName():
            CompareDialog.setObjectName(u"CompareDialog")
        CompareDialog.resize(1180, 680)
        self.outer = QVBoxLayout(CompareDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 14, 16, 14)
        self.sides = QHBoxLayout()
        self.sides.setSpacing(8)
        self.sides.setObjectName(u"sides")
        self.leftLabel = QLabel(CompareDialog)
        self.leftLabel.setObjectName(u"leftLabel")

        self.sides.addWidget(self.leftLabel)

        self.leftCombo = ChoiceBox(CompareDialog)
        self.leftCombo.setObjectName(u"leftCombo")

        self.sides.addWidget(self.leftCombo)

        self.swapButton = QToolButton(CompareDialog)
        self.swapButton.setObjectName(u"swapButton")

        self.sides.addWidget(self.swapButton)

        self.rightLabel = QLabel(CompareDialog)
        self.rightLabel.setObjectName(u"rightLabel")

        self.sides.addWidget(self.rightLabel)

        self.rightCombo = ChoiceBox(CompareDialog)
        self.rightCombo.setObjectName(u"rightCombo")

        self.sides.addWidget(self.rightCombo)

        self.sides.setStretch(1, 1)
        self.sides.setStretch(4, 1)

        self.outer.addLayout(self.sides)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.differentBox = QCheckBox(CompareDialog)
        self.differentBox.setObjectName(u"differentBox")

        self.tools.addWidget(self.differentBox)

        self.countLabel = QLabel(CompareDialog)
        self.countLabel.setObjectName(u"countLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.countLabel.sizePolicy().hasHeightForWidth())
        self.countLabel.setSizePolicy(sizePolicy)
        self.countLabel.setWordWrap(True)

        self.tools.addWidget(self.countLabel)

        self.legendLabel = QLabel(CompareDialog)
        self.legendLabel.setObjectName(u"legendLabel")
        self.legendLabel.setTextFormat(Qt.TextFormat.RichText)

        self.tools.addWidget(self.legendLabel)


        self.outer.addLayout(self.tools)

        self.tableSlot = QVBoxLayout()
        self.tableSlot.setObjectName(u"tableSlot")

        self.outer.addLayout(self.tableSlot)

        self.buttonRow = QHBoxLayout()
        self.buttonRow.setObjectName(u"buttonRow")
        self.openButton = QPushButton(CompareDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.buttonRow.addWidget(self.openButton)

        self.copyButton = QPushButton(CompareDialog)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setAutoDefault(False)

        self.buttonRow.addWidget(self.copyButton)

        self.gap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonRow.addItem(self.gap)

        self.closeButton = QPushButton(CompareDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttonRow.addWidget(self.closeButton)


        self.outer.addLayout(self.buttonRow)

#if QT_CONFIG(shortcut)
        self.leftLabel.setBuddy(self.leftCombo)
        self.rightLabel.setBuddy(self.rightCombo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.leftCombo, self.swapButton)
        QWidget.setTabOrder(self.swapButton, self.rightCombo)
        QWidget.setTabOrder(self.rightCombo, self.differentBox)
        QWidget.setTabOrder(self.differentBox, self.openButton)
        QWidget.setTabOrder(self.openButton, self.copyButton)
        QWidget.setTabOrder(self.copyButton, self.closeButton)

        self.retranslateUi(CompareDialog)
        self.closeButton.clicked.connect(CompareDialog.reject)

        QMetaObject.connectSlotsByName(CompareDialog)
    # setupUi

    def retranslateUi(self, CompareDialog):
        CompareDialog.setWindowTitle(QCoreApplication.translate("CompareDialog", u"So s\u00e1nh hai k\u1ebf ho\u1ea1ch ho\u1eb7c ph\u1ee5 l\u1ee5c", None))
        self.leftLabel.setText(QCoreApplication.translate("CompareDialog", u"So b\u1ea3n &tr\u01b0\u1edbc", None))
#if QT_CONFIG(accessibility)
        self.leftCombo.setAccessibleName(QCoreApplication.translate("CompareDialog", u"B\u1ea3n tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        self.swapButton.setText(QCoreApplication.translate("CompareDialog", u"\u21c4", None))
#if QT_CONFIG(tooltip)
        self.swapButton.setToolTip(QCoreApplication.translate("CompareDialog", u"\u0110\u1ed5i b\u00ean (Alt+D)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.swapButton.setAccessibleName(QCoreApplication.translate("CompareDialog", u"\u0110\u1ed5i b\u00ean", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(shortcut)
        self.swapButton.setShortcut(QCoreApplication.translate("CompareDialog", u"Alt+D", None))
#endif // QT_CONFIG(shortcut)
        self.rightLabel.setText(QCoreApplication.translate("CompareDialog", u"v\u1edbi b\u1ea3n &sau", None))
#if QT_CONFIG(accessibility)
        self.rightCombo.setAccessibleName(QCoreApplication.translate("CompareDialog", u"B\u1ea3n sau", None))
#endif // QT_CONFIG(accessibility)
        self.differentBox.setText(QCoreApplication.translate("CompareDialog", u"Ch\u1ec9 ch\u1ed7 &kh\u00e1c", None))
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("CompareDialog", u"K\u1ebft qu\u1ea3 so s\u00e1nh", None))
#endif // QT_CONFIG(accessibility)
        self.legendLabel.setText("")
#if QT_CONFIG(accessibility)
        self.legendLabel.setAccessibleName(QCoreApplication.translate("CompareDialog", u"Ch\u00fa gi\u1ea3i", None))
#endif // QT_CONFIG(accessibility)
        self.openButton.setText(QCoreApplication.translate("CompareDialog", u"\u0110\u1ebfn d\u00f2ng n\u00e0&y", None))
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("CompareDialog", u"M\u1edf k\u1ebf ho\u1ea1ch \u1edf d\u00f2ng \u0111ang ch\u1ecdn (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.copyButton.setText(QCoreApplication.translate("CompareDialog", u"Sao &ch\u00e9p b\u1ea3ng", None))
#if QT_CONFIG(tooltip)
        self.copyButton.setToolTip(QCoreApplication.translate("CompareDialog", u"Sao ch\u00e9p k\u1ebft qu\u1ea3 \u0111\u1ec3 d\u00e1n v\u00e0o Word ho\u1eb7c Excel (Ctrl+C)", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("CompareDialog", u"\u0110\u00f3n&g", None))
    # retranslateUi

