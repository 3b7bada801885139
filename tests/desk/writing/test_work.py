"""Files that are given up while they are being made."""

import time
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from atelier.desk.writing.work import Order, Outcome, Writing
from atelier.library.exports import Exports
from atelier.minutes import Made, make_minutes
from atelier.session import OpenWorkshop, Session
from atelier.session.exporting import snapshot_of
from atelier.session.placing import OF_DESK, Placing
from atelier.words import Words
from tests.minutes.test_stopping import wall


def test_a_large_file_that_is_cancelled_ends_at_once_and_nothing_is_written(
    qtbot: QtBot, session: Session, workshop: OpenWorkshop, tmp_path: Path
) -> None:
    begun, ended = Event(), []

    def make() -> Made:
        begun.set()
        start = time.thread_time()
        try:
            return make_minutes(wall(400), "pdf")
        finally:
            ended.append(time.thread_time() - start)

    holder = QObject()
    writing = Writing(holder, Placing(Exports(session.library.path), spare=OF_DESK))
    path = tmp_path / "whole.pdf"
    order = Order(snapshot_of(session, workshop.name), path, "pdf", Words("en"), make=make)
    outcomes: list[Outcome] = []
    writing.done.connect(outcomes.append)
    writing.begin([order, order])
    assert begun.wait(20)
    writing.cancel()
    qtbot.waitUntil(lambda: bool(outcomes), timeout=20_000)
    assert outcomes == [Outcome(cancelled=True)]
    assert not path.exists()
    assert len(ended) == 1
    assert ended[0] < 0.5
