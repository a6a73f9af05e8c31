"""Runs the Alembic migrations on an open engine."""

from pathlib import Path

from sqlalchemy import Connection, Engine

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, target: str = "head", folder: Path = MIGRATIONS) -> None:
    """Bring the database's schema to a version, in one transaction: a failed step leaves the old schema whole.

    Foreign keys are not enforced meanwhile: a batch step replaces tables that others refer to.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.connect().execution_options(caicach_write=True) as connection:
        _enforce_foreign_keys(connection, False)
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, target)
        finally:
            _enforce_foreign_keys(connection, True)


def _enforce_foreign_keys(connection: Connection, on: bool) -> None:
    """Past SQLAlchemy, which would begin a transaction: inside one the setting has no effect."""
    raw = connection.connection.driver_connection
    if raw is not None:
        raw.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}").close()
