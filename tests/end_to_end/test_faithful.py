"""Our PDF of a document and the one LibreOffice makes from our Word file are the same pages."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.measure import MM_PER_PT
from caicach_desktop.documents.model import Document
from caicach_desktop.exporters.registry import exporter_for
from caicach_desktop.services.exporting import Content, ExportOptions, document_to_export
from caicach_desktop.services.importing import import_files
from caicach_desktop.services.workspace import Store, open_store
from tests.end_to_end.all_documents import PERIOD, TODAY, all_documents, report
from tests.end_to_end.running import SHARED_PLANS

SOFFICE = shutil.which("soffice")
NAMES = [
    f"{plan}-{kind}"
    for plan in ("sample", "hard")
    for kind in ("appendices", "whole", "letter", "assignment", "progress", "report", "chase")
] + ["merged-progress"]
REAL_PLANS = sorted(SHARED_PLANS.glob("*.json"))
# Words of a page that may stand on the page before or after it, and how wide the column of the numbers is in pt.
MOVED = 0.1
NUMBERS = 12 / MM_PER_PT

pytestmark = [
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed"),
    pytest.mark.slow,
]


@dataclass(frozen=True)
class PageText:
    """The words of a page column by column, top down, and those of the first column: the numbers of its rows."""

    words: tuple[str, ...]
    numbers: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every document as PDF, and LibreOffice's PDF of each in `other/`: it is started only once."""
    folder = tmp_path_factory.mktemp("documents")
    with open_store(folder / "data") as store:
        write_both(folder, all_documents(store))
    return folder


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same of the progress of plans that offices published, where they are at hand."""
    folder = tmp_path_factory.mktemp("real")
    with open_store(folder / "data") as store:
        write_both(folder, real_progress(store))
    return folder


def real_progress(store: Store) -> Iterator[tuple[str, Document]]:
    """The progress of each of these plans with something reported."""
    for path in REAL_PLANS:
        plan_id = import_files(store, [path])[0]
        report(store, plan_id)
        options = ExportOptions(content=Content.PROGRESS, period=PERIOD)
        yield path.stem, document_to_export(store, plan_id, options, TODAY)


def write_both(folder: Path, documents: Iterable[tuple[str, Document]]) -> None:
    """Write the PDF and the Word file of each, and let LibreOffice make its PDFs of the latter."""
    for name, document in documents:
        for suffix in (".pdf", ".docx"):
            path = folder / f"{name}{suffix}"
            exporter_for(path).write(document, path)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "other")]
    subprocess.run([*command, *sorted(folder.glob("*.docx"))], check=True, capture_output=True, timeout=200)


@pytest.mark.parametrize("name", NAMES)
def test_libre_office_makes_the_same_pages_of_our_word_file(written: Path, name: str) -> None:
    assert_same(written, name)


@pytest.mark.skipif(not REAL_PLANS, reason="the published plans are not at hand")
@pytest.mark.parametrize("name", [path.stem for path in REAL_PLANS])
def test_the_progress_of_published_plans_is_the_same_too(real: Path, name: str) -> None:
    assert_same(real, name)


def assert_same(folder: Path, name: str) -> None:
    """As many pages within 5 %, the same words in the same order, the same rows on nine of ten pages."""
    ours, theirs = pages(folder / f"{name}.pdf", folder / "other" / f"{name}.pdf")
    assert len(ours) == pytest.approx(len(theirs), rel=0.05)
    columns = max(len(page.columns) for page in ours)
    assert [column_words(ours, n) for n in range(columns)] == [column_words(theirs, n) for n in range(columns)]
    same = [same_rows(a, b) for a, b in zip(ours, theirs, strict=False)]
    assert sum(same) >= 0.9 * max(len(ours), len(theirs)), same


def pages(ours: Path, theirs: Path) -> tuple[list[PageText], list[PageText]]:
    """The texts of both files; words where the other has pictures are left out: in ours they are drawn as texts."""
    with pdfplumber.open(ours) as first, pdfplumber.open(theirs) as second:
        drawn = [[(image["top"] - 4, image["bottom"] + 4) for image in page.images] for page in second.pages]
        drawn += [[]] * len(first.pages)
        return (
            [page_text(page, pictures) for page, pictures in zip(first.pages, drawn, strict=False)],
            [page_text(page, []) for page in second.pages],
        )


def page_text(page: Any, pictures: list[tuple[float, float]]) -> PageText:
    """The words below the page number, without the bold headings of a table, which every page repeats.

    Columns are where upright lines are drawn; `pictures` reach from one height to another and count for nothing.
    """

    def drawn(middle: float) -> bool:
        return any(a < middle < b for a, b in pictures)

    uprights = [edge for edge in page.edges if edge["orientation"] == "v" and edge["height"] > 10]
    uprights = [edge for edge in uprights if not drawn((edge["top"] + edge["bottom"]) / 2)]
    places = sorted(edge["x0"] for edge in uprights)
    edges = [b for a, b in pairwise([-9.0, *places]) if b - a > 3]
    top = min((edge["top"] for edge in uprights), default=page.height)
    bottom = max((edge["bottom"] for edge in uprights), default=page.height)
    form = official_form()
    left = form.margins(page.width > page.height).left / MM_PER_PT
    columns: dict[int, list[dict[str, Any]]] = {0: []}
    words = []
    for word in page.extract_words(extra_attrs=["fontname"]):
        middle = (word["top"] + word["bottom"]) / 2
        inside = top < middle < bottom
        heading = inside and re.search("bold", word["fontname"], re.IGNORECASE)
        if middle < 50 or heading or drawn(middle):
            continue
        words.append(word)
        place = sum(edge < (word["x0"] + word["x1"]) / 2 for edge in edges) if inside else 0
        columns.setdefault(place, []).append(word)
    return PageText(
        tuple(word["text"].casefold() for word in words),
        tuple(in_order([word for word in words if word["x1"] < left + NUMBERS])),
        tuple(tuple(in_order(columns.get(place, []))) for place in range(max(columns) + 1)),
    )


def in_order(words: list[dict[str, Any]]) -> list[str]:
    """The texts line by line; lines of a column are at least 12 pt apart. Capitals are ours only in their looks."""
    lines: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda word: word["bottom"]):
        if lines and word["bottom"] - lines[-1][0]["bottom"] < 6:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word["text"].casefold() for line in lines for word in sorted(line, key=lambda word: word["x0"])]


def column_words(pages: list[PageText], column: int) -> str:
    """All words of a column over all pages; as one text, because a long word may be broken at another place."""
    return "".join(word for page in pages if column < len(page.columns) for word in page.columns[column])


def same_rows(ours: PageText, theirs: PageText) -> bool:
    """Whether the same rows begin on both pages, with no more than a few of their words elsewhere."""
    moved = (Counter(ours.words) - Counter(theirs.words)).total()
    return ours.numbers == theirs.numbers and moved <= MOVED * len(theirs.words)
