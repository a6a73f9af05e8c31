"""The self-test tells of what fails, also when a part of the program is missing or the system ends it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from caicach_desktop.services.exporting import dump_plan
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plan_list import list_plans
from caicach_desktop.services.workspace import open_store
from tests.end_to_end.running import ROOT, caicach, refused

# What goes wrong before the program begins, and what the result file must say of it.
BROKEN = {
    "a library was not packed": ("sys.modules['PySide6.QtPdf'] = None", "QtPdf"),
    "a module was not packed": ("sys.modules['caicach_desktop.gui.main_window'] = None", "main_window"),
    "a step finds a fault": (
        "from caicach_desktop.services import history; history.undo = lambda store: None",
        "Hoàn tác không trả lại nội dung cũ.",
    ),
    "an export fails": (
        "from caicach_desktop.services import exporting; exporting.export_plan = lambda *_: 1/0",
        "ZeroDivisionError",
    ),
    "the system ends it": ("from caicach_desktop import app; app.self_test = lambda *_: os.abort()", "Chưa chạy xong"),
}


def said_by(folder: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return said


@pytest.mark.parametrize("name", BROKEN)
def test_whatever_is_broken_the_result_file_tells(tmp_path: Path, name: str) -> None:
    breaking, told = BROKEN[name]
    report = tmp_path / "kết quả"
    report.mkdir()
    (report / "result.json").write_text(json.dumps({"passed": True}), encoding="utf-8")
    words = ["self-test", "--report", str(report)]
    code = f"import os, sys\n{breaking}\nfrom caicach_desktop.cli import main\nsys.exit(main(sys.argv[1:]))"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=ROOT, env=environment, capture_output=True, timeout=120, check=False
    )
    assert ended.returncode != 0
    result = said_by(report)
    assert result["passed"] is False
    assert told in result["fault"]
    assert result["version"]


def test_data_somebody_works_with_is_left_alone(tmp_path: Path) -> None:
    with open_store(tmp_path / "dữ liệu") as store:
        import_sample(store)
        before = dump_plan(store, 1)
    result = caicach("self-test", data_dir=tmp_path / "dữ liệu")
    assert result.returncode == 1
    assert "thư mục trống" in result.stderr
    with open_store(tmp_path / "dữ liệu") as store:
        assert [plan.id for plan in list_plans(store)] == [1]
        assert dump_plan(store, 1) == before


def test_a_report_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("")
    assert "Không ghi được vào thư mục" in refused(caicach("self-test", "--report", tmp_path / "tệp" / "sâu"))
