from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.intake.letter import MOST, Meaning, read_letter
from atelier.methods import sample
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from atelier.workshop.text import LIMIT
from tests.window.letter import bare, invitation

M = Meaning


def read(text: str, group: int = 0) -> list[tuple[Meaning, str]]:
    return [(piece.meaning, piece.text) for piece in read_letter(text, group=group).pieces]


def doubts(text: str) -> set[Meaning]:
    return {piece.meaning for piece in read_letter(text).pieces if piece.doubtful}


def test_a_whole_invitation_is_told_apart() -> None:
    tables = Tables(sample().entities)
    about = tables.workshop
    found = read_letter(invitation(tables)).pieces
    said = {(piece.meaning, piece.group): piece.text for piece in found}
    assert said[M.TITLE, 0] == about.title
    assert (said[M.NUMBER, 0], said[M.PLACE, 0]) == ("2", about.place)
    assert (said[M.DATE, 0], said[M.STARTS, 0], said[M.ENDS, 0]) == (
        "Jeudi 27 mars 2008",
        "14 h 30",
        "17 h 30",
    )
    assert (said[M.FACILITATORS, 0], said[M.SECRETARY, 0]) == (about.facilitators[0], about.secretary)
    assert said[M.CONTEXT, 0] == bare(about.context)
    assert [p.text for p in found if p.meaning is M.STAKES] == bare(about.stakes).split("\n")
    assert said[M.AXES, 0] == about.axes[0]
    assert (said[M.YEAR, 1], said[M.ROLE, 2]) == ("2014", "la maire, tout juste élue")
    assert said[M.ZONES, 2] == "exigences\nréfutations"
    assert {piece.meaning for piece in found if piece.doubtful} == {M.ORGANISATION}
    left = [piece.text for piece in found if piece.meaning is M.REST]
    assert left[0] == "Madame, Monsieur,"
    assert left[-2:] == ["Bien cordialement,", "La fédération"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Atelier n° 3 – Vivre ensemble", [(M.NUMBER, "3"), (M.TITLE, "Vivre ensemble")]),
        ("Workshop 2: Our place in the town", [(M.NUMBER, "2"), (M.TITLE, "Our place in the town")]),
        ("Lieu : salle des fêtes, Roncourt", [(M.PLACE, "salle des fêtes, Roncourt")]),
        ("Date : mardi 4 mai 2027", [(M.DATE, "mardi 4 mai 2027")]),
        ("When: Thursday 27 March 2027", [(M.DATE, "Thursday 27 March 2027")]),
        ("Horaires : de 9h à 12h15", [(M.STARTS, "9h"), (M.ENDS, "12h15")]),
        ("Le 12/05/2027 de 14:30 à 17:00", [(M.DATE, "12/05/2027"), (M.STARTS, "14:30"), (M.ENDS, "17:00")]),
        ("Animation : Inès et Paul", [(M.FACILITATORS, "Inès\nPaul")]),
        ("Objet : Invitation à l’atelier 2 : Le poids", [(M.NUMBER, "2"), (M.TITLE, "Le poids")]),
        ("📍 Foyer rural", [(M.PLACE, "Foyer rural")]),
        ("📅 mardi 4 mai 2027", [(M.DATE, "mardi 4 mai 2027")]),
        ("> > Lieu : Metz", [(M.PLACE, "Metz")]),
        ("II. Les enjeux : tenir", [(M.STAKES, "tenir")]),
        ("Lieu\tMetz", [(M.PLACE, "Metz")]),
        ("Animé par Inès Vasseur", [(M.FACILITATORS, "Inès Vasseur")]),
        ("Roncourt, le 3 février 2027", [(M.REST, "Roncourt, le 3 février 2027")]),
        ("Groupe B – Les habitants", [(M.GROUP, "Les habitants")]),
        ("Deuxième groupe : les habitants", [(M.GROUP, "les habitants")]),
        ("Prochain atelier : 10 avril 2027", [(M.NEXT_DATE, "10 avril 2027")]),
    ],
)
def test_a_line_says_what_it_is(line: str, expected: list[tuple[Meaning, str]]) -> None:
    assert read(line) == expected


