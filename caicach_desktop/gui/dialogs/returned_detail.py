"""What is told of a file and of a line that came back: old and new beside each other, differences marked."""

from html import escape

from caicach_desktop.domain.figures import shortened
from caicach_desktop.domain.reporting import period_name
from caicach_desktop.domain.word_differences import PieceKind, word_differences
from caicach_desktop.gui.delegates.compare_delegate import piece_html
from caicach_desktop.gui.models.returned_files_model import file_counts
from caicach_desktop.gui.theme import colors
from caicach_desktop.services.returned import KIND_NAMES, Line, LineKind, ReturnedFile
from caicach_desktop.services.returned_packages import periods_told

# The task is told in two lines: what the file says of it must be seen below.
_MOST_OF_TASK = 220
_CELL = "padding:3px 8px; vertical-align:top"


def file_html(file: ReturnedFile) -> str:
    """Whose file it is, its plan and period, and what to know of it."""
    look = colors()
    name = f"<span style='color:{look.muted}'>{escape(file.path.name)}</span>"
    if file.fault:
        return f"{name}<br>{escape(file.fault)}"
    told = [f"<b>{escape(file.sender)}</b>", escape(periods_told(file)), escape(file_counts(file))]
    lines = [" · ".join(filter(None, told)), escape(file.plan_name), name]
    if not file.brings_something:
        lines.append("Không có gì mới: những gì có trong tệp này đã có ở đây.")
    blank = file.counts[LineKind.EMPTY]
    if blank:
        lines.append(f"{blank} nhiệm vụ chưa được trả lời.")
    lines += [f"<span style='color:{look.soon}'>{escape(note)}</span>" for note in file.notes]
    return "<br>".join(filter(None, lines))


def line_html(line: Line, file: ReturnedFile) -> str:
    """A line in full: its task, where it stands, what to know of it, each text as it is here and as the file says."""
    look = colors()
    place = [KIND_NAMES[line.kind], file.sender, period_name(line.period) if line.period else ""]
    place += [f"dòng {line.sheet_row} của phiếu" if line.sheet_row else ""]
    number = f"{line.number}. " if line.number else ""
    html = f"<p style='margin:0 0 4px 0'><b>{escape(shortened(number + line.name, _MOST_OF_TASK))}</b><br>"
    html += f"<span style='color:{look.muted}'>{escape(' · '.join(filter(None, place)))}</span></p>"
    tone = look.late if line.kind == LineKind.MISFIT else look.soon
    html += "".join(f"<p style='margin:0 0 4px 0; color:{tone}'>{escape(remark)}.</p>" for remark in line.remarks)
    return html + (_table(line, file) if line.texts else "")


def _table(line: Line, file: ReturnedFile) -> str:
    there = "Trong gói" if file.package else "Trong phiếu"
    muted = f"color:{colors().muted}"
    rows = [_row("", "Đang có", there, muted)]
    for text in line.texts:
        pieces = word_differences(text.old, text.new)
        old = "".join(piece_html(piece) for piece in pieces if piece.kind != PieceKind.ADDED)
        new = "".join(piece_html(piece) for piece in pieces if piece.kind != PieceKind.REMOVED)
        # Where nothing was, all is new: there is no difference to point at.
        new = new if text.old else escape(text.new).replace("\n", "<br>")
        rows.append(_row(escape(text.heading), old or "–", new or "(để trống)", ""))
    return f"<table width='100%' cellspacing='0'>{''.join(rows)}</table>"


def _row(heading: str, old: str, new: str, style: str) -> str:
    muted = f"color:{colors().muted}"
    return (
        f"<tr><td width='18%' style='{_CELL};{muted}'>{heading}</td>"
        f"<td width='41%' style='{_CELL};{style}'>{old}</td><td width='41%' style='{_CELL};{style}'>{new}</td></tr>"
    )
