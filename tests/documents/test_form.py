"""The form's data file: every figure stands within its own limits and every part of the program finds its entry."""

from collections.abc import Iterator
from typing import Any

import pytest

from caicach_desktop.documents.form import Figure, official_form
from caicach_desktop.documents.model import Align, Style
from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.resources import read_json


def figures(entry: Any) -> Iterator[dict[str, float]]:
    if isinstance(entry, dict):
        if "value" in entry:
            yield entry
        for part in entry.values():
            yield from figures(part)


def test_chosen_figures_keep_their_limits():
    found = list(figures(read_json("form.json")))
    assert len(found) > 20
    for entry in found:
        assert entry.get("min", entry["value"]) <= entry["value"] <= entry.get("max", entry["value"])


def test_figures_of_the_decree():
    form = official_form()
    assert (form.font, form.language) == ("Times New Roman", "vi-VN")
    assert form.page_size(landscape=True) == (297, 210)
    assert form.page_size(landscape=False) == (210, 297)
    assert 13 <= form.page_number.size <= 14
    assert form.page_number.align == Align.CENTER
    assert not form.page_number.first_page
    assert form.page_number.distance < form.landscape.top
    assert form.styles[Style.APPENDIX_NUMBER].size == 14
    assert form.styles[Style.BODY].first_line == 12.7
    assert form.styles[Style.CORNER_NOTE].size == 10
    assert not form.styles[Style.SUPERIOR_AGENCY].bold
    assert form.styles[Style.ISSUING_AGENCY].bold


def test_text_area():
    form = official_form()
    assert form.text_width(landscape=True) == pytest.approx(257)
    assert form.text_width(landscape=False) + form.portrait.left + form.portrait.right == pytest.approx(210)
    assert form.text_height(landscape=True) == pytest.approx(170)


def test_every_column_role_has_its_table_figures():
    table = official_form().table
    for role in ColumnRole:
        assert isinstance(table.aligns[role], Align)
        assert 0 < table.widths[role].max <= 1
    # The comfortable widths of the widest usual layout must have room on the page.
    usual = ("number", "criterion", "target", "task", "lead", "partner", "deadline")
    least = sum(table.widths[ColumnRole(name)].min for name in usual)
    assert least <= table.comfort_share * official_form().text_width(landscape=True)


def test_a_wanted_size_is_kept_within_the_limits():
    assert [Figure(12, 11.5, 13).clamp(size) for size in (8, 12.5, 20)] == [11.5, 12.5, 13]
