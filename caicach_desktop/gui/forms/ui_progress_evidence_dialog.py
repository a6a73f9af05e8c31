"""The form ui/progress_evidence_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QLabel, QLineEdit, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_ProgressEvidenceDialog(object):
    def setupUi(self, ProgressEvidenceDialog):
        if not ProgressEvidenceDialog.objectName():
            ProgressEvidenceDialog.setObjectName(u"ProgressEvidenceDialog")
        ProgressEvidenceDialog.resize(540, 290)
        self.mainLayout = QVBoxLayout(ProgressEvidenceDialog)
        self.mainLayout.setSpacing(10)
        self.mainLayout.setObjectName(u"mainLayout")
        self.mainLayout.setContentsMargins(16, 14, 16, 14)
        self.nameLabel = QLabel(ProgressEvidenceDialog)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setWordWrap(True)
        self.nameLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.nameLabel)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(10)
        self.form.setVerticalSpacing(6)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.numberCaption = QLabel(ProgressEvidenceDialog)
        self.numberCaption.setObjectName(u"numberCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.numberCaption)

        self.numberEdit = QLineEdit(ProgressEvidenceDialog)
        self.numberEdit.setObjectName(u"numberEdit")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.numberEdit)

        self.dateCaption = QLabel(ProgressEvidenceDialog)
        self.dateCaption.setObjectName(u"dateCaption")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dateCaption)

        self.dateEdit = QLineEdit(ProgressEvidenceDialog)
        self.dateEdit.setObjectName(u"dateEdit")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.dateEdit)

        self.dateFault = QLabel(ProgressEvidenceDialog)
        self.dateFault.setObjectName(u"dateFault")
        self.dateFault.setWordWrap(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.dateFault)

        self.issuerCaption = QLabel(ProgressEvidenceDialog)
        self.issuerCaption.setObjectName(u"issuerCaption")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.issuerCaption)

        self.issuerEdit = QLineEdit(ProgressEvidenceDialog)
        self.issuerEdit.setObjectName(u"issuerEdit")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.issuerEdit)

        self.titleCaption = QLabel(ProgressEvidenceDialog)
        self.titleCaption.setObjectName(u"titleCaption")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.titleCaption)

        self.titleEdit = QLineEdit(ProgressEvidenceDialog)
        self.titleEdit.setObjectName(u"titleEdit")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.pageCaption = QLabel(ProgressEvidenceDialog)
        self.pageCaption.setObjectName(u"pageCaption")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.pageCaption)

        self.pageEdit = QLineEdit(ProgressEvidenceDialog)
        self.pageEdit.setObjectName(u"pageEdit")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.pageEdit)


        self.mainLayout.addLayout(self.form)

        self.buttons = QDialogButtonBox(ProgressEvidenceDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.mainLayout.addWidget(self.buttons)

        self.mainLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.numberCaption.setBuddy(self.numberEdit)
        self.dateCaption.setBuddy(self.dateEdit)
        self.issuerCaption.setBuddy(self.issuerEdit)
        self.titleCaption.setBuddy(self.titleEdit)
        self.pageCaption.setBuddy(self.pageEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.numberEdit, self.dateEdit)
        QWidget.setTabOrder(self.dateEdit, self.issuerEdit)
        QWidget.setTabOrder(self.issuerEdit, self.titleEdit)
        QWidget.setTabOrder(self.titleEdit, self.pageEdit)
        QWidget.setTabOrder(self.pageEdit, self.buttons)

        self.retranslateUi(ProgressEvidenceDialog)

        QMetaObject.connectSlotsByName(ProgressEvidenceDialog)
    # setupUi

    def retranslateUi(self, ProgressEvidenceDialog):
        ProgressEvidenceDialog.setWindowTitle(QCoreApplication.translate("ProgressEvidenceDialog", u"Th\u00f4ng tin c\u1ee7a t\u00e0i li\u1ec7u", None))
        self.nameLabel.setText("")
#if QT_CONFIG(accessibility)
        self.nameLabel.setAccessibleName(QCoreApplication.translate("ProgressEvidenceDialog", u"T\u00ean t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        self.numberCaption.setText(QCoreApplication.translate("ProgressEvidenceDialog", u"&S\u1ed1, k\u00fd hi\u1ec7u", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("ProgressEvidenceDialog", u"S\u1ed1, k\u00fd hi\u1ec7u", None))
#endif // QT_CONFIG(accessibility)
        self.numberEdit.setPlaceholderText(QCoreApplication.translate("ProgressEvidenceDialog", u"v\u00ed d\u1ee5: 12/Q\u0110-UBND", None))
        self.dateCaption.setText(QCoreApplication.translate("ProgressEvidenceDialog", u"&Ng\u00e0y ban h\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.dateEdit.setAccessibleName(QCoreApplication.translate("ProgressEvidenceDialog", u"Ng\u00e0y ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.dateEdit.setPlaceholderText(QCoreApplication.translate("ProgressEvidenceDialog", u"ng\u00e0y/th\u00e1ng/n\u0103m", None))
        self.dateFault.setText(QCoreApplication.translate("ProgressEvidenceDialog", u"Ng\u00e0y ch\u01b0a \u0111\u00fang; h\u00e3y g\u00f5 nh\u01b0 05/09/2026 ho\u1eb7c \u0111\u1ec3 tr\u1ed1ng.", None))
        self.issuerCaption.setText(QCoreApplication.translate("ProgressEvidenceDialog", u"&C\u01a1 quan ban h\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.issuerEdit.setAccessibleName(QCoreApplication.translate("ProgressEvidenceDialog", u"C\u01a1 quan ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.titleCaption.setText(QCoreApplication.translate("ProgressEvidenceDialog", u"&Tr\u00edch y\u1ebfu", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("ProgressEvidenceDialog", u"Tr\u00edch y\u1ebfu", None))
#endif // QT_CONFIG(accessibility)
        self.pageCaption.setText(QCoreApplication.translate("ProgressEvidenceDialog", u"T&rang, m\u1ee5c", None))
#if QT_CONFIG(accessibility)
        self.pageEdit.setAccessibleName(QCoreApplication.translate("ProgressEvidenceDialog", u"Trang ho\u1eb7c m\u1ee5c c\u1ea7n xem", None))
#endif // QT_CONFIG(accessibility)
        self.pageEdit.setPlaceholderText(QCoreApplication.translate("ProgressEvidenceDialog", u"v\u00ed d\u1ee5: trang 3, m\u1ee5c II", None))
    # retranslateUi

