"""Photographs read in a thread of their own, one after the other; what was refused is told in few words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from atelier.intake.pictures import ReadPicture, looks_like_picture, read_picture
from atelier.wall.copied import files_in
from atelier.words import Words
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Reason, Refused

_COPIED = ("image/jpeg", "image/png", "image/webp", "image/tiff", "image/bmp")
"""How a clipboard may hold a picture as a file does, the lightest first."""
_NAMED = 4
"""Files of one refusal that are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a photograph comes from; `read` is called in the thread."""

    name: str
    read: Callable[[], ReadPicture]


def of_file(path: Path) -> Source:
    """Read by its path, told by its name."""
    return Source(path.name, lambda: read_picture(path))


def in_data(data: QMimeData, words: Words) -> tuple[list[Source], list[Path]]:
    """The photographs that a drag or a clipboard holds, and the files in it that are none.

    What has words beside its picture, as a table does that was copied, is taken for its words.
    """
    files = files_in(data)
    found = [of_file(path) for path in files if looks_like_picture(path)]
    if files or data.hasText():
        return found, [path for path in files if not looks_like_picture(path)]
    copied = _copied(data, words.say("copied picture"))
    return [copied] if copied else [], []


def holds_picture(data: QMimeData) -> bool:
    """Whether there is a photograph in it, at a glance."""
    files = files_in(data)
    return data.hasImage() and not data.hasText() if not files else any(map(looks_like_picture, files))


def _copied(data: QMimeData, name: str) -> Source | None:
    for format in _COPIED:
        content = bytes(data.data(format).data()) if data.hasFormat(format) else b""
        if content:
            return Source(name, partial(read_picture, content, name))
    image = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    return Source(name, lambda: read_picture(_as_file(image), name))


def _as_file(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 90)  # type: ignore[call-overload]  # the format is a text, whatever the stubs say
    return bytes(buffer.data().data())


class Reading:
    """Under way from the start; whoever began it takes what was read now and then."""

    def __init__(self, sources: Sequence[Source]) -> None:
        """Reads them in their order."""
        self._sources = tuple(sources)
        self._stopped, self._done = Event(), Event()
        self._read: SimpleQueue[tuple[Source, ReadPicture | Exception]] = SimpleQueue()
        Thread(target=self._run, name="photographs", daemon=True).start()

    @property
    def done(self) -> bool:
        """Whether there is nothing more to come than what can be taken now."""
        return self._done.is_set()

    def stop(self) -> None:
        """Give up what is not read yet."""
        self._stopped.set()

    def wait(self, seconds: float) -> bool:
        """Wait until all were read, for so long at most."""
        return self._done.wait(seconds)

    def take(self) -> list[tuple[Source, ReadPicture | Refused]]:
        """What was read since; raises what went wrong otherwise than by a refusal."""
        taken: list[tuple[Source, ReadPicture | Refused]] = []
        while True:
            try:
                source, found = self._read.get_nowait()
            except Empty:
                return taken
            if not isinstance(found, ReadPicture | Refused):
                raise found
            taken.append((source, found))

    def _run(self) -> None:
        try:
            for source in self._sources:
                if self._stopped.is_set():
                    return
                self._read.put((source, _result(source)))
        finally:
            self._done.set()


def _result(source: Source) -> ReadPicture | Exception:
    try:
        return source.read()
    except Exception as failure:  # noqa: BLE001 - raised in the thread that takes it
        return failure


def say_refusals(words: Words, refusals: Sequence[tuple[str, Refused]]) -> str:
    """One sentence for each reason, with the names of the files it is about."""
    grouped: dict[tuple[Reason, tuple[tuple[str, object], ...]], list[str]] = {}
    for name, refused in refusals:
        others = tuple((key, value) for key, value in refused.details.items() if key != "path")
        grouped.setdefault((refused.reason, others), []).append(name)
    return " ".join(
        _one(words, reason, dict(others), list(dict.fromkeys(names)))
        for (reason, others), names in grouped.items()
    )


def _one(words: Words, reason: Reason, details: Mapping[str, object], names: list[str]) -> str:
    more = len(names) - _NAMED
    named = names[:_NAMED] + ([words.say_n("{n} other", "{n} others", more)] if more > 0 else [])
    return say_refusal(words, Refused(reason, **details, path=words.listed(named)))
