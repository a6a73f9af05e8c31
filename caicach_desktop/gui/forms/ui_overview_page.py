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
        self.head.setObjectName(u"head")
        self.titleLabel = QLabel(OverviewPage)
        self.titleLabel.setObjectName(u"titleLabel")

        self.head.addWidget(self.titleLabel)

        self.headGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)

        self.dayLabel = QLabel(OverviewPage)
        self.dayLabel.setObjectName(u"dayLabel")
        self.dayLabel.setProperty(u"muted", True)

        self.head.addWidget(self.dayLabel)


        self.outer.addLayout(self.head)

        self.states = QStackedWidget(OverviewPage)
        self.states.setObjectName(u"states")
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
        self.totalTile.setMinimumSize(QSize(140, 84))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.totalTile.sizePolicy().hasHeightForWidth())
        self.totalTile.setSizePolicy(sizePolicy)

        self.tiles.addWidget(self.totalTile)

        self.doneTile = Tile(self.content)
        self.doneTile.setObjectName(u"doneTile")
        self.doneTile.setMinimumSize(QSize(140, 84))
        sizePolicy.setHeightForWidth(self.doneTile.sizePolicy().hasHeightForWidth())
        self.doneTile.setSizePolicy(sizePolicy)

        self.tiles.addWidget(self.doneTile)

        self.soonTile = Tile(self.content)
        self.soonTile.setObjectName(u"soonTile")
        self.soonTile.setMinimumSize(QSize(140, 84))
        sizePolicy.setHeightForWidth(self.soonTile.sizePolicy().hasHeightForWidth())
        self.soonTile.setSizePolicy(sizePolicy)

        self.tiles.addWidget(self.soonTile)

        self.lateTile = Tile(self.content)
        self.lateTile.setObjectName(u"lateTile")
        self.lateTile.setMinimumSize(QSize(140, 84))
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
        self.lateCard = QFrame(self.content)
        self.lateCard.setObjectName(u"lateCard")
        self.lateCard.setProperty(u"card", True)
        self.lateCardLayout = QVBoxLayout(self.lateCard)
        self.lateCardLayout.setSpacing(6)
        self.lateCardLayout.setObjectName(u"lateCardLayout")
        self.lateCardLayout.setContentsMargins(14, 10, 14, 12)
        self.lateCardTitle = QLabel(self.lateCard)
        self.lateCardTitle.setObjectName(u"lateCardTitle")

        self.lateCardLayout.addWidget(self.lateCardTitle)

        self.lateList = QListView(self.lateCard)
        self.lateList.setObjectName(u"lateList")
        self.lateList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lateList.setFrameShape(QFrame.Shape.NoFrame)
        self.lateList.setWordWrap(True)
        self.lateList.setResizeMode(QListView.ResizeMode.Adjust)
        self.lateList.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lateList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.lateCardLayout.addWidget(self.lateList)


        self.lists.addWidget(self.lateCard)

        self.soonCard = QFrame(self.content)
        self.soonCard.setObjectName(u"soonCard")
        self.soonCard.setProperty(u"card", True)
        self.soonCardLayout = QVBoxLayout(self.soonCard)
        self.soonCardLayout.setSpacing(6)
        self.soonCardLayout.setObjectName(u"soonCardLayout")
        self.soonCardLayout.setContentsMargins(14, 10, 14, 12)
        self.soonCardTitle = QLabel(self.soonCard)
        self.soonCardTitle.setObjectName(u"soonCardTitle")

        self.soonCardLayout.addWidget(self.soonCardTitle)

        self.soonList = QListView(self.soonCard)
        self.soonList.setObjectName(u"soonList")
        self.soonList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.soonList.setFrameShape(QFrame.Shape.NoFrame)
        self.soonList.setWordWrap(True)
        self.soonList.setResizeMode(QListView.ResizeMode.Adjust)
        self.soonList.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.soonList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.soonCardLayout.addWidget(self.soonList)


        self.lists.addWidget(self.soonCard)

        self.lists.setStretch(0, 1)
        self.lists.setStretch(1, 1)

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
        self.indexCardLayout.setContentsMargins(14, 10, 14, 12)
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
        self.agencyCardLayout.setContentsMargins(14, 10, 14, 12)
        self.agencyCardTitle = QLabel(self.agencyCard)
        self.agencyCardTitle.setObjectName(u"agencyCardTitle")

        self.agencyCardLayout.addWidget(self.agencyCardTitle)

        self.agencyArea = QScrollArea(self.agencyCard)
        self.agencyArea.setObjectName(u"agencyArea")
        self.agencyArea.setWidgetResizable(True)
        self.agencyArea.setFrameShape(QFrame.Shape.NoFrame)
        self.agencyArea.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.agencyCardLayout.addWidget(self.agencyArea)


        self.charts.addWidget(self.agencyCard)

        self.charts.setStretch(1, 1)

        self.columns.addLayout(self.charts)

        self.columns.setStretch(0, 11)
        self.columns.setStretch(1, 9)

        self.contentLayout.addLayout(self.columns)

        self.contentLayout.setStretch(1, 1)
        self.states.addWidget(self.content)
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
        QWidget.setTabOrder(self.totalTile, self.doneTile)
        QWidget.setTabOrder(self.doneTile, self.soonTile)
        QWidget.setTabOrder(self.soonTile, self.lateTile)
        QWidget.setTabOrder(self.lateTile, self.lateList)
        QWidget.setTabOrder(self.lateList, self.soonList)

        self.retranslateUi(OverviewPage)

        QMetaObject.connectSlotsByName(OverviewPage)
    # setupUi

    def retranslateUi(self, OverviewPage):
        self.titleLabel.setText(QCoreApplication.translate("OverviewPage", u"T\u1ed5ng quan", None))
        self.titleLabel.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"1", None))
        self.dayLabel.setText("")
        self.totalTile.setText(QCoreApplication.translate("OverviewPage", u"nhi\u1ec7m v\u1ee5", None))
