"""The form ui/written_strip.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QWidget)

class Ui_WrittenStrip(object):
    def setupUi(self, WrittenStrip):
        if not WrittenStrip.objectName():
            WrittenStrip.setObjectName(u"WrittenStrip")
        WrittenStrip.resize(700, 44)
        self.stripLayout = QHBoxLayout(WrittenStrip)
        self.stripLayout.setSpacing(8)
        self.stripLayout.setObjectName(u"stripLayout")
        self.stripLayout.setContentsMargins(12, 5, 8, 5)
        self.wordsLabel = QLabel(WrittenStrip)
        self.wordsLabel.setObjectName(u"wordsLabel")
        self.wordsLabel.setWordWrap(True)

        self.stripLayout.addWidget(self.wordsLabel)

        self.openButton = QPushButton(WrittenStrip)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.stripLayout.addWidget(self.openButton)

        self.folderButton = QPushButton(WrittenStrip)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.stripLayout.addWidget(self.folderButton)

        self.stripLayout.setStretch(0, 1)
        QWidget.setTabOrder(self.openButton, self.folderButton)

        self.retranslateUi(WrittenStrip)

        QMetaObject.connectSlotsByName(WrittenStrip)
    # setupUi

    def retranslateUi(self, WrittenStrip):
        self.wordsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.wordsLabel.setAccessibleName(QCoreApplication.translate("WrittenStrip", u"K\u1ebft qu\u1ea3 ghi t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        self.openButton.setText(QCoreApplication.translate("WrittenStrip", u"M\u1edf t\u1ec7p", None))
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("WrittenStrip", u"M\u1edf t\u1ec7p v\u1eeba ghi (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.folderButton.setText(QCoreApplication.translate("WrittenStrip", u"M\u1edf th\u01b0 m\u1ee5c", None))
#if QT_CONFIG(tooltip)
        self.folderButton.setToolTip(QCoreApplication.translate("WrittenStrip", u"M\u1edf th\u01b0 m\u1ee5c ch\u1ee9a t\u1ec7p v\u1eeba ghi", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

