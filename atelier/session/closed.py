"""What was cast in votes that are over: all that minutes and files may know of any vote."""

from atelier.library import BallotBox
from atelier.workshop import acts
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.entities import Round
from atelier.workshop.tables import Tables


def closed_records(box: BallotBox, tables: Tables) -> dict[str, RoundRecord]:
    """What was cast, by round: only of closed ones, since nothing of the others may be known."""
    closed = [r.id for r in tables.all(Round) if acts.state(tables, r.id) is acts.RoundState.CLOSED]
    return {id: box.record(id) for id in closed}
