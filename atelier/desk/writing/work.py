"""Writes files in another thread, one after the other; what somebody has changed is never replaced."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from atelier.desk.jobs import Pool
from atelier.minutes import USUAL, Choice, Made, Options, Report
from atelier.minutes.stopping import Stopped, stoppable
from atelier.session.books import BookSnapshot, made_of_book
from atelier.session.exporting import Snapshot, made_of
from atelier.session.placing import Placing, Put
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused


@dataclass(frozen=True, slots=True)
class Order:
    """One file that is asked for; the snapshot must be the order's own."""

    snapshot: Snapshot | BookSnapshot
    path: Path
    format: str
    words: Words
    choice: Choice | None = None
    """None: as the secretary has asked for in the minutes of this workshop."""
    beside: bool = False
    """Whether it goes beside what stands there, whatever that is."""
    options: Options = USUAL
    make: Callable[[], Made] | None = None
    """How it is made, where it is neither the minutes nor the whole workshop."""


@dataclass(frozen=True, slots=True)
class Written:
    """One file that was written, and what its writer has to say."""

    put: Put
    report: Report


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of several orders."""

    written: tuple[Written, ...] = ()
    refused: tuple[tuple[Order | None, Refused], ...] = ()
    """Nothing at these places was touched; no order stands with what came after all of them."""
    cancelled: bool = False


Last = Callable[[Sequence[Written]], Sequence[Written]]
"""What is written from all the files, once they are there."""


class Writing(QObject):
    """One batch at a time. A cancelled one leaves what is not yet in its place as it was."""

    advanced = Signal(int)
    """How many orders are done."""
    done = Signal(object)
    """The `Outcome`, whatever came of it."""

    def __init__(self, parent: QObject, placing: Placing) -> None:
        super().__init__(parent)
        self._placing = placing
        self._pool = Pool(self)
        self._stopped = False

    def begin(self, orders: Sequence[Order], last: Last | None = None) -> None:
        """Write in the background; `last` is called there too, unless an order was refused or cancelled."""
        self._stopped = False
        self._pool.take(lambda: self._write(tuple(orders), last))

    def cancel(self) -> None:
        """Give up the file that is being made, and those after it."""
        self._stopped = True

    def finish(self) -> None:
        """Wait for what is being written."""
        self._pool.wait()

    def _write(self, orders: tuple[Order, ...], last: Last | None) -> None:
        with stoppable(lambda: self._stopped):
            self.done.emit(self._written(orders, last))

    def _written(self, orders: tuple[Order, ...], last: Last | None) -> Outcome:
        written: list[Written] = []
        refused: list[tuple[Order | None, Refused]] = []
        for number, order in enumerate(orders, start=1):
            found = _tried(partial(self._one, order), str(order.path))
            if isinstance(found, Refused):
                refused.append((order, found))
            else:
                written += found
            if self._stopped:
                break
            self.advanced.emit(number)
        if last is not None and not refused and not self._stopped:
            found = _tried(partial(last, tuple(written)), "")
            if isinstance(found, Refused):
                refused.append((None, found))
            else:
                written += found
        return Outcome(tuple(written), tuple(refused), self._stopped)

    def _one(self, order: Order) -> Sequence[Written]:
        """The file of one order; nothing where somebody has cancelled meanwhile."""
        if order.make is not None:
            made = order.make()
        elif isinstance(order.snapshot, BookSnapshot):
            made = made_of_book(order.snapshot, order.format, order.words, order.options)
        else:
            made = made_of(order.snapshot, order.format, order.words, order.choice, order.options)
        if self._stopped:
            return ()
        return (Written(self._placing.put(made, order.path, order.words, beside=order.beside), made.report),)


def _tried(work: Callable[[], Sequence[Written]], path: str) -> Sequence[Written] | Refused:
    try:
        return work()
    except Refused as refused:
        return refused
    except Stopped:
        return ()
    except Exception as error:  # noqa: BLE001 - a fault here must not leave a panel waiting for ever
        return Refused(Reason.EXPORT_FAILED, path=path, cause=str(error))
