"""The same workshop as rows: notes, votes, actions and people, each on a sheet of its own, one fact a row."""

from collections import Counter
from collections.abc import Iterator

from atelier.minutes.compose.places import Place, places
from atelier.minutes.compose.printed import Printed
from atelier.minutes.compose.privacy import owner
from atelier.minutes.compose.results import Result, result_of
from atelier.minutes.compose.sheets_of_kinds import sheets_of_kinds
from atelier.minutes.document import Sheet, Value
from atelier.words import N_, Words
from atelier.workshop.attending import listed
from atelier.workshop.confirming import role_of
from atelier.workshop.entities import (
    Action,
    Direction,
    Group,
    Note,
    Orientation,
    Participant,
    Presence,
    Round,
    Step,
    Zone,
)
from atelier.workshop.walls import titles

Rows = tuple[tuple[Value, ...], ...]

_PRESENCE = {
    Presence.PRESENT: N_("present"),
    Presence.REPRESENTED: N_("represented"),
    Presence.EXCUSED: N_("excused"),
}
_DIRECTION = {Direction.UP: N_("goes up"), Direction.DOWN: N_("comes down")}


def sheets(printed: Printed, words: Words) -> tuple[Sheet, ...]:
    """Every sheet, also one without rows: whoever reads them by program finds each where it expects it.

    The one of people is absent from the version without people.
    """
    found: tuple[Sheet, ...] = (_notes(printed, words), _votes(printed, words), _actions(printed, words))
    found = (*found, *sheets_of_kinds(printed, words))
    if printed.choice.names:
        return (*found, _people(printed, words))
    return (*found, _organisations(printed, words)) if printed.choice.organisations else found


def _sheet(key: str, title: str, columns: tuple[str, ...], rows: Iterator[tuple[Value, ...]]) -> Sheet:
    return Sheet(key=key, title=title, columns=columns, rows=tuple(rows))


def _notes(printed: Printed, words: Words) -> Sheet:
    columns = (
        words.say("Step"),
        words.say("Group"),
        words.say("Zone"),
        words.say("Title"),
        words.say("Note"),
        words.say("Aside"),
        words.say("Times said"),
        words.say("Direction"),
        words.say("Counted with"),
    )
    rows = (
        row for step in printed.steps for place in places(printed.tables, step) for row in _said(place, words)
    )
    return _sheet("notes", words.say("Notes"), columns, rows)


def _said(place: Place, words: Words) -> Iterator[tuple[Value, ...]]:
    """The notes of a place in the order of the minutes; one that was merged stands below the other."""
    for zone in place.each(Zone):
        parents: list[tuple[str, str]] = [(each.id, each.title) for each in titles(place.tables, zone)]
        for parent, title in (*parents, (zone.id, "")):
            for note in place.tables.children(Note, parent):
                for said in (note, *place.tables.children(Note, note.id)):
                    about = (place.step.title, _group(place, said, words), zone.title, title)
                    yield (*about, *_note(said, words), None if said is note else note.text)


def _note(note: Note, words: Words) -> tuple[Value, ...]:
    direction = words.say(_DIRECTION[note.direction]) if note.direction else None
    return (note.text, note.aside or None, note.times, direction)


def _group(place: Place, note: Note, words: Words) -> Value:
    """The group that said it, or that has the place where it stands."""
    group = place.tables.find(Group, note.group) or place.group
    if group is None:
        return None
    return group.title or words.say("Group {number}", number=group.number)


def _votes(printed: Printed, words: Words) -> Sheet:
    columns = (
        words.say("Step"),
        words.say("Round of voting"),
        words.say("Rank"),
        words.say("Number"),
        words.say("Orientation"),
        words.say("Dots or points"),
        words.say("Retained"),
        words.say("Tied"),
        words.say("Voters"),
        words.say("Entitled"),
        words.say("Blank ballots"),
    )
    rows = (
        row
        for step in printed.steps
        for round in printed.tables.children(Round, step.id)
        if (result := result_of(printed, round)) is not None
        for row in _ranked(step, result, words)
    )
    return _sheet("votes", words.say("Votes"), columns, rows)


def _ranked(step: Step, result: Result, words: Words) -> Iterator[tuple[Value, ...]]:
    yes = words.say("yes")
    for line in result.ranking:
        yield (
            step.title,
            result.round.title or None,
            line.rank,
            line.number,
            result.title(line.number),
            line.score,
            yes if line.number in result.retained else None,
            yes if line.tied and line.score > 0 else None,
            result.count.voters,
            result.round.entitled,
            result.count.blanks,
        )


def _actions(printed: Printed, words: Words) -> Sheet:
    columns = (
        words.say("Step"),
        words.say("Action"),
        words.say("For which orientation"),
        words.say("Who"),
        words.say("With whom"),
        words.say("By when"),
        words.say("Skills"),
        words.say("Done"),
    )
    rows = (
        _action(printed, step, action, words)
        for step in printed.steps
        for action in printed.tables.children(Action, step.id)
    )
    return _sheet("actions", words.say("Actions"), columns, rows)


def _action(printed: Printed, step: Step, action: Action, words: Words) -> tuple[Value, ...]:
    orientation = printed.tables.find(Orientation, action.orientation)
    return (
        step.title,
        action.what,
        orientation.title if orientation else None,
        owner(action.who, printed, words) or None,
        owner(action.with_whom, printed, words) or None,
        action.due,
        action.skills or None,
        words.say("yes") if action.done else None,
    )


def _people(printed: Printed, words: Words) -> Sheet:
    columns = (
        words.say("Last name"),
        words.say("First name"),
        words.say("Organisation of the person"),
        words.say("College"),
        words.say("Presence"),
        words.say("Role in the workshop"),
        words.say("Arrived after"),
        words.say("Left before"),
    )
    rows = (_person(printed, person, words) for person in listed(printed.tables))
    return _sheet("people", words.say("People"), columns, rows)


def _person(printed: Printed, person: Participant, words: Words) -> tuple[Value, ...]:
    arrived = printed.tables.find(Step, person.arrived_after)
    left = printed.tables.find(Step, person.left_before)
    return (
        person.last_name,
        person.first_name or None,
        person.organisation or None,
        person.college or None,
        _presence(person.presence, words),
        role_of(person) or None,
        arrived.title if arrived else None,
        left.title if left else None,
    )


def _presence(presence: Presence, words: Words) -> str | None:
    """Nothing where nobody was ticked: then nobody knows."""
    return words.say(_PRESENCE[presence]) if presence in _PRESENCE else None


def _organisations(printed: Printed, words: Words) -> Sheet:
    counts = Counter((person.organisation, person.presence) for person in listed(printed.tables))
    columns = (words.say("Organisation of the person"), words.say("Presence"), words.say("People"))
    rows = (
        (organisation or None, _presence(presence, words), count)
        for (organisation, presence), count in counts.items()
    )
    return _sheet("people", words.say("People"), columns, rows)
