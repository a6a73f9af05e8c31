"""The proof says "wrong" when something is wrong, and keeps its hands off what is not its own."""

import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

EXPORTED = """Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\\Software\\X]
"DisplayVersion"="1.2.3"
"InstallLocation"="C:\\\\Chương trình\\\\Cải cách"
"EstimatedSize"=dword:0001bb4f
@="\\"C:\\\\Cải cách\\\\CaiCach.exe\\" --open \\"%1\\""

[HKEY_CURRENT_USER\\Software\\X\\below]
"DisplayVersion"="9.9.9"
@="below"
"""


@pytest.fixture
def proof_module(load, tmp_path, monkeypatch) -> ModuleType:
    """The module, with a folder of the test's own and no Wine."""
    module = load("proof")
    monkeypatch.setattr(module, "PROVE", tmp_path / "prove")
    monkeypatch.setattr(module.wine, "ready", lambda: None)
    monkeypatch.setattr(module.wine, "run_windows", lambda *_: module.wine.Outcome(0, ""))
    for name in (module.DATA_VARIABLE, "USER", "LOGNAME"):
        monkeypatch.setenv(name, "as it was")
    return module


@pytest.fixture
def exports(proof_module, monkeypatch) -> Callable[[str], None]:
    """Lets `reg export` write a text."""

    def let(text: str) -> None:
        def run(command: list[Any], *_: object) -> Any:
            if command[:2] == ["reg", "export"] and text:
                Path(command[3]).write_text(text, encoding="utf-16")
            return proof_module.wine.Outcome(0, "")

        monkeypatch.setattr(proof_module.wine, "run_windows", run)

    return let


def test_values_of_the_registry_keep_every_letter(proof_module, exports):
    proof = proof_module.Proof()
    exports(EXPORTED)
    assert proof.registry("DisplayVersion") == "1.2.3"
    assert proof.registry("InstallLocation") == "C:\\Chương trình\\Cải cách"
    assert proof.registry("EstimatedSize") == "0001bb4f"
    assert proof.registry("@") == '"C:\\Cải cách\\CaiCach.exe" --open "%1"'
    assert proof.registry("Publisher") == ""
    exports("")
    assert proof.registry("DisplayVersion") == ""


def test_on_windows_data_lies_in_the_proofs_folder(proof_module, tmp_path, monkeypatch):
    monkeypatch.setattr(proof_module, "ON_WINDOWS", True)
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "người dùng"))
    proof = proof_module.Proof()
    inside = tmp_path / "prove"
    assert inside in proof.data.parents
    assert inside in proof.folder.parents
    assert os.environ[proof_module.DATA_VARIABLE] == str(proof.data)


def test_under_wine_data_lies_where_it_lies_usually(proof_module):
    proof = proof_module.Proof()
    assert proof_module.DATA_VARIABLE not in os.environ
    assert proof.data.parts[-4:] == (proof_module.USER, "AppData", "Local", "CaiCachDesktop")


def test_nothing_begins_where_the_program_is_installed(proof_module, exports, tmp_path):
    exports(EXPORTED)
    with pytest.raises(proof_module.BuildError, match="Chương trình"):
        proof_module.Proof()
    own = str(tmp_path / "prove" / "C" / "x")
    exports(f'head\n\n[key]\n"InstallLocation"="{own}"\n')
    proof_module.Proof()  # what an earlier proof left is the proof's own


class Fake:
    """A proof over plain folders: what the setup would do is set by the test."""

    def __init__(self, tmp_path: Path, number: str) -> None:
        self.root = tmp_path
        self.folder, self.data = tmp_path / "Cải cách", tmp_path / "dữ liệu"
        self.values = {"DisplayVersion": number}
        self.code, self.dumped, self.told = 0, "k" * 2000, "k" * 2000
        self.on_install: Callable[[], object] = lambda: None
        self.shortcuts: list[Path] = []
        for name in ("CaiCach.exe", "ghi chú của tôi.txt", "program/tệp lạ.txt", "program/PySide6/Qt6Core.dll"):
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(name, encoding="utf-8")
        self.data.mkdir()
        (self.data / "caicach.db").write_text("db")

    def saw(self, holds: object, text: str) -> None:
        if not holds:
            raise AssertionError(text)

    def install(self, *_: object) -> Any:
        self.on_install()
        return type("Outcome", (), {"code": self.code})()

    def run(self, *_: object) -> None:
        self.on_install()

    def program(self, *_: object) -> Any:
        return type("Outcome", (), {"code": 0, "said": self.told})()

    def registry(self, name: str, key: str = "") -> str:
        return self.values.get(name, "") if not key else self.values.get(key, "")

    def links(self) -> list[Path]:
        return self.shortcuts

    def inside(self, path: Path) -> str:
        return str(path)

    def files(self) -> dict[str, int]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.stat().st_size for path in found}


