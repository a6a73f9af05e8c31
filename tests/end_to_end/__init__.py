"""Whole jobs, as a user or a script does them."""
