"""The first draft of a periodic report as an officer would write it: lines with named figures, section by section."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from caicach_desktop.domain.collecting import ReportTiming
from caicach_desktop.domain.figures import counted, day_words, percent, shortened
from caicach_desktop.domain.report_facts import (
    Remark,
    ReportFacts,
    ReportTask,
    due_next,
    due_still,
    next_period,
    overdue,
    period_words,
    remarks,
)
from caicach_desktop.domain.report_lines import Line, plain
from caicach_desktop.domain.reporting import Status
from caicach_desktop.domain.sums import Outcome, PeriodSums, Tally
from caicach_desktop.domain.table import INDEX_NAMES

# Figures long enough to be known wherever someone types them.
ANYWHERE = ("period", "next", "plan", "subject", "issuer")
# Longer lists stand in the appendices only.
MOST_NAMED = 20
OTHER_INDEX = "Nội dung khác"


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section of the report: its heading ("" for none) and its lines."""

    key: str
    heading: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportText:
    """The sections in order and the figures all their lines are filled in with."""

    sections: tuple[SectionText, ...]
    values: dict[str, str] = field(default_factory=dict)


def report_text(facts: ReportFacts) -> ReportText:
    """The draft of the text."""
    writer = _Writer(facts)
    sections = (
        SectionText("opening", "", tuple(writer.opening())),
        SectionText("direction", "I. TÌNH HÌNH CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN", tuple(writer.direction())),
        SectionText("results", "II. KẾT QUẢ THỰC HIỆN", tuple(writer.results())),
        SectionText("difficulties", "III. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN", tuple(writer.difficulties())),
        SectionText("proposals", "IV. ĐỀ XUẤT, KIẾN NGHỊ", tuple(writer.proposals())),
        SectionText("next", "V. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI", tuple(writer.outlook())),
        SectionText("closing", "", tuple(writer.closing())),
    )
    return ReportText(sections, writer.values)


