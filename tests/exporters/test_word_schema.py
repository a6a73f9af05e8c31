"""Word opens what we write without a word: every kind of document has its elements in the order of the standard."""

from pathlib import Path

import pytest
from lxml import etree

from caicach_desktop.exporters.docx import write_docx
from caicach_desktop.exporters.docx_xml import W_SPACE
from tests.exporters.test_bad_input import document_of
from tests.exporters.test_docx import golden_document
from tests.exporters.test_golden_documents import documents
from tests.exporters.whole_samples import whole_document
from tests.exporters.word_schema import file_faults, part_faults

ODD = document_of(["=1+1", "a\tb\n\x07c", "<&>\ud800", "\n" * 4])
DOCUMENTS = {**documents(), "annex": golden_document(), "every-block": whole_document(), "odd": ODD}
# What is spoilt in a body, and a word of the fault that names it.
SPOILT = [
    ("<w:p><w:pPr><w:jc/><w:ind/></w:pPr></w:p>", "pPr"),
    ("<w:p><w:r><w:rPr><w:sz/><w:b/></w:rPr></w:r></w:p>", "rPr"),
    ("<w:p><w:r><w:t/><w:rPr/></w:r></w:p>", "rPr is not the first"),
    ("<w:p><w:pPr><w:ind/><w:ind/></w:pPr></w:p>", "more than one"),
    ("<w:tbl><w:tblPr><w:tblLayout/><w:tblW/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>{row}</w:tbl>", "tblPr"),
    ("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{row}</w:tbl>", "1 of 2 columns"),
    ("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid></w:tbl>", "0 rows"),
    ("<w:tc><w:tcPr><w:vAlign/><w:tcW/></w:tcPr><w:p/></w:tc>", "tcPr"),
    ("<w:tc><w:p/><w:tbl/></w:tc>", "does not end with a paragraph"),
    ("<w:tr><w:trPr><w:tblLayout/></w:trPr></w:tr>", "trPr"),
    ("<w:sectPr><w:pgMar/><w:pgSz/></w:sectPr>", "sectPr"),
]
ROW = "<w:tr><w:tc><w:p/></w:tc></w:tr>"


@pytest.mark.parametrize("kind", list(DOCUMENTS))
def test_word_has_nothing_to_mend(tmp_path: Path, kind: str) -> None:
    write_docx(DOCUMENTS[kind], tmp_path / "a.docx")
    assert file_faults(tmp_path / "a.docx") == []


@pytest.mark.parametrize(("xml", "named"), SPOILT)
def test_a_spoilt_body_is_found(xml: str, named: str) -> None:
    root = etree.fromstring(f'<w:body xmlns:w="{W_SPACE}">{xml.format(row=ROW)}</w:body>')
    assert any(named in fault for fault in part_faults(root)), list(part_faults(root))