@pytest.fixture
def steps(load, monkeypatch) -> ModuleType:
    """The steps of the setup, which wait for nothing."""
    module = load("prove_setup")
    monkeypatch.setattr(module, "wait", lambda until, wait_s=0: None)
    return module


@pytest.fixture
def fake(steps, tmp_path) -> Fake:
    return Fake(tmp_path, steps.next_version())


def _uninstall(fake: Fake) -> None:
    for name in ("CaiCach.exe", "program/PySide6/Qt6Core.dll"):
        (fake.folder / name).unlink()
    fake.values.clear()


REMOVAL_FAULTS: dict[str, Callable[[Fake], object]] = {
    "chỉ còn 3": lambda fake: (fake.folder / "program" / "still.dll").write_text(""),
    "chỉ còn 1": lambda fake: (fake.folder / "ghi chú của tôi.txt").unlink(),
    "dữ liệu": lambda fake: (fake.data / "caicach.db").unlink(),
    "mục gỡ": lambda fake: fake.values.update(DisplayVersion="1.0.0"),
    "lối tắt": lambda fake: fake.shortcuts.append(Path("x.lnk")),
    "gắn với": lambda fake: fake.values.update({r"HKCU\Software\Classes\.caicach": "CaiCachDesktop.package"}),
}


def test_a_clean_removal_passes(steps, fake):
    fake.on_install = lambda: _uninstall(fake)
    steps.remove(fake, None, None)


@pytest.mark.parametrize("told", REMOVAL_FAULTS)
def test_each_thing_a_removal_leaves_or_takes_is_seen(steps, fake, told):
    fake.on_install = lambda: (_uninstall(fake), REMOVAL_FAULTS[told](fake))
    with pytest.raises(AssertionError, match=told):
        steps.remove(fake, None, None)


OLDER_FAULTS: dict[str, Callable[[Fake], object]] = {
    "dừng, mã 6": lambda fake: setattr(fake, "code", 0),
    "không có gì thay đổi": lambda fake: (fake.folder / "CaiCach.exe").write_text("older"),
    "bản mới": lambda fake: fake.values.update(DisplayVersion="0.0.1"),
    "dữ liệu": lambda fake: setattr(fake, "told", "không đọc được"),
}


@pytest.mark.parametrize("told", ["", *OLDER_FAULTS])
def test_an_older_setup_that_does_anything_is_seen(steps, fake, told):
    fake.code = steps.NEWER
    fake.on_install = lambda: OLDER_FAULTS[told](fake) if told else None
    if not told:
        steps.older_over_newer(fake, None, None)
        return
    with pytest.raises(AssertionError, match=told):
        steps.older_over_newer(fake, None, None)


def test_a_repair_that_misses_a_file_is_seen(steps, fake):
    for name in ("uninstall.exe", "caicach-cli.exe", steps.PLAIN):
        (fake.folder / name).parent.mkdir(exist_ok=True)
        (fake.folder / name).write_text(name)
    with pytest.raises(AssertionError, match="chạy lại"):
        steps.repair(fake, None, None)


def test_the_codes_tried_are_those_of_the_setup(steps, load):
    script = (load("places").PACKAGING / "installer_checks.nsh").read_text("utf-8")
    for name in ("RUNNING", "NEWER", "NOT_WRITABLE", "NOT_DONE"):
        assert f"!define CODE_{name} {getattr(steps, name)}\n" in script


def test_the_measure_counts_only_the_cold_start(load, monkeypatch):
    use = load("prove_use")
    times = {"empty": 1.0, "shown": 1.5, "ready": 9.0}
    seen: list[tuple[bool, str]] = []
    proof = type("Proof", (), {"saw": lambda self, holds, text: seen.append((bool(holds), text))})()
    monkeypatch.setattr(
        use, "cold_starts", lambda proof, work, warm: {**times, "shown": 2.5 if warm else times["shown"]}
    )
    use.measure(proof, None, None)
    times["shown"] = 1.7
    use.measure(proof, None, None)
    assert [holds for holds, _ in seen] == [True, True, False, True]
    assert "2.50 lần" in seen[1][1]
