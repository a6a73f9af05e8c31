"""A live preview shows what was asked for last, keeps the place looked at, and says why it cannot."""

import pytest
from PySide6.QtPdf import QPdfDocument

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.gui import messages
from caicach_desktop.gui.widgets.live_preview import LivePreview
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview
from caicach_desktop.gui.widgets.pdf_turning import turn_to
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.previewing import text_pdf


@pytest.fixture
def preview(styled_app, qtbot):
    made = PdfPreview()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def pdf(sample_context):
    return text_pdf(sample_context.store, list_plans(sample_context.store)[0].id)


def wait(live, qtbot):
    qtbot.waitUntil(lambda: not live.busy)


def test_only_what_was_asked_for_last_is_built(context, preview, pdf, qtbot):
    asked, built = [], []

    def question():
        number = len(asked)
        asked.append(number)
        return lambda progress: built.append(number) or pdf

    live = LivePreview(context, preview, question, 1)
    for _ in range(5):
        live.renew()
    wait(live, qtbot)
    assert (built, preview.pages > 0) == ([0], True)
    live.renew()
    live.stop()
    assert not live.busy


def test_the_place_looked_at_stays_and_a_text_is_turned_to(context, preview, pdf, qtbot):
    live = LivePreview(context, preview, lambda: lambda progress: pdf, 1)
    live.renew_now()
    wait(live, qtbot)
    assert preview.document.status() == QPdfDocument.Status.Ready
    last = preview.document.getAllText(preview.pages - 1).text().split("\r\n")
    assert turn_to(preview.view, next(line for line in last if len(line) > 20))
    place = preview.view.verticalScrollBar().value()
    assert place > 0
    live.renew_now()
    wait(live, qtbot)
    assert abs(preview.view.verticalScrollBar().value() - place) <= 2
    assert not turn_to(preview.view, "không có chữ này")
    assert not turn_to(preview.view, "  ")
    assert abs(preview.view.verticalScrollBar().value() - place) <= 2


def test_a_sentence_or_a_known_fault_stands_in_the_preview_s_place(context, preview, pdf, qtbot):
    def without_font(progress):
        raise AppError(ErrorCode.FONT_MISSING)

    answers = [lambda progress: pdf, without_font, "Chưa có gì để xem."]
    live = LivePreview(context, preview, lambda: answers.pop(0), 1)
    live.renew_now()
    wait(live, qtbot)
    assert preview.pages > 0
    live.renew_now()
    wait(live, qtbot)
    assert (preview.pages, messages.shown) == (0, [])
    assert "phông" in preview.ui.messageLabel.text().lower()
    live.renew_now()
    assert preview.ui.messageLabel.text() == "Chưa có gì để xem."
    assert not live.busy


def test_a_fault_of_the_program_does_not_leave_the_preview_waiting(context, preview, qtbot):
    def broken(progress):
        raise ValueError("hỏng")

    live = LivePreview(context, preview, lambda: broken, 1)
    with qtbot.waitSignal(live.shown):
        live.renew_now()
    assert [shown.kind for shown in messages.shown] == ["bug"]
    assert (live.busy, preview.ui.messageLabel.text()) == (False, "Chưa dựng được bản xem trước.")
