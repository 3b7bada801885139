"""Looks for look-alikes in a thread of its own, over texts that nobody changes meanwhile. No Qt here."""

from collections.abc import Sequence
from threading import Event, Thread

from atelier.advice import Pair, alike


class Search:
    """One search, under way from the start; whoever began it asks now and then whether it is done."""

    def __init__(self, fields: Sequence[Sequence[tuple[str, str]]], language: str) -> None:
        """Texts of one field are compared with each other only."""
        self._fields, self._language = fields, language
        self._stopped, self._done = Event(), Event()
        self._pairs: list[Pair] = []
        self._failure: Exception | None = None
        Thread(target=self._run, name="look-alikes", daemon=True).start()

    @property
    def done(self) -> bool:
        """Whether it has ended, in whatever way."""
        return self._done.is_set()

    @property
    def stopped(self) -> bool:
        """Whether it was given up."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Give up."""
        self._stopped.set()

    def wait(self, seconds: float) -> bool:
        """Wait until it has ended, for so long at most."""
        return self._done.wait(seconds)

    def pairs(self) -> Sequence[Pair]:
        """What was found in each field, the surest first; raises what went wrong."""
        if self._failure is not None:
            raise self._failure
        return self._pairs

    def _run(self) -> None:
        try:
            for texts in self._fields:
                self._pairs += alike(texts, self._language, self._stopped.is_set)
        except Exception as failure:  # noqa: BLE001 - raised in the thread that asks for what was found
            self._failure = failure
        finally:
            self._done.set()
