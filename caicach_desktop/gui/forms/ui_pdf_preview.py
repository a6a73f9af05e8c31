"""The form ui/pdf_preview.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QStackedWidget, QToolButton, QVBoxLayout,
    QWidget)

class Ui_PdfPreview(object):
    def setupUi(self, PdfPreview):
        if not PdfPreview.objectName():
            PdfPreview.setObjectName(u"PdfPreview")
        PdfPreview.resize(700, 600)
        self.previewLayout = QVBoxLayout(PdfPreview)
        self.previewLayout.setSpacing(6)
        self.previewLayout.setObjectName(u"previewLayout")
        self.previewLayout.setContentsMargins(0, 0, 0, 0)
        self.previewBar = QHBoxLayout()
        self.previewBar.setSpacing(4)
        self.previewBar.setObjectName(u"previewBar")
        self.previousButton = QToolButton(PdfPreview)
        self.previousButton.setObjectName(u"previousButton")

        self.previewBar.addWidget(self.previousButton)

        self.pageLabel = QLabel(PdfPreview)
        self.pageLabel.setObjectName(u"pageLabel")

        self.previewBar.addWidget(self.pageLabel)

        self.followingButton = QToolButton(PdfPreview)
        self.followingButton.setObjectName(u"followingButton")

        self.previewBar.addWidget(self.followingButton)

        self.spacer1 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.previewBar.addItem(self.spacer1)

        self.zoomOutButton = QToolButton(PdfPreview)
        self.zoomOutButton.setObjectName(u"zoomOutButton")

        self.previewBar.addWidget(self.zoomOutButton)

        self.zoomInButton = QToolButton(PdfPreview)
        self.zoomInButton.setObjectName(u"zoomInButton")

        self.previewBar.addWidget(self.zoomInButton)

        self.widthButton = QToolButton(PdfPreview)
        self.widthButton.setObjectName(u"widthButton")
        self.widthButton.setCheckable(True)

        self.previewBar.addWidget(self.widthButton)

        self.pageButton = QToolButton(PdfPreview)
        self.pageButton.setObjectName(u"pageButton")
        self.pageButton.setCheckable(True)

        self.previewBar.addWidget(self.pageButton)


        self.previewLayout.addLayout(self.previewBar)

        self.stack = QStackedWidget(PdfPreview)
        self.stack.setObjectName(u"stack")
        self.messagePage = QWidget()
        self.messagePage.setObjectName(u"messagePage")
        self.messageLayout = QVBoxLayout(self.messagePage)
        self.messageLayout.setObjectName(u"messageLayout")
        self.messageLayout.setContentsMargins(40, 20, 40, 20)
        self.spacer2 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.messageLayout.addItem(self.spacer2)

        self.messageLabel = QLabel(self.messagePage)
        self.messageLabel.setObjectName(u"messageLabel")
        self.messageLabel.setWordWrap(True)
        self.messageLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.messageLayout.addWidget(self.messageLabel)

        self.spacer3 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.messageLayout.addItem(self.spacer3)

        self.stack.addWidget(self.messagePage)

        self.previewLayout.addWidget(self.stack)

        self.previewLayout.setStretch(1, 1)

        self.retranslateUi(PdfPreview)

        QMetaObject.connectSlotsByName(PdfPreview)
    # setupUi

    def retranslateUi(self, PdfPreview):
        self.previousButton.setText(QCoreApplication.translate("PdfPreview", u"Trang tr\u01b0\u1edbc", None))
#if QT_CONFIG(tooltip)
        self.previousButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Trang tr\u01b0\u1edbc (Alt+PageUp)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Trang tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(shortcut)
        self.previousButton.setShortcut(QCoreApplication.translate("PdfPreview", u"Alt+PgUp", None))
#endif // QT_CONFIG(shortcut)
        self.pageLabel.setText("")
#if QT_CONFIG(accessibility)
        self.pageLabel.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Trang \u0111ang xem", None))
#endif // QT_CONFIG(accessibility)
        self.followingButton.setText(QCoreApplication.translate("PdfPreview", u"Trang sau", None))
#if QT_CONFIG(tooltip)
        self.followingButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Trang sau (Alt+PageDown)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.followingButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Trang sau", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(shortcut)
        self.followingButton.setShortcut(QCoreApplication.translate("PdfPreview", u"Alt+PgDown", None))
#endif // QT_CONFIG(shortcut)
        self.zoomOutButton.setText(QCoreApplication.translate("PdfPreview", u"Thu nh\u1ecf", None))
#if QT_CONFIG(tooltip)
        self.zoomOutButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Thu nh\u1ecf (Ctrl+-)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOutButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Thu nh\u1ecf", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(shortcut)
        self.zoomOutButton.setShortcut(QCoreApplication.translate("PdfPreview", u"Ctrl+-", None))
#endif // QT_CONFIG(shortcut)
        self.zoomInButton.setText(QCoreApplication.translate("PdfPreview", u"Ph\u00f3ng to", None))
#if QT_CONFIG(tooltip)
        self.zoomInButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Ph\u00f3ng to (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomInButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Ph\u00f3ng to", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(shortcut)
        self.zoomInButton.setShortcut(QCoreApplication.translate("PdfPreview", u"Ctrl++", None))
#endif // QT_CONFIG(shortcut)
        self.widthButton.setText(QCoreApplication.translate("PdfPreview", u"V\u1eeba b\u1ec1 ngang", None))
#if QT_CONFIG(tooltip)
        self.widthButton.setToolTip(QCoreApplication.translate("PdfPreview", u"V\u1eeba b\u1ec1 ngang (Ctrl+1)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.widthButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"V\u1eeba b\u1ec1 ngang", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(shortcut)
        self.widthButton.setShortcut(QCoreApplication.translate("PdfPreview", u"Ctrl+1", None))
#endif // QT_CONFIG(shortcut)
        self.pageButton.setText(QCoreApplication.translate("PdfPreview", u"V\u1eeba c\u1ea3 trang", None))
#if QT_CONFIG(tooltip)
        self.pageButton.setToolTip(QCoreApplication.translate("PdfPreview", u"V\u1eeba c\u1ea3 trang (Ctrl+2)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.pageButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"V\u1eeba c\u1ea3 trang", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(shortcut)
        self.pageButton.setShortcut(QCoreApplication.translate("PdfPreview", u"Ctrl+2", None))
#endif // QT_CONFIG(shortcut)
        self.messageLabel.setText(QCoreApplication.translate("PdfPreview", u"\u0110ang d\u1ef1ng b\u1ea3n xem tr\u01b0\u1edbc\u2026", None))
#if QT_CONFIG(accessibility)
        self.messageLabel.setAccessibleName(QCoreApplication.translate("PdfPreview", u"V\u1ec1 b\u1ea3n xem tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

