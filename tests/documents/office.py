"""A plan with all its facts, in our own words, that the tests of whole documents vary."""

from caicach_desktop.documents.model import Block, Document, Paragraph, Rule, SideBySide, Style
from caicach_desktop.domain.plan import Goal, Plan, Section, Signature, WholeAppendix, WholePlan
from tests.exporters.samples import appendix

PLAN = Plan(
    issuer_parent="ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN",
    issuer="ỦY BAN NHÂN DÂN XÃ HÒA SƠN",
    number="5",
    place="Hòa Sơn",
    date="5/3/2026",
    title="Nâng cao các chỉ số cải cách hành chính năm 2026",
    legal_bases=("Căn cứ Luật Tổ chức chính quyền địa phương", "Kế hoạch số 13/KH-UBND của tỉnh,"),
    sections=(
        Section(None, ("Ủy ban nhân dân xã ban hành Kế hoạch như sau:",)),
        Section("I. MỤC TIÊU", ("1. Mục tiêu chung", "1.1. Mọi hồ sơ được trả đúng hẹn.")),
        Section("II. TỔ CHỨC THỰC HIỆN", ("1. Công an xã", "2. Trạm Y tế", "Các đơn vị tổ chức thực hiện.")),
    ),
    recipients=("- Lưu: VT, VX.", "Sở Nội vụ", "- Các phòng chuyên môn;"),
    signature=Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "ThS. Nguyễn Văn An"),
    year=2026,
)


def office_plan(*parts: WholeAppendix, plan: Plan = PLAN, goals: tuple[Goal, ...] = ()) -> WholePlan:
    """The plan around some appendices, one where none is named."""
    return WholePlan(plan, goals, parts or (appendix(number="Phụ lục", note=None),))


def flat(blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks, those of the two columns one after the other."""
    parts = [(*block.left, *block.right) if isinstance(block, SideBySide) else (block,) for block in blocks]
    return [block for part in parts for block in part]


def texts(document: Document, *styles: Style, section: int = 0) -> list[str]:
    """The texts of these styles (none: of all) in a section, top down."""
    blocks = flat(document.sections[section].blocks)
    return [one.text for one in blocks if isinstance(one, Paragraph) and (not styles or one.style in styles)]


def rules(document: Document) -> dict[str, float]:
    """The lengths of the first section's rules by what they stand below."""
    return {one.kind.value: one.length for one in flat(document.sections[0].blocks) if isinstance(one, Rule)}
