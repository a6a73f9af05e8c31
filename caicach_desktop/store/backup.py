"""Whole copies of the database through SQLite's own backup, which also takes what is still in the write-ahead log."""

import errno
import filecmp
import os
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from urllib.parse import quote

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.evidence import is_digest
from caicach_desktop.domain.history import EntryState
from caicach_desktop.domain.long_paths import is_too_long
from caicach_desktop.store import leftovers
from caicach_desktop.store.faults import FULL_BELOW_BYTES, fault_code

# What SQLite keeps beside a database in use.
LOGS = ("-wal", "-shm", "-journal")
# A table that only copies have.
_SETTINGS = "kept_settings"


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy of the database holds: its schema version, how many plans and rows, who issued the plans (the office
    itself first) and what they are, the evidence files it refers to (a name for each SHA-256), and the settings kept
    with it, as JSON."""

    schema: int
    plans: int
    rows: int
    issuers: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)


def backup_database(
    path: Path,
    target: Path,
    before: Callable[[Path], Path | None] = lambda _: None,
    settings: Mapping[str, str] | None = None,
) -> Path:
    """Copy the database to `target`, with some settings, check it, and only then give it its name; returns that name.

    A backup never replaces another one: where a different one has the name, it gets a number. `before` is called with
    the checked copy before it is named, may tell another name for it, and keeps it from having one by raising. Raises
    AppError DISK_FULL or FOLDER_NOT_WRITABLE when it cannot be written, DATABASE_DAMAGED when the copy is not sound.
    """
    leftovers.clear(target.parent, ".caicach*.part*")
    with (
        _told_of(target, path),
        closing(sqlite3.connect(path)) as source,
        _checked_copy(source, path, target, settings or {}) as copy,
    ):
        return _put_under(copy, before(copy) or target)


def _put_under(copy: Path, target: Path) -> Path:
    """Give a copy its name, with a number where that is taken by another content: perhaps of another PC this moment."""
    name, number = target, 1
    while not _reserve(name):
        if filecmp.cmp(copy, name, shallow=False):
            return name
        number += 1
        name = target.with_name(f"{target.stem}-{number}{target.suffix}")
    try:
        os.replace(copy, name)
    except OSError:
        with suppress(OSError):
            name.unlink()
        raise
    return name


def _reserve(name: Path) -> bool:
    """Whether the name was free: an empty file has it now."""
    try:
        name.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


@contextmanager
def _checked_copy(source: sqlite3.Connection, path: Path, target: Path, settings: Mapping[str, str]) -> Iterator[Path]:
    """A sound copy of a database beside `target`, to be given its name; gone at the end unless it was."""
    # Of its own: two PCs may back up onto one network folder in the same second.
    temporary = target.with_name(f".caicach-{os.urandom(8).hex()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(temporary)) as copy:
            source.backup(copy)
            # A copy lies alone, also on a disk that cannot be written: it must not ask for a log beside it.
            copy.execute("PRAGMA journal_mode=DELETE")
            # A third of the file, derived: opening the data makes it anew.
            copy.execute("DROP TABLE IF EXISTS search")
            _keep(settings, copy)
            copy.execute("VACUUM")
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        if not sound:
            raise AppError(ErrorCode.DATABASE_DAMAGED, path=str(path))
        yield temporary
    finally:
        for rest in (temporary, temporary.with_name(f"{temporary.name}-journal")):
            with suppress(OSError):
                rest.unlink(missing_ok=True)


def _keep(settings: Mapping[str, str], copy: sqlite3.Connection) -> None:
    """Leave settings in a copy; where there are none, none are left."""
    copy.execute(f"DROP TABLE IF EXISTS {_SETTINGS}")
    if settings:
        copy.execute(f"CREATE TABLE {_SETTINGS} (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
        copy.executemany(f"INSERT INTO {_SETTINGS} VALUES (?, ?)", settings.items())
    copy.commit()


@contextmanager
def _told_of(target: Path, source: Path | None = None) -> Iterator[None]:
    """Turn what hinders the writing of `target` into AppError; damage is that of `source`, where that is a database in
    use."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = fault_code(error) or ErrorCode.DATABASE_DAMAGED
        if code == ErrorCode.DISK_FAILED and _is_full(target.parent):
            code = ErrorCode.DISK_FULL
        at_fault = {ErrorCode.DATABASE_DAMAGED: source or target, ErrorCode.FOLDER_NOT_WRITABLE: target.parent}
        if code == ErrorCode.FOLDER_NOT_WRITABLE and is_too_long(target):
            code = ErrorCode.PATH_TOO_LONG
        raise AppError(code, path=str(at_fault.get(code, target))) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise AppError(ErrorCode.DISK_FULL, path=str(target)) from error
        code = ErrorCode.PATH_TOO_LONG if is_too_long(target) else ErrorCode.FOLDER_NOT_WRITABLE
        raise AppError(code, path=str(target.parent)) from error


