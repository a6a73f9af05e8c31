"""Steps of the proof: what the setup does and refuses, the update, the removal."""

from pathlib import Path

from places import ON_WINDOWS, version
from proof import PROVE, Proof, wait
from prove_next import next_version

MOST_SETUP_MB, MOST_INSTALLED_MB = 45, 140
# What the setup ends with; README.md tells them.
DAMAGED, RUNNING, NEWER, NOT_WRITABLE, NOT_DONE = 2, 3, 6, 7, 9
FOREIGN = ("ghi chú của tôi.txt", "program/tệp lạ.txt")
LIBRARY, PLAIN = "program/PySide6/Qt6Core.dll", "program/resources/form.json"


def install(proof: Proof, setup: Path, _newer: Path) -> None:
    """The setup puts the program, its shortcuts and its entry in place."""
    size = setup.stat().st_size / 1e6
    proof.saw(size <= MOST_SETUP_MB, f"bộ cài {size:.1f} MB (nhiều nhất {MOST_SETUP_MB})")
    proof.saw(proof.install(setup).code == 0, f"cài im lặng vào “{proof.folder.relative_to(proof.root)}”")
    files = proof.files()
    installed = sum(files.values()) / 1e6
    proof.saw(
        installed <= MOST_INSTALLED_MB, f"đã cài {len(files)} tệp, {installed:.1f} MB (nhiều nhất {MOST_INSTALLED_MB})"
    )
    proof.saw(proof.registry("DisplayVersion") == version(), f"mục gỡ cài đặt ghi bản {version()}")
    proof.saw(proof.registry("InstallLocation") == proof.inside(proof.folder), "mục gỡ cài đặt ghi đúng thư mục")
    proof.saw(int(proof.registry("EstimatedSize"), 16) > 1000, "mục gỡ cài đặt ghi dung lượng")
    kind = proof.registry("@", r"HKCU\Software\Classes\CaiCachDesktop.package")
    proof.saw(kind == "Gói Cải cách Desktop", f"loại tệp có tên tiếng Việt, dù Windows nói tiếng khác: “{kind}”")
    proof.saw(len(proof.links()) == 2, "có lối tắt ở Start menu và màn hình nền")


def repair(proof: Proof, setup: Path, _newer: Path) -> None:
    """The same setup puts back what is missing or damaged, also over read-only files; foreign files stay."""
    for name in FOREIGN:
        (proof.folder / name).write_text("tệp lạ", encoding="utf-8")
    whole = proof.files()
    for name in ("CaiCach.exe", "uninstall.exe", PLAIN):
        (proof.folder / name).unlink()
    (proof.folder / LIBRARY).write_bytes(b"half")
    (proof.folder / "caicach-cli.exe").chmod(0o444)
    proof.saw(proof.files() != whole, "đã xóa và làm hỏng vài tệp của chương trình")
    proof.saw(proof.install(setup).code == 0 and proof.files() == whole, "chạy lại bộ cài: đủ mọi tệp, còn tệp lạ")


