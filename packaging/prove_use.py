"""Steps of the proof: the installed program tried, used, opened by its files, run from a stick, measured."""

import json
import os
import shutil
import zipfile
from pathlib import Path

from places import DIST, ON_WINDOWS, PROGRAM, ROOT, version
from proof import DATA_VARIABLE, PROVE, Proof, wait
from prove_measure import cold_starts
from windows_python import windows_python

MOST_START = 1.6
# As long as a path may be on a PC that does not allow more than 260 letters.
LONG_PATH = 250
SAMPLE = ROOT / "resources" / "sample" / "sample-plan.json"
PACKAGE_KEY = r"HKCU\Software\Classes\CaiCachDesktop.package\shell\open\command"
PLAN_KEY = r"HKCU\Software\Classes\CaiCachDesktop.plan\shell\open\command"
# What a double click does.
DOUBLE_CLICK = "import os, sys; os.startfile(sys.argv[1])"
# Listens in the window's place, and writes down which files later starts bring.
LISTEN = """
import json, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from PySide6.QtCore import QCoreApplication
from caicach_desktop.gui.single_instance import InstanceServer
from caicach_desktop.services.data_folder import default_data_dir

app = QCoreApplication([])
server = InstanceServer(default_data_dir())
server.called.connect(lambda files: Path(sys.argv[2]).write_text(json.dumps(files), encoding="utf-8"))
print("listening", flush=True)
app.exec()
"""


def self_test(proof: Proof, _setup: Path, _newer: Path) -> None:
    """The installed program tries itself and leaves its result and a picture of its window."""
    done = proof.program("self-test", "--report", PROVE / "self-test")
    result = json.loads((PROVE / "self-test" / "result.json").read_text(encoding="utf-8"))
    proof.saw(done.code == 0 and result["passed"], f"tự kiểm tra: {len(result['steps'])} bước đạt")
    picture = PROVE / "self-test" / "main-window.png"
    proof.saw(picture.stat().st_size > 10_000, "có ảnh cửa sổ chính")
    shutil.copy(picture, PROVE / "main-window.png")


def use(proof: Proof, _setup: Path, _newer: Path) -> None:
    """Data is put in from a long path with Vietnamese letters; the program's folder is read-only meanwhile."""
    files = proof.files()
    proof.run(["attrib", "+R", proof.folder / "*", "/S", "/D"])
    name = "Kế hoạch cải cách – xã Ổn Thịnh.json"
    room = LONG_PATH - len(str(proof.root / "tài liệu")) - len(name) - 2
    deep = proof.root / "tài liệu" / ("thư mục rất dài " * 20)[:room].strip()
    deep.mkdir(parents=True)
    plan = deep / name
    shutil.copy(SAMPLE, plan)
    proof.saw(proof.program("import", plan).code == 0, f"đưa vào kế hoạch từ đường dẫn {len(str(plan))} chữ")
    proof.saw(proof.program("export", "1", deep / "phụ lục số 1.docx").code == 0, "xuất Word vào thư mục ấy")
    proof.saw(proof.program("export", "1", deep / "phụ lục số 1.pdf").code == 0, "xuất PDF vào thư mục ấy")
    with proof.window():
        pass
    proof.saw(proof.files() == files, "tệp của chương trình chỉ đọc: mở và làm việc được, không ghi gì vào đó")
    proof.dumped = proof.program("dump", "1").said


