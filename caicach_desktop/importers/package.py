"""Office files are zip packages of XML parts: opened with limits, so that none can fill the memory or run for ever."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.long_paths import reachable

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element

# A plan with 1,000 rows unpacks to about 5 MB; a part beyond this is no plan but a mistake or an attack.
MAX_PART = 100 * 2**20
MAX_SMALL_PART = 16 * 2**20
_MAX_PIECE = 16 * 2**20
# As a tree a part takes about fifteen times its size.
MAX_WHOLE = 8 * 2**20
_MAX_MEMBERS = 20_000
_MAX_NAMES = 10_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class _Names(dict[object, str]):
    """Tags and attribute names to their names without namespace: looked up a million times, so kept."""

    def __missing__(self, tag: object) -> str:
        name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        if len(self) < _MAX_NAMES:
            self[tag] = name
        return name


_NAMES = _Names()
# A tag's name without its namespace (the strict and the usual form differ in it); "" for comments and such.
local = _NAMES.__getitem__


def attribute(element: "_Element", name: str) -> str | None:
    """The value of an attribute by its name without namespace."""
    value = element.get(_WORD + name)
    if value is not None:
        return str(value)
    for key, value in element.items():
        if _NAMES[key] == name:
            return str(value)
    return None


def tree_of(text: str | bytes) -> "_Element":
    """A piece of a part that was read already as a tree of its own; raises what lxml raises."""
    from lxml import etree

    # Half the time of parsing a text as such.
    return etree.fromstring(text.encode() if isinstance(text, str) else text, _parser())


@cache
def _parser() -> "XMLParser":
    """Reads with care: entities stay unexpanded, nothing is fetched, no depth or text without limit."""
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )


class PartStream(io.RawIOBase):
    """A part's content that must not grow beyond its limit, whatever the package says of its size.

    Who reads it piece by piece calls `piece_done` after each: one piece (a row, a paragraph) has a limit of its own,
    because it must fit in the memory as a tree.
    """

    def __init__(self, source: Any, size: int, limit: int, too_large: Callable[[], AppError]) -> None:
        self.size = size
        self._source = source
        self._left = limit
        self._left_of_piece = _MAX_PIECE
        self._too_large = too_large

    def piece_done(self) -> None:
        """A piece is read and let go."""
        self._left_of_piece = _MAX_PIECE

    def in_one_piece(self) -> None:
        """The part is small enough to be read as one tree."""
        self._left_of_piece = self._left

    def whole(self) -> bytes:
        """All that is left of a part small enough to be read as one tree."""
        self.in_one_piece()
        return b"".join(iter(self.read, b""))

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        data: bytes = self._source.read(min(size, 2**20) if size and size > 0 else 2**20)
        self._left -= len(data)
        self._left_of_piece -= len(data)
        if self._left < 0 or self._left_of_piece < 0:
            raise self._too_large()
        return data


class Walk:
    """The events of a tree, as those of a part that is read piece by piece, which takes twice the time; but elements
    inside those with a tag in `closed` are not met."""

    def __init__(self, root: "_Element", tags: tuple[str, ...], closed: tuple[str, ...]) -> None:
        self.root = root
        self._tags = tags
        self._closed = closed

    def __iter__(self) -> "Iterator[tuple[str, _Element]]":
        from lxml import etree

        closed = {tag.rpartition("}")[2] for tag in self._closed}
        walk = etree.iterwalk(self.root, events=("start", "end"), tag=(*self._tags, *self._closed))
        for event, element in walk:
            if event == "start" and local(element.tag) in closed:
                walk.skip_subtree()
            yield event, element


class Package:
    """A zip package by the names of its parts; names are compared without case, as Office does."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(reachable(path))
            infos = self._zip.infolist()
        except FileNotFoundError:
            raise AppError(ErrorCode.FILE_MISSING, path=str(path)) from None
        except PermissionError as error:
            raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError) as error:
            raise self.damaged() from error
        if len(infos) > _MAX_MEMBERS:
            self.close()
            raise self.too_large()
        self._parts = {_plain(info.filename): info for info in infos}
        self._related: dict[str, dict[str, tuple[str, str]]] = {}

    def damaged(self) -> AppError:
        """The fault of a package that cannot be understood."""
        return AppError(ErrorCode.FILE_DAMAGED, path=str(self.path))

    def too_large(self) -> AppError:
        """The fault of a package with more in it than any plan."""
        return AppError(ErrorCode.FILE_TOO_LARGE, path=str(self.path))

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._parts

    @contextmanager
    def open(self, name: str, limit: int = MAX_PART) -> "Iterator[PartStream]":
        """The content of a part as a stream; raises AppError FILE_DAMAGED, FILE_TOO_LARGE or FILE_ENCRYPTED for all
        that can go wrong while it is read."""
        from lxml.etree import LxmlError

        info = self._parts.get(_plain(name))
        if info is None:
            raise self.damaged()
        if info.file_size > limit:
            raise self.too_large()
        if info.flag_bits & 1:
            raise AppError(ErrorCode.FILE_ENCRYPTED, path=str(self.path))
        try:
            with self._zip.open(info) as source:
                yield PartStream(source, info.file_size, limit, self.too_large)
        except (zipfile.BadZipFile, zlib.error, LxmlError, EOFError, OSError, NotImplementedError) as error:
            raise self.damaged() from error
        except MemoryError as error:
            raise self.too_large() from error
        except (RuntimeError, SyntaxError, UnicodeError) as error:
            raise self.damaged() from error

    def root(self, name: str) -> "_Element":
        """A small part as a tree: entities stay unexpanded, nothing is fetched."""
        from lxml import etree

        with self.open(name, MAX_SMALL_PART) as stream:
            stream.in_one_piece()
            root = etree.parse(stream, _parser()).getroot()
        if root is None:
            raise self.damaged()
        return root

    def optional_root(self, name: str | None) -> "_Element | None":
        """A part as a tree, or None where the package has none or a broken one: the text can be read without it."""
        if name is None or name not in self:
            return None
        try:
            return self.root(name)
        except AppError as error:
            if error.code == ErrorCode.FILE_DAMAGED:
                return None
            raise

    def events(self, stream: PartStream, events: tuple[str, ...], tags: tuple[str, ...]) -> Any:
        """The elements of some tags of an open part one after the other, with the same care as `root`."""
        from lxml import etree

        return etree.iterparse(
            stream,
            events=events,
            tag=tags,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
        )

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part points to inside the package: relation id -> (last word of its type, name of the part)."""
        if part not in self._related:
            self._related[part] = self._read_related(part)
        return self._related[part]

    def _read_related(self, part: str) -> dict[str, tuple[str, str]]:
        folder = dirname(part)
        root = self.optional_root(join(folder, "_rels", part.rpartition("/")[2] + ".rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            target, kind = attribute(relation, "Target"), attribute(relation, "Type")
            if target and kind and attribute(relation, "TargetMode") != "External":
                name = target[1:] if target.startswith("/") else normpath(join(folder, target))
                found[attribute(relation, "Id") or ""] = (kind.rpartition("/")[2], name)
        return found

    @cached_property
    def main_part(self) -> str | None:
        """The part that the package names as its document."""
        return next((name for kind, name in self.related("").values() if kind == "officeDocument"), None)

    def main_or(self, usual: str) -> str:
        """The part that the package names as its document, else the one that usually is."""
        return self.main_part if self.main_part and self.main_part in self else usual

    def part_of_kind(self, part: str, kind: str) -> str | None:
        """The first part of a kind (styles, numbering…) that a part points to."""
        return next((name for found, name in self.related(part).values() if found == kind), None)


def let_go(element: "_Element") -> None:
    """Free an element that was read, and all that stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
