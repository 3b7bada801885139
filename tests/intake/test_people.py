import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.intake.people import ReadPerson, read_list, read_people
from atelier.workshop.entities import Presence
from atelier.workshop.refusals import Reason, Refused

SHAPES = [
    ("DUPRÉ Anaïs – Centre social du port", ("DUPRÉ", "Anaïs", "Centre social du port")),
    ("Anaïs Dupré; Fédération", ("Dupré", "Anaïs", "Fédération")),
    ("DUPRÉ Anaïs - CAF", ("DUPRÉ", "Anaïs", "CAF")),
    ("DUPRÉ\tAnaïs\tVille de Metz", ("DUPRÉ", "Anaïs", "Ville de Metz")),
    ("Dupré Anaïs\tVille de Metz", ("Anaïs", "Dupré", "Ville de Metz")),
    ("➤ DUPRÉ Anaïs – CAF", ("DUPRÉ", "Anaïs", "CAF")),
    ("12. Mme DUPRÉ Anaïs – CAF", ("DUPRÉ", "Anaïs", "CAF")),
    (
        "- M. Jean-Pierre de La Tour, association des Moulins",
        ("de La Tour", "Jean-Pierre", "association des Moulins"),
    ),
    ("El AMRANI Karim — Mairie", ("El AMRANI", "Karim", "Mairie")),
    ("Ludwig van Bergen – Mairie", ("van Bergen", "Ludwig", "Mairie")),
    ("d'ORNEL Zoé – Mairie", ("d'ORNEL", "Zoé", "Mairie")),
    ("ÉTIENNE-LÉVY Marie-Ève : Mairie", ("ÉTIENNE-LÉVY", "Marie-Ève", "Mairie")),
    ("DUPRÉ, Anaïs – CAF", ("DUPRÉ", "Anaïs", "CAF")),
    ("| Anaïs Dupré | CAF |", ("Dupré", "Anaïs", "CAF")),
    ("3\tMme\tDUPRÉ\tAnaïs\tCAF", ("DUPRÉ", "Anaïs", "CAF")),
    ("Le Gall\tAnne\tCAF", ("Le Gall", "Anne", "CAF")),
    ("DUPRÉ Anaïs (CAF)", ("DUPRÉ", "Anaïs", "CAF")),
    ("DUPRÉ Anaïs – CAF – Metz", ("DUPRÉ", "Anaïs", "CAF – Metz")),
    ("DUPRÉ Anaïs", ("DUPRÉ", "Anaïs", "")),
    ("M. Dupré – CAF", ("Dupré", "", "CAF")),
]


def one(line: str) -> ReadPerson:
    (person,) = read_people(line)
    return person


def test_a_name_with_its_organisation_may_be_followed_by_a_college() -> None:
    found = one("Anaïs DUPRÉ – CAF – Metz ; salariés ; trésorière")
    assert (found.last_name, found.organisation, found.college) == ("DUPRÉ", "CAF – Metz", "salariés")
    assert (found.role, found.doubtful) == ("trésorière", False)


def test_a_college_may_stand_above_those_who_are_of_it() -> None:
    found = read_people(
        "Salariés :\n- Anaïs DUPRÉ – CAF\nÉlus :\nZoé ORNEL – Mairie (habitante)\nExcusés :\nPaul FABRE"
    )
    assert [(p.last_name, p.college) for p in found] == [
        ("DUPRÉ", "salariés"),
        ("ORNEL", "habitants"),
        ("FABRE", ""),
    ]


@pytest.mark.parametrize(("line", "expected"), SHAPES)
def test_a_line_in_a_known_shape_is_told_apart(line: str, expected: tuple[str, str, str]) -> None:
    person = one(line)
    assert (person.last_name, person.first_name, person.organisation) == expected
    assert not person.doubtful


