"""Every known fault as one calm Vietnamese sentence with advice, for the window and the command line alike."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.long_paths import plain_form

_SENTENCES = {
    ErrorCode.FILE_MISSING: "Không tìm thấy tệp “{path}”; hãy kiểm tra lại tên và thư mục.",
    ErrorCode.FILE_UNREADABLE: (
        "Không đọc được tệp “{path}”; hãy kiểm tra quyền đọc hoặc chép tệp sang thư mục khác rồi thử lại."
    ),
    ErrorCode.FILE_NOT_WRITABLE: (
        "Không ghi được tệp “{path}”: tệp chỉ cho đọc hoặc đang mở trong chương trình khác;"
        " hãy đóng tệp hoặc chọn tên khác."
    ),
    ErrorCode.FOLDER_NOT_WRITABLE: "Không ghi được vào thư mục “{path}”; hãy chọn thư mục khác mà bạn có quyền ghi.",
    ErrorCode.PATH_TOO_LONG: (
        "Đường dẫn “{path}” quá dài nên Windows không cho ghi; hãy chọn thư mục nằm gần gốc ổ đĩa hơn hoặc rút ngắn tên"
        " các thư mục."
    ),
    ErrorCode.DISK_FULL: (
        "Ổ đĩa đã đầy nên chưa ghi được “{path}”; hãy xóa bớt tệp không cần rồi thử lại, dữ liệu cũ vẫn còn nguyên."
    ),
    ErrorCode.DISK_FAILED: (
        "Ổ đĩa chứa “{path}” không đọc hoặc ghi được; hãy kiểm tra ổ USB hay mạng nội bộ rồi mở lại chương trình."
    ),
    ErrorCode.FORMAT_UNKNOWN: (
        "Chương trình chưa đọc hoặc ghi được tệp dạng “{suffix}”; hãy chọn một trong các dạng {known}."
    ),
    ErrorCode.FILE_OLD_WORD: (
        "Tệp “{path}” ở dạng Word cũ, chương trình không đọc trực tiếp được; hãy mở bằng Word rồi lưu thành .docx."
    ),
    ErrorCode.FILE_OLD_EXCEL: (
        "Tệp “{path}” ở dạng Excel cũ, chương trình không đọc trực tiếp được; hãy mở bằng Excel rồi lưu thành .xlsx."
    ),
    ErrorCode.FILE_ENCRYPTED: (
        "Tệp “{path}” có đặt mật khẩu; hãy mở bằng mật khẩu, lưu một bản không đặt mật khẩu rồi chọn bản đó."
    ),
    ErrorCode.FILE_SCANNED: (
        "Tệp “{path}” là bản chụp hoặc quét, không có lớp chữ đáng tin để đọc; "
        "hãy xin tệp Word hoặc tệp PDF xuất từ Word."
    ),
    ErrorCode.FILE_DAMAGED: (
        "Tệp “{path}” bị hỏng hoặc chưa chép xong; hãy mở thử bằng Word hay Excel rồi lưu lại, hoặc xin lại bản khác."
    ),
    ErrorCode.FILE_TOO_LARGE: (
        "Tệp “{path}” quá lớn so với một kế hoạch nên không được đọc; hãy tách thành các tệp nhỏ hơn."
    ),
    ErrorCode.READER_NOT_STARTED: (
        "Máy chưa khởi động được phần đọc tệp PDF nên tệp “{path}” chưa được đọc; hãy đóng bớt chương trình khác rồi"
        " thử lại, hoặc dùng tệp Word."
    ),
    ErrorCode.NO_TABLE_FOUND: (
        "Không thấy bảng nhiệm vụ hay nội dung kế hoạch nào trong tệp “{path}”; hãy kiểm tra lại tệp đã chọn."
    ),
    ErrorCode.PLAN_FOREIGN: "Tệp “{path}” không phải tệp kế hoạch của Cải cách Desktop; hãy chọn tệp khác.",
    ErrorCode.PLAN_DAMAGED: (
        "Tệp kế hoạch “{path}” bị hỏng ở phần {place}; hãy xin lại bản khác, chưa có gì được đưa vào."
    ),
    ErrorCode.PLAN_NEWER: "Tệp “{path}” do bản mới hơn của chương trình ghi; hãy cập nhật chương trình rồi mở lại.",
    ErrorCode.PLAN_NOT_FOUND: "Không có kế hoạch số {id} trong danh sách; hãy xem lại danh sách kế hoạch.",
    ErrorCode.APPENDIX_NOT_FOUND: "Không có phụ lục {id} trong kế hoạch này; hãy chọn phụ lục khác.",
    ErrorCode.AGENCY_NOT_FOUND: "Không có cơ quan “{id}” trong danh sách; hãy xem lại trang Cơ quan.",
    ErrorCode.AGENCY_EXISTS: "Cơ quan “{name}” đã có trong danh sách; hãy sửa cơ quan đó hoặc đặt tên khác.",
    ErrorCode.AGENCY_ALIKE: "Trong danh sách đã có “{name}”, chỉ khác tên này ở dấu; hãy sửa cơ quan đó nếu là một.",
    ErrorCode.AGENCY_UNCLEAR: "Tên “{name}” viết không dấu, có thể là: {names}; hãy ghi tên có đủ dấu.",
    ErrorCode.NAME_MISSING: "Chưa có tên; hãy gõ tên rồi lưu lại.",
    ErrorCode.NOTHING_TO_EXPORT: "Không có phụ lục hay dòng nào để xuất; hãy chọn lại phần cần xuất.",
    ErrorCode.NOTHING_TO_CHASE: (
        "Không có cơ quan, đơn vị nào còn nợ báo cáo hay có nhiệm vụ cần đôn đốc; hãy chọn kỳ hoặc đơn vị khác."
    ),
    ErrorCode.FILES_PRESENT: "Đã có tệp “{path}”; hãy chọn thư mục khác hoặc cho phép thay các tệp cũ.",
    ErrorCode.FONT_MISSING: (
        "Không tìm thấy phông chữ Times New Roman hoặc Liberation Serif có đủ chữ Việt; hãy cài một trong hai phông đó"
        " rồi mở lại chương trình, hoặc xuất sang Word; các phần khác vẫn dùng được."
    ),
    ErrorCode.FONT_LACKS: (
        "Phông {font} không có chữ “{characters}” nên chưa ghi tệp PDF; hãy thay chữ đó hoặc xuất sang Word."
    ),
    ErrorCode.COLUMNS_TOO_MANY: "Word chỉ nhận bảng có nhiều nhất {most} cột; hãy ẩn bớt cột hoặc xuất sang Excel.",
    ErrorCode.DATABASE_NEWER: (
        "Dữ liệu trong “{path}” do bản mới hơn của chương trình tạo ra;"
        " hãy cài bản mới nhất rồi mở lại, dữ liệu vẫn còn nguyên."
    ),
    ErrorCode.DATABASE_DAMAGED: (
        "Tệp dữ liệu “{path}” không đọc được; hãy giữ nguyên tệp này và khôi phục từ bản sao lưu gần nhất (menu Tệp)."
    ),
    ErrorCode.DATABASE_BUSY: "Dữ liệu đang được một chương trình khác sử dụng; hãy chờ ít giây rồi thử lại.",
    ErrorCode.BACKUP_INSIDE: (
        "Thư mục “{path}” nằm trong thư mục dữ liệu hoặc thư mục chương trình, hỏng máy hay cập nhật là mất theo;"
        " hãy chọn nơi khác, tốt nhất là ổ USB."
    ),
    ErrorCode.BACKUP_FOREIGN: (
        "Tệp “{path}” không phải bản sao lưu của Cải cách Desktop; hãy chọn tệp .db có tên bắt đầu bằng “caicach-”."
    ),
    ErrorCode.BACKUP_DAMAGED: (
        "Bản sao lưu “{path}” bị hỏng hoặc chép chưa hết; hãy chọn bản khác, dữ liệu hiện có vẫn còn nguyên."
    ),
    ErrorCode.BACKUP_NEWER: (
        "Bản sao lưu “{path}” do bản mới hơn của chương trình ghi; hãy cập nhật chương trình rồi khôi phục lại."
    ),
    ErrorCode.ALREADY_RUNNING: (
        "Cải cách Desktop đang mở với thư mục dữ liệu “{path}”; hãy dùng cửa sổ đang mở hoặc đóng nó trước."
    ),
    ErrorCode.ROW_STALE: "Nội dung này vừa được sửa ở nơi khác; hãy xem lại nội dung mới rồi sửa tiếp.",
    ErrorCode.ROW_GONE: "Nội dung này đã bị xóa ở nơi khác; hãy xem lại danh sách.",
    ErrorCode.NOTHING_TO_UNDO: "Không còn thao tác nào để hoàn tác.",
    ErrorCode.NOTHING_TO_REDO: "Không còn thao tác nào để làm lại.",
    ErrorCode.PERCENT_WRONG: "Tỷ lệ phải là số từ 0 đến 100; hãy sửa lại “{value}”.",
    ErrorCode.PERIOD_WRONG: (
        "Chưa nhận ra kỳ báo cáo “{value}”; hãy viết như 2026-Q3 (quý III), 2026-M08 (tháng 8),"
        " 2026-H1 (nửa đầu năm) hoặc 2026-Y (cả năm)."
    ),
    ErrorCode.DATE_WRONG: "“{value}” không phải là ngày; hãy gõ ngày theo dạng ngày/tháng/năm, ví dụ 10/6/2026.",
    ErrorCode.MERGE_FIRST_ROW: "Dòng đầu bảng không có ô nào ở trên để gộp; hãy chọn từ dòng thứ hai trở xuống.",
    ErrorCode.EVIDENCE_TOO_LARGE: (
        "Tệp “{name}” lớn hơn {most} MB nên chưa được đính kèm; hãy nén ảnh hoặc tách tệp rồi thử lại."
    ),
    ErrorCode.EVIDENCE_MISSING: (
        "Nội dung của tài liệu kiểm chứng “{name}” không còn nguyên vẹn trên máy này;"
        " hãy đính kèm lại tệp gốc hoặc phục hồi từ bản sao lưu."
    ),
    ErrorCode.PACKAGE_FOREIGN: "Tệp “{path}” không phải gói dữ liệu của Cải cách Desktop; hãy chọn tệp .caicach khác.",
    ErrorCode.PACKAGE_DAMAGED: (
        "Gói “{path}” bị hỏng, chưa chép xong hoặc đã bị sửa; hãy xin gửi lại gói, chưa có gì được đưa vào."
    ),
    ErrorCode.PACKAGE_NEWER: (
        "Gói “{path}” do bản mới hơn của chương trình lập; hãy cập nhật chương trình rồi mở lại gói."
    ),
    ErrorCode.PACKAGE_TOO_LARGE: (
        "Gói “{path}” lớn quá mức cho phép; hãy bớt tài liệu kiểm chứng hoặc tách thành nhiều gói rồi thử lại."
    ),
    ErrorCode.FILE_IS_PACKAGE: (
        "Tệp “{path}” là gói báo cáo có kế hoạch và tiến độ, không phải tệp văn bản;"
        " hãy nhận bằng “Nhận phiếu, gói báo cáo” trong cửa sổ chương trình hoặc lệnh “caicach unpack”."
    ),
    ErrorCode.FORMS_PRESENT: (
        "Đã có tệp “{path}”, có thể là phiếu đã điền; hãy chọn thư mục khác hoặc cho phép thay các tệp cũ."
    ),
    ErrorCode.FORMS_NOBODY: (
        "Chưa nhiệm vụ nào được giao cho cơ quan, đơn vị trong danh sách nên không có phiếu nào để phát;"
        " hãy thêm cơ quan rồi giao nhiệm vụ."
    ),
    ErrorCode.FORM_FOREIGN: (
        "Tệp “{path}” không phải phiếu báo cáo do chương trình phát ra; hãy chọn đúng tệp Excel cơ quan đã gửi lại."
    ),
    ErrorCode.FORM_ALTERED: (
        "Phần nhận dạng ẩn của phiếu “{path}” đã bị sửa hoặc mất; hãy đề nghị cơ quan điền lại trên phiếu đã phát."
    ),
    ErrorCode.FORM_NEWER: (
        "Phiếu “{path}” do bản mới hơn của chương trình phát ra; hãy cập nhật chương trình rồi nhận lại."
    ),
    ErrorCode.FORM_COLUMNS: (
        "Phiếu “{path}” bị mất tiêu đề cột hoặc có hai cột cùng tên; hãy sửa lại tiêu đề như phiếu đã phát."
    ),
    ErrorCode.FORM_OTHER_PLAN: (
        "Phiếu “{path}” thuộc kế hoạch khác hoặc kế hoạch không còn; hãy mở đúng kế hoạch rồi nhận lại."
    ),
    ErrorCode.FORM_OTHER_PERIOD: "Phiếu “{path}” báo cáo cho {name}, không phải kỳ đang nhận; hãy chọn đúng kỳ.",
    ErrorCode.FORM_TWICE: "Nhiệm vụ “{name}” có hai câu trả lời khác nhau cùng được chọn; hãy chỉ chọn một.",
    ErrorCode.RECEIVED_TO_COME: "Ngày nhận {day} chưa tới; hãy ghi hôm nay hoặc một ngày trước đó.",
    ErrorCode.RECEIVED_EARLY: (
        "Ngày nhận {day} trước ngày phát phiếu “{path}” ({sent}); hãy ghi lại ngày cơ quan gửi phiếu."
    ),
    ErrorCode.CANCELLED: "Đã dừng theo yêu cầu; chưa có gì thay đổi.",
}

# So many names are read through; the others are marked in the list of evidence.
_MOST_NAMES = 5
_PLACES = {
    "plan": "thông tin kế hoạch",
    "columns": "các cột",
    "rows": "dòng",
    "appendices": "phụ lục",
    "goals": "mục tiêu",
    "sections": "nội dung",
    "reporting": "chế độ báo cáo",
    "signature": "chữ ký",
}


class _Spoken(dict[str, object]):
    """Parameters for a sentence; one that is missing reads as "…" instead of failing."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(error: AppError) -> str:
    """The sentence for a known fault."""
    return _SENTENCES[error.code].format_map(_Spoken(_spoken(error.params)))


