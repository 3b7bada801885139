"""`python -m tests.gallery.staging OUT [--language en] [--size 1024x768] [--strong] [--only NAME]`.

Draws what the room sees, cue after cue, with the sample workshop.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from atelier.desk.stage.cueing import variants
from atelier.gestures.composing import Sharing, compose_groups
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.stage.context import Stage, dressed
from atelier.stage.cues import build
from atelier.words import Words
from atelier.workshop.cue import BLACK, Cue, CueKind
from atelier.workshop.entities import Cluster, Participant, Round, Step, StepKind
from atelier.workshop.evaluating import COUNTS, WORDS
from atelier.workshop.vote.revealing import AT_ONCE
from atelier.workshop.walls import groups, walls, zones
from tests.gallery.evaluations import answer, evaluation
from tests.gallery.grids import fill_grids
from tests.gallery.programmes import followed
from tests.gallery.shelf import empty_session, fill
from tests.gallery.tables import fill_tables, table_steps
from tests.gallery.told_in_tables import DIAGNOSIS, SHEET


def cues(workshop: OpenWorkshop) -> Iterator[tuple[str, Cue]]:
    """A name and a cue for each picture."""
    tables = workshop.tables
    yield "black", BLACK
    yield "black-clock", Cue(clock=True)
    yield "welcome", Cue(CueKind.WELCOME)
    yield "stakes", Cue(CueKind.STAKES)
    by_group = next(s for s in tables.children(Step) if s.kind is StepKind.WALL and s.by_group)
    common = next(s for s in tables.children(Step) if s.kind is StepKind.WALL and not s.by_group)
    present = groups(tables, by_group.id)
    yield "scenarios", Cue(CueKind.SCENARIOS, by_group.id)
    yield "scenarios-clock", Cue(CueKind.SCENARIOS, by_group.id, clock=True)
    yield "scenario", Cue(CueKind.SCENARIOS, by_group.id, present[0].id, clock=True)
    yield "scenario-common", Cue(CueKind.SCENARIOS, common.id)
    people = [p.id for p in tables.children(Participant)]
    workshop.do(compose_groups, step=by_group.id, participants=people, way=Sharing.BALANCED)
    yield "groups", Cue(CueKind.GROUPS, by_group.id)
    yield "groups-one", Cue(CueKind.GROUPS, by_group.id, present[0].id)
    for group in present:
        yield f"restitution-{group.number}", Cue(CueKind.RESTITUTION, by_group.id, group.id)
        yield f"wall-group-{group.number}", Cue(CueKind.WALL, by_group.id, group.id)
    for page in range(2):
        yield f"wall-{page + 1}", Cue(CueKind.WALL, by_group.id, page=page)
        yield f"wall-common-{page + 1}", Cue(CueKind.WALL, common.id, page=page)
    zone = zones(tables, walls(tables, by_group.id)[0])[0]
    title = tables.children(Cluster, zone.id)[0]
    yield "wall-title", Cue(CueKind.WALL, by_group.id, cluster=title.id)
    round = next(iter(tables.all(Round)))
    yield "orientations", Cue(CueKind.ORIENTATIONS, round=round.id)
    yield "orientation", Cue(CueKind.ORIENTATIONS, round=round.id, number=1)
    yield "results-count", Cue(CueKind.RESULTS, round=round.id)
    workshop.polls.reveal(round.id)
    yield "results-4", Cue(CueKind.RESULTS, round=round.id, shown=4)
    yield "results", Cue(CueKind.RESULTS, round=round.id, shown=AT_ONCE)
    yield "orientation-clock", Cue(CueKind.ORIENTATIONS, round=round.id, number=3, clock=True)
    yield "vote", Cue(CueKind.VOTE, round.step, round=round.id)
    step = evaluation(workshop)
    yield "evaluation", Cue(CueKind.EVALUATION, step)
    workshop.evaluations.open(step, 12)
    answer(workshop, step, range(8))
    yield "evaluation-open", Cue(CueKind.EVALUATION, step, number=COUNTS)
    answer(workshop, step, range(8, 12))
    workshop.evaluations.close(step)
    yield "evaluation-closed", Cue(CueKind.EVALUATION, step, clock=True)
    yield "evaluation-answers", Cue(CueKind.EVALUATION, step, number=COUNTS)
    yield "evaluation-words", Cue(CueKind.EVALUATION, step, number=WORDS)
    yield "next", Cue(CueKind.NEXT)
    yield "next-clock", Cue(CueKind.NEXT, clock=True)


def grids(workshop: OpenWorkshop, words: Words) -> Iterator[tuple[str, Cue]]:
    """The first and the last grid of a workshop: the rows of each axis, then the radars, page after page."""
    steps = [step for step in workshop.tables.children(Step) if step.kind is StepKind.POSITIONING]
    for name, step in (("axis", steps[0]), ("whole", steps[-1])):
        for at, each in enumerate(variants(workshop.tables, words, Cue(CueKind.POSITIONING, step.id))):
            yield f"grid-{name}-{at}", each.cue
    yield "grid-whole-page", Cue(CueKind.POSITIONING, steps[-1].id, page=2, clock=True)


def tables_of(workshop: OpenWorkshop, words: Words) -> Iterator[tuple[str, Cue]]:
    """Each table whole, page after page; of the first one column and one row, too."""
    for at, step in enumerate(table_steps(workshop)):
        cue = Cue(CueKind.TABLE, step.id)
        yield f"table-{workshop.tables.workshop.method[:5]}-{at}", cue
        yield f"table-{workshop.tables.workshop.method[:5]}-{at}-2", replace(cue, page=1)
        for part, each in enumerate(variants(workshop.tables, words, cue)[1::5] if at == 0 else ()):
            yield f"table-{workshop.tables.workshop.method[:5]}-{at}-part-{part}", each.cue


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery.staging")
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", choices=("fr", "en"), default="fr")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--strong", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args(arguments)
    app = QApplication([])
    look = Look(less_motion=True)
    look.install(app)
    wide, high = (int(part) for part in options.size.split("x"))
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        session = empty_session(Path(folder))
        workshop = session.workshop(fill(session, options.language))
        step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.WALL)
        workshop.take_step(step.id, workshop.tables.workshop.date or session.now().date())
        dress = dressed(look, strong=options.strong)
        words = Words(options.language)
        stage = Stage(workshop, words, dress, high, strong=options.strong)
        grid = session.workshop(fill_grids(session, options.language))
        shown = [(stage, *each) for each in cues(workshop)]
        shown += [(replace(stage, workshop=grid), *each) for each in grids(grid, words)]
        after = replace(stage, workshop=session.workshop(followed(session, workshop.name)))
        shown += [(after, f"recalled-{n + 1}", Cue(CueKind.RECALL, page=n, clock=n == 1)) for n in range(2)]
        for method in (SHEET, DIAGNOSIS):
            made = session.workshop(fill_tables(session, method, options.language))
            shown += [(replace(stage, workshop=made), *each) for each in tables_of(made, words)]
        for stage, name, cue in shown:
            if options.only in name:
                page = build(stage, cue)
                page.resize(wide, high)
                page.show()
                app.processEvents()
                path = options.out / f"{name}.png"
                page.grab().save(str(path))
                print(path, page.pages)
                page.deleteLater()
        session.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
