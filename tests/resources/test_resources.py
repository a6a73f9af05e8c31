"""The data files that ship with the program are complete, consistent and written as the form asks."""

import json
import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
LAYOUTS = sorted(p for p in (RESOURCES / "layouts").glob("*.json") if p.name != "headings.json")
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
ROLES = set(
    re.findall(
        r"\S+",
        "number criterion target task lead partner deadline result percent status difficulty evidence note other",
    )
)
NEEDED_ICONS = re.findall(
    r"\S+",
    """app overview plan tasks report score survey agency journal search add-row add-group delete move-up
    move-down indent outdent merge unmerge undo redo copy paste find export print import new open folder file-word
    file-pdf file-excel edit progress check warning late doing done not-started impossible calendar theme help settings
    backup close chevron-left chevron-right zoom-in zoom-out filter appendix sample""",
)
SVG = "{http://www.w3.org/2000/svg}"


def load(*parts: str) -> Any:
    return json.loads(RESOURCES.joinpath(*parts).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sample() -> dict[str, Any]:
    return load("sample", "sample-plan.json")


@pytest.fixture(scope="module")
def rows(sample) -> list[dict[str, Any]]:
    return sample["appendices"][0]["rows"]


@pytest.mark.parametrize("path", sorted(RESOURCES.rglob("*.json")), ids=lambda p: p.name)
def test_texts_are_nfc_and_tidy(path):
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\ufffd" not in text
    if path.name != "form.json":  # its patterns hold blanks to be filled in by hand
        assert not re.search(r"\s\s+\S", json.dumps(json.loads(text), ensure_ascii=False)), "doubled spaces"


# --- layouts


def test_the_six_layouts_of_real_plans_are_there():
    codes = [load("layouts", p.name)["code"] for p in LAYOUTS]
    assert codes == [p.stem for p in LAYOUTS]
    assert len(codes) >= 6


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda p: p.stem)
def test_layout_fills_the_landscape_page(path):
    layout = load("layouts", path.name)
    columns = layout["columns"]
    roles = [c["role"] for c in columns]
    assert sum(c["width"] for c in columns) == 257
    assert min(c["width"] for c in columns) >= 10
    assert set(roles) <= ROLES
    assert len(set(roles)) == len(roles)
    assert roles[0] == "number"
    assert "task" in roles
    assert layout["name"]


def test_headings_name_one_role_each_longest_first():
    headings = load("layouts", "headings.json")
    assert set(headings) == ROLES
    everything = [h.casefold() for texts in headings.values() for h in texts]
    assert len(set(everything)) == len(everything)
    for texts in headings.values():
        assert texts == sorted(texts, key=len, reverse=True)


def test_headings_know_every_heading_of_the_layouts():
    headings = load("layouts", "headings.json")
    for path in LAYOUTS:
        for column in load("layouts", path.name)["columns"]:
            heading = re.sub(r" \d{4}$", "", column["heading"])
            assert heading in headings[column["role"]], column


# --- sample plan


def expected_numbers(rows):
    groups, tasks, children = 0, 0, 0
    for row in rows:
        if row["level"] == 1:
            groups, tasks = groups + 1, 0
            yield ["I", "II", "III", "IV", "V"][groups - 1]
        elif row["level"] == 2:
            tasks, children = tasks + 1, 0
            yield str(tasks)
        else:
            children += 1
            yield f"{tasks}.{children}"


def test_sample_uses_the_commune_layout_and_numbers_itself(sample, rows):
    appendix = sample["appendices"][0]
    assert (sample["format"], sample["version"]) == ("caicach-plan", 1)
    assert appendix["columns"] == [c["heading"] for c in load("layouts", "commune-2026.json")["columns"]]
    assert 40 <= len(rows) <= 55
    assert all(len(row["cells"]) == 7 for row in rows)
    assert [row["cells"][0] for row in rows] == list(expected_numbers(rows))


def test_sample_merges_only_below_another_task(rows):
    merged = [i for i, row in enumerate(rows) if None in row["cells"]]
    assert merged
    for i in merged:
        assert rows[i]["kind"] == rows[i - 1]["kind"] == "task"
        assert None not in rows[i]["cells"][:3]


