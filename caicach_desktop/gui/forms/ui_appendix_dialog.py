"""The form ui/appendix_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QHeaderView, QLabel, QLineEdit,
    QPlainTextEdit, QSizePolicy, QTableView, QVBoxLayout,
    QWidget)

class Ui_AppendixDialog(object):
    def setupUi(self, AppendixDialog):
        if not AppendixDialog.objectName():
            AppendixDialog.setObjectName(u"AppendixDialog")
        AppendixDialog.resize(680, 600)
        self.outerLayout = QVBoxLayout(AppendixDialog)
        self.outerLayout.setObjectName(u"outerLayout")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(10)
        self.form.setVerticalSpacing(8)
        self.numberEditLabel = QLabel(AppendixDialog)
        self.numberEditLabel.setObjectName(u"numberEditLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.numberEditLabel)

        self.numberEdit = QLineEdit(AppendixDialog)
        self.numberEdit.setObjectName(u"numberEdit")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.numberEdit)

        self.titleEditLabel = QLabel(AppendixDialog)
        self.titleEditLabel.setObjectName(u"titleEditLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.titleEditLabel)

        self.titleEdit = QPlainTextEdit(AppendixDialog)
        self.titleEdit.setObjectName(u"titleEdit")
        self.titleEdit.setTabChangesFocus(True)
        self.titleEdit.setMinimumSize(QSize(0, 96))
        self.titleEdit.setMaximumSize(QSize(16777215, 96))

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.noteEditLabel = QLabel(AppendixDialog)
        self.noteEditLabel.setObjectName(u"noteEditLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.noteEditLabel)

        self.noteEdit = QPlainTextEdit(AppendixDialog)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setTabChangesFocus(True)
        self.noteEdit.setMinimumSize(QSize(0, 72))
        self.noteEdit.setMaximumSize(QSize(16777215, 72))

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.noteEdit)


        self.outerLayout.addLayout(self.form)

        self.columnsLabel = QLabel(AppendixDialog)
        self.columnsLabel.setObjectName(u"columnsLabel")

        self.outerLayout.addWidget(self.columnsLabel)

        self.columnsTable = QTableView(AppendixDialog)
        self.columnsTable.setObjectName(u"columnsTable")

        self.outerLayout.addWidget(self.columnsTable)

        self.buttons = QDialogButtonBox(AppendixDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.Cancel)

        self.outerLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.numberEditLabel.setBuddy(self.numberEdit)
        self.titleEditLabel.setBuddy(self.titleEdit)
        self.noteEditLabel.setBuddy(self.noteEdit)
        self.columnsLabel.setBuddy(self.columnsTable)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AppendixDialog)
        self.buttons.accepted.connect(AppendixDialog.accept)
        self.buttons.rejected.connect(AppendixDialog.reject)

        QMetaObject.connectSlotsByName(AppendixDialog)
    # setupUi

    def retranslateUi(self, AppendixDialog):
        AppendixDialog.setWindowTitle(QCoreApplication.translate("AppendixDialog", u"Ti\u00eau \u0111\u1ec1 ph\u1ee5 l\u1ee5c v\u00e0 t\u00ean c\u1ed9t", None))
        self.numberEditLabel.setText(QCoreApplication.translate("AppendixDialog", u"&S\u1ed1 ph\u1ee5 l\u1ee5c:", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("AppendixDialog", u"S\u1ed1 ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
        self.numberEdit.setPlaceholderText(QCoreApplication.translate("AppendixDialog", u"Ph\u1ee5 l\u1ee5c I", None))
        self.titleEditLabel.setText(QCoreApplication.translate("AppendixDialog", u"&Ti\u00eau \u0111\u1ec1:", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("AppendixDialog", u"Ti\u00eau \u0111\u1ec1 ph\u1ee5 l\u1ee5c, m\u1ed7i d\u00f2ng in m\u1ed9t d\u00f2ng", None))
#endif // QT_CONFIG(accessibility)
        self.titleEdit.setPlaceholderText(QCoreApplication.translate("AppendixDialog", u"M\u1ed7i d\u00f2ng in th\u00e0nh m\u1ed9t d\u00f2ng", None))
        self.noteEditLabel.setText(QCoreApplication.translate("AppendixDialog", u"&Ghi ch\u00fa k\u00e8m theo:", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("AppendixDialog", u"D\u00f2ng k\u00e8m theo v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.noteEdit.setPlaceholderText(QCoreApplication.translate("AppendixDialog", u"(K\u00e8m theo K\u1ebf ho\u1ea1ch s\u1ed1 \u2026)", None))
        self.columnsLabel.setText(QCoreApplication.translate("AppendixDialog", u"&C\u1ed9t c\u1ee7a b\u1ea3ng:", None))
#if QT_CONFIG(accessibility)
        self.columnsTable.setAccessibleName(QCoreApplication.translate("AppendixDialog", u"C\u1ed9t c\u1ee7a b\u1ea3ng", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

