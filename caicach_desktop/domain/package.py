"""A package (gói .caicach): a plan with what was reported on it, as one copy of the program hands it to another."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, field
from typing import Any

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.evidence import EvidenceFacts
from caicach_desktop.domain.names import name_key
from caicach_desktop.domain.plan import Plan, WholePlan
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.domain.text import folded

FORMAT = "caicach-package"
# 1: neither a report's note nor what is noted of an evidence document; a package of it says nothing of them.
VERSION = 2
SUFFIX = ".caicach"
MANIFEST, PLAN, PROGRESS, AGENCIES = "manifest.json", "plan.json", "progress.json", "agencies.json"
PARTS = (MANIFEST, PLAN, PROGRESS, AGENCIES)
EVIDENCE = "evidence/"
# The file ends with the digest of all its bytes before: 64 hexadecimal digits, as the zip file's comment.
SEAL_LENGTH = 64
# What is handed on of a report; the rest is known from its place or belongs to one database.
ENTRY_FIELDS = (
    "status", "percent", "quantity", "result", "difficulty", "proposal", "evidence", "reporter", "reported_on",
)  # fmt: skip
# Kept among a report's further values.
NOTE = "note"
PLAN_FACTS = ("doc_type", "issuer_parent", "issuer", "number", "symbol", "date", "title", "year")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a row stands in a plan: the appendix and the row in it, counted from 0."""

    appendix: int
    row: int


@dataclass(frozen=True, slots=True)
class PackagedEntry:
    """What was reported on a row for a period; ids are those of no database."""

    place: Place
    progress: Progress


@dataclass(frozen=True, slots=True)
class PackagedFile:
    """An evidence file of a row and period with what is noted of its document; the content lies in the package under
    its SHA-256."""

    place: Place
    period: str
    sha256: str
    name: str
    size: int
    added_on: str = ""
    facts: EvidenceFacts = field(default_factory=EvidenceFacts)


@dataclass(frozen=True, slots=True)
class PackagedDay:
    """The day (ISO) someone set by hand for a row's deadline."""

    place: Place
    due_on: str


@dataclass(frozen=True, slots=True)
class Package:
    """All of a package but the evidence files' contents: `created` is an ISO local time, `program` the version that
    wrote it, `seal` the digest of the file it was read from, `version` that of the format it was written in."""

    plan: WholePlan
    entries: tuple[PackagedEntry, ...] = ()
    files: tuple[PackagedFile, ...] = ()
    days: tuple[PackagedDay, ...] = ()
    agencies: tuple[Agency, ...] = ()
    sender: str = ""
    created: str = ""
    program: str = ""
    seal: str = ""
    version: int = VERSION

    @property
    def entry_fields(self) -> tuple[str, ...]:
        """What it says of each report."""
        return ENTRY_FIELDS if self.version < 2 else (*ENTRY_FIELDS, NOTE)


def plan_key(plan: Plan) -> str:
    """What makes two records one plan: who issued it, its kind, number, symbol and year; its title while it has no
    number."""
    number = (plan.number or "").strip().lstrip("0")
    issuers = map(name_key, (plan.issuer_parent or "", plan.issuer))
    facts = (plan.doc_type, number, plan.symbol, str(plan.year or ""), "" if number else plan.title)
    return "\n".join((*issuers, *map(folded, facts)))


def told(entry: Progress, name: str) -> Any:
    """What a report says in a field that is handed on, its note among them ("" where it has none)."""
    if name != NOTE:
        return getattr(entry, name)
    note = entry.extra.get(NOTE)
    return note if isinstance(note, str) else ""


def entry_digest(entry: Progress) -> str:
    """A digest of what was reported, by which an entry that nobody changed since is known."""
    said = [str(getattr(entry, name) if getattr(entry, name) is not None else "") for name in ENTRY_FIELDS]
    # A report without a note has the digest that older versions of the program remembered.
    said += [note] if (note := told(entry, NOTE)) else []
    return _digest(said)


def facts_digest(facts: EvidenceFacts) -> str:
    """A digest of what is noted of an evidence document, as of an entry."""
    return _digest(astuple(facts))


def _digest(texts: Iterable[str]) -> str:
    from hashlib import sha256  # loads 3.5 MB of ciphers, and a start asks this module for its names only

    return sha256("\x1f".join(texts).encode("utf-8", "surrogatepass")).hexdigest()
