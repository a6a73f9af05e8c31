"""What was read from files, as a person looks it over before anything is kept: every step gives a new value."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from caicach_desktop.domain.agency import Agency, AgencyNames, propose_names
from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError, Cancelled
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import ColumnRole, Goal, Plan, RowKind, WholeAppendix, WholePlan
from caicach_desktop.domain.table import effective_cells, fitting_numbering, resettled, subtree_end
from caicach_desktop.domain.text import fold, sort_key, squeeze
from caicach_desktop.services.files import read_file

MAX_LEVEL = 9
ROLE_NAMES = {
    ColumnRole.NUMBER: "Số thứ tự",
    ColumnRole.CRITERION: "Chỉ số, tiêu chí",
    ColumnRole.TARGET: "Chỉ tiêu, mục tiêu",
    ColumnRole.TASK: "Nhiệm vụ",
    ColumnRole.LEAD: "Cơ quan chủ trì",
    ColumnRole.PARTNER: "Cơ quan phối hợp",
    ColumnRole.DEADLINE: "Thời hạn",
    ColumnRole.RESULT: "Kết quả, sản phẩm",
    ColumnRole.PERCENT: "Tỷ lệ hoàn thành",
    ColumnRole.STATUS: "Tình trạng",
    ColumnRole.DIFFICULTY: "Khó khăn, vướng mắc",
    ColumnRole.EVIDENCE: "Tài liệu kiểm chứng",
    ColumnRole.NOTE: "Ghi chú",
    ColumnRole.OTHER: "Cột khác",
}


@dataclass(frozen=True, slots=True)
class Question:
    """A doubtful place of an appendix: the row's id and the column (None: all of it), and why."""

    row_id: int | None
    column: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """An appendix under review; its rows have ids 1, 2, 3… by which they are called until they are kept."""

    whole: WholeAppendix
    file: int = 0
    questions: tuple[Question, ...] = ()
    kept: bool = True

    @property
    def name(self) -> str:
        """How a list calls it: its number and title."""
        appendix = self.whole.appendix
        return " – ".join(filter(None, (appendix.number, squeeze(" ".join(appendix.title))))) or "Phụ lục"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read: its name, the facts and goals of the plan in it, and what is doubtful about them."""

    name: str
    plan: Plan
    goals: tuple[Goal, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def is_plan(self) -> bool:
        """Whether the file carries a document's own facts and not only tables."""
        return bool(self.plan.title or self.plan.number or self.plan.sections or self.goals)


