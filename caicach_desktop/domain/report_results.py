"""The results of a period in words: general figures, compared, by index, by agency, and what is late by name."""

from collections.abc import Iterator

from caicach_desktop.domain.figures import counted
from caicach_desktop.domain.report_facts import overdue, period_words
from caicach_desktop.domain.report_lines import Line, plain
from caicach_desktop.domain.report_writing import MOST_NAMED, Writer
from caicach_desktop.domain.reporting import Status
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.domain.sums import PeriodSums, Tally
from caicach_desktop.domain.table import INDEX_NAMES

OTHER_INDEX = "Nội dung khác"


class ResultsWriter(Writer):
    """Writes the section about results."""

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
            if self.count(status.value, counts[status], self.total.total):
                yield Line(f"status:{status.value}", f"- {words}")

    def _in_time(self) -> Iterator[Line]:
        in_time = self.count("on_time", self.total.count(Outcome.DONE_ON_TIME))
        late = self.count("done_late", self.total.count(Outcome.DONE_LATE))
        if in_time and late:
            yield Line(
                "dated:both",
                "Trong các nhiệm vụ có thời hạn đã hoàn thành, {on_time} nhiệm vụ hoàn thành đúng hạn, {done_late}"
                " nhiệm vụ hoàn thành sau thời hạn.",
            )
        elif in_time:
            yield Line(
                "dated:in_time",
                "Có {on_time} nhiệm vụ có thời hạn được hoàn thành đúng hạn; không có nhiệm vụ hoàn thành sau hạn.",
            )
        elif late:
            yield Line("dated:late", "Có {done_late} nhiệm vụ hoàn thành sau thời hạn quy định.")
        if self.total.count(Outcome.OVERDUE):
            yield Line("overdue:some", "Còn {overdue} nhiệm vụ quá hạn nhưng chưa hoàn thành, chiếm {overdue_share}.")
        else:
            yield Line("overdue:none", "Không có nhiệm vụ quá hạn chưa hoàn thành.")

    def _continuous(self) -> Iterator[Line]:
        kept = self.count("kept", self.total.count(Outcome.KEPT_UP))
        missed = self.count("not_kept", self.total.count(Outcome.NOT_KEPT_UP))
        if kept and missed:
            yield Line(
                "continuous:both",
                "Trong {continuous} nhiệm vụ thường xuyên, {kept} nhiệm vụ được duy trì thực hiện, {not_kept} nhiệm vụ"
                " chưa thực hiện hoặc chưa có báo cáo trong kỳ.",
            )
        elif kept:
            yield Line("continuous:kept", "Có {kept} nhiệm vụ thường xuyên, được duy trì thực hiện trong kỳ.")
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
        self.count("done", now, self.total.total)
        self.count(f"{name}_done", then, other.total.total)
        self.count(f"{name}_diff", abs(now - then))
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
            self.values[f"index{place}"] = _tally_words(found[name])
            shown = f"Chỉ số {name}" if name else OTHER_INDEX
            yield Line(f"index:{name or 'other'}", f"- {shown}: {{index{place}}}.")

    def _by_agency(self) -> Iterator[Line]:
        found = [one for one in self.facts.agencies if one.tally.total]
        if len(found) < 2:
            return
        best = [one.name for one in found if one.ranked and one.ranked.rank == 1]
        if len(found) <= MOST_NAMED or not self.annexed:
            for one in found:
                yield plain(f"agency#{one.agency_id}", f"- {one.name}: {_tally_words(one.tally)}.")
        if 0 < len(best) <= len(found) // 2:  # where most are equal nobody is ahead
            self.values["best"] = "; ".join(best)
            yield Line("best", "Cơ quan, đơn vị dẫn đầu về kết quả thực hiện: {best}.")
        if self.annexed:
            yield Line("in_annex", "Kết quả chi tiết của từng cơ quan, đơn vị nêu tại phụ lục kèm theo Báo cáo này.")

    def _late(self) -> Iterator[Line]:
        yield from self.named("late", overdue(self.facts), "- ")


def _tally_words(tally: Tally) -> str:
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
    Status.DOING: "Trong {period}, {total} nhiệm vụ của {doc} đang được thực hiện.",
    Status.NOT_STARTED: "Trong {period}, {total} nhiệm vụ của {doc} chưa được thực hiện hoặc chưa có báo cáo.",
    Status.IMPOSSIBLE: "Trong {period}, {total} nhiệm vụ của {doc} không thực hiện được.",
}
