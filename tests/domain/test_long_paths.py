"""Paths Windows finds too long are opened in its long form, which nobody is shown."""

import errno
import ntpath
import os
from pathlib import Path

import pytest

from caicach_desktop.domain import long_paths
from caicach_desktop.domain.long_paths import LONGEST, long_form, plain_form

DEEP = "Kế hoạch cải cách hành chính\\" * 9


@pytest.mark.parametrize(
    ("path", "form"),
    [
        (f"C:\\{DEEP}a.docx", f"\\\\?\\C:\\{DEEP}a.docx"),
        (f"c:/{DEEP}./x/../a.docx", f"\\\\?\\c:\\{DEEP}a.docx"),
        (f"\\\\máy chủ\\chung\\{DEEP}a.docx", f"\\\\?\\UNC\\máy chủ\\chung\\{DEEP}a.docx"),
        (f"\\\\?\\C:\\{DEEP}a.docx", f"\\\\?\\C:\\{DEEP}a.docx"),
        ("C:\\a.docx", "C:\\a.docx"),
        ("\\\\máy chủ\\chung\\a.docx", "\\\\máy chủ\\chung\\a.docx"),
    ],
)
def test_a_long_path_gets_its_long_form_and_is_shown_as_it_was(path, form):
    assert long_form(path) == form
    assert plain_form(form) == ntpath.normpath(plain_form(path))


def test_the_limit_counts_letters_as_windows_does():
    path = "C:\\" + "ố" * (LONGEST - 3)
    assert long_form(path) == path
    for longer in (path + "a", path[:-1] + "\N{MEMO}"):
        assert long_form(longer).startswith("\\\\?\\")
    assert long_form("C:\\" + "a" * 230, more=20).startswith("\\\\?\\")


def test_elsewhere_every_path_stays_as_it_is(tmp_path, monkeypatch):
    deep = tmp_path.joinpath(*["Kế hoạch"] * 40)
    monkeypatch.setattr(long_paths, "_ON_WINDOWS", False)
    assert long_paths.reachable(deep) is deep
    assert not long_paths.is_too_long(deep)
    monkeypatch.setattr(long_paths, "_ON_WINDOWS", True)
    assert long_paths.is_too_long(deep)


def test_a_link_is_followed_and_what_the_system_will_not_follow_is_the_absolute_path(tmp_path, monkeypatch):
    (tmp_path / "xã").mkdir()
    monkeypatch.chdir(tmp_path / "xã")
    link = tmp_path / "lối tắt"
    try:
        link.symlink_to(tmp_path / "xã", target_is_directory=True)
    except OSError:
        pytest.skip("links need a right on this Windows")
    assert long_paths.resolved(link / "a") == Path(os.path.realpath(tmp_path / "xã" / "a"))

    def refuse(*_, **__):
        raise OSError(errno.EIO, "more data is available")

    monkeypatch.setattr(os.path, "realpath", refuse)
    assert long_paths.resolved(link / "a") == link / "a"
    assert long_paths.resolved(Path("..") / "b") == tmp_path / "b"
