"""Long random use: `python -m tests.random_use [examples] [steps]`."""

import sys

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.random_use.machine import Office

examples, steps = (int(word) for word in (*sys.argv[1:], "300", "50")[:2])
checks = list(HealthCheck)
run_state_machine_as_test(  # type: ignore[no-untyped-call]
    Office,
    settings=settings(max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=checks),
)
print(f"{examples} runs of {steps} steps: sound")
