"""The plan store: one SQLite file, every change an operation in its journal."""

from caicach_desktop.store.lean import left_for_later

# Both, with TLS and e-mail behind them, take a fifth of the time that SQLAlchemy needs to load, and 8 MB: the first is
# for its asynchronous engines, the second for dialects that come in packages of their own.
with left_for_later("asyncio", "importlib.metadata"):
    import sqlalchemy
    import sqlalchemy.dialects.sqlite  # noqa: F401
