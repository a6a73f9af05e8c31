"""What the setup puts there it takes away again: each file by its name, the deepest folder first, nothing else."""

import re
from pathlib import Path

import pytest

FILES = (
    "CaiCach.exe",
    "caicach-cli.exe",
    "program/base_library.zip",
    "program/PySide6/Qt6Core.dll",
    "program/PySide6/plugins/platforms/qwindows.dll",
    "program/resources/Nghị định số 30.json",
    "program/resources/giá $INSTDIR.txt",
)


@pytest.fixture
def lists(load, tmp_path: Path) -> dict[str, list[str]]:
    """The lines of both lists that are made for a program's folder."""
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    files = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    text = "\n".join(load("installer")._lists(tmp_path, files))
    parts = re.findall(r"!macro ([\w ]+)\n(.*?)\n!macroend", text, re.DOTALL)
    return {name: [line.strip() for line in lines.splitlines()] for name, lines in parts}


def named(lines: list[str], command: str) -> list[str]:
    return [line.removeprefix(command).strip().strip('"') for line in lines if line.startswith(f"{command} ")]


def inside(path: str) -> str:
    return path.removeprefix("$INSTDIR\\").replace("$$", "$").replace("\\", "/")


def test_every_file_is_installed_into_its_folder(lists):
    folder, placed = "", []
    for line in lists["InstallFiles"]:
        if line.startswith("SetOutPath"):
            folder = inside(line.removeprefix("SetOutPath").strip().strip('"'))
        else:
            name = Path(line.removeprefix("File").strip().strip('"')).name
            placed.append(name if folder == "$INSTDIR" else f"{folder}/{name}")
    assert sorted(placed) == sorted(FILES)


def test_exactly_the_installed_files_are_removed(lists):
    assert sorted(map(inside, named(lists["RemoveFiles"], "Delete"))) == sorted(FILES)
    assert not any("*" in line or "/r" in line or "?" in line for line in lists["RemoveFiles"])


def test_folders_go_after_their_files_and_the_deepest_first(lists):
    lines = lists["RemoveFiles"]
    folders = [inside(folder) for folder in named(lines, "RMDir")]
    assert set(folders) == {str(up.as_posix()) for name in FILES for up in Path(name).parents} - {"."}
    for deeper in folders:
        for up in Path(deeper).parents:
            assert str(up) == "." or folders.index(up.as_posix()) > folders.index(deeper)
    last_file = max(number for number, line in enumerate(lines) if line.startswith("Delete"))
    assert all(line.startswith("RMDir") for line in lines[last_file + 1 :])


def test_a_dollar_in_a_name_is_no_variable(lists):
    [line] = [line for line in lists["RemoveFiles"] if "giá" in line]
    assert line == 'Delete "$INSTDIR\\program\\resources\\giá $$INSTDIR.txt"'


def test_what_may_be_in_use_is_tried_before_anything_changes(lists):
    tried = [line.split('"')[1] for line in lists["TryFiles UN FOLDER"] if line.startswith("StrCpy")]
    wanted = [name for name in FILES if name.endswith((".exe", ".dll", ".pyd"))]
    assert sorted(path.removeprefix("${FOLDER}\\").replace("\\", "/") for path in tried) == sorted(wanted)
    assert lists["TryFiles UN FOLDER"].count("Call ${UN}TryFile") == len(wanted)


@pytest.fixture(scope="module")
def script() -> str:
    """The setup's script with what it includes."""
    folder = Path(__file__).resolve().parent.parent.parent / "packaging"
    names = ("installer.nsi", "installer_checks.nsh", "installer_picture.nsh", "installer_texts.nsh")
    return "\n".join((folder / name).read_text("utf-8") for name in names)


def test_the_script_never_removes_through_a_link_and_data_only_when_ticked(script):
    assert not re.search(r"^\s*RMDir\s+/r", script, re.IGNORECASE | re.MULTILINE)
    [start] = [match.start() for match in re.finditer(r'Push "\$LOCALAPPDATA', script)]
    assert script[:start].rstrip().endswith("${If} $DeleteData == ${BST_CHECKED}")
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script


def test_a_file_that_cannot_be_written_is_never_skipped(script):
    assert script.index("\nAllowSkipFiles off") < script.index("!insertmacro InstallFiles")


def test_every_sentence_is_there_in_both_languages(script):
    named = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", script, re.MULTILINE)
    asked = set(re.findall(r"\$\((\w+)\)", script))
    for language in ("VIETNAMESE", "ENGLISH"):
        assert {name for name, one in named if one == language} == asked


def test_the_usual_language_is_our_copy_and_english_the_second(script):
    languages = re.findall(r"^!insertmacro (MUI_LANGUAGE(?:EX)? .*)$", script, re.MULTILINE)
    assert languages == [r'MUI_LANGUAGEEX "${MADE}\languages" "Vietnamese"', 'MUI_LANGUAGE "English"']


def test_each_exit_code_is_told_in_the_handbook(script):
    codes = [int(code) for code in re.findall(r"^!define CODE_\w+ (\d+)", script, re.MULTILINE)]
    told = (Path(__file__).resolve().parent.parent.parent / "packaging" / "README.md").read_text("utf-8")
    table = told[told.index("| exit code |") :]
    assert codes
    assert all(f"\n| {code} |" in table for code in codes)
    assert len(set(codes)) == len(codes)
