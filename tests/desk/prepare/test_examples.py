"""What empty fields show that may be written in them."""

from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.prepare.identity import IdentityPage
from atelier.look.momentfields import TimeField
from atelier.session import OpenWorkshop


def test_the_end_is_shown_later_than_the_beginning(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop) -> None:
    page = IdentityPage(desk, workshop)
    qtbot.addWidget(page)
    begins, ends = (field.line.placeholderText() for field in page.findChildren(TimeField)[:2])
    assert (begins, ends) == ("2:30\N{NO-BREAK SPACE}pm", "5:30\N{NO-BREAK SPACE}pm")
