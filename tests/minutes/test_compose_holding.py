"""How a vote was held is printed as it was: who could vote, how, in which order."""

from atelier.workshop import acts
from atelier.workshop.ballots import Batch, OpenBallot, RoundRecord
from atelier.workshop.entities import Way
from tests.minutes.composed import Hand, reference


def test_who_could_vote_and_how_is_said_in_both_languages() -> None:
    hand = Hand()
    reference(hand, named=True, drawn=True, way=Way.BOOTH, covered=True)
    assert (
        "Vote à bulletin secret. Les personnes de la liste qui étaient présentes pouvaient voter. "
        "Le vote a eu lieu au poste de vote, une personne après l’autre. "
        "L’ordre des orientations a été tiré au sort. 19 votants"
    ) in hand.text()
    assert (
        "The people on the list who were there could vote. "
        "People voted one after the other, at a voting station. "
        "The order of the orientations was drawn by lot. 19 voters"
    ) in hand.text("en")


def test_covered_dots_are_said_of_the_shared_screen_only() -> None:
    hand = Hand()
    vote = hand.held(list("ABCDEFGHI"), secret=False, way=Way.SCREEN, covered=True)
    record = RoundRecord(vote.id, open=(OpenBallot(((1, 1),)),))
    hand.records[vote.id] = record
    hand.tables.apply(acts.close_round(hand.tables, hand.stamp, round=vote.id, record=record))
    assert "People voted in turn, on the shared screen. The dots of each voter were covered" in hand.text(
        "en"
    )


def test_a_way_that_no_ballot_came_by_is_not_said() -> None:
    hand = Hand()
    vote = hand.held(list("ABCDEFGHI"), way=Way.PAPER)
    hand.close(vote, walls=(Batch("", 12, ((1, 12),)),))
    assert "paper" not in hand.text("en")
    assert "Counted on the wall" in hand.text("en")


def test_an_open_vote_says_who_may_vote_and_nothing_of_ballots() -> None:
    hand = Hand()
    hand.held(list("ABCDEFGHI"), named=True, way=Way.BOOTH)
    assert "The people on the list who were there could vote." in hand.text("en")
    assert "voting station" not in hand.text("en")