#if QT_CONFIG(accessibility)
        self.totalTile.setAccessibleName(QCoreApplication.translate("OverviewPage", u"nhi\u1ec7m v\u1ee5", None))
#endif // QT_CONFIG(accessibility)
        self.doneTile.setText(QCoreApplication.translate("OverviewPage", u"ho\u00e0n th\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.doneTile.setAccessibleName(QCoreApplication.translate("OverviewPage", u"ho\u00e0n th\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.soonTile.setText(QCoreApplication.translate("OverviewPage", u"s\u1eafp \u0111\u1ebfn h\u1ea1n", None))
#if QT_CONFIG(accessibility)
        self.soonTile.setAccessibleName(QCoreApplication.translate("OverviewPage", u"s\u1eafp \u0111\u1ebfn h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.lateTile.setText(QCoreApplication.translate("OverviewPage", u"qu\u00e1 h\u1ea1n", None))
#if QT_CONFIG(accessibility)
        self.lateTile.setAccessibleName(QCoreApplication.translate("OverviewPage", u"qu\u00e1 h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.lateCardTitle.setText(QCoreApplication.translate("OverviewPage", u"Qu\u00e1 h\u1ea1n", None))
        self.lateCardTitle.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"2", None))
#if QT_CONFIG(accessibility)
        self.lateList.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Nhi\u1ec7m v\u1ee5 qu\u00e1 h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.soonCardTitle.setText(QCoreApplication.translate("OverviewPage", u"S\u1eafp \u0111\u1ebfn h\u1ea1n", None))
        self.soonCardTitle.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"2", None))
#if QT_CONFIG(accessibility)
        self.soonList.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Nhi\u1ec7m v\u1ee5 s\u1eafp \u0111\u1ebfn h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
        self.indexCardTitle.setText(QCoreApplication.translate("OverviewPage", u"Theo ch\u1ec9 s\u1ed1", None))
        self.indexCardTitle.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"2", None))
        self.agencyCardTitle.setText(QCoreApplication.translate("OverviewPage", u"Theo c\u01a1 quan ch\u1ee7 tr\u00ec", None))
        self.agencyCardTitle.setProperty(u"heading", QCoreApplication.translate("OverviewPage", u"2", None))
        self.emptyLabel.setText(QCoreApplication.translate("OverviewPage", u"Ch\u01b0a c\u00f3 nhi\u1ec7m v\u1ee5 n\u00e0o. Khi k\u1ebf ho\u1ea1ch c\u00f3 nhi\u1ec7m v\u1ee5, trang n\u00e0y cho bi\u1ebft vi\u1ec7c n\u00e0o qu\u00e1 h\u1ea1n, vi\u1ec7c n\u00e0o s\u1eafp \u0111\u1ebfn h\u1ea1n v\u00e0 t\u1eebng ch\u1ec9 s\u1ed1, t\u1eebng c\u01a1 quan \u0111\u00e3 l\u00e0m \u0111\u1ebfn \u0111\u00e2u.", None))
        self.plansButton.setText(QCoreApplication.translate("OverviewPage", u"\u0110\u1ebfn trang &K\u1ebf ho\u1ea1ch", None))
        pass
    # retranslateUi

