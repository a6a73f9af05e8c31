"""Full-text search over plans, agencies, rows and evidence, whatever their number: SQLite's FTS5, and nothing else
here.

The index holds the search form of every text (`domain.text.folded`): FTS5 itself never folds "đ". It is derived, made
anew where it is missing, and brought up to date within each operation, undo and redo.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Table, select, text

from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.text import folded
from caicach_desktop.store.tables import agencies, attachments, plans, progress, rows
from caicach_desktop.store.transaction import parts_of

# Words are found by their beginnings. Beginnings of up to six letters, which is nearly every syllable, have lists of
# their own: merging the lists of all words that begin so would take tens of milliseconds at 100,000 rows.
# Which kinds it holds is told by the name of its column: an index of fewer kinds is made anew.
_CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5"
    "(texts_and_evidence, tokenize=\"unicode61 remove_diacritics 0\", detail=none, prefix='1 2 3 4 5 6')"
)
_WORD = re.compile(r"[^\W_]+")
# An entry's number tells its kind and its record, and keeps each kind together.
_ROOM = 1 << 40
_TABLES: Mapping[Kind, tuple[int, Table, tuple[str, ...]]] = {
    Kind.PLAN: (0, plans, ("number", "symbol", "title", "issuer")),
    Kind.AGENCY: (1, agencies, ("name", "short_name", "aliases")),
    Kind.ROW: (2, rows, ("cells",)),
    Kind.ATTACHMENT: (3, attachments, ("name", "extra")),
    Kind.PROGRESS: (4, progress, ("evidence",)),
}


def ensure_index(engine: Engine) -> None:
    """Make and fill the index of a database that has none, or one of fewer kinds."""
    with engine.connect() as connection:
        present = connection.execute(text("SELECT sql FROM sqlite_master WHERE name = 'search'")).scalar()
    if present == _CREATE:
        return
    with engine.connect().execution_options(caicach_write=True) as connection, connection.begin():
        connection.execute(text("DROP TABLE IF EXISTS search"))
        connection.execute(text(_CREATE))
        for kind, (_, table, _) in _TABLES.items():
            ids = list(connection.execute(select(table.c.id)).scalars())
            refresh(connection, {kind: ids})


def drop_index(engine: Engine) -> None:
    """Let the index be made anew at the next opening, because the tables it was made from have changed."""
    with engine.connect().execution_options(caicach_write=True) as connection, connection.begin():
        connection.execute(text("DROP TABLE IF EXISTS search"))


def refresh(connection: Connection, touched: Mapping[Kind, Iterable[int]]) -> None:
    """Bring the entries of these records up to date: changed, added or taken out."""
    for kind, ids in touched.items():
        if kind in _TABLES:
            for part in parts_of(list(ids)):
                _refresh(connection, kind, part)


def find(connection: Connection, words: str, kind: Kind, limit: int) -> list[int]:
    """The ids of the records of a kind that hold words beginning as each of these do, marks aside; oldest first."""
    beginnings = _WORD.findall(folded(words))
    if not beginnings:
        return []
    number = _TABLES[kind][0]
    query = text("SELECT rowid FROM search WHERE search MATCH :query AND rowid BETWEEN :first AND :last LIMIT :limit")
    values = {
        "query": " AND ".join(f'"{word}"*' for word in beginnings),
        "first": number * _ROOM,
        "last": (number + 1) * _ROOM - 1,
        "limit": limit,
    }
    return [entry % _ROOM for entry in connection.execute(query, values).scalars()]


def _refresh(connection: Connection, kind: Kind, ids: Sequence[int]) -> None:
    number, table, fields = _TABLES[kind]
    query = select(table.c.id, *(table.c[field] for field in fields)).where(table.c.id.in_(ids))
    entries = [
        {"entry": number * _ROOM + record[0], "folded": words}
        for record in connection.execute(query)
        # Most reports name no evidence.
        if (words := folded(" ".join(_texts(record[1:])))) or kind != Kind.PROGRESS
    ]
    gone = set(ids) - {entry["entry"] % _ROOM for entry in entries}
    if gone:
        statement = text("DELETE FROM search WHERE rowid = :entry")
        connection.execute(statement, [{"entry": number * _ROOM + record_id} for record_id in gone])
    if entries:
        connection.execute(
            text("INSERT OR REPLACE INTO search (rowid, texts_and_evidence) VALUES (:entry, :folded)"), entries
        )


def _texts(values: Iterable[Any]) -> Iterable[str]:
    """The texts among the values, those in lists and mappings too."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | tuple):
            yield from _texts(value)
        elif isinstance(value, dict):
            yield from _texts(value.values())
