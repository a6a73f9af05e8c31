"""NSIS' Vietnamese comes into the setup with composed letters and our words, complete, whichever NSIS builds it."""

import re
import shutil
import unicodedata
from pathlib import Path

import pytest

# Two of the texts that stay as NSIS has them, in its half decomposed spelling.
KEPT_PLAIN = ("^RenameOnReboot", "Đổi tên khi khởi động lại: ")
KEPT_PAGE = ("MUI_TEXT_LICENSE_TITLE", "Thỏa thuận giấy phép")
SENTENCES = re.compile(r'^ *\$\{LangFileString\} (\w+) "(.*)"', re.MULTILINE)
# The pages the setup has; NSIS' other texts never come up.
SHOWN = re.compile(
    r"^!ifdef MUI_(?:DIRECTORYPAGE|(?:UN)?INSTFILESPAGE|FINISHPAGE|UNCONFIRMPAGE|ABORTWARNING)\n(.*?)^!endif",
    re.MULTILINE | re.DOTALL,
)
# Never shown: nothing asks for a restart, and the box that opens the program has our own text.
NOT_ASKED = {"MUI_TEXT_FINISH_INFO_REBOOT"}


@pytest.fixture
def nsis(load, tmp_path: Path) -> Path:
    """A folder as an NSIS is installed with it: decomposed letters, Windows' line ends."""
    words = load("installer_words")
    folder = tmp_path / "share" / "nsis" / "Contrib" / "Language files"
    folder.mkdir(parents=True)
    plain = "".join(f"# {name}\nNhấn nút ấy\n" for name in (*words.PLAIN, KEPT_PLAIN[0]))
    plain = plain.replace(f"{KEPT_PLAIN[0]}\nNhấn nút ấy", f'{KEPT_PLAIN[0]}\n"{KEPT_PLAIN[1]}"')
    pages = "".join(f'  ${{LangFileString}} {name} "Vui lòng đợi"\n' for name in words.PAGES)
    pages += f'  ${{LangFileString}} {KEPT_PAGE[0]} "{KEPT_PAGE[1]}"\n'
    for name, text in (("Vietnamese.nlf", plain), ("Vietnamese.nsh", pages)):
        decomposed = unicodedata.normalize("NFD", f"# Header\n{text}" if name.endswith("nlf") else f"; Header\n{text}")
        (folder / name).write_text(decomposed, encoding="utf-8-sig", newline="\r\n")
    return folder.parent.parent


@pytest.fixture
def made(load, nsis: Path, tmp_path: Path) -> dict[str, str]:
    """Both copies made from it."""
    folder = load("installer_words").write_languages(nsis, tmp_path / "made")
    return {path.suffix: path.read_bytes().decode("utf-8") for path in folder.iterdir()}


def plain_texts(text: str) -> dict[str, str]:
    return dict(re.findall(r"^# (\^\w+)\r?\n(.*?)\r?$", text, re.MULTILINE))


def test_the_copies_are_composed_marked_as_utf8_and_keep_what_is_not_ours(made):
    assert set(made) == {".nlf", ".nsh"}
    for text in made.values():
        assert text.startswith("\ufeff")
        assert text == unicodedata.normalize("NFC", text)
        assert "\n" not in text.replace("\r\n", "")
    assert plain_texts(made[".nlf"])[KEPT_PLAIN[0]] == f'"{KEPT_PLAIN[1]}"'
    assert dict(SENTENCES.findall(made[".nsh"]))[KEPT_PAGE[0]] == KEPT_PAGE[1]


def test_each_of_our_words_stands_in_its_place(load, made):
    words = load("installer_words")
    assert words.PLAIN.items() <= plain_texts(made[".nlf"]).items()
    assert words.PAGES.items() <= dict(SENTENCES.findall(made[".nsh"])).items()


def test_our_words_are_composed_and_the_sentences_name_the_buttons_as_they_are(load):
    words = load("installer_words")
    texts = {**words.PLAIN, **words.PAGES}
    assert all(unicodedata.is_normalized("NFC", text) for text in texts.values())
    buttons = {text.replace("&", "").strip("<> ") for name, text in texts.items() if "Btn" in name or "BUTTON" in name}
    # Windows' own, in the boxes it draws itself.
    named = {name for text in texts.values() for name in re.findall("“(.+?)”(?! \\()", text)}
    assert named <= buttons
    assert len(named) == 5
    # Each letter under a button is one that every keyboard has.
    assert all(text[text.index("&") + 1].isascii() for text in texts.values() if "&" in text)


@pytest.mark.parametrize("name", ["Vietnamese.nlf", "Vietnamese.nsh"])
def test_an_nsis_without_one_of_the_texts_ends_the_build(load, nsis, tmp_path, name):
    file = nsis / "Contrib" / "Language files" / name
    file.write_text(file.read_text("utf-8-sig").replace("^CancelBtn", "^Cancel").replace("ABORTWARNING", "ABORT"))
    words = load("installer_words")
    with pytest.raises(load("places").BuildError, match=name):
        words.write_languages(nsis, tmp_path / "made")


@pytest.mark.parametrize("place", ["bin/makensis", "share/nsis/makensis.exe", "share/nsis/Bin/makensis.exe"])
def test_the_folder_of_nsis_is_found_beside_its_program(load, nsis, tmp_path, monkeypatch, place):
    monkeypatch.delenv("NSISDIR", raising=False)
    assert load("installer_words").nsis_folder(tmp_path / "nowhere" / "makensis", tmp_path / place) == nsis


def test_the_folder_of_nsis_may_be_named_and_a_missing_one_is_told(load, nsis, tmp_path, monkeypatch):
    words = load("installer_words")
    monkeypatch.setenv("NSISDIR", str(nsis))
    assert words.nsis_folder(tmp_path / "nowhere" / "bin" / "makensis") == nsis
    monkeypatch.delenv("NSISDIR")
    with pytest.raises(load("places").BuildError, match="NSISDIR"):
        words.nsis_folder(tmp_path / "nowhere" / "bin" / "makensis")


def test_nothing_shown_is_left_to_the_words_of_an_installed_nsis(load, tmp_path):
    if not (makensis := shutil.which("makensis")):
        pytest.skip("NSIS is not installed here")
    words = load("installer_words")
    nsis = words.nsis_folder(Path(makensis))
    folder = words.write_languages(nsis, tmp_path / "made")
    original = nsis / "Contrib" / "Language files"
    for name, texts in (
        ("Vietnamese.nlf", plain_texts),
        ("Vietnamese.nsh", lambda text: dict(SENTENCES.findall(text))),
    ):
        mine = texts((folder / name).read_text("utf-8-sig"))
        assert mine.keys() == texts((original / name).read_text("utf-8-sig")).keys()
        assert len(mine) > 60
    shown = SHOWN.findall((original / "Vietnamese.nsh").read_text("utf-8-sig"))
    assert {name for part in shown for name, _text in SENTENCES.findall(part)} - NOT_ASKED == words.PAGES.keys() - {
        "MUI_BUTTONTEXT_FINISH"
    }
