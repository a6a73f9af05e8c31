"""Small Word and Excel files for the tests, as people and programs write them."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADINGS = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn")


def package(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip file of parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def docx(path: Path, body: str, **parts: str) -> Path:
    """A Word file with a body of raw XML; further parts by name (styles, numbering)."""
    links = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/{name}" Target="{name}.xml"/>' for n, name in enumerate(parts)
    )
    return package(
        path,
        {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f"<Relationships>{links}</Relationships>",
            **{f"word/{name}.xml": content for name, content in parts.items()},
        },
    )


def p(text: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def bold(text: str) -> str:
    """A centred paragraph in bold, as titles are set."""
    return p(text, '<w:jc w:val="center"/>', "<w:b/>")


def tc(content: str, properties: str = "") -> str:
    """A cell: of plain text or of raw paragraphs."""
    inside = content if content.startswith("<w:") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row of cells; plain texts become cells."""
    made = "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def span(columns: int) -> str:
    """A cell property: it covers several columns."""
    return f'<w:gridSpan w:val="{columns}"/>'


START, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def xlsx(path: Path, sheets: Mapping[str, tuple[Sequence[Sequence[object]], Sequence[str]]]) -> Path:
    """A workbook of sheets: rows of values and merged ranges."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, (rows, merges) in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for merged in merges:
            sheet.merge_cells(merged)
    book.save(path)
    return path
