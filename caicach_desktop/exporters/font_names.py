"""What the faces in a font file call themselves: for files under names nobody foresaw, and collections (.ttc)."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

_FAMILY, _STYLE = 1, 2
# A font of Windows names itself in UTF-16, in American English (OpenType 1.9, table "name").
_WINDOWS, _UNICODE, _ENGLISH = 3, 1, 0x409
_MOST_FACES = 64


class FaceName(NamedTuple):
    """A face of a file: its place in a collection (0 in a file of its own), its family and its style."""

    place: int
    family: str
    style: str


def faces_in(path: Path) -> list[FaceName]:
    """The faces in a .ttf, .otf or .ttc file; none in one that cannot be read or is something else."""
    try:
        with path.open("rb") as file:
            return [
                FaceName(index, names.get(_FAMILY, ""), names.get(_STYLE, ""))
                for index, names in enumerate(_names_at(file, start) for start in _starts(file))
            ]
    except (OSError, struct.error, UnicodeDecodeError):
        return []


def _starts(file: BinaryIO) -> list[int]:
    """Where each face begins."""
    head = file.read(12)
    if head[:4] != b"ttcf":
        return [0]
    count = min(struct.unpack(">I", head[8:12])[0], _MOST_FACES)
    return list(struct.unpack(f">{count}I", file.read(4 * count)))


def _names_at(file: BinaryIO, start: int) -> dict[int, str]:
    file.seek(start)
    (count,) = struct.unpack(">4xH6x", file.read(12))
    for _ in range(count):
        tag, place = struct.unpack(">4s4xI4x", file.read(16))
        if tag == b"name":
            return dict(_records(file, place))
    return {}


def _records(file: BinaryIO, table: int) -> Iterator[tuple[int, str]]:
    file.seek(table)
    count, texts = struct.unpack(">2xHH", file.read(6))
    records = file.read(12 * count)
    for at in range(0, len(records), 12):
        platform, encoding, language, name, length, place = struct.unpack_from(">6H", records, at)
        if (platform, encoding, language) == (_WINDOWS, _UNICODE, _ENGLISH) and name in (_FAMILY, _STYLE):
            file.seek(table + texts + place)
            yield name, file.read(length).decode("utf-16-be")
