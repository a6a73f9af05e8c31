"""The form ui/chase_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QRadioButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from caicach_desktop.gui.widgets.day_edit import DayEdit
from caicach_desktop.gui.widgets.figure_text import FigureText
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview
from caicach_desktop.gui.widgets.written_strip import WrittenStrip

class Ui_ChaseDialog(object):
    def setupUi(self, ChaseDialog):
        if not ChaseDialog.objectName():
            ChaseDialog.setObjectName(u"ChaseDialog")
        ChaseDialog.resize(1160, 670)
        self.outer = QVBoxLayout(ChaseDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 12, 16, 12)
        self.periodLabel = QLabel(ChaseDialog)
        self.periodLabel.setObjectName(u"periodLabel")

        self.outer.addWidget(self.periodLabel)

        self.calmLabel = QLabel(ChaseDialog)
        self.calmLabel.setObjectName(u"calmLabel")
        self.calmLabel.setWordWrap(True)

        self.outer.addWidget(self.calmLabel)

        self.bodyLayout = QHBoxLayout()
        self.bodyLayout.setSpacing(16)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.bodyLayout.setContentsMargins(0, 0, 0, 0)
        self.choices = QWidget(ChaseDialog)
        self.choices.setObjectName(u"choices")
        self.choices.setMinimumSize(QSize(410, 0))
        self.choices.setMaximumSize(QSize(440, 16777215))
        self.choicesLayout = QVBoxLayout(self.choices)
        self.choicesLayout.setSpacing(8)
        self.choicesLayout.setObjectName(u"choicesLayout")
        self.choicesLayout.setContentsMargins(0, 0, 0, 0)
        self.allBox = QCheckBox(self.choices)
        self.allBox.setObjectName(u"allBox")
        self.allBox.setTristate(True)

        self.choicesLayout.addWidget(self.allBox)

        self.list = QListWidget(self.choices)
        self.list.setObjectName(u"list")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.choicesLayout.addWidget(self.list)

        self.eachButton = QRadioButton(self.choices)
        self.eachButton.setObjectName(u"eachButton")

        self.choicesLayout.addWidget(self.eachButton)

        self.togetherButton = QRadioButton(self.choices)
        self.togetherButton.setObjectName(u"togetherButton")

        self.choicesLayout.addWidget(self.togetherButton)

        self.fieldGrid = QGridLayout()
        self.fieldGrid.setObjectName(u"fieldGrid")
        self.fieldGrid.setHorizontalSpacing(8)
        self.fieldGrid.setVerticalSpacing(6)
        self.fieldGrid.setContentsMargins(0, 0, 0, 0)
        self.dayLabel = QLabel(self.choices)
        self.dayLabel.setObjectName(u"dayLabel")

        self.fieldGrid.addWidget(self.dayLabel, 0, 0, 1, 1)

        self.dayEdit = DayEdit(self.choices)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.fieldGrid.addWidget(self.dayEdit, 0, 1, 1, 1)

        self.mediumLabel = QLabel(self.choices)
        self.mediumLabel.setObjectName(u"mediumLabel")

        self.fieldGrid.addWidget(self.mediumLabel, 1, 0, 1, 1)

        self.mediumCombo = QComboBox(self.choices)
        self.mediumCombo.setObjectName(u"mediumCombo")

        self.fieldGrid.addWidget(self.mediumCombo, 1, 1, 1, 1)

        self.formatLabel = QLabel(self.choices)
        self.formatLabel.setObjectName(u"formatLabel")

        self.fieldGrid.addWidget(self.formatLabel, 2, 0, 1, 1)

        self.formatCombo = QComboBox(self.choices)
        self.formatCombo.setObjectName(u"formatCombo")

        self.fieldGrid.addWidget(self.formatCombo, 2, 1, 1, 1)

        self.folderLabel = QLabel(self.choices)
        self.folderLabel.setObjectName(u"folderLabel")

        self.fieldGrid.addWidget(self.folderLabel, 3, 0, 1, 1)

        self.folderLayout = QHBoxLayout()
        self.folderLayout.setSpacing(6)
        self.folderLayout.setObjectName(u"folderLayout")
        self.folderLayout.setContentsMargins(0, 0, 0, 0)
        self.folderEdit = QLineEdit(self.choices)
        self.folderEdit.setObjectName(u"folderEdit")

        self.folderLayout.addWidget(self.folderEdit)

        self.folderButton = QPushButton(self.choices)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.folderLayout.addWidget(self.folderButton)


        self.fieldGrid.addLayout(self.folderLayout, 3, 1, 1, 1)

        self.fieldGrid.setColumnStretch(1, 1)

        self.choicesLayout.addLayout(self.fieldGrid)

        self.faultLabel = QLabel(self.choices)
        self.faultLabel.setObjectName(u"faultLabel")
        self.faultLabel.setProperty(u"fault", True)
        self.faultLabel.setWordWrap(True)

        self.choicesLayout.addWidget(self.faultLabel)

        self.choicesLayout.setStretch(1, 1)

        self.bodyLayout.addWidget(self.choices)

        self.previewLayout = QVBoxLayout()
        self.previewLayout.setSpacing(4)
        self.previewLayout.setObjectName(u"previewLayout")
        self.previewLayout.setContentsMargins(0, 0, 0, 0)
        self.shownLayout = QHBoxLayout()
        self.shownLayout.setSpacing(8)
        self.shownLayout.setObjectName(u"shownLayout")
        self.shownLayout.setContentsMargins(0, 0, 0, 0)
        self.shownLabel = QLabel(ChaseDialog)
        self.shownLabel.setObjectName(u"shownLabel")
        self.shownLabel.setProperty(u"muted", True)

        self.shownLayout.addWidget(self.shownLabel)

        self.editButton = QPushButton(ChaseDialog)
        self.editButton.setObjectName(u"editButton")
        self.editButton.setCheckable(True)
        self.editButton.setAutoDefault(False)

        self.shownLayout.addWidget(self.editButton)

        self.shownLayout.setStretch(0, 1)

        self.previewLayout.addLayout(self.shownLayout)

        self.sheet = QStackedWidget(ChaseDialog)
        self.sheet.setObjectName(u"sheet")
        self.preview = PdfPreview()
        self.preview.setObjectName(u"preview")
        self.sheet.addWidget(self.preview)
        self.wordsPage = QWidget()
        self.wordsPage.setObjectName(u"wordsPage")
        self.wordsLayout = QVBoxLayout(self.wordsPage)
        self.wordsLayout.setSpacing(6)
        self.wordsLayout.setObjectName(u"wordsLayout")
        self.wordsLayout.setContentsMargins(0, 0, 0, 0)
        self.textEdit = FigureText(self.wordsPage)
        self.textEdit.setObjectName(u"textEdit")
        self.textEdit.setTabChangesFocus(True)

        self.wordsLayout.addWidget(self.textEdit)

        self.everyBox = QCheckBox(self.wordsPage)
        self.everyBox.setObjectName(u"everyBox")

        self.wordsLayout.addWidget(self.everyBox)

        self.figuresLabel = QLabel(self.wordsPage)
        self.figuresLabel.setObjectName(u"figuresLabel")
        self.figuresLabel.setProperty(u"muted", True)
        self.figuresLabel.setWordWrap(True)

        self.wordsLayout.addWidget(self.figuresLabel)

        self.wordingLayout = QHBoxLayout()
        self.wordingLayout.setSpacing(8)
        self.wordingLayout.setObjectName(u"wordingLayout")
        self.wordingLayout.setContentsMargins(0, 0, 0, 0)
        self.wordingLabel = QLabel(self.wordsPage)
        self.wordingLabel.setObjectName(u"wordingLabel")

        self.wordingLayout.addWidget(self.wordingLabel)

        self.wordingSpacer = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.wordingLayout.addItem(self.wordingSpacer)

        self.restoreButton = QPushButton(self.wordsPage)
        self.restoreButton.setObjectName(u"restoreButton")
        self.restoreButton.setAutoDefault(False)

        self.wordingLayout.addWidget(self.restoreButton)


        self.wordsLayout.addLayout(self.wordingLayout)

        self.wordsLayout.setStretch(0, 1)
        self.sheet.addWidget(self.wordsPage)

        self.previewLayout.addWidget(self.sheet)

        self.previewLayout.setStretch(1, 1)

        self.bodyLayout.addLayout(self.previewLayout)

        self.bodyLayout.setStretch(1, 1)

        self.outer.addLayout(self.bodyLayout)

        self.strip = WrittenStrip(ChaseDialog)
        self.strip.setObjectName(u"strip")

        self.outer.addWidget(self.strip)

        self.buttonLayout = QHBoxLayout()
        self.buttonLayout.setSpacing(8)
        self.buttonLayout.setObjectName(u"buttonLayout")
        self.buttonLayout.setContentsMargins(0, 0, 0, 0)
        self.printButton = QPushButton(ChaseDialog)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.printButton)

        self.spacer3 = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonLayout.addItem(self.spacer3)

        self.closeButton = QPushButton(ChaseDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.closeButton)

        self.writeButton = QPushButton(ChaseDialog)
        self.writeButton.setObjectName(u"writeButton")

        self.buttonLayout.addWidget(self.writeButton)


        self.outer.addLayout(self.buttonLayout)

        self.outer.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.dayEdit)
        self.mediumLabel.setBuddy(self.mediumCombo)
        self.formatLabel.setBuddy(self.formatCombo)
        self.folderLabel.setBuddy(self.folderEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.allBox, self.list)
        QWidget.setTabOrder(self.list, self.eachButton)
        QWidget.setTabOrder(self.eachButton, self.togetherButton)
        QWidget.setTabOrder(self.togetherButton, self.dayEdit)
        QWidget.setTabOrder(self.dayEdit, self.mediumCombo)
        QWidget.setTabOrder(self.mediumCombo, self.formatCombo)
        QWidget.setTabOrder(self.formatCombo, self.folderEdit)
        QWidget.setTabOrder(self.folderEdit, self.folderButton)
        QWidget.setTabOrder(self.folderButton, self.editButton)
        QWidget.setTabOrder(self.editButton, self.textEdit)
        QWidget.setTabOrder(self.textEdit, self.everyBox)
        QWidget.setTabOrder(self.everyBox, self.restoreButton)
        QWidget.setTabOrder(self.restoreButton, self.writeButton)
        QWidget.setTabOrder(self.writeButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.printButton)

        self.retranslateUi(ChaseDialog)

        self.writeButton.setDefault(True)


        QMetaObject.connectSlotsByName(ChaseDialog)
    # setupUi

    def retranslateUi(self, ChaseDialog):
        ChaseDialog.setWindowTitle(QCoreApplication.translate("ChaseDialog", u"\u0110\u00f4n \u0111\u1ed1c", None))
        self.periodLabel.setText("")
        self.periodLabel.setProperty(u"heading", QCoreApplication.translate("ChaseDialog", u"2", None))
        self.calmLabel.setText("")
#if QT_CONFIG(accessibility)
        self.calmLabel.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"Th\u00f4ng b\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.allBox.setText(QCoreApplication.translate("ChaseDialog", u"&T\u1ea5t c\u1ea3 c\u01a1 quan", None))
#if QT_CONFIG(tooltip)
        self.allBox.setToolTip(QCoreApplication.translate("ChaseDialog", u"\u0110\u00e1nh d\u1ea5u ho\u1eb7c b\u1ecf d\u1ea5u m\u1ecdi c\u01a1 quan (Alt+T)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"C\u01a1 quan \u0111\u01b0\u1ee3c \u0111\u00f4n \u0111\u1ed1c v\u00e0 l\u00fd do", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.list.setToolTip(QCoreApplication.translate("ChaseDialog", u"\u0110\u00e1nh d\u1ea5u c\u01a1 quan s\u1ebd g\u1eedi c\u00f4ng v\u0103n (ph\u00edm c\u00e1ch \u0111\u1ec3 \u0111\u1ed5i)", None))
#endif // QT_CONFIG(tooltip)
        self.eachButton.setText(QCoreApplication.translate("ChaseDialog", u"&M\u1ed7i c\u01a1 quan m\u1ed9t c\u00f4ng v\u0103n", None))
#if QT_CONFIG(tooltip)
        self.eachButton.setToolTip(QCoreApplication.translate("ChaseDialog", u"M\u1ed7i c\u01a1 quan nh\u1eadn c\u00f4ng v\u0103n ch\u1ec9 n\u00f3i vi\u1ec7c c\u1ee7a m\u00ecnh (Alt+M)", None))
#endif // QT_CONFIG(tooltip)
        self.togetherButton.setText(QCoreApplication.translate("ChaseDialog", u"M\u1ed9t c\u00f4ng v\u0103n g\u1eedi c&hung", None))
#if QT_CONFIG(tooltip)
        self.togetherButton.setToolTip(QCoreApplication.translate("ChaseDialog", u"M\u1ed9t c\u00f4ng v\u0103n g\u1eedi m\u1ecdi c\u01a1 quan \u0111\u00e3 \u0111\u00e1nh d\u1ea5u, c\u00f3 danh s\u00e1ch c\u1ee7a t\u1eebng c\u01a1 quan (Alt+H)", None))
#endif // QT_CONFIG(tooltip)
        self.dayLabel.setText(QCoreApplication.translate("ChaseDialog", u"T&r\u1ea3 l\u1eddi ch\u1eadm nh\u1ea5t:", None))
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("ChaseDialog", u"dd/MM/yyyy", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"Tr\u1ea3 l\u1eddi ch\u1eadm nh\u1ea5t ng\u00e0y", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.dayEdit.setToolTip(QCoreApplication.translate("ChaseDialog", u"Ng\u00e0y ch\u1eadm nh\u1ea5t c\u01a1 quan ph\u1ea3i tr\u1ea3 l\u1eddi, ghi trong c\u00f4ng v\u0103n", None))
#endif // QT_CONFIG(tooltip)
        self.mediumLabel.setText(QCoreApplication.translate("ChaseDialog", u"&B\u1ea3n:", None))
#if QT_CONFIG(accessibility)
        self.mediumCombo.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"B\u1ea3n gi\u1ea5y hay b\u1ea3n \u0111i\u1ec7n t\u1eed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.mediumCombo.setToolTip(QCoreApplication.translate("ChaseDialog", u"B\u1ea3n gi\u1ea5y \u0111\u1ec3 in v\u00e0 k\u00fd, hay b\u1ea3n \u0111i\u1ec7n t\u1eed \u0111\u1ec3 k\u00fd s\u1ed1", None))
#endif // QT_CONFIG(tooltip)
        self.formatLabel.setText(QCoreApplication.translate("ChaseDialog", u"\u0110\u1ecbnh &d\u1ea1ng:", None))
#if QT_CONFIG(accessibility)
        self.formatCombo.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"\u0110\u1ecbnh d\u1ea1ng t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.formatCombo.setToolTip(QCoreApplication.translate("ChaseDialog", u"\u0110\u1ecbnh d\u1ea1ng t\u1ec7p c\u00f4ng v\u0103n", None))
#endif // QT_CONFIG(tooltip)
        self.folderLabel.setText(QCoreApplication.translate("ChaseDialog", u"Th\u01b0 m\u1ee5&c:", None))
#if QT_CONFIG(accessibility)
        self.folderEdit.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"Th\u01b0 m\u1ee5c ghi c\u00f4ng v\u0103n", None))
#endif // QT_CONFIG(accessibility)
        self.folderButton.setText(QCoreApplication.translate("ChaseDialog", u"Ch\u1ecdn\u2026", None))
#if QT_CONFIG(tooltip)
        self.folderButton.setToolTip(QCoreApplication.translate("ChaseDialog", u"Ch\u1ecdn th\u01b0 m\u1ee5c ghi c\u00f4ng v\u0103n (Ctrl+O)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.folderButton.setShortcut(QCoreApplication.translate("ChaseDialog", u"Ctrl+O", None))
#endif // QT_CONFIG(shortcut)
        self.faultLabel.setText("")
#if QT_CONFIG(accessibility)
        self.faultLabel.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"\u0110i\u1ec1u c\u1ea7n s\u1eeda", None))
#endif // QT_CONFIG(accessibility)
        self.shownLabel.setText("")
#if QT_CONFIG(accessibility)
        self.shownLabel.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"C\u00f4ng v\u0103n \u0111ang xem", None))
#endif // QT_CONFIG(accessibility)
        self.editButton.setText(QCoreApplication.translate("ChaseDialog", u"S\u1eeda &l\u1eddi v\u0103n", None))
#if QT_CONFIG(tooltip)
        self.editButton.setToolTip(QCoreApplication.translate("ChaseDialog", u"S\u1eeda l\u1eddi v\u0103n c\u1ee7a c\u00f4ng v\u0103n \u0111ang xem; b\u1ea5m l\u1ea7n n\u1eefa \u0111\u1ec3 xem b\u1ea3n in (Alt+L)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"B\u1ea3n xem tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.textEdit.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"L\u1eddi v\u0103n c\u00f4ng v\u0103n, m\u1ed7i d\u00f2ng m\u1ed9t \u0111o\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.everyBox.setText(QCoreApplication.translate("ChaseDialog", u"D\u00f9ng l\u1eddi v\u0103n n\u00e0y cho m\u1ecdi c\u00f4ng &v\u0103n, k\u1ec3 c\u1ea3 nh\u1eefng l\u1ea7n sau", None))
#if QT_CONFIG(tooltip)
        self.everyBox.setToolTip(QCoreApplication.translate("ChaseDialog", u"C\u00e1c c\u00f4ng v\u0103n kh\u00e1c l\u1ea5y c\u00e2u \u0111\u00e3 s\u1eeda, th\u00eam, b\u1ecf \u1edf \u0111\u00e2y, v\u1edbi s\u1ed1 li\u1ec7u c\u1ee7a t\u1eebng c\u01a1 quan (Alt+V)", None))
#endif // QT_CONFIG(tooltip)
        self.figuresLabel.setText("")
        self.wordingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.wordingLabel.setAccessibleName(QCoreApplication.translate("ChaseDialog", u"L\u1eddi v\u0103n c\u1ee7a ai", None))
#endif // QT_CONFIG(accessibility)
        self.restoreButton.setText(QCoreApplication.translate("ChaseDialog", u"L\u1ea5y l\u1ea1i l\u1eddi v\u0103n g\u1ee3i \u00fd", None))
#if QT_CONFIG(tooltip)
        self.restoreButton.setToolTip(QCoreApplication.translate("ChaseDialog", u"Thay b\u1eb1ng l\u1eddi v\u0103n do ch\u01b0\u01a1ng tr\u00ecnh g\u1ee3i \u00fd (Ctrl+R)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.restoreButton.setShortcut(QCoreApplication.translate("ChaseDialog", u"Ctrl+R", None))
#endif // QT_CONFIG(shortcut)
        self.printButton.setText(QCoreApplication.translate("ChaseDialog", u"In\u2026", None))
#if QT_CONFIG(tooltip)
        self.printButton.setToolTip(QCoreApplication.translate("ChaseDialog", u"In c\u00e1c c\u00f4ng v\u0103n g\u1eedi nh\u1eefng c\u01a1 quan \u0111\u00e3 \u0111\u00e1nh d\u1ea5u (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.printButton.setShortcut(QCoreApplication.translate("ChaseDialog", u"Ctrl+P", None))
#endif // QT_CONFIG(shortcut)
        self.closeButton.setText(QCoreApplication.translate("ChaseDialog", u"\u0110\u00f3&ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("ChaseDialog", u"\u0110\u00f3ng (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.writeButton.setText(QCoreApplication.translate("ChaseDialog", u"&Ghi c\u00f4ng v\u0103n", None))
#if QT_CONFIG(tooltip)
        self.writeButton.setToolTip(QCoreApplication.translate("ChaseDialog", u"Ghi c\u00f4ng v\u0103n v\u00e0o th\u01b0 m\u1ee5c (Ctrl+S ho\u1eb7c Enter)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

