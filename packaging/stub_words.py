"""Gives the setup's own code our words for what it says before any language is loaded: above all that it is damaged.

NSIS runs it on that code (`!packhdr` in installer.nsi): `python stub_words.py FILE`. Whoever got half a setup from a
USB stick would read English otherwise.
"""

import sys
from pathlib import Path

# By how NSIS' own sentence begins; ours has as much room, and spaces fill the rest.
WORDS = {
    "Installer integrity check has failed.": "Tệp cài đặt bị hỏng hoặc chưa chép đủ nên chưa có gì được cài.\n"
    "Hãy chép lại tệp này rồi chạy lại.\n\n"
    "This setup is damaged or incomplete. Please copy it again.",
    "Error writing temporary file.": "Không ghi được tệp tạm; hãy dọn bớt ổ đĩa rồi chạy lại.",
    "NSIS Error": "Cài đặt",
    "Error launching installer": "Không mở được bộ cài đặt.",
    "verifying installer: %d%%": "Đang kiểm tra tệp: %d%%",
    "unpacking data: %d%%": "Đang giải nén: %d%%",
    "Please wait while Setup is loading...": "Đang mở bộ cài đặt, xin chờ...",
}


def reworded(code: bytes) -> bytes:
    """The same code with our words, each in the place of NSIS' own sentence; one that is not there is left out."""
    done = bytearray(code)
    for old, new in WORDS.items():
        there, ours, start = old.encode("utf-16-le"), new.encode("utf-16-le"), -1
        while (start := code.find(there, start + 1)) >= 0:
            room = next((at for at in range(start, len(code), 2) if code[at : at + 2] == b"\0\0"), start) - start
            if len(ours) <= room:
                done[start : start + room] = ours + " ".encode("utf-16-le") * ((room - len(ours)) // 2)
    return bytes(done)


def has_our_words(setup: bytes) -> bool:
    """Whether all our words stand in a setup's code."""
    return all(new.encode("utf-16-le") in setup for new in WORDS.values())


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.write_bytes(reworded(file.read_bytes()))
