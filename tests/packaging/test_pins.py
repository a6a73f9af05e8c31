"""What is built from: pinned versions with their hashes, the same ones the developer's extra names."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
DIGEST_A, DIGEST_B = "a" * 64, "b" * 64
PINNED = f"""# head
lxml==6.0.2 \\
    --hash=sha256:{DIGEST_A} \\
    --hash=sha256:{DIGEST_B}
pefile==2024.8.26 ; sys_platform == "win32" \\
    --hash=sha256:{DIGEST_B}
"""


@pytest.fixture
def fetch(load, tmp_path, monkeypatch):
    """The module that fetches, with pins and a cache of the test's own."""
    module = load("fetch")
    pins = tmp_path / "pinned.txt"
    pins.write_text(PINNED, encoding="utf-8")
    monkeypatch.setattr(module, "PINNED", pins)
    monkeypatch.setattr(module, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(module, "WHEELS", tmp_path / "cache" / "wheels")
    return module


def test_pins_are_read_with_and_without_a_marker(fetch):
    assert fetch.pinned() == {"lxml==6.0.2": {DIGEST_A, DIGEST_B}, "pefile==2024.8.26": {DIGEST_B}}


def test_a_cached_file_counts_only_with_its_hash(fetch):
    fetch.WHEELS.mkdir(parents=True)
    wheel = fetch.WHEELS / "lxml-6.0.2-cp311-cp311-win_amd64.whl"
    wheel.write_bytes(b"wheel")
    digest = hashlib.sha256(b"wheel").hexdigest()
    assert fetch._complete({"lxml==6.0.2": {digest}})
    wheel.write_bytes(b"tampered with")
    assert not fetch._complete({"lxml==6.0.2": {digest}})


def test_an_archive_that_is_not_the_pinned_one_is_refused(fetch, tmp_path, monkeypatch):
    archive = tmp_path / "python.tar.gz"
    archive.write_bytes(b"something else")
    monkeypatch.setattr(fetch, "EMBEDDED", archive)
    monkeypatch.setattr(fetch, "EMBEDDED_URL", archive.as_uri())
    with pytest.raises(fetch.BuildError, match="not the file that is pinned"):
        fetch.embedded_python()


def test_the_real_pins_hold_all_the_program_needs_each_with_a_hash(load):
    pins = load("fetch").pinned()
    assert all(pins.values())
    names = {pin.split("==")[0] for pin in pins}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=\[ ]", text)[0].lower() for text in project["dependencies"]}
    assert wanted <= names
    [packer] = project["optional-dependencies"]["package"]
    assert packer in pins


@pytest.mark.parametrize(
    ("wheel", "used"),
    [
        ("lxml-6.0.2-cp311-cp311-win_amd64.whl", True),
        ("lxml-6.0.2-cp313-cp313-manylinux_2_26_x86_64.manylinux_2_28_x86_64.whl", True),
        ("pyside6_essentials-6.12.0-cp310-abi3-win_amd64.whl", True),
        ("alembic-1.20.1-py3-none-any.whl", True),
        ("lxml-6.0.2-cp311-cp311-win32.whl", False),
        ("lxml-6.0.2-cp311-cp311-macosx_10_9_x86_64.whl", False),
        ("lxml-6.0.2-cp310-cp310-win_amd64.whl", False),
        ("lxml-6.0.2-cp313-cp313t-win_amd64.whl", False),
        ("lxml-6.0.2-cp311-cp311-musllinux_1_2_x86_64.whl", False),
    ],
)
def test_only_files_for_these_systems_are_pinned(load, wheel, used):
    assert load("pin")._may_be_used(wheel) is used
