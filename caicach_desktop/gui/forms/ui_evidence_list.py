"""The form ui/evidence_list.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QTableView,
    QToolButton, QVBoxLayout, QWidget)

class Ui_EvidenceList(object):
    def setupUi(self, EvidenceList):
        if not EvidenceList.objectName():
            EvidenceList.setObjectName(u"EvidenceList")
        EvidenceList.resize(480, 180)
        self.mainLayout = QVBoxLayout(EvidenceList)
        self.mainLayout.setSpacing(4)
        self.mainLayout.setObjectName(u"mainLayout")
        self.mainLayout.setContentsMargins(0, 0, 0, 0)
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(2)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(EvidenceList)
        self.titleLabel.setObjectName(u"titleLabel")

        self.headLayout.addWidget(self.titleLabel)

        self.spacer1 = QSpacerItem(10, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.spacer1)

        self.addButton = QToolButton(EvidenceList)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.headLayout.addWidget(self.addButton)

        self.openButton = QToolButton(EvidenceList)
        self.openButton.setObjectName(u"openButton")

        self.headLayout.addWidget(self.openButton)

        self.saveButton = QToolButton(EvidenceList)
        self.saveButton.setObjectName(u"saveButton")

        self.headLayout.addWidget(self.saveButton)

        self.factsButton = QToolButton(EvidenceList)
        self.factsButton.setObjectName(u"factsButton")

        self.headLayout.addWidget(self.factsButton)

        self.citeButton = QToolButton(EvidenceList)
        self.citeButton.setObjectName(u"citeButton")

        self.headLayout.addWidget(self.citeButton)

        self.removeButton = QToolButton(EvidenceList)
        self.removeButton.setObjectName(u"removeButton")

        self.headLayout.addWidget(self.removeButton)

        self.undoButton = QToolButton(EvidenceList)
        self.undoButton.setObjectName(u"undoButton")

        self.headLayout.addWidget(self.undoButton)


        self.mainLayout.addLayout(self.headLayout)

        self.table = QTableView(EvidenceList)
        self.table.setObjectName(u"table")
        self.table.setMinimumSize(QSize(0, 76))
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.mainLayout.addWidget(self.table)

        self.emptyLabel = QLabel(EvidenceList)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyLabel.setMinimumSize(QSize(0, 76))

        self.mainLayout.addWidget(self.emptyLabel)

        self.noticeLabel = QLabel(EvidenceList)
        self.noticeLabel.setObjectName(u"noticeLabel")
        self.noticeLabel.setWordWrap(True)
        self.noticeLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.noticeLabel)

        self.mainLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.table)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EvidenceList)

        QMetaObject.connectSlotsByName(EvidenceList)
    # setupUi

    def retranslateUi(self, EvidenceList):
        self.titleLabel.setText(QCoreApplication.translate("EvidenceList", u"T\u00e0i li\u1ec7u ki\u1ec3&m ch\u1ee9ng", None))
        self.addButton.setText(QCoreApplication.translate("EvidenceList", u"Th\u00eam t\u1ec7p\u2026", None))
#if QT_CONFIG(tooltip)
        self.addButton.setToolTip(QCoreApplication.translate("EvidenceList", u"Ch\u1ecdn t\u1ec7p \u0111\u1ec3 \u0111\u00ednh k\u00e8m (Ctrl+O); c\u00f3 th\u1ec3 k\u00e9o th\u1ea3 t\u1ec7p v\u00e0o c\u1eeda s\u1ed5 n\u00e0y", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("EvidenceList", u"Th\u00eam t\u1ec7p ki\u1ec3m ch\u1ee9ng", None))
#endif // QT_CONFIG(accessibility)
        self.openButton.setText(QCoreApplication.translate("EvidenceList", u"M\u1edf", None))
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("EvidenceList", u"M\u1edf t\u1ec7p \u0111ang ch\u1ecdn \u0111\u1ec3 xem (Enter)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.openButton.setAccessibleName(QCoreApplication.translate("EvidenceList", u"M\u1edf t\u1ec7p ki\u1ec3m ch\u1ee9ng", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("EvidenceList", u"L\u01b0u ra\u2026", None))
#if QT_CONFIG(tooltip)
        self.saveButton.setToolTip(QCoreApplication.translate("EvidenceList", u"L\u01b0u t\u1ec7p \u0111ang ch\u1ecdn ra n\u01a1i kh\u00e1c (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.saveButton.setAccessibleName(QCoreApplication.translate("EvidenceList", u"L\u01b0u t\u1ec7p ki\u1ec3m ch\u1ee9ng ra n\u01a1i kh\u00e1c", None))
#endif // QT_CONFIG(accessibility)
        self.factsButton.setText(QCoreApplication.translate("EvidenceList", u"Th\u00f4ng tin\u2026", None))
#if QT_CONFIG(tooltip)
        self.factsButton.setToolTip(QCoreApplication.translate("EvidenceList", u"Ghi s\u1ed1, k\u00fd hi\u1ec7u, ng\u00e0y, c\u01a1 quan ban h\u00e0nh, tr\u00edch y\u1ebfu, trang (F2)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.factsButton.setAccessibleName(QCoreApplication.translate("EvidenceList", u"Th\u00f4ng tin c\u1ee7a t\u00e0i li\u1ec7u", None))
#endif // QT_CONFIG(accessibility)
        self.citeButton.setText(QCoreApplication.translate("EvidenceList", u"Ghi v\u00e0o b\u00e1o c\u00e1o", None))
#if QT_CONFIG(tooltip)
        self.citeButton.setToolTip(QCoreApplication.translate("EvidenceList", u"Ghi s\u1ed1, k\u00fd hi\u1ec7u c\u1ee7a t\u1ec7p \u0111ang ch\u1ecdn v\u00e0o \u00f4 T\u00e0i li\u1ec7u c\u1ee7a b\u00e1o c\u00e1o (Ctrl+D)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.citeButton.setAccessibleName(QCoreApplication.translate("EvidenceList", u"Ghi s\u1ed1, k\u00fd hi\u1ec7u v\u00e0o b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("EvidenceList", u"G\u1ee1", None))
#if QT_CONFIG(tooltip)
        self.removeButton.setToolTip(QCoreApplication.translate("EvidenceList", u"G\u1ee1 t\u1ec7p \u0111ang ch\u1ecdn kh\u1ecfi b\u00e1o c\u00e1o (Delete); ho\u00e0n t\u00e1c \u0111\u01b0\u1ee3c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("EvidenceList", u"G\u1ee1 t\u1ec7p ki\u1ec3m ch\u1ee9ng", None))
#endif // QT_CONFIG(accessibility)
        self.undoButton.setText(QCoreApplication.translate("EvidenceList", u"Ho\u00e0n t\u00e1c", None))
#if QT_CONFIG(tooltip)
        self.undoButton.setToolTip(QCoreApplication.translate("EvidenceList", u"Ho\u00e0n t\u00e1c vi\u1ec7c v\u1eeba l\u00e0m v\u1edbi t\u1ec7p (Ctrl+Z trong danh s\u00e1ch)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.undoButton.setAccessibleName(QCoreApplication.translate("EvidenceList", u"Ho\u00e0n t\u00e1c vi\u1ec7c v\u1eeba l\u00e0m v\u1edbi t\u1ec7p", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("EvidenceList", u"T\u00e0i li\u1ec7u ki\u1ec3m ch\u1ee9ng", None))
#endif // QT_CONFIG(accessibility)
        self.emptyLabel.setText(QCoreApplication.translate("EvidenceList", u"K\u00e9o t\u1ec7p t\u1eeb th\u01b0 m\u1ee5c v\u00e0o \u0111\u00e2y, ho\u1eb7c b\u1ea5m \u201cTh\u00eam t\u1ec7p\u2026\u201d.", None))
        self.noticeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noticeLabel.setAccessibleName(QCoreApplication.translate("EvidenceList", u"Th\u00f4ng b\u00e1o v\u1ec1 t\u00e0i li\u1ec7u", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

