"""A sheet's cells before they become a table: what is hidden goes, numbers such as 1.10 get back what Excel dropped."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from caicach_desktop.importers.xlsx_values import CellStyle, column_name

_COUNTED = re.compile(r"([1-9]\d{0,2})\.(\d{1,3})")
# More cells than anyone looks up one by one.
_MOST_NAMED = 12
Range = tuple[int, int, int, int]


@dataclass(slots=True)
class Value:
    """A cell that holds something: its text, how it is set, whether it is stored as a number, what is struck out."""

    text: str
    style: CellStyle
    number: bool = False
    struck: str = ""


@dataclass(slots=True)
class Sheet:
    """The cells of a sheet by row and column (from 0), its merged ranges (top, left, bottom, right; ends included) and
    column widths in mm; what is hidden in it, whether columns too far to the right were left out, and what is printed
    at the head and the foot of its pages. `blanks` are cells without a value: the error in them, or "" where a formula
    was never worked out; `struck` are texts struck out."""

    rows: dict[int, dict[int, Value]] = field(default_factory=dict)
    merges: list[Range] = field(default_factory=list)
    widths: dict[int, float] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    too_wide: bool = False
    head: str = ""
    foot: str = ""
    blanks: list[tuple[int, int, str]] = field(default_factory=list)
    struck: list[tuple[int, int, str]] = field(default_factory=list)

    def shows(self, row: int, column: int) -> bool:
        """Whether a cell is neither in a hidden row nor in a hidden column."""
        return row not in self.hidden_rows and column not in self.hidden_columns

    def remarks(self, name: str, most_columns: int) -> list[str]:
        """What is left out of the sheet, as sentences for the user; to be asked before `drop_hidden`."""
        found = []
        rows = len(self.hidden_rows.intersection(self.rows))
        columns = len(self.hidden_columns.intersection(column for cells in self.rows.values() for column in cells))
        if rows or columns:
            parts = [f"{rows} dòng"] * bool(rows) + [f"{columns} cột"] * bool(columns)
            found.append(f"Trang tính “{name}” có {' và '.join(parts)} đang ẩn; phần ẩn không được đưa vào")
        if self.too_wide:
            found.append(f"Trang tính “{name}” có hơn {most_columns} cột; các cột phía sau không được đưa vào")
        blanks = [(f"{column_name(col)}{row + 1}", error) for row, col, error in self.blanks if self.shows(row, col)]
        errors = [f"{place} ({error})" for place, error in blanks if error]
        if errors:
            found.append(f"Trang tính “{name}” có ô báo lỗi nên để trống: {_listed(errors)}; hãy điền bằng tay")
        formulas = [place for place, error in blanks if not error]
        if formulas:
            found.append(
                f"Trang tính “{name}” có ô công thức chưa được tính nên để trống: {_listed(formulas)}; hãy mở tệp bằng"
                " Excel, lưu lại rồi nhập lại, hoặc điền bằng tay"
            )
        return found

    def drop_hidden(self) -> None:
        """Take hidden rows and columns away as if they had never been; a merged text that begins in one stays."""
        if not (self.hidden_rows or self.hidden_columns):
            return
        down, along = _Shift(self.hidden_rows), _Shift(self.hidden_columns)
        rows = {
            down.place(row): {along.place(column): value for column, value in cells.items() if along.shows(column)}
            for row, cells in self.rows.items()
            if down.shows(row)
        }
        merges: list[Range] = []
        for top, left, bottom, right in self.merges:
            shown = (down.place(top), along.place(left), down.place(bottom + 1) - 1, along.place(right + 1) - 1)
            if shown[0] > shown[2] or shown[1] > shown[3]:
                continue
            merges.append(shown)
            value = self.rows.get(top, {}).get(left)
            if value is not None:
                rows.setdefault(shown[0], {}).setdefault(shown[1], value)
        self.rows = {row: cells for row, cells in rows.items() if cells}
        self.merges = merges
        self.widths = {along.place(column): width for column, width in self.widths.items() if along.shows(column)}

    def restore_tens(self) -> None:
        """Excel keeps 1.10 typed as a number as 1.1: below 1.8 and 1.9 it is 1.10 again, below 1.19 it is 1.20."""
        last: dict[int, list[tuple[int, int]]] = {}
        for row in sorted(self.rows):
            for column, value in self.rows[row].items():
                found = _COUNTED.fullmatch(value.text)
                if not found:
                    continue
                before = last.setdefault(column, [])
                head, tail = int(found[1]), int(found[2])
                if value.number and before and tail * 10 == before[-1][1] + 1 and _counts(before, head):
                    tail *= 10
                    value.text = f"{head}.{tail}"
                last[column] = [*before[-1:], (head, tail)]


class _Shift:
    """Where rows or columns stand once the hidden ones are gone."""

    def __init__(self, hidden: Iterable[int]) -> None:
        self._hidden = sorted(hidden)
        self._known = frozenset(self._hidden)

    def shows(self, number: int) -> bool:
        return number not in self._known

    def place(self, number: int) -> int:
        return number - bisect_left(self._hidden, number)


def _listed(places: list[str]) -> str:
    more = len(places) - _MOST_NAMED
    return ", ".join(places[:_MOST_NAMED]) + (f" và {more} ô khác" if more > 0 else "")


def _counts(before: list[tuple[int, int]], head: int) -> bool:
    """Whether the last two numbers of a column count on below the same first part."""
    return len(before) == 2 and before[0] == (head, before[1][1] - 1) and before[1][0] == head
