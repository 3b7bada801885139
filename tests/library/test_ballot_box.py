"""The ballot box: what is cast is counted once, within the rules, and tells nothing of who cast it."""

import dataclasses
import itertools
import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.library import ACT, BallotBox, Library, Write
from atelier.workshop import acts
from atelier.workshop.ballots import Batch, Marks, OpenBallot, RoundRecord, SecretBallot
from atelier.workshop.change import Change, created, removed
from atelier.workshop.entities import Orientation, Round, Way
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from tests.library.places import NOW, ROUND, WORKSHOP, ids, open_library
from tests.properties import tries

ONE: Marks = ((1, 1), (2, 1), (3, 1))
TWO: Marks = ((2, 1), (4, 1))


def stamp(start: int = 500) -> Stamp:
    return Stamp(ids(start), NOW)


def opened(library: Library, entitled: int = 5, **rules: object) -> None:
    """Open the round of the small workshop, under these rules."""
    tables = library.load(WORKSHOP)
    before = tables.get(Round, ROUND)
    after = dataclasses.replace(before, **rules)  # type: ignore[arg-type]
    library.commit(Write(WORKSHOP, [Change(before, after)]))
    tables.apply([Change(before, after)])
    changes = acts.open_round(tables, stamp(), round=ROUND, entitled=entitled)
    library.box.act(WORKSHOP, changes, at=NOW, admissions=None if after.named else entitled)


def closed(library: Library) -> None:
    tables = library.load(WORKSHOP)
    record = library.box.record_at_close(ROUND)
    changes = acts.close_round(tables, stamp(700), round=ROUND, record=record)
    library.box.act(WORKSHOP, changes, at=NOW)


def refusal(work: object, *arguments: object) -> Refused:
    assert callable(work)
    with pytest.raises(Refused) as refused:
        work(*arguments)
    return refused.value


def test_secret_ballots_come_back_sorted_by_their_marks(library: Library) -> None:
    opened(library)
    for marks in (TWO, (), ONE):
        library.box.cast_secret(ROUND, marks)
    assert library.box.turnout(ROUND) == 3
    closed(library)
    assert library.box.record(ROUND) == RoundRecord(
        ROUND, (SecretBallot(()), SecretBallot(ONE), SecretBallot(TWO))
    )


def test_a_secret_box_stays_shut_until_the_close(library: Library) -> None:
    opened(library)
    library.box.cast_secret(ROUND, ONE)
    assert refusal(library.box.record, ROUND).reason is Reason.ROUND_OPEN


def test_an_admission_is_spent_once(library: Library) -> None:
    opened(library, entitled=2)
    library.box.cast_secret(ROUND, ONE)
    library.box.cast_secret(ROUND, TWO)
    refused = refusal(library.box.cast_secret, ROUND, ONE)
    assert (refused.reason, refused.details) == (Reason.ROUND_FULL, {"entitled": 2})
    assert library.box.turnout(ROUND) == 2


def test_admissions_follow_the_number_entitled_but_not_below_those_spent(library: Library) -> None:
    opened(library, entitled=3)
    library.box.cast_secret(ROUND, ONE)
    library.box.cast_secret(ROUND, ONE)
    tables = library.load(WORKSHOP)
    fewer = acts.correct_entitled(tables, stamp(600), round=ROUND, entitled=1, voted=0)
    with pytest.raises(Refused) as refused:
        library.box.act(WORKSHOP, fewer, at=NOW, admissions=1)
    assert refused.value.reason is Reason.ROUND_ENTITLED_TOO_FEW
    assert library.load(WORKSHOP) == tables
    for entitled, start in ((2, 610), (4, 620)):
        changes = acts.correct_entitled(
            library.load(WORKSHOP), stamp(start), round=ROUND, entitled=entitled, voted=2
        )
        library.box.act(WORKSHOP, changes, at=NOW, admissions=entitled)
        for _ in range(entitled - 2):
            library.box.cast_secret(ROUND, ONE)
        assert refusal(library.box.cast_secret, ROUND, ONE).reason is Reason.ROUND_FULL


@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        (((1, 1), (2, 1), (3, 1), (4, 1)), Reason.BALLOT_OVER_BUDGET),
        (((1, 2),), Reason.BALLOT_OVER_CAP),
        (((9, 1),), Reason.BALLOT_UNKNOWN_NUMBER),
        (((1, 0),), Reason.BALLOT_MALFORMED),
        (((1, -1),), Reason.BALLOT_MALFORMED),
        (((1, 1), (1, 1)), Reason.BALLOT_MALFORMED),
    ],
)
def test_guards_refuse_a_ballot_against_the_rules_by_any_door(
    library: Library, marks: Marks, reason: Reason
) -> None:
    opened(library)
    library.box.cast_secret(ROUND, ONE)
    assert refusal(library.box.cast_secret, ROUND, marks).reason is reason
    assert library.box.turnout(ROUND) == 1
    library.box.cast_secret(ROUND, ONE)