def file_fault(path: Path, error: AppError) -> str:
    """The sentence for a fault of one file among several, which is called by its name alone."""
    return sentence(AppError(error.code, **{**error.params, **({"path": path.name} if "path" in error.params else {})}))


def lost_evidence(names: Sequence[str]) -> str:
    """What is said where some evidence files could not be backed up or brought back whole; "" for none."""
    if not names:
        return ""
    listed = ", ".join(f"“{name}”" for name in names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")
    return (
        f"{len(names)} tài liệu kiểm chứng không có hoặc đã hỏng ở nơi sao lưu nên chưa đưa lại được: {listed};"
        " hãy đính kèm lại tệp gốc hoặc lấy từ bản sao lưu khác, các nội dung khác đã đủ."
    )


def damaged_evidence(count: int) -> str:
    """What is said where so many evidence files are damaged in the data itself and so in no backup of it."""
    return (
        f"{count} tài liệu kiểm chứng không còn nguyên vẹn trên máy này nên không có trong bản sao lưu;"
        " hãy đính kèm lại tệp gốc."
    )


def _spoken(params: Mapping[str, object]) -> dict[str, object]:
    spoken = {name: plain_form(value) if isinstance(value, str) else value for name, value in params.items()}
    if "place" in spoken:
        spoken["place"] = spoken_place(str(spoken["place"]))
    return spoken


def spoken_place(place: str) -> str:
    """A place in a plan file in words: "appendices[2].rows[5]" → "phụ lục 2, dòng 5"."""
    import re

    words = []
    for name, number in re.findall(r"([a-z_]+)(?:\[(\d+)\])?", place):
        if name in _PLACES and not (name == "plan" and place != "plan"):
            words.append(f"{_PLACES[name]} {number}".strip())
    return ", ".join(words) or "thông tin kế hoạch"
