"""Figures in a target's text ("Công khai 20 thủ tục") and how far a reported quantity is from them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from caicach_desktop.domain.text import fold, nfc

_PERCENT = "%"
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_FIGURE = re.compile(rf"(?<![\w/.,-])({_NUMBER})\s*(%|[^\W\d_]+(?: [^\W\d_]+)?)?(?![\d/])")
_SAID = re.compile(rf"\s*({_NUMBER})\s*(?:/\s*({_NUMBER}))?\s*(%|[^\W\d_]+(?: [^\W\d_]+)?)?")
# What is counted in two syllables; of anything else the first one tells it ("04 lần công khai").
_PAIRS = re.compile(
    "ban tin|bao cao|bai viet|chi tieu|chuyen muc|co quan|cong trinh|de an|dich vu|don vi|du an|ho dan|ho so|hoi nghi|"
    "hoi thi|ke hoach|mo hinh|nhiem vu|phong su|quy trinh|quyet dinh|sang kien|thanh vien|thu tuc|tin bai|to chuc|"
    "van ban|y kien|nguoi dan|phan anh|cong chuc|vien chuc|can bo|gia dinh|tieu chi|chi so|lop hoc|khoa hoc"
)
# Times, ages and what stands behind the number of a law or a year are no figures to reach.
_NO_UNITS = re.compile("nam|thang|ngay|gio|phut|tuan|quy|tuoi|tren|den|va|hoac|cua|tro")
_NO_LEADS = re.compile(r"\b(?:nam|thang|ngay|quy|so|dieu|khoan|nghi dinh|muc|diem|hang|thu|giai doan)\s*$")
# "Each village at least 3 people" is no total that reports could be held against.
_SHARED_OUT = re.compile(r"\b(?:moi|tung|binh quan|trung binh)\b")


@dataclass(frozen=True, slots=True)
class TargetFigure:
    """A number to reach and what is counted ("thủ tục"; "%" for a share)."""

    number: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Reached:
    """What was reported of a figure: how much, of how much, of what."""

    done: Decimal
    whole: Decimal
    unit: str

    @property
    def text(self) -> str:
        """As screens show it: "12 / 20 thủ tục", "98,9 / 98%"."""
        return f"{_number_text(self.done)} / {measured(self.whole, self.unit)}"

    @property
    def percent(self) -> int | None:
        """The share in whole percent, at most 100 and 100 only when all is done; None where the figure is a share
        itself, which says nothing of the work done."""
        if self.unit == _PERCENT or not self.whole:
            return None
        return min(int(100 * self.done / self.whole), 100)


def measured(number: Decimal, unit: str) -> str:
    """A number with its unit as Vietnamese texts write it: "20 thủ tục", "80%"."""
    return f"{_number_text(number)}{'' if unit == _PERCENT else ' '}{unit}".strip()


def _number_text(number: Decimal) -> str:
    """A number as Vietnamese texts write it: "1.250", "3,2"."""
    return f"{number.normalize():,f}".translate(str.maketrans(",.", ".,"))


def target_figures(target: str) -> tuple[TargetFigure, ...]:
    """The figures a target names, in their order; years, days, ages and shares per village are none."""
    return tuple(figure for clause in re.split(r"[;\n]|\.\s", nfc(target)) for figure in _figures_of(clause))


def _figures_of(clause: str) -> Iterator[TargetFigure]:
    for found in _FIGURE.finditer(clause):
        before = fold(clause[: found.start()])
        unit = _unit(found[2] or "")
        if unit and not _NO_LEADS.search(before) and not (unit != _PERCENT and _SHARED_OUT.search(before)):
            yield TargetFigure(_number(found[1]), unit)


def _unit(words: str) -> str:
    """What is counted, out of the one or two syllables behind a number; "" for what is no count."""
    first = words.split(" ")[0]
    if _PAIRS.fullmatch(fold(words)) or first == _PERCENT:
        return words
    return "" if _NO_UNITS.fullmatch(fold(first)) else first


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(".", "").replace(",", "."))


def reached(quantity: str, target: str) -> Reached | None:
    """A reported quantity ("12", "12/20 thủ tục", "98,9%") against the target's figure it speaks of.

    A whole of its own counts; else the figure with the same unit, or for a bare number the first that is no share. None
    where the quantity is no number or the target has no such figure.
    """
    said = _SAID.match(nfc(quantity))
    if said is None:
        return None
    unit = _unit(said[3] or "")
    if said[2]:
        return Reached(_number(said[1]), _number(said[2]), unit)
    figures = target_figures(target)
    counts = [figure for figure in figures if figure.unit != _PERCENT] or list(figures)
    if unit:
        counts = [figure for figure in figures if fold(figure.unit) == fold(unit)]
    return Reached(_number(said[1]), counts[0].number, counts[0].unit) if counts else None