@pytest.mark.parametrize(
    ("line", "presence"),
    [
        ("DUPRÉ Anaïs (excusée) – CAF", Presence.EXCUSED),
        ("DUPRÉ Anaïs – CAF – représentée", Presence.REPRESENTED),
        ("DUPRÉ Anaïs – CAF (absente)", Presence.ABSENT),
        ("Anaïs Dupré, CAF, excusé(e)", Presence.EXCUSED),
        ("DUPRÉ Anaïs – CAF [présent·e]", Presence.PRESENT),
        ("Anaïs Dupré; CAF; apologies", Presence.EXCUSED),
    ],
)
def test_a_mention_of_presence_is_heard(line: str, presence: Presence) -> None:
    person = one(line)
    assert (person.presence, person.organisation) == (presence, "CAF")


@pytest.mark.parametrize(
    "line",
    [
        "DUPRÉ Anaïs (élue) – CAF",
        "DUPRÉ Anaïs – CAF – élue",
        "DUPRÉ Anaïs;CAF;élue",
        "DUPRÉ\tAnaïs\tCAF\télue",
    ],
)
def test_a_college_is_found_in_brackets_and_in_the_third_column(line: str) -> None:
    assert (one(line).college, one(line).organisation) == ("élus", "CAF")


def test_who_stands_in_for_somebody_is_kept_as_role() -> None:
    person = one("DUPRÉ Anaïs – CAF (représentée par Zoé Roux)")
    assert (person.presence, person.role) == (Presence.REPRESENTED, "représentée par Zoé Roux")


def test_a_bracket_before_the_organisation_is_a_role() -> None:
    assert one("Anaïs Dupré (directrice) – Centre social (Metz)") == ReadPerson(
        last_name="Dupré", first_name="Anaïs", role="directrice", organisation="Centre social (Metz)"
    )


def test_a_heading_says_the_presence_of_those_below() -> None:
    people = read_people("Présents :\nDUPRÉ Anaïs – CAF\n\nExcusés :\nROUX Zoé – Ville\n")
    assert [p.presence for p in people] == [Presence.PRESENT, Presence.EXCUSED]


def test_titles_of_columns_say_what_the_columns_are() -> None:
    people = read_people("Prénom\tNom\tCollège\tStructure\nAnaïs\tDupré\tsalariés\tCAF\n")
    assert people == [
        ReadPerson(last_name="Dupré", first_name="Anaïs", college="salariés", organisation="CAF")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "trois voisines du quartier nord",
        "Anaïs Dupré Roux",
        "M. et Mme Dupré",
        "Anaïs DUPRÉ Zoé",
    ],
)
def test_what_cannot_be_split_is_kept_whole_and_marked(line: str) -> None:
    assert one(line) == ReadPerson(last_name=line, doubtful=True)


def test_an_address_alone_stands_for_a_name_too() -> None:
    address = "anais@exemple.org"
    assert one(address) == ReadPerson(last_name=address, email=address, doubtful=True)


@pytest.mark.parametrize(
    ("line", "name", "organisation"),
    [
        ("Mme la directrice de la médiathèque", "Mme la directrice de la médiathèque", ""),
        ("M. le maire adjoint", "M. le maire adjoint", ""),
        ("M. le Maire", "M. le Maire", ""),
        ("la directrice", "la directrice", ""),
        ("l'adjointe à la culture – Ville", "l'adjointe à la culture", "Ville"),
        ("Animatrice jeunesse – Centre social", "Animatrice jeunesse", "Centre social"),
        ("Directrice, Médiathèque", "Directrice", "Médiathèque"),
        ("Chargée de mission\tVille", "Chargée de mission", "Ville"),
        ("Mme NGUYEN", "NGUYEN", ""),
    ],
)
def test_what_somebody_is_stands_for_a_name(line: str, name: str, organisation: str) -> None:
    assert one(line) == ReadPerson(last_name=name, organisation=organisation)


@pytest.mark.parametrize("line", ["MAIRE Zoé", "Zoé Maire", "Le Gall Zoé", "La Tour Zoé", "BONJOUR Zoé"])
def test_a_last_name_may_look_like_a_word(line: str) -> None:
    assert one(line).first_name == "Zoé"


