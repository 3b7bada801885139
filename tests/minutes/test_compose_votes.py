"""How a vote is printed: the rule, the arithmetic, shared ranks and ties; nothing before the close."""

import datetime as dt
from dataclasses import replace

import pytest

from atelier.minutes.compose import proposed_sentence
from atelier.minutes.compose.numerals import ordinal
from atelier.minutes.document import Paragraph, Ranking, Role, text_of
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.ballots import Batch, RoundRecord, SecretBallot
from atelier.workshop.change import Change
from atelier.workshop.entities import NextWorkshop, Round, StepKind
from tests.minutes.composed import REFERENCE, REFERENCE_BALLOTS, Hand, reference

WALL = tuple(enumerate(REFERENCE, start=1))


def sentence(hand: Hand, vote: Round, language: str = "fr") -> str:
    said = proposed_sentence(hand.printed, vote, Words(language))
    return said.replace("\u00a0", " ").replace("\u202f", " ")


def notices(hand: Hand) -> list[str]:
    found = [text_of(p.spans) for p in hand.blocks(Paragraph) if p.role is Role.NOTICE]
    return [text.replace("\u00a0", " ").replace("\u202f", " ") for text in found]


def test_the_reference_ranking_shares_its_fifth_rank() -> None:
    hand = Hand()
    reference(hand)
    [ranking] = hand.blocks(Ranking)
    assert [row.rank for row in ranking.rows] == [1, 2, 3, 4, 5, 5, 7, 8, 9]
    assert tuple(row.score for row in ranking.rows) == REFERENCE
    assert [row.label for row in ranking.rows if row.retained] == ["A", "B", "C"]
    assert [row.label for row in ranking.rows if row.tied] == ["E", "F"]
    assert "Deux orientations sont à égalité au 5e rang." in hand.text()
    assert "Two orientations are tied in 5th place." in hand.text("en")
    assert notices(hand) == []


def test_rule_and_arithmetic_are_whole_sentences() -> None:
    hand = Hand()
    vote = reference(hand)
    assert sentence(hand, vote) == (
        "Chaque personne disposait de 3 gommettes à répartir sur 3 orientations différentes. "
        "Vote à bulletin secret. 19 votants × 3 gommettes = 57 gommettes, toutes placées."
    )
    assert sentence(hand, vote, "en") == (
        "Each person had 3 dots to place on 3 different orientations. "
        "The ballot was secret. 19 voters × 3 dots = 57 dots, all placed."
    )


def test_the_secretarys_own_sentence_takes_its_place() -> None:
    hand = Hand()
    vote = reference(hand)
    hand.tables.apply([Change(vote, replace(vote, sentence="Nous avons **voté**."))])
    assert "Nous avons voté." in hand.text()
    assert "57" not in hand.text()


def test_blank_ballots_and_unused_dots_are_said() -> None:
    hand = Hand()
    vote = hand.held(["A", "B", "C", "D"])
    hand.close(vote, (((1, 1), (2, 1)), (), ((1, 1), (2, 1), (3, 1))))
    said = sentence(hand, vote)
    assert "3 personnes ont voté sur 19 inscrites." in said
    assert "3 votants × 3 gommettes = 9 gommettes : 5 placées, 4 non utilisées. 1 bulletin blanc." in said
    assert "Une orientation n’a reçu aucune gommette." in hand.text()
    assert not any(row.retained for row in hand.blocks(Ranking)[0].rows if row.score == 0)


def test_totals_counted_on_a_wall_are_named_so() -> None:
    hand = Hand()
    vote = hand.held(list("ABCDEFGHI"))
    hand.close(vote, walls=(Batch("fond", 12, ((1, 12), (2, 12))), Batch("", 7, ((1, 6),))))
    said = sentence(hand, vote)
    assert (
        "Gommettes comptées sur le mur, dont seuls les totaux sont connus : fond (12 votants) et 7 votants."
        in said
    )
    assert "secret" not in said
    assert "57 gommettes : 30 placées, 27 non utilisées." in said


def test_wall_totals_give_the_same_ranking() -> None:
    by_ballots, by_totals = Hand(), Hand()
    reference(by_ballots)
    by_totals.close(by_totals.held(list("ABCDEFGHI")), walls=(Batch("", 19, WALL),))
    [one], [other] = by_ballots.blocks(Ranking), by_totals.blocks(Ranking)
    assert [(r.rank, r.score, r.label, r.retained) for r in one.rows] == [
        (r.rank, r.score, r.label, r.retained) for r in other.rows
    ]


def test_a_tie_at_the_cut_is_never_settled_silently() -> None:
    hand = Hand()
    vote = reference(hand, retain=5)
    assert notices(hand) == [
        "« E » et « F » sont à égalité pour la dernière place : le vote ne les départage pas."
    ]
    assert [row.label for row in hand.blocks(Ranking)[0].rows if row.retained] == ["A", "B", "C", "D"]
    assert "Deux orientations sont à égalité" not in hand.text()
    hand.tables.apply(
        acts.settle_tie(hand.tables, hand.stamp, round=vote.id, retained=[1, 2, 3, 4, 6], reason="l'urgence")
    )
    assert "pour cette raison : l'urgence" in hand.text()
    assert "« A », « B », « C », « D » et « F »" in hand.text()
    assert [row.label for row in hand.blocks(Ranking)[0].rows if row.retained] == ["A", "B", "C", "D", "F"]


