"""The form ui/import_agencies_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox

class Ui_ImportAgenciesPage(object):
    def setupUi(self, ImportAgenciesPage):
        if not ImportAgenciesPage.objectName():
            ImportAgenciesPage.setObjectName(u"ImportAgenciesPage")
        ImportAgenciesPage.resize(1100, 560)
        self.outer = QVBoxLayout(ImportAgenciesPage)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.textLabel = QLabel(ImportAgenciesPage)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.outer.addWidget(self.textLabel)

        self.table = QTableView(ImportAgenciesPage)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setProperty(u"list", True)

        self.outer.addWidget(self.table)

        self.choice = QHBoxLayout()
        self.choice.setSpacing(8)
        self.choice.setObjectName(u"choice")
        self.choice.setContentsMargins(0, 0, 0, 0)
        self.choiceLabel = QLabel(ImportAgenciesPage)
        self.choiceLabel.setObjectName(u"choiceLabel")

        self.choice.addWidget(self.choiceLabel)

        self.choiceCombo = ChoiceBox(ImportAgenciesPage)
        self.choiceCombo.setObjectName(u"choiceCombo")
        self.choiceCombo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choiceCombo.setMinimumContentsLength(40)
        self.choiceCombo.setMaxVisibleItems(16)

        self.choice.addWidget(self.choiceCombo)

        self.choice.setStretch(1, 1)

        self.outer.addLayout(self.choice)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.allButton = QPushButton(ImportAgenciesPage)
        self.allButton.setObjectName(u"allButton")
        self.allButton.setAutoDefault(False)

        self.tools.addWidget(self.allButton)

        self.noneButton = QPushButton(ImportAgenciesPage)
        self.noneButton.setObjectName(u"noneButton")
        self.noneButton.setAutoDefault(False)

        self.tools.addWidget(self.noneButton)

        self.gap = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.gap)

        self.countLabel = QLabel(ImportAgenciesPage)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"muted", True)

        self.tools.addWidget(self.countLabel)


        self.outer.addLayout(self.tools)

        self.outer.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.choiceLabel.setBuddy(self.choiceCombo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.table, self.choiceCombo)
        QWidget.setTabOrder(self.choiceCombo, self.allButton)
        QWidget.setTabOrder(self.allButton, self.noneButton)

        self.retranslateUi(ImportAgenciesPage)

        QMetaObject.connectSlotsByName(ImportAgenciesPage)
    # setupUi

    def retranslateUi(self, ImportAgenciesPage):
        self.textLabel.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ImportAgenciesPage", u"T\u00ean c\u01a1 quan trong t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
        self.choiceLabel.setText(QCoreApplication.translate("ImportAgenciesPage", u"T\u00ean \u0111ang ch\u1ecdn &l\u00e0", None))
#if QT_CONFIG(accessibility)
        self.choiceCombo.setAccessibleName(QCoreApplication.translate("ImportAgenciesPage", u"T\u00ean \u0111ang ch\u1ecdn l\u00e0", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.choiceCombo.setToolTip(QCoreApplication.translate("ImportAgenciesPage", u"T\u00ean m\u1edbi, kh\u00f4ng ph\u1ea3i c\u01a1 quan, ho\u1eb7c l\u00e0 t\u00ean g\u1ecdi kh\u00e1c c\u1ee7a m\u1ed9t c\u01a1 quan (Alt+L)", None))
#endif // QT_CONFIG(tooltip)
        self.allButton.setText(QCoreApplication.translate("ImportAgenciesPage", u"Ch\u1ecdn t\u1ea5t &c\u1ea3 t\u00ean m\u1edbi", None))
        self.noneButton.setText(QCoreApplication.translate("ImportAgenciesPage", u"&B\u1ecf ch\u1ecdn h\u1ebft", None))
        self.countLabel.setText("")
        pass
    # retranslateUi

