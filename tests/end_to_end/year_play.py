"""Plays the year of the sample plan on a store: forms go out, are filled in the way people do, and come back."""

import shutil
import subprocess
from collections import Counter
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from caicach_desktop.exporters.form_workbook import SHEET_NAME
from caicach_desktop.services.agencies import add_agencies
from caicach_desktop.services.forms_in import review_forms, take_forms
from caicach_desktop.services.forms_out import FormsOptions, forms_out
from caicach_desktop.services.importing import import_files
from caicach_desktop.services.workspace import Store
from tests.end_to_end.running import SAMPLE
from tests.end_to_end.year_answers import (
    DONE,
    STATUSES,
    Answers,
    Fate,
    Said,
    duties,
    fate,
    last_answer,
    raw_answers,
)
from tests.services.forms import HEADER, columns

SOFFICE = shutil.which("soffice")
ECONOMY, CULTURE, OFFICE = "Phòng Kinh tế xã", "Phòng Văn hóa - Xã hội xã", "Văn phòng HĐND và UBND xã"
CLINIC, SERVICE = "Trạm Y tế xã", "Trung tâm Phục vụ hành chính công xã"
# Who does not send a form in a quarter, and who sends it on another day than the fifth of its last month.
SILENT = {1: {CLINIC}, 2: set(), 3: {CLINIC, ECONOMY}, 4: set()}
LATE = {1: {ECONOMY: date(2026, 3, 15)}, 2: {}, 3: {OFFICE: date(2026, 9, 17)}, 4: {CULTURE: date(2026, 12, 18)}}
# The office writes its report on these days, and looks back after the year.
REPORT_DAYS = {1: date(2026, 3, 20), 2: date(2026, 6, 20), 3: date(2026, 9, 20), 4: date(2026, 12, 20)}
AFTER = date(2027, 1, 5)
SAME = "Không thay đổi"


