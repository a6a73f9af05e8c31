"""The index of words: whatever operations, undo and redo do, it finds exactly what the tables hold."""

import re
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.text import folded
from caicach_desktop.store import search
from caicach_desktop.store.database import database_path
from caicach_desktop.store.store import Store
from caicach_desktop.store.tables import agencies, appendices, attachments, plans, progress, rows


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path) as opened, opened.operation("Lập") as op:
        plan_id = op.insert(plans, {"title": "Kế hoạch cải cách hành chính", "number": "38", "symbol": "KH-UBND"})
        appendix_id = op.insert(appendices, {"plan_id": plan_id})
        texts = ["Niêm yết thủ tục hành chính", "Đường dây nóng", "Khảo sát sự hài lòng"]
        op.insert_many(
            rows, [{"appendix_id": appendix_id, "position": n, "cells": [str(n), t]} for n, t in enumerate(texts)]
        )
        op.insert(agencies, {"name": "Công an xã", "aliases": ["CA xã"]})
    with Store(tmp_path) as opened:
        yield opened


def found(store, words, kind=Kind.ROW):
    with store.read() as connection:
        return search.find(connection, words, kind, 30)


def test_words_are_found_by_their_beginnings_without_marks(store):
    assert found(store, "duong nong") == found(store, "ĐƯỜNG dâ") == [2]
    assert found(store, "38/KH-UBND", Kind.PLAN) == [1]
    assert found(store, "ca", Kind.AGENCY) == [1]
    assert found(store, "hanh chinh") == [1]
    assert found(store, "chinh sach") == found(store, "") == found(store, '"*- (') == []
    # A word inside another is not its beginning.
    assert found(store, "uong") == []


def test_the_index_follows_every_operation_undo_and_redo(store):
    with store.operation("Sửa") as op:
        op.update(rows, 2, None, {"cells": ["2", "Hộp thư góp ý"]})
        op.delete(rows, 3)
    assert (found(store, "duong"), found(store, "gop y"), found(store, "khao sat")) == ([], [2], [])
    store.undo()
    assert (found(store, "duong"), found(store, "gop y"), found(store, "khao sat")) == ([2], [], [3])
    store.redo()
    assert (found(store, "duong"), found(store, "gop y"), found(store, "khao sat")) == ([], [2], [])


def test_an_operation_that_fails_leaves_the_index_as_it_was(store):
    def fail():
        with store.operation("Sửa") as op:
            op.update(rows, 2, None, {"cells": ["2", "Hộp thư góp ý"]})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (found(store, "duong"), found(store, "gop y")) == ([2], [])


def test_a_database_without_the_index_gets_it_at_opening(tmp_path, store):
    store.close()
    with closing(sqlite3.connect(database_path(tmp_path))) as plain:
        plain.execute("DROP TABLE search")
    with Store(tmp_path) as opened:
        assert found(opened, "duong day nong") == [2]
        assert found(opened, "ke hoach", Kind.PLAN) == [1]


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=30), min_size=1, max_size=20))
@settings(max_examples=10, deadline=None)
def test_any_text_may_be_kept_and_searched(tmp_path_factory, texts):
    with Store(tmp_path_factory.mktemp("d")) as opened:
        with opened.operation("Lập") as op:
            ids = [op.insert(agencies, {"name": text}) for text in texts]
        for agency_id, text in zip(ids, texts, strict=True):
            words = re.findall(r"[a-z0-9]+", folded(text))
            if words and words[0] in folded(text).split():
                assert agency_id in found(opened, words[0], Kind.AGENCY)
            assert set(found(opened, text, Kind.AGENCY)) <= set(ids)


def test_an_index_of_fewer_kinds_is_made_anew_at_the_next_opening(tmp_path, store):
    with store.operation("Đính kèm") as op:
        op.insert(attachments, {"row_id": 1, "period": "2026-Q1", "sha256": "a" * 64, "name": "Biên bản.pdf"})
        op.insert(progress, {"row_id": 1, "period": "2026-Q1", "evidence": "12/BC-UBND"})
        op.insert(progress, {"row_id": 2, "period": "2026-Q1"})
    assert found(store, "bien ban", Kind.ATTACHMENT) == [1]
    store.close()
    with closing(sqlite3.connect(database_path(tmp_path))) as connection, connection:
        assert connection.execute("SELECT count(*) FROM search WHERE rowid >= ?", (4 << 40,)).fetchone() == (1,)
        connection.execute("DROP TABLE search")
        connection.execute("CREATE VIRTUAL TABLE search USING fts5(folded)")
    with Store(tmp_path) as opened:
        assert found(opened, "bien ban", Kind.ATTACHMENT) == [1]
        assert found(opened, "12/bc", Kind.PROGRESS) == [1]
        assert found(opened, "duong nong") == [2]
        with opened.operation("Sửa") as op:
            op.update(progress, 1, None, {"evidence": ""})
            op.update(attachments, 1, None, {"extra": {"number": "07/BB"}})
        assert (found(opened, "bc", Kind.PROGRESS), found(opened, "07/bb", Kind.ATTACHMENT)) == ([], [1])
