"""Forms in: returned forms are compared with the store, shown, and what is chosen of them is taken as one operation."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path

from caicach_desktop.domain.answer_form import (
    Carried,
    ReturnedForm,
    ReturnedRow,
    StampedRow,
)
from caicach_desktop.domain.answers import answer_digest, answer_of, entry_with
from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.corrections import corrected
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.form_answers import Understood, completed, understand_answer
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.reporting import Progress, period_name
from caicach_desktop.domain.text import short_date, squeeze
from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.services.forms_known import Known, PlanTasks
from caicach_desktop.services.forms_review import TAKEN_BY_DEFAULT, Finding, Review, ReviewedForm, ReviewedRow
from caicach_desktop.services.forms_settling import settled
from caicach_desktop.services.messages import file_fault
from caicach_desktop.store import plan_queries, progress_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation

_ALTERED = "Nội dung nhiệm vụ trên phiếu đã bị sửa"
_PLAN_CHANGED = "Nội dung nhiệm vụ trong kế hoạch đã được sửa sau khi phát phiếu"
_UNKNOWN = "Dòng này không có trong phiếu đã phát"
_GONE = "Nhiệm vụ này không còn trong kế hoạch"
_OVER = "Nhiệm vụ không phải báo cáo lại"
_SENT_ANEW = "Cơ quan gửi lại phiếu với câu trả lời mới hơn"
_LAST_CHANGED = "Báo cáo kỳ trước ghi trên phiếu khác với dữ liệu hiện có"
_STORE_CHANGED = "Dữ liệu hiện có đã được sửa sau khi phát phiếu"


@dataclass(frozen=True, slots=True)
class Expected:
    """What the forms should be for, where the user has said so: one plan, one period."""

    plan_id: int | None = None
    period: str | None = None


def review_forms(
    store: Store, paths: Sequence[Path], expected: Expected | None = None, progress: JobProgress = SILENT
) -> Review:
    """Read forms and compare them with the store; nothing is written.

    A file that cannot be used is in the review with the sentence why. Raises Cancelled when stopped.
    """
    expected = expected or Expected()
    known = Known(store)
    keys = count(1)
    forms: list[ReviewedForm] = []
    for done, path in enumerate(paths):
        progress.report(100 * done // len(paths), f"Đang đọc {path.name}")
        forms += _review_file(known, path, expected, keys)
    result = settled([row for form in forms for row in form.rows], known)
    return Review(tuple(replace(form, rows=tuple(result[row.key] for row in form.rows)) for form in forms))


def _review_file(known: Known, path: Path, expected: Expected, keys: Iterable[int]) -> list[ReviewedForm]:
    from caicach_desktop.importers.form_workbook import read_forms

    try:
        return [_reviewed(known, path, form, expected, keys) for form in read_forms(path)]
    except Cancelled:
        raise
    except AppError as error:
        return [ReviewedForm(path, file_fault(path, error))]


# --- one form ---------------------------------------------------------------------------------------------------------


def _reviewed(known: Known, path: Path, form: ReturnedForm, expected: Expected, keys: Iterable[int]) -> ReviewedForm:
    stamp = form.stamp
    plan = known.plan_for(stamp)
    if plan is None or expected.plan_id not in (None, plan.plan.id):
        raise AppError(ErrorCode.FORM_OTHER_PLAN, path=str(path))
    if expected.period not in (None, stamp.period):
        raise AppError(ErrorCode.FORM_OTHER_PERIOD, path=str(path), name=period_name(stamp.period))
    agency = known.agency(stamp)
    name = agency.name if agency else stamp.agency
    rows = [
        replace(_row(known, plan, _Source(stamp.period, name, form.saved), row), key=key)
        for row, key in zip(form.rows, keys, strict=False)
    ]
    sheet_rows = {row.row.row_id for row in form.rows if row.row}
    return ReviewedForm(
        path,
        plan_id=plan.plan.id,
        plan_title=squeeze(plan.plan.title),
        period=stamp.period,
        agency_id=agency.id if agency else 0,
        agency=name,
        rows=tuple(rows),
        unreturned=sum(row.row_id not in sheet_rows for row in stamp.rows),
        sent=date.fromisoformat(stamp.sent) if stamp.sent else None,
    )


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a row comes from: period and agency of its form, and when its file was saved."""

    period: str
    agency: str
    saved: str


