"""Agreed outputs as text files: compared line by line, written anew when an environment variable says so."""

import difflib
import os
from collections.abc import Mapping
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
# Set it to write the golden files anew; then read the difference before committing it.
RENEW = "CAICACH_RENEW_GOLDEN"


def compared(folder: str, parts: Mapping[str, str]) -> None:
    """Fail with the difference where a part is not as agreed, or where there are more or fewer of them."""
    agreed = GOLDEN / folder
    files = {name: agreed / name.strip("[").replace("]", "").replace("/", "__") for name in parts}
    if os.environ.get(RENEW):
        agreed.mkdir(parents=True, exist_ok=True)
        for name, file in files.items():
            file.write_text(parts[name], encoding="utf-8", newline="\n")
    assert {file.name for file in files.values()} == {file.name for file in agreed.iterdir()}
    for name, file in files.items():
        lines = difflib.unified_diff(
            file.read_text(encoding="utf-8").splitlines(), parts[name].splitlines(), "agreed", name, lineterm="", n=2
        )
        assert not (difference := "\n".join(lines)), difference