@dataclass(frozen=True, slots=True)
class Review:
    """All files read at once and all their appendices."""

    files: tuple[ReadFile, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def kept(self) -> tuple[Part, ...]:
        """The appendices that were not left out."""
        return tuple(part for part in self.parts if part.kept)

    def with_part(self, index: int, part: Part) -> "Review":
        """The same with one appendix replaced."""
        return replace(self, parts=(*self.parts[:index], part, *self.parts[index + 1 :]))

    def with_file(self, name: str, draft: Draft) -> "Review":
        """The same with what one more file holds."""
        number = len(self.files)
        remarks = tuple(doubt.reason for doubt in draft.doubts if doubt.appendix is None)
        file = ReadFile(name, draft.plan.plan, draft.plan.goals, remarks)
        parts = [_part(draft, index, number) for index in range(len(draft.plan.appendices))]
        return Review((*self.files, file), (*self.parts, *parts))

    def plans(self, together: bool) -> list[WholePlan]:
        """The new plans these files make: one for each file, or one with the facts of the first file that has any."""
        if together:
            main = next((file for file in self.files if file.is_plan), self.files[0])
            return [WholePlan(main.plan, main.goals, tuple(result(part) for part in self.kept))]
        return [
            WholePlan(file.plan, file.goals, tuple(result(part) for part in self.kept if part.file == number))
            for number, file in enumerate(self.files)
        ]

    @property
    def separate(self) -> bool:
        """Whether more than one file is a plan of its own."""
        return sum(file.is_plan for file in self.files) > 1


def _part(draft: Draft, index: int, file: int) -> Part:
    whole = draft.plan.appendices[index]
    rows = tuple(replace(row, id=number) for number, row in enumerate(whole.rows, start=1))
    questions = []
    for doubt in draft.doubts:
        if doubt.appendix == index:
            known = doubt.row is not None and 0 <= doubt.row < len(rows)
            row_id = doubt.row + 1 if known and doubt.row is not None else None
            questions.append(Question(row_id, doubt.column, doubt.reason))
    return Part(WholeAppendix(whole.appendix, rows), file, tuple(questions))


def result(part: Part) -> WholeAppendix:
    """The appendix as it will be kept: its rows have no ids yet."""
    return WholeAppendix(part.whole.appendix, tuple(replace(row, id=0) for row in part.whole.rows))


# --- changes a person makes -------------------------------------------------------------------------------------------


def set_facts(part: Part, number: str, title: Sequence[str], note: str | None) -> Part:
    """The appendix with another number line, title lines and "(Kèm theo …)" note."""
    appendix = replace(part.whole.appendix, number=number, title=tuple(title), note=note)
    return replace(part, whole=WholeAppendix(appendix, part.whole.rows))


def set_role(part: Part, column: int, role: ColumnRole) -> Part:
    """The appendix with another role for a column; a column that had the role takes the one that became free."""
    columns = list(part.whole.appendix.columns)
    before = columns[column].role
    if role != ColumnRole.OTHER:
        columns = [replace(c, role=before) if c.role == role else c for c in columns]
    columns[column] = replace(columns[column], role=role)
    appendix = replace(part.whole.appendix, columns=tuple(columns))
    return _numbered(part, WholeAppendix(appendix, part.whole.rows))


def drop_rows(part: Part, ids: Collection[int]) -> Part:
    """The appendix without some rows; what was merged with them keeps the text it read."""
    old = part.whole.rows
    left = [row for row in old if row.id not in ids]
    settled = {row.id: row for row in resettled(old, left)}
    questions = tuple(question for question in part.questions if question.row_id not in ids)
    rows = tuple(settled.get(row.id, row) for row in left)
    return _numbered(replace(part, questions=questions), WholeAppendix(part.whole.appendix, rows))


def change_level(part: Part, ids: Collection[int], by: int) -> Part:
    """The appendix with some rows deeper (+1) or higher (-1), within levels 1 to 9."""
    rows = (replace(r, level=min(max(r.level + by, 1), MAX_LEVEL)) if r.id in ids else r for r in part.whole.rows)
    return _numbered(part, WholeAppendix(part.whole.appendix, tuple(rows)))


def with_subtrees(part: Part, ids: Collection[int]) -> set[int]:
    """The rows together with everything that stands below them."""
    rows = part.whole.rows
    chosen = [index for index, row in enumerate(rows) if row.id in ids]
    return {rows[place].id for first in chosen for place in range(first, subtree_end(rows, first))}


def set_kind(part: Part, ids: Collection[int], kind: RowKind) -> Part:
    """The appendix with some rows made headings or tasks."""
    rows = (replace(row, kind=kind) if row.id in ids else row for row in part.whole.rows)
    return _numbered(part, WholeAppendix(part.whole.appendix, tuple(rows)))


def _numbered(part: Part, whole: WholeAppendix) -> Part:
    """Numbers follow the rows only where that gives exactly the numbers that were read."""
    numbering = fitting_numbering(whole.appendix, whole.rows)
    return replace(part, whole=WholeAppendix(replace(whole.appendix, numbering=numbering), whole.rows))


def settle(part: Part, question: Question) -> Part:
    """The appendix with one doubtful place looked at and done with."""
    return replace(part, questions=tuple(other for other in part.questions if other != question))


# --- agencies ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FoundAgency:
    """A name in the agency columns, how many rows bear it, and the known agencies it stands for (none: it is new).

    `sure` is False where a known name is only a part of this one, so that it may be another agency.
    """

    name: str
    count: int
    known: tuple[str, ...] = ()
    sure: bool = True


def found_agencies(parts: Iterable[Part], agencies: Sequence[Agency]) -> list[FoundAgency]:
    """The names in the agency columns: new ones first, each group in Vietnamese order."""
    names, nobody = AgencyNames(agencies), AgencyNames([])
    by_id = {agency.id: agency.name for agency in agencies}
    counts: dict[str, int] = {}
    for text in _agency_texts(parts):
        for name in propose_names([text], nobody):
            counts[name] = counts.get(name, 0) + 1
    written = {fold(name) for a in agencies for name in (a.name, a.short_name, *a.aliases)}
    found = []
    for name, count in counts.items():
        known = tuple(by_id[agency] for agency in names.find(name))
        found.append(FoundAgency(name, count, known, not known or fold(name) in written))
    return sorted(found, key=lambda item: (bool(item.known), item.sure, sort_key(item.name)))


def _agency_texts(parts: Iterable[Part]) -> Iterable[str]:
    for part in parts:
        appendix = part.whole.appendix
        columns = [appendix.column_of(role) for role in (ColumnRole.LEAD, ColumnRole.PARTNER)]
        for row, texts in zip(part.whole.rows, effective_cells(part.whole.rows), strict=True):
            if row.kind == RowKind.TASK:
                yield from (texts[column] for column in columns if column is not None)


# --- reading ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of several files: the review of those that could be read, and the faults of the others by place."""

    review: Review
    faults: dict[int, AppError]


class _Share:
    """A part of a longer job's progress."""

    def __init__(self, progress: JobProgress, start: int, length: int, name: str) -> None:
        self._progress, self._start, self._length, self._name = progress, start, length, name

    def report(self, percent: int, text: str = "") -> None:
        """Pass the report on as the share it is; raises `Cancelled` as the longer job does."""
        words = f"{self._name}: {text}" if text else self._name
        self._progress.report(self._start + self._length * min(max(percent, 0), 100) // 100, words)


def read_all(paths: Sequence[Path], progress: JobProgress = SILENT) -> Reading:
    """Read several files; one that cannot be read does not hold up the others. Raises `Cancelled` when stopped."""
    review, faults = Review(), dict[int, AppError]()
    for number, path in enumerate(paths):
        start, end = 100 * number // len(paths), 100 * (number + 1) // len(paths)
        share = _Share(progress, start, end - start, path.name)
        share.report(0)
        try:
            review = review.with_file(path.name, read_file(path, share))
        except Cancelled:
            raise
        except AppError as error:
            faults[number] = error
    progress.report(100)
    return Reading(review, faults)
