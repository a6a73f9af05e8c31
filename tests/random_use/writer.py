"""The process that is killed: does one operation after another and says so on stdout once each is finished.

`python -m tests.random_use.writer FOLDER` prints the journal entry's id after every operation.
"""

import itertools
import random
import sys
from pathlib import Path

from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Plan, RowKind
from caicach_desktop.services import history, plans, rows
from caicach_desktop.services.workspace import open_store
from caicach_desktop.store.store import Store


def main(folder: Path) -> None:
    """Work until killed."""
    choose = random.Random()
    store = open_store(folder)
    store.subscribe(lambda changes: print(changes.entry_id, flush=True))
    if not plans.list_plans(store):
        plans.create_plan(store, Plan(title="Kế hoạch"), layouts()[0])
    appendix_id = plans.load_plan(store, plans.list_plans(store)[0].id).appendices[0].appendix.id
    for number in itertools.count():
        _step(store, appendix_id, number, choose)


def _step(store: Store, appendix_id: int, number: int, choose: random.Random) -> None:
    present = plans.load_appendix(store, appendix_id).rows
    what = choose.randrange(6) if len(present) > 3 else 0
    if what <= 1:
        rows.insert_row(
            store, appendix_id, choose.randrange(len(present) + 1), RowKind.TASK, 1, (str(number), "Nội dung " * 40)
        )
    elif what == 2:
        rows.edit_cell(store, choose.choice(present), 3, f"Nhiệm vụ {number}")
    elif what == 3:
        rows.move_rows(store, appendix_id, [choose.choice(present).id], choose.randrange(len(present)))
    elif what == 4:
        rows.delete_rows(store, choose.sample(list(present), 2))
    else:
        history.undo(store)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
