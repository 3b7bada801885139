"""The whole check of a library: its pages, schema, seals, links, chains of acts, and what was cast."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from atelier.library import casting, migrations
from atelier.library.pictures import Pictures
from atelier.library.recounting import recount
from atelier.library.rows import shape_of
from atelier.library.seals import broken_seals
from atelier.library.store import Store
from atelier.workshop.acts import rules_of, verify_chain
from atelier.workshop.entities import Act, ActKind, Round
from atelier.workshop.pictures import files
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Totals, check_marks, check_totals


class Fault(StrEnum):
    """What a check may find."""

    PAGES = "pages"
    """The file's pages are damaged."""
    SCHEMA = "schema"
    """A table, an index or a guard is missing, altered, or not ours."""
    SEAL = "seal"
    """A row or a line of the journal is not as it was written."""
    LINK = "link"
    """A row points to one that is not there."""
    CHAIN = "chain"
    """The acts of a round are not the ones that were written."""
    BALLOTS = "ballots"
    """What is in the box of a round breaks its rules, or its admissions."""
    COUNT = "count"
    """The recount of a closed round differs from what was frozen at its close."""
    PICTURE = "picture"
    """The file of a picture is not there, or not as it was put."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where."""

    fault: Fault
    kind: str = ""
    """The kind of entity, or `entry` for a line of the journal."""
    id: str = ""
    scope: str = ""
    detail: str = ""
    """For whoever repairs it; never what somebody voted."""


def check(store: Store) -> list[Finding]:
    """Everything that is wrong, gravest first; an empty list is a sound library."""
    try:
        return _checked(store)
    except Refused as refused:
        if refused.reason is not Reason.LIBRARY_DAMAGED:
            raise
        return [Finding(Fault.PAGES, detail=str(refused.details["what"]))]


def _checked(store: Store) -> list[Finding]:
    with store.reading():
        pages = [text for (text,) in store.rows("PRAGMA integrity_check(20)") if text != "ok"]
        found = [Finding(Fault.PAGES, detail=text) for text in pages]
        schema = migrations.differences(store.db)
        found += [Finding(Fault.SCHEMA, detail=name) for name in schema]
        if pages or schema:
            return found  # what would be read below could not be trusted
        found += [Finding(Fault.SEAL, b.kind, b.id, b.scope) for b in broken_seals(store.db)]
        for table, _, parent, _ in store.rows("PRAGMA foreign_key_check"):
            found.append(Finding(Fault.LINK, kind=table, detail=parent))
        if not found:
            found += [*_rounds(store), *_booths(store), *_pictures(store)]
        return found


def _pictures(store: Store) -> Iterator[Finding]:
    """Those of steps and orientations that are there; the files of what was removed are for undo only."""
    kept = Pictures(store)
    for kind, file in files():
        shape = shape_of(kind)
        for row in store.rows(shape.select_all):
            entity = shape.entity(row)
            name = str(getattr(entity, file))
            try:
                if name:
                    kept.read(name)
            except Refused:
                yield Finding(Fault.PICTURE, shape.kind, entity.id, row[-2], name)


def _rounds(store: Store) -> Iterator[Finding]:
    shape = shape_of(Act)
    acts: defaultdict[str, list[Act]] = defaultdict(list)
    for row in store.rows(shape.select_all):
        act = shape.entity(row)
        assert isinstance(act, Act)
        acts[act.round].append(act)
    for row in store.rows(shape_of(Round).select_all):
        round, scope = shape_of(Round).entity(row), row[-2]
        assert isinstance(round, Round)
        held = sorted(acts[round.id], key=lambda act: act.sequence)
        if not verify_chain(held):
            yield Finding(Fault.CHAIN, "round", round.id, scope)
        yield from _cast(store, round, scope)
        yield from _recount(store, round, held, scope)


def _booths(store: Store) -> Iterator[Finding]:
    """What was left at a booth lies in its box only while that is open, and no more than were expected."""
    sql = """
    SELECT "step"."id", "step"."workshop", count(*)
    FROM "opinion" JOIN "step" ON "step"."id" = "opinion"."step"
    GROUP BY "step"."id" HAVING "step"."booth" <> 'open' OR count(*) > "step"."expected"
    """
    for id, scope, count in store.rows(sql):
        yield Finding(Fault.BALLOTS, "step", id, scope, f"{count} answers in the box")


def _cast(store: Store, round: Round, scope: str) -> Iterator[Finding]:
    """Every ballot and batch against the rules, and secret ballots against the admissions that were spent."""
    record = casting.read_record(store, round.id)
    numbers = casting.numbers_of(store, round.id)
    wrong = 0
    for marks in record.ballots:
        try:
            check_marks(marks, rules_of(round), numbers)
        except Refused:
            wrong += 1
    for batch in record.batches:
        try:
            check_totals(Totals(batch.voters, dict(batch.totals)), rules_of(round), numbers)
        except Refused:
            wrong += 1
    if wrong:
        yield Finding(Fault.BALLOTS, "round", round.id, scope, f"{wrong} against the rules")
    sql = 'SELECT total("spent"), count(*) FROM "admission" WHERE "round" = ?'
    ((spent, opened),) = store.rows(sql, [round.id])
    entered = record.voters if round.named else len(record.secret)
    if spent != entered or (round.named and len(record.signed) > opened):
        detail = f"{entered} ballots, {int(spent)} admissions spent"
        yield Finding(Fault.BALLOTS, "round", round.id, scope, detail)


def _recount(store: Store, round: Round, held: list[Act], scope: str) -> Iterator[Finding]:
    """The box of a closed round against what its closing act froze."""
    last = next((a for a in reversed(held) if a.kind in (ActKind.OPEN, ActKind.REOPEN, ActKind.CLOSE)), None)
    if last is None or last.kind is not ActKind.CLOSE:
        return
    counted = recount(store, round.id)
    if not counted.as_closed:
        detail = f"{counted.voters} voters now, {counted.frozen_voters} at the close"
        yield Finding(Fault.COUNT, "round", round.id, scope, detail)
