"""Where the data files that ship with the program are found."""

import json
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=1)
def resources_dir() -> Path:
    """The `resources` folder: beside the package in a checkout, inside the bundle in a packed program."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle if bundle else Path(__file__).resolve().parent.parent) / "resources"


def resource_path(*parts: str) -> Path:
    """The path of one data file, for example `resource_path("icons", "plan.svg")`."""
    return resources_dir().joinpath(*parts)


def read_json(*parts: str) -> Any:
    """The parsed content of one JSON data file."""
    return json.loads(resource_path(*parts).read_text(encoding="utf-8"))
