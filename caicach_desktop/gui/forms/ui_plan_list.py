"""The form ui/plan_list.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QToolButton,
    QTreeView, QVBoxLayout, QWidget)

class Ui_PlanList(object):
    def setupUi(self, PlanList):
        if not PlanList.objectName():
            PlanList.setObjectName(u"PlanList")
        self.listLayout = QVBoxLayout(PlanList)
        self.listLayout.setSpacing(4)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(8, 8, 8, 8)
        self.listButtons = QHBoxLayout()
        self.listButtons.setSpacing(2)
        self.listButtons.setObjectName(u"listButtons")
        self.listLabel = QLabel(PlanList)
        self.listLabel.setObjectName(u"listLabel")

        self.listButtons.addWidget(self.listLabel)

        self.listSpacer = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.listButtons.addItem(self.listSpacer)

        self.newPlanButton = QToolButton(PlanList)
        self.newPlanButton.setObjectName(u"newPlanButton")

        self.listButtons.addWidget(self.newPlanButton)

        self.addAppendixButton = QToolButton(PlanList)
        self.addAppendixButton.setObjectName(u"addAppendixButton")
        self.addAppendixButton.setPopupMode(QToolButton.InstantPopup)

        self.listButtons.addWidget(self.addAppendixButton)

        self.deleteButton = QToolButton(PlanList)
        self.deleteButton.setObjectName(u"deleteButton")

        self.listButtons.addWidget(self.deleteButton)


        self.listLayout.addLayout(self.listButtons)

        self.tree = QTreeView(PlanList)
        self.tree.setObjectName(u"tree")
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.tree.setTextElideMode(Qt.ElideRight)

        self.listLayout.addWidget(self.tree)

#if QT_CONFIG(shortcut)
        self.listLabel.setBuddy(self.tree)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PlanList)

        QMetaObject.connectSlotsByName(PlanList)
    # setupUi

    def retranslateUi(self, PlanList):
        self.listLabel.setText(QCoreApplication.translate("PlanList", u"&K\u1ebf ho\u1ea1ch", None))
        self.listLabel.setProperty(u"heading", QCoreApplication.translate("PlanList", u"2", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("PlanList", u"K\u1ebf ho\u1ea1ch v\u00e0 ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

