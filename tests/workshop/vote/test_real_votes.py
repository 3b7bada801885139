"""Votes of real people, counted by their cities: the same figures come out here."""

from collections import Counter

from atelier.workshop.vote import Distance, Outcome, Rules, outcome
from tests.workshop.vote.pabulib import RealVote, published_tallies, read_vote

THREE = Rules(dots=3, cap=1)
SEVEN = Rules(dots=7, cap=3)
STACKED = Rules(dots=3, cap=3)


def counted(vote: RealVote, rules: Rules) -> Outcome:
    return outcome(vote.ballots, (), rules, vote.numbers)


def first(vote: RealVote, result: Outcome, k: int) -> list[tuple[str, int]]:
    return [(vote.names[line.number - 1], line.score) for line in result.ranking[:k]]


def as_published(vote: RealVote, result: Outcome) -> bool:
    """Each project has the voters, and the points where there are any, that the city counted."""
    return all(
        result.count.voters_for[number] == int(vote.published[name]["votes"])
        and result.count.scores[number]
        == int(vote.published[name].get("score") or vote.published[name]["votes"])
        for number, name in enumerate(vote.names, 1)
    )


def test_toulouse_2019_seven_points_at_most_three_on_one_idea() -> None:
    vote = read_vote("toulouse_2019_cumulatif_7pts_max3.pb")
    result = counted(vote, SEVEN)
    assert (len(vote.names), result.count.voters, result.count.arithmetic.placed) == (30, 1494, 8389)
    assert result.count.arithmetic.unused == 1494 * 7 - 8389
    assert sum(result.count.voters_for.values()) == 4252
    assert first(vote, result, 5) == [("4", 1090), ("16", 877), ("13", 654), ("29", 551), ("5", 513)]
    voters = [result.count.voters_for[line.number] for line in result.ranking[:5]]
    assert voters == [471, 332, 305, 234, 205]
    assert as_published(vote, result)
    assert result.retained.open_seats == 0
    assert result.distance == Distance(52), "654 against 551: half of 103, rounded up"


def test_toulouse_2019_equals_the_table_published_independently() -> None:
    vote = read_vote("toulouse_2019_cumulatif_7pts_max3.pb")
    published = published_tallies("toulouse_2019_resultats_publies.xlsx")
    given = Counter((number, points) for marks in vote.ballots for number, points in marks)
    for number, name in enumerate(vote.names, 1):
        points = tuple(given[number, worth] for worth in (3, 2, 1))
        recount = (*points, len(vote.ballots) - sum(points))
        assert recount == published[vote.published[name]["public_id"]]
    assert len(published) == 30


def test_katowice_2025_three_points_that_may_be_stacked() -> None:
    vote = read_vote("katowice_2025_zarzecze_3points.pb")
    result = counted(vote, STACKED)
    assert (len(vote.names), result.count.voters, result.count.arithmetic.placed) == (6, 410, 1223)
    assert first(vote, result, 6) == [
        (f"L20/0{idea}/XII", points)
        for idea, points in ((3, 334), (1, 329), (5, 174), (4, 171), (2, 131), (6, 84))
    ]
    assert [result.count.voters_for[line.number] for line in result.ranking[:2]] == [155, 167]
    assert as_published(vote, result)
    assert result.distance == Distance(2), "174 against 171"


def test_gdynia_2020_has_no_single_first_three() -> None:
    vote = read_vote("gdynia_2020_babie_doly_egalite_rang3.pb")
    result = counted(vote, THREE)
    assert (result.count.voters, result.count.arithmetic.placed) == (306, 619)
    assert [(line.rank, line.score) for line in result.ranking] == [
        (1, 220),
        (2, 112),
        (3, 101),
        (3, 101),
        (5, 85),
    ]
    assert [vote.names[number - 1] for number in result.retained.certain] == ["4", "2"]
    assert {vote.names[number - 1] for number in result.retained.tied_at_cut} == {"1", "5"}
    assert result.retained.open_seats == 1
    assert result.distance == Distance(0)
    assert as_published(vote, result)


def test_toulouse_2024_three_votes_over_many_ideas() -> None:
    vote = read_vote("toulouse_2024_3voix.pb")
    result = counted(vote, THREE)
    assert (len(vote.names), result.count.voters, result.count.arithmetic.placed) == (183, 7260, 21780)
    assert result.count.arithmetic.unused == 0
    leading = [("263", 590), ("320", 559), ("394", 436), ("333", 366)]
    assert first(vote, result, 4) == leading
    assert [(line.rank, line.score) for line in result.ranking[4:7]][:2] == [(5, 334), (5, 334)]
    assert {vote.names[line.number - 1] for line in result.ranking[4:6]} == {"249", "265"}
    assert result.ranking[6].rank == 7
    assert as_published(vote, result)
    assert result.distance == Distance(35), "436 against 366"
