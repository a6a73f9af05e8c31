"""Every domain class comes back from the database as it went in."""

from dataclasses import replace
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert, literal, select

from caicach_desktop.domain.agency import Agency, Assignment
from caicach_desktop.domain.plan import (
    Appendix,
    Column,
    ColumnRole,
    Goal,
    Plan,
    ReportingRule,
    Row,
    Section,
    Signature,
)
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.store.mapping import each_as, to_domain, to_plain, to_values
from caicach_desktop.store.tables import RECORDS, metadata

CLASSES = {
    "plans": Plan,
    "goals": Goal,
    "appendices": Appendix,
    "rows": Row,
    "agencies": Agency,
    "assignments": Assignment,
    "progress": Progress,
}
texts = st.text(st.characters(codec="utf-8"), max_size=8)
ids = st.integers(1, 2**40)
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(texts, inner, max_size=2)),
    max_leaves=5,
)
extras = st.dictionaries(texts, json_values, max_size=2)
roles = st.sampled_from(ColumnRole)
st.register_type_strategy(Column, st.builds(Column, roles, texts, st.floats(0, 300)))


def some(cls, **fields):
    common = {"id": ids, "extra": extras} if cls is not Assignment else {"id": ids}
    return st.builds(cls, **{**common, **fields})


parts = {
    Plan: some(
        Plan,
        title=texts,
        number=st.one_of(st.none(), texts),
        year=st.one_of(st.none(), st.integers(1900, 2200)),
        legal_bases=st.lists(texts).map(tuple),
        sections=st.lists(
            st.builds(Section, st.one_of(st.none(), texts), st.lists(texts, max_size=2).map(tuple), extras), max_size=2
        ).map(tuple),
        reporting=st.lists(st.builds(ReportingRule, texts, texts, texts, texts, extras), max_size=2).map(tuple),
        signature=st.one_of(
            st.none(), st.builds(Signature, st.lists(texts).map(tuple), texts, st.one_of(st.none(), texts), extras)
        ),
        superior_id=st.none(),
        file_extra=extras,
    ),
    Goal: some(
        Goal,
        text=texts,
        value=st.one_of(st.none(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), texts),
    ),
    Appendix: some(
        Appendix, title=st.lists(texts).map(tuple), columns=st.lists(st.from_type(Column), max_size=3).map(tuple)
    ),
    Row: some(Row, position=st.integers(-(10**9), 10**9), cells=st.lists(st.one_of(st.none(), texts)).map(tuple)),
    Agency: some(Agency, name=texts, aliases=st.lists(texts).map(tuple), successor_id=st.none()),
    Assignment: some(Assignment),
    Progress: some(Progress, percent=st.one_of(st.none(), st.integers(0, 100)), result=texts),
}


@pytest.fixture(scope="module")
def connection():
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


@pytest.mark.parametrize("name", CLASSES)
@given(data=st.data())
def test_round_trip(name, data, connection):
    table, cls = RECORDS[name], CLASSES[name]
    record = data.draw(parts[cls])
    with connection.begin_nested() as undone:
        connection.execute(insert(table).values(id=record.id, version=record.version, **to_values(record)))
        query = select(table).where(table.c.id == record.id)
        assert to_domain(cls, connection.execute(query).mappings().one()) == record
        assert list(each_as(cls, connection.execute(query))) == [record]
        undone.rollback()


@pytest.mark.parametrize("name", CLASSES)
def test_tables_and_classes_have_the_same_fields(name, connection):
    values = to_values(CLASSES[name]())
    assert {"id", "version", *values} == {column.name for column in RECORDS[name].columns}
    assert CLASSES[name]() == to_domain(CLASSES[name], {})
    assert [CLASSES[name](id=3)] == list(each_as(CLASSES[name], connection.execute(select(literal(3).label("id")))))
    assert not [value for value in values.values() if isinstance(value, tuple | StrEnum)]


def test_what_the_class_lacks_is_left_out():
    agency = Agency(3, name="Trạm", aliases=("a",), extra={"x": {"y": [1]}})
    assert to_domain(Agency, {**to_values(agency), "id": 3, "version": 1, "later": 1}) == agency
    assert to_values(agency, "name", "aliases").keys() == {"short_name", "active", "successor_id", "extra"}
    assert to_plain((Section("a", ("b",)),)) == [{"heading": "a", "paragraphs": ["b"], "extra": {}}]
    assert replace(agency, extra={}) != agency
