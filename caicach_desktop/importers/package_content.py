"""What the JSON parts of a package say, value by value checked, as plain values."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from unicodedata import is_normalized

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.corrections import DONE_ON
from caicach_desktop.domain.evidence import EvidenceFacts, exchange_limits, is_digest, kept_name
from caicach_desktop.domain.package import (
    ENTRY_FIELDS,
    NOTE,
    PLAN_FACTS,
    Package,
    PackagedDay,
    PackagedEntry,
    PackagedFile,
    Place,
    plan_key,
)
from caicach_desktop.domain.package_rows import row_names
from caicach_desktop.domain.plan import Plan, WholePlan
from caicach_desktop.domain.reporting import Progress, Status, period_end
from caicach_desktop.domain.text import clean, squeeze

_ROW_KEYS = {"appendix", "row", "number", "digest", "due_on", "entries", "files"}
_FILE_KEYS = {"period", "sha256", "name", "size", "added_on"}
_AGENCY_KEYS = {"name", "short_name", "aliases"}
_STATUSES = {status.value: status for status in Status}
_ENTRY_KEYS = {"period", *ENTRY_FIELDS}
_FACTS = {field.name for field in fields(EvidenceFacts)}
_YEARS = range(1900, 2200)


class WrongContentError(ValueError):
    """A part of a package does not say what it must; which one does not matter to who receives it."""


def packaged(
    manifest: Mapping[str, Any],
    plan: WholePlan,
    progress: Any,
    agencies: Any,
    evidence: Mapping[str, int],
    seal: str,
) -> Package:
    """The package that the parts make together; `evidence` are the sizes of the contents by SHA-256.

    Raises WrongContentError where a value is wrong, the manifest speaks of another plan, a report of a row that is not
    in the plan, or an evidence file is missing or belongs to no report.
    """
    version = manifest["version"]
    whole = replace(plan, plan=_with_year(plan.plan, _mapping(manifest.get("plan"), set(PLAN_FACTS))))
    entries, files, days = _rows(progress, whole, version)
    if {file.sha256: file.size for file in files} != dict(evidence):
        raise WrongContentError("evidence")
    if any(evidence[file.sha256] != file.size for file in files):
        raise WrongContentError("evidence")
    return Package(
        plan=whole,
        entries=tuple(entries),
        files=tuple(files),
        days=tuple(days),
        agencies=tuple(_agency(one) for one in _list(_mapping(agencies, {"agencies"})["agencies"])),
        sender=_text(manifest.get("sender")),
        created=_moment(manifest.get("created")),
        program=_text(manifest.get("program")),
        seal=seal,
        version=version,
    )


def _with_year(plan: Plan, facts: Mapping[str, Any]) -> Plan:
    """The plan with the year its sender knows; the manifest must speak of this very plan."""
    year = facts["year"]
    if year is not None and (isinstance(year, bool) or not isinstance(year, int) or year not in _YEARS):
        raise WrongContentError("year")
    named = replace(plan, year=year)
    said = Plan(
        doc_type=_text(facts["doc_type"]),
        issuer_parent=_optional(facts["issuer_parent"]),
        issuer=_text(facts["issuer"]),
        number=_optional(facts["number"]),
        symbol=_text(facts["symbol"]),
        title=_text(facts["title"]),
        year=year,
    )
    if plan_key(said) != plan_key(named):
        raise WrongContentError("plan")
    return named


def _rows(
    progress: Any, plan: WholePlan, version: int
) -> tuple[list[PackagedEntry], list[PackagedFile], list[PackagedDay]]:
    """What hangs on the rows; each row is one of the plan's, by its place and by its name, and comes once."""
    names = row_names(plan)
    entries: list[PackagedEntry] = []
    files: list[PackagedFile] = []
    days: list[PackagedDay] = []
    seen: set[Place] = set()
    for value in _list(_mapping(progress, {"rows"})["rows"]):
        row = _mapping(value, _ROW_KEYS)
        place = Place(_count(row["appendix"]), _count(row["row"]))
        name = names.get(place)
        if name is None or place in seen or (row["number"], row["digest"]) != (name.number, name.digest):
            raise WrongContentError("row")
        seen.add(place)
        entries += _once([PackagedEntry(place, _entry(one, version)) for one in _list(row["entries"])])
        files += _files(place, _list(row["files"]), version)
        if row["due_on"] is not None:
            days.append(PackagedDay(place, _day(row["due_on"])))
    return entries, files, days


