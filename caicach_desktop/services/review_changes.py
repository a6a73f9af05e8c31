"""The changes a person makes to an appendix that was read, before it is kept: each gives a new value."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from caicach_desktop.domain.plan import MAX_LEVEL, ColumnRole, RowKind, WholeAppendix
from caicach_desktop.domain.table import fitting_numbering, resettled
from caicach_desktop.services.reviewing import Part, Question

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


def rename_column(part: Part, column: int, heading: str) -> Part:
    """The appendix with another heading for a column."""
    columns = list(part.whole.appendix.columns)
    columns[column] = replace(columns[column], heading=heading)
    appendix = replace(part.whole.appendix, columns=tuple(columns))
    return replace(part, whole=WholeAppendix(appendix, part.whole.rows))


def leave_column(part: Part, column: int) -> Part:
    """The appendix without a column, which can be taken back; its last column stays."""
    left_out = part.left_out | {column}
    return replace(part, left_out=left_out) if len(left_out) < len(part.whole.appendix.columns) else part


def take_column(part: Part, column: int) -> Part:
    """The appendix with a column taken back that was left out."""
    return replace(part, left_out=part.left_out - {column})


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


def set_kind(part: Part, ids: Collection[int], kind: RowKind) -> Part:
    """The appendix with some rows made headings or tasks."""
    rows = (replace(row, kind=kind) if row.id in ids else row for row in part.whole.rows)
    return _numbered(part, WholeAppendix(part.whole.appendix, tuple(rows)))


def _numbered(part: Part, whole: WholeAppendix) -> Part:
    """Numbers follow the rows only where that gives exactly the numbers that were read."""
    numbering = fitting_numbering(whole.appendix, whole.rows)
    return replace(part, whole=WholeAppendix(replace(whole.appendix, numbering=numbering), whole.rows))


def settle(part: Part, question: Question) -> Part:
    """The appendix with one place looked at and done with."""
    if question.is_advice:
        return replace(part, seen=part.seen | {question})
    return replace(part, questions=tuple(other for other in part.questions if other != question))
