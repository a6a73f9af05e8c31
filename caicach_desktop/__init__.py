"""Cải cách Desktop: draft, assign, track and print administrative-reform plans, offline."""

__version__ = "0.1.0"
