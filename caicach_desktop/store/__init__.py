"""The plan store: one SQLite file, every change an operation in its journal."""
