"""A short run of the broken forms; the long one is `python -m tests.fuzz.forms 2000`."""

from tests.fuzz.forms import MOST_SECONDS, run


def test_every_broken_form_is_taken_whole_or_refused(tmp_path):
    tally = run(tmp_path, 120, seed=3)
    assert tally.faults == 0, [path.read_text(encoding="utf-8")[-600:] for path in tmp_path.glob("fault-*.txt")]
    assert tally.taken > 20
    assert tally.refused > 20
    assert tally.slowest < MOST_SECONDS
