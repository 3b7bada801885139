"""Work for another thread: it ends before what asked for it is gone."""

from threading import Event

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from atelier.desk.jobs import Pool


class Owner(QObject):
    """Goes as windows do, which look at each event."""

    found = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.going = Event()
        self.destroyed.connect(self.going.set)

    def event(self, event: QEvent) -> bool:
        return super().event(event)


def go(owner: Owner, begun: Event) -> None:
    """Go while something is being done."""
    begun.wait()
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)


def test_an_owner_that_goes_waits_for_what_is_being_done(qapp: QCoreApplication) -> None:
    owner, begun, done = Owner(), Event(), list[str]()
    going = owner.going

    def work() -> None:
        begun.set()
        going.wait()
        done.append("whole")

    Pool(owner).take(work)
    go(owner, begun)
    assert done == ["whole"]


def test_what_waits_is_left_and_what_is_found_too_late_is_not_heard(qapp: QCoreApplication) -> None:
    owner, begun, done = Owner(), Event(), list[str]()
    going, pool = owner.going, Pool(owner)

    def work() -> None:
        begun.set()
        going.wait()
        for _ in range(2_000_000):  # until what waits is forgotten
            pass
        owner.found.emit("late")

    pool.take(work)
    pool.take(lambda: done.append("never begun"))
    go(owner, begun)
    assert not done
