"""Runs the program as its own process."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED_PLANS = ROOT.parent / "shared" / "data" / "plans"
SAMPLE = ROOT / "resources" / "sample" / "sample-plan.json"


def caicach(*words: object, data_dir: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run one command; its outputs are read as UTF-8."""
    options = ["--data-dir", str(data_dir)] if data_dir else []
    command = [sys.executable, "-m", "caicach_desktop", *options, *map(str, words)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables}
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=120, check=False
    )


def refused(result: subprocess.CompletedProcess[str]) -> str:
    """The one sentence a refused command says; fails when it was not refused or said anything else."""
    assert result.returncode == 1, result.stderr
    assert result.stdout == ""
    sentence = result.stderr.rstrip("\n")
    assert sentence, result.stderr
    assert "\n" not in sentence, result.stderr
    assert "Traceback" not in sentence
    assert sentence.endswith((".", "…"))
    return sentence
