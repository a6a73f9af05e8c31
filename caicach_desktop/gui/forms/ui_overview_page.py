"""The form ui/overview_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QLabel, QListView, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from caicach_desktop.gui.widgets.tile import Tile

class Ui_OverviewPage(object):
    def setupUi(self, OverviewPage):
        if not OverviewPage.objectName():
            OverviewPage.setObjectName(u"OverviewPage")
        OverviewPage.resize(1180, 660)
        self.outer = QVBoxLayout(OverviewPage)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 16, 20, 14)
        self.head = QHBoxLayout()
        self.head.setSpacing(14)
        self.head.setObjectName(u"head")
        self.titleLabel = QLabel(OverviewPage)
        self.titleLabel.setObjectName(u"titleLabel")

        self.head.addWidget(self.titleLabel)

        self.scopeCombo = ChoiceBox(OverviewPage)
        self.scopeCombo.setObjectName(u"scopeCombo")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.scopeCombo.sizePolicy().hasHeightForWidth())
        self.scopeCombo.setSizePolicy(sizePolicy)
        self.scopeCombo.setMinimumSize(QSize(190, 0))
        self.scopeCombo.setMaximumSize(QSize(260, 16777215))

        self.head.addWidget(self.scopeCombo)

        self.headGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)

        self.dayLabel = QLabel(OverviewPage)
        self.dayLabel.setObjectName(u"dayLabel")
        self.dayLabel.setProperty(u"muted", True)

        self.head.addWidget(self.dayLabel)

        self.sumsButton = QPushButton(OverviewPage)
        self.sumsButton.setObjectName(u"sumsButton")

        self.head.addWidget(self.sumsButton)


        self.outer.addLayout(self.head)

        self.states = QStackedWidget(OverviewPage)
        self.states.setObjectName(u"states")
        self.contentArea = QScrollArea()
        self.contentArea.setObjectName(u"contentArea")
        self.contentArea.setWidgetResizable(True)
        self.contentArea.setFrameShape(QFrame.Shape.NoFrame)
        self.contentArea.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(12)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 0, 0, 0)
        self.tiles = QHBoxLayout()
        self.tiles.setSpacing(12)
        self.tiles.setObjectName(u"tiles")
        self.totalTile = Tile(self.content)
        self.totalTile.setObjectName(u"totalTile")
        self.totalTile.setMinimumSize(QSize(120, 66))
        sizePolicy.setHeightForWidth(self.totalTile.sizePolicy().hasHeightForWidth())
        self.totalTile.setSizePolicy(sizePolicy)

        self.tiles.addWidget(self.totalTile)

        self.doneTile = Tile(self.content)
        self.doneTile.setObjectName(u"doneTile")
        self.doneTile.setMinimumSize(QSize(120, 66))
        sizePolicy.setHeightForWidth(self.doneTile.sizePolicy().hasHeightForWidth())
        self.doneTile.setSizePolicy(sizePolicy)

        self.tiles.addWidget(self.doneTile)

        self.weekTile = Tile(self.content)
        self.weekTile.setObjectName(u"weekTile")
        self.weekTile.setMinimumSize(QSize(120, 66))
        sizePolicy.setHeightForWidth(self.weekTile.sizePolicy().hasHeightForWidth())
        self.weekTile.setSizePolicy(sizePolicy)

        self.tiles.addWidget(self.weekTile)

        self.soonTile = Tile(self.content)
        self.soonTile.setObjectName(u"soonTile")
        self.soonTile.setMinimumSize(QSize(120, 66))
        sizePolicy.setHeightForWidth(self.soonTile.sizePolicy().hasHeightForWidth())
        self.soonTile.setSizePolicy(sizePolicy)

        self.tiles.addWidget(self.soonTile)

        self.lateTile = Tile(self.content)
        self.lateTile.setObjectName(u"lateTile")
        self.lateTile.setMinimumSize(QSize(120, 66))
        sizePolicy.setHeightForWidth(self.lateTile.sizePolicy().hasHeightForWidth())
        self.lateTile.setSizePolicy(sizePolicy)

        self.tiles.addWidget(self.lateTile)


        self.contentLayout.addLayout(self.tiles)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.lists = QVBoxLayout()
        self.lists.setSpacing(12)
        self.lists.setObjectName(u"lists")
        self.dueCard = QFrame(self.content)
        self.dueCard.setObjectName(u"dueCard")
        self.dueCard.setProperty(u"card", True)
        self.dueCardLayout = QVBoxLayout(self.dueCard)
        self.dueCardLayout.setSpacing(6)
        self.dueCardLayout.setObjectName(u"dueCardLayout")
        self.dueCardLayout.setContentsMargins(14, 8, 14, 10)
        self.dueCardTitle = QLabel(self.dueCard)
        self.dueCardTitle.setObjectName(u"dueCardTitle")

        self.dueCardLayout.addWidget(self.dueCardTitle)

        self.dueList = QListView(self.dueCard)
        self.dueList.setObjectName(u"dueList")
        self.dueList.setUniformItemSizes(True)
        self.dueList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.dueList.setFrameShape(QFrame.Shape.NoFrame)
        self.dueList.setWordWrap(True)
        self.dueList.setResizeMode(QListView.ResizeMode.Adjust)
        self.dueList.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.dueList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.dueCardLayout.addWidget(self.dueList)


        self.lists.addWidget(self.dueCard)

        self.reportCard = QFrame(self.content)
        self.reportCard.setObjectName(u"reportCard")
        self.reportCard.setProperty(u"card", True)
        self.reportCardLayout = QVBoxLayout(self.reportCard)
        self.reportCardLayout.setSpacing(6)
        self.reportCardLayout.setObjectName(u"reportCardLayout")
        self.reportCardLayout.setContentsMargins(14, 8, 14, 10)
        self.reportHead = QHBoxLayout()
        self.reportHead.setSpacing(8)
        self.reportHead.setObjectName(u"reportHead")
        self.reportCardTitle = QLabel(self.reportCard)
        self.reportCardTitle.setObjectName(u"reportCardTitle")

        self.reportHead.addWidget(self.reportCardTitle)

        self.chaseButton = QPushButton(self.reportCard)
        self.chaseButton.setObjectName(u"chaseButton")

        self.reportHead.addWidget(self.chaseButton)

        self.periodButton = QPushButton(self.reportCard)
        self.periodButton.setObjectName(u"periodButton")

        self.reportHead.addWidget(self.periodButton)

        self.reportHead.setStretch(0, 1)

        self.reportCardLayout.addLayout(self.reportHead)

        self.reportList = QListView(self.reportCard)
        self.reportList.setObjectName(u"reportList")
        self.reportList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.reportList.setFrameShape(QFrame.Shape.NoFrame)
        self.reportList.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.reportList.setResizeMode(QListView.ResizeMode.Adjust)
        self.reportList.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.reportList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.reportCardLayout.addWidget(self.reportList)


        self.lists.addWidget(self.reportCard)

        self.listsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lists.addItem(self.listsSpace)

        self.lists.setStretch(0, 5)
        self.lists.setStretch(1, 4)

        self.columns.addLayout(self.lists)

        self.charts = QVBoxLayout()
        self.charts.setSpacing(12)
        self.charts.setObjectName(u"charts")
        self.indexCard = QFrame(self.content)
        self.indexCard.setObjectName(u"indexCard")
        self.indexCard.setProperty(u"card", True)
        self.indexCardLayout = QVBoxLayout(self.indexCard)
        self.indexCardLayout.setSpacing(6)
        self.indexCardLayout.setObjectName(u"indexCardLayout")
        self.indexCardLayout.setContentsMargins(14, 8, 14, 10)
        self.indexCardTitle = QLabel(self.indexCard)
        self.indexCardTitle.setObjectName(u"indexCardTitle")

        self.indexCardLayout.addWidget(self.indexCardTitle)

        self.indexArea = QScrollArea(self.indexCard)
        self.indexArea.setObjectName(u"indexArea")
        self.indexArea.setWidgetResizable(True)
        self.indexArea.setFrameShape(QFrame.Shape.NoFrame)
        self.indexArea.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.indexCardLayout.addWidget(self.indexArea)


        self.charts.addWidget(self.indexCard)

        self.agencyCard = QFrame(self.content)
        self.agencyCard.setObjectName(u"agencyCard")
        self.agencyCard.setProperty(u"card", True)
        self.agencyCardLayout = QVBoxLayout(self.agencyCard)
        self.agencyCardLayout.setSpacing(6)
        self.agencyCardLayout.setObjectName(u"agencyCardLayout")
        self.agencyCardLayout.setContentsMargins(14, 8, 14, 10)
        self.agencyCardTitle = QLabel(self.agencyCard)
        self.agencyCardTitle.setObjectName(u"agencyCardTitle")

        self.agencyCardLayout.addWidget(self.agencyCardTitle)

        self.agencyArea = QScrollArea(self.agencyCard)
        self.agencyArea.setObjectName(u"agencyArea")
        self.agencyArea.setMinimumSize(QSize(0, 52))
        self.agencyArea.setWidgetResizable(True)
        self.agencyArea.setFrameShape(QFrame.Shape.NoFrame)
        self.agencyArea.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.agencyCardLayout.addWidget(self.agencyArea)


        self.charts.addWidget(self.agencyCard)

        self.trendCard = QFrame(self.content)
        self.trendCard.setObjectName(u"trendCard")
        self.trendCard.setProperty(u"card", True)
        self.trendCardLayout = QVBoxLayout(self.trendCard)
        self.trendCardLayout.setSpacing(2)
        self.trendCardLayout.setObjectName(u"trendCardLayout")
        self.trendCardLayout.setContentsMargins(14, 8, 14, 6)
        self.trendHead = QHBoxLayout()
        self.trendHead.setObjectName(u"trendHead")
        self.trendCardTitle = QLabel(self.trendCard)
        self.trendCardTitle.setObjectName(u"trendCardTitle")

        self.trendHead.addWidget(self.trendCardTitle)


        self.trendCardLayout.addLayout(self.trendHead)


        self.charts.addWidget(self.trendCard)

        self.charts.setStretch(1, 1)

        self.columns.addLayout(self.charts)

        self.columns.setStretch(0, 11)
        self.columns.setStretch(1, 9)

        self.contentLayout.addLayout(self.columns)

        self.contentLayout.setStretch(1, 1)
        self.contentArea.setWidget(self.content)
        self.states.addWidget(self.contentArea)
        self.emptyState = QWidget()
        self.emptyState.setObjectName(u"emptyState")
        self.emptyLayout = QVBoxLayout(self.emptyState)
        self.emptyLayout.setSpacing(14)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyAbove = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyAbove)

        self.emptyLabel = QLabel(self.emptyState)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setProperty(u"muted", True)
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyLabel)

        self.emptyButtons = QHBoxLayout()
        self.emptyButtons.setObjectName(u"emptyButtons")
        self.emptyLeft = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.emptyLeft)

        self.plansButton = QPushButton(self.emptyState)
        self.plansButton.setObjectName(u"plansButton")
        self.plansButton.setProperty(u"primary", True)

        self.emptyButtons.addWidget(self.plansButton)

        self.emptyRight = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.emptyRight)


        self.emptyLayout.addLayout(self.emptyButtons)

        self.emptyBelow = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyBelow)

        self.states.addWidget(self.emptyState)

        self.outer.addWidget(self.states)

        self.outer.setStretch(1, 1)
        QWidget.setTabOrder(self.scopeCombo, self.sumsButton)
        QWidget.setTabOrder(self.sumsButton, self.totalTile)
        QWidget.setTabOrder(self.totalTile, self.doneTile)
        QWidget.setTabOrder(self.doneTile, self.weekTile)
        QWidget.setTabOrder(self.weekTile, self.soonTile)
        QWidget.setTabOrder(self.soonTile, self.lateTile)
        QWidget.setTabOrder(self.lateTile, self.dueList)
        QWidget.setTabOrder(self.dueList, self.reportList)
        QWidget.setTabOrder(self.reportList, self.chaseButton)
        QWidget.setTabOrder(self.chaseButton, self.periodButton)

        self.retranslateUi(OverviewPage)

        QMetaObject.connectSlotsByName(OverviewPage)
    # setupUi

    def retranslateUi(self, OverviewPage):
        self.titleLabel.setText(QCoreApplication.translate("OverviewPage", u"T\u1ed5ng quan", None))
        self.titleLabel.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"1", None))
#if QT_CONFIG(accessibility)
        self.scopeCombo.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Xem theo k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.scopeCombo.setToolTip(QCoreApplication.translate("OverviewPage", u"Ch\u1ec9 xem m\u1ed9t k\u1ebf ho\u1ea1ch ho\u1eb7c c\u00e1c k\u1ebf ho\u1ea1ch c\u1ee7a m\u1ed9t n\u0103m", None))
#endif // QT_CONFIG(tooltip)
        self.dayLabel.setText("")
        self.sumsButton.setText(QCoreApplication.translate("OverviewPage", u"T\u1ed5ng &h\u1ee3p\u2026", None))
#if QT_CONFIG(tooltip)
        self.sumsButton.setToolTip(QCoreApplication.translate("OverviewPage", u"S\u1ed1 li\u1ec7u t\u1eebng k\u1ef3 theo ch\u1ec9 s\u1ed1, c\u01a1 quan, k\u1ebf ho\u1ea1ch v\u00e0 x\u1ebfp h\u1ea1ng thi \u0111ua (Ctrl+Shift+T)", None))
#endif // QT_CONFIG(tooltip)
        self.totalTile.setText(QCoreApplication.translate("OverviewPage", u"nhi\u1ec7m v\u1ee5", None))
#if QT_CONFIG(accessibility)
        self.totalTile.setAccessibleName(QCoreApplication.translate("OverviewPage", u"nhi\u1ec7m v\u1ee5", None))
#endif // QT_CONFIG(accessibility)
        self.doneTile.setText(QCoreApplication.translate("OverviewPage", u"ho\u00e0n th\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.doneTile.setAccessibleName(QCoreApplication.translate("OverviewPage", u"ho\u00e0n th\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.weekTile.setText(QCoreApplication.translate("OverviewPage", u"\u0111\u1ebfn h\u1ea1n trong 7 ng\u00e0y", None))
#if QT_CONFIG(accessibility)
        self.weekTile.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u0111\u1ebfn h\u1ea1n trong 7 ng\u00e0y", None))
#endif // QT_CONFIG(accessibility)
        self.soonTile.setText(QCoreApplication.translate("OverviewPage", u"\u0111\u1ebfn h\u1ea1n trong 30 ng\u00e0y", None))
#if QT_CONFIG(accessibility)
        self.soonTile.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u0111\u1ebfn h\u1ea1n trong 30 ng\u00e0y", None))
#endif // QT_CONFIG(accessibility)
        self.lateTile.setText(QCoreApplication.translate("OverviewPage", u"qu\u00e1 h\u1ea1n", None))
#if QT_CONFIG(accessibility)
        self.lateTile.setAccessibleName(QCoreApplication.translate("OverviewPage", u"qu\u00e1 h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.dueCardTitle.setText(QCoreApplication.translate("OverviewPage", u"Vi\u1ec7c c\u1ea7n l\u00e0m", None))
        self.dueCardTitle.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"2", None))
#if QT_CONFIG(accessibility)
        self.dueList.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Vi\u1ec7c qu\u00e1 h\u1ea1n v\u00e0 s\u1eafp \u0111\u1ebfn h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.reportCardTitle.setText(QCoreApplication.translate("OverviewPage", u"B\u00e1o c\u00e1o k\u1ef3 n\u00e0y", None))
        self.reportCardTitle.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"2", None))
        self.chaseButton.setText(QCoreApplication.translate("OverviewPage", u"\u0110\u00f4n \u0111\u1ed1&c\u2026", None))
#if QT_CONFIG(tooltip)
        self.chaseButton.setToolTip(QCoreApplication.translate("OverviewPage", u"So\u1ea1n c\u00f4ng v\u0103n \u0111\u00f4n \u0111\u1ed1c c\u00e1c c\u01a1 quan \u0111ang ch\u1ecdn (Ctrl+D)", None))
#endif // QT_CONFIG(tooltip)
        self.periodButton.setText(QCoreApplication.translate("OverviewPage", u"&Xem k\u1ef3", None))
#if QT_CONFIG(tooltip)
        self.periodButton.setToolTip(QCoreApplication.translate("OverviewPage", u"M\u1edf k\u1ef3 b\u00e1o c\u00e1o \u1edf trang B\u00e1o c\u00e1o (Enter)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.reportList.setAccessibleName(QCoreApplication.translate("OverviewPage", u"C\u01a1 quan ch\u01b0a b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.indexCardTitle.setText(QCoreApplication.translate("OverviewPage", u"Theo ch\u1ec9 s\u1ed1", None))
        self.indexCardTitle.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"2", None))
        self.agencyCardTitle.setText(QCoreApplication.translate("OverviewPage", u"Theo c\u01a1 quan ch\u1ee7 tr\u00ec", None))
        self.agencyCardTitle.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"2", None))
        self.trendCardTitle.setText(QCoreApplication.translate("OverviewPage", u"Di\u1ec5n bi\u1ebfn theo k\u1ef3", None))
        self.trendCardTitle.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"2", None))
        self.emptyLabel.setText(QCoreApplication.translate("OverviewPage", u"Ch\u01b0a c\u00f3 nhi\u1ec7m v\u1ee5 n\u00e0o. Khi k\u1ebf ho\u1ea1ch c\u00f3 nhi\u1ec7m v\u1ee5, trang n\u00e0y cho bi\u1ebft vi\u1ec7c n\u00e0o qu\u00e1 h\u1ea1n, vi\u1ec7c n\u00e0o s\u1eafp \u0111\u1ebfn h\u1ea1n v\u00e0 t\u1eebng ch\u1ec9 s\u1ed1, t\u1eebng c\u01a1 quan \u0111\u00e3 l\u00e0m \u0111\u1ebfn \u0111\u00e2u.", None))
        self.plansButton.setText(QCoreApplication.translate("OverviewPage", u"\u0110\u1ebfn trang &K\u1ebf ho\u1ea1ch", None))
        pass
    # retranslateUi

