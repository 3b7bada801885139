"""Who took part: the list at the end. Absent people are never in it."""

from atelier.minutes.compose.printed import Printed, origin
from atelier.minutes.document import Block, Heading, Paragraph, People, Person, Role, plain
from atelier.words import Words
from atelier.workshop.entities import Participant, Presence, Step


def people(printed: Printed, words: Words) -> list[Block]:
    """Those present in the order of the list, then represented and excused, then how many gave no name."""
    tables, workshop = printed.tables, printed.workshop
    listed = [p for p in tables.children(Participant) if p.presence is not Presence.ABSENT]
    if not listed:
        return []
    source = origin(workshop)
    by_presence = {presence: [p for p in listed if p.presence is presence] for presence in Presence}
    represented, excused = by_presence[Presence.REPRESENTED], by_presence[Presence.EXCUSED]
    titles = {
        Presence.PRESENT: "",
        Presence.REPRESENTED: words.say_n("Person represented", "People represented", len(represented)),
        Presence.EXCUSED: words.say_n("Person excused", "People excused", len(excused)),
    }
    blocks: list[Block] = [Heading(level=1, text=words.say("Participants"), source=source)]
    for presence, title in titles.items():
        if found := by_presence[presence]:
            lines = tuple(_person(printed, each, words) for each in found)
            blocks.append(People(title=title, people=lines, source=source))
        if presence is Presence.PRESENT and workshop.unnamed:
            unnamed = words.say_n(
                "and {n} person without a name", "and {n} people without a name", workshop.unnamed
            )
            blocks.append(Paragraph(spans=plain(unnamed), role=Role.SMALL, source=source))
    return blocks


def _person(printed: Printed, participant: Participant, words: Words) -> Person:
    remarks = [participant.role]
    if arrived := printed.tables.find(Step, participant.arrived_after):
        remarks.append(words.say("arrival after {step}", step=words.quoted(arrived.title)))
    if left := printed.tables.find(Step, participant.left_before):
        remarks.append(words.say("departure before {step}", step=words.quoted(left.title)))
    return Person(
        name=f"{participant.last_name} {participant.first_name}".strip(),
        detail=participant.organisation,
        remark=", ".join(remark for remark in remarks if remark),
        source=origin(participant),
    )
