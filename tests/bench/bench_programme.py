"""How fast the page of a programme is there: `python -m tests.bench.bench_programme`. Only ratios travel."""

import datetime as dt
import os
import secrets
import sys
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.programme.frame import ProgrammeFrame
from atelier.desk.window.window import MainWindow
from atelier.gestures.logbook import add_log_entry
from atelier.gestures.outcomes import add_action, add_decision
from atelier.gestures.workshops import change_workshop
from atelier.library import Library
from atelier.look.appearance import Look
from atelier.methods import sample
from atelier.minutes import Wanted
from atelier.session import Session
from atelier.session.arrivals import _copied, add_sample
from atelier.session.books import BookSnapshot, book_of, made_of_book
from atelier.session.exporting import snapshot_of
from atelier.session.programmes import whole_of, workshops_of
from atelier.words import Words
from atelier.workshop.entities import Step, StepKind
from tests.bench.bench_library import say, times

NOW = dt.datetime(2010, 4, 2, 8, 30, tzinfo=dt.UTC)


def main(workshops: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        session = _session(Path(folder) / "bench.db")
        programme = _fill(session, workshops)
        say(
            f"reading a programme of {workshops} workshops", times(lambda _: whole_of(session, programme), 15)
        )
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        look = Look(less_motion=True)
        look.install(app)
        window = MainWindow(session, Words("fr"), look)
        window.resize(1440, 900)
        window.show()
        app.processEvents()

        def there(_: int) -> None:
            window.go(Spot(Room.PROGRAMME, programme))
            app.processEvents()
            window.grab()

        def back() -> None:
            window.go(Spot(Room.HOME))
            app.processEvents()

        took = []
        for _ in range(9):
            took += times(there, 1)
            back()
        say("opening its page, drawn", took)
        there(0)
        page = window.page
        assert isinstance(page, ProgrammeFrame)

        def tick(_: int) -> None:
            next(iter(page.tasks.ticks.values())).click()
            app.processEvents()
            page.tasks.tell_of("")
            app.processEvents()

        say("ticking an action and closing its line", times(tick, 9))
        window.close()
        snapshots = [snapshot_of(session, s.id, recall=False) for s in workshops_of(session, programme)]
        whole = whole_of(session, programme)
        book = book_of(whole.programme, snapshots, whole.log, Wanted())
        for key in ("txt", "docx", "pdf"):
            say(f"its whole document as {key}", times(partial(_make, book, key), 2))
        session.close()


def _make(book: BookSnapshot, key: str, _: int) -> None:
    made_of_book(book, key, Words("fr"))


def _fill(session: Session, workshops: int) -> str:
    first = session.workshop(add_sample(session))
    programme = first.tables.workshop.programme or ""
    for number in range(1, workshops):
        copy = _copied(session, sample())
        id = session.add(copy.entities, "import_workshop", None, copy.records)
        workshop = session.workshop(id)
        day = dt.date(2008, 4, 1) + dt.timedelta(days=7 * number)
        workshop.do(change_workshop, number=number + 2, date=day, theme=f"Thème {number % 7}")
        step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.ACTIONS)
        workshop.do(add_action, step=step.id, what=f"Action {number}", due=day + dt.timedelta(days=30))
        workshop.do(add_decision, step=step.id, text=f"Décision {number}")
        session.leave(id)
    for number in range(60):
        day = dt.date(2008, 4, 1) + dt.timedelta(days=3 * number)
        session.shelf.do(
            add_log_entry, programme=programme, text=f"Ce qui s'est passé le jour {number}", day=day
        )
    return programme


def _session(path: Path) -> Session:
    library = Library.open(path, now="2010-04-02T08:30:00.000Z", new_id=lambda: secrets.token_hex(16))
    return Session(library, lambda: secrets.token_hex(16), lambda: NOW)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
