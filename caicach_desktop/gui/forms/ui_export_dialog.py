"""The form ui/export_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview
from caicach_desktop.gui.widgets.tall_area import TallArea

class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog):
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        ExportDialog.resize(1160, 670)
        self.mainLayout = QVBoxLayout(ExportDialog)
        self.mainLayout.setSpacing(12)
        self.mainLayout.setObjectName(u"mainLayout")
        self.mainLayout.setContentsMargins(16, 14, 16, 14)
        self.bodyLayout = QHBoxLayout()
        self.bodyLayout.setSpacing(16)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.leftLayout = QVBoxLayout()
        self.leftLayout.setSpacing(6)
        self.leftLayout.setObjectName(u"leftLayout")
        self.choicesArea = TallArea(ExportDialog)
        self.choicesArea.setObjectName(u"choicesArea")
        self.choicesArea.setMinimumSize(QSize(385, 0))
        self.choicesArea.setMaximumSize(QSize(415, 16777215))
        self.choices = QWidget()
        self.choices.setObjectName(u"choices")
        self.choicesLayout = QVBoxLayout(self.choices)
        self.choicesLayout.setSpacing(6)
        self.choicesLayout.setObjectName(u"choicesLayout")
        self.choicesLayout.setContentsMargins(0, 0, 0, 0)
        self.contentGrid = QGridLayout()
        self.contentGrid.setObjectName(u"contentGrid")
        self.contentGrid.setHorizontalSpacing(8)
        self.contentGrid.setVerticalSpacing(6)
        self.contentCaption = QLabel(self.choices)
        self.contentCaption.setObjectName(u"contentCaption")

        self.contentGrid.addWidget(self.contentCaption, 0, 0, 1, 1)

        self.contentCombo = ChoiceBox(self.choices)
        self.contentCombo.setObjectName(u"contentCombo")

        self.contentGrid.addWidget(self.contentCombo, 0, 1, 1, 1)

        self.contentGrid.setColumnStretch(1, 1)

        self.choicesLayout.addLayout(self.contentGrid)

        self.listHead = QHBoxLayout()
        self.listHead.setObjectName(u"listHead")
        self.whatCaption = QLabel(self.choices)
        self.whatCaption.setObjectName(u"whatCaption")

        self.listHead.addWidget(self.whatCaption)

        self.spacer3 = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.listHead.addItem(self.spacer3)

        self.lookButton = QPushButton(self.choices)
        self.lookButton.setObjectName(u"lookButton")
        self.lookButton.setAutoDefault(False)

        self.listHead.addWidget(self.lookButton)


        self.choicesLayout.addLayout(self.listHead)

        self.appendixList = QListWidget(self.choices)
        self.appendixList.setObjectName(u"appendixList")
        self.appendixList.setMinimumSize(QSize(0, 70))
        self.appendixList.setWordWrap(True)
        self.appendixList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.choicesLayout.addWidget(self.appendixList)

        self.fieldGrid = QGridLayout()
        self.fieldGrid.setObjectName(u"fieldGrid")
        self.fieldGrid.setHorizontalSpacing(8)
        self.fieldGrid.setVerticalSpacing(6)
        self.agencyCaption = QLabel(self.choices)
        self.agencyCaption.setObjectName(u"agencyCaption")

        self.fieldGrid.addWidget(self.agencyCaption, 0, 0, 1, 1)

        self.agencyCombo = ChoiceBox(self.choices)
        self.agencyCombo.setObjectName(u"agencyCombo")

        self.fieldGrid.addWidget(self.agencyCombo, 0, 1, 1, 1)

        self.periodCaption = QLabel(self.choices)
        self.periodCaption.setObjectName(u"periodCaption")

        self.fieldGrid.addWidget(self.periodCaption, 1, 0, 1, 1)

        self.periodCombo = ChoiceBox(self.choices)
        self.periodCombo.setObjectName(u"periodCombo")

        self.fieldGrid.addWidget(self.periodCombo, 1, 1, 1, 1)

        self.formatCaption = QLabel(self.choices)
        self.formatCaption.setObjectName(u"formatCaption")

        self.fieldGrid.addWidget(self.formatCaption, 2, 0, 1, 1)

        self.formatCombo = QComboBox(self.choices)
        self.formatCombo.setObjectName(u"formatCombo")

        self.fieldGrid.addWidget(self.formatCombo, 2, 1, 1, 1)

        self.mediumCaption = QLabel(self.choices)
        self.mediumCaption.setObjectName(u"mediumCaption")

        self.fieldGrid.addWidget(self.mediumCaption, 3, 0, 1, 1)

        self.mediumCombo = QComboBox(self.choices)
        self.mediumCombo.setObjectName(u"mediumCombo")

        self.fieldGrid.addWidget(self.mediumCombo, 3, 1, 1, 1)

        self.folderCaption = QLabel(self.choices)
        self.folderCaption.setObjectName(u"folderCaption")

        self.fieldGrid.addWidget(self.folderCaption, 4, 0, 1, 1)

        self.folderLayout = QHBoxLayout()
        self.folderLayout.setSpacing(6)
        self.folderLayout.setObjectName(u"folderLayout")
        self.folderEdit = QLineEdit(self.choices)
        self.folderEdit.setObjectName(u"folderEdit")

        self.folderLayout.addWidget(self.folderEdit)

        self.folderButton = QPushButton(self.choices)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.folderLayout.addWidget(self.folderButton)


        self.fieldGrid.addLayout(self.folderLayout, 4, 1, 1, 1)

        self.nameCaption = QLabel(self.choices)
        self.nameCaption.setObjectName(u"nameCaption")

        self.fieldGrid.addWidget(self.nameCaption, 5, 0, 1, 1)

        self.nameEdit = QLineEdit(self.choices)
        self.nameEdit.setObjectName(u"nameEdit")

        self.fieldGrid.addWidget(self.nameEdit, 5, 1, 1, 1)

        self.fieldGrid.setColumnStretch(1, 1)

        self.choicesLayout.addLayout(self.fieldGrid)

        self.choicesLayout.setStretch(2, 1)
        self.choicesArea.setWidget(self.choices)

        self.leftLayout.addWidget(self.choicesArea)

        self.faultLabel = QLabel(ExportDialog)
        self.faultLabel.setObjectName(u"faultLabel")
        self.faultLabel.setWordWrap(True)

        self.leftLayout.addWidget(self.faultLabel)

        self.doneBox = QFrame(ExportDialog)
        self.doneBox.setObjectName(u"doneBox")
        self.doneLayout = QVBoxLayout(self.doneBox)
        self.doneLayout.setSpacing(6)
        self.doneLayout.setObjectName(u"doneLayout")
        self.doneLayout.setContentsMargins(12, 10, 12, 10)
        self.doneLabel = QLabel(self.doneBox)
        self.doneLabel.setObjectName(u"doneLabel")
        self.doneLabel.setWordWrap(True)

        self.doneLayout.addWidget(self.doneLabel)

        self.doneButtons = QHBoxLayout()
        self.doneButtons.setSpacing(6)
        self.doneButtons.setObjectName(u"doneButtons")
        self.openButton = QPushButton(self.doneBox)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.doneButtons.addWidget(self.openButton)

        self.openFolderButton = QPushButton(self.doneBox)
        self.openFolderButton.setObjectName(u"openFolderButton")
        self.openFolderButton.setAutoDefault(False)

        self.doneButtons.addWidget(self.openFolderButton)

        self.spacer1 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.doneButtons.addItem(self.spacer1)


        self.doneLayout.addLayout(self.doneButtons)


        self.leftLayout.addWidget(self.doneBox)

        self.leftLayout.setStretch(0, 1)

        self.bodyLayout.addLayout(self.leftLayout)

        self.preview = PdfPreview(ExportDialog)
        self.preview.setObjectName(u"preview")

        self.bodyLayout.addWidget(self.preview)

        self.bodyLayout.setStretch(1, 1)

        self.mainLayout.addLayout(self.bodyLayout)

        self.buttonLayout = QHBoxLayout()
        self.buttonLayout.setSpacing(8)
        self.buttonLayout.setObjectName(u"buttonLayout")
        self.printButton = QPushButton(ExportDialog)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.printButton)

        self.wordButton = QPushButton(ExportDialog)
        self.wordButton.setObjectName(u"wordButton")
        self.wordButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.wordButton)

        self.spacer2 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonLayout.addItem(self.spacer2)

        self.closeButton = QPushButton(ExportDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.closeButton)

        self.exportButton = QPushButton(ExportDialog)
        self.exportButton.setObjectName(u"exportButton")

        self.buttonLayout.addWidget(self.exportButton)


        self.mainLayout.addLayout(self.buttonLayout)

        self.mainLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.contentCaption.setBuddy(self.contentCombo)
        self.whatCaption.setBuddy(self.appendixList)
        self.agencyCaption.setBuddy(self.agencyCombo)
        self.periodCaption.setBuddy(self.periodCombo)
        self.formatCaption.setBuddy(self.formatCombo)
        self.mediumCaption.setBuddy(self.mediumCombo)
        self.folderCaption.setBuddy(self.folderEdit)
        self.nameCaption.setBuddy(self.nameEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.contentCombo, self.appendixList)
        QWidget.setTabOrder(self.appendixList, self.lookButton)
        QWidget.setTabOrder(self.lookButton, self.agencyCombo)
        QWidget.setTabOrder(self.agencyCombo, self.periodCombo)
        QWidget.setTabOrder(self.periodCombo, self.formatCombo)
        QWidget.setTabOrder(self.formatCombo, self.mediumCombo)
        QWidget.setTabOrder(self.mediumCombo, self.folderEdit)
        QWidget.setTabOrder(self.folderEdit, self.folderButton)
        QWidget.setTabOrder(self.folderButton, self.nameEdit)
        QWidget.setTabOrder(self.nameEdit, self.exportButton)
        QWidget.setTabOrder(self.exportButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.printButton)
        QWidget.setTabOrder(self.printButton, self.wordButton)

        self.retranslateUi(ExportDialog)

        self.exportButton.setDefault(True)


        QMetaObject.connectSlotsByName(ExportDialog)
    # setupUi

    def retranslateUi(self, ExportDialog):
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"Xu\u1ea5t v\u00e0 in", None))
        self.contentCaption.setText(QCoreApplication.translate("ExportDialog", u"&N\u1ed9i dung", None))
#if QT_CONFIG(accessibility)
        self.contentCombo.setAccessibleName(QCoreApplication.translate("ExportDialog", u"V\u0103n b\u1ea3n s\u1ebd xu\u1ea5t", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.contentCombo.setToolTip(QCoreApplication.translate("ExportDialog", u"V\u0103n b\u1ea3n s\u1ebd xu\u1ea5t", None))
#endif // QT_CONFIG(tooltip)
        self.whatCaption.setText(QCoreApplication.translate("ExportDialog", u"Ph\u1ee5 &l\u1ee5c", None))
        self.lookButton.setText(QCoreApplication.translate("ExportDialog", u"Tr\u00ecnh b\u00e0y b\u1ea3ng\u2026", None))
#if QT_CONFIG(tooltip)
        self.lookButton.setToolTip(QCoreApplication.translate("ExportDialog", u"Ch\u1ecdn c\u1ed9t in, b\u1ec1 r\u1ed9ng, c\u1ee1 ch\u1eef, chi\u1ec1u gi\u1ea5y c\u1ee7a ph\u1ee5 l\u1ee5c \u0111ang ch\u1ecdn (Ctrl+Shift+P)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.lookButton.setShortcut(QCoreApplication.translate("ExportDialog", u"Ctrl+Shift+P", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(accessibility)
        self.appendixList.setAccessibleName(QCoreApplication.translate("ExportDialog", u"C\u00e1c ph\u1ee5 l\u1ee5c s\u1ebd xu\u1ea5t", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.appendixList.setToolTip(QCoreApplication.translate("ExportDialog", u"\u0110\u00e1nh d\u1ea5u nh\u1eefng ph\u1ee5 l\u1ee5c s\u1ebd xu\u1ea5t (ph\u00edm c\u00e1ch \u0111\u1ec3 \u0111\u1ed5i)", None))
#endif // QT_CONFIG(tooltip)
        self.agencyCaption.setText(QCoreApplication.translate("ExportDialog", u"&C\u01a1 quan", None))
#if QT_CONFIG(accessibility)
        self.agencyCombo.setAccessibleName(QCoreApplication.translate("ExportDialog", u"C\u01a1 quan c\u00f3 ph\u1ea7n vi\u1ec7c \u0111\u01b0\u1ee3c xu\u1ea5t", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.agencyCombo.setToolTip(QCoreApplication.translate("ExportDialog", u"C\u01a1 quan c\u00f3 ph\u1ea7n vi\u1ec7c \u0111\u01b0\u1ee3c xu\u1ea5t", None))
#endif // QT_CONFIG(tooltip)
        self.periodCaption.setText(QCoreApplication.translate("ExportDialog", u"&K\u1ef3", None))
#if QT_CONFIG(accessibility)
        self.periodCombo.setAccessibleName(QCoreApplication.translate("ExportDialog", u"K\u1ef3 b\u00e1o c\u00e1o c\u1ee7a ti\u1ebfn \u0111\u1ed9", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.periodCombo.setToolTip(QCoreApplication.translate("ExportDialog", u"K\u1ef3 b\u00e1o c\u00e1o c\u1ee7a ti\u1ebfn \u0111\u1ed9", None))
#endif // QT_CONFIG(tooltip)
        self.formatCaption.setText(QCoreApplication.translate("ExportDialog", u"\u0110\u1ecbn&h d\u1ea1ng", None))
#if QT_CONFIG(accessibility)
        self.formatCombo.setAccessibleName(QCoreApplication.translate("ExportDialog", u"\u0110\u1ecbnh d\u1ea1ng t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.formatCombo.setToolTip(QCoreApplication.translate("ExportDialog", u"\u0110\u1ecbnh d\u1ea1ng t\u1ec7p", None))
#endif // QT_CONFIG(tooltip)
        self.mediumCaption.setText(QCoreApplication.translate("ExportDialog", u"&B\u1ea3n", None))
#if QT_CONFIG(accessibility)
        self.mediumCombo.setAccessibleName(QCoreApplication.translate("ExportDialog", u"B\u1ea3n gi\u1ea5y hay b\u1ea3n \u0111i\u1ec7n t\u1eed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.mediumCombo.setToolTip(QCoreApplication.translate("ExportDialog", u"B\u1ea3n gi\u1ea5y hay b\u1ea3n \u0111i\u1ec7n t\u1eed", None))
#endif // QT_CONFIG(tooltip)
        self.folderCaption.setText(QCoreApplication.translate("ExportDialog", u"&Th\u01b0 m\u1ee5c", None))
#if QT_CONFIG(accessibility)
        self.folderEdit.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Th\u01b0 m\u1ee5c ghi t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        self.folderButton.setText(QCoreApplication.translate("ExportDialog", u"Ch\u1ecdn\u2026", None))
#if QT_CONFIG(tooltip)
        self.folderButton.setToolTip(QCoreApplication.translate("ExportDialog", u"Ch\u1ecdn th\u01b0 m\u1ee5c ghi t\u1ec7p (Ctrl+O)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.folderButton.setShortcut(QCoreApplication.translate("ExportDialog", u"Ctrl+O", None))
#endif // QT_CONFIG(shortcut)
        self.nameCaption.setText(QCoreApplication.translate("ExportDialog", u"T\u00ean t\u1ec7&p", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("ExportDialog", u"T\u00ean t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        self.faultLabel.setText("")
#if QT_CONFIG(accessibility)
        self.faultLabel.setAccessibleName(QCoreApplication.translate("ExportDialog", u"\u0110i\u1ec1u c\u1ea7n s\u1eeda", None))
#endif // QT_CONFIG(accessibility)
        self.doneLabel.setText("")
#if QT_CONFIG(accessibility)
        self.doneLabel.setAccessibleName(QCoreApplication.translate("ExportDialog", u"K\u1ebft qu\u1ea3 xu\u1ea5t", None))
#endif // QT_CONFIG(accessibility)
        self.openButton.setText(QCoreApplication.translate("ExportDialog", u"M\u1edf t\u1ec7p", None))
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("ExportDialog", u"M\u1edf t\u1ec7p v\u1eeba ghi (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.openFolderButton.setText(QCoreApplication.translate("ExportDialog", u"M\u1edf th\u01b0 m\u1ee5c", None))
#if QT_CONFIG(tooltip)
        self.openFolderButton.setToolTip(QCoreApplication.translate("ExportDialog", u"M\u1edf th\u01b0 m\u1ee5c ch\u1ee9a t\u1ec7p v\u1eeba ghi", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("ExportDialog", u"B\u1ea3n xem tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("ExportDialog", u"In\u2026", None))
#if QT_CONFIG(tooltip)
        self.printButton.setToolTip(QCoreApplication.translate("ExportDialog", u"In \u0111\u00fang b\u1ea3n \u0111ang xem (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.printButton.setShortcut(QCoreApplication.translate("ExportDialog", u"Ctrl+P", None))
#endif // QT_CONFIG(shortcut)
        self.wordButton.setText(QCoreApplication.translate("ExportDialog", u"M\u1edf b\u1eb1ng &Word", None))
#if QT_CONFIG(tooltip)
        self.wordButton.setToolTip(QCoreApplication.translate("ExportDialog", u"Ghi v\u0103n b\u1ea3n \u0111ang xem th\u00e0nh t\u1ec7p Word r\u1ed3i m\u1edf ngay (Alt+W)", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("ExportDialog", u"\u0110\u00f3ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("ExportDialog", u"\u0110\u00f3ng (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.exportButton.setText(QCoreApplication.translate("ExportDialog", u"Xu\u1ea5t", None))
#if QT_CONFIG(tooltip)
        self.exportButton.setToolTip(QCoreApplication.translate("ExportDialog", u"Ghi t\u1ec7p (Ctrl+S ho\u1eb7c Enter)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

