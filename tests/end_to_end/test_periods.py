"""`caicach periods`: the dated periods of a plan and how many have reported, as its own process."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services.agencies import add_agencies
from caicach_desktop.services.collecting import collect_lines
from caicach_desktop.services.progress import save_many
from caicach_desktop.services.workspace import open_store
from tests.end_to_end.running import SAMPLE, caicach, refused


def test_periods_for_people_and_for_scripts(tmp_path: Path) -> None:
    caicach("import", SAMPLE, data_dir=tmp_path)
    with closing(open_store(tmp_path)) as store:
        add_agencies(store, ["Công an xã", "Trạm Y tế xã"])
        police = next(one for one in collect_lines(store, 1, "2026-Q1", date(2026, 3, 1)) if one.lead_ids).lead_ids[0]
        own = collect_lines(store, 1, "2026-Q1", date(2026, 3, 1), police)
        save_many(store, [Progress(row_id=one.task.row_id, period="2026-Q1", status=Status.DOING) for one in own])
    printed = caicach("periods", "1", data_dir=tmp_path)
    assert (printed.returncode, printed.stderr) == (0, "")
    lines = [line.split("\t") for line in printed.stdout.splitlines()]
    assert [line[0] for line in lines] == ["2026-Q1", "2026-H1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-Y"]
    assert lines[0][1:4] == ["Quý I/2026", "đơn vị: hạn 09/03/2026", "tổng hợp: chưa có hạn"]
    told = json.loads(caicach("periods", "1", "--json", data_dir=tmp_path).stdout)
    assert [line["code"] for line in told] == [line[0] for line in lines]
    first = told[0]
    assert first["reported"] == 1
    assert (first["agencies_due"], first["office_due"], first["name"]) == ("2026-03-09", None, "Quý I/2026")
    assert lines[0][4] == f"1/{first['expected']} đơn vị đã báo cáo"
    assert told[1]["reported"] == 0


def test_days_off_are_passed_over_when_asked(tmp_path: Path) -> None:
    plan = json.loads(SAMPLE.read_text(encoding="utf-8"))
    plan["plan"]["reporting"] = [
        {"who": "các cơ quan, đơn vị", "to": "UBND xã", "period": "quarterly", "deadline": "ngày 12 tháng cuối quý"}
    ]
    changed = tmp_path / "kế hoạch.json"
    changed.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    caicach("import", changed, data_dir=tmp_path / "data")

    def third(*words: str) -> str:
        return str(
            json.loads(caicach("periods", "1", "--json", *words, data_dir=tmp_path / "data").stdout)[2]["agencies_due"]
        )

    assert third() == "2026-09-12"
    assert third("--working-days") == "2026-09-14"
    printed = caicach("periods", "1", data_dir=tmp_path / "data").stdout
    assert "chưa gắn đơn vị" in printed


def test_a_plan_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "số 9" in refused(caicach("periods", "9", data_dir=tmp_path))
