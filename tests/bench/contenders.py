"""Ours and the peers, one function each; `python -m tests.bench.contenders NAME ROWS FILE` runs one as a whole process.

It prints the seconds of the work alone (rows made, libraries loaded) and the peak memory of the process in MB.
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.rows import bench_columns, bench_plan, plain_rows

Work = Callable[[], None]


def _ours(count: int, path: Path) -> Work:
    from caicach_desktop.documents.annex import annex_document
    from caicach_desktop.exporters.registry import exporter_for

    whole = bench_plan(count)
    exporter = exporter_for(path)

    def work() -> None:
        exporter.write(annex_document(whole), path)

    return work


def python_docx(count: int, path: Path) -> Work:
    """python-docx as its manual shows it: add_row and the texts of its cells."""
    import docx

    rows = plain_rows(count)

    def work() -> None:
        document = docx.Document()
        table = document.add_table(rows=1, cols=7, style="Table Grid")
        for cell, column in zip(table.rows[0].cells, bench_columns(), strict=True):
            cell.text = column.heading
        for texts in rows:
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                cell.text = text
        document.save(str(path))

    return work


def long_table(count: int, path: Path) -> Work:
    """ReportLab's LongTable with Paragraph cells, header repeated."""
    from xml.sax.saxutils import escape

    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    from caicach_desktop.exporters.pdf_fonts import find_family

    rows = plain_rows(count)
    pdfmetrics.registerFont(TTFont("Bench", str(find_family({}).files[0])))
    style = ParagraphStyle("cell", fontName="Bench", fontSize=12, leading=13.8)

    def work() -> None:
        head = [Paragraph(escape(column.heading), style) for column in bench_columns()]
        cells = [[Paragraph(escape(text).replace("\n", "<br/>"), style) for text in texts] for texts in rows]
        widths = [width * mm for width in (12, 38, 42, 83, 30, 30, 22)]
        table = LongTable(
            [head, *cells], colWidths=widths, repeatRows=1, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]
        )
        SimpleDocTemplate(str(path), pagesize=landscape(A4), leftMargin=20 * mm, rightMargin=20 * mm).build([table])

    return work


def plain_openpyxl(count: int, path: Path) -> Work:
    """openpyxl with nothing but the texts."""
    import openpyxl

    rows = plain_rows(count)

    def work() -> None:
        book = openpyxl.Workbook()
        for texts in rows:
            book.active.append(texts)
        book.save(path)

    return work


def docxtpl(count: int, path: Path) -> Work:
    """docxtpl with a template of one row that is repeated; the template is made once, in the file's folder."""
    from docxtpl import DocxTemplate

    rows = plain_rows(count)
    template = path.with_name("template.docx")
    if not template.exists():
        _make_template(template)

    def work() -> None:
        document = DocxTemplate(template)
        document.render({"rows": rows}, autoescape=True)
        document.save(path)

    return work


def _make_template(path: Path) -> None:
    import docx

    document = docx.Document()
    grid = document.add_table(rows=4, cols=7, style="Table Grid")
    for cell, column in zip(grid.rows[0].cells, bench_columns(), strict=True):
        cell.text = column.heading
    grid.cell(1, 0).text = "{%tr for row in rows %}"
    for place in range(7):
        grid.cell(2, place).text = f"{{{{ row[{place}] }}}}"
    grid.cell(3, 0).text = "{%tr endfor %}"
    document.save(str(path))


def libre_office(count: int, path: Path) -> Work:
    """LibreOffice makes the PDF from our Word file, which is written once, in the PDF's folder."""
    import subprocess

    source = path.with_name(f"source-{count}.docx")
    _ours(count, source)()
    profile = f"-env:UserInstallation={path.with_name('profile').as_uri()}"

    def work() -> None:
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(source)]
        subprocess.run(command, check=True, capture_output=True)
        source.with_suffix(".pdf").replace(path)

    return work


def _reads(_count: int, path: Path) -> Work:
    """Our reading of any file into a plan."""
    from caicach_desktop.importers import docx, pdf, sniff  # noqa: F401  (libraries are loaded before the work)
    from caicach_desktop.services.files import read_file

    def work() -> None:
        assert read_file(path).plan.appendices

    return work


def python_docx_reads(_count: int, path: Path) -> Work:
    """python-docx as its manual shows it: nothing but the texts of all cells."""
    import docx

    def work() -> None:
        for table in docx.Document(str(path)).tables:
            [[cell.text for cell in row.cells] for row in table.rows]

    return work


CONTENDERS: dict[str, Callable[[int, Path], Work]] = {
    "ours": _ours,
    "python-docx": python_docx,
    "docxtpl": docxtpl,
    "LongTable": long_table,
    "LibreOffice": libre_office,
    "openpyxl": plain_openpyxl,
    "ours reads": _reads,
    "python-docx reads": python_docx_reads,
}


def main() -> None:
    """Run one contender and print its seconds and megabytes."""
    name, count, file = sys.argv[1:]
    work = CONTENDERS[name](int(count), Path(file))
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
