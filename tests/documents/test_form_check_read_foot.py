"""The foot is found from the recipients' heading or the authority of who signs, whichever comes first."""

import pytest

from caicach_desktop.documents.form_check_read_foot import read_foot
from tests.documents.printed import heading, paragraph, read, text_of, texts

TO = ["Nơi nhận:", "- Ủy ban nhân dân tỉnh;", "- Lưu: VT."]
SIGNED = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nguyễn Văn An"]


def test_recipients_and_signature_side_by_side_with_the_empty_lines_of_their_table():
    foot, above = read_foot(read("Tổ chức thực hiện./.", ["", *TO], SIGNED))
    assert text_of(foot.heading) == "Nơi nhận:"
    assert texts(foot.recipients) == TO[1:]
    assert texts(foot.signature) == ["", *SIGNED]
    assert texts(above) == ["Tổ chức thực hiện./."]


def test_without_a_table_only_a_list_is_taken_for_recipients():
    foot, above = read_foot(read("Thực hiện./.", *TO, heading("TM. ỦY BAN NHÂN DÂN"), heading("Nguyễn Văn An")))
    assert texts(foot.recipients) == TO[1:]
    assert texts(foot.signature) == ["TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn An"]
    assert texts(above) == ["Thực hiện./."]


def test_a_list_below_the_signature_names_no_recipients():
    foot, _ = read_foot(read(TO[0], TO[1], heading("TM. ỦY BAN NHÂN DÂN"), "- Ghi chú cuối trang"))
    assert texts(foot.recipients) == [TO[1]]
    assert texts(foot.signature) == ["TM. ỦY BAN NHÂN DÂN"]


def test_a_signature_above_the_recipients_begins_the_foot():
    foot, above = read_foot(read("Thực hiện./.", heading("KT. CHỦ TỊCH"), heading("Nguyễn Văn An"), *TO))
    assert texts(above) == ["Thực hiện./."]
    assert texts(foot.signature) == ["KT. CHỦ TỊCH", "Nguyễn Văn An"]
    assert texts(foot.recipients) == TO[1:]


@pytest.mark.parametrize("sign", ["TM. ỦY BAN NHÂN DÂN", "T/M ỦY BAN NHÂN DÂN", "TUQ. CHỦ TỊCH", "KT CHỦ TỊCH"])
def test_an_authority_is_known_however_it_is_abbreviated(sign):
    assert texts(read_foot(read("Thực hiện./.", heading(sign)))[0].signature) == [sign]


@pytest.mark.parametrize("text", ["Q. Tân Bình thực hiện", "Kết quả đạt được", "Thực hiện chế độ báo cáo"])
def test_a_sentence_is_no_authority(text):
    foot, above = read_foot(read(paragraph(text), "Hết"))
    assert foot.signature == ()
    assert len(above) == 2


def test_a_file_without_a_foot_keeps_all_its_lines():
    found = read("Một", "Hai")
    foot, above = read_foot(found)
    assert (foot.heading, foot.recipients, foot.signature) == (None, (), ())
    assert list(above) == found
