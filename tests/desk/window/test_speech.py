"""What is said in a window is read whole."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.speech import Speech
from atelier.look.appearance import Look
from atelier.words import Words

PATH = "/somewhere/state/Atelier/log/of/what/was/not/expected/report-20261121-223938-706040.txt"


@pytest.mark.parametrize("again", [False, True])
def test_a_long_sentence_is_read_whole(qtbot: QtBot, look: Look, *, again: bool) -> None:
    body = QWidget()
    qtbot.addWidget(body)
    body.resize(1366, 700)
    speech = Speech(look, Words("en"), body)
    body.show()
    if again:
        speech.note("Short.")
        qtbot.waitUntil(speech.isVisible)
    speech.tell(f"Something unexpected happened. What you typed is kept and you can go on. {PATH} {PATH}")
    label = next(each for each in speech.banner.findChildren(QLabel) if PATH in each.text())
    qtbot.waitUntil(lambda: label.width() > 0 and label.height() >= label.heightForWidth(label.width()))
