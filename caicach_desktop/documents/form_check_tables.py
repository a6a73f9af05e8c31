"""Checks tables that are content: width, letters, and the header row on every page. The decree leaves them open, so
these are house rules."""

from collections.abc import Iterator
from dataclasses import replace

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.form_check_base import HOUSE, limits, number, span
from caicach_desktop.documents.form_check_lines import ContentTable
from caicach_desktop.documents.measure import line_count
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.printed import PrintedFile, PrintedRow
from caicach_desktop.domain.units import MM_PER_PT

# Word itself lets a table stand out by the paddings of its cells.
_OVER = 4.5
_CELL_SIDES = 4.0
# No cell with fewer letters and paragraphs is as high as a page: measuring it can be spared.
_SHORT, _FEW = 400, 15


def table_faults(tables: list[ContentTable], printed: PrintedFile) -> Iterator[FormFault]:
    """All faults of all content tables; those that several have alike are told once."""
    told: dict[str, list[FormFault]] = {}
    for fault in _all_faults(tables, printed):
        told.setdefault(fault.kind, []).append(fault)
    for first, *others in told.values():
        yield replace(first, place=first.place + (f" và {len(others)} bảng khác" if others else ""))


def _all_faults(tables: list[ContentTable], printed: PrintedFile) -> Iterator[FormFault]:
    for found in tables:
        where = f"Bảng {found.number}" if len(tables) > 1 else "Bảng"
        section = printed.sections[found.section]
        yield from _width_faults(found, section.text_width, where)
        yield from _header_faults(found, where)
        yield from _size_faults(found, where)
        height = section.height - section.top - section.bottom
        if any(row.whole and _tall(row) > height for row in found.table.rows):
            rule = f"{HOUSE}: dòng cao hơn một trang phải được ngắt sang trang sau"
            remedy = "chọn Allow row to break across pages cho dòng đó"
            yield FormFault("table-row-cut", where, "có dòng cao hơn một trang mà không được ngắt", rule, remedy)


def _width_faults(found: ContentTable, room: float, where: str) -> Iterator[FormFault]:
    left = max(found.table.left, 0.0)
    if room > 0 and found.table.width + left > room + _OVER:
        wrong = f"rộng {found.table.width:.0f} mm mà khổ chữ chỉ rộng {room:.0f} mm"
        if found.table.width <= room + _OVER:
            wrong = f"thò ra ngoài lề phải {found.table.width + left - room:.0f} mm"
        rule = f"{HOUSE}: bảng nằm trong khổ chữ của trang"
        yield FormFault("table-width", where, wrong, rule, "thu hẹp các cột (AutoFit Window) hoặc xoay ngang trang")


def _header_faults(found: ContentTable, where: str) -> Iterator[FormFault]:
    rows = found.table.rows
    if len(rows) < limits().least_rows or rows[0].repeated or max(len(row.cells) for row in rows) < 2:
        return
    rule = f"{HOUSE}: dòng tiêu đề của bảng lặp lại ở đầu mỗi trang"
    remedy = "chọn dòng tiêu đề rồi chọn Repeat Header Rows"
    yield FormFault("table-header", where, "dòng tiêu đề không lặp lại ở các trang sau", rule, remedy)


def _size_faults(found: ContentTable, where: str) -> Iterator[FormFault]:
    allowed, slack = official_form().table.font_size, limits().tolerance["size"]
    for row in found.table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                for part in paragraph.letters:
                    size = part.look.size
                    if (
                        part.text.strip()
                        and not part.look.raised
                        and not (allowed.least - slack <= size <= allowed.most + slack)
                    ):
                        wrong, rule = f"cỡ chữ {number(size)}", f"{HOUSE}: chữ trong bảng cỡ {span(allowed)}"
                        yield FormFault("table-size", where, wrong, rule, f"đặt cỡ chữ {span(allowed)}")
                        return


def _tall(row: PrintedRow) -> float:
    """About how high a row is in mm; a merged text has other rows to run through."""
    line = official_form().table.line_height * MM_PER_PT
    return max(
        (
            sum(
                line_count(p.text, max(cell.width - _CELL_SIDES, 5.0), p.setting.size) * p.setting.size * line
                for p in cell.paragraphs
            )
            for cell in row.cells
            if not cell.merged and (len(cell.paragraphs) > _FEW or sum(len(p.text) for p in cell.paragraphs) > _SHORT)
        ),
        default=0.0,
    )
