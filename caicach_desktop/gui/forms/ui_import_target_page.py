"""The form ui/import_target_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QFormLayout, QFrame, QGridLayout, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPlainTextEdit, QRadioButton, QSizePolicy,
    QSpacerItem, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox

class Ui_ImportTargetPage(object):
    def setupUi(self, ImportTargetPage):
        if not ImportTargetPage.objectName():
            ImportTargetPage.setObjectName(u"ImportTargetPage")
        ImportTargetPage.resize(1100, 560)
        self.outer = QVBoxLayout(ImportTargetPage)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.newRadio = QRadioButton(ImportTargetPage)
        self.newRadio.setObjectName(u"newRadio")
        self.newRadio.setChecked(True)

        self.outer.addWidget(self.newRadio)

        self.newFrame = QFrame(ImportTargetPage)
        self.newFrame.setObjectName(u"newFrame")
        self.newFrame.setProperty(u"card", True)
        self.newLayout = QVBoxLayout(self.newFrame)
        self.newLayout.setSpacing(8)
        self.newLayout.setObjectName(u"newLayout")
        self.newLayout.setContentsMargins(12, 12, 12, 12)
        self.separateBox = QCheckBox(self.newFrame)
        self.separateBox.setObjectName(u"separateBox")

        self.newLayout.addWidget(self.separateBox)

        self.plans = QHBoxLayout()
        self.plans.setSpacing(12)
        self.plans.setObjectName(u"plans")
        self.plans.setContentsMargins(0, 0, 0, 0)
        self.planList = QListWidget(self.newFrame)
        self.planList.setObjectName(u"planList")
        self.planList.setWordWrap(True)
        self.planList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.planList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.planList.setMinimumSize(QSize(260, 0))
        self.planList.setMaximumSize(QSize(260, 16777215))

        self.plans.addWidget(self.planList)

        self.newForm = QGridLayout()
        self.newForm.setObjectName(u"newForm")
        self.newForm.setHorizontalSpacing(8)
        self.newForm.setVerticalSpacing(8)
        self.newForm.setContentsMargins(0, 0, 0, 0)
        self.docTypeBoxLabel = QLabel(self.newFrame)
        self.docTypeBoxLabel.setObjectName(u"docTypeBoxLabel")

        self.newForm.addWidget(self.docTypeBoxLabel, 0, 0, 1, 1)

        self.docTypeBox = QComboBox(self.newFrame)
        self.docTypeBox.setObjectName(u"docTypeBox")
        self.docTypeBox.setEditable(True)

        self.newForm.addWidget(self.docTypeBox, 0, 1, 1, 1)

        self.numberEditLabel = QLabel(self.newFrame)
        self.numberEditLabel.setObjectName(u"numberEditLabel")

        self.newForm.addWidget(self.numberEditLabel, 0, 2, 1, 1)

        self.numberEdit = QLineEdit(self.newFrame)
        self.numberEdit.setObjectName(u"numberEdit")

        self.newForm.addWidget(self.numberEdit, 0, 3, 1, 1)

        self.symbolEditLabel = QLabel(self.newFrame)
        self.symbolEditLabel.setObjectName(u"symbolEditLabel")

        self.newForm.addWidget(self.symbolEditLabel, 0, 4, 1, 1)

        self.symbolEdit = QLineEdit(self.newFrame)
        self.symbolEdit.setObjectName(u"symbolEdit")

        self.newForm.addWidget(self.symbolEdit, 0, 5, 1, 1)

        self.parentEditLabel = QLabel(self.newFrame)
        self.parentEditLabel.setObjectName(u"parentEditLabel")

        self.newForm.addWidget(self.parentEditLabel, 1, 0, 1, 1)

        self.parentEdit = QLineEdit(self.newFrame)
        self.parentEdit.setObjectName(u"parentEdit")

        self.newForm.addWidget(self.parentEdit, 1, 1, 1, 1)

        self.issuerEditLabel = QLabel(self.newFrame)
        self.issuerEditLabel.setObjectName(u"issuerEditLabel")

        self.newForm.addWidget(self.issuerEditLabel, 1, 2, 1, 1)

        self.issuerEdit = QLineEdit(self.newFrame)
        self.issuerEdit.setObjectName(u"issuerEdit")

        self.newForm.addWidget(self.issuerEdit, 1, 3, 1, 3)

        self.placeEditLabel = QLabel(self.newFrame)
        self.placeEditLabel.setObjectName(u"placeEditLabel")

        self.newForm.addWidget(self.placeEditLabel, 2, 0, 1, 1)

        self.placeEdit = QLineEdit(self.newFrame)
        self.placeEdit.setObjectName(u"placeEdit")

        self.newForm.addWidget(self.placeEdit, 2, 1, 1, 1)

        self.dateEditLabel = QLabel(self.newFrame)
        self.dateEditLabel.setObjectName(u"dateEditLabel")

        self.newForm.addWidget(self.dateEditLabel, 2, 2, 1, 1)

        self.dateEdit = QLineEdit(self.newFrame)
        self.dateEdit.setObjectName(u"dateEdit")

        self.newForm.addWidget(self.dateEdit, 2, 3, 1, 1)

        self.yearEditLabel = QLabel(self.newFrame)
        self.yearEditLabel.setObjectName(u"yearEditLabel")

        self.newForm.addWidget(self.yearEditLabel, 2, 4, 1, 1)

        self.yearEdit = QLineEdit(self.newFrame)
        self.yearEdit.setObjectName(u"yearEdit")

        self.newForm.addWidget(self.yearEdit, 2, 5, 1, 1)

        self.titleEditLabel = QLabel(self.newFrame)
        self.titleEditLabel.setObjectName(u"titleEditLabel")

        self.newForm.addWidget(self.titleEditLabel, 3, 0, 1, 1)

        self.titleEdit = QPlainTextEdit(self.newFrame)
        self.titleEdit.setObjectName(u"titleEdit")
        self.titleEdit.setTabChangesFocus(True)
        self.titleEdit.setMaximumSize(QSize(16777215, 64))

        self.newForm.addWidget(self.titleEdit, 3, 1, 1, 5)

        self.signTitleEditLabel = QLabel(self.newFrame)
        self.signTitleEditLabel.setObjectName(u"signTitleEditLabel")

        self.newForm.addWidget(self.signTitleEditLabel, 4, 0, 1, 1)

        self.signTitleEdit = QLineEdit(self.newFrame)
        self.signTitleEdit.setObjectName(u"signTitleEdit")

        self.newForm.addWidget(self.signTitleEdit, 4, 1, 1, 1)

        self.signNameEditLabel = QLabel(self.newFrame)
        self.signNameEditLabel.setObjectName(u"signNameEditLabel")

        self.newForm.addWidget(self.signNameEditLabel, 4, 2, 1, 1)

        self.signNameEdit = QLineEdit(self.newFrame)
        self.signNameEdit.setObjectName(u"signNameEdit")

        self.newForm.addWidget(self.signNameEdit, 4, 3, 1, 3)

        self.newForm.setColumnStretch(1, 3)
        self.newForm.setColumnStretch(3, 4)
        self.newForm.setColumnStretch(5, 2)

        self.plans.addLayout(self.newForm)

        self.plans.setStretch(1, 1)

        self.newLayout.addLayout(self.plans)

        self.factsLabel = QLabel(self.newFrame)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setWordWrap(True)
        self.factsLabel.setProperty(u"muted", True)

        self.newLayout.addWidget(self.factsLabel)

        self.likeLabel = QLabel(self.newFrame)
        self.likeLabel.setObjectName(u"likeLabel")
        self.likeLabel.setWordWrap(True)

        self.newLayout.addWidget(self.likeLabel)

        self.adviceLabel = QLabel(self.newFrame)
        self.adviceLabel.setObjectName(u"adviceLabel")
        self.adviceLabel.setWordWrap(True)

        self.newLayout.addWidget(self.adviceLabel)


        self.outer.addWidget(self.newFrame)

        self.existingRadio = QRadioButton(ImportTargetPage)
        self.existingRadio.setObjectName(u"existingRadio")

        self.outer.addWidget(self.existingRadio)

        self.existingFrame = QFrame(ImportTargetPage)
        self.existingFrame.setObjectName(u"existingFrame")
        self.existingFrame.setProperty(u"card", True)
        self.existingLayout = QVBoxLayout(self.existingFrame)
        self.existingLayout.setSpacing(8)
        self.existingLayout.setObjectName(u"existingLayout")
        self.existingLayout.setContentsMargins(12, 12, 12, 12)
        self.existingForm = QFormLayout()
        self.existingForm.setSpacing(8)
        self.existingForm.setObjectName(u"existingForm")
        self.existingForm.setContentsMargins(0, 0, 0, 0)
        self.planLabel = QLabel(self.existingFrame)
        self.planLabel.setObjectName(u"planLabel")

        self.existingForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.planLabel)

        self.planCombo = ChoiceBox(self.existingFrame)
        self.planCombo.setObjectName(u"planCombo")
        self.planCombo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.planCombo.setMinimumContentsLength(40)

        self.existingForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.planCombo)


        self.existingLayout.addLayout(self.existingForm)

        self.partTable = QTableWidget(self.existingFrame)
        self.partTable.setObjectName(u"partTable")
        self.partTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.partTable.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.partTable.setShowGrid(False)
        self.partTable.setWordWrap(True)
        self.partTable.setProperty(u"list", True)

        self.existingLayout.addWidget(self.partTable)

        self.existingLayout.setStretch(1, 1)

        self.outer.addWidget(self.existingFrame)

        self.gap = QSpacerItem(10, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.gap)

        self.outer.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.docTypeBoxLabel.setBuddy(self.docTypeBox)
        self.numberEditLabel.setBuddy(self.numberEdit)
        self.symbolEditLabel.setBuddy(self.symbolEdit)
        self.parentEditLabel.setBuddy(self.parentEdit)
        self.issuerEditLabel.setBuddy(self.issuerEdit)
        self.placeEditLabel.setBuddy(self.placeEdit)
        self.dateEditLabel.setBuddy(self.dateEdit)
        self.yearEditLabel.setBuddy(self.yearEdit)
        self.titleEditLabel.setBuddy(self.titleEdit)
        self.signTitleEditLabel.setBuddy(self.signTitleEdit)
        self.signNameEditLabel.setBuddy(self.signNameEdit)
        self.planLabel.setBuddy(self.planCombo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.newRadio, self.separateBox)
        QWidget.setTabOrder(self.separateBox, self.planList)
        QWidget.setTabOrder(self.planList, self.docTypeBox)
        QWidget.setTabOrder(self.docTypeBox, self.numberEdit)
        QWidget.setTabOrder(self.numberEdit, self.symbolEdit)
        QWidget.setTabOrder(self.symbolEdit, self.parentEdit)
        QWidget.setTabOrder(self.parentEdit, self.issuerEdit)
        QWidget.setTabOrder(self.issuerEdit, self.placeEdit)
        QWidget.setTabOrder(self.placeEdit, self.dateEdit)
        QWidget.setTabOrder(self.dateEdit, self.yearEdit)
        QWidget.setTabOrder(self.yearEdit, self.titleEdit)
        QWidget.setTabOrder(self.titleEdit, self.signTitleEdit)
        QWidget.setTabOrder(self.signTitleEdit, self.signNameEdit)
        QWidget.setTabOrder(self.signNameEdit, self.existingRadio)
        QWidget.setTabOrder(self.existingRadio, self.planCombo)
        QWidget.setTabOrder(self.planCombo, self.partTable)

        self.retranslateUi(ImportTargetPage)

        QMetaObject.connectSlotsByName(ImportTargetPage)
    # setupUi

    def retranslateUi(self, ImportTargetPage):
        self.newRadio.setText(QCoreApplication.translate("ImportTargetPage", u"&L\u1eadp k\u1ebf ho\u1ea1ch m\u1edbi t\u1eeb t\u1ec7p", None))
        self.separateBox.setText(QCoreApplication.translate("ImportTargetPage", u"M\u1ed7&i t\u1ec7p th\u00e0nh m\u1ed9t k\u1ebf ho\u1ea1ch ri\u00eang", None))
#if QT_CONFIG(accessibility)
        self.planList.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"C\u00e1c k\u1ebf ho\u1ea1ch s\u1ebd l\u1eadp", None))
#endif // QT_CONFIG(accessibility)
        self.docTypeBoxLabel.setText(QCoreApplication.translate("ImportTargetPage", u"L&o\u1ea1i v\u0103n b\u1ea3n", None))
#if QT_CONFIG(accessibility)
        self.docTypeBox.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"Lo\u1ea1i v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.numberEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"&S\u1ed1", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"S\u1ed1 v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.symbolEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"&K\u00fd hi\u1ec7u", None))
#if QT_CONFIG(accessibility)
        self.symbolEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"K\u00fd hi\u1ec7u", None))
#endif // QT_CONFIG(accessibility)
        self.parentEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"C\u01a1 quan c\u1ea5p tr\u00ean", None))
#if QT_CONFIG(accessibility)
        self.parentEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"C\u01a1 quan c\u1ea5p tr\u00ean", None))
#endif // QT_CONFIG(accessibility)
        self.issuerEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"C\u01a1 quan &ban h\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.issuerEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"C\u01a1 quan ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.placeEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"\u0110\u1ecba &danh", None))
#if QT_CONFIG(accessibility)
        self.placeEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"\u0110\u1ecba danh", None))
#endif // QT_CONFIG(accessibility)
        self.dateEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"&Ng\u00e0y ban h\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.dateEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"Ng\u00e0y ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.yearEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"N\u0103&m", None))
#if QT_CONFIG(accessibility)
        self.yearEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"N\u0103m", None))
#endif // QT_CONFIG(accessibility)
        self.titleEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"T&r\u00edch y\u1ebfu", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"Tr\u00edch y\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
        self.signTitleEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"Ch\u1ee9c &v\u1ee5 ng\u01b0\u1eddi k\u00fd", None))
#if QT_CONFIG(accessibility)
        self.signTitleEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"Ch\u1ee9c v\u1ee5 ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.signNameEditLabel.setText(QCoreApplication.translate("ImportTargetPage", u"N&g\u01b0\u1eddi k\u00fd", None))
#if QT_CONFIG(accessibility)
        self.signNameEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"Ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.factsLabel.setText("")
        self.likeLabel.setText("")
        self.adviceLabel.setText("")
        self.existingRadio.setText(QCoreApplication.translate("ImportTargetPage", u"\u0110\u01b0a v\u00e0o m\u1ed9t k\u1ebf ho\u1ea1ch \u0111\u00e3 &c\u00f3", None))
        self.planLabel.setText(QCoreApplication.translate("ImportTargetPage", u"K\u1ebf &ho\u1ea1ch", None))
#if QT_CONFIG(accessibility)
        self.planCombo.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"K\u1ebf ho\u1ea1ch nh\u1eadn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.partTable.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"\u0110\u01b0a t\u1eebng ph\u1ee5 l\u1ee5c v\u00e0o \u0111\u00e2u", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

