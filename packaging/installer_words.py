"""NSIS' own Vietnamese, as the setup uses it: composed letters, and our words where its own are awkward.

NSIS keeps Vietnamese half decomposed (a letter, then its marks), and Windows draws such marks beside their letters.
Copies with composed letters are made for each build, from the NSIS that builds it.
"""

import os
import re
import shutil
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from places import BuildError

LANGUAGE = "Vietnamese"
# Buttons, pages and the list of what was done: the names are those of NSIS' file Vietnamese.nlf. Quotation marks keep
# the space at an end; `$_CLICK` is the sentence ^ClickNext, ^ClickInstall or ^ClickUninstall, as the button is.
PLAIN = {
    "^SetupCaption": "Cài đặt $(^Name)",
    "^UninstallCaption": "Gỡ bỏ $(^Name)",
    "^BackBtn": "< &Quay lại",
    "^NextBtn": "&Tiếp tục >",
    "^InstallBtn": "&Cài đặt",
    "^UninstallBtn": "&Gỡ bỏ",
    "^CancelBtn": "Hủy",
    "^CloseBtn": "Đón&g",
    "^BrowseBtn": "Chọ&n...",
    "^ShowDetailsBtn": "&Xem chi tiết",
    "^ClickNext": "Bấm “Tiếp tục” để sang bước sau.",
    "^ClickInstall": "Bấm “Cài đặt” để bắt đầu.",
    "^ClickUninstall": "Bấm “Gỡ bỏ” để bắt đầu.",
    "^Completed": "Đã xong",
    "^DirText": "Chương trình sẽ được cài vào thư mục dưới đây. Muốn cài vào thư mục khác thì bấm “Chọn...”. $_CLICK",
    "^DirSubText": "Thư mục cài đặt",
    "^DirBrowseText": "Chọn thư mục để cài $(^NameDA):",
    "^SpaceAvailable": '"Ổ đĩa còn trống: "',
    "^SpaceRequired": '"Chương trình cần: "',
    "^UninstallingText": "$(^NameDA) sẽ được gỡ khỏi thư mục dưới đây. $_CLICK",
    "^UninstallingSubText": "Thư mục:",
    "^FileError_NoIgnore": "Không ghi được tệp:\\r\\n\\r\\n$0\\r\\n\\r\\n"
    "Hãy đóng chương trình đang dùng tệp này rồi bấm “Thử lại” (Retry), hoặc bấm “Hủy” (Cancel) để dừng.",
    "^CantWrite": '"Không ghi được: "',
    "^CopyFailed": "Không sao chép được",
    "^SymbolNotFound": '"Không tìm thấy: "',
    "^CouldNotLoad": '"Không nạp được: "',
    "^CreatedUninstaller": '"Tạo tệp gỡ bỏ: "',
    "^Delete": '"Xóa tệp: "',
    "^ErrorCreatingShortcut": '"Không tạo được lối tắt: "',
    "^ErrorCreating": '"Không tạo được: "',
    "^ErrorDecompressing": "Không giải nén được: tệp cài đặt đã hỏng. Hãy chép lại tệp cài đặt rồi chạy lại.",
    "^ExecShell": '"Mở: "',
    "^Exec": '"Chạy: "',
    "^Extract": '"Giải nén: "',
    "^ErrorWriting": '"Giải nén: không ghi được tệp "',
    "^InvalidOpcode": "Tệp cài đặt đã hỏng. Hãy chép lại tệp cài đặt rồi chạy lại.",
    "^OutputFolder": '"Thư mục: "',
    "^Skipped": '"Bỏ qua: "',
    "^CopyDetails": "Sao chép chi tiết",
}
# The heads of the pages and the last page: the names are those of NSIS' file Vietnamese.nsh.
PAGES = {
    "MUI_TEXT_DIRECTORY_TITLE": "Chọn thư mục cài đặt",
    "MUI_TEXT_DIRECTORY_SUBTITLE": "$(^NameDA) được cài cho riêng người dùng này, không cần quyền quản trị máy.",
    "MUI_TEXT_INSTALLING_TITLE": "Đang cài đặt",
    "MUI_TEXT_INSTALLING_SUBTITLE": "Đang cài $(^NameDA), xin chờ một lát.",
    "MUI_TEXT_FINISH_TITLE": "Đã cài xong",
    "MUI_TEXT_FINISH_SUBTITLE": "$(^NameDA) đã được cài vào máy tính này.",
    "MUI_TEXT_ABORT_TITLE": "Chưa cài xong",
    "MUI_TEXT_ABORT_SUBTITLE": "Việc cài đặt đã dừng; có thể chạy lại tệp này bất cứ lúc nào.",
    "MUI_UNTEXT_UNINSTALLING_TITLE": "Đang gỡ bỏ",
    "MUI_UNTEXT_UNINSTALLING_SUBTITLE": "Đang gỡ $(^NameDA), xin chờ một lát.",
    "MUI_UNTEXT_FINISH_TITLE": "Đã gỡ xong",
    "MUI_UNTEXT_FINISH_SUBTITLE": "$(^NameDA) đã được gỡ khỏi máy tính này.",
    "MUI_UNTEXT_ABORT_TITLE": "Chưa gỡ xong",
    "MUI_UNTEXT_ABORT_SUBTITLE": "Việc gỡ bỏ đã dừng; có thể gỡ lại bất cứ lúc nào.",
    "MUI_TEXT_FINISH_INFO_TITLE": "Đã cài xong $(^NameDA)",
    "MUI_TEXT_FINISH_INFO_TEXT": "Chương trình có lối tắt trên màn hình nền và trong menu Start.$\\r$\\n$\\r$\\n"
    "Bấm “Hoàn tất” để đóng cửa sổ này.",
    "MUI_BUTTONTEXT_FINISH": "&Hoàn tất",
    "MUI_UNTEXT_CONFIRM_TITLE": "Gỡ bỏ $(^NameDA)",
    "MUI_UNTEXT_CONFIRM_SUBTITLE": "Gỡ chương trình khỏi máy tính này.",
    "MUI_TEXT_ABORTWARNING": "Chưa cài xong $(^Name). Dừng cài đặt?",
}


