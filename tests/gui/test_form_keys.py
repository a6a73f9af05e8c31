"""The Alt keys written in the forms and menus, and the shortcuts of the menus."""

import re
from collections import Counter
from pathlib import Path

import pytest

from caicach_desktop.gui.actions import EDIT, FILE, HELP, ROUND

FORMS = Path(__file__).resolve().parents[2] / "ui"
KEY = re.compile(r"<string>[^<]*?&amp;(\w)")
BUTTON = re.compile(r'<widget class="Q\w*(?:Button|CheckBox)" name="(\w+)">(.*?)</widget>', re.DOTALL)
MENUS = {"file": FILE, "edit": EDIT, "round": ROUND, "help": HELP}


def unusable(keys):
    """Keys that stand twice, and letters that no Alt key types."""
    counted = Counter(key.lower() for key in keys)
    return [key for key, times in counted.items() if times > 1 or not key.isascii()]


@pytest.mark.parametrize("form", sorted(FORMS.glob("*.ui")), ids=lambda form: form.stem)
def test_alt_keys_of_a_form_can_be_typed_and_are_given_once(form):
    assert unusable(KEY.findall(form.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("form", sorted(FORMS.glob("*.ui")), ids=lambda form: form.stem)
def test_no_button_underlines_a_letter_its_shortcut_puts_out_of_work(form):
    buttons = BUTTON.findall(form.read_text(encoding="utf-8"))
    assert [name for name, body in buttons if 'name="shortcut"' in body and KEY.search(body)] == []


@pytest.mark.parametrize("menu", MENUS)
def test_alt_keys_of_a_menu_can_be_typed_and_are_given_once(menu):
    assert unusable(spec.text[spec.text.index("&") + 1] for spec in MENUS[menu] if "&" in spec.text) == []


def test_a_shortcut_belongs_to_one_action():
    keys = Counter(key for menu in MENUS.values() for spec in menu for key in spec.keys)
    assert [key for key, times in keys.items() if times > 1] == []
