"""Plan files made at random: everything the format allows, unknown keys on every level."""

from typing import Any

from hypothesis import strategies as st

from caicach_desktop.domain.text import clean

texts = st.one_of(
    st.sampled_from(["", "Kế hoạch", "Trạm Y tế", "ngày 05 tháng 02 năm 2026", "- a\n- b", "80 - 85/124", "=1+1"]),
    st.text(max_size=10).map(clean),
)
maybe = st.one_of(st.none(), texts)
lists = st.lists(texts, max_size=2)
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(texts, inner, max_size=2)),
    max_leaves=4,
)
unknown = st.dictionaries(texts.map("x-{}".format), values, max_size=2)
HEADINGS = ["STT", "Chỉ số/nội dung", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Ghi chú", "Cột lạ"]


def part(**fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    """An object with these keys and some that this version does not know."""
    return st.builds(lambda known, more: known | more, st.fixed_dictionaries(fields), unknown)


goals = part(
    index=texts, text=texts, value=st.one_of(st.none(), st.integers(), st.sampled_from([80.5, "80 - 85"])), unit=maybe
)
sections = part(heading=maybe, paragraphs=lists)
rules = part(who=texts, to=texts, period=texts, deadline=texts)
signatures = st.one_of(st.none(), part(authority=lists, title=texts, name=maybe))
plans = part(
    doc_type=texts,
    issuer_parent=maybe,
    issuer=texts,
    number=maybe,
    symbol=texts,
    place=texts,
    date=texts,
    title=texts,
    legal_bases=lists,
    goals=st.lists(goals, max_size=2),
    sections=st.lists(sections, max_size=2),
    reporting=st.lists(rules, max_size=2),
    recipients=lists,
    signature=signatures,
)


@st.composite
def appendices(draw: st.DrawFn) -> dict[str, Any]:
    """An appendix whose rows have as many cells as it has columns."""
    columns = draw(st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=4))
    cells = st.lists(st.one_of(texts, st.none()), min_size=len(columns), max_size=len(columns))
    numbered = st.one_of(cells, cells.map(lambda c: ["1", *c[1:]]))
    rows = part(kind=st.sampled_from(["group", "task"]), level=st.integers(1, 9), cells=numbered)
    known = {
        "number": texts,
        "title": lists,
        "note": maybe,
        "columns": st.just(columns),
        "rows": st.lists(rows, max_size=4),
    }
    return draw(part(**known))


contents = part(
    format=st.just("caicach-plan"), version=st.just(1), plan=plans, appendices=st.lists(appendices(), max_size=2)
)
