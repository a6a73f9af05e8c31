"""A look into a PDF before it is read: a small file whose streams unpack to gigabytes is refused."""

import re
import zlib
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode

_STREAM = re.compile(rb"stream\r?\n")
_MAX_STREAM = 120 * 2**20
_MAX_ALL = 500 * 2**20
_CHUNK = 2**16
_MAX_NESTED = 3


def check_streams(path: Path) -> None:
    """Raise AppError FILE_TOO_LARGE for streams beyond any plan; FILE_MISSING or FILE_UNREADABLE where the file cannot
    be opened."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise AppError(ErrorCode.FILE_MISSING, path=str(path)) from None
    except OSError as error:
        raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error
    total = 0
    for found in _STREAM.finditer(data):
        head = data[found.end() : found.end() + 2]
        if len(head) == 2 and head[0] & 0x0F == 8 and (head[0] * 256 + head[1]) % 31 == 0:
            total += _size(data, found.end(), path)
        if total > _MAX_ALL:
            raise AppError(ErrorCode.FILE_TOO_LARGE, path=str(path))


def _size(data: bytes, start: int, path: Path) -> int:
    """How many bytes a packed stream yields, through packing within packing."""
    unpackers = [zlib.decompressobj()]
    sizes = [0]
    try:
        for at in range(start, len(data), _CHUNK):
            pieces = data[at : at + _CHUNK]
            if not _feed(unpackers, sizes, 0, pieces, path) or unpackers[0].eof:
                break
    except zlib.error:
        pass  # PDFium decides what it can read of a broken stream
    return max(sizes)


def _feed(unpackers: list["zlib._Decompress"], sizes: list[int], depth: int, data: bytes, path: Path) -> bool:
    while data:
        out = unpackers[depth].decompress(data, _CHUNK * 16)
        data = unpackers[depth].unconsumed_tail
        if sizes[depth] == 0 and out[:1] == b"\x78" and depth + 1 < _MAX_NESTED and len(unpackers) == depth + 1:
            unpackers.append(zlib.decompressobj())
            sizes.append(0)
        sizes[depth] += len(out)
        if sizes[depth] > _MAX_STREAM:
            raise AppError(ErrorCode.FILE_TOO_LARGE, path=str(path))
        if depth + 1 < len(unpackers) and out and not unpackers[depth + 1].eof:
            _feed(unpackers, sizes, depth + 1, out, path)
        if unpackers[depth].eof:
            return False
    return True
