"""Writes a form to be filled in as an Excel workbook: only the answer cells unlocked, a hidden stamp to know it by."""

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from caicach_desktop.documents.facts import UNKNOWN
from caicach_desktop.documents.form import Form, official_form
from caicach_desktop.domain.agency import ROLE_NAMES
from caicach_desktop.domain.answer_form import (
    FORM_HEADINGS,
    MARK,
    TOKEN_HEADING,
    AnswerForm,
    FormTask,
    new_headings,
    row_token,
    stamp_text,
)
from caicach_desktop.domain.answers import FIELD_NAMES, MOST_LETTERS, TEXT_FIELDS, UNCHANGED, AnswerField
from caicach_desktop.domain.plan_name import numbered_name
from caicach_desktop.domain.reporting import STATUS_NAMES, period_name
from caicach_desktop.domain.text import squeeze
from caicach_desktop.domain.units import MM_PER_INCH
from caicach_desktop.exporters.atomic import replacing
from caicach_desktop.exporters.workbook import DIGITS_PER_MM, FORMULA_SIGNS, TEXT_FORMAT_LIMIT, new_workbook, set_paper
from caicach_desktop.exporters.xlsx_layout import ROW_LIMIT, text_height
from caicach_desktop.exporters.xml_text import legal

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

SHEET_NAME = "Phiếu báo cáo"
STAMP_SHEET = "caicach"
_SIZE = 11.0
_TITLE_SIZE = 13.0
_ANSWER_FILL = "FFF8E1"
_HEADING_FILL = "E8EEF4"
_LEAST_HEIGHT = 36.0
_STAMP_PART = 30_000
# Widths in mm: of a form on a screen of 1366 pixels the answers come into view without rolling far.
_WIDTHS = {"number": 11, "criterion": 34, "target": 34, "task": 62, "deadline": 24, "role": 17, "before": 50}
_ANSWER_WIDTHS = {
    AnswerField.STATUS: 25,
    AnswerField.PERCENT: 15,
    AnswerField.QUANTITY: 19,
    AnswerField.RESULT: 56,
    AnswerField.DIFFICULTY: 40,
    AnswerField.PROPOSAL: 36,
    AnswerField.EVIDENCE: 34,
    AnswerField.NOTE: 24,
}
_CENTRED = {"number", "role", "deadline", AnswerField.STATUS, AnswerField.PERCENT, AnswerField.QUANTITY}
_HELP = (
    "Chỉ điền vào các ô nền vàng: chọn trạng thái trong danh sách, tỷ lệ là số nguyên từ 0 đến 100."
    " Nhiệm vụ chưa có gì báo cáo thì để trống; không sửa nội dung nhiệm vụ. Điền xong, lưu và gửi lại tệp này."
)
_HELP_UNCHANGED = f"Kết quả vẫn như cột “Kỳ trước” thì chọn trạng thái “{UNCHANGED}”."


def write_form(form: AnswerForm, path: Path) -> None:
    """Write the whole workbook or nothing; raises AppError as `replacing`."""
    with replacing(path) as part:
        # Not straight into the file: on a full disk openpyxl leaves it open and fails once more when it is collected.
        packed = io.BytesIO()
        _workbook(form).save(packed)
        part.write_bytes(packed.getbuffer())


def _workbook(form: AnswerForm) -> "Workbook":
    book = new_workbook(f"Phiếu báo cáo {squeeze(form.stamp.agency)} {period_name(form.stamp.period)}")
    sheet = book.active
    sheet.title = SHEET_NAME
    _FormSheet(sheet, form, official_form()).write()
    _hide_stamp(book.create_sheet(STAMP_SHEET), form)
    return book


def _hide_stamp(sheet: "Worksheet", form: AnswerForm) -> None:
    """The stamp in pieces that a cell can hold, one below the other; the sheet is out of reach of the menus."""
    text = stamp_text(form.stamp)
    pieces = [text[start : start + _STAMP_PART] for start in range(0, len(text), _STAMP_PART)]
    for row, piece in enumerate((MARK, *pieces), start=1):
        sheet.cell(row, 1).value = piece
    sheet.sheet_state = "veryHidden"
    sheet.protection.sheet = True


