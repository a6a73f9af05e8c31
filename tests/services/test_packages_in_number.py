"""Many communes' packages in one database: the totals are those of the packages, and a second time changes nothing."""

from tests.bench.bench_packages import expected, expected_sums, figures, sums, totals


def test_many_packages_give_the_right_totals(tmp_path):
    figures(tmp_path, communes=5, tasks=30)
    assert totals(tmp_path / "dữ liệu") == expected(5, 30)
    assert sum(expected(5, 30).values()) == 5 * 30 * 4
    assert sums(tmp_path / "dữ liệu")[0] == expected_sums(5, 30)