class _Writer:
    """Writes the lines and notes the figures they ask for."""

    def __init__(self, facts: ReportFacts) -> None:
        self.facts = facts
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

    def _count(self, name: str, count: int, whole: int = 0) -> int:
        """Note a count, and with `whole` its share of it under the same name with "_share"."""
        self.values[name] = counted(count)
        if whole:
            self.values[f"{name}_share"] = percent(count, whole)
        return count

    # --- I ------------------------------------------------------------------------------------------------------------

    def opening(self) -> Iterator[Line]:
        """One sentence: which plan, which period."""
        about = " về {subject}" if self.facts.subject else ""
        key = "opening" if about else "opening:bare"
        yield Line(key, f"Thực hiện {{plan}}{about}, {{issuer}} báo cáo kết quả thực hiện {{period}} như sau:")

    def direction(self) -> Iterator[Line]:
        """Who was given how much, and who has reported."""
        given = [one for one in self.facts.agencies if one.agency_id and one.tally.total]
        nobody = self.facts.sums.by_agency.get(0, Tally()).total
        self._count("total", self.total.total)
        self._count("assigned", self.total.total - nobody)
        if self.total.total and self._count("agencies", len(given)):
            yield Line(
                "assigned",
                "Theo {doc}, {assigned} nhiệm vụ được giao cho {agencies} cơ quan, đơn vị chủ trì thực hiện. {issuer}"
                " đã chỉ đạo các cơ quan, đơn vị chủ động triển khai nhiệm vụ được giao, bảo đảm tiến độ, chất lượng"
                " và chế độ báo cáo theo quy định.",
            )
            if self._count("nobody", nobody):
                yield Line("nobody", "Còn {nobody} nhiệm vụ chưa xác định cơ quan, đơn vị chủ trì.")
        elif self.total.total:
            yield Line("unassigned", "{doc} đề ra {total} nhiệm vụ; {issuer} đã chỉ đạo tổ chức triển khai thực hiện.")
        else:
            yield Line("directed", "{issuer} đã chỉ đạo các cơ quan, đơn vị triển khai thực hiện {doc} theo quy định.")
        yield from self._who_reported()

    def _who_reported(self) -> Iterator[Line]:
        asked = [one for one in self.facts.agencies if one.agency_id and one.tally.expected]
        if not asked:
            return
        full = [one for one in asked if one.tally.reported == one.tally.expected]
        lacking = [one.name for one in asked if one not in full]
        late = [one.name for one in asked if one.tally.count(ReportTiming.LATE)]
        self._count("asked", len(asked))
        self._count("full", len(full))
        if not lacking:
            yield Line("reported:all", "Các cơ quan, đơn vị đã gửi đủ báo cáo {period} ({full}/{asked} đơn vị).")
        elif full:
            yield Line("reported:some", "Đến nay, có {full}/{asked} cơ quan, đơn vị gửi đủ báo cáo {period}.")
        else:
            yield Line("reported:none", "Đến nay, chưa có cơ quan, đơn vị nào trong số {asked} đơn vị gửi đủ báo cáo.")
        if lacking and full:
            self.values["lacking"] = "; ".join(lacking)
            yield Line("lacking", "Cơ quan, đơn vị chưa gửi hoặc gửi chưa đủ báo cáo: {lacking}.")
        if late:
            self.values["late_senders"] = "; ".join(late)
            yield Line("late_senders", "Cơ quan, đơn vị gửi báo cáo chậm so với thời hạn: {late_senders}.")

    # --- II -----------------------------------------------------------------------------------------------------------

    def results(self) -> Iterator[Line]:
        """General figures, compared, by index, by agency, and what is late by name."""
        if not self.total.total:
            yield Line("nothing", "Trong {period}, {doc} chưa có nhiệm vụ phải theo dõi, đánh giá.")
            return
        yield Line("general", "1. Kết quả chung")
        yield from self._statuses()
        yield from self._in_time()
        yield from self._continuous()
        yield from self._compared("before", self.facts.before)
        if self.facts.last_year and (not self.facts.before or self.facts.last_year.period != self.facts.before.period):
            yield from self._compared("year", self.facts.last_year)
        number = 2
        for name, lines in (("by_index", self._by_index()), ("by_agency", self._by_agency()), ("late", self._late())):
            found = list(lines)
            if found:
                self.values[f"n_{name}"] = str(number)
                number += 1
                yield Line(name, f"{{n_{name}}}. {_HEADINGS[name]}")
                yield from found

    def _statuses(self) -> Iterator[Line]:
        counts = {status: self.total.count(status) for status in _STATUS_LINES}
        alone = next((status for status, count in counts.items() if count == self.total.total), None)
        if alone is not None:
            yield Line(f"all:{alone.value}", _ALL_LINES[alone])
            return
        yield Line("status", "Trong {period}, tổng số nhiệm vụ phải thực hiện là {total} nhiệm vụ, trong đó:")
        for status, words in _STATUS_LINES.items():
            if self._count(status.value, counts[status], self.total.total):
                yield Line(f"status:{status.value}", f"- {words}")

    def _in_time(self) -> Iterator[Line]:
        in_time = self._count("on_time", self.total.count(Outcome.DONE_ON_TIME))
        late = self._count("done_late", self.total.count(Outcome.DONE_LATE))
        if in_time and late:
            yield Line(
                "dated:both",
                "Trong các nhiệm vụ có thời hạn đã hoàn thành, {on_time} nhiệm vụ hoàn thành đúng hạn, {done_late}"
                " nhiệm vụ hoàn thành sau thời hạn.",
            )
        elif in_time:
            yield Line("dated:in_time", "Các nhiệm vụ có thời hạn đã hoàn thành đều đúng hạn ({on_time} nhiệm vụ).")
        elif late:
            yield Line("dated:late", "Có {done_late} nhiệm vụ hoàn thành sau thời hạn quy định.")
        if self._count("overdue", self.total.count(Outcome.OVERDUE), self.total.total):
            yield Line("overdue:some", "Còn {overdue} nhiệm vụ quá hạn nhưng chưa hoàn thành, chiếm {overdue_share}.")
        else:
            yield Line("overdue:none", "Không có nhiệm vụ quá hạn chưa hoàn thành.")

    def _continuous(self) -> Iterator[Line]:
        kept = self._count("kept", self.total.count(Outcome.KEPT_UP))
        missed = self._count("not_kept", self.total.count(Outcome.NOT_KEPT_UP))
        self._count("continuous", kept + missed)
        if kept and missed:
            yield Line(
                "continuous:both",
                "Trong {continuous} nhiệm vụ thường xuyên, {kept} nhiệm vụ được duy trì thực hiện, {not_kept} nhiệm vụ"
                " chưa thực hiện hoặc chưa có báo cáo trong kỳ.",
            )
        elif kept:
            yield Line("continuous:kept", "Các nhiệm vụ thường xuyên đều được duy trì thực hiện ({kept} nhiệm vụ).")
        elif missed:
            yield Line(
                "continuous:missed", "Có {not_kept} nhiệm vụ thường xuyên chưa thực hiện hoặc chưa có báo cáo trong kỳ."
            )

    def _compared(self, name: str, other: PeriodSums | None) -> Iterator[Line]:
        """The number of tasks done beside that of another period."""
        if other is None or not other.total.total:
            return
        now, then = self.total.count(Status.DONE), other.total.count(Status.DONE)
        self.values[f"{name}_name"] = period_words(other.period)
        self._count("done", now, self.total.total)
        self._count(f"{name}_done", then, other.total.total)
        self._count(f"{name}_diff", abs(now - then))
        said = f"So với {{{name}_name}}, số nhiệm vụ hoàn thành"
        shares = f"tỷ lệ hoàn thành từ {{{name}_done_share}} {{way}} {{done_share}}"
        if now == then:
            if now:
                yield Line(f"{name}:same", f"{said} không thay đổi ({{done}} nhiệm vụ).")
        elif not now or not then:
            way = "up_from_none" if now else "down_to_none"
            text = f"tăng {{{name}_diff}} nhiệm vụ" if now else f"giảm {{{name}_diff}} nhiệm vụ"
            yield Line(f"{name}:{way}", f"{said} {text}.")
        else:
            word, key = ("tăng", "up") if now > then else ("giảm", "down")
            turn = "lên" if self.total.total * then < other.total.total * now else "còn"
            even = self.total.total * then == other.total.total * now
            rest = "tỷ lệ hoàn thành giữ nguyên {done_share}" if even else shares.replace("{way}", turn)
            text = f"{said} {word} {{{name}_diff}} nhiệm vụ (từ {{{name}_done}} nhiệm vụ); {rest}."
            yield Line(f"{name}:{key}:{'even' if even else turn}", text)

    def _by_index(self) -> Iterator[Line]:
        found = self.facts.sums.by_index
        if len(found) < 2:
            return
        order = [name for name in (*INDEX_NAMES, "") if name in found]
        for place, name in enumerate(order):
            self.values[f"index{place}"] = tally_words(found[name])
            shown = f"Chỉ số {name}" if name else OTHER_INDEX
            yield Line(f"index:{name or 'other'}", f"- {shown}: {{index{place}}}.")

    def _by_agency(self) -> Iterator[Line]:
        found = [one for one in self.facts.agencies if one.tally.total]
        if len(found) < 2:
            return
        best = [one.name for one in found if one.ranked and one.ranked.rank == 1]
        if len(found) <= MOST_NAMED:
            for one in found:
                yield plain(f"agency#{one.agency_id}", f"- {one.name}: {tally_words(one.tally)}.")
        if 0 < len(best) < len(found):
            self.values["best"] = "; ".join(best)
            yield Line("best", "Cơ quan, đơn vị dẫn đầu về kết quả thực hiện: {best}.")
        yield Line("in_annex", "Kết quả chi tiết của từng cơ quan, đơn vị nêu tại phụ lục kèm theo Báo cáo này.")

    def _late(self) -> Iterator[Line]:
        yield from self._named("late", overdue(self.facts), "- ")

    def _named(self, key: str, tasks: Sequence[ReportTask], mark: str) -> Iterator[Line]:
        for task in tasks[:MOST_NAMED]:
            yield plain(f"{key}#{task.row_id}", f"{mark}{task_words(task)}.")
        if len(tasks) > MOST_NAMED:
            self._count(f"{key}_more", len(tasks) - MOST_NAMED)
            yield Line(f"{key}_more", f"{mark}{{{key}_more}} nhiệm vụ khác nêu tại phụ lục kèm theo Báo cáo này.")

    # --- III, IV ------------------------------------------------------------------------------------------------------

    def difficulties(self) -> Iterator[Line]:
        """What was reported as difficult, each once with who said so."""
        found = remarks(self.facts.tasks, "difficulty")
        if not found:
            yield Line(
                "difficulty:none",
                "Qua tổng hợp báo cáo, các cơ quan, đơn vị chưa phản ánh khó khăn, vướng mắc trong {period}.",
            )
            return
        yield Line("difficulty:some", "Qua tổng hợp báo cáo của các cơ quan, đơn vị, còn một số khó khăn, vướng mắc:")
        yield from self._remarks("difficulty", found)

    def proposals(self) -> Iterator[Line]:
        """What was proposed, each once with who did."""
        found = remarks(self.facts.tasks, "proposal")
        if not found:
            yield Line("proposal:none", "Trong {period}, các cơ quan, đơn vị không có đề xuất, kiến nghị.")
            return
        yield Line("proposal:some", "Các cơ quan, đơn vị đề xuất, kiến nghị một số nội dung sau:")
        yield from self._remarks("proposal", found)

    def _remarks(self, key: str, found: Sequence[Remark]) -> Iterator[Line]:
        for place, one in enumerate(found[:MOST_NAMED]):
            who = f" ({', '.join(one.agencies)})" if one.agencies else ""
            yield plain(f"{key}#{place}", f"- {one.text}{who}.")
        if len(found) > MOST_NAMED:
            self._count(f"{key}_more", len(found) - MOST_NAMED)
            yield Line(f"{key}_more", f"- {{{key}_more}} nội dung khác nêu tại phụ lục kèm theo Báo cáo này.")

    # --- V ------------------------------------------------------------------------------------------------------------

    def outlook(self) -> Iterator[Line]:
        """What is to be done in the next period."""
        found = list(self._to_do())
        if found:
            yield Line("outlook", "Trong {next}, {issuer} tập trung chỉ đạo thực hiện các nhiệm vụ sau:")
        else:
            yield Line("outlook:none", "Trong {next}, {issuer} tiếp tục chỉ đạo triển khai thực hiện {doc}.")
        yield from found

    def _to_do(self) -> Iterator[Line]:
        late, coming = self.total.count(Outcome.OVERDUE), due_next(self.facts)
        if late:
            yield Line("finish", "- Hoàn thành dứt điểm {overdue} nhiệm vụ quá hạn đã nêu tại mục II.")
        ending = due_still(self.facts)
        if self._count("ending", len(ending)):
            yield Line("ending", "- Khẩn trương hoàn thành {ending} nhiệm vụ có thời hạn đến hết {period}, gồm:")
            yield from self._named("ending", ending, "+ ")
        if self._count("coming", len(coming)):
            yield Line("coming", "- Hoàn thành đúng hạn {coming} nhiệm vụ đến hạn trong {next}, gồm:")
            yield from self._named("coming", coming, "+ ")
        if self.total.count(Outcome.KEPT_UP, Outcome.NOT_KEPT_UP):
            yield Line("go_on", "- Tiếp tục duy trì {continuous} nhiệm vụ thường xuyên, bảo đảm tiến độ và chất lượng.")
        if self.total.count(Outcome.RUNNING) > len(coming) + len(ending):
            yield Line("hurry", "- Đẩy nhanh tiến độ các nhiệm vụ đang thực hiện, chưa đến hạn.")
        if self.facts.next_due:
            self.values["next_due"] = day_words(self.facts.next_due)
            yield Line("report", "- Các cơ quan, đơn vị báo cáo kết quả thực hiện {next} chậm nhất ngày {next_due}.")

    def closing(self) -> Iterator[Line]:
        """The sentence that ends the report; the document puts "./." behind it."""
        yield Line("closing", "Trên đây là báo cáo kết quả thực hiện {doc} {period} của {issuer}.")