def _row(known: Known, plan: PlanTasks, source: _Source, row: ReturnedRow) -> ReviewedRow:
    """A row against the store, without its key."""
    row_id, faults = _task_of(plan, row)
    task = plan.tasks.get(row_id)
    entry = known.entry(row_id, source.period) if task else None
    old = answer_of(entry)
    last = known.carried(plan, row_id, source.period) if task else None
    over = known.settled(plan, row_id, source.period) if task else None
    read = understand_answer(row.answers, old, told.answer if (told := last or over) else None)
    shown = ReviewedRow(
        key=0,
        line=row.line,
        row_id=row_id if task else 0,
        period=source.period,
        agency=source.agency,
        number=task.number if task else squeeze(row.texts.get("number", "")),
        task=squeeze(task.task if task else row.texts.get("task", ""))[:500],
        finding=Finding.MISFIT,
        old=old,
        new=read.answer,
        remarks=(*faults, *read.faults),
        entry_id=entry.id if entry else 0,
        entry_version=entry.version if entry else 0,
        saved=source.saved,
    )
    if read.unchanged and over and read.answer == over.answer:
        return replace(shown, finding=Finding.EMPTY, new=old, remarks=(_OVER,))
    judged = _judged(shown, row.row, completed(read, old), altered=bool(faults))
    if read.unchanged and last and judged.finding in TAKEN_BY_DEFAULT:
        return _carried_forward(judged, last, row.texts.get("before", ""))
    if judged.finding == Finding.CONFLICT and entry and _is_older_answer(entry, source):
        remarks = (_SENT_ANEW, *(remark for remark in judged.remarks if remark != _STORE_CHANGED))
        return replace(judged, finding=Finding.CHANGED, taken=True, remarks=remarks)
    return judged


def _carried_forward(row: ReviewedRow, last: Carried, shown: str) -> ReviewedRow:
    """A row that says "Không thay đổi": so the review says too; where its form showed another last report than the one
    kept now, somebody must look at it."""
    row = replace(row, unchanged_from=last.source, remarks=(f"Không thay đổi so với {last.name}", *row.remarks))
    if squeeze(shown) == squeeze(last.text):
        return row
    return replace(row, finding=Finding.CONFLICT, taken=False, remarks=(_LAST_CHANGED, *row.remarks))


def _is_older_answer(entry: Progress, source: _Source) -> bool:
    """Whether the store holds just what the same agency answered in a file saved earlier: no one else touched it."""
    taken = entry.extra.get("form")
    if not isinstance(taken, dict) or entry.reporter != source.agency:
        return False
    saved = taken.get("saved")
    untouched = taken.get("answer") == answer_digest(answer_of(entry))
    return untouched and isinstance(saved, str) and "" < saved < source.saved


def _task_of(plan: PlanTasks, row: ReturnedRow) -> tuple[int, tuple[str, ...]]:
    """The task a row is about (0: none) and what is wrong with that."""
    if row.row is None:
        return 0, (_UNKNOWN,)
    same = plan.by_digest.get(row.row.digest, [])
    if row.row.row_id in same:
        return row.row.row_id, (_ALTERED,) * row.altered
    if len(same) == 1:
        return same[0], (_ALTERED,) * row.altered
    if row.row.row_id in plan.tasks:
        return row.row.row_id, (_ALTERED if row.altered else _PLAN_CHANGED,)
    return 0, (_GONE,)