def refusals(proof: Proof, _setup: Path, newer: Path) -> None:
    """While something is in the way, a setup changes nothing and says by its exit code what it is."""
    before = proof.files()

    def refused(code: int, text: str, folder: str = "", by: Path = newer) -> None:
        proof.saw(proof.install(by, folder).code == code, f"{text}: bộ cài dừng, mã {code}")
        proof.saw(proof.registry("DisplayVersion") == version() and proof.files() == before, "không có gì thay đổi")

    with proof.window():
        refused(RUNNING, "cửa sổ đang mở")
    with proof.window("caicach-cli.exe"):
        refused(RUNNING, "caicach-cli đang chạy")
        proof.run([proof.folder / "uninstall.exe", "/S", *f"_?={proof.inside(proof.folder)}".split(" ")])
        proof.saw(proof.files() == before, "gỡ khi đang chạy: không có gì thay đổi")
    with proof.held(LIBRARY):
        refused(RUNNING, "thư viện đang bị giữ")
    half = PROVE / "half-setup.exe"
    half.write_bytes(newer.read_bytes()[: newer.stat().st_size // 2])
    refused(DAMAGED, "tệp cài đặt mới chép được một nửa", by=half)
    half.unlink()
    # A place where nobody, not even an administrator, makes a folder.
    nowhere = r"C:\Windows\System32\config\CaiCach" if ON_WINDOWS else r"Z:\proc\Cải cách"
    if not ON_WINDOWS or not _is_administrator():
        refused(NOT_WRITABLE, "thư mục không ghi được", nowhere)


def _is_administrator() -> bool:
    import ctypes

    return bool(ctypes.windll.shell32.IsUserAnAdmin())  # type: ignore[attr-defined]


def broken_off(proof: Proof, setup: Path, _newer: Path) -> None:
    """A file that cannot be written in the middle is no success; the setup run again puts all right."""
    whole = proof.files()
    with proof.held(PLAIN):
        proof.saw(proof.install(setup).code == NOT_DONE, f"có tệp không ghi được giữa chừng: mã {NOT_DONE}")
    proof.saw(proof.install(setup).code == 0 and proof.files() == whole, "chạy lại bộ cài: đủ mọi tệp")


def update(proof: Proof, _setup: Path, newer: Path) -> None:
    """A newer version goes over it: the data is there, and a copy from before its migration."""
    proof.saw(proof.install(newer).code == 0, "cài bản mới đè lên bản cũ")
    proof.saw(proof.registry("DisplayVersion") == next_version(), f"mục gỡ cài đặt ghi bản {next_version()}")
    after = proof.program("dump", "1").said
    proof.saw(after == proof.dumped and len(after) > 1000, "bản mới mở được dữ liệu cũ, không sai một chữ")
    kept = [path.name for path in proof.data.rglob("*.db") if "nang-cap" in path.name]
    proof.saw(kept, f"có bản sao lưu trước khi nâng cấp dữ liệu: {', '.join(kept)}")
    proof.saw(all((proof.folder / name).exists() for name in FOREIGN), "tệp lạ trong thư mục chương trình còn nguyên")


def older_over_newer(proof: Proof, setup: Path, _newer: Path) -> None:
    """An older setup, from somebody's USB stick, changes nothing: its program could not read the data any more."""
    before = proof.files()
    proof.saw(proof.install(setup).code == NEWER, f"bộ cài cũ trên bản mới: dừng, mã {NEWER}")
    elsewhere = proof.root / "Nơi khác"
    proof.saw(proof.install(setup, proof.inside(elsewhere)).code == NEWER, "cả khi chọn thư mục khác")
    proof.saw(not elsewhere.exists() and proof.files() == before, "không có gì thay đổi")
    proof.saw(proof.registry("DisplayVersion") == next_version(), "bản đã cài vẫn là bản mới")
    proof.saw(proof.program("dump", "1").said == proof.dumped, "dữ liệu vẫn mở được")


def remove(proof: Proof, _setup: Path, _newer: Path) -> None:
    """Uninstalling takes what was installed and nothing else."""
    proof.run([proof.folder / "uninstall.exe", "/S"])
    wait(lambda: set(proof.files()) <= set(FOREIGN))
    left = set(proof.files())
    proof.saw(left == set(FOREIGN), f"gỡ xong: chỉ còn {len(left)} tệp lạ")
    wait(lambda: not proof.registry("DisplayVersion"))
    proof.saw((proof.data / "caicach.db").exists(), "dữ liệu còn nguyên")
    proof.saw(not proof.registry("DisplayVersion"), "mục gỡ cài đặt đã hết")
    classes = r"HKCU\Software\Classes"
    keys = (rf"{classes}\.caicach", rf"{classes}\CaiCachDesktop.package\shell\open\command")
    proof.saw(not any(proof.registry("@", key) for key in keys), "tệp .caicach không còn gắn với chương trình")
    proof.saw(not proof.links(), "lối tắt đã hết")
