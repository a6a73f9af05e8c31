"""Few settings, kept at once, never in the way; and the gate that cleans texts."""

import json
import threading
from pathlib import Path

import pytest

from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.services.data_folder import DATA_DIR_VARIABLE, default_data_dir
from caicach_desktop.services.settings import DEFAULTS, SETTINGS_NAME, load_settings


def test_values_are_kept_and_defaults_stay(tmp_path):
    settings = load_settings(tmp_path)
    assert {name: settings.get(name) for name in DEFAULTS} == DEFAULTS
    assert not list(tmp_path.iterdir()), "reading writes nothing"
    settings.set("export_folder", "/tài liệu")
    settings.set("last_plan", 7)
    again = load_settings(tmp_path)
    assert (again.get("export_folder"), again.get("last_plan"), again.get("theme")) == (
        "/tài liệu",
        7,
        DEFAULTS["theme"],
    )
    assert [path.name for path in tmp_path.iterdir()] == [SETTINGS_NAME]


def test_a_value_handed_out_is_the_callers_own(tmp_path):
    settings = load_settings(tmp_path)
    widths = settings.get("columns")
    widths["1"] = [10]
    assert settings.get("columns") == DEFAULTS["columns"] == {}
    settings.set("columns", widths)
    widths["1"].append(20)
    settings.set("columns", widths)
    assert load_settings(tmp_path).get("columns") == {"1": [10, 20]}


def test_what_another_copy_kept_meanwhile_stays(tmp_path):
    window, service = load_settings(tmp_path), load_settings(tmp_path)
    window.set("theme", "dark")
    service.set("ranking_weights", {"on_time": 10})
    window.set("last_plan", 3)
    again = load_settings(tmp_path)
    assert (again.get("theme"), again.get("ranking_weights"), again.get("last_plan")) == ("dark", {"on_time": 10}, 3)


def test_an_undeclared_name_is_an_error(tmp_path):
    for action in (lambda s: s.get("colour"), lambda s: s.set("colour", 1)):
        with pytest.raises(KeyError):
            action(load_settings(tmp_path))


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"theme": 5, "columns": "x"}', b"\xff\xfe"])
def test_an_unreadable_file_counts_as_none(tmp_path, content):
    data = content if isinstance(content, bytes) else content.encode()
    (tmp_path / SETTINGS_NAME).write_bytes(data)
    settings = load_settings(tmp_path)
    assert (settings.get("theme"), settings.get("columns")) == (DEFAULTS["theme"], {})
    settings.set("theme", "dark")
    assert json.loads((tmp_path / SETTINGS_NAME).read_text("utf-8"))["theme"] == "dark"


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path):
    for folder in (tmp_path / "none", tmp_path / "file"):
        (tmp_path / "file").touch()
        settings = load_settings(folder)
        settings.set("theme", "dark")
        assert settings.get("theme") == "dark"


def test_texts_are_cleaned_at_any_depth():
    dirty = {"a": ["e\u0302\r\n", ("\x00",)], "b": {"c": "\ud800x"}, "d": 1, "e": None}
    assert cleaned(dirty) == {"a": ["ê\n", [""]], "b": {"c": "x"}, "d": 1, "e": None}


def test_the_data_folder_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "x"))
    assert default_data_dir() == tmp_path / "x"
    monkeypatch.delenv(DATA_DIR_VARIABLE)
    assert default_data_dir().name == "CaiCachDesktop"
    assert isinstance(default_data_dir(), Path)


def test_what_several_workers_keep_at_once_is_all_kept(tmp_path):
    names = ["theme", "export_folder", "forms_folder", "backup_folder"]

    def keep(name):
        for number in range(40):
            load_settings(tmp_path).set(name, f"{name} {number}")

    workers = [threading.Thread(target=keep, args=(name,)) for name in names]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    kept = load_settings(tmp_path)
    assert [kept.get(name) for name in names] == [f"{name} 39" for name in names]
