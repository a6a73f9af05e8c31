"""Forms out and in through the command line, saved anew by LibreOffice where it is installed."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from caicach_desktop.exporters.form_workbook import SHEET_NAME
from caicach_desktop.services.forms_out import FormsOptions, forms_out
from caicach_desktop.services.task_facts import task_facts
from caicach_desktop.services.tasks import list_tasks
from caicach_desktop.services.workspace import open_store
from tests.end_to_end.running import SAMPLE, caicach, refused
from tests.services.forms import HEADER, columns

SOFFICE = shutil.which("soffice")
AGENCY = "phieu-2026-q3-phong-kinh-te-xa-12-kh-ubnd"


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """The folder with the forms of the sample plan; the data lies beside it."""
    caicach("import", SAMPLE, data_dir=tmp_path / "data")
    assert "thêm cơ quan" in refused(caicach("forms-out", "1", "2026-q3", tmp_path / "out", data_dir=tmp_path / "data"))
    words = ("forms-out", "1", "2026-q3", tmp_path / "out", "--add-agencies")
    result = caicach(*words, data_dir=tmp_path / "data")
    assert (result.returncode, result.stderr) == (0, "")
    names = result.stdout.split()
    assert sorted(names) == sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(names) == 26
    assert all(name.isascii() for name in names)
    return tmp_path / "out"


def answered(source: Path, target: Path) -> list[str]:
    """Answer every task of a form, the second one wrongly and the third not at all; returns what was typed."""
    book = load_workbook(source)
    sheet = book[SHEET_NAME]
    at = columns(sheet)
    rows = [row for row in range(HEADER + 1, sheet.max_row + 1) if sheet.cell(row, at["Vai trò"]).value]
    typed = []
    for place, row in enumerate(rows):
        if place != 2:
            percent = 140 if place == 1 else place % 101
            sheet.cell(row, at["Trạng thái"]).value = "dang thuc hien"
            sheet.cell(row, at["Tỷ lệ (%)"]).value = percent
            sheet.cell(row, at["Kết quả thực hiện"]).value = f"Đã làm {place}"
            typed += [f"{percent} Đã làm {place}"] * (place != 1)
    book.save(target)
    return typed


def reported(data: Path) -> list[str]:
    """What the store holds."""
    with open_store(data) as store:
        entries = [task.last for task in list_tasks(store, date(2026, 9, 30)) if task.last]
    return [f"{entry.percent} {entry.result}" for entry in entries]


def resaved(path: Path, folder: Path) -> Path:
    """A workbook opened and saved by LibreOffice."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "lo"), str(path)]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    return folder / "lo" / path.name


@pytest.mark.parametrize(
    "program",
    ["openpyxl", pytest.param("libreoffice", marks=pytest.mark.skipif(not SOFFICE, reason="no LibreOffice"))],
)
def test_forms_go_out_and_come_back(sent: Path, tmp_path: Path, program: str) -> None:
    data, path = tmp_path / "data", tmp_path / "Phòng KT gửi.xlsx"
    typed = answered(sent / f"{AGENCY}.xlsx", path)
    if program == "libreoffice":
        path = resaved(path, tmp_path)
    seen = caicach("forms-in", path, "--dry-run", data_dir=data)
    assert (seen.returncode, seen.stderr) == (0, "")
    assert seen.stdout.count("[Mới]") == len(typed)
    assert seen.stdout.count("[Không hợp lệ]") == 1
    assert "140" in seen.stdout
    assert reported(data) == []
    taken = caicach("forms-in", path, data_dir=data)
    assert taken.stdout.splitlines()[-1] == f"Đã nhận {len(typed)} dòng, để lại 1 dòng"
    assert sorted(reported(data)) == sorted(typed)
    again = caicach("forms-in", path, data_dir=data)
    assert again.stdout.splitlines()[-1] == "Đã nhận 0 dòng, để lại 1 dòng"


def test_the_day_a_form_was_sent_can_be_told(sent: Path, tmp_path: Path) -> None:
    data, path = tmp_path / "data", tmp_path / "đã điền.xlsx"
    with open_store(data) as store:
        options = FormsOptions(paper=False, sent=date(2025, 9, 1))
        forms_out(store, 1, "2026-Q3", tmp_path / "phát sớm", options)
    answered(tmp_path / "phát sớm" / f"{AGENCY}.xlsx", path)
    for day, why in (
        ("31/6/2026", "không phải là ngày"),
        ("31/8/2025", "Ngày nhận 31/08/2025 trước ngày phát phiếu “đã điền.xlsx” (01/09/2025)"),
        ("1/1/2199", "Ngày nhận 01/01/2199 chưa tới"),
    ):
        assert why in refused(caicach("forms-in", path, "--received", day, data_dir=data))
    assert reported(data) == []
    assert caicach("forms-in", path, "--received", "5/9/2025", data_dir=data).returncode == 0
    with open_store(data) as store:
        days = {said.reported_on for facts in task_facts(store) for said in facts.entries}
    assert days == {"2025-09-05"}


def test_what_cannot_be_done_is_said_in_one_sentence(sent: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert "Đã có tệp" in refused(caicach("forms-out", "1", "2026-Q3", sent, data_dir=data))
    assert caicach("forms-out", "1", "2026-Q3", sent, "--replace", data_dir=data).returncode == 0
    assert "kỳ báo cáo" in refused(caicach("forms-out", "1", "quý 3", tmp_path / "x", data_dir=data))
    assert "số 9" in refused(caicach("forms-out", "9", "2026-Q3", tmp_path / "x", data_dir=data))
    assert not (tmp_path / "x").exists()
    good = tmp_path / "tốt.xlsx"
    answered(sent / f"{AGENCY}.xlsx", good)
    for words in ((SAMPLE,), (good, SAMPLE), (SAMPLE, "--dry-run"), (sent / f"{AGENCY}.docx",), (tmp_path / "x.xlsx",)):
        assert refused(caicach("forms-in", *words, data_dir=data))
    assert reported(data) == []
    mixed = caicach("forms-in", good, SAMPLE, "--dry-run", data_dir=data)
    assert (mixed.returncode, mixed.stdout.count("[Mới]") > 3, mixed.stderr.count("\n")) == (1, True, 1)
