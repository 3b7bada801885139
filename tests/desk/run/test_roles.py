"""Who does what, and how many are here."""

from atelier.desk.run.roles import MANY, present, roles
from atelier.words import Words
from atelier.workshop.entities import Participant, Presence, Workshop
from atelier.workshop.tables import Tables


def person(name: str, role: str = "", presence: Presence = Presence.PRESENT) -> Participant:
    return Participant(id=name, order=name, first_name=name, last_name="X", role=role, presence=presence)


def test_a_role_is_one_line_with_all_who_have_it(words: Words) -> None:
    workshop = Workshop(id="w", title="", facilitators=("Ann",), secretary="Bob")
    people = [person("c", "Time"), person("d", "Time"), person("e"), person("f", "Door", Presence.EXCUSED)]
    assert roles(Tables([workshop, *people]), words) == [
        "Facilitation: Ann",
        "Secretary: Bob",
        "Time: c X, d X",
    ]


def test_a_list_of_functions_is_not_shown_whole(words: Words) -> None:
    people = [person(f"p{n}", f"function {n}") for n in range(MANY + 3)]
    assert roles(Tables([Workshop(id="w", title=""), *people]), words)[MANY:] == ["and 3 more"]


def test_those_without_a_name_are_here_too() -> None:
    people = [person("a"), person("b", presence=Presence.REPRESENTED), person("c", presence=Presence.ABSENT)]
    assert present(Tables([Workshop(id="w", title="", unnamed=4), *people])) == 5
