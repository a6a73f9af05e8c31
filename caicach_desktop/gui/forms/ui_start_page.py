"""The form ui/start_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_StartPage(object):
    def setupUi(self, StartPage):
        if not StartPage.objectName():
            StartPage.setObjectName(u"StartPage")
        StartPage.resize(1000, 640)
        self.page = QVBoxLayout(StartPage)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(StartPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.outer = QVBoxLayout(self.content)
        self.outer.setObjectName(u"outer")
        self.above = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.above)

        self.middle = QHBoxLayout()
        self.middle.setObjectName(u"middle")
        self.left = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.left)

        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.titleLabel = QLabel(self.content)
        self.titleLabel.setObjectName(u"titleLabel")

        self.column.addWidget(self.titleLabel)

        self.textLabel = QLabel(self.content)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)
        self.textLabel.setProperty(u"muted", True)

        self.column.addWidget(self.textLabel)

        self.gap = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column.addItem(self.gap)

        self.sampleButton = QPushButton(self.content)
        self.sampleButton.setObjectName(u"sampleButton")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.sampleButton.sizePolicy().hasHeightForWidth())
        self.sampleButton.setSizePolicy(sizePolicy)
        self.sampleButton.setMinimumSize(QSize(560, 92))
        self.sampleButton.setAutoDefault(True)

        self.column.addWidget(self.sampleButton)

        self.importButton = QPushButton(self.content)
        self.importButton.setObjectName(u"importButton")
        sizePolicy.setHeightForWidth(self.importButton.sizePolicy().hasHeightForWidth())
        self.importButton.setSizePolicy(sizePolicy)
        self.importButton.setMinimumSize(QSize(560, 92))
        self.importButton.setAutoDefault(True)

        self.column.addWidget(self.importButton)

        self.newButton = QPushButton(self.content)
        self.newButton.setObjectName(u"newButton")
        sizePolicy.setHeightForWidth(self.newButton.sizePolicy().hasHeightForWidth())
        self.newButton.setSizePolicy(sizePolicy)
        self.newButton.setMinimumSize(QSize(560, 92))
        self.newButton.setAutoDefault(True)

        self.column.addWidget(self.newButton)

        self.restoreButton = QPushButton(self.content)
        self.restoreButton.setObjectName(u"restoreButton")
        self.restoreButton.setFlat(True)
        self.restoreButton.setAutoDefault(True)

        self.column.addWidget(self.restoreButton)


        self.middle.addLayout(self.column)

        self.right = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.right)

        self.middle.setStretch(0, 1)
        self.middle.setStretch(2, 1)

        self.outer.addLayout(self.middle)

        self.below = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.below)

        self.outer.setStretch(0, 1)
        self.outer.setStretch(2, 2)
        self.scroll.setWidget(self.content)

        self.page.addWidget(self.scroll)

        QWidget.setTabOrder(self.sampleButton, self.importButton)
        QWidget.setTabOrder(self.importButton, self.newButton)
        QWidget.setTabOrder(self.newButton, self.restoreButton)

        self.retranslateUi(StartPage)

        QMetaObject.connectSlotsByName(StartPage)
    # setupUi

    def retranslateUi(self, StartPage):
        self.titleLabel.setText(QCoreApplication.translate("StartPage", u"Ch\u00e0o m\u1eebng \u0111\u1ebfn v\u1edbi C\u1ea3i c\u00e1ch Desktop", None))
        self.titleLabel.setProperty(u"heading", QCoreApplication.translate("StartPage", u"1", None))
        self.textLabel.setText(QCoreApplication.translate("StartPage", u"M\u1ed7i d\u1eef ki\u1ec7n ch\u1ec9 nh\u1eadp m\u1ed9t l\u1ea7n: k\u1ebf ho\u1ea1ch, ph\u00e2n c\u00f4ng, ti\u1ebfn \u0111\u1ed9 v\u00e0 ph\u1ee5 l\u1ee5c in ra t\u1eeb c\u00f9ng m\u1ed9t ch\u1ed7. M\u1ecdi thay \u0111\u1ed5i \u0111\u01b0\u1ee3c l\u01b0u ngay. B\u1eaft \u0111\u1ea7u b\u1eb1ng c\u00e1ch n\u00e0o?", None))
        self.sampleButton.setText(QCoreApplication.translate("StartPage", u"M\u1edf k\u1ebf ho\u1ea1ch &m\u1eabu", None))
#if QT_CONFIG(accessibility)
        self.sampleButton.setAccessibleName(QCoreApplication.translate("StartPage", u"M\u1edf k\u1ebf ho\u1ea1ch m\u1eabu", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sampleButton.setAccessibleDescription(QCoreApplication.translate("StartPage", u"K\u1ebf ho\u1ea1ch \u0111\u1ea7y \u0111\u1ee7 c\u1ee7a m\u1ed9t x\u00e3 gi\u1ea3 \u0111\u1ecbnh, c\u00f3 c\u01a1 quan v\u00e0 ti\u1ebfn \u0111\u1ed9, \u0111\u1ec3 xem v\u00e0 th\u1eed. X\u00f3a l\u00fac n\u00e0o c\u0169ng \u0111\u01b0\u1ee3c.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.sampleButton.setToolTip(QCoreApplication.translate("StartPage", u"K\u1ebf ho\u1ea1ch \u0111\u1ea7y \u0111\u1ee7 c\u1ee7a m\u1ed9t x\u00e3 gi\u1ea3 \u0111\u1ecbnh, c\u00f3 c\u01a1 quan v\u00e0 ti\u1ebfn \u0111\u1ed9, \u0111\u1ec3 xem v\u00e0 th\u1eed. X\u00f3a l\u00fac n\u00e0o c\u0169ng \u0111\u01b0\u1ee3c.", None))
#endif // QT_CONFIG(tooltip)
        self.importButton.setText(QCoreApplication.translate("StartPage", u"\u0110\u01b0a k\u1ebf ho\u1ea1ch t\u1eeb &t\u1ec7p v\u00e0o", None))
#if QT_CONFIG(accessibility)
        self.importButton.setAccessibleName(QCoreApplication.translate("StartPage", u"\u0110\u01b0a k\u1ebf ho\u1ea1ch t\u1eeb t\u1ec7p v\u00e0o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.importButton.setAccessibleDescription(QCoreApplication.translate("StartPage", u"T\u1ec7p Word, Excel, PDF ho\u1eb7c t\u1ec7p k\u1ebf ho\u1ea1ch c\u1ee7a ch\u01b0\u01a1ng tr\u00ecnh; xem l\u1ea1i tr\u01b0\u1edbc khi \u0111\u01b0a v\u00e0o.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.importButton.setToolTip(QCoreApplication.translate("StartPage", u"T\u1ec7p Word, Excel, PDF ho\u1eb7c t\u1ec7p k\u1ebf ho\u1ea1ch c\u1ee7a ch\u01b0\u01a1ng tr\u00ecnh; xem l\u1ea1i tr\u01b0\u1edbc khi \u0111\u01b0a v\u00e0o.", None))
#endif // QT_CONFIG(tooltip)
        self.newButton.setText(QCoreApplication.translate("StartPage", u"&L\u1eadp k\u1ebf ho\u1ea1ch m\u1edbi", None))
#if QT_CONFIG(accessibility)
        self.newButton.setAccessibleName(QCoreApplication.translate("StartPage", u"L\u1eadp k\u1ebf ho\u1ea1ch m\u1edbi", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.newButton.setAccessibleDescription(QCoreApplication.translate("StartPage", u"Ch\u1ecdn m\u1eabu b\u1ea3ng ph\u1ee5 l\u1ee5c, ghi c\u01a1 quan ban h\u00e0nh v\u00e0 tr\u00edch y\u1ebfu, r\u1ed3i nh\u1eadp nhi\u1ec7m v\u1ee5.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.newButton.setToolTip(QCoreApplication.translate("StartPage", u"Ch\u1ecdn m\u1eabu b\u1ea3ng ph\u1ee5 l\u1ee5c, ghi c\u01a1 quan ban h\u00e0nh v\u00e0 tr\u00edch y\u1ebfu, r\u1ed3i nh\u1eadp nhi\u1ec7m v\u1ee5.", None))
#endif // QT_CONFIG(tooltip)
        self.restoreButton.setText(QCoreApplication.translate("StartPage", u"&Kh\u00f4i ph\u1ee5c t\u1eeb b\u1ea3n sao l\u01b0u\u2026", None))
#if QT_CONFIG(accessibility)
        self.restoreButton.setAccessibleName(QCoreApplication.translate("StartPage", u"Kh\u00f4i ph\u1ee5c t\u1eeb b\u1ea3n sao l\u01b0u", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.restoreButton.setToolTip(QCoreApplication.translate("StartPage", u"\u0110\u01b0a d\u1eef li\u1ec7u c\u1ee7a m\u00e1y c\u0169 ho\u1eb7c c\u1ee7a h\u00f4m tr\u01b0\u1edbc tr\u1edf l\u1ea1i.", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

