"""Reads forms that came back as Excel workbooks: renamed, saved anew by other programs, sorted, shortened."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from caicach_desktop.domain.answer_form import (
    FORM_HEADINGS,
    KEY_TEXTS,
    MARK,
    MOST_ROWS,
    TOKEN_HEADING,
    AnswerCell,
    FormStamp,
    ReturnedForm,
    ReturnedRow,
    StampedRow,
    StampError,
    read_stamp,
    read_token,
    texts_digest,
)
from caicach_desktop.domain.answers import FIELD_NAMES, AnswerField
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.text import clean, folded
from caicach_desktop.importers.form_sheets import Cells, FormSheet, read_sheets
from caicach_desktop.importers.package import Package
from caicach_desktop.importers.sniff import FileKind, kind_of

_TOKEN = "token"
_HEADINGS = {folded(text): name for name, text in FORM_HEADINGS.items()} | {
    folded(text): field.value for field, text in FIELD_NAMES.items()
}
# The header stands below a few lines of title; people put some more above it.
_HEADER_WITHIN = 60
_LEAST_HEADINGS = 3
# Beyond this a heading or a hidden mark is none of ours.
_MOST_HEADING_LETTERS = 2000
# The mark stands in the texts shared by all cells, or in a sheet itself.
_TEXT_PARTS = ("sharedStrings", "worksheet")
_MOST_LOOKED_THROUGH = 8 * 2**20


def read_forms(path: Path) -> list[ReturnedForm]:
    """The forms in a workbook: one, or several where somebody put the sheets of several forms together.

    Raises AppError: FORM_FOREIGN where there is none, FORM_ALTERED, FORM_NEWER, FORM_COLUMNS, FILE_MISSING,
    FILE_UNREADABLE, FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE and what `kind_of` raises.
    """
    if kind_of(path) != FileKind.XLSX:
        raise AppError(ErrorCode.FORM_FOREIGN, path=str(path))
    sheets, saved = read_sheets(path)
    return [replace(form, saved=saved) for form in _Forms(path, sheets).read()]


def has_form_mark(path: Path) -> bool:
    """Whether a workbook holds the hidden mark of a form; only looked for in its texts, which is far quicker than
    reading it. Raises AppError FILE_MISSING, FILE_UNREADABLE, FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE."""
    with Package(path) as package:
        parts = sorted(package.related(package.main_or("xl/workbook.xml")).values())
        return any(_holds_mark(package, name) for kind, name in parts if kind in _TEXT_PARTS and name in package)


def _holds_mark(package: Package, name: str) -> bool:
    mark, before, left = MARK.encode(), b"", _MOST_LOOKED_THROUGH
    with package.open(name) as part:
        part.in_one_piece()
        while left > 0 and (piece := part.read()):
            if mark in before + piece:
                return True
            before, left = piece[-len(mark) :], left - len(piece)
    return False


@dataclass(frozen=True, slots=True)
class _Header:
    """Where a sheet's header stands, its columns by name, and the stamp hidden in the header, if it is still there."""

    line: int
    columns: Mapping[str, int]
    stamp: FormStamp | None


