"""What the benchmark compares does the same work: every contender writes a file with all the rows."""

import shutil
from pathlib import Path

import pytest

from tests.bench.contenders import CONTENDERS
from tests.bench.figures import Figure, table
from tests.bench.rows import bench_plan

KINDS = [
    *(("ours", suffix) for suffix in (".docx", ".pdf", ".xlsx")),
    ("python-docx", ".docx"),
    ("docxtpl", ".docx"),
    ("LongTable", ".pdf"),
    ("openpyxl", ".xlsx"),
    pytest.param(
        "LibreOffice",
        ".pdf",
        marks=[pytest.mark.slow, pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice")],
    ),
]


def texts(path: Path) -> str:
    """All texts of a file, without spaces."""
    if path.suffix == ".docx":
        import docx

        rows = docx.Document(str(path)).tables[0].rows
        found = [cell.text for row in rows for cell in row.cells]
    elif path.suffix == ".xlsx":
        import openpyxl

        found = [str(cell.value or "") for row in openpyxl.load_workbook(path).active for cell in row]
    else:
        import pdfplumber

        with pdfplumber.open(path) as pdf:
            found = [page.extract_text() for page in pdf.pages]
    return "".join("".join(found).split())


@pytest.mark.parametrize(("name", "suffix"), KINDS)
def test_every_contender_writes_all_rows(tmp_path: Path, name: str, suffix: str) -> None:
    if name == "docxtpl":
        pytest.importorskip("docxtpl")
    path = tmp_path / f"out{suffix}"
    CONTENDERS[name](20, path)()
    found = texts(path)
    assert [number for number in range(1, 20) if number % 12 and str(number) not in found] == []
    wanted = "".join(cell or "" for row in bench_plan(20).appendices[0].rows for cell in row.cells)
    assert len(found) >= len("".join(wanted.split()))


def test_a_figure_tells_whether_its_limit_is_kept() -> None:
    figures = [Figure("a", 7.2, "times", least=6.0), Figure("b", 300.0, "MB", most=220.0), Figure("c", 1.0, "s")]
    assert [figure.kept() for figure in figures] == [True, False, True]
    assert [" ".join(line.split()) for line in table(figures).splitlines()] == [
        "measured wanted",
        "a 7.20 times at least 6 ok",
        "b 300 MB at most 220 MISSED",
        "c 1.00 s",
    ]
