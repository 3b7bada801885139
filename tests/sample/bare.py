"""The sample's workshop before anybody has said anything in it."""

from dataclasses import replace

from atelier.workshop.entities import (
    Act,
    Action,
    Cluster,
    Comment,
    Decision,
    Entity,
    NextWorkshop,
    Note,
    Orientation,
    Round,
    Row,
    Synthesis,
)
from atelier.workshop.portable.documents import Portable, write_document
from atelier.workshop.tables import Tables

_SAID = (Act, Action, Cluster, Comment, Decision, Note, Orientation, Round, Row, Synthesis)


def prepared(document: Portable) -> str:
    """A document of it as it was prepared: steps, groups, scenarios, people."""
    kept: list[Entity] = []
    for entity in document.entities:
        if isinstance(entity, NextWorkshop):
            entity = replace(entity, orientations=())
        if not isinstance(entity, _SAID):
            kept.append(entity)
    return write_document(Tables(kept), {}, document.programme)
