"""The three versions of the minutes: with names, with organisations only, without people."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.minutes import Choice, People, Printed, names_left
from atelier.minutes.compose import compose
from atelier.minutes.compose.choice import Preset
from atelier.minutes.compose.printed import Earlier
from atelier.minutes.compose.privacy import initials, owner, owners_left_out
from atelier.minutes.writers.outline import outline
from atelier.words import Words
from atelier.workshop.entities import Action, NextWorkshop, Note, Participant, Presence, StepKind, Zone
from tests.minutes.composed import DAY, Hand


@pytest.fixture
def hand() -> Hand:
    """Four people of two organisations and of none, and what two of them and a federation will do."""
    hand = Hand(facilitators=("Alix Meneur",), secretary="Sacha Plume", organisation="", unnamed=1)
    for last, first, organisation, presence in (
        ("Durand", "Dominique", "La Ruche", Presence.PRESENT),
        ("Le Goff", "Camille", "La Ruche", Presence.PRESENT),
        ("Petit", "Lou", "Culture et Loisirs", Presence.REPRESENTED),
        ("Absente", "Ange", "Nulle part", Presence.ABSENT),
        ("Seul", "", "", Presence.PRESENT),
    ):
        hand.add(Participant, last_name=last, first_name=first, organisation=organisation, presence=presence)
    step = hand.step(StepKind.ACTIONS, "Suites")
    hand.add(Action, step=step.id, what="écrire", who="camille le goff", with_whom="Lou, Gaël Inconnu")
    hand.add(Action, step=step.id, what="relire", who="Culture et Loisirs")
    return hand


def text(hand: Hand, **asked: object) -> str:
    choice = Choice(**asked)  # type: ignore[arg-type]
    said = outline(compose(hand.printed, Words("fr"), choice))
    return said.replace("\u00a0", " ").replace("\u202f", " ")


NAMED = ("Durand", "Goff", "goff", "Petit", "Lou,", "Gaël", "Seul", "Meneur", "Plume", "Camille", "camille")


def test_names_are_there_unless_something_else_is_asked_for(hand: Hand) -> None:
    said = text(hand)
    assert said == hand.text()
    assert all(name in said for name in ("Durand Dominique", "Alix Meneur", "Sacha Plume", "Gaël Inconnu"))


@pytest.mark.parametrize("people", [People.ORGANISATIONS, People.NONE])
@pytest.mark.parametrize("kept", [True, False])
def test_no_name_stands_in_the_other_versions(hand: Hand, people: People, kept: bool) -> None:
    said = text(hand, people=people, initials=kept)
    assert [name for name in NAMED if name in said] == []
    assert "Nulle part" not in said
    assert "4 personnes" in said or "3 personnes" in said


def test_organisations_are_listed_with_how_many_came(hand: Hand) -> None:
    said = text(hand, people=People.ORGANISATIONS)
    assert "# Structures participantes" in said
    assert "- La Ruche (2 personnes)" in said
    assert "- Culture et Loisirs (1 personne)" in said
    assert "et 2 personnes sans structure" in said


def test_organisations_act_in_the_place_of_their_people(hand: Hand) -> None:
    said = text(hand, people=People.ORGANISATIONS)
    assert "écrire | La Ruche | Culture et Loisirs |" in said
    assert "relire | Culture et Loisirs |  |" in said
    assert "Culture et Loisirs et G. I." in text(hand, people=People.ORGANISATIONS, initials=True)


def test_without_people_there_is_no_list_and_those_who_act_are_initials_where_asked(hand: Hand) -> None:
    said = text(hand, people=People.NONE)
    assert "Participants" not in said
    assert "# Structures participantes" not in said
    assert "Action | Qui | Pour quand" in said  # an organisation is nobody's name
    assert "écrire |  | " in said
    assert "écrire | C. L. G. | L. et G. I. |" in text(hand, people=People.NONE, initials=True)


def test_the_secretary_is_not_the_author_of_a_version_without_names(hand: Hand) -> None:
    assert compose(hand.printed, Words("fr")).author == "Sacha Plume"
    assert compose(hand.printed, Words("fr"), Choice(people=People.NONE)).author == ""


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Camille Martin-Petit", "C. M.-P."),
        ("Anne de la Tour", "A. T."),
        ("camille", "C."),
        ("élodie d’Arc", "É. D.-A."),
        ("1 a 2", "A."),
        ("…", ""),
        ("Un Deux Trois Quatre Cinq", "U. D. T. Q."),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short


def test_what_was_said_stays_and_whom_it_names_is_told(hand: Hand) -> None:
    step = hand.step(StepKind.WALL, "Visions")
    zone = hand.add(Zone, step=step.id)
    hand.add(Note, zone=zone.id, text="Durand l’a dit, et Plume aussi ; Sacha Plume l’a noté")
    said = text(hand, people=People.NONE)
    assert "Durand l’a dit" in said
    printed = Printed(hand.tables, choice=Choice(people=People.NONE))
    assert names_left([said], printed) == ("Dominique Durand", "Sacha Plume")
    assert names_left([said], hand.printed) == ()


@pytest.mark.parametrize("people", [People.ORGANISATIONS, People.NONE])
@pytest.mark.parametrize("preset", Preset)
def test_nothing_of_the_tree_names_anybody(hand: Hand, people: People, preset: Preset) -> None:
    """Neither blocks nor rows nor what the properties of a file say: no writer knows more than the tree."""
    hand.add(NextWorkshop, date=DAY, place="Metz")
    before = Earlier("Atelier 1", DAY, open=tuple(hand.tables.all(Action)))
    whole = replace(hand.printed, before=before)
    document = compose(whole, Words("fr"), Choice(people=people, initials=True, preset=preset))
    assert [name for name in NAMED if name in repr(document)] == []


def test_where_nobody_was_ticked_people_are_expected_and_not_away() -> None:
    hand = Hand()
    for last in ("Durand", "Petit"):
        hand.add(Participant, last_name=last, organisation="La Ruche", presence=Presence.ABSENT)
    said = text(hand)
    assert "2 personnes attendues (présences non pointées)" in said
    assert "Personnes attendues (présences non pointées)" in said
    assert "Durand" in said
    assert "présentes" not in said
    assert "La Ruche" not in text(hand, people=People.ORGANISATIONS)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Chargée de mission de la fédération", "Chargée de mission de la fédération"),
        ("Directrice du centre de Metz", "Directrice du centre de Metz"),
        ("le centre social", "le centre social"),
        ("les équipes d’animation et les élus", "les équipes d’animation et les élus"),
        ("CAF / Conseil départemental", "CAF / Conseil départemental"),
        ("La Mission locale", "La Mission locale"),
        ("Mairie", "Mairie"),
        ("Camille, avec Culture et Loisirs", "La Ruche et Culture et Loisirs"),
        ("Camille Le Goff et la mairie", "La Ruche et la mairie"),
        ("Mme Le Goff", "La Ruche"),
        ("Directrice : C. Le Goff", "Directrice : La Ruche"),
        ("la directrice (Camille Le Goff)", "la directrice (La Ruche)"),
        ("la directrice de La Ruche (Mme Le Goff)", "la directrice de La Ruche"),
        ("l’équipe de Lou Petit", "l’équipe de Culture et Loisirs"),
        ("Alix Meneur", ""),
        ("le bureau et Alix Meneur", "le bureau"),
        ("Gaël Inconnu", ""),
        ("Gaël", ""),
        ("M. INCONNU", ""),
    ],
)
def test_functions_and_organisations_stay_where_names_go(hand: Hand, typed: str, said: str) -> None:
    printed = Printed(hand.tables, choice=Choice(people=People.ORGANISATIONS))
    assert owner(typed, printed, Words("fr")) == said


def test_a_first_name_that_is_a_word_goes_only_with_a_capital(hand: Hand) -> None:
    hand.add(Participant, last_name="Porte", first_name="Rose", organisation="Le Jardin")
    printed = Printed(hand.tables, choice=Choice(people=People.NONE))
    assert owner("ouvrir la porte de la salle", printed, Words("fr")) == "ouvrir la porte de la salle"
    assert owner("Rose de la mairie", printed, Words("fr")) == "la mairie"


def test_a_list_of_functions_takes_none_away_but_those_called_so_are_people() -> None:
    hand = Hand(facilitators=("Animatrice de la fédération",), secretary="Anne Maire")
    for first, last in (
        ("", "Directrice"),
        ("", "Chargée de mission"),
        ("Jean", "Bureau"),
        ("", "MAIRE Luc"),
    ):
        hand.add(Participant, last_name=last, first_name=first, organisation="La Ruche")
    printed = Printed(hand.tables, choice=Choice(people=People.ORGANISATIONS))
    said = {
        text: owner(text, printed, Words("fr")) for text in ("Directrice", "Chargée de mission de la ville")
    }
    assert said == {text: text for text in said}
    assert owner("Animatrice de la fédération", printed, Words("fr")) == "Animatrice de la fédération"
    assert [owner(name, printed, Words("fr")) for name in ("Jean Bureau", "MAIRE Luc", "Anne Maire")] == [
        "La Ruche",
        "La Ruche",
        "",
    ]


BEFORE = (
    "",
    "la directrice ",
    "Mairie, ",
    "Mme ",
    "avec ",
    "Culture et Loisirs – ",
    "l’équipe de ",
    "(",
    "R. et ",
)
AFTER = ("", " et la mairie", " (présidente)", ", bénévole", " de la fédération", " : à confirmer", "/CAF")


@pytest.mark.parametrize("people", [People.ORGANISATIONS, People.NONE])
@given(
    before=st.sampled_from(BEFORE),
    name=st.sampled_from(
        ("Le Goff Camille", "CAMILLE LE GOFF", "camille le goff", "Lou Petit", "Petit", "Durand")
    ),
    after=st.sampled_from(AFTER),
)
def test_no_name_of_the_list_is_left_in_whatever_is_typed_around_it(
    people: People, before: str, name: str, after: str
) -> None:
    hand = Hand()
    for last, first in (("Durand", "Dominique"), ("Le Goff", "Camille"), ("Petit", "Lou")):
        hand.add(Participant, last_name=last, first_name=first, organisation="La Ruche")
    said = owner(before + name + after, Printed(hand.tables, choice=Choice(people=people)), Words("fr"))
    assert [each for each in ("goff", "camille", "petit", "lou ", "durand") if each in said.lower()] == []


def test_whoever_is_left_out_is_known(hand: Hand) -> None:
    step = hand.step(StepKind.ACTIONS, "Encore")
    lost = hand.add(Action, step=step.id, what="appeler", who="Gaël Inconnu")
    hand.add(Action, step=step.id, what="compter", who="Trésorière du centre")
    printed = Printed(hand.tables, choice=Choice(people=People.ORGANISATIONS))
    assert owners_left_out(printed) == [lost]
    assert owners_left_out(hand.printed) == []
    assert owners_left_out(replace(printed, choice=Choice(people=People.ORGANISATIONS, initials=True))) == []
