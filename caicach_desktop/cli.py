"""The command line: the same services as the window; exit code 0, or 1 with one clear sentence on stderr.

Libraries are imported by the command that needs them, so that a short command starts at once.
"""

import argparse
import gc
import json
import os
import sys
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from caicach_desktop import __version__, cli_round
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.long_paths import resolved

if TYPE_CHECKING:
    from caicach_desktop.services.exporting import Content

_WHOLE = "cả văn bản: phần đầu, nội dung, chữ ký, nơi nhận và các phụ lục"
_READABLE = "tệp Word (.docx), Excel (.xlsx), PDF hoặc tệp kế hoạch (.json)"
_WRITABLE = "tệp ghi ra; đuôi tệp cho biết dạng: .docx, .pdf, .xlsx hoặc .json"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when none is named; returns the exit code."""
    _speak_utf8()
    args = _understood(list(sys.argv[1:] if argv is None else argv))
    try:
        run: cli_round.Command = args.run
        return run(args)
    except AppError as error:
        from caicach_desktop.services.messages import sentence

        print(sentence(error), file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        from caicach_desktop.services.messages import sentence

        print(sentence(AppError(ErrorCode.CANCELLED)), file=sys.stderr)
        return 1


def _understood(argv: list[str]) -> argparse.Namespace:
    """What the words ask for; without any, as by a click on the icon, nobody waits for 25 commands to be described."""
    if not argv:
        return argparse.Namespace(run=_open_window, data_dir=None, open=[])
    parser, commands = _parser()
    return parser.parse_args(_as_opening(argv, commands))


def _speak_utf8() -> None:
    """A Windows console or pipe may be set to a code page without Vietnamese letters; a windowed program has neither,
    and then what is printed goes nowhere."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  (as long as the program)
    sys.stderr = sys.stderr or sys.stdout
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


class _Help(argparse.HelpFormatter):
    """Help that begins with a Vietnamese word."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable["argparse._MutuallyExclusiveGroup"],
        prefix: str | None = None,
    ) -> None:
        """Say how a command is written."""
        super().add_usage(usage, actions, groups, "cách viết: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Speaks Vietnamese in its help and about wrong words on the command line."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=_Help)
        self._positionals.title, self._optionals.title = "phải ghi", "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="in hướng dẫn này rồi thoát")

    def error(self, message: str) -> NoReturn:
        """Say where the right words stand and leave with exit code 1; argparse's own message is English."""
        self.exit(1, f"Lệnh chưa đúng; hãy xem cách viết bằng “{self.prog} --help”.\n")


def _as_opening(argv: list[str], commands: Collection[str]) -> list[str]:
    """The words with `--open=` before each where they only name files, as when files are dropped on the program's icon.

    The name of a command is never a file; a word that is neither is left for the parser to refuse.
    """
    start = 2 if argv[:1] == ["--data-dir"] else 1 if argv and argv[0].startswith("--data-dir=") else 0
    words = argv[start:]
    named = words[1:] if words[:1] == ["--"] else words  # after "--" a name may begin with "-"
    if not named or (named == words and (words[0] in commands or not all(map(_names_a_file, words)))):
        return argv
    return [*argv[:start], *(f"--open={word}" for word in named)]


def file_named(word: str) -> Path:
    """The file a word names, also as an address (file:///C:/…, file://server/share/…), as browsers hand it over."""
    if not word.lower().startswith("file:/"):
        return Path(word)
    from urllib.parse import unquote, urlsplit

    parts = urlsplit(word)
    path = unquote(parts.path)
    if path[2:3] == ":":  # a drive
        path = path[1:]
    return Path(f"//{unquote(parts.netloc)}{path}" if parts.netloc not in ("", "localhost") else path)


def _names_a_file(word: str) -> bool:
    if word.startswith("-"):
        return False
    return bool(os.path.dirname(word) or os.path.splitext(word)[1] or os.path.exists(word))


def _parser() -> tuple[argparse.ArgumentParser, Collection[str]]:
    """The parser of the command line, and the names of its commands."""
    parser = _Parser(
        prog="caicach",
        description="Cải cách Desktop: lập, giao, theo dõi và in kế hoạch cải cách hành chính.",
        epilog="Cách viết của từng lệnh: caicach LỆNH --help. Không ghi lệnh nào thì mở cửa sổ chương trình.",
    )
    parser.add_argument("--version", action="version", version=__version__, help="in số phiên bản rồi thoát")
    parser.add_argument(
        "--data-dir", type=Path, metavar="THƯ_MỤC", help="thư mục dữ liệu dùng thay cho thư mục mặc định"
    )
    opened = "mở cửa sổ và xem tệp này để nhận vào (chỉ ghi đường dẫn tệp cũng được)"
    parser.add_argument("--open", type=file_named, action="append", default=[], metavar="TỆP", help=opened)
    parser.set_defaults(run=_open_window)
    commands = parser.add_subparsers(title="các lệnh", metavar="LỆNH", parser_class=_Parser)

    def command(name: str, run: cli_round.Command, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=f"{text[:1].upper()}{text[1:]}.")
        added.set_defaults(run=run)
        return added

    _plan_commands(command)
    cli_round.add_commands(command)
    _data_commands(command)
    return parser, commands.choices


