"""What a vote needs on paper: ballots without titles, numbers for the wall, dots."""

from atelier.minutes.compose.head import SEPARATOR
from atelier.minutes.compose.printed import Printed
from atelier.minutes.kit.dots import room_for_dots
from atelier.minutes.kit.headed import head_of, workshop_called
from atelier.minutes.kit.papers import Ballot, Ballots, Band, DotSet, DotSheets, Marking, Strip, Strips
from atelier.minutes.kit.wanted import MOST_NUMBERS, NUMBERS, Wanted, people_of
from atelier.words import N_, Words
from atelier.workshop import acts
from atelier.workshop.acts import RoundState
from atelier.workshop.entities import Orientation, Round, Step, Way
from atelier.workshop.vote import Rules

_MOST_BOXES = 3
"""Boxes that fit beside a number; of more dots one writes how many."""
_BLANK = {
    Marking.CIRCLE: N_("To vote blank, circle nothing."),
    Marking.BOXES: N_("To vote blank, tick nothing."),
    Marking.FIGURE: N_("To vote blank, write nothing."),
    Marking.CHOICES: N_("To vote blank, write nothing."),
}
"""The same gesture as the one that is asked for."""
_SPARE = 2
"""Ballots more than people: somebody always spoils one."""


def rounds(printed: Printed) -> list[Round]:
    """Every round of the workshop, in the order in which they are held."""
    return [each for step in printed.steps for each in printed.tables.children(Round, step.id)]


def numbers_of(printed: Printed, round: Round, wanted: Wanted) -> int:
    """Up to which number one may choose: what is asked for, or what was opened, or twenty the day before."""
    if wanted.numbers is not None:
        return wanted.numbers
    count = len(printed.tables.children(Orientation, round.id))
    if acts.state(printed.tables, round.id) is not RoundState.DRAFT:
        return min(max(count, 2), MOST_NUMBERS)
    return min(max(count, NUMBERS), MOST_NUMBERS)


def numbers_proposed(printed: Printed) -> int:
    """What ballots and strips go to unless somebody says otherwise: the most that a round needs."""
    return max((numbers_of(printed, each, Wanted()) for each in rounds(printed)), default=NUMBERS)


def ballots(printed: Printed, words: Words, wanted: Wanted, title: str) -> Ballots:
    """A form for each round, a little more often than there are people."""
    copies = people_of(printed, wanted) + _SPARE
    found = tuple(_ballot(printed, words, each, wanted, copies) for each in rounds(printed))
    return Ballots(head=head_of(printed, words, title), ballots=found)


def strips(printed: Printed, words: Words, wanted: Wanted, title: str) -> Strips:
    """Numbers alone, as many as the longest ballot has: titles are written on them by hand."""
    most = wanted.numbers or numbers_proposed(printed)
    band = Band(title=title, strips=tuple(Strip(number=number) for number in range(1, most + 1)))
    return _hung(printed, words, wanted, title, (band,))


def titled_strips(printed: Printed, words: Words, wanted: Wanted, title: str) -> Strips:
    """The orientations of each round under the numbers that they have, or will have at the opening."""
    bands = tuple(
        Band(
            title=_called(printed, each),
            strips=tuple(
                Strip(
                    number=orientation.number or place,
                    title=orientation.title,
                    drawing=printed.files.get(orientation.drawing),
                )
                for place, orientation in enumerate(found, start=1)
            ),
        )
        for each in rounds(printed)
        if (found := printed.tables.children(Orientation, each.id))
    )
    return _hung(printed, words, wanted, title, bands)


def _hung(printed: Printed, words: Words, wanted: Wanted, title: str, bands: tuple[Band, ...]) -> Strips:
    room = room_for_dots(printed, wanted)
    said = words.say("dots of {wide} mm", wide=room.wide)
    return Strips(head=head_of(printed, words, title), bands=bands, dots_word=said, room=room)


