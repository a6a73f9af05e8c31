"""The forms of ui/, compiled by "dev.py forms"; nothing here is written by hand."""
