"""Voters one after the other on one screen: the ballots of a round."""

from typing import Any

from PySide6.QtWidgets import QWidget

from atelier.session import Notice, OpenWorkshop
from atelier.stage.booth.paper import paper_of, turnout_said
from atelier.stage.booth.turns import Patience, Turns
from atelier.stage.booth.uses import Says
from atelier.stage.booth.voter import VoterPanel
from atelier.stage.context import Stage
from atelier.stage.notices import PlainWords
from atelier.words import Words
from atelier.workshop.ballots import Marks
from atelier.workshop.entities import Round
from atelier.workshop.refusals import Refused

__all__ = ["Patience", "Turn", "VoteUse"]


class VoteUse:
    """A round that is open."""

    full = False
    """Nobody can know: whoever comes late votes."""

    def __init__(self, workshop: OpenWorkshop, round: str) -> None:
        """Reads the session each time it is asked."""
        self._workshop, self.round = workshop, round

    @property
    def in_hand(self) -> bool:
        """Whether somebody votes now."""
        return self._workshop.polls.in_hand(self.round) is not None

    @property
    def refused(self) -> Refused | None:
        """Why the ballot in hand is not counted yet."""
        voter = self._workshop.polls.in_hand(self.round)
        return voter.refused if voter is not None else None

    @property
    def named(self) -> bool:
        """Whether voters are ticked at the desk."""
        return self._workshop.tables.get(Round, self.round).named

    def concerns(self, notice: Notice) -> bool:
        """Another turnout, another voter."""
        return notice.round == self.round

    def admit(self) -> None:
        """The next voter, whoever it is."""
        self._workshop.polls.admit(self.round)

    def give_up(self) -> None:
        """Free the right to vote."""
        self._workshop.polls.give_up(self.round)

    def cast(self, left: Marks) -> None:
        """One ballot."""
        self._workshop.polls.cast_admitted(self.round, left)

    def turnout(self, words: Words) -> str:
        """« 8 personnes sur 19 ont voté »."""
        return turnout_said(self._workshop, self.round, words)

    def says(self, words: Words) -> Says:
        """What is said of ballots."""
        say = words.say
        return Says(
            name=say("Booth"),
            icon="vote",
            wait=say("Wait until you are called to vote."),
            paused=say("The vote is paused"),
            thanks=say("Thank you, your vote is counted."),
            lost=say("Your vote is not counted yet. Please call somebody."),
            next=say("Next voter"),
            on=say("Go on with the vote"),
            clear=say("Clear this ballot"),
            filling=say("Somebody is voting. Their choices are covered and kept."),
            cleared=lambda left: words.say_n(
                "This ballot is cleared in {n} second. Touch the screen or press a key to go on.",
                "This ballot is cleared in {n} seconds. Touch the screen or press a key to go on.",
                left,
            ),
        )

    def cover(self, stage: Stage) -> QWidget:
        """Voters are called: there is nothing to touch."""
        says = self.says(stage.words)
        return PlainWords(stage, says.name, says.wait, icon=says.icon)

    def turn(self, stage: Stage, cover: QWidget, *, private: bool, patience: Patience | None) -> Turns[Any]:
        """Ballots, one after the other."""
        return Turn(stage, self, cover, private=private, patience=patience)


class Turn(Turns[VoteUse]):
    """A ballot for who was admitted, with all the marks that are on it."""

    panel: VoterPanel

    def _make_panel(self) -> VoterPanel:
        paper = paper_of(self._stage.workshop, self.use.round)
        return VoterPanel(self._stage, paper, private=self._private, seconds=self._seconds)