def test_who_is_to_confirm_is_not_here_and_the_comma_in_brackets_parts_nothing() -> None:
    assert one("Mme NGUYEN (parents d'élèves, à confirmer)") == ReadPerson(
        last_name="NGUYEN",
        organisation="parents d'élèves",
        role="à confirmer",
        presence=Presence.ABSENT,
        doubtful=True,
    )


@pytest.mark.parametrize(
    "line",
    [
        "Anaïs Dupré <anais.dupre@exemple.org> – CAF",
        "Anaïs Dupré, anais@exemple.org, CAF",
        "DUPRÉ Anaïs – anais@exemple.org – CAF",
        "Dupré\tAnaïs\tanais@exemple.org\tCAF",
        "Nom\tPrénom\tCourriel\tStructure\nDupré\tAnaïs\tanais@exemple.org\tCAF",
        "DUPRÉ Anaïs – CAF; anais@exemple.org",
        "Anaïs Dupré ; CAF ; mailto:anais@exemple.org",
    ],
)
def test_an_address_is_no_part_of_a_name(line: str) -> None:
    person = one(line)
    assert person.email in ("anais@exemple.org", "anais.dupre@exemple.org")
    assert (person.last_name.title(), person.first_name, person.organisation) == ("Dupré", "Anaïs", "CAF")
    assert "@" not in f"{person.role}{person.college}"


MESSAGE = """\
Objet : atelier de jeudi
Bonjour Sophie,
voici la liste des participants :
Anaïs Dupré – CAF
Je te confirme leur présence.
Merci
Cordialement,
"""


def test_what_a_message_says_to_its_reader_is_left_out() -> None:
    found = read_list(MESSAGE)
    assert [person.last_name for person in found.people] == ["Dupré"]
    assert len(found.left_out) == 6


ANSWERED = """\
> De : Claude Dupont <claude@exemple.org>
> À : Camille Durand
>
> 1. "Anaïs d'Orval" <anais@exemple.org>
> 2. Dr Lou Martin – hôpital
> 3. + une stagiaire de la mairie
>
> Bien à toi,
> Claude Dupont
> 06 00 00 00 00
"""


def test_a_message_that_is_answered_gives_its_people_only() -> None:
    found = read_list(ANSWERED)
    assert [(person.first_name, person.last_name, person.organisation) for person in found.people[:2]] == [
        ("Anaïs", "d'Orval", ""),
        ("Lou", "Martin", "hôpital"),
    ]
    assert found.people[0].email == "anais@exemple.org"
    assert len(found.people) == 3
    assert len(found.left_out) == 5


def test_a_name_below_the_closing_words_signs_and_the_list_below_it_does_not() -> None:
    found = read_list("Cordialement,\nLou Martin\nAnaïs Dupré – CAF\nJo Durand")
    assert [person.last_name for person in found.people] == ["Dupré", "Durand"]
    assert found.left_out == ["Cordialement,", "Lou Martin"]


def test_a_line_left_out_can_be_taken_all_the_same() -> None:
    assert [person.last_name for person in read_list("Merci", {"Merci"}).people] == ["Merci"]


def test_empty_lines_and_rulers_are_nobody() -> None:
    assert read_people("\n \n-----\n;;\n\t\n➤\n") == []


def test_a_text_beyond_all_measure_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read_people("a" * 300_000)
    assert refused.value.reason is Reason.TEXT_TOO_LONG


def words(text: str) -> list[str]:
    return sorted(re.findall(r"[a-zé]{3,}", text))


WORDS = st.text("abé", min_size=3, max_size=5)
GLUE = st.sampled_from(
    [" ", " – ", "; ", ", ", "\t", " (", ") ", " : ", "|", "- ", "[", "➤ ", "-", "'", " de "]
)


@given(st.lists(st.tuples(WORDS, GLUE), min_size=1, max_size=8))
def test_no_word_is_lost(pieces: list[tuple[str, str]]) -> None:
    line = "".join(word + glue for word, glue in pieces)
    person = one(line)
    kept = [person.last_name, person.first_name, person.organisation, person.college, person.role]
    assert words(" ".join(kept)) == words(line)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(person.last_name for person in read_people(text))
