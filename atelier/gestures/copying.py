"""A second workshop with everything that the first one has."""

from atelier.workshop.entities import Entity
from atelier.workshop.links import relink
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


def copy_workshop(tables: Tables, stamp: Stamp) -> tuple[list[Entity], dict[str, str]]:
    """All entities under new ids with their links renamed, parents first; and the new id of each old one.

    Acts keep their hashes, which cover no id. What points to the shelf (programme, person) stays.
    """
    ids = {entity.id: stamp.id() for entity in tables.entities()}
    return [relink(entity, ids) for entity in tables.entities()], ids
