"""`caicach pack` and `caicach unpack` as processes of their own, from one data folder to another."""

from pathlib import Path

from tests.end_to_end.running import SAMPLE, caicach, refused


def test_a_plan_goes_over_and_comes_back(tmp_path: Path) -> None:
    commune, province, path = tmp_path / "xã", tmp_path / "tỉnh", tmp_path / "gói.caicach"
    assert caicach("import", SAMPLE, data_dir=commune).returncode == 0
    result = caicach("pack", 1, path, "--sender", "UBND xã Suối Ngàn", data_dir=commune)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    seen = caicach("unpack", path, "--dry-run", data_dir=province)
    assert "của UBND xã Suối Ngàn → kế hoạch mới" in seen.stdout
    assert caicach("list", data_dir=province).stdout == ""
    taken = caicach("unpack", path, data_dir=province)
    assert (taken.returncode, taken.stdout) == (0, seen.stdout)
    assert caicach("dump", 1, data_dir=province).stdout == caicach("dump", 1, data_dir=commune).stdout
    again = caicach("unpack", path, data_dir=province)
    assert "→ kế hoạch số 1 trong danh sách" in again.stdout
    assert len(caicach("list", data_dir=province).stdout.splitlines()) == 1


def test_a_package_is_refused_whole_and_is_no_plan_file(tmp_path: Path) -> None:
    commune, province, path = tmp_path / "xã", tmp_path / "tỉnh", tmp_path / "gói.caicach"
    caicach("import", SAMPLE, data_dir=commune)
    caicach("pack", 1, path, data_dir=commune)
    cut = tmp_path / "cụt.caicach"
    cut.write_bytes(path.read_bytes()[:-500])
    assert "hỏng" in refused(caicach("unpack", path, cut, data_dir=province))
    assert "caicach unpack" in refused(caicach("import", path, data_dir=province))
    assert "không phải gói dữ liệu" in refused(caicach("unpack", SAMPLE, data_dir=province))
    assert "Không có kế hoạch số 7" in refused(caicach("pack", 7, path, data_dir=commune))
    assert caicach("list", data_dir=province).stdout == ""
