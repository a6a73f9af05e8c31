"""Proves the Windows program from nothing: build, install, try, update, remove; log and picture go to build/prove/.

Under Wine on Linux, with a Wine of the proof's own whose user has a Vietnamese name; on Windows in the user's own
account, into a folder of the proof's own. Every step says what it saw; the first that is not as it should be ends it.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import wine
from places import BUILD, ON_WINDOWS, PROGRAM, ROOT, BuildError, version
from prove_measure import cold_starts
from prove_next import NEXT, build_next, next_version, setup_of

PROVE = BUILD / "prove"
USER = "Nguyễn Thị Ưu Ái"
MOST_SETUP_MB, MOST_INSTALLED_MB, MOST_START = 45, 140, 1.6
UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\CaiCachDesktop"


class Proof:
    """What the steps share: where things are, and the log of what was seen."""

    def __init__(self) -> None:
        self.dumped = ""  # the plan as the first version told it
        shutil.rmtree(PROVE, ignore_errors=True)
        PROVE.mkdir(parents=True)
        self.log = (PROVE / "prove.log").open("w", encoding="utf-8")
        if not ON_WINDOWS:
            os.environ["USER"] = os.environ["LOGNAME"] = USER
            wine.PREFIX = PROVE / "wine"
            wine.SYSTEM = wine.PREFIX / "drive_c" / "windows"
        wine.ready()
        self.home = Path(os.environ["USERPROFILE"]) if ON_WINDOWS else wine.PREFIX / "drive_c" / "users" / USER
        self.root = PROVE / "C" if ON_WINDOWS else wine.PREFIX / "drive_c"
        self.folder = self.root / "Chương trình của tôi" / "Cải cách"
        self.data = self.home / "AppData" / "Local" / "CaiCachDesktop"

    def saw(self, holds: object, text: str) -> None:
        """Note what was seen; raises BuildError when it is not so."""
        line = f"{'đạt ' if holds else 'SAI '} {text}"
        print(line, flush=True)
        self.log.write(line + "\n")
        self.log.flush()
        if not holds:
            raise BuildError(text)

    def run(self, command: list[str | Path], wait_s: int = 600) -> wine.Outcome:
        """Run a Windows program and note how it ended."""
        done = wine.run_windows(command, wait_s)
        self.log.write(f"     {' '.join(map(str, command))}\n     -> {done.code}\n{done.said}\n")
        return done

    def program(self, *words: str | Path, wait_s: int = 600) -> wine.Outcome:
        """Run the installed command-line program."""
        return self.run([self.folder / "caicach-cli.exe", *words], wait_s)

    def install(self, setup: Path) -> wine.Outcome:
        """Run a setup silently into the proof's folder; `/D=` takes the rest of the line as it is."""
        inside = "C:\\" + str(self.folder.relative_to(self.root)).replace("/", "\\")
        where = str(self.folder) if ON_WINDOWS else inside
        # Word by word: in quotes the setup would not take it.
        return self.run([setup, "/S", *f"/D={where}".split(" ")])

    def registry(self, name: str) -> str:
        """A value of the program's entry among the installed programs, "" when there is none."""
        said = self.run(["reg", "query", UNINSTALL_KEY, "/v", name]).said
        lines = [line.split("REG_", 1)[1].split(None, 1) for line in said.splitlines() if "REG_" in line]
        return lines[0][1].strip() if lines and len(lines[0]) == 2 else ""


def main() -> int:
    """Go through all steps; returns 0 when everything was as it should be."""
    from build import build_windows

    try:
        if "--built" in sys.argv:  # what was built last, to try a step again without waiting
            setup, newer = setup_of(ROOT, version()), setup_of(NEXT, next_version())
        else:
            setup, newer = build_windows()[0], build_next(NEXT)
        proof = Proof()
        for step in (install, self_test, use, second_setup_waits, update, measure, remove):
            step(proof, newer if step in (update, second_setup_waits) else setup)
    except BuildError as error:
        print(f"prove: {error}", file=sys.stderr)
        return 1
    print(f"prove: all well; see {PROVE / 'prove.log'}")
    return 0


def install(proof: Proof, setup: Path) -> None:
    """The setup puts the program, its shortcuts and its entry in place."""
    size = setup.stat().st_size / 1e6
    proof.saw(size <= MOST_SETUP_MB, f"bộ cài {size:.1f} MB (nhiều nhất {MOST_SETUP_MB})")
    proof.saw(proof.install(setup).code == 0, f"cài im lặng vào “{proof.folder.relative_to(proof.root)}”")
    files = [path for path in proof.folder.rglob("*") if path.is_file()]
    installed = sum(path.stat().st_size for path in files) / 1e6
    proof.saw(
        installed <= MOST_INSTALLED_MB, f"đã cài {len(files)} tệp, {installed:.1f} MB (nhiều nhất {MOST_INSTALLED_MB})"
    )
    proof.saw(proof.registry("DisplayVersion") == version(), f"mục gỡ cài đặt ghi bản {version()}")
    proof.saw(int(proof.registry("EstimatedSize"), 16) > 1000, "mục gỡ cài đặt ghi dung lượng")
    links = list(proof.home.rglob("Cải cách Desktop.lnk"))
    proof.saw(len(links) == 2, "có lối tắt ở Start menu và màn hình nền")


