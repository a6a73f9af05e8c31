"""Several answers for one task: equal ones count once, of different ones at most one is proposed."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.answers import Answer
from caicach_desktop.services.forms_known import Known
from caicach_desktop.services.forms_review import Finding, ReviewedRow


def settled(rows: Sequence[ReviewedRow], known: Known) -> dict[int, ReviewedRow]:
    """The rows by key, where several answer for one task: equal ones count once, of different ones at most one is
    proposed."""
    found = {row.key: row for row in rows}
    answers: defaultdict[tuple[int, str], list[ReviewedRow]] = defaultdict(list)
    for row in rows:
        if row.takeable:
            answers[row.row_id, row.period].append(row)
    for (row_id, _), group in answers.items():
        if len(group) > 1:
            found.update((row.key, row) for row in _agreed(group, _leads(known, row_id)))
    return found


def _leads(known: Known, row_id: int) -> set[str]:
    """The agencies that lead a task."""
    return {
        known.agencies[agency_id].name
        for agency_id, roles in known.roles.items()
        if roles.get(row_id) == AssignmentRole.LEAD
    }


def _agreed(group: Sequence[ReviewedRow], leads: Collection[str]) -> list[ReviewedRow]:
    first: dict[Answer, ReviewedRow] = {}
    for row in sorted(group, key=lambda row: (not row.taken, row.agency not in leads, row.key)):
        first.setdefault(row.new, row)
    kept = {row.key for row in first.values()}
    repeated = [
        replace(row, finding=Finding.SAME, takeable=False, taken=False, remarks=("Trùng với một câu trả lời khác",))
        for row in group
        if row.key not in kept
    ]
    if len(first) == 1:
        return repeated
    return [*repeated, *_disagreeing(list(first.values()), leads)]


def _disagreeing(rows: Sequence[ReviewedRow], leads: Collection[str]) -> list[ReviewedRow]:
    """Different answers for one task: one agency's own do not fit, of several agencies the leading one is proposed."""
    if len({row.agency for row in rows}) == 1:
        remark = f"{rows[0].agency} trả lời khác nhau cho cùng một nhiệm vụ"
        return [replace(row, finding=Finding.MISFIT, taken=False, remarks=(remark, *row.remarks)) for row in rows]
    leading = [row for row in rows if row.agency in leads]
    result = []
    for row in rows:
        if len(leading) == 1 and row is leading[0]:
            result.append(replace(row, remarks=("Cơ quan phối hợp trả lời khác", *row.remarks)))
        else:
            others = ", ".join(dict.fromkeys(other.agency for other in rows if other.agency != row.agency))
            finding = Finding.MISFIT if row.finding == Finding.MISFIT else Finding.CONFLICT
            remark = f"Khác với câu trả lời của {others}" if others else "Có câu trả lời khác"
            result.append(replace(row, finding=finding, taken=False, remarks=(remark, *row.remarks)))
    return result
