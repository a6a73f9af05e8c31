"""What came back, forms and packages alike, as lines to be taken or left: the plain values the review page shows."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from caicach_desktop.domain.answers import FIELD_NAMES, AnswerField
from caicach_desktop.domain.figures import told_day
from caicach_desktop.domain.package import ENTRY_FIELDS, NOTE, told
from caicach_desktop.domain.reporting import STATUS_NAMES, Progress, Status
from caicach_desktop.services.differences import Differences
from caicach_desktop.services.forms_review import FINDING_NAMES, Finding, Review, ReviewedForm
from caicach_desktop.services.package_review import PackageReview, ReviewedEntry
from caicach_desktop.services.updating import TextChange


class LineKind(StrEnum):
    """What a line means for the store. `PLAN`: the plan's own texts differ; the others are those of `Finding`."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICT = "conflict"
    MISFIT = "misfit"
    PLAN = "plan"
    SAME = "same"
    EMPTY = "empty"


KIND_NAMES = {kind: FINDING_NAMES[Finding(kind)] for kind in LineKind if kind != LineKind.PLAN} | {
    LineKind.PLAN: "Kế hoạch khác"
}
# Lines of these kinds bring nothing.
SETTLED = (LineKind.SAME, LineKind.EMPTY)


_ENTRY_NAMES = {field.value: FIELD_NAMES[field] for field in AnswerField} | {
    "reporter": "Người báo cáo",
    "reported_on": "Ngày báo cáo",
}


def entry_texts(entry: ReviewedEntry) -> tuple[TextChange, ...]:
    """The texts of a package's report as they are here and as the package says."""
    names = (*ENTRY_FIELDS, NOTE) if entry.present is None else entry.differing
    texts = ((_ENTRY_NAMES[name], _said(entry.present, name), _said(entry.packaged.progress, name)) for name in names)
    return tuple(TextChange(name, old, new) for name, old, new in texts if old != new)


def _said(entry: Progress | None, name: str) -> str:
    value = None if entry is None else told(entry, name)
    if name == "status" and value:
        return STATUS_NAMES[Status(value)]
    if name == "reported_on" and value:
        return told_day(value)
    return "" if value is None else str(value)


class Part(StrEnum):
    """What of a file a line stands for; with a number it names the line within its file."""

    ROW = "row"
    PLAN = "plan"
    AGENCIES = "agencies"
    ENTRY = "entry"
    EVIDENCE = "evidence"
    DIFFERENCE = "difference"
    APPENDIX = "appendix"
    DAY = "day"
    NAMES = "names"


Source = tuple[Part, int]
# A task's row and a period, or what else of the row a line sets: only one line can be taken for them.
Target = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to be taken or left: what it is about, each text before and after (`given`; those of a package's
    report, of which there are very many, are made when they are wanted), what to know of it.

    What is not `takeable` can only be left; `taken` is what is proposed. `needs` names the line of the same file that
    it cannot come without. Of lines with one `target` only one can be taken.
    """

    source: Source
    kind: LineKind
    name: str
    number: str = ""
    period: str = ""
    sheet_row: int = 0
    given: tuple[TextChange, ...] = ()
    entry: ReviewedEntry | None = None
    remarks: tuple[str, ...] = ()
    takeable: bool = False
    taken: bool = False
    target: Target | None = None
    needs: Source | None = None

    @property
    def texts(self) -> tuple[TextChange, ...]:
        """Each text as it is here and as the file says."""
        return self.given if self.entry is None else entry_texts(self.entry)

    @property
    def is_settled(self) -> bool:
        """Whether it brings nothing."""
        return self.kind in SETTLED

    @property
    def told(self) -> str:
        """What it says, on one line: "Trạng thái: Đang thực hiện → Hoàn thành; Tỷ lệ (%): 40 → 100"."""
        parts = []
        for text in self.texts:
            old, new = _on_one_line(text.old), _on_one_line(text.new)
            parts.append(f"{text.heading}: {f'{old} → ' if old else ''}{new or '(để trống)'}")
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A form or a package with its lines, or the sentence why it cannot be used (`fault`).

    `number` counts the forms of one workbook. `plan_id` is 0 where a package brings a new plan. `notes` are sentences
    on the whole file.
    """

    path: Path
    number: int = 0
    fault: str = ""
    sender: str = ""
    plan_id: int = 0
    plan_name: str = ""
    period: str = ""
    notes: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    form: ReviewedForm | None = None
    package: PackageReview | None = None
    differences: Differences | None = None

    @property
    def counts(self) -> Counter[LineKind]:
        """How many lines mean what."""
        return Counter(line.kind for line in self.lines)

    @property
    def brings_something(self) -> bool:
        """Whether anything in it is not here already."""
        return any(not line.is_settled for line in self.lines)

    def line(self, source: Source) -> Line | None:
        """The line of this name."""
        return next((line for line in self.lines if line.source == source), None)


Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Returned:
    """Everything that came back; a line's key is its file's index and its own."""

    files: tuple[ReturnedFile, ...] = ()
    forms: Review = field(default_factory=Review)

    def line(self, key: Key) -> Line:
        """The line of a key."""
        return self.files[key[0]].lines[key[1]]

    def all_keys(self) -> Iterator[Key]:
        """The keys of all lines, file by file."""
        for place, file in enumerate(self.files):
            yield from ((place, number) for number in range(len(file.lines)))

    @property
    def proposed(self) -> frozenset[Key]:
        """What is taken unless the user says otherwise."""
        return frozenset(key for key in self.all_keys() if self.line(key).taken)

    def sources(self, place: int, taken: Collection[Key], part: Part) -> frozenset[int]:
        """Which parts of a kind are taken of a file."""
        lines = self.files[place].lines
        named = (line.source for number, line in enumerate(lines) if (place, number) in taken)
        return frozenset(number for kind, number in named if kind == part)


def _on_one_line(text: str) -> str:
    """A text without line ends: "Công an xã; Trạm Y tế"."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "; ".join(line.rstrip(".;") for line in lines if line)
