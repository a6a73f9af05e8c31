"""Shipped column sets, and roles worked out from headings."""

import pytest

from caicach_desktop.domain.layouts import column_roles, layouts, sounds_like_heading

ROLE_NAMES = {
    "STT|Chỉ số/nội dung|Chỉ tiêu/kết quả|Nhiệm vụ/giải pháp|Cơ quan chủ trì|Cơ quan phối hợp thực hiện"
    "|Thời gian hoàn thành": "number criterion target task lead partner deadline",
    "TT|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp": "number task lead partner",
    "STT|Nội dung|Đơn vị thực hiện|Thời hạn|Ghi chú": "number task lead deadline note",
    "SỐ\nTT|NỘI DUNG|NHIỆM VỤ|SẢN PHẨM|CHỦ TRÌ": "number criterion task target lead",
    "STT|Nhiệm vụ|Mục tiêu|Kết quả thực hiện|Tỷ lệ hoàn thành (%)|Khó khăn, vướng mắc": (
        "number task target result percent difficulty"
    ),
    "STT|Nhiệm vụ|Nhiệm vụ|Màu sắc|": "number task other other other",
    "S.TT|Phân công nhiệm vụ|Cán bộ phụ trách|Cơ quan liên quan|Mốc hoàn thành": "number task lead partner deadline",
    "Mục|Nội dung công tác|Lãnh đạo phụ trách|Đơn vị tham mưu|Thời gian bắt đầu|Thời gian kết thúc": (
        "number task other lead other deadline"
    ),
    "TT|Nội dung triển khai|Kết quả|Tình trạng hoàn thành|Nguyên nhân chưa hoàn thành|Hồ sơ kiểm chứng": (
        "number task result status difficulty evidence"
    ),
    "TT|Mục tiêu|Tiêu chí|Đầu việc|Kết quả|% hoàn thành|Hạn chế": (
        "number target criterion task result percent difficulty"
    ),
    "TT|Công việc|Chuyên viên theo dõi|Lãnh đạo phòng|Xếp loại": "number task other other other",
    "TT|Mục đích|Hoàn thành tốt|Tỷ lệ hồ sơ": "number other other other",
    "": "other",
}


@pytest.mark.parametrize("headings", ROLE_NAMES)
def test_roles_of_headings(headings):
    assert " ".join(column_roles(headings.split("|"))) == ROLE_NAMES[headings]


def test_no_role_is_given_twice():
    headings = [f"{name} {n}" for n in range(3) for name in ("STT", "Nhiệm vụ", "Kết quả", "Thời hạn")]
    roles = [role for role in column_roles(headings) if role != "other"]
    assert len(roles) == len(set(roles)) == 4
    assert column_roles([]) == ()


def test_the_shipped_layouts_read_as_their_headings_say():
    assert len(layouts()) == 6
    for layout in layouts():
        assert column_roles([column.heading for column in layout.columns]) == tuple(c.role for c in layout.columns)


def test_sentences_with_the_words_of_headings_are_none():
    headings = ("Lãnh đạo UBND phụ trách", "NHIỆM VỤ, GIẢI PHÁP", "Cơ quan/Đơn vị chủ trì thực hiện", "Mục")
    sentences = (
        "Thời gian giải quyết hồ sơ được rút ngắn 30%",
        "Công khai kết quả giải quyết thủ tục hành chính",
        "Màu",
    )
    assert all(sounds_like_heading(text) for text in headings)
    assert not any(sounds_like_heading(text) for text in sentences)