class _FormSheet:
    """Fills the sheet that people see."""

    def __init__(self, sheet: "Worksheet", form: AnswerForm, official: Form) -> None:
        self.sheet = sheet
        self.form = form
        self.official = official
        self.carries = any(task.before for task in form.tasks)
        shown = ("number", *form.stamp.texts, "role", *["before"] * self.carries)
        self.texts = [name for name in FORM_HEADINGS if name in shown]
        self.help = f"{_HELP} {_HELP_UNCHANGED}" if self.carries else _HELP
        self.widths = [float(_WIDTHS[name]) for name in self.texts] + [float(w) for w in _ANSWER_WIDTHS.values()]
        self.columns = len(self.widths)
        self.row = 1
        self._looks: dict[tuple[object, ...], Any] = {}

    def write(self) -> None:
        """Title, header, the tasks under their headings, then the rules of the answer cells, page and lock."""
        self._title()
        self._header()
        first = self.row
        above: tuple[str, ...] = ()
        tokens = {row.row_id: row_token(self.form.stamp, row) for row in self.form.stamp.rows}
        for task in self.form.tasks:
            for heading in new_headings(above, task.headings):
                self._heading(heading)
            above = task.headings
            self._task(task, tokens[task.task.row_id])
        self._limit_answers(first, self.row - 1)
        self._set_page()
        self._lock()

    def _title(self) -> None:
        stamp, plan = self.form.stamp, self.form.plan
        lines = (
            (f"PHIẾU BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ - {period_name(stamp.period).upper()}", True, _TITLE_SIZE),
            (f"Cơ quan báo cáo: {squeeze(stamp.agency)}", True, _SIZE),
            (f"{numbered_name(plan, UNKNOWN)}: {squeeze(plan.title)}", False, _SIZE),
            (self.help, False, _SIZE),
        )
        for text, bold, size in lines:
            cell = self.sheet.cell(self.row, 1)
            self._put(cell, text, self._look(bold=bold, size=size, italic=text == self.help))
            self.sheet.merge_cells(start_row=self.row, start_column=1, end_row=self.row, end_column=self.columns)
            self.sheet.row_dimensions[self.row].height = text_height(text, sum(self.widths), size, bold) + 3
            self.row += 1

    def _header(self) -> None:
        from openpyxl.utils import get_column_letter

        headings = [FORM_HEADINGS[name] for name in self.texts] + list(FIELD_NAMES.values())
        height = 0.0
        for column, (heading, width) in enumerate(zip(headings, self.widths, strict=True), start=1):
            look = self._look(bold=True, boxed=True, centred=True, fill=_HEADING_FILL)
            self._put(self.sheet.cell(self.row, column), heading, look)
            self.sheet.column_dimensions[get_column_letter(column)].width = width * DIGITS_PER_MM
            height = max(height, text_height(heading, width, _SIZE, bold=True))
        # Should the hidden sheet get lost, the heading of the hidden column says whose form this is.
        self.sheet.cell(
            self.row, self.columns + 1
        ).value = f"{TOKEN_HEADING} {stamp_text(self.form.stamp, with_rows=False)}"
        self.sheet.column_dimensions[get_column_letter(self.columns + 1)].hidden = True
        self.sheet.row_dimensions[self.row].height = height + 6
        self.sheet.print_title_rows = f"{self.row}:{self.row}"
        self.row += 1
        self.sheet.freeze_panes = f"A{self.row}"

    def _heading(self, text: str) -> None:
        look = self._look(bold=True, fill=_HEADING_FILL)
        for column in range(1, self.columns + 1):
            self.sheet.cell(self.row, column)._style = look
        self._put(self.sheet.cell(self.row, 1), text, look)
        # Not merged: a sheet with merged rows cannot be sorted.
        self.sheet.cell(self.row, 1).alignment = self._alignment(centred=False, wrap=False)
        self.sheet.row_dimensions[self.row].height = text_height("A", 100, _SIZE, bold=True) + 3
        self.row += 1

    def _task(self, item: FormTask, token: str) -> None:
        own = {"role": ROLE_NAMES[item.role], "before": item.before}
        texts = [own[name] if name in own else getattr(item.task, name) for name in self.texts]
        height = _LEAST_HEIGHT
        for column, (name, text) in enumerate(zip(self.texts, texts, strict=True), start=1):
            look = self._look(boxed=True, centred=name in _CENTRED)
            self._put(self.sheet.cell(self.row, column), text, look)
            height = max(height, text_height(text, self.widths[column - 1], _SIZE, bold=False))
        for column, field in enumerate(AnswerField, start=len(self.texts) + 1):
            cell = self.sheet.cell(self.row, column)
            number = field == AnswerField.PERCENT
            look = self._look(boxed=True, centred=field in _CENTRED, fill=_ANSWER_FILL, open_=True, number=number)
            text = item.answer.shown(field)
            self._put(cell, text, look)
            if number and text:
                cell.value = int(text)
            if field in TEXT_FIELDS:
                height = max(height, text_height(text, self.widths[column - 1], _SIZE, bold=False))
        self.sheet.cell(self.row, self.columns + 1).value = token
        self.sheet.row_dimensions[self.row].height = min(height + 3, ROW_LIMIT)
        self.row += 1

    def _put(self, cell: "Cell", text: str, look: Any) -> None:
        cell._style = look
        text = legal(text)[:MOST_LETTERS]
        if text:
            cell.value = text
            # Set after the value: a text beginning with "=" would stay a formula.
            cell.data_type = "s"
        if text.startswith(FORMULA_SIGNS):
            cell.quotePrefix = True
        if len(text) > TEXT_FORMAT_LIMIT:
            cell.number_format = "General"

    def _look(
        self,
        bold: bool = False,
        size: float = _SIZE,
        boxed: bool = False,
        centred: bool = False,
        fill: str = "",
        italic: bool = False,
        open_: bool = False,
        number: bool = False,
    ) -> Any:
        """The style of a cell, made once for each kind: openpyxl is slow at comparing fonts and borders."""
        from copy import copy

        from openpyxl.cell import Cell
        from openpyxl.styles import Border, Font, PatternFill, Protection, Side

        key = (bold, size, boxed, centred, fill, italic, open_, number)
        if key not in self._looks:
            cell = Cell(self.sheet, row=1, column=1)
            cell.font = Font(name=self.official.font, size=size, bold=bold, italic=italic, family=1)
            cell.alignment = self._alignment(centred)
            cell.number_format = "0" if number else "@"
            if boxed:
                side = Side(style="thin", color="808080")
                cell.border = Border(left=side, right=side, top=side, bottom=side)
            if fill:
                cell.fill = PatternFill("solid", fgColor=fill)
            if open_:
                cell.protection = Protection(locked=False)
            self._looks[key] = cell._style
        return copy(self._looks[key])

    def _alignment(self, centred: bool, wrap: bool = True) -> Any:
        from openpyxl.styles import Alignment

        return Alignment("center" if centred else "left", "center" if centred else "top", wrap_text=wrap)

    def _limit_answers(self, first: int, last: int) -> None:
        """A list of the names for the status, whole numbers from 0 to 100 for the percent."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        names = ",".join((*STATUS_NAMES.values(), *[UNCHANGED] * self.carries))
        status = DataValidation("list", formula1=f'"{names}"', allow_blank=True)
        percent = DataValidation("whole", operator="between", formula1="0", formula2="100", allow_blank=True)
        rules = ((AnswerField.STATUS, status, "Hãy chọn một trạng thái trong danh sách."),
                 (AnswerField.PERCENT, percent, "Hãy gõ số nguyên từ 0 đến 100."))  # fmt: skip
        for field, rule, advice in rules:
            letter = get_column_letter(len(self.texts) + 1 + list(AnswerField).index(field))
            rule.showErrorMessage = True
            rule.errorTitle, rule.error = FIELD_NAMES[field], advice
            rule.add(f"{letter}{first}:{letter}{max(last, first)}")
            self.sheet.add_data_validation(rule)

    def _set_page(self) -> None:
        sheet = self.sheet
        set_paper(sheet, landscape=True)
        for side in ("left", "right"):
            setattr(sheet.page_margins, side, 10 / MM_PER_INCH)
        for side in ("top", "bottom"):
            setattr(sheet.page_margins, side, 18 / MM_PER_INCH)
        sheet.page_margins.header = sheet.page_margins.footer = 10 / MM_PER_INCH
        sheet.oddFooter.center.text = "&P/&N"

    def _lock(self) -> None:
        """Locked without a password; widths, heights, sorting and filtering stay free."""
        lock = self.sheet.protection
        lock.sheet = True
        lock.formatColumns = lock.formatRows = lock.sort = lock.autoFilter = lock.deleteRows = False
