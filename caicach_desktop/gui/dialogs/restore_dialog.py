"""Lists the backups that can be brought back, and asks for one that lies elsewhere."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QHeaderView, QWidget

from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.text import name_in_text
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_restore_dialog import Ui_RestoreDialog
from caicach_desktop.gui.models.record_table_model import RecordTableModel
from caicach_desktop.services.backups import Backup, backup_folder, backups_in, look_at

FILTER = "Bản sao lưu (*.db);;Mọi tệp (*)"
KINDS = {"truoc-nang-cap": "Trước khi nâng cấp", "truoc-khoi-phuc": "Trước khi khôi phục"}
# Whose data it is comes before what kind of backup: several offices may use one stick.
HEADS = ("Sao lưu lúc", "Cơ quan", "Loại", "Kế hoạch", "Tệp")
MOST_TITLES = 3


class RestoreDialog(BaseDialog):
    """`chosen` is the backup to bring back once the dialog was accepted."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_RestoreDialog()
        self.ui.setupUi(self)
        self._backups: list[Backup] = []
        self.model = RecordTableModel(HEADS, range(len(HEADS)), self)
        self._restore = self.ui.buttons.addButton("&Khôi phục", QDialogButtonBox.ButtonRole.AcceptRole)
        make_primary(self._restore)
        self._set_up_table()
        self.ui.chooseButton.clicked.connect(self.choose)
        self._show_facts()
        folders = [backup_folder(context.folder), *self._chosen_before()]
        context.run_job("Đang xem các bản sao lưu", lambda _: _found_in(folders), self._show, owner=self)

    @property
    def chosen(self) -> Backup | None:
        """The backup marked in the list."""
        rows = self.ui.table.selectionModel().selectedRows()
        return self._backups[rows[0].row()] if rows else None

    def _chosen_before(self) -> list[Path]:
        """The folder the user last backed up into: the backup looked for is mostly there."""
        name = self.context.settings.get("backup_folder")
        return [Path(name)] if name else []

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self.model)
        table.setProperty("list", True)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.selectionModel().selectionChanged.connect(self._show_facts)
        table.doubleClicked.connect(self.accept)

    @Slot(object)
    def _show(self, found: Sequence[Backup]) -> None:
        self._backups = list(found)
        self.model.show([_texts(one) for one in found])
        if found:
            self.ui.table.selectRow(0)
        self._show_facts()

    @Slot()
    def _show_facts(self) -> None:
        one = self.chosen
        self._restore.setEnabled(one is not None)
        if one is None:
            text = "" if self._backups else "Chưa có bản sao lưu nào trong máy này; hãy chọn tệp ở nơi khác."
        else:
            text = _facts(one)
        self.ui.factsLabel.setText(text)

    @Slot()
    def choose(self) -> None:
        """Ask for a backup that lies elsewhere, and mark it."""
        start = "".join(map(str, self._chosen_before()))
        name, _ = QFileDialog.getOpenFileName(self, "Chọn bản sao lưu", start, FILTER)
        if name:
            self.add(Path(name))

    def add(self, path: Path) -> None:
        """Look at a backup and put it on top of the list; one that cannot be brought back becomes one sentence."""

        def work(_: JobProgress) -> Backup:
            return look_at(path)

        self.context.run_job(
            "Đang kiểm tra bản sao lưu", work, lambda one: self._show([one, *self._backups]), owner=self
        )

    def accept(self) -> None:
        if self.chosen is not None:
            super().accept()


def _found_in(folders: Sequence[Path]) -> list[Backup]:
    """The backups in several folders, newest first; a stick that has been taken away has none."""
    found: dict[Path, Backup] = {}
    for folder in folders:
        with suppress(OSError):
            found |= {one.path: one for one in backups_in(folder)}
    return sorted(found.values(), key=lambda one: one.made, reverse=True)


def _texts(one: Backup) -> list[str]:
    kind = next((text for mark, text in KINDS.items() if mark in one.path.name), "Sao lưu")
    when = f"{one.made:%H:%M ngày %d/%m/%Y}"
    return [when, name_in_text("".join(one.issuers[:1])), kind, str(one.plans), one.path.name]


def _facts(one: Backup) -> str:
    """What tells one backup from another, in full."""
    lines = ["; ".join((*one.titles[:MOST_TITLES], *["…"] * (len(one.titles) > MOST_TITLES)))]
    if len(one.issuers) > 1:
        lines.append(f"Cơ quan ban hành: {', '.join(map(name_in_text, one.issuers))}.")
    evidence = "đủ tài liệu kiểm chứng"
    if one.missing:
        evidence = f"thiếu {one.missing} tài liệu kiểm chứng không nằm cạnh bản sao lưu này, các nội dung khác vẫn đủ"
    return "\n".join(line for line in (*lines, f"{one.plans} kế hoạch, {one.rows} dòng; {evidence}.") if line)