def test_sample_facts_agree_with_the_note(sample):
    plan = sample["plan"]
    number = f"{plan['number']}/{plan['symbol']}"
    note = sample["appendices"][0]["note"]
    assert note.startswith(f"(Kèm theo {plan['doc_type']} số {number} {plan['date']} của ")
    assert note.rstrip(")").upper().endswith(plan["issuer"])
    assert plan["sections"][-1]["paragraphs"][-1].endswith("./.")
    assert sum(p.endswith("./.") for s in plan["sections"] for p in s["paragraphs"]) == 1
    assert plan["recipients"][-1].startswith("- Lưu: VT")
    assert {rule["period"] for rule in plan["reporting"]} == {"quarterly", "half-year", "annual"}
    assert {"PAPI", "SIPAS", "PAR INDEX"} <= {goal["index"] for goal in plan["goals"]}
    # The plan belongs to the organisation since July 2025, which has no districts.
    assert not re.search(r"\b(huyện|thị xã|thị trấn)\b", json.dumps(sample, ensure_ascii=False), re.IGNORECASE)


def test_sample_has_every_kind_of_deadline(rows):
    texts = {row["cells"][6] for row in rows if row["kind"] == "task"}
    assert {"Thường xuyên", "31/3/2026", "31/12 hằng năm", "Theo quy định", "Năm 2026", "Quý II năm 2026"} <= texts
    assert any(row["kind"] == "group" and row["cells"][6] for row in rows)


def test_every_agency_of_the_sample_is_known(rows):
    agencies = load("sample", "sample-agencies.json")
    known = {agency["name"] for agency in agencies}
    spellings = [s.casefold() for a in agencies for s in (a["name"], *a["aliases"])]
    assert len(set(spellings)) == len(spellings), "two agencies share a name or an alias"
    printed = {name for row in rows for cell in row["cells"][4:6] if cell for name in cell.split("; ")}
    assert printed - known == {"Các cơ quan, đơn vị liên quan"}
    assert known - printed == set()
    assert any("," in name for name in known)


def test_sample_progress_stands_on_first_rows_of_tasks(rows):
    entries = load("sample", "sample-progress.json")
    assert len({(e["row"], e["period"]) for e in entries}) == len(entries) >= 12
    assert {e["status"] for e in entries} >= {"doing", "done", "impossible"}
    for entry in entries:
        row = rows[entry["row"]]
        assert row["kind"] == "task"
        assert row["cells"][3] is not None
        assert (entry["status"] == "done") == (entry["percent"] == 100)
        assert entry["percent"] is None or 0 <= entry["percent"] <= 100
        assert entry["result"]
        assert entry["reporter"]
        quarter = (date.fromisoformat(entry["reported_on"]).month + 2) // 3
        assert entry["period"] == f"2026-Q{quarter}"


def test_sample_has_late_tasks(rows):
    done = {e["row"] for e in load("sample", "sample-progress.json") if e["status"] == "done"}
    dated = {i: m for i, row in enumerate(rows) if (m := re.search(r"(\d+)/(\d+)/(2026)$", row["cells"][6] or ""))}
    days = {i: date(int(m[3]), int(m[2]), int(m[1])) for i, m in dated.items()}
    assert len([i for i, day in days.items() if day < date(2026, 11, 21) and i not in done]) >= 4
    assert len([i for i, day in days.items() if day < date(2026, 11, 21) and i in done]) >= 4
    assert [i for i, day in days.items() if day > date(2026, 11, 21)]


# --- catalogues


@pytest.mark.parametrize(("name", "groups", "items"), [("par_index", 8, 0), ("sipas", 9, 39), ("papi", 8, 28)])
def test_catalogue_names_the_known_criteria_without_points(name, groups, items):
    catalogue = load("catalogs", f"{name}.json")
    children = [child for item in catalogue["items"] for child in item.get("items", [])]
    assert (len(catalogue["items"]), len(children)) == (groups, items)
    codes = [item["code"] for item in (*catalogue["items"], *children)]
    assert len(set(codes)) == len(codes)
    assert all(child["code"].startswith(f"{i['code']}.") for i in catalogue["items"] for child in i.get("items", []))
    for item in (*catalogue["items"], *children):
        assert set(item) <= {"code", "name", "items"}
        assert item["name"]


# --- icons


def test_every_needed_icon_is_there():
    assert {path.stem for path in ICONS} >= set(NEEDED_ICONS)


@pytest.mark.parametrize("path", ICONS, ids=lambda p: p.stem)
def test_icon_takes_the_colour_of_its_surroundings(path):
    root = ElementTree.parse(path).getroot()
    assert (root.tag, root.get("viewBox")) == (f"{SVG}svg", "0 0 24 24")
    if path.stem == "app":  # the logo has colours of its own
        return
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.75"
    assert root.get("stroke-linecap") == "round"
    assert not re.search(r"#[0-9a-fA-F]{3,6}|rgb\(", path.read_text(encoding="utf-8"))
