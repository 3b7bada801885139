"""How long methods take: `python -m tests.bench.bench_methods`. The page of choice, files, lengths."""

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from atelier.desk.context import Desk
from atelier.desk.home.choosing import ChooseMethod
from atelier.desk.methods.offers import offers
from atelier.gestures.workshops import change_workshop
from atelier.look.appearance import Look
from atelier.methods import bundled, find, parse, plant, write_method
from atelier.session import Session
from atelier.session.keeping import keep_workshop, new_from_kept
from atelier.session.lengths import earlier_lengths
from atelier.words import Words
from atelier.workshop.entities import Step, Timing, Workshop
from atelier.workshop.order import keys_between
from tests.bench.bench_library import say, times
from tests.session.places import Clock, open_session

CLOCK = Clock(dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC))
HELD, KEPT = 300, 20
"""Workshops of one method in a federation's library, and methods that it keeps."""


def hold(session: Session, number: int) -> str:
    """A workshop of the method of the whole thread whose steps have their real times."""
    planted = plant(find("atelier-du-futur"), session.stamp(), title=f"Atelier {number}", language="fr")
    day = dt.date(2020, 1, 1) + dt.timedelta(days=number)
    whole = [replace(e, date=day) if isinstance(e, Workshop) else e for e in planted]
    steps = [entity for entity in planted if isinstance(entity, Step)]
    orders = keys_between(None, None, len(steps))
    led = [
        Timing(
            id=session.stamp().id(),
            order=order,
            step=step.id,
            started=f"{day}T14:00:00.000Z",
            ended=f"{day}T14:{10 + number % 40}:00.000Z",
        )
        for step, order in zip(steps, orders, strict=True)
    ]
    return session.add([*whole, *led], "new_workshop")


def main() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=True)
    look.install(app)
    with tempfile.TemporaryDirectory() as folder:
        session = open_session(Path(folder) / "a.db", CLOCK)
        *_, last = [hold(session, number) for number in range(HELD)]
        kept = [keep_workshop(session, last, title=f"Trame {n}") for n in range(KEPT)]
        next_one = new_from_kept(session, kept[0], title="Le suivant")
        session.workshop(next_one).do(change_workshop, date=dt.date(2026, 12, 1))
        tables = session.workshop(last).tables
        say(
            f"what steps took before, {HELD} workshops", times(lambda _: earlier_lengths(session, tables), 20)
        )
        say("keep a workshop as a method", times(lambda n: keep_workshop(session, last, title=f"T{n}"), 20))
        text = write_method(find(bundled()[0]))
        say("read a method from its text", times(lambda _: parse(text, Path("a.toml")), 50))
        desk = Desk(
            session=session, words=Words("fr"), look=look, tell=print, hush=lambda: None, go=lambda _: None
        )
        say(f"read ten methods and {KEPT + 20} kept ones", times(lambda _: offers(desk), 10))
        host = QWidget()
        host.resize(1440, 900)
        host.show()

        def choose(_number: int) -> None:
            page = ChooseMethod(desk, host)
            app.processEvents()
            page.dismiss()

        say("the page of choice, until it is shown", times(choose, 10))
        session.close()


if __name__ == "__main__":
    main()
