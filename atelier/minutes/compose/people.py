"""Who took part: the list at the end, of people or of their organisations. Absent people are never in it.

Where nobody was ticked, nobody is absent either.
"""

from collections import Counter

from atelier.minutes.compose.printed import Printed, origin
from atelier.minutes.document import Block, Heading, Paragraph, People, Person, Role, plain
from atelier.words import Words
from atelier.workshop.attending import listed
from atelier.workshop.confirming import role_of
from atelier.workshop.entities import Participant, Presence, Step


def people(printed: Printed, words: Words) -> list[Block]:
    """The list that the version asks for; none in the one without people, where the head says how many."""
    found = listed(printed.tables)
    if not found:
        return []
    if printed.choice.names:
        return _named(printed, found, words)
    here = [person for person in found if person.presence in (Presence.PRESENT, Presence.REPRESENTED)]
    return _organisations(printed, here, words) if printed.choice.organisations else []


def _organisations(printed: Printed, here: list[Participant], words: Words) -> list[Block]:
    """Each organisation with how many came from it, then how many came from none that is known."""
    source = origin(printed.workshop)
    counts = Counter(person.organisation for person in here)
    others = counts.pop("", 0) + printed.workshop.unnamed
    lines = tuple(
        Person(name=name, remark=words.say_n("{n} person", "{n} people", count), source=source)
        for name, count in counts.items()
    )
    if not lines:
        return []
    heading = words.say_n("Organisation taking part", "Organisations taking part", len(lines))
    blocks: list[Block] = [Heading(level=1, text=heading, source=source), People(people=lines, source=source)]
    if others:
        said = words.say_n(
            "and {n} person without an organisation", "and {n} people without an organisation", others
        )
        blocks.append(Paragraph(spans=plain(said), role=Role.SMALL, source=source))
    return blocks


def _named(printed: Printed, found: list[Participant], words: Words) -> list[Block]:
    """Those present in the order of the list, then represented and excused, then how many gave no name.

    Where nobody was ticked, those expected are named as such: nobody knows who of them came.
    """
    workshop = printed.workshop
    source = origin(workshop)
    by_presence = {presence: [p for p in found if p.presence is presence] for presence in Presence}
    represented, excused = by_presence[Presence.REPRESENTED], by_presence[Presence.EXCUSED]
    awaited = by_presence[Presence.ABSENT]
    titles = {
        Presence.PRESENT: "",
        Presence.REPRESENTED: words.say_n("Person represented", "People represented", len(represented)),
        Presence.EXCUSED: words.say_n("Person excused", "People excused", len(excused)),
        Presence.ABSENT: words.say_n(
            "Person expected, whose presence was not ticked",
            "People expected, whose presence was not ticked",
            len(awaited),
        ),
    }
    blocks: list[Block] = [Heading(level=1, text=words.say("Participants"), source=source)]
    for presence, title in titles.items():
        if people := by_presence[presence]:
            lines = tuple(_person(printed, each, words) for each in people)
            blocks.append(People(title=title, people=lines, source=source))
        if presence is Presence.PRESENT and workshop.unnamed:
            unnamed = words.say_n(
                "and {n} person without a name", "and {n} people without a name", workshop.unnamed
            )
            blocks.append(Paragraph(spans=plain(unnamed), role=Role.SMALL, source=source))
    return blocks


def _person(printed: Printed, participant: Participant, words: Words) -> Person:
    remarks = [role_of(participant)]
    if arrived := printed.tables.find(Step, participant.arrived_after):
        remarks.append(words.say("arrival after {step}", step=words.quoted(arrived.title)))
    if left := printed.tables.find(Step, participant.left_before):
        remarks.append(words.say("departure before {step}", step=words.quoted(left.title)))
    return Person(
        name=f"{participant.last_name} {participant.first_name}".strip(),
        detail=", ".join(filter(None, (participant.organisation, participant.college))),
        remark=", ".join(remark for remark in remarks if remark),
        source=origin(participant),
    )
