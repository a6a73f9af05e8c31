"""What SQLAlchemy loads for features nobody here uses is left out of the start, and is there when it is wanted."""

import subprocess
import sys

from caicach_desktop.services.workspace import open_store

SCRIPT = """
import sys
from pathlib import Path
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.workspace import open_store
with open_store(Path(sys.argv[1])) as store:
    assert list_plans(store) == []
print(sorted({"asyncio", "ssl", "email", "_hashlib", "secrets", "importlib.metadata"} & set(sys.modules)))
import asyncio, hashlib, importlib.metadata
from sqlalchemy.util import compat, concurrency
assert not isinstance(asyncio, type(compat.asyncio)) and compat.asyncio.Lock is asyncio.Lock
assert compat.importlib_metadata.version("sqlalchemy") == importlib.metadata.version("sqlalchemy")
assert compat.hashlib.md5 is hashlib.md5
async def answer():
    return 42
awaitable = answer()
assert concurrency.iscoroutine(awaitable) and asyncio.run(awaitable) == 42
"""


def test_opening_a_store_loads_no_network_code(tmp_path):
    open_store(tmp_path).close()
    run = subprocess.run([sys.executable, "-c", SCRIPT, str(tmp_path)], capture_output=True, text=True, check=False)
    assert (run.stdout.strip(), run.stderr) == ("[]", "")
