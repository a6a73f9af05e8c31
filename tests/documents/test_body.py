"""A goal's line says its figure once: where the text has it as a number of its own, nothing is added."""

import pytest

from caicach_desktop.documents.body import goal_text
from caicach_desktop.domain.plan import Goal


@pytest.mark.parametrize(
    ("text", "value", "unit", "printed"),
    [
        # The 2 of "2026" and the 8 of "98,8%" are other figures.
        ("Tăng hạng so với năm 2026", 2, "rank", "Tăng hạng so với năm 2026: xếp hạng 2"),
        ("Hài lòng 98,8%", 8, "điểm", "Hài lòng 98,8%: 8 điểm"),
        ("Theo mẫu K5", 5, "mô hình", "Theo mẫu K5: 5 mô hình"),
        ("Thu hút du khách", 1_500_000.0, "lượt", "Thu hút du khách: 1500000 lượt"),
        ("Đúng hạn", 98.123456, "%", "Đúng hạn: 98,123456%"),
        # Said already, however it is written.
        ("Đạt 98.5% trở lên;", 98.5, "%", "Đạt 98.5% trở lên"),
        ("Có 05 sáng kiến", 5, "sáng kiến", "Có 05 sáng kiến"),
        ("Đứng thứ 80 – 85/124", "80-85/124", "rank", "Đứng thứ 80 – 85/124"),
        ("Nhóm Đầu cả nước", "nhóm đầu", None, "Nhóm Đầu cả nước"),
        ("Không có hồ sơ trễ hẹn", 0, "hồ sơ", "Không có hồ sơ trễ hẹn: 0 hồ sơ"),
    ],
)
def test_a_goals_figure_is_added_where_the_text_does_not_say_it(text, value, unit, printed):
    assert goal_text(Goal(text=text, value=value, unit=unit)) == printed
