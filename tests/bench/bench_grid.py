"""How fast the appendix table opens and scrolls: `python -m tests.bench.bench_grid` prints milliseconds."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Appendix, Plan, Row, RowKind, WholeAppendix, WholePlan
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.pages.plan_page import PlanPage
from caicach_desktop.gui.theme import apply_theme
from caicach_desktop.services.plans import save_new_plan
from caicach_desktop.services.workspace import open_store
from tests.bench.figures import Figure, table

TEXT = "Phối hợp rà soát, đơn giản hóa thủ tục hành chính và nâng cao mức độ hài lòng của người dân"
WORDS = TEXT.split()


def made_up(count: int) -> WholePlan:
    """A plan with one appendix of `count` rows in the seven-column layout, texts of very different lengths."""
    layout = next(layout for layout in layouts() if len(layout.columns) == 7)
    rows = []
    for number in range(count):
        text = " ".join(WORDS[(number * 7 + i) % len(WORDS)] for i in range(5 + number * 13 % 60))
        if number % 12 == 0:
            rows.append(Row(kind=RowKind.GROUP, level=1, cells=("", f"Nhóm {number}", "", "", "", "", "")))
        else:
            shared = None if number % 5 == 0 and number % 12 != 1 else "Thường xuyên"
            cells = ("", text[:60], text[:90], f"- {text}\n- {text[::-1]}", f"Phòng số {number % 9}", "", shared)
            rows.append(Row(kind=RowKind.TASK, level=2, cells=cells))
    appendix = Appendix(number="Phụ lục", title=("BẢNG ĐO",), columns=layout.columns)
    return WholePlan(Plan(title="Đo"), (), (WholeAppendix(appendix, tuple(rows)),))


def timed(work: Callable[[], object]) -> float:
    """How many ms the work and the painting it causes take."""
    start = perf_counter()
    work()
    QApplication.processEvents()
    return (perf_counter() - start) * 1000


def measure(context: AppContext, small: int, large: int) -> dict[str, float]:
    """Opening the large plan after the small one, then scrolling, editing and resizing a column."""
    page = PlanPage(context)
    page.resize(1180, 700)
    page.show()
    page.show_place(small)
    QApplication.processEvents()
    gc.freeze()  # as the program does once its window is there
    figures = {"open": timed(lambda: page.show_place(large))}
    bar, view = page.view.verticalScrollBar(), page.view
    steps = [timed(lambda at=at: bar.setValue(at)) for at in range(0, bar.maximum(), max(bar.maximum() // 40, 1))]
    wheel = [timed(lambda: bar.setValue(bar.value() - 120)) for _ in range(60)]
    figures |= {"worst jump": max(steps), "worst wheel step": max(wheel)}
    view.select_place(3, 1)
    figures["edit a cell"] = timed(lambda: page.model.setData(view.currentIndex(), "Nội dung mới"))
    header = view.horizontalHeader()
    drag = [timed(lambda width=width: header.resizeSection(3, width)) for width in range(200, 260, 4)]
    figures["worst step of a column drag"] = max(drag)
    figures["insert a row"] = timed(page.commands.insert_task)
    idle = [timed(lambda: None) for _ in range(400)]
    figures["worst idle piece"] = max(idle)
    page.close()
    return figures


LIMITS = {
    ("open", 500): 150.0,
    ("open", 2000): 400.0,
    ("worst jump", 500): 50.0,
    ("worst jump", 2000): 50.0,
    ("worst wheel step", 500): 50.0,
    ("worst wheel step", 2000): 50.0,
}


def figures(folder: Path) -> list[Figure]:
    """Tables of 500 and 2,000 rows."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    found = []
    with open_store(folder / "grid") as store:
        context = AppContext(store)
        small = save_new_plan(store, made_up(20), "Đo")
        for count in (500, 2000):
            for name, ms in measure(context, small, save_new_plan(store, made_up(count), "Đo")).items():
                found.append(Figure(f"Table of {count:,} rows: {name}", ms, "ms", most=LIMITS.get((name, count))))
        context.close()
    return found


def main() -> None:
    """Measure 500 and 2,000 rows."""
    with tempfile.TemporaryDirectory() as folder:
        print(table(figures(Path(folder))))


if __name__ == "__main__":
    main()