def _plan_commands(command: cli_round.Adding) -> None:
    """What turns files into plans and plans into files."""
    convert = command("convert", _convert, "chuyển một tệp đọc được sang dạng khác, không cần dữ liệu")
    convert.add_argument("source", type=Path, metavar="TỆP_NGUỒN", help=_READABLE)
    convert.add_argument("target", type=Path, metavar="TỆP_ĐÍCH", help=_WRITABLE)
    convert.add_argument("--whole", action="store_true", help=_WHOLE)
    convert.add_argument("--electronic", action="store_true", help=cli_round.ELECTRONIC)
    brought = command("import", _import, "đưa tệp kế hoạch vào dữ liệu, in số của từng kế hoạch mới")
    brought.add_argument("files", type=Path, nargs="+", metavar="TỆP", help=_READABLE)
    brought.add_argument(
        "--agencies", action="store_true", help="thêm vào danh sách các cơ quan có tên trong kế hoạch và giao nhiệm vụ"
    )
    listed = command("list", _list, "liệt kê các kế hoạch")
    listed.add_argument("--json", action="store_true", help="in dưới dạng JSON")
    cli_round.add_plan(command("dump", _dump, "in một kế hoạch dưới dạng tệp kế hoạch"))
    export = command("export", _export, "xuất một kế hoạch hoặc phụ lục của nó ra Word, PDF, Excel hoặc tệp kế hoạch")
    _export_arguments(export)
    checked = command("check", _check, "kiểm tra thể thức một tệp Word theo Nghị định 30/2020/NĐ-CP, in từng lỗi")
    checked.add_argument("file", type=Path, metavar="TỆP_WORD", help="tệp .docx cần kiểm tra")


def _data_commands(command: cli_round.Adding) -> None:
    """What keeps the data and the program itself sound."""
    saved = command("backup", _backup, "sao lưu toàn bộ dữ liệu vào một thư mục, dùng được cả khi cửa sổ đang mở")
    saved.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="nơi ghi bản sao lưu, như một ổ USB")
    restored = command("restore", _restore, "khôi phục dữ liệu từ một bản sao lưu; dữ liệu hiện có được giữ lại trước")
    restored.add_argument("file", type=Path, metavar="TỆP.db", help="bản sao lưu cần khôi phục")
    tried = command("self-test", _self_test, "tự kiểm tra chương trình trên một thư mục dữ liệu tạm")
    tried.add_argument("--report", type=Path, metavar="THƯ_MỤC", help="ghi kết quả và ảnh cửa sổ vào thư mục này")
    tried.add_argument(
        "--start", choices=("shown", "ready"), help="chỉ mở cửa sổ, rồi đóng khi đã hiện hoặc khi đã mở xong dữ liệu"
    )


def _export_arguments(export: argparse.ArgumentParser) -> None:
    cli_round.add_plan(export)
    export.add_argument("target", type=Path, metavar="TỆP_ĐÍCH", help=_WRITABLE)
    export.add_argument("--appendix", type=int, metavar="N", help="chỉ phụ lục thứ N (đếm từ 1)")
    export.add_argument(
        "--agency",
        metavar="CƠ_QUAN",
        help="chỉ phần việc của một cơ quan (tên, tên viết tắt), ghi chủ trì hay phối hợp",
    )
    export.add_argument("--whole", action="store_true", help=f"{_WHOLE}; cùng --agency: công văn giao việc")
    export.add_argument("--progress", metavar="KỲ", help=f"thêm các cột tiến độ của một kỳ: {cli_round.PERIOD}")
    export.add_argument("--electronic", action="store_true", help=cli_round.ELECTRONIC)


def _open_window(args: argparse.Namespace) -> int:
    # What Qt's modules make while they are loaded stays: to look through it again and again takes a start's twentieth.
    gc.disable()
    try:
        from caicach_desktop.app import main as open_window
    except ImportError as fault:  # a library of the system's is missing, or the installation is damaged
        from caicach_desktop.services.last_words import tell

        tell(f"Chương trình thiếu thành phần nên chưa mở được; hãy cài đặt lại, dữ liệu vẫn an toàn. Chi tiết: {fault}")
        return 1
    # Windows may name a file by its short name, "KEHOAC~1.DOC": what it is called is looked up; each is opened once.
    return open_window(args.data_dir, list(dict.fromkeys(map(resolved, args.open))))


