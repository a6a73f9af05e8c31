"""The form ui/import_target_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QFormLayout, QFrame, QHeaderView, QLabel,
    QLineEdit, QPlainTextEdit, QRadioButton, QSizePolicy,
    QSpacerItem, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

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
        self.newFrame.setMaximumSize(QSize(16777215, 230))
        self.newLayout = QVBoxLayout(self.newFrame)
        self.newLayout.setSpacing(8)
        self.newLayout.setObjectName(u"newLayout")
        self.newLayout.setContentsMargins(12, 12, 12, 12)
        self.separateBox = QCheckBox(self.newFrame)
        self.separateBox.setObjectName(u"separateBox")

        self.newLayout.addWidget(self.separateBox)

        self.newForm = QFormLayout()
        self.newForm.setSpacing(8)
        self.newForm.setObjectName(u"newForm")
        self.newForm.setContentsMargins(0, 0, 0, 0)
        self.numberLabel = QLabel(self.newFrame)
        self.numberLabel.setObjectName(u"numberLabel")

        self.newForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.numberEdit = QLineEdit(self.newFrame)
        self.numberEdit.setObjectName(u"numberEdit")
        self.numberEdit.setMaximumSize(QSize(160, 16777215))

        self.newForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.numberEdit)

        self.titleLabel = QLabel(self.newFrame)
        self.titleLabel.setObjectName(u"titleLabel")

        self.newForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.titleEdit = QPlainTextEdit(self.newFrame)
        self.titleEdit.setObjectName(u"titleEdit")
        self.titleEdit.setTabChangesFocus(True)
        self.titleEdit.setMaximumSize(QSize(16777215, 70))

        self.newForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.titleEdit)


        self.newLayout.addLayout(self.newForm)

        self.factsLabel = QLabel(self.newFrame)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setWordWrap(True)
        self.factsLabel.setProperty(u"muted", True)

        self.newLayout.addWidget(self.factsLabel)


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

        self.planCombo = QComboBox(self.existingFrame)
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

        self.existingLayout.addWidget(self.partTable)

        self.existingLayout.setStretch(1, 1)

        self.outer.addWidget(self.existingFrame)

        self.gap = QSpacerItem(10, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.gap)

        self.outer.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.numberLabel.setBuddy(self.numberEdit)
        self.titleLabel.setBuddy(self.titleEdit)
        self.planLabel.setBuddy(self.planCombo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.newRadio, self.separateBox)
        QWidget.setTabOrder(self.separateBox, self.numberEdit)
        QWidget.setTabOrder(self.numberEdit, self.titleEdit)
        QWidget.setTabOrder(self.titleEdit, self.existingRadio)
        QWidget.setTabOrder(self.existingRadio, self.planCombo)
        QWidget.setTabOrder(self.planCombo, self.partTable)

        self.retranslateUi(ImportTargetPage)

        QMetaObject.connectSlotsByName(ImportTargetPage)
    # setupUi

    def retranslateUi(self, ImportTargetPage):
        self.newRadio.setText(QCoreApplication.translate("ImportTargetPage", u"&L\u1eadp k\u1ebf ho\u1ea1ch m\u1edbi t\u1eeb t\u1ec7p", None))
        self.separateBox.setText(QCoreApplication.translate("ImportTargetPage", u"&M\u1ed7i t\u1ec7p th\u00e0nh m\u1ed9t k\u1ebf ho\u1ea1ch ri\u00eang", None))
        self.numberLabel.setText(QCoreApplication.translate("ImportTargetPage", u"&S\u1ed1", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"S\u1ed1 k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("ImportTargetPage", u"T&r\u00edch y\u1ebfu", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"Tr\u00edch y\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
        self.factsLabel.setText("")
        self.existingRadio.setText(QCoreApplication.translate("ImportTargetPage", u"\u0110\u01b0a v\u00e0o m\u1ed9t k\u1ebf ho\u1ea1ch \u0111\u00e3 &c\u00f3", None))
        self.planLabel.setText(QCoreApplication.translate("ImportTargetPage", u"K&\u1ebf ho\u1ea1ch", None))
#if QT_CONFIG(accessibility)
        self.planCombo.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"K\u1ebf ho\u1ea1ch nh\u1eadn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.partTable.setAccessibleName(QCoreApplication.translate("ImportTargetPage", u"\u0110\u01b0a t\u1eebng ph\u1ee5 l\u1ee5c v\u00e0o \u0111\u00e2u", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

