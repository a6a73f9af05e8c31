"""The form ui/task_panel.ui, compiled by "dev.py forms": change it in Qt Designer, not here."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QFormLayout,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from caicach_desktop.gui.widgets.day_edit import DayEdit

class Ui_TaskPanel(object):
    def setupUi(self, TaskPanel):
        if not TaskPanel.objectName():
            TaskPanel.setObjectName(u"TaskPanel")
        TaskPanel.resize(420, 600)
        self.sides = QHBoxLayout(TaskPanel)
        self.sides.setSpacing(0)
        self.sides.setObjectName(u"sides")
        self.sides.setContentsMargins(0, 0, 0, 0)
        self.factsArea = QScrollArea(TaskPanel)
        self.factsArea.setObjectName(u"factsArea")
        self.factsArea.setWidgetResizable(True)
        self.factsArea.setFrameShape(QFrame.Shape.NoFrame)
        self.factsArea.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.factsContent = QWidget()
        self.factsContent.setObjectName(u"factsContent")
        self.facts = QHBoxLayout(self.factsContent)
        self.facts.setSpacing(12)
        self.facts.setObjectName(u"facts")
        self.facts.setContentsMargins(12, 10, 12, 10)
        self.textsLayout = QVBoxLayout()
        self.textsLayout.setSpacing(6)
        self.textsLayout.setObjectName(u"textsLayout")
        self.headingLabel = QLabel(self.factsContent)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setWordWrap(True)
        self.headingLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.headingLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.textsLayout.addWidget(self.headingLabel)

        self.criterionLabel = QLabel(self.factsContent)
        self.criterionLabel.setObjectName(u"criterionLabel")
        self.criterionLabel.setWordWrap(True)
        self.criterionLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.criterionLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.textsLayout.addWidget(self.criterionLabel)

        self.taskLabel = QLabel(self.factsContent)
        self.taskLabel.setObjectName(u"taskLabel")
        self.taskLabel.setWordWrap(True)
        self.taskLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.taskLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.textsLayout.addWidget(self.taskLabel)

        self.spacer1 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.textsLayout.addItem(self.spacer1)


        self.facts.addLayout(self.textsLayout)

        self.formLayout = QVBoxLayout()
        self.formLayout.setObjectName(u"formLayout")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setVerticalSpacing(6)
        self.form.setHorizontalSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.leadCaption = QLabel(self.factsContent)
        self.leadCaption.setObjectName(u"leadCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.leadCaption)

        self.leadLabel = QLabel(self.factsContent)
        self.leadLabel.setObjectName(u"leadLabel")
        self.leadLabel.setWordWrap(True)
        self.leadLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.leadLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.leadLabel)

        self.partnerCaption = QLabel(self.factsContent)
        self.partnerCaption.setObjectName(u"partnerCaption")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.partnerCaption)

        self.partnerLabel = QLabel(self.factsContent)
        self.partnerLabel.setObjectName(u"partnerLabel")
        self.partnerLabel.setWordWrap(True)
        self.partnerLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.partnerLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.partnerLabel)

        self.linksCaption = QLabel(self.factsContent)
        self.linksCaption.setObjectName(u"linksCaption")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.linksCaption)

        self.linksBox = QWidget(self.factsContent)
        self.linksBox.setObjectName(u"linksBox")
        self.linksLayout = QVBoxLayout(self.linksBox)
        self.linksLayout.setSpacing(4)
        self.linksLayout.setObjectName(u"linksLayout")
        self.linksLayout.setContentsMargins(0, 0, 0, 0)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.linksBox)

        self.linkCaption = QLabel(self.factsContent)
        self.linkCaption.setObjectName(u"linkCaption")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.linkCaption)

        self.linkBox = QWidget(self.factsContent)
        self.linkBox.setObjectName(u"linkBox")
        self.linkLayout = QHBoxLayout(self.linkBox)
        self.linkLayout.setSpacing(6)
        self.linkLayout.setObjectName(u"linkLayout")
        self.linkLayout.setContentsMargins(0, 0, 0, 0)
        self.linkCombo = ChoiceBox(self.linkBox)
        self.linkCombo.setObjectName(u"linkCombo")

        self.linkLayout.addWidget(self.linkCombo)

        self.roleCombo = QComboBox(self.linkBox)
        self.roleCombo.setObjectName(u"roleCombo")

        self.linkLayout.addWidget(self.roleCombo)

        self.linkButton = QPushButton(self.linkBox)
        self.linkButton.setObjectName(u"linkButton")

        self.linkLayout.addWidget(self.linkButton)

        self.linkLayout.setStretch(0, 1)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.linkBox)

        self.deadlineCaption = QLabel(self.factsContent)
        self.deadlineCaption.setObjectName(u"deadlineCaption")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.deadlineCaption)

        self.deadlineLabel = QLabel(self.factsContent)
        self.deadlineLabel.setObjectName(u"deadlineLabel")
        self.deadlineLabel.setWordWrap(True)
        self.deadlineLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.deadlineLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.deadlineLabel)

        self.understoodCaption = QLabel(self.factsContent)
        self.understoodCaption.setObjectName(u"understoodCaption")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.understoodCaption)

        self.understoodLabel = QLabel(self.factsContent)
        self.understoodLabel.setObjectName(u"understoodLabel")
        self.understoodLabel.setWordWrap(True)
        self.understoodLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.understoodLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.understoodLabel)

        self.dueCaption = QLabel(self.factsContent)
        self.dueCaption.setObjectName(u"dueCaption")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.dueCaption)

        self.dueBox = QWidget(self.factsContent)
        self.dueBox.setObjectName(u"dueBox")
        self.dueLayout = QHBoxLayout(self.dueBox)
        self.dueLayout.setSpacing(6)
        self.dueLayout.setObjectName(u"dueLayout")
        self.dueLayout.setContentsMargins(0, 0, 0, 0)
        self.dueEdit = DayEdit(self.dueBox)
        self.dueEdit.setObjectName(u"dueEdit")
        self.dueEdit.setCalendarPopup(True)

        self.dueLayout.addWidget(self.dueEdit)

        self.dueButton = QPushButton(self.dueBox)
        self.dueButton.setObjectName(u"dueButton")

        self.dueLayout.addWidget(self.dueButton)

        self.noDueButton = QPushButton(self.dueBox)
        self.noDueButton.setObjectName(u"noDueButton")

        self.dueLayout.addWidget(self.noDueButton)

        self.spacer2 = QSpacerItem(20, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dueLayout.addItem(self.spacer2)


        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.dueBox)


        self.formLayout.addLayout(self.form)

        self.spacer3 = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.formLayout.addItem(self.spacer3)


        self.facts.addLayout(self.formLayout)

        self.facts.setStretch(0, 1)
        self.facts.setStretch(1, 1)
        self.factsArea.setWidget(self.factsContent)

        self.sides.addWidget(self.factsArea)

        self.historyBox = QWidget(TaskPanel)
        self.historyBox.setObjectName(u"historyBox")
        self.historyLayout = QVBoxLayout(self.historyBox)
        self.historyLayout.setSpacing(6)
        self.historyLayout.setObjectName(u"historyLayout")
        self.historyLayout.setContentsMargins(12, 10, 12, 10)
        self.historyLabel = QLabel(self.historyBox)
        self.historyLabel.setObjectName(u"historyLabel")

        self.historyLayout.addWidget(self.historyLabel)

        self.historyTable = QTableView(self.historyBox)
        self.historyTable.setObjectName(u"historyTable")
        self.historyTable.setMinimumSize(QSize(0, 80))
        self.historyTable.setWordWrap(True)
        self.historyTable.setShowGrid(False)
        self.historyTable.setTabKeyNavigation(False)
        self.historyTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.historyTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.historyTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.historyTable.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.historyLayout.addWidget(self.historyTable)

        self.noHistoryLabel = QLabel(self.historyBox)
        self.noHistoryLabel.setObjectName(u"noHistoryLabel")
        self.noHistoryLabel.setWordWrap(True)
        self.noHistoryLabel.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.historyLayout.addWidget(self.noHistoryLabel)

        self.historyLayout.setStretch(1, 1)
        self.historyLayout.setStretch(2, 1)

        self.sides.addWidget(self.historyBox)

        self.sides.setStretch(0, 2)
        self.sides.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.linkCaption.setBuddy(self.linkCombo)
        self.historyLabel.setBuddy(self.historyTable)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TaskPanel)

        QMetaObject.connectSlotsByName(TaskPanel)
    # setupUi

    def retranslateUi(self, TaskPanel):
#if QT_CONFIG(accessibility)
        self.factsArea.setAccessibleName(QCoreApplication.translate("TaskPanel", u"Nhi\u1ec7m v\u1ee5 \u0111ang ch\u1ecdn", None))
#endif // QT_CONFIG(accessibility)
        self.headingLabel.setText("")
#if QT_CONFIG(accessibility)
        self.headingLabel.setAccessibleName(QCoreApplication.translate("TaskPanel", u"Nh\u00f3m", None))
#endif // QT_CONFIG(accessibility)
        self.criterionLabel.setText("")
#if QT_CONFIG(accessibility)
        self.criterionLabel.setAccessibleName(QCoreApplication.translate("TaskPanel", u"Ti\u00eau ch\u00ed v\u00e0 ch\u1ec9 ti\u00eau", None))
#endif // QT_CONFIG(accessibility)
        self.taskLabel.setText("")
#if QT_CONFIG(accessibility)
        self.taskLabel.setAccessibleName(QCoreApplication.translate("TaskPanel", u"N\u1ed9i dung nhi\u1ec7m v\u1ee5", None))
#endif // QT_CONFIG(accessibility)
        self.leadCaption.setText(QCoreApplication.translate("TaskPanel", u"Ch\u1ee7 tr\u00ec", None))
        self.leadLabel.setText("")
#if QT_CONFIG(accessibility)
        self.leadLabel.setAccessibleName(QCoreApplication.translate("TaskPanel", u"C\u01a1 quan ch\u1ee7 tr\u00ec nh\u01b0 trong k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.partnerCaption.setText(QCoreApplication.translate("TaskPanel", u"Ph\u1ed1i h\u1ee3p", None))
        self.partnerLabel.setText("")
#if QT_CONFIG(accessibility)
        self.partnerLabel.setAccessibleName(QCoreApplication.translate("TaskPanel", u"C\u01a1 quan ph\u1ed1i h\u1ee3p nh\u01b0 trong k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.linksCaption.setText(QCoreApplication.translate("TaskPanel", u"\u0110\u00e3 nh\u1eadn ra", None))
        self.linkCaption.setText(QCoreApplication.translate("TaskPanel", u"&G\u1eafn th\u00eam", None))
#if QT_CONFIG(accessibility)
        self.linkCombo.setAccessibleName(QCoreApplication.translate("TaskPanel", u"C\u01a1 quan \u0111\u1ec3 g\u1eafn v\u00e0o nhi\u1ec7m v\u1ee5", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.linkCombo.setToolTip(QCoreApplication.translate("TaskPanel", u"C\u01a1 quan \u0111\u1ec3 g\u1eafn v\u00e0o nhi\u1ec7m v\u1ee5", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.roleCombo.setAccessibleName(QCoreApplication.translate("TaskPanel", u"Vai tr\u00f2 c\u1ee7a c\u01a1 quan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.roleCombo.setToolTip(QCoreApplication.translate("TaskPanel", u"Vai tr\u00f2 c\u1ee7a c\u01a1 quan", None))
#endif // QT_CONFIG(tooltip)
        self.linkButton.setText(QCoreApplication.translate("TaskPanel", u"G\u1eafn", None))
#if QT_CONFIG(tooltip)
        self.linkButton.setToolTip(QCoreApplication.translate("TaskPanel", u"G\u1eafn c\u01a1 quan \u0111\u00e3 ch\u1ecdn v\u00e0o nhi\u1ec7m v\u1ee5 n\u00e0y", None))
#endif // QT_CONFIG(tooltip)
        self.deadlineCaption.setText(QCoreApplication.translate("TaskPanel", u"Th\u1eddi h\u1ea1n", None))
        self.deadlineLabel.setText("")
#if QT_CONFIG(accessibility)
        self.deadlineLabel.setAccessibleName(QCoreApplication.translate("TaskPanel", u"Th\u1eddi h\u1ea1n nh\u01b0 trong k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(accessibility)
        self.understoodCaption.setText(QCoreApplication.translate("TaskPanel", u"\u0110\u01b0\u1ee3c hi\u1ec3u l\u00e0", None))
        self.understoodLabel.setText("")
#if QT_CONFIG(accessibility)
        self.understoodLabel.setAccessibleName(QCoreApplication.translate("TaskPanel", u"Th\u1eddi h\u1ea1n \u0111\u01b0\u1ee3c hi\u1ec3u l\u00e0", None))
#endif // QT_CONFIG(accessibility)
        self.dueCaption.setText(QCoreApplication.translate("TaskPanel", u"Ng\u00e0y h\u1ea1n", None))
        self.dueEdit.setDisplayFormat(QCoreApplication.translate("TaskPanel", u"dd/MM/yyyy", None))
#if QT_CONFIG(accessibility)
        self.dueEdit.setAccessibleName(QCoreApplication.translate("TaskPanel", u"Ng\u00e0y h\u1ea1n t\u1ef1 \u0111\u1eb7t", None))
#endif // QT_CONFIG(accessibility)
        self.dueButton.setText(QCoreApplication.translate("TaskPanel", u"\u0110\u1eb7t ng\u00e0y", None))
#if QT_CONFIG(tooltip)
        self.dueButton.setToolTip(QCoreApplication.translate("TaskPanel", u"D\u00f9ng ng\u00e0y n\u00e0y l\u00e0m h\u1ea1n c\u1ee7a nhi\u1ec7m v\u1ee5; ch\u1eef in trong k\u1ebf ho\u1ea1ch gi\u1eef nguy\u00ean", None))
#endif // QT_CONFIG(tooltip)
        self.noDueButton.setText(QCoreApplication.translate("TaskPanel", u"B\u1ecf ng\u00e0y", None))
#if QT_CONFIG(tooltip)
        self.noDueButton.setToolTip(QCoreApplication.translate("TaskPanel", u"Tr\u1ea3 l\u1ea1i th\u1eddi h\u1ea1n nh\u01b0 trong k\u1ebf ho\u1ea1ch", None))
#endif // QT_CONFIG(tooltip)
        self.historyLabel.setText(QCoreApplication.translate("TaskPanel", u"Ti\u1ebfn \u0111\u1ed9 theo k\u1ef3", None))
#if QT_CONFIG(accessibility)
        self.historyTable.setAccessibleName(QCoreApplication.translate("TaskPanel", u"Ti\u1ebfn \u0111\u1ed9 theo k\u1ef3", None))
#endif // QT_CONFIG(accessibility)
        self.noHistoryLabel.setText(QCoreApplication.translate("TaskPanel", u"Ch\u01b0a c\u00f3 b\u00e1o c\u00e1o n\u00e0o v\u1ec1 nhi\u1ec7m v\u1ee5 n\u00e0y.", None))
        pass
    # retranslateUi

