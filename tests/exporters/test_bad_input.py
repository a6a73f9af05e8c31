"""Odd texts and odd tables in all three formats: a whole file that opens, or one known fault and the old file."""

import errno
import re
import unicodedata
import zipfile
from collections.abc import Callable
from html import unescape
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from caicach_desktop.documents.model import (
    Block,
    Document,
    DocumentSection,
    Drawing,
    DrawnText,
    Paragraph,
    Rule,
    SideBySide,
    Style,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.exporters.registry import EXPORTERS, Exporter
from tests.exporters.whole_samples import whole_document
from tests.exporters.word_schema import MOST_COLUMNS, file_faults

ODD = (
    "\x00\x01\x0b\x1f\x7f\x85\u2028\u2029\t\r\n  "
    "\ud800\udfff\ufffe\uffff\u200e\u200f\u202e\u2066\u2069\u200b\ufeff\u00ad\u00a0"
    "\u0301\u0323\u0302e\u031bđĐơưẫ<>&\"'=+-@_x000D_()\\😀👩‍👩‍👧漢עب𝕏"
)
TEXTS = st.one_of(
    st.text(st.sampled_from(ODD), max_size=30),
    st.text(max_size=30),
    st.sampled_from(["", " ", "\n", "m" * 10_000, "=1+1", "việc " * 300, "\n" * 40, "Ý kiến"]),
)


def document_of(texts: list[str]) -> Document:
    """Every kind of block, each with one of the texts."""
    first, second, third, fourth = texts
    columns = (TableColumn(first, 60.0), TableColumn(second, 60.0))
    rows = (TableRow((TableCell(third), TableCell(fourth))), TableRow((TableCell(second, span=2),), heading=True))
    blocks: tuple[Block, ...] = (
        SideBySide((Paragraph(first, Style.ISSUING_AGENCY), Rule(20.0)), (Paragraph(second, Style.MOTTO),), 70, 95),
        Paragraph(third, Style.BODY),
        Paragraph(fourth, Style.ADDRESSEE, indent=30.0),
        Table(columns, rows, 12.0),
    )
    return Document(first, (DocumentSection(blocks, landscape=False, name=second),))


def check_docx(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.endswith(".png"):
                etree.fromstring(archive.read(name))
    docx.Document(str(path))
    assert file_faults(path) == []


def check_pdf(path: Path) -> None:
    pdf = pypdfium2.PdfDocument(path)
    assert len(pdf) > 0
    pdf.close()


def check_xlsx(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
    for sheet in openpyxl.load_workbook(path).worksheets:
        assert all(0 < size.height <= 409 for size in sheet.row_dimensions.values() if size.height is not None)
        assert all(
            len(str(cell.value or "").encode("utf-16-le")) <= 65_534 for row in sheet.iter_rows() for cell in row
        )


CHECKS: dict[str, Callable[[Path], None]] = {".docx": check_docx, ".pdf": check_pdf, ".xlsx": check_xlsx}
each_format = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.extension)


def exported(exporter: Exporter, document: Document, folder: Path) -> ErrorCode | None:
    """The fault, or None where a file came out that opens."""
    path = folder / f"a{exporter.extension}"
    path.write_bytes(b"old")
    try:
        exporter.write(document, path)
    except AppError as error:
        assert path.read_bytes() == b"old"
        # The sentence can be shown and logged whatever was typed.
        " ".join(map(str, error.params.values())).encode()
        return error.code
    CHECKS[exporter.extension](path)
    return None


@each_format
@settings(max_examples=40)
@given(texts=st.lists(TEXTS, min_size=4, max_size=4))
@example(texts=[ODD, "\ud800", "\u0301", "x\u0302\u0301"])
@example(texts=["😀" * 33_000, "", "", "\n" * 3])
@example(texts=["", "", "", ""])
def test_odd_texts(exporter: Exporter, texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    fault = exported(exporter, document_of(texts), tmp_path_factory.mktemp("odd"))
    assert fault is None or (exporter.extension, fault) == (".pdf", ErrorCode.FONT_LACKS)


@each_format
@pytest.mark.parametrize("mark", ["\ud800", "\u202e", "\u0085", "\uffff", "e\u0302\u0301", "đ\u0301", "\u200f"])
def test_marks_that_are_no_letters_never_stop_an_export(exporter: Exporter, mark: str, tmp_path: Path) -> None:
    assert exported(exporter, document_of([f"Việc {mark} khó"] * 4), tmp_path) is None


@each_format
def test_marks_typed_apart_are_checked_as_they_are_drawn(exporter: Exporter, tmp_path: Path) -> None:
    texts = [unicodedata.normalize("NFD", "Ủy ban, Đường Nguyễn Huệ: ẫ Ặ ỗ ự"), "a", "\u0303b", "c"]
    assert exported(exporter, document_of(texts), tmp_path) is None


@each_format
def test_a_cell_of_many_pages_and_a_word_without_end(exporter: Exporter, tmp_path: Path) -> None:
    assert (
        exported(exporter, document_of(["việc dài " * 4000, "m" * 10_000, "a\n" * 2000, "w" * 40_000]), tmp_path)
        is None
    )


@each_format
@pytest.mark.parametrize("count", [1, 40, 63, 64, 120])
def test_tables_of_any_number_of_columns(exporter: Exporter, count: int, tmp_path: Path) -> None:
    columns = tuple(TableColumn(f"Cột {n}", 257 / count) for n in range(count))
    rows = (TableRow(tuple(TableCell(f"ô {n}") for n in range(count))),) * 3
    document = Document("Rộng", (DocumentSection((Table(columns, rows, 12.0),)),))
    refused = count > MOST_COLUMNS and exporter.extension == ".docx"
    assert exported(exporter, document, tmp_path) == (ErrorCode.COLUMNS_TOO_MANY if refused else None)


@each_format
def test_tables_without_rows_or_columns_and_sections_without_blocks(exporter: Exporter, tmp_path: Path) -> None:
    empty = (Table((TableColumn("Cột", 100.0),), (), 12.0), Table((), (), 12.0))
    sections = (
        DocumentSection(empty),
        DocumentSection((), landscape=False),
        DocumentSection((SideBySide((), (), 1, 1),)),
    )
    assert exported(exporter, Document("", sections), tmp_path) is None


@each_format
def test_a_document_without_sections_is_a_known_fault(exporter: Exporter, tmp_path: Path) -> None:
    assert exported(exporter, Document("", ()), tmp_path) == ErrorCode.NOTHING_TO_EXPORT


@each_format
def test_a_drawing_with_letters_the_font_lacks_is_a_known_fault(exporter: Exporter, tmp_path: Path) -> None:
    drawing = Drawing(50, 20, (DrawnText(1, 1, "漢", 12),))
    assert exported(exporter, Document("", (DocumentSection((drawing,)),)), tmp_path) == ErrorCode.FONT_LACKS


class Impatient:
    """Cancels at the nth report."""

    def __init__(self, calls: int) -> None:
        self.left = calls

    def report(self, percent: int, text: str = "") -> None:
        """Count down."""
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@each_format
def test_cancelled_at_any_point_the_old_file_is_whole(exporter: Exporter, tmp_path: Path) -> None:
    path = tmp_path / f"a{exporter.extension}"
    document = whole_document(2, 250)
    for calls in range(50):
        path.write_bytes(b"old")
        try:
            exporter.write(document, path, Impatient(calls))
        except Cancelled:
            assert path.read_bytes() == b"old"
            assert list(tmp_path.iterdir()) == [path]
        else:
            break
    assert calls > 2
    CHECKS[exporter.extension](path)


@each_format
def test_a_full_disk_leaves_the_old_file(exporter: Exporter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", full)
    assert exported(exporter, whole_document(2, 3), tmp_path) == ErrorCode.DISK_FULL
    assert [file.name for file in tmp_path.iterdir()] == [f"a{exporter.extension}"]


@each_format
def test_a_protected_target_stays_as_it_is(exporter: Exporter, tmp_path: Path) -> None:
    (tmp_path / f"a{exporter.extension}").mkdir()
    with pytest.raises(AppError) as caught:
        exporter.write(whole_document(1, 1), tmp_path / f"a{exporter.extension}")
    assert caught.value.code == ErrorCode.FILE_NOT_WRITABLE
    assert [file.name for file in tmp_path.iterdir()] == [f"a{exporter.extension}"]


def test_what_turns_the_direction_of_writing_is_left_out(tmp_path: Path) -> None:
    """A hidden sign must not set "2026" backwards as "6202", nor show as a box."""
    document = document_of(["Kế hoạch", "\u202eNăm 2026\u202c\x85", "\u2067Quý IV\u2069", "x"])
    for exporter in EXPORTERS:
        if exporter.extension == ".pdf":
            continue
        path = tmp_path / f"a{exporter.extension}"
        exporter.write(document, path)
        with zipfile.ZipFile(path) as archive:
            text = unescape("".join(archive.read(name).decode() for name in archive.namelist() if name.endswith("xml")))
        assert {"Năm 2026", "Quý IV"} <= set(re.split("[<>]", text))
        assert not set("\u202e\u202c\u2067\u2069\x85") & set(text)
