"""Measurements against peers in one run: ratios, not times."""