def dot_sheets(printed: Printed, words: Words, wanted: Wanted, title: str) -> DotSheets:
    """As many dots a person as the rule gives; where marks are weighted, with their points."""
    people = people_of(printed, wanted)
    wide = room_for_dots(printed, wanted).wide
    sets = []
    for place, each in enumerate(rounds(printed)):
        rules = acts.rules_of(each)
        dots = tuple(words.number(weight) for weight in rules.weights) or ("",) * rules.dots
        said = words.say_n("{n} dot for each person", "{n} dots for each person", rules.dots)
        line = SEPARATOR.join((_called(printed, each), said, words.say("to print on adhesive paper")))
        sets.append(DotSet(title=line, dots=dots, people=people, wide=wide, ring=place % 2 == 1))
    return DotSheets(head=head_of(printed, words, title), sets=tuple(sets))


def asked_of(round: Round, words: Words) -> list[str]:
    """What is asked in a round and what one does, for whoever leads it."""
    rules = acts.rules_of(round)
    return [line for line in (round.question, _done(round, rules, words)) if line.strip()]


def _done(round: Round, rules: Rules, words: Words) -> str:
    """What each voter does, by the way that was chosen; on paper where none was."""
    match round.way:
        case Way.WALL:
            return words.say_n("Stick {n} dot", "Stick {n} dots", rules.dots)
        case Way.BOOTH | Way.SCREEN:
            return words.say_n("Place {n} dot on the screen", "Place {n} dots on the screen", rules.dots)
    return _how(rules, _marking(rules), words)


def _called(printed: Printed, round: Round) -> str:
    return round.title or printed.tables.get(Step, round.step).title


def _ballot(printed: Printed, words: Words, round: Round, wanted: Wanted, copies: int) -> Ballot:
    rules = acts.rules_of(round)
    marking = _marking(rules)
    choices = tuple(_choice(place, weight, words) for place, weight in enumerate(rules.weights, start=1))
    return Ballot(
        kicker=_called(printed, round),
        question=round.question,
        how=_how(rules, marking, words),
        rules=" ".join(_rest(rules, marking, words)),
        marking=marking,
        numbers=numbers_of(printed, round, wanted),
        boxes=rules.cap if marking is Marking.BOXES else 1,
        choices=choices if marking is Marking.CHOICES else (),
        copies=copies,
        foot=workshop_called(printed.workshop, words),
    )


def _marking(rules: Rules) -> Marking:
    if rules.ordered and len(rules.weights) > 1:
        return Marking.CHOICES
    if rules.cap == 1:
        return Marking.CIRCLE
    return Marking.BOXES if rules.cap <= _MOST_BOXES else Marking.FIGURE


def _how(rules: Rules, marking: Marking, words: Words) -> str:
    """What to do with the pen."""
    dots = rules.dots
    match marking:
        case Marking.CIRCLE:
            return words.say_n("Circle {n} number", "Circle {n} numbers", dots)
        case Marking.BOXES:
            return words.say("Tick {dots} boxes", dots=dots)
        case Marking.FIGURE:
            return words.say("Share out your {dots} dots", dots=dots)
        case Marking.CHOICES:
            return words.say_n("Choose {n} number", "Choose {n} numbers", dots)


def _rest(rules: Rules, marking: Marking, words: Words) -> list[str]:
    """What else the rule allows or asks, as the count of the ballots will hold it."""
    said = []
    if marking is Marking.BOXES:
        said.append(
            words.say("As you wish, all on one number too.")
            if rules.cap >= rules.dots
            else words.say("At most {cap} on one number.", cap=rules.cap)
        )
    if marking is Marking.FIGURE:
        said.append(words.say("Beside a number, write how many it gets, at most {cap}.", cap=rules.cap))
    if rules.dots > 1:
        if rules.all_placed:
            said.append(words.say("No more and no fewer."))
        else:
            said.append(words.say("You may choose fewer."))
    if rules.blank_allowed:
        said.append(words.say(_BLANK[marking]))
    if rules.secret:
        said.append(words.say("Secret vote: write no name."))
    return said


def _choice(place: int, weight: int, words: Words) -> str:
    first = (N_("1st choice"), N_("2nd choice"), N_("3rd choice"))
    said = words.say(first[place - 1]) if place <= len(first) else words.say("Choice {number}", number=place)
    return words.say_n("{choice} ({n} point)", "{choice} ({n} points)", weight, choice=said)
