"""A whole table on the clipboard, with its heading, as rows for the columns of an appendix."""

from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.layouts import heading_role
from caicach_desktop.domain.plan import Appendix, Cells, ColumnRole, RowKind
from caicach_desktop.services.updating import column_mapping

# A text with more letters is no heading.
_LONGEST_HEADING = 60
_LEAST_COLUMNS = 2


def recognised_rows(appendix: Appendix, html: str | None, text: str | None) -> list[tuple[RowKind, int, Cells]]:
    """The rows (kind, level, cells) of a copied table whose heading names at least two columns of the appendix.

    Empty where the clipboard holds no such table: cells without a heading are pasted as they are.
    """
    from caicach_desktop.importers.clipboard import read_clipboard

    try:
        draft = read_clipboard(html, text)
    except AppError:
        return []
    rows: list[tuple[RowKind, int, Cells]] = []
    for whole in draft.plan.appendices:
        mapping = column_mapping(appendix, whole.appendix)
        named = [whole.appendix.columns[source].heading for source in mapping if source is not None]
        sure = [name for name in named if len(name) <= _LONGEST_HEADING and heading_role(name)]
        if len(sure) < _LEAST_COLUMNS or _reads_as_task(whole.appendix) is None:
            continue
        for row in whole.rows:
            cells = tuple("" if source is None else row.cells[source] for source in mapping)
            rows.append((row.kind, row.level, cells))
    return rows


def _reads_as_task(appendix: Appendix) -> int | None:
    """The column of tasks or criteria: a table without one is none of ours."""
    columns = [appendix.column_of(role) for role in (ColumnRole.TASK, ColumnRole.CRITERION)]
    return next((column for column in columns if column is not None), None)
