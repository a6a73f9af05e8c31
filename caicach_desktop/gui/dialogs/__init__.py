"""Dialogs: one file, one form and one task each."""
