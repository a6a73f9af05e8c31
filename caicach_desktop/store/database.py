"""Opens the database of a data folder: one program at a time, its schema brought up to date, its journal mode
chosen."""

from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import OperationalError

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.store.faults import fault_code, known_faults
from caicach_desktop.store.lean import left_for_later
from caicach_desktop.store.location import is_local_fixed
from caicach_desktop.store.search import drop_index, ensure_index
from caicach_desktop.store.tables import metadata

DATABASE_NAME = "caicach.db"
LOCK_NAME = "caicach.lock"
HEAD = "0005"
BUSY_TIMEOUT_MS = 5000


def database_path(folder: Path) -> Path:
    """The database file of a data folder."""
    return folder / DATABASE_NAME


class FolderLock:
    """Keeps a second program out of a data folder; the system frees it even when the program is killed."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; raises AppError ALREADY_RUNNING when another program holds it."""
        # Drawn on only by locks that wait for one another; the cryptography behind it takes 4 MB.
        with left_for_later("secrets"):
            from filelock import FileLock, Timeout

        # Taken in whatever thread opens the store, freed in another.
        self._lock = FileLock(folder / LOCK_NAME, timeout=0, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise AppError(ErrorCode.ALREADY_RUNNING, path=str(folder)) from None
        except (OSError, NotImplementedError) as error:  # the second where the file system knows no locks
            raise AppError(ErrorCode.FOLDER_NOT_WRITABLE, path=str(folder)) from error

    def release(self) -> None:
        """Let another program in."""
        self._lock.release()


def open_engine(folder: Path) -> Engine:
    """An engine on the folder's database, made or migrated first where needed.

    Raises AppError: FOLDER_NOT_WRITABLE, DISK_FULL, DATABASE_NEWER, DATABASE_DAMAGED, DATABASE_BUSY.
    """
    path = database_path(folder)
    _refuse_emptied(path)
    engine = make_engine(path, wal=is_local_fixed(folder))
    try:
        with known_faults(path):
            _bring_up_to_date(engine, path)
            ensure_index(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _refuse_emptied(path: Path) -> None:
    """A file of no bytes becomes a new database, but not where there are backups: there a fault of the disk emptied it,
    and nobody should be shown that all plans are gone."""
    if path.is_file() and not path.stat().st_size and any(path.parent.glob("backups/*.db")):
        raise AppError(ErrorCode.DATABASE_DAMAGED, path=str(path))


def make_engine(path: Path, wal: bool) -> Engine:
    """An engine that begins every writing transaction with BEGIN IMMEDIATE and checks foreign keys.

    The write-ahead log is used on local fixed disks only; every commit is forced to the disk in both modes.
    """
    # Not put together as text: a "?" in a folder's name, or in the long form of a Windows path, would cut it off.
    engine = create_engine(URL.create("sqlite", database=str(path)))

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={BUSY_TIMEOUT_MS}",
            f"journal_mode={'WAL' if wal else 'DELETE'}",
            "synchronous=FULL",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("caicach_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def schema_version(engine: Engine) -> str | None:
    """The schema version a database says it has, or None when it is empty."""
    with engine.connect() as connection:
        try:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        except OperationalError as error:
            if fault_code(error.orig):
                raise
            return None


def _bring_up_to_date(engine: Engine, path: Path) -> None:
    version = schema_version(engine)
    if version == HEAD:
        return
    if version is None:
        _create(engine, path)
    elif version.isdecimal() and int(version) > int(HEAD):
        raise AppError(ErrorCode.DATABASE_NEWER, path=str(path))
    elif not version.isdecimal():
        raise AppError(ErrorCode.DATABASE_DAMAGED, path=str(path))
    else:
        _migrate(engine, path, version)


def _create(engine: Engine, path: Path) -> None:
    """Make the tables at once and mark them with the newest version; a test holds them equal to what the migrations
    make."""
    if inspect(engine).get_table_names():
        raise AppError(ErrorCode.DATABASE_DAMAGED, path=str(path))
    with engine.connect().execution_options(caicach_write=True) as connection, connection.begin():
        metadata.create_all(connection, checkfirst=False)
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        connection.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": HEAD})


def _migrate(engine: Engine, path: Path, version: str) -> None:
    """Upgrade step by step, with a checked copy of the old database put aside first."""
    from caicach_desktop.store.backup import backup_database
    from caicach_desktop.store.migrate import upgrade

    now = f"{datetime.now():%Y-%m-%d-%H%M%S}"
    backup_database(path, path.parent / "backups" / f"caicach-truoc-nang-cap-{version}-{now}.db")
    upgrade(engine)
    drop_index(engine)