def _is_full(folder: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(folder).free < FULL_BELOW_BYTES
    return False


def look_into(path: Path) -> Copied:
    """What a copy holds, once it has been checked from end to end.

    Raises AppError FILE_MISSING, FILE_UNREADABLE, BACKUP_FOREIGN when it is no database of ours, BACKUP_DAMAGED.
    """
    if not path.is_file():
        raise AppError(ErrorCode.FILE_MISSING, path=str(path))
    try:
        path.open("rb").close()
    except OSError as error:
        raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error
    with _reading(path) as copy:
        names = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not {"alembic_version", "plans", "rows", "journal"} <= names:
            raise AppError(ErrorCode.BACKUP_FOREIGN, path=str(path))
        if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise AppError(ErrorCode.BACKUP_DAMAGED, path=str(path))
        schema = str(copy.execute("SELECT version_num FROM alembic_version").fetchone()[0])
        if not schema.isdecimal():
            raise AppError(ErrorCode.BACKUP_FOREIGN, path=str(path))
        return _content(copy, int(schema), names)


def is_untouched(path: Path) -> bool:
    """Whether nobody has done anything in a database yet; of one that cannot be read nobody knows."""
    try:
        with _reading(path) as database:
            return database.execute("SELECT 1 FROM journal LIMIT 1").fetchone() is None
    except AppError:
        return False


def _content(copy: sqlite3.Connection, schema: int, tables: Collection[str]) -> Copied:
    plans, rows = (copy.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("plans", "rows"))
    # Plans of a higher level are there to be referred to: who refers to them is the office itself.
    found = copy.execute(
        "SELECT issuer FROM plans WHERE issuer <> '' GROUP BY issuer ORDER BY max(superior_id IS NOT NULL) DESC,"
        " count(*) DESC, max(id) DESC"
    )
    issuers = tuple(str(issuer) for (issuer,) in found)
    titles = tuple(str(title) for (title,) in copy.execute("SELECT title FROM plans ORDER BY id"))
    kept = copy.execute(f"SELECT name, value FROM {_SETTINGS}").fetchall() if _SETTINGS in tables else []
    return Copied(schema, plans, rows, issuers, titles, _files(copy) if "attachments" in tables else {}, dict(kept))


def _files(copy: sqlite3.Connection) -> dict[str, str]:
    """A name for each evidence content a record refers to, and for those that undo or redo would bring back."""
    found = copy.execute(
        "WITH changes AS (SELECT before, after FROM journal_changes JOIN journal ON journal.id = entry_id"
        f" WHERE kind = 'attachments' AND state <> '{EntryState.DROPPED}')"
        " SELECT json_extract(image, '$.sha256'), json_extract(image, '$.name') FROM"
        " (SELECT before AS image FROM changes UNION ALL SELECT after FROM changes) WHERE json_valid(image)"
        " UNION ALL SELECT sha256, name FROM attachments"
    )
    return {digest: str(name) for digest, name in found if is_digest(digest)}


def restore_database(source: Path, target: Path) -> None:
    """Put a copy's content in place of a database nobody has open; when it is cut short, the old content stays.

    Raises AppError BACKUP_DAMAGED, DISK_FULL, FOLDER_NOT_WRITABLE, DATABASE_BUSY.
    """
    with _told_of(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with _reading(source) as copy, closing(sqlite3.connect(target)) as database:
            copy.backup(database)
            with suppress(sqlite3.Error):  # a table nobody asks for is no harm
                _keep({}, database)


def replace_database(source: Path, target: Path) -> None:
    """Put a copy in the place of a database that cannot be read any more; when it is cut short, that one stays.

    Raises AppError BACKUP_DAMAGED, DISK_FULL, FOLDER_NOT_WRITABLE.
    """
    with _told_of(target), _reading(source) as opened, _checked_copy(opened, source, target, {}) as copy:
        # The log of the old content must not be taken for the new one's.
        for suffix in LOGS:
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        os.replace(copy, target)


def copy_as_it_is(path: Path, target: Path) -> None:
    """Copy a database that cannot be read, with its log, for whoever may save more of it; raises AppError DISK_FULL,
    FOLDER_NOT_WRITABLE."""
    with _told_of(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        for suffix in ("", *LOGS):
            with suppress(FileNotFoundError):
                shutil.copyfile(path.with_name(path.name + suffix), target.with_name(target.name + suffix))


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy opened without writing anything beside it; one that lies beside its log is read with it."""
    try:
        with ExitStack() as opened:
            try:
                copy = _opened(path)
            except sqlite3.OperationalError:
                if not _log_of(path).exists():
                    raise
                # On a disk that cannot be written a log cannot be read where it is.
                elsewhere = Path(opened.enter_context(TemporaryDirectory(ignore_cleanup_errors=True)), path.name)
                copy_as_it_is(path, elsewhere)
                copy = _opened(elsewhere)
            opened.callback(copy.close)
            yield copy
    except sqlite3.DatabaseError as error:
        foreign = getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB"
        code = ErrorCode.BACKUP_FOREIGN if foreign else ErrorCode.BACKUP_DAMAGED
        raise AppError(code, path=str(path)) from error


def _opened(path: Path) -> sqlite3.Connection:
    alone = not _log_of(path).exists()
    copy = sqlite3.connect(f"{_address(path)}?mode=ro{'&immutable=1' if alone else ''}", uri=True)
    try:
        copy.execute("SELECT 1 FROM sqlite_master").fetchone()
    except BaseException:
        copy.close()
        raise
    return copy


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _address(path: PurePath) -> str:
    """A file as SQLite wants it in an address: a network folder keeps its server in the path, because SQLite refuses
    an address with a host, as Python writes it."""
    plain = path.absolute().as_posix() if isinstance(path, Path) else path.as_posix()
    return f"file://{'' if plain.startswith('/') else '/'}{quote(plain, safe='/:')}"
