"""The form ui/plan_body.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPlainTextEdit, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

class Ui_BodyTab(object):
    def setupUi(self, BodyTab):
        if not BodyTab.objectName():
            BodyTab.setObjectName(u"BodyTab")
        self.outerLayout = QHBoxLayout(BodyTab)
        self.outerLayout.setSpacing(12)
        self.outerLayout.setObjectName(u"outerLayout")
        self.leftLayout = QVBoxLayout()
        self.leftLayout.setObjectName(u"leftLayout")
        self.buttonLayout = QHBoxLayout()
        self.buttonLayout.setObjectName(u"buttonLayout")
        self.listLabel = QLabel(BodyTab)
        self.listLabel.setObjectName(u"listLabel")

        self.buttonLayout.addWidget(self.listLabel)

        self.sp = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonLayout.addItem(self.sp)

        self.addButton = QToolButton(BodyTab)
        self.addButton.setObjectName(u"addButton")

        self.buttonLayout.addWidget(self.addButton)

        self.upButton = QToolButton(BodyTab)
        self.upButton.setObjectName(u"upButton")

        self.buttonLayout.addWidget(self.upButton)

        self.downButton = QToolButton(BodyTab)
        self.downButton.setObjectName(u"downButton")

        self.buttonLayout.addWidget(self.downButton)

        self.removeButton = QToolButton(BodyTab)
        self.removeButton.setObjectName(u"removeButton")

        self.buttonLayout.addWidget(self.removeButton)


        self.leftLayout.addLayout(self.buttonLayout)

        self.list = QListWidget(BodyTab)
        self.list.setObjectName(u"list")
        self.list.setWordWrap(True)

        self.leftLayout.addWidget(self.list)


        self.outerLayout.addLayout(self.leftLayout)

        self.rightLayout = QVBoxLayout()
        self.rightLayout.setObjectName(u"rightLayout")
        self.headingLabel = QLabel(BodyTab)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setWordWrap(True)

        self.rightLayout.addWidget(self.headingLabel)

        self.headingEdit = QLineEdit(BodyTab)
        self.headingEdit.setObjectName(u"headingEdit")

        self.rightLayout.addWidget(self.headingEdit)

        self.textLabel = QLabel(BodyTab)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.rightLayout.addWidget(self.textLabel)

        self.textEdit = QPlainTextEdit(BodyTab)
        self.textEdit.setObjectName(u"textEdit")
        self.textEdit.setTabChangesFocus(True)

        self.rightLayout.addWidget(self.textEdit)


        self.outerLayout.addLayout(self.rightLayout)

        self.outerLayout.setStretch(0, 2)
        self.outerLayout.setStretch(1, 5)
#if QT_CONFIG(shortcut)
        self.listLabel.setBuddy(self.list)
        self.headingLabel.setBuddy(self.headingEdit)
        self.textLabel.setBuddy(self.textEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BodyTab)

        QMetaObject.connectSlotsByName(BodyTab)
    # setupUi

    def retranslateUi(self, BodyTab):
        BodyTab.setWindowTitle(QCoreApplication.translate("BodyTab", u"N\u1ed9i dung", None))
        self.listLabel.setText(QCoreApplication.translate("BodyTab", u"C\u00e1c &ph\u1ea7n c\u1ee7a v\u0103n b\u1ea3n", None))
#if QT_CONFIG(tooltip)
        self.addButton.setToolTip(QCoreApplication.translate("BodyTab", u"Th\u00eam ph\u1ea7n m\u1edbi", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("BodyTab", u"Th\u00eam ph\u1ea7n m\u1edbi", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.upButton.setToolTip(QCoreApplication.translate("BodyTab", u"Chuy\u1ec3n ph\u1ea7n l\u00ean", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.upButton.setAccessibleName(QCoreApplication.translate("BodyTab", u"Chuy\u1ec3n ph\u1ea7n l\u00ean", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.downButton.setToolTip(QCoreApplication.translate("BodyTab", u"Chuy\u1ec3n ph\u1ea7n xu\u1ed1ng", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.downButton.setAccessibleName(QCoreApplication.translate("BodyTab", u"Chuy\u1ec3n ph\u1ea7n xu\u1ed1ng", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.removeButton.setToolTip(QCoreApplication.translate("BodyTab", u"X\u00f3a ph\u1ea7n \u0111ang ch\u1ecdn", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("BodyTab", u"X\u00f3a ph\u1ea7n \u0111ang ch\u1ecdn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("BodyTab", u"C\u00e1c ph\u1ea7n c\u1ee7a v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.headingLabel.setText(QCoreApplication.translate("BodyTab", u"\u0110\u1ec1 &m\u1ee5c (\u0111\u1ec3 tr\u1ed1ng khi ph\u1ea7n n\u00e0y kh\u00f4ng c\u00f3 \u0111\u1ec1 m\u1ee5c):", None))
#if QT_CONFIG(accessibility)
        self.headingEdit.setAccessibleName(QCoreApplication.translate("BodyTab", u"\u0110\u1ec1 m\u1ee5c c\u1ee7a ph\u1ea7n", None))
#endif // QT_CONFIG(accessibility)
        self.textLabel.setText(QCoreApplication.translate("BodyTab", u"C\u00e1c \u0111&o\u1ea1n v\u0103n, m\u1ed7i d\u00f2ng m\u1ed9t \u0111o\u1ea1n:", None))
#if QT_CONFIG(accessibility)
        self.textEdit.setAccessibleName(QCoreApplication.translate("BodyTab", u"C\u00e1c \u0111o\u1ea1n v\u0103n c\u1ee7a ph\u1ea7n", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

