"""Reads the open plan file (caicach-plan JSON, version 1) into a Draft."""

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from math import isfinite
from pathlib import Path
from typing import Any

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.layouts import column_roles
from caicach_desktop.domain.long_paths import reachable
from caicach_desktop.domain.plan import (
    MAX_LEVEL,
    Appendix,
    Cells,
    Column,
    ColumnRole,
    Goal,
    Numbering,
    Plan,
    ReportingRule,
    Row,
    RowKind,
    Section,
    Signature,
    TableLook,
    WholeAppendix,
    WholePlan,
)
from caicach_desktop.domain.plan_file import FORMAT, LOOK_KEYS, VERSION
from caicach_desktop.domain.plan_year import stated_year
from caicach_desktop.domain.table import fitting_numbering
from caicach_desktop.domain.text import clean

_PLAN_TEXTS = ("doc_type", "issuer", "symbol", "place", "date", "title")
_PLAN_OPTIONAL = ("issuer_parent", "number")
_PLAN_LISTS = ("legal_bases", "addressees", "recipients")
_APPENDIX_KEYS = (
    "number", "title", "note", "columns", "rows", "roles", "widths", "shown", "look", "numbering",
)  # fmt: skip
_MAX_SIZE = 1000
_MAX_DEPTH = 50
# A whole number may be larger, but could not be shown.
_MOST = sys.float_info.max


def read_plan_file(path: Path) -> Draft:
    """The plan in a file.

    Raises AppError: FILE_MISSING or FILE_UNREADABLE, PLAN_FOREIGN when it is not a plan file at all, PLAN_NEWER when a
    later version of the program wrote it, PLAN_DAMAGED (with the place) when a part of it is wrong.
    """
    try:
        data = reachable(path).read_bytes()
    except FileNotFoundError:
        raise AppError(ErrorCode.FILE_MISSING, path=str(path)) from None
    except OSError as error:
        raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error
    return read_plan_text(data, str(path))


def read_plan_text(data: bytes | str, path: str) -> Draft:
    """The plan in the content of a plan file; `path` is only named in errors. Raises as `read_plan_file`."""
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        content = json.loads(
            text, parse_constant=_no_number, parse_float=_finite, object_pairs_hook=partial(_without_doubles, path)
        )
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise AppError(ErrorCode.PLAN_FOREIGN, path=path) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise AppError(ErrorCode.PLAN_FOREIGN, path=path)
    _check_version(content.get("version", VERSION), path)
    return Draft(_Reader(path).whole(content))


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


def _finite(digits: str) -> float:
    """A number too large for the database and for other readers of the file is no number."""
    number = float(digits)
    if not isfinite(number):
        raise ValueError(digits)
    return number


