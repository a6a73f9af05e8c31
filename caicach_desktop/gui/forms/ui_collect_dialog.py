"""The form ui/collect_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from caicach_desktop.gui.widgets.collect_table import CollectTable
from caicach_desktop.gui.widgets.day_edit import DayEdit

class Ui_CollectDialog(object):
    def setupUi(self, CollectDialog):
        if not CollectDialog.objectName():
            CollectDialog.setObjectName(u"CollectDialog")
        CollectDialog.resize(1330, 690)
        self.outer = QVBoxLayout(CollectDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(14, 12, 14, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.periodLabel = QLabel(CollectDialog)
        self.periodLabel.setObjectName(u"periodLabel")

        self.head.addWidget(self.periodLabel)

        self.previousButton = QPushButton(CollectDialog)
        self.previousButton.setObjectName(u"previousButton")
        self.previousButton.setAutoDefault(False)

        self.head.addWidget(self.previousButton)

        self.agencyCombo = ChoiceBox(CollectDialog)
        self.agencyCombo.setObjectName(u"agencyCombo")

        self.head.addWidget(self.agencyCombo)

        self.nextButton = QPushButton(CollectDialog)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setAutoDefault(False)

        self.head.addWidget(self.nextButton)

        self.head.setStretch(2, 1)

        self.outer.addLayout(self.head)

        self.batch = QHBoxLayout()
        self.batch.setSpacing(8)
        self.batch.setObjectName(u"batch")
        self.reporterLabel = QLabel(CollectDialog)
        self.reporterLabel.setObjectName(u"reporterLabel")

        self.batch.addWidget(self.reporterLabel)

        self.reporterEdit = QLineEdit(CollectDialog)
        self.reporterEdit.setObjectName(u"reporterEdit")

        self.batch.addWidget(self.reporterEdit)

        self.dayLabel = QLabel(CollectDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.batch.addWidget(self.dayLabel)

        self.dayEdit = DayEdit(CollectDialog)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.batch.addWidget(self.dayEdit)

        self.unchangedButton = QPushButton(CollectDialog)
        self.unchangedButton.setObjectName(u"unchangedButton")
        self.unchangedButton.setAutoDefault(False)

        self.batch.addWidget(self.unchangedButton)

        self.undoButton = QPushButton(CollectDialog)
        self.undoButton.setObjectName(u"undoButton")
        self.undoButton.setAutoDefault(False)

        self.batch.addWidget(self.undoButton)

        self.batch.setStretch(1, 1)

        self.outer.addLayout(self.batch)

        self.noticeLabel = QLabel(CollectDialog)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setWordWrap(True)

        self.outer.addWidget(self.noticeLabel)

        self.table = CollectTable(CollectDialog)
        self.table.setObjectName(u"table")

        self.outer.addWidget(self.table)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.countLabel = QLabel(CollectDialog)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"muted", True)

        self.buttons.addWidget(self.countLabel)

        self.closeButton = QPushButton(CollectDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttons.addWidget(self.closeButton)

        self.buttons.setStretch(0, 1)

        self.outer.addLayout(self.buttons)

        self.outer.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.reporterLabel.setBuddy(self.reporterEdit)
        self.dayLabel.setBuddy(self.dayEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.previousButton, self.agencyCombo)
        QWidget.setTabOrder(self.agencyCombo, self.nextButton)
        QWidget.setTabOrder(self.nextButton, self.reporterEdit)
        QWidget.setTabOrder(self.reporterEdit, self.dayEdit)
        QWidget.setTabOrder(self.dayEdit, self.table)
        QWidget.setTabOrder(self.table, self.unchangedButton)
        QWidget.setTabOrder(self.unchangedButton, self.undoButton)
        QWidget.setTabOrder(self.undoButton, self.closeButton)

        self.retranslateUi(CollectDialog)

        QMetaObject.connectSlotsByName(CollectDialog)
    # setupUi

    def retranslateUi(self, CollectDialog):
        CollectDialog.setWindowTitle(QCoreApplication.translate("CollectDialog", u"Nh\u1eadp b\u00e1o c\u00e1o cho c\u01a1 quan", None))
        self.periodLabel.setText("")
        self.periodLabel.setProperty(u"heading", QCoreApplication.translate("CollectDialog", u"2", None))
        self.previousButton.setText("")
#if QT_CONFIG(tooltip)
        self.previousButton.setToolTip(QCoreApplication.translate("CollectDialog", u"C\u01a1 quan tr\u01b0\u1edbc (Alt+PgUp)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("CollectDialog", u"C\u01a1 quan tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.agencyCombo.setAccessibleName(QCoreApplication.translate("CollectDialog", u"C\u01a1 quan b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.agencyCombo.setToolTip(QCoreApplication.translate("CollectDialog", u"C\u01a1 quan ch\u1ee7 tr\u00ec c\u00e1c nhi\u1ec7m v\u1ee5 trong b\u1ea3ng", None))
#endif // QT_CONFIG(tooltip)
        self.nextButton.setText("")
#if QT_CONFIG(tooltip)
        self.nextButton.setToolTip(QCoreApplication.translate("CollectDialog", u"C\u01a1 quan sau (Alt+PgDown)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.nextButton.setAccessibleName(QCoreApplication.translate("CollectDialog", u"C\u01a1 quan sau", None))
#endif // QT_CONFIG(accessibility)
        self.reporterLabel.setText(QCoreApplication.translate("CollectDialog", u"Ng\u01b0\u1eddi &b\u00e1o c\u00e1o:", None))
#if QT_CONFIG(accessibility)
        self.reporterEdit.setAccessibleName(QCoreApplication.translate("CollectDialog", u"Ng\u01b0\u1eddi b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.reporterEdit.setToolTip(QCoreApplication.translate("CollectDialog", u"Ghi v\u00e0o c\u00e1c b\u00e1o c\u00e1o nh\u1eadp m\u1edbi; b\u00e1o c\u00e1o \u0111\u00e3 c\u00f3 gi\u1eef nguy\u00ean", None))
#endif // QT_CONFIG(tooltip)
        self.dayLabel.setText(QCoreApplication.translate("CollectDialog", u"N&g\u00e0y b\u00e1o c\u00e1o:", None))
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("CollectDialog", u"dd/MM/yyyy", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("CollectDialog", u"Ng\u00e0y b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.dayEdit.setToolTip(QCoreApplication.translate("CollectDialog", u"Ghi v\u00e0o c\u00e1c b\u00e1o c\u00e1o nh\u1eadp m\u1edbi; b\u00e1o c\u00e1o \u0111\u00e3 c\u00f3 gi\u1eef nguy\u00ean", None))
#endif // QT_CONFIG(tooltip)
        self.unchangedButton.setText(QCoreApplication.translate("CollectDialog", u"&Kh\u00f4ng thay \u0111\u1ed5i", None))
#if QT_CONFIG(tooltip)
        self.unchangedButton.setToolTip(QCoreApplication.translate("CollectDialog", u"Gi\u1eef nh\u01b0 k\u1ef3 tr\u01b0\u1edbc cho c\u00e1c d\u00f2ng \u0111ang ch\u1ecdn c\u00f3 \u0111\u1ec1 xu\u1ea5t in nghi\u00eang (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.undoButton.setText(QCoreApplication.translate("CollectDialog", u"&Ho\u00e0n t\u00e1c", None))
#if QT_CONFIG(tooltip)
        self.undoButton.setToolTip(QCoreApplication.translate("CollectDialog", u"Ho\u00e0n t\u00e1c l\u1ea7n nh\u1eadp v\u1eeba r\u1ed3i trong b\u1ea3ng n\u00e0y (Ctrl+Z), l\u00e0m l\u1ea1i (Ctrl+Y)", None))
#endif // QT_CONFIG(tooltip)
        self.noticeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noticeLabel.setAccessibleName(QCoreApplication.translate("CollectDialog", u"Th\u00f4ng b\u00e1o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("CollectDialog", u"Nhi\u1ec7m v\u1ee5 ph\u1ea3i b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
        self.closeButton.setText(QCoreApplication.translate("CollectDialog", u"\u0110\u00f3&ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("CollectDialog", u"M\u1ecdi \u00f4 \u0111\u00e3 \u0111\u01b0\u1ee3c l\u01b0u ngay khi nh\u1eadp (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