class Year:
    """Plays the year on a store and keeps, as plain values, what was answered."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.folder = store, folder
        self.duties = duties()
        self.answers: Answers = {}
        self.sent: dict[int, dict[str, Path]] = {}
        self.unchanged = 0
        self.plan_id = import_files(store, [SAMPLE])[0]
        add_agencies(store, sorted({name for duty in self.duties for name in duty.leads}))

    def play(self, quarter: int) -> None:
        """Forms go out, are answered, and come back: one saved anew by LibreOffice, one with its rows sorted, one with
        a row deleted, one in two files."""
        folder = self.folder / f"quý {quarter}"
        code = f"2026-Q{quarter}"
        paths = forms_out(
            self.store, self.plan_id, code, folder, FormsOptions(paper=False, sent=date(2026, 3 * quarter, 1))
        )
        self.sent[quarter] = {self._whose(path): path for path in paths}
        told = raw_answers(self.duties, quarter, self.answers)
        for agency, path in self.sent[quarter].items():
            led = [duty.criterion for duty in self.duties if agency in duty.leads]
            own = {criterion: told[criterion] for criterion in led if criterion in told}
            day = LATE[quarter].get(agency, date(2026, 3 * quarter, 5))
            if own and agency not in SILENT[quarter]:
                self._take(self._returned(agency, path, own, quarter), day)
                for criterion, said in own.items():
                    self.answers.setdefault((criterion, quarter), Said(*said, day))

    def correct(self, quarter: int, agency: str, day: date, status: str = STATUSES[1]) -> None:
        """An agency sends its form of a quarter once more: two answers were wrong. That makes no report late, but what
        only now is called done was not done before."""
        led = [duty.criterion for duty in self.duties if duty.leads == (agency,)]
        wrong = [criterion for criterion in led if (criterion, quarter) in self.answers][:2]
        path = self.sent[quarter][agency].with_name("đính chính.xlsx")
        book = load_workbook(self.sent[quarter][agency])
        for criterion in wrong:
            right = (status, 35, "Đính chính: mới làm một phần", "Số liệu trước ghi nhầm", "")
            if status == DONE:
                right = (status, 100, "Đính chính: đã làm xong", "", "")
            _fill(book[SHEET_NAME], criterion, right)
            wrong_one = self.answers[criterion, quarter]
            done = day if status == DONE and wrong_one.status != DONE else None
            self.answers[criterion, quarter] = Said(*right, wrong_one.day, done)
        book.save(path)
        review = review_forms(self.store, [path])
        assert Counter(row.finding.value for row in review.rows() if row.finding.value != "empty") == {"changed": 2}
        take_forms(self.store, review, received=day)

    def fates(self, code: str, today: date) -> list[Fate]:
        """How every task stands, counted by hand."""
        return [fate(duty, code, today, self.answers) for duty in self.duties]

    def _whose(self, path: Path) -> str:
        cells = load_workbook(path)[SHEET_NAME].iter_rows(max_row=HEADER, max_col=1, values_only=True)
        return next(str(text).partition(": ")[2] for (text,) in cells if str(text).startswith("Cơ quan báo cáo"))

    def _returned(self, agency: str, path: Path, own: dict[str, tuple], quarter: int) -> list[Path]:
        if agency == SERVICE:
            names = list(own)
            halves = names[: len(names) // 2], names[len(names) // 2 :]
            return [
                self._filled(path, path.with_name(f"phần {place}.xlsx"), quarter, {name: own[name] for name in half})
                for place, half in enumerate(halves)
            ]
        change = {OFFICE: _sort_rows, CULTURE: _delete_unanswered}.get(agency)
        back = self._filled(path, path.with_name(f"gửi lại {agency}.xlsx"), quarter, own, change)
        return [_resaved(back, self.folder) if agency == ECONOMY and quarter == 2 and SOFFICE else back]

    def _filled(self, source, target, quarter, own, change=None):
        book = load_workbook(source)
        sheet = book[SHEET_NAME]
        for criterion, said in own.items():
            last = last_answer(criterion, quarter, self.answers)
            is_same = last is not None and last.words == said
            self.unchanged += is_same
            _fill(sheet, criterion, (SAME, None, "", "", "") if is_same else said)
        if change:
            change(sheet)
        book.save(target)
        return target

    def _take(self, paths: list[Path], day: date) -> None:
        review = review_forms(self.store, paths)
        assert not [form.fault for form in review.forms if form.fault]
        found = Counter(row.finding.value for row in review.rows())
        assert found.keys() <= {"new", "same", "empty"}, found
        take_forms(self.store, review, received=day)


# --- what people do to a form -----------------------------------------------------------------------------------------


def _line(sheet, criterion: str) -> int:
    column = columns(sheet)["Tiêu chí"]
    return next(row for row in range(HEADER + 1, sheet.max_row + 1) if sheet.cell(row, column).value == criterion)


def _fill(sheet, criterion: str, said: tuple) -> None:
    """Type an answer."""
    at, row = columns(sheet), _line(sheet, criterion)
    status, percent, result, difficulty, proposal = said
    for heading, value in (
        ("Trạng thái", status),
        ("Tỷ lệ (%)", percent),
        ("Kết quả thực hiện", result),
        ("Khó khăn, vướng mắc", difficulty),
        ("Đề xuất, kiến nghị", proposal),
    ):
        sheet.cell(row, at[heading]).value = value or (None if value == "" else value)


def _task_lines(sheet) -> list[int]:
    role = columns(sheet)["Vai trò"]
    return [row for row in range(HEADER + 1, sheet.max_row + 1) if sheet.cell(row, role).value]


def _sort_rows(sheet) -> None:
    """The task rows from Z to A, with their hidden cells left behind."""
    at, rows = columns(sheet), _task_lines(sheet)
    last = at["Ghi chú"]
    texts = [[sheet.cell(row, column).value for column in range(1, last + 1)] for row in rows]
    texts.sort(key=lambda values: str(values[at["Tiêu chí"] - 1]), reverse=True)
    for row, values in zip(rows, texts, strict=True):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column).value = value


def _delete_unanswered(sheet) -> None:
    """A task without an answer is deleted."""
    status = columns(sheet)["Trạng thái"]
    sheet.delete_rows(next(row for row in _task_lines(sheet) if not sheet.cell(row, status).value))


def _resaved(path: Path, folder: Path) -> Path:
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "lo"), str(path)]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    return folder / "lo" / path.name
