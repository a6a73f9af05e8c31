"""What a file means as a plan: its appendices with their rows, and the plan's own facts; shared by all readers."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from caicach_desktop.domain.draft import Doubt, Draft
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import Appendix, WholeAppendix, WholePlan
from caicach_desktop.domain.table import fitting_numbering
from caicach_desktop.importers.raw import RawFile, RawParagraph, RawTable
from caicach_desktop.importers.recognise_documents import read_facts
from caicach_desktop.importers.recognise_facts import Facts
from caicach_desktop.importers.recognise_grid import Columns, GridRow, grid_of, plain_columns, usual_count, width_of
from caicach_desktop.importers.recognise_headers import (
    Header,
    find_header,
    is_all_headings,
    is_column_count,
    is_known_heading,
    looks_like_heading,
    names_a_column,
    row_key,
)
from caicach_desktop.importers.recognise_left import Outside, heads_left, left_out
from caicach_desktop.importers.recognise_rows import Body, finish, roles_of
from caicach_desktop.importers.recognise_shapes import (
    begins_anew,
    column_widths,
    fills_columns,
    is_layout,
    is_set_off,
    lines_of,
    plain_header,
    table_ends,
    title_start,
)
from caicach_desktop.importers.recognise_titles import (
    Line,
    Title,
    appendix_start,
    read_title,
    says_again,
    split_lines,
    title_before_table,
)

# A whole plan may be typed above the table of its sheet; the longest real one has 66 lines, some wrapped by hand.
_FURTHEST = 400


def recognise(raw: RawFile, path: Path | None = None) -> Draft:
    """The plan in what a reader found; raises AppError NO_TABLE_FOUND when there is neither a table of tasks nor a
    plan's text in it."""
    reading = _Reading(raw)
    reading.read()
    if not reading.parts and (guessing := _Reading(raw, guess=True)).read_any():
        reading = guessing
    facts = read_facts([one.line for one in reading.outside])
    if not reading.parts and not facts.is_plan:
        raise AppError(ErrorCode.NO_TABLE_FOUND, path=str(path or raw.name))
    return _draft(reading, facts, raw)


def _draft(reading: "_Reading", facts: Facts, raw: RawFile) -> Draft:
    remarks = (facts.remark, *raw.remarks) if facts.remark else raw.remarks
    doubts = [Doubt(None, None, None, remark) for remark in remarks]
    if len(reading.parts) == 1:
        reading.parts[0].take_title(raw.heads)
    appendices = []
    for position, part in enumerate(reading.parts):
        appendix, found = part.finish(position)
        appendices.append(appendix)
        doubts += found
    whole = WholePlan(facts.plan, facts.goals, tuple(appendices))
    return Draft(whole, (*doubts, *left_out(reading.outside, whole), *heads_left(raw.heads, whole)))


@dataclass(slots=True)
class _Part:
    """An appendix in the making."""

    title: Title
    header: Header | None
    body: Body
    widths: tuple[float, ...]
    sheet: str = ""
    doubts: list[str] = field(default_factory=list)

    def go_on(self, sheet: str) -> None:
        """It goes on in a table or sheet of its own; sheets may be kept apart on purpose, so that is told."""
        if sheet != self.sheet:
            self.sheet = sheet
            self.doubts.append(f"Trang tính “{sheet}” có cùng các cột nên được nối tiếp vào phụ lục này")

    def take_title(self, heads: Sequence[str]) -> None:
        """Where nothing above the table names it, the heads of the pages may."""
        start = appendix_start([Line(head, centred=True) for head in heads])
        if start is not None and not (self.title.number or self.title.title):
            self.title = read_title([Line(head, centred=True) for head in heads[start:]])
            self.doubts.append("Tên phụ lục được lấy từ chữ in ở đầu trang")

    def finish(self, position: int) -> tuple[WholeAppendix, list[Doubt]]:
        """The appendix as far as it is understood, and its doubtful places."""
        columns, rows = finish(self.body, self.widths)
        appendix = Appendix(
            position=position,
            number=self.title.number,
            title=tuple(self.title.title),
            note=self.title.note,
            columns=columns,
        )
        appendix = replace(appendix, numbering=fitting_numbering(appendix, rows))
        doubts = [Doubt(position, None, None, reason) for reason in self.doubts]
        doubts += [Doubt(position, row, column, reason) for row, column, reason in self.body.doubts]
        return WholeAppendix(appendix, rows), doubts


