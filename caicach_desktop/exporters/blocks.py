"""Walking through the blocks of a document, those inside side-by-side blocks too."""

from collections.abc import Iterable, Iterator

from caicach_desktop.documents.model import Block, Document, SideBySide
from caicach_desktop.domain.errors import AppError, ErrorCode


def all_blocks(document: Document) -> Iterator[Block]:
    """Every block of a document in reading order; a side-by-side block is followed by what stands in it."""
    for section in document.sections:
        yield from flat(section.blocks)


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, each side-by-side block followed by its left and its right column."""
    for block in blocks:
        yield block
        if isinstance(block, SideBySide):
            yield from block.left
            yield from block.right


def refuse_empty(document: Document) -> None:
    """Raises AppError NOTHING_TO_EXPORT for a document without any section: no format has a file without pages."""
    if not document.sections:
        raise AppError(ErrorCode.NOTHING_TO_EXPORT)