def tally_words(tally: Tally) -> str:
    """An index or agency in one line, what there is none of left out."""
    parts = [
        (tally.count(Status.DONE), "hoàn thành"),
        (tally.count(Status.DOING), "đang thực hiện"),
        (tally.count(Status.NOT_STARTED), "chưa thực hiện"),
        (tally.count(Status.IMPOSSIBLE), "không thực hiện được"),
    ]
    said = [f"{words} {counted(count)}" for count, words in parts if count]
    late = tally.count(Outcome.OVERDUE)
    text = f"{counted(tally.total)} nhiệm vụ; {', '.join(said)}" if said else f"{counted(tally.total)} nhiệm vụ"
    return f"{text}; quá hạn {counted(late)}" if late else text


def task_words(task: ReportTask) -> str:
    """A task with who leads it and when it is due."""
    facts = [f"chủ trì: {', '.join(task.agencies)}"] if task.agencies else []
    day = task.facts.due_on
    due = day_words(date.fromisoformat(day)) if day else " ".join(task.deadline.split())
    facts += [f"thời hạn: {due}"] if due else []
    return f"{shortened(task.text)} ({'; '.join(facts)})" if facts else shortened(task.text)


_HEADINGS = {
    "by_index": "Kết quả theo từng chỉ số",
    "by_agency": "Kết quả theo cơ quan, đơn vị chủ trì",
    "late": "Nhiệm vụ quá hạn, chưa hoàn thành",
}
_STATUS_LINES = {
    Status.DONE: "Hoàn thành {done} nhiệm vụ, chiếm {done_share}.",
    Status.DOING: "Đang thực hiện {doing} nhiệm vụ, chiếm {doing_share}.",
    Status.NOT_STARTED: "Chưa thực hiện hoặc chưa có báo cáo {not_started} nhiệm vụ, chiếm {not_started_share}.",
    Status.IMPOSSIBLE: "Không thực hiện được {impossible} nhiệm vụ, chiếm {impossible_share}.",
}
_ALL_LINES = {
    Status.DONE: "Trong {period}, toàn bộ nhiệm vụ phải thực hiện đã hoàn thành ({total} nhiệm vụ).",
    Status.DOING: "Trong {period}, toàn bộ {total} nhiệm vụ đang được thực hiện.",
    Status.NOT_STARTED: "Trong {period}, {total} nhiệm vụ của {doc} chưa được thực hiện hoặc chưa có báo cáo.",
    Status.IMPOSSIBLE: "Trong {period}, {total} nhiệm vụ của {doc} không thực hiện được.",
}
