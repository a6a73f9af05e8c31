"""What is told of a line that came back, above the table of what differs."""

from dataclasses import replace
from pathlib import Path

from caicach_desktop.gui.dialogs.returned_detail import line_html
from caicach_desktop.services.returned import Line, LineKind, ReturnedFile

FILE = ReturnedFile(Path("phiếu.xlsx"), sender="Công an xã")
LINE = Line(("row", 1), LineKind.NEW, "Niêm yết", number="2.2")


def test_a_long_task_leaves_room_for_what_the_file_says_of_it(styled_app):
    assert "<b>2.2. Niêm yết</b>" in line_html(LINE, FILE)
    long = line_html(replace(LINE, name="rà soát từng hộ " * 40), FILE)
    heading = long.partition("<b>")[2].partition("</b>")[0]
    assert len(heading) < 230
    assert heading.endswith(("rà…", "soát…", "từng…", "hộ…")), "cut within a word"