def test_the_head_of_minutes_gives_place_house_day_and_hours() -> None:
    line = "**Roncourt – Fédération des foyers – 27 mars – 14h30-17h30**"
    assert dict(read(line)) == {
        M.DATE: "27 mars",
        M.STARTS: "14h30",
        M.ENDS: "17h30",
        M.PLACE: "Roncourt",
        M.ORGANISATION: "Fédération des foyers",
    }
    assert doubts(line) == {M.DATE, M.PLACE, M.ORGANISATION}


def test_a_sentence_keeps_its_words_and_gives_day_hours_and_place_with_a_doubt() -> None:
    line = "Nous vous invitons le jeudi 4 mai 2027 de 14h à 17h au foyer rural."
    found = read(line)
    assert found[0] == (M.REST, line)
    assert dict(found[1:]) == {
        M.DATE: "jeudi 4 mai 2027",
        M.STARTS: "14h",
        M.ENDS: "17h",
        M.PLACE: "foyer rural",
    }
    assert doubts(line) == {M.DATE, M.STARTS, M.ENDS, M.PLACE}


def test_who_invites_and_a_title_between_quotation_marks() -> None:
    text = "La Ville de Roncourt vous invite à un atelier :\n« Quelle place en 2040 ? »"
    assert read(text)[1:] == [(M.ORGANISATION, "La Ville de Roncourt"), (M.TITLE, "Quelle place en 2040 ?")]
    assert doubts(text) == {M.ORGANISATION, M.TITLE}


def test_a_context_within_a_group_is_its_situation() -> None:
    text = "Scénario B : vu d’en face\nContexte : Il a plu.\nRôle : Vous êtes maire\nMission : convaincre"
    assert read(text) == [
        (M.SCENARIO, "vu d’en face"),
        (M.SITUATION, "Il a plu."),
        (M.ROLE, "maire"),
        (M.INSTRUCTION, "convaincre"),
    ]
    assert {piece.group for piece in read_letter(text).pieces} == {2}


def test_a_scenario_without_a_group_goes_to_the_first_with_a_doubt() -> None:
    (piece,) = read_letter("Rôle : vous êtes la maire").pieces
    assert (piece.text, piece.group, piece.doubtful) == ("la maire", 1, True)


def test_how_to_enrol_is_not_part_of_a_scenario() -> None:
    text = "Groupe 1\nIl a plu. Et vous ?\n\nRenseignements : 01 02 03 04 05"
    assert read(text)[-1] == (M.REST, "Renseignements : 01 02 03 04 05")


def test_a_day_with_another_name_is_not_the_day_of_the_workshop() -> None:
    line = "Date limite d’inscription : 3 mars 2027"
    assert read(line) == [(M.REST, line)]


def test_a_title_within_a_sentence_is_taken_with_a_doubt() -> None:
    line = "Vous êtes conviés à notre deuxième atelier « Vivre ici en 2040 »."
    assert read(line) == [(M.REST, line), (M.TITLE, "Vivre ici en 2040")]
    assert doubts(line) == {M.TITLE}


def test_where_often_stands_below_when() -> None:
    text = "ATELIER 2\nLe poids\njeudi 4 mars 2027 – 14h30/17h30\nMetz"
    assert (M.PLACE, "Metz") in read(text)
    assert doubts(text) == {M.TITLE, M.PLACE}


def test_a_day_by_which_to_answer_is_not_the_day_of_the_workshop() -> None:
    assert read("Merci de répondre avant le 20 mars 2027.") == [
        (M.REST, "Merci de répondre avant le 20 mars 2027.")
    ]


SCENARIO = """Groupe 2 : le partenaire
2040. Vous êtes le maire. Les élections viennent d’avoir lieu. Vous recevez la directrice.
Qu’attendez-vous ? Que refusez-vous ?
Consigne : dix minutes
Temps de parole : 2 min"""


