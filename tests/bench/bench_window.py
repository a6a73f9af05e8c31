"""How soon the window is there and how soon words are found: `python -m tests.bench.bench_window` prints ratios.

The window: 100 plans with 20,000 tasks, each start a whole process, in turn with an empty QMainWindow. Searching:
100,000 tasks, every keystroke of some searches, against folding and scanning the same texts in Python.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import random
import statistics
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from caicach_desktop.domain.text import folded
from caicach_desktop.services.plans import insert_plan
from caicach_desktop.services.searching import find
from caicach_desktop.services.workspace import Store, open_store
from tests.bench.figures import Figure, table
from tests.bench.rows import bench_plan

ROUNDS = 7
SHOWN = "painted, menus answering"
SEARCHES = ("thủ tục hành chính", "cong khai minh bach", "phòng kinh tế", "nhan 77", "không có đâu zzz")
_END = "import os, resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True); os._exit(0)"
_EMPTY = f"""
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.processEvents()
{_END}
"""
_OURS = f"""
import sys
from pathlib import Path
from caicach_desktop import app
from PySide6.QtCore import QTimer
from caicach_desktop.gui import main_window

def end(*_):
    {_END}

until, kind = sys.argv[2], main_window.MainWindow
painted, began = kind.paintEvent, kind.begin

def paint(window, event):
    painted(window, event)
    if until == "shown":
        QTimer.singleShot(0, end)

def begin(window):
    began(window)
    if until == "open":
        QTimer.singleShot(0, end)
    elif until == "filled":
        window.overview_page.filled.connect(lambda: QTimer.singleShot(0, end))

kind.paintEvent, kind.begin = paint, begin
app.main(Path(sys.argv[1]))
"""


def fill(store: Store, plans: int, rows: int) -> None:
    """Bring in many plans of many rows each."""
    choose = random.Random(2)
    whole = bench_plan(rows)
    part = whole.appendices[0]
    for number in range(plans):
        shuffled = list(part.rows)
        choose.shuffle(shuffled)
        texts = [tuple(text or "" for text in row.cells) for row in shuffled]
        mixed = [
            replace(row, cells=(*cells[:3], f"{cells[3]} {number}", *cells[4:]))
            for row, cells in zip(shuffled, texts, strict=True)
        ]
        named = replace(whole.plan, title=f"Kế hoạch số {number}", year=2026)
        with store.operation("Đo") as op:
            insert_plan(op, replace(whole, plan=named, appendices=(replace(part, rows=tuple(mixed)),)))


def start(code: str, *args: str) -> tuple[float, float]:
    """Run a start as a whole process: its seconds and its peak memory in MB."""
    began = perf_counter()
    said = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=True).stdout
    return perf_counter() - began, float(said.split()[-1])


def starts(folder: Path) -> list[Figure]:
    """The window with 100 plans and 20,000 tasks against an empty one, in turn: medians of whole processes."""
    cases = {
        "empty window": (_EMPTY,),
        SHOWN: (_OURS, str(folder), "shown"),
        "data open": (_OURS, str(folder), "open"),
        "overview filled": (_OURS, str(folder), "filled"),
    }
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
    for _ in range(ROUNDS):
        for name, (code, *args) in cases.items():
            runs[name].append(start(code, *args))
    base = runs.pop("empty window")
    seconds, memory = (statistics.median(values) for values in zip(*base, strict=True))
    figures = [Figure("Empty window", seconds, "s"), Figure("Empty window: memory", memory, "MB")]
    for name, measured in runs.items():
        ratio = statistics.median(ours / empty for (ours, _), (empty, _) in zip(measured, base, strict=True))
        more = statistics.median(value for _, value in measured) / memory
        figures += [
            # The window's start is what the limit is for; what its pages read afterwards is told beside it.
            Figure(f"Window, {name} against the empty one", ratio, "times", most=2.0 if name == SHOWN else None),
            Figure(f"Window, {name}: memory against the empty one", more, "times", most=2.0),
        ]
    return figures


def searches(store: Store, texts: list[str]) -> list[Figure]:
    """Every keystroke of some searches, against Python."""
    typed = [search[: end + 1] for search in SEARCHES for end in range(len(search))]
    find(store, "khởi động")
    ours, theirs = [], []
    for words in typed:
        began = perf_counter()
        find(store, words)
        ours.append(perf_counter() - began)
    for words in SEARCHES[:2]:
        began = perf_counter()
        wanted = folded(words).split()
        [text for text in texts if all(word in folded(text) for word in wanted)]
        theirs.append(perf_counter() - began)
    median, worst, peer = statistics.median(ours) * 1000, max(ours) * 1000, statistics.median(theirs) * 1000
    return [
        Figure(f"Searching {len(texts):,} rows: a keystroke", median, "ms", most=30.0),
        Figure(f"Searching: the worst of {len(typed)} keystrokes", worst, "ms", most=30.0),
        Figure("Searching: folding and scanning in Python against ours", peer / median, "times", least=30.0),
    ]


def figures(folder: Path) -> list[Figure]:
    """Starting and searching."""
    with open_store(folder / "start") as store:
        fill(store, 100, 220)
    started = starts(folder / "start")
    with open_store(folder / "search") as store:
        fill(store, 100, 1100)
        rows = bench_plan(1100).appendices[0].rows
        texts = [" ".join(cell or "" for cell in row.cells) for row in rows] * 100
        return [*started, *searches(store, texts)]


def main() -> None:
    """Measure starting and searching."""
    with tempfile.TemporaryDirectory() as name:
        print(table(figures(Path(name))))


if __name__ == "__main__":
    main()
