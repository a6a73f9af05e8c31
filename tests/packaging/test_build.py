"""What is built carries one version, holds nothing unwanted, and knows when it is portable."""

import zipfile
from pathlib import Path

import pytest

import caicach_desktop
from caicach_desktop.services import data_folder


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A packed folder."""
    folder = tmp_path / "CaiCach"
    (folder / "program" / "resources").mkdir(parents=True)
    for name in ("CaiCach.exe", "caicach-cli.exe", "program/python311.dll", "program/resources/form.json"):
        (folder / name).write_text(name)
    return folder


def test_the_version_is_the_programs_own(load):
    assert load("places").version() == caicach_desktop.__version__


@pytest.mark.parametrize("text", ['__version__ = "1.2"', "__version__ = '1.2.3'", '__version__ = "1.2.3rc1"', ""])
def test_a_version_windows_cannot_state_stops_the_build(load, tmp_path, monkeypatch, text):
    places = load("places")
    (tmp_path / "caicach_desktop").mkdir()
    (tmp_path / "caicach_desktop" / "__init__.py").write_text(f'"""Doc."""\n\n{text}\n', encoding="utf-8")
    monkeypatch.setattr(places, "ROOT", tmp_path)
    with pytest.raises(places.BuildError, match=r"N\.N\.N"):
        places.version()


def test_the_next_version_is_higher_in_its_last_part(load, monkeypatch):
    following = load("prove_next")
    monkeypatch.setattr(following, "version", lambda: "1.9.19")
    assert following.next_version() == "1.9.20"


def test_the_portable_zip_is_the_program_with_the_mark_it_looks_for(load, program, tmp_path):
    build = load("build")
    assert build.PORTABLE_MARK == data_folder.PORTABLE_MARK
    assert data_folder.PORTABLE_FOLDER in build.PORTABLE_TEXT
    made = build.make_portable(program, tmp_path / "portable.zip")
    with zipfile.ZipFile(made) as packed:
        names = set(packed.namelist())
        top = f"CaiCach-{caicach_desktop.__version__}"
        files = {path.relative_to(program).as_posix() for path in program.rglob("*") if path.is_file()}
        assert names == {f"{top}/{name}" for name in files | {build.PORTABLE_MARK}}
        assert packed.testzip() is None


@pytest.mark.parametrize("unwanted", ["program/PySide6/Qt6Qml.dll", "program/opengl32sw.dll", "program/icuuc.dll"])
def test_what_must_not_be_shipped_stops_the_build(load, program, unwanted):
    build = load("build")
    assert build.checked(program) == program
    path = program / unwanted
    path.parent.mkdir(exist_ok=True)
    path.write_text("")
    with pytest.raises(build.BuildError, match=path.name):
        build.checked(program)


def test_the_icu_that_qt_needs_on_linux_stops_no_build(load, program):
    (program / "program" / "libicuuc.so.73").write_text("")
    assert load("build").checked(program) == program


def test_a_command_that_fails_is_told_with_the_end_of_what_it_said(load):
    import sys

    places = load("places")
    with pytest.raises(places.BuildError, match="hết chỗ"):
        places.run([sys.executable, "-c", "import sys; sys.stdout.buffer.write('hết chỗ'.encode()); sys.exit(3)"])


def test_a_windows_program_is_given_windows_paths(load, tmp_path):
    wine = load("wine")
    if wine.ON_WINDOWS:
        assert wine.windows_path(tmp_path) == str(tmp_path)
    else:
        assert wine.windows_path(Path("/tmp/Kế hoạch")) == "Z:\\tmp\\Kế hoạch"


def test_a_windows_program_is_started_by_wine_or_by_itself(load, monkeypatch):
    wine = load("wine")
    command = [Path("/a/CaiCach.exe"), "--open", Path("/a/tệp.docx")]
    monkeypatch.setattr(wine, "ON_WINDOWS", False)
    assert wine.words_of(command) == ["wine", "/a/CaiCach.exe", "--open", "Z:\\a\\tệp.docx"]
    monkeypatch.setattr(wine, "ON_WINDOWS", True)
    assert wine.words_of(command) == [str(word) for word in command]
    assert wine.ready() is None
    assert wine.rest() is None


def test_on_windows_the_pcs_own_python_gets_the_pinned_set_and_no_other(load, monkeypatch, tmp_path):
    python = load("windows_python")
    ran: list[list[str]] = []
    monkeypatch.setattr(python, "ON_WINDOWS", True)
    monkeypatch.setattr(python, "HOME", tmp_path / "python")
    monkeypatch.setattr(python, "run", lambda words: (ran.append([str(one) for one in words]), _made(tmp_path))[0])
    assert python.windows_python() == tmp_path / "python" / "Scripts" / "python.exe"
    assert [words[1:3] for words in ran] == [["-m", "venv"], ["-m", "pip"]]
    assert "--require-hashes" in ran[1]
    assert ran[1][-2:] == ["-r", str(python.PINNED)]
    python.windows_python()
    assert len(ran) == 2  # what was made from the same pins serves again


def _made(folder: Path) -> None:
    (folder / "python").mkdir(exist_ok=True)


def test_on_windows_the_next_version_shares_by_junctions(load, monkeypatch, tmp_path):
    following = load("prove_next")
    ran: list[list[str]] = []
    monkeypatch.setattr(following, "ON_WINDOWS", True)
    monkeypatch.setattr(following, "run", ran.append)
    following._link(tmp_path / "link", tmp_path)
    assert ran == [["cmd", "/c", "mklink", "/J", str(tmp_path / "link"), str(tmp_path)]]


def test_the_version_resource_states_what_windows_shows(load, tmp_path, monkeypatch):
    made = load("made")
    monkeypatch.setattr(made, "MADE", tmp_path)
    monkeypatch.setattr(made, "_make_icon", lambda target: target.write_bytes(b""))
    made.make()
    numbers = tuple(map(int, load("places").version().split(".")))
    for name in ("CaiCach", "caicach-cli"):
        text = (tmp_path / f"{name}.version").read_text(encoding="utf-8")
        compile(text, name, "eval")
        assert str((*numbers, 0)) in text
        assert f"'{name}.exe'" in text
        assert "Cải cách Desktop" in text
