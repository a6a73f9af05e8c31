"""How texts name a plan, and how a công văn made from it is signed for."""

import pytest

from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.plan_name import letter_symbol, numbered_name, plan_line


@pytest.mark.parametrize(
    ("number", "unknown", "name"),
    [
        ("5", "…", "Kế hoạch số 05/KH-UBND"),
        (" 38 ", "…", "Kế hoạch số 38/KH-UBND"),
        (None, "…", "Kế hoạch số …/KH-UBND"),
        (" ", "      ", "Kế hoạch số      /KH-UBND"),
    ],
)
def test_a_plan_by_its_kind_number_and_symbol(number, unknown, name):
    assert numbered_name(Plan(doc_type=" Kế  hoạch", number=number), unknown) == name


@pytest.mark.parametrize(
    ("number", "symbol", "line"),
    [
        ("5", "KH-UBND", "Kế hoạch 05/KH-UBND: Cải cách"),
        (None, "KH-UBND", "Kế hoạch …/KH-UBND: Cải cách"),
        ("5", " ", "Kế hoạch: Cải cách"),
    ],
)
def test_a_plan_on_one_line_of_a_list(number, symbol, line):
    assert plan_line(Plan(doc_type="Kế hoạch", number=number, symbol=symbol, title="Cải\n cách")) == line


@pytest.mark.parametrize(
    ("doc_type", "symbol", "letter"),
    [
        ("Kế hoạch", "KH-UBND", "UBND"),
        ("Công văn", "UBND-VX", "UBND-VX"),
        ("CÔNG VĂN", "UBND", "UBND"),
        ("", "KH", "KH"),
    ],
)
def test_the_symbol_of_a_letter_has_no_kind(doc_type, symbol, letter):
    assert letter_symbol(Plan(doc_type=doc_type, symbol=symbol)) == letter


@pytest.mark.parametrize(
    ("filed", "letter"),
    [
        ("- Lưu: VT, VHXH.", "UBND-VHXH"),
        ("Lưu: VT, P.VHXH (5b)", "UBND-VHXH"),
        ("- Lưu VT; KTHT&ĐT.", "UBND-KTHT&ĐT"),
        ("- Lưu: VT, VHXH.Lan", "UBND-VHXH"),
        ("- Như trên;\n- Lưu: VT, NC.", "UBND-NC"),
        ("- Lưu: VT.", "UBND"),
        ("- Lưu: VT, Lan.", "UBND"),
        ("- Phòng VHXH;", "UBND"),
    ],
)
def test_the_symbol_of_a_letter_names_the_department_that_files_it(filed, letter):
    assert letter_symbol(Plan(symbol="KH-UBND", recipients=("- Như trên;", filed))) == letter
    assert letter_symbol(Plan(doc_type="Công văn", symbol="UBND-VX", recipients=(filed,))) == "UBND-VX"
