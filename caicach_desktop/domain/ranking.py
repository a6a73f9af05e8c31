"""Ranking agencies for thi đua: a rule of weighted shares that is shown with its result and can be adjusted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from caicach_desktop.domain.collecting import ReportTiming
from caicach_desktop.domain.figures import percent
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.domain.sums import Tally
from caicach_desktop.domain.text import within_sentence

DEFAULT_WEIGHTS: Mapping[str, int] = {"fulfilled": 50, "on_time": 30, "reported": 20}
_PART_NAMES = {
    "fulfilled": "Nhiệm vụ đã đến hạn được hoàn thành, việc thường xuyên được duy trì",
    "on_time": "Nhiệm vụ có hạn hoàn thành đúng hạn",
    "reported": "Nhiệm vụ được báo cáo đúng hạn",
}


@dataclass(frozen=True, slots=True)
class Ranked:
    """An agency's place: `points` from 0 to 100, None (and no rank) where there is nothing to measure by; `shares` the
    parts of the rule from 0 to 1, None where a part has nothing to measure."""

    agency_id: int
    rank: int | None
    points: float | None
    shares: Mapping[str, float | None] = field(default_factory=dict)


def fitting_weights(weights: Mapping[str, object]) -> dict[str, int]:
    """Weights as the rule can use them: known parts only, whole numbers of 0 to 1000; the usual ones where none is
    above 0."""
    found = {part: _weight(weights.get(part, usual)) for part, usual in DEFAULT_WEIGHTS.items()}
    return found if any(found.values()) else dict(DEFAULT_WEIGHTS)


def _weight(value: object) -> int:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1000
    return round(value) if is_number else 0  # type: ignore[call-overload]


def rule_text(weights: Mapping[str, int]) -> str:
    """The rule in words, to be printed beside the ranking."""
    whole = sum(weights.values())
    parts = [
        f"{within_sentence(_PART_NAMES[part])} ({percent(weight, whole)})" for part, weight in weights.items() if weight
    ]
    return (
        "Điểm từ 0 đến 100, gồm: "
        + "; ".join(parts)
        + ". Phần không có gì để tính thì chia trọng số cho các phần còn lại; nhiệm vụ chưa đến hạn hoặc không thể"
        " thực hiện không tính vào phần thứ nhất và thứ hai."
    )


def _shares_of(tally: Tally) -> dict[str, float | None]:
    """The parts of the rule for one agency, each from 0 to 1 or None."""
    done = tally.count(Outcome.DONE_ON_TIME, Outcome.DONE_LATE, Outcome.DONE)
    fulfilled = done + tally.count(Outcome.KEPT_UP)
    timed = tally.count(Outcome.DONE_ON_TIME, Outcome.DONE_LATE, Outcome.OVERDUE)
    due_by_now = tally.expected - tally.count(ReportTiming.AWAITED)
    return {
        "fulfilled": _part(fulfilled, fulfilled + tally.count(Outcome.OVERDUE, Outcome.NOT_KEPT_UP)),
        "on_time": _part(tally.count(Outcome.DONE_ON_TIME), timed),
        "reported": _part(tally.count(ReportTiming.ON_TIME), due_by_now - tally.count(ReportTiming.UNDATED)),
    }


def _part(count: int, whole: int) -> float | None:
    return count / whole if whole else None


def rank(tallies: Mapping[int, Tally], weights: Mapping[str, int] = DEFAULT_WEIGHTS) -> tuple[Ranked, ...]:
    """The agencies (id 0, which is none, left out) best first; equal points share a rank, and the next one is skipped.

    What cannot be measured comes last, without points.
    """
    scored = [(agency, _shares_of(tally)) for agency, tally in tallies.items() if agency]
    points = {agency: _points(shares, weights) for agency, shares in scored}
    order = sorted(scored, key=lambda item: (points[item[0]] is None, -(points[item[0]] or 0), item[0]))
    measured = [points[agency] for agency, _ in order if points[agency] is not None]
    return tuple(
        Ranked(agency, None if points[agency] is None else measured.index(points[agency]) + 1, points[agency], shares)
        for agency, shares in order
    )


def _points(shares: Mapping[str, float | None], weights: Mapping[str, int]) -> float | None:
    """The weighted mean of the parts that can be measured, times 100, to two digits: what is shown equal is equal."""
    known = [(share, weights.get(part, 0)) for part, share in shares.items() if share is not None]
    whole = sum(weight for _, weight in known)
    return round(100 * sum(share * weight for share, weight in known) / whole, 2) if whole else None
