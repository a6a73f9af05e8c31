"""The tables of the plan store, as SQLAlchemy Core; a column is named as the domain field it holds."""

import json
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class JsonText(TypeDecorator[Any]):
    """JSON in a text column: in a column of type JSON, SQLite would keep a lone number with 15 digits only."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """The value as text; None stays NULL."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """The value in the text."""
        return None if value is None else json.loads(value)


def _record(name: str, *columns: Column[object] | Index | UniqueConstraint) -> Table:
    """A table of records that operations change: an id never given twice, and a version that each change raises.

    A plain Integer key with sqlite_autoincrement keeps undone inserts and later ones from sharing an id.
    """
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("version", Integer, nullable=False, default=1),
        *columns,
        sqlite_autoincrement=True,
    )


def _text(name: str) -> Column[object]:
    return Column(name, String, nullable=False, default="")


def _json(name: str) -> Column[object]:
    return Column(name, JsonText, nullable=True)


def _reference(name: str, target: str, nullable: bool = False) -> Column[object]:
    return Column(name, ForeignKey(f"{target}.id"), nullable=nullable, index=True)


plans = _record(
    "plans",
    _text("doc_type"),
    Column("issuer_parent", String),
    _text("issuer"),
    Column("number", String),
    _text("symbol"),
    _text("place"),
    _text("date"),
    _text("title"),
    _json("legal_bases"),
    _json("sections"),
    _json("reporting"),
    _json("addressees"),
    _json("recipients"),
    _json("signature"),
    Column("year", Integer),
    _reference("superior_id", "plans", nullable=True),
    _json("extra"),
    _json("file_extra"),
)

goals = _record(
    "goals",
    _reference("plan_id", "plans"),
    Column("position", Integer, nullable=False, default=0),
    _text("index"),
    _text("text"),
    _json("value"),
    Column("unit", String),
    _json("extra"),
)

appendices = _record(
    "appendices",
    _reference("plan_id", "plans"),
    Column("position", Integer, nullable=False, default=0),
    _text("number"),
    _json("title"),
    Column("note", String),
    _json("columns"),
    _text("numbering"),
    _json("extra"),
    _json("look"),
)

rows = _record(
    "rows",
    Column("appendix_id", ForeignKey("appendices.id"), nullable=False),
    Column("position", Integer, nullable=False),
    _text("kind"),
    Column("level", Integer, nullable=False, default=1),
    _json("cells"),
    Column("due_on", String),
    _json("extra"),
    Index("ix_rows_place", "appendix_id", "position"),
)

agencies = _record(
    "agencies",
    _text("name"),
    _text("short_name"),
    _json("aliases"),
    Column("active", Boolean, nullable=False, default=True),
    _reference("successor_id", "agencies", nullable=True),
    _json("extra"),
)

assignments = _record(
    "assignments",
    _reference("row_id", "rows"),
    _reference("agency_id", "agencies"),
    _text("role"),
    Column("by_hand", Boolean, nullable=False, default=False),
)

progress = _record(
    "progress",
    Column("row_id", ForeignKey("rows.id"), nullable=False),
    _text("period"),
    _text("status"),
    Column("percent", Integer),
    _text("quantity"),
    _text("result"),
    _text("difficulty"),
    _text("proposal"),
    _text("evidence"),
    _text("reporter"),
    Column("reported_on", String),
    _json("extra"),
    UniqueConstraint("row_id", "period", name="uq_progress_row_period"),
)

holidays = _record(
    "holidays",
    _text("day"),
    _text("name"),
    Column("off", Boolean, nullable=False, default=True),
    UniqueConstraint("day", name="uq_holidays_day"),
)

attachments = _record(
    "attachments",
    _reference("row_id", "rows"),
    _text("period"),
    Column("sha256", String, nullable=False, index=True),
    _text("name"),
    Column("size", Integer, nullable=False, default=0),
    _text("added_on"),
    _json("extra"),
    UniqueConstraint("row_id", "period", "sha256", name="uq_attachments_row_period_sha256"),
)

reports = _record(
    "reports",
    _reference("plan_id", "plans"),
    _text("period"),
    _json("head"),
    _json("sections"),
    _json("memory"),
    Column("text", Text, nullable=False, default=""),
    _json("extra"),
    UniqueConstraint("plan_id", "period", name="uq_reports_plan_period"),
)

journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("title"),
    _text("at"),
    _text("state"),
    Column("merge_key", String),
    Index("ix_journal_state", "state", "id"),
    sqlite_autoincrement=True,
)

journal_changes = Table(
    "journal_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    _reference("entry_id", "journal"),
    _text("kind"),
    Column("record_id", Integer, nullable=False),
    _text("action"),
    _json("before"),
    _json("after"),
)

RECORDS = {
    table.name: table
    for table in (plans, goals, appendices, rows, agencies, assignments, progress, holidays, attachments, reports)
}
