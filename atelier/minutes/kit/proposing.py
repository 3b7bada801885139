"""Which pieces fit a workshop, what each is for, and why: they follow the ways of its votes."""

from typing import Final

from atelier.minutes.compose.printed import Printed
from atelier.minutes.kit.votes import rounds
from atelier.minutes.kit.wanted import Piece
from atelier.words import N_, Words
from atelier.workshop.entities import Orientation, Round, Way

PURPOSES: Final = {
    Piece.ORDER: N_("for whoever leads: hours, steps, what is asked"),
    Piece.ATTENDANCE: N_("to be signed on arrival"),
    Piece.STAKES: N_("to hang up: why everybody is here"),
    Piece.POSTERS: N_("to hang up where each group works"),
    Piece.TABLES: N_("the same, to lay on each table"),
    Piece.HANDOUTS: N_("one for each person, with lines to write on"),
    Piece.BALLOTS: N_("to vote with a pen"),
    Piece.NUMBERS: N_("to write titles on by hand and hang them on the wall"),
    Piece.TITLES: N_("the same, with their titles printed"),
    Piece.DOTS: N_("to stick on the strips, instead of ballots"),
    Piece.RESULTS: N_("to hang up once the votes are counted"),
    Piece.FACES: N_("to evaluate without a screen"),
    Piece.CERTIFICATES: N_("to be handed to those who took part"),
}
"""What each piece is for, in a few words under its name."""

FOR_VOTES: Final = frozenset({Piece.BALLOTS, Piece.NUMBERS, Piece.TITLES, Piece.DOTS})
_ALWAYS: Final = frozenset(Piece) - FOR_VOTES - {Piece.TABLES, Piece.RESULTS, Piece.CERTIFICATES}
"""What is proposed the day before; the rest belongs to the room, or to the end."""
_WHY: Final = {
    Way.UNSAID: N_("How to vote is not chosen yet: ballots are proposed."),
    Way.BOOTH: N_("The vote is held at the booth: ballots are proposed, in case the screen fails."),
    Way.SCREEN: N_("The vote is held on the shared screen: nothing needs to be printed for it."),
    Way.PAPER: N_("The vote is held on paper: ballots are proposed."),
    Way.WALL: N_("The vote is held with stickers on a wall: strips and dots are proposed, no ballots."),
}


def proposed(printed: Printed) -> frozenset[Piece]:
    """What is ticked before anybody has said otherwise."""
    return _ALWAYS.union(*(_for(printed, each) for each in rounds(printed)))


def why(printed: Printed, words: Words) -> str:
    """Why these pieces for the votes, in a sentence; nothing where there is no vote."""
    ways = {each.way for each in rounds(printed)}
    if len(ways) > 1:
        return words.say("The votes are held in several ways: what each of them needs is proposed.")
    return words.say(_WHY[ways.pop()]) if ways else ""


def _for(printed: Printed, round: Round) -> frozenset[Piece]:
    match round.way:
        case Way.SCREEN:
            return frozenset()
        case Way.WALL:
            known = printed.tables.children(Orientation, round.id)
            return frozenset({Piece.DOTS, Piece.TITLES if known else Piece.NUMBERS})
    return frozenset({Piece.BALLOTS})
