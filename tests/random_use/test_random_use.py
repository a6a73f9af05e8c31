"""A short random use on every test run; `python -m tests.random_use` goes on for as long as wished."""

from hypothesis import settings

from tests.random_use.machine import Office

TestOffice = Office.TestCase
TestOffice.settings = settings(settings(), max_examples=12, stateful_step_count=25)
