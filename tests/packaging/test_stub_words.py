"""What the setup says before any language is loaded is Vietnamese, in the room NSIS' own English leaves."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# As NSIS has them, with what follows each in its code: the end of the text, then something else.
ENGLISH = (
    "Installer integrity check has failed. Common causes include\nincomplete download and damaged media. Contact the\n"
    "installer's author to obtain a new copy.\n\nMore information at:\nhttp://nsis.sf.net/NSIS_Error",
    "Error writing temporary file. Make sure your temp folder is valid.",
    "Error launching installer",
    "unpacking data: %d%%",
    "verifying installer: %d%%",
    "NSIS Error",
    "Please wait while Setup is loading...",
    "Error launching installer",
)


def code_of(*texts: str) -> bytes:
    return b"MZ\x01\x02" + b"".join(text.encode("utf-16-le") + b"\0\0\x07\x00" for text in texts) + b"end"


def texts_of(code: bytes) -> list[str]:
    return [part.lstrip("\x07") for part in code[4:-3].decode("utf-16-le").split("\0")][:-1]


def test_each_english_sentence_becomes_ours_and_nothing_else_moves(load):
    words = load("stub_words")
    code = code_of("Before", *ENGLISH, "Behind")
    ours = words.reworded(code)
    assert len(ours) == len(code)
    before, *between, behind = texts_of(ours)
    assert (before, behind) == ("Before", "Behind")
    assert {text.rstrip() for text in between} == set(words.WORDS.values())
    assert [len(text) for text in between] == [len(text) for text in ENGLISH]
    assert words.has_our_words(ours)
    assert not words.has_our_words(code)
    # What NSIS puts a number into still gets it.
    assert [text for text in between if "%d%%" in text] == [
        text for text in between if "kiểm tra" in text or "nén" in text
    ]


def test_another_wording_of_nsis_is_left_as_it_is(load):
    code = code_of("Verifying %d%%", "NSIS Fault", "Error launching")
    assert load("stub_words").reworded(code) == code


def test_the_installed_nsis_has_room_for_each(load, tmp_path):
    if not (makensis := shutil.which("makensis")):
        pytest.skip("NSIS is not installed here")
    nsis = load("installer_words").nsis_folder(Path(makensis))
    code = b"".join((nsis / name).read_bytes() for name in ("Stubs/lzma_solid-amd64-unicode", "Contrib/UIs/modern.exe"))
    file = tmp_path / "stub.exe"
    file.write_bytes(code)
    words = load("stub_words")
    subprocess.run([sys.executable, words.__file__, str(file)], check=True)
    assert words.has_our_words(file.read_bytes())
    assert file.stat().st_size == len(code)
    assert "NSIS Error".encode("utf-16-le") not in file.read_bytes()


def test_the_script_gives_its_code_to_these_words_before_it_is_packed():
    script = (Path(__file__).resolve().parent.parent.parent / "packaging" / "installer.nsi").read_text("utf-8")
    assert """!packhdr "${STUB}" '"${PYTHON}" "${STUB_WORDS}" "${STUB}"'\n""" in script
