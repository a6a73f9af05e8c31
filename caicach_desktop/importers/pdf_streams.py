"""A look into a PDF before it is read: a small file whose streams unpack to gigabytes is refused.

PDFium takes as much memory as a stream asks for and ends the whole program when there is none left.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode

_STREAM = re.compile(rb"stream\r?\n")
_CONTENTS = re.compile(rb"/Contents\s*\[([\d\sR]*)\]")
_HEAD = 2_000
# What draws a page with the largest table is about 1 MB; each byte of it may cost PDFium twenty.
_MAX_DRAWING = 12 * 2**20
_MAX_PICTURE = 150 * 2**20
_MAX_ALL = 500 * 2**20
_CHUNK = 2**16
_MAX_NESTED = 3


def check_streams(data: bytes, path: Path) -> None:
    """Raise AppError FILE_TOO_LARGE for streams beyond any plan."""
    if any(_repeats(found.group(1)) for found in _CONTENTS.finditer(data)):
        raise AppError(ErrorCode.FILE_TOO_LARGE, path=str(path))
    total = 0
    for found in _STREAM.finditer(data):
        before = data[max(0, found.start() - _HEAD) : found.start()]
        head = before[before.rfind(b" obj") + 1 :] if b" obj" in before else before
        is_drawing = not re.search(rb"/(?:Image|FontFile|Length1|Metadata|Type1C|OpenType|CIDFontType0C)\b", head)
        size = _size(data, found.end(), head, _MAX_DRAWING if is_drawing else _MAX_PICTURE)
        total += size
        if size > (_MAX_DRAWING if is_drawing else _MAX_PICTURE) or total > _MAX_ALL:
            raise AppError(ErrorCode.FILE_TOO_LARGE, path=str(path))


def _repeats(references: bytes) -> bool:
    """Whether a page is drawn by the same stream over and over."""
    parts = [part.split()[-2:] for part in references.split(b"R") if part.strip()]
    return len(parts) > 50 and len({b" ".join(part) for part in parts}) < len(parts) / 2


def _size(data: bytes, start: int, head: bytes, limit: int) -> int:
    """How many bytes a stream yields, more than the limit where it goes on beyond it."""
    if re.search(rb"/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx)\b", head):
        data, start = _from_letters(data, start, hexadecimal=b"Hex" in head or b"/AHx" in head), 0
    packed = data[start : start + 2]
    if re.search(rb"/(?:RunLengthDecode|RL)\b", head):
        end = data.find(b"endstream", start)
        return (max(end, start) - start) * 64 if end - start > limit // 64 else 0
    if len(packed) < 2 or packed[0] & 0x0F != 8 or (packed[0] * 256 + packed[1]) % 31:
        return 0
    unpacking = _Unpacking(limit)
    try:
        for at in range(start, len(data), _CHUNK):
            if not unpacking.feed(data[at : at + _CHUNK]):
                break
    except zlib.error:
        pass  # PDFium decides what it can read of a broken stream
    return unpacking.size


def _from_letters(data: bytes, start: int, hexadecimal: bool) -> bytes:
    """A stream written in letters only, as bytes; empty where it is broken."""
    end = data.find(b">" if hexadecimal else b"~>", start)
    text = bytes(data[start : end if end >= 0 else len(data)]).translate(None, b" \t\r\n\f\0")
    try:
        return binascii.unhexlify(text[: len(text) // 2 * 2]) if hexadecimal else base64.a85decode(text)
    except ValueError:
        return b""


class _Unpacking:
    """Unpacks a stream piece by piece without keeping it, through packing within packing."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._levels = [zlib.decompressobj()]
        self._sizes = [0]

    @property
    def size(self) -> int:
        """The bytes so far, on the level where they are most."""
        return max(self._sizes)

    def feed(self, data: bytes, depth: int = 0) -> bool:
        """Unpack some more; False when the stream is at its end or larger than the limit."""
        for out in self._pieces(data, depth):
            if self._sizes[depth] == 0 and out[:1] == b"\x78" and len(self._levels) < _MAX_NESTED:
                self._levels.append(zlib.decompressobj())
                self._sizes.append(0)
            self._sizes[depth] += len(out)
            if depth + 1 < len(self._levels):
                try:
                    self.feed(out, depth + 1)
                except zlib.error:
                    self._levels[depth + 1 :], self._sizes[depth + 1 :] = [], []  # it only looked packed
            if self.size > self._limit:
                return False
        return not self._levels[depth].eof

    def _pieces(self, data: bytes, depth: int) -> Iterator[bytes]:
        unpacker = self._levels[depth]
        while data and not unpacker.eof:
            out = unpacker.decompress(data, _CHUNK * 16)
            data = unpacker.unconsumed_tail
            if out:
                yield out
