"""How the lines of a report's draft are written: figures are noted by name as they are used."""

from collections.abc import Iterator, Sequence
from datetime import date

from caicach_desktop.domain.figures import counted, day_words, percent, shortened
from caicach_desktop.domain.periods import next_period
from caicach_desktop.domain.report_facts import ReportFacts, ReportTask, period_words
from caicach_desktop.domain.report_lines import Line, plain
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.domain.text import squeeze, within_sentence

# Longer lists stand in the appendices only.
MOST_NAMED = 20


class Writer:
    """Writes the lines and notes the figures they ask for."""

    def __init__(self, facts: ReportFacts, annexed: bool = True) -> None:
        """`annexed`: whether appendices go with the report, which sentences may point to then."""
        self.facts = facts
        self.annexed = annexed
        self.total = facts.sums.total
        following = next_period(facts.code)
        self.values: dict[str, str] = {
            "period": period_words(facts.code),
            "next": period_words(following) if following else "thời gian tới",
            "doc": facts.doc_type,
            "plan": facts.reference,
            "subject": facts.subject,
            "issuer": facts.issuer,
        }
        # Figures that several sections name: here, so that no section waits for another one to note them.
        self.count("total", self.total.total)
        self.count("overdue", self.total.count(Outcome.OVERDUE), self.total.total)
        self.count("continuous", self.total.count(Outcome.KEPT_UP, Outcome.NOT_KEPT_UP))

    def count(self, name: str, count: int, whole: int = 0) -> int:
        """Note a count, and with `whole` its share of it under the same name with "_share"."""
        self.values[name] = counted(count)
        if whole:
            self.values[f"{name}_share"] = percent(count, whole)
        return count

    def named(self, key: str, tasks: Sequence[ReportTask], mark: str) -> Iterator[Line]:
        """Tasks one below the other, those beyond the most that are named as a number."""
        for task in tasks[:MOST_NAMED]:
            yield plain(f"{key}#{task.row_id}", f"{mark}{task_words(task)}.")
        if len(tasks) > MOST_NAMED:
            self.count(f"{key}_more", len(tasks) - MOST_NAMED)
            yield self.more(key, mark, "nhiệm vụ")

    def more(self, key: str, mark: str, what: str) -> Line:
        """How many more there are than were named, and where they stand if they stand anywhere."""
        if self.annexed:
            return Line(f"{key}_more", f"{mark}{{{key}_more}} {what} khác nêu tại phụ lục kèm theo Báo cáo này.")
        return Line(f"{key}_more:bare", f"{mark}{{{key}_more}} {what} khác.")


def task_words(task: ReportTask) -> str:
    """A task with who leads it and when it is due."""
    facts = [f"chủ trì: {', '.join(task.agencies)}"] if task.agencies else []
    day = task.facts.due_on
    due = day_words(date.fromisoformat(day)) if day else within_sentence(squeeze(task.deadline))
    facts += [f"thời hạn: {due}"] if due else []
    return f"{shortened(task.text)} ({'; '.join(facts)})" if facts else shortened(task.text)
