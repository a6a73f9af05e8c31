"""The form ui/table_look_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QDialog, QGridLayout, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.pdf_preview import PdfPreview

class Ui_TableLookDialog(object):
    def setupUi(self, TableLookDialog):
        if not TableLookDialog.objectName():
            TableLookDialog.setObjectName(u"TableLookDialog")
        TableLookDialog.resize(1160, 650)
        self.mainLayout = QVBoxLayout(TableLookDialog)
        self.mainLayout.setSpacing(12)
        self.mainLayout.setObjectName(u"mainLayout")
        self.mainLayout.setContentsMargins(16, 14, 16, 14)
        self.bodyLayout = QHBoxLayout()
        self.bodyLayout.setSpacing(16)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.choices = QWidget(TableLookDialog)
        self.choices.setObjectName(u"choices")
        self.choices.setMinimumSize(QSize(370, 0))
        self.choices.setMaximumSize(QSize(400, 16777215))
        self.choicesLayout = QVBoxLayout(self.choices)
        self.choicesLayout.setSpacing(8)
        self.choicesLayout.setObjectName(u"choicesLayout")
        self.choicesLayout.setContentsMargins(0, 0, 0, 0)
        self.columnsHead = QHBoxLayout()
        self.columnsHead.setObjectName(u"columnsHead")
        self.columnsCaption = QLabel(self.choices)
        self.columnsCaption.setObjectName(u"columnsCaption")

        self.columnsHead.addWidget(self.columnsCaption)

        self.spacer1 = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.columnsHead.addItem(self.spacer1)

        self.automaticButton = QPushButton(self.choices)
        self.automaticButton.setObjectName(u"automaticButton")
        self.automaticButton.setAutoDefault(False)

        self.columnsHead.addWidget(self.automaticButton)


        self.choicesLayout.addLayout(self.columnsHead)

        self.columnsTable = QTableView(self.choices)
        self.columnsTable.setObjectName(u"columnsTable")
        self.columnsTable.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed|QAbstractItemView.EditTrigger.DoubleClicked|QAbstractItemView.EditTrigger.EditKeyPressed|QAbstractItemView.EditTrigger.SelectedClicked)
        self.columnsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.columnsTable.setTabKeyNavigation(False)
        self.columnsTable.setShowGrid(False)
        self.columnsTable.setWordWrap(False)
        self.columnsTable.setProperty(u"list", True)

        self.choicesLayout.addWidget(self.columnsTable)

        self.faultLabel = QLabel(self.choices)
        self.faultLabel.setObjectName(u"faultLabel")
        self.faultLabel.setWordWrap(True)

        self.choicesLayout.addWidget(self.faultLabel)

        self.fieldGrid = QGridLayout()
        self.fieldGrid.setObjectName(u"fieldGrid")
        self.fieldGrid.setHorizontalSpacing(8)
        self.fieldGrid.setVerticalSpacing(6)
        self.sizeCaption = QLabel(self.choices)
        self.sizeCaption.setObjectName(u"sizeCaption")

        self.fieldGrid.addWidget(self.sizeCaption, 0, 0, 1, 1)

        self.sizeCombo = QComboBox(self.choices)
        self.sizeCombo.setObjectName(u"sizeCombo")

        self.fieldGrid.addWidget(self.sizeCombo, 0, 1, 1, 1)

        self.orientationCaption = QLabel(self.choices)
        self.orientationCaption.setObjectName(u"orientationCaption")

        self.fieldGrid.addWidget(self.orientationCaption, 1, 0, 1, 1)

        self.orientationCombo = QComboBox(self.choices)
        self.orientationCombo.setObjectName(u"orientationCombo")

        self.fieldGrid.addWidget(self.orientationCombo, 1, 1, 1, 1)

        self.fieldGrid.setColumnStretch(1, 1)

        self.choicesLayout.addLayout(self.fieldGrid)

        self.repeatBox = QCheckBox(self.choices)
        self.repeatBox.setObjectName(u"repeatBox")

        self.choicesLayout.addWidget(self.repeatBox)

        self.mergeBox = QCheckBox(self.choices)
        self.mergeBox.setObjectName(u"mergeBox")

        self.choicesLayout.addWidget(self.mergeBox)

        self.pagesLabel = QLabel(self.choices)
        self.pagesLabel.setObjectName(u"pagesLabel")
        self.pagesLabel.setWordWrap(True)

        self.choicesLayout.addWidget(self.pagesLabel)

        self.choicesLayout.setStretch(1, 1)

        self.bodyLayout.addWidget(self.choices)

        self.preview = PdfPreview(TableLookDialog)
        self.preview.setObjectName(u"preview")

        self.bodyLayout.addWidget(self.preview)

        self.bodyLayout.setStretch(1, 1)

        self.mainLayout.addLayout(self.bodyLayout)

        self.buttonLayout = QHBoxLayout()
        self.buttonLayout.setSpacing(8)
        self.buttonLayout.setObjectName(u"buttonLayout")
        self.defaultButton = QPushButton(TableLookDialog)
        self.defaultButton.setObjectName(u"defaultButton")
        self.defaultButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.defaultButton)

        self.spacer2 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonLayout.addItem(self.spacer2)

        self.cancelButton = QPushButton(TableLookDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.cancelButton)

        self.saveButton = QPushButton(TableLookDialog)
        self.saveButton.setObjectName(u"saveButton")

        self.buttonLayout.addWidget(self.saveButton)


        self.mainLayout.addLayout(self.buttonLayout)

        self.mainLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.columnsCaption.setBuddy(self.columnsTable)
        self.sizeCaption.setBuddy(self.sizeCombo)
        self.orientationCaption.setBuddy(self.orientationCombo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.columnsTable, self.automaticButton)
        QWidget.setTabOrder(self.automaticButton, self.sizeCombo)
        QWidget.setTabOrder(self.sizeCombo, self.orientationCombo)
        QWidget.setTabOrder(self.orientationCombo, self.repeatBox)
        QWidget.setTabOrder(self.repeatBox, self.mergeBox)
        QWidget.setTabOrder(self.mergeBox, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.defaultButton)

        self.retranslateUi(TableLookDialog)

        QMetaObject.connectSlotsByName(TableLookDialog)
    # setupUi

    def retranslateUi(self, TableLookDialog):
        TableLookDialog.setWindowTitle(QCoreApplication.translate("TableLookDialog", u"Tr\u00ecnh b\u00e0y b\u1ea3ng", None))
        self.columnsCaption.setText(QCoreApplication.translate("TableLookDialog", u"C\u00e1c &c\u1ed9t", None))
        self.automaticButton.setText(QCoreApplication.translate("TableLookDialog", u"B\u1ec1 r\u1ed9ng &t\u1ef1 \u0111\u1ed9ng", None))
#if QT_CONFIG(tooltip)
        self.automaticButton.setToolTip(QCoreApplication.translate("TableLookDialog", u"\u0110\u1ec3 b\u1ec1 r\u1ed9ng m\u1ecdi c\u1ed9t theo n\u1ed9i dung (Alt+T); ph\u00edm Delete: ch\u1ec9 c\u1ed9t \u0111ang ch\u1ecdn", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.columnsTable.setAccessibleName(QCoreApplication.translate("TableLookDialog", u"C\u00e1c c\u1ed9t v\u00e0 b\u1ec1 r\u1ed9ng", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.columnsTable.setToolTip(QCoreApplication.translate("TableLookDialog", u"Ph\u00edm c\u00e1ch: in ho\u1eb7c b\u1ecf c\u1ed9t; g\u00f5 s\u1ed1 mm v\u00e0o \u00f4 b\u1ec1 r\u1ed9ng", None))
#endif // QT_CONFIG(tooltip)
        self.faultLabel.setText("")
#if QT_CONFIG(accessibility)
        self.faultLabel.setAccessibleName(QCoreApplication.translate("TableLookDialog", u"V\u1ec1 b\u1ec1 r\u1ed9ng c\u00e1c c\u1ed9t", None))
#endif // QT_CONFIG(accessibility)
        self.sizeCaption.setText(QCoreApplication.translate("TableLookDialog", u"C\u1ee1 ch\u1eef &b\u1ea3ng", None))
#if QT_CONFIG(accessibility)
        self.sizeCombo.setAccessibleName(QCoreApplication.translate("TableLookDialog", u"C\u1ee1 ch\u1eef c\u1ee7a b\u1ea3ng", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.sizeCombo.setToolTip(QCoreApplication.translate("TableLookDialog", u"C\u1ee1 ch\u1eef c\u1ee7a b\u1ea3ng, t\u1eeb 11 \u0111\u1ebfn 13", None))
#endif // QT_CONFIG(tooltip)
        self.orientationCaption.setText(QCoreApplication.translate("TableLookDialog", u"Chi\u1ec1u &gi\u1ea5y", None))
#if QT_CONFIG(accessibility)
        self.orientationCombo.setAccessibleName(QCoreApplication.translate("TableLookDialog", u"Chi\u1ec1u gi\u1ea5y c\u1ee7a ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.orientationCombo.setToolTip(QCoreApplication.translate("TableLookDialog", u"Chi\u1ec1u gi\u1ea5y c\u1ee7a ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(tooltip)
        self.repeatBox.setText(QCoreApplication.translate("TableLookDialog", u"&Nh\u1eafc l\u1ea1i t\u00ean c\u1ed9t \u1edf \u0111\u1ea7u m\u1ed7i trang", None))
#if QT_CONFIG(tooltip)
        self.repeatBox.setToolTip(QCoreApplication.translate("TableLookDialog", u"T\u00ean c\u00e1c c\u1ed9t \u0111\u1ee9ng \u0111\u1ea7u b\u1ea3ng \u1edf trang n\u00e0o c\u0169ng c\u00f3 (Alt+N)", None))
#endif // QT_CONFIG(tooltip)
        self.mergeBox.setText(QCoreApplication.translate("TableLookDialog", u"G\u1ed9&p \u00f4 c\u01a1 quan, th\u1eddi h\u1ea1n gi\u1ed1ng nhau li\u1ec1n k\u1ec1", None))
#if QT_CONFIG(tooltip)
        self.mergeBox.setToolTip(QCoreApplication.translate("TableLookDialog", u"C\u01a1 quan, th\u1eddi h\u1ea1n gi\u1ed1ng nhau \u1edf c\u00e1c d\u00f2ng li\u1ec1n nhau in th\u00e0nh m\u1ed9t \u00f4 (Alt+P)", None))
#endif // QT_CONFIG(tooltip)
        self.pagesLabel.setText("")
#if QT_CONFIG(accessibility)
        self.pagesLabel.setAccessibleName(QCoreApplication.translate("TableLookDialog", u"S\u1ed1 trang in ra", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("TableLookDialog", u"B\u1ea3n xem tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        self.defaultButton.setText(QCoreApplication.translate("TableLookDialog", u"V\u1ec1 &m\u1eb7c \u0111\u1ecbnh", None))
#if QT_CONFIG(tooltip)
        self.defaultButton.setToolTip(QCoreApplication.translate("TableLookDialog", u"In m\u1ecdi c\u1ed9t, b\u1ec1 r\u1ed9ng theo n\u1ed9i dung, c\u1ee1 ch\u1eef v\u00e0 chi\u1ec1u gi\u1ea5y theo m\u1eabu (Alt+M)", None))
#endif // QT_CONFIG(tooltip)
        self.cancelButton.setText(QCoreApplication.translate("TableLookDialog", u"Th\u00f4i", None))
#if QT_CONFIG(tooltip)
        self.cancelButton.setToolTip(QCoreApplication.translate("TableLookDialog", u"\u0110\u00f3ng, gi\u1eef c\u00e1ch tr\u00ecnh b\u00e0y c\u0169 (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.saveButton.setText(QCoreApplication.translate("TableLookDialog", u"&L\u01b0u", None))
#if QT_CONFIG(tooltip)
        self.saveButton.setToolTip(QCoreApplication.translate("TableLookDialog", u"L\u01b0u c\u00e1ch tr\u00ecnh b\u00e0y n\u00e0y (Enter); ho\u00e0n t\u00e1c \u0111\u01b0\u1ee3c b\u1eb1ng Ctrl+Z", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

