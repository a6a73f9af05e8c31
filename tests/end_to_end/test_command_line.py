"""The command line as its own process: what it prints, what it writes, how it refuses."""

import json
import re
import shutil
import stat
import zipfile
from pathlib import Path

import openpyxl
import pdfplumber
import pytest

from caicach_desktop.services.workspace import open_store
from tests.end_to_end.running import SAMPLE, SHARED_PLANS, caicach, refused

PLANS = [SAMPLE, *sorted(SHARED_PLANS.glob("*.json"))]


def content(path: Path) -> object:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_import_then_dump_gives_the_same_plan_back(plan: Path, tmp_path: Path) -> None:
    imported = caicach("import", plan, data_dir=tmp_path)
    assert (imported.returncode, imported.stdout) == (0, "1\n"), imported.stderr
    dumped = caicach("dump", "1", data_dir=tmp_path)
    assert json.loads(dumped.stdout) == content(plan)


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_convert_writes_every_format_without_a_database(plan: Path, tmp_path: Path, own_folders: Path) -> None:
    for suffix in (".docx", ".pdf", ".xlsx", ".json"):
        result = caicach("convert", plan, tmp_path / f"kết quả{suffix}")
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    whole = content(plan)
    assert content(tmp_path / "kết quả.json") == whole
    parts = whole["appendices"]  # type: ignore[index]
    words = " ".join(part["rows"][-1]["cells"][1] for part in parts).split()
    body = zipfile.ZipFile(tmp_path / "kết quả.docx").read("word/document.xml").decode()
    with pdfplumber.open(tmp_path / "kết quả.pdf") as pdf:
        printed = " ".join(page.extract_text() for page in pdf.pages)
    sheets = openpyxl.load_workbook(tmp_path / "kết quả.xlsx").worksheets
    assert len(sheets) == len(parts)
    assert body.count("<w:sectPr") == len(parts)
    assert all(word in body and word in printed for word in words if word.isalpha())
    assert not (own_folders / "data").exists()


def test_list_speaks_to_people_and_to_scripts(tmp_path: Path) -> None:
    assert caicach("list", data_dir=tmp_path).stdout == ""
    caicach("import", SAMPLE, SAMPLE, data_dir=tmp_path)
    people = caicach("list", data_dir=tmp_path).stdout.splitlines()
    assert len(people) == 2
    assert people[0].startswith("1\t12/KH-UBND\t2026\t1 phụ lục\t")
    first = json.loads(caicach("list", "--json", data_dir=tmp_path).stdout)[0]
    plan = content(SAMPLE)
    rows = plan["appendices"][0]["rows"]  # type: ignore[index]
    assert first["id"] == 1
    assert first["title"] == plan["plan"]["title"]  # type: ignore[index]
    assert (first["number"], first["year"], first["appendices"], first["rows"]) == ("12", 2026, 1, len(rows))


def test_export_of_one_appendix_and_of_one_agency(tmp_path: Path) -> None:
    caicach("import", SAMPLE, data_dir=tmp_path / "data")
    target = tmp_path / "phụ lục.json"
    result = caicach("export", "1", target, "--appendix", "1", data_dir=tmp_path / "data")
    assert (result.returncode, result.stderr) == (0, "")
    assert content(target) == content(SAMPLE)
    assert "phụ lục 2" in refused(caicach("export", "1", target, "--appendix", "2", data_dir=tmp_path / "data"))
    unknown = caicach("export", "1", target, "--agency", "Sở Không Có", data_dir=tmp_path / "data")
    assert "Sở Không Có" in refused(unknown)
    assert "số 9" in refused(caicach("export", "9", target, data_dir=tmp_path / "data"))
    assert content(target) == content(SAMPLE)


def printed(path: Path) -> str:
    """The words of a Word file."""
    body = zipfile.ZipFile(path).read("word/document.xml").decode()
    return re.sub(r"<[^>]+>", " ", body)


def test_a_whole_document_has_its_head_and_its_end(tmp_path: Path) -> None:
    caicach("import", SAMPLE, data_dir=tmp_path / "data")
    converted, exported, electronic = (tmp_path / f"{name}.docx" for name in "abc")
    assert caicach("convert", SAMPLE, converted, "--whole").stderr == ""
    assert caicach("export", "1", exported, "--whole", data_dir=tmp_path / "data").stderr == ""
    assert printed(converted) == printed(exported)
    assert printed(exported).count("./.") == 1
    assert "Nơi nhận:" in printed(exported)
    assert "Số: 12/KH-UBND" in printed(exported)
    caicach("export", "1", electronic, "--whole", "--electronic", data_dir=tmp_path / "data")
    assert "Số: 12/KH-UBND" not in printed(electronic)


def test_progress_of_a_period_is_exported_or_the_period_refused(tmp_path: Path) -> None:
    caicach("import", SAMPLE, data_dir=tmp_path / "data")
    target = tmp_path / "tiến độ.docx"
    assert caicach("export", "1", target, "--progress", "2026-q3", data_dir=tmp_path / "data").stderr == ""
    assert "quý III/2026" in printed(target)
    assert "Chưa thực hiện" in printed(target)
    assert "2026-Q9" in refused(caicach("export", "1", target, "--progress", "2026-Q9", data_dir=tmp_path / "data"))


