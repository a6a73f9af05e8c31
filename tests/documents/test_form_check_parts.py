"""The readings work on what the ones before them left: no line is read twice, and what is found is all there is."""

from caicach_desktop.documents.form_check_parts import find_parts
from tests.documents.printed import heading, lines, texts

HEAD = (["ỦY BAN NHÂN DÂN XÃ HÒA SƠN", "Số: 05/KH-UBND"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
FOOT = ("Nơi nhận:", "- Lưu: VT.", heading("TM. ỦY BAN NHÂN DÂN"))


def test_every_line_belongs_to_one_part():
    text = (heading("KẾ HOẠCH"), heading("Nâng cao"), "Căn cứ Luật;", "I. MỤC TIÊU", "Phấn đấu./.")
    found = lines(*HEAD, *text, *FOOT, heading("Phụ lục"), heading("DANH MỤC"))
    parts = find_parts(found)
    between = [parts.text.type_name, *parts.text.subject, *parts.text.bases, *parts.text.body]
    foot = [parts.foot.heading, *parts.foot.recipients, *parts.foot.signature]
    annexes = [line for annex in parts.annexes for line in (annex.number, *annex.title)]
    assert [*parts.head.lines, *between, *foot] == parts.lines
    assert [*parts.lines, *annexes] == found.lines
    assert parts.is_official
    assert not parts.is_letter


def test_the_foot_of_an_appendix_is_not_taken_for_the_documents_own():
    parts = find_parts(lines(*HEAD, heading("KẾ HOẠCH"), "Phấn đấu./.", heading("Phụ lục"), *FOOT))
    assert parts.foot.heading is None
    assert parts.foot.signature == ()


def test_the_letterhead_is_read_before_the_foot_so_that_an_agency_is_no_signature():
    parts = find_parts(lines(["Q. TÂN BÌNH", "Số: 05/KH-UBND"], HEAD[1], heading("KẾ HOẠCH"), "Phấn đấu./."))
    assert texts(parts.head.names) == ["Q. TÂN BÌNH"]
    assert parts.foot.signature == ()


def test_a_subject_counts_wherever_it_stands():
    parts = find_parts(lines(*HEAD, "Công văn", "V/v nâng cao"))
    assert parts.head.about == ()
    assert parts.is_letter
    assert parts.is_official
    assert texts(parts.about) == ["V/v nâng cao"]


def test_one_mark_alone_makes_no_official_document_and_the_state_does():
    assert not find_parts(lines("Số: 05/KH-UBND", "Một bảng tính")).is_official
    assert find_parts(lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Đơn xin nghỉ phép")).is_official
