"""The form ui/plan_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSplitter, QStackedWidget, QTabWidget, QToolBar,
    QToolButton, QVBoxLayout, QWidget)

class Ui_PlanPage(object):
    def setupUi(self, PlanPage):
        if not PlanPage.objectName():
            PlanPage.setObjectName(u"PlanPage")
        self.pageLayout = QHBoxLayout(PlanPage)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(PlanPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setChildrenCollapsible(True)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.emptySide = QWidget()
        self.emptySide.setObjectName(u"emptySide")
        self.emptyLayout = QVBoxLayout(self.emptySide)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLabel = QLabel(self.emptySide)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setAlignment(Qt.AlignCenter)
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setProperty(u"muted", True)

        self.emptyLayout.addWidget(self.emptyLabel)

        self.stack.addWidget(self.emptySide)
        self.tabs = QTabWidget()
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.appendixTab = QWidget()
        self.appendixTab.setObjectName(u"appendixTab")
        self.appendixLayout = QVBoxLayout(self.appendixTab)
        self.appendixLayout.setSpacing(0)
        self.appendixLayout.setObjectName(u"appendixLayout")
        self.appendixLayout.setContentsMargins(0, 0, 0, 0)
        self.toolBar = QToolBar(self.appendixTab)
        self.toolBar.setObjectName(u"toolBar")
        self.toolBar.setIconSize(QSize(20, 20))

        self.appendixLayout.addWidget(self.toolBar)

        self.headingPanel = QWidget(self.appendixTab)
        self.headingPanel.setObjectName(u"headingPanel")
        self.headingLayout = QHBoxLayout(self.headingPanel)
        self.headingLayout.setObjectName(u"headingLayout")
        self.headingLayout.setContentsMargins(12, 6, 8, 6)
        self.headingLabel = QLabel(self.headingPanel)
        self.headingLabel.setObjectName(u"headingLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.headingLabel.sizePolicy().hasHeightForWidth())
        self.headingLabel.setSizePolicy(sizePolicy)
        self.headingLabel.setTextFormat(Qt.RichText)
        self.headingLabel.setAlignment(Qt.AlignCenter)
        self.headingLabel.setWordWrap(True)

        self.headingLayout.addWidget(self.headingLabel)

        self.editHeadingButton = QToolButton(self.headingPanel)
        self.editHeadingButton.setObjectName(u"editHeadingButton")

        self.headingLayout.addWidget(self.editHeadingButton, 0, Qt.AlignTop)


        self.appendixLayout.addWidget(self.headingPanel)

        self.tableSlot = QVBoxLayout()
        self.tableSlot.setObjectName(u"tableSlot")

        self.appendixLayout.addLayout(self.tableSlot)

        self.findSlot = QVBoxLayout()
        self.findSlot.setObjectName(u"findSlot")

        self.appendixLayout.addLayout(self.findSlot)

        self.tabs.addTab(self.appendixTab, "")
        self.factsTab = QWidget()
        self.factsTab.setObjectName(u"factsTab")
        self.factsSlot = QVBoxLayout(self.factsTab)
        self.factsSlot.setObjectName(u"factsSlot")
        self.factsSlot.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.factsTab, "")
        self.bodyTab = QWidget()
        self.bodyTab.setObjectName(u"bodyTab")
        self.bodySlot = QVBoxLayout(self.bodyTab)
        self.bodySlot.setObjectName(u"bodySlot")
        self.bodySlot.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.bodyTab, "")
        self.stack.addWidget(self.tabs)
        self.splitter.addWidget(self.stack)

        self.pageLayout.addWidget(self.splitter)


        self.retranslateUi(PlanPage)

        QMetaObject.connectSlotsByName(PlanPage)
    # setupUi

    def retranslateUi(self, PlanPage):
        PlanPage.setWindowTitle(QCoreApplication.translate("PlanPage", u"K\u1ebf ho\u1ea1ch", None))
        self.emptyLabel.setText(QCoreApplication.translate("PlanPage", u"Ch\u01b0a c\u00f3 k\u1ebf ho\u1ea1ch n\u00e0o. L\u1eadp k\u1ebf ho\u1ea1ch m\u1edbi, ho\u1eb7c m\u1edf k\u1ebf ho\u1ea1ch c\u00f3 s\u1eb5n t\u1eeb trang \u0111\u1ea7u.", None))
#if QT_CONFIG(accessibility)
        self.toolBar.setAccessibleName(QCoreApplication.translate("PlanPage", u"C\u00f4ng c\u1ee5 c\u1ee7a b\u1ea3ng", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.headingLabel.setAccessibleName(QCoreApplication.translate("PlanPage", u"Ti\u00eau \u0111\u1ec1 ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.editHeadingButton.setToolTip(QCoreApplication.translate("PlanPage", u"S\u1eeda ti\u00eau \u0111\u1ec1 ph\u1ee5 l\u1ee5c v\u00e0 t\u00ean c\u1ed9t", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.editHeadingButton.setAccessibleName(QCoreApplication.translate("PlanPage", u"S\u1eeda ti\u00eau \u0111\u1ec1 ph\u1ee5 l\u1ee5c v\u00e0 t\u00ean c\u1ed9t", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.appendixTab), QCoreApplication.translate("PlanPage", u"Ph\u1ee5 l\u1ee5c", None))
        self.tabs.setTabText(self.tabs.indexOf(self.factsTab), QCoreApplication.translate("PlanPage", u"Th\u00f4ng tin", None))
        self.tabs.setTabText(self.tabs.indexOf(self.bodyTab), QCoreApplication.translate("PlanPage", u"N\u1ed9i dung", None))
    # retranslateUi

