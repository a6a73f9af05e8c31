"""What a Word document holds beside its text: heads and feet of pages, notes, comments, what is hidden in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from caicach_desktop.domain.errors import AppError
from caicach_desktop.importers.docx_text import ParagraphReader
from caicach_desktop.importers.package import Package, local
from caicach_desktop.importers.recognise_left import STRUCK, says_something, shown

_NOT_TAKEN = {
    "footer": "Chữ ở chân trang không được đưa vào: “{}”",
    "footnotes": "Chú thích cuối trang không được đưa vào: “{}”",
    "endnotes": "Chú thích cuối văn bản không được đưa vào: “{}”",
    "comments": "Nhận xét bên lề không được đưa vào: “{}”",
}
_HIDDEN = "Chữ ẩn trong tệp Word không được đưa vào: “{}”"
_TOO_MUCH = "Phần đầu trang, chân trang và chú thích của tệp không đọc được; hãy mở tệp để xem"


@dataclass(frozen=True, slots=True)
class Aside:
    """The lines at the heads of pages, and sentences for the user about what is not taken."""

    heads: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def read_aside(package: Package, main: str, reader: ParagraphReader) -> Aside:
    """What stands beside the text of the main part; what cannot be read of it is no reason to refuse the file."""
    texts: dict[str, list[str]] = {}
    try:
        for kind, name in package.related(main).values():
            if kind == "header" or kind in _NOT_TAKEN:
                texts.setdefault(kind, []).extend(_lines(package, name, reader))
    except AppError:
        return Aside(remarks=(_TOO_MUCH,))
    found = {kind: list(dict.fromkeys(filter(says_something, lines))) for kind, lines in texts.items()}
    remarks = (_NOT_TAKEN[kind].format(shown(found[kind])) for kind in _NOT_TAKEN if found.get(kind))
    return Aside(tuple(found.get("header", ())), tuple(remarks))


def left_out_remarks(*readers: ParagraphReader) -> tuple[str, ...]:
    """What is hidden or struck out in the text that some readers read, as sentences for the user."""
    hidden = dict.fromkeys(text for reader in readers for text in reader.hidden)
    struck = dict.fromkeys(text for reader in readers for text in reader.struck)
    found = ((_HIDDEN, hidden), (STRUCK, struck))
    return tuple(reason.format(shown(texts)) for reason, texts in found if texts)


def _lines(package: Package, name: str, reader: ParagraphReader) -> Iterator[str]:
    """The lines of a part, those in its text boxes too."""
    root = package.optional_root(name)
    if root is None:
        return
    for element in root.iter("{*}p"):
        if next(element.iterancestors("{*}Fallback"), None) is None and local(element.tag) == "p":
            yield from reader.read(element).whole.split("\n")
