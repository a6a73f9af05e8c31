"""Known faults: each has a code and parameters, and becomes one calm Vietnamese sentence in `services.messages`."""

from enum import StrEnum


class ErrorCode(StrEnum):
    """Every fault the program knows and can advise on."""

    FILE_MISSING = "file-missing"
    FILE_UNREADABLE = "file-unreadable"
    FILE_NOT_WRITABLE = "file-not-writable"
    FOLDER_NOT_WRITABLE = "folder-not-writable"
    PATH_TOO_LONG = "path-too-long"
    DISK_FULL = "disk-full"
    DISK_FAILED = "disk-failed"
    FORMAT_UNKNOWN = "format-unknown"
    FILE_OLD_WORD = "file-old-word"
    FILE_OLD_EXCEL = "file-old-excel"
    FILE_ENCRYPTED = "file-encrypted"
    FILE_SCANNED = "file-scanned"
    FILE_DAMAGED = "file-damaged"
    FILE_TOO_LARGE = "file-too-large"
    READER_NOT_STARTED = "reader-not-started"
    NO_TABLE_FOUND = "no-table-found"
    PLAN_FOREIGN = "plan-foreign"
    PLAN_DAMAGED = "plan-damaged"
    PLAN_NEWER = "plan-newer"
    PLAN_NOT_FOUND = "plan-not-found"
    APPENDIX_NOT_FOUND = "appendix-not-found"
    AGENCY_NOT_FOUND = "agency-not-found"
    AGENCY_EXISTS = "agency-exists"
    AGENCY_ALIKE = "agency-alike"
    AGENCY_UNCLEAR = "agency-unclear"
    NAME_MISSING = "name-missing"
    NOTHING_TO_EXPORT = "nothing-to-export"
    NOTHING_TO_CHASE = "nothing-to-chase"
    FILES_PRESENT = "files-present"
    FONT_MISSING = "font-missing"
    FONT_LACKS = "font-lacks"
    COLUMNS_TOO_MANY = "columns-too-many"
    DATABASE_NEWER = "database-newer"
    DATABASE_DAMAGED = "database-damaged"
    DATABASE_BUSY = "database-busy"
    BACKUP_INSIDE = "backup-inside"
    BACKUP_FOREIGN = "backup-foreign"
    BACKUP_DAMAGED = "backup-damaged"
    BACKUP_NEWER = "backup-newer"
    ALREADY_RUNNING = "already-running"
    ROW_STALE = "row-stale"
    ROW_GONE = "row-gone"
    NOTHING_TO_UNDO = "nothing-to-undo"
    NOTHING_TO_REDO = "nothing-to-redo"
    PERCENT_WRONG = "percent-wrong"
    DATE_WRONG = "date-wrong"
    PERIOD_WRONG = "period-wrong"
    MERGE_FIRST_ROW = "merge-first-row"
    FORMS_PRESENT = "forms-present"
    FORMS_NOBODY = "forms-nobody"
    FORM_FOREIGN = "form-foreign"
    FORM_ALTERED = "form-altered"
    FORM_NEWER = "form-newer"
    FORM_COLUMNS = "form-columns"
    FORM_OTHER_PLAN = "form-other-plan"
    FORM_OTHER_PERIOD = "form-other-period"
    FORM_TWICE = "form-twice"
    RECEIVED_TO_COME = "received-to-come"
    RECEIVED_EARLY = "received-early"
    EVIDENCE_TOO_LARGE = "evidence-too-large"
    EVIDENCE_MISSING = "evidence-missing"
    PACKAGE_FOREIGN = "package-foreign"
    PACKAGE_DAMAGED = "package-damaged"
    PACKAGE_NEWER = "package-newer"
    PACKAGE_TOO_LARGE = "package-too-large"
    FILE_IS_PACKAGE = "file-is-package"
    CANCELLED = "cancelled"


class AppError(Exception):
    """A known fault; anything else that is raised is a bug."""

    def __init__(self, code: ErrorCode, **params: object) -> None:
        self.code = code
        self.params = params
        super().__init__(f"{code}: {params}" if params else str(code))


class Cancelled(AppError):  # noqa: N818 - reads as what happened
    """The user stopped a long job; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__(ErrorCode.CANCELLED)
