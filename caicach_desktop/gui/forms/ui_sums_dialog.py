"""The form ui/sums_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QSpinBox, QTabWidget,
    QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from caicach_desktop.gui.widgets.sums_table import SumsTableView

class Ui_SumsDialog(object):
    def setupUi(self, SumsDialog):
        if not SumsDialog.objectName():
            SumsDialog.setObjectName(u"SumsDialog")
        SumsDialog.resize(1260, 660)
        self.outer = QVBoxLayout(SumsDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.choices = QHBoxLayout()
        self.choices.setSpacing(10)
        self.choices.setObjectName(u"choices")
        self.planLabel = QLabel(SumsDialog)
        self.planLabel.setObjectName(u"planLabel")

        self.choices.addWidget(self.planLabel)

        self.planCombo = ChoiceBox(SumsDialog)
        self.planCombo.setObjectName(u"planCombo")
        self.planCombo.setMinimumSize(QSize(360, 0))

        self.choices.addWidget(self.planCombo)

        self.periodLabel = QLabel(SumsDialog)
        self.periodLabel.setObjectName(u"periodLabel")

        self.choices.addWidget(self.periodLabel)

        self.periodCombo = ChoiceBox(SumsDialog)
        self.periodCombo.setObjectName(u"periodCombo")
        self.periodCombo.setMinimumSize(QSize(180, 0))

        self.choices.addWidget(self.periodCombo)

        self.choicesGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choices.addItem(self.choicesGap)


        self.outer.addLayout(self.choices)

        self.summaryLabel = QLabel(SumsDialog)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setWordWrap(True)
        self.summaryLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.outer.addWidget(self.summaryLabel)

        self.tabs = QTabWidget(SumsDialog)
        self.tabs.setObjectName(u"tabs")
        self.indexTab = QWidget()
        self.indexTab.setObjectName(u"indexTab")
        self.indexLayout = QVBoxLayout(self.indexTab)
        self.indexLayout.setSpacing(8)
        self.indexLayout.setObjectName(u"indexLayout")
        self.indexLayout.setContentsMargins(0, 10, 0, 0)
        self.indexTable = SumsTableView(self.indexTab)
        self.indexTable.setObjectName(u"indexTable")

        self.indexLayout.addWidget(self.indexTable)

        self.indexChart = QScrollArea(self.indexTab)
        self.indexChart.setObjectName(u"indexChart")
        self.indexChart.setWidgetResizable(True)
        self.indexChart.setFrameShape(QFrame.Shape.NoFrame)
        self.indexChart.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.indexLayout.addWidget(self.indexChart)

        self.indexLayout.setStretch(0, 1)
        self.tabs.addTab(self.indexTab, "")
        self.agencyTab = QWidget()
        self.agencyTab.setObjectName(u"agencyTab")
        self.agencyLayout = QVBoxLayout(self.agencyTab)
        self.agencyLayout.setSpacing(8)
        self.agencyLayout.setObjectName(u"agencyLayout")
        self.agencyLayout.setContentsMargins(0, 10, 0, 0)
        self.agencyTable = SumsTableView(self.agencyTab)
        self.agencyTable.setObjectName(u"agencyTable")

        self.agencyLayout.addWidget(self.agencyTable)

        self.agencyChart = QScrollArea(self.agencyTab)
        self.agencyChart.setObjectName(u"agencyChart")
        self.agencyChart.setWidgetResizable(True)
        self.agencyChart.setFrameShape(QFrame.Shape.NoFrame)
        self.agencyChart.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.agencyLayout.addWidget(self.agencyChart)

        self.agencyLayout.setStretch(0, 3)
        self.agencyLayout.setStretch(1, 2)
        self.tabs.addTab(self.agencyTab, "")
        self.planTab = QWidget()
        self.planTab.setObjectName(u"planTab")
        self.planLayout = QVBoxLayout(self.planTab)
        self.planLayout.setSpacing(8)
        self.planLayout.setObjectName(u"planLayout")
        self.planLayout.setContentsMargins(0, 10, 0, 0)
        self.planTable = SumsTableView(self.planTab)
        self.planTable.setObjectName(u"planTable")

        self.planLayout.addWidget(self.planTable)

        self.tabs.addTab(self.planTab, "")
        self.statusTab = QWidget()
        self.statusTab.setObjectName(u"statusTab")
        self.statusLayout = QVBoxLayout(self.statusTab)
        self.statusLayout.setSpacing(8)
        self.statusLayout.setObjectName(u"statusLayout")
        self.statusLayout.setContentsMargins(0, 10, 0, 0)
        self.statusTable = SumsTableView(self.statusTab)
        self.statusTable.setObjectName(u"statusTable")

        self.statusLayout.addWidget(self.statusTable)

        self.tabs.addTab(self.statusTab, "")
        self.rankTab = QWidget()
        self.rankTab.setObjectName(u"rankTab")
        self.rankLayout = QVBoxLayout(self.rankTab)
        self.rankLayout.setSpacing(8)
        self.rankLayout.setObjectName(u"rankLayout")
        self.rankLayout.setContentsMargins(0, 10, 0, 0)
        self.rankTable = SumsTableView(self.rankTab)
        self.rankTable.setObjectName(u"rankTable")

        self.rankLayout.addWidget(self.rankTable)

        self.weights = QHBoxLayout()
        self.weights.setSpacing(8)
        self.weights.setObjectName(u"weights")
        self.fulfilledLabel = QLabel(self.rankTab)
        self.fulfilledLabel.setObjectName(u"fulfilledLabel")

        self.weights.addWidget(self.fulfilledLabel)

        self.fulfilledSpin = QSpinBox(self.rankTab)
        self.fulfilledSpin.setObjectName(u"fulfilledSpin")
        self.fulfilledSpin.setMaximumSize(QSize(84, 16777215))
        self.fulfilledSpin.setMaximum(1000)
        self.fulfilledSpin.setSingleStep(5)

        self.weights.addWidget(self.fulfilledSpin)

        self.onTimeLabel = QLabel(self.rankTab)
        self.onTimeLabel.setObjectName(u"onTimeLabel")

        self.weights.addWidget(self.onTimeLabel)

        self.onTimeSpin = QSpinBox(self.rankTab)
        self.onTimeSpin.setObjectName(u"onTimeSpin")
        self.onTimeSpin.setMaximumSize(QSize(84, 16777215))
        self.onTimeSpin.setMaximum(1000)
        self.onTimeSpin.setSingleStep(5)

        self.weights.addWidget(self.onTimeSpin)

        self.reportedLabel = QLabel(self.rankTab)
        self.reportedLabel.setObjectName(u"reportedLabel")

        self.weights.addWidget(self.reportedLabel)

        self.reportedSpin = QSpinBox(self.rankTab)
        self.reportedSpin.setObjectName(u"reportedSpin")
        self.reportedSpin.setMaximumSize(QSize(84, 16777215))
        self.reportedSpin.setMaximum(1000)
        self.reportedSpin.setSingleStep(5)

        self.weights.addWidget(self.reportedSpin)

        self.weightsGap = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.weights.addItem(self.weightsGap)

        self.usualButton = QPushButton(self.rankTab)
        self.usualButton.setObjectName(u"usualButton")

        self.weights.addWidget(self.usualButton)


        self.rankLayout.addLayout(self.weights)

        self.ruleLabel = QLabel(self.rankTab)
        self.ruleLabel.setObjectName(u"ruleLabel")
        self.ruleLabel.setWordWrap(True)
        self.ruleLabel.setProperty(u"muted", True)

        self.rankLayout.addWidget(self.ruleLabel)

        self.tabs.addTab(self.rankTab, "")

        self.outer.addWidget(self.tabs)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(10)
        self.buttons.setObjectName(u"buttons")
        self.hintLabel = QLabel(SumsDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"muted", True)
        self.hintLabel.setWordWrap(True)

        self.buttons.addWidget(self.hintLabel)

        self.listButton = QPushButton(SumsDialog)
        self.listButton.setObjectName(u"listButton")
        self.listButton.setAutoDefault(False)

        self.buttons.addWidget(self.listButton)

        self.closeButton = QPushButton(SumsDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttons.addWidget(self.closeButton)

        self.buttons.setStretch(0, 1)

        self.outer.addLayout(self.buttons)

        self.outer.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.planLabel.setBuddy(self.planCombo)
        self.periodLabel.setBuddy(self.periodCombo)
        self.fulfilledLabel.setBuddy(self.fulfilledSpin)
        self.onTimeLabel.setBuddy(self.onTimeSpin)
        self.reportedLabel.setBuddy(self.reportedSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SumsDialog)

        self.tabs.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(SumsDialog)
    # setupUi

    def retranslateUi(self, SumsDialog):
        SumsDialog.setWindowTitle(QCoreApplication.translate("SumsDialog", u"T\u1ed5ng h\u1ee3p k\u1ebft qu\u1ea3 th\u1ef1c hi\u1ec7n", None))
        self.planLabel.setText(QCoreApplication.translate("SumsDialog", u"&K\u1ebf ho\u1ea1ch:", None))
#if QT_CONFIG(accessibility)
        self.planCombo.setAccessibleName(QCoreApplication.translate("SumsDialog", u"K\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.planCombo.setToolTip(QCoreApplication.translate("SumsDialog", u"T\u1ed5ng h\u1ee3p m\u1ed9t k\u1ebf ho\u1ea1ch ho\u1eb7c t\u1ea5t c\u1ea3", None))
#endif // QT_CONFIG(tooltip)
        self.periodLabel.setText(QCoreApplication.translate("SumsDialog", u"K\u1ef3 &b\u00e1o c\u00e1o:", None))
#if QT_CONFIG(accessibility)
        self.periodCombo.setAccessibleName(QCoreApplication.translate("SumsDialog", u"K\u1ef3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.periodCombo.setToolTip(QCoreApplication.translate("SumsDialog", u"S\u1ed1 li\u1ec7u t\u00ednh \u0111\u1ebfn h\u1ebft k\u1ef3 n\u00e0y, ho\u1eb7c \u0111\u1ebfn h\u00f4m nay khi k\u1ef3 ch\u01b0a h\u1ebft", None))
#endif // QT_CONFIG(tooltip)
        self.summaryLabel.setText("")
#if QT_CONFIG(accessibility)
        self.indexTable.setAccessibleName(QCoreApplication.translate("SumsDialog", u"Theo ch\u1ec9 s\u1ed1", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.indexTab), QCoreApplication.translate("SumsDialog", u"Theo &ch\u1ec9 s\u1ed1", None))
#if QT_CONFIG(accessibility)
        self.agencyTable.setAccessibleName(QCoreApplication.translate("SumsDialog", u"Theo c\u01a1 quan", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.agencyTab), QCoreApplication.translate("SumsDialog", u"Theo c\u01a1 &quan", None))
#if QT_CONFIG(accessibility)
        self.planTable.setAccessibleName(QCoreApplication.translate("SumsDialog", u"Theo k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.planTab), QCoreApplication.translate("SumsDialog", u"Theo k\u1ebf &ho\u1ea1ch", None))
#if QT_CONFIG(accessibility)
        self.statusTable.setAccessibleName(QCoreApplication.translate("SumsDialog", u"Theo tr\u1ea1ng th\u00e1i", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.statusTab), QCoreApplication.translate("SumsDialog", u"Theo &tr\u1ea1ng th\u00e1i", None))
#if QT_CONFIG(accessibility)
        self.rankTable.setAccessibleName(QCoreApplication.translate("SumsDialog", u"X\u1ebfp h\u1ea1ng thi \u0111ua", None))
#endif // QT_CONFIG(accessibility)
        self.fulfilledLabel.setText(QCoreApplication.translate("SumsDialog", u"Ho\u00e0n th\u00e0nh, duy tr\u00ec", None))
#if QT_CONFIG(accessibility)
        self.fulfilledSpin.setAccessibleName(QCoreApplication.translate("SumsDialog", u"Tr\u1ecdng s\u1ed1: Ho\u00e0n th\u00e0nh, duy tr\u00ec", None))
#endif // QT_CONFIG(accessibility)
        self.onTimeLabel.setText(QCoreApplication.translate("SumsDialog", u"Ho\u00e0n th\u00e0nh \u0111\u00fang h\u1ea1n", None))
#if QT_CONFIG(accessibility)
        self.onTimeSpin.setAccessibleName(QCoreApplication.translate("SumsDialog", u"Tr\u1ecdng s\u1ed1: Ho\u00e0n th\u00e0nh \u0111\u00fang h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.reportedLabel.setText(QCoreApplication.translate("SumsDialog", u"B\u00e1o c\u00e1o \u0111\u00fang h\u1ea1n", None))
#if QT_CONFIG(accessibility)
        self.reportedSpin.setAccessibleName(QCoreApplication.translate("SumsDialog", u"Tr\u1ecdng s\u1ed1: B\u00e1o c\u00e1o \u0111\u00fang h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.usualButton.setText(QCoreApplication.translate("SumsDialog", u"Tr\u1ecdng s\u1ed1 &m\u1eb7c \u0111\u1ecbnh", None))
#if QT_CONFIG(tooltip)
        self.usualButton.setToolTip(QCoreApplication.translate("SumsDialog", u"Tr\u1edf v\u1ec1 c\u00e1ch t\u00ednh 50 - 30 - 20", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.rankTab), QCoreApplication.translate("SumsDialog", u"&X\u1ebfp h\u1ea1ng thi \u0111ua", None))
        self.hintLabel.setText(QCoreApplication.translate("SumsDialog", u"Nh\u1ea5p \u0111\u00fap ho\u1eb7c nh\u1ea5n Enter v\u00e0o m\u1ed9t con s\u1ed1 \u0111\u1ec3 xem danh s\u00e1ch nhi\u1ec7m v\u1ee5 \u00b7 Ctrl+C sao ch\u00e9p \u00f4 \u0111\u00e3 ch\u1ecdn, Ctrl+Shift+C c\u1ea3 b\u1ea3ng", None))
        self.listButton.setText(QCoreApplication.translate("SumsDialog", u"Xem &danh s\u00e1ch", None))
#if QT_CONFIG(tooltip)
        self.listButton.setToolTip(QCoreApplication.translate("SumsDialog", u"Xem c\u00e1c nhi\u1ec7m v\u1ee5 c\u1ee7a con s\u1ed1 \u0111ang ch\u1ecdn (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("SumsDialog", u"\u0110\u00f3&ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("SumsDialog", u"\u0110\u00f3ng (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

