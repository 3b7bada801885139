"""What is said after a cut, of what was kept; and on the shelf, of what the room still sees."""

from atelier.desk.stage import cueing
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.acts import RoundState, state
from atelier.workshop.cue import CueKind
from atelier.workshop.entities import Booth, Note, Record, Round, Step


def taken_up(words: Words, workshop: OpenWorkshop, key: str) -> str:
    """« 36 idées, vote ouvert, 8 bulletins enregistrés »; `key` shows the room again what it saw."""
    tables = workshop.tables
    parts = []
    notes = tables.count(Note)
    if notes:
        parts.append(words.say_n("{n} note", "{n} notes", notes))
    rows = tables.count(Record)
    if rows:
        parts.append(words.say_n("{n} row", "{n} rows", rows))
    opened = [round for round in tables.all(Round) if state(tables, round.id) is RoundState.OPEN]
    if opened:
        parts.append(words.say("vote open"))
        cast = sum(workshop.polls.turnout(round.id) for round in opened)
        parts.append(words.say_n("{n} ballot recorded", "{n} ballots recorded", cast))
    open_booths = [step for step in tables.all(Step) if step.booth is Booth.OPEN]
    if open_booths:
        parts.append(words.say("evaluation open"))
        left = sum(workshop.evaluations.answered(step.id) for step in open_booths)
        parts.append(words.say_n("{n} answer recorded", "{n} answers recorded", left))
    kept = ", ".join(parts)
    seen = workshop.showing.before is not None
    if seen and kept:
        return words.say(
            "Everything is back where it was: {kept}. The room is shown nothing for now; {key} shows it "
            "again what it saw.",
            kept=kept,
            key=key,
        )
    if seen:
        return words.say(
            "Everything is back where it was. The room is shown nothing for now; {key} shows it again what "
            "it saw.",
            key=key,
        )
    if kept:
        return words.say("Everything is back where it was: {kept}.", kept=kept)
    return words.say("Everything is back where it was.")


def still_shown(words: Words, workshop: OpenWorkshop) -> str:
    """What the room goes on seeing while the desk is elsewhere."""
    cue = workshop.showing.shown
    if cue.kind is CueKind.BLACK:
        return words.say("The shared screen still stands before the room, black.")
    shown = cueing.said(workshop.tables, words, cue)
    return words.say("The room still sees this of the workshop: {cue}.", cue=shown)
