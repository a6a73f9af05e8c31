"""The form ui/find_bar.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QToolButton, QWidget)

class Ui_FindBar(object):
    def setupUi(self, FindBar):
        if not FindBar.objectName():
            FindBar.setObjectName(u"FindBar")
        self.grid = QGridLayout(FindBar)
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(6)
        self.grid.setVerticalSpacing(6)
        self.grid.setContentsMargins(8, 6, 8, 6)
        self.findLabel = QLabel(FindBar)
        self.findLabel.setObjectName(u"findLabel")

        self.grid.addWidget(self.findLabel, 0, 0, 1, 1)

        self.findEdit = QLineEdit(FindBar)
        self.findEdit.setObjectName(u"findEdit")
        self.findEdit.setClearButtonEnabled(True)

        self.grid.addWidget(self.findEdit, 0, 1, 1, 1)

        self.previousButton = QToolButton(FindBar)
        self.previousButton.setObjectName(u"previousButton")

        self.grid.addWidget(self.previousButton, 0, 2, 1, 1)

        self.nextButton = QToolButton(FindBar)
        self.nextButton.setObjectName(u"nextButton")

        self.grid.addWidget(self.nextButton, 0, 3, 1, 1)

        self.exactBox = QCheckBox(FindBar)
        self.exactBox.setObjectName(u"exactBox")

        self.grid.addWidget(self.exactBox, 0, 4, 1, 1)

        self.countLabel = QLabel(FindBar)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setMinimumSize(QSize(150, 0))

        self.grid.addWidget(self.countLabel, 0, 5, 1, 2)

        self.closeButton = QToolButton(FindBar)
        self.closeButton.setObjectName(u"closeButton")

        self.grid.addWidget(self.closeButton, 0, 7, 1, 1)

        self.replaceLabel = QLabel(FindBar)
        self.replaceLabel.setObjectName(u"replaceLabel")

        self.grid.addWidget(self.replaceLabel, 1, 0, 1, 1)

        self.replaceEdit = QLineEdit(FindBar)
        self.replaceEdit.setObjectName(u"replaceEdit")

        self.grid.addWidget(self.replaceEdit, 1, 1, 1, 1)

        self.replaceLayout = QHBoxLayout()
        self.replaceLayout.setObjectName(u"replaceLayout")
        self.replaceButton = QPushButton(FindBar)
        self.replaceButton.setObjectName(u"replaceButton")

        self.replaceLayout.addWidget(self.replaceButton)

        self.replaceAllButton = QPushButton(FindBar)
        self.replaceAllButton.setObjectName(u"replaceAllButton")

        self.replaceLayout.addWidget(self.replaceAllButton)


        self.grid.addLayout(self.replaceLayout, 1, 2, 1, 3)

        self.grid.setColumnStretch(1, 3)
        self.grid.setColumnStretch(6, 1)
#if QT_CONFIG(shortcut)
        self.findLabel.setBuddy(self.findEdit)
        self.replaceLabel.setBuddy(self.replaceEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.findEdit, self.replaceEdit)
        QWidget.setTabOrder(self.replaceEdit, self.previousButton)
        QWidget.setTabOrder(self.previousButton, self.nextButton)
        QWidget.setTabOrder(self.nextButton, self.exactBox)
        QWidget.setTabOrder(self.exactBox, self.replaceButton)
        QWidget.setTabOrder(self.replaceButton, self.replaceAllButton)
        QWidget.setTabOrder(self.replaceAllButton, self.closeButton)

        self.retranslateUi(FindBar)

        QMetaObject.connectSlotsByName(FindBar)
    # setupUi

    def retranslateUi(self, FindBar):
        FindBar.setWindowTitle(QCoreApplication.translate("FindBar", u"T\u00ecm trong b\u1ea3ng", None))
        self.findLabel.setText(QCoreApplication.translate("FindBar", u"&T\u00ecm:", None))
#if QT_CONFIG(accessibility)
        self.findEdit.setAccessibleName(QCoreApplication.translate("FindBar", u"N\u1ed9i dung c\u1ea7n t\u00ecm", None))
#endif // QT_CONFIG(accessibility)
        self.findEdit.setPlaceholderText(QCoreApplication.translate("FindBar", u"G\u00f5 c\u00f3 d\u1ea5u ho\u1eb7c kh\u00f4ng d\u1ea5u", None))
#if QT_CONFIG(tooltip)
        self.previousButton.setToolTip(QCoreApplication.translate("FindBar", u"Ch\u1ed7 tr\u01b0\u1edbc (Shift+F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("FindBar", u"Ch\u1ed7 tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.nextButton.setToolTip(QCoreApplication.translate("FindBar", u"Ch\u1ed7 sau (F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.nextButton.setAccessibleName(QCoreApplication.translate("FindBar", u"Ch\u1ed7 sau", None))
#endif // QT_CONFIG(accessibility)
        self.exactBox.setText(QCoreApplication.translate("FindBar", u"Ph\u00e2n &bi\u1ec7t d\u1ea5u, ch\u1eef hoa", None))
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("FindBar", u"S\u1ed1 ch\u1ed7 t\u00ecm th\u1ea5y", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("FindBar", u"\u0110\u00f3ng (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("FindBar", u"\u0110\u00f3ng thanh t\u00ecm", None))
#endif // QT_CONFIG(accessibility)
        self.replaceLabel.setText(QCoreApplication.translate("FindBar", u"Thay b\u1eb1n&g:", None))
#if QT_CONFIG(accessibility)
        self.replaceEdit.setAccessibleName(QCoreApplication.translate("FindBar", u"N\u1ed9i dung thay th\u1ebf", None))
#endif // QT_CONFIG(accessibility)
        self.replaceButton.setText(QCoreApplication.translate("FindBar", u"Thay \u00f4 &n\u00e0y", None))
        self.replaceAllButton.setText(QCoreApplication.translate("FindBar", u"Thay t\u1ea5t &c\u1ea3", None))
    # retranslateUi

