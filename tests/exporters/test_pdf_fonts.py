"""Finding a font that can print the text."""

import shutil
from pathlib import Path

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.exporters import pdf_fonts
from caicach_desktop.exporters.pdf_fonts import FaceKey, find_family

INSTALLED = find_family({})
NAMES = (
    "LiberationSerif-Regular.ttf",
    "LiberationSerif-Bold.ttf",
    "LiberationSerif-Italic.ttf",
    "LiberationSerif-BoldItalic.ttf",
)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place in which fonts are looked for: an empty folder."""
    monkeypatch.setattr(pdf_fonts, "font_folders", lambda: [tmp_path])
    return tmp_path


def install(folder: Path, names: tuple[str, ...] = NAMES, without: str = "") -> None:
    """Put the computer's own serif font there under other names, cut down to ASCII when something is to be missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for source, name in zip(INSTALLED.files, names, strict=True):
        if not without:
            shutil.copy(source, folder / name)
            continue
        with TTFont(source) as font:
            subsetter = Subsetter(Options(layout_features=[], hinting=False, glyph_names=True))
            subsetter.populate(unicodes=set(font.getBestCmap()) - set(map(ord, without)))
            subsetter.subset(font)
            font.save(folder / name)


def test_no_font_at_all_is_a_known_fault(folders: Path) -> None:
    with pytest.raises(AppError) as caught:
        find_family({})
    assert caught.value.code == ErrorCode.FONT_MISSING


def test_a_font_one_user_installed_without_an_administrator_is_found(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(pdf_fonts.sys, "platform", "win32")
    monkeypatch.setenv("WINDIR", str(tmp_path / "Windows"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    own = tmp_path / "Local" / "Microsoft" / "Windows" / "Fonts"
    install(own, ("times.ttf", "timesbd.ttf", "TimesI.TTF", "timesbi.ttf"))
    assert find_family({}).name == "Times New Roman"
    assert {file.parent for file in find_family({}).files} == {own}


@pytest.mark.parametrize("how", ["other names", "a collection"])
def test_a_family_under_unforeseen_names_is_known_by_what_it_calls_itself(folders: Path, how: str) -> None:
    install(folders, ("chữ 1.ttf", "chữ 2.TTF", "chữ 3.ttf", "chữ 4.ttf"))
    (folders / "rác.ttf").write_bytes(b"ttcf\0\1\0\0\xff\xff\xff\xff")
    if how == "a collection":
        collection = TTCollection()
        collection.fonts = [TTFont(path) for path in sorted(folders.glob("chữ*"))]
        collection.save(folders / "tất cả.ttc")
        for path in folders.glob("chữ*"):
            path.unlink()
    family = find_family({FaceKey(bold=True): {"ệ"}, FaceKey(italic=True, capitals=True): {"ệ"}})
    faces = [family.face(FaceKey(bold, italic)) for italic in (False, True) for bold in (False, True)]
    own = [INSTALLED.face(FaceKey(bold, italic)) for italic in (False, True) for bold in (False, True)]
    assert [face.widths["Kế hoạch"] for face in faces] == [face.widths["Kế hoạch"] for face in own]
    assert len({face.register() for face in faces}) == 4


def test_a_family_without_vietnamese_is_passed_over(folders: Path) -> None:
    install(folders / "liberation", without="ạẵệ")
    with pytest.raises(AppError) as caught:
        find_family({})
    assert caught.value.code == ErrorCode.FONT_MISSING
    install(folders / "liberation2")
    assert {file.parent.name for file in find_family({}).files} == {"liberation2"}


def test_a_family_passed_over_does_not_stand_for_one_that_calls_itself_alike(folders: Path) -> None:
    from reportlab.pdfbase.pdfmetrics import getFont

    install(folders / "1", without="ệ")
    install(folders / "2")
    for wanted in ({FaceKey(bold=True): {"ệ"}}, {FaceKey(): {"ệ"}, FaceKey(bold=True): {"ệ"}}):
        family = find_family(wanted)
        for key in wanted:
            assert ord("ệ") in getFont(family.face(key).register()).face.charToGlyph


@pytest.mark.parametrize("kept", [None, 0, 7, 400, 60_000])
def test_a_family_with_a_missing_or_damaged_file_is_passed_over(folders: Path, kept: int | None) -> None:
    install(folders)
    content = (folders / NAMES[2]).read_bytes()
    (folders / NAMES[2]).unlink()
    if kept is not None:
        (folders / NAMES[2]).write_bytes(content[:kept])
    with pytest.raises(AppError) as caught:
        find_family({})
    assert caught.value.code == ErrorCode.FONT_MISSING


def test_times_new_roman_comes_first(folders: Path) -> None:
    install(folders)
    install(folders / "Fonts", ("TIMES.TTF", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"))
    family = find_family({})
    assert family.name == "Times New Roman"
    assert family.files[0].name == "TIMES.TTF"


def test_letters_no_font_has_are_named() -> None:
    with pytest.raises(AppError) as caught:
        find_family({FaceKey(): {"a", "漢"}, FaceKey(bold=True): {"字"}})
    assert caught.value.code == ErrorCode.FONT_LACKS
    assert caught.value.params == {"characters": "字 漢", "font": INSTALLED.name}


def test_a_later_family_may_have_the_letters(folders: Path) -> None:
    install(folders, ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"), without="Ω")
    install(folders)
    assert find_family({}).name == "Times New Roman"
    assert find_family({FaceKey(): {"Ω"}}).name == "Liberation Serif"


def test_faces_differ() -> None:
    faces = [INSTALLED.face(FaceKey(bold, italic)) for bold in (False, True) for italic in (False, True)]
    assert len({face.font.fontName for face in faces}) == 4
    assert INSTALLED.face(FaceKey()) is faces[0]


def test_capitals_are_as_wide_as_they_look() -> None:
    bold, capitals = INSTALLED.face(FaceKey(bold=True)), INSTALLED.face(FaceKey(bold=True, capitals=True))
    assert capitals.widths["kế hoạch đô thị"] == bold.widths["KẾ HOẠCH ĐÔ THỊ"] != bold.widths["kế hoạch đô thị"]
