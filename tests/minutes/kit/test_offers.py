"""What of the kit can be printed of a workshop: everything of a full one, what can be of an empty one."""

from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest
from PIL import Image

from atelier.methods import bundled, find, plant
from atelier.minutes.compose.printed import Printed
from atelier.minutes.kit import (
    EDITABLE,
    FOR_VOTES,
    MOST_NUMBERS,
    KitFile,
    Piece,
    Wanted,
    kit_files,
    kit_folder,
    offers,
    proposed,
    why,
)
from atelier.words import LANGUAGES, Words
from atelier.workshop.entities import Group, Logo, Orientation, Round, Scenario, StepKind, Way
from atelier.workshop.tables import Tables
from tests.gestures.support import counting_stamp
from tests.minutes.composed import Hand
from tests.minutes.kit.rooms import crowd, filled, made, pages, sizes

HOSTILE = "{n} %s <b> x</b>\\ مرحبا שלום Здравствуйте Καλημέρα 你好 👩\u200d👩\u200d👧\n\n\né " * 3
ALWAYS = {Piece.ATTENDANCE, Piece.CERTIFICATES}


def lacking(printed: Printed) -> set[Piece]:
    return {each.piece for each in offers(printed, Words("fr"), Wanted()) if each.lacks}


def test_groups_without_a_scenario_are_named_where_others_have_one() -> None:
    hand = Hand(title="Rêver")
    step = hand.step(StepKind.WALL, "Utopie", by_group=True)
    first, *_ = (hand.add(Group, step=step.id, number=number, title="") for number in (1, 2, 3))
    hand.add(Scenario, step=step.id, group=first.id, title="Tout a changé")
    found = {each.piece: each.holds for each in offers(hand.printed, Words("fr"), Wanted())}
    left_out = "aucun scénario n’est écrit pour les groupes 2 et 3 de « Utopie »"
    for piece in (Piece.POSTERS, Piece.TABLES, Piece.HANDOUTS):
        assert left_out in found[piece].replace("\u00a0", " ").replace("\u202f", " ")


def test_an_empty_workshop_still_has_a_sheet_to_sign_and_says_what_the_rest_lacks() -> None:
    hand = Hand(title="Rien encore")
    assert lacking(hand.printed) == set(Piece) - ALWAYS
    found = {each.piece: each for each in offers(hand.printed, Words("fr"), Wanted())}
    assert found[Piece.POSTERS].lacks == "Aucune étape n’a encore de scénario ni de question."
    assert found[Piece.BALLOTS].lacks == "Le déroulé ne comporte pas de vote."
    assert found[Piece.ATTENDANCE].holds == "24\u00a0lignes vides"
    assert {file.piece for file in kit_files(hand.printed, Words("fr"), Wanted())} == ALWAYS
    assert len(pages(made(hand.printed, Piece.ATTENDANCE)[0])) == 2


def test_a_draft_vote_has_ballots_the_day_before_and_no_titles() -> None:
    hand = crowd(0, 0)
    printed = replace(
        hand.printed,
        tables=Tables(each for each in hand.tables.entities() if not isinstance(each, Orientation)),
    )
    assert lacking(printed) >= {Piece.TITLES, Piece.RESULTS}
    assert "20" in pages(made(printed, Piece.BALLOTS)[0])[0]


def kit_of(method: str, language: str) -> list[KitFile]:
    """The kit of a workshop as the method plants it."""
    entities = plant(find(method), counting_stamp(), title="Essai", language=language)
    return kit_files(Printed(Tables(entities)), Words(language), Wanted(people=5))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", bundled())
def test_every_method_has_a_kit_of_files_that_are_told_apart(method: str, language: str) -> None:
    files = kit_of(method, language)
    assert {file.piece for file in files} >= {*ALWAYS, Piece.ORDER}
    assert len({file.name for file in files}) == len(files)


@pytest.mark.parametrize(
    ("method", "language"), list(zip(bundled(), cycle(LANGUAGES), strict=False)), ids=bundled()
)  # in the other language as well in `tests/long`
def test_the_kit_of_every_method_can_be_made(method: str, language: str) -> None:
    for file in kit_of(method, language):
        if file.piece not in ALWAYS or method == bundled()[0]:  # whose people are the same in all
            assert len(file.make().content) > 1000


def test_no_text_breaks_a_piece_or_leaves_its_sheet() -> None:
    printed = filled(crowd(3, 1).printed, HOSTILE)
    for file in kit_files(printed, Words("fr"), Wanted(people=3)):
        assert len(file.make().content) > 1000
    assert len(sizes(made(printed, Piece.CERTIFICATES)[0])) == 3


