"""The form ui/report_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.elided_label import ElidedLabel
from caicach_desktop.gui.widgets.figure_text import FigureText
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview
from caicach_desktop.gui.widgets.tall_area import TallArea
from caicach_desktop.gui.widgets.written_strip import WrittenStrip

class Ui_ReportDialog(object):
    def setupUi(self, ReportDialog):
        if not ReportDialog.objectName():
            ReportDialog.setObjectName(u"ReportDialog")
        ReportDialog.resize(1290, 680)
        self.outer = QVBoxLayout(ReportDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 12, 16, 12)
        self.headerLayout = QHBoxLayout()
        self.headerLayout.setSpacing(12)
        self.headerLayout.setObjectName(u"headerLayout")
        self.headerLayout.setContentsMargins(0, 0, 0, 0)
        self.periodLabel = QLabel(ReportDialog)
        self.periodLabel.setObjectName(u"periodLabel")

        self.headerLayout.addWidget(self.periodLabel)

        self.planLabel = ElidedLabel(ReportDialog)
        self.planLabel.setObjectName(u"planLabel")
        self.planLabel.setProperty(u"muted", True)

        self.headerLayout.addWidget(self.planLabel)

        self.savedLabel = QLabel(ReportDialog)
        self.savedLabel.setObjectName(u"savedLabel")
        self.savedLabel.setProperty(u"muted", True)

        self.headerLayout.addWidget(self.savedLabel)

        self.previewButton = QPushButton(ReportDialog)
        self.previewButton.setObjectName(u"previewButton")
        self.previewButton.setCheckable(True)
        self.previewButton.setAutoDefault(False)

        self.headerLayout.addWidget(self.previewButton)

        self.headerLayout.setStretch(1, 1)

        self.outer.addLayout(self.headerLayout)

        self.noticeLabel = QLabel(ReportDialog)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setWordWrap(True)

        self.outer.addWidget(self.noticeLabel)

        self.splitter = QSplitter(ReportDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(13)
        self.navigationArea = TallArea(self.splitter)
        self.navigationArea.setObjectName(u"navigationArea")
        self.navigation = QWidget()
        self.navigation.setObjectName(u"navigation")
        self.navigationLayout = QVBoxLayout(self.navigation)
        self.navigationLayout.setSpacing(6)
        self.navigationLayout.setObjectName(u"navigationLayout")
        self.navigationLayout.setContentsMargins(0, 0, 0, 0)
        self.partsLabel = QLabel(self.navigation)
        self.partsLabel.setObjectName(u"partsLabel")

        self.navigationLayout.addWidget(self.partsLabel)

        self.partsList = QListWidget(self.navigation)
        self.partsList.setObjectName(u"partsList")
        self.partsList.setMinimumSize(QSize(0, 120))
        self.partsList.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.partsList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.navigationLayout.addWidget(self.partsList)

        self.annexLabel = QLabel(self.navigation)
        self.annexLabel.setObjectName(u"annexLabel")

        self.navigationLayout.addWidget(self.annexLabel)

        self.tasksBox = QCheckBox(self.navigation)
        self.tasksBox.setObjectName(u"tasksBox")

        self.navigationLayout.addWidget(self.tasksBox)

        self.agenciesBox = QCheckBox(self.navigation)
        self.agenciesBox.setObjectName(u"agenciesBox")

        self.navigationLayout.addWidget(self.agenciesBox)

        self.remarksBox = QCheckBox(self.navigation)
        self.remarksBox.setObjectName(u"remarksBox")

        self.navigationLayout.addWidget(self.remarksBox)

        self.chartsBox = QCheckBox(self.navigation)
        self.chartsBox.setObjectName(u"chartsBox")

        self.navigationLayout.addWidget(self.chartsBox)

        self.mediumCombo = QComboBox(self.navigation)
        self.mediumCombo.setObjectName(u"mediumCombo")

        self.navigationLayout.addWidget(self.mediumCombo)

        self.navigationLayout.setStretch(1, 1)
        self.navigationArea.setWidget(self.navigation)
        self.splitter.addWidget(self.navigationArea)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.headArea = TallArea()
        self.headArea.setObjectName(u"headArea")
        self.headPage = QWidget()
        self.headPage.setObjectName(u"headPage")
        self.headLayout = QVBoxLayout(self.headPage)
        self.headLayout.setSpacing(8)
        self.headLayout.setObjectName(u"headLayout")
        self.headLayout.setContentsMargins(0, 0, 0, 0)
        self.headGrid = QGridLayout()
        self.headGrid.setObjectName(u"headGrid")
        self.headGrid.setHorizontalSpacing(8)
        self.headGrid.setVerticalSpacing(6)
        self.headGrid.setContentsMargins(0, 0, 0, 0)
        self.parentLabel = QLabel(self.headPage)
        self.parentLabel.setObjectName(u"parentLabel")

        self.headGrid.addWidget(self.parentLabel, 0, 0, 1, 1)

        self.parentEdit = QLineEdit(self.headPage)
        self.parentEdit.setObjectName(u"parentEdit")

        self.headGrid.addWidget(self.parentEdit, 0, 1, 1, 3)

        self.issuerLabel = QLabel(self.headPage)
        self.issuerLabel.setObjectName(u"issuerLabel")

        self.headGrid.addWidget(self.issuerLabel, 1, 0, 1, 1)

        self.issuerEdit = QLineEdit(self.headPage)
        self.issuerEdit.setObjectName(u"issuerEdit")

        self.headGrid.addWidget(self.issuerEdit, 1, 1, 1, 3)

        self.numberLabel = QLabel(self.headPage)
        self.numberLabel.setObjectName(u"numberLabel")

        self.headGrid.addWidget(self.numberLabel, 2, 0, 1, 1)

        self.numberEdit = QLineEdit(self.headPage)
        self.numberEdit.setObjectName(u"numberEdit")

        self.headGrid.addWidget(self.numberEdit, 2, 1, 1, 1)

        self.symbolLabel = QLabel(self.headPage)
        self.symbolLabel.setObjectName(u"symbolLabel")

        self.headGrid.addWidget(self.symbolLabel, 2, 2, 1, 1)

        self.symbolEdit = QLineEdit(self.headPage)
        self.symbolEdit.setObjectName(u"symbolEdit")

        self.headGrid.addWidget(self.symbolEdit, 2, 3, 1, 1)

        self.placeLabel = QLabel(self.headPage)
        self.placeLabel.setObjectName(u"placeLabel")

        self.headGrid.addWidget(self.placeLabel, 3, 0, 1, 1)

        self.placeEdit = QLineEdit(self.headPage)
        self.placeEdit.setObjectName(u"placeEdit")

        self.headGrid.addWidget(self.placeEdit, 3, 1, 1, 1)

        self.dateLabel = QLabel(self.headPage)
        self.dateLabel.setObjectName(u"dateLabel")

        self.headGrid.addWidget(self.dateLabel, 3, 2, 1, 1)

        self.dateEdit = QLineEdit(self.headPage)
        self.dateEdit.setObjectName(u"dateEdit")

        self.headGrid.addWidget(self.dateEdit, 3, 3, 1, 1)

        self.titleLabel = QLabel(self.headPage)
        self.titleLabel.setObjectName(u"titleLabel")

        self.headGrid.addWidget(self.titleLabel, 4, 0, 1, 1)

        self.titleEdit = QPlainTextEdit(self.headPage)
        self.titleEdit.setObjectName(u"titleEdit")
        self.titleEdit.setTabChangesFocus(True)
        self.titleEdit.setMinimumSize(QSize(0, 62))
        self.titleEdit.setMaximumSize(QSize(16777215, 62))

        self.headGrid.addWidget(self.titleEdit, 4, 1, 1, 3)

        self.recipientsLabel = QLabel(self.headPage)
        self.recipientsLabel.setObjectName(u"recipientsLabel")

        self.headGrid.addWidget(self.recipientsLabel, 5, 0, 1, 1)

        self.recipientsEdit = QPlainTextEdit(self.headPage)
        self.recipientsEdit.setObjectName(u"recipientsEdit")
        self.recipientsEdit.setTabChangesFocus(True)
        self.recipientsEdit.setMinimumSize(QSize(0, 62))

        self.headGrid.addWidget(self.recipientsEdit, 5, 1, 1, 3)

        self.authorityLabel = QLabel(self.headPage)
        self.authorityLabel.setObjectName(u"authorityLabel")

        self.headGrid.addWidget(self.authorityLabel, 6, 0, 1, 1)

        self.authorityEdit = QPlainTextEdit(self.headPage)
        self.authorityEdit.setObjectName(u"authorityEdit")
        self.authorityEdit.setTabChangesFocus(True)
        self.authorityEdit.setMinimumSize(QSize(0, 50))
        self.authorityEdit.setMaximumSize(QSize(16777215, 50))

        self.headGrid.addWidget(self.authorityEdit, 6, 1, 1, 3)

        self.signTitleLabel = QLabel(self.headPage)
        self.signTitleLabel.setObjectName(u"signTitleLabel")

        self.headGrid.addWidget(self.signTitleLabel, 7, 0, 1, 1)

        self.signTitleEdit = QLineEdit(self.headPage)
        self.signTitleEdit.setObjectName(u"signTitleEdit")

        self.headGrid.addWidget(self.signTitleEdit, 7, 1, 1, 1)

        self.signNameLabel = QLabel(self.headPage)
        self.signNameLabel.setObjectName(u"signNameLabel")

        self.headGrid.addWidget(self.signNameLabel, 7, 2, 1, 1)

        self.signNameEdit = QLineEdit(self.headPage)
        self.signNameEdit.setObjectName(u"signNameEdit")

        self.headGrid.addWidget(self.signNameEdit, 7, 3, 1, 1)

        self.headGrid.setColumnStretch(1, 3)
        self.headGrid.setColumnStretch(3, 4)

        self.headLayout.addLayout(self.headGrid)

        self.headArea.setWidget(self.headPage)
        self.stack.addWidget(self.headArea)
        self.sectionPage = QWidget()
        self.sectionPage.setObjectName(u"sectionPage")
        self.sectionLayout = QVBoxLayout(self.sectionPage)
        self.sectionLayout.setSpacing(6)
        self.sectionLayout.setObjectName(u"sectionLayout")
        self.sectionLayout.setContentsMargins(0, 0, 0, 0)
        self.headingEdit = QLineEdit(self.sectionPage)
        self.headingEdit.setObjectName(u"headingEdit")

        self.sectionLayout.addWidget(self.headingEdit)

        self.textEdit = FigureText(self.sectionPage)
        self.textEdit.setObjectName(u"textEdit")
        self.textEdit.setTabChangesFocus(True)

        self.sectionLayout.addWidget(self.textEdit)

        self.stateLayout = QHBoxLayout()
        self.stateLayout.setSpacing(8)
        self.stateLayout.setObjectName(u"stateLayout")
        self.stateLayout.setContentsMargins(0, 0, 0, 0)
        self.wordingLabel = QLabel(self.sectionPage)
        self.wordingLabel.setObjectName(u"wordingLabel")

        self.stateLayout.addWidget(self.wordingLabel)

        self.spacer1 = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stateLayout.addItem(self.spacer1)

        self.restoreButton = QPushButton(self.sectionPage)
        self.restoreButton.setObjectName(u"restoreButton")
        self.restoreButton.setAutoDefault(False)

        self.stateLayout.addWidget(self.restoreButton)


        self.sectionLayout.addLayout(self.stateLayout)

        self.figuresLabel = QLabel(self.sectionPage)
        self.figuresLabel.setObjectName(u"figuresLabel")
        self.figuresLabel.setProperty(u"muted", True)
        self.figuresLabel.setWordWrap(True)

        self.sectionLayout.addWidget(self.figuresLabel)

        self.sectionLayout.setStretch(1, 1)
        self.stack.addWidget(self.sectionPage)
        self.splitter.addWidget(self.stack)
        self.preview = PdfPreview(self.splitter)
        self.preview.setObjectName(u"preview")
        self.splitter.addWidget(self.preview)

        self.outer.addWidget(self.splitter)

        self.fileLayout = QHBoxLayout()
        self.fileLayout.setSpacing(8)
        self.fileLayout.setObjectName(u"fileLayout")
        self.fileLayout.setContentsMargins(0, 0, 0, 0)
        self.folderLabel = QLabel(ReportDialog)
        self.folderLabel.setObjectName(u"folderLabel")

        self.fileLayout.addWidget(self.folderLabel)

        self.folderEdit = QLineEdit(ReportDialog)
        self.folderEdit.setObjectName(u"folderEdit")

        self.fileLayout.addWidget(self.folderEdit)

        self.folderButton = QPushButton(ReportDialog)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.fileLayout.addWidget(self.folderButton)

        self.nameLabel = QLabel(ReportDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.fileLayout.addWidget(self.nameLabel)

        self.nameEdit = QLineEdit(ReportDialog)
        self.nameEdit.setObjectName(u"nameEdit")

        self.fileLayout.addWidget(self.nameEdit)

        self.fileLayout.setStretch(1, 3)
        self.fileLayout.setStretch(4, 2)

        self.outer.addLayout(self.fileLayout)

        self.faultLabel = QLabel(ReportDialog)
        self.faultLabel.setObjectName(u"faultLabel")
        self.faultLabel.setProperty(u"fault", True)
        self.faultLabel.setWordWrap(True)

        self.outer.addWidget(self.faultLabel)

        self.strip = WrittenStrip(ReportDialog)
        self.strip.setObjectName(u"strip")

        self.outer.addWidget(self.strip)

        self.buttonLayout = QHBoxLayout()
        self.buttonLayout.setSpacing(8)
        self.buttonLayout.setObjectName(u"buttonLayout")
        self.buttonLayout.setContentsMargins(0, 0, 0, 0)
        self.printButton = QPushButton(ReportDialog)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.printButton)

        self.undoButton = QPushButton(ReportDialog)
        self.undoButton.setObjectName(u"undoButton")
        self.undoButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.undoButton)

        self.spacer2 = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonLayout.addItem(self.spacer2)

        self.closeButton = QPushButton(ReportDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.closeButton)

        self.excelButton = QPushButton(ReportDialog)
        self.excelButton.setObjectName(u"excelButton")
        self.excelButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.excelButton)

        self.pdfButton = QPushButton(ReportDialog)
        self.pdfButton.setObjectName(u"pdfButton")
        self.pdfButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.pdfButton)

        self.wordButton = QPushButton(ReportDialog)
        self.wordButton.setObjectName(u"wordButton")
        self.wordButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.wordButton)


        self.outer.addLayout(self.buttonLayout)

        self.outer.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.partsLabel.setBuddy(self.partsList)
        self.parentLabel.setBuddy(self.parentEdit)
        self.issuerLabel.setBuddy(self.issuerEdit)
        self.numberLabel.setBuddy(self.numberEdit)
        self.symbolLabel.setBuddy(self.symbolEdit)
        self.placeLabel.setBuddy(self.placeEdit)
        self.dateLabel.setBuddy(self.dateEdit)
        self.titleLabel.setBuddy(self.titleEdit)
        self.recipientsLabel.setBuddy(self.recipientsEdit)
        self.authorityLabel.setBuddy(self.authorityEdit)
        self.signTitleLabel.setBuddy(self.signTitleEdit)
        self.signNameLabel.setBuddy(self.signNameEdit)
        self.folderLabel.setBuddy(self.folderEdit)
        self.nameLabel.setBuddy(self.nameEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.partsList, self.headingEdit)
        QWidget.setTabOrder(self.headingEdit, self.textEdit)
        QWidget.setTabOrder(self.textEdit, self.restoreButton)
        QWidget.setTabOrder(self.restoreButton, self.parentEdit)
        QWidget.setTabOrder(self.parentEdit, self.issuerEdit)
        QWidget.setTabOrder(self.issuerEdit, self.numberEdit)
        QWidget.setTabOrder(self.numberEdit, self.symbolEdit)
        QWidget.setTabOrder(self.symbolEdit, self.placeEdit)
        QWidget.setTabOrder(self.placeEdit, self.dateEdit)
        QWidget.setTabOrder(self.dateEdit, self.titleEdit)
        QWidget.setTabOrder(self.titleEdit, self.recipientsEdit)
        QWidget.setTabOrder(self.recipientsEdit, self.authorityEdit)
        QWidget.setTabOrder(self.authorityEdit, self.signTitleEdit)
        QWidget.setTabOrder(self.signTitleEdit, self.signNameEdit)
        QWidget.setTabOrder(self.signNameEdit, self.previewButton)
        QWidget.setTabOrder(self.previewButton, self.tasksBox)
        QWidget.setTabOrder(self.tasksBox, self.agenciesBox)
        QWidget.setTabOrder(self.agenciesBox, self.remarksBox)
        QWidget.setTabOrder(self.remarksBox, self.chartsBox)
        QWidget.setTabOrder(self.chartsBox, self.mediumCombo)
        QWidget.setTabOrder(self.mediumCombo, self.folderEdit)
        QWidget.setTabOrder(self.folderEdit, self.folderButton)
        QWidget.setTabOrder(self.folderButton, self.nameEdit)
        QWidget.setTabOrder(self.nameEdit, self.wordButton)
        QWidget.setTabOrder(self.wordButton, self.pdfButton)
        QWidget.setTabOrder(self.pdfButton, self.excelButton)
        QWidget.setTabOrder(self.excelButton, self.printButton)
        QWidget.setTabOrder(self.printButton, self.undoButton)
        QWidget.setTabOrder(self.undoButton, self.closeButton)

        self.retranslateUi(ReportDialog)

        QMetaObject.connectSlotsByName(ReportDialog)
    # setupUi

    def retranslateUi(self, ReportDialog):
        ReportDialog.setWindowTitle(QCoreApplication.translate("ReportDialog", u"Vi\u1ebft b\u00e1o c\u00e1o", None))
        self.periodLabel.setText("")
        self.periodLabel.setProperty(u"heading", QCoreApplication.translate("ReportDialog", u"2", None))
        self.planLabel.setText("")
        self.savedLabel.setText("")
#if QT_CONFIG(accessibility)
        self.savedLabel.setAccessibleName(QCoreApplication.translate("ReportDialog", u"\u0110\u00e3 l\u01b0u hay ch\u01b0a", None))
#endif // QT_CONFIG(accessibility)
        self.previewButton.setText(QCoreApplication.translate("ReportDialog", u"&Xem b\u1ea3n in", None))
#if QT_CONFIG(tooltip)
        self.previewButton.setToolTip(QCoreApplication.translate("ReportDialog", u"Xem b\u1ea3n in \u1edf ch\u1ed7 c\u00e1c \u00f4; b\u1ea5m l\u1ea7n n\u1eefa \u0111\u1ec3 s\u1eeda ti\u1ebfp (Alt+X)", None))
#endif // QT_CONFIG(tooltip)
        self.noticeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noticeLabel.setAccessibleName(QCoreApplication.translate("ReportDialog", u"Th\u00f4ng b\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.partsLabel.setText(QCoreApplication.translate("ReportDialog", u"C\u00e1c ph\u1ea7n c\u1ee7a b\u00e1&o c\u00e1o", None))
#if QT_CONFIG(accessibility)
        self.partsList.setAccessibleName(QCoreApplication.translate("ReportDialog", u"C\u00e1c ph\u1ea7n c\u1ee7a b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.partsList.setToolTip(QCoreApplication.translate("ReportDialog", u"Ch\u1ecdn ph\u1ea7n \u0111\u1ec3 s\u1eeda (Ctrl+PgUp, Ctrl+PgDown)", None))
#endif // QT_CONFIG(tooltip)
        self.annexLabel.setText(QCoreApplication.translate("ReportDialog", u"Ph\u1ee5 l\u1ee5c k\u00e8m theo", None))
        self.tasksBox.setText(QCoreApplication.translate("ReportDialog", u"K\u1ebft qu\u1ea3 &t\u1eebng nhi\u1ec7m v\u1ee5", None))
#if QT_CONFIG(tooltip)
        self.tasksBox.setToolTip(QCoreApplication.translate("ReportDialog", u"B\u1ea3ng nhi\u1ec7m v\u1ee5 c\u1ee7a k\u1ebf ho\u1ea1ch k\u00e8m k\u1ebft qu\u1ea3 trong k\u1ef3", None))
#endif // QT_CONFIG(tooltip)
        self.agenciesBox.setText(QCoreApplication.translate("ReportDialog", u"Ch\u1ec9 s\u1ed1, c\u01a1 &quan", None))
#if QT_CONFIG(tooltip)
        self.agenciesBox.setToolTip(QCoreApplication.translate("ReportDialog", u"B\u1ea3ng t\u1ed5ng h\u1ee3p theo ch\u1ec9 s\u1ed1, theo c\u01a1 quan v\u00e0 x\u1ebfp h\u1ea1ng thi \u0111ua", None))
#endif // QT_CONFIG(tooltip)
        self.remarksBox.setText(QCoreApplication.translate("ReportDialog", u"&Kh\u00f3 kh\u0103n, ki\u1ebfn ngh\u1ecb", None))
#if QT_CONFIG(tooltip)
        self.remarksBox.setToolTip(QCoreApplication.translate("ReportDialog", u"Kh\u00f3 kh\u0103n, v\u01b0\u1edbng m\u1eafc v\u00e0 \u0111\u1ec1 xu\u1ea5t, ki\u1ebfn ngh\u1ecb c\u1ee7a c\u00e1c c\u01a1 quan", None))
#endif // QT_CONFIG(tooltip)
        self.chartsBox.setText(QCoreApplication.translate("ReportDialog", u"Bi\u1ec3&u \u0111\u1ed3", None))
#if QT_CONFIG(tooltip)
        self.chartsBox.setToolTip(QCoreApplication.translate("ReportDialog", u"Bi\u1ec3u \u0111\u1ed3 k\u1ebft qu\u1ea3 theo ch\u1ec9 s\u1ed1 v\u00e0 theo c\u01a1 quan", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.mediumCombo.setAccessibleName(QCoreApplication.translate("ReportDialog", u"B\u1ea3n gi\u1ea5y hay b\u1ea3n \u0111i\u1ec7n t\u1eed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.mediumCombo.setToolTip(QCoreApplication.translate("ReportDialog", u"B\u1ea3n gi\u1ea5y \u0111\u1ec3 in v\u00e0 k\u00fd, hay b\u1ea3n \u0111i\u1ec7n t\u1eed \u0111\u1ec3 k\u00fd s\u1ed1", None))
#endif // QT_CONFIG(tooltip)
        self.parentLabel.setText(QCoreApplication.translate("ReportDialog", u"C\u01a1 quan &c\u1ea5p tr\u00ean:", None))
#if QT_CONFIG(accessibility)
        self.parentEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"C\u01a1 quan c\u1ea5p tr\u00ean tr\u1ef1c ti\u1ebfp", None))
#endif // QT_CONFIG(accessibility)
        self.parentEdit.setPlaceholderText(QCoreApplication.translate("ReportDialog", u"\u0110\u1ec3 tr\u1ed1ng khi kh\u00f4ng in", None))
        self.issuerLabel.setText(QCoreApplication.translate("ReportDialog", u"C\u01a1 quan &b\u00e1o c\u00e1o:", None))
#if QT_CONFIG(accessibility)
        self.issuerEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"C\u01a1 quan b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("ReportDialog", u"&S\u1ed1:", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"S\u1ed1 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.numberEdit.setPlaceholderText(QCoreApplication.translate("ReportDialog", u"Ghi sau", None))
        self.symbolLabel.setText(QCoreApplication.translate("ReportDialog", u"K\u00fd h&i\u1ec7u:", None))
#if QT_CONFIG(accessibility)
        self.symbolEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"K\u00fd hi\u1ec7u b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.symbolEdit.setPlaceholderText(QCoreApplication.translate("ReportDialog", u"BC-UBND", None))
        self.placeLabel.setText(QCoreApplication.translate("ReportDialog", u"\u0110\u1ecb&a danh:", None))
#if QT_CONFIG(accessibility)
        self.placeEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"\u0110\u1ecba danh", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("ReportDialog", u"N&g\u00e0y:", None))
#if QT_CONFIG(accessibility)
        self.dateEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"Ng\u00e0y ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.dateEdit.setPlaceholderText(QCoreApplication.translate("ReportDialog", u"ng\u00e0y 05 th\u00e1ng 02 n\u0103m 2026", None))
        self.titleLabel.setText(QCoreApplication.translate("ReportDialog", u"T&r\u00edch y\u1ebfu:", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"Tr\u00edch y\u1ebfu n\u1ed9i dung", None))
#endif // QT_CONFIG(accessibility)
        self.recipientsLabel.setText(QCoreApplication.translate("ReportDialog", u"N\u01a1i n&h\u1eadn:", None))
#if QT_CONFIG(accessibility)
        self.recipientsEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"N\u01a1i nh\u1eadn, m\u1ed7i d\u00f2ng m\u1ed9t n\u01a1i", None))
#endif // QT_CONFIG(accessibility)
        self.recipientsEdit.setPlaceholderText(QCoreApplication.translate("ReportDialog", u"M\u1ed7i d\u00f2ng m\u1ed9t n\u01a1i", None))
        self.authorityLabel.setText(QCoreApplication.translate("ReportDialog", u"Th\u1ea9m qu&y\u1ec1n k\u00fd:", None))
#if QT_CONFIG(accessibility)
        self.authorityEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"Th\u1ea9m quy\u1ec1n k\u00fd, m\u1ed7i d\u00f2ng m\u1ed9t \u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.authorityEdit.setPlaceholderText(QCoreApplication.translate("ReportDialog", u"TM. \u1ee6Y BAN NH\u00c2N D\u00c2N", None))
        self.signTitleLabel.setText(QCoreApplication.translate("ReportDialog", u"Ch\u1ee9c &v\u1ee5:", None))
#if QT_CONFIG(accessibility)
        self.signTitleEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"Ch\u1ee9c v\u1ee5 ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.signTitleEdit.setPlaceholderText(QCoreApplication.translate("ReportDialog", u"CH\u1ee6 T\u1ecaCH", None))
        self.signNameLabel.setText(QCoreApplication.translate("ReportDialog", u"H\u1ecd t\u00ea&n:", None))
#if QT_CONFIG(accessibility)
        self.signNameEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"H\u1ecd t\u00ean ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.headingEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"\u0110\u1ec1 m\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.textEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"L\u1eddi v\u0103n, m\u1ed7i d\u00f2ng m\u1ed9t \u0111o\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.wordingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.wordingLabel.setAccessibleName(QCoreApplication.translate("ReportDialog", u"L\u1eddi v\u0103n c\u1ee7a ai", None))
#endif // QT_CONFIG(accessibility)
        self.restoreButton.setText(QCoreApplication.translate("ReportDialog", u"L\u1ea5y l\u1ea1i l\u1eddi v\u0103n g\u1ee3i \u00fd", None))
#if QT_CONFIG(tooltip)
        self.restoreButton.setToolTip(QCoreApplication.translate("ReportDialog", u"Thay ph\u1ea7n n\u00e0y b\u1eb1ng l\u1eddi v\u0103n do ch\u01b0\u01a1ng tr\u00ecnh g\u1ee3i \u00fd, theo s\u1ed1 li\u1ec7u h\u00f4m nay (Ctrl+R); ho\u00e0n t\u00e1c \u0111\u01b0\u1ee3c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.restoreButton.setShortcut(QCoreApplication.translate("ReportDialog", u"Ctrl+R", None))
#endif // QT_CONFIG(shortcut)
        self.figuresLabel.setText("")
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("ReportDialog", u"B\u1ea3n xem tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        self.folderLabel.setText(QCoreApplication.translate("ReportDialog", u"Th\u01b0 &m\u1ee5c:", None))
#if QT_CONFIG(accessibility)
        self.folderEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"Th\u01b0 m\u1ee5c ghi t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        self.folderButton.setText(QCoreApplication.translate("ReportDialog", u"Ch\u1ecdn\u2026", None))
#if QT_CONFIG(tooltip)
        self.folderButton.setToolTip(QCoreApplication.translate("ReportDialog", u"Ch\u1ecdn th\u01b0 m\u1ee5c ghi t\u1ec7p (Ctrl+O)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.folderButton.setShortcut(QCoreApplication.translate("ReportDialog", u"Ctrl+O", None))
#endif // QT_CONFIG(shortcut)
        self.nameLabel.setText(QCoreApplication.translate("ReportDialog", u"T\u00ean t\u1ec7&p:", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("ReportDialog", u"T\u00ean t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.nameEdit.setToolTip(QCoreApplication.translate("ReportDialog", u"\u0110u\u00f4i t\u1ec7p t\u1ef1 th\u00eam theo \u0111\u1ecbnh d\u1ea1ng", None))
#endif // QT_CONFIG(tooltip)
        self.faultLabel.setText("")
#if QT_CONFIG(accessibility)
        self.faultLabel.setAccessibleName(QCoreApplication.translate("ReportDialog", u"\u0110i\u1ec1u c\u1ea7n s\u1eeda", None))
#endif // QT_CONFIG(accessibility)
        self.printButton.setText(QCoreApplication.translate("ReportDialog", u"In\u2026", None))
#if QT_CONFIG(tooltip)
        self.printButton.setToolTip(QCoreApplication.translate("ReportDialog", u"In \u0111\u00fang b\u1ea3n \u0111ang xem (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.printButton.setShortcut(QCoreApplication.translate("ReportDialog", u"Ctrl+P", None))
#endif // QT_CONFIG(shortcut)
        self.undoButton.setText(QCoreApplication.translate("ReportDialog", u"Ho\u00e0n t\u00e1c", None))
#if QT_CONFIG(tooltip)
        self.undoButton.setToolTip(QCoreApplication.translate("ReportDialog", u"Ho\u00e0n t\u00e1c l\u1ea7n s\u1eeda v\u1eeba r\u1ed3i (Ctrl+Z), l\u00e0m l\u1ea1i (Ctrl+Y)", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("ReportDialog", u"\u0110\u00f3ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("ReportDialog", u"\u0110\u00f3ng; m\u1ecdi ch\u1eef \u0111\u00e3 g\u00f5 \u0111\u1ec1u \u0111\u01b0\u1ee3c l\u01b0u (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.excelButton.setText(QCoreApplication.translate("ReportDialog", u"Xu\u1ea5t &Excel", None))
#if QT_CONFIG(tooltip)
        self.excelButton.setToolTip(QCoreApplication.translate("ReportDialog", u"Ghi c\u00e1c b\u1ea3ng ph\u1ee5 l\u1ee5c th\u00e0nh t\u1ec7p Excel (Alt+E)", None))
#endif // QT_CONFIG(tooltip)
        self.pdfButton.setText(QCoreApplication.translate("ReportDialog", u"Xu\u1ea5t P&DF", None))
#if QT_CONFIG(tooltip)
        self.pdfButton.setToolTip(QCoreApplication.translate("ReportDialog", u"Ghi b\u00e1o c\u00e1o th\u00e0nh t\u1ec7p PDF (Alt+D)", None))
#endif // QT_CONFIG(tooltip)
        self.wordButton.setText(QCoreApplication.translate("ReportDialog", u"Xu\u1ea5t &Word", None))
#if QT_CONFIG(tooltip)
        self.wordButton.setToolTip(QCoreApplication.translate("ReportDialog", u"Ghi b\u00e1o c\u00e1o th\u00e0nh t\u1ec7p Word (Alt+W ho\u1eb7c Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

