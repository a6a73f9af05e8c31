"""Evidence files (tài liệu kiểm chứng): what is known of one, the name it is kept under, and how large it may be."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import Any

from caicach_desktop.domain.plan import Extra
from caicach_desktop.domain.text import clean, nfc, squeeze
from caicach_desktop.resources import read_json

MB = 2**20
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LONGEST_NAME = 120
_LONGEST_SUFFIX = 12
_NAMELESS = "tệp"
# Letters that no Windows file name may hold; control and format characters, which can hide what a name ends with.
_UNFIT = re.compile(
    '[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff'
    "\ud800-\udfff]"
)
# What Windows runs when it is opened; a file from elsewhere may only look like a document.
_PROGRAM = re.compile(
    r"\.(?:appref-ms|bat|chm|cmd|com|cpl|exe|hta|jar|jse?|lnk|ms[cip]|pif|ps1|reg|sc[fr]|url|vb[es]?|ws[fh])[. ]*$",
    re.I,
)
# Names that Windows keeps for devices, whatever suffix follows.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.I)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that proves what was reported on a task's row for a period; its content is known by its SHA-256."""

    id: int = 0
    version: int = 1
    row_id: int = 0
    period: str = ""
    sha256: str = ""
    name: str = ""
    size: int = 0
    added_on: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EvidenceFacts:
    """What an evidence document says of itself: number and symbol, ISO date, issuer, title, page or section."""

    number: str = ""
    date: str = ""
    issuer: str = ""
    title: str = ""
    page: str = ""


FACT_NAMES = {
    "number": "Số, ký hiệu",
    "date": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "title": "Trích yếu",
    "page": "Trang, mục",
}


def facts_of(file: Attachment) -> EvidenceFacts:
    """What is noted of a file's document; empty where nothing is."""
    known = {name: file.extra.get(name) for name in asdict(EvidenceFacts())}
    return EvidenceFacts(**{name: value for name, value in known.items() if isinstance(value, str)})


def fact_told(name: str, value: str) -> str:
    """A fact as people read it: the date as "05/09/2026"."""
    year, _, rest = value.partition("-")
    return f"{rest[3:]}/{rest[:2]}/{year}" if name == "date" and value else value


def with_facts(file: Attachment, facts: EvidenceFacts) -> Extra:
    """The further values of a file with these facts, each on one line, the empty ones left out; others are kept."""
    told = {name: squeeze(clean(value)) for name, value in asdict(facts).items()}
    rest = {name: value for name, value in file.extra.items() if name not in told}
    return rest | {name: value for name, value in told.items() if value}


def is_program(name: str) -> bool:
    """Whether opening a file of this name would run something instead of showing it."""
    return _PROGRAM.search(name) is not None


@lru_cache(maxsize=1)
def exchange_limits() -> Mapping[str, Any]:
    """The limits of files taken in and of packages, as the data file states them (sizes in MB)."""
    limits: Mapping[str, Any] = read_json("exchange.json")
    return limits


def most_evidence() -> int:
    """How large one evidence file may be, in bytes."""
    return int(exchange_limits()["evidence_file_mb"] * MB)


def is_digest(text: object) -> bool:
    """Whether a value is a SHA-256 in small hexadecimal digits."""
    return isinstance(text, str) and _DIGEST.fullmatch(text) is not None


def kept_name(name: str) -> str:
    """The name of a file as it is kept: without folders and without what another system cannot write.

    Composed (NFC), one line, at most 120 letters with its suffix; a device name of Windows gets "_" in front.
    """
    last = re.split(r"[/\\]", nfc(name))[-1]
    plain = squeeze(_UNFIT.sub(" ", last)).strip(". ")
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix) > _LONGEST_SUFFIX:
        stem, dot, suffix = plain, "", ""
    stem = stem.rstrip(". ") or _NAMELESS
    stem = f"_{stem}" if _DEVICE.match(stem + dot) else stem
    return stem[: _LONGEST_NAME - len(dot + suffix)].rstrip(". ") + dot + suffix
