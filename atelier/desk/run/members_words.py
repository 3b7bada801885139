"""Who is in a group and what each does there, for who leads. No Qt here."""

from atelier.desk.people.words import full_name
from atelier.desk.run.duties import DUTIES
from atelier.words import Words
from atelier.workshop.entities import Group, Participant, Presence
from atelier.workshop.tables import Tables

_HERE = (Presence.PRESENT, Presence.REPRESENTED)


def members_said(tables: Tables, group: Group, words: Words) -> list[str]:
    """Those of its members who are here, in one line, then who has which duty."""
    people = {id: tables.get(Participant, id) for id in group.members}
    here = [full_name(p) for p in people.values() if p.presence in _HERE]
    said = [words.listed(here)] if here else []
    for duty, name in DUTIES.items():
        who = people.get(getattr(group, duty) or "")
        if who is not None and who.presence in _HERE:
            said.append(
                words.say("{role}: {people}", role=words.say(name).capitalize(), people=full_name(who))
            )
    return said
