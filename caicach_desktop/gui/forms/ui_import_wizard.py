"""The form ui/import_wizard.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

class Ui_ImportWizard(object):
    def setupUi(self, ImportWizard):
        if not ImportWizard.objectName():
            ImportWizard.setObjectName(u"ImportWizard")
        ImportWizard.resize(1320, 690)
        self.outer = QVBoxLayout(ImportWizard)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.setObjectName(u"top")
        self.top.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(ImportWizard)
        self.titleLabel.setObjectName(u"titleLabel")

        self.top.addWidget(self.titleLabel)

        self.topGap = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.topGap)

        self.stepLabel = QLabel(ImportWizard)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setProperty(u"muted", True)

        self.top.addWidget(self.stepLabel)


        self.outer.addLayout(self.top)

        self.pages = QStackedWidget(ImportWizard)
        self.pages.setObjectName(u"pages")

        self.outer.addWidget(self.pages)

        self.bottom = QHBoxLayout()
        self.bottom.setSpacing(8)
        self.bottom.setObjectName(u"bottom")
        self.bottom.setContentsMargins(0, 0, 0, 0)
        self.faultLabel = QLabel(ImportWizard)
        self.faultLabel.setObjectName(u"faultLabel")
        self.faultLabel.setWordWrap(True)
        self.faultLabel.setProperty(u"fault", True)

        self.bottom.addWidget(self.faultLabel)

        self.backButton = QPushButton(ImportWizard)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setAutoDefault(False)

        self.bottom.addWidget(self.backButton)

        self.nextButton = QPushButton(ImportWizard)
        self.nextButton.setObjectName(u"nextButton")

        self.bottom.addWidget(self.nextButton)

        self.cancelButton = QPushButton(ImportWizard)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.bottom.addWidget(self.cancelButton)

        self.bottom.setStretch(0, 1)

        self.outer.addLayout(self.bottom)

        self.outer.setStretch(1, 1)
        QWidget.setTabOrder(self.backButton, self.nextButton)
        QWidget.setTabOrder(self.nextButton, self.cancelButton)

        self.retranslateUi(ImportWizard)

        QMetaObject.connectSlotsByName(ImportWizard)
    # setupUi

    def retranslateUi(self, ImportWizard):
        ImportWizard.setWindowTitle(QCoreApplication.translate("ImportWizard", u"\u0110\u01b0a k\u1ebf ho\u1ea1ch v\u00e0o t\u1eeb t\u1ec7p", None))
        self.titleLabel.setText(QCoreApplication.translate("ImportWizard", u"Ch\u1ecdn t\u1ec7p", None))
        self.titleLabel.setProperty(u"heading", QCoreApplication.translate("ImportWizard", u"2", None))
        self.stepLabel.setText("")
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("ImportWizard", u"C\u00e1c b\u01b0\u1edbc \u0111\u01b0a v\u00e0o", None))
#endif // QT_CONFIG(accessibility)
        self.faultLabel.setText("")
        self.backButton.setText(QCoreApplication.translate("ImportWizard", u"&Quay l\u1ea1i", None))
#if QT_CONFIG(tooltip)
        self.backButton.setToolTip(QCoreApplication.translate("ImportWizard", u"V\u1ec1 b\u01b0\u1edbc tr\u01b0\u1edbc (Alt+Q)", None))
#endif // QT_CONFIG(tooltip)
        self.nextButton.setText(QCoreApplication.translate("ImportWizard", u"&Ti\u1ebfp t\u1ee5c", None))
#if QT_CONFIG(tooltip)
        self.nextButton.setToolTip(QCoreApplication.translate("ImportWizard", u"Sang b\u01b0\u1edbc sau (Alt+T)", None))
#endif // QT_CONFIG(tooltip)
        self.cancelButton.setText(QCoreApplication.translate("ImportWizard", u"H\u1ee7y", None))
#if QT_CONFIG(tooltip)
        self.cancelButton.setToolTip(QCoreApplication.translate("ImportWizard", u"Kh\u00f4ng \u0111\u01b0a g\u00ec v\u00e0o (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

