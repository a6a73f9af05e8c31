"""Checks all letters of a file: font, colour, language, spaces, and how they are encoded."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.form_check_base import HOUSE, excerpt, source
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.legacy_text import Encoding, encoding_of
from caicach_desktop.domain.printed import Letters, Look, PrintedFile, PrintedParagraph
from caicach_desktop.domain.text import fold

_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
# Room left for figures to be filled in: "số      /KH-UBND ngày      tháng      năm".
_FILLED_IN = {"so", "ngay", "thang", "nam", "gio", "phut", "giay"}
_DARKEST = 0x20
# A few words of another language have their place; a file set in one was never set in Vietnamese.
_MOST_FOREIGN = 0.25
_MOST_SEARCHED = 20_000


@dataclass(slots=True)
class _Seen:
    """One way of being wrong: where it was first seen and how many paragraphs have it."""

    place: str
    last: int
    count: int = 1


@dataclass(slots=True)
class _Tally:
    """All ways of being wrong, by kind and by what is wrong, in reading order."""

    seen: dict[tuple[str, str], _Seen] = field(default_factory=dict)

    def add(self, kind: str, what: str, paragraph: PrintedParagraph, number: int) -> None:
        """Count a paragraph once for each way."""
        found = self.seen.get((kind, what))
        if found is None:
            self.seen[kind, what] = _Seen(excerpt(paragraph.text), number)
        elif found.last != number:
            found.last = number
            found.count += 1


def text_faults(printed: PrintedFile) -> Iterator[FormFault]:
    """All faults of letters, each told once with the first place and how many paragraphs have it."""
    tally = _Tally()
    foreign: Counter[str] = Counter()
    total = 0
    looks: dict[Look, list[tuple[str, str]]] = {}
    for number, paragraph in enumerate(_paragraphs(printed)):
        for part in paragraph.letters:
            if not part.text or part.text.isspace():
                continue
            wrong = looks.get(part.look)
            if wrong is None:
                wrong = looks[part.look] = list(_look_faults(part.look))
            for kind, what in wrong:
                if any(char.isalnum() for char in part.text):
                    tally.add(kind, what, paragraph, number)
            total += 1
            language = part.look.language
            if language and not language.casefold().startswith("vi"):
                foreign[language] += 1
        for kind in _typing_faults(paragraph):
            tally.add(kind, "", paragraph, number)
    for (kind, what), seen in tally.seen.items():
        wrong_text, rule, remedy = _sayings(kind, what)
        others = f" và {seen.count - 1} đoạn khác" if seen.count > 1 else ""
        yield FormFault(kind, f"Đoạn {seen.place}{others}", wrong_text, rule, remedy)

    if foreign.total() > total * _MOST_FOREIGN:
        language = foreign.most_common(1)[0][0]
        yield FormFault("letters-language", "Toàn văn bản", *_sayings("letters-language", language))


def _paragraphs(printed: PrintedFile) -> Iterator[PrintedParagraph]:
    for section in printed.sections:
        for block in section.blocks:
            if isinstance(block, PrintedParagraph):
                yield block
            else:
                for row in block.rows:
                    for cell in row.cells:
                        yield from cell.paragraphs


def _look_faults(look: Look) -> Iterator[tuple[str, str]]:
    wanted = official_form().font
    if encoding_of(look.font) != Encoding.UNICODE:
        yield "letters-encoding", look.font
    elif look.font and not look.font.casefold().startswith(wanted.casefold()):
        yield ("letters-theme-font" if look.themed else "letters-font"), look.font
    if _is_coloured(look.color):
        yield "letters-color", look.color


def _is_coloured(color: str) -> bool:
    if not re.fullmatch(r"[0-9A-F]{6}", color):
        return False
    return any(int(color[place : place + 2], 16) > _DARKEST for place in (0, 2, 4))


def _typing_faults(paragraph: PrintedParagraph) -> Iterator[str]:
    for part in paragraph.letters:
        if not part.text.isascii() and not unicodedata.is_normalized("NFC", part.text):
            yield "letters-decomposed"
            break
    if _has_double_space(paragraph.letters):
        yield "letters-spaces"


def _has_double_space(letters: tuple[Letters, ...]) -> bool:
    text = "".join(part.text for part in letters)[:_MOST_SEARCHED]
    if "  " not in text:
        return False
    for found in _SPACES.finditer(text):
        before, after = text[max(found.start() - 20, 0) : found.start()], text[found.end() : found.end() + 10]
        word = fold(before).split()[-1:] or [""]
        open_sign = before[-1:] in "/:;.…_-,(" or after[:1] in "/:;.…_)"
        filled_in = word[0].strip("(:") in _FILLED_IN or fold(after).split()[:1] in (["thang"], ["nam"], ["ngay"])
        if not open_sign and not filled_in:
            return True
    return False


def _sayings(kind: str, what: str) -> tuple[str, str, str]:
    """What is wrong, the rule and the remedy."""
    font = official_form().font
    rule = f"{source('mục I.4')}: phông chữ {font}, bộ mã Unicode, màu đen"
    choose = f"chọn cả văn bản (Ctrl+A) rồi chọn phông {font}"
    return {
        "letters-font": (f"phông chữ {what}", rule, choose),
        "letters-theme-font": (f"phông chữ {what} lấy theo chủ đề (theme) của Word", rule, choose),
        "letters-encoding": (f"phông {what} không dùng bộ mã Unicode", rule, "chuyển sang Unicode bằng Unikey"),
        "letters-color": (f"chữ màu {what}, không phải màu đen", rule, "chọn màu chữ đen (Automatic)"),
        "letters-language": (
            f"ngôn ngữ của chữ là {what}",
            f"{HOUSE}: ngôn ngữ {official_form().language}, để Word không gạch đỏ và ngắt dòng đúng",
            "chọn Review > Language > Vietnamese cho cả văn bản",
        ),
        "letters-decomposed": (
            "chữ có dấu gõ bằng Unicode tổ hợp",
            f"{source('mục I.4')}: bộ mã Unicode theo TCVN 6909:2001, thống nhất dùng dạng dựng sẵn",
            "gõ lại hoặc chuyển sang Unicode dựng sẵn bằng Unikey",
        ),
        "letters-spaces": (
            "có hai dấu cách liền nhau",
            f"{HOUSE}: giữa hai chữ chỉ có một dấu cách",
            "thay hai dấu cách bằng một (Ctrl+H)",
        ),
    }[kind]
