"""Spoiled forms and packages through the command line, a few; `python -m tests.fuzz.exchange` is the long run."""

from tests.fuzz.exchange import forms_by_command, packages_by_command


def test_spoiled_files_leave_no_trace_through_the_command_line(tmp_path):
    for name, play in (("forms", forms_by_command), ("packages", packages_by_command)):
        (tmp_path / name).mkdir()
        taken, refused = play(tmp_path / name, 40, 5)
        assert taken + refused == 40
        assert taken
        assert refused
