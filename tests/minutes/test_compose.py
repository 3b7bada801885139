"""What the minutes say as a whole: their head, the order of their parts, and where each block came from."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from atelier.minutes.compose import Printed, compose
from atelier.minutes.document import Facts, Heading, Paragraph, Role
from atelier.words import Words
from atelier.workshop.change import Change
from atelier.workshop.entities import (
    Action,
    Cluster,
    Decision,
    DecisionMode,
    NextWorkshop,
    Note,
    Participant,
    Presence,
    Programme,
    StepKind,
    Zone,
)
from tests.minutes.composed import DAY, Hand, reference


def full() -> Hand:
    hand = Hand(
        organisation="Fédération",
        place="Metz",
        date=DAY,
        starts=dt.time(14, 30),
        ends=dt.time(17, 30),
        theme="Le poids des centres",
        facilitators=("Ada", "Lou"),
        secretary="Sam",
        context="D'où l'on part.\n\nUne **suite**.",
        stakes="Ce qui se joue.",
        axes=("Les compétences",),
        unnamed=8,
    )
    hand.programme = Programme(id="f" * 32, order="a0", title="Demain les centres")
    hand.step(StepKind.TALK, "Accueil")
    wall = hand.step(StepKind.WALL, "Les pistes", question="Quelles pistes ?")
    zone = hand.add(Zone, step=wall.id)
    cluster = hand.add(Cluster, zone=zone.id, title="Communiquer")
    hand.add(Note, zone=zone.id, cluster=cluster.id, text="dire <b>R&D</b>", aside="sans attendre")
    reference(hand)
    after = hand.step(StepKind.ACTIONS, "Suites", opening="Qui fait quoi.")
    hand.add(Decision, step=after.id, text="Se revoir", mode=DecisionMode.CONSENSUS)
    hand.add(Action, step=after.id, what="Écrire", who="Lou", due=dt.date(2008, 4, 1))
    hand.add(NextWorkshop, date=dt.date(2008, 4, 10), aims=("agir", "apprendre"))
    hand.add(Participant, last_name="DUC", first_name="Anne", organisation="Centre", college="salariés")
    hand.add(Participant, last_name="ROI", presence=Presence.EXCUSED)
    hand.add(Participant, last_name="NUL", presence=Presence.ABSENT)
    return hand


def test_the_parts_stand_in_the_order_of_the_reference() -> None:
    assert [h for h in full().headings() if h.startswith("# ")] == [
        "# Les enjeux du thème",
        "# Les pistes",
        "# Orientations prioritaires",
        "# Décision",
        "# Suites",
        "# Prochain atelier",
        "# Participants",
    ]


def test_the_head_says_where_when_with_whom_and_how_many() -> None:
    text = full().text()
    assert text.startswith("Atelier 2 : compte rendu\n")
    assert "Fédération – Metz – jeudi 27 mars 2008 – de 14 h 30 à 17 h 30" in text
    assert "Démarche : Demain les centres" in text
    assert "Animation : Ada et Lou" in text
    assert "Secrétaire de séance : Sam" in text
    assert "Présence : 9 personnes présentes (dont 8 sans nom) et 1 personne excusée" in text
    assert "Collèges : salariés (1)" in text


def test_a_theme_in_the_words_of_the_title_is_not_in_the_head_again() -> None:
    for theme, labels in (("L'AVENIR D'EPINAL", []), ("Vieillir ici", ["Thème"])):
        document = compose(Hand(title="L’avenir d’Épinal", theme=theme).printed, Words("fr"))
        facts = [block for block in document.blocks if isinstance(block, Facts)]
        assert [line.label for block in facts for line in block.lines] == labels


def test_the_minutes_speak_the_language_that_they_are_given() -> None:
    text = full().text("en")
    assert text.startswith("Workshop 2: minutes\n")
    assert "Thursday 27 March 2008 – 2:30 pm to 5:30 pm" in text
    assert "# Next workshop" in text
    assert full().document("en").language == "en"


def test_the_file_and_its_pages_are_called_by_title_and_day() -> None:
    document = full().document()
    assert document.running_right == "Peser davantage – jeudi 27 mars 2008"
    assert document.name == "Peser davantage – jeudi 27 mars 2008 – Atelier 2\u00a0: compte rendu"


def test_the_talk_at_the_end_comes_after_what_was_settled() -> None:
    hand = full()
    last = hand.step(StepKind.TALK, "Clôture", opening="Chacun dit un mot.")
    hand.add(Decision, step=last.id, text="Fêter")
    titles = [block.text for block in hand.blocks(Heading) if block.level == 1]
    assert titles.index("Décisions") < titles.index("Suites") < titles.index("Clôture")


def test_colleges_are_left_out_where_most_said_none() -> None:
    hand = full()
    assert "Collèges" in hand.text()
    for name in ("A", "B"):
        hand.add(Participant, last_name=name)
    assert "Collèges" not in hand.text()


def test_the_axes_stand_after_the_stakes_and_beside_the_ranking() -> None:
    axes = [p for p in full().blocks(Paragraph) if p.role is Role.AXIS]
    assert [axis.spans[0].text.replace("\u00a0", " ") for axis in axes] == [
        "Axe transversal – Les compétences"
    ] * 2
    text = full().text()
    assert text.index("Ce qui se joue.") < text.index("! Axe transversal") < text.index("# Les pistes")


def test_bold_of_the_facilitator_is_kept() -> None:
    spans = [span for p in full().blocks(Paragraph) for span in p.spans if span.bold]
    assert [span.text for span in spans] == ["suite"]


def test_the_words_of_people_are_untouched() -> None:
    assert "➤ dire <b>R&D</b> (sans attendre)" in full().text()


def test_what_follows_is_said_in_full() -> None:
    text = full().text()
    assert "1. Se revoir\n   Décidé par consensus" in text
    assert "Action | Qui | Pour quand\nÉcrire | Lou | 01/04/2008" in text
    assert "Date : jeudi 10 avril 2008" in text
    assert "Ses objectifs :\n\n- agir\n- apprendre" in text
    assert "Orientations à approfondir :\n\n- A\n- B\n- C" in text


def test_the_list_of_people_is_at_the_end_without_the_absent() -> None:
    text = full().text()
    assert (
        "# Participants\n\n  - DUC Anne – Centre, salariés\n\n"
        "et 8 personnes sans nom\n\n* Personne excusée\n  - ROI\n"
    ) in text
    assert text.rstrip().endswith("auprès de : Fédération.")
    assert "NUL" not in text


def test_without_participants_there_is_no_list() -> None:
    hand = Hand(unnamed=8)
    assert "Participants" not in hand.text()
    assert "Présence : 8 personnes présentes (dont 8 sans nom)" in hand.text()


def test_without_a_date_nothing_stands_in_its_place() -> None:
    hand = Hand(organisation="Fédération", place="Metz")
    assert "\nFédération – Metz\n" in hand.text()
    assert hand.document().dated.year == 2000


def test_an_empty_workshop_gives_a_short_document() -> None:
    document = Hand(number=None).document()
    assert document.title == "Compte rendu de l’atelier"
    assert document.subtitle == "Peser davantage"
    assert document.blocks == ()


def test_every_block_names_what_it_came_from() -> None:
    hand = full()
    known = {entity.id for entity in hand.tables.entities()} | {"f" * 32}
    for block in hand.document().blocks:
        assert block.source is not None, block
        assert block.source.id in known
        if isinstance(block, Facts):
            assert all(fact.source is not None for fact in block.lines)


def test_two_compositions_are_equal() -> None:
    assert full().document() == full().document()


@given(st.text(max_size=30))
def test_any_title_and_text_can_be_composed(text: str) -> None:
    hand = full()
    changes = [Change(note, replace(note, text=text)) for note in hand.tables.all(Note)]
    workshop = hand.tables.workshop
    renamed = replace(workshop, title=text, context=text, theme=text, place=text)
    hand.tables.apply([*changes, Change(workshop, renamed)])
    document = compose(Printed(hand.tables, hand.records), Words("fr"))
    assert document.subtitle == text
