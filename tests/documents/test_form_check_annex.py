"""The numbers of appendices: Roman from two on, in their order."""

import pytest

from caicach_desktop.documents.form_check_annex import annex_faults
from caicach_desktop.documents.form_check_lines import lines_of
from caicach_desktop.documents.form_check_parts import find_parts
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.printed import (
    Letters,
    Look,
    PrintedFile,
    PrintedParagraph,
    PrintedSection,
    Setting,
)


def number_faults(*numbers: str) -> dict[str, FormFault]:
    """The faults of files of appendices with these number lines that are about the numbers, by what is wrong."""
    sections = tuple(
        PrintedSection((_centred(number), _centred("DANH MỤC NHIỆM VỤ")), 297, 210, True, 20, 20, 20, 30)
        for number in numbers
    )
    printed = PrintedFile(sections)
    found = annex_faults(find_parts(lines_of(printed)), printed)
    return {fault.kind.removeprefix("appendix_number-"): fault for fault in found if "appendix_number" in fault.kind}


def _centred(text: str) -> PrintedParagraph:
    look = Look("Times New Roman", size=14, bold=True)
    return PrintedParagraph((Letters(text, look),), Setting(align="center"))


def test_roman_numbers_in_order_are_no_fault():
    assert not number_faults("Phụ lục I", "Phụ lục II", "Phụ lục IV")


@pytest.mark.parametrize("letters", ["AB", "BC", "CD"])
def test_letters_are_no_roman_numbers(letters):
    faults = number_faults(*(f"Phụ lục {letter}" for letter in letters))
    assert list(faults) == ["roman"]
    assert f"Phụ lục {letters[0]}" in faults["roman"].place


@pytest.mark.parametrize(("number", "wanted"), [("2", "“Phụ lục II”"), ("1000000000", "“Phụ lục I, II…”")])
def test_an_arabic_number_is_told_in_roman_numerals_as_far_as_people_would_count(number, wanted):
    assert wanted in number_faults(f"PHỤ LỤC {number} DANH MỤC NHIỆM VỤ")["roman"].remedy