def _once(entries: list[PackagedEntry]) -> list[PackagedEntry]:
    if len({entry.progress.period for entry in entries}) < len(entries):
        raise WrongContentError("period")
    return entries


def _files(place: Place, values: list[Any], version: int) -> list[PackagedFile]:
    files = [_file(place, value, version) for value in values]
    if len({(file.period, file.sha256) for file in files}) < len(files):
        raise WrongContentError("files")
    return files


def _entry(value: Any, version: int) -> Progress:
    has_day = isinstance(value, dict) and DONE_ON in value
    data = _mapping(value, _ENTRY_KEYS | ({DONE_ON} if has_day else set()) | ({NOTE} if version > 1 else set()))
    note = _text(data[NOTE]) if version > 1 else ""
    percent, reported_on = data["percent"], data["reported_on"]
    if percent is not None and (isinstance(percent, bool) or not isinstance(percent, int) or not 0 <= percent <= 100):
        raise WrongContentError("percent")
    if not isinstance(data["status"], str) or data["status"] not in _STATUSES:
        raise WrongContentError("status")
    return Progress(
        period=_period(data["period"]),
        status=_STATUSES[data["status"]],
        percent=percent,
        reported_on=None if reported_on is None else _day(reported_on),
        quantity=_text(data["quantity"]),
        result=_text(data["result"]),
        difficulty=_text(data["difficulty"]),
        proposal=_text(data["proposal"]),
        evidence=_text(data["evidence"]),
        reporter=_text(data["reporter"]),
        extra=({DONE_ON: _day(data[DONE_ON])} if has_day else {}) | ({NOTE: note} if note else {}),
    )


def _file(place: Place, value: Any, version: int) -> PackagedFile:
    data = _mapping(value, _FILE_KEYS | ({"facts"} if version > 1 else set()))
    name = _text(data["name"])
    if not is_digest(data["sha256"]) or name != kept_name(name):
        raise WrongContentError("file")
    added_on = _text(data["added_on"]) and _day(data["added_on"])
    facts = _facts(data["facts"]) if version > 1 else EvidenceFacts()
    return PackagedFile(place, _period(data["period"]), data["sha256"], name, _count(data["size"]), added_on, facts)


def _facts(value: Any) -> EvidenceFacts:
    """What is noted of a document, each value on one line."""
    if not isinstance(value, dict) or not value.keys() <= _FACTS:
        raise WrongContentError("facts")
    said = {name: squeeze(_text(text)) for name, text in value.items()}
    if said.get("date"):
        _day(said["date"])
    return EvidenceFacts(**said)


def _agency(value: Any) -> Agency:
    data = _mapping(value, _AGENCY_KEYS)
    name = _text(data["name"])
    if not name.strip():
        raise WrongContentError("agency")
    aliases = tuple(_text(alias) for alias in _list(data["aliases"]))
    return Agency(name=name, short_name=_text(data["short_name"]), aliases=aliases)


# --- values -----------------------------------------------------------------------------------------------------------


def _mapping(value: Any, keys: set[str]) -> dict[str, Any]:
    """An object with exactly these keys."""
    if not isinstance(value, dict) or value.keys() != keys:
        raise WrongContentError("object")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise WrongContentError("list")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > exchange_limits()["text_length"]:
        raise WrongContentError("text")
    if value.isprintable() and is_normalized("NFC", value):
        return value  # nearly every text: a third of the time that cleaning takes
    value.encode("utf-8")
    return clean(value)


def _optional(value: Any) -> str | None:
    return None if value is None else _text(value)


def _count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise WrongContentError("number")
    return value


@lru_cache(maxsize=4096)
def _is_day(text: str) -> bool:
    return date.fromisoformat(text).isoformat() == text


def _day(value: Any) -> str:
    text = _text(value)
    if not _is_day(text):
        raise WrongContentError("day")
    return text


def _moment(value: Any) -> str:
    """An ISO local time to the second: as texts such times stand in their order."""
    text = _text(value)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None or moment.isoformat(timespec="seconds") != text:
        raise WrongContentError("moment")
    return text


def _period(value: Any) -> str:
    text = _text(value)
    if period_end(text) is None:
        raise WrongContentError("period")
    return text
