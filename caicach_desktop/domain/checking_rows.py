"""Checks of an appendix's rows: what is missing, impossible, there twice or numbered out of order."""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from caicach_desktop.domain.checking_names import row_name
from caicach_desktop.domain.checking_numbers import broken_numbers
from caicach_desktop.domain.deadline import DeadlineKind, understand
from caicach_desktop.domain.figures import shortened
from caicach_desktop.domain.finding import Finding, FindingCode, Severity, Times
from caicach_desktop.domain.plan import ColumnRole, Numbering, Row, WholeAppendix
from caicach_desktop.domain.similar import SimilarTexts
from caicach_desktop.domain.table import effective_cells, shown_rows, subtree_end
from caicach_desktop.domain.text import fold, has_text, short_date, squeeze

_SAME_TASK = 0.95
_SLIP = 0.6
# Shorter texts ("Thực hiện thường xuyên") come back by their nature.
_TELLING_CHARS = 20
_LONGEST_CHARS = 4000
_MOST_BREAKS = 3
# So many letters of a cell are shown in a finding.
_MOST_SHOWN = 60
_DAY = re.compile(
    r"(?<![\d/.,\-])(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\d/%\-])(?!\s*(?:ngay|gio|h|diem|phut)\b)"
    r"|ngay (\d{1,2}) thang (\d{1,2})(?:,? nam (\d{4}))?"
)
_WHOLE_DAY = re.compile(r"(?<![\d/.,\-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/%])")
_LEAP_YEAR = 2024
_Place = tuple[FindingCode, Severity, int | None, str]


def check_rows(number: int, part: WholeAppendix, year: int | None, times: Times) -> Iterator[Finding]:
    """What is doubtful in the rows of an appendix; `number` is its place in the plan, `year` the plan's year."""
    checks = _RowChecks(part, year, times)
    for index, (code, severity, column, text) in checks.found():
        row = checks.rows[index]
        named = row_name(part, number, row, index)
        yield Finding(code, severity, text, number, index, column, part.appendix.id, row.id, named)


class _RowChecks:
    """The rows of one appendix with their texts as read."""

    def __init__(self, part: WholeAppendix, year: int | None, times: Times) -> None:
        self._appendix = part.appendix
        self.rows = shown_rows(part.appendix, part.rows)
        width = len(part.appendix.columns)
        texts = effective_cells(self.rows)
        self._texts = [(*cells, *("",) * width)[: max(width, len(cells))] for cells in texts]
        self._year, self._times = year, times
        self._number, self._criterion, self._task, self._lead, self._deadline = (
            part.appendix.column_of(role)
            for role in (
                ColumnRole.NUMBER,
                ColumnRole.CRITERION,
                ColumnRole.TASK,
                ColumnRole.LEAD,
                ColumnRole.DEADLINE,
            )
        )

    def found(self) -> Iterator[tuple[int, _Place]]:
        """Each finding with its row."""
        for index, row in enumerate(self.rows):
            checks = (self._empty(index, row), self._missing(index, row), self._deadlines(index, row))
            yield from ((index, place) for check in checks for place in check)
        yield from self._twice()
        yield from self._numbers()

    # --- empty and missing ----------------------------------------------------------------------------------------

    def _is_parent(self, index: int) -> bool:
        """Whether a task has tasks of its own below it, which say what it lacks."""
        return subtree_end(self.rows, index) > index + 1

    def _says_anything(self, index: int) -> bool:
        return any(has_text(text) for column, text in enumerate(self._texts[index]) if column != self._number)

    def _empty(self, index: int, row: Row) -> Iterator[_Place]:
        texts = self._texts[index]
        if not self._says_anything(index):
            what = "Đề mục chưa có tên" if row.is_group else "Dòng trống"
            yield FindingCode.EMPTY, Severity.FAULT, None, f"{what}: ghi nội dung hoặc xóa dòng này."
        elif not row.is_group and not self._is_parent(index):
            if self._task is not None and not has_text(texts[self._task]):
                text = "Chưa ghi nhiệm vụ: ghi việc phải làm, hoặc gộp với ô trên nếu cùng một việc."
                yield FindingCode.EMPTY, Severity.FAULT, self._task, text
            if self._criterion is not None and not has_text(texts[self._criterion]):
                text = "Chưa ghi tiêu chí: ghi tiêu chí, hoặc gộp với ô trên nếu cùng tiêu chí."
                yield FindingCode.EMPTY, Severity.ADVICE, self._criterion, text

    def _missing(self, index: int, row: Row) -> Iterator[_Place]:
        if row.is_group or not self._says_anything(index) or self._is_parent(index):
            return
        for column, code, text in (
            (self._lead, FindingCode.NO_LEAD, "Chưa có cơ quan chủ trì: ghi rõ ai thực hiện."),
            (self._deadline, FindingCode.NO_DEADLINE, "Chưa có thời gian: ghi ngày, quý hoặc “Thường xuyên”."),
        ):
            if column is not None and not has_text(self._texts[index][column]) and not self._told_above(index, column):
                yield code, Severity.ADVICE, column, text

    def _told_above(self, index: int, column: int) -> bool:
        """Whether a heading above says it for all of its tasks."""
        level = self.rows[index].level
        for above in range(index - 1, -1, -1):
            row = self.rows[above]
            if row.level < level:
                level = row.level
                # A group's heading may itself stand in the first columns only.
                if has_text(self._texts[above][column]):
                    return True
        return False

    # --- days -----------------------------------------------------------------------------------------------------

    def _deadlines(self, index: int, row: Row) -> Iterator[_Place]:
        for column, cell in enumerate(row.cells):
            pattern = _DAY if column == self._deadline else _WHOLE_DAY
            wrong = next(filter(_is_impossible, pattern.finditer(fold(cell or ""))), None)
            if wrong is not None:
                text = f"Không có ngày “{wrong[0]}” trong lịch: kiểm tra lại ngày, tháng."
                yield FindingCode.IMPOSSIBLE_DATE, Severity.FAULT, column, text
        if self._deadline is not None and self._deadline < len(row.cells):
            yield from self._early(row.cells[self._deadline] or "", self._deadline)

    def _early(self, text: str, column: int) -> Iterator[_Place]:
        deadline = understand(text, self._times.first or self._year)
        first, issued = self._times.first, self._times.issued.earliest
        if deadline.day is None or deadline.kind not in (DeadlineKind.DATE, DeadlineKind.SPAN):
            return
        if first and deadline.day.year < first:
            advice = f"Thời hạn “{shortened(text, _MOST_SHOWN)}” ở trước năm {first} của kế hoạch: kiểm tra lại năm."
            yield FindingCode.OLD_YEAR, Severity.FAULT, column, advice
        elif issued and deadline.day < issued:
            told = f"Thời hạn {short_date(deadline.day)} ở trước ngày ban hành kế hoạch: kiểm tra lại."
            yield FindingCode.EARLY_DEADLINE, Severity.ADVICE, column, told

    # --- twice, and out of order ----------------------------------------------------------------------------------

    def _twice(self) -> Iterator[tuple[int, _Place]]:
        column = self._task if self._task is not None else self._criterion
        if column is None:
            return
        tasks = [
            (index, squeeze(row.cells[column] or "").casefold())
            for index, row in enumerate(self.rows)
            if not row.is_group and column < len(row.cells) and len(row.cells[column] or "") >= _TELLING_CHARS
        ]
        for index, first in _repeated(tasks, self._context):
            text = f"Trùng với nhiệm vụ ở {self._name(first)}: gộp lại, hoặc bỏ một dòng."
            yield index, (FindingCode.TWICE, Severity.ADVICE, column, text)

    def _context(self, index: int) -> tuple[str, ...]:
        """Criterion and lead: two agencies may be given the same task, and it may serve two criteria."""
        texts = self._texts[index]
        return tuple(fold(texts[column]) for column in (self._criterion, self._lead) if column is not None)

    def _name(self, index: int) -> str:
        own = self._texts[index][self._number].strip() if self._number is not None else ""
        return f"mục {own} (dòng {index + 1})" if own else f"dòng {index + 1}"

    def _numbers(self) -> Iterator[tuple[int, _Place]]:
        if self._appendix.numbering != Numbering.TYPED or self._number is None:
            return
        numbers = [row.cells[self._number] or "" if self._number < len(row.cells) else "" for row in self.rows]
        breaks = list(broken_numbers([row.level for row in self.rows], numbers))
        for place, (index, advice) in enumerate(breaks[:_MOST_BREAKS], start=1):
            more = len(breaks) - _MOST_BREAKS
            rest = f" Còn {more} chỗ khác." if more > 0 and place == _MOST_BREAKS else ""
            yield index, (FindingCode.NUMBER_ORDER, Severity.ADVICE, self._number, advice + rest)


