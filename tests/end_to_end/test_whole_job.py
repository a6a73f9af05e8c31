"""The program's own proofs of the whole job: the demo and the self-test."""

import subprocess
import sys
from pathlib import Path

import openpyxl

from tests.end_to_end.running import caicach


def test_the_demo_writes_the_appendix_in_every_format(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "caicach_desktop.demo", "--out", str(tmp_path / "ra")]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=True)
    written = {path.suffix: path for path in (tmp_path / "ra").iterdir()}
    assert set(written) == {".docx", ".pdf", ".xlsx"}
    assert all(str(path) in result.stdout for path in written.values())
    assert "hoàn thành, 100 %" in result.stdout
    assert openpyxl.load_workbook(written[".xlsx"]).active.max_row > 40


def test_the_self_test_passes_and_leaves_nothing(own_folders: Path) -> None:
    result = caicach("self-test")
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[-1] == "Tự kiểm tra xong: mọi phần đều đạt."
    assert not (own_folders / "data").exists()


def test_the_self_test_fails_where_the_folder_cannot_be_used(tmp_path: Path) -> None:
    blocked = tmp_path / "tệp"
    blocked.write_text("không phải thư mục", encoding="utf-8")
    result = caicach("self-test", data_dir=blocked)
    assert result.returncode == 1
    assert "Không ghi được vào thư mục" in result.stderr
    assert "Traceback" not in result.stderr
