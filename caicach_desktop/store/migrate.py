"""Runs the Alembic migrations on an open engine."""

from pathlib import Path

from sqlalchemy import Engine

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, target: str = "head", folder: Path = MIGRATIONS) -> None:
    """Bring the database's schema to a version, in one transaction: a failed step leaves the old schema whole."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.connect().execution_options(caicach_write=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, target)