def self_test(proof: Proof, _setup: Path) -> None:
    """The installed program tries itself and leaves its result and a picture of its window."""
    done = proof.program("self-test", "--report", PROVE / "self-test")
    result = json.loads((PROVE / "self-test" / "result.json").read_text(encoding="utf-8"))
    proof.saw(done.code == 0 and result["passed"], f"tự kiểm tra: {len(result['steps'])} bước đạt")
    picture = PROVE / "self-test" / "main-window.png"
    proof.saw(picture.stat().st_size > 10_000, "có ảnh cửa sổ chính")
    shutil.copy(picture, PROVE / "main-window.png")


def use(proof: Proof, _setup: Path) -> None:
    """Data is put in from a long path with Vietnamese letters; foreign files come into the program's folder."""
    deep = proof.root / "tài liệu" / ("thư mục rất dài " * 6).strip() / ("đường dẫn " * 8).strip()
    deep.mkdir(parents=True)
    sample = ROOT / "resources" / "sample" / "sample-plan.json"
    plan = deep / "Kế hoạch cải cách – xã Ổn Thịnh.json"
    shutil.copy(sample, plan)
    proof.saw(proof.program("import", plan).code == 0, f"đưa vào kế hoạch từ đường dẫn {len(str(plan))} chữ")
    proof.saw(proof.program("export", "1", deep / "phụ lục số 1.docx").code == 0, "xuất Word vào thư mục ấy")
    proof.saw(proof.program("export", "1", deep / "phụ lục số 1.pdf").code == 0, "xuất PDF vào thư mục ấy")
    (proof.folder / "ghi chú của tôi.txt").write_text("tệp lạ", encoding="utf-8")
    (proof.folder / "program" / "tệp lạ.txt").write_text("tệp lạ", encoding="utf-8")
    proof.dumped = proof.program("dump", "1").said


def second_setup_waits(proof: Proof, newer: Path) -> None:
    """While the program runs, a setup changes nothing and says so by its exit code."""
    running = _start_window(proof)
    try:
        proof.saw(proof.install(newer).code != 0, "đang chạy thì bộ cài dừng lại, không đổi gì")
        proof.saw(proof.registry("DisplayVersion") == version(), "bản đã cài vẫn là bản cũ")
    finally:
        _stop(proof, running)


def update(proof: Proof, newer: Path) -> None:
    """A newer version goes over it: the data is there, and a copy from before its migration."""
    proof.saw(proof.install(newer).code == 0, "cài bản mới đè lên bản cũ")
    proof.saw(proof.registry("DisplayVersion") == next_version(), f"mục gỡ cài đặt ghi bản {next_version()}")
    after = proof.program("dump", "1").said
    proof.saw(after == proof.dumped and len(after) > 1000, "bản mới mở được dữ liệu cũ, không sai một chữ")
    kept = [path.name for path in proof.data.rglob("*.db") if "nang-cap" in path.name]
    proof.saw(kept, f"có bản sao lưu trước khi nâng cấp dữ liệu: {', '.join(kept)}")
    proof.saw((proof.folder / "ghi chú của tôi.txt").exists(), "tệp lạ trong thư mục chương trình còn nguyên")


def measure(proof: Proof, _setup: Path) -> None:
    """How soon the installed program's window is there, beside a packed empty one."""
    took = cold_starts(proof.folder, PROVE)
    shown, ready, empty = took["shown"], took["ready"], took["empty"]
    proof.saw(
        shown <= MOST_START * empty,
        f"cửa sổ hiện sau {shown:.2f} s, cửa sổ trống {empty:.2f} s: {shown / empty:.2f} lần (nhiều nhất {MOST_START});"
        f" mở xong dữ liệu sau {ready:.2f} s: {ready / empty:.2f} lần",
    )


def remove(proof: Proof, _setup: Path) -> None:
    """Uninstalling takes what was installed and nothing else."""
    left = {proof.folder / "ghi chú của tôi.txt", proof.folder / "program" / "tệp lạ.txt"}
    proof.run([proof.folder / "uninstall.exe", "/S"])
    _wait(lambda: set(path for path in proof.folder.rglob("*") if path.is_file()) <= left)
    files = {path for path in proof.folder.rglob("*") if path.is_file()}
    proof.saw(files == left, f"gỡ xong: chỉ còn {len(files)} tệp lạ")
    proof.saw((proof.data / "caicach.db").exists(), "dữ liệu còn nguyên")
    proof.saw(not proof.registry("DisplayVersion"), "mục gỡ cài đặt đã hết")
    proof.saw(not list(proof.home.rglob("Cải cách Desktop.lnk")), "lối tắt đã hết")


def _start_window(proof: Proof) -> subprocess.Popen[bytes]:
    """Start the window's program and wait until it holds its data folder."""
    command = [str(proof.folder / f"{PROGRAM}.exe")]
    env = {**os.environ, "WINEPREFIX": str(wine.PREFIX), "WINEDEBUG": "-all"}
    pipe = subprocess.PIPE
    started = subprocess.Popen(
        command if ON_WINDOWS else ["wine", *command], env=env, stdin=pipe, stdout=pipe, stderr=pipe
    )
    lock = proof.data / "caicach.lock"
    _wait(lambda: lock.exists() and (proof.data / "logs").exists())
    time.sleep(5)
    return started


def _stop(proof: Proof, started: subprocess.Popen[bytes]) -> None:
    proof.run(["taskkill", "/F", "/IM", f"{PROGRAM}.exe"])
    started.wait(60)


def _wait(until: Callable[[], bool], wait_s: int = 60) -> None:
    end = time.monotonic() + wait_s
    while not until() and time.monotonic() < end:
        time.sleep(0.5)


if __name__ == "__main__":
    sys.exit(main())
