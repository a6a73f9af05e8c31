"""The commands of a reporting round: periods, forms out and in, letters, reports, packages.

Libraries are imported by the command that needs them, so that a short command starts at once.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.domain.errors import AppError, ErrorCode

if TYPE_CHECKING:
    from caicach_desktop.services.workspace import Store

Command = Callable[[argparse.Namespace], int]
Adding = Callable[[str, Command, str], argparse.ArgumentParser]

ELECTRONIC = "văn bản điện tử: để trống số và ngày"
PERIOD = "2026-Q3 (quý III), 2026-M08 (tháng 8), 2026-H1 (nửa đầu năm) hoặc 2026-Y (cả năm)"
# What a database can number.
_MOST = 1 << 63


def add_plan(parser: argparse.ArgumentParser) -> None:
    """Let a command ask for a plan by its number."""
    parser.add_argument("plan", type=_number, metavar="KẾ_HOẠCH", help="số của kế hoạch, như lệnh “list” in ra")


def _number(text: str) -> int:
    """A whole number; raises ValueError, also for one that no database could look for."""
    number = int(text)
    if abs(number) >= _MOST:
        raise ValueError(text)
    return number


def add_commands(command: Adding) -> None:
    """Tell the command line what a reporting round needs: periods, forms, letters, reports and packages."""
    periods = command("periods", _periods, "liệt kê các kỳ báo cáo của một kế hoạch, ngày hạn và số đơn vị đã báo cáo")
    add_plan(periods)
    periods.add_argument("--json", action="store_true", help="in dưới dạng JSON")
    periods.add_argument(
        "--working-days", action="store_true", help="dời hạn rơi vào ngày nghỉ sang ngày làm việc kế tiếp"
    )
    out = command("forms-out", _forms_out, "ghi phiếu báo cáo một kỳ của từng cơ quan vào một thư mục")
    add_plan(out)
    out.add_argument("period", metavar="KỲ", help=PERIOD)
    out.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="nơi ghi các phiếu")
    out.add_argument("--replace", action="store_true", help="thay các tệp cùng tên đã có trong thư mục")
    out.add_argument(
        "--add-agencies",
        action="store_true",
        help="trước đó thêm vào danh sách các cơ quan nêu ở cột chủ trì, phối hợp mà chưa có",
    )
    back = command("forms-in", _forms_in, "nhận các phiếu báo cáo cơ quan gửi lại, in điều mới, thay đổi và chưa nhận")
    back.add_argument("files", type=Path, nargs="+", metavar="TỆP", help="tệp Excel cơ quan, đơn vị gửi lại")
    back.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi gì")
    back.add_argument(
        "--received", metavar="NGÀY", help="ngày cơ quan gửi phiếu, ví dụ 10/6/2026; không ghi thì là hôm nay"
    )
    _document_commands(command)
    _package_commands(command)


def _document_commands(command: Adding) -> None:
    report = command("report", _report, "ghi báo cáo định kỳ của một kế hoạch ra Word, PDF hoặc Excel")
    add_plan(report)
    report.add_argument("period", metavar="KỲ", help=PERIOD)
    report.add_argument("target", type=Path, metavar="TỆP_ĐÍCH", help="tệp ghi ra: .docx, .pdf hoặc .xlsx")
    report.add_argument("--electronic", action="store_true", help=ELECTRONIC)
    report.add_argument("--text-only", action="store_true", help="chỉ phần lời, không kèm phụ lục")
    chase = command("chase", _chase, "ghi công văn đôn đốc báo cáo và nhiệm vụ quá hạn")
    add_plan(chase)
    chase.add_argument("period", metavar="KỲ", help=PERIOD)
    chase.add_argument(
        "target",
        type=Path,
        metavar="NƠI_GHI",
        help="một tệp .docx hoặc .pdf: một công văn chung; một thư mục: mỗi đơn vị một công văn",
    )
    chase.add_argument(
        "--agency", action="append", default=[], metavar="CƠ_QUAN", help="chỉ cơ quan này (dùng được nhiều lần)"
    )
    chase.add_argument("--electronic", action="store_true", help=ELECTRONIC)
    chase.add_argument("--replace", action="store_true", help="thay các tệp cùng tên đã có trong thư mục")


def _package_commands(command: Adding) -> None:
    packed = command("pack", _pack, "đóng gói một kế hoạch cùng tiến độ và tài liệu kiểm chứng để gửi sang máy khác")
    add_plan(packed)
    packed.add_argument("target", type=Path, metavar="GÓI.caicach", help="tệp gói ghi ra")
    packed.add_argument("--sender", default="", metavar="TÊN", help="nơi gửi (không ghi: cơ quan ban hành kế hoạch)")
    unpacked = command("unpack", _unpack, "nhận các gói từ máy khác, in những gì mới, thay đổi hoặc mâu thuẫn")
    unpacked.add_argument("files", type=Path, nargs="+", metavar="GÓI.caicach", help="gói nhận được từ máy khác")
    unpacked.add_argument("--dry-run", action="store_true", help="chỉ xem, không đưa gì vào dữ liệu")
    unpacked.add_argument("--conflicts", action="store_true", help="nhận cả tiến độ mâu thuẫn với dữ liệu đang có")


def _periods(args: argparse.Namespace) -> int:
    """One line for each period; without a rule the quarters stand in, and a due day nobody named stays empty."""
    from caicach_desktop.services.schedules import holidays_notice, period_lines, plan_schedule
    from caicach_desktop.services.workspace import open_store

    move = args.working_days or None
    with closing(open_store(args.data_dir)) as store:
        lines = period_lines(store, args.plan, date.today(), move)
        if notice := holidays_notice(store, plan_schedule(store, args.plan, move), date.today(), move):
            print(notice, file=sys.stderr)
    if args.json:
        print(json.dumps([line.as_json() for line in lines], ensure_ascii=False))
        return 0
    for line in lines:
        print("\t".join(line.as_texts()))
    return 0


def _forms_out(args: argparse.Namespace) -> int:
    from caicach_desktop.services.agencies import add_agencies, propose_agencies
    from caicach_desktop.services.forms_out import FormsOptions, forms_out
    from caicach_desktop.services.workspace import open_store

    options = FormsOptions(replace=args.replace)
    with closing(open_store(args.data_dir)) as store:
        if args.add_agencies and (names := propose_agencies(store)):
            add_agencies(store, names)
        for path in forms_out(store, args.plan, args.period.strip().upper(), args.folder, options):
            print(path.name)
    return 0


def _forms_in(args: argparse.Namespace) -> int:
    """All files or none: one that is no form leaves nothing of the others. What is left out is said line by line."""
    from caicach_desktop.services.forms_in import received_fault, review_forms, take_forms
    from caicach_desktop.services.forms_told import review_lines, taken_line
    from caicach_desktop.services.workspace import open_store

    received = _day(args.received) if args.received else None
    with closing(open_store(args.data_dir)) as store:
        review = review_forms(store, args.files)
        if received and (wrong := received_fault(review, received, date.today())):
            raise wrong
        faults = [form.fault for form in review.forms if form.fault]
        if not faults or (args.dry_run and len(faults) < len(review.forms)):
            print(*review_lines(review), sep="\n")
        if not args.dry_run and not faults:
            take_forms(store, review, received=received)
            print(taken_line(review))
    if faults:
        print(faults[0], file=sys.stderr)
    return 1 if faults else 0


def _day(text: str) -> date:
    """A day as people write it; raises AppError DATE_WRONG."""
    try:
        return datetime.strptime(text.strip(), "%d/%m/%Y").date()
    except ValueError:
        raise AppError(ErrorCode.DATE_WRONG, value=text) from None


def _report(args: argparse.Namespace) -> int:
    """The kept report of the period where there is one, else its draft, with today's figures."""
    from caicach_desktop.services.reports import ReportOptions, write_report
    from caicach_desktop.services.workspace import open_store

    wanted = not args.text_only
    options = ReportOptions(args.electronic, wanted, wanted, wanted, wanted)
    with closing(open_store(args.data_dir)) as store:
        write_report(store, args.plan, args.period.strip().upper(), args.target, options)
    return 0