def _judged(shown: ReviewedRow, stamped: StampedRow | None, read: Understood, altered: bool) -> ReviewedRow:
    """The row with what it means and what is proposed."""
    if read.is_empty:
        return replace(shown, finding=Finding.EMPTY, new=shown.old, remarks=())
    if read.faults or not shown.row_id or stamped is None:
        return shown
    # Compared as it stands in the form: a status that was left blank is no change of the agency's.
    untouched = answer_digest(shown.new) == stamped.base
    shown = replace(shown, new=read.answer, remarks=(*shown.remarks, *read.remarks))
    if untouched or shown.new == shown.old:
        return replace(shown, finding=Finding.SAME, new=shown.old, remarks=())
    if altered:
        return replace(shown, takeable=True)
    if answer_digest(shown.old) != stamped.base:
        return replace(shown, finding=Finding.CONFLICT, takeable=True, remarks=(_STORE_CHANGED, *shown.remarks))
    finding = Finding.CHANGED if shown.entry_id else Finding.NEW
    return replace(shown, finding=finding, takeable=True, taken=finding in TAKEN_BY_DEFAULT)


# --- taking -----------------------------------------------------------------------------------------------------------


def received_fault(review: Review, received: date, today: date) -> AppError | None:
    """Why forms cannot have come in on a day: it is still to come (RECEIVED_TO_COME), or one of them went out later
    (RECEIVED_EARLY); None where nothing is wrong."""
    if received > today:
        return AppError(ErrorCode.RECEIVED_TO_COME, day=short_date(received))
    for form in review.forms:
        if form.sent and received < form.sent:
            sent = short_date(form.sent)
            return AppError(ErrorCode.RECEIVED_EARLY, day=short_date(received), path=form.path.name, sent=sent)
    return None


def take_forms(
    store: Store, review: Review, taken: Collection[int] | None = None, received: date | None = None
) -> Changes:
    """Keep the rows chosen (keys; None: those proposed) as one operation and one undo; what they change stands in the
    result. `received` is the day they count as reported, today if not said; a correction keeps the day of the first.

    Raises AppError: ROW_GONE, ROW_STALE when the store has changed since the review, FORM_TWICE when two different
    answers for one task are chosen. Nothing is kept then.
    """
    with store.operation("Nhận phiếu báo cáo") as op:
        write_forms(op, review, review.proposed if taken is None else taken, received)
    return op.changes


def write_forms(op: Operation, review: Review, taken: Collection[int], received: date | None = None) -> None:
    """Keep the rows chosen within an operation; raises AppError as `take_forms`."""
    rows = [row for row in review.rows() if row.key in taken and row.takeable]
    day = (received or date.today()).isoformat()
    for row in _once(rows).values():
        _take(op, row, day)


def _once(rows: Iterable[ReviewedRow]) -> Mapping[tuple[int, str], ReviewedRow]:
    found: dict[tuple[int, str], ReviewedRow] = {}
    for row in rows:
        other = found.setdefault((row.row_id, row.period), row)
        if other.new != row.new:
            raise AppError(ErrorCode.FORM_TWICE, name=row.task)
    return found


def _take(op: Operation, row: ReviewedRow, day: str) -> None:
    if not plan_queries.rows_by_id(op.connection, [row.row_id]):
        raise AppError(ErrorCode.ROW_GONE, kind="rows", id=row.row_id)
    entries = progress_queries.entries_of(op.connection, row.row_id)
    seen = next((entry for entry in entries if entry.period == row.period), None)
    if (seen.id if seen else 0, seen.version if seen else 0) != (row.entry_id, row.entry_version):
        raise AppError(ErrorCode.ROW_STALE, kind="progress", id=row.entry_id)
    entry = entry_with(seen or Progress(row_id=row.row_id, period=row.period), row.new)
    # By this a later file of the same agency is told from one that would undo what somebody typed since.
    extra = {**entry.extra, "form": {"answer": answer_digest(row.new), "saved": row.saved}}
    extra |= {"unchanged_from": row.unchanged_from} if row.unchanged_from else {}
    new = replace(entry, reporter=row.agency, reported_on=day, extra=extra)
    values = cleaned(to_values(corrected(seen, new) if seen else new))
    if seen:
        op.update(tables.progress, seen.id, seen.version, values)
    else:
        op.insert(tables.progress, values)
