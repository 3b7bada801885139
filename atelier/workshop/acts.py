"""The acts of a vote: durable, chained by hash, never undone. Each returns the changes of one transaction.

The chain of a round covers what was put to the vote, the rules and the totals, but no id and no name of a
person, and of a reason only a salted hash: copying a workshop or erasing somebody breaks nothing.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from atelier.workshop import text
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.change import Change, created
from atelier.workshop.entities import Act, ActKind, Orientation, Round
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.vote import Rules, check_round


class RoundState(StrEnum):
    """Where a round stands; derived from its acts, stored nowhere else."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


_STATES = {
    ActKind.OPEN: RoundState.OPEN,
    ActKind.REOPEN: RoundState.OPEN,
    ActKind.CLOSE: RoundState.CLOSED,
}


def rules_of(round: Round) -> Rules:
    """The rules of a round as the vote's functions take them; raises `Refused` for rules that cannot be."""
    return Rules(
        dots=round.dots,
        cap=round.cap,
        all_placed=round.all_placed,
        weights=round.weights,
        blank_allowed=round.blank_allowed,
        secret=round.secret,
        retain=round.retain,
    )


def state(tables: Tables, round_id: str) -> RoundState:
    """Whether a round is being prepared, open or closed."""
    found = RoundState.DRAFT
    for act in tables.children(Act, round_id):
        found = _STATES.get(act.kind, found)
    return found


def any_open(tables: Tables) -> bool:
    """Whether any round of the workshop is open: files, recount and backups wait meanwhile."""
    return any(state(tables, round.id) is RoundState.OPEN for round in tables.all(Round))


def by_number(tables: Tables, round_id: str) -> dict[int, Orientation]:
    """The orientations of an opened round by the number that they have on booth, wall and paper."""
    found = {o.number: o for o in tables.children(Orientation, round_id) if o.number is not None}
    return dict(sorted(found.items()))


def revealed(tables: Tables, round_id: str) -> bool:
    """Whether the room has seen the result since the round was last closed."""
    seen = False
    for act in tables.children(Act, round_id):
        seen = act.kind is ActKind.REVEAL or (seen and act.kind is not ActKind.REOPEN)
    return seen


def group_choice(tables: Tables, round_id: str) -> tuple[Act, tuple[int, ...]] | None:
    """The latest act by which the group itself retained orientations, since the last close."""
    chosen: Act | None = None
    for act in tables.children(Act, round_id):
        if act.kind in (ActKind.RETAIN, ActKind.SETTLE):
            chosen = act
        elif act.kind in (ActKind.REOPEN, ActKind.CLOSE):
            chosen = None
    return None if chosen is None else (chosen, tuple(json.loads(chosen.facts)["retained"]))


def folding(tables: Tables, round_id: str) -> dict[str, str]:
    """The group under which the ballots of each college are stored now; empty where none is stored.

    A reopened round stores none: the few who vote then would stand apart.
    """
    found: dict[str, str] = {}
    for act in tables.children(Act, round_id):
        if act.kind in (ActKind.OPEN, ActKind.ENTITLED):
            found = json.loads(act.facts).get("colleges", {})
        elif act.kind is ActKind.REOPEN:
            found = {}
    return found


def open_round(
    tables: Tables, stamp: Stamp, *, round: str, entitled: int, colleges: Mapping[str, str] | None = None
) -> list[Change]:
    """Number and freeze the orientations, and let `entitled` people vote; `colleges` are kept folded so."""
    before = tables.get(Round, round)
    if state(tables, round) is not RoundState.DRAFT:
        raise Refused(Reason.ROUND_FROZEN)
    orientations = tables.children(Orientation, round)
    check_round(rules_of(before), range(1, len(orientations) + 1))
    if entitled < 1:
        raise Refused(Reason.ROUND_WITHOUT_VOTERS)
    numbered = [replace(o, number=n) for n, o in enumerate(orientations, start=1)]
    facts = {
        "entitled": entitled,
        "orientations": [o.title for o in numbered],
        "rules": {
            "dots": before.dots,
            "cap": before.cap,
            "all_placed": before.all_placed,
            "weights": list(before.weights),
            "blank_allowed": before.blank_allowed,
            "secret": before.secret,
            "retain": before.retain,
            "named": before.named,
            "by_college": before.by_college,
            "drawn": before.drawn,
        },
        **({"colleges": dict(colleges)} if colleges else {}),
    }
    return [
        Change(before, replace(before, entitled=entitled)),
        *(Change(old, new) for old, new in zip(orientations, numbered, strict=True)),
        _act(tables, stamp, round, ActKind.OPEN, facts),
    ]


