"""Tables over pages."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Align, Merge, Paragraph, Style, TableCell, TableColumn, TableRow
from caicach_desktop.exporters.pdf import write_pdf
from tests.exporters.pdf_samples import (
    ALIGNS,
    HEADINGS,
    TITLE,
    WIDTHS,
    Trace,
    block,
    document,
    heading,
    opened,
    page_words,
    row,
    traced,
    words,
)

PT = 72 / 25.4
FORM = official_form()
TOP = FORM.landscape.top * PT
BOTTOM = (FORM.page_size(True)[1] - FORM.landscape.bottom) * PT


def trace_of(rows: list[TableRow], path: Path, *before: Paragraph) -> Trace:
    with traced() as trace:
        write_pdf(document(rows, *before), path / "thử.pdf")
    return trace


def test_each_cell_is_a_box_and_each_line_is_drawn_once(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(
        document([heading("Nhóm"), *(row(str(i), "nội dung", words("v", 30), "Văn phòng") for i in range(4))]), path
    )
    with opened(path) as (page,):
        (table,) = page.find_tables()
        cells = table.extract()
        assert [len(line.cells) for line in table.rows] == [4] * 6
        assert cells[0] == list(HEADINGS)
        assert cells[1] == ["", "Nhóm", None, None]
        assert cells[3][2].split() == words("v", 30).split()
        lines = [(line["x0"], line["x1"], line["top"], line["bottom"]) for line in page.lines]
    level = [line for line in lines if line[2] == line[3]]
    assert len(set(lines)) == len(lines)
    assert len(level) == 7  # above, below, and between six rows
    assert max(line[1] for line in level) - min(line[0] for line in level) == pytest.approx(sum(WIDTHS) * PT, abs=0.1)


def test_the_header_stands_on_every_page_and_all_words_once(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(document([row(str(i), f"nội{i}", words(f"v{i}x", 40), f"lead{i}") for i in range(40)]), path)
    found: Counter[str] = Counter()
    with opened(path) as pages:
        assert len(pages) > 3
        for page in pages:
            assert page.find_tables()[0].extract()[0] == list(HEADINGS)
            found.update(page_words(page))
    assert all(found[f"v{i}x{j}"] == 1 for i in range(40) for j in range(40))
    assert all(found[f"lead{i}"] == found[f"nội{i}"] == 1 for i in range(40))


ROWS = st.lists(st.tuples(st.booleans(), st.integers(1, 24)), min_size=10, max_size=45)


@settings(max_examples=40)
@given(kinds=ROWS)
def test_headings_never_end_a_page(kinds: list[tuple[bool, int]], tmp_path_factory: pytest.TempPathFactory) -> None:
    rows = [
        heading(f"H{i}") if is_heading else row(f"R{i}", "x", "\n".join(f"d{i}.{j}" for j in range(lines)), "")
        for i, (is_heading, lines) in enumerate(kinds)
    ]
    trace = trace_of(rows, tmp_path_factory.mktemp("pdf"))
    for page in trace.pages[:-1]:
        last = max((text for text, _ in page if text not in ("x", *HEADINGS)), key=dict(page).__getitem__)
        assert not last.startswith("H")
    # Nothing is lost, doubled or out of order, and nothing stands in the margins.
    details = [text for text in trace.texts() if text.startswith("d")]
    assert details == [
        f"d{i}.{j}" for i, (is_heading, lines) in enumerate(kinds) if not is_heading for j in range(lines)
    ]
    assert [t for t in trace.texts() if t[0] in "HR"] == [f"{'H' if h else 'R'}{i}" for i, (h, _) in enumerate(kinds)]
    assert all(top + 13 <= BOTTOM for page in trace.pages for _, top in page)


def test_a_row_shorter_than_half_a_page_is_not_split(tmp_path: Path) -> None:
    trace = trace_of([row(str(i), "", "\n".join(f"r{i}" for _ in range(12)), "") for i in range(12)], tmp_path)
    for page in trace.pages:
        assert set(Counter(text for text, _ in page if text.startswith("r")).values()) == {12}


@pytest.mark.parametrize(
    ("above", "tall"), [*((0, lines) for lines in range(30, 39)), *((n, 30) for n in range(20, 34))]
)
def test_a_tall_row_is_split_with_two_lines_at_least_on_each_side(tmp_path: Path, above: int, tall: int) -> None:
    before = [row("", "", "\n".join("x" * above), "")] if above else []
    trace = trace_of([*before, row("1", "", "\n".join(f"r{i:03}" for i in range(tall)), "s\ns\ns")], tmp_path)
    for letter, lines in (("r", tall), ("s", 3)):
        parts = [len([text for text, _ in page if text.startswith(letter)]) for page in trace.pages]
        assert sum(parts) == lines
        assert min(part for part in parts if part) >= 2


def test_headings_that_fill_pages_are_set_like_other_rows(tmp_path: Path) -> None:
    trace = trace_of([*(heading(f"H{i}") for i in range(90)), row("1", "a", "b", "c")], tmp_path)
    assert len(trace.pages) == 4
    last = [text for text, _ in trace.pages[-1]]
    assert last.index("1") > last.index("H89") > 0


def test_a_cell_of_several_pages_keeps_its_words_in_order(tmp_path: Path) -> None:
    trace = trace_of([row("1", "tên", words("v", 4_000), "Sở"), heading("H"), row("2", "a", "b", "c")], tmp_path)
    assert len(trace.pages) > 4
    assert " ".join(text for text in trace.texts() if text.startswith("v")) == words("v", 4_000)
    assert trace.texts().count("tên") == trace.texts().count("Sở") == 1


def test_a_merged_label_is_text_once_and_drawn_again_on_the_next_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(document(block("THỂ HIỆN", [(str(i), words(f"v{i}x", 30), "Sở") for i in range(30)])), path)
    with opened(path) as pages:
        assert len(pages) > 1
        assert [page_words(page).count("THỂ") for page in pages] == [1] + [0] * (len(pages) - 1)
        for page in pages[1:]:
            (table,) = page.find_tables()
            label = next(
                cell
                for cell in table.cells
                if round(cell[1]) > TOP + 14 and abs(cell[0] - table.rows[1].cells[1][0]) < 1
            )
            assert label[3] == pytest.approx(table.bbox[3], abs=0.5)
            assert len(table.cells) == 4 + 3 * (len(table.rows) - 1) + 1  # no stem of a letter is taken for a border
            assert len(page.curves) >= len("THỂHIỆN")
            assert all(label[0] < curve["x0"] and curve["bottom"] < label[3] for curve in page.curves)
            drawn = (
                page.crop((label[0] + 2, label[1] + 2, label[2] - 2, label[1] + 20)).to_image(resolution=72).original
            )
            assert min(drawn.convert("L").tobytes()) < 100


def test_a_single_low_row_on_the_next_page_grows_for_the_label(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    parted = 0
    for lines in range(16, 26):
        merged = block(words("nhãn", 16), [("h1", "\n".join("x" * 10), ""), ("h2", "thấp", "")])
        write_pdf(document([row("h0", "", "\n".join("y" * lines), ""), *merged, row("h3", "", "thấp", "")]), path)
        with opened(path) as pages:
            where = {word: number for number, page in enumerate(pages) for word in page_words(page)}
            if where["h1"] == where["h2"]:
                continue
            parted += 1
            after = pages[where["h2"]]
            heights = [line.cells[0][3] - line.cells[0][1] for line in after.find_tables()[0].rows]
            assert heights[1] > 2 * heights[2]
            assert len(after.curves) >= len("nhãn") * 16
    assert parted


def test_the_drawn_label_covers_exactly_what_the_text_would(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    rows = block("Nhãn gộp", [(str(i), "\n".join("x" * 12), "") for i in range(4)])
    write_pdf(document(rows, Paragraph("", Style.APPENDIX_NUMBER)), path)
    with opened(path) as (first, second, *_):
        text = next(word for word in first.extract_words() if word["text"] == "Nhãn")
        drawn = [curve for curve in second.curves if curve["x0"] < text["x1"]]
        assert min(curve["x0"] for curve in drawn) == pytest.approx(text["x0"], abs=1)
        assert max(curve["x1"] for curve in drawn) == pytest.approx(text["x1"], abs=1)


def test_a_merged_text_higher_than_its_rows_makes_the_last_one_grow(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(document([*block(words("dài", 40), [("1", "a", "b"), ("2", "a", "b")]), row("3", "", "", "")]), path)
    with opened(path) as (page,):
        heights = [line.cells[0][3] - line.cells[0][1] for line in page.find_tables()[0].rows]
        label = " ".join(page.find_tables()[0].extract()[1][1].split())
    assert heights[2] > 3 * heights[1]
    assert heights[1] == pytest.approx(heights[3], abs=0.02)
    assert label == words("dài", 40)


def test_a_merged_text_longer_than_a_page_goes_on(tmp_path: Path) -> None:
    rows = block(words("dài", 1_500), [(str(i), "a", "b") for i in range(3)])
    trace = trace_of([*rows, row("4", "z", "z", "z")], tmp_path)
    assert len(trace.pages) > 2
    assert " ".join(text for text in trace.texts() if text.startswith("dài")) == words("dài", 1_500)


CELL = st.tuples(st.booleans(), st.sampled_from([0, 1, 5, 30, 120]))


@settings(max_examples=40)
@given(grid=st.lists(st.tuples(st.booleans(), CELL, CELL, CELL, CELL), min_size=1, max_size=25))
def test_any_merging_keeps_every_word_and_the_margins(
    grid: list[tuple[bool, *tuple[tuple[bool, int], ...]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    merged = [[number > 0 and cell[0] for cell in line[1:]] for number, line in enumerate(grid)]
    merged.append([False] * 4)
    texts = [
        ["" if merged[y][x] else words(f"o{y}.{x}.", line[x + 1][1]) for x in range(4)] for y, line in enumerate(grid)
    ]
    rows = []
    for y, line in enumerate(grid):
        kinds = [Merge.CONTINUE if merged[y][x] else Merge.START if merged[y + 1][x] else Merge.NONE for x in range(4)]
        rows.append(
            TableRow(tuple(TableCell(t, merge=k) for t, k in zip(texts[y], kinds, strict=True)), heading=line[0])
        )
    columns = tuple(TableColumn("", 64.0, align) for align in ALIGNS)
    with traced() as trace:
        write_pdf(document(rows, columns=columns), tmp_path_factory.mktemp("pdf") / "a.pdf")
    found = [word for text in trace.texts() for word in text.split() if word.startswith("o")]
    wanted = [word for line in texts for text in line for word in text.split()]
    assert sorted(found) == sorted(wanted)
    for prefix in {word.rpartition(".")[0] for word in wanted}:
        numbers = [int(word.rpartition(".")[2]) for word in found if word.rpartition(".")[0] == prefix]
        assert numbers == sorted(numbers)
    assert all(top + 13 <= BOTTOM for page in trace.pages for _, top in page)


@pytest.mark.parametrize("lines", range(20, 34))
def test_a_merged_label_goes_on_beside_the_next_rows_as_in_word(tmp_path: Path, lines: int) -> None:
    rows = [
        row("0", "", "\n".join("y" * lines), ""),
        *block(words("nhãn", 30), [(str(i), "a\nb", "c") for i in range(12)]),
    ]
    trace = trace_of(rows, tmp_path)
    parts = [[text for text, _ in page if "nhãn" in text] for page in trace.pages]
    assert " ".join(text for part in parts for text in part) == words("nhãn", 30)
    assert min(len(part) for part in parts if part) >= 2


def test_centred_columns_are_centred_upright_too(tmp_path: Path) -> None:
    trace = trace_of([row("9", "trái", "\n".join("z" * 9), "Sở")], tmp_path)
    tops = dict(trace.pages[0])
    tasks = [top for text, top in trace.pages[0] if text == "z"]
    assert ALIGNS[0] == Align.CENTER
    assert tops["9"] == tops["Sở"] == pytest.approx(tasks[4], abs=0.1)
    assert tops["trái"] == tasks[0]


def test_a_table_without_rows_is_its_header(tmp_path: Path) -> None:
    assert [text for text in trace_of([], tmp_path).texts() if text in HEADINGS] == list(HEADINGS)


def test_the_header_is_not_left_alone_below_a_long_title(tmp_path: Path) -> None:
    for lines in range(22, 32):
        title = [Paragraph(f"t{i}", Style.APPENDIX_NUMBER) for i in range(lines)]
        trace = trace_of([heading("H"), row("1", "a", "b", "c")], tmp_path, *title)
        (where,) = [number for number, page in enumerate(trace.pages) if "STT" in dict(page)]
        assert {"H", "1"} <= dict(trace.pages[where]).keys()


def test_forty_columns_and_a_header_taller_than_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    columns = tuple(TableColumn("m" * (200 if i == 3 else 2), 257 / 40) for i in range(40))
    write_pdf(document([row(*(f"{i}x{j}" for j in range(40))) for i in range(9)], TITLE, columns=columns), path)
    with opened(path) as pages:
        text = "".join("".join(page_words(page)) for page in pages)
        assert all(max(char["bottom"] for char in page.chars) < BOTTOM for page in pages)
    assert text.count("m") == 200 + 39 * 2
    assert text.count("x") == 9 * 40


def test_a_word_of_ten_thousand_letters(tmp_path: Path) -> None:
    trace = trace_of([row("1", "w" * 10_000, "b", "c")], tmp_path)
    assert sum(text.count("w") for text in trace.texts()) == 10_000
