"""Work for another thread: it ends before what asked for it is gone."""

from threading import Event

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from atelier.desk.jobs import Pool


class Owner(QObject):
    """Goes as windows do, which look at each event."""

    found = Signal(str)

    def event(self, event: QEvent) -> bool:
        return super().event(event)


def go(owner: Owner) -> None:
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)


def test_an_owner_that_goes_waits_for_what_is_being_done(qapp: QCoreApplication) -> None:
    owner, begun, done = Owner(), Event(), list[str]()

    def work() -> None:
        begun.set()
        for _ in range(300_000):  # takes Python's lock again and again
            pass
        done.append("whole")

    Pool(owner).take(work)
    begun.wait()
    go(owner)
    assert done == ["whole"]


def test_what_waits_is_left_and_what_is_found_too_late_is_not_heard(qapp: QCoreApplication) -> None:
    owner, begun, done = Owner(), Event(), list[str]()
    pool = Pool(owner)

    def work() -> None:
        begun.set()
        for _ in range(300_000):
            pass
        owner.found.emit("late")

    pool.take(work)
    pool.take(lambda: done.append("never begun"))
    begun.wait()
    go(owner)
    assert not done
