"""The form ui/tasks_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from caicach_desktop.gui.widgets.task_table import TaskTable

class Ui_TasksPage(object):
    def setupUi(self, TasksPage):
        if not TasksPage.objectName():
            TasksPage.setObjectName(u"TasksPage")
        TasksPage.resize(1160, 640)
        self.mainLayout = QVBoxLayout(TasksPage)
        self.mainLayout.setSpacing(10)
        self.mainLayout.setObjectName(u"mainLayout")
        self.mainLayout.setContentsMargins(16, 12, 16, 12)
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(10)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(TasksPage)
        self.titleLabel.setObjectName(u"titleLabel")

        self.headLayout.addWidget(self.titleLabel)

        self.countLabel = QLabel(TasksPage)
        self.countLabel.setObjectName(u"countLabel")

        self.headLayout.addWidget(self.countLabel)

        self.spacer1 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.spacer1)

        self.rowButton = QPushButton(TasksPage)
        self.rowButton.setObjectName(u"rowButton")

        self.headLayout.addWidget(self.rowButton)

        self.progressButton = QPushButton(TasksPage)
        self.progressButton.setObjectName(u"progressButton")

        self.headLayout.addWidget(self.progressButton)


        self.mainLayout.addLayout(self.headLayout)

        self.filterLayout = QHBoxLayout()
        self.filterLayout.setSpacing(8)
        self.filterLayout.setObjectName(u"filterLayout")
        self.searchEdit = QLineEdit(TasksPage)
        self.searchEdit.setObjectName(u"searchEdit")
        self.searchEdit.setClearButtonEnabled(True)

        self.filterLayout.addWidget(self.searchEdit)

        self.planCombo = ChoiceBox(TasksPage)
        self.planCombo.setObjectName(u"planCombo")

        self.filterLayout.addWidget(self.planCombo)

        self.indexCombo = ChoiceBox(TasksPage)
        self.indexCombo.setObjectName(u"indexCombo")

        self.filterLayout.addWidget(self.indexCombo)

        self.agencyCombo = ChoiceBox(TasksPage)
        self.agencyCombo.setObjectName(u"agencyCombo")

        self.filterLayout.addWidget(self.agencyCombo)

        self.stateCombo = ChoiceBox(TasksPage)
        self.stateCombo.setObjectName(u"stateCombo")

        self.filterLayout.addWidget(self.stateCombo)

        self.dueCombo = ChoiceBox(TasksPage)
        self.dueCombo.setObjectName(u"dueCombo")

        self.filterLayout.addWidget(self.dueCombo)

        self.clearButton = QPushButton(TasksPage)
        self.clearButton.setObjectName(u"clearButton")

        self.filterLayout.addWidget(self.clearButton)

        self.filterLayout.setStretch(0, 3)
        self.filterLayout.setStretch(1, 2)
        self.filterLayout.setStretch(2, 2)
        self.filterLayout.setStretch(3, 2)
        self.filterLayout.setStretch(4, 2)
        self.filterLayout.setStretch(5, 2)

        self.mainLayout.addLayout(self.filterLayout)

        self.noticeLabel = QLabel(TasksPage)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setVisible(False)
        self.noticeLabel.setWordWrap(True)

        self.mainLayout.addWidget(self.noticeLabel)

        self.splitter = QSplitter(TasksPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(8)
        self.table = TaskTable(self.splitter)
        self.table.setObjectName(u"table")
        self.table.setAlternatingRowColors(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setSortingEnabled(True)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.splitter.addWidget(self.table)

        self.mainLayout.addWidget(self.splitter)

        self.mainLayout.setStretch(3, 1)
        QWidget.setTabOrder(self.searchEdit, self.planCombo)
        QWidget.setTabOrder(self.planCombo, self.indexCombo)
        QWidget.setTabOrder(self.indexCombo, self.agencyCombo)
        QWidget.setTabOrder(self.agencyCombo, self.stateCombo)
        QWidget.setTabOrder(self.stateCombo, self.dueCombo)
        QWidget.setTabOrder(self.dueCombo, self.clearButton)
        QWidget.setTabOrder(self.clearButton, self.table)
        QWidget.setTabOrder(self.table, self.rowButton)
        QWidget.setTabOrder(self.rowButton, self.progressButton)

        self.retranslateUi(TasksPage)

        QMetaObject.connectSlotsByName(TasksPage)
    # setupUi

    def retranslateUi(self, TasksPage):
        TasksPage.setWindowTitle(QCoreApplication.translate("TasksPage", u"Nhi\u1ec7m v\u1ee5", None))
        self.titleLabel.setText(QCoreApplication.translate("TasksPage", u"Nhi\u1ec7m v\u1ee5", None))
        self.countLabel.setText(QCoreApplication.translate("TasksPage", u"0 nhi\u1ec7m v\u1ee5", None))
#if QT_CONFIG(accessibility)
        self.countLabel.setAccessibleName(QCoreApplication.translate("TasksPage", u"S\u1ed1 nhi\u1ec7m v\u1ee5 \u0111ang hi\u1ec7n", None))
#endif // QT_CONFIG(accessibility)
        self.rowButton.setText(QCoreApplication.translate("TasksPage", u"\u0110\u1ebfn d\u00f2ng trong ph\u1ee5 l\u1ee5c", None))
#if QT_CONFIG(tooltip)
        self.rowButton.setToolTip(QCoreApplication.translate("TasksPage", u"M\u1edf ph\u1ee5 l\u1ee5c t\u1ea1i d\u00f2ng c\u1ee7a nhi\u1ec7m v\u1ee5 (Ctrl+G)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.rowButton.setShortcut(QCoreApplication.translate("TasksPage", u"Ctrl+G", None))
#endif // QT_CONFIG(shortcut)
        self.progressButton.setText(QCoreApplication.translate("TasksPage", u"C\u1eadp nh\u1eadt ti\u1ebfn \u0111\u1ed9\u2026", None))
#if QT_CONFIG(tooltip)
        self.progressButton.setToolTip(QCoreApplication.translate("TasksPage", u"Ghi ti\u1ebfn \u0111\u1ed9 c\u1ee7a nhi\u1ec7m v\u1ee5 \u0111ang ch\u1ecdn (Ctrl+T ho\u1eb7c Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.searchEdit.setPlaceholderText(QCoreApplication.translate("TasksPage", u"T\u00ecm nhi\u1ec7m v\u1ee5\u2026", None))
#if QT_CONFIG(accessibility)
        self.searchEdit.setAccessibleName(QCoreApplication.translate("TasksPage", u"T\u00ecm nhi\u1ec7m v\u1ee5", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.searchEdit.setToolTip(QCoreApplication.translate("TasksPage", u"T\u00ecm trong nhi\u1ec7m v\u1ee5, ti\u00eau ch\u00ed, c\u01a1 quan, th\u1eddi h\u1ea1n; kh\u00f4ng c\u1ea7n g\u00f5 d\u1ea5u (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.planCombo.setAccessibleName(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo k\u1ebf ho\u1ea1ch ho\u1eb7c n\u0103m", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.planCombo.setToolTip(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo k\u1ebf ho\u1ea1ch ho\u1eb7c n\u0103m", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.indexCombo.setAccessibleName(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo ch\u1ec9 s\u1ed1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.indexCombo.setToolTip(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo ch\u1ec9 s\u1ed1", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.agencyCombo.setAccessibleName(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo c\u01a1 quan ch\u1ee7 tr\u00ec ho\u1eb7c ph\u1ed1i h\u1ee3p", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.agencyCombo.setToolTip(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo c\u01a1 quan ch\u1ee7 tr\u00ec ho\u1eb7c ph\u1ed1i h\u1ee3p", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.stateCombo.setAccessibleName(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo tr\u1ea1ng th\u00e1i", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.stateCombo.setToolTip(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo tr\u1ea1ng th\u00e1i", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.dueCombo.setAccessibleName(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo th\u1eddi h\u1ea1n", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.dueCombo.setToolTip(QCoreApplication.translate("TasksPage", u"L\u1ecdc theo th\u1eddi h\u1ea1n", None))
#endif // QT_CONFIG(tooltip)
        self.clearButton.setText(QCoreApplication.translate("TasksPage", u"X\u00f3a b\u1ed9 l\u1ecdc", None))
#if QT_CONFIG(tooltip)
        self.clearButton.setToolTip(QCoreApplication.translate("TasksPage", u"Hi\u1ec7n l\u1ea1i m\u1ecdi nhi\u1ec7m v\u1ee5 (Ctrl+Shift+F)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.clearButton.setShortcut(QCoreApplication.translate("TasksPage", u"Ctrl+Shift+F", None))
#endif // QT_CONFIG(shortcut)
        self.noticeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noticeLabel.setAccessibleName(QCoreApplication.translate("TasksPage", u"Th\u00f4ng b\u00e1o", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("TasksPage", u"Danh s\u00e1ch nhi\u1ec7m v\u1ee5", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

