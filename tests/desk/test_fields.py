"""What is typed in a field: a draft at once, a gesture at the close, never lost by a refusal or a kill."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.fields import bind, bind_date, close_editors, field_key
from atelier.gestures.workshops import change_workshop
from atelier.look.areas import TextArea
from atelier.look.lines import TextField
from atelier.look.momentfields import DateField
from atelier.session import OpenWorkshop
from tests.desk.conftest import OpenSession, Said


class Form(QWidget):
    """Title, context and date of a workshop, as the identity has them."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        id = workshop.name
        self.title = TextField(desk.look, "Title")
        self.context = TextArea(desk.look, "Context")
        self.date = DateField(desk.look, desk.words, "Date")
        column = QVBoxLayout(self)
        for part in (self.title, self.context, self.date):
            column.addWidget(part)
        bind(
            desk,
            self.title,
            workshop,
            field_key("workshop", id, "title"),
            read=lambda: workshop.tables.workshop.title,
            keep=lambda text: workshop.do(change_workshop, title=text),
        )
        bind(
            desk,
            self.context,
            workshop,
            field_key("workshop", id, "context"),
            read=lambda: workshop.tables.workshop.context,
            keep=lambda text: workshop.do(change_workshop, context=text),
        )
        bind_date(
            desk,
            self.date,
            workshop,
            field_key("workshop", id, "date"),
            read=lambda: workshop.tables.workshop.date,
            keep=lambda day: workshop.do(change_workshop, date=day),
        )


def shown(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop) -> Form:
    form = Form(desk, workshop)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def test_leaving_a_field_is_one_gesture(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop) -> None:
    form = shown(qtbot, desk, workshop)
    form.title.line.setFocus()
    form.title.line.selectAll()
    qtbot.keyClicks(form.title.line, "Another title")
    qtbot.keyClick(form.title.line, Qt.Key.Key_Tab)
    assert workshop.tables.workshop.title == "Another title"
    workshop.undo()
    assert form.title.text() == "A future"
    assert workshop.next_undo is None


def test_leaving_a_field_as_it_was_is_no_gesture(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop) -> None:
    form = shown(qtbot, desk, workshop)
    qtbot.keyClicks(form.title.line, "x")
    qtbot.keyClick(form.title.line, Qt.Key.Key_Backspace)
    close_editors(form)
    assert workshop.next_undo is None
    assert workshop.drafts() == {}


def test_a_draft_is_stored_while_typing_and_dropped_at_the_close(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop
) -> None:
    form = shown(qtbot, desk, workshop)
    form.context.setFocus()
    qtbot.keyClicks(form.context, "Half a sen")
    key = field_key("workshop", workshop.name, "context")
    qtbot.waitUntil(lambda: workshop.drafts() == {key: "Half a sen"}, timeout=1000)
    qtbot.keyClick(form.context, Qt.Key.Key_Tab)
    assert workshop.drafts() == {}
    assert workshop.tables.workshop.context == "Half a sen"


def test_after_a_kill_the_text_is_back_in_its_field_and_undo_is_there(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, open_session: OpenSession
) -> None:
    workshop.do(change_workshop, place="Metz")
    form = shown(qtbot, desk, workshop)
    form.context.setFocus()
    qtbot.keyClicks(form.context, "Half a sen")
    qtbot.waitUntil(lambda: bool(workshop.drafts()), timeout=1000)
    form.context.drafting.blockSignals(True)  # a process that dies closes no editor
    desk.session.library.close()  # the kernel frees the lock

    again = open_session()
    other = again.workshop(workshop.name)
    back = Form(Desk(again, desk.words, desk.look, desk.tell, desk.hush, desk.go), other)
    qtbot.addWidget(back)
    assert back.context.read() == "Half a sen"
    other.undo()
    assert other.tables.workshop.place == ""
    close_editors(back)
    assert other.tables.workshop.context == "Half a sen"


def test_a_refused_text_stays_where_it_was_typed_and_so_does_its_draft(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop
) -> None:
    form = shown(qtbot, desk, workshop)
    form.title.line.setFocus()
    form.title.line.selectAll()
    qtbot.keyClicks(form.title.line, "  ")
    qtbot.keyClick(form.title.line, Qt.Key.Key_Tab)
    assert form.title.text() == "  "
    assert "nothing to keep" in form.title.problem
    assert workshop.tables.workshop.title == "A future"
    assert workshop.drafts() == {field_key("workshop", workshop.name, "title"): "  "}


def test_what_cannot_be_written_stays_and_is_said(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, said: Said
) -> None:
    form = shown(qtbot, desk, workshop)
    form.context.setFocus()
    qtbot.keyClicks(form.context, "Kept")
    desk.session.library._store.db.execute("PRAGMA query_only = ON")
    qtbot.keyClick(form.context, Qt.Key.Key_Tab)
    assert form.context.read() == "Kept"
    assert said.last
    desk.session.library._store.db.execute("PRAGMA query_only = OFF")
    close_editors(form)
    assert workshop.tables.workshop.context == "Kept"


def test_a_date_that_does_not_exist_stays_with_its_reason(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop
) -> None:
    form = shown(qtbot, desk, workshop)
    qtbot.keyClicks(form.date.line, "31/02/2027")
    qtbot.keyClick(form.date.line, Qt.Key.Key_Return)
    assert form.date.text() == "31/02/2027"
    assert form.date.problem
    form.date.line.selectAll()
    qtbot.keyClicks(form.date.line, "28/02/2027")
    qtbot.keyClick(form.date.line, Qt.Key.Key_Return)
    assert str(workshop.tables.workshop.date) == "2027-02-28"
    assert form.date.text() == "Sunday 28 February 2027"


def test_a_field_that_is_gone_listens_no_more(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop) -> None:
    before = [*workshop._listeners]
    form = Form(desk, workshop)
    assert workshop._listeners != before
    form.deleteLater()
    qtbot.waitUntil(lambda: workshop._listeners == before)
    workshop.do(change_workshop, title="After")
