"""The form ui/plan_facts.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFormLayout, QFrame,
    QGridLayout, QGroupBox, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QSplitter,
    QTableView, QToolButton, QVBoxLayout, QWidget)

class Ui_FactsTab(object):
    def setupUi(self, FactsTab):
        if not FactsTab.objectName():
            FactsTab.setObjectName(u"FactsTab")
        self.outerLayout = QVBoxLayout(FactsTab)
        self.outerLayout.setSpacing(0)
        self.outerLayout.setObjectName(u"outerLayout")
        self.outerLayout.setContentsMargins(0, 0, 0, 0)
        self.previewLayout = QHBoxLayout()
        self.previewLayout.setObjectName(u"previewLayout")
        self.previewLayout.setContentsMargins(-1, 4, 8, -1)
        self.previewSpacer = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.previewLayout.addItem(self.previewSpacer)

        self.previewButton = QToolButton(FactsTab)
        self.previewButton.setObjectName(u"previewButton")
        self.previewButton.setCheckable(True)
        self.previewButton.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.previewLayout.addWidget(self.previewButton)


        self.outerLayout.addLayout(self.previewLayout)

        self.splitter = QSplitter(FactsTab)
        self.splitter.setObjectName(u"splitter")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.scroll = QScrollArea(self.splitter)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setObjectName(u"contentLayout")
        self.factsGrid = QGridLayout()
        self.factsGrid.setObjectName(u"factsGrid")
        self.factsGrid.setHorizontalSpacing(14)
        self.factsGrid.setVerticalSpacing(10)
        self.documentBox = QGroupBox(self.content)
        self.documentBox.setObjectName(u"documentBox")
        self.docForm = QFormLayout(self.documentBox)
        self.docForm.setObjectName(u"docForm")
        self.docForm.setFieldGrowthPolicy(QFormLayout.AllNonFixedFieldsGrow)
        self.docForm.setHorizontalSpacing(10)
        self.docForm.setVerticalSpacing(8)
        self.docTypeBoxLabel = QLabel(self.documentBox)
        self.docTypeBoxLabel.setObjectName(u"docTypeBoxLabel")

        self.docForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.docTypeBoxLabel)

        self.docTypeBox = QComboBox(self.documentBox)
        self.docTypeBox.addItem("")
        self.docTypeBox.addItem("")
        self.docTypeBox.addItem("")
        self.docTypeBox.addItem("")
        self.docTypeBox.addItem("")
        self.docTypeBox.setObjectName(u"docTypeBox")
        self.docTypeBox.setEditable(True)

        self.docForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.docTypeBox)

        self.numberEditLabel = QLabel(self.documentBox)
        self.numberEditLabel.setObjectName(u"numberEditLabel")

        self.docForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.numberEditLabel)

        self.numberEdit = QLineEdit(self.documentBox)
        self.numberEdit.setObjectName(u"numberEdit")

        self.docForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.numberEdit)

        self.symbolEditLabel = QLabel(self.documentBox)
        self.symbolEditLabel.setObjectName(u"symbolEditLabel")

        self.docForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.symbolEditLabel)

        self.symbolEdit = QLineEdit(self.documentBox)
        self.symbolEdit.setObjectName(u"symbolEdit")

        self.docForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.symbolEdit)

        self.placeEditLabel = QLabel(self.documentBox)
        self.placeEditLabel.setObjectName(u"placeEditLabel")

        self.docForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.placeEditLabel)

        self.placeEdit = QLineEdit(self.documentBox)
        self.placeEdit.setObjectName(u"placeEdit")

        self.docForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.placeEdit)

        self.dateEditLabel = QLabel(self.documentBox)
        self.dateEditLabel.setObjectName(u"dateEditLabel")

        self.docForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.dateEditLabel)

        self.dateEdit = QLineEdit(self.documentBox)
        self.dateEdit.setObjectName(u"dateEdit")

        self.docForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.dateEdit)

        self.yearEditLabel = QLabel(self.documentBox)
        self.yearEditLabel.setObjectName(u"yearEditLabel")

        self.docForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.yearEditLabel)

        self.yearEdit = QLineEdit(self.documentBox)
        self.yearEdit.setObjectName(u"yearEdit")

        self.docForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.yearEdit)


        self.factsGrid.addWidget(self.documentBox, 0, 0, 1, 1)

        self.issuerBox = QGroupBox(self.content)
        self.issuerBox.setObjectName(u"issuerBox")
        self.issuerForm = QFormLayout(self.issuerBox)
        self.issuerForm.setObjectName(u"issuerForm")
        self.issuerForm.setFieldGrowthPolicy(QFormLayout.AllNonFixedFieldsGrow)
        self.issuerForm.setHorizontalSpacing(10)
        self.issuerForm.setVerticalSpacing(8)
        self.parentEditLabel = QLabel(self.issuerBox)
        self.parentEditLabel.setObjectName(u"parentEditLabel")

        self.issuerForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.parentEditLabel)

        self.parentEdit = QLineEdit(self.issuerBox)
        self.parentEdit.setObjectName(u"parentEdit")

        self.issuerForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.parentEdit)

        self.issuerEditLabel = QLabel(self.issuerBox)
        self.issuerEditLabel.setObjectName(u"issuerEditLabel")

        self.issuerForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.issuerEditLabel)

        self.issuerEdit = QLineEdit(self.issuerBox)
        self.issuerEdit.setObjectName(u"issuerEdit")

        self.issuerForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.issuerEdit)

        self.titleEditLabel = QLabel(self.issuerBox)
        self.titleEditLabel.setObjectName(u"titleEditLabel")

        self.issuerForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.titleEditLabel)

        self.titleEdit = QPlainTextEdit(self.issuerBox)
        self.titleEdit.setObjectName(u"titleEdit")
        self.titleEdit.setTabChangesFocus(True)
        self.titleEdit.setMinimumSize(QSize(0, 104))
        self.titleEdit.setMaximumSize(QSize(16777215, 104))

        self.issuerForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.titleEdit)


        self.factsGrid.addWidget(self.issuerBox, 0, 1, 1, 1)

        self.basesBox = QGroupBox(self.content)
        self.basesBox.setObjectName(u"basesBox")
        self.basesLayout = QVBoxLayout(self.basesBox)
        self.basesLayout.setObjectName(u"basesLayout")
        self.basesEdit = QPlainTextEdit(self.basesBox)
        self.basesEdit.setObjectName(u"basesEdit")
        self.basesEdit.setTabChangesFocus(True)
        self.basesEdit.setMinimumSize(QSize(0, 124))
        self.basesEdit.setMaximumSize(QSize(16777215, 124))

        self.basesLayout.addWidget(self.basesEdit)


        self.factsGrid.addWidget(self.basesBox, 1, 0, 1, 2)

        self.goalsBox = QGroupBox(self.content)
        self.goalsBox.setObjectName(u"goalsBox")
        self.goalsLayout = QVBoxLayout(self.goalsBox)
        self.goalsLayout.setObjectName(u"goalsLayout")
        self.goalsTable = QTableView(self.goalsBox)
        self.goalsTable.setObjectName(u"goalsTable")
        self.goalsTable.setMinimumSize(QSize(0, 150))
        self.goalsTable.setWordWrap(True)

        self.goalsLayout.addWidget(self.goalsTable)

        self.goalsButtons = QHBoxLayout()
        self.goalsButtons.setObjectName(u"goalsButtons")
        self.goalsAddButton = QPushButton(self.goalsBox)
        self.goalsAddButton.setObjectName(u"goalsAddButton")

        self.goalsButtons.addWidget(self.goalsAddButton)

        self.goalsRemoveButton = QPushButton(self.goalsBox)
        self.goalsRemoveButton.setObjectName(u"goalsRemoveButton")

        self.goalsButtons.addWidget(self.goalsRemoveButton)

        self.goalsSpacer = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.goalsButtons.addItem(self.goalsSpacer)


        self.goalsLayout.addLayout(self.goalsButtons)


        self.factsGrid.addWidget(self.goalsBox, 2, 0, 1, 2)

        self.reportingBox = QGroupBox(self.content)
        self.reportingBox.setObjectName(u"reportingBox")
        self.reportingLayout = QVBoxLayout(self.reportingBox)
        self.reportingLayout.setObjectName(u"reportingLayout")
        self.reportingTable = QTableView(self.reportingBox)
        self.reportingTable.setObjectName(u"reportingTable")
        self.reportingTable.setMinimumSize(QSize(0, 150))
        self.reportingTable.setWordWrap(True)

        self.reportingLayout.addWidget(self.reportingTable)

        self.rulesToldLabel = QLabel(self.reportingBox)
        self.rulesToldLabel.setObjectName(u"rulesToldLabel")
        self.rulesToldLabel.setWordWrap(True)

        self.reportingLayout.addWidget(self.rulesToldLabel)

        self.reportingButtons = QHBoxLayout()
        self.reportingButtons.setObjectName(u"reportingButtons")
        self.reportingAddButton = QPushButton(self.reportingBox)
        self.reportingAddButton.setObjectName(u"reportingAddButton")

        self.reportingButtons.addWidget(self.reportingAddButton)

        self.reportingRemoveButton = QPushButton(self.reportingBox)
        self.reportingRemoveButton.setObjectName(u"reportingRemoveButton")

        self.reportingButtons.addWidget(self.reportingRemoveButton)

        self.reportingSpacer = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reportingButtons.addItem(self.reportingSpacer)


        self.reportingLayout.addLayout(self.reportingButtons)


        self.factsGrid.addWidget(self.reportingBox, 3, 0, 1, 2)

        self.receiverBox = QGroupBox(self.content)
        self.receiverBox.setObjectName(u"receiverBox")
        self.receiverForm = QFormLayout(self.receiverBox)
        self.receiverForm.setObjectName(u"receiverForm")
        self.receiverForm.setFieldGrowthPolicy(QFormLayout.AllNonFixedFieldsGrow)
        self.receiverForm.setHorizontalSpacing(10)
        self.receiverForm.setVerticalSpacing(8)
        self.addresseesEditLabel = QLabel(self.receiverBox)
        self.addresseesEditLabel.setObjectName(u"addresseesEditLabel")

        self.receiverForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.addresseesEditLabel)

        self.addresseesEdit = QPlainTextEdit(self.receiverBox)
        self.addresseesEdit.setObjectName(u"addresseesEdit")
        self.addresseesEdit.setTabChangesFocus(True)
        self.addresseesEdit.setMinimumSize(QSize(0, 56))
        self.addresseesEdit.setMaximumSize(QSize(16777215, 56))

        self.receiverForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.addresseesEdit)

        self.recipientsEditLabel = QLabel(self.receiverBox)
        self.recipientsEditLabel.setObjectName(u"recipientsEditLabel")

        self.receiverForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.recipientsEditLabel)

        self.recipientsEdit = QPlainTextEdit(self.receiverBox)
        self.recipientsEdit.setObjectName(u"recipientsEdit")
        self.recipientsEdit.setTabChangesFocus(True)
        self.recipientsEdit.setMinimumSize(QSize(0, 110))
        self.recipientsEdit.setMaximumSize(QSize(16777215, 110))

        self.receiverForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.recipientsEdit)


        self.factsGrid.addWidget(self.receiverBox, 4, 0, 1, 1)

        self.signatureBox = QGroupBox(self.content)
        self.signatureBox.setObjectName(u"signatureBox")
        self.signatureForm = QFormLayout(self.signatureBox)
        self.signatureForm.setObjectName(u"signatureForm")
        self.signatureForm.setFieldGrowthPolicy(QFormLayout.AllNonFixedFieldsGrow)
        self.signatureForm.setHorizontalSpacing(10)
        self.signatureForm.setVerticalSpacing(8)
        self.authorityEditLabel = QLabel(self.signatureBox)
        self.authorityEditLabel.setObjectName(u"authorityEditLabel")

        self.signatureForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.authorityEditLabel)

        self.authorityEdit = QPlainTextEdit(self.signatureBox)
        self.authorityEdit.setObjectName(u"authorityEdit")
        self.authorityEdit.setTabChangesFocus(True)
        self.authorityEdit.setMinimumSize(QSize(0, 56))
        self.authorityEdit.setMaximumSize(QSize(16777215, 56))

        self.signatureForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.authorityEdit)

        self.signTitleEditLabel = QLabel(self.signatureBox)
        self.signTitleEditLabel.setObjectName(u"signTitleEditLabel")

        self.signatureForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.signTitleEditLabel)

        self.signTitleEdit = QLineEdit(self.signatureBox)
        self.signTitleEdit.setObjectName(u"signTitleEdit")

        self.signatureForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.signTitleEdit)

        self.signNameEditLabel = QLabel(self.signatureBox)
        self.signNameEditLabel.setObjectName(u"signNameEditLabel")

        self.signatureForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.signNameEditLabel)

        self.signNameEdit = QLineEdit(self.signatureBox)
        self.signNameEdit.setObjectName(u"signNameEdit")

        self.signatureForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.signNameEdit)


        self.factsGrid.addWidget(self.signatureBox, 4, 1, 1, 1)

        self.endSpacer = QSpacerItem(10, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.factsGrid.addItem(self.endSpacer, 5, 0, 1, 1)

        self.factsGrid.setColumnStretch(0, 1)
        self.factsGrid.setColumnStretch(1, 1)

        self.contentLayout.addLayout(self.factsGrid)

        self.scroll.setWidget(self.content)
        self.splitter.addWidget(self.scroll)

        self.outerLayout.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.docTypeBoxLabel.setBuddy(self.docTypeBox)
        self.numberEditLabel.setBuddy(self.numberEdit)
        self.symbolEditLabel.setBuddy(self.symbolEdit)
        self.placeEditLabel.setBuddy(self.placeEdit)
        self.dateEditLabel.setBuddy(self.dateEdit)
        self.yearEditLabel.setBuddy(self.yearEdit)
        self.parentEditLabel.setBuddy(self.parentEdit)
        self.issuerEditLabel.setBuddy(self.issuerEdit)
        self.titleEditLabel.setBuddy(self.titleEdit)
        self.addresseesEditLabel.setBuddy(self.addresseesEdit)
        self.recipientsEditLabel.setBuddy(self.recipientsEdit)
        self.authorityEditLabel.setBuddy(self.authorityEdit)
        self.signTitleEditLabel.setBuddy(self.signTitleEdit)
        self.signNameEditLabel.setBuddy(self.signNameEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FactsTab)

        QMetaObject.connectSlotsByName(FactsTab)
    # setupUi

    def retranslateUi(self, FactsTab):
        FactsTab.setWindowTitle(QCoreApplication.translate("FactsTab", u"Th\u00f4ng tin", None))
        self.previewButton.setText(QCoreApplication.translate("FactsTab", u"Xem tr\u01b0\u1edbc v\u0103n b\u1ea3n", None))
#if QT_CONFIG(tooltip)
        self.previewButton.setToolTip(QCoreApplication.translate("FactsTab", u"Hi\u1ec7n ho\u1eb7c \u1ea9n v\u0103n b\u1ea3n nh\u01b0 khi in \u1edf b\u00ean ph\u1ea3i (F8)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previewButton.setAccessibleName(QCoreApplication.translate("FactsTab", u"Xem tr\u01b0\u1edbc v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(shortcut)
        self.previewButton.setShortcut(QCoreApplication.translate("FactsTab", u"F8", None))
#endif // QT_CONFIG(shortcut)
        self.documentBox.setTitle(QCoreApplication.translate("FactsTab", u"V\u0103n b\u1ea3n", None))
        self.docTypeBoxLabel.setText(QCoreApplication.translate("FactsTab", u"&Lo\u1ea1i v\u0103n b\u1ea3n:", None))
        self.docTypeBox.setItemText(0, QCoreApplication.translate("FactsTab", u"K\u1ebf ho\u1ea1ch", None))
        self.docTypeBox.setItemText(1, QCoreApplication.translate("FactsTab", u"C\u00f4ng v\u0103n", None))
        self.docTypeBox.setItemText(2, QCoreApplication.translate("FactsTab", u"Ch\u01b0\u01a1ng tr\u00ecnh", None))
        self.docTypeBox.setItemText(3, QCoreApplication.translate("FactsTab", u"Quy\u1ebft \u0111\u1ecbnh", None))
        self.docTypeBox.setItemText(4, QCoreApplication.translate("FactsTab", u"B\u00e1o c\u00e1o", None))

#if QT_CONFIG(accessibility)
        self.docTypeBox.setAccessibleName(QCoreApplication.translate("FactsTab", u"Lo\u1ea1i v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.numberEditLabel.setText(QCoreApplication.translate("FactsTab", u"&S\u1ed1:", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"S\u1ed1 v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.numberEdit.setPlaceholderText(QCoreApplication.translate("FactsTab", u"\u0110\u1ec3 tr\u1ed1ng khi ch\u01b0a ph\u00e1t h\u00e0nh", None))
        self.symbolEditLabel.setText(QCoreApplication.translate("FactsTab", u"&K\u00fd hi\u1ec7u:", None))
#if QT_CONFIG(accessibility)
        self.symbolEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"K\u00fd hi\u1ec7u v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.symbolEdit.setPlaceholderText(QCoreApplication.translate("FactsTab", u"KH-UBND", None))
        self.placeEditLabel.setText(QCoreApplication.translate("FactsTab", u"\u0110\u1ecb&a danh:", None))
#if QT_CONFIG(accessibility)
        self.placeEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"\u0110\u1ecba danh", None))
#endif // QT_CONFIG(accessibility)
        self.dateEditLabel.setText(QCoreApplication.translate("FactsTab", u"&Ng\u00e0y ban h\u00e0nh:", None))
#if QT_CONFIG(accessibility)
        self.dateEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"Ng\u00e0y ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.dateEdit.setPlaceholderText(QCoreApplication.translate("FactsTab", u"ng\u00e0y 05 th\u00e1ng 02 n\u0103m 2026", None))
        self.yearEditLabel.setText(QCoreApplication.translate("FactsTab", u"N\u0103&m k\u1ebf ho\u1ea1ch:", None))
#if QT_CONFIG(accessibility)
        self.yearEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"N\u0103m k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.issuerBox.setTitle(QCoreApplication.translate("FactsTab", u"C\u01a1 quan v\u00e0 tr\u00edch y\u1ebfu", None))
        self.parentEditLabel.setText(QCoreApplication.translate("FactsTab", u"C\u01a1 quan &c\u1ea5p tr\u00ean:", None))
#if QT_CONFIG(accessibility)
        self.parentEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"C\u01a1 quan c\u1ea5p tr\u00ean tr\u1ef1c ti\u1ebfp", None))
#endif // QT_CONFIG(accessibility)
        self.parentEdit.setPlaceholderText(QCoreApplication.translate("FactsTab", u"\u0110\u1ec3 tr\u1ed1ng khi kh\u00f4ng in", None))
        self.issuerEditLabel.setText(QCoreApplication.translate("FactsTab", u"C\u01a1 quan &ban h\u00e0nh:", None))
#if QT_CONFIG(accessibility)
        self.issuerEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"C\u01a1 quan ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.titleEditLabel.setText(QCoreApplication.translate("FactsTab", u"&Tr\u00edch y\u1ebfu:", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"Tr\u00edch y\u1ebfu n\u1ed9i dung", None))
#endif // QT_CONFIG(accessibility)
        self.basesBox.setTitle(QCoreApplication.translate("FactsTab", u"C\u0103n c\u1ee9 ban h\u00e0nh (m\u1ed7i d\u00f2ng m\u1ed9t c\u0103n c\u1ee9)", None))
#if QT_CONFIG(accessibility)
        self.basesEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"C\u0103n c\u1ee9 ban h\u00e0nh, m\u1ed7i d\u00f2ng m\u1ed9t c\u0103n c\u1ee9", None))
#endif // QT_CONFIG(accessibility)
        self.basesEdit.setPlaceholderText(QCoreApplication.translate("FactsTab", u"M\u1ed7i d\u00f2ng m\u1ed9t c\u0103n c\u1ee9", None))
        self.goalsBox.setTitle(QCoreApplication.translate("FactsTab", u"M\u1ee5c ti\u00eau", None))
#if QT_CONFIG(accessibility)
        self.goalsTable.setAccessibleName(QCoreApplication.translate("FactsTab", u"M\u1ee5c ti\u00eau c\u1ee7a k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.goalsAddButton.setText(QCoreApplication.translate("FactsTab", u"Th\u00eam m\u1ee5c ti\u00eau", None))
        self.goalsRemoveButton.setText(QCoreApplication.translate("FactsTab", u"X\u00f3a m\u1ee5c ti\u00eau", None))
        self.reportingBox.setTitle(QCoreApplication.translate("FactsTab", u"Ch\u1ebf \u0111\u1ed9 b\u00e1o c\u00e1o", None))
#if QT_CONFIG(accessibility)
        self.reportingTable.setAccessibleName(QCoreApplication.translate("FactsTab", u"Ch\u1ebf \u0111\u1ed9 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(accessibility)
        self.rulesToldLabel.setText("")
#if QT_CONFIG(accessibility)
        self.rulesToldLabel.setAccessibleName(QCoreApplication.translate("FactsTab", u"C\u00e1c k\u1ef3 b\u00e1o c\u00e1o t\u00ednh ra", None))
#endif // QT_CONFIG(accessibility)
        self.reportingAddButton.setText(QCoreApplication.translate("FactsTab", u"Th\u00eam k\u1ef3 b\u00e1o c\u00e1o\u2026", None))
        self.reportingRemoveButton.setText(QCoreApplication.translate("FactsTab", u"X\u00f3a d\u00f2ng b\u00e1o c\u00e1o", None))
        self.receiverBox.setTitle(QCoreApplication.translate("FactsTab", u"N\u01a1i g\u1eedi, n\u01a1i nh\u1eadn", None))
        self.addresseesEditLabel.setText(QCoreApplication.translate("FactsTab", u"K\u00ednh &g\u1eedi:", None))
#if QT_CONFIG(accessibility)
        self.addresseesEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"K\u00ednh g\u1eedi, m\u1ed7i d\u00f2ng m\u1ed9t n\u01a1i", None))
#endif // QT_CONFIG(accessibility)
        self.addresseesEdit.setPlaceholderText(QCoreApplication.translate("FactsTab", u"Ch\u1ec9 d\u00f9ng cho c\u00f4ng v\u0103n", None))
        self.recipientsEditLabel.setText(QCoreApplication.translate("FactsTab", u"N\u01a1&i nh\u1eadn:", None))
#if QT_CONFIG(accessibility)
        self.recipientsEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"N\u01a1i nh\u1eadn, m\u1ed7i d\u00f2ng m\u1ed9t n\u01a1i", None))
#endif // QT_CONFIG(accessibility)
        self.signatureBox.setTitle(QCoreApplication.translate("FactsTab", u"Kh\u1ed1i ch\u1eef k\u00fd", None))
        self.authorityEditLabel.setText(QCoreApplication.translate("FactsTab", u"T&h\u1ea9m quy\u1ec1n k\u00fd:", None))
#if QT_CONFIG(accessibility)
        self.authorityEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"Th\u1ea9m quy\u1ec1n k\u00fd, m\u1ed7i d\u00f2ng m\u1ed9t \u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.authorityEdit.setPlaceholderText(QCoreApplication.translate("FactsTab", u"TM. \u1ee6Y BAN NH\u00c2N D\u00c2N", None))
        self.signTitleEditLabel.setText(QCoreApplication.translate("FactsTab", u"Ch\u1ee9c &v\u1ee5:", None))
#if QT_CONFIG(accessibility)
        self.signTitleEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"Ch\u1ee9c v\u1ee5 ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.signTitleEdit.setPlaceholderText(QCoreApplication.translate("FactsTab", u"CH\u1ee6 T\u1ecaCH", None))
        self.signNameEditLabel.setText(QCoreApplication.translate("FactsTab", u"H\u1ecd t\u00ean:", None))
#if QT_CONFIG(accessibility)
        self.signNameEdit.setAccessibleName(QCoreApplication.translate("FactsTab", u"H\u1ecd t\u00ean ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

