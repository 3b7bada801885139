"""What a method still says of a scenario that a letter tells anew. No Qt here."""

from collections.abc import Mapping, Sequence

from atelier.desk.prepare.letter.names import Where
from atelier.desk.prepare.letter.taking import Fate, Line, bare, standing
from atelier.intake.letter import GROUPED, Meaning, Piece
from atelier.session import Session
from atelier.workshop.entities import Scenario, Step
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables

_SCENE = frozenset({Meaning.ROLE, Meaning.SITUATION})
"""What, once told anew, is no longer the method's scenario."""
_AROUND = (Meaning.SCENARIO, Meaning.ROLE, Meaning.QUESTION, Meaning.INSTRUCTION)
"""What stands beside it wherever the scenario is shown."""


def texts_of_method(session: Session, method: str) -> frozenset[object]:
    """All that a method says in scenarios, in all its languages; nothing of one that is gone."""
    from atelier.methods import bundled, find, plant
    from atelier.session.keeping import method_kept

    if not method:
        return frozenset()
    try:
        known = find(method) if method in bundled() else method_kept(session, method)
    except (Refused, LookupError):
        return frozenset()
    texts: set[object] = set()
    for language in known.languages:
        for typeset in (True, False):
            planted = plant(known, session.stamp(), title="-", language=language, typeset=typeset)
            for each in planted:
                if isinstance(each, Scenario):
                    texts |= {bare(text) for text in (each.title, each.role, each.question, each.instruction)}
    return frozenset(texts)


def with_remains(
    lines: Sequence[Line],
    tables: Tables,
    step: Step | None,
    own: frozenset[object],
    kept: Mapping[Where, bool],
) -> list[Line]:
    """The lines, and behind those of a scenario that they tell anew what the method's `own` texts say of it.

    These are emptied unless they are `kept`, but for the instruction, which says how to work; what somebody
    typed there is no remains and stays.
    """
    if step is None:
        return list(lines)
    last = {line.piece.group: place for place, line in enumerate(lines) if line.piece.meaning in GROUPED}
    told = {line.piece.group for line in lines if line.taken and line.piece.meaning in _SCENE}
    woven: list[Line] = []
    for place, line in enumerate(lines):
        woven.append(line)
        group = line.piece.group
        if line.piece.meaning not in GROUPED or group not in told or last[group] != place:
            continue
        said = {each.where for each in lines}
        for where in ((meaning, group) for meaning in _AROUND):
            stands = standing(tables, step, *where)
            if stands and where not in said and bare(stands) in own:
                stays = kept.get(where, where[0] is Meaning.INSTRUCTION)
                fate = Fate.KEPT if stays else Fate.EMPTIED
                woven.append(Line(Piece(str(stands), *where), fate, stands=stands))
    return woven
