"""Filling in forms the way people do: by the headings they see, in the row of the task they mean."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from caicach_desktop.domain.answers import FIELD_NAMES, answer_of
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.exporters.form_workbook import SHEET_NAME
from caicach_desktop.services.forms_in import Expected, review_forms, take_forms
from caicach_desktop.services.forms_out import FormsOptions, forms_out
from caicach_desktop.services.plans import load_appendix
from caicach_desktop.services.progress import entries_of, save_progress

HEADER = 5
Q3 = "2026-Q3"
SENT, DAY = date(2026, 9, 1), date(2026, 9, 12)
DONE = {"status": "Hoàn thành", "percent": 100, "result": "Đã niêm yết", "note": "xong"}
_NAMES = {field.value: name for field, name in FIELD_NAMES.items()} | {
    "task": "Nhiệm vụ",
    "deadline": "Thời gian hoàn thành",
}


def columns(sheet: Worksheet) -> dict[str, int]:
    """The columns by heading."""
    return {str(cell.value): cell.column for cell in sheet[HEADER] if cell.value}


def row_of(sheet: Worksheet, task: str) -> int:
    """The row of a task."""
    column = columns(sheet)["Nhiệm vụ"]
    return next(row for row in range(HEADER + 1, sheet.max_row + 1) if sheet.cell(row, column).value == task)


def put(sheet: Worksheet, task: str, **values: object) -> None:
    """Type into the cells of a task, by the names of the answer's fields."""
    row = row_of(sheet, task)
    for name, value in values.items():
        sheet.cell(row, columns(sheet)[_NAMES[name]]).value = value


def filled(
    source: Path,
    target: Path,
    answers: Mapping[str, Mapping[str, object]],
    change: Callable[[Workbook], None] | None = None,
) -> Path:
    """A form filled in and saved by another program; `change` does whatever else people do to it."""
    book = load_workbook(source)
    for task, values in answers.items():
        put(book[SHEET_NAME], task, **values)
    if change:
        change(book)
    book.save(target)
    return target


class Round:
    """A plan whose forms went out: makes returned forms, reviews and takes them."""

    def __init__(self, store, table, folder):
        self.store, self.table, self.folder = store, table, folder
        self.plan_id = load_appendix(store, table.id).appendix.plan_id
        self.count = 0
        self.send()

    def send(self, name="out"):
        options = FormsOptions(paper=False, sent=SENT)
        self.police, self.clinic = forms_out(self.store, self.plan_id, Q3, self.folder / name, options)[:2]

    def back(self, answers, source=None, change=None):
        self.count += 1
        return filled(source or self.police, self.folder / f"gửi lại {self.count}.xlsx", answers, change)

    def review(self, *paths, **expected):
        return review_forms(self.store, list(paths), Expected(**expected) if expected else None)

    def take(self, *paths):
        return take_forms(self.store, self.review(*paths), received=DAY)

    def found(self, *paths):
        return {row.task: row.finding for row in self.review(*paths).rows()}

    def saved_at(self, path, hour):
        """The file with another time of saving."""
        book = load_workbook(path)
        with ZipFile(path) as source:
            parts = {name: source.read(name) for name in source.namelist()}
        name = "docProps/core.xml"
        old = f"{book.properties.modified:%Y-%m-%dT%H:%M:%SZ}"
        assert old in parts[name].decode()
        parts[name] = parts[name].decode().replace(old, f"2026-09-12T{hour:02d}:00:00Z").encode()
        with ZipFile(path, "w") as out:
            for part, data in parts.items():
                out.writestr(part, data)
        return path

    def entry(self, place):
        return next((entry for entry in entries_of(self.store, self.table.rows[place].id) if entry.period == Q3), None)

    def answer(self, place):
        return answer_of(self.entry(place))

    def save(self, place, **facts):
        old = self.entry(place) or Progress(row_id=self.table.rows[place].id, period=Q3)
        save_progress(self.store, replace(old, **facts))
