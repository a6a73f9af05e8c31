"""Returned forms broken by the thousand (`python -m tests.fuzz.forms 2000`): refused with one sentence or reviewed;
what is taken of one is there whole, and one undo takes it back."""

import io
import random
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.answers import answer_of
from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.exporters.form_workbook import SHEET_NAME
from caicach_desktop.services.agencies import save_agency
from caicach_desktop.services.forms_in import review_forms, take_forms
from caicach_desktop.services.forms_out import FormsOptions, forms_out
from caicach_desktop.services.forms_review import Review
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.plans import save_new_plan
from caicach_desktop.services.progress import entries_of, save_progress
from caicach_desktop.services.tasks import list_tasks
from caicach_desktop.services.workspace import Store, open_store
from tests.fuzz.breaking import broken
from tests.services.forms import filled
from tests.services.table import small_plan

MOST_SECONDS = 10
_ANSWERS = {
    "Niêm yết": {"status": "Hoàn thành", "percent": 100, "result": "Đã niêm yết"},
    "Trả lời": {"status": "Không thay đổi", "percent": 45, "quantity": "3/7", "note": "còn hai thôn"},
}
_TYPED = (
    "",
    "140",
    "Không thay đổi",
    -5,
    0.5,
    "=1+1",
    "Hoàn thành",
    "dang lam",
    "x" * 40_000,
    "#REF!",
    "\u0301",
    True,
    1e300,
    "1.2.3",
)


@dataclass
class Tally:
    """How many forms gave nothing, something, or a sentence; the faults, and the slowest in seconds."""

    taken: int = 0
    nothing: int = 0
    refused: int = 0
    faults: int = 0
    slowest: float = 0.0


def run(folder: Path, cases: int, seed: int = 0) -> Tally:
    """Break and take so many forms; one with a fault stays in the folder with the trace beside it."""
    tally = Tally()
    with open_store(folder / "data") as store:
        sound = sound_form(store, folder)
        for number in range(cases):
            path = folder / "broken.xlsx"
            path.write_bytes(spoiled(sound, number, seed))
            start = time.monotonic()
            try:
                _take(store, path, tally)
            except Exception:
                tally.faults += 1
                kept = path.rename(folder / f"fault-{number}.xlsx")
                kept.with_suffix(".txt").write_text(traceback.format_exc(), encoding="utf-8")
            tally.slowest = max(tally.slowest, time.monotonic() - start)
    return tally


def sound_form(store: Store, folder: Path) -> bytes:
    """A plan with an earlier report, and a form of it filled in; one answer says that nothing has changed."""
    for name in ("Công an xã", "Trạm Y tế"):
        save_agency(store, Agency(name=name))
    plan_id = save_new_plan(store, small_plan(), "Đưa vào")
    reported = next(task.task for task in list_tasks(store, date(2026, 9, 1), plan_id) if task.task.task == "Trả lời")
    save_progress(store, Progress(row_id=reported.row_id, period="2026-Q2", status=Status.DOING, percent=20))
    sent = forms_out(store, plan_id, "2026-Q3", folder / "out", FormsOptions(paper=False))[0]
    return filled(sent, folder / "sound.xlsx", _ANSWERS).read_bytes()


def spoiled(sound: bytes, number: int, seed: int = 0) -> bytes:
    """A form broken in one of many ways: bytes flipped or cut, parts changed, cells typed over."""
    chance = random.Random(seed * 1_000_003 + number)
    return _retyped(sound, chance) if chance.random() < 0.25 else broken(sound, chance)


def _retyped(data: bytes, chance: random.Random) -> bytes:
    """The form with one to six cells typed over, hidden ones too."""
    book = load_workbook(io.BytesIO(data))
    for _ in range(chance.randint(1, 6)):
        sheet = book[SHEET_NAME if chance.random() < 0.9 else "caicach"]
        cell = sheet.cell(chance.randint(1, sheet.max_row), chance.randint(1, sheet.max_column))
        if "MergedCell" not in type(cell).__name__:
            cell.value = chance.choice(_TYPED)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _take(store: Store, path: Path, tally: Tally) -> None:
    review = review_forms(store, [path])
    _told(review)
    if any(form.fault for form in review.forms):
        tally.refused += 1
        return
    try:
        changes = take_forms(store, review)
    except AppError as error:
        raise ValueError(sentence(error)) from error
    taken = [row for row in review.rows() if row.taken]
    assert bool(changes) == bool(taken)
    for row in taken:
        entry = next(entry for entry in entries_of(store, row.row_id) if entry.period == row.period)
        assert answer_of(entry) == row.new
    if taken:
        assert not take_forms(store, review_forms(store, [path])), "taken twice"
        store.undo()
    assert not any(entry.period == row.period for row in taken for entry in entries_of(store, row.row_id))
    tally.taken += bool(taken)
    tally.nothing += not taken


def _told(review: Review) -> None:
    """Everything a person is shown can be said."""
    for form in review.forms:
        assert "\n" not in form.fault
    for row in review.rows():
        assert "\n" not in row.changes_shown
        assert all("\n" not in remark for remark in row.remarks)


def main(cases: int = 2_000, seed: int = 0) -> int:
    """Run and tell."""
    folder = Path(tempfile.mkdtemp(prefix="forms-"))
    tally = run(folder, cases, seed)
    print(f"{tally}; in {folder}")
    return int(bool(tally.faults) or tally.slowest > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
