"""Broken files by the thousand: each must be read or refused with one sentence (`python -m tests.fuzz 20000`)."""
