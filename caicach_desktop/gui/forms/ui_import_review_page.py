"""The form ui/import_review_page.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit,
    QPushButton, QSizePolicy, QSplitter, QVBoxLayout,
    QWidget)

from caicach_desktop.gui.widgets.elided_label import ElidedLabel
from caicach_desktop.gui.widgets.tall_area import TallArea

class Ui_ImportReviewPage(object):
    def setupUi(self, ImportReviewPage):
        if not ImportReviewPage.objectName():
            ImportReviewPage.setObjectName(u"ImportReviewPage")
        ImportReviewPage.resize(1200, 560)
        self.outer = QVBoxLayout(ImportReviewPage)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(ImportReviewPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.leftSide = QWidget(self.splitter)
        self.leftSide.setObjectName(u"leftSide")
        self.leftLayout = QVBoxLayout(self.leftSide)
        self.leftLayout.setSpacing(4)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 8, 0)
        self.partsLabel = QLabel(self.leftSide)
        self.partsLabel.setObjectName(u"partsLabel")

        self.leftLayout.addWidget(self.partsLabel)

        self.partList = QListWidget(self.leftSide)
        self.partList.setObjectName(u"partList")
        self.partList.setWordWrap(True)
        self.partList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.partList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.partList)

        self.splitter.addWidget(self.leftSide)
        self.middle = QWidget(self.splitter)
        self.middle.setObjectName(u"middle")
        self.middleLayout = QVBoxLayout(self.middle)
        self.middleLayout.setSpacing(6)
        self.middleLayout.setObjectName(u"middleLayout")
        self.middleLayout.setContentsMargins(8, 0, 8, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(4)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.dropButton = QPushButton(self.middle)
        self.dropButton.setObjectName(u"dropButton")
        self.dropButton.setAutoDefault(False)

        self.tools.addWidget(self.dropButton)

        self.higherButton = QPushButton(self.middle)
        self.higherButton.setObjectName(u"higherButton")
        self.higherButton.setAutoDefault(False)

        self.tools.addWidget(self.higherButton)

        self.deeperButton = QPushButton(self.middle)
        self.deeperButton.setObjectName(u"deeperButton")
        self.deeperButton.setAutoDefault(False)

        self.tools.addWidget(self.deeperButton)

        self.kindButton = QPushButton(self.middle)
        self.kindButton.setObjectName(u"kindButton")
        self.kindButton.setAutoDefault(False)

        self.tools.addWidget(self.kindButton)

        self.columnButton = QPushButton(self.middle)
        self.columnButton.setObjectName(u"columnButton")
        self.columnButton.setAutoDefault(False)

        self.tools.addWidget(self.columnButton)

        self.undoButton = QPushButton(self.middle)
        self.undoButton.setObjectName(u"undoButton")
        self.undoButton.setAutoDefault(False)

        self.tools.addWidget(self.undoButton)

        self.hintLabel = ElidedLabel(self.middle)
        self.hintLabel.setObjectName(u"hintLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.hintLabel.sizePolicy().hasHeightForWidth())
        self.hintLabel.setSizePolicy(sizePolicy)
        self.hintLabel.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.hintLabel.setProperty(u"muted", True)

        self.tools.addWidget(self.hintLabel)


        self.middleLayout.addLayout(self.tools)

        self.splitter.addWidget(self.middle)
        self.rightArea = TallArea(self.splitter)
        self.rightArea.setObjectName(u"rightArea")
        self.rightSide = QWidget()
        self.rightSide.setObjectName(u"rightSide")
        self.rightLayout = QVBoxLayout(self.rightSide)
        self.rightLayout.setSpacing(4)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(8, 0, 0, 0)
        self.numberLabel = QLabel(self.rightSide)
        self.numberLabel.setObjectName(u"numberLabel")

        self.rightLayout.addWidget(self.numberLabel)

        self.numberEdit = QLineEdit(self.rightSide)
        self.numberEdit.setObjectName(u"numberEdit")

        self.rightLayout.addWidget(self.numberEdit)

        self.titleCaption = QLabel(self.rightSide)
        self.titleCaption.setObjectName(u"titleCaption")

        self.rightLayout.addWidget(self.titleCaption)

        self.titleEdit = QPlainTextEdit(self.rightSide)
        self.titleEdit.setObjectName(u"titleEdit")
        self.titleEdit.setTabChangesFocus(True)
        self.titleEdit.setMaximumSize(QSize(16777215, 116))

        self.rightLayout.addWidget(self.titleEdit)

        self.noteLabel = QLabel(self.rightSide)
        self.noteLabel.setObjectName(u"noteLabel")

        self.rightLayout.addWidget(self.noteLabel)

        self.noteEdit = QPlainTextEdit(self.rightSide)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setTabChangesFocus(True)
        self.noteEdit.setMaximumSize(QSize(16777215, 96))

        self.rightLayout.addWidget(self.noteEdit)

        self.questionsLabel = QLabel(self.rightSide)
        self.questionsLabel.setObjectName(u"questionsLabel")

        self.rightLayout.addWidget(self.questionsLabel)

        self.questionList = QListWidget(self.rightSide)
        self.questionList.setObjectName(u"questionList")
        self.questionList.setWordWrap(True)
        self.questionList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.questionList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.rightLayout.addWidget(self.questionList)

        self.settleButton = QPushButton(self.rightSide)
        self.settleButton.setObjectName(u"settleButton")
        self.settleButton.setAutoDefault(False)

        self.rightLayout.addWidget(self.settleButton)

        self.rightLayout.setStretch(7, 1)
        self.rightArea.setWidget(self.rightSide)
        self.splitter.addWidget(self.rightArea)

        self.outer.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.partsLabel.setBuddy(self.partList)
        self.numberLabel.setBuddy(self.numberEdit)
        self.titleCaption.setBuddy(self.titleEdit)
        self.noteLabel.setBuddy(self.noteEdit)
        self.questionsLabel.setBuddy(self.questionList)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.partList, self.dropButton)
        QWidget.setTabOrder(self.dropButton, self.higherButton)
        QWidget.setTabOrder(self.higherButton, self.deeperButton)
        QWidget.setTabOrder(self.deeperButton, self.kindButton)
        QWidget.setTabOrder(self.kindButton, self.columnButton)
        QWidget.setTabOrder(self.columnButton, self.undoButton)
        QWidget.setTabOrder(self.undoButton, self.numberEdit)
        QWidget.setTabOrder(self.numberEdit, self.titleEdit)
        QWidget.setTabOrder(self.titleEdit, self.noteEdit)
        QWidget.setTabOrder(self.noteEdit, self.questionList)
        QWidget.setTabOrder(self.questionList, self.settleButton)

        self.retranslateUi(ImportReviewPage)

        QMetaObject.connectSlotsByName(ImportReviewPage)
    # setupUi

    def retranslateUi(self, ImportReviewPage):
        self.partsLabel.setText(QCoreApplication.translate("ImportReviewPage", u"&Ph\u1ee5 l\u1ee5c trong t\u1ec7p", None))
#if QT_CONFIG(accessibility)
        self.partList.setAccessibleName(QCoreApplication.translate("ImportReviewPage", u"C\u00e1c ph\u1ee5 l\u1ee5c \u0111\u1ecdc \u0111\u01b0\u1ee3c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.partList.setToolTip(QCoreApplication.translate("ImportReviewPage", u"B\u1ecf d\u1ea5u ch\u1ecdn (ph\u00edm c\u00e1ch) \u0111\u1ec3 kh\u00f4ng \u0111\u01b0a ph\u1ee5 l\u1ee5c v\u00e0o", None))
#endif // QT_CONFIG(tooltip)
        self.dropButton.setText(QCoreApplication.translate("ImportReviewPage", u"&B\u1ecf d\u00f2ng", None))
#if QT_CONFIG(tooltip)
        self.dropButton.setToolTip(QCoreApplication.translate("ImportReviewPage", u"B\u1ecf c\u00e1c d\u00f2ng \u0111ang ch\u1ecdn (Delete)", None))
#endif // QT_CONFIG(tooltip)
        self.higherButton.setText(QCoreApplication.translate("ImportReviewPage", u"\u2190 C\u1ea5p", None))
#if QT_CONFIG(tooltip)
        self.higherButton.setToolTip(QCoreApplication.translate("ImportReviewPage", u"\u0110\u01b0a c\u00e1c d\u00f2ng \u0111ang ch\u1ecdn ra m\u1ed9t c\u1ea5p (Alt+Shift+Tr\u00e1i)", None))
#endif // QT_CONFIG(tooltip)
        self.deeperButton.setText(QCoreApplication.translate("ImportReviewPage", u"C\u1ea5p \u2192", None))
#if QT_CONFIG(tooltip)
        self.deeperButton.setToolTip(QCoreApplication.translate("ImportReviewPage", u"Th\u1ee5t c\u00e1c d\u00f2ng \u0111ang ch\u1ecdn v\u00e0o m\u1ed9t c\u1ea5p (Alt+Shift+Ph\u1ea3i)", None))
#endif // QT_CONFIG(tooltip)
        self.kindButton.setText(QCoreApplication.translate("ImportReviewPage", u"&Nh\u00f3m / nhi\u1ec7m v\u1ee5", None))
#if QT_CONFIG(tooltip)
        self.kindButton.setToolTip(QCoreApplication.translate("ImportReviewPage", u"\u0110\u1ed5i c\u00e1c d\u00f2ng \u0111ang ch\u1ecdn th\u00e0nh nh\u00f3m ho\u1eb7c th\u00e0nh nhi\u1ec7m v\u1ee5 (Ctrl+Shift+H)", None))
#endif // QT_CONFIG(tooltip)
        self.columnButton.setText(QCoreApplication.translate("ImportReviewPage", u"&C\u1ed9t\u2026", None))
#if QT_CONFIG(tooltip)
        self.columnButton.setToolTip(QCoreApplication.translate("ImportReviewPage", u"Lo\u1ea1i, t\u00ean c\u1ee7a c\u1ed9t \u0111ang \u0111\u1ee9ng; kh\u00f4ng l\u1ea5y c\u1ed9t \u0111\u00f3 (Alt+C, ho\u1eb7c b\u1ea5m ti\u00eau \u0111\u1ec1 c\u1ed9t)", None))
#endif // QT_CONFIG(tooltip)
        self.undoButton.setText(QCoreApplication.translate("ImportReviewPage", u"H&o\u00e0n t\u00e1c", None))
#if QT_CONFIG(tooltip)
        self.undoButton.setToolTip(QCoreApplication.translate("ImportReviewPage", u"L\u1ea5y l\u1ea1i b\u01b0\u1edbc v\u1eeba l\u00e0m \u1edf trang n\u00e0y (Ctrl+Z)", None))
#endif // QT_CONFIG(tooltip)
        self.hintLabel.setText(QCoreApplication.translate("ImportReviewPage", u"B\u1ea5m ti\u00eau \u0111\u1ec1 c\u1ed9t \u0111\u1ec3 s\u1eeda c\u1ed9t", None))
        self.numberLabel.setText(QCoreApplication.translate("ImportReviewPage", u"&S\u1ed1 ph\u1ee5 l\u1ee5c", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("ImportReviewPage", u"S\u1ed1 ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
        self.titleCaption.setText(QCoreApplication.translate("ImportReviewPage", u"T\u00ean ph\u1ee5 &l\u1ee5c", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("ImportReviewPage", u"T\u00ean ph\u1ee5 l\u1ee5c", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("ImportReviewPage", u"&D\u00f2ng k\u00e8m theo", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("ImportReviewPage", u"D\u00f2ng k\u00e8m theo", None))
#endif // QT_CONFIG(accessibility)
        self.questionsLabel.setText(QCoreApplication.translate("ImportReviewPage", u"Ch\u1ed7 c\u1ea7n &xem l\u1ea1i", None))
#if QT_CONFIG(accessibility)
        self.questionList.setAccessibleName(QCoreApplication.translate("ImportReviewPage", u"Nh\u1eefng ch\u1ed7 c\u1ea7n xem l\u1ea1i", None))
#endif // QT_CONFIG(accessibility)
        self.settleButton.setText(QCoreApplication.translate("ImportReviewPage", u"\u0110\u00e3 xe&m", None))
#if QT_CONFIG(tooltip)
        self.settleButton.setToolTip(QCoreApplication.translate("ImportReviewPage", u"B\u1ecf ch\u1ed7 \u0111ang ch\u1ecdn kh\u1ecfi danh s\u00e1ch c\u1ea7n xem l\u1ea1i (Alt+M)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

