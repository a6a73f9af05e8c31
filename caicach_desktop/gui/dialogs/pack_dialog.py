"""Đóng gói gửi nơi khác: a plan with the reports of some periods and their evidence as one file."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from caicach_desktop.domain.figures import shortened
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.package import SUFFIX, Package
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.plan_name import plan_line
from caicach_desktop.domain.reporting import period_name
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui import icons, messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_pack_dialog import Ui_PackDialog
from caicach_desktop.gui.jobs import Job
from caicach_desktop.gui.widgets.filter_bar import prepare
from caicach_desktop.gui.widgets.tick_list import Tickable, TickList
from caicach_desktop.services.packable import PackablePeriod, packable_periods, package_name, size_told
from caicach_desktop.services.packing import PackOptions, pack
from caicach_desktop.services.plans import list_plans, load_plan

FILTER = f"Gói báo cáo (*{SUFFIX})"
NO_REPORTS = "Kế hoạch này chưa có báo cáo nào; gói chỉ có kế hoạch."
_MOST_CHARS = 64


class PackDialog(BaseDialog):
    """Ticks all periods at first, or the one it is asked for; after writing it opens the folder if wished."""

    def __init__(self, context: AppContext, plan_id: int, code: str = "", parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.written: Path | None = None
        self._code = code
        self._job: Job | None = None
        self._plan = Plan()
        self._periods: list[PackablePeriod] = []
        self._suggested = ""
        self.ui = Ui_PackDialog()
        self.ui.setupUi(self)
        labels = (self.ui.planLabel, self.ui.senderLabel, self.ui.fileLabel)
        for label in labels:
            label.setMinimumWidth(max(one.sizeHint().width() for one in labels))
        self.list: TickList[str] = TickList(self.ui.list, self.ui.allBox)
        self._set_up()
        self._fill_plans(plan_id)

    def _set_up(self) -> None:
        ui = self.ui
        make_primary(ui.packButton)
        prepare(ui.planCombo, 40)
        ui.resultLabel.setProperty("notice", True)
        ui.fileButton.setIcon(icons.icon("folder"))
        ui.openButton.setIcon(icons.icon("folder"))
        for widget in (ui.progressBar, ui.resultLabel, ui.openButton):
            widget.hide()
        ui.planCombo.activated.connect(self._show_plan)
        self.list.changed.connect(self._follow_choice)
        ui.fileEdit.textChanged.connect(self._follow_choice)
        ui.fileButton.clicked.connect(self.choose_file)
        ui.packButton.clicked.connect(self.pack)
        ui.openButton.clicked.connect(self.open_folder)
        ui.closeButton.clicked.connect(self.reject)

    # --- what is packed -----------------------------------------------------------------------------------------------

    def _fill_plans(self, plan_id: int) -> None:
        for plan in self.context.do(list_plans) or []:
            self.ui.planCombo.addItem(shortened(plan_line(plan), _MOST_CHARS), plan.id)
        self.ui.planCombo.setCurrentIndex(max(self.ui.planCombo.findData(plan_id), 0))
        self._show_plan()

    @property
    def plan_id(self) -> int:
        """The plan chosen."""
        return int(self.ui.planCombo.currentData() or 0)

    @Slot()
    def _show_plan(self) -> None:
        whole = self.context.do(load_plan, self.plan_id)
        self._plan = whole.plan if whole else Plan()
        self._periods = self.context.do(packable_periods, self.plan_id) or []
        self.ui.planCombo.setToolTip(plan_line(self._plan))
        self.ui.senderEdit.setText(squeeze(self._plan.issuer))
        wanted = {self._code} & {period.code for period in self._periods}
        self.list.fill(
            Tickable(period.code, _told(period), not wanted or period.code in wanted) for period in self._periods
        )
        self.ui.allBox.setEnabled(bool(self._periods))
        self._tell("" if self._periods else NO_REPORTS)
        self._follow_choice()

    def ticked(self) -> list[str]:
        """The periods whose reports go along."""
        return self.list.ticked()

    @Slot()
    def _follow_choice(self, *_: object) -> None:
        ticked = self.ticked()
        chosen = [period for period in self._periods if period.code in ticked]
        files, size = sum(period.files for period in chosen), sum(period.size for period in chosen)
        told = f"{files} tệp, {size_told(size)}" if files else "không có"
        self.ui.evidenceBox.setText(f"Kèm &tài liệu kiểm chứng ({told})")
        self.ui.evidenceBox.setEnabled(files > 0)
        self._suggest(ticked)
        self.ui.packButton.setEnabled(bool(self.plan_id and self.target().stem) and self._job is None)

    # --- where to -----------------------------------------------------------------------------------------------------

    def _suggest(self, ticked: list[str]) -> None:
        """Suggest a name for what is ticked; one of the user's own stays."""
        edit = self.ui.fileEdit
        if edit.text() in ("", self._suggested):
            documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            folder = Path(self.context.settings.get("export_folder") or documents)
            self._suggested = str(folder / package_name(self._plan, ticked))
            with QSignalBlocker(edit):
                edit.setText(self._suggested)
        edit.setToolTip(edit.text())

    def target(self) -> Path:
        """The file that will be written."""
        text = self.ui.fileEdit.text().strip()
        return Path(text if not text or text.lower().endswith(SUFFIX) else text + SUFFIX).expanduser()

    @Slot()
    def choose_file(self) -> None:
        """Ask where the package goes."""
        name, _ = QFileDialog.getSaveFileName(
            self, "Ghi gói", str(self.target()), FILTER, options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self.ui.fileEdit.setText(name)

    # --- packing ------------------------------------------------------------------------------------------------------

    @Slot()
    def pack(self) -> None:
        """Write the package, in a worker; one that is there already is replaced only after asking."""
        path, store, plan_id, ticked = self.target(), self.context.store, self.plan_id, self.ticked()
        if path.exists() and not messages.ask(self, f"Đã có tệp “{path.name}”. Ghi đè lên tệp cũ?", "Ghi đè"):
            return
        options = PackOptions(
            sender=self.ui.senderEdit.text().strip(),
            with_reports=bool(ticked),
            with_evidence=self.ui.evidenceBox.isChecked(),
            periods=frozenset(ticked),
        )

        def work(progress: JobProgress) -> Package:
            return pack(store, plan_id, path, progress, options)

        self._tell("")
        self.ui.openButton.hide()
        self.ui.progressBar.setValue(0)
        self.ui.progressBar.show()
        self.ui.closeButton.setText("&Dừng lại")
        self._job = self.context.run_job("Đang đóng gói", work, self._done, quiet=True, owner=self)
        self._job.progressed.connect(self._progress)
        self._job.ended.connect(self._ended)
        self._follow_choice()

    def _done(self, package: Package) -> None:
        self.written = self.target()
        self.context.settings.set("export_folder", str(self.written.parent))
        size = size_told(self.written.stat().st_size)
        told = [f"{len(package.entries)} báo cáo", f"{len(package.files)} tệp kiểm chứng"]
        self._tell(f"Đã ghi {self.written.name} ({size}): kế hoạch, {', '.join(told)}.")
        self.ui.openButton.show()
        self.ui.openButton.setFocus()

    @Slot(int, str)
    def _progress(self, percent: int, _: str) -> None:
        self.ui.progressBar.setValue(percent)

    @Slot()
    def _ended(self) -> None:
        self._job = None
        self.ui.progressBar.hide()
        self.ui.closeButton.setText("Đó&ng")
        self._follow_choice()

    @Slot()
    def open_folder(self) -> None:
        """Show the folder of the package written."""
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written.parent)))

    def _tell(self, text: str) -> None:
        self.ui.resultLabel.setText(text)
        self.ui.resultLabel.setVisible(bool(text))

    def reject(self) -> None:
        """Esc and the button in the title bar stop packing first; nothing half written stays behind."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()


def _told(period: PackablePeriod) -> str:
    files = f", {period.files} tệp kiểm chứng ({size_told(period.size)})" if period.files else ""
    return f"{period_name(period.code)}: {period.reports} báo cáo{files}"
