"""What is sent and what was: the draft of an e-mail beside its files, compared with the one before."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from atelier.minutes import Made, Printed, Report, chosen, compose
from atelier.minutes.changes import changes
from atelier.minutes.mail import Earlier, Letter, draft, letter
from atelier.minutes.writers.outline import outline
from atelier.session.exporting import Snapshot
from atelier.session.placing import Placing, Put
from atelier.words import Words
from atelier.workshop.entities import Sending
from atelier.workshop.tables import Tables


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that was written, and what is kept of it."""

    put: Put
    letter: Letter
    files: tuple[str, ...]
    text: str
    """The minutes in plain text: what a later version is compared with."""
    weight: int
    """Bytes that travel."""

    @property
    def recipients(self) -> list[str]:
        """Names and addresses, as they are kept."""
        return [f"{name} <{address}>" if name else address for name, address in self.letter.recipients]


def last_sending(tables: Tables) -> Sending | None:
    """The version that was sent last."""
    return max(tables.all(Sending), key=lambda each: each.version, default=None)


def text_of(snapshot: Snapshot, words: Words) -> str:
    """The minutes in plain text, for the people whom the workshop asks to name."""
    printed = Printed(snapshot.tables, snapshot.records, snapshot.programme, choice=chosen(snapshot.tables))
    return outline(compose(printed, words))


def earlier(tables: Tables, text: str) -> Earlier | None:
    """The version before, with what has changed until this text."""
    last = last_sending(tables)
    return None if last is None else Earlier(last.version, day_of(last), changes(last.text, text))


def day_of(sending: Sending) -> dt.date:
    """The local day on which something was sent."""
    return dt.datetime.fromisoformat(sending.at).astimezone().date()


def write_draft(
    snapshot: Snapshot, words: Words, files: Sequence[Path], path: Path, placing: Placing, *, told: bool
) -> Draft:
    """Write the draft with these files attached; `told` says in it what has changed since the last one."""
    text = text_of(snapshot, words)
    before = earlier(snapshot.tables, text)
    if before is not None and not told:
        before = Earlier(before.version, before.day, ())
    said = letter(snapshot.tables, words, before)
    contents = {file.name: file.read_bytes() for file in files}
    content = draft(said, contents)
    put = placing.put(Made(content, Report()), path, words)
    return Draft(put, said, tuple(contents), text, len(content))