def _repeated(tasks: Sequence[tuple[int, str]], context: Callable[[int], tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Tasks that are the same as one further up, each with the first such one; `context` tells what else must agree."""
    first_of: dict[tuple[tuple[str, ...], str], int] = {}
    alone: defaultdict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    for index, text in tasks:
        key = (context(index), text)
        if key in first_of:
            yield index, first_of[key]
        else:
            first_of[key] = index
            alone[context(index)].append((index, text))
    for group in alone.values():
        yield from _nearly_same(group)


def _nearly_same(tasks: list[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    texts = {index: text for index, text in tasks if len(text) <= _LONGEST_CHARS}
    known = SimilarTexts(texts.items())
    for index, text in texts.items():
        first = next((n for n in known.near(text, 3) if n < index and _is_same(texts[n], text)), None)
        if first is not None:
            yield index, first


def _is_same(one: str, other: str) -> bool:
    """Nearly the same letters, and the same figures: "quý I" and "quý II" are two tasks."""
    if re.findall(r"\d+|\b[ivx]+\b", one) != re.findall(r"\d+|\b[ivx]+\b", other):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    alike = all(ratio() >= _SAME_TASK for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio))
    return alike and not _another_word(re.findall(r"\w+", fold(one)), re.findall(r"\w+", fold(other)))


def _another_word(one: list[str], other: list[str]) -> bool:
    """Whether a word was put in another's place, more than a slip of the pen: "điện sinh hoạt", "nước sinh hoạt"."""
    for kind, start, end, first, last in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "replace":
            ours, theirs = "".join(one[start:end]), "".join(other[first:last])
            if SequenceMatcher(None, ours, theirs, autojunk=False).ratio() < _SLIP:
                return True
    return False


def _is_impossible(found: re.Match[str]) -> bool:
    parts = [int(part) for part in found.groups() if part]
    day, month, year = parts[0], parts[1], parts[2] if len(parts) > 2 else _LEAP_YEAR
    if not 1 <= month <= 12:
        return True
    return not 1 <= day <= monthrange(year if year > 0 else _LEAP_YEAR, month)[1]
