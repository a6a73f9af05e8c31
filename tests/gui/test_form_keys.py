"""The Alt keys written in the forms."""

import re
from collections import Counter
from pathlib import Path

import pytest

FORMS = Path(__file__).resolve().parents[2] / "ui"
KEY = re.compile(r"<string>[^<]*?&amp;(\w)")


@pytest.mark.parametrize("form", sorted(FORMS.glob("*.ui")), ids=lambda form: form.stem)
def test_no_alt_key_of_a_form_is_given_twice(form):
    counted = Counter(key.lower() for key in KEY.findall(form.read_text(encoding="utf-8")))
    assert [key for key, times in counted.items() if times > 1] == []
