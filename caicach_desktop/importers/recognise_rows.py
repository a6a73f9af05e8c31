"""The rows below a heading: texts by column, what a page's end tore apart joined again, kinds and levels."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from caicach_desktop.domain.layouts import column_roles, heading_role
from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.plan import Column, ColumnRole, Row, RowKind
from caicach_desktop.domain.text import fold
from caicach_desktop.importers.raw import Merge
from caicach_desktop.importers.recognise_ditto import write_out_ditto
from caicach_desktop.importers.recognise_grid import Columns, GridRow
from caicach_desktop.importers.recognise_levels import Outline, Place, number_of, part_of, places, split_number

_PARAGRAPH_START = when_used(r"[-+–•*]\s|\(?\d+[.)]\s|[a-zđ]\)\s")
# "Tổng số", "Cộng: 12 nhiệm vụ", "Tổng cộng (I + II)"; the name of a sum is short.
_SUM = when_used(r"(?:tong(?: so| cong)?|cong)(?: \d[\d.,]*)?(?: (?:nhiem vu|viec|muc))?\s*(?:[:(=].*)?\.?")
_LONGEST_SUM = 100
_SUM_TOLD = "Dòng này là dòng tổng cộng nên không được tính là nhiệm vụ; hãy xóa nếu không cần"
_SENTENCE_END = (".", ";", ":", "!", "?")
_PARTICULARS = {ColumnRole.TARGET, ColumnRole.DEADLINE, ColumnRole.NOTE, ColumnRole.OTHER}


@dataclass(slots=True)
class Line:
    """A row in the making: a text per column (None: merged with the one above), and how it was set."""

    cells: list[str | None]
    bold: bool = False
    wide: bool = False
    continues: bool = False
    seam: bool = False


@dataclass(slots=True)
class Body:
    """The rows of one appendix while its tables are read, and the places where the reading is in doubt."""

    headings: list[str]
    above: list[str]
    lines: list[Line] = field(default_factory=list)
    doubts: list[tuple[int | None, int | None, str]] = field(default_factory=list)

    def add(self, rows: Iterable[GridRow], columns: Columns, roles: Sequence[ColumnRole], seam: bool) -> None:
        """Put rows of a table below the others; `seam`: the first of them stands behind a cut in the table."""
        for row in rows:
            if not row.filled:
                continue
            line = self._line(row, columns, roles)
            line.seam, seam = seam, False
            self.lines.append(line)

    def _line(self, row: GridRow, columns: Columns, roles: Sequence[ColumnRole]) -> Line:
        cells: list[str | None] = [""] * len(self.headings)
        wide = False
        for cell, first, end in columns.place(row):
            if cell.merge == Merge.CONTINUE:
                cells[first:end] = [None if self.lines else ""] * (end - first)
            elif cell.text:
                cells[first] = f"{cells[first]} {cell.text}" if cells[first] else cell.text
                wide = wide or end - first >= max(2, (len(columns) - first) // 2)
        filled = row.filled
        if len(filled) == 1 and wide:
            _move_heading(cells, roles)
        bold = [cell.bold for cell in filled if not number_of(cell.text)] if any([cell.bold for cell in filled]) else []
        return Line(cells, all(bold) if bold else row.bold, wide and len(filled) <= 2, row.continues)


def _move_heading(cells: list[str | None], roles: Sequence[ColumnRole]) -> None:
    """A heading over the whole row, its number in front of it, gives the number to the number column."""
    number = next((index for index, role in enumerate(roles) if role == ColumnRole.NUMBER), None)
    if number is None or not cells[number] or number + 1 >= len(cells):
        return
    head, rest = split_number(cells[number] or "")
    if number_of(cells[number] or "") is not None:
        return
    cells[number], cells[number + 1] = head.rstrip(".):/"), rest or cells[number]


def join_torn(body: Body, roles: Sequence[ColumnRole]) -> None:
    """Rows that a page's end tore apart become one again."""
    joined: list[Line] = []
    for line in body.lines:
        if joined and (line.continues or (line.seam and _goes_on(joined[-1], line, roles))):
            _append(joined[-1], line)
            body.doubts.append((len(joined) - 1, None, "Dòng này bị ngắt ở cuối trang, đã được nối lại"))
        else:
            joined.append(line)
    body.lines = joined


def _goes_on(above: Line, line: Line, roles: Sequence[ColumnRole]) -> bool:
    """Whether the first row behind a cut is the rest of the last one before it: no number, and a text that begins in
    the middle of a sentence."""
    texts = [(index, text) for index, text in enumerate(line.cells) if text]
    number = next((index for index, role in enumerate(roles) if role == ColumnRole.NUMBER), None)
    if not texts or (number is not None and line.cells[number]) or line.wide:
        return False
    middle = [
        text[0].islower() or not (above.cells[index] or ".").rstrip().endswith(_SENTENCE_END)
        for index, text in texts
        if above.cells[index]
    ]
    lower = sum(text[0].islower() for _, text in texts)
    # "từ 80 điểm" alone does not make a whole row the rest of another.
    return len(middle) == len(texts) and all(middle) and lower > 0 and lower * 2 >= len(texts)


