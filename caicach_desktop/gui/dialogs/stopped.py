"""What is known of a program that stopped suddenly, in words and as details that can be copied."""

from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.dialogs.bug import BugDialog, versions
from caicach_desktop.gui.last_state import Place, Stopped
from caicach_desktop.gui.log_file import written_since
from caicach_desktop.gui.page_shelf import PAGES

TEXT = (
    "Lần trước chương trình dừng mà không được đóng: máy mất điện, bị tắt ngang, hoặc chương trình gặp lỗi."
    " Dữ liệu vẫn an toàn: mỗi thay đổi được lưu trọn vẹn ngay khi gõ xong.\n\n"
    "Nếu việc này lặp lại, hãy sao chép chi tiết dưới đây và gửi cho người hỗ trợ."
)
NOTHING_LOGGED = "Không có lỗi nào được ghi lại: có lẽ máy mất điện hoặc chương trình bị tắt từ bên ngoài."


def stopped_dialog(stopped: Stopped, parent: QWidget | None = None) -> BugDialog:
    """The dialog about a sudden stop, not yet shown."""
    dialog = BugDialog(details_of_stop(stopped), parent)
    dialog.setWindowTitle("Lần dừng trước")
    dialog.ui.message.setText(TEXT)
    return dialog


def details_of_stop(stopped: Stopped) -> str:
    """Versions, when the window had started, where it was, and what has been logged since."""
    started = f"{stopped.started:%H:%M:%S ngày %d/%m/%Y}" if stopped.started else "không rõ"
    logged = written_since(stopped.started) if stopped.started else ""
    typed = f"\nNội dung đang gõ dở:\n{stopped.whole}" if stopped.whole else ""
    place = f"Mở lúc: {started}\nChỗ đang làm: {_words(stopped.place)}{typed}"
    return f"{versions()}\n\n{place}\n\n{logged or NOTHING_LOGGED}"


def _words(place: Place) -> str:
    page = next((text for name, text, _ in PAGES if name == place.page), "không rõ")
    numbers = (("kế hoạch", place.plan), ("phụ lục", place.appendix), ("dòng", place.row))
    return ", ".join([f"trang {page}", *(f"{name} số {number}" for name, number in numbers if number)])
