"""The form ui/import_files_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QProgressBar, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_ImportFilesPage(object):
    def setupUi(self, ImportFilesPage):
        if not ImportFilesPage.objectName():
            ImportFilesPage.setObjectName(u"ImportFilesPage")
        ImportFilesPage.resize(1100, 560)
        self.outer = QVBoxLayout(ImportFilesPage)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.textLabel = QLabel(ImportFilesPage)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.outer.addWidget(self.textLabel)

        self.list = QListWidget(ImportFilesPage)
        self.list.setObjectName(u"list")
        self.list.setWordWrap(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSpacing(2)

        self.outer.addWidget(self.list)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.addButton = QPushButton(ImportFilesPage)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(False)

        self.tools.addWidget(self.addButton)

        self.removeButton = QPushButton(ImportFilesPage)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setAutoDefault(False)

        self.tools.addWidget(self.removeButton)

        self.againButton = QPushButton(ImportFilesPage)
        self.againButton.setObjectName(u"againButton")
        self.againButton.setAutoDefault(False)

        self.tools.addWidget(self.againButton)

        self.gap = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.gap)

        self.bar = QProgressBar(ImportFilesPage)
        self.bar.setObjectName(u"bar")
        self.bar.setValue(0)
        self.bar.setMinimumSize(QSize(260, 0))

        self.tools.addWidget(self.bar)

        self.stopButton = QPushButton(ImportFilesPage)
        self.stopButton.setObjectName(u"stopButton")
        self.stopButton.setAutoDefault(False)

        self.tools.addWidget(self.stopButton)


        self.outer.addLayout(self.tools)

        self.stateLabel = QLabel(ImportFilesPage)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setWordWrap(True)
        self.stateLabel.setProperty(u"muted", True)

        self.outer.addWidget(self.stateLabel)

        self.outer.setStretch(1, 1)
        QWidget.setTabOrder(self.list, self.addButton)
        QWidget.setTabOrder(self.addButton, self.removeButton)
        QWidget.setTabOrder(self.removeButton, self.againButton)
        QWidget.setTabOrder(self.againButton, self.stopButton)

        self.retranslateUi(ImportFilesPage)

        QMetaObject.connectSlotsByName(ImportFilesPage)
    # setupUi

    def retranslateUi(self, ImportFilesPage):
        self.textLabel.setText(QCoreApplication.translate("ImportFilesPage", u"Th\u1ea3 t\u1ec7p v\u00e0o \u0111\u00e2y ho\u1eb7c b\u1ea5m \u201cTh\u00eam t\u1ec7p\u2026\u201d. \u0110\u1ecdc \u0111\u01b0\u1ee3c t\u1ec7p Word (.docx), Excel (.xlsx), PDF c\u00f3 l\u1edbp ch\u1eef v\u00e0 t\u1ec7p k\u1ebf ho\u1ea1ch (.json). Ch\u01b0a c\u00f3 g\u00ec \u0111\u01b0\u1ee3c \u0111\u01b0a v\u00e0o cho \u0111\u1ebfn b\u01b0\u1edbc cu\u1ed1i.", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ImportFilesPage", u"C\u00e1c t\u1ec7p s\u1ebd \u0111\u1ecdc", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("ImportFilesPage", u"Th\u00eam t\u1ec7&p\u2026", None))
#if QT_CONFIG(tooltip)
        self.addButton.setToolTip(QCoreApplication.translate("ImportFilesPage", u"Ch\u1ecdn th\u00eam t\u1ec7p (Alt+P)", None))
#endif // QT_CONFIG(tooltip)
        self.removeButton.setText(QCoreApplication.translate("ImportFilesPage", u"&B\u1ecf t\u1ec7p", None))
#if QT_CONFIG(tooltip)
        self.removeButton.setToolTip(QCoreApplication.translate("ImportFilesPage", u"B\u1ecf t\u1ec7p \u0111ang ch\u1ecdn kh\u1ecfi danh s\u00e1ch (Delete)", None))
#endif // QT_CONFIG(tooltip)
        self.againButton.setText(QCoreApplication.translate("ImportFilesPage", u"\u0110\u1ecdc &l\u1ea1i", None))
#if QT_CONFIG(tooltip)
        self.againButton.setToolTip(QCoreApplication.translate("ImportFilesPage", u"\u0110\u1ecdc l\u1ea1i nh\u1eefng t\u1ec7p ch\u01b0a \u0111\u1ecdc \u0111\u01b0\u1ee3c (Alt+L)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("ImportFilesPage", u"\u0110\u00e3 \u0111\u1ecdc \u0111\u01b0\u1ee3c", None))
#endif // QT_CONFIG(accessibility)
        self.stopButton.setText(QCoreApplication.translate("ImportFilesPage", u"&D\u1eebng \u0111\u1ecdc", None))
#if QT_CONFIG(tooltip)
        self.stopButton.setToolTip(QCoreApplication.translate("ImportFilesPage", u"D\u1eebng \u0111\u1ecdc c\u00e1c t\u1ec7p (Alt+D)", None))
#endif // QT_CONFIG(tooltip)
        self.stateLabel.setText("")
        pass
    # retranslateUi

