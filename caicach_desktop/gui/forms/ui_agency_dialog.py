"""The form ui/agency_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QLineEdit,
    QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget)

class Ui_AgencyDialog(object):
    def setupUi(self, AgencyDialog):
        if not AgencyDialog.objectName():
            AgencyDialog.setObjectName(u"AgencyDialog")
        AgencyDialog.resize(540, 340)
        self.outer = QVBoxLayout(AgencyDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(18, 18, 18, 18)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.nameLabel = QLabel(AgencyDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.nameEdit = QLineEdit(AgencyDialog)
        self.nameEdit.setObjectName(u"nameEdit")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.shortLabel = QLabel(AgencyDialog)
        self.shortLabel.setObjectName(u"shortLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.shortLabel)

        self.shortEdit = QLineEdit(AgencyDialog)
        self.shortEdit.setObjectName(u"shortEdit")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.shortEdit)

        self.aliasesLabel = QLabel(AgencyDialog)
        self.aliasesLabel.setObjectName(u"aliasesLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.aliasesLabel)

        self.aliasesEdit = QPlainTextEdit(AgencyDialog)
        self.aliasesEdit.setObjectName(u"aliasesEdit")
        self.aliasesEdit.setTabChangesFocus(True)
        self.aliasesEdit.setMinimumSize(QSize(0, 110))

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.aliasesEdit)

        self.activeBox = QCheckBox(AgencyDialog)
        self.activeBox.setObjectName(u"activeBox")
        self.activeBox.setChecked(True)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.activeBox)


        self.outer.addLayout(self.form)

        self.faultLabel = QLabel(AgencyDialog)
        self.faultLabel.setObjectName(u"faultLabel")
        self.faultLabel.setProperty(u"fault", True)
        self.faultLabel.setWordWrap(True)

        self.outer.addWidget(self.faultLabel)

        self.buttons = QDialogButtonBox(AgencyDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.shortLabel.setBuddy(self.shortEdit)
        self.aliasesLabel.setBuddy(self.aliasesEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.nameEdit, self.shortEdit)
        QWidget.setTabOrder(self.shortEdit, self.aliasesEdit)
        QWidget.setTabOrder(self.aliasesEdit, self.activeBox)

        self.retranslateUi(AgencyDialog)
        self.buttons.accepted.connect(AgencyDialog.accept)
        self.buttons.rejected.connect(AgencyDialog.reject)

        QMetaObject.connectSlotsByName(AgencyDialog)
    # setupUi

    def retranslateUi(self, AgencyDialog):
        AgencyDialog.setWindowTitle(QCoreApplication.translate("AgencyDialog", u"C\u01a1 quan, \u0111\u01a1n v\u1ecb", None))
        self.nameLabel.setText(QCoreApplication.translate("AgencyDialog", u"&T\u00ean \u0111\u1ea7y \u0111\u1ee7:", None))
        self.nameEdit.setPlaceholderText(QCoreApplication.translate("AgencyDialog", u"V\u00ed d\u1ee5: Ph\u00f2ng V\u0103n h\u00f3a - X\u00e3 h\u1ed9i", None))
        self.shortLabel.setText(QCoreApplication.translate("AgencyDialog", u"T\u00ean &vi\u1ebft t\u1eaft:", None))
        self.shortEdit.setPlaceholderText(QCoreApplication.translate("AgencyDialog", u"V\u00ed d\u1ee5: Ph\u00f2ng VH-XH", None))
        self.aliasesLabel.setText(QCoreApplication.translate("AgencyDialog", u"T\u00ean g\u1ecdi &kh\u00e1c:", None))
        self.aliasesEdit.setPlaceholderText(QCoreApplication.translate("AgencyDialog", u"M\u1ed7i d\u00f2ng m\u1ed9t t\u00ean. Ch\u01b0\u01a1ng tr\u00ecnh nh\u1eadn ra c\u01a1 quan theo m\u1ecdi t\u00ean g\u1ecdi n\u00e0y.", None))
        self.activeBox.setText(QCoreApplication.translate("AgencyDialog", u"\u0110ang &ho\u1ea1t \u0111\u1ed9ng", None))
#if QT_CONFIG(tooltip)
        self.activeBox.setToolTip(QCoreApplication.translate("AgencyDialog", u"B\u1ecf ch\u1ecdn khi c\u01a1 quan \u0111\u00e3 gi\u1ea3i th\u1ec3 ho\u1eb7c s\u00e1p nh\u1eadp; c\u00e1c nhi\u1ec7m v\u1ee5 c\u0169 v\u1eabn gi\u1eef t\u00ean.", None))
#endif // QT_CONFIG(tooltip)
        self.faultLabel.setText("")
    # retranslateUi

