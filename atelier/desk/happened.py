"""What a gesture that was taken back, or a merge, came to: said quietly in the bar, where saving is told."""

from typing import Final

from atelier.session import Cause, Notice
from atelier.words import N_, Words
from atelier.workshop.change import Change
from atelier.workshop.entities import KINDS, Cluster, Entity, Note, Orientation
from atelier.workshop.tables import Tables

_NOUNS: Final = {
    "note": N_("note"),
    "cluster": N_("title"),
    "orientation": N_("orientation"),
    "round": N_("round of voting"),
    "comment": N_("comment"),
    "synthesis": N_("synthesis"),
    "decision": N_("decision"),
    "action": N_("action"),
    "participant": N_("participant"),
    "group": N_("group"),
    "zone": N_("zone"),
    "step": N_("step"),
    "column": N_("column"),
    "record": N_("row"),
    "cell": N_("cell"),
    "picture": N_("photograph"),
    "item": N_("item of a grid"),
    "example": N_("example"),
    "degree": N_("word of a scale"),
    "face": N_("face"),
    "last_word": N_("word at the end"),
    "minutes": N_("minutes"),
    "workshop": N_("workshop"),
    "log_entry": N_("entry of the logbook"),
    "programme": N_("programme"),
}
_MERGES: Final = {"merge_titles": Cluster, "merge_notes": Note, "merge_orientations": Orientation}
_FIELDS: Final = ("text", "title", "what", "question", "situation", "name", "last_name", "caption")
"""Fields whose words say what an entity is, the first that has any."""


def first_words(entity: Entity | None, longest: int) -> str:
    """The first words of what an entity says; empty where it has none of its own."""
    said = next((text for name in _FIELDS if (text := str(getattr(entity, name, "") or ""))), "")
    said = " ".join(said.split())
    return said if len(said) <= longest else f"{said[: longest - 1].rstrip()}…"


def happened(words: Words, notice: Notice, tables: Tables) -> str:
    """The sentence of an undo, a redo or a merge; empty for every other gesture."""
    if notice.cause is Cause.UNDO:
        return words.say("Undone: {what}", what=_what(words, notice, back=True))
    if notice.cause is Cause.REDO:
        return words.say("Done again: {what}", what=_what(words, notice, back=False))
    kind = _MERGES.get(notice.gesture)
    if notice.cause is Cause.GESTURE and kind is not None:
        return _merged(words, notice, kind, tables)
    return ""


def _merged(words: Words, notice: Notice, kind: type[Entity], tables: Tables) -> str:
    """Which one stays. A title that stays has not changed itself: notes that came to it name it."""
    gone = [change.before for change in notice.changes if change.after is None]
    after = [change.after for change in notice.changes if change.after is not None]
    if kind is Cluster:
        stays = {
            entity.cluster: tables.find(Cluster, entity.cluster or "")
            for entity in after
            if isinstance(entity, Note)
        }
        found: list[Entity | None] = list(stays.values())
    else:
        found = [
            entity for entity in after if isinstance(entity, kind) and not getattr(entity, "merged", None)
        ]
    if len(found) == 1 and found[0] is not None:
        return words.say("Merged: “{title}” stays", title=first_words(found[0], 40))
    return words.say("Merged: “{title}” is part of the other", title=first_words(gone[0], 40)) if gone else ""


def _what(words: Words, notice: Notice, *, back: bool) -> str:
    """The act and what it was about; `back` where the changes are those that take it back."""
    found = [change.reversed() if back else change for change in notice.changes]
    known = [change for change in found if KINDS[type(change.entity)] in _NOUNS]
    if not known:
        return words.say("a change")
    main = next((change for change in known if None in (change.before, change.after)), known[0])
    noun = words.say(_NOUNS[KINDS[type(main.entity)]])
    said = first_words(main.entity, 32)
    thing = words.say("{noun} “{words}”", noun=noun, words=said) if said else noun
    return words.say("{act}, {thing}", act=words.say(_act(notice.gesture, main)), thing=thing)


def _act(gesture: str, change: Change) -> str:
    if gesture.startswith(("merge_", "move_", "split_")):
        return {"merge": N_("merge"), "move": N_("move"), "split": N_("split")}[gesture.partition("_")[0]]
    if change.before is None:
        return N_("addition")
    return N_("removal") if change.after is None else N_("change")
