"""What the export dialog writes: document, agency, period, format, medium; what does not apply says why."""

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QListWidgetItem

from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.domain.reporting import period_name, quarter_of
from caicach_desktop.domain.text import sort_key, squeeze
from caicach_desktop.gui import icons
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.medium import is_electronic, offer_mediums, remember_medium
from caicach_desktop.gui.forms.ui_export_dialog import Ui_ExportDialog
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.services import agencies, exporting
from caicach_desktop.services.exporting import Content, ExportOptions
from caicach_desktop.services.files import PLAN_FILE

FORMAT_ICONS = {".docx": "file-word", ".pdf": "file-pdf", ".xlsx": "file-excel", ".json": "plan"}
# The content `WHOLE` is two documents: with an agency it is the công văn that gives it its tasks.
LETTER = "letter"
ONE_AGENCY = (Content.ASSIGNMENT.value, LETTER)
EVERY_AGENCY = "Mọi cơ quan (toàn bộ)"
ITEM_ROLE = Qt.ItemDataRole.UserRole
_KEPT = "kept"


class ExportChoices(QObject):
    """Fills the fields of the export dialog and reads them; `changed` tells that another document is wanted."""

    changed = Signal()

    def __init__(
        self, context: AppContext, ui: Ui_ExportDialog, whole: WholePlan, appendix_id: int, parent: QObject
    ) -> None:
        """`appendix_id` is the only appendix ticked at first; 0: all are."""
        super().__init__(parent)
        self._context = context
        self._ui = ui
        self._tips: dict[QComboBox, str] = {}
        for combo in (ui.contentCombo, ui.agencyCombo, ui.periodCombo, ui.formatCombo, ui.mediumCombo):
            filter_bar.prepare(combo)
            self._tips[combo] = combo.toolTip()
        self._fill_content(whole)
        self.show_appendices(whole, appendix_id)
        self._fill_agencies()
        self._fill_periods(whole.plan.year)
        self._fill_formats()
        self._follow()
        if self.content in (Content.WHOLE.value, LETTER):
            self._tick_all()
        ui.contentCombo.currentIndexChanged.connect(self._content_chosen)
        ui.appendixList.itemChanged.connect(self._emit)
        for combo in (ui.agencyCombo, ui.periodCombo, ui.formatCombo, ui.mediumCombo):
            combo.currentIndexChanged.connect(self._emit)

    # --- filling ------------------------------------------------------------------------------------------------------

    def _fill_content(self, whole: WholePlan) -> None:
        kind = squeeze(whole.plan.doc_type).lower() or "văn bản"
        combo = self._ui.contentCombo
        parts = (
            (Content.APPENDICES.value, "Phụ lục"),
            (Content.WHOLE.value, f"Cả {kind} kèm phụ lục"),
            (Content.ASSIGNMENT.value, "Phụ lục giao việc một cơ quan"),
            (LETTER, "Công văn giao việc một cơ quan"),
            (Content.PROGRESS.value, "Phụ lục kèm tiến độ"),
        )
        for value, text in parts if whole.appendices else parts[1:2]:
            combo.addItem(text if whole.appendices else f"Cả {kind}", value)
        filter_bar.choose(combo, self._context.settings.get("export_content"))

    def show_appendices(self, whole: WholePlan, appendix_id: int = 0) -> None:
        """List the appendices, all of them ticked or only one."""
        with QSignalBlocker(self._ui.appendixList):
            self._ui.appendixList.clear()
            for part in whole.appendices:
                title = squeeze(" ".join(part.appendix.title))
                item = QListWidgetItem(f"{part.appendix.number}: {title}" if title else part.appendix.number)
                item.setToolTip(item.text())
                item.setData(ITEM_ROLE, part.appendix.id)
                chosen = appendix_id in (0, part.appendix.id)
                item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
                self._ui.appendixList.addItem(item)
                if part.appendix.id == appendix_id:
                    self._ui.appendixList.setCurrentItem(item)
        if self._ui.appendixList.currentRow() < 0:
            self._ui.appendixList.setCurrentRow(0)

    def _fill_agencies(self) -> None:
        known = self._context.do(agencies.list_agencies) or []
        names = sorted(((agency.name, agency.id) for agency in known), key=lambda line: sort_key(line[0]))
        filter_bar.fill(self._ui.agencyCombo, EVERY_AGENCY, names)
        if self.content in ONE_AGENCY:
            filter_bar.choose(self._ui.agencyCombo, self._context.settings.get("export_agency"))

    def _fill_periods(self, year: int | None) -> None:
        today = self._context.today()
        for code in exporting.periods(sorted({today.year, year or today.year})):
            self._ui.periodCombo.addItem(period_name(code), code)
        settings = self._context.settings
        filter_bar.choose(self._ui.periodCombo, quarter_of(today))
        for name in ("period", "export_period"):
            place = self._ui.periodCombo.findData(settings.get(name))
            if place >= 0:
                self._ui.periodCombo.setCurrentIndex(place)

    def _fill_formats(self) -> None:
        ui, settings = self._ui, self._context.settings
        for suffix, name in exporting.export_formats():
            ui.formatCombo.addItem(icons.icon(FORMAT_ICONS.get(suffix, "plan")), name, suffix)
        filter_bar.choose(ui.formatCombo, settings.get("export_format"))
        offer_mediums(ui.mediumCombo, settings)

    # --- what is chosen -----------------------------------------------------------------------------------------------

    @property
    def content(self) -> str:
        """The document chosen; a plan file has none, it holds the data of the appendices."""
        return str(self._ui.contentCombo.currentData() or Content.APPENDICES.value)

    @property
    def suffix(self) -> str:
        """The chosen format's suffix, with its dot."""
        return str(self._ui.formatCombo.currentData())

    def options(self) -> ExportOptions:
        """The choices as the export takes them; no ids where all appendices are ticked."""
        ticked = self.ticked()
        every = len(ticked) == self._ui.appendixList.count()
        return ExportOptions(
            appendix_ids=() if every else tuple(ticked),
            agency_id=self._ui.agencyCombo.currentData(),
            electronic=is_electronic(self._ui.mediumCombo),
            content=Content.WHOLE if self.content == LETTER else Content(self.content),
            period=self._ui.periodCombo.currentData() or "",
        )

    @property
    def agency(self) -> str:
        """The name of the agency chosen, or nothing."""
        return self._ui.agencyCombo.currentText() if self._ui.agencyCombo.currentData() else ""

    def ticked(self) -> list[int]:
        """The ids of the appendices ticked."""
        items = (self._ui.appendixList.item(i) for i in range(self._ui.appendixList.count()))
        return [item.data(ITEM_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked]

    def fault(self) -> str:
        """What keeps these choices from being a document, or nothing."""
        if self._ui.appendixList.count() and not self.ticked() and self.content != Content.WHOLE.value:
            return "Hãy đánh dấu ít nhất một phụ lục."
        if self.content in ONE_AGENCY and not self._ui.agencyCombo.currentData():
            return "Hãy chọn cơ quan được giao việc."
        return ""

    def remember(self) -> None:
        """Keep the choices for the next time."""
        settings, options = self._context.settings, self.options()
        settings.set("export_format", self.suffix)
        if self.suffix != PLAN_FILE:
            settings.set("export_content", self.content)
            remember_medium(self._ui.mediumCombo, settings)
        if self.content in ONE_AGENCY:
            settings.set("export_agency", options.agency_id)
        if options.period:
            settings.set("export_period", options.period)

    # --- following ----------------------------------------------------------------------------------------------------

    @Slot()
    def _content_chosen(self) -> None:
        if self.content in (Content.WHOLE.value, LETTER):
            self._tick_all()
        self._emit()

    def _tick_all(self) -> None:
        """A whole document goes with all its appendices, unless some are taken out by hand."""
        with QSignalBlocker(self._ui.appendixList):
            for row in range(self._ui.appendixList.count()):
                self._ui.appendixList.item(row).setCheckState(Qt.CheckState.Checked)

    @Slot()
    def _emit(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Switch off what does not apply; the field itself says why."""
        ui = self._ui
        data_only = self.suffix == PLAN_FILE
        self._allow(ui.contentCombo, "Dữ liệu của các phụ lục" if data_only else "")
        whole = self.content == Content.WHOLE.value
        self._allow(ui.agencyCombo, "Cả văn bản gồm mọi cơ quan" if whole else "")
        one = self.content in ONE_AGENCY
        ui.agencyCombo.setItemText(0, "Chọn cơ quan…" if one else EVERY_AGENCY)
        progress = self.content == Content.PROGRESS.value
        self._allow(ui.periodCombo, "" if progress else "Chỉ dùng khi kèm tiến độ")
        self._allow(ui.mediumCombo, "Tệp kế hoạch không chia bản" if data_only else "")

    def _allow(self, combo: QComboBox, reason: str) -> None:
        """Switch a field off where there is a reason, which then stands in it; on again with the choice it had."""
        if combo.isEnabled() == (not reason):
            return
        with QSignalBlocker(combo):
            if reason:
                combo.setProperty(_KEPT, combo.currentIndex())
            combo.setPlaceholderText(reason)
            combo.setCurrentIndex(-1 if reason else combo.property(_KEPT))
        combo.setEnabled(not reason)
        combo.setToolTip(reason or self._tips[combo])
