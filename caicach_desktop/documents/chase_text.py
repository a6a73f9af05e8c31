"""What a công văn that chases says: lines with named figures, which an office may reword for all its letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.documents.facts import issuer_words, reference, subject
from caicach_desktop.domain.figures import counted, day_words, shortened
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.report_facts import period_words
from caicach_desktop.domain.report_lines import Line, plain
from caicach_desktop.domain.text import within_sentence

# Longer lists stand in an appendix.
MOST_INSIDE = 6
# Figures long enough to be known wherever someone types them, and those that are the same in every letter.
ANYWHERE = ("period", "plan", "subject", "issuer", "whom")
UNCHANGING = ("plan", "subject", "issuer")
_ALL = "các cơ quan, đơn vị"


@dataclass(frozen=True, slots=True)
class ChasedTask:
    """A task that presses: what it is called, its whole text, its deadline as printed, and the day it is due."""

    row_id: int
    name: str
    text: str
    deadline: str
    due: date


@dataclass(frozen=True, slots=True)
class ChasedAgency:
    """What an agency is chased for: tasks it has not reported on out of those it was asked for, and its pressing tasks:
    late, due within 7 days, due after that within 30 days."""

    agency_id: int
    name: str
    expected: int = 0
    reported: int = 0
    late: tuple[ChasedTask, ...] = ()
    within_week: tuple[ChasedTask, ...] = ()
    within_month: tuple[ChasedTask, ...] = ()

    @property
    def missing(self) -> int:
        """How many tasks it has not reported on."""
        return self.expected - self.reported

    @property
    def tasks(self) -> int:
        """How many of its tasks press."""
        return len(self.late) + len(self.within_week) + len(self.within_month)

    @property
    def is_owing(self) -> bool:
        """Whether something is missing or late; a task that is merely due soon is no reason to chase."""
        return bool(self.missing or self.late)


@dataclass(frozen=True, slots=True)
class ChaseLetter:
    """One công văn: the plan it is about, whom it goes to, the period with the day reports on it are due (None where no
    rule says), whom they go to, the day by which to answer, and its text where the office wrote one ("": as
    `letter_lines` say)."""

    plan: Plan
    code: str
    agencies: tuple[ChasedAgency, ...]
    today: date
    answer_by: date
    due: date | None = None
    report_to: str = ""
    text: str = ""

    @property
    def is_overdue(self) -> bool:
        """Whether the day for the reports has passed."""
        return self.due is not None and self.due < self.today

    @property
    def tasks(self) -> int:
        """How many tasks press."""
        return sum(one.tasks for one in self.agencies)

    @property
    def is_long(self) -> bool:
        """Whether its tasks stand in an appendix."""
        return self.tasks > MOST_INSIDE


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Pressing tasks of one kind, each with its agency, and the words for them."""

    key: str
    words: str
    tasks: Sequence[tuple[ChasedAgency, ChasedTask]]


def groups(letter: ChaseLetter) -> tuple[TaskGroup, ...]:
    """Each kind of pressing tasks, whether there are any or not."""
    agencies = letter.agencies
    return (
        TaskGroup("late", "quá hạn, chưa hoàn thành", [(one, task) for one in agencies for task in one.late]),
        TaskGroup("week", "đến hạn trong 7 ngày tới", [(one, task) for one in agencies for task in one.within_week]),
        TaskGroup(
            "month",
            "đến hạn trong thời gian từ 8 đến 30 ngày tới",
            [(one, task) for one in agencies for task in one.within_month],
        ),
    )


def letter_lines(letter: ChaseLetter) -> tuple[tuple[Line, ...], dict[str, str]]:
    """The lines of a letter and the figures they are filled in with."""
    writer = _Writer(letter)
    return tuple(writer.lines()), writer.values


