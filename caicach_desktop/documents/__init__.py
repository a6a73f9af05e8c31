"""Printed things built from domain objects as renderer-neutral documents."""