def test_points_are_held_to_their_weights(library: Library) -> None:
    opened(library, weights=(3, 2, 1))
    library.box.cast_secret(ROUND, ((1, 3), (2, 2), (3, 1)))
    assert refusal(library.box.cast_secret, ROUND, ((1, 4),)).reason is Reason.BALLOT_POINTS
    assert refusal(library.box.cast_secret, ROUND, ((1, 3), (2, 3), (3, 3))).reason is Reason.BALLOT_POINTS


def test_nothing_is_cast_before_the_opening_nor_after_the_close(library: Library) -> None:
    assert refusal(library.box.cast_secret, ROUND, ONE).reason is Reason.ROUND_FULL
    batch = Batch("mur", 1, ONE)
    assert refusal(library.box.add_batch, ROUND, batch).reason is Reason.ROUND_NOT_OPEN
    opened(library)
    id = library.box.add_batch(ROUND, batch)
    library.box.cast_secret(ROUND, ONE)
    closed(library)
    assert refusal(library.box.cast_secret, ROUND, ONE).reason is Reason.ROUND_NOT_OPEN
    assert refusal(library.box.replace_last, ROUND, TWO).reason is Reason.ROUND_NOT_OPEN
    assert refusal(library.box.remove_batch, id).reason is Reason.ROUND_NOT_OPEN
    assert library.box.record(ROUND).voters == 2


def test_only_the_ballot_just_typed_can_be_corrected(library: Library, path: Path) -> None:
    opened(library)
    library.box.cast_secret(ROUND, ONE)
    library.box.cast_secret(ROUND, ONE)
    library.box.replace_last(ROUND, TWO)
    library.box.forget_last()
    assert not library.box.has_last(ROUND)
    assert refusal(library.box.replace_last, ROUND, ()).reason is Reason.GONE
    library.box.cast_secret(ROUND, ())
    library.close()
    again = open_library(path, start=5000)
    assert refusal(again.box.replace_last, ROUND, ONE).reason is Reason.GONE
    closed(again)
    assert [b.marks for b in again.box.record(ROUND).secret] == [(), ONE, TWO]
    again.close()


def test_open_ballots_are_one_a_participant_and_corrected_in_place(library: Library) -> None:
    opened(library, secret=False)
    first = library.box.cast_open(ROUND, ONE, "p1")
    library.box.cast_open(ROUND, TWO)
    library.box.cast_open(ROUND, TWO)
    assert refusal(library.box.cast_open, ROUND, TWO, "p1").reason is Reason.BALLOT_TWICE
    library.box.replace_open(first, TWO)
    assert library.box.record(ROUND).open == (OpenBallot(TWO), OpenBallot(TWO), OpenBallot(TWO, "p1"))
    library.box.remove_open(first)
    assert refusal(library.box.remove_open, first).reason is Reason.GONE
    assert library.box.turnout(ROUND) == 2


def test_a_round_is_secret_or_open_but_not_both(library: Library) -> None:
    opened(library, secret=False)
    assert refusal(library.box.cast_secret, ROUND, ONE).reason is Reason.ROUND_FROZEN


def test_a_batch_counts_its_own_voters(library: Library) -> None:
    opened(library)
    id = library.box.add_batch(ROUND, Batch("mur", 3, ((1, 3), (2, 3), (3, 3))))
    library.box.replace_batch(id, Batch("mur", 4, ((1, 4), (2, 2))))
    assert library.box.batches(ROUND) == (Batch("mur", 4, ((1, 4), (2, 2))),)
    library.box.cast_secret(ROUND, ONE)
    full = refusal(library.box.cast_secret, ROUND, ONE)
    assert (full.reason, full.details) == (Reason.ROUND_FULL, {"entitled": 5})
    for totals, reason in ((((1, 9),), Reason.TOTALS_OVER_CAP), (((8, 1),), Reason.TOTALS_UNKNOWN_NUMBER)):
        assert refusal(library.box.replace_batch, id, Batch("mur", 4, totals)).reason is reason
    assert library.box.turnout(ROUND) == 5


def test_what_an_act_froze_is_changed_by_no_gesture(library: Library) -> None:
    opened(library)
    tables = library.load(WORKSHOP)
    orientation = tables.children(Orientation, ROUND)[0]
    round = tables.get(Round, ROUND)
    for change in (
        Change(orientation, dataclasses.replace(orientation, title="Autre chose")),
        removed(orientation),
        created(dataclasses.replace(orientation, id="f" * 32, number=None)),
        Change(round, dataclasses.replace(round, dots=9)),
        Change(round, dataclasses.replace(round, named=True)),
        Change(round, dataclasses.replace(round, drawn=True)),
        Change(orientation, dataclasses.replace(orientation, drawing="ab" * 32 + ".png")),
    ):
        with pytest.raises(Refused) as refused:
            library.commit(Write(WORKSHOP, [change]))
        assert refused.value.reason is Reason.ROUND_FROZEN
    kept = Change(orientation, dataclasses.replace(orientation, clusters=()))
    said = Change(round, dataclasses.replace(round, sentence="Comme convenu.", way=Way.PAPER))
    library.commit(Write(WORKSHOP, [kept, said]))


