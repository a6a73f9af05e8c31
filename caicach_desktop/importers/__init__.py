"""Readers: one file in, one Draft out."""
