"""The plan store: one SQLite file, every change an operation in its journal."""

from caicach_desktop.store.lean import left_for_later

# With TLS, cryptography and e-mail behind them they take a fifth of the time that SQLAlchemy needs to load, and 10 MB.
# They serve its asynchronous engines, names too long for a database, and dialects that come in packages of their own.
with left_for_later("asyncio", "hashlib", "importlib.metadata"):
    import sqlalchemy
    import sqlalchemy.dialects.sqlite  # noqa: F401