def _append(above: Line, line: Line) -> None:
    for index, text in enumerate(line.cells):
        if not text:
            continue
        before = above.cells[index]
        if not before:
            above.cells[index] = text
        else:
            above.cells[index] = before + ("\n" if _starts_paragraph(before, text) else " ") + text


def _starts_paragraph(before: str, text: str) -> bool:
    if _PARAGRAPH_START.match(text):
        return True
    return not text[:1].islower() and before.rstrip().endswith(_SENTENCE_END)


def finish(body: Body, widths: Sequence[float]) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """The columns with their roles and the rows with their kinds and levels."""
    _drop_empty_columns(body)
    roles = list(roles_of(body.headings, body.above))
    join_torn(body, roles)
    _roles_by_content(body, roles)
    if body.lines:
        body.lines[0].cells = [cell or "" for cell in body.lines[0].cells]
    body.doubts += write_out_ditto([line.cells for line in body.lines], roles)
    rows = _rows(body, roles)
    for index, (heading, role) in enumerate(zip(body.headings, roles, strict=True)):
        if role == ColumnRole.OTHER and heading:
            body.doubts.append((None, index, f"Chưa rõ cột “{heading}” thuộc loại nào nên được giữ nguyên"))
    kept = list(widths) if len(widths) == len(roles) else [0.0] * len(roles)
    columns = tuple(
        Column(role, heading, width) for role, heading, width in zip(roles, body.headings, kept, strict=True)
    )
    return columns, rows


def roles_of(headings: Sequence[str], above: Sequence[str]) -> tuple[ColumnRole, ...]:
    """The columns' roles; words that say nothing by themselves are read together with the tier above them."""
    whole = [
        f"{over} {heading}" if over and heading_role(heading) is None else heading
        for heading, over in zip(headings, above, strict=True)
    ]
    return column_roles(whole)


def _drop_empty_columns(body: Body) -> None:
    kept = [
        index for index, heading in enumerate(body.headings) if heading or any(line.cells[index] for line in body.lines)
    ]
    if len(kept) == len(body.headings) or not kept:
        return
    body.headings[:] = [body.headings[index] for index in kept]
    body.above[:] = [body.above[index] for index in kept]
    for line in body.lines:
        line.cells = [line.cells[index] for index in kept]


# How many of a column's cells must look alike to tell what it holds: more than half, since some are left blank or say
# "theo quy định".
_MOST = 0.6
# Real agencies have up to 73 letters, real times up to 31: twice that is no longer one, though it begins like one.
_LONGEST_AGENCY, _LONGEST_TIME = 150, 60
_AGENCY = when_used(
    r"(?:cac )?(?:phong|so|ubnd|uy ban|van phong|ban|trung tam|cong an|cong chuc|thanh tra|hoi|doan|mat tran|bo phan"
    r"|don vi|co quan|chi cuc|tram|truong|nganh|ong|ba|dong chi)\b"
)
_WORD = when_used(r"[^\W\d_]{2}")
_TIME = when_used(
    r"thuong xuyen|hang (?:nam|quy|thang|tuan)|quy (?:i|ii|iii|iv|[1-4])\b|truoc (?:ngay|thang)|nam 20\d\d"
    r"|thang \d|\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}/20\d\d|theo (?:ke hoach|quy dinh|che do)"
)


def _roles_by_content(body: Body, roles: list[ColumnRole]) -> None:
    """What the headings leave open is decided by what stands in the cells; such guesses are pointed out."""
    tasks = [line for line in body.lines if sum(bool(cell) for cell in line.cells) > 2] or body.lines
    for index, role in enumerate(roles):
        if role != ColumnRole.OTHER or (body.headings[index] and _is_stated_other(body.headings[index])):
            continue
        texts = [fold(line.cells[index] or "") for line in tasks if line.cells[index]]
        if not texts:
            continue
        guess = _guess(texts, roles, index, [line.cells[index] or "" for line in body.lines])
        if guess is not None:
            roles[index] = guess
            name = _ROLE_NAMES[guess]
            body.doubts.append((None, index, f"Cột “{body.headings[index]}” được hiểu là {name} theo nội dung các ô"))
    if ColumnRole.TASK not in roles and ColumnRole.CRITERION not in roles:
        open_columns = _columns_of_words(body, roles)
        if open_columns:
            longest = max(open_columns, key=lambda i: sum(len(line.cells[i] or "") for line in body.lines))
            roles[longest] = ColumnRole.TASK
            body.doubts.append(
                (None, longest, f"Cột “{body.headings[longest]}” được hiểu là nhiệm vụ vì có nhiều nội dung nhất")
            )