def correct_entitled(
    tables: Tables,
    stamp: Stamp,
    *,
    round: str,
    entitled: int,
    voted: int,
    colleges: Mapping[str, str] | None = None,
) -> list[Change]:
    """Somebody arrived or left before the close. `voted` is the turnout so far, below which nobody can go."""
    before = _open(tables, round)
    if entitled < max(1, voted):
        raise Refused(Reason.ROUND_ENTITLED_TOO_FEW, voted=voted, asked=entitled)
    if entitled == before.entitled and dict(colleges or {}) == folding(tables, round):
        return []
    facts = {"entitled": entitled, **({"colleges": dict(colleges)} if colleges else {})}
    act = _act(tables, stamp, round, ActKind.ENTITLED, facts)
    return [Change(before, replace(before, entitled=entitled)), act]


def close_round(tables: Tables, stamp: Stamp, *, round: str, record: RoundRecord) -> list[Change]:
    """Freeze everything that was cast; the totals go into the chain."""
    _open(tables, round)
    return [_act(tables, stamp, round, ActKind.CLOSE, closing_facts(tables, round, record))]


def closing_facts(tables: Tables, round: str, record: RoundRecord) -> dict[str, Any]:
    """What the closing act says of the ballots: how many voted, and the total of each orientation."""
    totals = record.totals
    return {"voters": record.voters, "totals": [[n, totals.get(n, 0)] for n in by_number(tables, round)]}


def last_closing(tables: Tables, round: str) -> dict[str, Any] | None:
    """The facts of the latest closing act, None where the round was never closed."""
    closings = [act for act in tables.children(Act, round) if act.kind is ActKind.CLOSE]
    return json.loads(closings[-1].facts) if closings else None


def reopen_round(tables: Tables, stamp: Stamp, *, round: str, reason: str) -> list[Change]:
    """Take ballots again, for a reason that is kept."""
    _closed(tables, round)
    return [_act(tables, stamp, round, ActKind.REOPEN, {}, _reason(reason))]


def reveal(tables: Tables, stamp: Stamp, *, round: str) -> list[Change]:
    """The room sees the result."""
    _closed(tables, round)
    return [] if revealed(tables, round) else [_act(tables, stamp, round, ActKind.REVEAL, {})]


def settle_tie(
    tables: Tables, stamp: Stamp, *, round: str, retained: Sequence[int], reason: str
) -> list[Change]:
    """The group itself says which orientations it retains, and why: the voted ranking stays as it is."""
    _closed(tables, round)
    known = by_number(tables, round)
    if not retained or any(number not in known for number in retained):
        raise Refused(Reason.GONE, kind="orientation")
    facts = {"retained": sorted(set(retained))}
    return [_act(tables, stamp, round, ActKind.SETTLE, facts, _reason(reason))]


def verify_chain(acts: Iterable[Act]) -> bool:
    """Whether acts, in their sequence, are the ones that were written: none altered, missing or added."""
    previous = ""
    for expected, act in enumerate(sorted(acts, key=lambda a: a.sequence), start=1):
        whole = act.sequence == expected and act.previous == previous and act.hash == _hash(act)
        if not whole or (act.reason and act.reason_hash != _digest(act.salt + act.reason)):
            return False
        previous = act.hash
    return True


def canonical(facts: Any) -> str:
    """JSON with sorted keys and no blanks: the one text that is hashed."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _act(tables: Tables, stamp: Stamp, round: str, kind: ActKind, facts: Any, reason: str = "") -> Change:
    earlier = tables.children(Act, round)
    salt = stamp.id() if reason else ""
    act = Act(
        id=stamp.id(),
        round=round,
        sequence=len(earlier) + 1,
        kind=kind,
        at=stamp.now,
        facts=canonical(facts),
        reason=reason,
        salt=salt,
        reason_hash=_digest(salt + reason) if reason else "",
        previous=earlier[-1].hash if earlier else "",
        hash="",
    )
    return created(replace(act, hash=_hash(act)))


def _hash(act: Act) -> str:
    return _digest(canonical([act.sequence, act.kind, act.at, act.facts, act.reason_hash, act.previous]))


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


def _reason(typed: str) -> str:
    reason = text.optional(typed)
    if not reason:
        raise Refused(Reason.REASON_MISSING)
    return reason


def _open(tables: Tables, round: str) -> Round:
    if state(tables, round) is not RoundState.OPEN:
        raise Refused(Reason.ROUND_NOT_OPEN)
    return tables.get(Round, round)


def _closed(tables: Tables, round: str) -> None:
    if state(tables, round) is not RoundState.CLOSED:
        raise Refused(Reason.ROUND_NOT_CLOSED)