class _Writer:
    """Writes the lines and notes the figures they ask for."""

    def __init__(self, letter: ChaseLetter) -> None:
        self._letter = letter
        self._several = len(letter.agencies) > 1
        self.values: dict[str, str] = {
            "period": period_words(letter.code),
            "plan": reference(letter.plan),
            "subject": within_sentence(subject(letter.plan)),
            "issuer": issuer_words(letter.plan),
            "whom": _ALL if self._several else letter.agencies[0].name,
            "today": day_words(letter.today),
            "by": day_words(letter.answer_by),
            "due": day_words(letter.due) if letter.due else "",
            "to": letter.report_to,
        }

    def lines(self) -> Iterator[Line]:
        """All of them in order."""
        yield self._opening()
        yield from self._reports()
        yield from self._pressing()
        yield Line("asked", "{issuer} đề nghị {whom}:")
        yield from self._asked()
        yield Line("closing", "Đề nghị {whom} nghiêm túc triển khai thực hiện.")

    def _opening(self) -> Line:
        about, bare = (" về {subject}", "") if self.values["subject"] else ("", "_bare")
        now = "theo dõi, tổng hợp đến ngày {today}, {issuer} thông báo như sau:"
        if self._letter.due and any(one.missing for one in self._letter.agencies):
            until = "thời hạn các cơ quan, đơn vị gửi báo cáo {period} là ngày {due}"
            return Line(f"opening:due{bare}", f"Theo {{plan}}{about}, {until}. Qua {now}")
        return Line(f"opening:now{bare}", f"Thực hiện {{plan}}{about}, qua {now}")

    def _reports(self) -> Iterator[Line]:
        """Who has not sent what."""
        owing = [one for one in self._letter.agencies if one.missing]
        if not owing:
            return
        late, mark = (" (đã quá thời hạn)", "_late") if self._letter.is_overdue else ("", "")
        if self._several:
            self.values["owing"] = counted(len(owing))
            text = "- {owing} cơ quan, đơn vị chưa gửi hoặc gửi chưa đủ báo cáo {period}"
            yield Line(f"missing:several{mark}", f"{text}{late}:")
            for place, one in enumerate(owing, start=1):
                end = "." if place == len(owing) else ";"
                yield plain(f"missing#{one.agency_id}", f"+ {one.name}: {_missing_short(one)}{end}")
            return
        one = owing[0]
        self.values |= {name: counted(getattr(one, name)) for name in ("expected", "reported", "missing")}
        if one.reported:
            text = "- {whom} đã báo cáo {reported}/{expected} nhiệm vụ, còn {missing} nhiệm vụ chưa báo cáo kết quả"
            yield Line(f"missing:part{mark}", f"{text} {{period}}{late}.")
        else:
            text = "- {whom} chưa gửi báo cáo {period} đối với {expected} nhiệm vụ được giao chủ trì"
            yield Line(f"missing:all{mark}", f"{text}{late}.")

    def _pressing(self) -> Iterator[Line]:
        """Late and nearly due tasks, by name where they are few."""
        for group in groups(self._letter):
            if not group.tasks:
                continue
            self.values[group.key] = counted(len(group.tasks))
            start = f"- {{{group.key}}} nhiệm vụ {group.words}"
            if self._letter.is_long:
                yield Line(f"{group.key}:long", f"{start} (danh sách tại phụ lục kèm theo).")
                continue
            yield Line(group.key, f"{start}:")
            for agency, task in group.tasks:
                facts = [f"chủ trì: {agency.name}"] if self._several else []
                facts += [_state(task, self._letter.today)]
                key = f"{group.key}#{agency.agency_id}.{task.row_id}"
                yield plain(key, f"+ {shortened(task.name)} ({'; '.join(facts)}).")

    def _asked(self) -> Iterator[Line]:
        """What is to be done, and until when; the numbers are figures, as sentences come and go."""
        agencies = self._letter.agencies
        asked = []
        if any(one.missing for one in agencies):
            to, key = (" về {to}", "send") if self._letter.report_to else ("", "send:bare")
            text = "Gửi đầy đủ báo cáo kết quả thực hiện nhiệm vụ {period}"
            asked.append((key, f"{text}{to} chậm nhất ngày {{by}}."))
        if any(one.late for one in agencies):
            text = "Tập trung hoàn thành các nhiệm vụ quá hạn; chậm nhất ngày {by} báo cáo rõ nguyên nhân chậm và"
            asked.append(("finish", f"{text} thời gian hoàn thành."))
        if any(one.within_week or one.within_month for one in agencies):
            text = "Chủ động đẩy nhanh tiến độ, hoàn thành đúng hạn các nhiệm vụ sắp đến hạn."
            asked.append(("hurry", text))
        for number, (key, text) in enumerate(asked, start=1):
            name = f"n_{key.partition(':')[0]}"
            self.values[name] = str(number)
            yield Line(key, f"{{{name}}}. {text}")


def _missing_short(one: ChasedAgency) -> str:
    if not one.reported:
        return f"chưa báo cáo {counted(one.expected)} nhiệm vụ"
    return f"còn {counted(one.missing)}/{counted(one.expected)} nhiệm vụ chưa báo cáo"


def _state(task: ChasedTask, today: date) -> str:
    days = (task.due - today).days
    state = f"quá hạn {counted(-days)} ngày" if days < 0 else f"còn {counted(days)} ngày" if days else "đến hạn hôm nay"
    return f"thời hạn: {day_words(task.due)}, {state}"