def _convert(args: argparse.Namespace) -> int:
    from caicach_desktop.services.files import convert

    convert(args.source, args.target, electronic=args.electronic, whole=args.whole)
    return 0


def _import(args: argparse.Namespace) -> int:
    """All files or none: a later file that cannot be read leaves nothing of the earlier ones."""
    from caicach_desktop.services.importing import import_files
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        for plan_id in import_files(store, args.files):
            print(plan_id)
        if args.agencies:
            from caicach_desktop.services.agencies import add_agencies, propose_agencies

            add_agencies(store, propose_agencies(store))
    return 0


def _list(args: argparse.Namespace) -> int:
    from caicach_desktop.domain.plan_name import plan_number
    from caicach_desktop.services.plan_list import list_plans
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        plans = sorted(list_plans(store), key=lambda plan: plan.id)
    if args.json:
        print(json.dumps([asdict(plan) for plan in plans], ensure_ascii=False))
        return 0
    for plan in plans:
        size = f"{plan.appendices} phụ lục\t{plan.rows} dòng"
        print(plan.id, plan_number(plan), plan.year or "", size, plan.title, sep="\t")
    return 0


def _dump(args: argparse.Namespace) -> int:
    from caicach_desktop.services.exporting import dump_plan
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        sys.stdout.write(dump_plan(store, args.plan))
    return 0


def _export(args: argparse.Namespace) -> int:
    from caicach_desktop.services.exporting import ExportOptions, export_plan
    from caicach_desktop.services.plans import load_plan
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        appendices: tuple[int, ...] = ()
        if args.appendix is not None:
            parts = load_plan(store, args.plan).appendices
            if not 1 <= args.appendix <= len(parts):
                raise AppError(ErrorCode.APPENDIX_NOT_FOUND, id=args.appendix)
            appendices = (parts[args.appendix - 1].appendix.id,)
        agency = None
        if args.agency is not None:
            from caicach_desktop.services.agencies import agency_named

            agency = agency_named(store, args.agency).id
        period = (args.progress or "").strip().upper()
        options = ExportOptions(appendices, agency, args.electronic, _content(args), period)
        export_plan(store, args.plan, args.target, options)
    return 0


def _content(args: argparse.Namespace) -> "Content":
    from caicach_desktop.services.exporting import Content

    if args.progress is not None:
        return Content.PROGRESS
    if args.whole:
        return Content.WHOLE
    return Content.ASSIGNMENT if args.agency is not None else Content.APPENDICES


def _check(args: argparse.Namespace) -> int:
    """One line for each fault, and how many there are; the exit code tells whether there were any."""
    from caicach_desktop.services.inspecting import inspect_file

    faults = inspect_file(args.file)
    for fault in faults:
        print(fault.line)
    print(f"{len(faults)} lỗi" if faults else "Không thấy lỗi")
    return 1 if faults else 0


def _backup(args: argparse.Namespace) -> int:
    from caicach_desktop.services.backups import back_up
    from caicach_desktop.services.data_folder import default_data_dir
    from caicach_desktop.services.messages import damaged_evidence

    made = back_up(args.data_dir or default_data_dir(), args.folder)
    print(f"{made.path}: {made.plans} kế hoạch, {made.rows} dòng")
    if made.missing:
        print(damaged_evidence(made.missing), file=sys.stderr)
    return 0


def _restore(args: argparse.Namespace) -> int:
    from caicach_desktop.services.backups import look_at, restore
    from caicach_desktop.services.data_folder import default_data_dir
    from caicach_desktop.services.messages import lost_evidence

    content = look_at(args.file)
    restored = restore(args.data_dir or default_data_dir(), args.file)
    print(
        f"Đã khôi phục {content.plans} kế hoạch, {content.rows} dòng từ bản sao lưu lúc {content.made:%H:%M %d/%m/%Y}."
    )
    if restored.lost:
        print(lost_evidence(restored.lost), file=sys.stderr)
    if restored.safety is not None:
        print(f"Dữ liệu trước đó được giữ ở {restored.safety}.")
    return 0


def _self_test(args: argparse.Namespace) -> int:
    if args.start:
        gc.disable()  # as the window does
        from caicach_desktop.app import try_start

        return try_start(args.data_dir, args.start)
    from caicach_desktop.services.self_test_result import UNFINISHED, write_result

    if args.report is not None:
        write_result(args.report, [], UNFINISHED)
    try:
        from caicach_desktop.app import self_test

        return self_test(args.data_dir, args.report)
    except ImportError as fault:  # a part of the program that was not packed or not installed
        print(f"Không đạt: chương trình thiếu thành phần: {fault}", file=sys.stderr)
        if args.report is not None:
            write_result(args.report, [], f"Chương trình thiếu thành phần: {fault}")
        return 1
