"""Who is listed already: by case, accents and order of names; namesakes apart."""

from atelier.intake.matching import Fate, filled, matches
from atelier.intake.people import ReadPerson
from atelier.workshop.entities import Participant, Presence


def listed(last: str, first: str = "", organisation: str = "", **more: object) -> Participant:
    return Participant(
        id="1" * 32,
        order="a0",
        last_name=last,
        first_name=first,
        organisation=organisation,
        **more,  # type: ignore[arg-type]
    )


def read(last: str, first: str = "", organisation: str = "", **more: object) -> ReadPerson:
    return ReadPerson(last_name=last, first_name=first, organisation=organisation, **more)  # type: ignore[arg-type]


def fates(*people: ReadPerson, among: Participant | None = None) -> list[Fate]:
    return [match.fate for match in matches(people, [among] if among else [])]


def test_case_accents_and_order_do_not_make_another_person() -> None:
    known = listed("LÉGER", "Zoé", "Mairie")
    same = [read("Leger", "zoe", "mairie"), read("Zoé", "Léger"), read("Zoe LEGER", "", "MAIRIE")]
    for person in same:
        assert fates(person, among=known) == [Fate.SAME]


def test_somebody_of_that_name_from_elsewhere_is_a_namesake_unless_said_otherwise() -> None:
    known, person = listed("LÉGER", "Zoé", "Mairie"), read("LÉGER", "Zoé", "École", college="élus")
    assert fates(person, among=known) == [Fate.NAMESAKE]
    (match,) = matches([person], [known], frozenset({0}))
    assert (match.fate, match.listed, match.fills) == (Fate.COMPLETES, known.id, ("college",))


def test_what_the_list_does_not_know_completes_it() -> None:
    known = listed("LÉGER", "Zoé", college="élus")
    person = read("LÉGER", "Zoé", "Mairie", college="habitants", email="z@b.fr", presence=Presence.EXCUSED)
    (match,) = matches([person], [known])
    assert match.fills == ("organisation", "email", "presence")
    kept = filled(person, match.fills)
    assert (kept.organisation, kept.college, kept.email) == ("Mairie", "", "z@b.fr")


def test_a_second_line_for_the_same_person_is_twice() -> None:
    assert fates(read("BA", "Awa", "Mairie"), read("Ba", "AWA"), read("BA", "Awa", "École")) == [
        Fate.NEW,
        Fate.TWICE,
        Fate.TWICE,
    ]


def test_a_line_without_anybody_is_nobody() -> None:
    assert [match.fate for match in matches([None], [])] == [Fate.NOBODY]