class _Forms:
    """Puts sheets and stamps together."""

    def __init__(self, path: Path, sheets: Sequence[FormSheet]) -> None:
        self._path = path
        self._sheets = sheets
        self._seen = self._newer = False

    def read(self) -> list[ReturnedForm]:
        stamps = [stamp for stamp in map(self._hidden_stamp, self._sheets) if stamp]
        forms: list[ReturnedForm] = []
        headless = False
        for sheet in self._sheets:
            header = self._header(sheet)
            if header is None:
                continue
            stamp = self._stamp_for(header, stamps)
            headless = headless or stamp is None
            if stamp is not None:
                forms.append(_returned(sheet, header, stamp))
        if forms:
            return forms
        raise self._fault(bool(stamps) and not headless)

    def _fault(self, columns_gone: bool) -> AppError:
        if self._newer:
            return AppError(ErrorCode.FORM_NEWER, path=str(self._path))
        if columns_gone:
            return AppError(ErrorCode.FORM_COLUMNS, path=str(self._path))
        code = ErrorCode.FORM_ALTERED if self._seen else ErrorCode.FORM_FOREIGN
        return AppError(code, path=str(self._path))

    def _stamp(self, text: str) -> FormStamp | None:
        self._seen = True
        try:
            return read_stamp(text)
        except StampError as error:
            self._newer = self._newer or error.newer
            return None

    def _hidden_stamp(self, sheet: FormSheet) -> FormStamp | None:
        if sheet.rows.get(1, {}).get(0, AnswerCell()).text.strip() != MARK:
            return None
        return self._stamp(
            "".join(cells[0].text for line, cells in sorted(sheet.rows.items()) if line > 1 and 0 in cells)
        )

    def _stamp_for(self, header: _Header, stamps: Sequence[FormStamp]) -> FormStamp | None:
        """The stamp of a sheet: the one in its header decides, with the list of rows of the hidden sheet of the same
        form; where that is lost, the rows say themselves which they are."""
        if header.stamp is None:
            return stamps[0] if len(stamps) == 1 else None
        same = (stamp for stamp in stamps if replace(stamp, rows=()) == header.stamp)
        return next(same, header.stamp)

    def _header(self, sheet: FormSheet) -> _Header | None:
        """The row with the headings; raises AppError FORM_COLUMNS when an answer has two columns."""
        for line in sorted(sheet.rows)[:_HEADER_WITHIN]:
            named = [(column, *self._heading(cell.text)) for column, cell in sorted(sheet.rows[line].items())]
            counts = Counter(name for _, name, _ in named if name)
            if AnswerField.STATUS.value not in counts or len(counts) < _LEAST_HEADINGS:
                continue
            if any(count > 1 for count in counts.values()):
                raise AppError(ErrorCode.FORM_COLUMNS, path=str(self._path))
            stamp = next((stamp for _, _, stamp in named if stamp), None)
            return _Header(line, {name: column for column, name, _ in named if name}, stamp)
        return None

    def _heading(self, text: str) -> tuple[str, FormStamp | None]:
        """The name of a column by its heading ("" for one that is not ours), and the stamp in it."""
        text = text.strip()
        if len(text) > _MOST_HEADING_LETTERS:
            return "", None
        if text.startswith(TOKEN_HEADING):
            rest = text.removeprefix(TOKEN_HEADING).strip()
            return _TOKEN, self._stamp(rest) if rest.startswith(MARK) else None
        return _HEADINGS.get(folded(text), ""), None


# --- rows -------------------------------------------------------------------------------------------------------------


def _returned(sheet: FormSheet, header: _Header, stamp: FormStamp) -> ReturnedForm:
    """The form on a sheet; where the list of its rows is lost, those that say themselves which they are stand for
    it."""
    lines = [(line, cells) for line, cells in sorted(sheet.rows.items()) if line > header.line]
    tokens = [_token(cells, header, stamp) for _, cells in lines]
    known = stamp.rows or tuple(dict.fromkeys(token for token in tokens if token))[:MOST_ROWS]
    finder = _Finder(known, all(name in header.columns for name in stamp.texts))
    found = []
    for (line, cells), token in zip(lines, tokens, strict=True):
        texts = {name: _cell(cells, header, name).text for name in FORM_HEADINGS if name in header.columns}
        answers = {
            field.value: _cleaned(_cell(cells, header, field)) for field in AnswerField if field in header.columns
        }
        row, altered = finder.find(token, {name: texts.get(name, "") for name in stamp.texts})
        if row or any(cell.text.strip() or cell.unreadable for cell in answers.values()):
            found.append(ReturnedRow(line, row, altered, texts, answers))
    return ReturnedForm(replace(stamp, rows=known), found)


def _cell(cells: Cells, header: _Header, name: str) -> AnswerCell:
    column = header.columns.get(name, -1)
    return cells.get(column, AnswerCell())


def _cleaned(cell: AnswerCell) -> AnswerCell:
    return AnswerCell(clean(cell.text), cell.unreadable)


def _token(cells: Cells, header: _Header, stamp: FormStamp) -> StampedRow | None:
    return read_token(stamp, _cell(cells, header, _TOKEN).text)


class _Finder:
    """Finds which row of the form a line is: its shown texts decide, since sorting may leave hidden cells behind."""

    def __init__(self, rows: Sequence[StampedRow], texts_shown: bool) -> None:
        self._texts_shown = texts_shown
        self._ids = {row.row_id: row for row in rows}
        self._by_digest: dict[str, list[StampedRow]] = {}
        for row in rows:
            self._by_digest.setdefault(row.digest, []).append(row)

    def find(self, token: StampedRow | None, texts: Mapping[str, str]) -> tuple[StampedRow | None, bool]:
        """The row, and whether its texts are no longer those it went out with."""
        if token is not None:
            token = self._ids.get(token.row_id)
        if not self._texts_shown:
            return token, False
        mark = texts_digest({name: texts.get(name, "") for name in KEY_TEXTS})
        if token is not None and token.digest == mark:
            return token, False
        same = self._by_digest.get(mark, []) if any(text.strip() for text in texts.values()) else []
        if len(same) == 1:
            return same[0], False
        return token, token is not None
