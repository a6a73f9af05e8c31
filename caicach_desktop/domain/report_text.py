"""The first draft of a periodic report as an officer would write it: lines with named figures, section by section."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from caicach_desktop.domain.collecting import ReportTiming
from caicach_desktop.domain.figures import day_words
from caicach_desktop.domain.report_facts import Remark, ReportFacts, due_next, due_still, remarks
from caicach_desktop.domain.report_lines import Line, plain
from caicach_desktop.domain.report_results import ResultsWriter
from caicach_desktop.domain.report_writing import MOST_NAMED
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.domain.sums import Tally

# Figures long enough to be known wherever someone types them.
ANYWHERE = ("period", "next", "plan", "subject", "issuer")
# Those that are the same in every period.
UNCHANGING = ("doc", "plan", "subject", "issuer")


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


def report_text(facts: ReportFacts, annexed: bool = True) -> ReportText:
    """The draft of the text; no sentence names an appendix where none goes with it (`annexed`)."""
    writer = _TextWriter(facts, annexed)
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


class _TextWriter(ResultsWriter):
    """Writes the other sections as well."""

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
        self.count("assigned", self.total.total - nobody)
        if self.total.total and self.count("agencies", len(given)):
            yield Line(
                "assigned",
                "Theo {doc}, {assigned} nhiệm vụ được giao cho {agencies} cơ quan, đơn vị chủ trì thực hiện. {issuer}"
                " đã chỉ đạo các cơ quan, đơn vị chủ động triển khai nhiệm vụ được giao, bảo đảm tiến độ, chất lượng"
                " và chế độ báo cáo theo quy định.",
            )
            if self.count("nobody", nobody):
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
        self.count("asked", len(asked))
        self.count("full", len(full))
        if len(asked) == 1:
            self.values["sender"] = asked[0].name
            said = "chưa gửi đủ" if lacking else "đã gửi đủ"
            yield Line(
                f"reported:{'one_lacks' if lacking else 'one'}", f"Đến nay, {{sender}} {said} báo cáo {{period}}."
            )
        elif not lacking:
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

    # --- III, IV ------------------------------------------------------------------------------------------------------

    def difficulties(self) -> Iterator[Line]:
        """What was reported as difficult, each once with who said so."""
        found = remarks(self.facts.tasks, "difficulty")
        if not found and self._silent():
            yield Line(
                "difficulty:silent",
                "Đến nay, chưa nhận được báo cáo {period} nên chưa tổng hợp được khó khăn, vướng mắc.",
            )
            return
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
        if not found and self._silent():
            yield Line("proposal:silent", "Đến nay, chưa nhận được báo cáo {period} nên chưa có đề xuất, kiến nghị.")
            return
        if not found:
            yield Line("proposal:none", "Trong {period}, các cơ quan, đơn vị không có đề xuất, kiến nghị.")
            return
        yield Line("proposal:some", "Các cơ quan, đơn vị đề xuất, kiến nghị một số nội dung sau:")
        yield from self._remarks("proposal", found)

    def _silent(self) -> bool:
        """Whether reports were asked for and none came: that nobody complains says nothing then."""
        return bool(self.total.expected) and not any(task.entry for task in self.facts.tasks)

    def _remarks(self, key: str, found: Sequence[Remark]) -> Iterator[Line]:
        for place, one in enumerate(found[:MOST_NAMED]):
            who = f" ({', '.join(one.agencies)})" if one.agencies else ""
            yield plain(f"{key}#{place}", f"- {one.text}{who}.")
        if len(found) > MOST_NAMED:
            self.count(f"{key}_more", len(found) - MOST_NAMED)
            yield self.more(key, "- ", "nội dung")

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
        if self.count("ending", len(ending)):
            yield Line("ending", "- Khẩn trương hoàn thành {ending} nhiệm vụ có thời hạn đến hết {period}, gồm:")
            yield from self.named("ending", ending, "+ ")
        if self.count("coming", len(coming)):
            yield Line("coming", "- Hoàn thành đúng hạn {coming} nhiệm vụ đến hạn trong {next}, gồm:")
            yield from self.named("coming", coming, "+ ")
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
