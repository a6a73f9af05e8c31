"""What a package carries besides reports and contents: notes, what documents say of themselves, days set by hand and
the other names of agencies; none of it replaces unseen what is here."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.evidence import EvidenceFacts, facts_of
from caicach_desktop.domain.package import NOTE, told
from caicach_desktop.services import agencies, evidence, history, plans, progress, rows
from caicach_desktop.services.package_review import NEW_PLAN, Standing, open_package
from caicach_desktop.services.package_taking import take, usual_choices
from caicach_desktop.services.package_words import review_lines
from caicach_desktop.services.returned import LineKind, Part
from caicach_desktop.services.returned_taking import take_returned
from caicach_desktop.services.returning import look_over
from tests.services.package_making import FACTS, of_version_1, packed

NEW, CHANGED, CONFLICT, SAME = Standing.NEW, Standing.CHANGED, Standing.CONFLICT, Standing.SAME
LATER = datetime(2026, 8, 1, 9)
OTHER = EvidenceFacts("15/BB-UBND", "2026-07-02")


def bring(store, path, **options):
    review = open_package(store, path)
    return take(store, review, usual_choices(review, **options))


def row_of(store, number=1):
    return plans.load_plan(store, 1).appendices[0].rows[number]


def file_of(store):
    return next(one for one in evidence.evidence_of(store, row_of(store).id) if one.name == "biên bản.pdf")


def standing_of(store, path):
    """How the report with the note, the file with the facts and the day stand."""
    review = open_package(store, path)
    file = next(one for one in review.files if one.packaged.name == "biên bản.pdf")
    return review.entries[0].standing, file.standing, review.days[0].standing


def note(store, text=None):
    (entry,) = progress.entries_of(store, row_of(store).id)
    if text is not None:
        progress.save_progress(store, replace(entry, extra={**entry.extra, "note": text}))
    return told(entry, NOTE)


def test_all_of_it_comes_with_a_new_plan_and_is_the_same_then(store, path):
    bring(store, path)
    assert (note(store), facts_of(file_of(store)), row_of(store, 3).due_on) == ("Kèm ảnh", FACTS, "2026-09-01")
    police = agencies.agency_named(store, "Công an xã")
    assert (police.short_name, police.aliases) == ("CAX", ("Ban Công an",))
    assert standing_of(store, path) == (SAME, SAME, SAME)
    assert not bring(store, path, conflicts=True)


def test_what_the_sender_changed_comes_and_what_was_changed_here_is_in_conflict(commune, store, path):
    bring(store, path)
    note(commune, "Kèm hai ảnh")
    evidence.save_facts(commune, file_of(commune), OTHER)
    packed(commune, 1, path, created=LATER)
    assert standing_of(store, path) == (CHANGED, CHANGED, SAME)
    note(store, "Văn phòng sửa")
    evidence.save_facts(store, file_of(store), EvidenceFacts("9/BB"))
    rows.set_due_on(store, row_of(store, 3), date(2026, 10, 1))
    review = open_package(store, path)
    file = next(one for one in review.files if one.differing)
    assert standing_of(store, path) == (CONFLICT, CONFLICT, CONFLICT)
    assert (review.entries[0].differing, file.differing) == (("note",), ("number", "date"))
    assert not bring(store, path), "what is in conflict is left unless it is wanted"
    assert "  Chưa nhận thông tin của tệp “biên bản.pdf”, dòng 1 “Niêm yết”: số, ký hiệu “9/BB” → “15/BB-UBND”;" in str(
        review_lines(review, usual_choices(review))
    )
    bring(store, path, conflicts=True)
    assert (note(store), facts_of(file_of(store)), row_of(store, 3).due_on) == ("Kèm hai ảnh", OTHER, "2026-09-01")
    assert standing_of(store, path) == (SAME, SAME, SAME)
    history.undo(store)
    assert (note(store), facts_of(file_of(store)).number) == ("Văn phòng sửa", "9/BB")


def test_an_older_package_and_one_that_says_nothing_leave_what_is_noted_here(commune, store, path, tmp_path):
    bring(store, path)
    evidence.save_facts(commune, file_of(commune), OTHER)
    bring(store, packed(commune, 1, tmp_path / "sau.caicach", created=LATER))
    review = open_package(store, path)
    assert [(file.standing, file.older) for file in review.files if file.differing] == [(CONFLICT, True)]
    evidence.save_facts(commune, file_of(commune), EvidenceFacts())
    evidence.save_facts(store, file_of(store), FACTS)
    empty = packed(commune, 1, tmp_path / "trống.caicach", created=LATER)
    assert standing_of(store, empty)[1] == SAME


def test_a_package_of_the_first_version_is_read_and_its_silence_erases_nothing(commune, store, path, tmp_path):
    old = tmp_path / "cũ.caicach"
    old.write_bytes(of_version_1(path))
    bring(store, old)
    assert (note(store), facts_of(file_of(store))) == ("", EvidenceFacts())
    assert standing_of(store, path) == (CHANGED, CHANGED, SAME)
    bring(store, path, conflicts=True)
    assert (note(store), facts_of(file_of(store))) == ("Kèm ảnh", FACTS)
    assert standing_of(store, old) == (SAME, SAME, SAME)
    report = progress.entries_of(commune, row_of(commune).id)[0]
    progress.save_progress(commune, replace(report, result="Sửa"))
    old.write_bytes(of_version_1(packed(commune, 1, path, created=LATER)))
    bring(store, old)
    assert progress.entries_of(store, row_of(store).id)[0].result == "Sửa"
    assert note(store) == "Kèm ảnh"


def test_a_day_comes_where_there_is_none_and_with_its_row(commune, store, path):
    bring(store, path)
    rows.set_due_on(commune, row_of(commune, 4), date(2026, 11, 5))
    bring(store, packed(commune, 1, path, created=LATER))
    assert row_of(store, 4).due_on == "2026-11-05"
    rows.delete_rows(store, [row_of(store, 3)])
    returned = look_over(store, [path])
    lines = returned.files[0].lines
    (day,) = (number for number, line in enumerate(lines) if line.source[0] == Part.DAY and line.needs)
    (needed,) = (number for number, line in enumerate(lines) if line.source == lines[day].needs)
    take_returned(store, returned, {(0, needed), (0, day)})
    assert sorted(filter(None, (row.due_on for row in plans.load_plan(store, 1).appendices[0].rows))) == [
        "2026-09-01",
        "2026-11-05",
    ]


def test_names_of_a_known_agency_are_added_and_none_is_lost(store, path):
    agencies.save_agency(store, Agency(name="CÔNG AN XÃ", aliases=("Công an",)))
    agencies.save_agency(store, Agency(name="Ban Chỉ huy", aliases=("CAX",)))
    review = open_package(store, path, NEW_PLAN)
    assert [(more.agency.name, more.new) for more in review.names] == [("CÔNG AN XÃ", ("Ban Công an",))], "not CAX"
    take(store, review)
    police = agencies.agency_named(store, "công an xã")
    assert (police.short_name, police.aliases) == ("", ("Công an", "Ban Công an"))
    assert open_package(store, path).names == ()
    agencies.save_agency(store, replace(police, aliases=("Công an",)))
    returned = look_over(store, [path])
    (line,) = (one for one in returned.files[0].lines if not one.is_settled)
    assert (line.name, line.told) == ("Thêm tên gọi cho CÔNG AN XÃ", "Tên gọi khác: Công an → Công an; Ban Công an")
    take_returned(store, returned)
    assert agencies.agency_named(store, "ban công an").id == police.id


def test_the_page_shows_each_fact_and_of_two_packages_only_one_counts(commune, store, path, tmp_path):
    bring(store, path)
    evidence.save_facts(commune, file_of(commune), OTHER)
    packed(commune, 1, path, created=LATER)
    evidence.save_facts(commune, file_of(commune), FACTS)
    second = packed(commune, 1, tmp_path / "hai.caicach", created=LATER)
    evidence.save_facts(store, file_of(store), EvidenceFacts(date="2026-05-01"))
    returned = look_over(store, [path, second])
    found = [line for file in returned.files for line in file.lines if not line.is_settled]
    assert [(line.kind, line.taken) for line in found] == [(LineKind.CONFLICT, False)] * 2
    assert found[0].name.startswith("Thông tin của tệp “biên bản.pdf” cho ")
    assert found[0].told == "Số, ký hiệu: 15/BB-UBND; Ngày ban hành: 01/05/2026 → 02/07/2026"
    assert "Khác với nội dung này trong “gói.caicach”" in found[1].remarks


def test_the_journal_tells_of_facts_and_notes(commune):
    evidence.save_facts(commune, file_of(commune), OTHER)
    (line,) = history.entry_lines(commune, history.journal_entries(commune)[0].id)
    assert (line.what, line.field) == ("Tệp kiểm chứng", "Thông tin của tài liệu")
    assert line.old.startswith("Số, ký hiệu: 12/BB-UBND; Ngày ban hành: 30/06/2026; Cơ quan ban hành: UBND xã")
    assert line.new == "Số, ký hiệu: 15/BB-UBND; Ngày ban hành: 02/07/2026"
    note(commune, "Khác")
    (line,) = history.entry_lines(commune, history.journal_entries(commune)[0].id)
    assert (line.field, line.old, line.new) == ("Ghi chú", "Kèm ảnh", "Khác")


texts = st.text(st.characters(codec="utf-8"), max_size=20)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(
    facts=st.builds(EvidenceFacts, texts, days.map(date.isoformat) | st.just(""), texts, texts, texts),
    said=texts,
    due=days,
    names=st.lists(texts, max_size=3),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
def test_any_of_it_goes_over_as_it_is(commune, store, tmp_path, facts, said, due, names):
    evidence.save_facts(commune, file_of(commune), facts)
    note(commune, said)
    rows.set_due_on(commune, row_of(commune, 3), due)
    clinic = agencies.agency_named(commune, "Trạm Y tế")
    agencies.save_agency(commune, replace(clinic, aliases=tuple(names)))
    path = packed(commune, 1, tmp_path / "bất kỳ.caicach")
    bring(store, path, conflicts=True)
    assert facts_of(file_of(store)) == facts_of(file_of(commune))
    assert (note(store), row_of(store, 3).due_on) == (note(commune), due.isoformat())
    review = open_package(store, path)
    assert (review.brings_something, review.names) == (False, ())
