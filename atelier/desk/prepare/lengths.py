"""What the steps of the same method took before, read once and only when a page asks."""

from collections.abc import Mapping
from contextlib import suppress

from atelier.desk.context import Desk
from atelier.session import OpenWorkshop
from atelier.session.lengths import Took, earlier_lengths
from atelier.words import Words
from atelier.workshop.refusals import Refused


class Lengths:
    """Nothing is read until `of` is called for the first time."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        self._desk, self._workshop = desk, workshop
        self._known: Mapping[str, Took] | None = None

    def of(self, step: str) -> str:
        """What is said of a step; empty where its like was never led, or cannot be read."""
        if self._known is None:
            self._known = {}
            with suppress(Refused):  # what is only worth knowing is never worth a refusal
                self._known = earlier_lengths(self._desk.session, self._workshop.tables)
        found = self._known.get(step)
        return "" if found is None else took_said(self._desk.words, found)


def took_said(words: Words, found: Took) -> str:
    """The last time; where there were several, what is usual too."""
    last = words.duration(found.last)
    if found.times == 1:
        return words.say("Last time: {length}", length=last)
    return words.say_n(
        "Last time: {length} · over {n} workshop: {usual}",
        "Last time: {length} · over {n} workshops: {usual}",
        found.times,
        length=last,
        usual=words.duration(found.usual),
    )
