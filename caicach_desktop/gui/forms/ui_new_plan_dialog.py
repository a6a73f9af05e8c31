"""The form ui/new_plan_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox

class Ui_NewPlanDialog(object):
    def setupUi(self, NewPlanDialog):
        if not NewPlanDialog.objectName():
            NewPlanDialog.setObjectName(u"NewPlanDialog")
        NewPlanDialog.resize(640, 460)
        self.outer = QVBoxLayout(NewPlanDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(18, 18, 18, 18)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(9)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.layoutLabel = QLabel(NewPlanDialog)
        self.layoutLabel.setObjectName(u"layoutLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.layoutLabel)

        self.layoutBox = ChoiceBox(NewPlanDialog)
        self.layoutBox.setObjectName(u"layoutBox")
        self.layoutBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layoutBox.setMinimumContentsLength(30)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.layoutBox)

        self.columnsLabel = QLabel(NewPlanDialog)
        self.columnsLabel.setObjectName(u"columnsLabel")
        self.columnsLabel.setWordWrap(True)
        self.columnsLabel.setProperty(u"muted", True)
        self.columnsLabel.setMinimumSize(QSize(0, 58))
        self.columnsLabel.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.columnsLabel)

        self.parentLabel = QLabel(NewPlanDialog)
        self.parentLabel.setObjectName(u"parentLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.parentLabel)

        self.parentEdit = QLineEdit(NewPlanDialog)
        self.parentEdit.setObjectName(u"parentEdit")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.parentEdit)

        self.issuerLabel = QLabel(NewPlanDialog)
        self.issuerLabel.setObjectName(u"issuerLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.issuerLabel)

        self.issuerEdit = QLineEdit(NewPlanDialog)
        self.issuerEdit.setObjectName(u"issuerEdit")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.issuerEdit)

        self.numberLabel = QLabel(NewPlanDialog)
        self.numberLabel.setObjectName(u"numberLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.numberRow = QHBoxLayout()
        self.numberRow.setObjectName(u"numberRow")
        self.numberEdit = QLineEdit(NewPlanDialog)
        self.numberEdit.setObjectName(u"numberEdit")
        self.numberEdit.setMaximumSize(QSize(90, 16777215))

        self.numberRow.addWidget(self.numberEdit)

        self.slash = QLabel(NewPlanDialog)
        self.slash.setObjectName(u"slash")

        self.numberRow.addWidget(self.slash)

        self.symbolEdit = QLineEdit(NewPlanDialog)
        self.symbolEdit.setObjectName(u"symbolEdit")

        self.numberRow.addWidget(self.symbolEdit)


        self.form.setLayout(4, QFormLayout.ItemRole.FieldRole, self.numberRow)

        self.placeLabel = QLabel(NewPlanDialog)
        self.placeLabel.setObjectName(u"placeLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.placeLabel)

        self.placeEdit = QLineEdit(NewPlanDialog)
        self.placeEdit.setObjectName(u"placeEdit")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.placeEdit)

        self.titleLabel = QLabel(NewPlanDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.titleEdit = QPlainTextEdit(NewPlanDialog)
        self.titleEdit.setObjectName(u"titleEdit")
        self.titleEdit.setTabChangesFocus(True)
        self.titleEdit.setMinimumSize(QSize(0, 74))
        self.titleEdit.setMaximumSize(QSize(16777215, 110))

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.titleEdit)


        self.outer.addLayout(self.form)

        self.faultLabel = QLabel(NewPlanDialog)
        self.faultLabel.setObjectName(u"faultLabel")
        self.faultLabel.setProperty(u"fault", True)
        self.faultLabel.setWordWrap(True)

        self.outer.addWidget(self.faultLabel)

        self.gap = QSpacerItem(20, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.gap)

        self.buttons = QDialogButtonBox(NewPlanDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.layoutLabel.setBuddy(self.layoutBox)
        self.parentLabel.setBuddy(self.parentEdit)
        self.issuerLabel.setBuddy(self.issuerEdit)
        self.numberLabel.setBuddy(self.numberEdit)
        self.placeLabel.setBuddy(self.placeEdit)
        self.titleLabel.setBuddy(self.titleEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.layoutBox, self.parentEdit)
        QWidget.setTabOrder(self.parentEdit, self.issuerEdit)
        QWidget.setTabOrder(self.issuerEdit, self.numberEdit)
        QWidget.setTabOrder(self.numberEdit, self.symbolEdit)
        QWidget.setTabOrder(self.symbolEdit, self.placeEdit)
        QWidget.setTabOrder(self.placeEdit, self.titleEdit)

        self.retranslateUi(NewPlanDialog)
        self.buttons.accepted.connect(NewPlanDialog.accept)
        self.buttons.rejected.connect(NewPlanDialog.reject)

        QMetaObject.connectSlotsByName(NewPlanDialog)
    # setupUi

    def retranslateUi(self, NewPlanDialog):
        NewPlanDialog.setWindowTitle(QCoreApplication.translate("NewPlanDialog", u"L\u1eadp k\u1ebf ho\u1ea1ch m\u1edbi", None))
        self.layoutLabel.setText(QCoreApplication.translate("NewPlanDialog", u"&M\u1eabu b\u1ea3ng ph\u1ee5 l\u1ee5c:", None))
#if QT_CONFIG(accessibility)
        self.layoutBox.setAccessibleName(QCoreApplication.translate("NewPlanDialog", u"M\u1eabu b\u1ea3ng ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
        self.parentLabel.setText(QCoreApplication.translate("NewPlanDialog", u"C\u01a1 quan c\u1ea5p t&r\u00ean:", None))
        self.parentEdit.setPlaceholderText(QCoreApplication.translate("NewPlanDialog", u"\u0110\u1ec3 tr\u1ed1ng n\u1ebfu kh\u00f4ng in, v\u00ed d\u1ee5: \u1ee6Y BAN NH\u00c2N D\u00c2N T\u1ec8NH \u2026", None))
        self.issuerLabel.setText(QCoreApplication.translate("NewPlanDialog", u"C\u01a1 quan &ban h\u00e0nh:", None))
        self.issuerEdit.setPlaceholderText(QCoreApplication.translate("NewPlanDialog", u"V\u00ed d\u1ee5: \u1ee6Y BAN NH\u00c2N D\u00c2N X\u00c3 \u2026", None))
        self.numberLabel.setText(QCoreApplication.translate("NewPlanDialog", u"&S\u1ed1, k\u00fd hi\u1ec7u:", None))
        self.numberEdit.setPlaceholderText(QCoreApplication.translate("NewPlanDialog", u"S\u1ed1", None))
        self.slash.setText(QCoreApplication.translate("NewPlanDialog", u"/", None))
        self.symbolEdit.setText(QCoreApplication.translate("NewPlanDialog", u"KH-UBND", None))
#if QT_CONFIG(accessibility)
        self.symbolEdit.setAccessibleName(QCoreApplication.translate("NewPlanDialog", u"K\u00fd hi\u1ec7u", None))
#endif // QT_CONFIG(accessibility)
        self.placeLabel.setText(QCoreApplication.translate("NewPlanDialog", u"\u0110\u1ecb&a danh:", None))
        self.placeEdit.setPlaceholderText(QCoreApplication.translate("NewPlanDialog", u"V\u00ed d\u1ee5: t\u00ean x\u00e3, ph\u01b0\u1eddng", None))
        self.titleLabel.setText(QCoreApplication.translate("NewPlanDialog", u"&Tr\u00edch y\u1ebfu:", None))
        self.titleEdit.setPlaceholderText(QCoreApplication.translate("NewPlanDialog", u"V\u00ed d\u1ee5: N\u00e2ng cao c\u00e1c ch\u1ec9 s\u1ed1 PAPI, SIPAS v\u00e0 PAR INDEX n\u0103m 2026", None))
        self.faultLabel.setText("")
    # retranslateUi