def opening(proof: Proof, _setup: Path, _newer: Path) -> None:
    """What Windows runs at a double click, under "Open with" and for a file dropped on the icon brings the file."""
    folder = proof.root / "Tệp gửi về"
    folder.mkdir()
    package, plan = folder / "Gói của xã Ổn Thịnh – lần 2.caicach", folder / "Kế hoạch số 12 (dự thảo).docx"
    for path in (package, plan):
        shutil.copy(SAMPLE, path)
    program = proof.inside(proof.folder / f"{PROGRAM}.exe")
    for key in (PACKAGE_KEY, PLAN_KEY):
        proof.saw(proof.registry("@", key) == f'"{program}" --open "%1"', f"lệnh mở đã ghi: {key[22:-19]}")
    if not ON_WINDOWS:
        _let_wine_see_file_types(proof)
    brought = PROVE / "brought.json"
    with proof.background([windows_python(), "-c", LISTEN, ROOT, brought]) as listener:
        assert listener.stdout is not None
        proof.saw(listener.stdout.readline().strip() == b"listening", "có cửa sổ giả chờ tệp")

        def brings(command: list[str | Path], path: Path, text: str) -> None:
            brought.unlink(missing_ok=True)
            proof.run(command, 120)
            wait(brought.exists)
            files = json.loads(brought.read_text(encoding="utf-8")) if brought.exists() else []
            proof.saw(files == [proof.inside(path)], f"{text}: chương trình nhận đúng “{path.name}”")

        brings([program, "--open", proof.inside(package)], package, "lệnh đã ghi")
        brings([windows_python(), "-c", DOUBLE_CLICK, proof.inside(package)], package, "bấm đúp tệp .caicach")
        brings([program, proof.inside(plan)], plan, "thả tệp Word lên biểu tượng")
    state = proof.data / "running.json"
    state.unlink(missing_ok=True)
    with proof.background([program, proof.inside(package)]):
        wait(state.exists)
        proof.saw(state.exists(), "bấm đúp khi chương trình chưa mở: cửa sổ mở ra")


def _let_wine_see_file_types(proof: Proof) -> None:
    """Wine 8 looks for file types only among the machine's, not among the user's own: they are copied as they are."""
    file = PROVE / "classes.reg"
    for key in ("CaiCachDesktop.package", ".caicach"):
        proof.run(["reg", "export", rf"HKCU\Software\Classes\{key}", file, "/y"])
        text = file.read_text(encoding="utf-16").replace("[HKEY_CURRENT_USER", "[HKEY_LOCAL_MACHINE")
        file.write_text(text, encoding="utf-16")
        proof.run(["reg", "import", file])


def portable(proof: Proof, _setup: Path, _newer: Path) -> None:
    """The portable program keeps everything beside itself and leaves nothing in the user's profile."""
    stick = proof.root / "USB của chị Ái"
    with zipfile.ZipFile(DIST / f"{PROGRAM}-{version()}-portable.zip") as packed:
        packed.extractall(stick)
    [folder] = stick.iterdir()
    named = os.environ.pop(DATA_VARIABLE, None)
    before = _profile(proof)
    try:
        program = folder / "caicach-cli.exe"
        proof.saw(proof.run([program, "import", SAMPLE]).code == 0, "bản chạy từ USB: đưa vào kế hoạch mẫu")
        listed = proof.run([program, "list", "--json"])
        proof.saw(listed.code == 0 and len(json.loads(listed.said)) == 1, "bản chạy từ USB: thấy kế hoạch ấy")
        proof.saw(proof.run([program, "self-test"]).code == 0, "bản chạy từ USB: tự kiểm tra đạt")
    finally:
        if named:
            os.environ[DATA_VARIABLE] = named
    proof.saw((folder / "du-lieu" / "caicach.db").exists(), "dữ liệu nằm trong du-lieu cạnh chương trình")
    proof.saw(_profile(proof) == before, "không để lại gì trong hồ sơ người dùng")
    shutil.rmtree(stick)


def _profile(proof: Proof) -> dict[str, float]:
    """Each file the program could have left in the profile, with the time it was written."""
    local = proof.home / "AppData" / "Local"
    top = {str(path): 0.0 for path in (*local.iterdir(), *(proof.home / "AppData" / "Roaming").iterdir())}
    own = (path for path in (local / "CaiCachDesktop").rglob("*") if path.is_file())
    return ({} if ON_WINDOWS else top) | {str(path): path.stat().st_mtime for path in own}


def measure(proof: Proof, _setup: Path, _newer: Path) -> None:
    """How soon the installed program's window is there, beside a packed empty one."""
    for warm in (False, True):
        took = cold_starts(proof, PROVE, warm)
        shown, ready, empty = took["shown"], took["ready"], took["empty"]
        how = "Wine chạy sẵn (không giới hạn)" if warm else f"Wine mở cùng (nhiều nhất {MOST_START} lần)"
        proof.saw(
            warm or shown <= MOST_START * empty,
            f"{how}: cửa sổ hiện sau {shown:.2f} s, cửa sổ trống {empty:.2f} s: {shown / empty:.2f} lần;"
            f" mở xong dữ liệu sau {ready:.2f} s: {ready / empty:.2f} lần",
        )
