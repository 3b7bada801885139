"""Who is in a group and what each does there, for who leads. No Qt here."""

from atelier.desk.people.words import full_name
from atelier.desk.run.duties import DUTIES
from atelier.words import Words
from atelier.workshop.attending import expected
from atelier.workshop.entities import Group, Participant
from atelier.workshop.tables import Tables


def members_said(tables: Tables, group: Group, words: Words) -> list[str]:
    """Those of its members who are here, in one line, then who has which duty."""
    people = {id: tables.get(Participant, id) for id in group.members}
    here = expected(tables, people.values())
    said = [words.listed([full_name(p) for p in here])] if here else []
    for duty, name in DUTIES.items():
        who = people.get(getattr(group, duty) or "")
        if who is not None and who in here:
            said.append(
                words.say("{role}: {people}", role=words.say(name).capitalize(), people=full_name(who))
            )
    return said