def _columns_of_words(body: Body, roles: Sequence[ColumnRole]) -> list[int]:
    """The columns that may say what is to be done: open ones, and beside mere figures the targets themselves."""
    found = [index for index, role in enumerate(roles) if role == ColumnRole.OTHER]
    worded = [index for index in found if any(_WORD.search(line.cells[index] or "") for line in body.lines)]
    return worded or [index for index, role in enumerate(roles) if role == ColumnRole.TARGET] or found


_ROLE_NAMES = {
    ColumnRole.NUMBER: "số thứ tự",
    ColumnRole.LEAD: "cơ quan chủ trì",
    ColumnRole.PARTNER: "cơ quan phối hợp",
    ColumnRole.DEADLINE: "thời gian hoàn thành",
}


def _is_stated_other(heading: str) -> bool:
    return heading_role(heading) == ColumnRole.OTHER


def _guess(texts: list[str], roles: Sequence[ColumnRole], index: int, cells: list[str]) -> ColumnRole | None:
    enough = max(1, len(texts) * _MOST)
    if index == 0 and ColumnRole.NUMBER not in roles:
        numbers = [cell for cell in cells if cell]
        if sum(number_of(cell) is not None for cell in numbers) >= max(1, len(numbers) * _MOST):
            return ColumnRole.NUMBER
    if (
        ColumnRole.DEADLINE not in roles
        and sum(len(t) < _LONGEST_TIME and bool(_TIME.search(t)) for t in texts) >= enough
    ):
        return ColumnRole.DEADLINE
    if sum(len(text) < _LONGEST_AGENCY and bool(_AGENCY.match(text)) for text in texts) >= enough:
        return next((role for role in (ColumnRole.LEAD, ColumnRole.PARTNER) if role not in roles), None)
    return None


def _rows(body: Body, roles: Sequence[ColumnRole]) -> tuple[Row, ...]:
    number = next((index for index, role in enumerate(roles) if role == ColumnRole.NUMBER), None)
    texts = _text_columns(roles, number)
    outlines = [_outline(line, roles, number, texts) for line in body.lines]
    sums = [_is_sum(line, number) for line in body.lines]
    placed = iter(places([outline for outline, is_sum in zip(outlines, sums, strict=True) if not is_sum]))
    rows = []
    for index, (line, is_sum) in enumerate(zip(body.lines, sums, strict=True)):
        place = Place(RowKind.GROUP, 1) if is_sum else next(placed)
        if is_sum:
            body.doubts.append((index, None, _SUM_TOLD))
        elif place.guessed:
            body.doubts.append((index, None, "Dòng chỉ có một nội dung: chưa rõ là nhóm hay nhiệm vụ"))
        elif number is not None and place.kind == RowKind.TASK and not (outlines[index].number or outlines[index].same):
            body.doubts.append((index, number, "Dòng không có số thứ tự; cấp của dòng theo dòng ở trên"))
        rows.append(Row(position=index, kind=place.kind, level=place.level, cells=tuple(line.cells)))
    return tuple(rows)


def _is_sum(line: Line, number: int | None) -> bool:
    """Whether a row only sums up others: "Tổng cộng", and beside it nothing but figures."""
    texts = [text for text in line.cells if text]
    if not texts or None in line.cells or (number is not None and number_of(line.cells[number] or "")):
        return False
    return _SUM.fullmatch(fold(texts[0][:_LONGEST_SUM])) is not None and not any(map(_WORD.search, texts[1:]))


def _outline(line: Line, roles: Sequence[ColumnRole], number: int | None, texts: Collection[int]) -> Outline:
    filled = [index for index, text in enumerate(line.cells) if text and index != number]
    merged = any(text is None for index, text in enumerate(line.cells) if index != number)
    first = filled[0] if filled else None
    if number is not None:
        read = number_of(line.cells[number] or "")
        same = line.cells[number] is None
    else:
        read = number_of(split_number(line.cells[first] or "")[0]) if first is not None else None
        same = False
    bare = bool(filled) and all(roles[index] in _PARTICULARS for index in filled[1:]) and not merged
    alone = len(filled) == 1 and not merged and first in texts
    if read is None and alone and first is not None:
        read = part_of(line.cells[first] or "")
    return Outline(read, alone, line.wide, line.bold, bare, same)


def _text_columns(roles: Sequence[ColumnRole], number: int | None) -> set[int]:
    """Where the heading of a group may stand: in the first column that is not the number, or the first that says what
    is to be done."""
    first = next((index for index in range(len(roles)) if index != number), 0)
    telling = (index for index, role in enumerate(roles) if role in (ColumnRole.CRITERION, ColumnRole.TASK))
    return {first, next(telling, first)}
