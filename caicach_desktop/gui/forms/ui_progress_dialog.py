"""The form ui/progress_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QFrame, QGridLayout, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from caicach_desktop.gui.widgets.day_edit import DayEdit
from caicach_desktop.gui.widgets.percent_spin import PercentSpin
from caicach_desktop.gui.widgets.tall_area import TallArea

class Ui_ProgressDialog(object):
    def setupUi(self, ProgressDialog):
        if not ProgressDialog.objectName():
            ProgressDialog.setObjectName(u"ProgressDialog")
        ProgressDialog.resize(1120, 640)
        self.mainLayout = QVBoxLayout(ProgressDialog)
        self.mainLayout.setSpacing(10)
        self.mainLayout.setObjectName(u"mainLayout")
        self.mainLayout.setContentsMargins(16, 14, 16, 14)
        self.taskCard = QFrame(ProgressDialog)
        self.taskCard.setObjectName(u"taskCard")
        self.cardLayout = QVBoxLayout(self.taskCard)
        self.cardLayout.setSpacing(4)
        self.cardLayout.setObjectName(u"cardLayout")
        self.cardLayout.setContentsMargins(14, 10, 14, 10)
        self.criterionLabel = QLabel(self.taskCard)
        self.criterionLabel.setObjectName(u"criterionLabel")
        self.criterionLabel.setWordWrap(True)
        self.criterionLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.criterionLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.cardLayout.addWidget(self.criterionLabel)

        self.taskLabel = QLabel(self.taskCard)
        self.taskLabel.setObjectName(u"taskLabel")
        self.taskLabel.setWordWrap(True)
        self.taskLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.taskLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.cardLayout.addWidget(self.taskLabel)

        self.factsLayout = QHBoxLayout()
        self.factsLayout.setSpacing(14)
        self.factsLayout.setObjectName(u"factsLayout")
        self.factsLabel = QLabel(self.taskCard)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setWordWrap(True)
        self.factsLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.factsLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.factsLayout.addWidget(self.factsLabel)

        self.stateLabel = QLabel(self.taskCard)
        self.stateLabel.setObjectName(u"stateLabel")

        self.factsLayout.addWidget(self.stateLabel)

        self.factsLayout.setStretch(0, 1)

        self.cardLayout.addLayout(self.factsLayout)


        self.mainLayout.addWidget(self.taskCard)

        self.noticeLabel = QLabel(ProgressDialog)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setWordWrap(True)

        self.mainLayout.addWidget(self.noticeLabel)

        self.bodyArea = TallArea(ProgressDialog)
        self.bodyArea.setObjectName(u"bodyArea")
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.bodyLayout = QHBoxLayout(self.body)
        self.bodyLayout.setSpacing(16)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.bodyLayout.setContentsMargins(0, 0, 0, 0)
        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(10)
        self.fields.setVerticalSpacing(6)
        self.periodCaption = QLabel(self.body)
        self.periodCaption.setObjectName(u"periodCaption")

        self.fields.addWidget(self.periodCaption, 0, 0, 1, 1)

        self.periodCombo = ChoiceBox(self.body)
        self.periodCombo.setObjectName(u"periodCombo")

        self.fields.addWidget(self.periodCombo, 0, 1, 1, 1)

        self.statusCaption = QLabel(self.body)
        self.statusCaption.setObjectName(u"statusCaption")

        self.fields.addWidget(self.statusCaption, 0, 2, 1, 1)

        self.statusCombo = QComboBox(self.body)
        self.statusCombo.setObjectName(u"statusCombo")

        self.fields.addWidget(self.statusCombo, 0, 3, 1, 1)

        self.percentCaption = QLabel(self.body)
        self.percentCaption.setObjectName(u"percentCaption")

        self.fields.addWidget(self.percentCaption, 1, 0, 1, 1)

        self.percentSpin = PercentSpin(self.body)
        self.percentSpin.setObjectName(u"percentSpin")

        self.fields.addWidget(self.percentSpin, 1, 1, 1, 1)

        self.quantityCaption = QLabel(self.body)
        self.quantityCaption.setObjectName(u"quantityCaption")

        self.fields.addWidget(self.quantityCaption, 1, 2, 1, 1)

        self.quantityEdit = QLineEdit(self.body)
        self.quantityEdit.setObjectName(u"quantityEdit")

        self.fields.addWidget(self.quantityEdit, 1, 3, 1, 1)

        self.adviceBox = QWidget(self.body)
        self.adviceBox.setObjectName(u"adviceBox")
        self.adviceLayout = QHBoxLayout(self.adviceBox)
        self.adviceLayout.setSpacing(4)
        self.adviceLayout.setObjectName(u"adviceLayout")
        self.adviceLayout.setContentsMargins(0, 0, 0, 0)
        self.reachedLabel = QLabel(self.adviceBox)
        self.reachedLabel.setObjectName(u"reachedLabel")

        self.adviceLayout.addWidget(self.reachedLabel)

        self.adviceLabel = QLabel(self.adviceBox)
        self.adviceLabel.setObjectName(u"adviceLabel")
        self.adviceLabel.setWordWrap(True)

        self.adviceLayout.addWidget(self.adviceLabel)

        self.adviceButton = QPushButton(self.adviceBox)
        self.adviceButton.setObjectName(u"adviceButton")
        self.adviceButton.setFlat(True)

        self.adviceLayout.addWidget(self.adviceButton)

        self.spacer1 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.adviceLayout.addItem(self.spacer1)


        self.fields.addWidget(self.adviceBox, 2, 1, 1, 3)

        self.resultCaption = QLabel(self.body)
        self.resultCaption.setObjectName(u"resultCaption")

        self.fields.addWidget(self.resultCaption, 3, 0, 1, 1)

        self.resultEdit = QPlainTextEdit(self.body)
        self.resultEdit.setObjectName(u"resultEdit")
        self.resultEdit.setTabChangesFocus(True)

        self.fields.addWidget(self.resultEdit, 3, 1, 1, 3)

        self.difficultyCaption = QLabel(self.body)
        self.difficultyCaption.setObjectName(u"difficultyCaption")

        self.fields.addWidget(self.difficultyCaption, 4, 0, 1, 1)

        self.difficultyEdit = QPlainTextEdit(self.body)
        self.difficultyEdit.setObjectName(u"difficultyEdit")
        self.difficultyEdit.setTabChangesFocus(True)

        self.fields.addWidget(self.difficultyEdit, 4, 1, 1, 3)

        self.proposalCaption = QLabel(self.body)
        self.proposalCaption.setObjectName(u"proposalCaption")

        self.fields.addWidget(self.proposalCaption, 5, 0, 1, 1)

        self.proposalEdit = QPlainTextEdit(self.body)
        self.proposalEdit.setObjectName(u"proposalEdit")
        self.proposalEdit.setTabChangesFocus(True)

        self.fields.addWidget(self.proposalEdit, 5, 1, 1, 3)

        self.evidenceCaption = QLabel(self.body)
        self.evidenceCaption.setObjectName(u"evidenceCaption")

        self.fields.addWidget(self.evidenceCaption, 6, 0, 1, 1)

        self.evidenceEdit = QLineEdit(self.body)
        self.evidenceEdit.setObjectName(u"evidenceEdit")

        self.fields.addWidget(self.evidenceEdit, 6, 1, 1, 3)

        self.reporterCaption = QLabel(self.body)
        self.reporterCaption.setObjectName(u"reporterCaption")

        self.fields.addWidget(self.reporterCaption, 7, 0, 1, 1)

        self.reporterEdit = QLineEdit(self.body)
        self.reporterEdit.setObjectName(u"reporterEdit")

        self.fields.addWidget(self.reporterEdit, 7, 1, 1, 1)

        self.dayCaption = QLabel(self.body)
        self.dayCaption.setObjectName(u"dayCaption")

        self.fields.addWidget(self.dayCaption, 7, 2, 1, 1)

        self.dayEdit = DayEdit(self.body)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.fields.addWidget(self.dayEdit, 7, 3, 1, 1)

        self.timingLabel = QLabel(self.body)
        self.timingLabel.setObjectName(u"timingLabel")
        self.timingLabel.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.fields.addWidget(self.timingLabel, 8, 1, 1, 3)

        self.dayFault = QLabel(self.body)
        self.dayFault.setObjectName(u"dayFault")
        self.dayFault.setWordWrap(True)

        self.fields.addWidget(self.dayFault, 9, 1, 1, 3)


        self.bodyLayout.addLayout(self.fields)

        self.sideLayout = QVBoxLayout()
        self.sideLayout.setSpacing(6)
        self.sideLayout.setObjectName(u"sideLayout")
        self.hintBox = QFrame(self.body)
        self.hintBox.setObjectName(u"hintBox")
        self.hintLayout = QVBoxLayout(self.hintBox)
        self.hintLayout.setSpacing(6)
        self.hintLayout.setObjectName(u"hintLayout")
        self.hintLayout.setContentsMargins(12, 10, 12, 10)
        self.hintLabel = QLabel(self.hintBox)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.hintLayout.addWidget(self.hintLabel)

        self.fillLabel = QLabel(self.hintBox)
        self.fillLabel.setObjectName(u"fillLabel")
        self.fillLabel.setWordWrap(True)
        self.fillLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.hintLayout.addWidget(self.fillLabel)

        self.hintButtons = QHBoxLayout()
        self.hintButtons.setSpacing(8)
        self.hintButtons.setObjectName(u"hintButtons")
        self.hintButton = QPushButton(self.hintBox)
        self.hintButton.setObjectName(u"hintButton")
        self.hintButton.setAutoDefault(False)

        self.hintButtons.addWidget(self.hintButton)

        self.unchangedButton = QPushButton(self.hintBox)
        self.unchangedButton.setObjectName(u"unchangedButton")
        self.unchangedButton.setAutoDefault(False)

        self.hintButtons.addWidget(self.unchangedButton)


        self.hintLayout.addLayout(self.hintButtons)


        self.sideLayout.addWidget(self.hintBox)

        self.historyLabel = QLabel(self.body)
        self.historyLabel.setObjectName(u"historyLabel")

        self.sideLayout.addWidget(self.historyLabel)

        self.historyTable = QTableView(self.body)
        self.historyTable.setObjectName(u"historyTable")
        self.historyTable.setMinimumSize(QSize(0, 100))
        self.historyTable.setWordWrap(True)
        self.historyTable.setShowGrid(False)
        self.historyTable.setTabKeyNavigation(False)
        self.historyTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.historyTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.historyTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.historyTable.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.sideLayout.addWidget(self.historyTable)


        self.bodyLayout.addLayout(self.sideLayout)

        self.bodyLayout.setStretch(0, 1)
        self.bodyLayout.setStretch(1, 1)
        self.bodyArea.setWidget(self.body)

        self.mainLayout.addWidget(self.bodyArea)

        self.buttonLayout = QHBoxLayout()
        self.buttonLayout.setSpacing(8)
        self.buttonLayout.setObjectName(u"buttonLayout")
        self.discardButton = QPushButton(ProgressDialog)
        self.discardButton.setObjectName(u"discardButton")
        self.discardButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.discardButton)

        self.positionLabel = QLabel(ProgressDialog)
        self.positionLabel.setObjectName(u"positionLabel")

        self.buttonLayout.addWidget(self.positionLabel)

        self.spacer2 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonLayout.addItem(self.spacer2)

        self.closeButton = QPushButton(ProgressDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.closeButton)

        self.nextButton = QPushButton(ProgressDialog)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.nextButton)


        self.mainLayout.addLayout(self.buttonLayout)

        self.mainLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.periodCaption.setBuddy(self.periodCombo)
        self.statusCaption.setBuddy(self.statusCombo)
        self.percentCaption.setBuddy(self.percentSpin)
        self.quantityCaption.setBuddy(self.quantityEdit)
        self.resultCaption.setBuddy(self.resultEdit)
        self.difficultyCaption.setBuddy(self.difficultyEdit)
        self.proposalCaption.setBuddy(self.proposalEdit)
        self.evidenceCaption.setBuddy(self.evidenceEdit)
        self.reporterCaption.setBuddy(self.reporterEdit)
        self.dayCaption.setBuddy(self.dayEdit)
        self.historyLabel.setBuddy(self.historyTable)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.periodCombo, self.statusCombo)
        QWidget.setTabOrder(self.statusCombo, self.percentSpin)
        QWidget.setTabOrder(self.percentSpin, self.quantityEdit)
        QWidget.setTabOrder(self.quantityEdit, self.adviceButton)
        QWidget.setTabOrder(self.adviceButton, self.resultEdit)
        QWidget.setTabOrder(self.resultEdit, self.difficultyEdit)
        QWidget.setTabOrder(self.difficultyEdit, self.proposalEdit)
        QWidget.setTabOrder(self.proposalEdit, self.evidenceEdit)
        QWidget.setTabOrder(self.evidenceEdit, self.reporterEdit)
        QWidget.setTabOrder(self.reporterEdit, self.dayEdit)
        QWidget.setTabOrder(self.dayEdit, self.hintButton)
        QWidget.setTabOrder(self.hintButton, self.unchangedButton)
        QWidget.setTabOrder(self.unchangedButton, self.historyTable)
        QWidget.setTabOrder(self.historyTable, self.discardButton)
        QWidget.setTabOrder(self.discardButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.nextButton)

        self.retranslateUi(ProgressDialog)

        QMetaObject.connectSlotsByName(ProgressDialog)
    # setupUi

    def retranslateUi(self, ProgressDialog):
        ProgressDialog.setWindowTitle(QCoreApplication.translate("ProgressDialog", u"C\u1eadp nh\u1eadt ti\u1ebfn \u0111\u1ed9", None))
        self.criterionLabel.setText("")
#if QT_CONFIG(accessibility)
        self.criterionLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"Ti\u00eau ch\u00ed v\u00e0 ch\u1ec9 ti\u00eau", None))
#endif // QT_CONFIG(accessibility)
        self.taskLabel.setText("")
#if QT_CONFIG(accessibility)
        self.taskLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"N\u1ed9i dung nhi\u1ec7m v\u1ee5", None))
#endif // QT_CONFIG(accessibility)
        self.factsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.factsLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"C\u01a1 quan v\u00e0 th\u1eddi h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.stateLabel.setText("")
#if QT_CONFIG(accessibility)
        self.stateLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"T\u00ecnh tr\u1ea1ng c\u1ee7a nhi\u1ec7m v\u1ee5", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.stateLabel.setToolTip(QCoreApplication.translate("ProgressDialog", u"T\u00ednh theo th\u1eddi h\u1ea1n c\u1ee7a nhi\u1ec7m v\u1ee5 v\u00e0 c\u00e1c b\u00e1o c\u00e1o, kh\u00f4ng g\u00f5 tay", None))
#endif // QT_CONFIG(tooltip)
        self.noticeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noticeLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"Th\u00f4ng b\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.periodCaption.setText(QCoreApplication.translate("ProgressDialog", u"&K\u1ef3 b\u00e1o c\u00e1o", None))
#if QT_CONFIG(accessibility)
        self.periodCombo.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"K\u1ef3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.periodCombo.setToolTip(QCoreApplication.translate("ProgressDialog", u"K\u1ef3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(tooltip)
        self.statusCaption.setText(QCoreApplication.translate("ProgressDialog", u"&Tr\u1ea1ng th\u00e1i", None))
#if QT_CONFIG(accessibility)
        self.statusCombo.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"Tr\u1ea1ng th\u00e1i", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.statusCombo.setToolTip(QCoreApplication.translate("ProgressDialog", u"Tr\u1ea1ng th\u00e1i", None))
#endif // QT_CONFIG(tooltip)
        self.percentCaption.setText(QCoreApplication.translate("ProgressDialog", u"T\u1ef7 &l\u1ec7 (%)", None))
#if QT_CONFIG(accessibility)
        self.percentSpin.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"T\u1ef7 l\u1ec7 ho\u00e0n th\u00e0nh, ph\u1ea7n tr\u0103m", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.percentSpin.setToolTip(QCoreApplication.translate("ProgressDialog", u"0 \u0111\u1ebfn 100; \u0111\u1ec3 tr\u1ed1ng n\u1ebfu ch\u01b0a n\u00eau", None))
#endif // QT_CONFIG(tooltip)
        self.quantityCaption.setText(QCoreApplication.translate("ProgressDialog", u"&S\u1ed1 l\u01b0\u1ee3ng", None))
#if QT_CONFIG(accessibility)
        self.quantityEdit.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"S\u1ed1 l\u01b0\u1ee3ng \u0111\u1ea1t \u0111\u01b0\u1ee3c", None))
#endif // QT_CONFIG(accessibility)
        self.quantityEdit.setPlaceholderText(QCoreApplication.translate("ProgressDialog", u"v\u00ed d\u1ee5: 9/15 th\u00f4n", None))
        self.reachedLabel.setText("")
#if QT_CONFIG(accessibility)
        self.reachedLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"S\u1ed1 l\u01b0\u1ee3ng so v\u1edbi ch\u1ec9 ti\u00eau", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.reachedLabel.setToolTip(QCoreApplication.translate("ProgressDialog", u"S\u1ed1 trong ch\u1ec9 ti\u00eau c\u1ee7a nhi\u1ec7m v\u1ee5, \u0111\u1ecdc t\u1eeb ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(tooltip)
        self.adviceLabel.setText("")
#if QT_CONFIG(accessibility)
        self.adviceLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"G\u1ee3i \u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.adviceButton.setText("")
#if QT_CONFIG(tooltip)
        self.adviceButton.setToolTip(QCoreApplication.translate("ProgressDialog", u"L\u00e0m theo g\u1ee3i \u00fd n\u00e0y (Alt+A)", None))
#endif // QT_CONFIG(tooltip)
        self.resultCaption.setText(QCoreApplication.translate("ProgressDialog", u"K\u1ebft &qu\u1ea3", None))
#if QT_CONFIG(accessibility)
        self.resultEdit.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"K\u1ebft qu\u1ea3", None))
#endif // QT_CONFIG(accessibility)
        self.resultEdit.setPlaceholderText("")
        self.difficultyCaption.setText(QCoreApplication.translate("ProgressDialog", u"Kh\u00f3 k&h\u0103n", None))
#if QT_CONFIG(accessibility)
        self.difficultyEdit.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"Kh\u00f3 kh\u0103n, v\u01b0\u1edbng m\u1eafc", None))
#endif // QT_CONFIG(accessibility)
        self.difficultyEdit.setPlaceholderText("")
        self.proposalCaption.setText(QCoreApplication.translate("ProgressDialog", u"\u0110\u1ec1 &xu\u1ea5t", None))
#if QT_CONFIG(accessibility)
        self.proposalEdit.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"\u0110\u1ec1 xu\u1ea5t, ki\u1ebfn ngh\u1ecb", None))
#endif // QT_CONFIG(accessibility)
        self.proposalEdit.setPlaceholderText("")
        self.evidenceCaption.setText(QCoreApplication.translate("ProgressDialog", u"T\u00e0&i li\u1ec7u", None))
#if QT_CONFIG(accessibility)
        self.evidenceEdit.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"T\u00e0i li\u1ec7u ki\u1ec3m ch\u1ee9ng: s\u1ed1, k\u00fd hi\u1ec7u", None))
#endif // QT_CONFIG(accessibility)
        self.evidenceEdit.setPlaceholderText(QCoreApplication.translate("ProgressDialog", u"s\u1ed1, k\u00fd hi\u1ec7u v\u0103n b\u1ea3n ki\u1ec3m ch\u1ee9ng", None))
        self.reporterCaption.setText(QCoreApplication.translate("ProgressDialog", u"N&g\u01b0\u1eddi b\u00e1o c\u00e1o", None))
#if QT_CONFIG(accessibility)
        self.reporterEdit.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"Ng\u01b0\u1eddi ho\u1eb7c c\u01a1 quan b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.dayCaption.setText(QCoreApplication.translate("ProgressDialog", u"Ng\u00e0&y", None))
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("ProgressDialog", u"dd/MM/yyyy", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"Ng\u00e0y b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.timingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.timingLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"B\u00e1o c\u00e1o \u0111\u00fang h\u1ea1n hay ch\u1eadm", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.timingLabel.setToolTip(QCoreApplication.translate("ProgressDialog", u"T\u00ednh theo h\u1ea1n b\u00e1o c\u00e1o c\u1ee7a k\u1ef3 trong k\u1ebf ho\u1ea1ch, kh\u00f4ng g\u00f5 tay", None))
#endif // QT_CONFIG(tooltip)
        self.dayFault.setText("")
#if QT_CONFIG(accessibility)
        self.dayFault.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"\u0110i\u1ec1u c\u1ea7n s\u1eeda", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText("")
#if QT_CONFIG(accessibility)
        self.hintLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"K\u1ef3 tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        self.fillLabel.setText("")
#if QT_CONFIG(accessibility)
        self.fillLabel.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"S\u1ebd \u0111i\u1ec1n nh\u1eefng \u00f4 n\u00e0o", None))
#endif // QT_CONFIG(accessibility)
        self.hintButton.setText(QCoreApplication.translate("ProgressDialog", u"L\u1ea5y theo k\u1ef3 tr\u01b0\u1edbc", None))
#if QT_CONFIG(tooltip)
        self.hintButton.setToolTip(QCoreApplication.translate("ProgressDialog", u"\u0110i\u1ec1n nh\u1eefng \u00f4 c\u00f2n tr\u1ed1ng b\u1eb1ng n\u1ed9i dung c\u1ee7a k\u1ef3 tr\u01b0\u1edbc \u0111\u1ec3 xem r\u1ed3i s\u1eeda (Alt+P)", None))
#endif // QT_CONFIG(tooltip)
        self.unchangedButton.setText(QCoreApplication.translate("ProgressDialog", u"Kh\u00f4ng thay \u0111\u1ed5i", None))
#if QT_CONFIG(tooltip)
        self.unchangedButton.setToolTip(QCoreApplication.translate("ProgressDialog", u"Gi\u1eef nguy\u00ean nh\u01b0 k\u1ef3 tr\u01b0\u1edbc, l\u01b0u r\u1ed3i sang nhi\u1ec7m v\u1ee5 sau (F8)", None))
#endif // QT_CONFIG(tooltip)
        self.historyLabel.setText(QCoreApplication.translate("ProgressDialog", u"C\u00e1&c k\u1ef3 \u0111\u00e3 b\u00e1o c\u00e1o", None))
#if QT_CONFIG(accessibility)
        self.historyTable.setAccessibleName(QCoreApplication.translate("ProgressDialog", u"C\u00e1c k\u1ef3 \u0111\u00e3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.discardButton.setText(QCoreApplication.translate("ProgressDialog", u"&B\u1ecf thay \u0111\u1ed5i", None))
#if QT_CONFIG(tooltip)
        self.discardButton.setToolTip(QCoreApplication.translate("ProgressDialog", u"B\u1ecf nh\u1eefng g\u00ec v\u1eeba g\u00f5 \u1edf k\u1ef3 n\u00e0y, tr\u1ea3 l\u1ea1i nh\u01b0 \u0111\u00e3 l\u01b0u (Alt+B)", None))
#endif // QT_CONFIG(tooltip)
        self.positionLabel.setText("")
        self.closeButton.setText(QCoreApplication.translate("ProgressDialog", u"L\u01b0u v\u00e0 \u0111\u00f3ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("ProgressDialog", u"L\u01b0u r\u1ed3i \u0111\u00f3ng c\u1eeda s\u1ed5 (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.nextButton.setText(QCoreApplication.translate("ProgressDialog", u"L\u01b0u, sang vi\u1ec7c sau", None))
#if QT_CONFIG(tooltip)
        self.nextButton.setToolTip(QCoreApplication.translate("ProgressDialog", u"L\u01b0u r\u1ed3i sang nhi\u1ec7m v\u1ee5 sau c\u1ee7a c\u00f9ng c\u01a1 quan ch\u1ee7 tr\u00ec (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

