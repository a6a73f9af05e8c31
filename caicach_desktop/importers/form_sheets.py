"""The sheets of a workbook that should be a form, hidden ones too: only what is stored is read, and not much of it."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.domain.answer_form import AnswerCell
from caicach_desktop.importers.package import Package, attribute, let_go, local
from caicach_desktop.importers.xlsx_values import (
    PLAIN,
    CellStyle,
    column_number,
    plain_number,
    read_styles,
    rich_text,
    shown_number,
    unescaped,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?\d{1,7}")
_POINT = re.compile(r"^(-?\d+)\.(\d+)$", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
# A form of 300 tasks is a file of 60 kB that unpacks to 500 kB.
_MAX_PART = 32 * 2**20
_MAX_SHEETS = 50
_MAX_ROWS = 20_000
_MAX_EMPTY_ROWS = 700_000
_MAX_COLUMNS = 200
_MAX_CELLS = 300_000
_MAX_TEXTS = 200_000
_MAX_LETTERS = 20 * 2**20
_UNREADABLE = AnswerCell(unreadable=True)
Cells = dict[int, AnswerCell]


@dataclass(slots=True)
class FormSheet:
    """A sheet: its name and its rows that hold anything, by row number from 1; a row's cells by column from 0."""

    name: str
    rows: dict[int, Cells] = field(default_factory=dict)


def read_sheets(path: Path) -> tuple[list[FormSheet], str]:
    """Every sheet of a workbook, and when it says it was saved last: "2026-09-12T08:30:00Z", "" where it does not.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE.
    """
    with Package(path) as package:
        return _Reader(package).sheets(), _saved(package)


def _saved(package: Package) -> str:
    root = package.optional_root(package.part_of_kind("", "core-properties"))
    texts = [element.text or "" for element in root if local(element.tag) == "modified"] if root is not None else []
    return next((text.strip() for text in texts if _TIME.fullmatch(text.strip())), "")


class _Reader:
    """Reads one workbook and counts what it has read."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main_or("xl/workbook.xml")
        kinds = {kind: name for kind, name in package.related(self._main).values()}
        self._styles = read_styles(package.optional_root(kinds.get("styles", "xl/styles.xml")))
        self._texts = self._shared(kinds.get("sharedStrings", "xl/sharedStrings.xml"))
        self._rows = self._empty = self._filled = self._letters = 0

    def sheets(self) -> list[FormSheet]:
        related = self._package.related(self._main)
        found: list[tuple[str, str]] = []
        for element in self._package.root(self._main).iter("{*}sheet"):
            kind, name = related.get(attribute(element, "id") or "", ("", ""))
            if kind == "worksheet" and name in self._package:
                found.append((attribute(element, "name") or "", name))
        if len(found) > _MAX_SHEETS:
            raise self._package.too_large()
        return [self._sheet(name, part) for name, part in found]

    def _shared(self, name: str) -> list[str]:
        texts: list[str] = []
        if name not in self._package:
            return texts
        with self._package.open(name, _MAX_PART) as stream:
            for _, element in self._package.events(stream, ("end",), ("{*}si",)):
                texts.append(rich_text(element).shown(PLAIN))
                let_go(element)
                stream.piece_done()
                if len(texts) > _MAX_TEXTS:
                    raise self._package.too_large()
        return texts

    def _sheet(self, name: str, part: str) -> FormSheet:
        sheet = FormSheet(name)
        number = 0
        with self._package.open(part, _MAX_PART) as stream:
            for _, element in self._package.events(stream, ("end",), ("{*}row",)):
                number = plain_number(attribute(element, "r"), number + 1)
                cells = self._cells(element)
                if cells:
                    # A row number given twice is a sheet no program writes: the first one stands.
                    sheet.rows.setdefault(number, cells)
                self._count(cells)
                let_go(element)
                stream.piece_done()
        return sheet

    def _count(self, cells: Cells) -> None:
        self._rows += bool(cells)
        self._empty += not cells
        self._filled += len(cells)
        self._letters += sum(len(cell.text) for cell in cells.values())
        many = self._rows > _MAX_ROWS or self._empty > _MAX_EMPTY_ROWS
        if many or self._filled > _MAX_CELLS or self._letters > _MAX_LETTERS:
            raise self._package.too_large()

    def _cells(self, row: "_Element") -> Cells:
        cells: Cells = {}
        column = -1
        for element in row:
            if local(element.tag) != "c":
                continue
            place = _REFERENCE.fullmatch(attribute(element, "r") or "")
            column = column_number(place[1]) if place else column + 1
            cell = self._cell(element)
            if column < _MAX_COLUMNS and (cell.text.strip() or cell.unreadable):
                cells.setdefault(column, cell)
        return cells

    def _cell(self, element: "_Element") -> AnswerCell:
        """A formula is not read, nor what some program once worked out for it; an error says nothing."""
        kind = attribute(element, "t") or "n"
        parts = {local(child.tag): child for child in element}
        if "f" in parts or kind == "e":
            return _UNREADABLE
        if "is" in parts:
            return AnswerCell(rich_text(parts["is"]).shown(PLAIN))
        value = parts.get("v")
        text = (value.text or "") if value is not None else ""
        return AnswerCell(self._stored(text, kind, plain_number(attribute(element, "s")))) if text else AnswerCell()

    def _stored(self, text: str, kind: str, style: int) -> str:
        if kind == "s":
            index = plain_number(text.strip(), -1)
            return self._texts[index] if 0 <= index < len(self._texts) else ""
        if kind == "n":
            look: CellStyle = self._styles[style] if style < len(self._styles) else PLAIN
            # As Vietnamese texts write it: "12.125" would be understood as twelve thousand.
            return _POINT.sub(r"\1,\2", shown_number(text.strip(), look.number_format))
        return unescaped(text)
