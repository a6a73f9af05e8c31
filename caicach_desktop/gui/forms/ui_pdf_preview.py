"""The form ui/pdf_preview.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

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
        self.previewBar.setSpacing(3)
        self.previewBar.setObjectName(u"previewBar")
        self.previousButton = QToolButton(PdfPreview)
        self.previousButton.setObjectName(u"previousButton")

        self.previewBar.addWidget(self.previousButton)

        self.pageEdit = QLineEdit(PdfPreview)
        self.pageEdit.setObjectName(u"pageEdit")
        self.pageEdit.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.previewBar.addWidget(self.pageEdit)

        self.pageLabel = QLabel(PdfPreview)
        self.pageLabel.setObjectName(u"pageLabel")

        self.previewBar.addWidget(self.pageLabel)

        self.followingButton = QToolButton(PdfPreview)
        self.followingButton.setObjectName(u"followingButton")

        self.previewBar.addWidget(self.followingButton)

        self.spacer1 = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.previewBar.addItem(self.spacer1)

        self.findButton = QToolButton(PdfPreview)
        self.findButton.setObjectName(u"findButton")
        self.findButton.setCheckable(True)

        self.previewBar.addWidget(self.findButton)

        self.zoomOutButton = QToolButton(PdfPreview)
        self.zoomOutButton.setObjectName(u"zoomOutButton")

        self.previewBar.addWidget(self.zoomOutButton)

        self.zoomButton = QToolButton(PdfPreview)
        self.zoomButton.setObjectName(u"zoomButton")

        self.previewBar.addWidget(self.zoomButton)

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

        self.findBar = QWidget(PdfPreview)
        self.findBar.setObjectName(u"findBar")
        self.findLayout = QHBoxLayout(self.findBar)
        self.findLayout.setSpacing(3)
        self.findLayout.setObjectName(u"findLayout")
        self.findLayout.setContentsMargins(0, 0, 0, 0)
        self.findEdit = QLineEdit(self.findBar)
        self.findEdit.setObjectName(u"findEdit")
        self.findEdit.setClearButtonEnabled(True)

        self.findLayout.addWidget(self.findEdit)

        self.findLabel = QLabel(self.findBar)
        self.findLabel.setObjectName(u"findLabel")

        self.findLayout.addWidget(self.findLabel)

        self.findPreviousButton = QToolButton(self.findBar)
        self.findPreviousButton.setObjectName(u"findPreviousButton")

        self.findLayout.addWidget(self.findPreviousButton)

        self.findNextButton = QToolButton(self.findBar)
        self.findNextButton.setObjectName(u"findNextButton")

        self.findLayout.addWidget(self.findNextButton)

        self.findCloseButton = QToolButton(self.findBar)
        self.findCloseButton.setObjectName(u"findCloseButton")

        self.findLayout.addWidget(self.findCloseButton)


        self.previewLayout.addWidget(self.findBar)

        self.stack = QStackedWidget(PdfPreview)
        self.stack.setObjectName(u"stack")
        self.messagePage = QWidget()
        self.messagePage.setObjectName(u"messagePage")
        self.messageLayout = QVBoxLayout(self.messagePage)
        self.messageLayout.setObjectName(u"messageLayout")
        self.messageLayout.setContentsMargins(20, 20, 20, 20)
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

        self.previewLayout.setStretch(2, 1)

        self.retranslateUi(PdfPreview)

        QMetaObject.connectSlotsByName(PdfPreview)
    # setupUi

    def retranslateUi(self, PdfPreview):
        self.previousButton.setText(QCoreApplication.translate("PdfPreview", u"Trang tr\u01b0\u1edbc", None))
#if QT_CONFIG(tooltip)
        self.previousButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Trang tr\u01b0\u1edbc (Alt+PgUp)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Trang tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.pageEdit.setToolTip(QCoreApplication.translate("PdfPreview", u"S\u1ed1 trang \u0111ang xem; g\u00f5 s\u1ed1 r\u1ed3i Enter \u0111\u1ec3 \u0111\u1ebfn trang \u0111\u00f3 (Ctrl+G)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.pageEdit.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Trang \u0111ang xem", None))
#endif // QT_CONFIG(accessibility)
        self.pageLabel.setText("")
#if QT_CONFIG(accessibility)
        self.pageLabel.setAccessibleName(QCoreApplication.translate("PdfPreview", u"S\u1ed1 trang", None))
#endif // QT_CONFIG(accessibility)
        self.followingButton.setText(QCoreApplication.translate("PdfPreview", u"Trang sau", None))
#if QT_CONFIG(tooltip)
        self.followingButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Trang sau (Alt+PgDown)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.followingButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Trang sau", None))
#endif // QT_CONFIG(accessibility)
        self.findButton.setText(QCoreApplication.translate("PdfPreview", u"T\u00ecm trong b\u1ea3n xem tr\u01b0\u1edbc", None))
#if QT_CONFIG(tooltip)
        self.findButton.setToolTip(QCoreApplication.translate("PdfPreview", u"T\u00ecm trong b\u1ea3n xem tr\u01b0\u1edbc (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.findButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"T\u00ecm trong b\u1ea3n xem tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        self.zoomOutButton.setText(QCoreApplication.translate("PdfPreview", u"Thu nh\u1ecf", None))
#if QT_CONFIG(tooltip)
        self.zoomOutButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Thu nh\u1ecf (Ctrl+-)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOutButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Thu nh\u1ecf", None))
#endif // QT_CONFIG(accessibility)
        self.zoomButton.setText(QCoreApplication.translate("PdfPreview", u"100%", None))
#if QT_CONFIG(tooltip)
        self.zoomButton.setToolTip(QCoreApplication.translate("PdfPreview", u"V\u1ec1 c\u1ee1 th\u1eadt, 100% (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"100%", None))
#endif // QT_CONFIG(accessibility)
        self.zoomInButton.setText(QCoreApplication.translate("PdfPreview", u"Ph\u00f3ng to", None))
#if QT_CONFIG(tooltip)
        self.zoomInButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Ph\u00f3ng to (Ctrl++, ho\u1eb7c Ctrl v\u00e0 l\u0103n chu\u1ed9t)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomInButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Ph\u00f3ng to", None))
#endif // QT_CONFIG(accessibility)
        self.widthButton.setText(QCoreApplication.translate("PdfPreview", u"V\u1eeba b\u1ec1 ngang", None))
#if QT_CONFIG(tooltip)
        self.widthButton.setToolTip(QCoreApplication.translate("PdfPreview", u"V\u1eeba b\u1ec1 ngang (Ctrl+1)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.widthButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"V\u1eeba b\u1ec1 ngang", None))
#endif // QT_CONFIG(accessibility)
        self.pageButton.setText(QCoreApplication.translate("PdfPreview", u"V\u1eeba c\u1ea3 trang", None))
#if QT_CONFIG(tooltip)
        self.pageButton.setToolTip(QCoreApplication.translate("PdfPreview", u"V\u1eeba c\u1ea3 trang (Ctrl+2)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.pageButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"V\u1eeba c\u1ea3 trang", None))
#endif // QT_CONFIG(accessibility)
        self.findEdit.setPlaceholderText(QCoreApplication.translate("PdfPreview", u"T\u00ecm ch\u1eef trong b\u1ea3n xem tr\u01b0\u1edbc", None))
#if QT_CONFIG(accessibility)
        self.findEdit.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Ch\u1eef c\u1ea7n t\u00ecm trong b\u1ea3n xem tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.findEdit.setToolTip(QCoreApplication.translate("PdfPreview", u"Enter ho\u1eb7c F3: ch\u1ed7 sau; Shift+F3: ch\u1ed7 tr\u01b0\u1edbc; Esc: th\u00f4i t\u00ecm", None))
#endif // QT_CONFIG(tooltip)
        self.findLabel.setText("")
#if QT_CONFIG(accessibility)
        self.findLabel.setAccessibleName(QCoreApplication.translate("PdfPreview", u"S\u1ed1 ch\u1ed7 t\u00ecm th\u1ea5y", None))
#endif // QT_CONFIG(accessibility)
        self.findPreviousButton.setText(QCoreApplication.translate("PdfPreview", u"Ch\u1ed7 tr\u01b0\u1edbc", None))
#if QT_CONFIG(tooltip)
        self.findPreviousButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Ch\u1ed7 t\u00ecm th\u1ea5y tr\u01b0\u1edbc (Shift+F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.findPreviousButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Ch\u1ed7 tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        self.findNextButton.setText(QCoreApplication.translate("PdfPreview", u"Ch\u1ed7 sau", None))
#if QT_CONFIG(tooltip)
        self.findNextButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Ch\u1ed7 t\u00ecm th\u1ea5y sau (F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.findNextButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Ch\u1ed7 sau", None))
#endif // QT_CONFIG(accessibility)
        self.findCloseButton.setText(QCoreApplication.translate("PdfPreview", u"Th\u00f4i t\u00ecm", None))
#if QT_CONFIG(tooltip)
        self.findCloseButton.setToolTip(QCoreApplication.translate("PdfPreview", u"Th\u00f4i t\u00ecm (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.findCloseButton.setAccessibleName(QCoreApplication.translate("PdfPreview", u"Th\u00f4i t\u00ecm", None))
#endif // QT_CONFIG(accessibility)
        self.messageLabel.setText(QCoreApplication.translate("PdfPreview", u"\u0110ang d\u1ef1ng b\u1ea3n xem tr\u01b0\u1edbc\u2026", None))
#if QT_CONFIG(accessibility)
        self.messageLabel.setAccessibleName(QCoreApplication.translate("PdfPreview", u"V\u1ec1 b\u1ea3n xem tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

