"""The parts beside the reference: running order, photographs, who gets the minutes, the vote in detail."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from atelier.minutes import Choice, Earlier, People, compose
from atelier.minutes.document import Heading, Picture, Table
from atelier.minutes.writers.outline import outline
from atelier.words import Words
from atelier.workshop.entities import Action, Participant, Presence, StepKind, Timing
from atelier.workshop.entities import Picture as Photograph
from tests.minutes.composed import REFERENCE_BALLOTS, Hand

ALL, WORDS = Choice(hidden=frozenset()), Words("fr")
FILE = f"{'a' * 64}.jpg"


def text(hand: Hand, choice: Choice = ALL) -> str:
    return outline(compose(hand.printed, WORDS, choice))


def test_the_running_order_says_what_was_planned_and_what_it_took() -> None:
    hand = Hand(starts=dt.time(14, 30))
    step = hand.step(StepKind.TALK, "Accueil", minutes=10)
    hand.step(StepKind.TALK, "Pause", minutes=15)
    times = (("14:00:00", "14:05:00"), ("14:20:00", "14:27:20"))
    for start, end in times:
        day = "2008-03-27T{}.000Z"
        hand.add(Timing, step=step.id, started=day.format(start), ended=day.format(end))
    assert "14 h 30 | Accueil | 10 min | 12 min\n14 h 40 | Pause | 15 min |" in text(hand).replace(
        "\u202f", " "
    ).replace("\u00a0", " ")


def test_columns_that_nobody_filled_are_left_out_and_nothing_known_is_no_table() -> None:
    hand = Hand()
    hand.step(StepKind.TALK, "Accueil")
    assert not [b for b in compose(hand.printed, WORDS, ALL).blocks if isinstance(b, Table)]
    hand.step(StepKind.TALK, "Pause", minutes=15)
    [table] = [b for b in compose(hand.printed, WORDS, ALL).blocks if isinstance(b, Table)]
    assert [column.title for column in table.columns] == ["Étape", "Prévu"]


def test_photographs_stand_with_their_step_where_their_files_are() -> None:
    hand = Hand()
    step = hand.step(StepKind.WALL, "Les pistes")
    for caption in ("", "Le mur"):
        hand.add(Photograph, step=step.id, file=FILE, width=20, height=10, caption=caption)
    assert "Photos" not in text(hand)
    printed = replace(hand.printed, files={FILE: Path("photo.jpg")})
    pictures = [b for b in compose(printed, WORDS).blocks if isinstance(b, Picture)]
    assert [(p.alternative, p.caption) for p in pictures] == [
        ("Photo 1\u00a0de «\u00a0Les pistes\u00a0»", ""),
        ("Le mur", "Le mur"),
    ]


def test_the_list_of_recipients_has_organisations_before_names_and_no_absent() -> None:
    hand = Hand()
    for last, organisation, presence in (
        ("Un", "Centre", Presence.PRESENT),
        ("Deux", "Centre", Presence.EXCUSED),
        ("Trois", "", Presence.REPRESENTED),
        ("Quatre", "Mairie", Presence.ABSENT),
    ):
        hand.add(Participant, last_name=last, organisation=organisation, presence=presence)
    assert "# Diffusion\n\n- Centre\n- Trois\n" in text(hand)
    assert "Trois" not in text(hand, replace(ALL, people=People.ORGANISATIONS))
    assert "nomme des personnes" in text(hand)
    assert "nomme des personnes" not in text(hand, replace(ALL, people=People.NONE))


def test_the_vote_in_detail_is_printed_where_it_is_asked_for() -> None:
    hand = Hand()
    hand.close(hand.held([f"Orientation {n}" for n in range(1, 10)]), REFERENCE_BALLOTS)
    assert "Le vote en détail" not in text(hand, Choice())
    assert "# Le vote en détail\n\n## Orientations prioritaires\n\nSur 19 votants" in text(hand).replace(
        "\u00a0", " "
    )


def test_what_the_workshop_before_left_is_recalled() -> None:
    hand = Hand()
    task = hand.add(Action, step=hand.step(StepKind.ACTIONS, "Suites").id, what="Écrire", who="Anne Martin")
    before = Earlier("Le diagnostic", dt.date(2008, 2, 1), ("Se parler",), (task,))
    printed = replace(hand.printed, before=before)
    document = compose(printed, WORDS)
    assert "Depuis le dernier atelier" in [b.text for b in document.blocks if isinstance(b, Heading)]
    assert "Écrire (Anne Martin)" in outline(document)
    assert "Anne" not in outline(compose(printed, WORDS, Choice(people=People.NONE))).split("Suites")[0]
    assert compose(replace(printed, before=Earlier("Rien", None)), WORDS) == compose(hand.printed, WORDS)


def test_what_was_decided_and_done_since_is_recalled_too() -> None:
    hand = Hand()
    step = hand.step(StepKind.ACTIONS, "Suites").id
    task = hand.add(Action, step=step, what="Écrire", who="Anne Martin", done=True)
    done = replace(task, done_on=dt.date(2008, 2, 9), done_note="Trois réponses")
    before = Earlier("Le diagnostic", None, decisions=("Se revoir",), done=(done,))
    said = outline(compose(replace(hand.printed, before=before), WORDS)).replace("\u00a0", " ")
    assert "Se revoir" in said
    assert "Écrire (Anne Martin, le samedi 9 février 2008)" in said
    assert "Trois réponses" in said
    nobody = compose(replace(hand.printed, before=before), WORDS, Choice(people=People.NONE))
    assert "Anne Martin" not in outline(nobody).split("Suites")[0]
