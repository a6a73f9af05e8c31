"""Plain rows are read without a tree; that must not show in what is read, nor in what is refused."""

import zipfile

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.importers import docx as reader
from caicach_desktop.importers.docx import read_raw
from caicach_desktop.importers.docx_plain import PLACE, set_aside
from tests.importers.building import W, docx, p, tbl, tc, tr
from tests.importers.test_docx import LISTS
from tests.importers.test_docx_rows import rows

ONE = tr(tc(p("một")), tc(p("hai")))
NESTED = tr(tc(tbl(ONE, tr("trong")) + p("sau")), tc(p("x")))


def part(body):
    return f"<w:document {W}><w:body>{body}</w:body></w:document>"


def as_one_tree(path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(reader, "set_aside", lambda data: None)
        return read_raw(path)


def test_all_kinds_of_rows_are_read_alike(tmp_path, monkeypatch):
    kinds = [row for row in rows() if PLACE not in row]
    path = docx(tmp_path / "a.docx", p("đầu") + tbl(*kinds) + p("giữa") + tbl(NESTED, ONE) + p("cuối"), numbering=LISTS)
    content = zipfile.ZipFile(path).read("word/document.xml")
    plain = set_aside(content)
    assert plain is not None
    assert len(plain.left) < len(content) * 0.7
    assert read_raw(path) == as_one_tree(path, monkeypatch)


@pytest.mark.parametrize(
    ("body", "set_apart"),
    [
        (tbl(ONE, ONE), 2),
        (tbl(ONE) + tbl(ONE), 2),
        (tbl(NESTED, ONE), 1),
        (tbl(ONE, NESTED), 1),
        (tbl(ONE, tr(tc(p("a&#65;b"))), tr(tc(p("a &quot;&amp; b")))), 2),
        (tbl(ONE, tr(tc(p("a")), '<w:tc w:id="1"><w:p/></w:tc>')), 1),
        (tbl(ONE, tr('<w:tc w:id="1"><w:p/></w:tc>', tc(p("a")))), 1),
        (tbl('<w:tr w:rsidR="00AB12CD"/>', ONE.replace("<w:tr>", '<w:tr w:rsidR="00AB12CD">')), 1),
        (tbl(ONE).replace("</w:tr>", '<w:bookmarkEnd w:id="0"/></w:tr>'), 0),
        (tbl(ONE, "<w:sdt><w:sdtContent>" + ONE + "</w:sdtContent></w:sdt>"), 2),
        (tbl(ONE) + f"<w:p><w:r><w:pict><w:txbxContent>{tbl(ONE)}</w:txbxContent></w:pict></w:r></w:p>", 2),
        (tbl(ONE) + f"<w:p>{tbl(ONE)}</w:p>", 2),
        (tbl(ONE) + "<!-- <w:tr><w:tc></w:tc></w:tr> -->", None),
        (tbl(ONE, tr(tc(p("<![CDATA[</w:tc>]]>")))), None),
        (tbl(ONE).replace("<w:tbl>", f"<w:tbl {W}>"), None),
    ],
)
def test_only_what_is_certain_is_set_aside(tmp_path, monkeypatch, body, set_apart):
    plain = set_aside(part(body).encode())
    assert (plain.left.decode().count(PLACE) if plain else 0) == (set_apart or 0)
    path = docx(tmp_path / "a.docx", body)
    assert read_raw(path) == as_one_tree(path, monkeypatch)


@pytest.mark.parametrize(
    "fault",
    [
        ("hai", "a & b"),
        ("hai", "a &nbsp; b"),
        ("hai", "a ]]> b"),
        ("hai", "a \x01 b"),
        ("hai", "a \ufffe b"),
        ("</w:r></w:p>", "</w:p></w:r>"),
        ("<w:tc>", "<w:tc><w:tr>"),
        ("</w:tr>", "</w:tr></w:tr>"),
        ("<w:p>", "<x:p/><w:p>"),
    ],
)
def test_a_broken_cell_is_refused(tmp_path, fault):
    path = docx(tmp_path / "a.docx", tbl(ONE, ONE.replace(*fault)))
    with pytest.raises(AppError) as caught:
        read_raw(path)
    assert caught.value.code == ErrorCode.FILE_DAMAGED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1258"])
def test_line_ends_and_encodings_are_those_of_the_parser(tmp_path, monkeypatch, encoding):
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\r\n'
    content = (declared + part(tbl(ONE, tr(tc(p("a\r\nb\rc"))))).replace("một", "mot")).encode(encoding)
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", content)
    assert read_raw(path) == as_one_tree(path, monkeypatch)
    assert read_raw(path).blocks[0].rows[1].cells[0].text == "a\nb\nc"