def test_help_speaks_vietnamese() -> None:
    for command in ([], ["forms-out"], ["unpack"]):
        told = caicach(*command, "--help").stdout
        assert told.startswith("cách viết: caicach")
        assert not re.search(r"usage|options|arguments|show", told)


def test_a_plan_comes_with_its_agencies_where_that_is_wanted(tmp_path: Path) -> None:
    assert caicach("import", SAMPLE, data_dir=tmp_path / "a").stdout == "1\n"
    assert "thêm cơ quan rồi giao nhiệm vụ" in refused(
        caicach("forms-out", 1, "2026-Q1", tmp_path / "a phiếu", data_dir=tmp_path / "a")
    )
    assert caicach("import", SAMPLE, "--agencies", data_dir=tmp_path / "b").stdout == "1\n"
    names = caicach("forms-out", 1, "2026-Q1", tmp_path / "b phiếu", data_dir=tmp_path / "b").stdout.split()
    assert "phieu-2026-q1-cong-an-xa-12-kh-ubnd.xlsx" in names
    assert len(names) > 10


def test_commands_without_a_window_do_not_load_qt(tmp_path: Path) -> None:
    for words in (["list"], ["import", SAMPLE], ["dump", "1"], ["convert", SAMPLE, tmp_path / "a.docx"]):
        result = caicach(*words, data_dir=tmp_path, PYTHONPROFILEIMPORTTIME="1")
        assert result.returncode == 0
        assert "PySide6" not in result.stderr
    listed = caicach("list", data_dir=tmp_path, PYTHONPROFILEIMPORTTIME="1").stderr
    assert not [name for name in ("docx", "lxml", "openpyxl", "reportlab", "alembic") if f"| {name}\n" in listed]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "không phải tệp kế hoạch"),
        ("xin chào", "không phải tệp kế hoạch"),
        ('{"format": "khác"}', "không phải tệp kế hoạch"),
        ('{"format": "caicach-plan", "version": 2}', "bản mới hơn"),
        ('{"format": "caicach-plan", "version": 1, "plan": {}, "appendices": [{"rows": 5}]}', "phụ lục 1"),
    ],
)
def test_a_broken_foreign_or_newer_plan_file_is_refused(text: str, said: str, tmp_path: Path) -> None:
    bad = tmp_path / "kế hoạch.json"
    bad.write_text(text, encoding="utf-8")
    target = tmp_path / "ra.docx"
    assert said in refused(caicach("convert", bad, target))
    assert said in refused(caicach("import", SAMPLE, bad, data_dir=tmp_path / "data"))
    assert not target.exists()
    assert caicach("list", data_dir=tmp_path / "data").stdout == "", "the good file before the bad one was kept"


def test_a_missing_file_and_an_unknown_format_are_refused(tmp_path: Path) -> None:
    assert "Không tìm thấy" in refused(caicach("convert", tmp_path / "không có.json", tmp_path / "a.docx"))
    assert ".odt" in refused(caicach("convert", SAMPLE, tmp_path / "a.odt"))
    assert "Lệnh chưa đúng" in refused(caicach("in-ra-giấy"))


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx", ".json"])
def test_a_read_only_target_stays_as_it_is(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"chỉ đọc{suffix}"
    target.write_bytes(b"old")
    target.chmod(stat.S_IRUSR)
    assert "Không ghi được" in refused(caicach("convert", SAMPLE, target))
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    assert "Không ghi được" in refused(caicach("convert", SAMPLE, tmp_path / "không có" / f"a{suffix}"))


def test_a_data_folder_that_cannot_be_one_is_refused(tmp_path: Path) -> None:
    blocked = tmp_path / "tệp"
    blocked.write_text("không phải thư mục", encoding="utf-8")
    assert "Không ghi được vào thư mục" in refused(caicach("list", data_dir=blocked))
    garbage = tmp_path / "hỏng"
    garbage.mkdir()
    (garbage / "caicach.db").write_bytes(b"not a database at all" * 500)
    assert "không đọc được" in refused(caicach("list", data_dir=garbage))
    assert (garbage / "caicach.db").read_bytes().startswith(b"not a database")


def test_a_second_start_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    with open_store(tmp_path):
        assert "đang mở" in refused(caicach("import", SAMPLE, data_dir=tmp_path))
    assert caicach("import", SAMPLE, data_dir=tmp_path).returncode == 0


def test_a_copied_data_folder_works_elsewhere(tmp_path: Path) -> None:
    caicach("import", SAMPLE, data_dir=tmp_path / "a")
    shutil.copytree(tmp_path / "a", tmp_path / "thư mục khác")
    assert json.loads(caicach("dump", "1", data_dir=tmp_path / "thư mục khác").stdout) == content(SAMPLE)


def test_converting_loads_no_database(tmp_path: Path) -> None:
    result = caicach("convert", SAMPLE, tmp_path / "a.docx", PYTHONPROFILEIMPORTTIME="1")
    assert result.returncode == 0
    assert "sqlalchemy" not in result.stderr
