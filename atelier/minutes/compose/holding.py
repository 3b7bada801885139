"""How a vote was held: who could vote, by which way, in which order."""

from collections.abc import Mapping
from typing import Final

from atelier.words import N_, Words
from atelier.workshop.entities import Round, Way

_WAYS: Final[Mapping[Way, str]] = {
    Way.BOOTH: N_("People voted one after the other, at a voting station."),
    Way.SCREEN: N_("People voted in turn, on the shared screen."),
    Way.PAPER: N_("People voted on paper."),
}
"""Dots on a wall have a sentence of their own, with the number of their voters."""


def held(round: Round, words: Words, *, ballots: bool = True) -> list[str]:
    """Sentences on a round that was opened; `ballots` off leaves out how they came in: there were none."""
    said = []
    if round.named:
        said.append(words.say("The people on the list who were there could vote."))
    if ballots and round.way in _WAYS:
        said.append(words.say(_WAYS[round.way]))
    if ballots and round.way is Way.SCREEN and round.covered:
        said.append(words.say("The dots of each voter were covered for the next one."))
    if round.drawn:
        said.append(words.say("The order of the orientations was drawn by lot."))
    return said
