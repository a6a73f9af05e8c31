"""PDFs one behind the other as one, for printing them in one go."""

from collections.abc import Sequence
from io import BytesIO


def join_pdfs(parts: Sequence[bytes]) -> bytes:
    """All pages of some PDFs written by this program, in order."""
    import pypdfium2

    joined = pypdfium2.PdfDocument.new()
    try:
        for part in parts:
            source = pypdfium2.PdfDocument(part)
            try:
                joined.import_pages(source)
            finally:
                source.close()
        target = BytesIO()
        joined.save(target)
        return target.getvalue()
    finally:
        joined.close()
