"""What Word itself is strict about: the order of children in ECMA-376 (Part 1, transitional), tables, living links.

Other readers take a file with these faults in silence; Word calls it damaged.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from caicach_desktop.exporters.docx_xml import W_SPACE

W = f"{{{W_SPACE}}}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
MOST_COLUMNS = 63

_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
    " webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
    " eastAsianLayout specVanish oMath"
)
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_SIDES = "top left start bottom right end insideH insideV tl2br tr2bl"
# The children each element may have, in the only order Word takes them.
ORDERS = {
    "document": "background body",
    "p": "pPr fldSimple r",
    "pPr": _PARAGRAPH,
    "pBdr": "top left bottom right between bar",
    "r": "rPr *",
    "rPr": _RUN,
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing"
    " tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblGrid": "gridCol",
    "tblBorders": _SIDES,
    "tblCellMar": _SIDES,
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr *",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tcBorders": _SIDES,
    "tcMar": _SIDES,
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType"
    " pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked"
    " personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "settings": "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation"
    " evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr themeFontLang"
    " clrSchemeMapping shapeDefaults decimalSymbol listSeparator",
}
# These may stand several times; trPr and the content of runs, cells and the body have no order of their own.
_REPEATED = {"headerReference", "footerReference", "style", "tr", "tc", "gridCol", "r", "fldSimple", "tblStylePr"}
_ROW_PROPERTIES = {"cnfStyle", "gridBefore", "gridAfter", "cantSplit", "trHeight", "tblHeader", "jc", "hidden"}


def file_faults(path: Path) -> list[str]:
    """What Word would not take in a file, a line for each."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    faults = list(_package_faults(parts))
    for name, content in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            faults += [f"{name}: {fault}" for fault in part_faults(etree.fromstring(content))]
    return faults


def part_faults(root: etree._Element) -> Iterator[str]:
    """The faults of one part: order and number of children, tables, cells that end without a paragraph."""
    for element in root.iter(f"{W}*"):
        name = etree.QName(element).localname
        children = [etree.QName(child).localname for child in element]
        yield from _order_faults(name, children)
        if name == "tc" and (not children or children[-1] != "p"):
            yield "tc does not end with a paragraph"
        if name == "trPr" and not set(children) <= _ROW_PROPERTIES:
            yield f"trPr: {children}"
        if name == "tbl":
            yield from _table_faults(element)
    names = [shape.get("id") for shape in root.iter("{*}docPr")]
    if len(set(names)) < len(names):
        yield f"docPr: the same id twice in {names}"


def _order_faults(name: str, children: list[str]) -> Iterator[str]:
    if name not in ORDERS:
        return
    order = ORDERS[name].split()
    if "*" in order:
        if order[0] in children[1:]:
            yield f"{name}: {order[0]} is not the first of {children}"
        return
    unknown = [child for child in children if child not in order]
    if unknown:
        yield f"{name}: no place for {unknown}"
        return
    places = [order.index(child) for child in children]
    # A header and a footer may stand in any order, and so may what a paragraph holds.
    if places != sorted(places):
        yield f"{name}: {children}"
    twice = {child for child in children if children.count(child) > 1} - _REPEATED
    if twice:
        yield f"{name}: more than one {sorted(twice)}"


def _table_faults(table: etree._Element) -> Iterator[str]:
    grid = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    rows = table.findall(f"{W}tr")
    if not 0 < grid <= MOST_COLUMNS or not rows:
        yield f"tbl: {grid} columns, {len(rows)} rows"
    for row in rows:
        spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
        covered = sum(1 if span is None else int(span.get(f"{W}val", "0")) for span in spans)
        if covered != grid:
            yield f"tr: cells over {covered} of {grid} columns"


def _package_faults(parts: dict[str, bytes]) -> Iterator[str]:
    """Parts without a content type, links to parts that are not there, ids that no relationship has."""
    types = etree.fromstring(parts["[Content_Types].xml"])
    endings = {one.get("Extension", "").lower() for one in types.iter("{*}Default")}
    named = {one.get("PartName", "").lstrip("/") for one in types.iter("{*}Override")}
    for name in parts:
        if name != "[Content_Types].xml" and name not in named and name.rpartition(".")[2].lower() not in endings:
            yield f"{name}: no content type"
    yield from (f"{name}: a content type for no part" for name in named - set(parts))
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        links = {one.get("Id", ""): one.get("Target", "") for one in etree.fromstring(content).iter(RELATIONSHIPS)}
        base = posixpath.dirname(posixpath.dirname(name))
        for link, target in links.items():
            if posixpath.normpath(posixpath.join("/", base, target)).lstrip("/") not in parts:
                yield f"{name}: {link} leads to {target}"
        owner = parts.get(posixpath.join(base, posixpath.basename(name).removesuffix(".rels")), b"")
        prefixed = set(re.findall(r'\br:(?:id|embed|link)="([^"]*)"', owner.decode("utf-8")))
        yield from (f"{name}: no relationship {link}" for link in prefixed - set(links))
