"""A store with one small plan whose table has groups, merged cells and agencies."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from caicach_desktop.domain.agency import Agency
from caicach_desktop.services.agencies import save_agency
from caicach_desktop.services.plans import load_plan, save_new_plan
from caicach_desktop.services.workspace import open_store
from caicach_desktop.store.store import Store
from tests.services.package_making import fill, packed
from tests.services.table import Table, small_plan


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def table(store: Store) -> Table:
    for name in ("Công an xã", "Trạm Y tế", "Phòng Kinh tế, Hạ tầng và Đô thị"):
        save_agency(store, Agency(name=name))
    plan_id = save_new_plan(store, small_plan(), "Đưa vào")
    return Table(store, load_plan(store, plan_id).appendices[0].appendix.id)


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[Store]:
    """Another copy of the program with the small plan, reports and evidence."""
    with open_store(tmp_path / "xã") as opened:
        fill(opened, tmp_path / "tệp")
        yield opened


@pytest.fixture
def path(commune: Store, tmp_path: Path) -> Path:
    """Its plan in a package."""
    return packed(commune, 1, tmp_path / "gói.caicach")
