"""What was read from files, as a person looks it over before anything is kept: every step gives a new value."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from caicach_desktop.domain.checking_facts import facts_in_note
from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress, Share
from caicach_desktop.domain.plan import Goal, Plan, WholeAppendix, WholePlan
from caicach_desktop.domain.plan_year import YearGuess, guessed_year, stated_year
from caicach_desktop.domain.table import fitting_numbering
from caicach_desktop.domain.text import squeeze
from caicach_desktop.services.files import read_file

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Question:
    """A place of an appendix to look at: the row's id and the column (None: all of it), and why.

    `is_advice` tells what the checks say about the text itself from what is doubtful about its reading.
    """

    row_id: int | None
    column: int | None
    reason: str
    is_advice: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """An appendix under review; its rows have ids 1, 2, 3… by which they are called until they are kept.

    `left_out` are the columns that will not be kept; `seen` is the advice that was looked at and done with.
    """

    whole: WholeAppendix
    file: int = 0
    questions: tuple[Question, ...] = ()
    kept: bool = True
    left_out: frozenset[int] = frozenset()
    seen: frozenset[Question] = frozenset()

    @property
    def name(self) -> str:
        """How a list calls it: its number and title."""
        appendix = self.whole.appendix
        return " – ".join(filter(None, (appendix.number, squeeze(" ".join(appendix.title))))) or "Phụ lục"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read: its name, the facts and goals of the plan in it, and what is doubtful about them.

    `draft` is what was read, by which it is known again; `is_plan` tells whether it carries a document's own facts and
    not only tables. `guess` is the year the plan is thought to be for where its facts name none.
    """

    name: str
    plan: Plan
    goals: tuple[Goal, ...] = ()
    remarks: tuple[str, ...] = ()
    draft: Draft | None = field(default=None, repr=False, compare=False)
    is_plan: bool = False
    guess: YearGuess | None = None

    def year_doubt(self, today: date) -> str:
        """Why the year proposed for the plan may be wrong, without a full stop; "" where the file names it."""
        if self.plan.year:
            return ""
        if self.guess is None:
            return f"Trong tệp không có chỗ nào ghi năm của kế hoạch; tạm lấy năm nay ({today.year})"
        return f"Văn bản không ghi năm của kế hoạch; tạm lấy năm {self.guess.year} vì {self.guess.reason}"

    def year(self, today: date) -> int:
        """The year the plan is for: as its facts say, else as guessed, the present one only where nothing tells."""
        return self.plan.year or (self.guess.year if self.guess else today.year)


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
        plan, goals = draft.plan.plan, draft.plan.goals
        is_plan = bool(plan.title or plan.number or plan.sections or goals)
        plan = plan if is_plan else _told_by_notes(draft)
        guess = None if plan.year else guessed_year(draft.plan, name)
        file = ReadFile(name, plan, goals, remarks, draft, is_plan, guess)
        parts = [_part(draft, index, number) for index in range(len(draft.plan.appendices))]
        return Review((*self.files, file), (*self.parts, *parts))

    def with_plan(self, index: int, plan: Plan) -> "Review":
        """The same with other facts of one file's plan."""
        file = replace(self.files[index], plan=plan)
        return replace(self, files=(*self.files[:index], file, *self.files[index + 1 :]))

    def parts_of(self, file: int) -> list[int]:
        """The places of a file's appendices."""
        return [place for place, part in enumerate(self.parts) if part.file == file]

    def carried_over(self, older: "Review") -> "Review":
        """The same with what was changed in an older review about the files that are still there."""
        before = {id(file.draft): number for number, file in enumerate(older.files) if file.draft is not None}
        files, parts = list(self.files), list(self.parts)
        for number, file in enumerate(self.files):
            known = before.get(id(file.draft))
            if known is not None:
                files[number] = older.files[known]
                for place, old in zip(self.parts_of(number), older.parts_of(known), strict=True):
                    parts[place] = replace(older.parts[old], file=number)
        return Review(tuple(files), tuple(parts))

    @property
    def main_file(self) -> int:
        """The file whose facts all appendices together take: the first one that has any."""
        return next((number for number, file in enumerate(self.files) if file.is_plan), 0)

    def plans(self, together: bool) -> list[WholePlan]:
        """The new plans these files make: one for each file, or one with the facts of the first file that has any."""
        if together:
            main = self.files[self.main_file]
            return [WholePlan(main.plan, main.goals, tuple(result(part) for part in self.kept))]
        return [
            WholePlan(file.plan, file.goals, tuple(result(part) for part in self.kept if part.file == number))
            for number, file in enumerate(self.files)
        ]

    @property
    def separate(self) -> bool:
        """Whether more than one file is a plan of its own."""
        return sum(file.is_plan for file in self.files) > 1


def _told_by_notes(draft: Draft) -> Plan:
    """What the notes "(Kèm theo …)" and titles of mere tables tell about the document that they belong to."""
    plan = draft.plan.plan
    appendices = [part.appendix for part in draft.plan.appendices]
    notes = [squeeze(appendix.note or "") for appendix in appendices]
    titles = [squeeze(" ".join(appendix.title)) for appendix in appendices]
    told = (stated_year(note, title) for note, title in zip(notes, titles, strict=True))
    year = plan.year or next(filter(None, told), None)
    return replace(plan, year=year, **facts_in_note(next(filter(None, notes), "")))


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
    """The appendix as it will be kept: without the columns left out; its rows have no ids yet."""
    appendix, rows = part.whole.appendix, part.whole.rows
    kept = kept_columns(part)
    if len(kept) < len(appendix.columns):
        appendix = replace(appendix, columns=tuple(appendix.columns[column] for column in kept))
        rows = tuple(replace(row, cells=tuple(row.cells[column] for column in kept)) for row in rows)
        appendix = replace(appendix, numbering=fitting_numbering(appendix, rows))
    return WholeAppendix(appendix, tuple(replace(row, id=0) for row in rows))


def kept_columns(part: Part) -> list[int]:
    """The columns that will be kept."""
    return [column for column in range(len(part.whole.appendix.columns)) if column not in part.left_out]


# --- reading ----------------------------------------------------------------------------------------------------------


Outcomes = dict[Path, Draft | AppError]


def read_all(paths: Sequence[Path], progress: JobProgress = SILENT, known: Outcomes | None = None) -> Outcomes:
    """What became of each file: a draft, or why it cannot be read; what is `known` already is not read again.

    One that cannot be read does not hold up the others. Raises `Cancelled` when stopped.
    """
    outcomes: Outcomes = {path: known[path] for path in paths if known and path in known}
    fresh = [path for path in paths if path not in outcomes]
    for number, path in enumerate(fresh):
        start, end = 100 * number // len(fresh), 100 * (number + 1) // len(fresh)
        share = Share(progress, start, end, path.name)
        share.report(0)
        try:
            outcomes[path] = read_file(path, share)
        except Cancelled:
            raise
        except AppError as error:
            outcomes[path] = error
        except Exception:
            # A fault of the program in one file must not cost the others; the log tells it to whoever mends it.
            _log.exception("unexpected fault while reading a file")
            outcomes[path] = AppError(ErrorCode.FILE_DAMAGED, path=str(path))
    progress.report(100)
    return outcomes


def review_of(paths: Sequence[Path], outcomes: Mapping[Path, Draft | AppError]) -> Review:
    """All that could be read, in the order of the files."""
    review = Review()
    for path in paths:
        outcome = outcomes.get(path)
        if isinstance(outcome, Draft):
            review = review.with_file(path.name, outcome)
    return review
