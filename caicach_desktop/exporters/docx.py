"""Writes a document as a Word file: python-docx makes the package, the body goes into it as text, row by row."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from caicach_desktop.documents.facts import without_note
from caicach_desktop.documents.form import Form, official_form
from caicach_desktop.documents.model import Document, Drawing, Paragraph, Style, Table
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.exporters.atomic import replacing
from caicach_desktop.exporters.blocks import all_blocks, refuse_empty
from caicach_desktop.exporters.docx_blocks import Links, section_pieces
from caicach_desktop.exporters.docx_parts import core_xml, header_xml, settings_xml, styles_xml, used_by
from caicach_desktop.exporters.docx_xml import CLOSING, OPENING
from caicach_desktop.exporters.picture import picture_png

_BODY = "word/document.xml"
# Pieces are packed in lots of about this many characters.
_LOT = 1 << 18
# A fixed day in every zip entry: the same document gives the same file.
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
# Word calls a file with a wider table damaged.
_MOST_COLUMNS = 63
# The text repeats itself so much that more effort gains little and costs as long as all the rest.
_EFFORT = 3


def write_docx(document: Document, path: Path, progress: JobProgress = SILENT) -> None:
    """Write the whole document or nothing.

    Raises AppError: NOTHING_TO_EXPORT, COLUMNS_TOO_MANY, the faults of `replacing`, for drawings FONT_MISSING and
    FONT_LACKS; Cancelled when stopped.
    """
    refuse_empty(document)
    if any(len(block.columns) > _MOST_COLUMNS for block in all_blocks(document) if isinstance(block, Table)):
        raise AppError(ErrorCode.COLUMNS_TOO_MANY, most=_MOST_COLUMNS)
    form = official_form()
    progress.report(0)
    skeleton, links = _skeleton(document, form)
    with replacing(path) as part:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=_EFFORT) as target:
            with zipfile.ZipFile(io.BytesIO(skeleton)) as source:
                for name in source.namelist():
                    if name != _BODY:
                        target.writestr(_entry(name), source.read(name))
            with target.open(_entry(_BODY), "w") as body:
                for lot in _lots(_body(document, form, links, progress)):
                    body.write(lot.encode("utf-8"))
        # The last moment to cancel: after it the new file takes the old one's place.
        progress.report(100)


def _kept(document: Document) -> list[str]:
    """The number lines and notes of the appendices, which a plan may word in its own way or leave out."""
    kept = []
    for section in document.sections:
        lines = [block for block in section.blocks if isinstance(block, Paragraph)]
        numbers = [line.text for line in lines if line.style == Style.APPENDIX_NUMBER]
        notes = [line.text for line in lines if line.style == Style.APPENDIX_NOTE]
        kept += numbers + (notes or [without_note(number) for number in numbers])
    return kept


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ZIP_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _skeleton(document: Document, form: Form) -> tuple[bytes, Links]:
    """The package without its body, and the ids under which the body finds its parts."""
    from docx.opc.constants import CONTENT_TYPE as CT
    from docx.opc.constants import RELATIONSHIP_TYPE as RT
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.package import Package

    package = Package()

    def part(name: str, content_type: str, xml: str) -> Part:
        return binary(name, content_type, xml.encode("utf-8"))

    def binary(name: str, content_type: str, content: bytes) -> Part:
        return Part(PackURI(name), content_type, content, package)

    body = part(f"/{_BODY}", CT.WML_DOCUMENT_MAIN, OPENING + CLOSING)
    package.relate_to(body, RT.OFFICE_DOCUMENT)
    core = part("/docProps/core.xml", CT.OPC_CORE_PROPERTIES, core_xml(document.title, form.language))
    package.relate_to(core, RT.CORE_PROPERTIES)
    body.relate_to(part("/word/styles.xml", CT.WML_STYLES, styles_xml(form, used_by(document))), RT.STYLES)
    body.relate_to(part("/word/settings.xml", CT.WML_SETTINGS, settings_xml(_kept(document))), RT.SETTINGS)
    header = body.relate_to(part("/word/header1.xml", CT.WML_HEADER, header_xml(numbered=True)), RT.HEADER)
    first = body.relate_to(part("/word/header2.xml", CT.WML_HEADER, header_xml(numbered=False)), RT.HEADER)
    drawings = dict.fromkeys(block for block in all_blocks(document) if isinstance(block, Drawing))
    pictures = {
        drawing: body.relate_to(binary(f"/word/media/image{number}.png", CT.PNG, picture_png(drawing)), RT.IMAGE)
        for number, drawing in enumerate(drawings, start=1)
    }
    stream = io.BytesIO()
    package.save(stream)
    return stream.getvalue(), Links(header, first, pictures)


def _body(document: Document, form: Form, links: Links, progress: JobProgress) -> Iterator[str]:
    pieces = sum(len(block.rows) if isinstance(block, Table) else 1 for s in document.sections for block in s.blocks)
    done = 0
    yield OPENING
    for section in document.sections:
        for piece in section_pieces(section, form, section is document.sections[-1], links):
            yield piece
            done += 1
            if done % 200 == 0:
                progress.report(min(99, done * 100 // max(pieces, 1)))
    yield CLOSING


def _lots(pieces: Iterator[str]) -> Iterator[str]:
    lot: list[str] = []
    size = 0
    for piece in pieces:
        lot.append(piece)
        size += len(piece)
        if size >= _LOT:
            yield "".join(lot)
            lot.clear()
            size = 0
    yield "".join(lot)
