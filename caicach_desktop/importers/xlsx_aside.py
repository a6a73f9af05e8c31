"""What an Excel workbook holds beside its cells: the heads and feet of printed pages, comments and text boxes."""

import re
from typing import TYPE_CHECKING

from caicach_desktop.domain.errors import AppError
from caicach_desktop.importers.package import Package
from caicach_desktop.importers.recognise_left import says_something, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

# "&C", "&"Times,Bold"", "&14", "&K000000", "&P" of the codes in a page's head; "&&" is the sign itself.
_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}|[A-Za-z])')
_PART = re.compile(r"&[LCR]")


def page_head(text: str) -> str:
    """The lines of a page's head or foot from left to right, without the codes for type, page number and the like."""
    parts = (_CODE.sub("", part.replace("&&", "\0")).replace("\0", "&").strip() for part in _PART.split(text))
    return "\n".join(part for part in parts if says_something(part))


def sheet_remarks(package: Package, part: str, name: str) -> list[str]:
    """What stands in the comments and text boxes of a sheet, as sentences for the user."""
    found = []
    try:
        for kind, target in package.related(part).values():
            if kind == "comments":
                found.append((f"Ghi chú gắn vào ô của trang tính “{name}”", _texts(package, target, "{*}comment")))
            elif kind == "drawing":
                found.append((f"Hộp chữ trên trang tính “{name}”", _texts(package, target, "{*}txBody")))
    except AppError:
        return [f"Ghi chú và hộp chữ của trang tính “{name}” không đọc được; hãy mở tệp để xem"]
    return [f"{what} không được đưa vào: “{shown(texts)}”" for what, texts in found if texts]


def hidden_remark(names: "Iterable[str]") -> list[str]:
    """That hidden sheets were passed over."""
    listed = ", ".join(f"“{name}”" for name in names)
    return [f"Trang tính đang ẩn không được đưa vào: {listed}"] if listed else []


def _texts(package: Package, name: str, tag: str) -> list[str]:
    root = package.optional_root(name)
    whole = [] if root is None else ["".join(t.text or "" for t in one.iter("{*}t")) for one in root.iter(tag)]
    return [" ".join(text.split()) for text in whole if says_something(text)]
