"""Joined PDFs hold all pages in order, each as it was."""

import pdfplumber

from caicach_desktop.documents.model import Document, DocumentSection, Paragraph, Style
from caicach_desktop.exporters.pdf import write_pdf
from caicach_desktop.exporters.pdf_joining import join_pdfs


def pdf(path, text, landscape=False):
    section = DocumentSection((Paragraph(text, Style.BODY),), landscape=landscape, name="")
    write_pdf(Document("Thử", (section,)), path)
    return path.read_bytes()


def test_pages_follow_each_other_with_their_texts_and_sizes(tmp_path):
    parts = [pdf(tmp_path / "a.pdf", "Kính gửi Công an xã"), pdf(tmp_path / "b.pdf", "Danh sách", landscape=True)]
    joined = tmp_path / "c.pdf"
    joined.write_bytes(join_pdfs([*parts, parts[0]]))
    with pdfplumber.open(joined) as document:
        assert ["Công an xã" in page.extract_text() for page in document.pages] == [True, False, True]
        assert [page.width > page.height for page in document.pages] == [False, True, False]
