"""A short run of the fuzzer; the long one is `python -m tests.fuzz 20000`."""

from tests.fuzz.running import MOST_SECONDS, run


def test_every_broken_file_is_read_or_refused(tmp_path):
    tally = run(tmp_path, 250, seed=7)
    assert tally.faults == 0, [path.read_text(encoding="utf-8")[-600:] for path in tmp_path.glob("fault-*.txt")]
    assert tally.read > 50
    assert tally.refused > 20
    assert tally.slowest < MOST_SECONDS
