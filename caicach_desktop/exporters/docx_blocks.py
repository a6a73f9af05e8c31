"""The body of a Word file as XML text: paragraphs, drawn rules, columns side by side, pictures, sections."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from caicach_desktop.documents.form import Form
from caicach_desktop.documents.model import Block, DocumentSection, Drawing, Paragraph, Rule, SideBySide, Table
from caicach_desktop.domain.units import EMU_PER_MM
from caicach_desktop.exporters.docx_table import TableXml
from caicach_desktop.exporters.docx_xml import (
    DRAWING_STYLE,
    END_STYLE,
    RULE_IDS,
    STYLE_IDS,
    paragraph_opening,
    paragraphs_xml,
    twips,
)
from caicach_desktop.exporters.xml_text import escape

# Word joins tables that touch: a paragraph too low to be seen keeps them apart and closes a section.
_LOW = f'<w:p><w:pPr><w:pStyle w:val="{END_STYLE}"/></w:pPr></w:p>'
_EMPTY = "<w:p/>"


@dataclass(frozen=True, slots=True)
class Links:
    """Ids of the parts a body refers to: the page header, the first page's header, and the pictures."""

    header: str
    first_header: str
    pictures: Mapping[Drawing, str]


def section_pieces(section: DocumentSection, form: Form, last: bool, links: Links) -> Iterator[str]:
    """The XML of one section, piece by piece."""
    yield from _Body(form, section.landscape, links).pieces(section.blocks)
    properties = _section_properties(form, section.landscape, links)
    # A section ends in a paragraph of its own, and Word wants one after a table: it is made too low to be seen.
    inside, after = ("", properties) if last else (properties, "")
    yield f'<w:p><w:pPr><w:pStyle w:val="{END_STYLE}"/>{inside}</w:pPr></w:p>{after}'


def _section_properties(form: Form, landscape: bool, links: Links) -> str:
    width, height = (twips(side) for side in form.page_size(landscape))
    margins, number = form.margins(landscape), form.page_number
    orient = ' w:orient="landscape"' if landscape else ""
    edge = twips(number.distance)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{links.header}"/>'
        f'<w:headerReference w:type="first" r:id="{links.first_header}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
        f'<w:pgMar w:top="{twips(margins.top)}" w:right="{twips(margins.right)}" w:bottom="{twips(margins.bottom)}" '
        f'w:left="{twips(margins.left)}" w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
        f'<w:pgNumType w:start="{number.start}"/>{"" if number.first_page else "<w:titlePg/>"}</w:sectPr>'
    )


@dataclass(frozen=True, slots=True)
class _Body:
    """Writes the blocks of one section."""

    form: Form
    landscape: bool
    links: Links

    def pieces(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """The blocks from the first to the last, a table row by row."""
        width = self.form.text_width(self.landscape)
        after_table = False
        for block in blocks:
            if isinstance(block, Table) and not block.columns:
                continue  # a row without cells is no Word file
            is_table = isinstance(block, SideBySide | Table)
            if after_table and is_table:
                yield _LOW
            after_table = is_table
            match block:
                case Paragraph() | Rule():
                    yield self._simple(block, width)
                case SideBySide():
                    yield self._side_by_side(block, width)
                case Table():
                    yield from TableXml(block, self.form, self.form.text_height(self.landscape)).pieces()
                case Drawing():
                    yield self._drawing(block)

    def _simple(self, block: Paragraph | Rule, width: float) -> str:
        """A paragraph or a rule in a column `width` mm wide."""
        if isinstance(block, Paragraph):
            opening = paragraph_opening(STYLE_IDS[block.style], indent=block.indent, keep_next=block.keep_next)
            return paragraphs_xml(block.text, opening)
        indent = twips(max(width - block.length, 0.0) / 2)
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{RULE_IDS[block.kind]}"/>'
            f'<w:ind w:left="{indent}" w:right="{indent}"/></w:pPr></w:p>'
        )

    def _side_by_side(self, block: SideBySide, width: float) -> str:
        """Two cells without borders and paddings in a row that stays whole."""
        scale = min(1.0, width / (block.left_width + block.right_width))
        columns = ((block.left, block.left_width * scale), (block.right, block.right_width * scale))
        grid = "".join(f'<w:gridCol w:w="{twips(wide)}"/>' for _, wide in columns)
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(wide)}" w:type="dxa"/></w:tcPr>'
            + ("".join(self._simple(inner, wide) for inner in inners) or _EMPTY)
            + "</w:tc>"
            for inners, wide in columns
        )
        margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twips(wide) for _, wide in columns)}" w:type="dxa"/>'
            '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
        )

    def _drawing(self, block: Drawing) -> str:
        form = self.form
        scale = block.scale_into(form.text_width(self.landscape), form.text_height(self.landscape))
        width, height = (round(side * scale * EMU_PER_MM) for side in (block.width, block.height))
        number = list(self.links.pictures).index(block) + 1
        uri = "http://schemas.openxmlformats.org/drawingml/2006"
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{DRAWING_STYLE}"/></w:pPr><w:r><w:drawing>'
            f'<wp:inline xmlns:wp="{uri}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{width}" cy="{height}"/>'
            f'<wp:docPr id="{number}" name="Hình {number}" descr="{escape(block.alt)}"/>'
            f'<a:graphic xmlns:a="{uri}/main"><a:graphicData uri="{uri}/picture"><pic:pic xmlns:pic="{uri}/picture">'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Hình {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{self.links.pictures[block]}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r></w:p>"
        )