def _chase(args: argparse.Namespace) -> int:
    """A name with the suffix of a document is one letter to all, anything else a folder with one for each agency."""
    from caicach_desktop.services.agencies import agency_named
    from caicach_desktop.services.chase_letters import ChaseOptions, write_letter, write_letters
    from caicach_desktop.services.files import export_formats
    from caicach_desktop.services.workspace import open_store

    is_file = args.target.suffix.lower() in dict(export_formats()) and not args.target.is_dir()
    with closing(open_store(args.data_dir)) as store:
        agencies = tuple(agency_named(store, name).id for name in args.agency)
        options = ChaseOptions(agencies, electronic=args.electronic, replace=args.replace)
        place = (store, args.plan, args.period.strip().upper(), args.target, date.today(), options)
        paths = [write_letter(*place)] if is_file else write_letters(*place)
    for path in paths:
        print(path.name)
    return 0


def _pack(args: argparse.Namespace) -> int:
    from caicach_desktop.services.packing import PackOptions, pack
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        pack(store, args.plan, args.target, options=PackOptions(sender=args.sender))
    return 0


def _unpack(args: argparse.Namespace) -> int:
    """Package by package, each one operation; all of them are read first, so that a bad one leaves nothing."""
    from caicach_desktop.services.package_words import review_lines
    from caicach_desktop.services.packing import open_package, usual_choices
    from caicach_desktop.services.workspace import open_store

    with closing(open_store(args.data_dir)) as store:
        if args.dry_run:
            reviews = [open_package(store, path) for path in args.files]
            for review in reviews:
                print(*review_lines(review, usual_choices(review, args.conflicts)), sep="\n")
        else:
            return _take_packages(store, args.files, args.conflicts)
    return 0


def _take_packages(store: "Store", paths: Sequence[Path], conflicts: bool) -> int:
    """What stops between two packages, Ctrl+C too, leaves those that were kept: they are named."""
    from caicach_desktop.services.package_words import kept_line, review_lines
    from caicach_desktop.services.packing import Choices, PackageReview, take_packages

    kept: list[Path] = []

    def told(review: PackageReview, choices: Choices) -> None:
        print(*review_lines(review, choices), sep="\n")

    try:
        take_packages(store, paths, conflicts, told=told, kept=kept.append)
    except (AppError, KeyboardInterrupt) as stop:
        if not kept:
            raise
        print(kept_line(kept, paths), file=sys.stderr)
        if isinstance(stop, AppError):
            raise
        return 1
    return 0