class _Reading:
    """Goes through a file's blocks: lines wait until it is known whether a table of tasks stands below them. One that
    may guess takes the first row of any larger table for its heading."""

    def __init__(self, raw: RawFile, guess: bool = False) -> None:
        self._guess = guess
        self.parts: list[_Part] = []
        self.outside: list[Outside] = []
        self._raw = raw
        self._waiting: list[Line] = []
        self._joined = False

    def read(self) -> None:
        """All blocks in order."""
        for block in self._raw.blocks:
            if isinstance(block, RawParagraph):
                self._waiting.append(
                    Line(block.text, block.bold, block.italic, block.centred, block.size, block.new_page)
                )
            else:
                self._table(block, grid_of(block))
        self._put_outside(self._waiting)
        self._waiting = []

    def read_any(self) -> bool:
        """All blocks in order; whether there was any table of tasks."""
        self.read()
        return bool(self.parts)

    def _table(self, table: RawTable, rows: list[GridRow]) -> None:
        """A table or a sheet: from heading to heading, with what stands above, between and below."""
        while rows and not rows[-1].filled:
            rows.pop()
        if table.name:
            self._end_sheet()
        while rows:
            if table_ends(rows, 0):
                self._waiting += lines_of(rows.pop(0))
                continue
            found = self._header(rows, sheet=bool(table.name))
            if found is None:
                rows = self._without_header(table, rows)
                continue
            for row in rows[: found.first]:
                self._waiting += lines_of(row)
            self._open(found, table, rows[found.end :])
            rows = self._body(rows[found.end :], found)

    def _end_sheet(self) -> None:
        self._put_outside(self._waiting)
        self._waiting = []

    def _header(self, rows: Sequence[GridRow], sheet: bool) -> Header | None:
        """The first heading with nothing but title lines above it."""
        for index, row in enumerate(rows[:_FURTHEST]):
            if is_known_heading(row) and (is_all_headings(row) or not self._continues_last(rows)):
                return find_header(rows, index, sure=names_a_column(row))
            # In a sheet two texts may stand side by side above a table; else they are a row of the table before.
            if len(row.filled) > 2 or (len(row.filled) == 2 and not sheet and not is_layout(row)):
                break
        return self._unknown_header(rows, sheet)

    def _unknown_header(self, rows: Sequence[GridRow], sheet: bool) -> Header | None:
        """A heading in words nobody foresaw has at least its shape."""
        if not sheet and self._continues_last(rows):
            return None
        for index, row in enumerate(rows[:_FURTHEST]):
            if len(row.filled) < 2 or is_layout(row):
                if len(row.filled) > 1 and is_layout(row) and not sheet:
                    return None
                continue
            below = rows[index + 1 :]
            # Two bold texts above single ones are a signature; where nothing is bold, three columns tell a table.
            if looks_like_heading(row) and any(len(other.filled) >= 2 for other in below):
                return find_header(rows, index, sure=False)
            if len(row.filled) >= 3 and (sheet or self._guess) and fills_columns(below) and plain_header(row):
                return find_header(rows, index, sure=False)
            return None
        return None

    def _continues_last(self, rows: Sequence[GridRow]) -> bool:
        """Whether a table without a heading is the rest of the one before it."""
        if not self.parts or not self._is_same_appendix(rows, self.parts[-1].header):
            return False
        count = len(self.parts[-1].body.headings)
        end = next((index for index in range(len(rows)) if table_ends(rows, index)), len(rows))
        return usual_count(rows[:end]) == count or width_of(rows) == count

    def _is_same_appendix(self, rows: Sequence[GridRow], header: Header | None) -> bool:
        """Whether what stands between the last table and these rows lets the appendix go on."""
        lines = split_lines(self._waiting)
        if appendix_start(lines) is None and not self._has_words():
            return True
        return says_again(lines, self.parts[-1].title, begins_anew(rows, header))

    def _has_words(self) -> bool:
        """Whether something with a meaning stands between the last table and this one: a page's number has none."""
        return any(any(c.isalpha() for c in line.text) for line in self._waiting)

    def _without_header(self, table: RawTable, rows: list[GridRow]) -> list[GridRow]:
        """A table without a heading: the rest of the one before it, an appendix without headings, or mere layout;
        returns the rows from the next appendix on."""
        if self._continues_last(rows):
            return self._continue(table, rows)
        # A signature is a table of two columns, and a single row is no list of tasks.
        many = usual_count(rows) >= 3 and len(rows) >= 2 and not any(is_layout(row) for row in rows)
        if many and appendix_start(split_lines(self._waiting)) is not None:
            return self._open_unheaded(table, rows)
        for row in rows:
            self._waiting += lines_of(row)
        return []

    def _continue(self, table: RawTable, rows: list[GridRow]) -> list[GridRow]:
        """Put a table's rows below those of the last appendix."""
        part = self.parts[-1]
        part.go_on(table.name)
        self._waiting = []
        count, width = len(part.body.headings), width_of(rows)
        header = part.header
        if header is not None and width == header.columns.end:
            columns = header.columns
        else:
            columns = plain_columns(count) if width == count else Columns(tuple(range(count)), max(width, count))
        taken, rest = self._rows_until_end(rows, header)
        part.body.add(taken, columns, roles_of(part.body.headings, part.body.above), seam=True)
        return rest

    def _open_unheaded(self, table: RawTable, rows: list[GridRow]) -> list[GridRow]:
        """A table right below "Phụ lục" that has no heading at all: columns are told by their content."""
        count = usual_count(rows)
        headings = [f"Cột {number}" for number in range(1, count + 1)]
        part = _Part(self._title(), None, Body(headings, [""] * count), (), table.name)
        part.doubts.append("Bảng không có dòng tiêu đề; tên cột do chương trình đặt tạm")
        self.parts.append(part)
        columns = plain_columns(count)
        if width_of(rows) != count:
            columns = Columns(tuple(range(count)), width_of(rows), table.widths)
        taken, rest = self._rows_until_end(rows, None)
        part.body.add(taken, columns, roles_of(headings, part.body.above), seam=False)
        return rest

    def _open(self, header: Header, table: RawTable, below: Sequence[GridRow]) -> None:
        """A heading was found: the same table going on, or a new appendix."""
        self._joined = bool(self.parts) and self._same_goes_on(header, table, below)
        if self._joined:
            self._waiting = []
            self.parts[-1].go_on(table.name)
            self.parts[-1].header = header
            return
        body = Body(list(header.headings), list(header.above))
        part = _Part(self._title(), header, body, column_widths(header.columns, table.widths), table.name)
        if not header.sure:
            part.doubts.append("Dòng tiêu đề của bảng dùng từ lạ; hãy xem lại loại của từng cột")
        self.parts.append(part)

    def _same_goes_on(self, header: Header, table: RawTable, below: Sequence[GridRow]) -> bool:
        last = self.parts[-1].header
        if last is None or last.key != header.key:
            return False
        if table.name != self.parts[-1].sheet and begins_anew(below, header):
            return False
        return self._is_same_appendix(below, header)

    def _title(self) -> Title:
        """The lines that wait become the title of an appendix; what stands before them stays outside."""
        lines = split_lines(self._waiting)
        start = appendix_start(lines)
        if start is None:
            start = title_before_table(lines)
        self._put_outside(lines[:start])
        self._waiting = []
        title = read_title(lines[start:])
        self._put_outside(title.rest)
        return title

    def _put_outside(self, lines: Sequence[Line]) -> None:
        self.outside += [Outside(line, len(self.parts)) for line in lines]

    def _body(self, rows: list[GridRow], header: Header) -> list[GridRow]:
        """Take the rows below a heading; returns those from the next appendix on."""
        part = self.parts[-1]
        taken, rest = self._rows_until_end(rows, header)
        roles = roles_of(part.body.headings, part.body.above)
        part.body.add(taken, header.columns, roles, seam=self._joined)
        return rest

    def _rows_until_end(self, rows: list[GridRow], header: Header | None) -> tuple[list[GridRow], list[GridRow]]:
        """The rows of a table up to the next appendix, another heading or the signature; headings typed again are left
        out."""
        taken: list[GridRow] = []
        index = 0
        while index < len(rows):
            row = rows[index]
            if table_ends(rows, index):
                return taken, rows[index:]
            if header is not None and header.is_typed_again(row):
                index += 1
                while index < len(rows) and (
                    row_key(rows[index]) in header.tiers or is_column_count(rows[index], len(header.headings))
                ):
                    index += 1
                continue
            if header is not None and is_set_off(row, rows, index, header) and is_known_heading(row):
                start = title_start(taken)
                return taken[:start], taken[start:] + rows[index:]
            taken.append(row)
            index += 1
        return taken, []
