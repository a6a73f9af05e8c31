"""The form ui/holidays_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QDialog, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QSpinBox, QTableView, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.day_edit import DayEdit

class Ui_HolidaysDialog(object):
    def setupUi(self, HolidaysDialog):
        if not HolidaysDialog.objectName():
            HolidaysDialog.setObjectName(u"HolidaysDialog")
        HolidaysDialog.resize(760, 600)
        self.outer = QVBoxLayout(HolidaysDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(18, 14, 18, 14)
        self.moveBox = QCheckBox(HolidaysDialog)
        self.moveBox.setObjectName(u"moveBox")

        self.outer.addWidget(self.moveBox)

        self.yearRow = QHBoxLayout()
        self.yearRow.setObjectName(u"yearRow")
        self.yearLabel = QLabel(HolidaysDialog)
        self.yearLabel.setObjectName(u"yearLabel")

        self.yearRow.addWidget(self.yearLabel)

        self.yearSpin = QSpinBox(HolidaysDialog)
        self.yearSpin.setObjectName(u"yearSpin")
        self.yearSpin.setMinimum(2000)
        self.yearSpin.setMaximum(2100)
        self.yearSpin.setMinimumSize(QSize(96, 0))

        self.yearRow.addWidget(self.yearSpin)

        self.yearGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.yearRow.addItem(self.yearGap)


        self.outer.addLayout(self.yearRow)

        self.noticeLabel = QLabel(HolidaysDialog)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setWordWrap(True)

        self.outer.addWidget(self.noticeLabel)

        self.table = QTableView(HolidaysDialog)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"list", True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked|QAbstractItemView.EditTrigger.EditKeyPressed|QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().setVisible(False)

        self.outer.addWidget(self.table)

        self.addRow = QHBoxLayout()
        self.addRow.setObjectName(u"addRow")
        self.dayEdit = DayEdit(HolidaysDialog)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.addRow.addWidget(self.dayEdit)

        self.kindCombo = QComboBox(HolidaysDialog)
        self.kindCombo.setObjectName(u"kindCombo")

        self.addRow.addWidget(self.kindCombo)

        self.nameEdit = QLineEdit(HolidaysDialog)
        self.nameEdit.setObjectName(u"nameEdit")

        self.addRow.addWidget(self.nameEdit)

        self.addButton = QPushButton(HolidaysDialog)
        self.addButton.setObjectName(u"addButton")

        self.addRow.addWidget(self.addButton)


        self.outer.addLayout(self.addRow)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.removeButton = QPushButton(HolidaysDialog)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setAutoDefault(False)

        self.buttons.addWidget(self.removeButton)

        self.restoreButton = QPushButton(HolidaysDialog)
        self.restoreButton.setObjectName(u"restoreButton")
        self.restoreButton.setAutoDefault(False)

        self.buttons.addWidget(self.restoreButton)

        self.gap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.closeButton = QPushButton(HolidaysDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttons.addWidget(self.closeButton)


        self.outer.addLayout(self.buttons)

        self.outer.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.yearSpin)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.moveBox, self.yearSpin)
        QWidget.setTabOrder(self.yearSpin, self.table)
        QWidget.setTabOrder(self.table, self.dayEdit)
        QWidget.setTabOrder(self.dayEdit, self.kindCombo)
        QWidget.setTabOrder(self.kindCombo, self.nameEdit)
        QWidget.setTabOrder(self.nameEdit, self.addButton)
        QWidget.setTabOrder(self.addButton, self.removeButton)
        QWidget.setTabOrder(self.removeButton, self.restoreButton)
        QWidget.setTabOrder(self.restoreButton, self.closeButton)

        self.retranslateUi(HolidaysDialog)

        QMetaObject.connectSlotsByName(HolidaysDialog)
    # setupUi

    def retranslateUi(self, HolidaysDialog):
        HolidaysDialog.setWindowTitle(QCoreApplication.translate("HolidaysDialog", u"Ng\u00e0y h\u1ea1n v\u00e0 ng\u00e0y ngh\u1ec9", None))
        self.moveBox.setText(QCoreApplication.translate("HolidaysDialog", u"&H\u1ea1n b\u00e1o c\u00e1o r\u01a1i v\u00e0o ng\u00e0y ngh\u1ec9 th\u00ec chuy\u1ec3n sang ng\u00e0y l\u00e0m vi\u1ec7c k\u1ebf ti\u1ebfp", None))
#if QT_CONFIG(tooltip)
        self.moveBox.setToolTip(QCoreApplication.translate("HolidaysDialog", u"Th\u1ee9 B\u1ea3y, Ch\u1ee7 nh\u1eadt v\u00e0 c\u00e1c ng\u00e0y ngh\u1ec9 d\u01b0\u1edbi \u0111\u00e2y (Alt+H)", None))
#endif // QT_CONFIG(tooltip)
        self.yearLabel.setText(QCoreApplication.translate("HolidaysDialog", u"N&g\u00e0y ngh\u1ec9 n\u0103m:", None))
#if QT_CONFIG(accessibility)
        self.yearSpin.setAccessibleName(QCoreApplication.translate("HolidaysDialog", u"N\u0103m", None))
#endif // QT_CONFIG(accessibility)
        self.noticeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noticeLabel.setAccessibleName(QCoreApplication.translate("HolidaysDialog", u"L\u01b0u \u00fd v\u1ec1 l\u1ecbch ngh\u1ec9", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("HolidaysDialog", u"Ng\u00e0y ngh\u1ec9 trong n\u0103m", None))
#endif // QT_CONFIG(accessibility)
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("HolidaysDialog", u"dd/MM/yyyy", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("HolidaysDialog", u"Ng\u00e0y th\u00eam v\u00e0o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.kindCombo.setAccessibleName(QCoreApplication.translate("HolidaysDialog", u"Ngh\u1ec9 hay l\u00e0m vi\u1ec7c", None))
#endif // QT_CONFIG(accessibility)
        self.nameEdit.setPlaceholderText(QCoreApplication.translate("HolidaysDialog", u"T\u00ean, v\u00ed d\u1ee5: Ngh\u1ec9 b\u00f9 Qu\u1ed1c kh\u00e1nh", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("HolidaysDialog", u"T\u00ean ng\u00e0y", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("HolidaysDialog", u"&Th\u00eam ng\u00e0y", None))
#if QT_CONFIG(tooltip)
        self.addButton.setToolTip(QCoreApplication.translate("HolidaysDialog", u"Th\u00eam ng\u00e0y n\u00e0y v\u00e0o l\u1ecbch (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.removeButton.setText(QCoreApplication.translate("HolidaysDialog", u"&B\u1ecf ng\u00e0y n\u00e0y", None))
        self.restoreButton.setText(QCoreApplication.translate("HolidaysDialog", u"&Kh\u00f4i ph\u1ee5c l\u1ecbch c\u00f3 s\u1eb5n", None))
        self.closeButton.setText(QCoreApplication.translate("HolidaysDialog", u"\u0110\u00f3&ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("HolidaysDialog", u"\u0110\u00f3ng c\u1eeda s\u1ed5 (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