def nsis_folder(*makensis: Path) -> Path:
    """The folder with the languages of NSIS: what NSISDIR names, or near one of these programs. Raises BuildError."""
    named = os.environ.get("NSISDIR")
    near = (up for path in makensis for up in (path.parent, path.parent.parent, path.parent.parent / "share" / "nsis"))
    for folder in (*([Path(named)] if named else []), *near):
        if (folder / "Contrib" / "Language files" / f"{LANGUAGE}.nlf").exists():
            return folder
    raise BuildError(f"the languages of NSIS are not beside {makensis[0]}; set NSISDIR to the folder of NSIS")


def write_languages(nsis: Path, target: Path) -> Path:
    """Write both Vietnamese files of an NSIS with composed letters and our words; returns their folder.

    Raises BuildError when that NSIS lacks one of the texts we word ourselves.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    source = nsis / "Contrib" / "Language files"
    _copy(source / f"{LANGUAGE}.nlf", target, r"(?m)^# {name}[ ]*\n(?P<old>.*)$", PLAIN)
    _copy(source / f"{LANGUAGE}.nsh", target, r'(?m)^ *\$\{{LangFileString\}} {name} "(?P<old>.*)" *$', PAGES)
    return target


def _copy(file: Path, target: Path, place: str, words: Mapping[str, str]) -> None:
    """Copy a language file; `place` is where a text of some name stands in it."""
    text = unicodedata.normalize("NFC", file.read_text(encoding="utf-8-sig"))
    for name, word in words.items():
        found = re.search(place.format(name=re.escape(name)), text)
        if not found:
            raise BuildError(f"{file} has no {name}: this NSIS is another than the texts were written for")
        text = text[: found.start("old")] + word + text[found.end("old") :]
    (target / file.name).write_text(text, encoding="utf-8-sig", newline="\r\n")