def test_a_scenario_gives_year_role_situation_question() -> None:
    assert read(SCENARIO) == [
        (M.GROUP, "le partenaire"),
        (M.YEAR, "2040"),
        (M.ROLE, "le maire"),
        (M.SITUATION, "Les élections viennent d’avoir lieu. Vous recevez la directrice."),
        (M.QUESTION, "Qu’attendez-vous ? Que refusez-vous ?"),
        (M.INSTRUCTION, "dix minutes"),
        (M.SPEAKING, "2 min"),
    ]
    assert {piece.group for piece in read_letter(SCENARIO).pieces} == {2}


def test_a_year_within_a_sentence_is_said_and_stays_there() -> None:
    found = read("Nous sommes en 2040, après une crue. Que faites-vous ?", group=3)
    assert found == [
        (M.YEAR, "2040"),
        (M.SITUATION, "Nous sommes en 2040, après une crue."),
        (M.QUESTION, "Que faites-vous ?"),
    ]


def test_labels_of_a_scenario_are_heard() -> None:
    text = "Scénario 1 : La crue\nAnnée : 2040\nRôle : les habitants\nSituation : Il a plu.\nQuestion : Et ?"
    assert read(text) == [
        (M.SCENARIO, "La crue"),
        (M.YEAR, "2040"),
        (M.ROLE, "les habitants"),
        (M.SITUATION, "Il a plu."),
        (M.QUESTION, "Et ?"),
    ]


def test_a_short_first_line_of_a_group_is_taken_for_its_scenario_with_a_doubt() -> None:
    text = "Groupe 1\nLe lendemain des élections\nVous êtes élue."
    assert read(text)[0] == (M.SCENARIO, "Le lendemain des élections")
    assert M.SCENARIO in doubts(text)


def test_what_stands_below_a_heading_that_is_not_known_goes_nowhere() -> None:
    text = "Les enjeux\nTenir.\n\nInscription :\nPar téléphone.\n\nContexte\nUn village."
    assert read(text) == [
        (M.STAKES, "Tenir."),
        (M.REST, "Inscription :"),
        (M.REST, "Par téléphone."),
        (M.CONTEXT, "Un village."),
    ]


def test_a_list_ends_where_its_bullets_do() -> None:
    assert read("Axes transversaux\n• la jeunesse\n• les savoirs\nÀ bientôt tout le monde") == [
        (M.AXES, "la jeunesse\nles savoirs"),
        (M.REST, "À bientôt tout le monde"),
    ]


def test_who_comes_is_kept_as_lines() -> None:
    assert read("Participants :\n- DUPRÉ Anaïs – CAF\n- ORNEL Zoé – Mairie") == [
        (M.PEOPLE, "DUPRÉ Anaïs – CAF\nORNEL Zoé – Mairie")
    ]


def test_what_there_is_once_is_said_once() -> None:
    assert read("Lieu : Metz\nLieu : Nancy") == [(M.PLACE, "Metz"), (M.REST, "Nancy")]


def test_the_reference_minutes_are_read(shared: Path) -> None:
    (path,) = (shared / "seeds").glob("002_*.txt")
    pieces = read_letter(path.read_text("utf-8")).pieces
    found = {(piece.meaning, piece.group) for piece in pieces}
    wanted = {(M.NUMBER, 0), (M.DATE, 0), (M.STARTS, 0), (M.ENDS, 0), (M.PLACE, 0), (M.ORGANISATION, 0)}
    scenes = {(m, g) for m in (M.GROUP, M.YEAR, M.SITUATION, M.QUESTION) for g in (1, 2)}
    assert found >= wanted | scenes | {(M.THEME, 0)}
    assert sum(piece.meaning is M.STAKES for piece in pieces) == 8
    assert {piece.text for piece in pieces if piece.meaning is M.YEAR} == {"2014"}


