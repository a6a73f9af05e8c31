"""The form ui/about_dialog.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QHBoxLayout, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_AboutDialog(object):
    def setupUi(self, AboutDialog):
        if not AboutDialog.objectName():
            AboutDialog.setObjectName(u"AboutDialog")
        AboutDialog.resize(600, 340)
        self.outer = QVBoxLayout(AboutDialog)
        self.outer.setSpacing(18)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.head = QHBoxLayout()
        self.head.setSpacing(16)
        self.head.setObjectName(u"head")
        self.picture = QLabel(AboutDialog)
        self.picture.setObjectName(u"picture")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.picture.sizePolicy().hasHeightForWidth())
        self.picture.setSizePolicy(sizePolicy)

        self.head.addWidget(self.picture)

        self.titles = QVBoxLayout()
        self.titles.setSpacing(4)
        self.titles.setObjectName(u"titles")
        self.nameLabel = QLabel(AboutDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.titles.addWidget(self.nameLabel)

        self.versionLabel = QLabel(AboutDialog)
        self.versionLabel.setObjectName(u"versionLabel")

        self.titles.addWidget(self.versionLabel)

        self.purposeLabel = QLabel(AboutDialog)
        self.purposeLabel.setObjectName(u"purposeLabel")
        self.purposeLabel.setWordWrap(True)

        self.titles.addWidget(self.purposeLabel)


        self.head.addLayout(self.titles)


        self.outer.addLayout(self.head)

        self.facts = QFormLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(14)
        self.facts.setVerticalSpacing(8)
        self.folderCaption = QLabel(AboutDialog)
        self.folderCaption.setObjectName(u"folderCaption")

        self.facts.setWidget(0, QFormLayout.ItemRole.LabelRole, self.folderCaption)

        self.folderLabel = QLabel(AboutDialog)
        self.folderLabel.setObjectName(u"folderLabel")
        self.folderLabel.setWordWrap(True)
        self.folderLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.facts.setWidget(0, QFormLayout.ItemRole.FieldRole, self.folderLabel)

        self.licenseCaption = QLabel(AboutDialog)
        self.licenseCaption.setObjectName(u"licenseCaption")

        self.facts.setWidget(1, QFormLayout.ItemRole.LabelRole, self.licenseCaption)

        self.licenseLabel = QLabel(AboutDialog)
        self.licenseLabel.setObjectName(u"licenseLabel")

        self.facts.setWidget(1, QFormLayout.ItemRole.FieldRole, self.licenseLabel)

        self.partsCaption = QLabel(AboutDialog)
        self.partsCaption.setObjectName(u"partsCaption")

        self.facts.setWidget(2, QFormLayout.ItemRole.LabelRole, self.partsCaption)

        self.partsLabel = QLabel(AboutDialog)
        self.partsLabel.setObjectName(u"partsLabel")
        self.partsLabel.setWordWrap(True)

        self.facts.setWidget(2, QFormLayout.ItemRole.FieldRole, self.partsLabel)

        self.keysCaption = QLabel(AboutDialog)
        self.keysCaption.setObjectName(u"keysCaption")

        self.facts.setWidget(3, QFormLayout.ItemRole.LabelRole, self.keysCaption)

        self.keysLabel = QLabel(AboutDialog)
        self.keysLabel.setObjectName(u"keysLabel")
        self.keysLabel.setWordWrap(True)

        self.facts.setWidget(3, QFormLayout.ItemRole.FieldRole, self.keysLabel)


        self.outer.addLayout(self.facts)

        self.buttons = QDialogButtonBox(AboutDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(AboutDialog)
        self.buttons.rejected.connect(AboutDialog.reject)

        QMetaObject.connectSlotsByName(AboutDialog)
    # setupUi

    def retranslateUi(self, AboutDialog):
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"Gi\u1edbi thi\u1ec7u", None))
        self.nameLabel.setText(QCoreApplication.translate("AboutDialog", u"C\u1ea3i c\u00e1ch Desktop", None))
        self.nameLabel.setProperty(u"heading", QCoreApplication.translate("AboutDialog", u"1", None))
        self.versionLabel.setText(QCoreApplication.translate("AboutDialog", u"Phi\u00ean b\u1ea3n", None))
        self.purposeLabel.setText(QCoreApplication.translate("AboutDialog", u"So\u1ea1n, ph\u00e2n c\u00f4ng, theo d\u00f5i v\u00e0 in k\u1ebf ho\u1ea1ch c\u1ea3i c\u00e1ch h\u00e0nh ch\u00ednh c\u1ee7a x\u00e3, ph\u01b0\u1eddng. Kh\u00f4ng c\u1ea7n m\u1ea1ng.", None))
        self.folderCaption.setText(QCoreApplication.translate("AboutDialog", u"Th\u01b0 m\u1ee5c d\u1eef li\u1ec7u:", None))
#if QT_CONFIG(accessibility)
        self.folderLabel.setAccessibleName(QCoreApplication.translate("AboutDialog", u"Th\u01b0 m\u1ee5c d\u1eef li\u1ec7u", None))
#endif // QT_CONFIG(accessibility)
        self.licenseCaption.setText(QCoreApplication.translate("AboutDialog", u"Gi\u1ea5y ph\u00e9p:", None))
        self.licenseLabel.setText(QCoreApplication.translate("AboutDialog", u"MIT, d\u00f9ng v\u00e0 chia s\u1ebb t\u1ef1 do", None))
        self.partsCaption.setText(QCoreApplication.translate("AboutDialog", u"D\u00f9ng c\u00e1c th\u00e0nh ph\u1ea7n:", None))
        self.keysCaption.setText(QCoreApplication.translate("AboutDialog", u"Ph\u00edm hay d\u00f9ng:", None))
        self.keysLabel.setText(QCoreApplication.translate("AboutDialog", u"Ctrl+1\u20266 m\u1edf c\u00e1c trang \u00b7 Ctrl+Z ho\u00e0n t\u00e1c \u00b7 Ctrl+Y l\u00e0m l\u1ea1i \u00b7 Ctrl+P xu\u1ea5t v\u00e0 in \u00b7 Ctrl+K t\u00ecm", None))
    # retranslateUi

