"""What people sign, and what they take home: the attendance sheet and the certificates."""

import datetime as dt
from calendar import monthrange

from atelier.minutes.compose.head import hours
from atelier.minutes.compose.printed import Printed
from atelier.minutes.kit.headed import head_of, when_and_where, workshop_called
from atelier.minutes.kit.papers import Certificate, Certificates, Register, Signer
from atelier.minutes.kit.wanted import BLANK_ROWS, SPARE_ROWS, Wanted, listed_of, people_of
from atelier.words import N_, Words
from atelier.workshop.attending import expected
from atelier.workshop.entities import Participant, Presence, Workshop
from atelier.workshop.schedule import schedule
from atelier.workshop.text import fold

_REMARKS = {Presence.EXCUSED: N_("excused"), Presence.REPRESENTED: N_("represented")}
_DAY = 24 * 60


def register(printed: Printed, words: Words, wanted: Wanted, title: str) -> Register:
    """Those who are listed, by their names, then empty lines; all are empty where names are left out."""
    workshop = printed.workshop
    rows = [_signer(each, words) for each in by_name(printed)] if wanted.names else []
    return Register(
        head=head_of(printed, words, title),
        facts=tuple(
            line
            for line in (
                workshop_called(workshop, words), when_and_where(workshop, words), workshop.organisation
            )
            if line
        ),
        columns=(
            words.say("Last and first name"),
            words.say("Organisation"),
            words.say("College"),
            words.say("Signature"),
        ),
        rows=tuple(rows),
        colleges=any(each.college.strip() for each in rows),
        blank=SPARE_ROWS if rows else max(BLANK_ROWS, people_of(printed, wanted)),
        notice_title=words.say("What becomes of this sheet"),
        notice=notice(workshop, words, wanted.months),
    )  # fmt: skip


def by_name(printed: Printed) -> list[Participant]:
    """The list in the order of the alphabet, whatever the case and accents: one looks for one's own name."""
    return sorted(listed_of(printed), key=lambda p: (fold(p.last_name), fold(p.first_name), p.id))


def attending_of(printed: Printed) -> list[Participant]:
    """Those who are there in person, or expected to be, in the order of the alphabet."""
    there = expected(printed.tables, by_name(printed))
    return [person for person in there if person.presence is not Presence.REPRESENTED]


def notice(workshop: Workshop, words: Words, months: int) -> str:
    """Why names are asked for, how long they are kept, what each person may ask."""
    said = [
        words.say("This sheet tells who took part: it serves the minutes and the accounts of the workshop."),
        _kept_by(workshop, words),
        _until(workshop, words, months),
        words.say("One may take part and vote without signing; a secret vote is never tied to a name."),
        words.say(
            "Each person may ask to see, correct or erase what is kept of them, object to it, or turn to the "
            "data-protection authority (in France, the CNIL)."
        ),
    ]
    return " ".join(said)


def _kept_by(workshop: Workshop, words: Words) -> str:
    if not workshop.organisation:
        return words.say("It stays with the organiser and is shown only to those who check them.")
    return words.say(
        "It stays with the organiser ({organiser}) and is shown only to those who check them.",
        organiser=workshop.organisation,
    )


def _until(workshop: Workshop, words: Words, months: int) -> str:
    if workshop.date is None:
        return words.say_n(
            "It is destroyed {n} month after the workshop.",
            "It is destroyed {n} months after the workshop.",
            months,
        )
    return words.say(
        "It is destroyed on {date} at the latest.", date=words.date_long(_later(workshop.date, months))
    )


def _later(day: dt.date, months: int) -> dt.date:
    """So many months later, on the last day of a month that is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, dt.MAXYEAR)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def certificates(printed: Printed, words: Words, wanted: Wanted, title: str) -> Certificates:
    """One for each person who is there (before the workshop, who is listed); without names, one to copy."""
    workshop = printed.workshop
    here = attending_of(printed) if wanted.names else []
    found = tuple(
        Certificate(name=called(each), organisation=each.organisation, bookmark=called(each)) for each in here
    )
    return Certificates(
        head=head_of(printed, words, title),
        organiser=workshop.organisation,
        before=words.say("We certify that"),
        after=tuple(line for line in _attended(printed, words) if line),
        place_and_date=words.say("Done at ………………………………, on ………………………"),
        signature=words.say("Signature and stamp of the organiser"),
        people=found or (Certificate(name="", bookmark=title),),
    )


def _attended(printed: Printed, words: Words) -> list[str]:
    workshop = printed.workshop
    length = _length(workshop) or schedule(printed.tables).total
    lasted = words.say("Length: {duration}", duration=words.duration(length)) if length else ""
    day = words.date_long(workshop.date) if workshop.date else ""
    when = ", ".join(part for part in (day, hours(workshop, words), workshop.place) if part)
    programme = printed.programme.title if printed.programme else ""
    return [
        words.say("took part in the workshop"),
        words.quoted(workshop.title),
        words.say("in the programme {programme}", programme=words.quoted(programme)) if programme else "",
        when,
        lasted,
    ]


def _length(workshop: Workshop) -> int:
    """Minutes between the hours that were announced, past midnight too; 0 where one is not known."""
    if workshop.starts is None or workshop.ends is None:
        return 0
    starts, ends = (each.hour * 60 + each.minute for each in (workshop.starts, workshop.ends))
    return (ends - starts) % _DAY


def called(person: Participant) -> str:
    """« Camille MARTIN », as one is called when handed something."""
    return f"{person.first_name} {person.last_name}".strip()


def _signer(person: Participant, words: Words) -> Signer:
    remark = _REMARKS.get(person.presence)
    return Signer(
        name=f"{person.last_name} {person.first_name}".strip(),
        organisation=person.organisation,
        college=person.college,
        remark=words.say(remark) if remark else "",
    )
