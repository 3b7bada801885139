"""Composes and draws the minutes in another thread: the pages that are shown are those of the PDF itself."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from atelier.desk.jobs import Pool
from atelier.minutes import Pages, Part, Preset, Printed, chosen, compose, parts
from atelier.minutes.document import Document, Heading
from atelier.minutes.pages import Box, Traced
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be drawn: entities of the other thread's own, in the words of one language."""

    printed: Printed
    words: Words


@dataclass(frozen=True, slots=True)
class Shown:
    """What a finished drawing says of itself, before any page is pictured."""

    number: int
    """Of the drawing: pictures that come later say to which one they belong."""
    preset: Preset
    document: Document
    parts: tuple[Part, ...]
    """All parts in their order, those that are left out too."""
    starts: dict[str, Box]
    """Where each part that is printed begins."""
    sizes: tuple[tuple[float, float], ...]
    traced: Traced
    minutes: Document
    """The whole minutes as typed, which are compared with those that were sent, whatever is shown."""


_TOP = Box(0, 0.0, 0.0, 0.0, 0.0)


class Drawing(QObject):
    """One document at a time: what is asked while another is being made replaces whatever waits."""

    made = Signal(object)
    """A `Shown`."""
    pictured = Signal(int, int, float, QImage)
    """Number of the drawing, page, pixels to the point, the picture."""
    found = Signal(str, object)
    """The words that were looked for, and their boxes."""
    failed = Signal(object)
    """A `Refused`; what was drawn before stays."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = Pool(self)
        self._waiting: Asked | None = None
        self._busy = False
        self._number = self._drawn = 0
        self._pages: Pages | None = None  # touched by the other thread only
        self.made.connect(self._next)
        self.failed.connect(self._next)

    def ask(self, asked: Asked) -> None:
        """Draw this, after what is being drawn; whatever waits is forgotten."""
        if self._busy:
            self._waiting = asked
            return
        self._busy = True
        self._number += 1
        number = self._number
        self._start(lambda: self._draw(number, asked))

    def picture(self, page: int, scale: float) -> None:
        """Picture one page of the latest drawing."""
        self._start(lambda: self._picture(page, scale))

    def look_for(self, words: str) -> None:
        """Find words in the latest drawing."""
        self._start(lambda: self._find(words))

    def finish(self) -> None:
        """Drop what waits, wait for what is being done, and let go of the drawing."""
        self._waiting = None
        self._pool.clear()
        self._pool.wait()
        self._busy = False
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _start(self, work: Callable[[], object]) -> None:
        self._pool.take(work)

    def _next(self, _result: object) -> None:
        self._busy = False
        asked, self._waiting = self._waiting, None
        if asked is not None:
            self.ask(asked)

    def _draw(self, number: int, asked: Asked) -> None:
        from atelier.minutes.writers.pdf import traced

        try:
            document, found = compose(asked.printed, asked.words), parts(asked.printed, asked.words)
            made = traced(document)
            pages = Pages(made.content)
            minutes = _minutes(asked, document)
        except Refused as refused:
            self.failed.emit(refused)
        except Exception as error:  # noqa: BLE001 - a fault here must not leave the sheet waiting for ever
            self.failed.emit(Refused(Reason.EXPORT_FAILED, path="PDF", cause=str(error)))
        else:
            before, self._pages, self._drawn = self._pages, pages, number
            if before is not None:
                before.close()
            starts = starts_of(found, asked.printed.choice.hidden, made.headings)
            preset = asked.printed.choice.preset
            self.made.emit(Shown(number, preset, document, tuple(found), starts, pages.sizes, made, minutes))

    def _picture(self, page: int, scale: float) -> None:
        if self._pages is None or page >= len(self._pages.sizes):
            return
        drawn = self._pages.draw(page, scale)
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
        self.pictured.emit(self._drawn, page, scale, image.copy())

    def _find(self, words: str) -> None:
        self.found.emit(words, self._pages.find(words) if self._pages else ())


def _minutes(asked: Asked, document: Document) -> Document:
    choice = asked.printed.choice
    if choice.preset is Preset.WHOLE and choice.corrections is None:
        return document
    return compose(asked.printed, asked.words, chosen(asked.printed.tables))


def starts_of(found: Sequence[Part], hidden: Collection[str], headings: Sequence[Box]) -> dict[str, Box]:
    """Where parts begin: at their first heading, else below the one before, the head at the top of all."""
    starts: dict[str, Box] = {}
    passed = 0
    for part in found:
        if part.key in hidden:
            continue
        inside = sum(isinstance(block, Heading) for block in part.blocks)
        if inside and passed < len(headings):
            starts[part.key] = headings[passed]
        else:
            starts[part.key] = headings[passed - 1] if 0 < passed <= len(headings) else _TOP
        passed += inside
    return starts