def _without_doubles(path: str, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A key given twice would silently lose one of its values."""
    content = dict(pairs)
    if len(content) < len(pairs):
        names = [key for key, _ in pairs]
        raise AppError(ErrorCode.PLAN_DAMAGED, path=path, place=next(key for key in names if names.count(key) > 1))
    return content


def _check_version(version: Any, path: str) -> None:
    if not isinstance(version, int | float) or isinstance(version, bool) or version < 1:
        raise AppError(ErrorCode.PLAN_DAMAGED, path=path, place="version")
    if version > VERSION:
        raise AppError(ErrorCode.PLAN_NEWER, path=path, version=version)


def _within(value: Any, depth: int) -> bool:
    """Whether nothing is nested deeper: what is kept unread must still be copied and written."""
    if isinstance(value, dict):
        value = list(value.values())
    return not isinstance(value, list) or (depth > 0 and all(_within(item, depth - 1) for item in value))


class _Reader:
    """Checks each value's type on the way, so that a damaged file is named by its place instead of failing somewhere
    later."""

    def __init__(self, path: str) -> None:
        self.path = path

    def damaged(self, place: str) -> AppError:
        return AppError(ErrorCode.PLAN_DAMAGED, path=self.path, place=place)

    def mapping(self, value: Any, place: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.damaged(place)
        return value

    def sequence(self, value: Any, place: str) -> list[Any]:
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.damaged(place)
        return value

    def text(self, value: Any, place: str) -> str:
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self.damaged(place)
        return clean(self.encodable(str(value), place))

    def encodable(self, text: str, place: str) -> str:
        """A lone half of a surrogate pair can be written in JSON but is no text."""
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            raise self.damaged(place) from None
        return text

    def optional(self, value: Any, place: str) -> str | None:
        return None if value is None else self.text(value, place)

    def texts(self, value: Any, place: str) -> tuple[str, ...]:
        return tuple(self.text(item, place) for item in self.sequence(value, place))

    def extra(self, data: Mapping[str, Any], known: tuple[str, ...], place: str) -> dict[str, Any]:
        """The keys this version does not know, kept to be written back."""
        extra = {key: value for key, value in data.items() if key not in known}
        if not _within(extra, _MAX_DEPTH):
            raise self.damaged(place)
        self.encodable(json.dumps(extra, ensure_ascii=False), place)
        return extra

    def whole(self, content: dict[str, Any]) -> WholePlan:
        facts = self.mapping(content.get("plan"), "plan")
        plan = replace(
            self.plan(facts), file_extra=self.extra(content, ("format", "version", "plan", "appendices"), "file")
        )
        goals = tuple(self.goal(g, n) for n, g in enumerate(self.sequence(facts.get("goals"), "plan.goals")))
        parts = self.sequence(content.get("appendices"), "appendices")
        return WholePlan(plan, goals, tuple(self.appendix(a, n) for n, a in enumerate(parts)))

    def plan(self, data: dict[str, Any]) -> Plan:
        known = (*_PLAN_TEXTS, *_PLAN_OPTIONAL, *_PLAN_LISTS, "goals", "sections", "reporting", "signature")
        texts = {key: self.text(data.get(key), f"plan.{key}") for key in _PLAN_TEXTS}
        lists = {key: self.texts(data.get(key), f"plan.{key}") for key in _PLAN_LISTS}
        return Plan(
            doc_type=texts["doc_type"],
            issuer_parent=self.optional(data.get("issuer_parent"), "plan.issuer_parent"),
            issuer=texts["issuer"],
            number=self.optional(data.get("number"), "plan.number"),
            symbol=texts["symbol"],
            place=texts["place"],
            date=texts["date"],
            title=texts["title"],
            legal_bases=lists["legal_bases"],
            addressees=lists["addressees"],
            recipients=lists["recipients"],
            sections=tuple(self.section(s) for s in self.sequence(data.get("sections"), "plan.sections")),
            reporting=tuple(self.rule(r) for r in self.sequence(data.get("reporting"), "plan.reporting")),
            signature=self.signature(data.get("signature")),
            year=stated_year(texts["date"], texts["title"], texts["doc_type"]),
            extra=self.extra(data, known, "plan"),
        )

    def section(self, value: Any) -> Section:
        data = self.mapping(value, "plan.sections")
        return Section(
            self.optional(data.get("heading"), "plan.sections.heading"),
            self.texts(data.get("paragraphs"), "plan.sections.paragraphs"),
            self.extra(data, ("heading", "paragraphs"), "plan.sections"),
        )

    def rule(self, value: Any) -> ReportingRule:
        data = self.mapping(value, "plan.reporting")
        keys = ("who", "to", "period", "deadline")
        texts = {key: self.text(data.get(key), f"plan.reporting.{key}") for key in keys}
        return ReportingRule(**texts, extra=self.extra(data, keys, "plan.reporting"))

    def signature(self, value: Any) -> Signature | None:
        if value is None:
            return None
        data = self.mapping(value, "plan.signature")
        return Signature(
            self.texts(data.get("authority"), "plan.signature.authority"),
            self.text(data.get("title"), "plan.signature.title"),
            self.optional(data.get("name"), "plan.signature.name"),
            self.extra(data, ("authority", "title", "name"), "plan.signature"),
        )

    def goal(self, value: Any, position: int) -> Goal:
        place = f"plan.goals[{position + 1}]"
        data = self.mapping(value, place)
        figure = data.get("value")
        if isinstance(figure, str):
            figure = self.text(figure, place)
        elif isinstance(figure, bool) or not isinstance(figure, int | float | None) or abs(figure or 0) > _MOST:
            raise self.damaged(place)
        return Goal(
            position=position,
            index=self.text(data.get("index"), place),
            text=self.text(data.get("text"), place),
            value=figure,
            unit=self.optional(data.get("unit"), place),
            extra=self.extra(data, ("index", "text", "value", "unit"), place),
        )

    def appendix(self, value: Any, position: int) -> WholeAppendix:
        place = f"appendices[{position + 1}]"
        data = self.mapping(value, place)
        headings = self.texts(data.get("columns"), f"{place}.columns")
        columns = self.columns(data, headings, place)
        rows = self.sequence(data.get("rows"), f"{place}.rows")
        if not columns and rows:
            raise self.damaged(f"{place}.columns")
        appendix = Appendix(
            position=position,
            number=self.text(data.get("number"), f"{place}.number"),
            title=self.texts(data.get("title"), f"{place}.title"),
            note=self.optional(data.get("note"), f"{place}.note"),
            columns=columns,
            look=self.look(data.get("look"), f"{place}.look"),
            extra=self.appendix_extra(data, place),
        )
        read = tuple(self.row(row, n, len(columns), f"{place}.rows[{n + 1}]") for n, row in enumerate(rows))
        numbering = fitting_numbering(appendix, read)
        if data.get("numbering") == Numbering.TYPED:
            numbering = Numbering.TYPED
        return WholeAppendix(replace(appendix, numbering=numbering), read)

    def appendix_extra(self, data: dict[str, Any], place: str) -> dict[str, Any]:
        """Unknown keys of the appendix; those of its look stand under "look" among them."""
        extra = self.extra(data, _APPENDIX_KEYS, place)
        of_look = self.extra(data.get("look") or {}, LOOK_KEYS, f"{place}.look")
        return extra | {"look": of_look} if of_look else extra

    def columns(self, data: dict[str, Any], headings: tuple[str, ...], place: str) -> tuple[Column, ...]:
        """Columns with the roles and widths the file states, else the roles their headings suggest."""
        roles: tuple[ColumnRole, ...] = column_roles(headings)
        stated = data.get("roles")
        if stated is not None:
            names = self.texts(stated, f"{place}.roles")
            if len(names) != len(headings) or any(name not in set(ColumnRole) for name in names):
                raise self.damaged(f"{place}.roles")
            roles = tuple(ColumnRole(name) for name in names)
        widths = self.sequence(data.get("widths"), f"{place}.widths") or [0.0] * len(headings)
        if len(widths) != len(headings) or not all(isinstance(w, int | float) and 0 <= w < 2000 for w in widths):
            raise self.damaged(f"{place}.widths")
        shown = self.sequence(data.get("shown"), f"{place}.shown") or [True] * len(headings)
        if len(shown) != len(headings) or not all(isinstance(one, bool) for one in shown):
            raise self.damaged(f"{place}.shown")
        parts = zip(roles, headings, widths, shown, strict=True)
        return tuple(Column(role, text, float(width), seen) for role, text, width, seen in parts)

    def look(self, value: Any, place: str) -> TableLook:
        """How the table is to look; what the file does not say is as usual."""
        if value is None:
            return TableLook()
        data = self.mapping(value, place)
        size = data.get("font_size")
        switches = {key: data[key] for key in LOOK_KEYS if key in data and key != "font_size"}
        if isinstance(size, bool) or not isinstance(size, int | float | None):
            raise self.damaged(place)
        if size is not None and not 0 < size < _MAX_SIZE:
            raise self.damaged(place)
        if not all(isinstance(switch, bool) for switch in switches.values()):
            raise self.damaged(place)
        return TableLook(font_size=size, **switches)

    def row(self, value: Any, position: int, width: int, place: str) -> Row:
        data = self.mapping(value, place)
        kind, level = data.get("kind", RowKind.TASK), data.get("level", 1)
        if (
            not isinstance(kind, str)
            or kind not in set(RowKind)
            or not isinstance(level, int)
            or isinstance(level, bool)
            or not 1 <= level <= MAX_LEVEL
        ):
            raise self.damaged(place)
        cells: Cells = tuple(self.optional(cell, place) for cell in self.sequence(data.get("cells"), place))
        if len(cells) > width:
            raise self.damaged(place)
        return Row(
            position=position,
            kind=RowKind(kind),
            level=level,
            cells=cells + ("",) * (width - len(cells)),
            extra=self.extra(data, ("kind", "level", "cells"), place),
        )
