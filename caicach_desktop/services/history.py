"""Undo, redo and the journal as people read it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.evidence import FACT_NAMES, Attachment, fact_told, facts_of
from caicach_desktop.domain.figures import told_day
from caicach_desktop.domain.history import Action, JournalChange, JournalEntry, UndoState
from caicach_desktop.domain.package import NOTE, told
from caicach_desktop.domain.plan import Appendix, Row, TableLook
from caicach_desktop.domain.reporting import STATUS_NAMES, Progress, Status, period_name
from caicach_desktop.store import agency_queries, journal, plan_queries
from caicach_desktop.store.mapping import to_domain
from caicach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One value an operation changed: of what record, which field, the old and the new value as texts."""

    what: str
    field: str
    old: str
    new: str


def undo(store: Store) -> Changes:
    """Take the last operation back; raises AppError NOTHING_TO_UNDO."""
    return store.undo()


def redo(store: Store) -> Changes:
    """Do the operation undone last again; raises AppError NOTHING_TO_REDO."""
    return store.redo()


def undo_state(store: Store) -> UndoState:
    """The titles of what undo and redo would act on."""
    with store.read() as connection:
        return journal.undo_state(connection)


def journal_entries(store: Store, limit: int = 500, before: int | None = None) -> list[JournalEntry]:
    """The journal from the newest entry back, older than entry `before` where given."""
    with store.read() as connection:
        return journal.entries(connection, limit, before)


def entry_lines(store: Store, entry_id: int, limit: int = 300) -> list[ChangeLine]:
    """What an operation changed, value by value, at most about `limit` lines."""
    with store.read() as connection:
        changes = journal.changes_of(connection, entry_id, limit)
        row_ids = [change.record_id for change in changes if change.kind == Kind.ROW]
        names = _Names(
            {appendix.id: appendix for appendix in plan_queries.appendices_of(connection)},
            {agency.id: agency for agency in agency_queries.all_agencies(connection)},
            {row.id: row for row in plan_queries.rows_by_id(connection, row_ids)},
        )
    return [line for change in changes for line in names.lines(change)][:limit]


_KINDS = {
    Kind.PLAN: "Kế hoạch",
    Kind.GOAL: "Mục tiêu",
    Kind.APPENDIX: "Phụ lục",
    Kind.ROW: "Dòng",
    Kind.AGENCY: "Cơ quan",
    Kind.ASSIGNMENT: "Phân công",
    Kind.PROGRESS: "Tiến độ",
    Kind.HOLIDAY: "Ngày nghỉ",
    Kind.ATTACHMENT: "Tệp kiểm chứng",
    Kind.REPORT: "Báo cáo định kỳ",
}
_FIELDS = {
    "doc_type": "Loại văn bản",
    "issuer_parent": "Cơ quan chủ quản",
    "issuer": "Cơ quan ban hành",
    "number": "Số",
    "symbol": "Ký hiệu",
    "place": "Địa danh",
    "date": "Ngày ban hành",
    "title": "Trích yếu, tiêu đề",
    "legal_bases": "Căn cứ",
    "sections": "Nội dung",
    "reporting": "Chế độ báo cáo",
    "addressees": "Kính gửi",
    "recipients": "Nơi nhận",
    "signature": "Chữ ký",
    "year": "Năm",
    "index": "Chỉ số",
    "text": "Nội dung",
    "value": "Giá trị",
    "unit": "Đơn vị tính",
    "note": "Ghi chú kèm theo",
    "columns": "Các cột",
    "numbering": "Đánh số",
    "look": "Cách in bảng",
    "position": "Thứ tự",
    "kind": "Loại dòng",
    "level": "Cấp",
    "due_on": "Ngày hạn đặt tay",
    "name": "Tên",
    "short_name": "Tên viết tắt",
    "aliases": "Tên gọi khác",
    "active": "Đang hoạt động",
    "successor_id": "Cơ quan kế thừa",
    "agency_id": "Cơ quan",
    "role": "Vai trò",
    "period": "Kỳ báo cáo",
    "status": "Trạng thái",
    "percent": "Tỷ lệ (%)",
    "quantity": "Số lượng",
    "result": "Kết quả",
    "difficulty": "Khó khăn",
    "proposal": "Kiến nghị",
    "evidence": "Tài liệu kiểm chứng",
    "reporter": "Người báo cáo",
    "reported_on": "Ngày báo cáo",
    "superior_id": "Kế hoạch cấp trên",
    "cells": "Nội dung",
    "day": "Ngày",
    "off": "Được nghỉ",
    "size": "Dung lượng (byte)",
    "added_on": "Ngày đính kèm",
    "head": "Phần đầu, chữ ký, nơi nhận",
}
_HIDDEN = {"id", "version", "plan_id", "appendix_id", "row_id", "extra", "file_extra", "by_hand", "sha256", "memory"}
# Stored as "2026-06-30"; the day a plan bears is a text as printed.
_DAYS = {"due_on", "reported_on", "day", "added_on"}
_VALUES = {
    "group": "Nhóm",
    "task": "Nhiệm vụ",
    "lead": "Chủ trì",
    "partner": "Phối hợp",
    "automatic": "Tự động",
    "typed": "Như đã gõ",
}


def _note(extra: Mapping[str, Any]) -> str:
    return str(told(Progress(extra=extra), NOTE))