def test_an_open_vote_shows_that_it_is_open_and_nothing_that_was_cast() -> None:
    hand = Hand()
    vote = hand.held(list("ABCD"))
    hand.records[vote.id] = RoundRecord(vote.id, secret=(SecretBallot(((2, 1),)),))
    assert notices(hand) == ["Le vote est ouvert : son résultat figurera ici après la clôture."]
    assert hand.blocks(Ranking) == []
    assert "1. A\n2. B\n3. C\n4. D" in hand.text()
    assert proposed_sentence(hand.printed, vote, Words("fr")) == ""


def test_a_reopened_vote_is_open_again() -> None:
    hand = Hand()
    vote = reference(hand)
    hand.tables.apply(acts.reopen_round(hand.tables, hand.stamp, round=vote.id, reason="un oubli"))
    assert hand.blocks(Ranking) == []
    assert len(notices(hand)) == 1


def test_a_vote_that_was_only_prepared_is_absent() -> None:
    hand = Hand()
    step = hand.step(StepKind.VOTE, "Orientations prioritaires", opening="On vote.")
    hand.add(Round, step=step.id)
    assert hand.headings() == []


def test_nobody_voted_is_said() -> None:
    hand = Hand()
    vote = hand.held(["A", "B", "C"])
    hand.close(vote)
    assert sentence(hand, vote).endswith("Personne n’a voté.")
    assert "Trois orientations n’ont reçu aucune gommette." in hand.text()


def test_ordered_marks_are_points() -> None:
    hand = Hand()
    vote = hand.held(["A", "B", "C"], weights=(3, 2, 1), secret=False)
    hand.close(vote, (((1, 3), (2, 2), (3, 1)), ((1, 3),)))
    said = sentence(hand, vote)
    assert "jusqu’à 3 orientations, qui recevaient dans cet ordre 3, 2 et 1 points. Scrutin public." in said
    assert "2 votants × 6 points = 12 points : 9 attribués, 3 non attribués." in said
    assert hand.blocks(Ranking)[0].score_title == "Points"


def test_two_rounds_are_told_apart() -> None:
    hand = Hand()
    first = reference(hand)
    second = hand.add(Round, step=first.step, question="Et maintenant ?")
    hand.tables = type(hand.tables)(
        [*hand.tables.entities(), *(replace(o, id=hand.id(), round=second.id, number=None) for o in
         acts.by_number(hand.tables, first.id).values())]
    )  # fmt: skip
    hand.tables.apply(acts.open_round(hand.tables, hand.stamp, round=second.id, entitled=19))
    hand.close(second, REFERENCE_BALLOTS)
    assert "## Tour 1" in hand.headings()
    assert "## Tour 2" in hand.headings()
    assert "? Et maintenant ?" in hand.text()


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (dt.date(2008, 4, 10), "lors du prochain atelier, le jeudi 10 avril 2008."),
        (None, "lors du prochain atelier."),
    ],
)
def test_what_becomes_of_the_retained_is_said(date: dt.date | None, said: str) -> None:
    hand = Hand()
    reference(hand)
    hand.add(NextWorkshop, date=date, place="Metz")
    assert f"Les 3 orientations retenues seront approfondies {said}" in hand.text()


def test_orientations_named_for_the_next_workshop_are_the_ones_carried() -> None:
    hand = Hand()
    vote = reference(hand)
    chosen = [o.id for o in acts.by_number(hand.tables, vote.id).values()][3:5]
    hand.add(NextWorkshop, orientations=tuple(chosen))
    text = hand.text()
    assert "seront approfondies" not in text
    assert text.endswith("Orientations à approfondir :\n\n- D\n- E\n")


@pytest.mark.parametrize(
    ("rank", "french", "english"),
    [(1, "1er", "1st"), (2, "2e", "2nd"), (3, "3e", "3rd"), (11, "11e", "11th"), (22, "22e", "22nd")],
)
def test_ranks_are_ordinals(rank: int, french: str, english: str) -> None:
    assert ordinal(rank, Words("fr")) == french
    assert ordinal(rank, Words("en")) == english


def test_a_next_workshop_of_which_nothing_is_said_is_not_announced() -> None:
    hand = Hand()
    reference(hand)
    hand.add(NextWorkshop)
    assert "prochain atelier" not in hand.text().lower()


def test_a_rank_is_not_parted_from_its_number() -> None:
    said = Words("fr").say("{count} orientations are tied in {ordinal} place.", count="Deux", ordinal="1er")
    assert said == "Deux orientations sont à égalité au 1er\N{NO-BREAK SPACE}rang."
