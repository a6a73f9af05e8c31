"""The form ui/report_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSplitter,
    QTableView, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox

class Ui_ReportPage(object):
    def setupUi(self, ReportPage):
        if not ReportPage.objectName():
            ReportPage.setObjectName(u"ReportPage")
        ReportPage.resize(1180, 660)
        self.outer = QVBoxLayout(ReportPage)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 16, 20, 10)
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.head.setObjectName(u"head")
        self.titleLabel = QLabel(ReportPage)
        self.titleLabel.setObjectName(u"titleLabel")

        self.head.addWidget(self.titleLabel)

        self.planCombo = ChoiceBox(ReportPage)
        self.planCombo.setObjectName(u"planCombo")

        self.head.addWidget(self.planCombo)

        self.rulesButton = QPushButton(ReportPage)
        self.rulesButton.setObjectName(u"rulesButton")

        self.head.addWidget(self.rulesButton)

        self.holidaysButton = QPushButton(ReportPage)
        self.holidaysButton.setObjectName(u"holidaysButton")

        self.head.addWidget(self.holidaysButton)

        self.head.setStretch(1, 1)

        self.outer.addLayout(self.head)

        self.noticeLabel = QLabel(ReportPage)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setWordWrap(True)

        self.outer.addWidget(self.noticeLabel)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(6)
        self.tools.setObjectName(u"tools")

        self.outer.addLayout(self.tools)

        self.splitter = QSplitter(ReportPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(10)
        self.periodsTable = QTableView(self.splitter)
        self.periodsTable.setObjectName(u"periodsTable")
        self.periodsTable.setProperty(u"list", True)
        self.periodsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.periodsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.periodsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.periodsTable.setTabKeyNavigation(False)
        self.periodsTable.setWordWrap(False)
        self.periodsTable.setShowGrid(False)
        self.splitter.addWidget(self.periodsTable)
        self.periodsTable.verticalHeader().setVisible(False)
        self.right = QWidget(self.splitter)
        self.right.setObjectName(u"right")
        self.rightLayout = QVBoxLayout(self.right)
        self.rightLayout.setSpacing(6)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(0, 0, 0, 0)
        self.periodLabel = QLabel(self.right)
        self.periodLabel.setObjectName(u"periodLabel")

        self.rightLayout.addWidget(self.periodLabel)

        self.dueLabel = QLabel(self.right)
        self.dueLabel.setObjectName(u"dueLabel")
        self.dueLabel.setWordWrap(True)
        self.dueLabel.setProperty(u"muted", True)

        self.rightLayout.addWidget(self.dueLabel)

        self.agenciesTable = QTableView(self.right)
        self.agenciesTable.setObjectName(u"agenciesTable")
        self.agenciesTable.setProperty(u"list", True)
        self.agenciesTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.agenciesTable.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.agenciesTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.agenciesTable.setTabKeyNavigation(False)
        self.agenciesTable.setWordWrap(False)
        self.agenciesTable.setShowGrid(False)
        self.agenciesTable.verticalHeader().setVisible(False)

        self.rightLayout.addWidget(self.agenciesTable)

        self.countLabel = QLabel(self.right)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"muted", True)

        self.rightLayout.addWidget(self.countLabel)

        self.rightLayout.setStretch(2, 1)
        self.splitter.addWidget(self.right)

        self.outer.addWidget(self.splitter)

        self.emptyLabel = QLabel(ReportPage)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setProperty(u"muted", True)
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.outer.addWidget(self.emptyLabel)

        self.outer.setStretch(3, 1)
        self.outer.setStretch(4, 1)
        QWidget.setTabOrder(self.planCombo, self.rulesButton)
        QWidget.setTabOrder(self.rulesButton, self.holidaysButton)
        QWidget.setTabOrder(self.holidaysButton, self.periodsTable)
        QWidget.setTabOrder(self.periodsTable, self.agenciesTable)

        self.retranslateUi(ReportPage)

        QMetaObject.connectSlotsByName(ReportPage)
    # setupUi

    def retranslateUi(self, ReportPage):
        self.titleLabel.setText(QCoreApplication.translate("ReportPage", u"B\u00e1o c\u00e1o", None))
        self.titleLabel.setProperty(u"heading", QCoreApplication.translate("ReportPage", u"1", None))
#if QT_CONFIG(accessibility)
        self.planCombo.setAccessibleName(QCoreApplication.translate("ReportPage", u"K\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.planCombo.setToolTip(QCoreApplication.translate("ReportPage", u"K\u1ebf ho\u1ea1ch \u0111ang theo d\u00f5i b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(tooltip)
        self.rulesButton.setText(QCoreApplication.translate("ReportPage", u"C&h\u1ebf \u0111\u1ed9 b\u00e1o c\u00e1o\u2026", None))
#if QT_CONFIG(tooltip)
        self.rulesButton.setToolTip(QCoreApplication.translate("ReportPage", u"Ai b\u00e1o c\u00e1o, k\u1ef3 n\u00e0o, ch\u1eadm nh\u1ea5t ng\u00e0y n\u00e0o: m\u1edf th\u1ebb Th\u00f4ng tin c\u1ee7a k\u1ebf ho\u1ea1ch (Alt+H)", None))
#endif // QT_CONFIG(tooltip)
        self.holidaysButton.setText(QCoreApplication.translate("ReportPage", u"&Ng\u00e0y ngh\u1ec9\u2026", None))
        self.noticeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noticeLabel.setAccessibleName(QCoreApplication.translate("ReportPage", u"L\u01b0u \u00fd v\u1ec1 k\u1ef3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.periodsTable.setAccessibleName(QCoreApplication.translate("ReportPage", u"C\u00e1c k\u1ef3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.periodLabel.setText("")
        self.periodLabel.setProperty(u"heading", QCoreApplication.translate("ReportPage", u"2", None))
        self.dueLabel.setText("")
#if QT_CONFIG(accessibility)
        self.agenciesTable.setAccessibleName(QCoreApplication.translate("ReportPage", u"C\u00e1c c\u01a1 quan ph\u1ea3i b\u00e1o c\u00e1o trong k\u1ef3", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.agenciesTable.setToolTip("")
#endif // QT_CONFIG(tooltip)
        self.countLabel.setText("")
        self.emptyLabel.setText("")
        pass
    # retranslateUi

