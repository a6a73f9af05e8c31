"""PDF files with a text layer as paragraphs and tables; PDFium reads the letters, the tables are rebuilt here."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.long_paths import reachable
from caicach_desktop.importers.pdf_grid import grids_of, share_out, struck_texts, without_struck
from caicach_desktop.importers.pdf_join import LeftOut, PageBlocks, join_pages
from caicach_desktop.importers.pdf_lines import lines_of
from caicach_desktop.importers.pdf_open import ColumnFinder
from caicach_desktop.importers.pdf_page import Page, read_page
from caicach_desktop.importers.pdf_streams import check_streams
from caicach_desktop.importers.pdf_tables import page_table
from caicach_desktop.importers.raw import RawFile
from caicach_desktop.importers.recognise_left import STRUCK, shown

# A file that its first pages, this many s of a processor, say to take far longer than it may is refused at once.
_SAMPLE_S = 4.0
_HOPELESS_S = 30.0
_MOST_NAMED = 12
_NOTES = "Ghi chú gắn vào tệp PDF không được đưa vào: “{}”"
_FIELDS = "Chữ điền trong ô biểu mẫu của tệp PDF không được đưa vào: “{}”"


def read_here(path: Path, progress: JobProgress = SILENT) -> RawFile:
    """The paragraphs and tables of a PDF.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, FILE_DAMAGED, FILE_ENCRYPTED, FILE_SCANNED (no text, or only what
    a machine recognised on pictures), FILE_TOO_LARGE (more pages than can be read in time).
    """
    with _document(path) as document:
        broken: list[int] = []
        pages = list(_pages(document, path, progress, broken))
    scans = [page.page + 1 for page in pages if page.is_scan]
    if not any(page.has_text and not page.is_scan for page in pages):
        raise AppError(ErrorCode.FILE_SCANNED, path=str(path))
    blocks, remarks, heads = join_pages(pages)
    for named, why in ((scans, "là ảnh chụp hoặc quét"), (broken, "bị hỏng")):
        if named:
            numbers = ", ".join(map(str, named[:_MOST_NAMED])) + ("…" if len(named) > _MOST_NAMED else "")
            remarks.append(f"Trang {numbers} của tệp PDF {why}, không đọc được; hãy nhập phần đó bằng tay")
    for texts, told in (
        ([text for page in pages for text in page.left_out.struck], STRUCK),
        ([text for page in pages for text in page.left_out.notes], _NOTES),
        ([text for page in pages for text in page.left_out.fields], _FIELDS),
    ):
        said = [text for text in dict.fromkeys(texts) if any(c.isalnum() for c in text)]
        if said:
            remarks.append(told.format(shown(said)))
    return RawFile(tuple(blocks), path.name, tuple(remarks), tuple(heads))


@contextmanager
def _document(path: Path) -> Iterator[Any]:
    import pypdfium2

    try:
        data = reachable(path).read_bytes()
    except FileNotFoundError:
        raise AppError(ErrorCode.FILE_MISSING, path=str(path)) from None
    except OSError as error:
        raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error
    check_streams(data, path)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        raise AppError(ErrorCode.FILE_ENCRYPTED if locked else ErrorCode.FILE_DAMAGED, path=str(path)) from error
    try:
        yield document
    finally:
        document.close()


def _pages(document: Any, path: Path, progress: JobProgress, broken: list[int]) -> Iterator[PageBlocks]:
    """The pages one after the other; letters are let go as soon as they are lines. The numbers of those that cannot be
    read are added to `broken`."""
    from pypdfium2 import PdfiumError

    count = len(document)
    columns = ColumnFinder()
    started = time.process_time()
    for index in range(count):
        progress.report(75 * index // count, f"Đang đọc trang {index + 1}/{count}")
        try:
            page = read_page(document, index)
        except PdfiumError:
            broken.append(index + 1)
            continue
        opened = columns.with_columns(page)
        yield replace(_blocks(opened, index), is_guess=opened is not page)
        spent = time.process_time() - started
        if spent > _SAMPLE_S and spent / (index + 1) * count > _HOPELESS_S:
            raise AppError(ErrorCode.FILE_TOO_LARGE, path=str(path))
    if len(broken) == count:
        raise AppError(ErrorCode.FILE_DAMAGED, path=str(path))


def _blocks(page: Page, index: int) -> PageBlocks:
    grids = grids_of(page)
    kept, struck = without_struck(page, grids)
    outside = share_out(kept, grids)
    tables = [page_table(grid, index) for grid in grids]
    lines = lines_of(outside, index, split=True)
    crossed_out = (*struck_texts(grids, index), *(line.text for line in lines_of(struck, index)))
    left_out = LeftOut(crossed_out, page.notes.texts, page.notes.fields)
    return PageBlocks(index, page.width, page.height, lines, tables, page.is_scan, left_out=left_out)
