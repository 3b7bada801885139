"""The thread from an orientation back to what was said: notes under the titles that it comes from. No Qt."""

from dataclasses import dataclass

from atelier.words import Words
from atelier.workshop.entities import Cluster, Note, Orientation
from atelier.workshop.tables import Tables


@dataclass(frozen=True, slots=True)
class Thread:
    """What stands behind one orientation."""

    titles: tuple[str, ...]
    notes: int
    """How often something was said under these titles."""


def thread_of(tables: Tables, orientation: Orientation) -> Thread:
    """Titles that have gone since count for nothing."""
    found = [c for id in orientation.clusters if (c := tables.find(Cluster, id)) is not None]
    notes = sum(note.times for cluster in found for note in tables.children(Note, cluster.id))
    return Thread(tuple(cluster.title for cluster in found), notes)


def thread_said(thread: Thread, words: Words) -> str:
    """« 7 idées »; nothing where it comes from no wall."""
    return words.say_n("{n} note", "{n} notes", thread.notes) if thread.titles else ""


def thread_told(thread: Thread, words: Words) -> str:
    """Where it comes from, in a sentence; nothing where it comes from no wall."""
    if not thread.titles:
        return ""
    return words.say("Comes from {titles}.", titles=words.listed([words.quoted(t) for t in thread.titles]))
