"""Which page shows which kind of cue; each is imported when first shown."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, cast

from atelier.stage.context import Stage
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue, CueKind

PAGES: Final[Mapping[CueKind, str]] = {
    CueKind.BLACK: "atelier.stage.black.BlackPage",
    CueKind.WELCOME: "atelier.stage.welcome.WelcomePage",
    CueKind.STAKES: "atelier.stage.stakes.StakesPage",
    CueKind.RECALL: "atelier.stage.recalled.RecalledPage",
    CueKind.GROUPS: "atelier.stage.groups.GroupsPage",
    CueKind.SCENARIOS: "atelier.stage.scenarios.ScenariosPage",
    CueKind.ORIENTATIONS: "atelier.stage.orientations.OrientationsPage",
    CueKind.NEXT: "atelier.stage.next_steps.NextPage",
    CueKind.WALL: "atelier.stage.wall.WallPage",
    CueKind.POSITIONING: "atelier.stage.positioning.PositioningPage",
    CueKind.RESTITUTION: "atelier.stage.restitution.RestitutionPage",
    CueKind.VOTE: "atelier.stage.booth.voting.VotingPage",
    CueKind.RESULTS: "atelier.stage.results.ResultsPage",
    CueKind.EVALUATION: "atelier.stage.evaluation.EvaluationPage",
    CueKind.TABLE: "atelier.stage.table.TablePage",
}
"""The page of each kind, by name. A kind without one shows a black screen."""


def build(stage: Stage, cue: Cue) -> CuePage:
    """The picture of a cue: told of each notice by whoever shows it."""
    module, _, name = PAGES.get(cue.kind, PAGES[CueKind.BLACK]).rpartition(".")
    page = cast(Callable[[Stage, Cue], CuePage], getattr(import_module(module), name))
    return page(stage, cue)
