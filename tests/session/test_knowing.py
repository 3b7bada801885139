"""Who is known from earlier workshops: by name, with college and address, never across libraries."""

from pathlib import Path

from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.shelf import put_away
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.session.knowing import Acquaintances, acquaintances
from atelier.workshop.entities import Participant
from tests.session.places import Clock, open_session


def met(last: str, first: str = "", organisation: str = "", **more: str) -> Participant:
    given = f"{last}{organisation}{more}".encode().hex()
    return Participant(
        id=f"{given:0<32}"[:32],
        order="a0",
        last_name=last,
        first_name=first,
        organisation=organisation,
        **more,  # type: ignore[arg-type]
    )


def new(last: str, first: str = "", organisation: str = "", college: str = "") -> NewParticipant:
    return NewParticipant(last_name=last, first_name=first, organisation=organisation, college=college)


def test_the_same_person_brings_college_address_and_link() -> None:
    before = met("LÉGER", "Zoé", "Mairie", college="élus", email="z@b.fr")
    found = Acquaintances([before]).recognised(new("Leger", "zoe", "mairie"))
    assert (found.organisation, found.college, found.email, found.person) == (
        "mairie",
        "élus",
        "z@b.fr",
        before.id,
    )


def test_what_a_line_says_is_not_replaced() -> None:
    known = Acquaintances([met("LÉGER", "Zoé", "Mairie", college="élus")])
    assert known.recognised(new("LÉGER", "Zoé", "Mairie", "habitants")).college == "habitants"


def test_a_name_alone_is_recognised_where_one_bears_it_but_for_the_address() -> None:
    zoe = met("LÉGER", "Zoé", "Mairie", college="élus", email="z@b.fr")
    found = Acquaintances([zoe]).recognised(new("LÉGER", "Zoé"))
    assert (found.organisation, found.college, found.email) == ("Mairie", "élus", "")
    two = Acquaintances([zoe, met("LÉGER", "Zoé", "École", college="salariés")])
    assert two.recognised(new("LÉGER", "Zoé")).college == ""


def test_somebody_of_that_name_from_elsewhere_is_not_recognised() -> None:
    known = Acquaintances([met("LÉGER", "Zoé", "Mairie", college="élus")])
    assert known.recognised(new("LÉGER", "Zoé", "École")) == new("LÉGER", "Zoé", "École")


def test_the_latest_workshop_is_believed_and_earlier_ones_complete_it() -> None:
    latest, first = met("BA", "Awa", "École"), met("BA", "Awa", "École", college="élus", email="a@b.fr")
    (known,) = Acquaintances([latest, first]).people
    assert (known.college, known.email, known.person) == ("élus", "a@b.fr", first.id)


def test_people_are_proposed_by_any_part_of_their_names() -> None:
    people = [met("EL MANSOUR", "Samira"), met("LÉGER", "Marie-Ève"), met("MARTIN", "Léa")]
    known = Acquaintances(people)
    assert [k.last_name for k in known.beginning("man")] == ["EL MANSOUR"]
    assert [k.last_name for k in known.beginning("eve leg")] == ["LÉGER"]
    assert [k.last_name for k in known.beginning("le")] == ["LÉGER", "MARTIN"]
    assert known.beginning("l") == []
    assert len(known.beginning("le", most=1)) == 1


def test_workshops_of_this_library_are_read_but_for_the_one_in_hand(
    session: Session, workshop: OpenWorkshop, tmp_path: Path, clock: Clock
) -> None:
    other = new_workshop(session, method="atelier-du-futur", title="Avant", language="fr")
    session.workshop(other).do(add_participants, participants=[new("LÉGER", "Zoé")])
    workshop.do(add_participants, participants=[new("BA", "Awa")])
    assert [k.last_name for k in acquaintances(session, workshop.name).people] == ["LÉGER"]
    elsewhere = open_session(tmp_path / "other.db", clock)
    assert acquaintances(elsewhere, "").people == ()
    elsewhere.close()
    session.shelf.do(put_away, workshop=other)
    assert acquaintances(session, workshop.name).people == ()
