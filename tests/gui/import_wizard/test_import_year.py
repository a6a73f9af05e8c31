"""The year of a plan whose file does not name it: a visible doubt until someone has looked at it."""

from dataclasses import replace

import pytest

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.plan import ColumnRole, WholePlan
from caicach_desktop.gui.dialogs.import_wizard_target import ImportTargetPage
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.reviewing import Review
from tests.gui.import_wizard.hands import drop, go_on, kept, opened, written
from tests.services.table import small_plan


def without_year(deadline="", **facts):
    """The small plan, whose facts name no year and whose deadlines are all the same."""
    whole = small_plan()
    parts = []
    for part in whole.appendices:
        place = next(n for n, one in enumerate(part.appendix.columns) if one.role == ColumnRole.DEADLINE)
        rows = [replace(r, cells=(*r.cells[:place], deadline, *r.cells[place + 1 :])) for r in part.rows]
        parts.append(replace(part, appendix=replace(part.appendix, note=None), rows=tuple(rows)))
    plan = replace(whole.plan, title="Cải cách hành chính", date="", year=None, legal_bases=(), sections=())
    plan = replace(plan, **facts)
    return WholePlan(plan, (), tuple(parts))


@pytest.fixture
def page(window, qtbot):
    page = ImportTargetPage(window.context)
    qtbot.addWidget(page)
    return page


def shown(page, whole, name="kế hoạch.docx"):
    page.show_review(Review().with_file(name, Draft(whole)))
    return page.ui


def test_a_year_guessed_by_the_deadlines_is_told_until_another_is_typed(page):
    ui = shown(page, without_year("31/12/2031"))
    assert ui.yearEdit.text() == "2031"
    assert ui.adviceLabel.text().startswith("Văn bản không ghi năm của kế hoạch; tạm lấy năm 2031 vì thời hạn ở")
    ui.yearEdit.setText("2030")
    assert "không ghi năm" not in ui.adviceLabel.text()
    assert page.plans()[0].plan.year == 2030
    ui.yearEdit.clear()
    assert "Ô “Năm” đang để trống; khi đưa vào sẽ lấy năm 2031." in ui.adviceLabel.text()
    assert page.plans()[0].plan.year == 2031


def test_the_present_year_comes_last_and_is_called_so(page, window):
    ui = shown(page, without_year("Thường xuyên"))
    present = window.context.today().year
    assert ui.yearEdit.text() == str(present)
    assert f"tạm lấy năm nay ({present})" in ui.adviceLabel.text()
    assert shown(page, without_year("Thường xuyên"), "KH_2029.docx").yearEdit.text() == "2029"


def test_a_date_typed_later_settles_the_year(page):
    ui = shown(page, without_year("31/12/2031"))
    ui.dateEdit.setText("ngày 05 tháng 01 năm 2032")
    assert (ui.yearEdit.text(), page.plans()[0].plan.year) == ("2032", 2032)
    assert "không ghi năm" not in ui.adviceLabel.text()


def test_a_year_typed_is_not_touched_by_a_date_typed_after_it(page):
    ui = shown(page, without_year("31/12/2031"))
    ui.yearEdit.setText("2030")
    ui.dateEdit.setText("ngày 05 tháng 01 năm 2032")
    assert page.plans()[0].plan.year == 2030


def test_a_year_the_file_names_is_no_doubt(page):
    ui = shown(page, without_year("31/12/2031", date="ngày 20 tháng 12 năm 2030", year=2030))
    assert (ui.yearEdit.text(), "Năm" in ui.adviceLabel.text()) == ("2030", False)


def test_the_doubt_stands_among_the_places_to_look_at(window, qtbot, tmp_path):
    drop(window, *written(without_year("31/12/2031"), tmp_path / "a.json"))
    wizard = opened(window, qtbot)
    listed = wizard.review.ui.questionList
    assert any("tạm lấy năm 2031" in listed.item(row).text() for row in range(listed.count()))
    for _ in range(3):
        go_on(wizard, qtbot)
    kept(window, qtbot)
    assert [plan.year for plan in list_plans(window.context.store)] == [2031]
