"""Votes of real people cast one by one into the real ballot box: the published figures come out of it.

Each round is closed, and counted anew by SQL. Ballots are secret but for the largest vote, of 7,260: a secret
box is written anew at each vote, which is for rooms and not for towns; its secret form comes in whole, as
from a file.
"""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from atelier.gestures.votes import add_orientation, change_round
from atelier.library import opening
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.session.recounts import recounts
from atelier.workshop import acts
from atelier.workshop.ballots import RoundRecord, SecretBallot
from atelier.workshop.entities import Round
from atelier.workshop.tables import Tables
from atelier.workshop.vote import Marks, marks_of
from tests.long.test_vote_kills import session
from tests.workshop.vote.pabulib import RealVote, read_vote, shared_file


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody cuts the power of these tests: nothing waits for the disk."""
    monkeypatch.setattr(opening, "SYNC", "OFF")


def voted(
    begun: Session, titles: Sequence[str], ballots: Iterable[Marks], **rules: object
) -> tuple[OpenWorkshop, RoundRecord]:
    """A workshop with one closed round of these ballots, each cast as a person's."""
    workshop = begun.workshop(new_workshop(begun, method="atelier-du-futur", title="Vote", language="fr"))
    (round,) = workshop.tables.all(Round)
    for title in titles:
        workshop.do(add_orientation, round=round.id, title=title)
    workshop.do(change_round, round=round.id, retain=3, **rules)  # type: ignore[arg-type]
    cast = list(ballots)
    workshop.polls.open(round.id, len(cast))
    for marks in cast:
        workshop.polls.admit(round.id)
        workshop.polls.cast_admitted(round.id, marks)
    return workshop, workshop.polls.close(round.id)


def as_published(vote: RealVote, record: RoundRecord) -> bool:
    """Each idea has the voters, and the points where there are any, that the city counted."""
    for number, name in enumerate(vote.names, 1):
        told = vote.published[name]
        given = [dict(marks).get(number, 0) for marks in record.ballots]
        if sum(map(bool, given)) != int(told["votes"]) or sum(given) != int(
            told.get("score") or told["votes"]
        ):
            return False
    return True


@pytest.mark.parametrize(
    ("name", "dots", "cap", "voters", "placed"),
    [
        ("toulouse_2019_cumulatif_7pts_max3.pb", 7, 3, 1494, 8389),
        ("katowice_2025_zarzecze_3points.pb", 3, 3, 410, 1223),
        ("gdynia_2020_babie_doly_egalite_rang3.pb", 3, 1, 306, 619),
    ],
)
def test_a_secret_vote_gives_the_published_figures(
    name: str, dots: int, cap: int, voters: int, placed: int, tmp_path: Path
) -> None:
    vote, begun = read_vote(name), session(tmp_path / "atelier.sqlite")
    workshop, record = voted(begun, vote.names, vote.ballots, dots=dots, cap=cap)
    assert (record.voters, sum(record.totals.values())) == (voters, placed)
    assert as_published(vote, record)
    (again,) = recounts(workshop)
    assert again.agrees
    assert begun.library.check() == []
    begun.close()


def test_the_vote_of_a_town_gives_the_published_figures(tmp_path: Path) -> None:
    vote, begun = read_vote("toulouse_2024_3voix.pb"), session(tmp_path / "atelier.sqlite")
    workshop, record = voted(begun, vote.names, vote.ballots, dots=3, secret=False)
    assert (record.voters, sum(record.totals.values())) == (7260, 21780)
    assert as_published(vote, record)
    (again,) = recounts(workshop)
    assert again.agrees
    assert [rank for _, _, rank in again.again.scores[:7]] == [1, 2, 3, 4, 5, 5, 7]
    begun.close()


def test_the_secret_vote_of_a_town_comes_in_whole(tmp_path: Path) -> None:
    """The same ballots in a secret round that comes from elsewhere: guards look at each of them."""
    vote, begun = read_vote("toulouse_2024_3voix.pb"), session(tmp_path / "atelier.sqlite")
    stamp = begun.stamp()
    tables = Tables(plant(find("atelier-du-futur"), stamp, title="Vote", language="fr"))
    (round,) = tables.all(Round)
    for name in vote.names:
        tables.apply(add_orientation(tables, stamp, round=round.id, title=name))
    tables.apply(acts.open_round(tables, stamp, round=round.id, entitled=len(vote.ballots)))
    record = RoundRecord(round.id, tuple(sorted(map(SecretBallot, vote.ballots))))
    tables.apply(acts.close_round(tables, stamp, round=round.id, record=record))
    workshop = begun.workshop(begun.add(list(tables.entities()), "import_workshop", None, [record]))
    assert workshop.records() == {round.id: record}
    (again,) = recounts(workshop)
    assert again.agrees
    assert as_published(vote, workshop.records()[round.id])
    assert begun.library.check() == []
    begun.close()


@pytest.mark.parametrize(("opinion", "column", "total"), [(1, "agrees", 392), (-1, "disagrees", 192)])
def test_a_conversation_gives_the_published_marks_but_for_two_double_clicks(
    opinion: int, column: str, total: int, tmp_path: Path
) -> None:
    """Statements 10 and 25 were clicked twice by one voter, and published so: here each counts once."""
    folder = shared_file("toulouse_2024_3voix.pb").parents[1] / "polis"
    if not folder.is_dir():
        pytest.skip("no real conversation")
    cast = {(r["comment-id"], r["voter-id"]): int(r["vote"]) for r in rows(folder / "london_youth_votes.csv")}
    published = {r["comment-id"]: int(r[column]) for r in rows(folder / "london_youth_comments.csv")}
    numbers = {statement: number for number, statement in enumerate(published, 1)}
    ballots = [
        marks_of({numbers[s]: 1 for (s, who), vote in cast.items() if who == voter and vote == opinion})
        for voter in sorted({voter for _, voter in cast})
    ]
    begun = session(tmp_path / "atelier.sqlite")
    titles = [f"Statement {statement}" for statement in published]
    workshop, record = voted(begun, titles, ballots, dots=len(titles))
    assert (record.voters, sum(record.totals.values())) == (26, total)
    counted = {statement: record.totals.get(number, 0) for statement, number in numbers.items()}
    differing = {statement: once for statement, once in counted.items() if once != published[statement]}
    twice = {"10": 12, "25": 15} if opinion == 1 else {}
    assert differing == twice
    assert all(published[statement] == once + 1 for statement, once in twice.items())
    (again,) = recounts(workshop)
    assert again.agrees
    begun.close()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