def _facts(extra: Mapping[str, Any]) -> str:
    """What is noted of an evidence document, on one line."""
    facts = asdict(facts_of(Attachment(extra=extra)))
    return "; ".join(f"{FACT_NAMES[name]}: {fact_told(name, value)}" for name, value in facts.items() if value)


# What people write that is kept among a record's further values.
_FURTHER: Mapping[str, tuple[str, Callable[[Mapping[str, Any]], str]]] = {
    _KINDS[Kind.PROGRESS]: ("Ghi chú", _note),
    _KINDS[Kind.ATTACHMENT]: ("Thông tin của tài liệu", _facts),
}


def _further(what: str, before: Any, after: Any) -> list[ChangeLine]:
    """The line on those of them that changed."""
    if what not in _FURTHER or not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return []
    field, said = _FURTHER[what]
    old, new = said(before), said(after)
    return [ChangeLine(what, field, old, new)] if old != new else []


_UNSEEN = {True: "", False: " (không in)"}


class _Names:
    """Words for records and values."""

    def __init__(self, appendices: dict[int, Appendix], agencies: dict[int, Agency], rows: dict[int, Row]) -> None:
        self.appendices = appendices
        self.agencies = agencies
        self.rows = rows

    def lines(self, change: JournalChange) -> list[ChangeLine]:
        what = _KINDS[change.kind]
        if change.kind == Kind.REPORT:
            change = replace(change, before=_told(change.before), after=_told(change.after))
        if change.action == Action.INSERT:
            return [ChangeLine(what, "Thêm mới", "", self._summary(change.after))]
        if change.action == Action.DELETE:
            return [ChangeLine(what, "Xóa", self._summary(change.before), "")]
        before, after = change.before or {}, change.after or {}
        if "cells" in after:
            return self._cells(change, before["cells"], after["cells"]) + self._fields(what, before, after)
        return self._fields(what, before, after)

    def _fields(self, what: str, before: Any, after: Any) -> list[ChangeLine]:
        names = [name for name in after if name not in _HIDDEN and name != "cells"]
        return _further(what, before.get("extra"), after.get("extra")) + [
            ChangeLine(what, _FIELDS.get(name, name), self._said(name, before[name]), self._said(name, after[name]))
            for name in names
        ]

    def _cells(self, change: JournalChange, before: list[str | None], after: list[str | None]) -> list[ChangeLine]:
        row = self.rows.get(change.record_id)
        appendix = self.appendices.get(row.appendix_id) if row else None
        headings = [column.heading for column in appendix.columns] if appendix else []
        headings += [f"Cột {number}" for number in range(len(headings) + 1, len(after) + 1)]
        what = f"Dòng “{_shortened(next((cell for cell in after[1:] if cell), after[0] or ''))}”"
        if len(before) != len(after):  # columns came or went: cell by cell the texts would stand against others
            old, new = _filled(before), _filled(after)
            return [ChangeLine(what, _FIELDS["cells"], old, new)] if old != new else []
        pairs = enumerate(zip(before, after, strict=True))
        return [ChangeLine(what, headings[i], _cell(old), _cell(new)) for i, (old, new) in pairs if old != new]

    def _said(self, name: str, value: Any) -> str:
        if name in ("agency_id", "successor_id") and value in self.agencies:
            return self.agencies[value].name
        if name == "status" and value in set(Status):
            return STATUS_NAMES[Status(value)]
        if name == "columns" and isinstance(value, list):
            return "\n".join(column["heading"] + _UNSEEN[column.get("shown", True)] for column in value)
        if name == "look":
            return _look(value)
        if name == "period" and isinstance(value, str):
            return period_name(value)
        if name in _DAYS and isinstance(value, str):
            return told_day(value)
        return _plain(value)

    def _summary(self, record: Any) -> str:
        """The most telling texts of a whole record."""
        if not record:
            return ""
        if "cells" in record:
            return _filled(record["cells"])
        names = [name for name in record if name not in _HIDDEN | {"position"} and isinstance(record[name], str | int)]
        said = (self._said(name, record[name]) for name in names if not isinstance(record[name], bool))
        return " | ".join(text for text in said if text)


def _told(report: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """Of a report the texts people read, not how they are kept."""
    return {name: value for name, value in report.items() if name != "sections"} if report else report


def _look(value: dict[str, Any] | None) -> str:
    """How a table is printed, as its dialog says it; nothing chosen is the usual way."""
    look = to_domain(TableLook, value or {})
    size = f"cỡ chữ {look.font_size:g}".replace(".", ",") if look.font_size else "cỡ chữ thường dùng"
    parts = [size, "giấy ngang" if look.landscape else "giấy dọc"]
    if not look.repeat_heading:
        parts.append("không lặp đầu bảng")
    if look.merge_equal:
        parts.append("gộp ô giống nhau")
    return ", ".join(parts)


def _shortened(text: str, most: int = 40) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _filled(cells: Iterable[str | None]) -> str:
    """The texts of a row, one beside the other."""
    return " | ".join(cell for cell in cells if cell)


def _cell(value: str | None) -> str:
    return "(gộp với ô trên)" if value is None else value


def _plain(value: Any) -> str:
    """A value as a person reads it: lists line by line, objects as their texts."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, list):
        return "\n".join(_plain(item) for item in value)
    if isinstance(value, dict):
        return " · ".join(_plain(item) for item in value.values() if item)
    return _VALUES.get(str(value), str(value))