def test_only_so_many_lines_are_read_and_the_rest_is_counted() -> None:
    letter = read_letter("\n".join(f"Ligne {n}." for n in range(MOST + 7)))
    assert (len(letter.pieces), letter.unread) == (MOST, 7)


def test_an_endless_line_is_running_text() -> None:
    endless = "Le 12 mai 2027, et après. " * 400
    assert read(endless) == [(M.REST, endless.strip())]
    assert read(f"Contexte\n{endless}") == [(M.CONTEXT, endless.strip())]


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        read_letter("a" * (LIMIT + 1))
    assert caught.value.reason is Reason.TEXT_TOO_LONG


WORDS = st.sampled_from(
    [
        "Les enjeux",
        "Groupe 2 : la ville",
        "Lieu : Metz",
        "• un",
        "Vous êtes la maire.",
        "Et vous ?",
        "",
        "Madame,",
    ]
)


@given(st.lists(st.one_of(WORDS, st.text(st.characters(codec="utf-8"), max_size=30))))
def test_no_word_that_is_not_a_name_of_a_part_is_lost(lines: list[str]) -> None:
    plain = [line for line in lines if line.isalpha() and line.isascii() and len(line) > 12]
    said = " ".join(piece.text for piece in read_letter("\n".join(lines)).pieces)
    assert all(line in said for line in plain)


def following(text: str) -> list[tuple[str, bool]]:
    pieces = read_letter(f"Atelier 2 : Le poids\nDate : 27 mars 2008\n\n{text}").pieces
    return [(piece.text, piece.doubtful) for piece in pieces if piece.meaning is Meaning.NEXT_DATE]


def test_the_day_of_the_next_workshop_is_heard_alone_on_its_line_and_doubted_in_a_sentence() -> None:
    assert following("Prochain atelier, le 10 avril 2008") == [("10 avril 2008", False)]
    assert following("Notre prochaine rencontre le jeudi 10 avril 2008.") == [("jeudi 10 avril 2008", False)]
    assert following("Next workshop on 10 April 2008") == [("10 April 2008", False)]
    sentence = "Les trois premières seront reprises lors du prochain atelier, le 10 avril 2008."
    assert following(sentence) == [("10 avril 2008", True)]


def test_an_invitation_may_call_its_own_workshop_the_next_one() -> None:
    assert following("Rendez-vous à notre prochaine séance, le 27 mars 2008 !") == []
    pieces = read_letter("Prochaine séance, le 27 mars 2008").pieces
    assert Meaning.NEXT_DATE not in [piece.meaning for piece in pieces]


def asked(text: str) -> list[tuple[str, int, bool]]:
    letter = f"Atelier 2 : Le poids\n\nGroupe 2 : La mairie\nVous êtes la maire.\n\n{text}"
    pieces = read_letter(letter, walls=("Visions", "Pistes"), common=2).pieces
    return [(p.text, p.group, p.doubtful) for p in pieces if p.meaning is Meaning.STEP_QUESTION]


def test_what_a_step_asks_is_heard_behind_its_name() -> None:
    assert asked("Pistes : que faire ?") == [("que faire ?", 2, False)]
    assert asked("**Visions :** que voit-on ?") == [("que voit-on ?", 1, False)]
    assert asked("Question commune : que faire ?") == [("que faire ?", 2, False)]
    assert asked("Question commune\nQue faire ?\nEt avec qui ?") == [
        ("Que faire ?", 2, False),
        ("Et avec qui ?", 2, False),
    ]
    assert asked("Puis nous chercherons les pistes : que faire ?") == [("que faire ?", 2, True)]
    assert asked("Pistes : nous verrons.") == []


def test_a_common_question_without_a_wall_belongs_nowhere() -> None:
    pieces = read_letter("Atelier 2 : Le poids\n\nQuestion commune : que faire ?").pieces
    assert (pieces[-1].text, pieces[-1].meaning) == ("que faire ?", Meaning.REST)
