"""What a vote needs on paper, read back from its files: ballots, strips, titles, dots."""

import re
from dataclasses import replace

import pytest

from atelier.minutes.kit import Piece, Wanted
from atelier.minutes.kit.dots import room_for_dots
from atelier.minutes.writers.kit.strips import box_for
from atelier.workshop.entities import (
    Orientation,
    Participant,
    Round,
    StepKind,
    Way,
)
from atelier.workshop.tables import Tables
from tests.minutes.composed import Hand
from tests.minutes.kit.rooms import crowd, letters, made, pages, plain, sizes
from tests.minutes.tagged_reader import TaggedFile
from tests.minutes.test_compose_sample import sample_printed

ACROSS = (297, 210)


def numbered(content: bytes) -> str:
    """The digits of a file, which may stand close together."""
    return "".join(sign for sheet in pages(content) for sign in sheet if sign.isdigit())


def test_ballots_follow_the_rules_of_each_vote(room: Hand) -> None:
    content, _ = made(room.printed, Piece.BALLOTS, people=15)
    sheets = pages(content)
    assert len(sheets) == 3 * 3, "eight a sheet, for 15 people and two spoilt ones"
    first, open_vote, ranked = sheets[0], sheets[3], sheets[6]
    assert first.count("Entourez 3 numéros") == 8
    assert first.count("Vote secret : n’écrivez pas de nom.") == 8
    assert re.search(r"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", first)
    assert open_vote.count("Cochez 5 cases") == 8
    assert open_vote.count("2 au plus sur un même numéro.") == 8
    assert "secret" not in open_vote
    assert ranked.count("1er choix (3 points)") == ranked.count("3e choix (1 point)") == 8
    assert "voter blanc" not in ranked


def test_sheets_that_are_printed_many_times_weigh_little_and_are_heard_once(room: Hand) -> None:
    few, many = (made(room.printed, Piece.BALLOTS, people=people)[0] for people in (5, 250))
    sheets = pages(many)
    assert len(many) < len(few) + 1_000 * len(sheets)
    assert sheets[30] == sheets[0]
    assert TaggedFile(many).outline() == TaggedFile(few).outline()


def test_ballots_name_nobody_and_no_title(room: Hand) -> None:
    said = " ".join(pages(made(room.printed, Piece.BALLOTS, people=5)[0]))
    assert "Ouvrir une maison" not in said
    assert not any(person.last_name in said for person in room.tables.all(Participant))


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ({"dots": 1}, "Entourez 1 numéro"),
        ({"dots": 4, "cap": 4}, "Répartissez vos 4 gommettes"),
        ({"dots": 3, "cap": 3}, "toutes sur un seul numéro"),
        ({"dots": 3, "all_placed": True}, "Ni plus, ni moins."),
        ({"weights": (1,)}, "Entourez 1 numéro"),
        ({"weights": tuple(range(12, 0, -1))}, "12e choix (1 point)"),
    ],
)
def test_other_rules_have_their_own_form(rules: dict[str, object], said: str) -> None:
    hand = crowd(3, 1)
    step = next(iter(hand.tables.all(Round))).step
    tables = Tables(each for each in hand.tables.entities() if not isinstance(each, Round | Orientation))
    round = Round(id="f" * 32, order="a", step=step, **rules)  # type: ignore[arg-type]
    printed = replace(hand.printed, tables=Tables([*tables.entities(), round]))
    assert said in pages(made(printed, Piece.BALLOTS)[0])[0]


@pytest.mark.parametrize(
    ("rules", "blank"),
    [
        ({}, "Pour voter blanc, n’entourez rien."),
        ({"dots": 3, "cap": 2}, "Pour voter blanc, ne cochez rien."),
        ({"dots": 4, "cap": 4}, "Pour voter blanc, n’écrivez rien."),
        ({"weights": (2, 1)}, "Pour voter blanc, n’écrivez rien."),
    ],
)
def test_a_blank_vote_is_said_in_the_words_of_its_form(rules: dict[str, object], blank: str) -> None:
    hand = Hand(title="T")
    hand.add(Round, step=hand.step(StepKind.VOTE, "Vote").id, **rules)
    assert blank in pages(made(hand.printed, Piece.BALLOTS)[0])[0]


def test_once_a_vote_is_open_numbers_are_those_of_its_orientations() -> None:
    assert "10" not in pages(made(sample_printed(), Piece.BALLOTS)[0])[0].split()
    assert numbered(made(sample_printed(), Piece.NUMBERS)[0]) == "123456789"


def test_strips_are_numbered_to_twenty_and_seen_from_afar(room: Hand) -> None:
    content, _ = made(room.printed, Piece.NUMBERS)
    assert numbered(content) == "".join(map(str, range(1, 21)))
    assert set(sizes(content)) == {ACROSS}
    assert {size for sign, size in letters(content) if sign.isdigit()} == {84}


@pytest.mark.parametrize(
    ("people", "cap", "wide"), [(6, 1, 19), (11, 1, 19), (19, 1, 19), (20, 2, 12), (40, 1, 12), (108, 1, 8)]
)
def test_a_strip_has_room_for_the_dots_of_everybody(people: int, cap: int, wide: int) -> None:
    hand = Hand(title="T", unnamed=people)
    hand.add(Round, step=hand.step(StepKind.VOTE, "Vote").id, cap=cap, way=Way.WALL)
    room = room_for_dots(hand.printed, Wanted())
    assert (room.dots, room.wide) == (people * cap, wide)
    box, millimetre = box_for(room), 72 / 25.4
    beside, below = int(box.wide / millimetre / wide), int(box.high / millimetre / wide)
    assert beside * below >= room.dots
    assert f"gommettes de {wide} mm" in pages(made(hand.printed, Piece.NUMBERS)[0])[0]


def test_strips_leave_no_room_for_dots_where_none_are_stuck_on() -> None:
    hand = Hand(title="T")
    round = hand.add(Round, step=hand.step(StepKind.VOTE, "Vote").id)
    ballots = Wanted(pieces=frozenset({Piece.BALLOTS}))
    assert room_for_dots(hand.printed, ballots).dots == 0
    assert "gommettes" not in " ".join(pages(made(hand.printed, Piece.NUMBERS)[0]))
    wall = Tables(replace(e, way=Way.WALL) if e == round else e for e in hand.tables.entities())
    assert room_for_dots(replace(hand.printed, tables=wall), ballots).dots == 24


def test_titles_are_printed_whole_in_letters_of_28_at_least() -> None:
    content, _ = made(sample_printed(), Piece.TITLES)
    said = " ".join(pages(content))
    titles = [plain(each.title) for each in sample_printed().tables.all(Orientation)]
    assert [title for title in titles if title not in said] == []
    assert min(size for sign, size in letters(content) if sign.isalpha() and size > 12) >= 28


def test_each_person_gets_their_dots_with_what_they_are_worth(room: Hand) -> None:
    sheets = pages(made(room.printed, Piece.DOTS, people=5)[0])
    assert len(sheets) == 3
    assert "3 gommettes par personne" in sheets[0]
    assert "5 gommettes par personne" in sheets[1]
    assert "3 2 1 3 2 1" in sheets[2]
