"""A plan's facts and goals, and an appendix's heading, beside those of a newer document."""

from dataclasses import replace

from caicach_desktop.domain.plan import Appendix, Goal, Plan, ReportingRule, Section, Signature
from caicach_desktop.services.updating_columns import ChangeKind
from caicach_desktop.services.updating_facts import compare_plans, goal_text, heading_changes

OLD = Plan(
    issuer="Ủy ban nhân dân xã Đông Hải",
    number="38",
    date="ngày 05 tháng 02 năm 2026",
    title="Nâng cao chỉ số năm 2026",
    legal_bases=("Căn cứ A;",),
    recipients=("- Như trên;", "- Lưu: VT."),
    reporting=(ReportingRule("Các phòng", "Văn phòng", "quarterly", "ngày 10"),),
    signature=Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH"),
)


def told(old, new):
    return {change.field: (change.old, change.new) for change in compare_plans(old, (), new, ()).facts}


def test_what_a_document_does_not_name_is_no_difference():
    assert told(OLD, Plan()) == {}
    assert told(OLD, replace(OLD, title="Nâng cao  chỉ số năm\n2026")) == {}
    # A table in a letter of another kind has no number: its type and symbol are only what every plan begins with.
    assert told(replace(OLD, doc_type="Công văn", symbol="UBND-VHXH"), Plan()) == {}
    assert told(replace(OLD, symbol="UBND-VHXH"), replace(Plan(), number="40")) == {
        "number": ("38", "40"),
        "symbol": ("UBND-VHXH", "KH-UBND"),
    }


def test_every_fact_that_differs_is_told_old_and_new():
    new = replace(
        OLD,
        number="40",
        legal_bases=("Căn cứ A;", "Căn cứ B;"),
        sections=(Section("I. MỤC TIÊU", ("Đạt 80%.",)),),
        reporting=(ReportingRule("Các phòng", "Văn phòng", "half-year", "ngày 15"),),
        signature=Signature(("TM. ỦY BAN NHÂN DÂN",), "KT. CHỦ TỊCH", "An"),
    )
    assert told(OLD, new) == {
        "number": ("38", "40"),
        "legal_bases": ("Căn cứ A;", "Căn cứ A;\nCăn cứ B;"),
        "sections": ("", "I. MỤC TIÊU\nĐạt 80%."),
        "reporting": ("Các phòng → Văn phòng · Hằng quý · ngày 10", "Các phòng → Văn phòng · 6 tháng · ngày 15"),
        "signature": ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nAn"),
    }


def test_another_document_is_known():
    assert compare_plans(OLD, (), replace(OLD, issuer="UỶ BAN NHÂN DÂN XÃ ĐÔNG HẢI"), ()).same_document
    assert compare_plans(OLD, (), Plan(), ()).same_document
    assert compare_plans(replace(OLD, number=None), (), OLD, ()).same_document
    assert compare_plans(OLD, (), replace(OLD, number="038"), ()).same_document
    assert not compare_plans(OLD, (), replace(OLD, issuer="Ủy ban nhân dân tỉnh"), ()).same_document
    assert not compare_plans(OLD, (), replace(OLD, issuer="Ủy ban nhân dân xã Đồng Hải"), ()).same_document
    assert not compare_plans(OLD, (), replace(OLD, number="12"), ()).same_document


def test_goals_find_each_other_by_index_and_words():
    old = (
        Goal(1, index="SIPAS", text="Chỉ số hài lòng đạt 80% trở lên", value=80, unit="%"),
        Goal(2, index="PAPI", text="Xếp hạng trong nhóm cao", value="80 - 85/124", unit="rank"),
        Goal(3, index="", text="100% hồ sơ được số hóa", value=100, unit="%"),
    )
    new = (
        Goal(index="", text="100% hồ sơ được số hóa", value=100, unit="%"),
        Goal(index="SIPAS", text="Chỉ số hài lòng đạt 85% trở lên", value=85, unit="%"),
        Goal(index="PAR INDEX", text="Tăng hai bậc so với năm trước"),
    )
    changes = compare_plans(OLD, old, OLD, new).goals
    assert [(c.kind, c.old and c.old.id, c.new and c.new.index) for c in changes] == [
        (ChangeKind.CHANGED, 1, "SIPAS"),
        (ChangeKind.ADDED, None, "PAR INDEX"),
        (ChangeKind.REMOVED, 2, None),
    ]
    assert goal_text(old[0]) == "SIPAS: Chỉ số hài lòng đạt 80% trở lên (80%)"
    assert goal_text(old[1]) == "PAPI: Xếp hạng trong nhóm cao (hạng 80 - 85/124)"
    assert compare_plans(OLD, old, OLD, ()).goals == ()


def test_heading_lines_that_a_table_does_not_have_are_no_difference():
    old = Appendix(number="Phụ lục I", title=("NHIỆM VỤ", "năm 2026"), note="(Kèm theo Kế hoạch số 38)")
    assert heading_changes(old, Appendix()) == ()
    new = Appendix(number="Phụ lục II", title=("NHIỆM VỤ", "năm 2027"), note=None)
    assert [(c.field, c.old, c.new) for c in heading_changes(old, new)] == [
        ("number", "Phụ lục I", "Phụ lục II"),
        ("title", "NHIỆM VỤ\nnăm 2026", "NHIỆM VỤ\nnăm 2027"),
    ]
