"""The form ui/rule_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFormLayout, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox

class Ui_RuleDialog(object):
    def setupUi(self, RuleDialog):
        if not RuleDialog.objectName():
            RuleDialog.setObjectName(u"RuleDialog")
        RuleDialog.resize(640, 380)
        self.outer = QVBoxLayout(RuleDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(18, 16, 18, 14)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(9)
        self.periodLabel = QLabel(RuleDialog)
        self.periodLabel.setObjectName(u"periodLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.periodLabel)

        self.periodCombo = ChoiceBox(RuleDialog)
        self.periodCombo.setObjectName(u"periodCombo")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.periodCombo)

        self.whoLabel = QLabel(RuleDialog)
        self.whoLabel.setObjectName(u"whoLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.whoLabel)

        self.whoCombo = QComboBox(RuleDialog)
        self.whoCombo.setObjectName(u"whoCombo")
        self.whoCombo.setEditable(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.whoCombo)

        self.agenciesLabel = QLabel(RuleDialog)
        self.agenciesLabel.setObjectName(u"agenciesLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.agenciesLabel)

        self.agenciesCombo = QComboBox(RuleDialog)
        self.agenciesCombo.setObjectName(u"agenciesCombo")
        self.agenciesCombo.setEditable(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.agenciesCombo)

        self.officeBox = QCheckBox(RuleDialog)
        self.officeBox.setObjectName(u"officeBox")

        self.form.setWidget(3, QFormLayout.ItemRole.SpanningRole, self.officeBox)

        self.officeLabel = QLabel(RuleDialog)
        self.officeLabel.setObjectName(u"officeLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.officeLabel)

        self.officeCombo = QComboBox(RuleDialog)
        self.officeCombo.setObjectName(u"officeCombo")
        self.officeCombo.setEditable(True)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.officeCombo)

        self.officeDayLabel = QLabel(RuleDialog)
        self.officeDayLabel.setObjectName(u"officeDayLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.officeDayLabel)

        self.officeDayCombo = QComboBox(RuleDialog)
        self.officeDayCombo.setObjectName(u"officeDayCombo")
        self.officeDayCombo.setEditable(True)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.officeDayCombo)


        self.outer.addLayout(self.form)

        self.meaningLabel = QLabel(RuleDialog)
        self.meaningLabel.setObjectName(u"meaningLabel")
        self.meaningLabel.setWordWrap(True)
        self.meaningLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.outer.addWidget(self.meaningLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.addButton = QPushButton(RuleDialog)
        self.addButton.setObjectName(u"addButton")

        self.buttons.addWidget(self.addButton)

        self.cancelButton = QPushButton(RuleDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)


        self.outer.addLayout(self.buttons)

        self.outer.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.periodLabel.setBuddy(self.periodCombo)
        self.whoLabel.setBuddy(self.whoCombo)
        self.agenciesLabel.setBuddy(self.agenciesCombo)
        self.officeLabel.setBuddy(self.officeCombo)
        self.officeDayLabel.setBuddy(self.officeDayCombo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.periodCombo, self.whoCombo)
        QWidget.setTabOrder(self.whoCombo, self.agenciesCombo)
        QWidget.setTabOrder(self.agenciesCombo, self.officeBox)
        QWidget.setTabOrder(self.officeBox, self.officeCombo)
        QWidget.setTabOrder(self.officeCombo, self.officeDayCombo)
        QWidget.setTabOrder(self.officeDayCombo, self.addButton)
        QWidget.setTabOrder(self.addButton, self.cancelButton)

        self.retranslateUi(RuleDialog)

        QMetaObject.connectSlotsByName(RuleDialog)
    # setupUi

    def retranslateUi(self, RuleDialog):
        RuleDialog.setWindowTitle(QCoreApplication.translate("RuleDialog", u"Th\u00eam k\u1ef3 b\u00e1o c\u00e1o", None))
        self.periodLabel.setText(QCoreApplication.translate("RuleDialog", u"&K\u1ef3 b\u00e1o c\u00e1o:", None))
#if QT_CONFIG(accessibility)
        self.periodCombo.setAccessibleName(QCoreApplication.translate("RuleDialog", u"K\u1ef3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.whoLabel.setText(QCoreApplication.translate("RuleDialog", u"\u0110\u01a1n &v\u1ecb b\u00e1o c\u00e1o:", None))
#if QT_CONFIG(accessibility)
        self.whoCombo.setAccessibleName(QCoreApplication.translate("RuleDialog", u"\u0110\u01a1n v\u1ecb b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.agenciesLabel.setText(QCoreApplication.translate("RuleDialog", u"&H\u1ea1n c\u1ee7a \u0111\u01a1n v\u1ecb:", None))
#if QT_CONFIG(accessibility)
        self.agenciesCombo.setAccessibleName(QCoreApplication.translate("RuleDialog", u"H\u1ea1n c\u1ee7a \u0111\u01a1n v\u1ecb", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.agenciesCombo.setToolTip(QCoreApplication.translate("RuleDialog", u"Ch\u1ecdn, ho\u1eb7c g\u00f5 nh\u01b0 in trong v\u0103n b\u1ea3n: \u201ctr\u01b0\u1edbc ng\u00e0y 15 th\u00e1ng cu\u1ed1i qu\u00fd\u201d", None))
#endif // QT_CONFIG(tooltip)
        self.officeBox.setText(QCoreApplication.translate("RuleDialog", u"C\u00f3 h\u1ea1n &ri\u00eang cho c\u01a1 quan t\u1ed5ng h\u1ee3p", None))
        self.officeLabel.setText(QCoreApplication.translate("RuleDialog", u"C\u01a1 quan &t\u1ed5ng h\u1ee3p:", None))
#if QT_CONFIG(accessibility)
        self.officeCombo.setAccessibleName(QCoreApplication.translate("RuleDialog", u"C\u01a1 quan t\u1ed5ng h\u1ee3p", None))
#endif // QT_CONFIG(accessibility)
        self.officeDayLabel.setText(QCoreApplication.translate("RuleDialog", u"H\u1ea1n t\u1ed5n&g h\u1ee3p:", None))
#if QT_CONFIG(accessibility)
        self.officeDayCombo.setAccessibleName(QCoreApplication.translate("RuleDialog", u"H\u1ea1n t\u1ed5ng h\u1ee3p", None))
#endif // QT_CONFIG(accessibility)
        self.meaningLabel.setText("")
#if QT_CONFIG(accessibility)
        self.meaningLabel.setAccessibleName(QCoreApplication.translate("RuleDialog", u"C\u00e1c ng\u00e0y h\u1ea1n t\u00ednh ra", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("RuleDialog", u"Th\u00eam", None))
#if QT_CONFIG(tooltip)
        self.addButton.setToolTip(QCoreApplication.translate("RuleDialog", u"Th\u00eam k\u1ef3 b\u00e1o c\u00e1o n\u00e0y v\u00e0o k\u1ebf ho\u1ea1ch (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.cancelButton.setText(QCoreApplication.translate("RuleDialog", u"Kh\u00f4ng th\u00eam", None))
#if QT_CONFIG(tooltip)
        self.cancelButton.setToolTip(QCoreApplication.translate("RuleDialog", u"\u0110\u00f3ng c\u1eeda s\u1ed5 (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

