"""Figures of targets as real plans write them, and quantities as agencies report them."""

import pytest

from caicach_desktop.domain.target_figure import reached, target_figures


@pytest.mark.parametrize(
    ("target", "figures"),
    [
        ("Công khai 20 thủ tục hành chính", ["20 thủ tục"]),
        ("02 cuộc đối thoại của Chủ tịch; 100% ý kiến được trả lời", ["2 cuộc", "100 %"]),
        ("Hoàn thành 3,2 km đường liên thôn", ["3.2 km"]),
        ("Số hóa 1.250 hồ sơ", ["1250 hồ sơ"]),
        ("Từ 70% người từ 60 tuổi trở lên được khám ít nhất một lần", ["70 %"]),
        ("Giảm ít nhất 5% so với năm 2025, trước ngày 30/9/2026", ["5 %"]),
        ("Mỗi thôn có ít nhất 03 người hướng dẫn", []),
        ("Theo Nghị định 30/2020/NĐ-CP, cập nhật đủ 12 tháng", []),
        ("Ban hành đầy đủ quy chế", []),
        ("", []),
    ],
)
def test_figures_of_a_target(target, figures):
    assert [f"{figure.number} {figure.unit}" for figure in target_figures(target)] == figures


@pytest.mark.parametrize(
    ("quantity", "target", "text", "percent"),
    [
        ("12", "Công khai 20 thủ tục", "12 / 20 thủ tục", 60),
        ("12 thủ tục", "100% hồ sơ; công khai 20 thủ tục", "12 / 20 thủ tục", 60),
        ("2,1/3,2 km", "Hoàn thành 3,2 km đường", "2,1 / 3,2 km", 65),
        ("13/15 thôn", "100% thôn niêm yết", "13 / 15 thôn", 86),
        ("25", "20 thủ tục", "25 / 20 thủ tục", 100),
        ("199", "200 hồ sơ", "199 / 200 hồ sơ", 99),
        ("1.200", "1.250 hồ sơ", "1.200 / 1.250 hồ sơ", 96),
        ("98,9%", "Từ 98% cử tri trở lên đi bầu", "98,9 / 98%", None),
        ("72", "Từ 80% hồ sơ trực tuyến", "72 / 80%", None),
    ],
)
def test_a_quantity_against_the_target(quantity, target, text, percent):
    done = reached(quantity, target)
    assert (done.text, done.percent) == (text, percent)


@pytest.mark.parametrize(
    ("quantity", "target"), [("", "20 thủ tục"), ("đủ", "20 thủ tục"), ("12 lớp", "20 thủ tục"), ("12", "Đầy đủ")]
)
def test_what_cannot_be_compared_is_not(quantity, target):
    assert reached(quantity, target) is None


def test_nothing_to_reach_is_no_share():
    assert reached("3/0 vụ", "").percent is None
