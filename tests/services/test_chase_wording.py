"""What the office makes of a letter's text: for one letter, for all of them, and for those of later periods."""

from dataclasses import replace
from datetime import date

import pytest

from caicach_desktop.documents.chase import ChaseLetter
from caicach_desktop.documents.chase_text import ChasedAgency, ChasedTask
from caicach_desktop.domain.plan import Plan
from caicach_desktop.services.chase_wording import (
    ChaseWording,
    figures_of,
    letter_words,
    programs,
    remember_wording,
    remembered_wording,
    reworded,
    worded,
)
from caicach_desktop.services.settings import load_settings

PLAN = Plan(
    number="5", symbol="KH-UBND", issuer="ỦY BAN NHÂN DÂN XÃ HÒA SƠN", title="Cải cách hành chính", date="05/3/2026"
)
LATE = ChasedTask(1, "Niêm yết", "Niêm yết", "15/6/2026", date(2026, 6, 15))
POLICE = ChasedAgency(1, "Công an xã", 2, 1, late=(LATE,))
CLINIC = ChasedAgency(2, "Trạm Y tế", 3, 0)
OLD = "Đề nghị Công an xã nghiêm túc triển khai thực hiện."
NEW = "Đề nghị đồng chí phụ trách Công an xã nghiêm túc triển khai thực hiện."


def letter(*agencies, code="2026-Q2"):
    return ChaseLetter(PLAN, code, agencies, date(2026, 6, 26), date(2026, 7, 1), date(2026, 6, 12), "UBND xã")


def words(which, wording):
    return letter_words(which, wording).text.split("\n")


def changed(wording, old, new, for_all, which=None):
    shown = letter_words(which or letter(POLICE), wording)
    assert old in shown.text
    return reworded(wording, shown, shown.text.replace(old, new), for_all)


def test_what_is_typed_for_one_letter_is_that_letters_alone():
    wording = changed(ChaseWording(), OLD, NEW, for_all=False)
    assert words(letter(POLICE), wording)[-1] == NEW
    assert words(letter(CLINIC), wording) == words(letter(CLINIC), ChaseWording())
    assert programs(wording, letter_words(letter(POLICE), wording)).own != {}
    assert words(letter(POLICE), programs(wording, letter_words(letter(POLICE), wording))) == words(
        letter(POLICE), ChaseWording()
    )


def test_words_for_all_letters_keep_each_ones_figures():
    wording = changed(ChaseWording(), OLD, NEW, for_all=True)
    wording = changed(wording, "Gửi đầy đủ báo cáo kết quả", "Khẩn trương gửi đầy đủ báo cáo kết quả", for_all=True)
    told = words(letter(CLINIC, code="2026-Q3"), wording)
    assert told[-1] == "Đề nghị đồng chí phụ trách Trạm Y tế nghiêm túc triển khai thực hiện."
    assert "1. Khẩn trương gửi đầy đủ báo cáo kết quả thực hiện nhiệm vụ quý III năm 2026 về UBND xã" in "\n".join(told)
    assert "- Trạm Y tế chưa gửi báo cáo quý III năm 2026 đối với 03 nhiệm vụ" in "\n".join(told)
    joint = words(letter(POLICE, CLINIC), wording)
    assert joint[-1].startswith("Đề nghị đồng chí phụ trách các cơ quan, đơn vị nghiêm túc")
    assert words(letter(CLINIC), programs(wording, letter_words(letter(CLINIC), wording), for_all=True)) == words(
        letter(CLINIC), ChaseWording()
    )


def test_a_sentence_of_the_offices_own_goes_into_all_letters_a_tasks_name_into_none():
    own = "Kết quả gửi báo cáo là căn cứ xét thi đua của đơn vị."
    wording = changed(ChaseWording(), OLD, f"{own}\n{OLD}", for_all=True)
    wording = changed(wording, "+ Niêm yết (", "+ Niêm yết thủ tục mới (", for_all=True)
    assert own in words(letter(CLINIC), wording)
    other = replace(POLICE, agency_id=3, name="Ban Chỉ huy Quân sự xã")
    assert "Niêm yết thủ tục mới" in "\n".join(words(letter(POLICE), wording))
    assert "Niêm yết thủ tục mới" not in "\n".join(words(letter(other), wording))


def test_what_all_letters_start_from_is_remembered(store):
    assert remembered_wording(store) == ChaseWording()
    wording = changed(ChaseWording(), OLD, NEW, for_all=True)
    remember_wording(store, wording)
    assert words(letter(CLINIC), remembered_wording(store)) == words(letter(CLINIC), wording)
    assert worded(letter(CLINIC), remembered_wording(store)).text.endswith(words(letter(CLINIC), wording)[-1])
    remember_wording(store, ChaseWording())
    assert remembered_wording(store) == ChaseWording()


@pytest.mark.parametrize(
    "kept",
    [
        {"lines": 5},
        {"lines": [["closing", "{"], ["a"], [1, 2], "x"], "left_out": [3]},
        {"lines": [["closing", "{0!r}"]]},
    ],
)
def test_remembered_words_that_were_spoilt_count_for_nothing(store, kept):
    load_settings(store.folder).set("chase_wording", kept)
    assert words(letter(CLINIC), remembered_wording(store)) == words(letter(CLINIC), ChaseWording())


def test_figures_of_its_own_are_marked():
    shown = letter_words(letter(POLICE), ChaseWording())
    marked = {shown.text[start:end] for start, end in figures_of(shown, shown.text)}
    assert {"Công an xã", "quý II năm 2026", "01/7/2026"} <= marked
    assert not any("Kế hoạch" in one for one in marked)
