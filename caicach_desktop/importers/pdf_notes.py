"""What is put on a PDF page after it was made: notes, filled-in fields, and strokes through text that is cancelled."""

import ctypes
from typing import Any, NamedTuple

from caicach_desktop.importers.pdf_drawing import Rule, Turn

# A page that is discussed has dozens of notes; a crafted one may have millions.
_MOST_NOTES = 2000
_LONGEST_NOTE = 4000


class Notes(NamedTuple):
    """The notes and the contents of filled-in fields on a page, and the lines drawn through its text."""

    texts: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    strokes: tuple[Rule, ...] = ()


NO_NOTES = Notes()


def read_notes(page: Any, turn: Turn) -> Notes:
    """What stands on a page of PDFium's; `turn` brings a place to the page as it is read."""
    import pypdfium2.raw as c

    count = min(c.FPDFPage_GetAnnotCount(page.raw), _MOST_NOTES)
    if count < 1:
        return NO_NOTES
    silent = {c.FPDF_ANNOT_LINK, c.FPDF_ANNOT_POPUP}
    texts: list[str] = []
    fields: list[str] = []
    strokes: list[Rule] = []
    for index in range(count):
        note = c.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        kind = c.FPDFAnnot_GetSubtype(note)
        if not c.FPDFAnnot_GetFlags(note) & (c.FPDF_ANNOT_FLAG_HIDDEN | c.FPDF_ANNOT_FLAG_NOVIEW):
            if kind == c.FPDF_ANNOT_WIDGET:
                fields.append(_string(note, b"V"))
            elif kind not in silent:
                texts.append(_string(note, b"Contents"))
            if kind == c.FPDF_ANNOT_STRIKEOUT:
                strokes += _strokes(note, turn)
        c.FPDFPage_CloseAnnot(note)
    return Notes(_filled(texts), _filled(fields), tuple(strokes))


def _filled(texts: list[str]) -> tuple[str, ...]:
    return tuple(text for text in (" ".join(text.split()) for text in texts) if any(c.isalnum() for c in text))


def _string(note: Any, key: bytes) -> str:
    import pypdfium2.raw as c

    length = min(c.FPDFAnnot_GetStringValue(note, key, None, 0), 2 * _LONGEST_NOTE)
    buffer = ctypes.create_string_buffer(length + 2)
    if c.FPDFAnnot_GetStringValue(note, key, ctypes.cast(buffer, ctypes.POINTER(c.FPDF_WCHAR)), length + 2) > length:
        return ""
    return buffer.raw[:length].decode("utf-16-le", "replace").rstrip("\0")


def _strokes(note: Any, turn: Turn) -> list[Rule]:
    """The lines through the middle of what a note marks: its corners stand above and below the letters."""
    import pypdfium2.raw as c

    found = []
    corners = c.FS_QUADPOINTSF()
    for index in range(min(c.FPDFAnnot_CountAttachmentPoints(note), _MOST_NOTES)):
        if c.FPDFAnnot_GetAttachmentPoints(note, index, corners):
            places = [turn(getattr(corners, f"x{n}"), getattr(corners, f"y{n}")) for n in range(1, 5)]
            along, down = [x for x, _ in places], [y for _, y in places]
            found.append(Rule((min(down) + max(down)) / 2, min(along), max(along)))
    return found
