"""The form ui/pack_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox

class Ui_PackDialog(object):
    def setupUi(self, PackDialog):
        if not PackDialog.objectName():
            PackDialog.setObjectName(u"PackDialog")
        PackDialog.resize(680, 560)
        self.outer = QVBoxLayout(PackDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(18, 14, 18, 14)
        self.hintLabel = QLabel(PackDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"muted", True)
        self.hintLabel.setWordWrap(True)

        self.outer.addWidget(self.hintLabel)

        self.planRow = QHBoxLayout()
        self.planRow.setObjectName(u"planRow")
        self.planLabel = QLabel(PackDialog)
        self.planLabel.setObjectName(u"planLabel")

        self.planRow.addWidget(self.planLabel)

        self.planCombo = ChoiceBox(PackDialog)
        self.planCombo.setObjectName(u"planCombo")

        self.planRow.addWidget(self.planCombo)

        self.planRow.setStretch(1, 1)

        self.outer.addLayout(self.planRow)

        self.senderRow = QHBoxLayout()
        self.senderRow.setObjectName(u"senderRow")
        self.senderLabel = QLabel(PackDialog)
        self.senderLabel.setObjectName(u"senderLabel")

        self.senderRow.addWidget(self.senderLabel)

        self.senderEdit = QLineEdit(PackDialog)
        self.senderEdit.setObjectName(u"senderEdit")

        self.senderRow.addWidget(self.senderEdit)

        self.senderRow.setStretch(1, 1)

        self.outer.addLayout(self.senderRow)

        self.allBox = QCheckBox(PackDialog)
        self.allBox.setObjectName(u"allBox")

        self.outer.addWidget(self.allBox)

        self.list = QListWidget(PackDialog)
        self.list.setObjectName(u"list")

        self.outer.addWidget(self.list)

        self.evidenceBox = QCheckBox(PackDialog)
        self.evidenceBox.setObjectName(u"evidenceBox")
        self.evidenceBox.setChecked(True)

        self.outer.addWidget(self.evidenceBox)

        self.fileRow = QHBoxLayout()
        self.fileRow.setObjectName(u"fileRow")
        self.fileLabel = QLabel(PackDialog)
        self.fileLabel.setObjectName(u"fileLabel")

        self.fileRow.addWidget(self.fileLabel)

        self.fileEdit = QLineEdit(PackDialog)
        self.fileEdit.setObjectName(u"fileEdit")

        self.fileRow.addWidget(self.fileEdit)

        self.fileButton = QPushButton(PackDialog)
        self.fileButton.setObjectName(u"fileButton")
        self.fileButton.setAutoDefault(False)

        self.fileRow.addWidget(self.fileButton)

        self.fileRow.setStretch(1, 1)

        self.outer.addLayout(self.fileRow)

        self.progressBar = QProgressBar(PackDialog)
        self.progressBar.setObjectName(u"progressBar")

        self.outer.addWidget(self.progressBar)

        self.resultLabel = QLabel(PackDialog)
        self.resultLabel.setObjectName(u"resultLabel")
        self.resultLabel.setWordWrap(True)

        self.outer.addWidget(self.resultLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.openButton = QPushButton(PackDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.buttons.addWidget(self.openButton)

        self.gap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.packButton = QPushButton(PackDialog)
        self.packButton.setObjectName(u"packButton")

        self.buttons.addWidget(self.packButton)

        self.closeButton = QPushButton(PackDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.buttons.addWidget(self.closeButton)


        self.outer.addLayout(self.buttons)

        self.outer.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.planLabel.setBuddy(self.planCombo)
        self.senderLabel.setBuddy(self.senderEdit)
        self.fileLabel.setBuddy(self.fileEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.planCombo, self.senderEdit)
        QWidget.setTabOrder(self.senderEdit, self.allBox)
        QWidget.setTabOrder(self.allBox, self.list)
        QWidget.setTabOrder(self.list, self.evidenceBox)
        QWidget.setTabOrder(self.evidenceBox, self.fileEdit)
        QWidget.setTabOrder(self.fileEdit, self.fileButton)
        QWidget.setTabOrder(self.fileButton, self.packButton)
        QWidget.setTabOrder(self.packButton, self.openButton)
        QWidget.setTabOrder(self.openButton, self.closeButton)

        self.retranslateUi(PackDialog)

        QMetaObject.connectSlotsByName(PackDialog)
    # setupUi

    def retranslateUi(self, PackDialog):
        PackDialog.setWindowTitle(QCoreApplication.translate("PackDialog", u"\u0110\u00f3ng g\u00f3i g\u1eedi n\u01a1i kh\u00e1c", None))
        self.hintLabel.setText(QCoreApplication.translate("PackDialog", u"G\u00f3i l\u00e0 m\u1ed9t t\u1ec7p c\u00f3 k\u1ebf ho\u1ea1ch, b\u00e1o c\u00e1o v\u00e0 t\u00e0i li\u1ec7u ki\u1ec3m ch\u1ee9ng, \u0111\u1ec3 m\u00e1y kh\u00e1c d\u00f9ng ch\u01b0\u01a1ng tr\u00ecnh n\u00e0y m\u1edf v\u00e0 nh\u1eadn v\u00e0o. G\u1eedi b\u1eb1ng USB ho\u1eb7c th\u01b0 \u0111i\u1ec7n t\u1eed \u0111\u1ec1u \u0111\u01b0\u1ee3c.", None))
        self.planLabel.setText(QCoreApplication.translate("PackDialog", u"&K\u1ebf ho\u1ea1ch:", None))
#if QT_CONFIG(accessibility)
        self.planCombo.setAccessibleName(QCoreApplication.translate("PackDialog", u"K\u1ebf ho\u1ea1ch \u0111\u01b0\u1ee3c \u0111\u00f3ng g\u00f3i", None))
#endif // QT_CONFIG(accessibility)
        self.senderLabel.setText(QCoreApplication.translate("PackDialog", u"N\u01a1i g\u1eed&i:", None))
#if QT_CONFIG(accessibility)
        self.senderEdit.setAccessibleName(QCoreApplication.translate("PackDialog", u"N\u01a1i g\u1eedi ghi trong g\u00f3i", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.senderEdit.setToolTip(QCoreApplication.translate("PackDialog", u"N\u01a1i nh\u1eadn th\u1ea5y g\u00f3i n\u00e0y do ai g\u1eedi", None))
#endif // QT_CONFIG(tooltip)
        self.allBox.setText(QCoreApplication.translate("PackDialog", u"K\u00e8m &b\u00e1o c\u00e1o c\u1ee7a m\u1ecdi k\u1ef3", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("PackDialog", u"K\u1ef3 b\u00e1o c\u00e1o k\u00e8m theo", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.list.setToolTip(QCoreApplication.translate("PackDialog", u"Ph\u00edm c\u00e1ch: ch\u1ecdn ho\u1eb7c b\u1ecf ch\u1ecdn k\u1ef3", None))
#endif // QT_CONFIG(tooltip)
        self.evidenceBox.setText(QCoreApplication.translate("PackDialog", u"K\u00e8m &t\u00e0i li\u1ec7u ki\u1ec3m ch\u1ee9ng", None))
        self.fileLabel.setText(QCoreApplication.translate("PackDialog", u"T\u1ec7&p:", None))
#if QT_CONFIG(accessibility)
        self.fileEdit.setAccessibleName(QCoreApplication.translate("PackDialog", u"T\u1ec7p g\u00f3i s\u1ebd ghi", None))
#endif // QT_CONFIG(accessibility)
        self.fileButton.setText(QCoreApplication.translate("PackDialog", u"&Ch\u1ecdn\u2026", None))
#if QT_CONFIG(tooltip)
        self.fileButton.setToolTip(QCoreApplication.translate("PackDialog", u"Ch\u1ecdn n\u01a1i ghi g\u00f3i (Alt+C)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.progressBar.setAccessibleName(QCoreApplication.translate("PackDialog", u"Ti\u1ebfn tr\u00ecnh \u0111\u00f3ng g\u00f3i", None))
#endif // QT_CONFIG(accessibility)
        self.resultLabel.setText("")
#if QT_CONFIG(accessibility)
        self.resultLabel.setAccessibleName(QCoreApplication.translate("PackDialog", u"K\u1ebft qu\u1ea3", None))
#endif // QT_CONFIG(accessibility)
        self.openButton.setText(QCoreApplication.translate("PackDialog", u"&M\u1edf th\u01b0 m\u1ee5c", None))
#if QT_CONFIG(tooltip)
        self.openButton.setToolTip(QCoreApplication.translate("PackDialog", u"M\u1edf th\u01b0 m\u1ee5c c\u00f3 g\u00f3i v\u1eeba ghi (Alt+M)", None))
#endif // QT_CONFIG(tooltip)
        self.packButton.setText(QCoreApplication.translate("PackDialog", u"\u0110\u00f3n&g g\u00f3i", None))
#if QT_CONFIG(tooltip)
        self.packButton.setToolTip(QCoreApplication.translate("PackDialog", u"Ghi g\u00f3i (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("PackDialog", u"\u0110\u00f3&ng", None))
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("PackDialog", u"\u0110\u00f3ng c\u1eeda s\u1ed5 (Esc)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

