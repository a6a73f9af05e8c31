"""The main window's pages: which there are, each made when it is first wanted, so that the window starts sooner."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_main_window import Ui_MainWindow
from caicach_desktop.gui.sidebar import Sidebar

if TYPE_CHECKING:
    from caicach_desktop.gui.pages.agencies_page import AgenciesPage
    from caicach_desktop.gui.pages.journal_page import JournalPage
    from caicach_desktop.gui.pages.overview_page import OverviewPage
    from caicach_desktop.gui.pages.plan_page import PlanPage
    from caicach_desktop.gui.pages.report_page import ReportPage
    from caicach_desktop.gui.pages.start_page import StartPage
    from caicach_desktop.gui.pages.tasks_page import TasksPage

    AnyPage = OverviewPage | PlanPage | TasksPage | ReportPage | AgenciesPage | JournalPage

# Name, text, icon. A page is one line here and one property `NAME_page` of the shelf.
PAGES = (
    ("overview", "Tổng quan", "overview"),
    ("plan", "Kế hoạch", "plan"),
    ("tasks", "Nhiệm vụ", "tasks"),
    ("report", "Báo cáo", "report"),
    ("agencies", "Cơ quan", "agency"),
    ("journal", "Nhật ký", "journal"),
)
# Without a plan these pages would be empty: the start page stands in for them.
NEED_A_PLAN = {"overview", "plan", "report"}
Made = TypeVar("Made", bound=QWidget)


class PageShelf(QMainWindow):
    """A window with the pages and their list at the left; `page_made` names each page that was just made."""

    page_made = Signal(str, QWidget)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.context = context
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.page_name = ""
        # None: not known yet, because the store is still being opened.
        self.has_plans: bool | None = None
        self._show_opening()
        self.sidebar = Sidebar(self.ui.sidebar, PAGES)
        # Marked before the window gets the keyboard: the list would take its first line for chosen.
        self.sidebar.mark("overview")
        self.sidebar.wanted.connect(self.show_page)

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Show a page by its name in `PAGES`."""
        self.context.commit_editors.emit()
        if self.has_plans is None:
            self.follow_plans()
        self.page_name = name
        page = self.start_page if name in NEED_A_PLAN and not self.has_plans else self.page(name)
        self.ui.pages.setCurrentWidget(page)
        self.sidebar.mark(name)
        page.activate()

    def page(self, name: str) -> "AnyPage":
        """A page by its name in `PAGES`."""
        page: AnyPage = getattr(self, f"{name}_page")
        return page

    def made_page(self, name: str) -> "AnyPage | None":
        """A page by its name, None while nobody wanted it."""
        return self.page(name) if f"{name}_page" in vars(self) else None

    def follow_plans(self) -> None:
        """See whether there is any plan."""
        from caicach_desktop.services.plans import list_plans

        self.has_plans = bool(self.context.do(list_plans))

    def _show_opening(self) -> None:
        """What stands in for the pages until the store is open."""
        label = QLabel("Đang mở dữ liệu…", alignment=Qt.AlignmentFlag.AlignCenter)
        label.setProperty("muted", True)
        self.ui.pages.addWidget(label)

    @cached_property
    def start_page(self) -> "StartPage":
        """What stands in for the pages that need a plan while there is none."""
        from caicach_desktop.gui.pages.start_page import StartPage

        return self._shelved("start", StartPage(self.context))

    @cached_property
    def overview_page(self) -> "OverviewPage":
        """The page Tổng quan."""
        from caicach_desktop.gui.pages.overview_page import OverviewPage

        return self._shelved("overview", OverviewPage(self.context))

    @cached_property
    def plan_page(self) -> "PlanPage":
        """The page Kế hoạch."""
        from caicach_desktop.gui.pages.plan_page import PlanPage

        return self._shelved("plan", PlanPage(self.context))

    @cached_property
    def tasks_page(self) -> "TasksPage":
        """The page Nhiệm vụ."""
        from caicach_desktop.gui.pages.tasks_page import TasksPage

        return self._shelved("tasks", TasksPage(self.context))

    @cached_property
    def report_page(self) -> "ReportPage":
        """The page Báo cáo."""
        from caicach_desktop.gui.pages.report_page import ReportPage

        return self._shelved("report", ReportPage(self.context))

    @cached_property
    def agencies_page(self) -> "AgenciesPage":
        """The page Cơ quan."""
        from caicach_desktop.gui.pages.agencies_page import AgenciesPage

        return self._shelved("agencies", AgenciesPage(self.context))

    @cached_property
    def journal_page(self) -> "JournalPage":
        """The page Nhật ký."""
        from caicach_desktop.gui.pages.journal_page import JournalPage

        return self._shelved("journal", JournalPage(self.context))

    def _shelved(self, name: str, made: Made) -> Made:
        self.ui.pages.addWidget(made)
        self.page_made.emit(name, made)
        return made