def test_a_summary_says_where_the_vote_stands(library: Library) -> None:
    def stands() -> tuple[bool, bool]:
        (summary,) = library.summaries()
        return summary.voting, summary.voted

    assert stands() == (False, False)
    opened(library)
    assert stands() == (True, False)
    closed(library)
    assert stands() == (False, True)


def test_an_act_leaves_a_line_at_which_undo_stops(library: Library) -> None:
    opened(library)
    (line,) = library.history(WORKSHOP)
    assert line.gesture == ACT
    assert line.number is not None
    assert library.changes_of(line.number) == []


def test_nothing_of_a_ballot_stands_outside_the_box(library: Library, path: Path) -> None:
    opened(library)
    library.box.cast_secret(ROUND, ONE, "habitants")
    journal = library._store.rows('SELECT "changes" FROM "entry"')
    drafts = library._store.rows('SELECT * FROM "draft"')
    states = library._store.rows('SELECT * FROM "state"')
    text = json.dumps([journal, drafts, states])
    assert "habitants" not in text
    assert "[1,1],[2,1]" not in text
    assert [p.name for p in path.parent.iterdir() if "backup" in p.name] == []


@given(
    ballots=st.lists(st.sampled_from([(), ((1, 1),), TWO, ONE]), min_size=2, max_size=9),
    seed=st.randoms(use_true_random=False),
)
@tries(10)
def test_the_file_does_not_tell_in_which_order_ballots_came(
    ballots: list[Marks], seed: Random, small: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The same ballots under the same keys, cast in two orders, leave the same file to the byte."""
    pairs = list(zip(ballots, (ids(9000 + n)() for n in range(len(ballots))), strict=True))
    shuffled = pairs.copy()
    seed.shuffle(shuffled)
    path = tmp_path_factory.getbasetemp() / "in-two-orders.sqlite"
    files = [voted(path, small, order) for order in (pairs, shuffled)]
    assert files[0] == files[1]


def test_nor_in_which_order_a_room_of_listed_people_signed(small: bytes, tmp_path: Path) -> None:
    """Sixty signatures, whose ballots fill several pages."""
    pairs = [(((1 + number % 4, 1),), ids(9000 + number)()) for number in range(60)]
    shuffled = pairs.copy()
    Random(3).shuffle(shuffled)
    files = [voted(tmp_path / "named.sqlite", small, order, named=True) for order in (pairs, shuffled)]
    assert files[0] == files[1]


def voted(path: Path, small: bytes, order: Sequence[tuple[Marks, str]], *, named: bool = False) -> bytes:
    path.write_bytes(small)
    library = open_library(path, start=100)
    opened(library, entitled=len(order), named=named)
    for marks, key in order:
        box = BallotBox(dataclasses.replace(library._store, new_id=itertools.repeat(key).__next__))
        box.cast_secret(ROUND, marks, "élus" if marks else None, key[::-1] if named else None)
    library.close()
    return path.read_bytes()


def test_what_was_cast_elsewhere_comes_in_whole_or_not_at_all(library: Library, path: Path) -> None:
    opened(library)
    for marks in (ONE, TWO):
        library.box.cast_secret(ROUND, marks)
    library.box.add_batch(ROUND, Batch("mur", 2, ((1, 2),)))
    closed(library)
    tables, record = library.load(WORKSHOP), library.box.record(ROUND)
    other = open_library(path.with_name("other.sqlite"), start=3000)
    write = Write(WORKSHOP, [created(e) for e in tables.entities()])
    too_many = dataclasses.replace(record, secret=record.secret * 2)
    assert refusal(other.bring_in, [write], [too_many]).reason is Reason.ROUND_FULL
    assert other.load(WORKSHOP).count(Round) == 0
    other.bring_in([write], [record])
    assert other.load(WORKSHOP) == tables
    assert other.box.record(ROUND) == record
    assert other.check() == []
    reopened = acts.reopen_round(
        other.load(WORKSHOP), stamp(800), round=ROUND, reason="Deux bulletins oubliés"
    )
    other.box.act(WORKSHOP, reopened, at=NOW)
    other.box.cast_secret(ROUND, ())
    assert refusal(other.box.cast_secret, ROUND, ()).reason is Reason.ROUND_FULL
    other.close()
