"""Spoiled forms and packages by the thousand, through the services and through the command line:
`python -m tests.fuzz.exchange [CASES] [SEED]` prints what became of them; exit code 1 when one left a trace."""

import contextlib
import io
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from caicach_desktop import cli
from caicach_desktop.services.workspace import open_store
from tests.fuzz import forms
from tests.services.package_making import fill, packed
from tests.services.package_mutations import mutations
from tests.services.test_package_mutations import state, try_out


def through_the_command_line(data: Path, command: str, path: Path, spoiled: Iterable[bytes]) -> tuple[int, int]:
    """Hand each file to a command: it is taken, or refused with one sentence and nothing changed; what was taken is
    undone whole. Returns how many were taken and how many refused; raises AssertionError."""
    taken = refused = 0
    with open_store(data) as store:
        before = state(store)
    for content in spoiled:
        path.write_bytes(content)
        said, faults = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(faults):
            code = cli.main(["--data-dir", str(data), command, str(path)])
        refused += code
        taken += not code
        sentence = faults.getvalue().rstrip("\n")
        assert code in (0, 1), code
        assert bool(sentence) == bool(code), sentence
        assert "\n" not in sentence, sentence
        assert not (code and said.getvalue()), said.getvalue()
        with open_store(data) as store:
            if state(store) != before:
                assert not code, sentence
                store.undo()
                assert state(store) == before
    return taken, refused


def forms_by_command(folder: Path, cases: int, seed: int) -> tuple[int, int]:
    """Spoiled forms through `caicach forms-in`."""
    with open_store(folder / "data") as store:
        sound = forms.sound_form(store, folder)
    spoiled = (forms.spoiled(sound, number, seed) for number in range(cases))
    return through_the_command_line(folder / "data", "forms-in", folder / "hỏng.xlsx", spoiled)


def packages_by_command(folder: Path, cases: int, seed: int) -> tuple[int, int]:
    """Spoiled packages through `caicach unpack`, into an empty database."""
    with open_store(folder / "xã") as store:
        path = packed(store, fill(store, folder / "tệp"), folder / "gói.caicach")
    return through_the_command_line(folder / "tỉnh", "unpack", folder / "hỏng.caicach", mutations(path, cases, seed))


def main(cases: int = 2_000, seed: int = 0) -> int:
    """Run and tell; a form with a fault stays in the folder that is named."""
    folder = Path(tempfile.mkdtemp(prefix="exchange-"))
    for part in ("forms", "packages", "forms-cli", "packages-cli"):
        (folder / part).mkdir()
    start = time.perf_counter()
    tally = forms.run(folder / "forms", cases, seed)
    print(f"{cases} forms, services: {tally}; in {folder / 'forms'}", flush=True)
    taken = try_out(folder / "packages", cases, seed)
    print(f"{cases} packages, services: {taken} still sound and taken, the others refused", flush=True)
    for name, play in (("forms", forms_by_command), ("packages", packages_by_command)):
        taken, refused = play(folder / f"{name}-cli", cases, seed)
        print(f"{cases} {name}, command line: {taken} read, {refused} refused", flush=True)
    print(f"{time.perf_counter() - start:.0f} s")
    return int(bool(tally.faults) or tally.slowest > forms.MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
