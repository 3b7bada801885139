"""The ballots of a closed vote as CSV: secret ones sorted by their marks, open ones with names.

One line a ballot, or one for the totals of a wall: who or what it is, how many voters, and the dots on each
orientation. Whatever the order of voting was, the same ballots give the same bytes.
"""

import csv
import io
from pathlib import Path

from atelier.minutes.safe_write import write_safely
from atelier.session.workshop import OpenWorkshop
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.ballots import Marks, OpenBallot
from atelier.workshop.entities import Participant
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables


def export_ballots(workshop: OpenWorkshop, round: str, path: Path, words: Words) -> None:
    """Write the ballots of a round; refused as files are, and with `ROUND_OPEN` while one is open."""
    write_safely(path, ballots_csv(workshop, round, words).encode())


def ballots_csv(workshop: OpenWorkshop, round: str, words: Words) -> str:
    """The text of that file."""
    if acts.any_open(workshop.tables):
        raise Refused(Reason.ROUND_OPEN)
    record = workshop.polls.record(round)
    titles = {number: each.title for number, each in acts.by_number(workshop.tables, round).items()}
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    asked = [words.say("{number}. {title}", number=number, title=title) for number, title in titles.items()]
    writer.writerow([words.say("Name"), words.say("Voters"), *asked])
    named = [("", marks) for marks in sorted(ballot.marks for ballot in record.secret)]
    named += sorted((_voter(workshop.tables, ballot), ballot.marks) for ballot in record.open)
    for name, marks in named:
        writer.writerow([name, 1, *_placed(marks, titles)])
    for batch in record.batches:
        name = batch.name or words.say("Totals of a wall")
        writer.writerow([name, batch.voters, *_placed(batch.totals, titles)])
    return out.getvalue()


def _voter(tables: Tables, ballot: OpenBallot) -> str:
    person = tables.find(Participant, ballot.participant)
    return f"{person.first_name} {person.last_name}".strip() if person else ""


def _placed(marks: Marks, titles: dict[int, str]) -> list[int]:
    on = dict(marks)
    return [on.get(number, 0) for number in titles]
