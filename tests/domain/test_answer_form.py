"""The hidden stamp of a form: it comes back as it went out, or not at all."""

import json
from dataclasses import replace

import pytest

from caicach_desktop.domain.answer_form import (
    MARK,
    FormStamp,
    StampedRow,
    StampError,
    plan_digest,
    read_stamp,
    read_token,
    row_token,
    stamp_text,
    texts_digest,
)
from caicach_desktop.domain.answers import digest
from caicach_desktop.domain.plan import Plan

ROW = StampedRow(12, "a" * 10, "b" * 10)
STAMP = FormStamp(3, "0123456789", "2026-Q3", 5, "Công an xã", ("task", "deadline"), (ROW,))


def resealed(**changes):
    """A stamp with other content and a checksum that fits it, as a forger would write it."""
    content = json.loads(stamp_text(STAMP).partition(" ")[2])
    content.pop("check")
    content |= changes
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return f"{MARK} {json.dumps(content | {'check': digest(MARK, text)})}"


def test_a_stamp_comes_back():
    assert read_stamp(stamp_text(STAMP)) == STAMP
    assert read_stamp(f" {stamp_text(STAMP, with_rows=False)}\n") == replace(STAMP, rows=())
    assert stamp_text(STAMP).isascii()
    dated = replace(STAMP, sent="2026-09-01")
    assert read_stamp(stamp_text(dated)) == dated
    assert row_token(dated, ROW) == row_token(STAMP, ROW)  # so older programs read its rows


def test_every_letter_of_a_stamp_counts():
    text = stamp_text(STAMP)
    for place, letter in enumerate(text):
        with pytest.raises(StampError):
            read_stamp(text[:place] + ("0" if letter != "0" else "1") + text[place + 1 :])


@pytest.mark.parametrize(
    "changes",
    [
        {"plan": [3]},
        {"plan": ["3", "x"]},
        {"plan": [-1, "x"]},
        {"plan": [2**70, "x"]},
        {"plan": [True, "x"]},
        {"agency": None},
        {"period": "2026-Q9"},
        {"period": 5},
        {"sent": "1/9/2026"},
        {"sent": 20260901},
        {"texts": ["path"]},
        {"texts": "task"},
        {"rows": [[1, "a"]]},
        {"rows": [[1, "a" * 10, 5]]},
        {"rows": [[1, "x" * 10, "b" * 10]]},
        {"rows": {}},
        {"version": 0},
        {"version": None},
    ],
)
def test_a_forged_stamp_is_no_stamp(changes):
    assert read_stamp(resealed()) == STAMP
    with pytest.raises(StampError) as caught:
        read_stamp(resealed(**changes))
    assert not caught.value.newer


def test_a_newer_stamp_is_told_apart():
    with pytest.raises(StampError) as caught:
        read_stamp(resealed(version=2, rows="anything"))
    assert caught.value.newer


@pytest.mark.parametrize("text", ["", MARK, f"{MARK} [", f"{MARK} []", "[" * 100_000, f"{MARK} " + "[" * 100_000])
def test_other_texts_are_no_stamp(text):
    with pytest.raises(StampError):
        read_stamp(text)


def test_a_token_belongs_to_its_form():
    token = row_token(STAMP, ROW)
    assert read_token(STAMP, f" {token} ") == ROW
    assert read_token(replace(STAMP, rows=()), token) == ROW
    assert read_token(replace(STAMP, period="2026-Q4"), token) is None
    assert read_token(STAMP, token.replace("12.", "13.", 1)) is None
    assert read_token(STAMP, "") is None


def test_marks_follow_the_words_not_how_they_are_set():
    assert texts_digest({"task": "Rà soát  hồ sơ"}) == texts_digest({"task": "RÀ SOÁT\nhồ sơ", "target": ""})
    assert texts_digest({"task": "a"}) != texts_digest({"deadline": "a"})
    assert texts_digest({"task": "a", "criterion": "a"}) == texts_digest({"task": "a"})
    plan = Plan(title="Kế hoạch A", issuer="UBND xã", year=2026)
    assert plan_digest(plan) == plan_digest(replace(plan, id=9, number="38"))
    assert plan_digest(plan) != plan_digest(replace(plan, issuer="UBND phường"))
