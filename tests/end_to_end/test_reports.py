"""`caicach report` and `caicach chase`: the documents of a round, as their own process."""

from contextlib import closing
from datetime import date
from pathlib import Path

import openpyxl
import pdfplumber
import pytest

from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services.agencies import add_agencies
from caicach_desktop.services.collecting import collect_lines
from caicach_desktop.services.progress import save_many
from caicach_desktop.services.workspace import open_store
from tests.end_to_end.running import SAMPLE, caicach, refused

AGENCIES = ["Công an xã", "Phòng Kinh tế xã", "Trạm Y tế xã"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The sample plan with three agencies, of which the health station has reported for quarter I."""
    folder = tmp_path / "data"
    caicach("import", SAMPLE, data_dir=folder)
    with closing(open_store(folder)) as store:
        add_agencies(store, AGENCIES)
        lines = [line for line in collect_lines(store, 1, "2026-Q1", date(2026, 3, 1)) if "Trạm Y tế" in line.task.lead]
        save_many(store, [Progress(row_id=line.task.row_id, period="2026-Q1", status=Status.DONE) for line in lines])
    return folder


def test_the_report_is_written_in_every_format(data: Path, tmp_path: Path) -> None:
    for suffix in (".docx", ".pdf", ".xlsx"):
        done = caicach("report", 1, "2026-q1", tmp_path / f"báo cáo{suffix}", data_dir=data)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert caicach("check", tmp_path / "báo cáo.docx").stdout == "Không thấy lỗi\n"
    with pdfplumber.open(tmp_path / "báo cáo.pdf") as pdf:
        printed = " ".join(pdf.pages[0].extract_text().split())
    assert "Báo cáo Kết quả thực hiện Kế hoạch số 12/KH-UBND quý I năm 2026" in printed
    assert "có 01/03 cơ quan, đơn vị gửi đủ báo cáo" in printed
    assert len(openpyxl.load_workbook(tmp_path / "báo cáo.xlsx").worksheets) > 1
    short = caicach("report", 1, "2026-Q1", tmp_path / "a.docx", "--electronic", "--text-only", data_dir=data)
    assert short.returncode == 0
    assert (tmp_path / "a.docx").stat().st_size < (tmp_path / "báo cáo.docx").stat().st_size
    assert "2026-Q7" in refused(caicach("report", 1, "2026-Q7", tmp_path / "b.docx", data_dir=data))
    assert ".txt" in refused(caicach("report", 1, "2026-Q1", tmp_path / "b.txt", data_dir=data))
    assert not list(tmp_path.glob("b.*"))


def test_letters_go_to_those_who_owe_something(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "công văn"
    done = caicach("chase", 1, "2026-Q1", folder, data_dir=data)
    assert (done.returncode, done.stderr) == (0, "")
    names = ["don-doc-2026-q1-cong-an-xa-12-kh-ubnd.docx", "don-doc-2026-q1-phong-kinh-te-xa-12-kh-ubnd.docx"]
    assert done.stdout.splitlines() == names
    assert caicach("check", folder / names[1]).stdout == "Không thấy lỗi\n"
    assert names[0] in refused(caicach("chase", 1, "2026-Q1", folder, data_dir=data))
    one = caicach("chase", 1, "2026-Q1", tmp_path / "a.pdf", "--agency", "Công an xã", data_dir=data)
    assert one.stdout == "a.pdf\n"
    with pdfplumber.open(tmp_path / "a.pdf") as pdf:
        assert "Kính gửi: Công an xã." in pdf.pages[0].extract_text()
    assert refused(caicach("chase", 1, "2026-Q1", tmp_path / "b.docx", "--agency", "Trạm Y tế xã", data_dir=data))