def test_a_logo_that_is_broken_is_said_and_the_rest_is_printed(tmp_path: Path) -> None:
    hand = crowd(3, 1)
    good, broken = tmp_path / "a.png", tmp_path / "b.png"
    Image.new("RGB", (600, 200), "#0B6B6F").save(good)
    broken.write_bytes(b"no picture at all")
    for path in (good, broken):
        hand.add(Logo, file=path.name, width=600, height=200, name=path.stem)
    printed = replace(hand.printed, files={path.name: path for path in (good, broken)})
    for piece in Piece:
        if piece is not Piece.RESULTS:
            content, report = made(printed, piece)
            assert report.unreadable == (broken,), piece
            assert b"/Image" in content
    for piece in EDITABLE:
        assert made(printed, piece, format="docx")[1].unreadable == (broken,), piece


def test_a_drawing_stands_beside_the_title_that_it_stands_for(tmp_path: Path) -> None:
    file = tmp_path / "maison.png"
    Image.new("RGB", (300, 300), "#B8432F").save(file)
    hand = crowd(0, 0)
    tables = Tables(
        replace(each, drawing=file.name) if isinstance(each, Orientation) else each
        for each in hand.tables.entities()
    )
    printed = replace(hand.printed, tables=tables, files={file.name: file})
    content, report = made(printed, Piece.TITLES)
    assert report.faithful
    assert b"/Image" in content
    assert "Ouvrir une maison commune" in pages(content)[0]


def test_numbers_and_people_follow_the_workshop_unless_they_are_asked_for() -> None:
    hand = Hand(title="T")
    step = hand.step(StepKind.VOTE, "Vote")
    round = hand.add(Round, step=step.id)
    for number in range(90):
        hand.add(Orientation, round=round.id, title=f"O {number}")
    said = {each.piece: each.holds for each in offers(hand.printed, Words("en"), Wanted())}
    assert said[Piece.BALLOTS] == f"28 ballots, 4 of them spare, numbers 1 to {MOST_NUMBERS} – 7 pages"
    said = {
        each.piece: each.holds for each in offers(hand.printed, Words("en"), Wanted(people=8, numbers=12))
    }
    assert said[Piece.BALLOTS] == "16 ballots, 8 of them spare, numbers 1 to 12 – 2 pages"
    assert len(pages(made(hand.printed, Piece.BALLOTS, numbers=60)[0])) == 7, "four a sheet"


def test_the_folder_and_the_files_say_which_workshop_they_belong_to() -> None:
    printed = crowd(3, 1).printed
    assert kit_folder(printed, Words("fr")) == "2026-11-28 Atelier 3 Bien vieillir à Belrive kit papier"
    names = [file.name for file in kit_files(printed, Words("fr"), Wanted(word=False))]
    assert "2026-11-28 Atelier 3 Bien vieillir à Belrive bulletins de vote.pdf" in names
    assert all(
        name.startswith("2026-11-28 Atelier 3 Bien vieillir à Belrive ") and name.endswith(".pdf")
        for name in names
    )


@pytest.mark.parametrize(
    ("way", "pieces", "said"),
    [
        (Way.UNSAID, {Piece.BALLOTS}, "n’est pas encore choisie"),
        (Way.PAPER, {Piece.BALLOTS}, "des bulletins sont proposés"),
        (Way.BOOTH, {Piece.BALLOTS}, "au cas où"),
        (Way.SCREEN, set(), "rien à imprimer"),
        (Way.WALL, {Piece.NUMBERS, Piece.DOTS}, "pas de bulletins"),
    ],
)
def test_what_is_proposed_for_a_vote_follows_its_way_and_says_why(
    way: Way, pieces: set[Piece], said: str
) -> None:
    hand = Hand(title="T")
    assert (proposed(hand.printed) & FOR_VOTES, why(hand.printed, Words("fr"))) == (frozenset(), "")
    round = hand.add(Round, step=hand.step(StepKind.VOTE, "Vote").id, way=way)
    assert proposed(hand.printed) & FOR_VOTES == pieces
    assert said in why(hand.printed, Words("fr"))
    hand.add(Orientation, round=round.id, title="Ouvrir une maison")
    assert (Piece.TITLES in proposed(hand.printed)) == (way is Way.WALL)
    hand.add(Round, step=hand.step(StepKind.VOTE, "Second").id, way=Way.PAPER)
    assert Piece.BALLOTS in proposed(hand.printed)
    assert ("plusieurs façons" in why(hand.printed, Words("fr"))) == (way is not Way.PAPER)


def test_each_piece_says_what_it_is_for() -> None:
    said = [each.purpose for each in offers(Hand(title="T").printed, Words("fr"), Wanted())]
    assert len(set(said)) == len(Piece)
    assert all(len(each) <= 70 for each in said)
