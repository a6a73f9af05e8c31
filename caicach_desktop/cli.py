"""The command line: the same services as the window; exit code 0, or 1 with one clear sentence on stderr.

Libraries are imported by the command that needs them, so that a short command starts at once.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from caicach_desktop import __version__
from caicach_desktop.domain.errors import AppError, ErrorCode

if TYPE_CHECKING:
    from caicach_desktop.services.exporting import Content

Command = Callable[[argparse.Namespace], int]

_WHOLE = "cả văn bản: phần đầu, nội dung, chữ ký, nơi nhận và các phụ lục"
_ELECTRONIC = "văn bản điện tử: để trống số và ngày"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when none is named; returns the exit code."""
    _speak_utf8()
    args = _parser().parse_args(argv)
    try:
        run: Command = args.run
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


def _speak_utf8() -> None:
    """A Windows console or pipe may be set to a code page without Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


class _Parser(argparse.ArgumentParser):
    """Speaks Vietnamese about wrong words on the command line."""

    def error(self, message: str) -> NoReturn:
        """Say where the right words stand and leave with exit code 1; argparse's own message is English."""
        self.exit(1, f"Lệnh chưa đúng; hãy xem cách viết bằng “{self.prog} --help”.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="caicach", description="Cải cách Desktop: lập, giao, theo dõi và in kế hoạch cải cách hành chính."
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--data-dir", type=Path, metavar="THƯ_MỤC", help="thư mục dữ liệu dùng thay cho thư mục mặc định"
    )
    parser.set_defaults(run=_open_window, file=None)
    commands = parser.add_subparsers(title="các lệnh", metavar="LỆNH", parser_class=_Parser)

    def command(name: str, run: Command, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    convert = command("convert", _convert, "chuyển một tệp đọc được sang dạng khác, không cần dữ liệu")
    convert.add_argument("source", type=Path, metavar="TỆP_NGUỒN")
    convert.add_argument("target", type=Path, metavar="TỆP_ĐÍCH")
    convert.add_argument("--whole", action="store_true", help=_WHOLE)
    convert.add_argument("--electronic", action="store_true", help=_ELECTRONIC)
    brought = command("import", _import, "đưa tệp kế hoạch vào dữ liệu, in số của từng kế hoạch mới")
    brought.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    listed = command("list", _list, "liệt kê các kế hoạch")
    listed.add_argument("--json", action="store_true", help="in dưới dạng JSON")
    dump = command("dump", _dump, "in một kế hoạch dưới dạng tệp kế hoạch")
    dump.add_argument("plan", type=int, metavar="KẾ_HOẠCH")
    export = command("export", _export, "xuất một kế hoạch hoặc phụ lục của nó ra Word, PDF, Excel hoặc tệp kế hoạch")
    _export_arguments(export)
    checked = command("check", _check, "kiểm tra thể thức một tệp Word theo Nghị định 30/2020/NĐ-CP, in từng lỗi")
    checked.add_argument("file", type=Path, metavar="TỆP_WORD")
    _round_commands(command)
    command("self-test", _self_test, "tự kiểm tra chương trình trên một thư mục dữ liệu tạm")
    return parser


def _round_commands(command: Callable[[str, Command, str], argparse.ArgumentParser]) -> None:
    """What a reporting round needs: its periods, forms and packages."""
    periods = command("periods", _periods, "liệt kê các kỳ báo cáo của một kế hoạch, ngày hạn và số đơn vị đã báo cáo")
    periods.add_argument("plan", type=int, metavar="KẾ_HOẠCH")
    periods.add_argument("--json", action="store_true", help="in dưới dạng JSON")
    periods.add_argument(
        "--working-days", action="store_true", help="dời hạn rơi vào ngày nghỉ sang ngày làm việc kế tiếp"
    )
    out = command("forms-out", _forms_out, "ghi phiếu báo cáo một kỳ của từng cơ quan vào một thư mục")
    out.add_argument("plan", type=int, metavar="KẾ_HOẠCH")
    out.add_argument("period", metavar="KỲ", help="2026-Q3, 2026-H1, 2026-Y…")
    out.add_argument("folder", type=Path, metavar="THƯ_MỤC")
    out.add_argument("--replace", action="store_true", help="thay các tệp cùng tên đã có trong thư mục")
    back = command("forms-in", _forms_in, "nhận các phiếu báo cáo cơ quan gửi lại, in điều mới, thay đổi và chưa nhận")
    back.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    back.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi gì")
    packed = command("pack", _pack, "đóng gói một kế hoạch cùng tiến độ và tài liệu kiểm chứng để gửi sang máy khác")
    packed.add_argument("plan", type=int, metavar="KẾ_HOẠCH")
    packed.add_argument("target", type=Path, metavar="GÓI.caicach")
    packed.add_argument("--sender", default="", metavar="TÊN", help="nơi gửi (không ghi: cơ quan ban hành kế hoạch)")
    unpacked = command("unpack", _unpack, "nhận các gói từ máy khác, in những gì mới, thay đổi hoặc mâu thuẫn")
    unpacked.add_argument("files", type=Path, nargs="+", metavar="GÓI.caicach")
    unpacked.add_argument("--dry-run", action="store_true", help="chỉ xem, không đưa gì vào dữ liệu")
    unpacked.add_argument("--conflicts", action="store_true", help="nhận cả tiến độ mâu thuẫn với dữ liệu đang có")


def _export_arguments(export: argparse.ArgumentParser) -> None:
    export.add_argument("plan", type=int, metavar="KẾ_HOẠCH")
    export.add_argument("target", type=Path, metavar="TỆP_ĐÍCH")
    export.add_argument("--appendix", type=int, metavar="N", help="chỉ phụ lục thứ N (đếm từ 1)")
    export.add_argument(
        "--agency",
        metavar="CƠ_QUAN",
        help="chỉ phần việc của một cơ quan (tên, tên viết tắt), ghi chủ trì hay phối hợp",
    )
    export.add_argument("--whole", action="store_true", help=f"{_WHOLE}; cùng --agency: công văn giao việc")
    export.add_argument("--progress", metavar="KỲ", help="thêm các cột tiến độ của một kỳ: 2026-Q3, 2026-H1, 2026-Y")
    export.add_argument("--electronic", action="store_true", help=_ELECTRONIC)


def _open_window(args: argparse.Namespace) -> int:
    from caicach_desktop.app import main as open_window

    return open_window(args.data_dir)


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
    return 0


def _list(args: argparse.Namespace) -> int:
    from caicach_desktop.services.plan_list import list_plans
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        plans = sorted(list_plans(store), key=lambda plan: plan.id)
    if args.json:
        print(json.dumps([asdict(plan) for plan in plans], ensure_ascii=False))
        return 0
    for plan in plans:
        number = f"{plan.number or '…'}/{plan.symbol}"
        print(f"{plan.id}\t{number}\t{plan.year or ''}\t{plan.appendices} phụ lục\t{plan.rows} dòng\t{plan.title}")
    return 0


def _periods(args: argparse.Namespace) -> int:
    """One line for each period; without a rule the quarters stand in, and a due day nobody named stays empty."""
    from datetime import date

    from caicach_desktop.services.schedules import period_lines
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        lines = period_lines(store, args.plan, date.today(), move=args.working_days or None)
    if args.json:
        print(json.dumps([line.as_json() for line in lines], ensure_ascii=False))
        return 0
    for line in lines:
        print("\t".join(line.as_texts()))
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


def _forms_out(args: argparse.Namespace) -> int:
    from caicach_desktop.services.forms_out import FormsOptions, forms_out
    from caicach_desktop.services.workspace import open_store

    options = FormsOptions(replace=args.replace)
    with closing(open_store(args.data_dir)) as store:
        for path in forms_out(store, args.plan, args.period.strip().upper(), args.folder, options):
            print(path.name)
    return 0


def _forms_in(args: argparse.Namespace) -> int:
    """All files or none: one that is no form leaves nothing of the others. What is left out is said line by line."""
    from caicach_desktop.services.forms_in import review_forms, take_forms
    from caicach_desktop.services.forms_told import review_lines, taken_line
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        review = review_forms(store, args.files)
        faults = [form.fault for form in review.forms if form.fault]
        if not faults or (args.dry_run and len(faults) < len(review.forms)):
            print(*review_lines(review), sep="\n")
        if not args.dry_run and not faults:
            take_forms(store, review)
            print(taken_line(review))
    if faults:
        print(faults[0], file=sys.stderr)
    return 1 if faults else 0


def _pack(args: argparse.Namespace) -> int:
    from caicach_desktop.services.packing import PackOptions, pack
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        pack(store, args.plan, args.target, options=PackOptions(sender=args.sender))
    return 0


def _unpack(args: argparse.Namespace) -> int:
    """Package by package, each one operation; all of them are read first, so that a bad one leaves nothing."""
    from caicach_desktop.services.package_words import review_lines
    from caicach_desktop.services.packing import open_package, take_packages, usual_choices
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        if args.dry_run:
            reviews = [open_package(store, path) for path in args.files]
            for review in reviews:
                print(*review_lines(review, usual_choices(review, args.conflicts)), sep="\n")
        else:
            told = lambda review, choices: print(*review_lines(review, choices), sep="\n")  # noqa: E731
            take_packages(store, args.files, args.conflicts, told=told)
    return 0


def _self_test(args: argparse.Namespace) -> int:
    from caicach_desktop.app import self_test

    return self_test(args.data_dir)
